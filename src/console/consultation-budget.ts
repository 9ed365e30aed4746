import { type Clock } from '../kernel/clock.js';

export interface BudgetLimits {
  /** Consultations of one participant within a minute. */
  readonly perMinute: number;
  /** Exports at once: of this process, of one participant. */
  readonly exports: number;
  readonly exportsEach: number;
}

const DEFAULTS: BudgetLimits = { perMinute: 600, exports: 4, exportsEach: 2 };
const MINUTE_MS = 60_000;

/**
 * How much may be read at a time. Every consultation is an entry of the log, for ever: one who may read must not be able
 * to fill it. Per process.
 */
export class ConsultationBudget {
  readonly #clock: Clock;
  readonly #limits: BudgetLimits;
  readonly #exports = new Map<string, number>();
  #counts = new Map<string, number>();
  #minute = 0;

  constructor(clock: Clock, limits: Partial<BudgetLimits> = {}) {
    this.#clock = clock;
    this.#limits = { ...DEFAULTS, ...limits };
  }

  /** Takes one consultation. Gives the seconds to wait where the minute's are used up, else undefined. */
  take(participant: string): number | undefined {
    const now = this.#clock.now();
    const minute = Math.floor(now / MINUTE_MS);
    if (minute !== this.#minute) {
      this.#minute = minute;
      this.#counts = new Map();
    }
    const count = this.#counts.get(participant) ?? 0;
    if (count >= this.#limits.perMinute) return Math.ceil(((minute + 1) * MINUTE_MS - now) / 1_000);
    this.#counts.set(participant, count + 1);
    return undefined;
  }

  /** Begins an export; gives what ends it, or undefined where as many are running as may. */
  beginExport(participant: string): (() => void) | undefined {
    const own = this.#exports.get(participant) ?? 0;
    const all = [...this.#exports.values()].reduce((sum, count) => sum + count, 0);
    if (own >= this.#limits.exportsEach || all >= this.#limits.exports) return undefined;
    this.#exports.set(participant, own + 1);
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      const left = (this.#exports.get(participant) ?? 1) - 1;
      if (left === 0) this.#exports.delete(participant);
      else this.#exports.set(participant, left);
    };
  }
}
