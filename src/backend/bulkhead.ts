import { type Refusal, refusal } from '../kernel/refusal.js';
import { ok, refused, type Result } from '../kernel/result.js';
import { type Clock } from '../kernel/clock.js';
import { type Deadline } from './deadline.js';

export interface BulkheadLimits {
  /** Calls under way at once. */
  readonly concurrent: number;
  /** Calls that may wait for a place; the next one is refused at once. */
  readonly queue: number;
  /** Longest wait for a place, milliseconds; the deadline may shorten it, never lengthen it. */
  readonly waitMs: number;
}

interface Waiter {
  readonly admit: (admitted: boolean) => void;
}

/**
 * Bounds the concurrent calls to one platform, so that a slow platform holds its own share of our memory, sockets and
 * places and no more. Calls over the bound wait shortly, first come first served; then they are refused (`surcharge`),
 * before anything left for the AMC, with the name of the bound.
 */
export class Bulkhead {
  private running = 0;
  private readonly waiting: Waiter[] = [];

  constructor(
    private readonly platform: string,
    private readonly limits: BulkheadLimits,
    private readonly clock: Clock,
  ) {}

  /** Runs `call` within the bound; its throw passes through and frees the place. */
  async run<T>(deadline: Deadline, call: () => Promise<T>): Promise<Result<T>> {
    if (!(await this.enter(deadline))) return refused(this.overload());
    try {
      return ok(await call());
    } finally {
      this.leave();
    }
  }

  /** Calls under way and waiting, for the metrics. */
  load(): { readonly running: number; readonly waiting: number } {
    return { running: this.running, waiting: this.waiting.length };
  }

  private async enter(deadline: Deadline): Promise<boolean> {
    if (this.running < this.limits.concurrent) {
      this.running += 1;
      return true;
    }
    const wait = Math.min(this.limits.waitMs, deadline.remaining(this.clock.now()));
    if (wait <= 0 || this.waiting.length >= this.limits.queue) return false;
    return this.wait(wait, deadline.signal);
  }

  private wait(milliseconds: number, signal: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const giveUp = (): void => waiter.admit(false);
      const timer = setTimeout(giveUp, milliseconds);
      const waiter: Waiter = {
        admit: (admitted) => {
          clearTimeout(timer);
          signal.removeEventListener('abort', giveUp);
          const place = this.waiting.indexOf(waiter);
          if (place >= 0) this.waiting.splice(place, 1);
          resolve(admitted);
        },
      };
      signal.addEventListener('abort', giveUp, { once: true });
      this.waiting.push(waiter);
    });
  }

  /** The place goes straight to the first waiter: `running` does not change hands through zero. */
  private leave(): void {
    const next = this.waiting[0];
    if (next === undefined) this.running -= 1;
    else next.admit(true);
  }

  private overload(): Refusal {
    const { concurrent } = this.limits;
    const nom = `plateforme-${this.platform}`;
    return refusal('surcharge', `Limite ${nom} atteinte : ${concurrent} appels simultanés.`, {
      quota: { nom, limite: concurrent, restant: 0, renouvellement: 1 },
      retryAfter: 1,
    });
  }
}
