import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openXmlAnswer } from '../../src/bindings/soap/open-answer.js';
import { sealedDocument, XmlSealer } from '../../src/bindings/soap/seal-answer.js';
import { type SealedAnswer } from '../../src/signing/sign-answer.js';
import { type Signer } from '../../src/signing/signer.port.js';
import { type CanonicalElement, signatureOf, withSignature } from '../../src/signing/xml/sign-xml.js';
import { EvidenceWorld } from '../independent/evidence-world.js';

const XMLNS = ' xmlns="urn:roc:xml:1"';
const SIGNATURE = /<ds:Signature .*?<\/ds:Signature>/gs;

describe('an answer in XML against the JWS it carries', () => {
  let world: EvidenceWorld;
  let answer: SealedAnswer;
  let honest: string;
  beforeAll(async () => {
    world = await EvidenceWorld.open('xml-answer');
    answer = await world.answer(world.request());
    honest = await sealed(answer);
  });
  afterAll(() => world.close());

  async function sealed(
    one: SealedAnswer,
    issuer: Signer | undefined = world.signers.issuer,
  ): Promise<string> {
    const sealer = new XmlSealer({ seal: () => world.signers.gateway, issuerOf: () => issuer });
    return sealedDocument(one, await sealer.sign(one, world.seconds));
  }

  /** Names of the checks that do not hold. */
  function faults(xml: string): string[] {
    const opened = openXmlAnswer(Buffer.from(xml));
    if (!opened.ok) throw new Error(opened.fault);
    return opened.value.controles.filter(({ verdict }) => verdict !== 'tient').map(({ nom }) => nom);
  }

  /** The document changed, then signed anew throughout. */
  async function signedAnew(
    change: (xml: string) => string,
    { issuer, gateway }: { readonly issuer: Signer; readonly gateway: Signer } = world.signers,
  ): Promise<string> {
    const bare = change(honest.replace(SIGNATURE, ''));
    const [, open = '', content = '', close = ''] = /^(<[^>]*>)(.*)(<\/[^>]*>)$/s.exec(bare) ?? [];
    const innerOf = /^<ReponseIdb (Id="([^"]*)")>(.*?)<\/ReponseIdb>/s;
    const [, idAttribute = '', innerId = '', innerContent = ''] = innerOf.exec(content) ?? [];
    const inner: CanonicalElement = {
      ...{ id: innerId, content: innerContent, close: '</ReponseIdb>' },
      open: `<ReponseIdb${XMLNS} ${idAttribute}>`,
    };
    const signature = await signatureOf(inner, issuer, world.seconds);
    const within = withSignature({ ...inner, open: inner.open.replace(XMLNS, '') }, signature);
    const outer: CanonicalElement = {
      ...{ id: /Id="([^"]*)"/.exec(open)?.[1] ?? '', open, close },
      content: content.replace(innerOf, () => within),
    };
    return withSignature(outer, await signatureOf(outer, gateway, world.seconds));
  }

  it('an honest one holds, whether the issuer signed the XML too or only the JWS', async () => {
    expect(faults(honest)).toEqual([]);
    const sealOnly = new XmlSealer({ seal: () => world.signers.gateway, issuerOf: () => undefined });
    expect(faults(sealedDocument(answer, await sealOnly.sign(answer, world.seconds)))).toEqual([]);
    expect(faults(await signedAnew((xml) => xml))).toEqual([]);
  });

  it('that says another thing than its JWS, under the very same keys', async () => {
    const lying = await signedAnew((xml) => xml.replace('<ouverts>true<', '<ouverts>false<'));
    expect(lying).toContain('<ouverts>false<');
    expect(faults(lying)).toEqual(['xml-correspondance']);
  });

  it('that says more than its JWS, or states other facts of the exchange', async () => {
    const more = await signedAnew((xml) => xml.replace('<droits>', '<version>2</version><droits>'));
    expect(faults(more)).toEqual(['xml-correspondance']);
    const facts = await signedAnew((xml) => xml.replace(/<emisLe>[^<]*/, '<emisLe>2020-01-01T00:00:00.000Z'));
    expect(faults(facts)).toEqual(['xml-correspondance']);
  });

  it('sealed or issued by another key than the JWS', async () => {
    const { issuer, gateway, hospital } = world.signers;
    expect(faults(await signedAnew((xml) => xml, { issuer, gateway: hospital }))).toEqual(['xml-cachet']);
    expect(faults(await signedAnew((xml) => xml, { issuer: hospital, gateway }))).toEqual(['xml-emetteur']);
  });

  it('whose signature’s value is another’s', () => {
    const values = /<ds:SignatureValue>[^<]*<\/ds:SignatureValue>/g;
    const [issuers = '', seals = ''] = honest.match(values) ?? [];
    expect(faults(honest.replace(seals, issuers))).toEqual(['xml-cachet']);
    // The seal covers the issuer's signature: its own digest no longer holds.
    expect(faults(honest.replace(issuers, seals))).toEqual(['xml-cachet', 'xml-emetteur']);
  });

  it('with an issuer’s signature where the JWS has no issuer', async () => {
    const refusal = await world.refusal(world.request());
    const xml = await sealed(refusal);
    expect(faults(xml)).toEqual([]);
    const [own = ''] = xml.match(SIGNATURE) ?? [];
    expect(faults(xml.replace('</Refus>', `${own.replaceAll(/ Id="[^"]*"/g, '')}</Refus>`))).toContain(
      'xml-emetteur',
    );
  });
});
