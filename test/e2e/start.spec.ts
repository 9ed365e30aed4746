import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RunningInstallation } from '../../src/cli/development/running-installation.js';
import { CommandProcess, processesOf } from '../support/command-process.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { PROJECT } from '../support/transpile.js';

const START = join(PROJECT, 'dist', 'cli', 'start.js');
const REFERENTIEL = join(PROJECT, 'test', 'fixtures', 'dossiers', 'referentiel.json');
const FREE = {
  ROC_PORT_ECHANGE: '0',
  ROC_PORT_DIAGNOSTIC: '0',
  ROC_PORT_CONSOLE: '0',
  ROC_PORT_OPS: '0',
  ROC_PORT_JOURNAL: '0',
  ROC_PORT_ANNUAIRE: '0',
  ROC_PORT_P2: '0',
};
const home = join(PROJECT, 'var', `test-start-${process.pid}`);
const shell = promisify(execFile);

describe('npm start', () => {
  let database: TestDatabase | undefined;
  const environment = (): Record<string, string> =>
    database === undefined ? {} : { DATABASE_URL: database.ownerUrl };
  const begin = (name: string, variables: Record<string, string> = FREE): CommandProcess =>
    new CommandProcess(START, ['--dossier', join(home, name)], { ...environment(), ...variables });

  beforeAll(async () => {
    mkdirSync(home, { recursive: true });
    if (process.env['DATABASE_URL']) database = await testDatabase();
  });
  afterAll(async () => {
    await database?.drop();
    rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });

  it('says what to do, stays up, and at the next start opens the same keys and the same trace', async () => {
    const folder = join(home, 'ouverte');
    const first = begin('ouverte');
    await first.says(/^curl .*whoami$/m);
    const [call = '', , auditor = ''] = curlLines(first.out);
    const { stdout } = await shell('sh', ['-c', call]);
    expect(JSON.parse(stdout)).toMatchObject({ droits: { ouverts: true } });
    const keys = certificates(folder);
    expect(keys.size).toBeGreaterThan(15);
    first.child.kill('SIGTERM');
    expect(await first.ended).toMatchObject({ code: 0 });
    expect(processesOf(folder)).toEqual([]);

    const second = begin('ouverte');
    await second.says(/^curl .*whoami$/m);
    expect(certificates(folder)).toEqual(keys);
    // The auditor's line of the first run, at the second one's port: the entries are still there.
    const port = /127\.0\.0\.1:(\d+)\/traces/;
    const again = auditor.replace(port, `127.0.0.1:${port.exec(second.out)?.[1] ?? ''}/traces`);
    const { stdout: trace } = await shell('sh', ['-c', again]);
    expect((JSON.parse(trace) as { entrees: unknown[] }).entrees).toHaveLength(2);
    second.child.kill('SIGINT');
    expect(await second.ended).toMatchObject({ code: 0 });
  });

  it('a port in use is told by its number and by the variable that chooses another', async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, '127.0.0.1', () => resolve((taken.address() as { port: number }).port));
    });
    const ran = await begin('occupee', { ...FREE, ROC_PORT_CONSOLE: String(port) }).ended;
    taken.close();
    expect(ran.code).toBe(1);
    expect(ran.err).toContain(`le port ${port} (console) est déjà pris`);
    expect(ran.err).toContain('ROC_PORT_CONSOLE=');
  });

  it('a variable that the gateway does not know stops the start, by its name, and leaves nothing running', async () => {
    const folder = join(home, 'inconnue');
    const ran = await begin('inconnue', { ...FREE, ROC_PORT_ECHANGES: '0' }).ended;
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('ROC_PORT_ECHANGES : variable inconnue');
    expect(processesOf(folder)).toEqual([]);
  });

  it('issues revocation lists anew while it stays up, for the gateway and for offline verifiers', async () => {
    const folder = join(home, 'listes');
    const running = await RunningInstallation.start({
      folder,
      referentielFile: REFERENTIEL,
      ports: 'libres',
      databaseUrl: database?.ownerUrl,
      revocationListsEveryMs: 300,
    });
    try {
      const before = lists(join(folder, 'confiance'));
      expect(before.size).toBe(2);
      let after = before;
      for (let turn = 0; turn < 100 && same(before, after); turn++) {
        await sleep(100);
        after = lists(join(folder, 'confiance'));
      }
      expect(same(before, after)).toBe(false);
      const client = running.clientOf('CH-A');
      const answer = await client.get('/annuaire/v1/routes?numeroAmc=0099100011&typeConvention=RM&csr=01');
      client.close();
      expect(answer.status).toBe(200);
    } finally {
      await running.stop();
    }
    expect(processesOf(folder)).toEqual([]);
  });
});

function curlLines(out: string): string[] {
  return out.split('\n').filter((line) => line.startsWith('curl '));
}

/** Every certificate and key of an installation, P2's own ones included. */
function certificates(folder: string): Map<string, string> {
  const files = [
    ...listed(join(folder, 'pki', 'certificats'), '.pem'),
    ...listed(join(folder, 'p2'), '.pem'),
    ...listed(join(folder, 'confiance'), '.pem'),
  ];
  return new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
}

function lists(folder: string): Map<string, string> {
  return new Map(listed(folder, '.crl').map((file) => [file, readFileSync(file, 'utf8')]));
}

function listed(folder: string, end: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(end))
    .map((name) => join(folder, name));
}

function same(one: Map<string, string>, other: Map<string, string>): boolean {
  return [...one].some(([name, text]) => other.get(name) === text);
}
