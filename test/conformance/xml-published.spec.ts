import { createHash, createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Alg, verifyRaw } from '../../src/signing/algorithms.js';
import {
  attributeOf,
  canonicalOf,
  descendants,
  isNamed,
  textOf,
  type XmlElement,
} from '../../src/signing/xml/canonical-tree.js';
import { algOfMethod, XMLDSIG } from '../../src/signing/xml/names.js';
import { openXml } from '../../src/signing/xml/open-xml.js';
import { ASSERTION_PROFILE, readSignature } from '../../src/signing/xml/read-signature.js';
import { ANSWER_LIMITS } from '../../src/signing/xml/scan-xml.js';
import { PROJECT } from '../support/transpile.js';

const read = (name: string): string =>
  readFileSync(join(PROJECT, 'test', 'fixtures', 'xmldsig', `${name}.xml`), 'utf8');

function opened(xml: string): XmlElement {
  const made = openXml(Buffer.from(xml), ANSWER_LIMITS);
  if (!made.ok) throw new Error(made.fault);
  return made.root;
}

/** The elements of a name in a tree, of XML-DSig 1.0 or 1.1. */
const named = (root: XmlElement, name: string): XmlElement[] =>
  [...descendants(root)].filter((one) => one.name === name && one.namespace.includes('xmldsig'));
const first = (root: XmlElement, name: string): XmlElement => {
  const [found] = named(root, name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};
const bytesOf = (element: XmlElement): Buffer => Buffer.from(textOf(element) ?? '', 'base64');

/** What the exchange would say of a published document: the fault of its XML, or of its signature. */
function verdict(xml: string): string {
  const made = openXml(Buffer.from(xml), ANSWER_LIMITS);
  if (!made.ok) return made.fault;
  const signature = first(made.root, 'Signature');
  // Enveloping: the signature is the document, so it stands in nothing that it could sign.
  if (signature.parent === undefined) return 'pas enveloppée';
  const judged = readSignature(signature.parent, ASSERTION_PROFILE);
  return judged.ok ? 'lue' : judged.kind;
}

/** None of them follows our profile, which is of 2026; each is refused by name, the sound ones too. */
const VERDICTS: readonly (readonly [name: string, verdict: string])[] = [
  ['aleksey/enveloped-sha256-ecdsa-sha256', 'algorithme'],
  ['aleksey/enveloped-x509-missing-cert', 'algorithme'],
  ['aleksey/enveloping-sha256-ecdsa-sha256', 'pas enveloppée'],
  ['aleksey/enveloping-sha256-rsa-sha256', 'pas enveloppée'],
  ['aleksey/xpointer-hmac', 'type-de-document'],
  ['merlin/exc-signature', 'commentaire'],
  ['merlin/signature', 'type-de-document'],
  ['merlin/signature-enveloped-dsa', 'algorithme'],
  ['phaos/signature-hmac-sha1-exclusive-c14n-enveloped', 'forme'],
  ['phaos/signature-rsa-enveloped', 'algorithme'],
  ['phaos/signature-rsa-enveloped-bad-digest-val', 'algorithme'],
  ['phaos/signature-rsa-enveloped-bad-sig', 'algorithme'],
  ['phaos/signature-rsa-xpath-transform-enveloped', 'algorithme'],
  ['w3c-2012/signature-enveloping-hmac-sha256', 'pas enveloppée'],
  ['w3c-2012/signature-enveloping-p256_sha1', 'pas enveloppée'],
  ['w3c-2012/signature-enveloping-p256_sha256', 'pas enveloppée'],
  ['w3c-2012/signature-enveloping-p384_sha384', 'pas enveloppée'],
  ['w3c-2012/signature-enveloping-rsa-sha256', 'pas enveloppée'],
];

/** The key that a vector brings along: nothing of ours trusts it. */
function keyOf(signature: XmlElement): KeyObject {
  const [certificate] = named(signature, 'X509Certificate');
  if (certificate !== undefined) return new X509Certificate(bytesOf(certificate)).publicKey;
  const url = (element: XmlElement): string => bytesOf(element).toString('base64url');
  const [point] = named(signature, 'PublicKey');
  if (point === undefined) {
    const jwk = { kty: 'RSA', n: url(first(signature, 'Modulus')), e: url(first(signature, 'Exponent')) };
    return createPublicKey({ format: 'jwk', key: jwk });
  }
  // Uncompressed: 4, x, y.
  const raw = bytesOf(point).subarray(1);
  const half = raw.length / 2;
  const [x = '', y = ''] = [raw.subarray(0, half), raw.subarray(half)].map((part) =>
    part.toString('base64url'),
  );
  return createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: half === 32 ? 'P-256' : 'P-384', x, y } });
}

/** The digest of a reference's element in our canonical form, beside the one the vector has. */
function digests(signature: XmlElement, hash: string): (readonly [made: string, published: string])[] {
  return named(signature, 'Reference').map((reference) => {
    const id = attributeOf(reference, 'URI')?.slice(1);
    const target = [...descendants(signature)].find((one) => attributeOf(one, 'Id') === id);
    if (target === undefined) throw new Error('no target');
    const made = createHash(hash).update(canonicalOf(target)).digest('base64');
    return [made, bytesOf(first(reference, 'DigestValue')).toString('base64')] as const;
  });
}

function holds(signature: XmlElement, alg: Alg): boolean {
  const signedInfo = Buffer.from(canonicalOf(first(signature, 'SignedInfo')));
  return verifyRaw(alg, keyOf(signature), signedInfo, bytesOf(first(signature, 'SignatureValue')));
}

describe('published XML signatures', () => {
  it.each(VERDICTS)('%s is refused: %s', (name, expected) => {
    expect(verdict(read(name))).toBe(expected);
  });

  it.each([
    ['w3c-2012/signature-enveloping-p256_sha256', 'ES256'],
    ['w3c-2012/signature-enveloping-p384_sha384', 'ES384'],
    ['w3c-2012/signature-enveloping-rsa-sha256', 'RS256'],
    ['aleksey/enveloping-sha256-rsa-sha256', 'RS256'],
    ['aleksey/enveloping-sha256-ecdsa-sha256', 'ES256'],
  ] as const)(
    '%s: digests and value hold under what the profile is made of, and no more once altered',
    (name, alg) => {
      const xml = read(name);
      const signature = opened(xml);
      expect(isNamed(signature, XMLDSIG, 'Signature')).toBe(true);
      expect(algOfMethod(attributeOf(first(signature, 'SignatureMethod'), 'Algorithm') ?? '')).toBe(alg);
      const hash = attributeOf(first(signature, 'DigestMethod'), 'Algorithm')?.split('#')[1] ?? '';
      const made = digests(signature, hash);
      expect(made.length).toBeGreaterThan(0);
      for (const [ours, published] of made) expect(ours).toBe(published);
      expect(holds(signature, alg)).toBe(true);
      const altered = opened(
        xml.replace(
          /(<(?:\w+:)?DigestValue>\s*)(.)/,
          (_, open: string, one: string) => `${open}${one === 'A' ? 'B' : 'A'}`,
        ),
      );
      for (const [ours, published] of digests(altered, hash).slice(0, 1)) expect(ours).not.toBe(published);
      expect(holds(altered, alg)).toBe(false);
    },
  );

  it('merlin’s exclusive canonical form, plain and with a list of prefixes, has the digests of 2002', () => {
    // The comment is what the form without comments leaves out; in a signature we refuse it.
    const root = opened(read('merlin/exc-signature').replace(/<!--.*?-->/s, ''));
    const target = [...descendants(root)].find((one) => attributeOf(one, 'Id') === 'to-be-signed');
    const sha1 = (prefixes: string[]): string =>
      createHash('sha1')
        .update(canonicalOf(target!, undefined, prefixes))
        .digest('base64');
    expect(sha1([])).toBe('7yOTjUu+9oEhShgyIIXDLjQ08aY=');
    expect(sha1(['bar', ''])).toBe('09xMy0RTQM1Q91demYe/0F6AGXo=');
  });

  it('phaos’ good digest is ours, its bad one is not', () => {
    const sha1 = (name: string): readonly [string, string] => {
      const root = opened(read(name));
      const signature = first(root, 'Signature');
      const made = createHash('sha1').update(canonicalOf(root, signature)).digest('base64');
      return [made, bytesOf(first(signature, 'DigestValue')).toString('base64')];
    };
    const [good, published] = sha1('phaos/signature-rsa-enveloped');
    expect(good).toBe(published);
    const [made, bad] = sha1('phaos/signature-rsa-enveloped-bad-digest-val');
    expect(made).not.toBe(bad);
  });
});
