import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tracesCommand } from '../../src/cli/traces/command.js';
import { PostgresBodies } from '../../src/trace/adapters/postgres-bodies.js';
import { BodyCipher } from '../../src/trace/bodies/body-cipher.js';
import { type ExchangeBodies } from '../../src/trace/bodies/body-store.port.js';
import { QueryEntries } from '../../src/trace/query-entries.js';
import { OLD, openRetentionWorld, type RetentionWorld } from '../support/retention-world.js';

/** A hospital that numbers its dossiers by NIR: what must be found nowhere. */
const NIR = '255087512345686';
const [EJ, AMC] = ['280009010', '0099100011'];
const DOSSIER = { ej: EJ, amc: AMC, numeroDossier: NIR };

describe('kept bodies', () => {
  let world: RetentionWorld;
  let bodies: PostgresBodies;
  const master = randomBytes(32);
  const empreinte = new BodyCipher(master).digestOf(DOSSIER);
  const former = { ...process.env };

  beforeEach(async () => {
    world = await openRetentionWorld();
    bodies = new PostgresBodies(world.prepared.applicationUrl, master);
  });
  afterEach(async () => {
    process.env = { ...former };
    await bodies.close();
    await world.close();
  });

  const exchange = (given: Partial<ExchangeBodies> = {}): ExchangeBodies => ({
    ...{ idEchange: randomUUID(), service: 'CLC', dossier: DOSSIER, forme: 'json' },
    horodatage: new Date().toISOString(),
    demande: Buffer.from(`{"nir":"${NIR}","demande":true}`),
    reponse: Buffer.from(`{"nir":"${NIR}","reponse":true}`),
    ...given,
  });
  async function kept(given: Partial<ExchangeBodies> = {}): Promise<ExchangeBodies> {
    const one = exchange(given);
    await bodies.write(one);
    return one;
  }
  async function roc(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
    let [out, err] = ['', ''];
    const code = await tracesCommand(argv, {
      out: (line) => (out += `${line}\n`),
      err: (line) => (err += `${line}\n`),
    });
    return { code, out, err };
  }
  function environment(url: string): void {
    const key = join(world.journal.folder, 'cle-maitre');
    writeFileSync(key, master);
    process.env['DATABASE_URL'] = url;
    process.env['ROC_CLE_MAITRE'] = key;
  }
  const NAMED = ['effacer-dossier', '--ej', EJ, '--amc', AMC, '--dossier', NIR];
  const EXECUTED = [
    ...NAMED,
    '--executer',
    '--motif',
    'demande de la personne',
    '--approbateur',
    'Mme Durand',
  ];
  async function erased(): Promise<string> {
    const id = await world.purge.requestErasure(empreinte, 'demande de la personne', 'Mme Durand');
    await world.store.upkeep();
    await world.purge.erase(id);
    return id;
  }

  it('come back as they were, twice written or not, and nothing of them stands in clear', async () => {
    const one = await kept();
    await bodies.write(one);
    expect(await bodies.read(one.idEchange)).toEqual({
      ...{ etat: 'lus', service: 'CLC', forme: 'json', demande: one.demande, reponse: one.reponse },
    });
    await erased();
    const rows = await world.database.query<{ texte: string }>(
      `SELECT d::text AS texte FROM trace.dossiers d UNION ALL SELECT c::text FROM trace.corps c
       UNION ALL SELECT s::text FROM trace.suppressions s UNION ALL SELECT e::text FROM trace.entrees e`,
    );
    const all = rows.map(({ texte }) => texte).join('\n');
    expect(rows.length).toBeGreaterThan(3);
    for (const form of [NIR, Buffer.from(NIR).toString('hex'), Buffer.from(NIR).toString('base64url')])
      expect(all.includes(form)).toBe(false);
    expect(all).toContain(empreinte.toString('hex'));
    // Who has not the key cannot try numbers against the digest.
    expect(new BodyCipher(randomBytes(32)).digestOf(DOSSIER)).not.toEqual(empreinte);
  });

  it('are under one key a dossier, also where several processes write its first ones at once', async () => {
    const other = new PostgresBodies(world.prepared.applicationUrl, master);
    const many = Array.from({ length: 12 }, () => exchange());
    await Promise.all(many.map((one, at) => (at % 2 === 0 ? bodies : other).write(one)));
    await kept({ dossier: { ...DOSSIER, numeroDossier: 'autre' } });
    const rows = await world.database.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM trace.corps GROUP BY dossier ORDER BY 1',
    );
    expect(rows.map(({ n }) => n)).toEqual([1, 12]);
    for (const { idEchange } of many) expect((await bodies.read(idEchange)).etat).toBe('lus');
    await other.close();
  });

  it.each([
    ['another dossier’s key', `cle = (SELECT cle FROM trace.dossiers WHERE empreinte <> $1)`, 'dossiers'],
    ['an altered key', `cle = set_byte(cle, 40, get_byte(cle, 40) # 1)`, 'dossiers'],
    ['an altered request', `demande = set_byte(c.demande, 34, get_byte(c.demande, 34) # 1)`, 'corps'],
    ['an altered answer', `reponse = set_byte(c.reponse, 20, get_byte(c.reponse, 20) # 1)`, 'corps'],
    ['request and answer exchanged', `demande = c.reponse, reponse = c.demande`, 'corps'],
    ['another service', `service = 'DEL'`, 'corps'],
    ['another form', `forme = 'soap'`, 'corps'],
    ['another exchange’s bodies', `demande = o.demande, reponse = o.reponse`, 'corps'],
  ])('do not open with %s', async (_name, change, table) => {
    const [one, other] = [await kept(), await kept()];
    await kept({ dossier: { ...DOSSIER, numeroDossier: 'autre' } });
    await world.database.query(
      table === 'dossiers'
        ? `UPDATE trace.dossiers SET ${change} WHERE empreinte = coalesce($1, empreinte)`
        : `UPDATE trace.corps c SET ${change} FROM trace.corps o WHERE c.id_echange = $1 AND o.id_echange = $2`,
      table === 'dossiers' ? [empreinte] : [one.idEchange, other.idEchange],
    );
    expect(await bodies.read(one.idEchange)).toEqual({ etat: 'corps-illisible' });
  });

  it('do not open under another dossier of the same exchange, nor under another master key', async () => {
    const one = await kept();
    const stranger = new PostgresBodies(world.prepared.applicationUrl, randomBytes(32));
    expect(await stranger.read(one.idEchange)).toEqual({ etat: 'corps-illisible' });
    await stranger.close();
    await kept({ dossier: { ...DOSSIER, numeroDossier: 'autre' } });
    await world.database.query(
      `UPDATE trace.corps SET dossier = (SELECT id FROM trace.dossiers WHERE empreinte <> $1) WHERE id_echange = $2`,
      [empreinte, one.idEchange],
    );
    expect(await bodies.read(one.idEchange)).toEqual({ etat: 'corps-illisible' });
  });

  it('are erased with their dossier’s key for ever, and what comes afterwards has a key of its own', async () => {
    const [one, other] = [await kept(), await kept({ dossier: { ...DOSSIER, numeroDossier: 'autre' } })];
    const id = await erased();
    expect(await bodies.read(one.idEchange)).toMatchObject({ etat: 'dossier-efface' });
    expect((await bodies.read(other.idEchange)).etat).toBe('lus');
    const [row] = await world.database.query(
      'SELECT cle, efface_le IS NOT NULL AS efface FROM trace.dossiers WHERE empreinte = $1',
      [empreinte],
    );
    expect(row).toEqual({ cle: null, efface: true });
    const later = await kept();
    expect((await bodies.read(later.idEchange)).etat).toBe('lus');
    expect((await bodies.read(one.idEchange)).etat).toBe('dossier-efface');
    // The same erasure again takes nothing of what came since.
    await world.purge.erase(id);
    expect((await bodies.read(later.idEchange)).etat).toBe('lus');
    expect(await world.purge.dossier(empreinte)).toMatchObject({ nombre: 1, demande: null });
  });

  it('are erased after the entry only, and a stop between the two is finished by the next run', async () => {
    const one = await kept();
    environment(world.prepared.purgeUrl);
    expect(await roc(...EXECUTED, '--attente', '0')).toMatchObject({
      code: 3,
      err: expect.stringContaining('suppression-non-inscrite') as string,
    });
    expect((await bodies.read(one.idEchange)).etat).toBe('lus');
    await world.store.upkeep();
    await world.store.upkeep();
    expect((await bodies.read(one.idEchange)).etat).toBe('lus');
    expect((await roc(...NAMED)).out).toContain('Un effacement est demandé et reste à terminer.');
    await expect(world.purge.requestErasure(empreinte, 'encore', 'Mme Durand')).rejects.toThrow(
      'deja-demandee',
    );
    const done = await roc(...EXECUTED, '--attente', '0', '--json');
    expect(done.code).toBe(0);
    expect(JSON.parse(done.out)).toMatchObject({ etat: 'efface', nombre: 1 });
    expect((await bodies.read(one.idEchange)).etat).toBe('dossier-efface');
    const events = await world.database.query<{ detail: unknown }>(
      "SELECT entree::json -> 'detail' AS detail FROM trace.entrees WHERE type = 'suppression'",
    );
    expect(events).toEqual([
      {
        detail: {
          ...{ objet: 'dossier', motif: 'demande de la personne', approbateur: 'Mme Durand', nombre: 1 },
          dossier: { ej: EJ, amc: AMC, cle: expect.stringMatching(/^[0-9a-f-]{36}$/) as string },
        },
      },
    ]);
    expect(await roc(...EXECUTED)).toMatchObject({
      code: 1,
      err: expect.stringContaining('dossier-inconnu') as string,
    });
  });

  it('are not erased by an entry that says something else', async () => {
    const one = await kept();
    const id = await world.purge.requestErasure(empreinte, 'demande', 'Mme Durand');
    await world.store.append({
      ...{ v: 1, type: 'suppression', id, horodatage: new Date().toISOString() },
      detail: { objet: 'dossier' },
    });
    await expect(world.purge.erase(id)).rejects.toThrow('suppression-non-inscrite');
    expect((await bodies.read(one.idEchange)).etat).toBe('lus');
  });

  it('leave requests of months alone, and those leave theirs', async () => {
    await world.write(OLD, 10);
    await kept();
    await world.purge.requestErasure(empreinte, 'demande', 'Mme Durand');
    expect(await world.purge.pending()).toEqual([]);
    expect((await world.purge.due()).map(({ classe }) => classe)).toEqual(['droits', 'refus']);
  });

  it('go with the engagements of their month', async () => {
    await bodies.close();
    await world.close();
    world = await openRetentionWorld({ engagements: 1 });
    bodies = new PostgresBodies(world.prepared.applicationUrl, master);
    await world.write(OLD, 10);
    const [old, young] = [await kept({ horodatage: `${OLD}-03T00:00:00.000Z` }), await kept()];
    const id = await world.purge.request('engagements', OLD, 'Mme Durand');
    await world.store.upkeep();
    expect(await world.purge.execute(id)).toBe('executee');
    expect((await bodies.read(old.idEchange)).etat).toBe('corps-non-conserve');
    expect((await bodies.read(young.idEchange)).etat).toBe('lus');
  });

  it('are changed or removed by neither role, and the purge reads none', async () => {
    await kept();
    const purge = new pg.Pool({ connectionString: world.prepared.purgeUrl });
    for (const statement of [
      'UPDATE trace.dossiers SET cle = NULL, efface_le = now()',
      'DELETE FROM trace.dossiers',
      "UPDATE trace.corps SET forme = 'soap'",
      'DELETE FROM trace.corps',
      `SELECT trace.executer_effacement('${randomUUID()}')`,
      `SELECT trace.demander_effacement('\\x00', 'motif', 'Mme Durand')`,
    ])
      await expect(world.pool.query(statement)).rejects.toThrow(/permission denied/);
    for (const statement of [
      'SELECT FROM trace.corps',
      'SELECT FROM trace.dossiers',
      'UPDATE trace.dossiers SET cle = NULL, efface_le = now()',
      'DELETE FROM trace.corps',
    ])
      await expect(purge.query(statement)).rejects.toThrow(/permission denied/);
    await purge.end();
  });

  it('are told to be erased to the auditors of their hospital and of their AMC, and to no other', async () => {
    await kept();
    await erased();
    const query = QueryEntries.open(world.prepared.applicationUrl);
    const seen = async (etablissements: string[], amc: string[]): Promise<number> => {
      const page = await query.events(
        { participant: 'X', voit: { etablissements, amc } },
        { types: ['suppression'], du: Date.UTC(2020, 0), au: Date.UTC(2999, 0) },
        { limite: 10 },
      );
      return page.entrees.length;
    };
    expect(await seen([EJ], [])).toBe(1);
    expect(await seen([], [AMC])).toBe(1);
    expect(await seen(['750000001'], ['0099100029'])).toBe(0);
    await query.close();
  });

  it('are said and not erased without --executer, refused by name, written for their owner alone', async () => {
    const one = await kept();
    environment(world.prepared.purgeUrl);
    expect((await roc(...NAMED)).out).toMatch(/^1 échanges gardés sous la clé/);
    expect((await bodies.read(one.idEchange)).etat).toBe('lus');
    for (const argv of [
      [...NAMED, '--executer'],
      [...NAMED, '--motif', 'x'],
      NAMED.slice(0, -2),
      ['corps', one.idEchange],
      ['corps', 'x', '--sortie', 'y'],
    ])
      expect((await roc(...argv)).code).toBe(2);
    const numbered = EXECUTED.with(EXECUTED.indexOf('--motif') + 1, `NIR ${NIR}`);
    const refused = await roc(...numbered);
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('motif-invalide') as string });
    expect(refused.err).not.toContain(NIR);
    const folder = join(world.journal.folder, 'sortie');
    process.env['DATABASE_URL'] = world.database.ownerUrl;
    expect((await roc('corps', one.idEchange, '--sortie', folder)).code).toBe(0);
    expect(readFileSync(join(folder, `${one.idEchange}.demande.jose.json`))).toEqual(one.demande);
    expect(readFileSync(join(folder, `${one.idEchange}.reponse.jose.json`))).toEqual(one.reponse);
    expect((await roc('corps', one.idEchange, '--sortie', folder)).code).toBe(2);
    await erased();
    const after = await roc('corps', one.idEchange, '--sortie', join(folder, 'apres'));
    expect(after).toMatchObject({ code: 1, err: expect.stringContaining('dossier-efface') as string });
    const never = await roc('corps', randomUUID(), '--sortie', folder);
    expect(never).toMatchObject({ code: 1, err: expect.stringContaining('corps-non-conserve') as string });
  });
});
