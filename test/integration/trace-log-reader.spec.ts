import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PostgresLogReader } from '../../src/trace/adapters/postgres-log-reader.js';
import { toBase64 } from '../../src/trace/tree/base64.js';
import { leafHash } from '../../src/trace/tree/merkle.js';
import { writeVerifierKey } from '../../src/trace/tree/note.js';
import { verifyReceipt, writeReceipt } from '../../src/trace/tree/receipt.js';
import { parseBundle } from '../../src/trace/tree/tile-path.js';
import { PlantedLog } from '../support/planted-log.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { storeLog, type TestStoreLog } from '../support/store-log.js';
import { PROJECT } from '../support/transpile.js';

const SMALL = [1, 2, 255, 256, 257];
const LARGE = [65_535, 65_536, 65_537];

describe('a log read from the database', () => {
  let journal: TestStoreLog;
  let database: TestDatabase;
  let pool: pg.Pool;
  let log: PlantedLog;

  beforeAll(async () => {
    journal = storeLog();
    database = await testDatabase();
    await database.prepare();
    pool = new pg.Pool({ connectionString: database.ownerUrl });
    log = await PlantedLog.open(database, journal.key, 1);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
    await journal.keeper.close();
    rmSync(journal.folder, { recursive: true, force: true });
  });

  /** A reader that remembers nothing of the size before. */
  const reader = (): PostgresLogReader => new PostgresLogReader(pool, journal.key, journal.keeper);
  const row = async () => {
    const found = await reader().log(1, 1);
    if (found === undefined) throw new Error('no log');
    return found;
  };

  const ranksOf = (size: number): number[] =>
    [
      ...new Set([0, 1, 127, 254, 255, 256, 257, 511, Math.floor(size / 3), size - 257, size - 2, size - 1]),
    ].filter((rank) => rank >= 0 && rank < size);

  it(
    'proves places and beginnings at the sizes where tiles begin and end, to us and to a checker of others’ making',
    { timeout: 180_000 },
    async () => {
      const cases: object[] = [{ cas: 'journal', cle: writeVerifierKey(journal.key.of(log.origin)) }];
      const notes = new Map<number, string>();
      for (const size of [...SMALL, ...LARGE]) {
        await log.growTo(size);
        const [one, listed] = [reader(), await row()];
        notes.set(size, await one.checkpoint(listed));
        for (const rank of ranksOf(size)) {
          const placement = await one.placement(log.journal, rank);
          if (placement === undefined) throw new Error('no placement');
          expect(placement.checkpoint).toBe(notes.get(size));
          const preuve = writeReceipt({ salt: log.saltAt(rank), bytes: log.bytesAt(rank) }, placement);
          const proven = verifyReceipt(Buffer.from(preuve), { log: journal.key.of(log.origin) });
          expect(proven).toMatchObject({ ok: true, value: { index: rank, checkpoint: { size } } });
          // The receipt of another entry holds nowhere.
          const other = writeReceipt({ salt: log.saltAt(rank + 1), bytes: log.bytesAt(rank + 1) }, placement);
          expect(verifyReceipt(Buffer.from(other), { log: journal.key.of(log.origin) })).toMatchObject({
            ok: false,
          });
          cases.push({ cas: 'recu', preuve, chacune: true }, { cas: 'faux', preuve: other });
        }
        for (const [former, ancien] of notes) {
          const hashes = await one.consistency(listed, former, size);
          const preuve = hashes.map((hash) => toBase64(hash));
          cases.push({ cas: 'coherence', ancien, nouveau: notes.get(size), preuve, chacune: true });
        }
        await expect(one.consistency(listed, size, size + 1)).rejects.toThrow(RangeError);
        await expect(one.placement(log.journal, size)).rejects.toThrow(RangeError);
      }
      const lot = join(journal.folder, 'lot.ndjson');
      writeFileSync(lot, cases.map((one) => `${JSON.stringify(one)}\n`).join(''));
      const checker = join(PROJECT, 'test', 'independent', 'check_proof.py');
      const checked = spawnSync('python3', [checker, '--lot', lot], { encoding: 'utf8' });
      expect([checked.stderr, checked.status]).toEqual(['', 0]);
    },
  );

  it('serves tiles and bundles as tlog-tiles has them, whole and cut, and none that is not there', async () => {
    const size = 65_537;
    await log.growTo(size);
    const [one, listed] = [reader(), await row()];
    const own = (from: number, to: number): Buffer[] =>
      Array.from({ length: to - from }, (_, at) => log.commitmentAt(from + at));
    for (const [index, width] of [
      [0, 256],
      [255, 256],
      [255, 100],
      [256, 1],
    ] as const) {
      const commitments = own(index * 256, index * 256 + width);
      const tile = await one.tile(listed, { kind: 'tile', level: 0, index, width });
      expect(tile?.equals(Buffer.concat(commitments.map((each) => leafHash(each))))).toBe(true);
      const bundle = await one.tile(listed, { kind: 'bundle', index, width });
      expect(parseBundle(bundle ?? Buffer.alloc(0), width)).toEqual({ ok: true, value: commitments });
    }
    expect(await one.tile(listed, { kind: 'tile', level: 1, index: 0, width: 256 })).toHaveLength(8_192);
    expect(await one.tile(listed, { kind: 'tile', level: 2, index: 0, width: 1 })).toHaveLength(32);
    for (const beyond of [
      { kind: 'tile', level: 0, index: 256, width: 2 },
      { kind: 'tile', level: 0, index: 257, width: 1 },
      { kind: 'tile', level: 1, index: 1, width: 1 },
      { kind: 'tile', level: 2, index: 0, width: 2 },
      { kind: 'tile', level: 3, index: 0, width: 1 },
      { kind: 'bundle', index: 256, width: 2 },
    ] as const)
      expect(await one.tile(listed, beyond)).toBeUndefined();
  });
});
