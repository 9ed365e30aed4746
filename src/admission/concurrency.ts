/** A place among the exchanges in progress; given back once, whatever happens. */
export interface Permit {
  release(): void;
}

interface Waiter {
  readonly grant: (permit: Permit | undefined) => void;
  readonly timer: NodeJS.Timeout;
}

export interface ConcurrencyLimits {
  readonly atOnce: number;
  /** Exchanges that may wait for a place, and for how long (ms). */
  readonly queue: number;
  readonly queueMs: number;
}

/**
 * A global bound with a short queue, first come first served. A long queue would only turn overload into late
 * answers nobody waits for any more: past it, refuse at once.
 */
export class ConcurrencyLimit {
  private running = 0;
  private readonly waiting: Waiter[] = [];

  constructor(private readonly limits: ConcurrencyLimits) {}

  get inProgress(): number {
    return this.running;
  }

  /** A permit, or undefined where the queue is full or the wait too long. */
  acquire(): Promise<Permit | undefined> | Permit {
    if (this.running < this.limits.atOnce) return this.permit();
    if (this.waiting.length >= this.limits.queue) return Promise.resolve(undefined);
    return new Promise((grant) => {
      const timer = setTimeout(() => {
        const index = this.waiting.findIndex((waiter) => waiter.grant === grant);
        if (index >= 0) this.waiting.splice(index, 1);
        grant(undefined);
      }, this.limits.queueMs);
      this.waiting.push({ grant, timer });
    });
  }

  private permit(): Permit {
    this.running++;
    let held = true;
    return {
      release: () => {
        if (!held) return;
        held = false;
        this.running--;
        const next = this.waiting.shift();
        if (next === undefined) return;
        clearTimeout(next.timer);
        next.grant(this.permit());
      },
    };
  }
}
