import { z } from 'zod';
import { type RevocationRegistry } from '../../pki/revocation.js';
import { type TrustStore } from '../../pki/trust-store.js';
import { allowedAlgs, verifyRaw } from '../../signing/algorithms.js';
import { fromBase64url, parseJsonJws, signingInput } from '../../signing/jws.js';
import { parseProtectedHeader } from '../../signing/protected-header.js';
import { parseJson } from '../../signing/scan-json.js';
import { CTY } from '../../signing/sign-answer.js';
import { certificateFault, revokedFault, SignerCertificates } from '../../signing/signer-certificates.js';
import { type SealRole, type SigningRoles } from '../../signing/signing-roles.port.js';
import { hashFromBase64 } from '../tree/base64.js';
import { type NoteKey, parseVerifierKey } from '../tree/note.js';
import { CLOSING_MOTIVES, type ClosingMotive } from './closing.js';
import { keyThumbprint, originOf } from './log-key.js';

const rank = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const text = z.string().min(1).max(512);
const moment = z.iso.datetime({ precision: 3 });
const hash = z.string().refine((value) => hashFromBase64(value) !== undefined);

const listSchema = z.strictObject({
  v: z.literal(1),
  famille: text,
  /** RFC 7638 thumbprint of the one key. */
  cle: z.string().length(43),
  emisLe: moment,
  journaux: z
    .array(
      z.strictObject({
        origine: text,
        /** C2SP verifier key. */
        cle: text,
        creneau: rank,
        generation: rank,
        /** Path of its checkpoint and tiles on the journal listener: what readers ask for, so no way out of it. */
        prefixe: text.regex(/^(?:\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+$/),
        ouvertLe: moment,
        ferme: z
          .strictObject({
            le: moment,
            taille: rank,
            racine: hash,
            motif: z.enum(CLOSING_MOTIVES),
            conserve: rank,
            suivant: text,
            declaration: z.string().max(4_096),
          })
          .nullable(),
      }),
    )
    .max(100_000),
});

/** The list of logs as it is published (`journaux.jose.json`). Instants RFC 3339, hashes standard base64. */
export type LogListDocument = z.infer<typeof listSchema>;
export type ListedLogDocument = LogListDocument['journaux'][number];

/** One log of a verified list. */
export interface KnownLog {
  readonly origin: string;
  readonly key: NoteKey;
  readonly prefix: string;
  /** Milliseconds since the Unix epoch. */
  readonly from: number;
  readonly closed: null | {
    readonly at: number;
    readonly head: { readonly size: number; readonly root: Buffer };
    readonly motive: ClosingMotive;
    readonly kept: number;
    readonly next: string;
    readonly statement: string;
  };
}

/** A list whose seal was verified. */
export interface LogList {
  readonly family: string;
  /** Thumbprint of the family's key, as seal and directory name it. */
  readonly key: string;
  /** Seconds since the Unix epoch, when it was sealed. */
  readonly iat: number;
  readonly logs: ReadonlyMap<string, KnownLog>;
  readonly document: LogListDocument;
}

export type LogListFault = 'illisible' | 'cachet' | 'signature' | 'contenu' | 'annuaire';

export type OpenedLogList =
  | { readonly ok: true; readonly list: LogList }
  | { readonly ok: false; readonly fault: LogListFault; readonly detail: string };

export interface OpenLogListMeans {
  readonly trust: TrustStore;
  readonly revocation?: RevocationRegistry | undefined;
  /** The directory's word on which seal belongs to which family of logs. */
  readonly roles: SigningRoles;
}

function no(fault: LogListFault, detail: string): OpenedLogList {
  return { ok: false, fault, detail };
}

/**
 * Opens a sealed list of logs: sealed by a gateway of the directory, whose listed family and key are the list's own.
 * Never throws on the bytes.
 */
export function openLogList(bytes: Buffer, means: OpenLogListMeans): OpenedLogList {
  const jws = parseJsonJws(bytes, 'refuses');
  if (!jws.ok) return no('illisible', jws.fault);
  const [signature, ...others] = jws.value.signatures;
  if (signature === undefined || others.length > 0) return no('illisible', 'une seule signature attendue');
  const parsed = parseProtectedHeader(signature.protected);
  if (!parsed.ok) return no('illisible', parsed.fault);
  const header = parsed.value;
  if (header.kind !== 'simple' || header.cty !== CTY.journaux)
    return no('illisible', `« cty » ${CTY.journaux} attendu`);
  const at = header.iat * 1000;
  const role = means.roles.seals(at).find((one) => one.x5tS256 === header.x5tS256);
  if (role === undefined)
    return no('cachet', 'ce certificat n’est pas celui du cachet d’une passerelle de l’annuaire');
  const signer = new SignerCertificates(means.trust, means.revocation, 1).judge(
    signature.x5c ?? [role.certificat],
    header.x5tS256,
    at,
  );
  const fault = certificateFault(signer) ?? revokedFault(signer);
  if (fault !== undefined || !signer.ok) return no('cachet', fault ?? 'certificat refusé');
  if (signer.certificate.structureId !== role.structure)
    return no('cachet', 'la structure du certificat n’est pas celle de la passerelle');
  const { publicKey } = signer.certificate;
  const value = fromBase64url(signature.signature);
  const input = signingInput(signature.protected, jws.value.payload);
  const good =
    allowedAlgs(publicKey, at).includes(header.alg) &&
    value !== undefined &&
    verifyRaw(header.alg, publicKey, input, value);
  if (!good) return no('signature', 'la signature ne correspond pas au contenu');
  return readContent(fromBase64url(jws.value.payload) ?? Buffer.alloc(0), role, header.iat);
}

function readContent(payload: Buffer, role: SealRole, iat: number): OpenedLogList {
  const json = parseJson(payload);
  if (!json.ok) return no('contenu', `JSON refusé : ${json.fault}`);
  const read = listSchema.safeParse(json.value);
  if (!read.success) return no('contenu', `champ refusé : ${read.error.issues[0]?.path.join('/') ?? ''}`);
  const document = read.data;
  if (role.journal?.origine !== document.famille || role.journal.cle !== document.cle)
    return no('annuaire', 'l’annuaire nomme une autre famille de journaux, ou une autre clé, pour ce cachet');
  const logs = new Map<string, KnownLog>();
  for (const one of document.journaux) {
    const known = knownLog(one, document);
    if (typeof known === 'string') return no('contenu', known);
    if (logs.has(known.origin)) return no('contenu', `journal ${known.origin} nommé deux fois`);
    logs.set(known.origin, known);
  }
  return { ok: true, list: { family: document.famille, key: document.cle, iat, logs, document } };
}

function knownLog(one: ListedLogDocument, { famille, cle }: LogListDocument): KnownLog | string {
  const key = parseVerifierKey(one.cle);
  if (!key.ok) return `clé du journal ${one.origine} : ${key.fault}`;
  if (key.value.type !== 'note' || key.value.name !== one.origine)
    return `clé d’un autre journal que ${one.origine}`;
  if (one.origine !== originOf(famille, one.creneau, one.generation))
    return `${one.origine} n’est pas le nom d’un journal de la famille ${famille}`;
  if (keyThumbprint(key.value.publicKey) !== cle)
    return `clé du journal ${one.origine} : pas celle de la famille`;
  const { ferme } = one;
  return {
    origin: one.origine,
    key: key.value,
    prefix: one.prefixe,
    from: Date.parse(one.ouvertLe),
    closed: ferme && {
      at: Date.parse(ferme.le),
      head: { size: ferme.taille, root: hashFromBase64(ferme.racine) as Buffer },
      motive: ferme.motif,
      kept: ferme.conserve,
      next: ferme.suivant,
      statement: ferme.declaration,
    },
  };
}
