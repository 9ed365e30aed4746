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

/** A deadline at the instant `at` (ms). Its timer does not keep the process alive. */
export function openDeadline(at: number, clock: Clock): Deadline {
  const controller = new AbortController();
  const expire = (): void => controller.abort(new DeadlinePassed());
  const left = at - clock.now();
  if (left <= 0) expire();
  const timer = left > 0 ? setTimeout(expire, left).unref() : undefined;
  return {
    at,
    signal: controller.signal,
    remaining: (now) => Math.max(0, at - now),
    close: () => clearTimeout(timer),
  };
}
