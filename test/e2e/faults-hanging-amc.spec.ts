import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ClientAnswer, type HospitalClient } from '../../src/cli/hospital-client.js';
import { billOf, hospitalClient, readSealed } from '../support/faults-load.js';
import { GatewayWorld, type TestGateway, until } from '../support/gateway.js';

/** Above the fair delay under which the breaker holds nothing against an AMC. */
const DEADLINE_MS = 2_500;
const VOLUME = 4;
const RESUME_MS = 5_000;
const CALLERS = 50;
const AMC_P2 = '0099100037';

describe('an AMC that hangs, seen through the gateway', () => {
  let world: GatewayWorld;
  let gateway: TestGateway;
  let clients: HospitalClient[];

  beforeAll(async () => {
    world = await GatewayWorld.open();
    gateway = await world.start({
      ROC_QUOTA_DEFAUT: '1000000',
      ROC_DELAI_CLC_MS: String(DEADLINE_MS),
      ROC_DISJONCTEUR_VOLUME: String(VOLUME),
      ROC_DISJONCTEUR_REPRISE_MS: String(RESUME_MS),
    });
    const origin = `https://127.0.0.1:${gateway.ports.exchange}`;
    clients = Array.from({ length: 8 }, () =>
      hospitalClient(world.installation, billOf('D18').hospital, origin),
    );
  });
  afterAll(async () => {
    for (const client of clients) client.close();
    await world.close();
  });

  function ask(count: number): Promise<ClientAnswer[]> {
    return Promise.all(
      Array.from({ length: count }, (_, index) => {
        const { message, amc10 } = billOf('D18');
        return (clients[index % clients.length] as HospitalClient).ask('clc', message, amc10);
      }),
    );
  }

  const codeOf = (answer: ClientAnswer): unknown => readSealed(answer).document['code'];
  /** 0 closed, 1 half open, 2 open. */
  async function breaker(): Promise<number> {
    const series = new RegExp(`^roc_disjoncteur_etat\\{[^}]*amc="${AMC_P2}"[^}]*\\} (\\d)$`, 'm');
    return Number(series.exec(await world.metrics(gateway))?.[1] ?? 0);
  }

  beforeEach(async () => {
    world.amc.mode = 'ok';
    await until('breaker closed', async () => {
      if ((await breaker()) === 0) return true;
      await ask(1);
      return false;
    });
  });

  async function hang(): Promise<ClientAnswer[]> {
    world.amc.mode = 'slow';
    const answers: ClientAnswer[] = [];
    while ((await breaker()) !== 2) answers.push(...(await ask(VOLUME)));
    return answers;
  }

  // A bound in real time on a machine that other tests share: a second try is granted.
  it(
    'sees its socket closed within deadline + 200 ms, and the caller is told in time',
    { retry: 2 },
    async () => {
      world.amc.closedAt.length = 0;
      world.amc.mode = 'slow';
      const [answer] = await ask(1);
      const echeance = world.amc.lastQuestion?.echeance ?? 0;
      await until('closed', () => world.amc.closedAt.length > 0);
      expect(world.amc.closedAt[0]).toBeLessThanOrEqual(echeance + 200);
      expect(world.amc.closedAt[0]).toBeGreaterThanOrEqual(echeance - 50);
      expect(answer?.status).toBe(504);
      expect(answer?.elapsedMs).toBeLessThan(DEADLINE_MS + 500);
    },
  );

  it('gets no connection while the breaker is open; callers are refused at once, sealed, with Retry-After', async () => {
    await hang();
    const before = { sockets: world.amc.sockets, requests: world.amc.requests };
    const refused = await ask(CALLERS);
    expect(new Set(refused.map(codeOf))).toEqual(new Set(['disjoncteur-ouvert']));
    for (const { status, headers } of refused) {
      expect(status).toBe(503);
      expect(Number(headers['retry-after'])).toBeGreaterThanOrEqual(1);
    }
    expect({ sockets: world.amc.sockets, requests: world.amc.requests }).toEqual(before);
  });

  it('gets one probe under 50 callers, and is back once that is answered', async () => {
    await hang();
    await until('half open', async () => (await breaker()) === 1);
    const before = world.amc.requests;
    world.amc.mode = 'late';
    // Long enough for all callers to arrive while the probe is out.
    world.amc.lateMs = 2_000;
    const answers = await ask(CALLERS);
    expect(world.amc.requests).toBe(before + 1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter((answer) => codeOf(answer) === 'disjoncteur-ouvert')).toHaveLength(CALLERS - 1);
    world.amc.mode = 'ok';
    expect((await ask(3)).map(({ status }) => status)).toEqual([200, 200, 200]);
  });
});
