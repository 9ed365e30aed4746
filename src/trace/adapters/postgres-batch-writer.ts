import pg from 'pg';
import { type BatchFault, type BatchOutcome, type BatchWriter } from '../group-commit.js';
import { type HeadKeeper } from '../log/head-keeper.port.js';
import { type LogKey } from '../log/log-key.js';
import { type LogGrowth, type LogState, SignedState } from '../log/log-state.js';
import { placedIn, type PlacedEntry } from '../log/placed-entry.js';
import { type TraceWrite } from '../trace-record.js';
import {
  BATCH_STATEMENT,
  BATCH_STATEMENT_WITHOUT_LOG,
  batchValues,
  headValues,
  KNOWN_STATEMENT,
  knownValues,
} from './postgres-batch-statement.js';
import { type HeadVerdict, type PostgresLogHead } from './postgres-log-head.js';
import { type HeldLog } from './postgres-log-succession.js';
import { type Slot, type SlotLease } from './postgres-slot-lease.js';

export interface BatchWriterOptions {
  readonly applicationUrl: string;
  readonly windowSeconds: number;
  /** A batch not answered within this time has an unknown outcome; milliseconds. */
  readonly timeoutMs: number;
}

/** The log that the writer keeps; absent where the tree is switched off for comparison. */
export interface WrittenLog {
  readonly head: PostgresLogHead;
  readonly key: LogKey;
  readonly keeper: HeadKeeper;
}

/** What a batch of unknown outcome turned out to be; counted and logged by the store. */
export type UnknownOutcome = 'a-nous' | 'ancienne' | 'evince';

export interface BatchWriterEvents {
  /** The connection ended while nothing was asked of it. */
  lost(): void;
  /** A slot was acquired; its former holder may have left unfinished messages. */
  acquired(slot: Slot): void;
  /** How a batch without a reply was decided. */
  decided(outcome: UnknownOutcome): void;
  /** A head was swapped by another: this process is not the log's writer any more. */
  fenced(): void;
}

/** The head is another's: nothing of the batch was written. */
class HeadMoved extends Error {}

interface Session {
  readonly client: pg.Client;
  readonly pid: number;
  /** With the process number it names the backend once and for all. */
  readonly started: string;
  readonly slot: Slot;
  readonly log: HeldLog | undefined;
}

interface BatchRow {
  readonly gagnee: boolean;
  readonly connus: readonly string[];
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
  readonly #log: WrittenLog | undefined;
  #session: Session | undefined;
  /** Sessions that may still be at work in the server. */
  #former: Pick<Session, 'pid' | 'started'>[] = [];
  /** The last durable state, and what an unanswered batch would make of it. */
  #durable: LogState | undefined;
  #unanswered: LogGrowth | undefined;
  #verdict: HeadVerdict = 'autre';

  constructor(
    options: BatchWriterOptions,
    lease: SlotLease,
    events: BatchWriterEvents,
    log: WrittenLog | undefined,
  ) {
    this.#options = options;
    this.#lease = lease;
    this.#events = events;
    this.#log = log;
  }

  /** The durable head of the log that is written, signed when its note is asked for. */
  get signedState(): SignedState | undefined {
    return this.#durable === undefined ? undefined : this.#signed(this.#durable);
  }

  async write(batch: readonly TraceWrite[]): Promise<BatchOutcome> {
    const session = this.#session;
    if (session === undefined) throw new Error('no connection');
    const values = batchValues(batch, session.slot, this.#options.windowSeconds);
    if (session.log === undefined) {
      const { connus } = await this.#query(session, BATCH_STATEMENT_WITHOUT_LOG, values);
      return { known: new Set(connus), placed: () => undefined };
    }
    const growth = session.log.state.grow(batch.map((write) => write.record.commitment));
    this.#unanswered = growth;
    const { gagnee, connus } = await this.#query(session, BATCH_STATEMENT, [
      ...values,
      ...headValues(session.log, growth),
    ]);
    if (!gagnee) {
      this.#events.fenced();
      throw new HeadMoved('the head of the log is another writer’s');
    }
    this.#session = { ...session, log: { ...session.log, state: growth.after } };
    return this.#outcome(new Set(connus), growth.after, batch.length);
  }

  async #query(session: Session, text: string, values: unknown[]): Promise<BatchRow> {
    const timer = setTimeout(() => drop(session.client), this.#options.timeoutMs);
    try {
      const { rows } = await session.client.query<BatchRow>({ name: 'lot', text, values });
      const [row] = rows;
      if (row === undefined) throw new Error('a batch without an answer');
      return row;
    } finally {
      clearTimeout(timer);
    }
  }

  /** The batch is durable: `after` is the log's head, its entries the last ones. */
  #outcome(known: ReadonlySet<string>, after: LogState, count: number): BatchOutcome {
    this.#unanswered = undefined;
    this.#durable = after;
    const signed = this.#signed(after);
    const first = after.size - count;
    return { known, placed: (at): PlacedEntry | undefined => signed && placedIn(signed, first + at) };
  }

  #signed(state: LogState): SignedState | undefined {
    return this.#log && new SignedState(state, this.#log.key, this.#log.keeper);
  }

  faultOf(error: unknown): BatchFault {
    if (error instanceof HeadMoved) return 'fenced';
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
      const log = await this.#take(client, slot);
      this.#session = { client, slot, log, ...(await identityOf(client)) };
      this.#former = [];
      if (acquired) this.#events.acquired(slot);
    } catch (error) {
      drop(client);
      throw error;
    }
  }

  async #take(client: pg.Client, slot: Slot): Promise<HeldLog | undefined> {
    if (this.#log === undefined) return undefined;
    const held = await this.#log.head.take(client, slot, {
      before: this.#durable,
      after: this.#unanswered?.after,
    });
    this.#verdict = held.verdict;
    this.#durable = held.state;
    return { state: held.state, epoch: held.epoch };
  }

  async decide(batch: readonly TraceWrite[]): Promise<BatchOutcome | undefined> {
    const client = this.#session?.client;
    const first = batch[0]?.record;
    if (client === undefined || first === undefined) throw new Error('no connection');
    // The head says it where the log is still ours. Where another took it over, or there is none: a batch is there whole
    // or not at all, and the salt makes every commitment unique, so one row decides.
    const verdict = this.#verdict;
    const persisted = verdict === 'autre' ? await isThere(client, first) : verdict === 'a-nous';
    this.#events.decided(persisted ? 'a-nous' : verdict === 'ancienne' ? 'ancienne' : 'evince');
    if (!persisted) {
      this.#unanswered = undefined;
      return undefined;
    }
    const { rows } = await client.query<{ id: string }>(KNOWN_STATEMENT, knownValues(batch));
    const known = new Set(rows.map((row) => row.id));
    const state = this.#durable;
    if (verdict === 'a-nous' && state !== undefined) return this.#outcome(known, state, batch.length);
    this.#unanswered = undefined;
    return { known, placed: () => undefined };
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

async function isThere(client: pg.Client, record: TraceWrite['record']): Promise<boolean> {
  const { rowCount } = await client.query(
    'SELECT FROM trace.entrees WHERE horodatage = $1 AND empreinte = $2 LIMIT 1',
    [new Date(record.time), record.commitment],
  );
  return rowCount === 1;
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
  const limit = performance.now() + FORMER_LIMIT_MS;
  for (const { pid, started } of former) {
    for (;;) {
      const { rowCount } = await client.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid = $1 AND backend_start = $2::timestamptz`,
        [pid, started],
      );
      if (rowCount === 0) break;
      if (performance.now() > limit) throw new Error('the former session does not end');
      await client.query('SELECT pg_sleep(0.01)');
    }
  }
}

function drop(client: pg.Client): void {
  (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
}
