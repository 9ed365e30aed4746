import { constants, verify, type KeyObject } from 'node:crypto';
import { DER_TAG, DerReader, readOid, readSmallInteger, type DerElement } from '../der-reader.js';
import { TimestampRefused } from './timestamp-fault.js';

export type HashName = 'sha256' | 'sha384' | 'sha512';

export const HASH_LENGTHS: Readonly<Record<HashName, number>> = { sha256: 32, sha384: 48, sha512: 64 };

export const HASH_OIDS: Readonly<Record<HashName, string>> = {
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
};
const HASHES = new Map(Object.entries(HASH_OIDS).map(([name, oid]) => [oid, name as HashName]));

/** How a token is signed: the family and, where the identifier says it, the digest. */
interface SignatureScheme {
  readonly family: 'ecdsa' | 'rsa' | 'rsa-pss';
  /** Null where the signer's digest algorithm decides (`rsaEncryption`). */
  readonly hash: HashName | null;
}

const SCHEMES = new Map<string, SignatureScheme>([
  ['1.2.840.10045.4.3.2', { family: 'ecdsa', hash: 'sha256' }],
  ['1.2.840.10045.4.3.3', { family: 'ecdsa', hash: 'sha384' }],
  ['1.2.840.10045.4.3.4', { family: 'ecdsa', hash: 'sha512' }],
  ['1.2.840.113549.1.1.1', { family: 'rsa', hash: null }],
  ['1.2.840.113549.1.1.11', { family: 'rsa', hash: 'sha256' }],
  ['1.2.840.113549.1.1.12', { family: 'rsa', hash: 'sha384' }],
  ['1.2.840.113549.1.1.13', { family: 'rsa', hash: 'sha512' }],
  ['1.2.840.113549.1.1.10', { family: 'rsa-pss', hash: null }],
]);
const MGF1 = '1.2.840.113549.1.1.8';

/** An AlgorithmIdentifier as it stands. */
export interface AlgorithmIdentifier {
  readonly oid: string;
  readonly parameters: DerElement | undefined;
}

/** @throws DerError */
export function readAlgorithm(reader: DerReader): AlgorithmIdentifier {
  const fields = reader.enter(DER_TAG.sequence);
  const oid = readOid(fields.next(DER_TAG.oid));
  const parameters = fields.isAtEnd ? undefined : fields.next();
  fields.end();
  return { oid, parameters };
}

/**
 * The digest an identifier names; parameters absent or NULL (RFC 5754 section 2).
 * @throws TimestampRefused `jeton-algorithme`
 */
export function hashOf({ oid, parameters }: AlgorithmIdentifier): HashName {
  const hash = HASHES.get(oid);
  if (!hash || !isNullOrAbsent(parameters)) throw new TimestampRefused('jeton-algorithme', `digest ${oid}`);
  return hash;
}

/** What checks the signature of a token with the signer's key. */
export interface SignatureCheck {
  readonly algorithm: AlgorithmIdentifier;
  /** The digest algorithm of the SignerInfo. */
  readonly digest: HashName;
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
}

/**
 * Whether `key` made the signature (RFC 5652 section 5.6).
 * @throws TimestampRefused `jeton-algorithme` where the algorithm is not admitted, is not the key's, or names a digest
 * other than the signer's
 */
export function isSignedBy(check: SignatureCheck, key: KeyObject): boolean {
  const { algorithm, digest } = check;
  const scheme = SCHEMES.get(algorithm.oid);
  if (!scheme) throw new TimestampRefused('jeton-algorithme', `signature ${algorithm.oid}`);
  // RFC 5652 lets the two differ, and no authority has a reason to.
  if (scheme.hash !== null && scheme.hash !== digest)
    throw new TimestampRefused('jeton-algorithme', 'two digests');
  const isRsa = scheme.family !== 'ecdsa';
  if (key.asymmetricKeyType !== (isRsa ? 'rsa' : 'ec'))
    throw new TimestampRefused('jeton-algorithme', 'signature algorithm of another kind of key');
  if (scheme.family === 'rsa-pss') return verifyPss(check, key);
  // ECDSA identifiers have no parameters (RFC 5758), those of RSA have NULL or none.
  if (isRsa ? !isNullOrAbsent(algorithm.parameters) : algorithm.parameters !== undefined)
    throw new TimestampRefused('jeton-algorithme', 'parameters');
  return verify(digest, check.signed, key, check.signature);
}

function verifyPss(check: SignatureCheck, key: KeyObject): boolean {
  const saltLength = readPssSaltLength(check);
  return verify(
    check.digest,
    check.signed,
    { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength },
    check.signature,
  );
}

/** RSASSA-PSS-params (RFC 4055 section 3.1): one digest throughout, MGF1, at least as long a salt as that. */
function readPssSaltLength({ algorithm, digest }: SignatureCheck): number {
  if (algorithm.parameters?.tag !== DER_TAG.sequence)
    throw new TimestampRefused('jeton-algorithme', 'PSS without parameters');
  const fields = new DerReader(algorithm.parameters.content, true);
  const hash = hashOf(readAlgorithm(fields.enter(DER_TAG.context0)));
  const mask = readAlgorithm(fields.enter(DER_TAG.context1));
  if (mask.oid !== MGF1 || !mask.parameters) throw new TimestampRefused('jeton-algorithme', 'PSS mask');
  const maskHash = hashOf(readAlgorithm(new DerReader(mask.parameters.bytes, true)));
  const salt = readSmallInteger(fields.enter(0xa2).next());
  fields.end();
  if (hash !== digest || maskHash !== digest || salt < HASH_LENGTHS[digest])
    throw new TimestampRefused('jeton-algorithme', 'PSS parameters');
  return salt;
}

function isNullOrAbsent(parameters: DerElement | undefined): boolean {
  return parameters === undefined || (parameters.tag === DER_TAG.null && parameters.content.length === 0);
}
