import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CommandProcess, lastOf, processesOf } from '../support/command-process.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { PROJECT } from '../support/transpile.js';

const DEMO = join(PROJECT, 'dist', 'cli', 'demo', 'run-demo.js');
const home = join(PROJECT, 'var', `test-arret-${process.pid}`);
const shell = promisify(execFile);
const LIMIT_MS = 10_000;

describe('the end of a demonstration, whatever its cause', () => {
  let database: TestDatabase | undefined;
  const environment = (): Record<string, string> =>
    database === undefined ? {} : { DATABASE_URL: database.ownerUrl };
  const begin = (folder: string, ...args: string[]): CommandProcess =>
    new CommandProcess(DEMO, ['--dossier-sortie', folder, ...args], environment());

  beforeAll(async () => {
    mkdirSync(home, { recursive: true });
    if (process.env['DATABASE_URL']) database = await testDatabase();
  });
  afterAll(async () => {
    await database?.drop();
    rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });

  it('--keep prints curl lines that work as pasted, then stops at Ctrl-C and leaves nothing running', async () => {
    const folder = join(home, "l'essai");
    const demo = begin(folder, '--keep');
    await demo.says('diagnostic/v1/whoami\n');
    await demo.says(/^curl .*whoami$/m);
    const lines = demo.out.split('\n').filter((line) => line.startsWith('curl '));
    expect(lines).toHaveLength(4);
    const [plain, verified, auditor, whoami] = await inTurn(lines, async (line) => {
      const { stdout } = await shell('sh', ['-c', line], { cwd: PROJECT, maxBuffer: 1e7 });
      return stdout;
    });
    expect(JSON.parse(plain ?? '')).toMatchObject({ service: 'IDB', droits: { ouverts: true } });
    expect(verified).toContain('TIENT');
    expect(verified).not.toContain('NE TIENT PAS');
    const { entrees } = JSON.parse(auditor ?? '') as {
      entrees: { entree: { requete: { signature: string } } }[];
    };
    expect(entrees.length).toBeGreaterThanOrEqual(2);
    expect(new Set(entrees.map((one) => one.entree.requete.signature))).toEqual(new Set(['non signee']));
    expect(JSON.parse(whoami ?? '')).toMatchObject({ certificat: { structure: '1990009417' } });

    demo.child.kill('SIGINT');
    expect(await demo.ended).toMatchObject({ code: 0 });
    expect(processesOf(folder)).toEqual([]);
  });

  it('Ctrl-C in the middle: exit 130, nothing left running; meanwhile a second one is refused by a clear text', async () => {
    const folder = join(home, 'milieu');
    const demo = begin(folder);
    await demo.says('D03');
    const second = await begin(folder).ended;
    expect(second.code).toBe(1);
    expect(second.err).toContain(`sert déjà au processus ${demo.child.pid}`);
    demo.child.kill('SIGINT');
    const ran = await demo.ended;
    expect(ran.code === 130 || ran.out.includes('7 ·'), ran.err).toBe(true);
    expect(processesOf(folder)).toEqual([]);
    expect(existsSync(`${folder}.verrou`)).toBe(false);
  });

  it.each(['PostgreSQL', 'plateforme AMC P2', '2 · 24 dossiers'])(
    'kill -9 after « %s »: everything it started ends by itself, and the next one may begin',
    async (moment) => {
      const folder = join(home, 'tuee');
      const demo = begin(folder);
      await demo.says(moment);
      demo.child.kill('SIGKILL');
      await demo.ended;
      expect(await lastOf(folder, LIMIT_MS)).toEqual([]);
      expect(existsSync(`${folder}.verrou`)).toBe(true);
    },
  );

  it('kill -9 of the npm above it stops it in order', async () => {
    const folder = join(home, 'npm');
    // npm runs a shell that runs the demonstration.
    const script = `sh -c '"$0" "$@"; true' "${process.execPath}" "${DEMO}" --keep --dossier-sortie "${folder}"; true`;
    const npm = spawn('sh', ['-c', script], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { PATH: process.env['PATH'], npm_lifecycle_event: 'demo', ...environment() },
    });
    let out = '';
    await new Promise<void>((resolve) => {
      npm.stdout.setEncoding('utf8').on('data', (text: string) => {
        out += text;
        if (out.includes('Ctrl-C')) resolve();
      });
    });
    npm.kill('SIGKILL');
    expect(await lastOf(folder, LIMIT_MS)).toEqual([]);
  });

  it.each([
    ['postgresql://proprietaire:tres-secret@127.0.0.1:1/roc', 'ECONNREFUSED'],
    ['tres-secret', "ce n'est pas une URL PostgreSQL"],
  ])('a DATABASE_URL that cannot be used (%s) is told by name, without its password', async (url, why) => {
    const folder = join(home, 'adresse');
    const { code, err } = await new CommandProcess(DEMO, ['--dossier-sortie', folder], { DATABASE_URL: url })
      .ended;
    expect(code).toBe(1);
    expect(err).toContain('DATABASE_URL');
    expect(err).toContain(why);
    expect(err).not.toContain('tres-secret');
    expect(processesOf(folder)).toEqual([]);
  });

  it('a folder that holds something else is left as it is', async () => {
    const folder = join(home, 'a-moi');
    mkdirSync(join(folder, 'photos'), { recursive: true });
    const { code, err } = await begin(folder).ended;
    expect(code).toBe(1);
    expect(err).toContain("contient autre chose qu'une démonstration");
    expect(existsSync(join(folder, 'photos'))).toBe(true);
  });
});

async function inTurn<A, B>(all: readonly A[], work: (one: A) => Promise<B>): Promise<B[]> {
  const done: B[] = [];
  for (const one of all) done.push(await work(one));
  return done;
}
