/** The forms of a sealed answer: JWS General JSON, two detached headers, and the bytes kept for a replay. */
import { type DetachedSignature, isRecord } from './jws.js';
import { type Cty, type SealedAnswer } from './sign-answer.js';

function entry(signature: DetachedSignature): string {
  const chain = signature.x5c ?? [];
  // base64 and base64url need no escaping.
  const header = chain.length === 0 ? '' : `"header":{"x5c":["${chain.join('","')}"]},`;
  return `{"protected":"${signature.protected}",${header}"signature":"${signature.signature}"}`;
}

/** A JWS General JSON of any payload and signatures (RFC 7515 section 7.2.1). */
export function generalJson(payload: Buffer, signatures: readonly DetachedSignature[], outside = ''): Buffer {
  const entries = signatures.map(entry).join(',');
  return Buffer.from(`{"payload":"${payload.toString('base64url')}","signatures":[${entries}]${outside}}`);
}

/** What stands beside an answer, outside the proof that its signatures are. */
export interface Beside {
  readonly rejeu?: boolean;
  /** The receipt of the trace entry, a C2SP tlog-proof. */
  readonly recu?: string | undefined;
}

/**
 * The answer as `application/jose+json`. `rejeu` stands outside the proof: the proof is the first answer's. So does the
 * receipt, which proves the answer and cannot be covered by it.
 */
export function toGeneralJson(answer: SealedAnswer, { rejeu, recu }: Beside = {}): Buffer {
  const signatures = answer.issuer === undefined ? [answer.seal] : [answer.issuer, answer.seal];
  const beside = [
    rejeu === true ? ',"rejeu":true' : '',
    recu === undefined ? '' : `,"recu":${JSON.stringify(recu)}`,
  ];
  return generalJson(answer.payload, signatures, beside.join(''));
}

/** `<protected>..<signature>` (RFC 7515 appendix F). */
export function detached(signature: DetachedSignature): string {
  return `${signature.protected}..${signature.signature}`;
}

export interface SignatureHeaders {
  readonly 'Roc-Signature'?: string;
  readonly 'Roc-Cachet': string;
}

/** The receipt as a response header beside the plain body: base64url of its text. */
export const RECEIPT_HEADER = 'Roc-Recu';

/** The same signatures as response headers beside the plain body; chains are left out (8 kB budget). */
export function toDetachedHeaders(answer: SealedAnswer): SignatureHeaders {
  const sealHeader = { 'Roc-Cachet': detached(answer.seal) };
  return answer.issuer === undefined
    ? sealHeader
    : { 'Roc-Signature': detached(answer.issuer), ...sealHeader };
}

/** Form of the stored bytes: version, length of the JSON part, JSON part, payload as it was. */
const STORED_VERSION = 1;
const PREFIX = 5;

/** As JSON: base64 and base64url need no escaping. */
function stored({ protected: header, signature, x5c }: DetachedSignature): string {
  const chain = x5c === undefined ? '' : `,"x5c":[${x5c.map((one) => `"${one}"`).join(',')}]`;
  return `{"protected":"${header}","signature":"${signature}"${chain}}`;
}

/** Bytes to keep for a replay; {@link fromStored} gives back an equal answer, payload byte for byte. */
export function toStored(answer: SealedAnswer): Buffer {
  const { payload, cty, statut, issuer, seal, xml } = answer;
  const status = statut === undefined ? '' : `,"statut":${statut}`;
  const first = issuer === undefined ? '' : `,"issuer":${stored(issuer)}`;
  const forms = xml === undefined ? '' : `,"xml":${JSON.stringify(xml)}`;
  const meta = `{"cty":${JSON.stringify(cty)}${status}${first},"seal":${stored(seal)}${forms}}`;
  const end = PREFIX + Buffer.byteLength(meta);
  const bytes = Buffer.allocUnsafe(end + payload.length);
  bytes.writeUInt8(STORED_VERSION, 0);
  bytes.writeUInt32BE(end - PREFIX, 1);
  bytes.write(meta, PREFIX, 'utf8');
  payload.copy(bytes, end);
  return bytes;
}

/** Reads {@link toStored}'s bytes. Throws on anything else: a store that gives back other bytes is a defect. */
export function fromStored(bytes: Buffer): SealedAnswer {
  if (bytes.length < PREFIX || bytes.readUInt8(0) !== STORED_VERSION)
    throw new Error('unknown stored answer');
  const end = PREFIX + bytes.readUInt32BE(1);
  const meta: unknown = JSON.parse(bytes.toString('utf8', PREFIX, end));
  if (!isRecord(meta) || !isRecord(meta.seal) || typeof meta.cty !== 'string') {
    throw new Error('damaged stored answer');
  }
  const rest = meta as unknown as Omit<SealedAnswer, 'payload'> & { cty: Cty };
  return { payload: bytes.subarray(end), ...rest };
}
