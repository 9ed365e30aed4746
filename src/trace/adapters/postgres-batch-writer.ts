import pg from 'pg';
import { type BatchFault, type BatchWriter, type KnownClaims } from '../group-commit.js';
import { type TraceWrite } from '../trace-record.js';
import { BATCH_STATEMENT, batchValues, KNOWN_STATEMENT, knownValues } from './postgres-batch-statement.js';
import { type Slot, type SlotLease } from './postgres-slot-lease.js';

export interface BatchWriterOptions {
  readonly applicationUrl: string;
  readonly windowSeconds: number;
  /** A batch not answered within this time has an unknown outcome; milliseconds. */
  readonly timeoutMs: number;
}

export interface BatchWriterEvents {
  /** The connection ended while nothing was asked of it. */
  lost(): void;
  /** A slot was acquired; its former holder may have left unfinished messages. */
  acquired(slot: Slot): void;
}

interface Session {
  readonly client: pg.Client;
  readonly pid: number;
  /** With the process number it names the backend once and for all. */
  readonly started: string;
  readonly slot: Slot;
}

/** A plan that stays right while the tables grow from empty: index look-ups only, planned once. */
const SETTINGS = `SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; SET enable_hashjoin = off;
  SET enable_mergejoin = off; SET jit = off; SET statement_timeout = '10s'`;

/**
 * The one writing connection. It must reach PostgreSQL itself, or a pooler in session mode: prepared statements and
 * the slot's lock belong to the session.
 */
export class PostgresBatchWriter implements BatchWriter {
  readonly #options: BatchWriterOptions;
  readonly #lease: SlotLease;
  readonly #events: BatchWriterEvents;
  #session: Session | undefined;
  /** Sessions that may still be at work in the server. */
  #former: Pick<Session, 'pid' | 'started'>[] = [];

  constructor(options: BatchWriterOptions, lease: SlotLease, events: BatchWriterEvents) {
    this.#options = options;
    this.#lease = lease;
    this.#events = events;
  }

  async write(batch: readonly TraceWrite[]): Promise<KnownClaims> {
    const session = this.#session;
    if (session === undefined) throw new Error('no connection');
    const values = batchValues(batch, session.slot, this.#options.windowSeconds);
    const timer = setTimeout(() => drop(session.client), this.#options.timeoutMs);
    try {
      const { rows } = await session.client.query<{ id: string }>({
        name: 'lot',
        text: BATCH_STATEMENT,
        values,
      });
      return new Set(rows.map((row) => row.id));
    } finally {
      clearTimeout(timer);
    }
  }

  faultOf(error: unknown): BatchFault {
    if (error instanceof TypeError || error instanceof RangeError) return 'unacceptable-row';
    if (!(error instanceof pg.DatabaseError) || error.code === undefined) return 'unknown';
    if (error.code === '40001' || error.code === '40P01') return 'retry';
    if (/^(22|23)/.test(error.code)) return 'unacceptable-row';
    return /^(08|57P0)/.test(error.code) ? 'unknown' : 'refused';
  }

  async reopen(): Promise<void> {
    if (this.#session !== undefined) {
      this.#former.push(this.#session);
      drop(this.#session.client);
      this.#session = undefined;
    }
    const client = this.#client();
    try {
      await client.connect();
      await client.query(SETTINGS);
      await endFormer(client, this.#former);
      const { slot, acquired } = await this.#lease.hold(client);
      this.#session = { client, slot, ...(await identityOf(client)) };
      this.#former = [];
      if (acquired) this.#events.acquired(slot);
    } catch (error) {
      drop(client);
      throw error;
    }
  }

  async decide(batch: readonly TraceWrite[]): Promise<KnownClaims | undefined> {
    const client = this.#session?.client;
    const first = batch[0]?.record;
    if (client === undefined || first === undefined) throw new Error('no connection');
    // A batch is there whole or not at all, and the salt makes every commitment unique: one row decides.
    const { rowCount } = await client.query(
      'SELECT FROM trace.entrees WHERE horodatage = $1 AND empreinte = $2 LIMIT 1',
      [new Date(first.time), first.commitment],
    );
    if (rowCount !== 1) return undefined;
    const { rows } = await client.query<{ id: string }>(KNOWN_STATEMENT, knownValues(batch));
    return new Set(rows.map((row) => row.id));
  }

  async close(): Promise<void> {
    const session = this.#session;
    this.#session = undefined;
    await session?.client.end().catch(() => undefined);
  }

  #client(): pg.Client {
    const client = new pg.Client({
      connectionString: this.#options.applicationUrl,
      application_name: 'roc-trace-ecriture',
      connectionTimeoutMillis: 2_000,
      keepAlive: true,
    });
    const ended = (): void => {
      if (this.#session?.client === client) this.#events.lost();
    };
    client.on('error', ended);
    client.on('end', ended);
    return client;
  }
}

async function identityOf(client: pg.Client): Promise<Pick<Session, 'pid' | 'started'>> {
  const { rows } = await client.query<Pick<Session, 'pid' | 'started'>>(
    'SELECT pid, backend_start::text AS started FROM pg_stat_activity WHERE pid = pg_backend_pid()',
  );
  const [identity] = rows;
  if (identity === undefined) throw new Error('own session not found');
  return identity;
}

const FORMER_LIMIT_MS = 5_000;

/** A statement of a lost connection may still be running: after this it has committed or never will. */
async function endFormer(
  client: pg.Client,
  former: readonly Pick<Session, 'pid' | 'started'>[],
): Promise<void> {
  const limit = Date.now() + FORMER_LIMIT_MS;
  for (const { pid, started } of former) {
    for (;;) {
      const { rowCount } = await client.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid = $1 AND backend_start = $2::timestamptz`,
        [pid, started],
      );
      if (rowCount === 0) break;
      if (Date.now() > limit) throw new Error('the former session does not end');
      await client.query('SELECT pg_sleep(0.01)');
    }
  }
}

function drop(client: pg.Client): void {
  (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
}
