import { verify } from 'node:crypto';
import { normaliseSerial, type Certificate } from './certificate.js';
import { DER_TAG, DerReader, readTime, type DerElement } from './der-reader.js';

/** A certificate revocation list (RFC 5280 section 5), read but not yet trusted. Times in milliseconds. */
export interface RevocationList {
  /** The issuer's name, DER. */
  readonly issuer: Buffer;
  readonly thisUpdate: number;
  readonly nextUpdate: number | null;
  /** CRL number; 0 where the list has none. */
  readonly number: bigint;
  /** Date of revocation by serial number, spelled as `Certificate.serialHex`. */
  readonly revoked: ReadonlyMap<string, number>;
  /** CRLReason (RFC 5280 section 5.3.1) by serial number, where the entry states one. */
  readonly reasons: ReadonlyMap<string, number>;
  /** A partial, delta or indirect list says so in a critical extension: taken for a full one it would un-revoke. */
  readonly hasCriticalExtension: boolean;
  readonly signed: Buffer;
  readonly signature: Buffer;
  /** Null where the algorithm is none we accept (SHA-1, MD5...). */
  readonly hash: 'sha256' | 'sha384' | 'sha512' | null;
}

/** DER of the signature algorithms' object identifiers, in hexadecimal: ECDSA, then RSA PKCS#1. */
const HASH_OF_ALGORITHM: Readonly<Record<string, 'sha256' | 'sha384' | 'sha512'>> = {
  '2a8648ce3d040302': 'sha256',
  '2a8648ce3d040303': 'sha384',
  '2a8648ce3d040304': 'sha512',
  '2a864886f70d01010b': 'sha256',
  '2a864886f70d01010c': 'sha384',
  '2a864886f70d01010d': 'sha512',
};
const CRL_NUMBER = '551d14';
const REASON_CODE = '551d15';
const ENUMERATED = 0x0a;

/**
 * Reads one list, PEM or DER.
 * @returns null where it is none
 */
export function parseRevocationList(list: string | Uint8Array): RevocationList | null {
  try {
    const der = typeof list === 'string' ? derOfPem(list) : Buffer.from(list);
    return der ? readList(der) : null;
  } catch {
    return null;
  }
}

/** Whether this CA signed the list: by name, right to sign lists, and signature. */
export function isListOf(list: RevocationList, authority: Certificate): boolean {
  return namesAuthority(list, authority) && isSignedBy(list, authority);
}

/** Whether the list says it is this CA's. */
export function namesAuthority(list: RevocationList, authority: Certificate): boolean {
  return authority.keyUsages.has('cRLSign') && subjectNameOf(authority).equals(list.issuer);
}

function isSignedBy(list: RevocationList, authority: Certificate): boolean {
  try {
    return list.hash !== null && verify(list.hash, list.signed, authority.publicKey, list.signature);
  } catch {
    return false;
  }
}

function derOfPem(pem: string): Buffer | null {
  const [block, ...others] =
    pem.match(/-----BEGIN (?:X509 )?CRL-----[^-]+-----END (?:X509 )?CRL-----/g) ?? [];
  if (!block || others.length > 0) return null;
  return Buffer.from(block.replace(/-----[A-Z0-9 ]+-----/g, ''), 'base64');
}

function readList(der: Buffer): RevocationList | null {
  const outer = new DerReader(der);
  const list = outer.enter(DER_TAG.sequence);
  const signed = list.next(DER_TAG.sequence);
  const algorithm = list.next(DER_TAG.sequence);
  const bits = list.next(DER_TAG.bitString).content;
  if (!outer.isAtEnd || !list.isAtEnd || bits[0] !== 0) return null;
  const body = new DerReader(signed.content);
  body.optional(DER_TAG.integer);
  // The algorithm stands twice, once under the signature: they must be one (section 5.1.1.2).
  if (!body.next(DER_TAG.sequence).bytes.equals(algorithm.bytes)) return null;
  const issuer = body.next(DER_TAG.sequence).bytes;
  const thisUpdate = readTime(body.next());
  const hasNext = body.nextTag === DER_TAG.utcTime || body.nextTag === DER_TAG.generalizedTime;
  const nextUpdate = hasNext ? readTime(body.next()) : null;
  const entries = readEntries(body.optional(DER_TAG.sequence));
  const extensions = readExtensions(body.optional(DER_TAG.context0));
  if (!body.isAtEnd) return null;
  return {
    issuer,
    thisUpdate,
    nextUpdate,
    number: extensions.number,
    revoked: entries.revoked,
    reasons: entries.reasons,
    hasCriticalExtension: extensions.critical || entries.critical,
    signed: signed.bytes,
    signature: bits.subarray(1),
    hash:
      HASH_OF_ALGORITHM[new DerReader(algorithm.content).next(DER_TAG.oid).content.toString('hex')] ?? null,
  };
}

function readEntries(element: DerElement | undefined): {
  revoked: Map<string, number>;
  reasons: Map<string, number>;
  critical: boolean;
} {
  const revoked = new Map<string, number>();
  const reasons = new Map<string, number>();
  let critical = false;
  const entries = new DerReader(element?.content ?? Buffer.alloc(0));
  while (!entries.isAtEnd) {
    const entry = entries.enter(DER_TAG.sequence);
    const serial = normaliseSerial(entry.next(DER_TAG.integer).content.toString('hex'));
    revoked.set(serial, readTime(entry.next()));
    const sequence = entry.optional(DER_TAG.sequence);
    if (!sequence) continue;
    const extensions = eachExtension(sequence.content);
    if (extensions.some((extension) => extension.critical)) critical = true;
    const reason = extensions.find((extension) => extension.oid === REASON_CODE);
    if (reason) reasons.set(serial, new DerReader(reason.value).next(ENUMERATED).content[0] ?? 0);
  }
  return { revoked, reasons, critical };
}

function readExtensions(element: DerElement | undefined): { number: bigint; critical: boolean } {
  if (!element) return { number: 0n, critical: false };
  const extensions = eachExtension(new DerReader(element.content).next(DER_TAG.sequence).content);
  const numbered = extensions.find((extension) => extension.oid === CRL_NUMBER);
  return {
    number: numbered ? readInteger(numbered.value) : 0n,
    critical: extensions.some((extension) => extension.critical),
  };
}

function eachExtension(content: Buffer): { oid: string; critical: boolean; value: Buffer }[] {
  const found: { oid: string; critical: boolean; value: Buffer }[] = [];
  const extensions = new DerReader(content);
  while (!extensions.isAtEnd) {
    const extension = extensions.enter(DER_TAG.sequence);
    const oid = extension.next(DER_TAG.oid).content.toString('hex');
    const flag = extension.optional(DER_TAG.boolean);
    const value = extension.next(DER_TAG.octetString).content;
    found.push({ oid, critical: flag !== undefined && flag.content[0] !== 0, value });
  }
  return found;
}

/** At most 20 octets, never negative (section 5.2.3). */
function readInteger(value: Buffer): bigint {
  const { content } = new DerReader(value).next(DER_TAG.integer);
  return content.length === 0 || content.length > 20 ? 0n : BigInt(`0x${content.toString('hex')}`);
}

/** The subject's name as the certificate's own bytes have it (RFC 5280 section 4.1). */
function subjectNameOf(certificate: Certificate): Buffer {
  const body = new DerReader(certificate.der).enter(DER_TAG.sequence).enter(DER_TAG.sequence);
  body.optional(DER_TAG.context0);
  body.next(DER_TAG.integer);
  // Signature algorithm, issuer, validity.
  for (let skipped = 0; skipped < 3; skipped += 1) body.next(DER_TAG.sequence);
  return body.next(DER_TAG.sequence).bytes;
}
