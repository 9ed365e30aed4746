import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import type * as XmlCrypto from 'xml-crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NodeSigner } from '../../src/signing/adapters/node-signer.js';
import { type Signer } from '../../src/signing/signer.port.js';
import { verifyRaw } from '../../src/signing/algorithms.js';
import {
  canonicalOf,
  descendants,
  escapeText,
  type XmlElement,
} from '../../src/signing/xml/canonical-tree.js';
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

/** Every element by its expanded name. */
const namesOf = (root: XmlElement): string[] =>
  [...descendants(root)].map(({ namespace, name }) => `{${namespace}}${name}`);

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

  /** One process for any number of files. Throws, with what xmlsec1 says, where it refuses. */
  function xmlsec(args: readonly string[]): { out: string; verified: number } {
    const { status, stdout, stderr, error } = spawnSync('xmlsec1', [...args], {
      ...{ cwd: folder, encoding: 'utf8', maxBuffer: 1e8 },
    });
    if (error !== undefined) throw error;
    if (status !== 0) throw new Error(stderr.slice(0, 2_000));
    return { out: stdout, verified: [...stderr.matchAll(/^OK$/gm)].length };
  }

  const IDS = [
    `--id-attr:Id`,
    `${NAMESPACE}:Essai`,
    '--id-attr:Id',
    'http://uri.etsi.org/01903/v1.3.2#:SignedProperties',
  ];

  it('verifies a hundred random documents of ours, RSA and ECDSA', async () => {
    const documents = fc.sample(ours, { numRuns: 100, seed: 20261129 });
    for (const [signer, half] of [
      [world.signer, documents.slice(0, 50)],
      [rsa, documents.slice(50)],
    ] as const) {
      const files: string[] = [];
      for (const [number, members] of half.entries()) {
        const id = `essai-${number}`;
        const element: CanonicalElement = {
          id,
          open: `<Essai xmlns="${NAMESPACE}" Id="${id}">`,
          content: members.map(([name, text]) => `<${name}>${escapeText(writable(text))}</${name}>`).join(''),
          close: '</Essai>',
        };
        files.push(`${signer.alg}-${number}.xml`);
        const xml = withSignature(element, await signatureOf(element, signer, 1_790_000_000));
        writeFileSync(join(folder, `${signer.alg}-${number}.xml`), xml);
        if (number === 0)
          writeFileSync(join(folder, 'change.xml'), xml.replace(`Id="${id}">`, `Id="${id}"> `));
      }
      writeFileSync(join(folder, 'cle.pem'), signer.certificate.toPem());
      const verify = [
        '--verify',
        '--enabled-reference-uris',
        'same-doc',
        '--pubkey-cert-pem',
        'cle.pem',
        ...IDS,
      ];
      expect(xmlsec([...verify, ...files]).verified).toBe(50);
      // And it refuses what was changed: the verification is one.
      expect(() => xmlsec([...verify, 'change.xml'])).toThrow();
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

  /** Prefixes that WSS4J and .NET name: of the envelope, of the document, declared anew within, or of nothing at all. */
  const LISTS = [
    undefined,
    '',
    'e',
    'e inutile',
    '#default inutile r',
    'q p e',
    ' p\t#default absent ',
  ] as const;
  const canonical = (tag: string, list: string | undefined): string =>
    list === undefined
      ? `<ds:${tag} Algorithm="${EXCLUSIVE}"/>`
      : `<ds:${tag} Algorithm="${EXCLUSIVE}"><ec:InclusiveNamespaces xmlns:ec="${EXCLUSIVE}" PrefixList="${list}"/></ds:${tag}>`;

  it('signs a hundred random documents that we then verify, with namespaces, line ends and prefix lists we would not write', () => {
    const key = world.pki.hospitalSeal['280009010'];
    writeFileSync(join(folder, 'seal.key'), key.keyPem);
    writeFileSync(join(folder, 'seal.pem'), key.certificate.toPem());
    const drawn = fc.sample(theirs, { numRuns: 100, seed: 20261130 });
    const lists = drawn.map((_, number) => LISTS[number % LISTS.length]);
    for (const [number, pieces] of drawn.entries()) {
      const list = lists[number];
      const template =
        `<ds:Signature xmlns:ds="${XMLDSIG}">\r\n<ds:SignedInfo>${canonical('CanonicalizationMethod', list)}` +
        `<ds:SignatureMethod Algorithm="${METHODS.ES256}"/><ds:Reference URI="#e"><ds:Transforms>` +
        `<ds:Transform Algorithm="${XMLDSIG}enveloped-signature"/>${canonical('Transform', list)}</ds:Transforms>` +
        `<ds:DigestMethod Algorithm="${SHA256}"/><ds:DigestValue/></ds:Reference></ds:SignedInfo>` +
        `<ds:SignatureValue/><ds:KeyInfo><ds:X509Data/></ds:KeyInfo></ds:Signature>`;
      const prefix = number % 2 === 0 ? '' : 'p:';
      const declared = prefix === '' ? `xmlns="${NAMESPACE}"` : `xmlns:p="${NAMESPACE}"`;
      writeFileSync(
        join(folder, `modele-${number}.xml`),
        `<?xml version="1.0" encoding="utf-8"?>\r\n<e:Enveloppe xmlns:e="urn:e" xmlns:inutile="urn:i">\r\n` +
          `<${prefix}Essai ${declared} ID="e">${pieces.join('')}${template}</${prefix}Essai></e:Enveloppe>`,
      );
    }
    const { out } = xmlsec([
      ...['--sign', '--privkey-pem', 'seal.key,seal.pem', '--id-attr:ID', `${NAMESPACE}:Essai`],
      ...drawn.map((_, number) => `modele-${number}.xml`),
    ]);
    const signed = out.split('<?xml version="1.0" encoding="utf-8"?>').slice(1);
    expect(signed).toHaveLength(100);
    for (const [number, xml] of signed.entries()) {
      const opened = openXml(Buffer.from(xml.trim()), ANSWER_LIMITS);
      if (!opened.ok) throw new Error(opened.fault);
      const [document] = opened.root.children.filter((one) => typeof one === 'object');
      const signature = readSignature(document!, ASSERTION_PROFILE);
      if (!signature.ok) throw new Error(`${number}: ${signature.detail}`);
      const { alg, signedInfo, value } = signature.value;
      expect(
        verifyRaw(alg, key.certificate.publicKey, Buffer.from(signedInfo), Buffer.from(value, 'base64')),
      ).toBe(true);
      // What is consumed is what libxml2 itself makes of the covered bytes.
      const again = openXml(Buffer.from(signature.value.content), ANSWER_LIMITS);
      const inclusive = (lists[number] ?? '').match(/\S+/g)?.map((one) => one.replace('#default', '')) ?? [];
      expect(again.ok && canonicalOf(again.root, undefined, inclusive)).toBe(signature.value.content);
      // And a name within means what it means in the whole document.
      expect(again.ok && namesOf(again.root)).toEqual(
        namesOf(document!).filter((one) => !one.includes(XMLDSIG) && !one.includes(EXCLUSIVE)),
      );
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
