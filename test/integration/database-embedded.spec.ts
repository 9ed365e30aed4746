import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbeddedServer } from '../../src/database/embedded-server.js';
import { locateBinaries } from '../../src/database/postgres-binaries.js';
import { PROJECT, transpile } from '../support/transpile.js';

const root = process.getuid?.() === 0;
const folder = join(PROJECT, 'var', `test-embarque-${process.pid}`);

/** Processes whose command line names the folder and that are really running (a zombie is not). */
function running(within: string): string[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,stat=,args='], { encoding: 'utf8' }).split('\n');
  return lines.filter(
    (line) => line.includes(within) && !/^\s*\d+\s+Z/.test(line) && !line.includes('ps -eo'),
  );
}

async function gone(within: string): Promise<void> {
  for (let i = 0; i < 200 && running(within).length > 0; i++) await sleep(50);
  expect(running(within)).toEqual([]);
}

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded PostgreSQL', () => {
  let script: string;

  beforeAll(() => {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    const src = transpile(['database'], folder);
    script = join(folder, 'parent.mjs');
    writeFileSync(
      script,
      `import { startEmbeddedServer } from '${src}/database/embedded-server.js';
       const server = await startEmbeddedServer({ folder: process.argv[2] });
       console.log(server.url);
       setInterval(() => undefined, 1000);`,
    );
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function parent(
    data: string,
    user: { uid?: number; gid?: number } = {},
  ): Promise<[ChildProcess, string]> {
    const child = spawn(process.execPath, [script, data], { stdio: ['ignore', 'pipe', 'inherit'], ...user });
    const url = await new Promise<string>((done, fail) => {
      child.stdout.setEncoding('utf8').once('data', (text: string) => done(text.trim()));
      child.once('exit', (code) => fail(new Error(`parent ended with ${String(code)}`)));
    });
    return [child, url];
  }

  it('starts with fsync on, keeps its password to itself, starts again on the same data, leaves nothing', async () => {
    const data = join(folder, 'simple');
    const first = await startEmbeddedServer({ folder: data });
    expect(await query(first.url, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
    expect(await query(first.url, 'SHOW unix_socket_directories')).toEqual([{ unix_socket_directories: '' }]);
    await query(first.url, 'CREATE TABLE reste (n int)');
    await expect(query(first.url.replace(/:[^:@]+@/, ':faux@'), 'SELECT 1')).rejects.toThrow(/password/);
    await first.stop();
    await gone(data);
    expect(statSync(join(data, 'donnees', 'roc-mot-de-passe')).mode & 0o777).toBe(0o600);
    const second = await startEmbeddedServer({ folder: data });
    expect(await query(second.url, 'SELECT count(*)::int AS n FROM reste')).toEqual([{ n: 0 }]);
    await second.stop();
    await gone(data);
  });

  it('is gone after kill -9 of its parent, and the data can be used again at once', async () => {
    const data = join(folder, 'tue');
    const [child, url] = await parent(data);
    expect(await query(url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    child.kill('SIGKILL');
    const again = await startEmbeddedServer({ folder: data });
    expect(await query(again.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    await again.stop();
    await gone(data);
  });

  it('is not stopped by the pid file of a dead process, nor by a pid that is another program', async () => {
    const data = join(folder, 'pid');
    await (await startEmbeddedServer({ folder: data })).stop();
    for (const pid of [999_999, process.pid]) {
      writeFileSync(
        join(data, 'donnees', 'postmaster.pid'),
        `${pid}\n${join(data, 'donnees')}\n0\n5432\n\n\n\nready\n`,
      );
      const server = await startEmbeddedServer({ folder: data });
      await server.stop();
    }
    await gone(data);
  });

  it('says clearly that the data are in use by another', async () => {
    const data = join(folder, 'pris');
    const server = await startEmbeddedServer({ folder: data });
    await expect(startEmbeddedServer({ folder: data })).rejects.toThrow(/sert déjà.*DATABASE_URL/s);
    await server.stop();
    await gone(data);
  }, 60_000);

  it('names DATABASE_URL where the platform has no server', () => {
    expect(() => locateBinaries('aix', 'ppc64')).toThrow(/aix-ppc64.*DATABASE_URL/s);
  });

  it.runIf(root)('started by root, runs as nobody, also under a folder only root may enter', async () => {
    const closed = join(folder, 'ferme');
    mkdirSync(closed, { mode: 0o700 });
    const data = join(closed, 'donnees-pg');
    const server = await startEmbeddedServer({ folder: data });
    const pid = readFileSync(join(data, 'donnees', 'postmaster.pid'), 'utf8').split('\n')[0] ?? '';
    expect(statSync(`/proc/${pid}`).uid).toBe(65534);
    expect(await query(server.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    await server.stop();
    await gone(data);
  });

  it.runIf(root)('starts as an ordinary user, and is gone after kill -9', async () => {
    const home = join(folder, 'ordinaire');
    mkdirSync(home);
    chownSync(home, 65534, 65534);
    const [child, url] = await parent(join(home, 'pg'), { uid: 65534, gid: 65534 });
    expect(await query(url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    child.kill('SIGKILL');
    await gone(home);
    expect(existsSync(join(home, 'pg', 'donnees', 'postmaster.pid'))).toBe(false);
  });
});
