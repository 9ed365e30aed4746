import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type EmbeddedServer, startEmbeddedServer } from '../../src/database/embedded-server.js';
import { prepareDatabase } from '../../src/database/prepare-database.js';
import { type TestDatabase } from './postgres.js';

const COME_BACK_MS = 60_000;

/**
 * A PostgreSQL of its own that may die: killed, filled, put back to yesterday. It always comes back at the same port, as
 * one that an init system watches over does.
 */
export class FaultCluster {
  #server: EmbeddedServer | undefined;

  private constructor(
    readonly folder: string,
    private readonly port: number,
    private readonly settings: readonly string[],
  ) {}

  static async start(folder: string, settings: readonly string[] = []): Promise<FaultCluster> {
    mkdirSync(folder, { recursive: true });
    const cluster = new FaultCluster(folder, await freePort(), settings);
    await cluster.up();
    return cluster;
  }

  /** The owner's URL, also while the server is down. */
  get url(): string {
    const password = readFileSync(join(this.data, 'roc-mot-de-passe'), 'utf8').trim();
    return `postgresql://roc:${password}@127.0.0.1:${this.port}/roc`;
  }

  get data(): string {
    return join(this.folder, 'donnees');
  }

  /** Starts it, again and again until it stays: processes of the former one may still be on their way out. */
  async up(): Promise<void> {
    const limit = Date.now() + COME_BACK_MS;
    for (;;) {
      try {
        this.#server = await startEmbeddedServer({
          folder: this.folder,
          port: this.port,
          settings: this.settings,
        });
        return;
      } catch (error) {
        if (Date.now() > limit) throw error;
        await sleep(100);
      }
    }
  }

  /** SIGKILL of the postmaster; its other processes notice and end by themselves. */
  async killPostmaster(): Promise<void> {
    const pid = Number(readFileSync(join(this.data, 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGKILL');
    await this.#server?.stop();
    this.#server = undefined;
  }

  async down(): Promise<void> {
    await this.#server?.stop();
    this.#server = undefined;
  }

  /** Copies the data directory, or puts such a copy back in its place. The server is down meanwhile. */
  copyTo(place: string): void {
    rmSync(place, { recursive: true, force: true });
    execFileSync('cp', ['-a', this.data, place]);
  }

  putBack(place: string): void {
    rmSync(this.data, { recursive: true, force: true });
    execFileSync('cp', ['-a', place, this.data]);
  }

  /** Its one database, as tests know databases. Nothing is dropped: the folder goes as a whole. */
  database(secret: string): TestDatabase {
    return {
      ownerUrl: this.url,
      prepare: () => prepareDatabase(this.url, { secret }),
      query: (text, values) => query(this.url, text, values),
      drop: () => Promise.resolve(),
    };
  }

  async close(): Promise<void> {
    await this.down();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function query<Row extends pg.QueryResultRow>(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
