import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HospitalExchange, toHospitalTrace } from '../../src/cli/traces/hospital-trace.js';
import { signDetached } from '../../src/cli/sign-detached.js';
import { type Demande } from '../../src/messages/types.js';
import { toDetachedHeaders, toGeneralJson } from '../../src/signing/serialize-answer.js';
import { answerDigests, audience, CTY, digest, type SealedAnswer } from '../../src/signing/sign-answer.js';
import { type CommonTrace } from '../../src/trace/common/line.js';
import { toCommonTrace } from '../../src/trace/common/map-entry.js';
import { checkTrace } from '../../src/trace/common/read-line.js';
import { EvidenceWorld, type Request } from '../independent/evidence-world.js';
import { entry } from '../support/trace-entries.js';

const NIR = '185052809305623';
const AT = Date.UTC(2026, 5, 9, 8);

let world: EvidenceWorld;
let request: Request;
let demande: Demande;
let sent: Buffer;
let answer: SealedAnswer;

beforeAll(async () => {
  world = await EvidenceWorld.open('traces-hospital');
  const bare = world.request();
  demande = {
    ...{ versionNorme: '1.0', environnement: 'test', idMessage: bare.idMessage, numeroDossier: 'D-SECRET' },
    etablissement: { finessJuridique: bare.ej, finessGeographique: '280009028' },
    amc: { numero: '99100011', typeConvention: 'RM', csr: '01' },
    agent: { identifiant: NIR, role: `Agent ${NIR}`, modeAuthentification: 'DIRECTE' },
    beneficiaire: { nir: NIR, dateNaissance: '19850512', rang: 1, nom: 'DURAND' },
  } as unknown as Demande;
  request = { ...bare, payload: Buffer.from(JSON.stringify(demande)) };
  sent = await world.signedRequest(request);
  answer = await world.answer(request);
});

afterAll(() => world.close());

function exchange(more: Partial<HospitalExchange> = {}): HospitalExchange {
  const got = { statut: 200, body: toGeneralJson(answer) };
  return { service: 'IDB', demande, sent, answer: got, at: AT, latenceMs: 41.6, ...more };
}

function valid(line: CommonTrace): CommonTrace {
  expect(checkTrace(line)).toEqual({ ok: true, value: line });
  return line;
}

describe('the hospital’s own line', () => {
  it('says what was sent and what came back, by digests that anyone can make', () => {
    const line = valid(
      toHospitalTrace(exchange(), { certificat: digest('client'), structure: '1280009010' }),
    );
    expect(line).toMatchObject({
      ...{ cote: 'etablissement', evenement: 'reponse', direction: 'entrant', latenceMs: 42, feuille: null },
      ...{ instant: '2026-06-09T08:00:00.000Z', amc: '0099100011', ej: request.ej, service: 'IDB' },
      requete: { empreinte: digest(request.payload), empreinteCorps: digest(sent), signature: 'signee' },
      reponse: { empreinte: digest(answer.payload), verification: 'non-verifiee' },
      issue: { statut: 200, code: null, groupe: null, origine: 'amc' },
      certificats: {
        appelant: { empreinte: digest('client') },
        requete: { empreinte: world.signers.hospital.certificate.x5tS256 },
        emetteur: { empreinte: world.signers.issuer.certificate.x5tS256 },
        cachet: { empreinte: world.signers.gateway.certificate.x5tS256 },
      },
    });
  });

  it('agrees with the gateway’s entry on every digest', () => {
    const line = toHospitalTrace(exchange());
    const { signatures } = JSON.parse(sent.toString()) as { signatures: { signature: string }[] };
    const own = toCommonTrace(
      entry({
        type: 'repondu',
        issue: { statut: 200, code: null, groupe: null, origine: 'amc' },
        reponse: answerDigests(answer),
        requete: {
          ...{
            methode: 'POST',
            chemin: '/roc/v1/idb',
            empreinte: digest(request.payload),
            signature: 'signee',
          },
          ...{ certificat: null, valeur: signatures[0]?.signature ?? '' },
        },
      }),
    );
    const { verification: _, ...mine } = line.reponse ?? { verification: null };
    const { verification: __, ...theirs } = own.reponse ?? { verification: null };
    expect(mine).toEqual(theirs);
    expect(line.requete?.empreinte).toBe(own.requete?.empreinte);
    expect(line.requete?.empreinteSignature).toBe(own.requete?.empreinteSignature);
  });

  it('is the same for a request and an answer signed apart from their bodies', async () => {
    const statement = { cty: CTY.demandeIdb, aud: audience(request.amc, 'IDB'), iat: world.seconds };
    const rocSignature = await signDetached(request.payload, world.signers.hospital, statement);
    const headers = toDetachedHeaders(answer);
    const body = {
      corps: answer.payload,
      rocCachet: headers['Roc-Cachet'],
      ...(headers['Roc-Signature'] === undefined ? {} : { rocSignature: headers['Roc-Signature'] }),
    };
    const line = valid(
      toHospitalTrace(
        exchange({ sent: request.payload, rocSignature, answer: { statut: 200, body, rejeu: true } }),
      ),
    );
    const whole = toHospitalTrace(exchange());
    expect(line.reponse).toEqual(whole.reponse);
    expect(line.certificats).toEqual(whole.certificats);
    expect(line).toMatchObject({ evenement: 'rejeu', idEchange: whole.idEchange });
    expect(line.requete).toMatchObject({ empreinte: whole.requete?.empreinte, signature: 'signee' });
  });

  it('tells a replay by its mark, a refusal by its seal', async () => {
    const again = { statut: 200, body: toGeneralJson(answer, { rejeu: true }) };
    expect(valid(toHospitalTrace(exchange({ answer: again }))).evenement).toBe('rejeu');
    const refused = { statut: 503, body: toGeneralJson(await world.refusal(request)) };
    const line = toHospitalTrace(exchange({ answer: refused }));
    expect(line).toMatchObject({
      evenement: 'refus',
      issue: { statut: 503, code: 'surcharge', groupe: 'technique', origine: 'passerelle' },
      certificats: { emetteur: null },
    });
    valid(line);
  });

  it.each([
    ['nothing', undefined],
    ['a page of some proxy', { statut: 502, body: Buffer.from('<html>Bad Gateway</html>') }],
    ['a plain JSON error', { statut: 503, body: Buffer.from('{"title":"Service indisponible"}') }],
  ])('calls %s no answer', (_, got) => {
    const { answer: __, ...without } = exchange();
    const line = valid(toHospitalTrace(got === undefined ? without : { ...without, answer: got }));
    expect(line).toMatchObject({
      evenement: 'sans-reponse',
      direction: 'sortant',
      issue: null,
      reponse: null,
    });
  });

  it('holds no NIR, no name, no file number, whoever typed them where', () => {
    const text = JSON.stringify(toHospitalTrace(exchange(), { clePseudonyme: randomBytes(32) }));
    for (const secret of [NIR, 'DURAND', 'D-SECRET', '19850512']) expect(text).not.toContain(secret);
    expect(text).toContain('"id":"NIR-MASQUE"');
    expect(text).toContain('Agent NIR-MASQUE');
  });

  it('names the person by a pseudonym of its own, another at each AMC, or by none', () => {
    const clePseudonyme = randomBytes(32);
    const one = toHospitalTrace(exchange(), { clePseudonyme }).beneficiaire;
    const elsewhere = { ...demande, amc: { ...demande.amc, numero: '0099100029' } };
    expect(toHospitalTrace(exchange(), { clePseudonyme }).beneficiaire).toBe(one);
    expect(toHospitalTrace(exchange({ demande: elsewhere }), { clePseudonyme }).beneficiaire).not.toBe(one);
    expect(toHospitalTrace(exchange()).beneficiaire).toBeNull();
    expect(() => toHospitalTrace(exchange(), { clePseudonyme: randomBytes(31) })).toThrow(RangeError);
  });
});
