import pg from 'pg';
import { type Clock, systemClock } from '../../kernel/clock.js';
import { AnswerCipher } from '../answer-cipher.js';
import { ConclusionWaiters } from '../conclusion-waiters.js';
import { type ENTRY_TYPES, type TraceEntry } from '../entry.js';
import { GroupCommit, type GroupCommitOptions, type Written } from '../group-commit.js';
import { type JournalEvent } from '../journal-event.js';
import { type Closing } from '../log/closing.js';
import { type HeadKeeper } from '../log/head-keeper.port.js';
import { type LogKey } from '../log/log-key.js';
import { type SignedState } from '../log/log-state.js';
import { answerContext } from '../message-key.js';
import { traceRecord, type ConclusionWrite, type TraceRecord, type TraceWrite } from '../trace-record.js';
import {
  type Claim,
  type ClaimOutcome,
  type Conclusion,
  type RefusedOutcome,
  type StoredMessage,
  type TraceReceipt,
  type TraceStore,
  TraceUnavailable,
} from '../trace-store.port.js';
import { writeReceipt } from '../tree/receipt.js';
import { PostgresBatchWriter, type UnknownOutcome } from './postgres-batch-writer.js';
import { PostgresLogHead } from './postgres-log-head.js';
import { PostgresLogReader } from './postgres-log-reader.js';
import { PostgresStampLedger } from './postgres-stamp-ledger.js';
import { PostgresWitnessedPoints } from './postgres-witnessed-points.js';
import { PostgresMessageClaims } from './postgres-message-claims.js';
import { SlotLease } from './postgres-slot-lease.js';
import { enterSuppressions } from './postgres-suppression-entries.js';
import { closeOrphans, prepareMonths, purgeClaims } from './postgres-upkeep.js';

export interface PostgresTraceStoreOptions {
  /** Of the application's role. Direct, or through a pooler in session mode: the writer's lock is its session's. */
  readonly applicationUrl: string;
  /** 32 bytes each; the first encrypts stored answers, the others still decrypt. */
  readonly answerKeys: readonly Buffer[];
  /** A name of this process, for operators. */
  readonly holder: string;
  readonly clock?: Clock;
  /** How long a message id is remembered; milliseconds, default 24 h. */
  readonly replayWindowMs?: number;
  readonly heartbeatMs?: number;
  readonly leaseMs?: number;
  /** Time after which a batch without an answer is treated as of unknown outcome; milliseconds. */
  readonly batchTimeoutMs?: number;
  /** Between two rounds of purge and of closing orphans; milliseconds. */
  readonly upkeepMs?: number;
  readonly commit?: GroupCommitOptions;
  readonly log?: (text: string) => void;
  /** The log over the entries; absent, the tree is off (for comparison): entries are durable and have no receipt. */
  readonly journal?: StoreLog;
}

/** What the store needs to keep a log, and whom it tells. */
export interface StoreLog {
  readonly key: LogKey;
  readonly keeper: HeadKeeper;
  /** A log was closed and another opened in its place: an alarm. */
  readonly onClosed?: (closing: Closing) => void;
  /** How a batch whose reply was lost was decided; `evince` also where a swap was lost outright. */
  readonly onDecided?: (outcome: UnknownOutcome) => void;
}

const DEFAULTS = {
  clock: systemClock,
  replayWindowMs: 86_400_000,
  heartbeatMs: 2_000,
  leaseMs: 10_000,
  batchTimeoutMs: 5_000,
  upkeepMs: 15_000,
  commit: {},
  log: (): void => undefined,
};

const COUNT_EVENTS = `
INSERT INTO securite.evenements AS e (minute, nature, slot, compte)
SELECT date_trunc('minute', $1::timestamptz), n.nature, $2, n.compte FROM unnest($3::text[], $4::bigint[]) AS n (nature, compte)
ON CONFLICT (minute, nature, slot) DO UPDATE SET compte = e.compte + excluded.compte`;

/** The trace store on PostgreSQL: one group-commit writer, and a small pool for everything that is not a batch. */
export class PostgresTraceStore implements TraceStore {
  readonly #options: Required<Omit<PostgresTraceStoreOptions, 'journal'>>;
  readonly #reader: PostgresLogReader | undefined;
  readonly #stamps: PostgresStampLedger | undefined;
  readonly #points: PostgresWitnessedPoints | undefined;
  readonly #pool: pg.Pool;
  readonly #cipher: AnswerCipher;
  readonly #claims: PostgresMessageClaims;
  readonly #lease: SlotLease;
  readonly #writer: PostgresBatchWriter;
  readonly #commit: GroupCommit;
  readonly #waiters = new ConclusionWaiters();
  readonly #onDecided: StoreLog['onDecided'];
  #upkeep: NodeJS.Timeout | undefined;
  #upkeepRunning: Promise<void> = Promise.resolve();
  #rounds: Promise<unknown> = Promise.resolve();
  #closing: Promise<void> | undefined;

  private constructor(given: PostgresTraceStoreOptions) {
    const { journal, ...rest } = given;
    const options = { ...DEFAULTS, ...rest };
    const { applicationUrl, holder, replayWindowMs, clock, log } = options;
    this.#options = options;
    this.#cipher = new AnswerCipher(options.answerKeys);
    this.#pool = new pg.Pool({
      ...{ connectionString: applicationUrl, application_name: 'roc-trace', max: 6 },
      ...{ connectionTimeoutMillis: 2_000, query_timeout: 10_000, allowExitOnIdle: true },
    });
    this.#pool.on('error', () => undefined);
    // A connection may also end while it is lent out and nothing is asked of it; its next query says so.
    this.#pool.on('connect', (client) => client.on('error', () => undefined));
    this.#claims = new PostgresMessageClaims(this.#pool, this.#cipher, {
      clock,
      milliseconds: replayWindowMs,
    });
    const lease = { holder, heartbeatMs: options.heartbeatMs, expiryMs: options.leaseMs, log };
    this.#lease = new SlotLease(this.#pool, lease, () => this.#commit.invalidate());
    this.#writer = new PostgresBatchWriter(
      { applicationUrl, windowSeconds: Math.ceil(replayWindowMs / 1_000), timeoutMs: options.batchTimeoutMs },
      this.#lease,
      {
        lost: () => this.#commit.invalidate(),
        acquired: () => this.#scheduleUpkeep(0),
        decided: (outcome) => this.#decided(outcome),
        fenced: () => this.#decided('evince'),
      },
      journal && { ...journal, head: new PostgresLogHead({ onClosed: () => undefined, ...journal, clock }) },
    );
    this.#onDecided = journal?.onDecided;
    this.#reader = journal && new PostgresLogReader(this.#pool, journal.key, journal.keeper);
    this.#stamps = journal && new PostgresStampLedger(this.#pool, journal.key, journal.keeper);
    this.#points = journal && new PostgresWitnessedPoints(this.#pool);
    this.#commit = new GroupCommit(this.#writer, { log, ...options.commit });
  }

  /** Connects and acquires a slot. @throws where the database cannot be reached or the role lacks its rights. */
  static async open(options: PostgresTraceStoreOptions): Promise<PostgresTraceStore> {
    const store = new PostgresTraceStore(options);
    try {
      await store.#writer.reopen();
    } catch (error) {
      await store.close();
      throw new TraceUnavailable(error instanceof Error ? error.message : String(error), { cause: error });
    }
    return store;
  }

  async received(entry: TraceEntry, claim: Claim): Promise<ClaimOutcome> {
    const record = traceRecord(entry);
    const { met, receipt } = await this.#claimed({ record, claim: { claim, as: null } });
    return met === undefined ? { outcome: 'new', receipt } : { outcome: 'known', message: met };
  }

  async concluded(entry: TraceEntry, conclusion: Conclusion | null): Promise<TraceReceipt> {
    const record = traceRecord(entry);
    const write = conclusion === null ? { record } : { record, conclusion: this.#encrypted(conclusion) };
    const { place } = await this.#commit.submit(write);
    if (conclusion !== null) this.#waiters.wake(conclusion.ej, conclusion.idMessage);
    return this.#receipt(record, place);
  }

  async refusedWithClaim(entry: TraceEntry, claim: Claim, conclusion: Conclusion): Promise<RefusedOutcome> {
    const record = traceRecord(entry);
    const { answer } = this.#encrypted(conclusion);
    const as = { etat: conclusion.etat, answer };
    const { met, receipt } = await this.#claimed({ record, claim: { claim, as } });
    return met === undefined ? { outcome: 'new', receipt } : { outcome: 'known', message: met };
  }

  async append(event: JournalEvent): Promise<TraceReceipt> {
    const record = traceRecord(event);
    const { place } = await this.#commit.submit({ record });
    return this.#receipt(record, place);
  }

  async receiptOf(idEchange: string): Promise<string | undefined> {
    const reader = this.#reader;
    if (reader === undefined) return undefined;
    return this.#asked(async () => {
      const entry = await reader.entryOf(idEchange, OUTCOMES);
      const placement = entry && (await reader.placement(entry.journal, entry.index));
      return entry && placement && writeReceipt(entry.opening, placement);
    });
  }

  /** The durable head of the log this process writes; undefined where it writes none at the moment. */
  get signedState(): SignedState | undefined {
    return this.#writer.signedState;
  }

  /** The time-stamps of the logs; undefined where the tree is off. */
  get stamps(): PostgresStampLedger | undefined {
    return this.#stamps;
  }

  /** Checkpoints that witnesses cosigned; undefined where the tree is off. */
  get points(): PostgresWitnessedPoints | undefined {
    return this.#points;
  }

  /** Any log of the family, read from the database; undefined where the tree is off. */
  get logs(): PostgresLogReader | undefined {
    return this.#reader;
  }

  lookup(ej: string, idMessage: string): Promise<StoredMessage | undefined> {
    return this.#asked(() => this.#claims.lookup(ej, idMessage));
  }

  awaitConclusion(ej: string, idMessage: string, waitMs: number): Promise<StoredMessage | undefined> {
    return this.#waiters.wait({ ej, idMessage }, waitMs, () => this.lookup(ej, idMessage));
  }

  async countSecurityEvents(counts: ReadonlyMap<string, number>): Promise<void> {
    if (counts.size === 0) return;
    const natures = [...counts.keys()].sort();
    const values = natures.map((nature) => counts.get(nature) ?? 0);
    const now = new Date(this.#options.clock.now());
    await this.#asked(() =>
      this.#pool.query(COUNT_EVENTS, [now, this.#lease.slot?.numero ?? 0, natures, values]),
    );
  }

  async health(): Promise<void> {
    const unavailable = this.#commit.unavailable;
    if (unavailable !== undefined) throw unavailable;
  }

  /**
   * One round of purge, of closing what processes that are gone left unfinished, of making the partitions of the coming
   * months, and of entering the deletions that were asked for; also done periodically. One follows another.
   */
  upkeep(): Promise<Upkept> {
    const round = this.#rounds.then(() => this.#round());
    this.#rounds = round.catch(() => undefined);
    return round;
  }

  async #round(): Promise<Upkept> {
    const { clock } = this.#options;
    const submit = (write: TraceWrite): Promise<unknown> => this.#commit.submit(write);
    const interrupted = await closeOrphans({ pool: this.#pool, clock, submit });
    await prepareMonths(this.#pool);
    // Without a log nobody could prove what was deleted by which rule: then nothing is.
    if (this.#reader !== undefined) await enterSuppressions({ pool: this.#pool, clock, submit });
    return { interrupted, purged: await purgeClaims(this.#pool, clock) };
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    clearTimeout(this.#upkeep);
    this.#upkeep = undefined;
    await this.#upkeepRunning;
    clearTimeout(this.#upkeep);
    await this.#commit.close();
    await this.#lease.release().catch(() => undefined);
    await this.#writer.close();
    await this.#pool.end();
  }

  async #claimed(
    write: TraceWrite & Required<Pick<TraceWrite, 'claim'>>,
  ): Promise<{ readonly met: StoredMessage | undefined; readonly receipt: TraceReceipt }> {
    const { isNew, place } = await this.#commit.submit(write);
    const receipt = await this.#receipt(write.record, place);
    if (isNew) return { met: undefined, receipt };
    const slot = this.#lease.slot;
    if (slot === undefined) throw new TraceUnavailable('no slot');
    const met = await this.#asked(() => this.#claims.resolve(write.claim, write.record.time, slot));
    return { met, receipt };
  }

  /** A batch that was decided by reading back after another took the log over has its places in the database only. */
  async #receipt(record: TraceRecord, place: Written['place']): Promise<TraceReceipt> {
    if (place !== undefined || this.#reader === undefined) {
      return receiptOf(record, () => place && writeReceipt(record, place.placement()));
    }
    const reader = this.#reader;
    const text = await this.#asked(async () => {
      const entry = await reader.entryOf(record.id, [record.entry.type]);
      const placement = entry && (await reader.placement(entry.journal, entry.index));
      if (entry === undefined || placement === undefined) throw new Error('a durable entry cannot be proved');
      return writeReceipt(entry.opening, placement);
    });
    return receiptOf(record, () => text);
  }

  #decided(outcome: UnknownOutcome): void {
    this.#options.log(`unknown outcome decided: ${outcome}`);
    this.#onDecided?.(outcome);
  }

  #encrypted({ ej, idMessage, idEchange, etat, sealedAnswer }: Conclusion): ConclusionWrite {
    const conclusion = { ej, idMessage, idEchange, etat };
    const answer =
      sealedAnswer === null ? null : this.#cipher.encrypt(sealedAnswer, answerContext(conclusion));
    return { conclusion, answer };
  }

  async #asked<T>(query: () => Promise<T>): Promise<T> {
    try {
      return await query();
    } catch (error) {
      throw new TraceUnavailable(error instanceof Error ? error.message : String(error), { cause: error });
    }
  }

  #scheduleUpkeep(inMs: number): void {
    clearTimeout(this.#upkeep);
    this.#upkeep = setTimeout(() => {
      this.#upkeepRunning = this.upkeep()
        .then(
          ({ interrupted }) => {
            if (interrupted > 0) this.#options.log(`${interrupted} unfinished messages closed as interrompu`);
          },
          (error: unknown) => this.#options.log(`upkeep: ${String(error)}`),
        )
        .finally(() => {
          if (this.#upkeep !== undefined) this.#scheduleUpkeep(this.#options.upkeepMs);
        });
    }, inMs).unref();
  }
}

/** What a round of upkeep did. */
interface Upkept {
  readonly purged: number;
  readonly interrupted: number;
}

/** What can come of an exchange: every entry but its arrival and its replays. */
const OUTCOMES: readonly (typeof ENTRY_TYPES)[number][] = ['repondu', 'refuse', 'interrompu'];

function receiptOf({ id, entry, commitment }: TraceRecord, recu: TraceReceipt['recu']): TraceReceipt {
  return { idEchange: id, horodatage: entry.horodatage, empreinte: commitment.toString('base64url'), recu };
}
