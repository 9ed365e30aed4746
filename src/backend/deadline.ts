import { type Clock } from '../kernel/clock.js';

/**
 * The instant after which an answer is of no use to the caller. `at` is wall-clock time (milliseconds since the Unix
 * epoch) because it is passed on to the AMC; `signal` aborts at that instant, and is what really closes sockets.
 * Whoever opens a deadline closes it once the exchange is over, so that no timer outlives it.
 */
export interface Deadline {
  readonly at: number;
  readonly signal: AbortSignal;
  /** Milliseconds left at `now`, never negative. */
  remaining(now: number): number;
  /** Drops the timer; the signal will not fire any more. */
  close(): void;
}

/** The reason an expired deadline's signal carries. */
export class DeadlinePassed extends Error {
  constructor() {
    super('deadline passed');
    this.name = 'DeadlinePassed';
  }
}

/**
 * A deadline at the instant `at` (ms). Its timer does not keep the process alive. Signal and timer are made when they
 * are first asked for: the built-in engine, which answers at once, needs neither.
 */
export function openDeadline(at: number, clock: Clock): Deadline {
  return new LazyDeadline(at, clock);
}

class LazyDeadline implements Deadline {
  private controller: AbortController | undefined;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    readonly at: number,
    private readonly clock: Clock,
  ) {}

  get signal(): AbortSignal {
    this.controller ??= this.armed(new AbortController());
    return this.controller.signal;
  }

  remaining(now: number): number {
    return Math.max(0, this.at - now);
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  private armed(controller: AbortController): AbortController {
    if (this.closed) return controller;
    const expire = (): void => controller.abort(new DeadlinePassed());
    const left = this.at - this.clock.now();
    if (left <= 0) expire();
    else this.timer = setTimeout(expire, left).unref();
    return controller;
  }
}
