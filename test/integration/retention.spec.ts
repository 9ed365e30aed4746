import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PostgresPurge, PurgeRefused } from '../../src/trace/adapters/postgres-purge.js';
import { PostgresLogReader } from '../../src/trace/adapters/postgres-log-reader.js';
import { classOf } from '../../src/trace/retention/record-class.js';
import { type JournalEvent } from '../../src/trace/journal-event.js';
import { readMonthDeletion } from '../../src/trace/retention/suppression.js';
import { Frontier } from '../../src/trace/tree/frontier.js';
import { readCheckpoint } from '../../src/trace/tree/checkpoint.js';
import { consistencyFault } from '../../src/trace/tree/merkle.js';
import { parseBundle, tileWidth } from '../../src/trace/tree/tile-path.js';
import { verifyReceipt } from '../../src/trace/tree/receipt.js';
import { OLD, openRetentionWorld, RECENT, type RetentionWorld } from '../support/retention-world.js';

const APPROVER = 'Mme Durand, déléguée à la protection des données';

describe('retention', () => {
  let world: RetentionWorld;
  beforeEach(async () => {
    world = await openRetentionWorld();
  });
  afterEach(() => world.close());

  const reader = (): PostgresLogReader =>
    new PostgresLogReader(world.pool, world.journal.key, world.journal.keeper);
  const row = async () => {
    const found = await reader().log(1, 1);
    if (found === undefined) throw new Error('no log');
    return found;
  };
  const countOf = async (where: string): Promise<number> => {
    const [found] = await world.database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM trace.entrees WHERE ${where}`,
    );
    return found?.n ?? -1;
  };
  const ofMonth = `horodatage >= '${OLD}-01Z' AND horodatage < '2021-04-01Z'`;

  async function deleted(classe: string, mois = OLD): Promise<string> {
    const id = await world.purge.request(classe, mois, APPROVER);
    await world.store.upkeep();
    expect(await world.purge.execute(id)).toBe('executee');
    return id;
  }

  /** Every bundle of the log, rehashed: the root of the signed head. */
  async function rebuilt(): Promise<boolean> {
    const [one, listed] = [reader(), await row()];
    const read = readCheckpoint(
      Buffer.from(await one.checkpoint(listed)),
      world.journal.key.of(listed.origine),
    );
    if (!read.ok) return false;
    const { size, root } = read.value;
    let edge = Frontier.empty();
    for (let index = 0; edge.size < size; index++) {
      const width = tileWidth(0, index, size);
      const bundle = parseBundle(
        (await one.tile(listed, { kind: 'bundle', index, width })) ?? Buffer.alloc(0),
        width,
      );
      if (!bundle.ok) return false;
      edge = edge.grow(bundle.value).frontier;
    }
    return edge.root.equals(root);
  }

  it('deletes a class of a month and nothing else, and its entry says what, by which rule and for whom', async () => {
    const written = await world.write(OLD, 300);
    await world.write('2021-04', 10);
    const id = await deleted('droits');
    expect(await countOf(`${ofMonth} AND trace.classe_de(type, service) = 'droits'`)).toBe(0);
    expect(await countOf(ofMonth)).toBe(written.filter((one) => classOf(one) !== 'droits').length);
    expect(await countOf("horodatage >= '2021-04-01Z' AND horodatage < '2021-05-01Z'")).toBe(10);
    const [found] = await world.database.query<{ entree: string }>(
      'SELECT entree FROM trace.entrees WHERE id_echange = $1',
      [id],
    );
    const event = JSON.parse(found?.entree ?? '{}') as JournalEvent;
    expect(readMonthDeletion(event)).toEqual({
      objet: 'mois',
      classe: 'droits',
      mois: OLD,
      regle: { mois: 36 },
      approbateur: APPROVER,
      nombre: 120,
      journaux: [{ origine: 'essai.invalid/journal/1/1', de: 0, a: 296, nombre: 120 }],
    });
  });

  it('sorts entries into classes in the database as in the code', async () => {
    await world.write(OLD, 20);
    const rows = await world.database.query<{ classe: string; entree: string }>(
      'SELECT trace.classe_de(type, service) AS classe, entree FROM trace.entrees',
    );
    expect(rows.length).toBe(20);
    for (const { classe, entree } of rows) expect(classOf(JSON.parse(entree) as JournalEvent)).toBe(classe);
  });

  it('leaves tree, proofs, bundles and restart as they were, where the right edge lost its entries too', async () => {
    const written = await world.write(OLD, 300);
    const before = await row();
    const [proof, former] = [reader(), Number(before.taille)];
    const tiles = [
      { kind: 'tile', level: 0, index: 0, width: 256 },
      { kind: 'tile', level: 0, index: 1, width: 44 },
      { kind: 'bundle', index: 1, width: 44 },
      { kind: 'bundle', index: 0, width: 256 },
      { kind: 'bundle', index: 0, width: 100 },
    ] as const;
    const was = await Promise.all(tiles.map((tile) => proof.tile(before, tile)));
    const note = await proof.checkpoint(before);
    for (const classe of ['droits', 'refus']) await deleted(classe);
    expect(await rebuilt()).toBe(true);
    const now = await row();
    for (const [at, tile] of tiles.entries()) expect(await reader().tile(now, tile)).toEqual(was[at]);
    // Who kept an old receipt, and whose entry is still there, both find the log whole.
    const kept = written.find((one) => classOf(one) === 'engagements');
    const receipt = await world.store.receiptOf(
      written.find((one) => one.service === 'CLC')?.idEchange ?? '',
    );
    expect(kept).toBeDefined();
    const log = world.journal.key.of(now.origine);
    expect(verifyReceipt(Buffer.from(receipt ?? ''), { log })).toMatchObject({ ok: true });
    const heads = [note, await reader().checkpoint(now)].map((text) => {
      const read = readCheckpoint(Buffer.from(text), log);
      if (!read.ok) throw new Error(read.fault);
      return read.value;
    });
    const hashes = await reader().consistency(now, former, Number(now.taille));
    const [first, last] = heads;
    if (first === undefined || last === undefined) throw new Error('two heads');
    expect(consistencyFault(first, last, hashes)).toBeUndefined();
    // Another process takes the log over and continues it, past the tile that the edge was in.
    await world.restart();
    await world.write('2021-05', 300);
    expect(await row()).toMatchObject({ origine: now.origine, ferme_le: null, generation: 1 });
    expect(await rebuilt()).toBe(true);
    expect((await reader().logs()).length).toBe(1);
  });

  it('deletes what is left of a month once each class is past its time, and makes no table in its place', async () => {
    await world.close();
    world = await openRetentionWorld({ droits: 1, engagements: 1, refus: 1, evenements: 1 });
    await world.write(OLD, 30);
    for (const classe of ['droits', 'engagements', 'refus']) await deleted(classe);
    expect(await world.database.query(`SELECT to_regclass('trace.entrees_202103') AS t`)).toEqual([
      { t: null },
    ]);
    expect(await rebuilt()).toBe(true);
    await world.restart();
    expect((await reader().logs()).length).toBe(1);
  });

  it('deletes nothing that no log tells of, and repeats what a crash cut off after the entry', async () => {
    await world.write(OLD, 10);
    const id = await world.purge.request('droits', OLD, APPROVER);
    await expect(world.purge.execute(id)).rejects.toThrow('suppression-non-inscrite');
    expect(await countOf(ofMonth)).toBe(10);
    await world.store.upkeep();
    // The one who asked is gone: the request and its entry stand, nothing is deleted. Another finishes it.
    await world.store.upkeep();
    expect(await countOf("type = 'suppression'")).toBe(1);
    expect(await countOf(ofMonth)).toBe(10);
    const other = await PostgresPurge.open(world.prepared.purgeUrl);
    const [pending] = await other.pending();
    expect(pending).toMatchObject({ id, detail: { classe: 'droits', mois: OLD } });
    expect(await other.execute(id)).toBe('executee');
    expect(await other.execute(id)).toBe('executee');
    expect(await other.pending()).toEqual([]);
    await other.close();
    expect(await countOf(ofMonth)).toBe(6);
  });

  it('takes no entry for its own that says something else, stands beyond the head, or has another leaf', async () => {
    await world.write(OLD, 10);
    const id = await world.purge.request('droits', OLD, APPROVER);
    const [{ detail } = { detail: {} }] = await world.database.query<{ detail: object }>(
      'SELECT detail FROM trace.suppressions WHERE id = $1',
      [id],
    );
    const plant = async (rank: number, given: object, leaf?: Buffer): Promise<void> => {
      const text = JSON.stringify({ v: 1, type: 'suppression', detail: given });
      await world.pool.query(
        `INSERT INTO trace.entrees (journal, rang, slot, epoque, horodatage, type, id_echange, entree, sel, empreinte)
         SELECT journal, $1, 1, 1, now(), 'suppression', $2, $3, $4, coalesce($5, sha256($4 || convert_to($3, 'UTF8')))
         FROM trace.journaux`,
        [rank, id, text, Buffer.alloc(32, 1), leaf ?? null],
      );
    };
    await plant(1, { ...detail, nombre: 1 });
    await expect(world.purge.execute(id)).rejects.toThrow('suppression-non-inscrite');
    await plant(1_000, detail);
    await expect(world.purge.execute(id)).rejects.toThrow('suppression-non-inscrite');
    await plant(1, detail, Buffer.alloc(32));
    await expect(world.purge.execute(id)).rejects.toThrow('suppression-non-inscrite');
    expect(await countOf(ofMonth)).toBe(10);
  });

  it('deletes nothing where what stands there is not what was announced', async () => {
    await world.write(OLD, 10);
    const id = await world.purge.request('droits', OLD, APPROVER);
    await world.store.upkeep();
    await world.write(OLD, 5);
    expect(await world.purge.execute(id)).toBe('caduque');
    expect(await world.purge.execute(id)).toBe('caduque');
    expect(await countOf(ofMonth)).toBe(15);
    await deleted('droits');
    expect(await countOf(ofMonth)).toBe(9);
  });

  it.each([
    ['a month not old enough', { classe: 'droits', mois: RECENT, by: APPROVER }, 'mois-trop-recent'],
    ['a class kept longer', { classe: 'engagements', mois: OLD, by: APPROVER }, 'mois-trop-recent'],
    ['what is never deleted', { classe: 'permanente', mois: OLD, by: APPROVER }, 'classe-sans-regle'],
    ['no class', { classe: 'x', mois: OLD, by: APPROVER }, 'classe-sans-regle'],
    ['an empty month', { classe: 'droits', mois: '2021-06', by: APPROVER }, 'rien-a-supprimer'],
    ['no approver', { classe: 'droits', mois: OLD, by: '' }, 'approbateur-invalide'],
    ['a NIR for an approver', { classe: 'droits', mois: OLD, by: '255087512345686' }, 'approbateur-invalide'],
  ])('refuses %s by name', async (_name, { classe, mois, by }, fault) => {
    await world.write(OLD, 5);
    const refusal = world.purge.request(classe, mois, by);
    await expect(refusal).rejects.toBeInstanceOf(PurgeRefused);
    await expect(refusal).rejects.toThrow(fault);
    expect(await countOf('true')).toBe(5);
  });

  it('asks the rule again at the deletion', async () => {
    await world.write(OLD, 5);
    const id = await world.purge.request('droits', OLD, APPROVER);
    await world.store.upkeep();
    await world.database.prepare({ retention: { droits: 600 } });
    await expect(world.purge.execute(id)).rejects.toThrow('mois-trop-recent');
    expect(await countOf(ofMonth)).toBe(5);
  });

  it('lets two purges race and a writer go on: each entry goes once, none is refused', async () => {
    await world.write(OLD, 200);
    const other = await PostgresPurge.open(world.prepared.purgeUrl);
    const asked = await Promise.allSettled([
      world.purge.request('droits', OLD, APPROVER),
      other.request('droits', OLD, APPROVER),
    ]);
    const [won] = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(asked.filter((one) => one.status === 'rejected').map(({ reason }) => String(reason))).toEqual([
      'PurgeRefused: deja-demandee',
    ]);
    await world.store.upkeep();
    const writing = Promise.all(Array.from({ length: 20 }, () => world.write('2021-07', 20)));
    const done = await Promise.all([world.purge.execute(won ?? ''), other.execute(won ?? '')]);
    expect(done).toEqual(['executee', 'executee']);
    await writing;
    await other.close();
    expect(await countOf(ofMonth)).toBe(120);
    expect(await countOf("horodatage >= '2021-07-01Z' AND horodatage < '2021-08-01Z'")).toBe(400);
    expect(await rebuilt()).toBe(true);
  });

  it('gives up beside a reader that does not end, and deletes nothing', { timeout: 60_000 }, async () => {
    await world.write(OLD, 5);
    const id = await world.purge.request('droits', OLD, APPROVER);
    await world.store.upkeep();
    const reading = new pg.Client({ connectionString: world.prepared.applicationUrl });
    await reading.connect();
    await reading.query('BEGIN; SELECT count(*) FROM trace.entrees');
    const refusal = expect(world.purge.execute(id)).rejects.toThrow('trace-occupee');
    // Meanwhile the gateway writes.
    await world.write('2021-08', 5);
    await refusal;
    await reading.query('COMMIT');
    await reading.end();
    expect(await countOf(ofMonth)).toBe(5);
    expect(await world.purge.execute(id)).toBe('executee');
  });

  it('asks again what is due: nothing that was deleted or is asked for already', async () => {
    await world.write(OLD, 10);
    expect((await world.purge.due()).map(({ classe, mois, nombre }) => [classe, mois, nombre])).toEqual([
      ['droits', OLD, 4],
      ['refus', OLD, 2],
    ]);
    await deleted('droits');
    await world.purge.request('refus', OLD, APPROVER);
    expect(await world.purge.due()).toEqual([]);
  });

  it('gives the purge no other right, and the gateway none of the purge', async () => {
    await world.write(OLD, 5);
    const purge = new pg.Client({ connectionString: world.prepared.purgeUrl });
    await purge.connect();
    const id = await world.purge.request('droits', OLD, APPROVER);
    for (const statement of [
      'SELECT * FROM trace.entrees',
      'DELETE FROM trace.entrees',
      'DROP TABLE trace.entrees_202103',
      'TRUNCATE trace.entrees_202103',
      'ALTER TABLE trace.entrees DETACH PARTITION trace.entrees_202103',
      "INSERT INTO trace.suppressions SELECT gen_random_uuid(), 'droits', '2021-03-01', '{}', now(), null, null",
      "UPDATE trace.suppressions SET detail = '{}'",
      'UPDATE trace.regles_conservation SET mois = 1',
      'DELETE FROM trace.bords',
      'SELECT * FROM trace.journaux',
      'DELETE FROM echange.messages',
      "SELECT trace.remplacer_partition('trace.entrees_202103'::regclass, '2021-03-01', 'droits')",
      'SELECT trace.prendre_les_entrees()',
      'CREATE TABLE trace.autre (n int)',
      'CREATE TABLE public.autre (n int)',
    ])
      await expect(purge.query(statement), statement).rejects.toThrow(/permission denied|must be owner/);
    await expect(
      purge.query(`BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT trace.executer_suppression('${id}')`),
    ).rejects.toThrow('isolation-refusee');
    await purge.end();
    for (const statement of [
      `SELECT trace.executer_suppression('${id}')`,
      `SELECT trace.demander_suppression('refus', '${OLD}-01', 'essai')`,
      `SELECT trace.constater_suppression('refus', '${OLD}-01')`,
      'SELECT * FROM trace.regles_conservation',
      'UPDATE trace.suppressions SET executee_le = now()',
      'DELETE FROM trace.bords',
      'INSERT INTO trace.bords VALUES (1, 1, sha256($$x$$))',
    ])
      await expect(world.pool.query(statement), statement).rejects.toThrow(/permission denied/);
    for (const verb of ['DELETE FROM trace.bords', 'TRUNCATE trace.bords'])
      await expect(world.database.query(verb)).rejects.toThrow(/ajout seul/);
  });
});
