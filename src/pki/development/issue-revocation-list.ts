import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { type DevelopmentIssuer } from './issue-certificate.js';
import { signingKeyOf } from './development-keys.js';

/** What a CRL shall say. Times are milliseconds since the Unix epoch. */
export interface RevocationListTemplate {
  /** Must grow from one list to the next (RFC 5280 section 5.2.3). */
  readonly number: number;
  readonly thisUpdate: number;
  readonly nextUpdate: number;
  readonly revoked: readonly RevokedEntry[];
}

export interface RevokedEntry {
  readonly serialHex: string;
  readonly revokedAt: number;
  /** keyCompromise where not given; `null` states none. */
  readonly reason?: x509.X509CrlReason | null;
}

/** Issues a full CRL of one CA, as the PEM that OpenSSL and node read. */
export async function issueRevocationList(
  template: RevocationListTemplate,
  issuer: DevelopmentIssuer,
): Promise<string> {
  const { key, algorithm } = await signingKeyOf(issuer.privateKey);
  const publicKey = new x509.PublicKey(issuer.certificate.publicKey.export({ format: 'der', type: 'spki' }));
  const crl = await x509.X509CrlGenerator.create({
    issuer: new x509.X509Certificate(issuer.certificate.der).subjectName,
    thisUpdate: new Date(template.thisUpdate),
    nextUpdate: new Date(template.nextUpdate),
    entries: template.revoked.map(({ serialHex, revokedAt, reason = x509.X509CrlReason.keyCompromise }) => ({
      serialNumber: serialHex,
      revocationDate: new Date(revokedAt),
      ...(reason !== null && { reason }),
    })),
    extensions: [
      await x509.AuthorityKeyIdentifierExtension.create(publicKey),
      new x509.Extension('2.5.29.20', false, derInteger(template.number)),
    ],
    signingAlgorithm: algorithm,
    signingKey: key,
  });
  return crlPem(Buffer.from(crl.rawData));
}

/** PEM with the label of RFC 7468 section 7; the library's own (`CRL`) is read neither by OpenSSL nor by node. */
export function crlPem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN X509 CRL-----\n${lines.join('\n')}\n-----END X509 CRL-----\n`;
}

function derInteger(value: number): Buffer {
  let hex = value.toString(16);
  if (hex.length % 2 === 1) hex = `0${hex}`;
  if (parseInt(hex.slice(0, 2), 16) > 0x7f) hex = `00${hex}`;
  const body = Buffer.from(hex, 'hex');
  return Buffer.concat([Buffer.from([0x02, body.length]), body]);
}
