import { hash, randomFillSync } from 'node:crypto';
import { type RefusalCode, type RefusalGroup } from '../kernel/refusal.js';
import { type Environment, type Service, SERVICES } from '../kernel/vocabulary.js';
import { canonicalEvent, type JournalEvent } from './journal-event.js';

export const ENTRY_TYPES = ['recu', 'repondu', 'refuse', 'rejeu', 'interrompu'] as const;
export type EntryType = (typeof ENTRY_TYPES)[number];
export const TRACED_SERVICES = [...SERVICES, 'ANN', 'MESSAGES'] as const;
export type TracedService = Service | 'ANN' | 'MESSAGES';

/**
 * One line of the trace: who, what, when, outcome, digests. Digests are base64url of SHA-256. It holds no name, no NIR,
 * no amount: the beneficiary is a pseudonym keyed per AMC (`pseudonym.ts`).
 */
export interface TraceEntry {
  readonly v: 1;
  readonly type: EntryType;
  readonly idEchange: string;
  /** RFC 3339, UTC, milliseconds. */
  readonly horodatage: string;
  readonly environnement: Environment;
  readonly service: TracedService | null;
  readonly idMessage: string | null;
  readonly versionNorme: string | null;
  readonly appelant: TracedCaller | null;
  readonly etablissement: { readonly ej: string; readonly eg: string | null } | null;
  /** AMC number, padded to 10. */
  readonly amc: string | null;
  readonly plateforme: string | null;
  readonly numeroDossier: string | null;
  readonly agent: string | null;
  readonly beneficiaire: string | null;
  readonly requete: TracedRequest | null;
  /** Null in a `recu` entry: nothing has come of it yet. */
  readonly issue: TracedOutcome | null;
  readonly reponse: TracedResponse | null;
  readonly engagement: string | null;
  readonly dureeMs: number | null;
}

export interface TracedCaller {
  readonly participant: string | null;
  readonly structure: string | null;
  /** x5t#S256 of the TLS certificate. */
  readonly certificat: string | null;
  /** State of revocation information when it was used: `bonne`, `perimee`, ... */
  readonly revocation: string;
}

export interface TracedRequest {
  readonly methode: string;
  readonly chemin: string;
  readonly empreinte: string;
  readonly signature: 'signee' | 'non signee';
  readonly certificat: string | null;
  readonly valeur: string | null;
}

export interface TracedOutcome {
  readonly statut: number;
  readonly code: RefusalCode | null;
  readonly groupe: RefusalGroup | null;
  readonly origine: 'amc' | 'passerelle';
}

export interface TracedResponse {
  readonly empreinte: string;
  /** Digest of the issuer's signature, where there is one. */
  readonly emetteur: string | null;
  /** Digest of the seal. */
  readonly cachet: string | null;
}

/**
 * The entry as RFC 8785 canonical JSON. Every member is written in its sorted place, so nothing has to be sorted at run
 * time; strings and integers are already canonical in ECMAScript's own serialisation.
 * @throws TypeError where a string holds a lone surrogate (RFC 8785, 3.2.2.2) or a number is no safe integer.
 */
export function canonicalText(entry: TraceEntry): string {
  const { appelant, etablissement, issue, reponse } = entry;
  if (!integral(entry.dureeMs) || !integral(issue?.statut ?? null))
    throw new TypeError('entry: not an integer');
  const text = JSON.stringify({
    agent: entry.agent,
    amc: entry.amc,
    appelant: appelant && {
      certificat: appelant.certificat,
      participant: appelant.participant,
      revocation: appelant.revocation,
      structure: appelant.structure,
    },
    beneficiaire: entry.beneficiaire,
    dureeMs: entry.dureeMs,
    engagement: entry.engagement,
    environnement: entry.environnement,
    etablissement: etablissement && { eg: etablissement.eg, ej: etablissement.ej },
    horodatage: entry.horodatage,
    idEchange: entry.idEchange,
    idMessage: entry.idMessage,
    issue: issue && { code: issue.code, groupe: issue.groupe, origine: issue.origine, statut: issue.statut },
    numeroDossier: entry.numeroDossier,
    plateforme: entry.plateforme,
    reponse: reponse && { cachet: reponse.cachet, emetteur: reponse.emetteur, empreinte: reponse.empreinte },
    requete: entry.requete && sortedRequest(entry.requete),
    service: entry.service,
    type: entry.type,
    v: entry.v,
    versionNorme: entry.versionNorme,
  });
  if (text.includes('\\ud') && LONE_SURROGATE.test(text)) throw new TypeError('entry: lone surrogate');
  return text;
}

/** The exact bytes an entry is committed to: UTF-8 of {@link canonicalText}. */
export function canonicalBytes(entry: TraceEntry): Buffer {
  return Buffer.from(canonicalText(entry), 'utf8');
}

function sortedRequest(requete: TracedRequest): TracedRequest {
  return {
    certificat: requete.certificat,
    chemin: requete.chemin,
    empreinte: requete.empreinte,
    methode: requete.methode,
    signature: requete.signature,
    valeur: requete.valeur,
  };
}

/** JSON.stringify writes a lone surrogate as an escape; a written backslash is itself escaped, hence the parity. */
const LONE_SURROGATE = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;

function integral(value: number | null): boolean {
  return value === null || (Number.isSafeInteger(value) && !Object.is(value, -0));
}

const SALT_LENGTH = 32;
let pool = Buffer.alloc(0);

/** 32 random bytes. Drawn from the system 128 at a time: one draw per entry would cost as much as its hash. */
export function newSalt(): Buffer {
  if (pool.length < SALT_LENGTH) pool = randomFillSync(Buffer.allocUnsafeSlow(128 * SALT_LENGTH));
  const salt = pool.subarray(0, SALT_LENGTH);
  pool = pool.subarray(SALT_LENGTH);
  return salt;
}

/** The leaf: SHA-256(salt || canonical bytes). It binds the entry and tells nothing about it. */
export function commitment(salt: Uint8Array, bytes: Uint8Array): Buffer {
  return hash('sha256', Buffer.concat([salt, bytes]), 'buffer');
}

/** Whatever a log commits to. */
export type LogEntry = TraceEntry | JournalEvent;

export function isEvent(entry: LogEntry): entry is JournalEvent {
  return 'detail' in entry;
}

/** An entry with a salt of its own, committed to: one allocation, one hash. */
export function committed(entry: LogEntry): { bytes: Buffer; salt: Buffer; commitment: Buffer } {
  const text = isEvent(entry) ? canonicalEvent(entry) : canonicalText(entry);
  const preimage = Buffer.allocUnsafe(SALT_LENGTH + Buffer.byteLength(text));
  preimage.set(newSalt());
  preimage.write(text, SALT_LENGTH, 'utf8');
  return {
    bytes: preimage.subarray(SALT_LENGTH),
    salt: preimage.subarray(0, SALT_LENGTH),
    commitment: hash('sha256', preimage, 'buffer'),
  };
}
