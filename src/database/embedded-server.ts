import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { ensureCluster, OWNER_ROLE } from './create-cluster.js';
import { EmbeddedServerError } from './embedded-server-error.js';
import { clearLeftover } from './leftover-server.js';
import { locateBinaries } from './postgres-binaries.js';
import { chooseIdentity, type ServerIdentity } from './server-identity.js';

export interface EmbeddedServerOptions {
  /** The folder that holds the cluster, its password and its journal; made where it is missing. */
  readonly folder: string;
  /** A port of one's own, so that a server started anew is found where it was; a free one if not given. */
  readonly port?: number;
  /** Further settings, `name=value`; they go over ours. */
  readonly settings?: readonly string[];
  readonly log?: (text: string) => void;
}

export interface EmbeddedServer {
  /** The owner's URL, of the database `roc`. */
  readonly url: string;
  readonly port: number;
  /** Fast shutdown; resolves when no process is left. */
  stop(): Promise<void>;
}

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 30_000;
const PORT_ATTEMPTS = 5;
const DATABASE = 'roc';

/**
 * Waits for the end of its standard input (our death, whatever its cause, closes it), then shuts the server down.
 * Should the server end first, so does the wrapper. `read` is built in, so no further process is left behind.
 */
const WRAPPER = `exec 3<&0 </dev/null
"$@" 3<&- &
server=$!
( while read -r _ <&3; do :; done; kill -INT $server 2>/dev/null ) &
watcher=$!
wait $server
code=$?
kill -9 $watcher 2>/dev/null
exit $code`;

/**
 * Starts the embedded PostgreSQL on a free port of 127.0.0.1, without a Unix socket, with fsync on. It is gone with
 * this process, also after `kill -9`, and writes nowhere but in `folder`.
 * @throws EmbeddedServerError (in French, naming DATABASE_URL) where it cannot start.
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  if (process.platform === 'win32') throw new EmbeddedServerError('plateforme Windows non prise en charge');
  const folder = resolve(options.folder);
  const binaries = locateBinaries();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const identity = chooseIdentity(folder, binaries);
  const cluster = join(folder, 'donnees');
  const password = await ensureCluster({ folder, cluster, initdb: binaries.initdb, identity });
  await clearLeftover(cluster);
  const journal = join(folder, 'serveur.log');
  const attempts = options.port === undefined ? PORT_ATTEMPTS : 1;
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort());
    const command = [binaries.postgres, ...serverArguments(cluster, port, options.settings)];
    const child = launch(identity, folder, command);
    const outcome = await ready(child, port, password);
    if (outcome === 'ready') {
      await ensureDatabase(port, password).catch(async (error: unknown) => {
        // A server that nobody holds would keep the folder for as long as we live.
        await stop(child);
        throw error;
      });
      options.log?.(`PostgreSQL embarqué prêt sur 127.0.0.1:${port} (${identity.name})`);
      return { url: ownerUrl(port, password, DATABASE), port, stop: () => stop(child) };
    }
    await stop(child);
    const text = readFileSync(journal, 'utf8').trim();
    if (/already in use|could not create any TCP/i.test(text) && attempt < attempts) continue;
    throw new EmbeddedServerError(`le serveur n'a pas démarré (${text.slice(-400) || outcome})`);
  }
}

function serverArguments(cluster: string, port: number, more: readonly string[] = []): string[] {
  const settings = [
    ...['fsync=on', 'full_page_writes=on', 'synchronous_commit=on'],
    // Shared memory in the folder, not in /dev/shm; statements and values stay out of the journal.
    ...['dynamic_shared_memory_type=mmap', 'log_min_error_statement=panic', 'log_error_verbosity=terse'],
    ...['max_connections=60', 'shared_buffers=128MB', 'max_wal_size=1GB', 'timezone=UTC', 'lc_messages=C'],
    ...more,
  ];
  return [
    '-D',
    cluster,
    '-h',
    '127.0.0.1',
    '-p',
    String(port),
    '-k',
    '',
    ...settings.flatMap((s) => ['-c', s]),
  ];
}

function launch(identity: ServerIdentity, folder: string, command: readonly string[]): ChildProcess {
  const journal = openSync(join(folder, 'serveur.log'), 'w', 0o600);
  const [program = 'sh', ...args] = [...identity.prefix, 'sh', '-c', WRAPPER, 'sh', ...command];
  try {
    const child = spawn(program, args, {
      ...identity.spawn,
      cwd: folder,
      // Its own session: Ctrl-C in the terminal reaches us first, so that what is in flight can be written.
      detached: true,
      stdio: ['pipe', journal, journal],
      env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    });
    child.on('error', () => undefined);
    child.unref();
    (child.stdin as unknown as { unref?: () => void }).unref?.();
    return child;
  } finally {
    closeSync(journal);
  }
}

async function ready(child: ChildProcess, port: number, password: string): Promise<string> {
  const limit = Date.now() + START_LIMIT_MS;
  let reason = 'délai dépassé';
  while (Date.now() < limit) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined)
      return 'processus terminé';
    try {
      await withOwner(ownerUrl(port, password, 'postgres'), (client) => client.query('SELECT 1'));
      return 'ready';
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error);
      await sleep(20);
    }
  }
  return reason;
}

async function ensureDatabase(port: number, password: string): Promise<void> {
  await withOwner(ownerUrl(port, password, 'postgres'), async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  });
}

async function withOwner(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function ownerUrl(port: number, password: string, database: string): string {
  return `postgresql://${OWNER_ROLE}:${password}@127.0.0.1:${port}/${database}`;
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => done(port));
    });
  });
}

/** Closes the wrapper's input and waits for its end; the last resort is an immediate shutdown of its whole group. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  child.ref();
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const lastResort = setTimeout(() => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGQUIT');
  }, STOP_LIMIT_MS);
  child.stdin?.destroy();
  await ended;
  clearTimeout(lastResort);
}
