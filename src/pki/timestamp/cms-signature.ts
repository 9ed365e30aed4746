import {
  DER_TAG,
  DerError,
  DerReader,
  readIntegerBytes,
  readOid,
  readSmallInteger,
  type DerElement,
} from '../der-reader.js';
import { hashOf, readAlgorithm, type AlgorithmIdentifier } from './timestamp-algorithms.js';
import { TimestampRefused } from './timestamp-fault.js';

/** How a SignerInfo names its certificate. */
export type SignerIdentifier =
  | {
      readonly kind: 'issuer';
      /** The issuer's name, DER. */
      readonly issuer: Buffer;
      readonly serial: Buffer;
    }
  | { readonly kind: 'key'; readonly keyIdentifier: Buffer };

/** A time-stamp token taken apart (CMS SignedData with one signer, RFC 5652), nothing of it verified. */
export interface CmsSignature {
  /** The eContent: the DER of a TSTInfo. */
  readonly content: Buffer;
  /** DER of the X.509 certificates carried along, in the order they stand. */
  readonly certificates: readonly Buffer[];
  readonly digestAlgorithm: AlgorithmIdentifier;
  readonly signer: SignerIdentifier;
  /** The values of each signed attribute, by dotted type. */
  readonly attributes: ReadonlyMap<string, readonly DerElement[]>;
  /** What is signed: the attributes as a SET (section 5.4). */
  readonly signedBytes: Buffer;
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly signature: Buffer;
  /** Revocation lists or unsigned attributes are carried, which nothing signs. */
  readonly hasUnsigned: boolean;
}

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const MAX_TOKEN = 128 * 1024;
const MAX_CERTIFICATES = 16;
const MAX_ATTRIBUTES = 32;
/** 20 octets (RFC 5280 section 4.1.2.2) and a sign. */
const MAX_SERIAL = 21;

/**
 * Takes a token apart, strictly: DER, whole, one signer, signed attributes, one digest algorithm.
 * @throws DerError, or TimestampRefused: `jeton-type` where something else than a TSTInfo is signed, `jeton-algorithme`
 */
export function readCmsSignature(token: Buffer): CmsSignature {
  if (token.length > MAX_TOKEN) throw new DerError('too long');
  const outer = new DerReader(token, true);
  const info = outer.enter(DER_TAG.sequence);
  outer.end();
  if (readOid(info.next(DER_TAG.oid)) !== SIGNED_DATA)
    throw new TimestampRefused('jeton-type', 'no SignedData');
  const explicit = info.enter(DER_TAG.context0);
  info.end();
  const fields = explicit.enter(DER_TAG.sequence);
  explicit.end();
  // Version 3, as the content is not plain data (section 5.1).
  if (readSmallInteger(fields.next(DER_TAG.integer)) !== 3) throw new DerError('version');
  const digests = fields.enter(DER_TAG.set);
  const content = readContent(fields.enter(DER_TAG.sequence));
  const bag = fields.optional(DER_TAG.context0);
  const lists = fields.optional(DER_TAG.context1);
  const signers = fields.enter(DER_TAG.set);
  fields.end();
  const signerInfo = readSignerInfo(signers.enter(DER_TAG.sequence));
  signers.end();
  const digest = readAlgorithm(digests);
  digests.end();
  if (hashOf(digest) !== hashOf(signerInfo.digestAlgorithm)) throw new DerError('digest algorithms');
  return {
    ...signerInfo,
    content,
    certificates: bag ? readCertificates(fields.inside(bag)) : [],
    hasUnsigned: signerInfo.hasUnsigned || lists !== undefined,
  };
}

function readContent(fields: DerReader): Buffer {
  if (readOid(fields.next(DER_TAG.oid)) !== TST_INFO) throw new TimestampRefused('jeton-type', 'no TSTInfo');
  const explicit = fields.enter(DER_TAG.context0);
  fields.end();
  const { content } = explicit.next(DER_TAG.octetString);
  explicit.end();
  return content;
}

/** Attribute certificates and other kinds have context tags: there is no use for them here. */
function readCertificates(bag: DerReader): Buffer[] {
  const found: Buffer[] = [];
  while (!bag.isAtEnd) {
    if (found.length >= MAX_CERTIFICATES) throw new DerError('too many certificates');
    found.push(bag.next(DER_TAG.sequence).bytes);
  }
  return found;
}

type SignerInfo = Omit<CmsSignature, 'content' | 'certificates'>;

function readSignerInfo(fields: DerReader): SignerInfo {
  const version = readSmallInteger(fields.next(DER_TAG.integer));
  const signer = readSignerIdentifier(fields);
  if (version !== (signer.kind === 'issuer' ? 1 : 3)) throw new DerError('signer version');
  const digestAlgorithm = readAlgorithm(fields);
  const attributes = fields.next(DER_TAG.context0);
  const signatureAlgorithm = readAlgorithm(fields);
  const signature = fields.next(DER_TAG.octetString).content;
  const unsigned = fields.optional(DER_TAG.context1);
  fields.end();
  return {
    signer,
    digestAlgorithm,
    attributes: readAttributes(fields.inside(attributes)),
    // The signature is over a SET, where the token has an implicit [0] (section 5.4): one byte of the same length.
    signedBytes: Buffer.concat([Buffer.of(DER_TAG.set), attributes.bytes.subarray(1)]),
    signatureAlgorithm,
    signature,
    hasUnsigned: unsigned !== undefined,
  };
}

function readSignerIdentifier(fields: DerReader): SignerIdentifier {
  const key = fields.optional(0x80);
  if (key) return { kind: 'key', keyIdentifier: key.content };
  const { issuer, serial } = readIssuerAndSerial(fields.enter(DER_TAG.sequence));
  return { kind: 'issuer', issuer, serial };
}

function readIssuerAndSerial(fields: DerReader): { issuer: Buffer; serial: Buffer } {
  const issuer = fields.next(DER_TAG.sequence).bytes;
  const serial = readIntegerBytes(fields.next(DER_TAG.integer), MAX_SERIAL);
  fields.end();
  return { issuer, serial };
}

/** A type given twice is refused: which of the two would count? (Section 11 forbids it for those we read.) */
function readAttributes(reader: DerReader): Map<string, readonly DerElement[]> {
  const found = new Map<string, readonly DerElement[]>();
  while (!reader.isAtEnd) {
    const attribute = reader.enter(DER_TAG.sequence);
    const type = readOid(attribute.next(DER_TAG.oid));
    const values = attribute.enter(DER_TAG.set);
    attribute.end();
    const list: DerElement[] = [];
    while (!values.isAtEnd) list.push(values.next());
    if (found.has(type) || found.size >= MAX_ATTRIBUTES) throw new TimestampRefused('jeton-attributs', type);
    found.set(type, list);
  }
  return found;
}
