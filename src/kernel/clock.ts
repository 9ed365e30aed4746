/** Wall-clock time, injected so that tests own it. Milliseconds since the Unix epoch, UTC. */
export interface Clock {
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** One exchange writes the same instant several times. */
let last = { milliseconds: NaN, text: '' };

/** RFC 3339 date-time in UTC with milliseconds, e.g. `2026-06-09T08:00:00.000Z`. */
export function instant(milliseconds: number): string {
  if (milliseconds !== last.milliseconds) last = { milliseconds, text: new Date(milliseconds).toISOString() };
  return last.text;
}
