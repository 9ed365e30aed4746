import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RawReply, type RawRequest } from '../support/caller.js';
import { clc, idb, PERSONAL_NUMBERS, post, signed } from '../support/dossier-messages.js';
import { Evidence } from '../support/evidence.js';
import { FakeAmc } from '../support/fake-amc.js';
import { GatewayWorld, type TestGateway, until } from '../support/gateway.js';
import { type ReplySwallowingProxy, replySwallowingProxy } from '../support/reply-swallowing-proxy.js';

/** The trace store away: nothing leaves for an AMC, nothing is answered but a bare 503, and the gateway comes back. */
describe('the database gone', () => {
  let world: GatewayWorld;
  let gateway: TestGateway;
  let proxy: ReplySwallowingProxy;
  let evidence: Evidence;
  beforeAll(async () => {
    world = await GatewayWorld.open();
    proxy = await replySwallowingProxy(world.database.ownerUrl);
    gateway = await world.start({ DATABASE_URL: proxy.url });
    evidence = new Evidence(world, PERSONAL_NUMBERS);
  });
  afterAll(async () => {
    await world.close();
    await proxy.close();
  });

  const ask = async (request: RawRequest, hospital = 'CH-A'): Promise<RawReply> => {
    const connection = await world.connect(gateway, world.clientOf(hospital));
    try {
      return await connection.ask(request);
    } finally {
      connection.close();
    }
  };
  const ready = async (): Promise<{ status: number; body: { etat: string; raisons: string[] } }> => {
    const answer = await fetch(`http://127.0.0.1:${gateway.ports.ops}/ready`);
    return { status: answer.status, body: (await answer.json()) as { etat: string; raisons: string[] } };
  };

  it('a bare 503, red readiness, no call to the AMC; then recovery, and the same id is executed once', async () => {
    expect(await ready()).toMatchObject({ status: 200, body: { etat: 'pret', raisons: [] } });
    await evidence.prove(await ask(await signed(clc('D12'), world.sealOf('CHU-C')), 'CHU-C'));
    const calls = world.amc.requests;

    proxy.blocked = true;
    proxy.cut();
    const request = await signed(clc('D12'), world.sealOf('CHU-C'));
    for (const one of [request, post('/roc/v1/idb', '{')]) {
      const reply = await ask(one, 'CHU-C');
      expect(reply.status).toBe(503);
      expect(reply.body).toHaveLength(0);
      expect(Object.keys(reply.headers).filter((name) => name.startsWith('roc-'))).toEqual([]);
      expect(reply.headers).toMatchObject({ 'retry-after': '5', connection: 'close' });
    }
    expect(world.amc.requests).toBe(calls);
    const red = await ready();
    expect(red.status).toBe(503);
    expect(red.body.raisons.length).toBeGreaterThan(0);
    expect((await fetch(`http://127.0.0.1:${gateway.ports.ops}/live`)).status).toBe(200);
    expect(await world.metric(gateway, 'roc_reponses_nues_total')).toBe(2);

    proxy.blocked = false;
    await until('the gateway is ready again', async () => (await ready()).status === 200, 30_000);
    await until(
      'it answers',
      async () => (await ask(await signed(idb('D01'), world.sealOf('CH-A')))).status === 200,
      30_000,
    );
    const after = await ask(request, 'CHU-C');
    expect(after.status).toBe(200);
    expect((await evidence.prove(after, request.body)).entry.type).toBe('repondu');
    expect(world.amc.requests).toBe(calls + 1);
    evidence.expectCleanLogs();
  });
});

/** An AMC's server that is not who the directory says: it is asked nothing. */
describe('an AMC of a wrong identity', () => {
  let world: GatewayWorld;
  let gateway: TestGateway;
  const impostors: FakeAmc[] = [];
  const P2 = { structureId: '2920000221', organisation: 'P2' };
  const DAY = 86_400_000;
  const IMPOSTORS = [
    [
      'a certificate for another name',
      '0099300010',
      { dnsNames: ['ailleurs.exemple.invalid'], ipAddresses: ['192.0.2.1'] },
    ],
    ['of another organisation', '0099300028', { structureId: '2920000205' }],
    ['expired', '0099300036', { notBefore: Date.now() - 2 * DAY, notAfter: Date.now() - DAY }],
    ['a client certificate', '0099300044', { profile: 'auth-cli' as const }],
  ] as const;

  beforeAll(async () => {
    world = await GatewayWorld.open();
    const { authority } = world.installation;
    for (const [, numero, change] of IMPOSTORS) {
      const server = await authority.issue({
        profile: 'ssl-serv',
        commonName: 'localhost',
        ...P2,
        ...change,
      });
      const cachet = await authority.issue({ profile: 'cachet', commonName: 'P2-CACHET', ...P2 });
      const amc = new FakeAmc({
        tls: { cert: server.chainPem, key: server.keyPem, ca: authority.caPems },
        signer: world.signer(cachet),
      });
      impostors.push(amc);
      const url = await amc.start();
      await world.publish((extract) => {
        const model = extract.amc.find(({ routes }) => routes[0]?.plateforme === 'P2');
        const [route] = model?.routes ?? [];
        if (model === undefined || route === undefined) throw new Error('no AMC on P2');
        const id = `X${numero.slice(-3)}`;
        return {
          ...extract,
          plateformes: [
            ...extract.plateformes,
            { id, mode: 'https', url, structure: P2.structureId, promesseIdempotence: true },
          ],
          amc: [
            ...extract.amc,
            { ...model, numero, routes: [{ ...route, typeConvention: 'RM', csr: '01', plateforme: id }] },
          ],
        };
      });
    }
    gateway = await world.start();
  });
  afterAll(async () => {
    await Promise.all(impostors.map((amc) => amc.stop()));
    await world.close();
  });

  it.each(IMPOSTORS)('%s', async (_name, numero) => {
    const evidence = new Evidence(world, PERSONAL_NUMBERS);
    const connection = await world.connect(gateway, world.clientOf('CH-A'));
    const reply = await connection.ask(
      await signed(
        idb('D01', (m) => (m.amc = { numero, typeConvention: 'RM', csr: '01' })),
        world.sealOf('CH-A'),
      ),
    );
    await evidence.refused(reply, 'amc-injoignable');
    expect(impostors.map(({ requests }) => requests)).toEqual([0, 0, 0, 0]);
    connection.close();
  });
});
