import { setTimeout as sleep } from 'node:timers/promises';
import { type PlacedEntry } from './log/placed-entry.js';
import { TraceUnavailable } from './trace-store.port.js';
import { type TraceWrite } from './trace-record.js';

/** A durable batch: exchange ids whose claim was not new, and where its entries stand in the log. */
export interface BatchOutcome {
  readonly known: ReadonlySet<string>;
  /** The place of the batch's entry `at`; undefined where only the database knows it, or there is no log. */
  readonly placed: (at: number) => PlacedEntry | undefined;
}

/** A durable write: whether its claim was new, and its place, see {@link BatchOutcome.placed}. */
export interface Written {
  readonly isNew: boolean;
  readonly place: PlacedEntry | undefined;
}

/** What went wrong with a batch. Only `unknown` may have been persisted; `fenced`: the log is another writer's now. */
export type BatchFault = 'retry' | 'fenced' | 'unacceptable-row' | 'refused' | 'unknown';

/** One connection that writes batches, each whole or not at all. */
export interface BatchWriter {
  /** Resolves when the batch is durable. */
  write(batch: readonly TraceWrite[]): Promise<BatchOutcome>;
  faultOf(error: unknown): BatchFault;
  /** A new connection; resolves when no statement of the former one can commit any more. */
  reopen(): Promise<void>;
  /** Whether the batch of the former connection was persisted; undefined: it was not. */
  decide(batch: readonly TraceWrite[]): Promise<BatchOutcome | undefined>;
}

export interface GroupCommitOptions {
  /** Rows per batch. */
  readonly maxBatch?: number;
  /** How long waiters are kept while the connection is made anew, in milliseconds. */
  readonly reopenMs?: number;
  /** Between two probes while unavailable, in milliseconds. */
  readonly probeMs?: number;
  readonly log?: (text: string) => void;
}

interface Waiter {
  readonly write: TraceWrite;
  readonly resolve: (written: Written) => void;
  readonly reject: (error: unknown) => void;
}

const RETRIES = 5;

/**
 * The one writer: whatever was submitted while it was busy goes into the next batch, in the order of submission, and
 * it is flushed as soon as the writer is idle. No timer: one would cost latency at half load and rate at full load.
 */
export class GroupCommit {
  readonly #writer: BatchWriter;
  readonly #options: Required<GroupCommitOptions>;
  #queue: Waiter[] = [];
  #running: Promise<void> | undefined;
  #down: TraceUnavailable | undefined;
  #mustReopen = false;
  #closed = false;

  constructor(writer: BatchWriter, options: GroupCommitOptions = {}) {
    this.#writer = writer;
    this.#options = { maxBatch: 512, reopenMs: 3_000, probeMs: 250, log: () => undefined, ...options };
  }

  /** Undefined while entries can be written. */
  get unavailable(): TraceUnavailable | undefined {
    return this.#closed ? new TraceUnavailable('closed') : this.#down;
  }

  /** Resolves when the write is durable. Rejects with {@link TraceUnavailable}. */
  submit(write: TraceWrite): Promise<Written> {
    const unavailable = this.unavailable;
    if (unavailable !== undefined) return Promise.reject(unavailable);
    return new Promise((resolve, reject) => {
      this.#queue.push({ write, resolve, reject });
      this.#wake();
    });
  }

  /** The connection may not be used any more (lease lost, connection ended while idle): the next batch makes it anew. */
  invalidate(): void {
    this.#mustReopen = true;
    this.#wake();
  }

  /** Writes what is queued, then takes no more. */
  async close(): Promise<void> {
    this.#closed = true;
    while (this.#running !== undefined) await this.#running;
  }

  #wake(): void {
    if (this.#running !== undefined || (this.#down !== undefined && !this.#closed)) return;
    this.#running = new Promise<void>((done) => {
      // After this turn's socket events: requests that arrived together share the first batch.
      setImmediate(() => void this.#run().finally(done));
    }).finally(() => {
      this.#running = undefined;
      if (this.#due()) this.#wake();
    });
  }

  #due(): boolean {
    return this.#queue.length > 0 || (this.#mustReopen && !this.#closed && this.#down === undefined);
  }

  async #run(): Promise<void> {
    while (this.#due()) {
      try {
        if (this.#mustReopen) await this.#reopen();
      } catch (error) {
        return this.#goDown(error, []);
      }
      const batch = this.#queue.splice(0, this.#options.maxBatch);
      if (batch.length > 0) await this.#settle(batch);
    }
  }

  async #settle(batch: readonly Waiter[]): Promise<void> {
    try {
      const { known, placed } = await this.#persist(batch.map((waiter) => waiter.write));
      for (const [at, { write, resolve }] of batch.entries()) {
        resolve({ isNew: !known.has(write.record.id), place: placed(at) });
      }
    } catch (error) {
      const fault = this.#writer.faultOf(error);
      if (fault !== 'unacceptable-row') this.#goDown(error, batch);
      else if (batch.length > 1) await this.#separate(batch);
      else reject(batch, error instanceof Error ? error.message : String(error), error);
    }
  }

  /** One row was refused for what it holds: its neighbours must not suffer. */
  async #separate(batch: readonly Waiter[]): Promise<void> {
    for (const [index, waiter] of batch.entries()) {
      if (this.#down !== undefined) return reject(batch.slice(index), this.#down.message, this.#down);
      await this.#settle([waiter]);
    }
  }

  async #persist(batch: readonly TraceWrite[]): Promise<BatchOutcome> {
    let resent = false;
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#writer.write(batch);
      } catch (error) {
        const fault = this.#writer.faultOf(error);
        if (fault === 'retry' && attempt <= RETRIES) continue;
        if (fault === 'fenced' && attempt <= RETRIES) {
          this.#options.log('the log is another writer’s: taking it, or another, anew');
          await this.#reopen();
          continue;
        }
        if (fault !== 'unknown') throw error;
        this.#options.log(`outcome of a batch of ${batch.length} unknown: reading it back`);
        const persisted = await this.#readBack(batch);
        if (persisted !== undefined) return persisted;
        if (resent) throw error;
        resent = true;
      }
    }
  }

  /** On a new connection, and once more where that one is lost too. */
  async #readBack(batch: readonly TraceWrite[]): Promise<BatchOutcome | undefined> {
    await this.#reopen();
    try {
      return await this.#writer.decide(batch);
    } catch {
      await this.#reopen();
      return this.#writer.decide(batch);
    }
  }

  async #reopen(): Promise<void> {
    // Spans are never measured on the wall clock: set back, it would keep the waiters for as long.
    const limit = performance.now() + this.#options.reopenMs;
    for (let pause = 20; ; pause = Math.min(pause * 2, 500)) {
      try {
        this.#mustReopen = false;
        return await this.#writer.reopen();
      } catch (error) {
        this.#mustReopen = true;
        if (performance.now() + pause >= limit) throw error;
        await sleep(pause);
      }
    }
  }

  #goDown(error: unknown, batch: readonly Waiter[]): void {
    const reason = error instanceof Error ? error.message : String(error);
    this.#options.log(`unavailable: ${reason}`);
    this.#mustReopen = true;
    this.#down = new TraceUnavailable(reason, { cause: error });
    reject([...batch, ...this.#queue.splice(0)], reason, error);
    if (!this.#closed) void this.#probe();
  }

  async #probe(): Promise<void> {
    while (!this.#closed) {
      await sleep(this.#options.probeMs, undefined, { ref: false });
      try {
        if (this.#closed) return;
        await this.#writer.reopen();
        this.#mustReopen = false;
        this.#down = undefined;
        this.#options.log('available again');
        return;
      } catch {
        // Still away; the reason was logged when it went.
      }
    }
  }
}

function reject(waiters: readonly Waiter[], reason: string, cause: unknown): void {
  const error = new TraceUnavailable(reason, { cause });
  for (const waiter of waiters) waiter.reject(error);
}
