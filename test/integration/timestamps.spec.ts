import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/kernel/clock.js';
import { HttpTimestampAuthority } from '../../src/pki/timestamp/adapters/http-timestamp-authority.js';
import { LoopbackAuthorityServer } from '../../src/pki/timestamp/adapters/loopback-authority-server.js';
import { verifyTimestampToken } from '../../src/pki/timestamp/verify-timestamp.js';
import { PostgresStampLedger } from '../../src/trace/adapters/postgres-stamp-ledger.js';
import { PostgresTraceStore } from '../../src/trace/adapters/postgres-trace-store.js';
import { checkpointImprint } from '../../src/trace/time/checkpoint-imprint.js';
import {
  PublishedStamps,
  type PublishedStamp,
  type StampQuery,
} from '../../src/trace/time/published-stamps.js';
import { readTimestampDetail } from '../../src/trace/time/timestamp-event.js';
import { Stamper } from '../../src/trace/time/stamper.js';
import { readCheckpoint } from '../../src/trace/tree/checkpoint.js';
import { parseNote } from '../../src/trace/tree/note.js';
import { verifyReceipt, writeReceipt } from '../../src/trace/tree/receipt.js';
import { type PreparedDatabase } from '../../src/database/prepare-database.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { FAMILY, storeLog, type TestStoreLog } from '../support/store-log.js';
import { makeTestPki, type TestPki } from '../support/test-pki.js';
import { localAuthority } from '../support/timestamp-authority.js';
import { entry } from '../support/trace-entries.js';

/** Time-stamps over a real log: PostgreSQL, the writer, an authority over HTTP. */
let pki: TestPki;
let database: TestDatabase;
let prepared: PreparedDatabase;
let journal: TestStoreLog;
let server: LoopbackAuthorityServer;
let url: string;
let store: PostgresTraceStore;
let pool: pg.Pool;
let ledger: PostgresStampLedger;
let stamper: Stamper;

beforeAll(async () => {
  pki = await makeTestPki();
  server = new LoopbackAuthorityServer(await localAuthority(pki));
  url = await server.listen(0);
  database = await testDatabase();
  prepared = await database.prepare();
  journal = storeLog();
  pool = new pg.Pool({ connectionString: prepared.applicationUrl, max: 2 });
  ledger = new PostgresStampLedger(pool, journal.key, journal.keeper);
  await open();
}, 60_000);

afterAll(async () => {
  await stamper.stop();
  await store.close();
  await pool.end();
  await server.close();
  await database.drop();
});

afterEach(() => stamper.stop());

async function open(): Promise<void> {
  store = await PostgresTraceStore.open({
    applicationUrl: prepared.applicationUrl,
    answerKeys: [Buffer.alloc(32, 1)],
    holder: 'essai',
    journal,
  });
  stamper = stamperFor(url);
}

function stamperFor(address: string): Stamper {
  const authority = new HttpTimestampAuthority({
    ...{ url: address, timeoutMs: 2_000, anchors: pki.trustStore, clock: systemClock },
  });
  return new Stamper({
    ...{ ledger, authority, clock: systemClock, intervalMs: 300_000, alarmMs: 900_000 },
    append: (event) => store.append(event),
    ownLog: () => store.signedState?.state.identity.journal,
    logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
  });
}

async function write(count: number): Promise<string[]> {
  const entries = Array.from({ length: count }, () => entry({ type: 'refuse', idMessage: null }));
  await Promise.all(entries.map((one) => store.concluded(one, null)));
  return entries.map(({ idEchange }) => idEchange);
}

async function published(query: StampQuery): Promise<PublishedStamp[]> {
  const { logs } = store;
  if (!logs) throw new Error('no log');
  const resource = await new PublishedStamps(logs, ledger).list(1, 1, query);
  return JSON.parse(resource?.body.toString() ?? 'null') as PublishedStamp[];
}

/** Place of an entry in its log. */
async function indexOf(id: string): Promise<number> {
  const [row] = await database.query<{ rang: string }>(
    'SELECT rang FROM trace.entrees WHERE id_echange = $1',
    [id],
  );
  return Number(row?.rang);
}

describe('time-stamps of a log', () => {
  it('bound every entry from both sides, and are found again by its place', async () => {
    const before = Date.now() - 2_000;
    await write(20);
    await stamper.round();
    const [between = ''] = await write(3);
    await stamper.round();
    const all = await published({ after: 0 });
    expect(all.map(({ taille, entree }) => [taille, entree.rang])).toEqual([
      [20, 20],
      [24, 24],
    ]);
    for (const { note, jeton, le, taille } of all) {
      const checkpoint = readCheckpoint(Buffer.from(note), journal.key.of(`${FAMILY}/1/1`));
      expect(checkpoint).toMatchObject({ ok: true, value: { size: taille } });
      const parsed = parseNote(Buffer.from(note));
      const imprint = checkpointImprint(parsed.ok ? parsed.value.text : '');
      const expected = { imprint, anchors: pki.trustStore, at: Date.now(), surplus: 'refuse' } as const;
      const verdict = verifyTimestampToken(Buffer.from(jeton, 'base64'), expected);
      if (!verdict.ok) throw new Error(verdict.fault);
      expect(new Date(verdict.timestamp.genTime).toISOString()).toBe(le);
      expect(verdict.timestamp.genTime).toBeGreaterThan(before);
    }
    expect(await published({ around: await indexOf(between) })).toEqual(all);
    expect(await published({ around: 0 })).toEqual(all.slice(0, 1));
    expect(await published({ around: 25 })).toEqual(all.slice(1));
    expect(await published({ after: 20 })).toEqual(all.slice(1));
    expect(await ledger.largestGap(1)).toBe(Date.parse(all[1]?.le ?? '') - Date.parse(all[0]?.le ?? ''));
  });

  it('are entries with a receipt, as everything in the log', async () => {
    const { logs } = store;
    const [row] = await database.query<{ id_echange: string }>(
      "SELECT id_echange FROM trace.entrees WHERE type = 'horodatage' ORDER BY rang LIMIT 1",
    );
    const stored = await logs?.entryOf(row?.id_echange ?? '', ['horodatage']);
    if (!logs || !stored) throw new Error('no entry');
    const placement = await logs.placement(stored.journal, stored.index);
    if (!placement) throw new Error('no placement');
    const receipt = writeReceipt(stored.opening, placement);
    const proven = verifyReceipt(Buffer.from(receipt), { log: journal.key.of(`${FAMILY}/1/1`) });
    if (!proven.ok) throw new Error(proven.fault);
    expect(proven.value.index).toBe(20);
    const { detail } = JSON.parse(proven.value.opening.bytes.toString()) as { detail: unknown };
    expect(readTimestampDetail(detail)?.checkpoint.size).toBe(20);
  });

  it('a token whose row was lost with the process is entered by the next round', async () => {
    await write(2);
    const silent = new PostgresStampLedger(pool, journal.key, journal.keeper);
    let recorded = 0;
    const crashing = new Stamper({
      ledger: {
        // As before the crash: the first record is that of the round's beginning.
        record: async () => void (recorded++ === 0 ? await silent.record() : undefined),
        logs: () => silent.logs(),
      },
      authority: new HttpTimestampAuthority({
        ...{ url, timeoutMs: 2_000, anchors: pki.trustStore, clock: systemClock },
      }),
      ...{ clock: systemClock, intervalMs: 300_000, alarmMs: 900_000 },
      append: (event) => store.append(event),
      ownLog: () => store.signedState?.state.identity.journal,
      logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
    });
    await crashing.round();
    await crashing.stop();
    const rows = (): Promise<{ n: number }[]> =>
      database.query('SELECT count(*)::int AS n FROM trace.horodatages');
    const entries = await database.query<{ n: number }>(
      "SELECT count(*)::int AS n FROM trace.entrees WHERE type = 'horodatage'",
    );
    expect((await rows())[0]?.n).toBe((entries[0]?.n ?? 0) - 1);
    stamper = stamperFor(url);
    await stamper.round();
    expect((await rows())[0]?.n).toBe(entries[0]?.n);
  });

  it('an authority that is away stops no entry, and is made up for', async () => {
    await stamper.stop();
    stamper = stamperFor('http://127.0.0.1:9/');
    const [first] = await write(5);
    const outage = stamper.round();
    await write(5);
    await outage;
    expect(stamper.state()).toMatchObject({ fault: 'autorite-injoignable', tokens: 0 });
    await stamper.stop();
    stamper = stamperFor(url);
    await stamper.round();
    const [stamp] = await published({ after: await indexOf(first ?? '') });
    expect(stamp?.taille).toBeGreaterThanOrEqual((await indexOf(first ?? '')) + 10);
    expect(stamper.state()).toMatchObject({ fault: null, tokens: 1 });
  });

  it('a log that goes on in another process goes on being stamped', async () => {
    await stamper.stop();
    await store.close();
    await open();
    const [last] = await write(1);
    await stamper.round();
    const [stamp] = await published({ after: await indexOf(last ?? '') });
    expect(stamp?.taille).toBe((await indexOf(last ?? '')) + 1);
  });

  it('can be added to by the gateway’s role, and neither altered nor removed', async () => {
    for (const change of ['UPDATE trace.horodatages SET le = now()', 'DELETE FROM trace.horodatages'])
      await expect(pool.query(change)).rejects.toThrow(/permission denied|refus/i);
    await expect(database.query('DELETE FROM trace.horodatages')).rejects.toThrow();
  });

  it('there is no list for a log that is not', async () => {
    const { logs } = store;
    if (!logs) throw new Error('no log');
    expect(await new PublishedStamps(logs, ledger).list(9, 1, { after: 0 })).toBeUndefined();
  });
});
