import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealedDocument, XmlSealer } from '../../src/bindings/soap/seal-answer.js';
import { answerEnvelope } from '../../src/bindings/soap/write-envelope.js';
import { evidenceCommand } from '../../src/cli/evidence/command.js';
import { type EvidenceParts } from '../../src/cli/evidence/evidence-parts.js';
import { readAnswer } from '../../src/signing/answer-evidence.js';
import { CTY } from '../../src/signing/sign-answer.js';
import { EvidenceFileWorld, NIR } from '../support/evidence-file-world.js';
import {
  broken,
  contentOf,
  fileOf,
  judge,
  type Members,
  type Reader,
  refusedParts,
  remake,
  unpack,
  withMember,
  saidByPageCommands,
} from '../support/evidence-files.js';

const ENVELOPE = 'demande/demande.xml';

let world: EvidenceFileWorld;
let parts: EvidenceParts;
let other: EvidenceParts;
let reader: Reader;
let members: Members;
let folder: string;

beforeAll(async () => {
  const now = Date.now();
  world = await EvidenceFileWorld.open('preuve-soap', { now: () => now });
  parts = await world.parts({});
  other = await world.parts({});
  reader = { trust: await world.readerTrust(), now: now + 90_000 };
  members = unpack(await fileOf(parts, (manifest) => world.token(manifest, now + 60_000)));
  folder = await world.world.writeTrustFolder();
  writeFileSync(join(folder, 'journaux.jose.json'), await world.logList());
});

afterAll(() => world.close());

function requestOf({ request }: EvidenceParts): Buffer {
  if (request === undefined) throw new Error('no request');
  return request;
}

function turned(content: Buffer, at: number): Buffer {
  const altered = Buffer.from(content);
  altered[at] = (altered[at] ?? 0) ^ 1;
  return altered;
}

/** Parts without the log: what is left says who signed, and no more. */
function withoutLog(given: EvidenceParts): EvidenceParts {
  const { slip, authorities, extract, answer, request, lists } = given;
  const absents = {
    ...({ recu: 'non-fournie', arrivee: 'non-fournie', horodatage: 'non-faite' } as const),
    ...({ anteriorite: 'non-faite', temoins: 'non-faite' } as const),
  };
  return {
    ...{ slip: { ...slip, absents }, authorities, extract, lists, stampAuthorities: [] },
    ...(answer && { answer }),
    ...(request && { request }),
  };
}

describe('an evidence file of a signed request in SOAP', () => {
  it('holds at every level, with the envelope byte for byte', async () => {
    const judged = await judge(remake(members), reader);
    expect(judged).toMatchObject({ verdict: 'tient', niveau: 'temoigne' });
    expect(contentOf(members, ENVELOPE).equals(requestOf(parts))).toBe(true);
    for (const name of ['demande/demande.jose.json', 'demande/demande.json', 'demande/contenu.json'])
      expect(members.has(name), name).toBe(false);
    const said = new Map(
      judged.controles.map(({ nom, verdict, pourquoi }) => [nom, `${verdict}: ${pourquoi}`]),
    );
    expect(said.get('demande-signature')).toMatch(/^tient: ES256, XML-DSig/);
    for (const name of ['demande-empreinte', 'demande-identite', 'demande-revocation', 'entree-demande'])
      expect(said.get(name), name).toMatch(/^tient/);
  });

  it('tells the lawyer in which form it came and what its signature covers, and nothing of the patient', () => {
    const page = contentOf(members, 'LISEZMOI.html').toString('utf8');
    expect(page).toContain('La demande est venue en SOAP');
    expect(page).toContain('XML-DSig, XAdES');
    expect(page).not.toContain(NIR);
  });

  it('is verified by the openssl commands that its page gives', () => {
    const unpacked = join(world.world.folder, 'decompresse');
    const said = saidByPageCommands(members, unpacked);
    expect(said.match(/Verified OK/g)).toHaveLength(3);
    expect(said.match(/\.pem: OK/g)).toHaveLength(3);
    expect(said).toMatch(/^1$/m);
    const { requete } = JSON.parse(contentOf(members, 'reponse/contenu.json').toString()) as {
      requete: { empreinte: string };
    };
    expect(said).toContain(`${requete.empreinte}=`);
  });

  it('is refused by name where any byte of the envelope is another', async () => {
    const envelope = contentOf(members, ENVELOPE);
    // Header, document, signature, end: every part of it, signed or not.
    const step = Math.ceil(envelope.length / 40);
    for (let at = 0; at < envelope.length; at += step) {
      const names = await broken(remake(withMember(members, ENVELOPE, turned(envelope, at))), reader);
      expect(names, `byte ${at}`).toContain('demande-empreinte');
    }
    const spaced = envelope.toString('utf8').replace('<env:Body>', '<env:Body> ');
    expect(await broken(remake(withMember(members, ENVELOPE, spaced)), reader)).toContain(
      'demande-empreinte',
    );
  });

  it('is refused where a piece for openssl is another, where one is missing, under another name or twice', async () => {
    for (const name of ['verification/demande.xml', 'verification/demande.txt', 'verification/demande.sig'])
      expect(
        await broken(remake(withMember(members, name, turned(contentOf(members, name), 40))), reader),
        name,
      ).toEqual(['pieces-openssl']);
    const chain = withMember(members, 'certificats/demande.pem', undefined);
    expect(await broken(remake(chain), reader)).toEqual(['certificats']);
    const envelope = contentOf(members, ENVELOPE);
    const renamed = withMember(withMember(members, ENVELOPE, undefined), 'demande/demande.json', envelope);
    expect(await broken(remake(renamed), reader)).toEqual(['ecriture']);
    const twice = withMember(members, 'demande/demande.json', envelope);
    expect(await broken(remake(twice), reader)).toEqual(['membres']);
    const none = withMember(members, ENVELOPE, undefined);
    expect(await broken(remake(none), reader)).toContain('bordereau');
  });

  it('is not made of the request of another exchange, in either form', async () => {
    const json = await world.parts();
    for (const request of [requestOf(other), requestOf(json)]) {
      const refused = await refusedParts({ ...parts, request });
      expect(refused).toEqual(expect.arrayContaining(['demande-empreinte', 'entree-demande']));
    }
    expect(await refusedParts({ ...json, request: requestOf(parts) })).toContain('demande-empreinte');
    // Without the answer the entry alone names it.
    const { answer: _answer, ...bare } = parts;
    const slip = { ...parts.slip, absents: { reponse: 'non-conservee' } } as const;
    expect(await refusedParts({ ...bare, slip })).toEqual([]);
    expect(await refusedParts({ ...bare, slip, request: requestOf(other) })).toContain('entree-demande');
  });

  it('is not made of what the hospital did not sign, though gateway and insurer say that it did', async () => {
    const cases = {
      'another document under the signature': {
        altered: (xml: string) => xml.replace('DOS-2026-0412', 'DOS-2026-0413'),
      },
      'another value of the signature': {
        altered: (xml: string) =>
          xml.replace(/(?<=<ds:SignatureValue>)[^<]*/, Buffer.alloc(64, 7).toString('base64')),
      },
      'another structure’s signature': { signer: world.world.signers.operator },
    };
    for (const [what, form] of Object.entries(cases)) {
      const forged = await world.parts(form);
      expect(await refusedParts(forged), what).toContain('demande-signature');
      expect(await refusedParts(withoutLog(forged)), `${what}, no log`).toContain('demande-signature');
    }
    const torn = await world.parts({
      altered: (xml) => xml.replace(/<ds:Signature .*<\/ds:Signature>/s, ''),
    });
    expect(await refusedParts(torn)).toContain('entree-demande');
  });
});

describe('an evidence file of an unsigned request in SOAP', () => {
  it('holds, says that nobody signed it, and is refused where a byte is another', async () => {
    const unsigned = unpack(await fileOf(await world.parts({ unsigned: true })));
    const judged = await judge(remake(unsigned), reader);
    expect(judged).toMatchObject({ verdict: 'tient', niveau: 'temoigne' });
    expect(judged.controles).toContainEqual(
      expect.objectContaining({ nom: 'demande-signature', verdict: 'non verifie' }),
    );
    for (const name of ['verification/demande.sig', 'verification/demande.xml', 'certificats/demande.pem'])
      expect(unsigned.has(name), name).toBe(false);
    expect(contentOf(unsigned, 'LISEZMOI.html').toString()).toContain('La demande jointe n’est pas signée');
    const envelope = contentOf(unsigned, ENVELOPE);
    for (const at of [3, Math.floor(envelope.length / 2), envelope.length - 3])
      expect(await broken(remake(withMember(unsigned, ENVELOPE, turned(envelope, at))), reader)).toEqual(
        expect.arrayContaining(['demande-empreinte', 'entree-demande']),
      );
  });

  it('an envelope that could not be read is kept as it came', async () => {
    const form = { unsigned: true, altered: (xml: string) => xml.slice(0, -20) } as const;
    const unread = await world.parts(form);
    const file = await fileOf(unread);
    expect(await broken(file, reader)).toEqual([]);
    expect(contentOf(unpack(file), ENVELOPE).equals(requestOf(unread))).toBe(true);
  });
});

describe('the exporter, given XML', () => {
  async function run(...argv: string[]): Promise<{ code: number; text: string }> {
    const lines: string[] = [];
    const sink = { out: (line: string) => lines.push(line), err: (line: string) => lines.push(line) };
    const code = await evidenceCommand(argv, sink, { now: () => reader.now });
    return { code, text: lines.join('\n') };
  }

  function write(name: string, content: Buffer | string): string {
    const path = join(world.world.folder, name);
    writeFileSync(path, content);
    return path;
  }

  /** The answer as the gateway sends it to a SOAP caller. */
  async function answerInXml({ answer, receipt }: EvidenceParts): Promise<string> {
    const read = readAnswer(answer ?? Buffer.alloc(0));
    if (!read.ok || read.value.kind !== 'scellee' || read.value.issuer === undefined)
      throw new Error('no answer');
    const { payload, seal, issuer } = read.value;
    const toShow = { payload, cty: CTY.reponseClc, seal: seal.signature, issuer: issuer.signature };
    const { gateway, issuer: insurer } = world.world.signers;
    const sealer = new XmlSealer({ seal: () => gateway, issuerOf: () => insurer });
    const document = sealedDocument(toShow, await sealer.sign(toShow, world.world.seconds));
    const addressing = { action: 'urn:roc:1:CLC:reponse', messageId: 'urn:uuid:essai' };
    return answerEnvelope(document, addressing, { recu: receipt?.toString(), rejeu: false }).toString('utf8');
  }

  async function exported(name: string, answer: string, request: Buffer, ...more: string[]) {
    const target = join(world.world.folder, `${name}.asice`);
    const made = await run(
      ...['exporter', parts.slip.idEchange, '--reponse', write(`${name}.reponse.xml`, answer)],
      ...[
        '--requete',
        write(`${name}.demande.xml`, request),
        '--confiance',
        folder,
        '--sortie',
        target,
        ...more,
      ],
    );
    return { ...made, target };
  }

  it('makes a file of the JWS in the answer and of the whole envelope of the request', async () => {
    const { code, text, target } = await exported('xml', await answerInXml(parts), requestOf(parts));
    expect(code, text).toBe(0);
    expect(text).toMatch(/niveaux signe, inclus/);
    const file = readFileSync(target);
    expect(await judge(file, reader)).toMatchObject({ verdict: 'tient', niveau: 'inclus' });
    const made = unpack(file);
    expect(contentOf(made, 'reponse/reponse.jose.json')).toEqual(
      contentOf(members, 'reponse/reponse.jose.json'),
    );
    expect(contentOf(made, ENVELOPE)).toEqual(requestOf(parts));
    expect((await run('verifier', target, '--confiance', folder)).code).toBe(0);
  });

  it('makes none of an XML that says something else than its JWS, or whose signatures do not hold', async () => {
    const xml = await answerInXml(parts);
    const cases: readonly (readonly [string, string, string])[] = [
      ['montant', xml.replace('<totalAMC>232.92<', '<totalAMC>932.92<'), '✗ xml-correspondance'],
      ['cachet', xml.replace('<totalAMC>232.92<', '<totalAMC>932.92<'), '✗ xml-cachet'],
      ['emetteur', xml.replace('<totalAMC>232.92<', '<totalAMC>932.92<'), '✗ xml-emetteur'],
      [
        'preuve',
        xml.replace(
          /(?<=<preuve>).*(?=<\/preuve>)/s,
          /(?<=<preuve>).*(?=<\/preuve>)/s.exec(await answerInXml(other))?.[0] ?? '',
        ),
        '✗ xml-correspondance',
      ],
    ];
    for (const [name, altered, due] of cases) {
      expect(altered, name).not.toBe(xml);
      const { code, text, target } = await exported(name, altered, requestOf(parts));
      expect(code, text).toBe(1);
      expect(text).toContain(due);
      expect(existsSync(target)).toBe(false);
    }
  });

  it('makes none of the request of another exchange, and says what it cannot read', async () => {
    const xml = await answerInXml(parts);
    const wrong = await exported('autre', xml, requestOf(other));
    expect(wrong.code).toBe(1);
    expect(wrong.text).toContain('✗ demande-empreinte');
    const unreadable = await exported('illisible', xml.slice(0, -9), requestOf(parts));
    expect(unreadable).toMatchObject({ code: 2, text: expect.stringContaining('XML refusé') as string });
    const headers = write('entetes.txt', 'Roc-Cachet: x\n');
    const both = await exported('entetes', xml, requestOf(parts), '--entetes', headers);
    expect(both).toMatchObject({ code: 2, text: expect.stringContaining('sans --entetes') as string });
    for (const target of [wrong.target, unreadable.target, both.target])
      expect(existsSync(target)).toBe(false);
  });
});
