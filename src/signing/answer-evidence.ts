/** Reading an answer offline, from either representation, before anything is judged. */
import {
  type DetachedSignature,
  fromBase64url,
  isRecord,
  parseDetached,
  type Parsed,
  parseJsonJws,
} from './jws.js';
import {
  type IssuerHeader,
  parseProtectedHeader,
  type PlainHeader,
  type SealHeader,
} from './protected-header.js';
import { parseJson } from './scan-json.js';
import { CTY } from './sign-answer.js';

/** The plain body with its two response headers. */
export interface PlainAnswer {
  readonly corps: Buffer;
  readonly rocSignature?: string;
  readonly rocCachet: string;
}

export interface Signed<H> {
  readonly header: H;
  readonly signature: DetachedSignature;
}

/** A signed JSON object. */
interface ReadContent {
  readonly payload: Buffer;
  /** base64url of the payload, the second half of what is signed. */
  readonly encoded: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** An answer or refusal of a gateway: one seal, at most one issuer's signature. */
export interface SealedReading extends ReadContent {
  readonly kind: 'scellee';
  readonly seal: Signed<SealHeader>;
  readonly issuer?: Signed<IssuerHeader>;
}

/** A look-up answer, signed by the directory's operator alone. */
export interface LookUpReading extends ReadContent {
  readonly kind: 'annuaire';
  readonly operator: Signed<PlainHeader>;
}

export type ReadAnswer = SealedReading | LookUpReading;

type Signatures = Omit<SealedReading, keyof ReadContent> | Omit<LookUpReading, keyof ReadContent>;

function bad(fault: string): { readonly ok: false; readonly fault: string } {
  return { ok: false, fault };
}

interface Envelope {
  readonly encoded: string;
  readonly signatures: readonly DetachedSignature[];
}

function envelope(answer: Buffer | PlainAnswer): Parsed<Envelope> {
  if (Buffer.isBuffer(answer)) {
    const jws = parseJsonJws(answer, 'admis');
    return jws.ok
      ? { ok: true, value: { encoded: jws.value.payload, signatures: jws.value.signatures } }
      : jws;
  }
  const texts =
    answer.rocSignature === undefined ? [answer.rocCachet] : [answer.rocSignature, answer.rocCachet];
  const signatures: DetachedSignature[] = [];
  for (const text of texts) {
    const one = parseDetached(text.trim());
    if (!one.ok) return one;
    signatures.push(one.value);
  }
  return { ok: true, value: { encoded: answer.corps.toString('base64url'), signatures } };
}

/** The role is read from the header, never from the place in the array. */
function sortSignatures(signatures: readonly DetachedSignature[]): Parsed<Signatures> {
  const seals: Signed<SealHeader>[] = [];
  const issuers: Signed<IssuerHeader>[] = [];
  for (const signature of signatures) {
    const parsed = parseProtectedHeader(signature.protected);
    if (!parsed.ok) return bad(parsed.fault);
    const header = parsed.value;
    if (header.kind === 'cachet') seals.push({ header, signature });
    else if (header.kind === 'emetteur') issuers.push({ header, signature });
    else if (header.kind === 'simple' && header.cty === CTY.annuaire && signatures.length === 1) {
      return { ok: true, value: { kind: 'annuaire', operator: { header, signature } } };
    } else return bad("signature qui n'est ni un cachet ni celle d'un émetteur");
  }
  const [seal] = seals;
  const [issuer] = issuers;
  if (seal === undefined || seals.length > 1) return bad('un cachet et un seul attendu');
  if (issuers.length > 1) return bad("une signature d'émetteur au plus");
  return {
    ok: true,
    value: issuer === undefined ? { kind: 'scellee', seal } : { kind: 'scellee', seal, issuer },
  };
}

/** Whether the bytes are a JWS in JSON at all: otherwise there is nothing to judge. */
export function looksLikeJws(bytes: Buffer): boolean {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return isRecord(value) && 'payload' in value && ('signatures' in value || 'signature' in value);
  } catch {
    return false;
  }
}

export function readAnswer(answer: Buffer | PlainAnswer): Parsed<ReadAnswer> {
  const outer = envelope(answer);
  if (!outer.ok) return outer;
  const sorted = sortSignatures(outer.value.signatures);
  if (!sorted.ok) return sorted;
  const payload = fromBase64url(outer.value.encoded);
  if (payload === undefined) return bad('base64url non canonique');
  const content = parseJson(payload);
  if (!content.ok) return bad(`contenu refusé : ${content.fault}`);
  if (!isRecord(content.value)) return bad("le contenu n'est pas un objet JSON");
  return {
    ok: true,
    value: { payload, encoded: outer.value.encoded, content: content.value, ...sorted.value },
  };
}

/** The receipt that stands beside an answer, outside what its signatures cover; undefined where there is none. */
export function receiptBeside(answer: Buffer): string | undefined {
  const jws = parseJsonJws(answer, 'admis');
  const recu = jws.ok ? jws.value.others.recu : undefined;
  return typeof recu === 'string' ? recu : undefined;
}

/** A request whose message stands in another form than JSON: what was received whole, and the message in it. */
export interface ReadRequest {
  readonly recu: Buffer;
  readonly message: unknown;
}

/** The payload of a request file: of the JWS where it is one, else the bytes themselves. */
export function requestPayload(file: Buffer): Parsed<Buffer> {
  if (!looksLikeJws(file)) return { ok: true, value: file };
  const jws = parseJsonJws(file, 'admis');
  if (!jws.ok) return jws;
  const payload = fromBase64url(jws.value.payload);
  return payload === undefined ? bad('base64url non canonique') : { ok: true, value: payload };
}
