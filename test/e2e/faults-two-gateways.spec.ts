import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChild, type RunningChild } from '../../src/cli/development/child-process.js';
import { type GatewayPorts, RunningInstallation } from '../../src/cli/development/running-installation.js';
import { type HospitalClient } from '../../src/cli/hospital-client.js';
import { billOf, hospitalClient, readSealed } from '../support/faults-load.js';
import { REFERENTIEL_FILE } from '../support/gateway.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { PROJECT } from '../support/transpile.js';

/** A dossier of platform P2, which is a process of its own and counts its calls itself. */
const DOSSIER = 'D18';
const ENVIRONMENT = { ROC_AVEC_PARENT: 'oui', ROC_QUOTA_DEFAUT: '1000000' };

interface Counters {
  readonly recus: number;
  readonly executes: number;
}

describe('two gateways over one database', () => {
  const folder = join(PROJECT, 'var', `test-deux_${randomUUID().slice(0, 8)}-${process.pid}`);
  const clients: HospitalClient[] = [];
  let database: TestDatabase;
  let running: RunningInstallation;
  let other: RunningChild<{ readonly ports: GatewayPorts }>;

  beforeAll(async () => {
    database = await testDatabase();
    running = await RunningInstallation.start({
      folder,
      referentielFile: REFERENTIEL_FILE,
      ports: 'libres',
      databaseUrl: database.ownerUrl,
      environment: ENVIRONMENT,
    });
    other = await startChild({
      name: 'seconde passerelle',
      script: join(PROJECT, 'dist', 'main.js'),
      environment: { ...running.installation.environment(database.ownerUrl, 'libres'), ...ENVIRONMENT },
    });
    const { hospital } = billOf(DOSSIER);
    const origins = [running.origin, `https://127.0.0.1:${other.ready.ports.exchange}`];
    clients.push(...origins.map((origin) => hospitalClient(running.installation, hospital, origin)));
  });

  afterAll(async () => {
    for (const client of clients) client.close();
    await other.stop();
    await running.stop();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  async function counters(): Promise<Counters> {
    const answer = await fetch(`http://127.0.0.1:${running.p2.ready.portCompteurs}/compteurs`);
    return (await answer.json()) as Counters;
  }

  /** Each call signs again: same payload, another envelope. */
  function askBoth(bill: ReturnType<typeof billOf>) {
    return clients.map((client) => client.ask('clc', bill.message, bill.amc10));
  }

  it('one id sent to both 200 times: one call of the AMC, byte-equal answers', async () => {
    const before = await counters();
    const bill = billOf(DOSSIER);
    const answers = await Promise.all(Array.from({ length: 200 }, () => askBoth(bill)).flat());
    const after = await counters();
    expect({ recus: after.recus - before.recus, executes: after.executes - before.executes }).toEqual({
      recus: 1,
      executes: 1,
    });
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ sent }) => sent.toString('base64'))).size).toBeGreaterThan(300);
    const readings = answers.map(readSealed);
    expect(new Set(readings.map(({ payload }) => payload)).size).toBe(1);
    expect(new Set(readings.map(({ signatures }) => signatures.join()))).toEqual(
      new Set([readings[0]?.signatures.join()]),
    );
    expect(readings[0]?.signatures).toHaveLength(2);
    expect(readings.filter(({ rejeu }) => !rejeu)).toHaveLength(1);
    const types = await database.query<{ type: string; n: number }>(
      'SELECT type, count(*)::int AS n FROM trace.entrees WHERE id_message = $1 GROUP BY type ORDER BY type',
      [bill.message.idMessage],
    );
    expect(types).toEqual([
      { type: 'recu', n: 400 },
      { type: 'rejeu', n: 399 },
      { type: 'repondu', n: 1 },
    ]);
  }, 120_000);

  it('100 ids raced for by both: a hundred calls, a hundred engagements', async () => {
    const before = await counters();
    const engagements = new Set<unknown>();
    for (let round = 0; round < 100; round++) {
      const [one, two] = (await Promise.all(askBoth(billOf(DOSSIER)))).map(readSealed);
      expect(one?.payload).toBe(two?.payload);
      expect(one?.signatures).toEqual(two?.signatures);
      engagements.add((one?.document['engagement'] as { numero: string }).numero);
    }
    const after = await counters();
    expect({ recus: after.recus - before.recus, executes: after.executes - before.executes }).toEqual({
      recus: 100,
      executes: 100,
    });
    expect(engagements.size).toBe(100);
  }, 120_000);

  it('refuses the id for another content at the other gateway', async () => {
    const bill = billOf(DOSSIER);
    const [first, second] = clients;
    expect((await first?.ask('clc', bill.message, bill.amc10))?.status).toBe(200);
    const changed = { ...bill.message, numeroDossier: 'AUTRE' };
    const answer = await second?.ask('clc', changed, bill.amc10);
    expect(answer?.status).toBe(409);
    expect(
      JSON.parse(
        Buffer.from(readSealed(answer ?? { body: Buffer.alloc(0) }).payload, 'base64url').toString(),
      ),
    ).toMatchObject({
      code: 'message-id-reutilise',
    });
  });
});
