import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import type * as XmlCrypto from 'xml-crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NodeSigner } from '../../src/signing/adapters/node-signer.js';
import { type Signer } from '../../src/signing/signer.port.js';
import { verifyRaw } from '../../src/signing/algorithms.js';
import { canonicalOf, escapeText } from '../../src/signing/xml/canonical-tree.js';
import { EXCLUSIVE, METHODS, SHA256, XMLDSIG } from '../../src/signing/xml/names.js';
import { openXml } from '../../src/signing/xml/open-xml.js';
import { ASSERTION_PROFILE, DOCUMENT_PROFILE, readSignature } from '../../src/signing/xml/read-signature.js';
import { ANSWER_LIMITS } from '../../src/signing/xml/scan-xml.js';
import { type CanonicalElement, signatureOf, withSignature } from '../../src/signing/xml/sign-xml.js';
import { XmlWorld } from '../support/xml-world.js';

const NAMESPACE = 'urn:roc:xml:1';
/** Of a document we write: names of ours, any text. */
const ours = fc.array(
  fc.tuple(fc.constantFrom('nom', 'prenom', 'libelle'), fc.string({ unit: 'grapheme', maxLength: 30 })),
  { minLength: 1, maxLength: 12 },
);
/** What XML can hold; a lone carriage return is among it. */
const writable = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');

describe('xmlsec1, which we did not write', () => {
  let folder: string;
  let world: XmlWorld;
  let rsa: Signer;
  beforeAll(async () => {
    // Missing, it makes every test here fail: nothing is skipped.
    execFileSync('xmlsec1', ['--version']);
    folder = mkdtempSync(join(tmpdir(), 'roc-xmlsec-'));
    world = await XmlWorld.open();
    const { authority } = world.pki;
    const leaf = await authority.issue({
      ...{ profile: 'cachet', commonName: 'CH-RSA', structureId: '1280009010', organisation: 'CH' },
      keyAlgorithm: 'RSA-2048',
    });
    const signer = new NodeSigner({
      key: leaf.privateKey,
      certificate: leaf.certificate,
      intermediates: [authority.organisations],
    });
    rsa = signer.forXml ?? signer;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Throws, with what xmlsec1 says, where it refuses. */
  function xmlsec(args: readonly string[]): void {
    execFileSync('xmlsec1', [...args], { cwd: folder, stdio: 'pipe' });
  }

  const IDS = [
    `--id-attr:Id`,
    `${NAMESPACE}:Essai`,
    '--id-attr:Id',
    'http://uri.etsi.org/01903/v1.3.2#:SignedProperties',
  ];

  it('verifies a hundred random documents of ours, RSA and ECDSA', async () => {
    const documents = fc.sample(ours, { numRuns: 100, seed: 20261129 });
    let number = 0;
    for (const members of documents) {
      const signer = number % 2 === 0 ? world.signer : rsa;
      const id = `essai-${number++}`;
      const element: CanonicalElement = {
        id,
        open: `<Essai xmlns="${NAMESPACE}" Id="${id}">`,
        content: members.map(([name, text]) => `<${name}>${escapeText(writable(text))}</${name}>`).join(''),
        close: '</Essai>',
      };
      const xml = withSignature(element, await signatureOf(element, signer, 1_790_000_000));
      writeFileSync(join(folder, 'nous.xml'), xml);
      writeFileSync(join(folder, 'cle.pem'), signer.certificate.toPem());
      xmlsec([
        '--verify',
        '--enabled-reference-uris',
        'same-doc',
        '--pubkey-cert-pem',
        'cle.pem',
        ...IDS,
        'nous.xml',
      ]);
      // And it refuses what was changed: the verification is one.
      if (number === 1) {
        writeFileSync(join(folder, 'nous.xml'), xml.replace(`Id="${id}">`, `Id="${id}"> `));
        expect(() => xmlsec(['--verify', '--pubkey-cert-pem', 'cle.pem', ...IDS, 'nous.xml'])).toThrow();
      }
    }
  }, 300_000);

  /** Documents as others write them: prefixes, unused declarations, CDATA, references, comments, line ends. */
  const piece = fc.oneof(
    fc.constant('\r\n  '),
    fc.constant('<!-- remarque -->'),
    fc.constant('<![CDATA[a < b & c\r\n]]>'),
    fc.constant('&#233;&#x9;&#13;&amp;'),
    fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .map((text) => escapeText(writable(text)).replaceAll(']]>', '')),
    fc.constantFrom(
      '<q:vide xmlns:q="urn:q" z="1" a=\'"2"\' q:b="3"/>',
      '<sans xmlns=""><dedans b="&#xA;" a="\t"/></sans>',
      '<r:x xmlns:r="urn:r" xmlns:inutile="urn:inutile"><r:y xml:lang="fr"/></r:x>',
      '<é:accent xmlns:é="urn:accent">ça</é:accent>',
    ),
  );
  const theirs = fc.array(piece, { minLength: 1, maxLength: 10 });

  it('signs a hundred random documents that we then verify, with namespaces and line ends we would not write', () => {
    const key = world.pki.hospitalSeal['280009010'];
    writeFileSync(join(folder, 'seal.key'), key.keyPem);
    writeFileSync(join(folder, 'seal.pem'), key.certificate.toPem());
    let number = 0;
    for (const pieces of fc.sample(theirs, { numRuns: 100, seed: 20261130 })) {
      const template =
        `<ds:Signature xmlns:ds="${XMLDSIG}">\r\n<ds:SignedInfo><ds:CanonicalizationMethod Algorithm="${EXCLUSIVE}"/>` +
        `<ds:SignatureMethod Algorithm="${METHODS.ES256}"/><ds:Reference URI="#e"><ds:Transforms>` +
        `<ds:Transform Algorithm="${XMLDSIG}enveloped-signature"/><ds:Transform Algorithm="${EXCLUSIVE}"/></ds:Transforms>` +
        `<ds:DigestMethod Algorithm="${SHA256}"/><ds:DigestValue/></ds:Reference></ds:SignedInfo>` +
        `<ds:SignatureValue/><ds:KeyInfo><ds:X509Data/></ds:KeyInfo></ds:Signature>`;
      const prefix = number++ % 2 === 0 ? '' : 'p:';
      const declared = prefix === '' ? `xmlns="${NAMESPACE}"` : `xmlns:p="${NAMESPACE}"`;
      writeFileSync(
        join(folder, 'modele.xml'),
        `<?xml version="1.0" encoding="utf-8"?>\r\n<e:Enveloppe xmlns:e="urn:e" xmlns:inutile="urn:i">\r\n` +
          `<${prefix}Essai ${declared} ID="e">${pieces.join('')}${template}</${prefix}Essai></e:Enveloppe>`,
      );
      xmlsec([
        ...['--sign', '--privkey-pem', 'seal.key,seal.pem', '--id-attr:ID', `${NAMESPACE}:Essai`],
        ...['--output', 'eux.xml', 'modele.xml'],
      ]);
      const opened = openXml(readFileSync(join(folder, 'eux.xml')), ANSWER_LIMITS);
      if (!opened.ok) throw new Error(opened.fault);
      const [document] = opened.root.children.filter((one) => typeof one === 'object');
      const signature = readSignature(document!, ASSERTION_PROFILE);
      if (!signature.ok) throw new Error(signature.detail);
      const { alg, signedInfo, value } = signature.value;
      expect(
        verifyRaw(alg, key.certificate.publicKey, Buffer.from(signedInfo), Buffer.from(value, 'base64')),
      ).toBe(true);
      // What is consumed is what libxml2 itself makes of the covered bytes.
      const again = openXml(Buffer.from(signature.value.content), ANSWER_LIMITS);
      expect(again.ok && canonicalOf(again.root)).toBe(signature.value.content);
    }
  }, 300_000);

  it('xml-crypto verifies ours too', async () => {
    const require = createRequire(import.meta.url);
    const { SignedXml } = require('xml-crypto') as typeof XmlCrypto;
    const xml = await world.signed();
    const document = /<DemandeIdb .*<\/DemandeIdb>/s.exec(xml)?.[0] ?? '';
    const signature = /<ds:Signature .*<\/ds:Signature>/s.exec(document)?.[0] ?? '';
    const verifier = new SignedXml({ publicCert: world.signer.certificate.toPem() });
    verifier.SignatureAlgorithms[METHODS.ES256] = class {
      getAlgorithmName = (): string => METHODS.ES256;
      getSignature = (): never => {
        throw new Error('verifies only');
      };
      verifySignature = (input: unknown, _key: unknown, value: unknown): boolean =>
        verifyRaw(
          'ES256',
          world.signer.certificate.publicKey,
          Buffer.from(String(input)),
          Buffer.from(String(value), 'base64'),
        );
    };
    verifier.loadSignature(signature);
    expect(verifier.checkSignature(document)).toBe(true);
    expect(verifier.getSignedReferences()).toHaveLength(2);
    const read = openXml(Buffer.from(document), ANSWER_LIMITS);
    const ours = read.ok ? readSignature(read.root, DOCUMENT_PROFILE) : undefined;
    expect(ours?.ok && verifier.getSignedReferences()[0]).toBe(ours?.ok ? ours.value.content : undefined);
  });
});
