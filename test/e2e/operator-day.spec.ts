import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, civilDateInFrance } from '../../src/kernel/civil-date.js';
import { CommandProcess, processesOf } from '../support/command-process.js';
import { until } from '../support/gateway.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { PROJECT } from '../support/transpile.js';

const START = join(PROJECT, 'dist', 'cli', 'start.js');
const ROC = join(PROJECT, 'dist', 'cli', 'roc.js');
const PAGE = join(PROJECT, 'docs', 'annuaire.md');
const DOORS = ['ECHANGE', 'DIAGNOSTIC', 'CONSOLE', 'OPS', 'JOURNAL', 'ANNUAIRE', 'P2'];
const shell = promisify(execFile);

interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The lines of docs/annuaire.md, as somebody types them beside `npm start`. */
describe('an operator’s day, by the lines of its page', () => {
  const home = join(PROJECT, 'var', `test-journee-${process.pid}`);
  const folder = join(home, 'start');
  const profile = (person: string): string[] => ['--profil', join(folder, 'annuaire', `${person}.json`)];
  let database: TestDatabase | undefined;
  let started: CommandProcess;
  let p2Port = '';

  beforeAll(async () => {
    mkdirSync(home, { recursive: true });
    if (process.env['DATABASE_URL']) database = await testDatabase();
    started = await start();
  });
  afterAll(async () => {
    started.child.kill('SIGTERM');
    await started.ended;
    await database?.drop();
    rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });

  const start = async (): Promise<CommandProcess> => {
    const free = Object.fromEntries(DOORS.map((door) => [`ROC_PORT_${door}`, '0']));
    const running = new CommandProcess(START, ['--dossier', folder], {
      ...free,
      ...(database === undefined ? {} : { DATABASE_URL: database.ownerUrl }),
    });
    await running.says(/^npx roc annuaire .*anne\.json$/m);
    p2Port = /localhost:(\d+)$/m.exec(running.out)?.[1] ?? '';
    return running;
  };

  const roc = async (...argv: string[]): Promise<Said> => {
    try {
      const { stdout, stderr } = await shell(process.execPath, [ROC, 'annuaire', ...argv]);
      return { code: 0, out: stdout, err: stderr };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, out: stdout, err: stderr };
    }
  };

  const today = civilDateInFrance(Date.now());
  const tomorrow = addDays(today, 1);

  /** The page's lines with this run's folder, port and dates. */
  const lines = (): string[][] => {
    const [, block = ''] =
      /^D=var\/start\/annuaire [^\n]*\n([^`]*)```/m.exec(readFileSync(PAGE, 'utf8')) ?? [];
    return block
      .split('\n')
      .filter((line) => line.startsWith('npx roc annuaire '))
      .map((line) =>
        line
          .replaceAll('$DEMAIN', tomorrow)
          .replaceAll(':8452', `:${p2Port}`)
          .split(/ +/)
          .slice(3)
          .map((word) => word.replace('$D', join(folder, 'annuaire'))),
      );
  };

  it('enrols two, announces for tomorrow, approves, sees it probed, looks up today and tomorrow', async () => {
    const said: Said[] = [];
    let id = 'rien encore';
    for (const words of lines()) {
      const ran = await roc(...words.map((word) => (word === 'IDENTIFIANT' ? id : word)));
      expect(ran.code, `${words.join(' ')}\n${ran.err}`).toBe(0);
      id = /^Proposé : (\S+)$/m.exec(ran.out)?.[1] ?? id;
      said.push(ran);
    }
    expect(said).toHaveLength(7);
    const [enrolled, confirmed, announced, waiting, approved, now] = said;
    expect(enrolled?.out).toContain('certificat de Claire Essai (2920000221)');
    expect(confirmed?.out).toMatch(/^En vigueur : /);
    expect(announced?.out).toContain(`plateforme P2 : modification, du ${tomorrow}`);
    expect(waiting?.out).toMatch(new RegExp(`^${id}  propose .* P2/claire  point d’accès de P2\n$`));
    expect(approved?.err).toContain(`https://127.0.0.1:${p2Port}`);
    expect(approved?.out).toMatch(
      new RegExp(`sondé : https://localhost:${p2Port} \\(\\S+\\) répond pour 0099100037 en \\d+ ms`),
    );
    expect(now?.out).toContain(`https://127.0.0.1:${p2Port}`);
    expect(now?.out).not.toContain('localhost');
    // The gateway follows within seconds; whoever types the last line is slower than it.
    let later: Said = { code: 1, out: '', err: '' };
    await until('the gateway has it', async () => {
      later = await roc(...(lines().at(-1) ?? []));
      return later.out.includes('localhost');
    });
    expect(later.out).toContain(`https://localhost:${p2Port}  IDB, SIM, CLC, DEL  du ${tomorrow}`);
    expect(later.out).not.toContain('127.0.0.1');
  });

  it('refuses by name what two persons must not do alone', async () => {
    const moved = ['acces', 'P2', '--url', `https://localhost:${p2Port}`, '--du', addDays(today, 2)];
    const proposed = await roc(...moved, ...profile('anne'));
    const id = /^Proposé : (\S+)$/m.exec(proposed.out)?.[1] ?? '';
    const own = await roc('approuver', id, ...profile('anne'));
    expect(own).toMatchObject({ code: 1 });
    expect(own.err).toContain('Refusé (auto-approbation)');
    expect((await roc('approuver', id, ...profile('edith'))).err).toContain('Refusé (certificat-autrui)');
    expect((await roc('rejeter', id, '--motif', 'essai', ...profile('bruno'))).out).toMatch(/^Rejeté : /);
    const late = await roc('approuver', id, ...profile('bruno'));
    expect(late).toMatchObject({ code: 2 });
    expect(late.err).toContain('rejete, plus rien à décider');
  });

  it('imports by trial first, names every bad line, and reads what it exported', async () => {
    const csv = join(home, 'routes.csv');
    const exported = await roc('exporter', 'route', '--csv', ...profile('edith'));
    writeFileSync(csv, exported.out);
    const same = await roc('importer', csv, '--type', 'route', ...profile('edith'));
    expect(same).toMatchObject({ code: 0 });
    expect(same.err).toContain('0 bonnes lignes, 0 en faute, 3 inchangées');

    const added = `0099100037/RA/TP3,${tomorrow},,P2,IDB`;
    writeFileSync(
      csv,
      `${exported.out.trim()}\n${added}\n009910003/RA/TP4,,,P2,IDB\n0099100037/RA/TP5,,,P2,ABC\n`,
    );
    const bad = await roc('importer', csv, '--type', 'route', '--envoyer', ...profile('edith'));
    expect(bad).toMatchObject({ code: 1, out: '' });
    expect(bad.err).toContain('ligne 6 : 009910003/RA/TP4');
    expect(bad.err).toContain('ligne 7 : 0099100037/RA/TP5');

    writeFileSync(csv, `${exported.out.trim()}\n${added}\n`);
    const tried = await roc('importer', csv, '--type', 'route', ...profile('edith'));
    expect(tried.out).toContain('Essai : accepté, rien n’est proposé.');
    expect((await roc('changements', '--etat', 'propose', ...profile('edith'))).out).toBe(
      'Aucun changement.\n',
    );
    const sent = await roc('importer', csv, '--type', 'route', '--envoyer', ...profile('edith'));
    const id = /^Proposé : (\S+)$/m.exec(sent.out)?.[1] ?? '';
    expect((await roc('approuver', id, ...profile('farid'))).out).toContain('répond pour 0099100037');
  });

  it('starts again where it stopped: the same registry, at the same ports', async () => {
    const before = p2Port;
    started.child.kill('SIGTERM');
    expect(await started.ended).toMatchObject({ code: 0 });
    expect(processesOf(folder)).toEqual([]);
    started = await start();
    expect(p2Port).toBe(before);
    const found = await roc('objets', '--type', 'personne', ...profile('claire'));
    const { objets } = JSON.parse(found.out) as { objets: { cle: string }[] };
    expect(objets.map(({ cle }) => cle).sort()).toEqual([
      'anne',
      'bruno',
      'claire',
      'david',
      'edith',
      'farid',
    ]);
  });
});
