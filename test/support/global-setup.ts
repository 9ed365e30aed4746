import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { type EmbeddedServer, startEmbeddedServer } from '../../src/database/embedded-server.js';
import { PROJECT } from './transpile.js';

/**
 * One embedded PostgreSQL for the whole run, started when the first test file asks for it (see `postgres.ts`):
 * this process, which outlives the workers, listens on a port and answers the owner's URL to who knows the token.
 */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env['DATABASE_URL'] !== undefined) return undefined;
  sweep();
  const folder = join(PROJECT, 'var', `test-postgres-${process.pid}`);
  const token = randomBytes(16).toString('hex');
  let starting: Promise<EmbeddedServer> | undefined;
  const desk = createServer((socket) => {
    socket.setEncoding('utf8').on('error', () => undefined);
    socket.once('data', (asked: string) => {
      if (asked.trim() !== token) return void socket.destroy();
      mkdirSync(folder, { recursive: true });
      starting ??= startEmbeddedServer({ folder });
      starting.then(
        (server) => socket.end(server.url),
        (error: unknown) => socket.end(`!${String(error)}`),
      );
    });
  });
  process.env['ROC_TEST_POSTGRES'] = `${await listen(desk)}:${token}`;
  return async () => {
    desk.close();
    const server = await starting?.catch(() => undefined);
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

function listen(desk: Server): Promise<number> {
  return new Promise((done) => {
    desk.listen(0, '127.0.0.1', () => {
      const address = desk.address();
      done(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

/** Folders of runs that were killed. */
function sweep(): void {
  const home = join(PROJECT, 'var');
  mkdirSync(home, { recursive: true });
  for (const name of readdirSync(home)) {
    const pid = /^test-\w+-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !alive(Number(pid))) rmSync(join(home, name), { recursive: true, force: true });
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
