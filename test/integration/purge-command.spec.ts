import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { roleSecret } from '../../src/database/application-role.js';
import { prepareDatabase } from '../../src/database/prepare-database.js';
import { tracesCommand } from '../../src/cli/traces/command.js';
import { OLD, openRetentionWorld, RECENT, type RetentionWorld, RULES } from '../support/retention-world.js';

describe('roc traces purger', () => {
  let world: RetentionWorld;
  const former = { ...process.env };

  beforeAll(async () => {
    world = await openRetentionWorld();
    await world.write(OLD, 10);
  });
  afterEach(() => {
    process.env = { ...former };
  });
  afterAll(() => world.close());

  async function purger(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
    process.env['DATABASE_URL'] ??= world.prepared.purgeUrl;
    let [out, err] = ['', ''];
    const code = await tracesCommand(['purger', ...argv], {
      out: (line) => (out += `${line}\n`),
      err: (line) => (err += `${line}\n`),
    });
    return { code, out, err };
  }
  const rows = async (): Promise<number> => {
    const found = await world.database.query<{ n: number }>(
      "SELECT count(*)::int AS n FROM trace.entrees WHERE type <> 'suppression'",
    );
    return found[0]?.n ?? -1;
  };

  it('says what is due and deletes nothing', async () => {
    process.env['DATABASE_URL'] = world.prepared.purgeUrl;
    const { code, out } = await purger();
    expect(code).toBe(0);
    expect(out).toContain(`${OLD}  droits       4 entrées, gardées 36 mois : durée passée`);
    expect(out).toContain('essai.invalid/journal/1/1 : rangs 0 à 6, 4 entrées');
    expect(out).toContain('Rien n’est supprimé');
    expect(await rows()).toBe(10);
    const { out: lines } = await purger('--json');
    expect(
      lines
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { classe: string }).classe),
    ).toEqual(['droits', 'refus']);
  });

  it.each([
    [['--executer']],
    [['--approbateur', 'Mme Durand']],
    [['--classe', 'tout']],
    [['--mois', '2021']],
    [['--attente', 'x']],
    [['autre']],
  ])('refuses %j', async (argv) => {
    process.env['DATABASE_URL'] = world.prepared.purgeUrl;
    const { code, err } = await purger(...argv);
    expect(code).toBe(2);
    expect(err).toContain('Usage : roc traces purger');
  });

  it('refuses by name what is not old enough, and a number for an approver', async () => {
    process.env['DATABASE_URL'] = world.prepared.purgeUrl;
    const young = ['--executer', '--approbateur', 'Mme Durand', '--classe', 'droits', '--mois', RECENT];
    expect(await purger(...young)).toMatchObject({
      code: 1,
      err: expect.stringContaining('mois-trop-recent') as string,
    });
    const nir = ['--executer', '--approbateur', '255087512345686'];
    expect(await purger(...nir)).toMatchObject({
      code: 1,
      err: expect.stringContaining('approbateur-invalide') as string,
    });
    expect(await rows()).toBe(10);
  });

  it('waits for the entry: asks to be run again without one, then finishes what it began', async () => {
    process.env['DATABASE_URL'] = world.prepared.purgeUrl;
    const one = ['--executer', '--approbateur', 'Mme Durand', '--classe', 'droits', '--attente', '0'];
    const first = await purger(...one);
    expect(first).toMatchObject({
      code: 3,
      err: expect.stringContaining('suppression-non-inscrite') as string,
    });
    expect(await rows()).toBe(10);
    expect((await purger()).out).toContain('demandée, à terminer');
    const entered = world.store.upkeep();
    const second = await purger(...one.slice(0, -1), '30');
    await entered;
    expect(second).toMatchObject({ code: 0, out: expect.stringContaining('supprimées') as string });
    expect(await rows()).toBe(6);
    const [event] = await world.database.query<{ par: string }>(
      "SELECT entree::json #>> '{detail,approbateur}' AS par FROM trace.entrees WHERE type = 'suppression'",
    );
    expect(event?.par).toBe('Mme Durand');
  });

  it('works as the purge’s role also where it is given the owner’s URL, and tells that role’s', async () => {
    const key = join(world.journal.folder, 'cle-maitre');
    const master = randomBytes(32);
    writeFileSync(key, master);
    await prepareDatabase(world.database.ownerUrl, { secret: roleSecret(master), retention: RULES });
    process.env['DATABASE_URL'] = world.database.ownerUrl;
    expect(await purger()).toMatchObject({
      code: 2,
      err: expect.stringContaining('ROC_CLE_MAITRE') as string,
    });
    process.env['ROC_CLE_MAITRE'] = key;
    const { out } = await purger('--url');
    expect(new URL(out.trim()).username).toBe(world.prepared.purgeRole);
    expect((await purger()).code).toBe(0);
  });

  it('says so where there is no database', async () => {
    process.env['DATABASE_URL'] = '';
    expect(await purger()).toMatchObject({ code: 2, err: expect.stringContaining('DATABASE_URL') as string });
    process.env['DATABASE_URL'] = 'postgres://roc_purge_x:y@127.0.0.1:1/rien';
    expect(await purger()).toMatchObject({ code: 2, err: expect.stringContaining('ECONNREFUSED') as string });
  });
});
