import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type PreparedDatabase } from '../../src/database/prepare-database.js';
import { PostgresPurge } from '../../src/trace/adapters/postgres-purge.js';
import { PostgresTraceStore } from '../../src/trace/adapters/postgres-trace-store.js';
import { type TraceEntry } from '../../src/trace/entry.js';
import { testDatabase, type TestDatabase } from './postgres.js';
import { storeLog, type TestStoreLog } from './store-log.js';
import { entry } from './trace-entries.js';

export const RULES = { droits: 36, engagements: 132, refus: 36, evenements: 132 } as const;
/** A month that is past by those rules except the longest ones, and one that no rule has reached. */
export const OLD = '2021-03';
export const RECENT = new Date().toISOString().slice(0, 7);

/** A database with a log of many months, a gateway's store and the purge. */
export interface RetentionWorld {
  readonly database: TestDatabase;
  readonly prepared: PreparedDatabase;
  readonly journal: TestStoreLog;
  readonly purge: PostgresPurge;
  readonly pool: pg.Pool;
  store: PostgresTraceStore;
  /** Another store in place of this one, as after a restart. */
  restart(): Promise<void>;
  /** Entries of a month: two in five of them IDB, then a CLC, a DEL and a refusal. Gives them as they were written. */
  write(month: string, count: number): Promise<TraceEntry[]>;
  close(): Promise<void>;
}

export async function openRetentionWorld(
  rules: Readonly<Record<string, number>> = RULES,
): Promise<RetentionWorld> {
  const database = await testDatabase();
  const prepared = await database.prepare({ retention: rules });
  await database.query(`SELECT trace.preparer_mois('2021-01-15', 12)`);
  const journal = storeLog();
  const answerKeys = [randomBytes(32)];
  const open = async (): Promise<PostgresTraceStore> => {
    const store = await PostgresTraceStore.open({
      ...{ applicationUrl: prepared.applicationUrl, answerKeys, holder: 'essai', journal },
      upkeepMs: 3_600_000,
    });
    // The round that a slot taken over begins with is behind: from here on requests are entered when the test says so.
    await sleep(5);
    await store.upkeep();
    return store;
  };
  const purge = await PostgresPurge.open(prepared.purgeUrl);
  const pool = new pg.Pool({ connectionString: prepared.applicationUrl });
  const world: RetentionWorld = {
    ...{ database, prepared, journal, purge, pool },
    store: await open(),
    restart: async () => {
      await world.store.close();
      world.store = await open();
    },
    write: async (month, count) => {
      const all = Array.from({ length: count }, (_, at) => old(month, at));
      await Promise.all(all.map((one) => world.store.concluded(one, null)));
      return all;
    },
    close: async () => {
      await world.store.close();
      await purge.close();
      await pool.end();
      await journal.keeper.close();
      await database.drop();
      rmSync(journal.folder, { recursive: true, force: true });
    },
  };
  return world;
}

function old(month: string, at: number): TraceEntry {
  const horodatage = new Date(Date.parse(`${month}-01T00:00:00Z`) + at * 1_000).toISOString();
  const kinds = [
    { service: 'IDB', type: 'recu' },
    { service: 'SIM', type: 'repondu' },
    { service: 'CLC', type: 'repondu' },
    { service: 'DEL', type: 'recu' },
    { service: 'CLC', type: 'refuse' },
  ] as const;
  return entry({ horodatage, ...kinds[at % kinds.length] });
}
