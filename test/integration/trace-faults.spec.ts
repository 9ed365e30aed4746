import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  PostgresTraceStore,
  type PostgresTraceStoreOptions,
} from '../../src/trace/adapters/postgres-trace-store.js';
import { type TraceEntry } from '../../src/trace/entry.js';
import { TraceUnavailable } from '../../src/trace/trace-store.port.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { type ReplySwallowingProxy, replySwallowingProxy } from '../support/reply-swallowing-proxy.js';
import { until } from '../support/gateway.js';
import { storeLog } from '../support/store-log.js';
import { answered, claimOf, conclusionOf, EJ, entry } from '../support/trace-entries.js';

const answerKeys = [randomBytes(32)];
const journal = storeLog();

describe('the trace store when things go wrong', () => {
  let database: TestDatabase;
  let applicationUrl: string;
  const stores: PostgresTraceStore[] = [];
  const proxies: ReplySwallowingProxy[] = [];

  beforeAll(async () => {
    database = await testDatabase();
    ({ applicationUrl } = await database.prepare());
  });
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
    for (const proxy of proxies.splice(0)) await proxy.close();
  });
  afterAll(() => database.drop());

  async function open(more: Partial<PostgresTraceStoreOptions> = {}): Promise<PostgresTraceStore> {
    const store = await PostgresTraceStore.open({
      applicationUrl,
      answerKeys,
      holder: 'essai',
      journal,
      ...more,
    });
    stores.push(store);
    return store;
  }

  async function byWayOfProxy(
    more: Partial<PostgresTraceStoreOptions> = {},
  ): Promise<[PostgresTraceStore, ReplySwallowingProxy]> {
    const proxy = await replySwallowingProxy(applicationUrl);
    proxies.push(proxy);
    return [await open({ applicationUrl: proxy.url, ...more }), proxy];
  }

  async function rowsOf(exchange: string): Promise<string[]> {
    const rows = await database.query<{ type: string }>(
      'SELECT type FROM trace.entrees WHERE id_echange = $1 ORDER BY horodatage, journal, rang',
      [exchange],
    );
    return rows.map((row) => row.type);
  }

  /** Exchanges without pause until `stop`; what was promised and what was not. */
  async function load(
    store: PostgresTraceStore,
    lanes: number,
    goOn: () => boolean,
    kept: TraceEntry[] = [],
  ): Promise<{ kept: TraceEntry[]; failed: number }> {
    let failed = 0;
    const lane = async (): Promise<void> => {
      while (goOn()) {
        const one = entry();
        try {
          const outcome = await store.received(one, claimOf(one));
          expect(outcome).toMatchObject({ outcome: 'new' });
          await store.concluded(answered(one), conclusionOf(one, 'repondu', 'réponse'));
          kept.push(one);
        } catch (error) {
          expect(error).toBeInstanceOf(TraceUnavailable);
          failed++;
          await sleep(5);
        }
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    return { kept, failed };
  }

  async function expectExactlyOnce(kept: readonly TraceEntry[]): Promise<void> {
    const rows = await database.query<{ id: string; types: string[] }>(
      `SELECT id_echange::text AS id, array_agg(type ORDER BY horodatage, journal, rang) AS types FROM trace.entrees
       WHERE id_echange = ANY($1::uuid[]) GROUP BY 1`,
      [kept.map((one) => one.idEchange)],
    );
    expect(rows).toHaveLength(kept.length);
    expect(rows.filter((row) => row.types.join() !== 'recu,repondu')).toEqual([]);
    const twice = await database.query(
      'SELECT id_echange, type, count(*) FROM trace.entrees GROUP BY 1, 2 HAVING count(*) > 1',
    );
    expect(twice).toEqual([]);
  }

  it('two processes that race for one id 200 times: exactly one wins each', async () => {
    const [a, b] = [await open(), await open()];
    for (let round = 0; round < 10; round++) {
      const ids = Array.from({ length: 20 }, () => randomUUID());
      const claims = ids.flatMap((idMessage) =>
        [a, b].map(async (store) => {
          const one = { ...entry(), idMessage };
          const { outcome } = await store.received(one, claimOf(one));
          return outcome === 'new' ? [`${idMessage}`] : [];
        }),
      );
      // Each store gets its ids in another order: sorting is what keeps them from waiting for each other.
      const winners = (await Promise.all(claims.reverse())).flat();
      expect(winners.sort()).toEqual(ids.sort());
    }
  });

  it('a released id, raced for by two processes, goes to exactly one', async () => {
    const [a, b] = [await open(), await open()];
    for (let round = 0; round < 20; round++) {
      const one = entry();
      await a.received(one, claimOf(one));
      await a.concluded(answered(one), conclusionOf(one, 'libere', null));
      const outcomes = await Promise.all(
        [a, b, a, b].map((store) => {
          const two = { ...entry(), idMessage: one.idMessage };
          return store.received(two, claimOf(two));
        }),
      );
      expect(outcomes.filter(({ outcome }) => outcome === 'new')).toHaveLength(1);
    }
  });

  it('its writing session killed under load: every promise has its rows, none twice', async () => {
    const store = await open();
    let going = true;
    const soFar: TraceEntry[] = [];
    const running = load(store, 32, () => going, soFar);
    for (let kill = 0; kill < 8; kill++) {
      // Each kill finds it at work: on a busy machine eight in a row would strike the same batch.
      const before = soFar.length;
      await Promise.all([sleep(120), until('exchanges go on', () => soFar.length >= before + 32)]);
      await database.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'roc-trace-ecriture' AND datname = current_database()",
      );
    }
    await sleep(200);
    going = false;
    const { kept, failed } = await running;
    expect(kept.length).toBeGreaterThan(100);
    expect(failed).toBe(0);
    await expectExactlyOnce(kept);
  });

  it.each([0, 40])('a reply lost on its way (cut after %i ms): decided by reading back', async (afterMs) => {
    const [store, proxy] = await byWayOfProxy();
    for (let round = 1; round <= 5; round++) {
      proxy.swallow(afterMs);
      const batch = Array.from({ length: 10 }, () => entry());
      const outcomes = await Promise.all(batch.map((one) => store.received(one, claimOf(one))));
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(batch.map(() => 'new'));
      await Promise.all(
        batch.map((one) => store.concluded(answered(one), conclusionOf(one, 'repondu', 'x'))),
      );
      await expectExactlyOnce(batch);
      expect(proxy.cuts).toBe(round);
    }
  });

  it('a claim known already stays known when its reply is lost', async () => {
    const [store, proxy] = await byWayOfProxy();
    const one = entry();
    await store.received(one, claimOf(one));
    await store.concluded(answered(one), conclusionOf(one, 'repondu', 'x'));
    proxy.swallow(40);
    const two = { ...entry(), idMessage: one.idMessage };
    expect(await store.received(two, claimOf(two))).toMatchObject({
      outcome: 'known',
      message: { etat: 'repondu' },
    });
    expect(await rowsOf(two.idEchange)).toEqual(['recu']);
  });

  it('the database gone: every promise is settled, health is red, and green again once it is back', async () => {
    const [store, proxy] = await byWayOfProxy({ commit: { reopenMs: 300, probeMs: 50 } });
    await store.health();
    proxy.blocked = true;
    proxy.swallow(0);
    const outcomes = await Promise.allSettled(
      [entry(), entry(), entry()].map((one) => store.received(one, claimOf(one))),
    );
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(TraceUnavailable) });
    }
    await expect(store.health()).rejects.toThrow(TraceUnavailable);
    await expect(store.received(entry(), claimOf(entry()))).rejects.toThrow(TraceUnavailable);
    proxy.blocked = false;
    for (let i = 0; i < 100; i++) {
      if (
        await store.health().then(
          () => true,
          () => false,
        )
      )
        break;
      await sleep(50);
    }
    const after = entry();
    expect(await store.received(after, claimOf(after))).toMatchObject({ outcome: 'new' });
  });

  it('an expired slot is adopted: its old holder is fenced, its unfinished messages are closed', async () => {
    const first = await open({ holder: 'premier' });
    const left = entry();
    await first.received(left, claimOf(left));
    expect(await first.lookup(EJ, left.idMessage ?? '')).toMatchObject({ etat: 'en-cours' });
    const before = await database.query<{ numero: number; epoque: string }>(
      "UPDATE trace.creneaux SET expire_le = now() - interval '1 second' WHERE titulaire = 'premier' RETURNING numero, epoque",
    );
    const second = await open({ holder: 'second' });
    expect(await second.lookup(EJ, left.idMessage ?? '')).toMatchObject({ etat: 'interrompu' });
    // Closing starts by itself where a slot was acquired, one process at a time.
    for (let i = 0; i < 100 && (await rowsOf(left.idEchange)).length < 2; i++) await sleep(20);
    const [slot] = await database.query<{ numero: number; epoque: string; titulaire: string }>(
      'SELECT numero, epoque, titulaire FROM trace.creneaux WHERE numero = $1',
      [before[0]?.numero],
    );
    expect(slot).toEqual({
      ...before[0],
      epoque: String(Number(before[0]?.epoque) + 1),
      titulaire: 'second',
    });
    expect(await rowsOf(left.idEchange)).toEqual(['recu', 'interrompu']);
    const [closed] = await database.query<{ etat: string }>(
      'SELECT etat FROM echange.messages WHERE id_echange = $1',
      [left.idEchange],
    );
    expect(closed).toEqual({ etat: 'interrompu' });
    // The first is alive after all: it goes on under a slot of its own, and what it now knows is kept.
    await first.concluded(answered(left), conclusionOf(left, 'repondu', 'tard mais vrai'));
    expect(await second.lookup(EJ, left.idMessage ?? '')).toMatchObject({ etat: 'repondu' });
    const slots = await database.query<{ numero: number }>(
      "SELECT DISTINCT slot AS numero FROM trace.entrees WHERE id_echange = $1 AND type = 'repondu'",
      [left.idEchange],
    );
    expect(slots[0]?.numero).not.toBe(slot?.numero);
  });

  it('makes the partitions of the coming months, and never needs one', async () => {
    const months = async (): Promise<string[]> =>
      (
        await database.query<{ nom: string }>(
          "SELECT inhrelid::regclass::text AS nom FROM pg_inherits WHERE inhparent = 'trace.entrees'::regclass ORDER BY 1",
        )
      ).map(({ nom }) => nom);
    const before = await months();
    await database.query(`DROP TABLE ${before.at(-2)}`);
    const store = await open();
    await store.upkeep();
    expect(await months()).toEqual(before);
    const far = entry({ horodatage: new Date(Date.now() + 400 * 86_400_000).toISOString() });
    expect(await store.received(far, claimOf(far))).toMatchObject({ outcome: 'new' });
    const [row] = await database.query<{ ou: string }>(
      'SELECT tableoid::regclass::text AS ou FROM trace.entrees WHERE id_echange = $1',
      [far.idEchange],
    );
    expect(row?.ou).toBe('trace.entrees_autres');
  });

  it('purges claims whose window is over, never entries', async () => {
    let now = Date.now() - 3 * 86_400_000;
    const store = await open({ clock: { now: () => now } });
    const one = entry({ horodatage: new Date(now).toISOString() });
    await store.received(one, claimOf(one));
    await store.concluded(
      { ...answered(one), horodatage: one.horodatage },
      conclusionOf(one, 'repondu', 'x'),
    );
    // Counted in the table: the store's own upkeep may come before the one called here.
    const claims = async (): Promise<number> => {
      const sought = [one.idEchange];
      return (await database.query('SELECT 1 FROM echange.messages WHERE id_echange = $1', sought)).length;
    };
    await store.upkeep();
    expect(await claims()).toBe(1);
    now += 2 * 86_400_000;
    await store.upkeep();
    expect(await claims()).toBe(0);
    expect(await rowsOf(one.idEchange)).toEqual(['recu', 'repondu']);
  });
});
