import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { systemClock } from '../../src/kernel/clock.js';
import { PostgresBatchWriter } from '../../src/trace/adapters/postgres-batch-writer.js';
import { PostgresLogHead } from '../../src/trace/adapters/postgres-log-head.js';
import { type SlotLease } from '../../src/trace/adapters/postgres-slot-lease.js';
import { traceRecord, type TraceWrite } from '../../src/trace/trace-record.js';
import { verifyReceipt, writeReceipt } from '../../src/trace/tree/receipt.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { storeLog } from '../support/store-log.js';
import { entry } from '../support/trace-entries.js';

const journal = storeLog();
const { key, keeper } = journal;
let database: TestDatabase;
let applicationUrl: string;
const writers: PostgresBatchWriter[] = [];

beforeAll(async () => {
  database = await testDatabase();
  ({ applicationUrl } = await database.prepare());
});
afterEach(async () => {
  for (const writer of writers.splice(0)) await writer.close();
});
afterAll(async () => {
  await database.drop();
  await keeper.close();
  rmSync(journal.folder, { recursive: true, force: true });
});

/** A writer that believes it holds the slot, whoever else does. */
async function writerOf(numero: number): Promise<PostgresBatchWriter> {
  const slot = { numero, epoque: '1' };
  const lease = { slot, hold: () => Promise.resolve({ slot, acquired: false }) } as unknown as SlotLease;
  const nothing = (): void => undefined;
  const writer = new PostgresBatchWriter(
    { applicationUrl, windowSeconds: 60, timeoutMs: 5_000 },
    lease,
    { lost: nothing, acquired: nothing, decided: nothing, fenced: nothing },
    { key, keeper, head: new PostgresLogHead({ key, keeper, clock: systemClock, onClosed: nothing }) },
  );
  await writer.reopen();
  writers.push(writer);
  return writer;
}

const batchOf = (count: number): TraceWrite[] =>
  Array.from({ length: count }, () => ({ record: traceRecord(entry({ type: 'refuse' })) }));

async function rows(slot: number): Promise<number> {
  const [row] = await database.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM trace.entrees JOIN trace.journaux USING (journal) WHERE creneau = $1`,
    [slot],
  );
  return row?.n ?? 0;
}

/** The batch loses its swap: nothing of it is there, and nothing of it may be signed. */
async function expectFenced(writer: PostgresBatchWriter, slot: number): Promise<void> {
  const [before, signed] = [await rows(slot), writer.signedState?.state.size];
  const error: unknown = await writer.write(batchOf(3)).catch((reason: unknown) => reason);
  expect(writer.faultOf(error)).toBe('fenced');
  expect(await rows(slot)).toBe(before);
  expect(writer.signedState?.state.size).toBe(signed);
}

it('a batch under a former epoch writes nothing', async () => {
  const first = await writerOf(1);
  await first.write(batchOf(2));
  const second = await writerOf(1);
  await expectFenced(first, 1);
  await second.write(batchOf(2));
  expect(await rows(1)).toBe(4);
});

it('a batch over another size writes nothing, though the epoch is its own', async () => {
  const writer = await writerOf(2);
  await writer.write(batchOf(2));
  await database.query('UPDATE trace.journaux SET taille = taille + 1 WHERE creneau = 2');
  await expectFenced(writer, 2);
});

it('a batch over another root writes nothing, though size and epoch are its own', async () => {
  const writer = await writerOf(3);
  await writer.write(batchOf(2));
  await database.query("UPDATE trace.journaux SET racine = sha256('autre') WHERE creneau = 3");
  await expectFenced(writer, 3);
});

it('a batch over a closed log writes nothing', async () => {
  const writer = await writerOf(4);
  await writer.write(batchOf(2));
  await database.query('UPDATE trace.journaux SET ferme_le = now() WHERE creneau = 4');
  await expectFenced(writer, 4);
});

it('each entry of a batch has its own place, and its receipt opens that entry', async () => {
  const writer = await writerOf(5);
  for (const count of [1, 5, 300]) {
    const batch = batchOf(count);
    const first = await rows(5);
    const { placed } = await writer.write(batch);
    for (const [at, { record }] of batch.entries()) {
      const place = placed(at);
      if (place === undefined) throw new Error('no place');
      const recu = Buffer.from(writeReceipt(record, place.placement()));
      expect(verifyReceipt(recu, { log: key.of(place.origin) })).toMatchObject({
        ok: true,
        value: { index: first + at, checkpoint: { size: first + count } },
      });
    }
  }
});
