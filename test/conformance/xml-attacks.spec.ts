import { beforeAll, describe, expect, it } from 'vitest';
import { idbMessage, XmlWorld } from '../support/xml-world.js';

/** The parts of a signed envelope, to be put together wrongly. */
interface Parts {
  readonly head: string;
  readonly tail: string;
  /** The signed document, its start tag, its content without the signature, the signature. */
  readonly document: string;
  readonly open: string;
  readonly content: string;
  readonly signature: string;
  readonly close: string;
}

function partsOf(envelope: string): Parts {
  const match =
    /^(.*<env:Body>)((<DemandeIdb [^>]*>)(.*?)(<ds:Signature .*<\/ds:Signature>)(<\/DemandeIdb>))(<\/env:Body>.*)$/s.exec(
      envelope,
    );
  if (match === null) throw new Error('no signed document');
  const [, head = '', document = '', open = '', content = '', signature = '', close = '', tail = ''] = match;
  return { head, tail, document, open, content, signature, close };
}

const forged = (content: string): string => content.replace('<rang>1</rang>', '<rang>2</rang>');
const otherId = (open: string): string => open.replace(/Id="[^"]*"/, 'Id="faux"');
const inObject = (signature: string, more: string): string =>
  signature.replace('</ds:Signature>', `<ds:Object>${more}</ds:Object></ds:Signature>`);
const inHeader = ({ head }: Parts, more: string): string =>
  head.replace('</env:Header>', `<a:Garde xmlns:a="urn:a">${more}</a:Garde></env:Header>`);

/** Signature wrapping: the signed document is somewhere, another one where the reader looks. */
const WRAPPINGS: readonly (readonly [name: string, code: string, build: (parts: Parts) => string])[] = [
  [
    'XSW1: the signed document in the signature of a forged one',
    'signature-illisible',
    (p) =>
      `${p.head}${otherId(p.open)}${forged(p.content)}${inObject(p.signature, `${p.open}${p.content}${p.close}`)}${p.close}${p.tail}`,
  ],
  [
    'XSW2: the signed document in the header, its signature in a forged one',
    'signature-portee',
    (p) =>
      `${inHeader(p, `${p.open}${p.content}${p.close}`)}${otherId(p.open)}${forged(p.content)}${p.signature}${p.close}${p.tail}`,
  ],
  [
    'XSW3: the signed document within a forged one',
    'signature-portee',
    (p) => `${p.head}${otherId(p.open)}${p.document}${forged(p.content)}${p.close}${p.tail}`,
  ],
  [
    'XSW4: a forged document within the signed one',
    'signature-invalide',
    (p) =>
      `${p.head}${p.open}${otherId(p.open)}${forged(p.content)}${p.close}${p.content}${p.signature}${p.close}${p.tail}`,
  ],
  [
    'XSW5: both under one identifier, the signature in the forged one',
    'signature-portee',
    (p) =>
      `${inHeader(p, `${p.open}${p.content}${p.close}`)}${p.open}${forged(p.content)}${p.signature}${p.close}${p.tail}`,
  ],
  [
    'XSW6: both under one identifier, the signed one in the signature',
    'signature-portee',
    (p) =>
      `${p.head}${p.open}${forged(p.content)}${inObject(p.signature, `${p.open}${p.content}${p.close}`)}${p.close}${p.tail}`,
  ],
  [
    'XSW7: the signed document whole in an extension of the header, the body forged and unsigned',
    'signature-portee',
    (p) => `${inHeader(p, p.document)}${otherId(p.open)}${forged(p.content)}${p.close}${p.tail}`,
  ],
  [
    'XSW8: the signed document whole in an object of a signature of the forged one',
    'signature-portee',
    (p) =>
      `${p.head}${otherId(p.open)}${forged(p.content)}${inObject(p.signature.replaceAll(/ Id="[^"]*"/g, ''), p.document)}${p.close}${p.tail}`,
  ],
  [
    'a forged body before the signed one',
    'soap-invalide',
    (p) =>
      `${p.head}${otherId(p.open)}${forged(p.content)}${p.close}</env:Body><env:Body>${p.document}${p.tail}`,
  ],
  [
    'a forged document beside the signed one',
    'soap-invalide',
    (p) => `${p.head}${otherId(p.open)}${forged(p.content)}${p.close}${p.document}${p.tail}`,
  ],
  [
    'an unsigned body beside a signed header',
    'signature-portee',
    (p) => `${inHeader(p, p.document)}${otherId(p.open)}${p.content}${p.close}${p.tail}`,
  ],
];

const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const TRANSFORM = `<ds:Transform Algorithm="${EXCLUSIVE}"></ds:Transform>`;

/** A signature whose form says more, or less, than the profile. */
const FORMS: readonly (readonly [name: string, code: string, change: (xml: string) => string])[] = [
  [
    'several SignedInfo',
    'signature-illisible',
    (xml) =>
      xml.replace(
        /<ds:SignedInfo>.*<\/ds:SignedInfo>/s,
        (one) => `${one}${one.replaceAll(/ Id="[^"]*"/g, '')}`,
      ),
  ],
  [
    'a SignedInfo of its own before the signed one',
    'signature-illisible',
    (xml) => xml.replace('<ds:SignedInfo>', '<ds:SignedInfo></ds:SignedInfo><ds:SignedInfo>'),
  ],
  ['a comment in a digest', 'xml-interdit', (xml) => xml.replace(/(<ds:DigestValue>....)/, '$1<!-- a -->')],
  ['a comment in the value', 'xml-interdit', (xml) => xml.replace(/(<ds:SignatureValue>....)/, '$1<!---->')],
  [
    'an identifier twice',
    'signature-portee',
    (xml) => xml.replace(/Id="(demande-[^"]*)"/, 'Id="$1" xml:id="$1"'),
  ],
  [
    'another reference',
    'signature-portee',
    (xml) =>
      xml.replace(
        /(<ds:Reference Id=.*?<\/ds:Reference>)/s,
        (one) => `${one}${one.replace(/ Id="[^"]*"/, '')}`,
      ),
  ],
  [
    'a reference after those due',
    'signature-portee',
    (xml) =>
      xml.replace(
        /(<ds:Reference Id=.*?<\/ds:Reference>)(.*?)<\/ds:SignedInfo>/s,
        (_, one: string, rest: string) => `${one}${rest}${one.replace(/ Id="[^"]*"/, '')}</ds:SignedInfo>`,
      ),
  ],
  ['a reference to the whole', 'signature-portee', (xml) => xml.replace(/URI="#demande-[^"]*"/, 'URI=""')],
  [
    'a reference to elsewhere',
    'signature-portee',
    (xml) => xml.replace(/URI="#demande-[^"]*"/, 'URI="#ailleurs"'),
  ],
  [
    'a reference to the network',
    'signature-portee',
    (xml) => xml.replace(/URI="#demande-[^"]*"/, 'URI="http://127.0.0.1/a"'),
  ],
  [
    'an XPath transform',
    'signature-portee',
    (xml) =>
      xml.replace(
        TRANSFORM,
        `<ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"></ds:Transform>${TRANSFORM}`,
      ),
  ],
  [
    'an XSLT transform',
    'signature-portee',
    (xml) =>
      xml.replace(
        TRANSFORM,
        `<ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116"></ds:Transform>${TRANSFORM}`,
      ),
  ],
  [
    'a parameter of the canonical form that nobody knows',
    'signature-portee',
    (xml) => xml.replace(TRANSFORM, TRANSFORM.replace('><', '><a xmlns="urn:a"></a><')),
  ],
  [
    'a parameter in the place of a known one’s',
    'signature-algorithme',
    (xml) =>
      xml.replace(
        `<ds:CanonicalizationMethod Algorithm="${EXCLUSIVE}">`,
        (one) => `${one}<InclusiveNamespaces xmlns="urn:a" PrefixList="env"></InclusiveNamespaces>`,
      ),
  ],
  [
    'a list of hundreds of prefixes',
    'signature-illisible',
    (xml) =>
      xml.replace(
        TRANSFORM,
        TRANSFORM.replace(
          '><',
          `><ec:InclusiveNamespaces xmlns:ec="${EXCLUSIVE}" PrefixList="${'a '.repeat(300)}"></ec:InclusiveNamespaces><`,
        ),
      ),
  ],
  [
    'a list of prefixes added after it was signed',
    'signature-invalide',
    (xml) =>
      xml.replace(
        TRANSFORM,
        TRANSFORM.replace(
          '><',
          `><ec:InclusiveNamespaces xmlns:ec="${EXCLUSIVE}" PrefixList="env"></ec:InclusiveNamespaces><`,
        ),
      ),
  ],
  [
    'no transform',
    'signature-portee',
    (xml) => xml.replace(/<ds:Transforms>.*?<\/ds:Transforms>/s, '<ds:Transforms></ds:Transforms>'),
  ],
  [
    'canonical form with comments',
    'signature-algorithme',
    (xml) => xml.replace(`Method Algorithm="${EXCLUSIVE}"`, `Method Algorithm="${EXCLUSIVE}WithComments"`),
  ],
  [
    'SHA-1 signature',
    'signature-algorithme',
    (xml) => xml.replace(/xmldsig-more#ecdsa-sha256/, 'xmldsig-more#ecdsa-sha1'),
  ],
  [
    'SHA-1 digest',
    'signature-algorithme',
    (xml) => xml.replace('http://www.w3.org/2001/04/xmlenc#sha256', 'http://www.w3.org/2000/09/xmldsig#sha1'),
  ],
  [
    'HMAC',
    'signature-algorithme',
    (xml) =>
      xml.replace(
        /http:\/\/www.w3.org\/2001\/04\/xmldsig-more#ecdsa-sha256/,
        'http://www.w3.org/2000/09/xmldsig#hmac-sha1',
      ),
  ],
  [
    'no certificate',
    'signature-illisible',
    (xml) => xml.replace(/<ds:X509Certificate>.*?<\/ds:X509Certificate>/gs, ''),
  ],
  [
    'properties outside the signature’s reach',
    'signature-portee',
    (xml) => xml.replace(/URI="#demande-[^"]*-proprietes"/, 'URI="#ailleurs"'),
  ],
  [
    'the moment of signing altered',
    'signature-invalide',
    (xml) => xml.replace(/(<xades:SigningTime>)\d{4}/, '$12031'),
  ],
  ['the document altered', 'signature-invalide', (xml) => xml.replace('<rang>1</rang>', '<rang>2</rang>')],
  [
    'the value altered',
    'signature-invalide',
    (xml) =>
      xml.replace(
        /(<ds:SignatureValue>)(.)/,
        (_, open: string, one: string) => `${open}${one === 'A' ? 'B' : 'A'}`,
      ),
  ],
  [
    'the signed digest altered',
    'signature-invalide',
    (xml) =>
      xml.replace(
        /(<ds:DigestValue>)(.)/,
        (_, open: string, one: string) => `${open}${one === 'A' ? 'B' : 'A'}`,
      ),
  ],
];

const bomb = `<!DOCTYPE e [<!ENTITY a "${'x'.repeat(64)}">${'bcdefghij'
  .split('')
  .map((one, index) => `<!ENTITY ${one} "${`&${'abcdefghi'[index]};`.repeat(10)}">`)
  .join('')}]>`;

/** What a parser should not be given at all. */
const DOCUMENTS: readonly (readonly [name: string, code: string, change: (xml: string) => string])[] = [
  ['an entity bomb', 'xml-interdit', (xml) => `${bomb}${xml.replace('ESSAI-1', '&j;')}`],
  [
    'an external entity',
    'xml-interdit',
    (xml) => `<!DOCTYPE e [<!ENTITY a SYSTEM "file:///etc/passwd">]>${xml.replace('ESSAI-1', '&a;')}`,
  ],
  [
    'an external parameter entity',
    'xml-interdit',
    (xml) => `<!DOCTYPE e [<!ENTITY % a SYSTEM "http://127.0.0.1:9/a"> %a;]>${xml}`,
  ],
  ['a document type after a comment', 'xml-interdit', (xml) => `<!-- a --><!DOCTYPE e>${xml}`],
  ['an entity nobody declared', 'xml-invalide', (xml) => xml.replace('ESSAI-1', '&a;')],
  [
    'an XInclude',
    'contrat-non-respecte',
    (xml) =>
      xml
        .replace(/<ds:Signature .*<\/ds:Signature>/s, '')
        .replace(
          'ESSAI-1',
          '<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>',
        ),
  ],
  [
    'a deep document',
    'xml-demesure',
    (xml) => xml.replace('<env:Body>', `<env:Body>${'<a>'.repeat(5_000)}${'</a>'.repeat(5_000)}`),
  ],
  ['many elements', 'xml-demesure', (xml) => xml.replace('<env:Body>', `<env:Body>${'<a/>'.repeat(25_000)}`)],
  [
    'many attributes',
    'xml-demesure',
    (xml) =>
      xml.replace('<env:Body>', `<env:Body ${Array.from({ length: 200 }, (_, n) => `a${n}="1"`).join(' ')}>`),
  ],
  [
    'many namespaces',
    'xml-demesure',
    (xml) =>
      xml.replace(
        '<env:Body>',
        `<env:Body ${Array.from({ length: 200 }, (_, n) => `xmlns:a${n}="urn:${n}"`).join(' ')}>`,
      ),
  ],
  ['UTF-16', 'utf8-invalide', (xml) => xml],
];

describe('attacks on a signed envelope', () => {
  let world: XmlWorld;
  let honest: string;
  beforeAll(async () => {
    world = await XmlWorld.open();
    honest = await world.signed();
  });

  describe.each([
    ['with the schema', true],
    ['without it', false],
  ] as const)('%s', (_how, schema) => {
    it.each(WRAPPINGS)('%s is refused: %s', (_name, code, build) => {
      expect(world.judge(honest, schema)).toBe('ok');
      expect(world.judge(build(partsOf(honest)), schema)).toBe(code);
    });

    it.each(FORMS)('%s is refused: %s', (_name, code, change) => {
      expect(change(honest)).not.toBe(honest);
      expect(world.judge(honest, schema)).toBe('ok');
      expect(world.judge(change(honest), schema)).toBe(code);
    });

    it.each(DOCUMENTS)('%s is refused: %s', (name, code, change) => {
      const attack =
        name === 'UTF-16'
          ? Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(honest, 'utf16le')])
          : change(honest);
      expect(world.judge(honest, schema)).toBe('ok');
      const since = performance.now();
      expect(world.judge(attack, schema)).toBe(code);
      expect(performance.now() - since).toBeLessThan(2_000);
    });
  });

  it('what is read is what was signed: nothing of an attack reaches the message', async () => {
    const reading = world.read(honest);
    const message = idbMessage();
    expect(reading.ok && Object.keys(reading.value.value as object).sort()).toEqual(
      Object.keys(message).sort(),
    );
  });
});
