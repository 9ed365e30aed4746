import 'reflect-metadata';
import { createHash, X509Certificate, type KeyObject } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { KEY_USAGES, type KeyUsageName } from './certificate-profiles.js';

/** What the key can sign with: the JWS algorithm of its curve, or RSA (several algorithms, see the allow-list). */
export type CertificateKeyAlgorithm = 'ES256' | 'ES384' | 'RSA' | 'autre';

/** The bytes are not one DER certificate, or not one whose fields can be read. */
export class UnreadableCertificate extends Error {
  constructor(readonly reason: string) {
    super(`not a readable certificate: ${reason}`);
    this.name = 'UnreadableCertificate';
  }
}

const OID = { basicConstraints: '2.5.29.19', keyUsage: '2.5.29.15', extendedKeyUsage: '2.5.29.37' };
/** Critical extensions the trust store applies, or that restrict nothing it relies on (names, policies). */
const UNDERSTOOD = new Set([...Object.values(OID), '2.5.29.17', '2.5.29.14', '2.5.29.35', '2.5.29.32']);
const STRUCTURE_ID = /^(?:1(?:\d{2}|2[AB])\d{7}|[2-9]\d{9,14})$/;
/** givenName, surname, pseudonym (X.520). */
const NATURAL_PERSON = ['2.5.4.42', '2.5.4.4', '2.5.4.65'];
const MAX_DER_LENGTH = 16_384;

/**
 * One X.509 certificate, parsed once. Nothing here is trusted: trust is the trust store's word.
 * Times are milliseconds since the Unix epoch.
 */
export class Certificate {
  readonly der: Buffer;
  /** base64url(SHA-256(DER)), as in the `x5t#S256` of RFC 7515. */
  readonly x5tS256: string;
  readonly x509: X509Certificate;
  /** RFC 4514 text, for people; never compared. */
  readonly subject: string;
  readonly issuerName: string;
  readonly commonName: string;
  /** Struct_IdNat in OU (`1` + FINESS, `2` + SIREN, `3` + SIRET); null where there is none or more than one. */
  readonly structureId: string | null;
  readonly organisation: string | null;
  /**
   * Whether the subject is a natural person: it has a given name or a surname, or a pseudonym (ETSI EN 319 412-2,
   * section 4.2.4). Systems and legal persons have neither.
   */
  readonly ofPerson: boolean;
  /** Upper-case hexadecimal without leading zeros, as node and our revocation registry write it. */
  readonly serialHex: string;
  readonly notBefore: number;
  readonly notAfter: number;
  readonly publicKey: KeyObject;
  readonly keyAlgorithm: CertificateKeyAlgorithm;
  readonly keyBits: number;
  readonly keyUsages: ReadonlySet<KeyUsageName>;
  readonly extendedKeyUsages: ReadonlySet<string>;
  readonly extendedKeyUsageCritical: boolean;
  readonly policies: readonly string[];
  readonly isCa: boolean;
  readonly pathLength: number | null;
  /** The digest its issuer signed with, e.g. `SHA-256`; null where it is not one we know. */
  readonly signatureHash: string | null;
  /** Critical extensions nobody here applies: such a certificate must be refused (RFC 5280 section 4.2). */
  readonly unknownCriticalExtensions: readonly string[];

  private constructor(node: X509Certificate, parsed: x509.X509Certificate) {
    this.der = node.raw;
    this.x5tS256 = thumbprint(node.raw);
    this.x509 = node;
    this.subject = parsed.subject;
    this.issuerName = parsed.issuer;
    const organisations = parsed.subjectName.getField('O');
    this.commonName = parsed.subjectName.getField('CN')[0] ?? '';
    this.structureId = structureIdOf(parsed.subjectName.getField('OU'));
    this.organisation = organisations[0] ?? null;
    this.ofPerson = NATURAL_PERSON.some((oid) => parsed.subjectName.getField(oid).length > 0);
    this.serialHex = normaliseSerial(node.serialNumber);
    this.notBefore = parsed.notBefore.getTime();
    this.notAfter = parsed.notAfter.getTime();
    this.publicKey = node.publicKey;
    const key = keyOf(node.publicKey);
    this.keyAlgorithm = key.algorithm;
    this.keyBits = key.bits;
    this.keyUsages = keyUsagesOf(parsed);
    this.extendedKeyUsages = new Set(
      parsed.getExtension(x509.ExtendedKeyUsageExtension)?.usages.map((usage) => String(usage)) ?? [],
    );
    this.extendedKeyUsageCritical = parsed.getExtension(OID.extendedKeyUsage)?.critical ?? false;
    this.policies = Array.from(parsed.getExtension(x509.CertificatePolicyExtension)?.policies ?? []);
    const constraints = parsed.getExtension(x509.BasicConstraintsExtension);
    this.isCa = constraints?.ca ?? false;
    this.pathLength = constraints?.pathLength ?? null;
    this.signatureHash = hashNameOf(parsed);
    this.unknownCriticalExtensions = Array.from(parsed.extensions)
      .filter((extension) => extension.critical && !UNDERSTOOD.has(extension.type))
      .map((extension) => extension.type);
  }

  /**
   * Parses exactly one DER certificate; recently seen ones come from a bounded memory, so that the same peer's
   * certificate costs one SHA-256 per request.
   * @throws UnreadableCertificate
   */
  static fromDer(der: Uint8Array): Certificate {
    if (der.length === 0 || der.length > MAX_DER_LENGTH) throw new UnreadableCertificate('length');
    const key = thumbprint(der);
    const known = recentlyParsed.get(key);
    if (known) return known;
    const parsed = Certificate.parse(Buffer.from(der));
    const oldest = recentlyParsed.size >= MAX_REMEMBERED ? recentlyParsed.keys().next().value : undefined;
    if (oldest !== undefined) recentlyParsed.delete(oldest);
    recentlyParsed.set(key, parsed);
    return parsed;
  }

  private static parse(bytes: Buffer): Certificate {
    try {
      const node = new X509Certificate(bytes);
      // Bytes after the certificate, or PEM, would make two thumbprints for one certificate.
      if (!node.raw.equals(bytes)) throw new UnreadableCertificate('trailing bytes');
      const parsed = new x509.X509Certificate(bytes);
      const types = parsed.extensions.map((extension) => extension.type);
      if (new Set(types).size !== types.length) throw new UnreadableCertificate('extension given twice');
      return new Certificate(node, parsed);
    } catch (error) {
      throw error instanceof UnreadableCertificate ? error : new UnreadableCertificate('encoding');
    }
  }

  /** As {@link fromDer}, with null for what cannot be read. */
  static tryFromDer(der: Uint8Array): Certificate | null {
    try {
      return Certificate.fromDer(der);
    } catch {
      return null;
    }
  }

  /**
   * The one certificate of a PEM text.
   * @throws UnreadableCertificate where there is none, or more than one
   */
  static fromPem(pem: string): Certificate {
    const [first, ...others] = Certificate.listFromPem(pem);
    if (!first || others.length > 0) throw new UnreadableCertificate('exactly one PEM certificate expected');
    return first;
  }

  /**
   * All certificates of a PEM text, in its order.
   * @throws UnreadableCertificate
   */
  static listFromPem(pem: string): Certificate[] {
    const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
    return blocks.map((block) =>
      Certificate.fromDer(Buffer.from(block.replace(/-----[A-Z ]+-----/g, ''), 'base64')),
    );
  }

  toPem(): string {
    return `${this.x509.toString().trimEnd()}\n`;
  }

  /** True from `notBefore` to `notAfter`, both included (RFC 5280 section 4.1.2.5). */
  isValidAt(at: number): boolean {
    return at >= this.notBefore && at <= this.notAfter;
  }
}

const MAX_REMEMBERED = 2048;
const recentlyParsed = new Map<string, Certificate>();

/** base64url(SHA-256(bytes)). */
export function thumbprint(der: Uint8Array): string {
  return createHash('sha256').update(der).digest('base64url');
}

/** One spelling for serial numbers, whatever library wrote them. */
export function normaliseSerial(hex: string): string {
  return hex.toUpperCase().replace(/^0+(?=.)/, '');
}

function structureIdOf(units: readonly string[]): string | null {
  const ids = units.filter((unit) => STRUCTURE_ID.test(unit));
  return ids.length === 1 ? (ids[0] ?? null) : null;
}

function keyOf(key: KeyObject): { algorithm: CertificateKeyAlgorithm; bits: number } {
  const details = key.asymmetricKeyDetails;
  if (key.asymmetricKeyType === 'ec') {
    if (details?.namedCurve === 'prime256v1') return { algorithm: 'ES256', bits: 256 };
    if (details?.namedCurve === 'secp384r1') return { algorithm: 'ES384', bits: 384 };
  }
  if (key.asymmetricKeyType === 'rsa') return { algorithm: 'RSA', bits: details?.modulusLength ?? 0 };
  return { algorithm: 'autre', bits: 0 };
}

function keyUsagesOf(parsed: x509.X509Certificate): ReadonlySet<KeyUsageName> {
  const bits = parsed.getExtension(x509.KeyUsagesExtension)?.usages ?? 0;
  return new Set(KEY_USAGES.filter((_name, index) => (bits & (1 << index)) !== 0));
}

function hashNameOf(parsed: x509.X509Certificate): string | null {
  const hash: unknown = parsed.signatureAlgorithm.hash;
  const name = typeof hash === 'string' ? hash : (hash as { name?: unknown } | undefined)?.name;
  return typeof name === 'string' ? name : null;
}
