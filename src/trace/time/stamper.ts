import { type Clock } from '../../kernel/clock.js';
import { describeDefect, type Logger } from '../../observability/logger.js';
import { type StampFault, type TimestampAuthority } from '../../pki/timestamp/timestamp-authority.port.js';
import { type JournalEvent } from '../journal-event.js';
import { parseCheckpoint } from '../tree/checkpoint.js';
import { parseNote } from '../tree/note.js';
import { checkpointImprint } from './checkpoint-imprint.js';
import { type LogToStamp, type StampLedger } from './stamp-ledger.port.js';
import { timestampEvent } from './timestamp-event.js';

/** Why a round left something unstamped: the authority, the place outside the database, or the database. */
export type RoundFault = StampFault | 'tete-non-gardee' | 'base-indisponible';

/** How time-stamping stands. Times are milliseconds, instants since the Unix epoch. */
export interface StamperState {
  /** Time of the last token this process got; null before the first. */
  readonly lastAt: number | null;
  readonly tokens: number;
  /** For how long entries have been waiting that a round should have covered; 0 where none do. */
  readonly lateMs: number;
  readonly isLate: boolean;
  /** The longest time between two successive tokens of one log between which it grew, since this process started. */
  readonly largestGapMs: number;
  /** The authority's clock less ours at the last token. */
  readonly clockOffsetMs: number;
  /** Null where the last round succeeded. */
  readonly fault: RoundFault | null;
}

export interface StamperWiring {
  readonly ledger: StampLedger;
  readonly authority: TimestampAuthority;
  /** Appends an entry to the log this process writes; resolves once it is durable. */
  readonly append: (event: JournalEvent) => Promise<unknown>;
  /** The log this process writes; undefined where it writes none at the moment. */
  readonly ownLog: () => number | undefined;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly intervalMs: number;
  /** From when on waiting is an alarm. */
  readonly alarmMs: number;
  /** Told after each round; for metrics. Must not throw. */
  readonly onRound?: (state: StamperState) => void;
}

/** An idle log gets a token every so many intervals, so that its next entry is bounded from below all the same. */
const IDLE_ROUNDS = 12;
/** After so many intervals a log is stamped by whoever sees it: its writer is gone, or cannot. */
const FOREIGN_ROUNDS = 3;
const FIRST_RETRY_MS = 5_000;
/** Two clocks that differ by more are told in the log. */
const CLOCK_ALARM_MS = 60_000;

/**
 * Asks for time-stamps over the logs' checkpoints in the background and appends them as entries. It has no part in any
 * exchange: it never throws, nothing waits for it, and what an outage left unstamped the next token covers.
 */
export class Stamper {
  readonly #wiring: StamperWiring;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #stopped = false;
  #failures = 0;
  #pendingSince: number | null = null;
  /** What was written before is covered, as far as this process knows. */
  #goodUntil: number;
  #lastAt: number | null = null;
  #tokens = 0;
  #largestGapMs = 0;
  #clockOffsetMs = 0;
  #fault: RoundFault | null = null;
  #wasLate = false;

  constructor(wiring: StamperWiring) {
    this.#wiring = wiring;
    this.#goodUntil = wiring.clock.now();
  }

  start(): void {
    this.#schedule(0);
  }

  /** No round is under way, and none starts, once this resolves. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
    await this.#wiring.authority.close();
  }

  state(): StamperState {
    const { clock, alarmMs } = this.#wiring;
    const lateMs = this.#pendingSince === null ? 0 : Math.max(0, clock.now() - this.#pendingSince);
    return {
      lastAt: this.#lastAt,
      tokens: this.#tokens,
      lateMs,
      isLate: lateMs > alarmMs,
      largestGapMs: this.#largestGapMs,
      clockOffsetMs: this.#clockOffsetMs,
      fault: this.#fault,
    };
  }

  /** One round now: every log that is due gets a token. Never rejects; a round under way is shared. */
  round(): Promise<void> {
    this.#running ??= this.#round().finally(() => (this.#running = undefined));
    return this.#running;
  }

  async #round(): Promise<void> {
    const { clock } = this.#wiring;
    const began = clock.now();
    const { fault, waiting } = await this.#stampDue();
    this.#failures = fault === null ? 0 : this.#failures + 1;
    if (fault === null) this.#goodUntil = began;
    this.#pendingSince = fault === null ? null : (waiting ?? this.#pendingSince ?? this.#goodUntil);
    this.#tell(fault);
    this.#wiring.onRound?.(this.state());
  }

  /** @returns what went wrong, and since when the entries left uncovered have been waiting, as far as that is known */
  async #stampDue(): Promise<{ fault: RoundFault | null; waiting: number | null }> {
    const { ledger, clock, ownLog, logger } = this.#wiring;
    try {
      await ledger.record();
      const [now, own] = [clock.now(), ownLog()];
      const due = (await ledger.logs()).filter((log) => this.#isDue(log, now, own));
      due.sort((one, other) => (one.waitingSince ?? now) - (other.waitingSince ?? now));
      for (const log of due) {
        if (this.#stopped) break;
        const fault = await this.#stamp(log);
        if (fault !== null) return { fault, waiting: log.waitingSince };
      }
      return { fault: null, waiting: null };
    } catch (error) {
      logger.warn('horodatage : la base de traces n’a pas répondu', { erreur: describeDefect(error) });
      return { fault: 'base-indisponible', waiting: null };
    }
  }

  #isDue({ journal, head, isClosed, stamped, waitingSince }: LogToStamp, now: number, own?: number): boolean {
    if (head.size === 0 || (stamped !== null && stamped.size >= head.size)) return false;
    if (isClosed) return true;
    const { intervalMs } = this.#wiring;
    if (journal !== own) return waitingSince !== null && now - waitingSince > FOREIGN_ROUNDS * intervalMs;
    return waitingSince !== null || (stamped !== null && now - stamped.at >= IDLE_ROUNDS * intervalMs);
  }

  async #stamp(log: LogToStamp): Promise<RoundFault | null> {
    const { authority, append, clock, ledger, logger } = this.#wiring;
    const signed = this.#signed(log);
    if (signed === undefined) return 'tete-non-gardee';
    const { note, text } = signed;
    const outcome = await authority.stamp(checkpointImprint(text));
    if (!outcome.ok) {
      const facts = { raison: outcome.fault, erreur: outcome.detail, origine: log.origin };
      if (this.#fault !== outcome.fault) logger.warn('horodatage : pas de jeton', facts);
      return outcome.fault;
    }
    const checkpoint = parseCheckpoint(text);
    if (!checkpoint.ok) throw new Error(`a checkpoint of ours cannot be read: ${checkpoint.fault}`);
    await append(timestampEvent(note, checkpoint.value, outcome, clock.now()));
    this.#count(log, outcome.timestamp.genTime);
    await ledger.record();
    return null;
  }

  #signed(log: LogToStamp): { note: string; text: string } | undefined {
    try {
      const note = log.note();
      const parsed = parseNote(Buffer.from(note));
      return parsed.ok ? { note, text: parsed.value.text } : undefined;
    } catch (error) {
      const facts = { origine: log.origin, erreur: describeDefect(error) };
      this.#wiring.logger.warn(
        'horodatage : la tête du journal ne peut pas être gardée hors de la base',
        facts,
      );
      return undefined;
    }
  }

  #count({ origin, head, stamped, waitingSince }: LogToStamp, at: number): void {
    const { clock, logger } = this.#wiring;
    this.#tokens += 1;
    this.#lastAt = at;
    this.#clockOffsetMs = at - clock.now();
    if (stamped !== null && waitingSince !== null)
      this.#largestGapMs = Math.max(this.#largestGapMs, at - stamped.at);
    if (Math.abs(this.#clockOffsetMs) > CLOCK_ALARM_MS) {
      const facts = { origine: origin, dureeMs: this.#clockOffsetMs };
      logger.warn('horodatage : l’horloge de l’autorité et la nôtre diffèrent de plus d’une minute', facts);
    }
    logger.info('horodatage : point de contrôle daté', { origine: origin, taille: head.size });
  }

  /** Says when trouble begins, when it becomes an alarm, and when it is over; not at each retry. */
  #tell(fault: RoundFault | null): void {
    const { logger } = this.#wiring;
    const [before, { isLate, lateMs }] = [this.#fault, this.state()];
    this.#fault = fault;
    if (isLate && !this.#wasLate)
      logger.error('horodatage en retard : des entrées attendent leur jeton', {
        raison: fault,
        dureeMs: lateMs,
      });
    if (fault === null && before !== null) logger.info('horodatage rétabli', { raison: before });
    this.#wasLate = isLate;
  }

  #schedule(inMs: number): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => void this.round().then(() => this.#schedule(this.#next())), inMs);
    this.#timer.unref();
  }

  /** An interval, or less after a failure: five seconds, then twice as long each time. Processes that started together part. */
  #next(): number {
    const { intervalMs } = this.#wiring;
    const wait =
      this.#failures === 0 ? intervalMs : Math.min(intervalMs, FIRST_RETRY_MS * 2 ** (this.#failures - 1));
    return wait * (0.9 + Math.random() / 10);
  }
}
