import 'reflect-metadata';
import { createHash, timingSafeEqual } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { type Certificate } from '../certificate.js';
import { EXTENDED_KEY_USAGE } from '../certificate-profiles.js';
import { DER_TAG, DerReader, readIntegerBytes, type DerElement } from '../der-reader.js';
import { type CmsSignature, type SignerIdentifier } from './cms-signature.js';
import { hashOf, readAlgorithm } from './timestamp-algorithms.js';
import { TimestampRefused } from './timestamp-fault.js';

/** RFC 3161 section 2.4.2 (ESSCertID, SHA-1) and its update RFC 5816 (ESSCertIDv2). */
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const DIRECTORY_NAME = 0xa4;
const MAX_SERIAL = 21;

/**
 * The one certificate the token's signer names, among those it carries and those the verifier knows. The name alone is
 * not trusted: the signed attribute signing-certificate must hold that certificate's digest.
 * @throws TimestampRefused `jeton-signataire`; DerError where the attribute cannot be read
 */
export function signerCertificate(data: CmsSignature, candidates: readonly Certificate[]): Certificate {
  const named = candidates.filter((candidate) => isNamed(candidate, data.signer));
  const designated = named.find((candidate) => isDesignated(candidate, data));
  if (named.length === 0) throw new TimestampRefused('jeton-signataire', 'no certificate of the signer');
  if (!designated) throw new TimestampRefused('jeton-signataire', 'signing-certificate names another one');
  return designated;
}

/**
 * Fit to sign time-stamps and nothing else: the extended key usage is there, critical, and alone (RFC 3161 section 2.3);
 * a key usage, which must be there, lets it sign and nothing more.
 * @throws TimestampRefused `jeton-usage`
 */
export function requireTimestampingOnly(certificate: Certificate): void {
  const { extendedKeyUsages, extendedKeyUsageCritical, keyUsages } = certificate;
  if (!extendedKeyUsages.has(EXTENDED_KEY_USAGE.timeStamping))
    throw new TimestampRefused('jeton-usage', 'extended key usage missing');
  if (extendedKeyUsages.size !== 1) throw new TimestampRefused('jeton-usage', 'extended key usage not alone');
  if (!extendedKeyUsageCritical) throw new TimestampRefused('jeton-usage', 'extended key usage not critical');
  const others = [...keyUsages].filter(
    (usage) => usage !== 'digitalSignature' && usage !== 'contentCommitment',
  );
  if (keyUsages.size === 0 || others.length > 0 || certificate.isCa)
    throw new TimestampRefused('jeton-usage', 'key usage');
}

function isNamed(certificate: Certificate, signer: SignerIdentifier): boolean {
  if (signer.kind === 'key') {
    const extension = new x509.X509Certificate(certificate.der).getExtension(
      x509.SubjectKeyIdentifierExtension,
    );
    return extension?.keyId.toLowerCase() === signer.keyIdentifier.toString('hex');
  }
  const { issuer, serial } = issuerAndSerialOf(certificate);
  return issuer.equals(signer.issuer) && serial.equals(signer.serial);
}

/** Both attributes may stand there; each that does must name the certificate, and one at least must be there. */
function isDesignated(certificate: Certificate, { attributes }: CmsSignature): boolean {
  const [first, second] = [attributes.get(SIGNING_CERTIFICATE), attributes.get(SIGNING_CERTIFICATE_V2)];
  if (!first && !second) return false;
  return (
    (first === undefined || designates(first, certificate, 'v1')) &&
    (second === undefined || designates(second, certificate, 'v2'))
  );
}

/** The first ESSCertID is the signer's (RFC 5035 section 3); those of its authorities may follow. */
function designates(values: readonly DerElement[], certificate: Certificate, version: 'v1' | 'v2'): boolean {
  const [value] = values;
  if (!value || values.length !== 1 || value.tag !== DER_TAG.sequence) return false;
  const identifier = new DerReader(value.content, true).enter(DER_TAG.sequence).enter(DER_TAG.sequence);
  const hash =
    version === 'v1'
      ? 'sha1'
      : identifier.nextTag === DER_TAG.sequence
        ? hashOf(readAlgorithm(identifier))
        : 'sha256';
  const digest = identifier.next(DER_TAG.octetString).content;
  const expected = createHash(hash).update(certificate.der).digest();
  if (digest.length !== expected.length || !timingSafeEqual(digest, expected)) return false;
  return identifier.isAtEnd || isIssuerSerial(identifier.enter(DER_TAG.sequence), certificate);
}

/** IssuerSerial: the one directory name of the issuer, and the serial number. */
function isIssuerSerial(fields: DerReader, certificate: Certificate): boolean {
  const names = fields.enter(DER_TAG.sequence);
  const name = names.next(DIRECTORY_NAME).content;
  names.end();
  const serial = readIntegerBytes(fields.next(DER_TAG.integer), MAX_SERIAL);
  fields.end();
  const of = issuerAndSerialOf(certificate);
  return name.equals(of.issuer) && serial.equals(of.serial);
}

/**
 * The name that a token gives its authority is one of those of the certificate: its subject, or one of the alternative
 * names (RFC 3161 section 2.4.2, `tsa`).
 * @throws TimestampRefused `jeton-signataire`; DerError where a name cannot be read
 */
export function requireOwnName(certificate: Certificate, generalName: Buffer): void {
  const given = new DerReader(generalName, true).next();
  if (given.tag === DIRECTORY_NAME) {
    const [name, subject] = [nameKey(given.content), nameKey(subjectOf(certificate))];
    if (name === subject) return;
  }
  if (alternativeNames(certificate).some((name) => name.equals(generalName))) return;
  throw new TimestampRefused('jeton-signataire', 'tsa names another authority');
}

function subjectOf(certificate: Certificate): Buffer {
  const body = new DerReader(certificate.der).enter(DER_TAG.sequence).enter(DER_TAG.sequence);
  body.optional(DER_TAG.context0);
  for (const tag of [DER_TAG.integer, DER_TAG.sequence, DER_TAG.sequence, DER_TAG.sequence]) body.next(tag);
  return body.next(DER_TAG.sequence).bytes;
}

const SUBJECT_ALTERNATIVE_NAME = '2.5.29.17';

function alternativeNames(certificate: Certificate): Buffer[] {
  const extension = new x509.X509Certificate(certificate.der).getExtension(SUBJECT_ALTERNATIVE_NAME);
  if (extension === null) return [];
  const names = new DerReader(Buffer.from(extension.value)).enter(DER_TAG.sequence);
  const found: Buffer[] = [];
  while (!names.isAtEnd) found.push(names.next().bytes);
  return found;
}

/** UTF8String, PrintableString, T61String, IA5String: how a name is spelled is no matter (RFC 5280 section 7.1). */
const STRINGS: ReadonlySet<number> = new Set([DER_TAG.utf8String, 0x13, 0x14, 0x16]);

/** A name as it compares: its structure, identifiers, and texts without regard to case, white space and string type. */
function nameKey(der: Buffer): string {
  const { tag, content } = new DerReader(der).next();
  if (STRINGS.has(tag))
    return JSON.stringify(content.toString('utf8').trim().replace(/\s+/g, ' ').toLowerCase());
  if (tag !== DER_TAG.sequence && tag !== DER_TAG.set) return `${tag}:${content.toString('hex')}`;
  const inner = new DerReader(content);
  const keys: string[] = [];
  while (!inner.isAtEnd) keys.push(nameKey(inner.next().bytes));
  return `(${keys.join(' ')})`;
}

/** Issuer's name and serial number as the certificate's own bytes have them. */
export function issuerAndSerialOf(certificate: Certificate): { issuer: Buffer; serial: Buffer } {
  const body = new DerReader(certificate.der).enter(DER_TAG.sequence).enter(DER_TAG.sequence);
  body.optional(DER_TAG.context0);
  const serial = body.next(DER_TAG.integer).content;
  body.next(DER_TAG.sequence);
  return { issuer: body.next(DER_TAG.sequence).bytes, serial };
}
