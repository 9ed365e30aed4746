import { createHash, sign } from 'node:crypto';
import { type Certificate } from '../certificate.js';
import { DER_TAG } from '../der-reader.js';
import { type LoadedKey } from '../key-store.js';
import { der, integer, octets, oid, sequence, setOf } from './der-writer.js';
import { issuerAndSerialOf } from './signer-certificate.js';
import { HASH_OIDS, type HashName } from './timestamp-algorithms.js';
import { type MessageImprint } from './statement.js';

/** What a token shall say. */
export interface TokenTemplate {
  /** Dotted object identifier. */
  readonly policy: string;
  readonly imprint: MessageImprint;
  /** Content of the INTEGER, in its shortest form. */
  readonly serial: Buffer;
  /** Milliseconds since the Unix epoch. */
  readonly genTime: number;
  /** Whole milliseconds. */
  readonly accuracyMs: number;
  /** Content of the INTEGER; null leaves it out. */
  readonly nonce: Buffer | null;
  /** Sent along: the signer's own first, where the request asks for certificates. */
  readonly certificates: readonly Certificate[];
}

const OIDS = {
  signedData: '1.2.840.113549.1.7.2',
  tstInfo: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const;
/** Parameters of RSA's identifiers are NULL, those of ECDSA's are left out (RFC 5754). */
const NULL = der(DER_TAG.null);
const SIGNATURES = {
  rsa: { sha256: '1.2.840.113549.1.1.11', sha384: '1.2.840.113549.1.1.12', sha512: '1.2.840.113549.1.1.13' },
  ec: { sha256: '1.2.840.10045.4.3.2', sha384: '1.2.840.10045.4.3.3', sha512: '1.2.840.10045.4.3.4' },
} as const satisfies Record<string, Record<HashName, string>>;

/** A MessageImprint as requests and tokens have it. */
export function writeImprint({ hash, value }: MessageImprint): Buffer {
  return sequence(sequence(oid(HASH_OIDS[hash]), NULL), octets(value));
}

/** Writes and signs a token: DER of a ContentInfo (RFC 3161 section 2.4.2, RFC 5816, RFC 5652). */
export function writeToken(template: TokenTemplate, { privateKey, certificate }: LoadedKey): Buffer {
  const content = writeTstInfo(template);
  const hash: HashName = certificate.keyAlgorithm === 'ES384' ? 'sha384' : 'sha256';
  const attributes = [
    attribute(OIDS.contentType, oid(OIDS.tstInfo)),
    attribute(OIDS.messageDigest, octets(createHash(hash).update(content).digest())),
    attribute(OIDS.signingCertificateV2, writeSigningCertificate(certificate)),
  ];
  const isRsa = privateKey.asymmetricKeyType === 'rsa';
  const scheme = oid(SIGNATURES[isRsa ? 'rsa' : 'ec'][hash]);
  const digestAlgorithm = sequence(oid(HASH_OIDS[hash]));
  const { issuer, serial } = issuerAndSerialOf(certificate);
  const signerInfo = sequence(
    integer(1),
    sequence(issuer, der(DER_TAG.integer, serial)),
    digestAlgorithm,
    setOf(attributes, DER_TAG.context0),
    isRsa ? sequence(scheme, NULL) : sequence(scheme),
    octets(sign(hash, setOf(attributes), privateKey)),
  );
  const carried = template.certificates.map((one) => one.der);
  const signedData = sequence(
    integer(3),
    setOf([digestAlgorithm]),
    sequence(oid(OIDS.tstInfo), der(DER_TAG.context0, octets(content))),
    ...(carried.length > 0 ? [setOf(carried, DER_TAG.context0)] : []),
    setOf([signerInfo]),
  );
  return sequence(oid(OIDS.signedData), der(DER_TAG.context0, signedData));
}

function writeTstInfo({ policy, imprint, serial, genTime, accuracyMs, nonce }: TokenTemplate): Buffer {
  const seconds = Math.floor(accuracyMs / 1000);
  const millis = accuracyMs % 1000;
  return sequence(
    integer(1),
    oid(policy),
    writeImprint(imprint),
    der(DER_TAG.integer, serial),
    der(DER_TAG.generalizedTime, Buffer.from(generalizedTime(genTime))),
    sequence(...(seconds > 0 ? [integer(seconds)] : []), ...(millis > 0 ? [integer(millis, 0x80)] : [])),
    ...(nonce ? [der(DER_TAG.integer, nonce)] : []),
  );
}

/** `20260609080000.25Z`: no trailing zeros, no point where nothing follows it. */
function generalizedTime(milliseconds: number): string {
  const [date = '', fraction = ''] = new Date(milliseconds).toISOString().slice(0, -1).split('.');
  const digits = fraction.replace(/0+$/, '');
  return `${date.replace(/[-T:]/g, '')}${digits === '' ? '' : `.${digits}`}Z`;
}

function attribute(type: string, value: Buffer): Buffer {
  return sequence(oid(type), setOf([value]));
}

/** SigningCertificateV2 with one ESSCertIDv2; SHA-256 is its default and stays unwritten (RFC 5035 section 4). */
function writeSigningCertificate(certificate: Certificate): Buffer {
  const digest = octets(createHash('sha256').update(certificate.der).digest());
  return sequence(sequence(sequence(digest)));
}
