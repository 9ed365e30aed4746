import { type Clock } from '../kernel/clock.js';

/**
 * The instant after which an answer is of no use to the caller. `at` is wall-clock time (milliseconds since the Unix
 * epoch) because it is passed on to the AMC; `signal` aborts at that instant, and is what really closes sockets.
 * Whoever creates a deadline calls `settle()` once the exchange is over, so that no timer outlives it.
 */
export interface Deadline {
  readonly at: number;
  readonly signal: AbortSignal;
  /** Milliseconds left at `now`, never negative. */
  remaining(now: number): number;
  /** Drops the timer; the signal will not fire any more. */
  settle(): void;
}

/** A deadline `milliseconds` from now. The timer is not held alive: it does not delay the process's end. */
export function deadlineIn(milliseconds: number, clock: Clock): Deadline {
  const controller = new AbortController();
  const at = clock.now() + milliseconds;
  const timer = setTimeout(() => controller.abort(new DeadlinePassed()), Math.max(0, milliseconds));
  timer.unref();
  return {
    at,
    signal: controller.signal,
    remaining: (now) => Math.max(0, at - now),
    settle: () => clearTimeout(timer),
  };
}

/** The reason an expired deadline's signal carries. */
export class DeadlinePassed extends Error {
  constructor() {
    super('deadline passed');
    this.name = 'DeadlinePassed';
  }
}
