/**
 * Shows every log's checkpoint to every configured witness, in the background. Nothing waits for it: an outage of a
 * witness is made up afterwards by the next checkpoint, which stands for all before it.
 */
import { type Clock } from '../../kernel/clock.js';
import { type Submission, type SubmittedLog, type WitnessClient } from './submit-checkpoint.js';
import { type WitnessedPoints } from './witnessed-points.port.js';

export interface WitnessingMeans {
  readonly witnesses: readonly WitnessClient[];
  /** The logs at their present heads. */
  readonly logs: () => Promise<readonly SubmittedLog[]>;
  readonly points: WitnessedPoints;
  readonly clock: Clock;
  readonly intervalMs: number;
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

export class CheckpointWitnessing {
  readonly #means: WitnessingMeans;
  /** By witness and origin: the size it cosigned last, so that a silent log is not shown again and again. */
  readonly #done = new Map<string, number>();
  readonly #pauses = new Map<WitnessClient, Pause>();
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<void> = Promise.resolve();

  constructor(means: WitnessingMeans) {
    this.#means = means;
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

  async #look(): Promise<void> {
    const now = this.#means.clock.now();
    const awake = this.#means.witnesses.filter((one) => (this.#pauses.get(one)?.until ?? 0) <= now);
    if (awake.length === 0) return;
    const logs = (await this.#means.logs()).filter(({ size }) => size > 0);
    await Promise.all(awake.map((witness) => this.#show(witness, logs)));
  }

  async #show(witness: WitnessClient, logs: readonly SubmittedLog[]): Promise<void> {
    for (const log of logs) {
      const name = `${witness.key.name} ${log.origin}`;
      if (this.#done.get(name) === log.size) continue;
      const outcome = await witness.submit(log);
      this.#means.outcome(witness.key.name, log.origin, outcome);
      if (outcome.kind === 'injoignable') return this.#pause(witness);
      this.#pauses.delete(witness);
      if (outcome.kind !== 'cosigne') continue;
      await this.#means.points.keep({
        origin: log.origin,
        size: log.size,
        witness: witness.key.name,
        note: outcome.note,
        at: outcome.time * 1_000,
      });
      this.#done.set(name, log.size);
    }
  }

  #pause(witness: WitnessClient): void {
    const former = this.#pauses.get(witness)?.lengthMs ?? this.#means.intervalMs / 2;
    const lengthMs = Math.min(former * 2, MAX_PAUSE_MS);
    this.#pauses.set(witness, { until: this.#means.clock.now() + lengthMs, lengthMs });
  }
}
