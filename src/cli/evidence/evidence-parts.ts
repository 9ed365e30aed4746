/** What an evidence file is made of. Everything else in it (chains, contents, page, manifest) follows from these. */
import { Certificate } from '../../pki/certificate.js';
import { MEMBERS, REVOCATION_MEMBERS } from '../../trace/evidence/member-names.js';
import { type Slip, readSlip } from './evidence-slip.js';

/** The entry's proof under one checkpoint, and what was put on that checkpoint from outside. */
export interface StampedProof {
  /** C2SP tlog-proof with salt and entry. */
  readonly proof: Buffer;
  /** RFC 3161 token over the checkpoint's note. */
  readonly token: Buffer;
}

export interface EvidenceParts {
  readonly slip: Slip;
  /**
   * Certification authorities: in a file the roots alone, as chains bring the rest; at export also intermediates, for
   * signatures that came without their chain.
   */
  readonly authorities: readonly Certificate[];
  /** Certificates by thumbprint, for signatures that came without their chain; none in a file. */
  readonly known?: readonly Certificate[];
  /** The directory extract, JWS. */
  readonly extract: Buffer;
  /** The answer, JWS. */
  readonly answer?: Buffer;
  /** The request: JWS, the plain bytes, or the SOAP envelope. */
  readonly request?: Buffer;
  /** The list of logs, JWS. */
  readonly logs?: Buffer;
  /** Receipt of the entry that concludes the exchange, as the answer brought it. */
  readonly receipt?: Buffer;
  /** Receipt of the entry of arrival. */
  readonly arrival?: Buffer;
  readonly stamped?: StampedProof;
  /** Receipt of the last time-stamp entered into the log before the exchange. */
  readonly stampBefore?: Buffer;
  /** Authorities of time-stamps, roots first. */
  readonly stampAuthorities: readonly Certificate[];
  /** The entry's proof under a checkpoint that witnesses cosigned, and their verifier keys, a line each. */
  readonly witnessed?: { readonly proof: Buffer; readonly keys: Buffer };
  /** Revocation lists, DER. */
  readonly lists: readonly Buffer[];
}

export type ReadParts =
  | { readonly ok: true; readonly parts: EvidenceParts }
  | { readonly ok: false; readonly check: string; readonly fault: string };

function no(check: string, fault: string): ReadParts {
  return { ok: false, check, fault };
}

type Members = ReadonlyMap<string, Buffer>;

/** The parts of a container's members; what cannot be without them is missing, or unreadable. */
export function partsOf(members: Members): ReadParts {
  const fault = membersFault(members);
  if (fault !== undefined) return no('membres', fault);
  const slip = readSlip(members.get(MEMBERS.slip) ?? NOTHING);
  if (slip === undefined) return no('bordereau', 'le bordereau n’a pas sa seule forme');
  const authorities = certificatesOf(members.get(MEMBERS.anchors));
  if (authorities === undefined || authorities.length === 0) return no('ancres', 'certificats illisibles');
  const stampAuthorities = certificatesOf(members.get(MEMBERS.stampAuthorities));
  if (stampAuthorities === undefined) return no('certificats', `${MEMBERS.stampAuthorities} est illisible`);
  const extract = members.get(MEMBERS.extract) ?? NOTHING;
  const lists = REVOCATION_MEMBERS.flatMap((name) => members.get(name) ?? []);
  return {
    ok: true,
    parts: { slip, authorities, stampAuthorities, extract, lists, ...optionalParts(members) },
  };
}

const NOTHING = Buffer.alloc(0);
const DUE = [MEMBERS.manifest, MEMBERS.page, MEMBERS.slip, MEMBERS.extract, MEMBERS.anchors];
const TOGETHER = [
  [MEMBERS.stampProof, MEMBERS.stampToken],
  [MEMBERS.witnessProof, MEMBERS.witnesses],
] as const;

/** The request has one form: JWS, plain JSON, or an envelope. */
const REQUESTS = [MEMBERS.request, MEMBERS.plainRequest, MEMBERS.xmlRequest];

function membersFault(members: Members): string | undefined {
  const missing = DUE.find((name) => !members.has(name));
  if (missing !== undefined) return `il manque ${missing}`;
  const half = TOGETHER.find(([one, other]) => members.has(one) !== members.has(other));
  if (half !== undefined) return `${half.join(' et ')} vont ensemble`;
  return REQUESTS.filter((name) => members.has(name)).length > 1 ? 'deux demandes' : undefined;
}

function optionalParts(members: Members): Partial<EvidenceParts> {
  const [stampProof, token] = TOGETHER[0].map((name) => members.get(name));
  const [witnessProof, keys] = TOGETHER[1].map((name) => members.get(name));
  return {
    ...optional('answer', members.get(MEMBERS.answer)),
    ...optional(
      'request',
      REQUESTS.map((name) => members.get(name)).find((one) => one !== undefined),
    ),
    ...optional('logs', members.get(MEMBERS.logs)),
    ...optional('receipt', members.get(MEMBERS.receipt)),
    ...optional('arrival', members.get(MEMBERS.arrival)),
    ...optional('stampBefore', members.get(MEMBERS.stampBefore)),
    ...(stampProof === undefined || token === undefined ? {} : { stamped: { proof: stampProof, token } }),
    ...(witnessProof === undefined || keys === undefined ? {} : { witnessed: { proof: witnessProof, keys } }),
  };
}

/** A member that is left out where there is no value. */
export function optional<K extends string, T>(name: K, value: T | undefined): { [key in K]?: T } {
  return value === undefined ? {} : ({ [name]: value } as { [key in K]: T });
}

/** Certificates of a PEM text, none where there is no text; undefined where one cannot be read. */
function certificatesOf(pem: Buffer | undefined): readonly Certificate[] | undefined {
  if (pem === undefined) return [];
  try {
    return Certificate.listFromPem(pem.toString('latin1'));
  } catch {
    return undefined;
  }
}
