/**
 * The form of an enveloped XML signature, and its digests. One reading only: the reference must cover the element it
 * stands in, by that element's own `Id` and by the two transforms of the profile, and the bytes that were digested are
 * given back: whoever goes on reads those, and nothing else of the document.
 */
import { hash } from 'node:crypto';
import { type Alg } from '../algorithms.js';
import { certificateOf } from '../signer-certificates.js';
import {
  attributeOf,
  canonicalOf,
  descendants,
  elementsOf,
  isNamed,
  textOf,
  type XmlElement,
} from './canonical-tree.js';
import { algOfMethod, ENVELOPED, EXCLUSIVE, SHA256, SIGNED_PROPERTIES, XADES, XMLDSIG } from './names.js';

/** `portee`: the signature does not cover the element it stands in, and that alone. */
export type SignatureFaultKind = 'forme' | 'algorithme' | 'portee' | 'empreinte';

export interface SignatureFault {
  readonly ok: false;
  readonly kind: SignatureFaultKind;
  readonly detail: string;
}

/** A signature whose digests hold; neither its key nor its value has been judged. */
export interface XmlSignature {
  readonly alg: Alg;
  /** Canonical `SignedInfo`: what the value is over. */
  readonly signedInfo: string;
  /** base64, without white space. */
  readonly value: string;
  /** base64 DER, leaf first. */
  readonly x5c: readonly string[];
  /** base64url digest of the signer's certificate: the signed property, or of the certificate where there is none. */
  readonly x5tS256: string;
  /** `SigningTime`, milliseconds; absent only where the profile has no signed properties. */
  readonly signedAt?: number;
}

/** The same with what it covers. */
export interface CoveringSignature extends XmlSignature {
  /** The covered element in canonical form, without the signature. */
  readonly content: string;
}

export type ReadSignature = { readonly ok: true; readonly value: CoveringSignature } | SignatureFault;

export interface SignatureProfile {
  /** Name of the attribute that a reference names: `Id`, or SAML's `ID`. */
  readonly idName: 'Id' | 'ID';
  /** Whether XAdES signed properties must be there; where they need not, they must not. */
  readonly properties: boolean;
}

export const DOCUMENT_PROFILE: SignatureProfile = { idName: 'Id', properties: true };
export const ASSERTION_PROFILE: SignatureProfile = { idName: 'ID', properties: false };

class Fault extends Error {
  constructor(
    readonly kind: SignatureFaultKind,
    readonly detail: string,
  ) {
    super(detail);
  }
}

const MAX_CHAIN = 4;
const MAX_CERTIFICATE = 8_192;
/** RSA-8192. */
const MAX_VALUE = 1_400;

/** The signatures that stand in an element as its children. */
export function signaturesIn(element: XmlElement): XmlElement[] {
  return element.children.filter(
    (one): one is XmlElement => typeof one === 'object' && isNamed(one, XMLDSIG, 'Signature'),
  );
}

/** The first identifier that two elements of a tree share, whatever their attribute is called; undefined where none do. */
export function doubledId(root: XmlElement): string | undefined {
  const seen = new Set<string>();
  for (const element of descendants(root)) {
    for (const { name } of element.attributes) {
      if (!/^(?:id|assertionid)$/i.test(name)) continue;
      const value = element.attributes.find((one) => one.name === name)?.raw ?? '';
      if (seen.has(value)) return value;
      seen.add(value);
    }
  }
  return undefined;
}

/** Reads the one signature of an element. Judges form, coverage and digests; never throws on what the document holds. */
export function readSignature(element: XmlElement, profile: SignatureProfile): ReadSignature {
  try {
    return { ok: true, value: read(element, profile) };
  } catch (error) {
    if (error instanceof Fault) return { ok: false, kind: error.kind, detail: error.detail };
    throw error;
  }
}

function read(element: XmlElement, profile: SignatureProfile): CoveringSignature {
  const [signature, ...others] = signaturesIn(element);
  if (signature === undefined || others.length > 0)
    throw new Fault('portee', 'une signature et une seule attendue dans le document');
  const [signedInfo, value, keyInfo, ...objects] = children(signature, 'Signature');
  if (!isNamed(signedInfo, XMLDSIG, 'SignedInfo') || !isNamed(value, XMLDSIG, 'SignatureValue'))
    throw new Fault('forme', 'SignedInfo puis SignatureValue attendus');
  if (!isNamed(keyInfo, XMLDSIG, 'KeyInfo')) throw new Fault('forme', 'KeyInfo attendu');
  if (objects.length !== (profile.properties ? 1 : 0))
    throw new Fault('forme', profile.properties ? 'un seul Object attendu' : 'aucun Object attendu');
  const { alg, prefixes, references } = readSignedInfo(signedInfo as XmlElement);
  const [main, ...more] = references;
  if (main === undefined || more.length !== objects.length)
    throw new Fault('portee', `${profile.properties ? 2 : 1} référence(s) attendue(s), et aucune autre`);
  const content = covered(element, signature, main, profile);
  const properties = objects[0] === undefined ? undefined : readProperties(signature, objects[0], more[0]);
  const x5c = chainOf(keyInfo as XmlElement);
  return {
    alg,
    signedInfo: canonicalOf(signedInfo as XmlElement, undefined, prefixes),
    value: base64(value as XmlElement, 'SignatureValue', MAX_VALUE),
    x5c,
    x5tS256: properties?.x5tS256 ?? certificateOf(x5c[0] ?? '')?.x5tS256 ?? '',
    ...(properties === undefined ? {} : { signedAt: properties.signedAt }),
    content,
  };
}

interface Transform {
  readonly algorithm: string | undefined;
  /** `PrefixList` of an exclusive canonical form, the default namespace being the empty prefix. */
  readonly prefixes: readonly string[];
}

interface Reference {
  readonly uri: string;
  readonly type: string | undefined;
  readonly transforms: readonly Transform[];
  readonly digest: string;
}

function readSignedInfo(signedInfo: XmlElement): {
  alg: Alg;
  prefixes: readonly string[];
  references: Reference[];
} {
  const [canonicalization, method, ...references] = children(signedInfo, 'SignedInfo');
  if (
    !isNamed(canonicalization, XMLDSIG, 'CanonicalizationMethod') ||
    !isNamed(method, XMLDSIG, 'SignatureMethod')
  )
    throw new Fault('forme', 'CanonicalizationMethod puis SignatureMethod attendus');
  const { algorithm, prefixes } = transformOf(canonicalization as XmlElement);
  if (algorithm !== EXCLUSIVE)
    throw new Fault('algorithme', 'CanonicalizationMethod : forme canonique exclusive, sans commentaire');
  const alg = algOfMethod(algorithmOf(method) ?? '');
  if (alg === undefined) throw new Fault('algorithme', 'SignatureMethod hors liste');
  return { alg, prefixes, references: references.map(readReference) };
}

const MAX_PREFIXES = 24;
const PREFIX = /^(?:#default|[^\s:<>&"'#]{1,100})$/u;

/** A transform or a canonicalisation: its algorithm; the one parameter known is `InclusiveNamespaces` (EXC-C14N, section 2.1). */
function transformOf(element: XmlElement): Transform {
  const [parameter, ...others] = children(element, element.name);
  const algorithm = attributeOf(element, 'Algorithm');
  if (parameter === undefined) return { algorithm, prefixes: [] };
  const list = attributeOf(parameter, 'PrefixList');
  const known = algorithm === EXCLUSIVE && isNamed(parameter, EXCLUSIVE, 'InclusiveNamespaces');
  if (!known || others.length > 0 || list === undefined || parameter.children.length > 0)
    return { algorithm: undefined, prefixes: [] };
  const prefixes = list.split(/[ \t\r\n]+/).filter((one) => one !== '');
  if (prefixes.length > MAX_PREFIXES || !prefixes.every((one) => PREFIX.test(one)))
    throw new Fault('forme', `InclusiveNamespaces : ${MAX_PREFIXES} préfixes au plus`);
  return { algorithm, prefixes: prefixes.map((one) => (one === '#default' ? '' : one)) };
}

/** The algorithm of an element that has no parameter. */
function algorithmOf(element: XmlElement | undefined): string | undefined {
  if (element === undefined || children(element, element.name).length > 0) return undefined;
  return attributeOf(element, 'Algorithm');
}

function readReference(reference: XmlElement): Reference {
  if (!isNamed(reference, XMLDSIG, 'Reference'))
    throw new Fault('forme', 'Reference attendue dans SignedInfo');
  const [transforms, method, digest, ...others] = children(reference, 'Reference');
  const shaped =
    isNamed(transforms, XMLDSIG, 'Transforms') &&
    isNamed(method, XMLDSIG, 'DigestMethod') &&
    isNamed(digest, XMLDSIG, 'DigestValue') &&
    others.length === 0;
  if (!shaped) throw new Fault('forme', 'Reference : Transforms, DigestMethod, DigestValue attendus');
  if (algorithmOf(method) !== SHA256) throw new Fault('algorithme', 'DigestMethod : SHA-256 attendu');
  return {
    uri: attributeOf(reference, 'URI') ?? '',
    type: attributeOf(reference, 'Type'),
    transforms: transformsOf(transforms as XmlElement),
    digest: base64(digest as XmlElement, 'DigestValue', 64),
  };
}

function transformsOf(transforms: XmlElement): Transform[] {
  return children(transforms, 'Transforms').map((one) => {
    if (!isNamed(one, XMLDSIG, 'Transform')) throw new Fault('forme', 'Transform attendue dans Transforms');
    return transformOf(one);
  });
}

/** The bytes of the element the signature stands in; its reference must name that element and transform it so, exactly. */
function covered(
  element: XmlElement,
  signature: XmlElement,
  { uri, type, transforms, digest }: Reference,
  { idName }: SignatureProfile,
): string {
  const id = attributeOf(element, idName);
  if (id === undefined || id === '' || uri !== `#${id}`)
    throw new Fault('portee', 'la référence ne désigne pas le document qui porte la signature');
  if (type !== undefined) throw new Fault('forme', 'Reference : Type inattendu');
  const [enveloped, canonical, ...more] = transforms;
  if (enveloped?.algorithm !== ENVELOPED || canonical?.algorithm !== EXCLUSIVE || more.length > 0)
    throw new Fault(
      'portee',
      'transformations admises : enveloped-signature, puis forme canonique exclusive',
    );
  const content = canonicalOf(element, signature, canonical.prefixes);
  if (hash('sha256', content, 'base64') !== digest)
    throw new Fault('empreinte', 'l’empreinte du document n’est pas celle que la signature porte');
  return content;
}

function readProperties(
  signature: XmlElement,
  object: XmlElement,
  reference: Reference | undefined,
): { signedAt: number; x5tS256: string } {
  const [qualifying, ...others] = children(object, 'Object');
  const target = attributeOf(signature, 'Id');
  if (!isNamed(qualifying, XADES, 'QualifyingProperties') || others.length > 0)
    throw new Fault('forme', 'propriétés XAdES attendues');
  if (target === undefined || attributeOf(qualifying as XmlElement, 'Target') !== `#${target}`)
    throw new Fault('portee', 'QualifyingProperties : Target ne désigne pas la signature');
  const [signed] = children(qualifying as XmlElement, 'QualifyingProperties');
  if (signed === undefined || !isNamed(signed, XADES, 'SignedProperties'))
    throw new Fault('forme', 'SignedProperties attendu');
  const id = attributeOf(signed, 'Id');
  if (reference?.type !== SIGNED_PROPERTIES || id === undefined || reference.uri !== `#${id}`)
    throw new Fault('portee', 'les propriétés signées ne sont pas couvertes');
  const [canonical, ...more] = reference.transforms;
  if (canonical?.algorithm !== EXCLUSIVE || more.length > 0)
    throw new Fault('portee', 'propriétés signées : forme canonique exclusive attendue');
  if (hash('sha256', canonicalOf(signed, undefined, canonical.prefixes), 'base64') !== reference.digest)
    throw new Fault('empreinte', 'l’empreinte des propriétés signées n’est pas celle que la signature porte');
  return { signedAt: signingTime(signed), x5tS256: signingCertificate(signed) };
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;

function signingTime(signed: XmlElement): number {
  const text = textOf(at(signed, ['SignedSignatureProperties', 'SigningTime']) ?? signed);
  const time = text !== undefined && INSTANT.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(time)) throw new Fault('forme', 'SigningTime : instant avec fuseau attendu');
  return time;
}

function signingCertificate(signed: XmlElement): string {
  const path = ['SignedSignatureProperties', 'SigningCertificateV2', 'Cert', 'CertDigest'];
  const [method, value] = children(at(signed, path) ?? signed, 'CertDigest');
  if (!isNamed(method, XMLDSIG, 'DigestMethod') || !isNamed(value, XMLDSIG, 'DigestValue'))
    throw new Fault('forme', 'SigningCertificateV2 attendu');
  if (algorithmOf(method) !== SHA256) throw new Fault('algorithme', 'SigningCertificateV2 : SHA-256 attendu');
  return Buffer.from(base64(value as XmlElement, 'CertDigest', 64), 'base64').toString('base64url');
}

/** The first descendant along a path of XAdES names. */
function at(element: XmlElement, path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (one, name) => one && children(one, one.name).find((child) => isNamed(child, XADES, name)),
    element,
  );
}

function chainOf(keyInfo: XmlElement): string[] {
  const data = children(keyInfo, 'KeyInfo').filter((one) => isNamed(one, XMLDSIG, 'X509Data'));
  const chain = data
    .flatMap((one) => children(one, 'X509Data'))
    .filter((one) => isNamed(one, XMLDSIG, 'X509Certificate'))
    .map((one) => base64(one, 'X509Certificate', MAX_CERTIFICATE));
  if (chain.length === 0 || chain.length > MAX_CHAIN)
    throw new Fault('forme', 'KeyInfo : X509Data avec le certificat de signature en tête');
  return chain;
}

function children(element: XmlElement, name: string): XmlElement[] {
  const elements = elementsOf(element);
  if (elements === undefined) throw new Fault('forme', `${name} : texte inattendu`);
  return elements;
}

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** Canonical base64, white space of the lines taken out (XML-DSig, section 4.3). */
function base64(element: XmlElement, name: string, max: number): string {
  const text = textOf(element)?.replace(/[ \t\n\r]/g, '') ?? '';
  const sound = BASE64.test(text) && Buffer.from(text, 'base64').toString('base64') === text;
  if (!sound || text.length > max) throw new Fault('forme', `${name} : base64 attendu`);
  return text;
}
