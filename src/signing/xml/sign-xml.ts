/**
 * Signing on the exchange's way: the document is written canonical in the first place, so that what is digested is what
 * is sent and no canonicaliser runs. XML-DSig enveloped, exclusive canonicalisation, XAdES baseline-B (EN 319 132-1).
 */
import { hash } from 'node:crypto';
import { type Signer } from '../signer.port.js';
import { ENVELOPED, EXCLUSIVE, METHODS, SHA256, SIGNED_PROPERTIES, XADES, XMLDSIG } from './names.js';

/** An element in canonical form, in three pieces: a signature becomes its last child. */
export interface CanonicalElement {
  /** Start tag as an apex has it, with its namespace declaration and its `Id`. */
  readonly open: string;
  readonly content: string;
  readonly close: string;
  /** Value of its `Id`: an NCName without characters to escape. */
  readonly id: string;
}

const DS = ` xmlns:ds="${XMLDSIG}"`;
const XS = ` xmlns:xades="${XADES}"`;

/**
 * The `ds:Signature` element that signs `element`, as it stands in it. `at` in seconds.
 * Rejects where the signer fails: then nothing is sent.
 */
export async function signatureOf(element: CanonicalElement, signer: Signer, at: number): Promise<string> {
  const { open, content, close, id } = element;
  const digest = hash('sha256', `${open}${content}${close}`, 'base64');
  const properties = (ds: string, xades: string): string => propertiesOf({ id, signer, at, ds, xades });
  const propertiesDigest = hash('sha256', properties(DS, XS), 'base64');
  const signedInfo = signedInfoOf(id, METHODS[signer.alg], digest, propertiesDigest);
  const made = signer.sign(Buffer.from(`<ds:SignedInfo${DS}>${signedInfo}`));
  const value = Buffer.isBuffer(made) ? made : await made;
  return (
    `<ds:Signature${DS} Id="${id}-signature"><ds:SignedInfo>${signedInfo}` +
    valueAndKey(value, signer) +
    `<ds:Object><xades:QualifyingProperties${XS} Target="#${id}-signature">${properties('', '')}` +
    `</xades:QualifyingProperties></ds:Object></ds:Signature>`
  );
}

/** The signature of a SAML assertion: one reference, to its `ID`, and no signed properties (SAML 2.0 core, section 5). */
export async function assertionSignature(element: CanonicalElement, signer: Signer): Promise<string> {
  const { open, content, close, id } = element;
  const digest = hash('sha256', `${open}${content}${close}`, 'base64');
  const signedInfo = `${methodsOf(METHODS[signer.alg])}${mainReference('', id, digest)}</ds:SignedInfo>`;
  const made = signer.sign(Buffer.from(`<ds:SignedInfo${DS}>${signedInfo}`));
  const value = Buffer.isBuffer(made) ? made : await made;
  return `<ds:Signature${DS}><ds:SignedInfo>${signedInfo}${valueAndKey(value, signer)}</ds:Signature>`;
}

function valueAndKey(value: Buffer, { x5c }: Signer): string {
  const chain = x5c.map((one) => `<ds:X509Certificate>${one}</ds:X509Certificate>`).join('');
  return (
    `<ds:SignatureValue>${value.toString('base64')}</ds:SignatureValue>` +
    `<ds:KeyInfo><ds:X509Data>${chain}</ds:X509Data></ds:KeyInfo>`
  );
}

function methodsOf(method: string): string {
  return (
    `<ds:CanonicalizationMethod Algorithm="${EXCLUSIVE}"></ds:CanonicalizationMethod>` +
    `<ds:SignatureMethod Algorithm="${method}"></ds:SignatureMethod>`
  );
}

function mainReference(attribute: string, id: string, digest: string): string {
  return (
    `<ds:Reference${attribute} URI="#${id}"><ds:Transforms>` +
    `<ds:Transform Algorithm="${ENVELOPED}"></ds:Transform><ds:Transform Algorithm="${EXCLUSIVE}"></ds:Transform>` +
    `</ds:Transforms>${digestElements(digest, '')}</ds:Reference>`
  );
}

/** All of `SignedInfo` after its start tag. */
function signedInfoOf(id: string, method: string, digest: string, propertiesDigest: string): string {
  return (
    methodsOf(method) +
    mainReference(` Id="${id}-reference"`, id, digest) +
    `<ds:Reference Type="${SIGNED_PROPERTIES}" URI="#${id}-proprietes"><ds:Transforms>` +
    `<ds:Transform Algorithm="${EXCLUSIVE}"></ds:Transform>` +
    `</ds:Transforms>${digestElements(propertiesDigest, '')}</ds:Reference></ds:SignedInfo>`
  );
}

function digestElements(value: string, ds: string): string {
  return (
    `<ds:DigestMethod${ds} Algorithm="${SHA256}"></ds:DigestMethod>` +
    `<ds:DigestValue${ds}>${value}</ds:DigestValue>`
  );
}

/** The signed properties: as an apex, where they are digested, with declarations (`ds`, `xades`); in their place without. */
function propertiesOf(given: {
  readonly id: string;
  readonly signer: Signer;
  readonly at: number;
  readonly ds: string;
  readonly xades: string;
}): string {
  const { id, signer, at, ds, xades } = given;
  const certificate = Buffer.from(signer.certificate.x5tS256, 'base64url').toString('base64');
  const instant = new Date(at * 1000).toISOString().replace('.000Z', 'Z');
  return (
    `<xades:SignedProperties${xades} Id="${id}-proprietes"><xades:SignedSignatureProperties>` +
    `<xades:SigningTime>${instant}</xades:SigningTime>` +
    `<xades:SigningCertificateV2><xades:Cert><xades:CertDigest>${digestElements(certificate, ds)}` +
    `</xades:CertDigest></xades:Cert></xades:SigningCertificateV2></xades:SignedSignatureProperties>` +
    `<xades:SignedDataObjectProperties><xades:DataObjectFormat ObjectReference="#${id}-reference">` +
    `<xades:MimeType>text/xml</xades:MimeType></xades:DataObjectFormat></xades:SignedDataObjectProperties>` +
    `</xades:SignedProperties>`
  );
}

/** The element with its signature in it, as an apex. */
export function withSignature({ open, content, close }: CanonicalElement, signature: string): string {
  return `${open}${content}${signature}${close}`;
}
