import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/kernel/clock.js';
import { readTrustFolder } from '../../src/cli/verify-trust-folder.js';
import { judgeAnswer } from '../../src/signing/verify-answer.js';
import { type RawReply, type RawRequest } from '../support/caller.js';
import { clc, idb, PERSONAL_NUMBERS, signed } from '../support/dossier-messages.js';
import { Evidence } from '../support/evidence.js';
import { GatewayWorld, type TestGateway } from '../support/gateway.js';
import { expectReplay } from '../support/same-answer.js';

const EJ_A = '280009010';
const JOSE = { accept: 'application/jose+json' };
const get = (path: string, headers: Record<string, string> = JOSE): RawRequest => ({
  method: 'GET',
  path,
  headers,
});

/** The sealed reads, and both forms of an answer, under the keys whose signatures are longest (RSA-3072). */
describe('reads and representations', () => {
  let world: GatewayWorld;
  let gateway: TestGateway;
  let evidence: Evidence;
  beforeAll(async () => {
    world = await GatewayWorld.open({ keyAlgorithm: 'RSA-3072' });
    gateway = await world.start();
    evidence = new Evidence(world, PERSONAL_NUMBERS);
  });
  afterAll(() => world.close());

  const ask = async (request: RawRequest, hospital = 'CH-A'): Promise<RawReply> => {
    const connection = await world.connect(gateway, world.clientOf(hospital));
    try {
      return await connection.ask(request);
    } finally {
      connection.close();
    }
  };

  describe('GET /roc/v1/messages/{id}', () => {
    const state = async (id: string) => {
      const reply = await ask(get(`/roc/v1/messages/${id}?ej=${EJ_A}`));
      expect(reply.status).toBe(200);
      return (await evidence.prove(reply)).content;
    };

    it('unknown, answered, refused, released: each state by its name', async () => {
      const answered = clc('D01');
      const refused = clc('D15');
      expect(await state(answered.idMessage)).toMatchObject({
        etat: 'inconnu',
        idMessage: answered.idMessage,
      });
      const reply = await ask(await signed(answered, world.sealOf('CH-A')));
      await ask(await signed(refused, world.sealOf('CH-A')));
      const { idEchange } = await evidence.prove(reply);
      expect(await state(answered.idMessage)).toMatchObject({ etat: 'repondu', idEchange });
      expect(await state(refused.idMessage)).toMatchObject({ etat: 'refuse' });
      world.amc.mode = 'slow';
      const kept = idb('D12', (m) => (m.delaiMs = 300));
      await ask(await signed(kept, world.sealOf('CHU-C')), 'CHU-C');
      world.amc.mode = 'ok';
      const told = await ask(get(`/roc/v1/messages/${kept.idMessage}?ej=670009216`), 'CHU-C');
      expect((await evidence.prove(told)).content).toMatchObject({ etat: 'refuse' });
    });

    it("/reponse gives the first answer's bytes again, marked", async () => {
      const message = clc('D05');
      const first = await ask(await signed(message, world.sealOf('CH-A')));
      const again = await ask(get(`/roc/v1/messages/${message.idMessage}/reponse?ej=${EJ_A}`));
      expect(again.status).toBe(200);
      expectReplay(again.body, first.body);
    });

    it('refuses, sealed: no such answer, no such id, no EJ, the EJ of another', async () => {
      const id = idb('D01').idMessage;
      await evidence.refused(await ask(get(`/roc/v1/messages/${id}/reponse?ej=${EJ_A}`)), 'route-inconnue');
      await evidence.refused(
        await ask(get(`/roc/v1/messages/pas-un-uuid?ej=${EJ_A}`)),
        'contrat-non-respecte',
      );
      await evidence.refused(await ask(get(`/roc/v1/messages/${id}`)), 'ej-non-autorise');
      await evidence.refused(await ask(get(`/roc/v1/messages/${id}?ej=${EJ_A}`), 'CHU-C'), 'ej-non-autorise');
    });
  });

  describe('GET /annuaire/v1/routes', () => {
    const ROUTE = '/annuaire/v1/routes?numeroAmc=99100011&typeConvention=RM';

    it("sealed by the directory's operator, verifiable offline, not traced one by one", async () => {
      const trust = await readTrustFolder(world.installation.anchors, systemClock);
      const count = async (): Promise<number> =>
        (await world.database.query('SELECT 1 FROM trace.entrees')).length;
      const before = await count();
      const full = await ask(get(ROUTE));
      const plain = await ask(get(ROUTE, {}));
      expect([full.status, plain.status]).toEqual([200, 200]);
      const forms = [full.body, { corps: plain.body, rocCachet: plain.headers['roc-cachet'] ?? '' }];
      for (const answer of forms) expect(judgeAnswer({ answer }, trust)).toMatchObject({ verdict: 'tient' });
      expect(JSON.parse(plain.body.toString())).toMatchObject({
        service: 'ANN',
        amc: { numero: '0099100011' },
        route: { services: ['IDB', 'SIM', 'CLC', 'DEL'] },
      });
      expect(await count()).toBe(before);
    });

    it.each([
      ['?numeroAmc=0099100094&typeConvention=RM', 'payeur-hors-roc'],
      ['?numeroAmc=0099100011&typeConvention=RM&service=FSE', 'contrat-non-respecte'],
      ['?numeroAmc=99999991&typeConvention=RM', 'amc-inconnue'],
      ['?numeroAmc=99100011&typeConvention=ZZ', 'convention-inconnue'],
      ['?numeroAmc=99100011&typeConvention=RM&csr=99', 'csr-inconnu'],
      ['?numeroAmc=99100011&typeConvention=RM&date=2026-02-30', 'contrat-non-respecte'],
      ['?numeroAmc=99100011&typeConvention=RM&surprise=1', 'contrat-non-respecte'],
      ['?numeroAmc=99100011&numeroAmc=99100029&typeConvention=RM', 'contrat-non-respecte'],
    ])('%s: %s', async (query, code) => {
      await evidence.refused(await ask(get(`/annuaire/v1/routes${query}`)), code);
    });
  });

  it('GET /roc/v1/certificats/{x5t}: the chain that the detached form leaves out', async () => {
    const reply = await ask(await signed(idb('D01'), world.sealOf('CH-A')));
    const { signatures } = JSON.parse(reply.body.toString()) as {
      signatures: { protected: string; header: { x5c: string[] } }[];
    };
    expect(signatures).toHaveLength(2);
    for (const { protected: text, header } of signatures) {
      const { 'x5t#S256': x5t = '' } = JSON.parse(Buffer.from(text, 'base64url').toString()) as Record<
        string,
        string
      >;
      const chain = await ask(get(`/roc/v1/certificats/${x5t}`));
      expect(chain.status).toBe(200);
      expect((await evidence.prove(chain)).content).toMatchObject({ x5tS256: x5t, chaine: header.x5c });
    }
    await evidence.refused(await ask(get('/roc/v1/certificats/inconnu')), 'route-inconnue');
  });

  describe('the two forms of an answer', () => {
    const detachedOf = (jws: Buffer): string[] =>
      (
        JSON.parse(jws.toString()) as { signatures: { protected: string; signature: string }[] }
      ).signatures.map((one) => `${one.protected}..${one.signature}`);

    it.each([
      ['IDB', () => idb('D01')],
      ['CLC', () => clc('D05')],
      ['a refusal of the AMC', () => clc('D15')],
      ['a refusal of ours', () => idb('D01', (m) => (m.beneficiaire.nir = '185052809305624'))],
    ] as const)('%s: the same signatures in the body and in the headers, under 8 kB', async (_name, make) => {
      const request = await signed(make(), world.sealOf('CH-A'));
      const plain = await ask({
        ...request,
        headers: { 'content-type': 'application/jose+json', accept: 'application/json' },
      });
      const full = await ask(request);
      expect(full.status).toBe(plain.status);
      await evidence.prove(plain, request.body);
      await evidence.prove(full, request.body);
      const headers = [plain.headers['roc-signature'], plain.headers['roc-cachet']].filter(
        (one) => one !== undefined,
      );
      expect(headers).toEqual(detachedOf(full.body));
      expect(
        Buffer.from((JSON.parse(full.body.toString()) as { payload: string }).payload, 'base64url'),
      ).toEqual(plain.body);
      expect(plain.headerBytes).toBeGreaterThan(500);
      expect(plain.headerBytes).toBeLessThan(8_192);
      expect(plain.headers['vary']).toBe('accept');
      expect(plain.headers['cache-control']).toBe('no-store');
    });

    it('the plain form links to the full one', async () => {
      const message = clc('D01');
      const request = await signed(message, world.sealOf('CH-A'));
      const plain = await ask({ ...request, headers: { 'content-type': 'application/jose+json' } });
      const link =
        /<([^>]+)>; rel="alternate"; type="application\/jose\+json"/.exec(plain.headers['link'] ?? '')?.[1] ??
        '';
      const path = link.slice(link.indexOf('/roc/'));
      const full = await ask(get(path));
      expect(detachedOf(full.body)).toEqual([plain.headers['roc-signature'], plain.headers['roc-cachet']]);
    });
  });

  it('no technical log line holds a person, a path or a stack', () => {
    evidence.expectCleanLogs();
  });
});
