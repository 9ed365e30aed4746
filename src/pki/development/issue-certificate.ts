import 'reflect-metadata';
import { randomBytes, type KeyObject } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { Certificate } from '../certificate.js';
import {
  KEY_USAGES,
  LEAF_PROFILES,
  type KeyUsageName,
  type LeafProfileName,
} from '../certificate-profiles.js';
import { signingKeyOf } from './development-keys.js';

/** Who a certificate is for; the country is always FR. */
export interface DevelopmentSubject {
  readonly commonName: string;
  readonly organisation: string;
  /** Struct_IdNat, written in OU. */
  readonly structureId?: string;
  /** A natural person's names, for the profile `personne`. */
  readonly person?: { readonly givenName: string; readonly surname: string };
}

/** What a leaf shall say. Times are milliseconds since the Unix epoch. */
export interface LeafTemplate {
  readonly profile: LeafProfileName;
  readonly commonName: string;
  readonly structureId: string;
  readonly organisation: string;
  readonly person?: { readonly givenName: string; readonly surname: string };
  /** ssl-serv only; `localhost` and 127.0.0.1 where neither names nor addresses are given. */
  readonly dnsNames?: readonly string[];
  readonly ipAddresses?: readonly string[];
  readonly notBefore: number;
  readonly notAfter: number;
  /** In the profile's place: for certificates that are wrong on purpose. */
  readonly extendedKeyUsages?: readonly string[];
  readonly extendedKeyUsageCritical?: boolean;
}

/** The CA that signs: its certificate and its private key. */
export interface DevelopmentIssuer {
  readonly certificate: Certificate;
  readonly privateKey: KeyObject;
}

export interface AuthorityTemplate {
  readonly subject: DevelopmentSubject;
  /** How many CAs may stand under this one. */
  readonly pathLength: number;
  readonly notBefore: number;
  readonly notAfter: number;
}

/** Issues a CA certificate; without an issuer it signs itself and is a root. */
export async function issueAuthority(
  template: AuthorityTemplate,
  keys: { publicKey: KeyObject; privateKey: KeyObject },
  issuer?: DevelopmentIssuer,
): Promise<Certificate> {
  const extensions = [
    new x509.BasicConstraintsExtension(true, template.pathLength, true),
    new x509.KeyUsagesExtension(keyUsageBits(['keyCertSign', 'cRLSign']), true),
  ];
  return build({ ...template, extensions, publicKey: keys.publicKey }, issuer ?? keys);
}

/** Issues a leaf of one of the documented profiles for a public key. A signer without a certificate signs itself. */
export async function issueLeaf(
  template: LeafTemplate,
  publicKey: KeyObject,
  signer: DevelopmentIssuer | { readonly privateKey: KeyObject },
): Promise<Certificate> {
  const profile = LEAF_PROFILES[template.profile];
  const usages = [...(template.extendedKeyUsages ?? profile.extendedKeyUsages)];
  const extensions: x509.Extension[] = [
    new x509.BasicConstraintsExtension(false, undefined, true),
    new x509.KeyUsagesExtension(keyUsageBits(profile.keyUsages), true),
    new x509.ExtendedKeyUsageExtension(
      usages,
      template.extendedKeyUsageCritical ?? profile.extendedKeyUsageCritical ?? false,
    ),
    new x509.CertificatePolicyExtension([profile.policy]),
  ];
  const names = alternativeNames(template);
  if (names.length > 0) extensions.push(new x509.SubjectAlternativeNameExtension(names));
  return build({ ...template, subject: template, extensions, publicKey }, signer);
}

interface ToBeSigned {
  readonly subject: DevelopmentSubject;
  readonly notBefore: number;
  readonly notAfter: number;
  readonly extensions: readonly x509.Extension[];
  readonly publicKey: KeyObject;
}

async function build(
  what: ToBeSigned,
  signer: { readonly privateKey: KeyObject; readonly certificate?: Certificate },
): Promise<Certificate> {
  const { key, algorithm } = await signingKeyOf(signer.privateKey);
  const publicKey = new x509.PublicKey(what.publicKey.export({ format: 'der', type: 'spki' }));
  const subject = distinguishedName(what.subject);
  const authorityKey = signer.certificate
    ? new x509.PublicKey(signer.certificate.publicKey.export({ format: 'der', type: 'spki' }))
    : publicKey;
  const made = await x509.X509CertificateGenerator.create({
    serialNumber: randomSerial(),
    subject,
    issuer: signer.certificate ? new x509.X509Certificate(signer.certificate.der).subjectName : subject,
    notBefore: new Date(what.notBefore),
    notAfter: new Date(what.notAfter),
    publicKey,
    signingKey: key,
    signingAlgorithm: algorithm,
    extensions: [
      ...what.extensions,
      await x509.SubjectKeyIdentifierExtension.create(publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(authorityKey),
    ],
  });
  return Certificate.fromDer(Buffer.from(made.rawData));
}

function distinguishedName(subject: DevelopmentSubject): x509.Name {
  const parts: x509.JsonNameParams = [
    { C: [{ printableString: 'FR' }] },
    { O: [{ utf8String: subject.organisation }] },
  ];
  if (subject.structureId) parts.push({ OU: [{ utf8String: subject.structureId }] });
  if (subject.person) {
    // By OID: the short names of surname and serialNumber are easily taken for one another.
    parts.push({ '2.5.4.4': [{ utf8String: subject.person.surname }] });
    parts.push({ '2.5.4.42': [{ utf8String: subject.person.givenName }] });
  }
  parts.push({ CN: [{ utf8String: subject.commonName }] });
  return new x509.Name(parts);
}

function alternativeNames(template: LeafTemplate): x509.JsonGeneralNames {
  if (template.profile !== 'ssl-serv') return [];
  const given = template.dnsNames !== undefined || template.ipAddresses !== undefined;
  const dns = template.dnsNames ?? (given ? [] : ['localhost']);
  const ip = template.ipAddresses ?? (given ? [] : ['127.0.0.1']);
  return [
    ...dns.map((value) => ({ type: 'dns' as const, value })),
    ...ip.map((value) => ({ type: 'ip' as const, value })),
  ];
}

function keyUsageBits(names: readonly KeyUsageName[]): number {
  return names.reduce((bits, name) => bits | (1 << KEY_USAGES.indexOf(name)), 0);
}

/** 16 random bytes, positive and never zero (RFC 5280 section 4.1.2.2). */
function randomSerial(): string {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes.toString('hex');
}
