import { spawnSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/kernel/clock.js';
import { FolderHeadKeeper } from '../../src/trace/adapters/folder-head-keeper.js';
import { PostgresLogHead } from '../../src/trace/adapters/postgres-log-head.js';
import { PostgresLogReader } from '../../src/trace/adapters/postgres-log-reader.js';
import { type ListedLog } from '../../src/trace/log/stored-logs.port.js';
import { type Closing, openClosing } from '../../src/trace/log/closing.js';
import { type HeadKeeper } from '../../src/trace/log/head-keeper.port.js';
import { originOf } from '../../src/trace/log/log-key.js';
import { toBase64 } from '../../src/trace/tree/base64.js';
import { readCheckpoint } from '../../src/trace/tree/checkpoint.js';
import { writeVerifierKey } from '../../src/trace/tree/note.js';
import { PlantedLog } from '../support/planted-log.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { FAMILY, storeLog } from '../support/store-log.js';
import { PROJECT } from '../support/transpile.js';

const SLOT = { numero: 1, epoque: '1' };
const root = randomBytes(32);

describe('the head of a log, taken over', () => {
  const { key, keeper: unused, folder } = storeLog();
  let database: TestDatabase;
  let client: pg.Client;
  let pool: pg.Pool;
  let keeper: FolderHeadKeeper;
  /** For the checker that is not ours, at the end. */
  const statements: object[] = [];
  let closed: Closing[];
  let head: PostgresLogHead;

  beforeAll(async () => {
    await unused.close();
    database = await testDatabase();
    await database.prepare();
    pool = new pg.Pool({ connectionString: database.ownerUrl });
    client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
  });
  beforeEach(async () => {
    const cleared = ['trace.entrees', 'trace.tuiles', 'trace.journaux'];
    await withoutTriggers(() => client.query(`TRUNCATE ${cleared.join(', ')}`));
    keeper = new FolderHeadKeeper(join(folder, randomUUID()));
    closed = [];
    head = headWith(keeper);
  });
  afterEach(() => keeper.close());
  afterAll(async () => {
    await client.end();
    await pool.end();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const headWith = (kept: HeadKeeper): PostgresLogHead =>
    new PostgresLogHead({ key, keeper: kept, clock: systemClock, onClosed: (one) => closed.push(one) });

  /** What only the database's owner can do, and leaves no trace of. */
  async function withoutTriggers(work: () => Promise<unknown>): Promise<void> {
    const { rows } = await client.query<{ relation: string; declencheur: string }>(
      `SELECT tgrelid::regclass::text AS relation, tgname AS declencheur FROM pg_trigger
       WHERE NOT tgisinternal AND tgrelid::regclass::text LIKE 'trace.%'`,
    );
    const all = (verb: string): string =>
      rows.map((one) => `ALTER TABLE ${one.relation} ${verb} TRIGGER ${one.declencheur}`).join('; ');
    await client.query(all('DISABLE'));
    await work();
    await client.query(all('ENABLE ALWAYS'));
  }

  async function planted(size: number, signedAt = size): Promise<PlantedLog> {
    const log = await PlantedLog.open(database, key, SLOT.numero);
    await log.growTo(signedAt);
    keeper.keep(log.origin, log.state.head);
    await log.growTo(size);
    return log;
  }

  const take = (known: Parameters<PostgresLogHead['take']>[2] = {}, by = head) =>
    by.take(client, SLOT, known);

  async function rowOf(slot: number, generation: number): Promise<ListedLog> {
    const row = await new PostgresLogReader(pool, key, keeper).log(slot, generation);
    if (row === undefined) throw new Error(`no log ${slot}/${generation}`);
    return row;
  }

  /** The log is closed for this reason at this head, in a statement that a checker of others' making accepts. */
  async function expectClosed(generation: number, expected: Partial<Closing>): Promise<Closing> {
    const row = await rowOf(SLOT.numero, generation);
    const closing = openClosing(row.fermeture ?? '', key.of(row.origine));
    expect(closing).toMatchObject({ origin: row.origine, ...expected });
    expect(closing.next).toBe(originOf(FAMILY, SLOT.numero, generation + 1));
    expect(closed.map(({ origin }) => origin)).toContain(row.origine);
    statements.push(
      { cas: 'journal', cle: writeVerifierKey(key.of(row.origine)) },
      {
        ...{ cas: 'fermeture', note: row.fermeture, taille: closing.head.size },
        ...{ racine: toBase64(closing.head.root), motif: closing.motive },
        ...{ conserve: closing.kept, suivant: closing.next },
      },
    );
    return closing;
  }

  /** The first entry of the log that is written now names the one before it. */
  async function expectOpening({ journal }: { readonly journal: number }, former: Closing): Promise<void> {
    const [entry] = await database.query<{ type: string; entree: string }>(
      'SELECT type, entree FROM trace.entrees WHERE journal = $1 AND rang = 0',
      [journal],
    );
    expect(entry?.type).toBe('ouverture');
    expect(JSON.parse(entry?.entree ?? '{}')).toMatchObject({
      detail: {
        precedent: {
          ...{
            origine: former.origin,
            taille: former.head.size,
            racine: former.head.root.toString('base64'),
          },
          ...{ conserve: former.kept, motif: former.motive },
        },
      },
    });
  }

  it('a slot without a log gets its first, which the place outside knows from then on', async () => {
    const held = await take();
    expect(held).toMatchObject({ verdict: 'autre', state: { identity: { origin: originOf(FAMILY, 1, 1) } } });
    expect(held.state.size).toBe(0);
    // A process that ends before anything was signed leaves a log that can be continued.
    expect((await take()).state.identity.journal).toBe(held.state.identity.journal);
    expect(closed).toEqual([]);
  });

  it.each([1, 256, 300])(
    'another’s log of %i is continued where nothing that was signed is missing',
    async (size) => {
      const log = await planted(size, Math.ceil(size / 2));
      const held = await take();
      expect([held.verdict, held.state.head]).toEqual(['autre', log.state.head]);
      expect(closed).toEqual([]);
    },
  );

  it('our own head decides what became of a batch', async () => {
    const log = await planted(20);
    const before = log.state;
    const { after } = before.grow([log.commitmentAt(20)]);
    expect(await take({ before, after })).toMatchObject({ verdict: 'ancienne', state: before });
    await log.growTo(21);
    const held = await take({ before, after });
    expect(held).toMatchObject({ verdict: 'a-nous' });
    expect(held.state).toBe(after);
    await log.growTo(25);
    expect(await take({ before, after })).toMatchObject({ verdict: 'autre' });
    expect(closed).toEqual([]);
  });

  it('each taking raises the epoch: a statement still on its way loses', async () => {
    await planted(3);
    const [first, second] = [await take(), await take()];
    expect(Number(second.epoch)).toBe(Number(first.epoch) + 1);
  });

  it('base-en-retard: fewer entries than were signed', async () => {
    const log = await planted(20);
    const head = { size: 30, root };
    keeper.keep(log.origin, head);
    const held = await take();
    expect(held.state.identity.origin).toBe(originOf(FAMILY, 1, 2));
    const closing = await expectClosed(1, { motive: 'base-en-retard', head, kept: 20 });
    await expectOpening(held.state.identity, closing);
    // Its checkpoint is the last one that was signed, not what the database has left.
    const note = await new PostgresLogReader(pool, key, keeper).checkpoint(await rowOf(1, 1));
    expect(readCheckpoint(Buffer.from(note), key.of(log.origin))).toMatchObject({ value: head });
  });

  it('base-en-retard: also where the stored head is our own and others signed after us', async () => {
    const log = await planted(20);
    keeper.keep(log.origin, { size: 30, root });
    expect((await take({ before: log.state })).state.identity.origin).toBe(originOf(FAMILY, 1, 2));
    await expectClosed(1, { motive: 'base-en-retard' });
  });

  it('base-divergente: another history than was signed', async () => {
    const log = await PlantedLog.open(database, key, SLOT.numero);
    await log.growTo(20);
    keeper.keep(log.origin, { size: 10, root });
    const held = await take();
    const closing = await expectClosed(1, { motive: 'base-divergente', head: { size: 10, root }, kept: 20 });
    await expectOpening(held.state.identity, closing);
    expect(await new PostgresLogReader(pool, key, keeper).placement(log.journal, 3)).toBeUndefined();
  });

  it('base-alteree: a row changed by the owner', async () => {
    const log = await planted(300);
    await withoutTriggers(() =>
      client.query('UPDATE trace.entrees SET empreinte = $2 WHERE journal = $1 AND rang = 280', [
        log.journal,
        root,
      ]),
    );
    // A reader signs nothing that the rows do not give.
    const reader = new PostgresLogReader(pool, key, keeper);
    await expect(reader.checkpoint(await rowOf(1, 1))).rejects.toThrow(/do not give/);
    await expect(reader.placement(log.journal, 299)).rejects.toThrow(/do not give/);
    await take();
    await expectClosed(1, { motive: 'base-alteree', kept: 300 });
    expect(await new PostgresLogReader(pool, key, keeper).placement(log.journal, 3)).toBeUndefined();
  });

  it.each([
    ['a row', 'DELETE FROM trace.entrees WHERE journal = $1 AND rang = 299'],
    ['a tile', 'DELETE FROM trace.tuiles WHERE journal = $1 AND indice = 0'],
  ])('base-alteree: %s is missing', async (_, statement) => {
    const log = await planted(300);
    await withoutTriggers(() => client.query(statement, [log.journal]));
    await take();
    await expectClosed(1, { motive: 'base-alteree' });
  });

  it('tete-inconnue: the place outside does not know the log', async () => {
    const log = await planted(20);
    const other = new FolderHeadKeeper(join(folder, randomUUID()));
    const held = await take({}, headWith(other));
    await other.close();
    expect(held.state.identity.origin).toBe(originOf(FAMILY, 1, 2));
    await expectClosed(1, { motive: 'tete-inconnue', head: log.state.head, kept: 20 });
  });

  it('a generation that was signed is never used again: the log that followed before is closed as lost', async () => {
    const log = await planted(20);
    keeper.keep(log.origin, { size: 30, root });
    keeper.keep(originOf(FAMILY, 1, 2), { size: 8, root });
    const held = await take();
    expect(held.state.identity.origin).toBe(originOf(FAMILY, 1, 3));
    await expectClosed(1, { motive: 'base-en-retard', kept: 20 });
    const second = await expectClosed(2, { motive: 'base-en-retard', head: { size: 8, root }, kept: 0 });
    await expectOpening(held.state.identity, second);
  });

  it('what a witness saw counts where the place outside was restored with the database, or is empty', async () => {
    const log = await planted(20);
    const [lost, empty] = [originOf(FAMILY, 1, 2), originOf(FAMILY, 1, 3)];
    const seen = new Map([
      [log.origin, { size: 30, root }],
      [lost, { size: 8, root }],
    ]);
    const restored: HeadKeeper = {
      read: (origin) => {
        const one = seen.get(origin);
        return Promise.resolve({ kind: 'inconnue', ...(one && { seen: one }) });
      },
      keep: () => undefined,
      close: () => Promise.resolve(),
    };
    const held = await take({}, headWith(restored));
    expect(held.state.identity.origin).toBe(empty);
    await expectClosed(1, { motive: 'base-en-retard', head: { size: 30, root }, kept: 20 });
    await expectClosed(2, { motive: 'base-en-retard', head: { size: 8, root }, kept: 0 });
  });

  it('a log that another was signed after is not continued, though nothing of it is missing', async () => {
    const log = await planted(20);
    keeper.keep(originOf(FAMILY, 1, 2), { size: 8, root });
    expect((await take()).state.identity.origin).toBe(originOf(FAMILY, 1, 3));
    await expectClosed(1, { motive: 'base-en-retard', head: log.state.head, kept: 20 });
  });

  it('logs of other slots that are behind, or gone, are closed at once, and followed when they are taken', async () => {
    const other = await PlantedLog.open(database, key, 2);
    await other.growTo(5);
    keeper.keep(other.origin, { size: 6, root });
    keeper.keep(originOf(FAMILY, 3, 1), { size: 4, root });
    await take();
    expect(closed.map(({ origin, kept }) => [origin, kept])).toEqual([
      [other.origin, 5],
      [originOf(FAMILY, 3, 1), 0],
    ]);
    const held = await head.take(client, { numero: 2, epoque: '1' }, {});
    expect(held.state.identity.origin).toBe(originOf(FAMILY, 2, 2));
    await expectOpening(held.state.identity, closed[0] as Closing);
    expect(closed).toHaveLength(2);
  });

  it('every closing statement made here holds for a checker that shares no code with us', () => {
    expect(statements.length).toBeGreaterThan(10);
    const file = join(folder, 'fermetures.ndjson');
    writeFileSync(file, statements.map((one) => `${JSON.stringify(one)}\n`).join(''));
    const checker = join(PROJECT, 'test', 'independent', 'check_proof.py');
    const checked = spawnSync('python3', [checker, '--lot', file], { encoding: 'utf8' });
    expect([checked.status, checked.stderr]).toEqual([0, '']);
    expect(JSON.parse(checked.stdout)).toMatchObject({ fermeture: statements.length / 2 });
  });
});
