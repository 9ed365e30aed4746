import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Clock } from '../../src/kernel/clock.js';
import { MemoryTraceStore } from '../../src/trace/adapters/memory-trace-store.js';
import { PostgresTraceStore } from '../../src/trace/adapters/postgres-trace-store.js';
import { canonicalText, commitment, type TraceEntry } from '../../src/trace/entry.js';
import { type TraceStore } from '../../src/trace/trace-store.port.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { storeLog } from '../support/store-log.js';
import { answered, claimOf, conclusionOf, digest, EJ, entry } from '../support/trace-entries.js';

interface Bench {
  open(clock?: Clock): Promise<TraceStore>;
  /** What is durable of these exchanges, in order: [exchange, type]. */
  logged(...exchanges: string[]): Promise<[string, string][]>;
  close(): Promise<void>;
}

let database: TestDatabase | undefined;

async function postgres(): Promise<Bench> {
  database = await testDatabase();
  const own = database;
  const { applicationUrl } = await own.prepare();
  const answerKeys = [randomBytes(32)];
  const journal = storeLog();
  const stores: PostgresTraceStore[] = [];
  return {
    open: async (clock) => {
      const options = { applicationUrl, answerKeys, holder: 'essai', journal };
      const store = await PostgresTraceStore.open(clock === undefined ? options : { ...options, clock });
      stores.push(store);
      return store;
    },
    logged: async (...exchanges) => {
      const rows = await own.query<{ id: string; type: string }>(
        'SELECT id_echange::text AS id, type FROM trace.entrees WHERE id_echange = ANY($1::uuid[]) ORDER BY horodatage, journal, rang',
        [exchanges],
      );
      return rows.map(({ id, type }) => [id, type]);
    },
    close: async () => {
      for (const store of stores) await store.close();
      await own.drop();
    },
  };
}

async function memory(): Promise<Bench> {
  const stores: MemoryTraceStore[] = [];
  return {
    open: async (clock) => {
      const store = new MemoryTraceStore(clock === undefined ? {} : { clock });
      stores.push(store);
      return store;
    },
    logged: async (...exchanges) =>
      stores
        .flatMap((store) => store.entries)
        .filter((one) => exchanges.includes(one.idEchange))
        .map((one) => [one.idEchange, one.type]),
    close: async () => undefined,
  };
}

describe.each([
  ['memory', memory],
  ['PostgreSQL', postgres],
] as const)('the trace store in %s', (_name, make) => {
  let bench: Bench;
  let store: TraceStore;

  beforeAll(async () => {
    bench = await make();
    store = await bench.open();
  });
  afterAll(() => bench.close());

  it('logs and claims an arrival, concludes it, and gives the sealed answer to a replay', async () => {
    const one = entry();
    expect(await store.received(one, claimOf(one))).toMatchObject({ outcome: 'new' });
    expect(await store.lookup(EJ, one.idMessage ?? '')).toMatchObject({
      etat: 'en-cours',
      sealedAnswer: null,
    });
    const receipt = await store.concluded(answered(one), conclusionOf(one, 'repondu', '{"jws":1}'));
    expect(receipt).toMatchObject({
      idEchange: one.idEchange,
      empreinte: expect.stringMatching(/^[\w-]{43}$/),
    });
    const again = { ...entry(), idMessage: one.idMessage };
    expect(await store.received(again, claimOf(again))).toEqual({
      outcome: 'known',
      message: {
        ...{ etat: 'repondu', contentDigest: digest('contenu'), idEchange: one.idEchange },
        ...{ sealedAnswer: Buffer.from('{"jws":1}'), recuLe: one.horodatage, concluLe: receipt.horodatage },
      },
    });
    expect(await bench.logged(one.idEchange, again.idEchange)).toEqual([
      [one.idEchange, 'recu'],
      [one.idEchange, 'repondu'],
      [again.idEchange, 'recu'],
    ]);
  });

  it('tells another content under the same id by its digest, and another hospital from this one', async () => {
    const one = entry();
    await store.received(one, claimOf(one));
    const other = { ...entry(), idMessage: one.idMessage };
    const outcome = await store.received(other, claimOf(other, 'autre contenu'));
    expect(outcome).toMatchObject({ outcome: 'known', message: { contentDigest: digest('contenu') } });
    const elsewhere = { ...entry(), idMessage: one.idMessage, etablissement: { ej: '750000018', eg: null } };
    expect(await store.received(elsewhere, claimOf(elsewhere))).toMatchObject({ outcome: 'new' });
  });

  it('claims and concludes a refusal in one step, and only where the id is new', async () => {
    const one = entry({
      type: 'refuse',
      issue: { statut: 422, code: 'nir-invalide', groupe: 'identite', origine: 'passerelle' },
    });
    const first = await store.refusedWithClaim(one, claimOf(one), conclusionOf(one, 'refuse', 'non'));
    expect(first).toMatchObject({ outcome: 'new', receipt: { idEchange: one.idEchange } });
    const two = { ...one, idEchange: randomUUID() };
    const second = await store.refusedWithClaim(two, claimOf(two), conclusionOf(two, 'refuse', 'encore non'));
    expect(second).toMatchObject({
      outcome: 'known',
      message: { etat: 'refuse', sealedAnswer: Buffer.from('non') },
    });
    expect(await bench.logged(one.idEchange, two.idEchange)).toHaveLength(2);
  });

  it('logs an outcome without a claim', async () => {
    const one = entry({ type: 'refuse', idMessage: null, etablissement: null, amc: null });
    expect((await store.concluded(one, null)).idEchange).toBe(one.idEchange);
    expect(await bench.logged(one.idEchange)).toEqual([[one.idEchange, 'refuse']]);
  });

  it('gives a released id to the next attempt', async () => {
    const one = entry();
    await store.received(one, claimOf(one));
    await store.concluded({ ...answered(one), type: 'refuse' }, conclusionOf(one, 'libere', null));
    const two = { ...entry(), idMessage: one.idMessage };
    expect(await store.received(two, claimOf(two, 'autre'))).toMatchObject({ outcome: 'new' });
    const known = await store.lookup(EJ, one.idMessage ?? '');
    expect(known).toMatchObject({
      etat: 'en-cours',
      idEchange: two.idEchange,
      contentDigest: digest('autre'),
    });
    await store.concluded(answered(one), conclusionOf(one, 'repondu', 'trop tard'));
    expect(await store.lookup(EJ, one.idMessage ?? '')).toMatchObject({ etat: 'en-cours' });
  });

  it('forgets an id once its replay window is over', async () => {
    let now = Date.now();
    const later = await bench.open({ now: () => now });
    const one = entry({ horodatage: new Date(now).toISOString() });
    await later.received(one, claimOf(one));
    await later.concluded(answered(one), conclusionOf(one, 'repondu', 'x'));
    now += 86_400_001;
    expect(await later.lookup(EJ, one.idMessage ?? '')).toBeUndefined();
    const two = { ...entry({ horodatage: new Date(now).toISOString() }), idMessage: one.idMessage };
    expect(await later.received(two, claimOf(two))).toMatchObject({ outcome: 'new' });
  });

  it('wakes who waits for a message in flight, and gives up at the deadline', async () => {
    const one = entry();
    await store.received(one, claimOf(one));
    expect(await store.awaitConclusion(EJ, one.idMessage ?? '', 30)).toMatchObject({ etat: 'en-cours' });
    const waiting = store.awaitConclusion(EJ, one.idMessage ?? '', 20_000);
    await store.concluded(answered(one), conclusionOf(one, 'sort-inconnu', null));
    expect(await waiting).toMatchObject({ etat: 'sort-inconnu', sealedAnswer: null });
    expect(await store.awaitConclusion(EJ, randomUUID(), 1_000)).toBeUndefined();
  });

  it('of 200 claims of one id at once exactly one is new, and every arrival is logged', async () => {
    const idMessage = randomUUID();
    const arrivals = Array.from({ length: 200 }, () => ({ ...entry(), idMessage }));
    const outcomes = await Promise.all(arrivals.map((one) => store.received(one, claimOf(one))));
    expect(outcomes.filter((one) => one.outcome === 'new')).toHaveLength(1);
    expect(await bench.logged(...arrivals.map((one) => one.idEchange))).toHaveLength(200);
  });

  it('one entry that cannot be stored does not harm those that came with it', async () => {
    const good = Array.from({ length: 20 }, () => entry());
    const bad: TraceEntry = { ...entry(), idEchange: 'pas-un-uuid' };
    const [refused, ...kept] = await Promise.allSettled([
      store.concluded({ ...entry(), horodatage: 'hier' }, null),
      ...good.map((one) => store.received(one, claimOf(one))),
    ]);
    expect(refused.status).toBe('rejected');
    expect(kept.every((one) => one.status === 'fulfilled')).toBe(true);
    if (database !== undefined) await expect(store.concluded(bad, null)).rejects.toThrow(/unavailable/);
    await store.health();
  });

  it('counts security events per minute', async () => {
    await store.countSecurityEvents(
      new Map([
        ['poignee-refusee', 2],
        ['entete-trop-grand', 1],
      ]),
    );
    await store.countSecurityEvents(new Map([['poignee-refusee', 3]]));
    if (database === undefined) return;
    const rows = await database.query(
      'SELECT nature, sum(compte)::int AS n FROM securite.evenements GROUP BY 1 ORDER BY 1',
    );
    expect(rows).toEqual([
      { nature: 'entete-trop-grand', n: 1 },
      { nature: 'poignee-refusee', n: 5 },
    ]);
  });

  it('takes nothing once closed', async () => {
    const closed = await bench.open();
    await closed.close();
    await expect(closed.health()).rejects.toThrow(/unavailable/);
    await expect(closed.received(entry(), claimOf(entry()))).rejects.toThrow(/unavailable/);
  });
});

describe('what PostgreSQL holds', () => {
  it('is the canonical entry, its salt and commitment, and no answer in clear', async () => {
    const bench = await postgres();
    try {
      const store = await bench.open();
      const one = entry({ agent: 'é"\\\u0001{}NULL,' });
      await store.received(one, claimOf(one));
      await store.concluded(
        answered(one),
        conclusionOf(one, 'repondu', 'resteAPatient 31.50 TÉMOIN'.repeat(300)),
      );
      const [row] =
        (await database?.query<{ entree: string; sel: Buffer; empreinte: Buffer }>(
          "SELECT * FROM trace.entrees WHERE type = 'recu'",
        )) ?? [];
      expect(row?.entree).toBe(canonicalText(one));
      expect(row?.empreinte).toEqual(commitment(row?.sel ?? Buffer.alloc(0), Buffer.from(row?.entree ?? '')));
      const [message] =
        (await database?.query<{ reponse: Buffer }>('SELECT reponse FROM echange.messages')) ?? [];
      expect(message?.reponse.length).toBeGreaterThan(8_000);
      expect(message?.reponse.includes('TÉMOIN')).toBe(false);
      const stored = await store.lookup(EJ, one.idMessage ?? '');
      expect(stored?.sealedAnswer?.toString()).toContain('TÉMOIN');
    } finally {
      await bench.close();
    }
  });
});
