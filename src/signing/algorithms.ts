/**
 * The dated allow-list of signature algorithms (RFC 7518 section 3.1). The key in the certificate decides which
 * ones may be used; the header's `alg` only picks among them, so it can never weaken a signature.
 */
import { constants, type KeyObject, sign, verify } from 'node:crypto';
import { promisify } from 'node:util';

export const ALGS = ['ES256', 'ES384', 'PS256', 'RS256'] as const;
export type Alg = (typeof ALGS)[number];

interface Allowance {
  readonly alg: Alg;
  readonly key: 'ec' | 'rsa';
  readonly curve?: string;
  /** RSA modulus, in bits: at least, at most (a giant modulus is a way to burn our processor). */
  readonly bits?: readonly [number, number];
  /** First instant at which a signature may no longer use it (RFC 3339), or null. */
  readonly until: string | null;
}

/** RSA below 3072 bits ends with 2030, the date ANSSI gives for 2048-bit moduli. */
const ALLOWED: readonly Allowance[] = [
  { alg: 'ES256', key: 'ec', curve: 'prime256v1', until: null },
  { alg: 'ES384', key: 'ec', curve: 'secp384r1', until: null },
  { alg: 'PS256', key: 'rsa', bits: [2048, 3071], until: '2031-01-01T00:00:00Z' },
  { alg: 'RS256', key: 'rsa', bits: [2048, 3071], until: '2031-01-01T00:00:00Z' },
  { alg: 'PS256', key: 'rsa', bits: [3072, 8192], until: null },
  { alg: 'RS256', key: 'rsa', bits: [3072, 8192], until: null },
];

function serves(allowance: Allowance, key: KeyObject, at: number): boolean {
  const details = key.asymmetricKeyDetails;
  if (key.asymmetricKeyType !== allowance.key) return false;
  if (allowance.until !== null && at >= Date.parse(allowance.until)) return false;
  if (allowance.curve !== undefined) return details?.namedCurve === allowance.curve;
  const bits = details?.modulusLength ?? 0;
  return allowance.bits !== undefined && bits >= allowance.bits[0] && bits <= allowance.bits[1];
}

/** The algorithms this public key may use for a signature made at `at` (milliseconds), preferred one first. */
export function allowedAlgs(key: KeyObject, at: number): readonly Alg[] {
  return ALLOWED.filter((allowance) => serves(allowance, key, at)).map((allowance) => allowance.alg);
}

export function isAlg(text: unknown): text is Alg {
  return (ALGS as readonly unknown[]).includes(text);
}

/** Whether a signature of this algorithm blocks for long: RSA goes to the thread pool, ECDSA stays on the loop. */
export function isSlow(alg: Alg): boolean {
  return alg === 'PS256' || alg === 'RS256';
}

const ES_LENGTH: Readonly<Partial<Record<Alg, number>>> = { ES256: 64, ES384: 96 };

function digestOf(alg: Alg): 'sha256' | 'sha384' {
  return alg === 'ES384' ? 'sha384' : 'sha256';
}

function keyInput(alg: Alg, key: KeyObject) {
  if (alg === 'PS256') return { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
  if (alg === 'RS256') return { key, padding: constants.RSA_PKCS1_PADDING };
  return { key, dsaEncoding: 'ieee-p1363' as const };
}

/** Verifies on the calling thread; false for a signature of the wrong length or form, never a throw. */
export function verifyRaw(alg: Alg, key: KeyObject, input: Buffer, signature: Buffer): boolean {
  const length = ES_LENGTH[alg];
  if (length !== undefined && signature.length !== length) return false;
  try {
    return verify(digestOf(alg), input, keyInput(alg, key), signature);
  } catch {
    return false;
  }
}

/** Signs on the calling thread (26 us for ES256; 250 us and more for RSA). */
export function signRaw(alg: Alg, key: KeyObject, input: Buffer): Buffer {
  return sign(digestOf(alg), input, keyInput(alg, key));
}

const signOnPool = promisify(
  (alg: Alg, key: KeyObject, input: Buffer, done: (error: Error | null, signature?: Buffer) => void) => {
    sign(digestOf(alg), input, keyInput(alg, key), done);
  },
);

/** Signs on libuv's thread pool. */
export async function signRawAsync(alg: Alg, key: KeyObject, input: Buffer): Promise<Buffer> {
  const signature = await signOnPool(alg, key, input);
  if (signature === undefined) throw new Error('the signature came back empty');
  return signature;
}
