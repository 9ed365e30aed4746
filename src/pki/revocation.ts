import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { normaliseSerial, type Certificate } from './certificate.js';
import { type TrustStore } from './trust-store.js';

/** `perimee`: no revocation known, but the CRL is past its next update; `inconnue`: no CRL of that CA is held. */
export type RevocationName = 'bonne' | 'revoquee' | 'perimee' | 'inconnue';

/** What is known of one certificate. Times are milliseconds since the Unix epoch. */
export interface RevocationState {
  readonly etat: RevocationName;
  readonly thisUpdate: number | null;
  readonly nextUpdate: number | null;
  /** Set where `etat` is `revoquee`: since when, as the CRL says. */
  readonly revokedAt: number | null;
}

/** Why a CRL was not taken; the list held before stays. */
export type RevocationListFault =
  | 'illisible'
  | 'autorite-inconnue'
  | 'signature-invalide'
  | 'extension-inconnue'
  | 'sans-prochaine-date'
  | 'pas-encore-valide'
  | 'plus-ancienne';

export interface LoadReport {
  /** Names of the CAs whose list changed. */
  readonly taken: readonly string[];
  readonly unchanged: number;
  /** `position` is that of the text in what was given. */
  readonly refused: readonly { readonly position: number; readonly fault: RevocationListFault }[];
}

interface HeldList {
  readonly authority: string;
  readonly number: bigint;
  readonly digest: string;
  readonly revoked: ReadonlyMap<string, number>;
  readonly fresh: RevocationState;
  readonly stale: RevocationState;
  readonly thisUpdate: number;
  readonly nextUpdate: number;
}

const UNKNOWN: RevocationState = Object.freeze({
  etat: 'inconnue',
  thisUpdate: null,
  nextUpdate: null,
  revokedAt: null,
});
const SKEW_MS = 5 * 60_000;
const GRAVITY: Readonly<Record<RevocationName, number>> = { bonne: 0, perimee: 1, inconnue: 2, revoquee: 3 };

/**
 * The revocation lists in force: an immutable snapshot in memory, swapped whole. Revocation is ours and not OpenSSL's,
 * which refuses everybody once a list is stale and forgets what it knew when a session is resumed.
 */
export class RevocationRegistry {
  /** By x5tS256 of the issuing CA. */
  #lists: ReadonlyMap<string, HeldList> = new Map();
  readonly #listeners = new Set<() => void>();
  #loading: Promise<unknown> = Promise.resolve();

  /**
   * Takes every list that a CA of the trust store signed and that is newer than the one held, all at once; refuses the
   * others and keeps the former. `lists` are PEM texts or DER bytes; `at` in milliseconds.
   */
  async load(
    lists: readonly (string | Uint8Array)[],
    trustStore: TrustStore,
    at: number,
  ): Promise<LoadReport> {
    const turn = this.#loading.then(() => this.#load(lists, trustStore, at));
    this.#loading = turn.catch(() => undefined);
    return turn;
  }

  /** What is known of the certificate with this serial, issued by this CA. A map look-up or two; allocates nothing. */
  state(issuerX5tS256: string, serialHex: string, at: number): RevocationState {
    const list = this.#lists.get(issuerX5tS256);
    if (!list) return UNKNOWN;
    const revokedAt = list.revoked.get(serialHex);
    if (revokedAt !== undefined) return { ...list.fresh, etat: 'revoquee', revokedAt };
    return at > list.nextUpdate ? list.stale : list.fresh;
  }

  /** The worst state along a verified chain (leaf first, root last); the root itself is nobody's to revoke. */
  stateOfChain(chain: readonly Certificate[], at: number): RevocationState {
    let worst: RevocationState | null = null;
    for (let index = 0; index + 1 < chain.length; index += 1) {
      const [subject, issuer] = [chain[index], chain[index + 1]];
      if (!subject || !issuer) continue;
      const state = this.state(issuer.x5tS256, subject.serialHex, at);
      if (!worst || GRAVITY[state.etat] > GRAVITY[worst.etat]) worst = state;
    }
    return worst ?? UNKNOWN;
  }

  /** Which list is held of which CA, for readiness, alarms and metrics. */
  held(): readonly { authority: string; thisUpdate: number; nextUpdate: number; revoked: number }[] {
    return [...this.#lists.values()].map(({ authority, thisUpdate, nextUpdate, revoked }) => ({
      authority,
      thisUpdate,
      nextUpdate,
      revoked: revoked.size,
    }));
  }

  /** Calls `listener` after each swap. Returns what ends that. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #load(
    lists: readonly (string | Uint8Array)[],
    trustStore: TrustStore,
    at: number,
  ): Promise<LoadReport> {
    const next = new Map(this.#lists);
    const taken: string[] = [];
    const refused: { position: number; fault: RevocationListFault }[] = [];
    let unchanged = 0;
    for (const [position, list] of lists.entries()) {
      const judged = await judge(list, trustStore, at);
      const outcome = typeof judged === 'string' ? judged : place(judged, next);
      if (outcome === 'taken' && typeof judged !== 'string') taken.push(judged.list.authority);
      else if (outcome === 'unchanged') unchanged += 1;
      else if (outcome !== 'taken') refused.push({ position, fault: outcome });
    }
    if (taken.length > 0) {
      this.#lists = next;
      for (const listener of this.#listeners) listener();
    }
    return { taken, unchanged, refused };
  }
}

/** For how long the list behind a state has been past its next update; 0 where it is not. Milliseconds. */
export function staleFor(state: RevocationState, at: number): number {
  return state.nextUpdate === null ? 0 : Math.max(0, at - state.nextUpdate);
}

interface JudgedList {
  readonly list: HeldList;
  /** Every CA certificate of that name and key: a renewed CA keeps both. */
  readonly issuers: readonly Certificate[];
}

async function judge(
  text: string | Uint8Array,
  trustStore: TrustStore,
  at: number,
): Promise<JudgedList | RevocationListFault> {
  const crl = parse(text);
  if (!crl) return 'illisible';
  // A partial or a delta list says so in a critical extension; taken for a full one it would un-revoke.
  if (crl.extensions.some((extension) => extension.critical)) return 'extension-inconnue';
  const named = trustStore.authorities.filter(
    (authority) => authority.subject === crl.issuer && authority.keyUsages.has('cRLSign'),
  );
  if (named.length === 0) return 'autorite-inconnue';
  if (!usesAcceptedHash(crl)) return 'signature-invalide';
  const issuers: Certificate[] = [];
  for (const authority of named) if (await isSignedBy(crl, authority)) issuers.push(authority);
  const [first] = issuers;
  if (!first) return 'signature-invalide';
  if (!crl.nextUpdate) return 'sans-prochaine-date';
  if (crl.thisUpdate.getTime() > at + SKEW_MS) return 'pas-encore-valide';
  return { issuers, list: heldList(crl, first.commonName, crl.nextUpdate.getTime()) };
}

/** Puts the list in the place of an older one, under each of its CA's certificates. */
function place(
  judged: JudgedList,
  lists: Map<string, HeldList>,
): 'taken' | 'unchanged' | RevocationListFault {
  let outcome: 'taken' | 'unchanged' | RevocationListFault = 'unchanged';
  for (const issuer of judged.issuers) {
    const held = lists.get(issuer.x5tS256);
    if (held?.digest === judged.list.digest) continue;
    if (held && isOlder(judged.list, held)) return 'plus-ancienne';
    lists.set(issuer.x5tS256, judged.list);
    outcome = 'taken';
  }
  return outcome;
}

function isOlder(offered: HeldList, held: HeldList): boolean {
  return offered.number < held.number || offered.thisUpdate < held.thisUpdate;
}

function parse(text: string | Uint8Array): x509.X509Crl | null {
  try {
    if (typeof text !== 'string') return new x509.X509Crl(Uint8Array.from(text));
    const [block, ...others] = text.match(/-----BEGIN (X509 )?CRL-----[^-]+-----END (X509 )?CRL-----/g) ?? [];
    if (!block || others.length > 0) return null;
    return new x509.X509Crl(Buffer.from(block.replace(/-----[A-Z0-9 ]+-----/g, ''), 'base64'));
  } catch {
    return null;
  }
}

function usesAcceptedHash(crl: x509.X509Crl): boolean {
  const hash: unknown = crl.signatureAlgorithm.hash;
  const name = typeof hash === 'string' ? hash : (hash as { name?: string } | undefined)?.name;
  return name === 'SHA-256' || name === 'SHA-384' || name === 'SHA-512';
}

async function isSignedBy(crl: x509.X509Crl, authority: Certificate): Promise<boolean> {
  try {
    return await crl.verify({ publicKey: new x509.X509Certificate(authority.der) });
  } catch {
    return false;
  }
}

function heldList(crl: x509.X509Crl, authority: string, nextUpdate: number): HeldList {
  const thisUpdate = crl.thisUpdate.getTime();
  const numbered = crl.getExtension('2.5.29.20');
  const state = { thisUpdate, nextUpdate, revokedAt: null };
  return {
    authority,
    thisUpdate,
    nextUpdate,
    number: numbered ? derInteger(Buffer.from(numbered.value)) : 0n,
    digest: Buffer.from(crl.signature).toString('base64url'),
    revoked: new Map(
      crl.entries.map((entry) => [normaliseSerial(entry.serialNumber), entry.revocationDate.getTime()]),
    ),
    fresh: Object.freeze({ ...state, etat: 'bonne' }),
    stale: Object.freeze({ ...state, etat: 'perimee' }),
  };
}

/** The value of a short DER INTEGER, non-negative (RFC 5280 section 5.2.3: at most 20 octets). */
function derInteger(der: Buffer): bigint {
  const length = der[1] ?? 0;
  if (der[0] !== 0x02 || length > 20 || der.length < 2 + length) return 0n;
  return BigInt(`0x${der.subarray(2, 2 + length).toString('hex') || '0'}`);
}
