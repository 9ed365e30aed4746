/**
 * Shows every log's checkpoint to every configured witness, in the background. Nothing waits for it: an outage of a
 * witness is made up afterwards by the next checkpoint, which stands for all before it.
 */
import { type Clock } from '../../kernel/clock.js';
import { type LogToWitness } from './logs-to-witness.js';
import { type Submission, type WitnessClient } from './submit-checkpoint.js';
import { type WitnessedPoints } from './witnessed-points.port.js';

/** How a witness stands. Times are milliseconds, instants since the Unix epoch. */
export interface WitnessStanding {
  readonly witness: string;
  /** Time of the last cosignature this process got; null before the first. */
  readonly lastAt: number | null;
  /** For how long a head has been waiting for its cosignature; 0 where none does. */
  readonly lateMs: number;
  readonly isLate: boolean;
  /** What came of the last checkpoint shown to it, where it did not cosign; null otherwise. */
  readonly fault: Exclude<Submission['kind'], 'cosigne'> | null;
}

export interface WitnessingMeans {
  readonly witnesses: readonly WitnessClient[];
  /** The logs that some witness has not cosigned at their present heads. */
  readonly logs: () => Promise<readonly LogToWitness[]>;
  readonly points: Pick<WitnessedPoints, 'keep'>;
  readonly clock: Clock;
  readonly intervalMs: number;
  /** From when on waiting is an alarm. */
  readonly alarmMs: number;
  /** Told of each outcome; for a log line, a metric, an alarm. Must not throw. */
  readonly outcome: (witness: string, origin: string, outcome: Submission) => void;
  /** Told of a round that could not be made, or a point that could not be kept. Must not throw. */
  readonly failed: (error: unknown) => void;
}

/** An unreachable witness is asked at most so rarely. */
const MAX_PAUSE_MS = 600_000;

interface Pause {
  readonly until: number;
  readonly lengthMs: number;
}

/** What this process knows of one witness. */
class Standing {
  pause: Pause | undefined;
  lastAt: number | null = null;
  fault: WitnessStanding['fault'] = null;
  /** By origin, since when a head has been waiting. */
  readonly waiting = new Map<string, number>();
  /** By origin, the size about which nothing more can come of asking. */
  readonly settled = new Map<string, number>();
}

export class CheckpointWitnessing {
  readonly #means: WitnessingMeans;
  readonly #standings: ReadonlyMap<WitnessClient, Standing>;
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<void> = Promise.resolve();

  constructor(means: WitnessingMeans) {
    this.#means = means;
    this.#standings = new Map(means.witnesses.map((one) => [one, new Standing()]));
  }

  start(): void {
    this.#timer = setInterval(() => void this.look(), this.#means.intervalMs).unref();
    void this.look();
  }

  /** No round is under way, and none starts, once this resolves. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#round;
  }

  /** One round, after the one under way. Never rejects. */
  look(): Promise<void> {
    this.#round = this.#round.then(() => this.#look()).catch((error: unknown) => this.#means.failed(error));
    return this.#round;
  }

  standings(): readonly WitnessStanding[] {
    const { clock, alarmMs } = this.#means;
    const now = clock.now();
    return [...this.#standings].map(([{ key }, { lastAt, fault, waiting }]) => {
      const lateMs = Math.max(0, ...[...waiting.values()].map((since) => now - since));
      return { witness: key.name, lastAt, lateMs, isLate: lateMs > alarmMs, fault };
    });
  }

  async #look(): Promise<void> {
    const now = this.#means.clock.now();
    const awake = [...this.#standings].filter(([, { pause }]) => (pause?.until ?? 0) <= now);
    if (awake.length === 0) return;
    const logs = (await this.#means.logs()).filter(({ size }) => size > 0);
    await Promise.all(awake.map(([witness, standing]) => this.#show(witness, standing, logs)));
  }

  async #show(witness: WitnessClient, standing: Standing, logs: readonly LogToWitness[]): Promise<void> {
    const { name } = witness.key;
    const due = logs.filter(
      ({ origin, size, cosigned }) =>
        (cosigned.get(name) ?? 0) < size && standing.settled.get(origin) !== size,
    );
    const now = this.#means.clock.now();
    for (const { origin } of due) if (!standing.waiting.has(origin)) standing.waiting.set(origin, now);
    for (const origin of standing.waiting.keys())
      if (!due.some((log) => log.origin === origin)) standing.waiting.delete(origin);
    for (const log of due) {
      const outcome = await witness.submit(log);
      // Another process showed it a larger head of the same log meanwhile: nothing is behind.
      if (outcome.kind === 'en-avance' && !log.isClosed && (await log.present()) >= outcome.size) continue;
      this.#means.outcome(name, log.origin, outcome);
      standing.fault = outcome.kind === 'cosigne' ? null : outcome.kind;
      if (outcome.kind === 'injoignable') return this.#pause(standing);
      standing.pause = undefined;
      if (isFinal(outcome, log)) standing.settled.set(log.origin, log.size);
      if (outcome.kind === 'cosigne') await this.#cosigned(standing, name, log, outcome);
    }
  }

  async #cosigned(
    standing: Standing,
    witness: string,
    { origin, size }: LogToWitness,
    { note, time }: Submission & { readonly kind: 'cosigne' },
  ): Promise<void> {
    await this.#means.points.keep({ origin, size, witness, note, at: time * 1_000 });
    standing.lastAt = time * 1_000;
    standing.waiting.delete(origin);
  }

  #pause(standing: Standing): void {
    const former = standing.pause?.lengthMs ?? this.#means.intervalMs / 2;
    const lengthMs = Math.min(former * 2, MAX_PAUSE_MS);
    standing.pause = { until: this.#means.clock.now() + lengthMs, lengthMs };
  }
}

/** A closed log does not change any more, nor does what is stored of a head that it does not prove. */
function isFinal({ kind }: Submission, { isClosed }: LogToWitness): boolean {
  return kind === 'sans-preuve' || (isClosed && (kind === 'fourche' || kind === 'en-avance'));
}
