import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { refusal } from '../../kernel/refusal.js';
import { type AmcOutcome, notAnswered } from '../amc-backend.port.js';
import { type Deadline, openDeadline } from '../deadline.js';
import { type AmcBreaker, AmcBreakers, type BreakerLimits } from './breaker.js';

const LIMITS: BreakerLimits = {
  volumeThreshold: 4,
  errorThresholdPercentage: 50,
  resetTimeoutMs: 1_000,
  windowMs: 10_000,
  fairDelayMs: 500,
};
const clock = { now: () => Date.now() };
const answer = { kind: 'answer', payload: Buffer.from('{}') } as AmcOutcome;
const broken = notAnswered(refusal('amc-en-erreur', 'essai'), 'maybe-sent');
const late = notAnswered(refusal('amc-delai-depasse', 'essai'), 'maybe-sent', true);

let breakers: AmcBreakers;
let breaker: AmcBreaker;
let deadline: Deadline;
let changes: string[];

beforeEach(() => {
  vi.useFakeTimers();
  changes = [];
  breakers = new AmcBreakers(LIMITS, clock, ({ etat }) => changes.push(etat));
  breaker = breakers.of('P', '1');
  deadline = openDeadline(Date.now() + 60_000, clock);
});
afterEach(() => {
  breakers.close();
  deadline.close();
  vi.useRealTimers();
});

const ask = (outcome: AmcOutcome): Promise<AmcOutcome> =>
  breaker.ask(deadline, () => Promise.resolve(outcome));

function pending(): {
  readonly call: () => Promise<AmcOutcome>;
  readonly end: (outcome: AmcOutcome) => void;
} {
  let end: (outcome: AmcOutcome) => void = () => undefined;
  const held = new Promise<AmcOutcome>((resolve) => (end = resolve));
  return { call: () => held, end };
}

async function trip(): Promise<void> {
  for (let i = 0; i < LIMITS.volumeThreshold; i++) await ask(broken);
  expect(breaker.state()).toBe('ouvert');
}

it('says since when: an outage begins with its first opening, trials included', async () => {
  expect(breaker.view()).toEqual({ etat: 'ferme', since: Date.now(), back: null });
  await trip();
  const began = Date.now();
  expect(breaker.view()).toEqual({ etat: 'ouvert', since: began, back: began + LIMITS.resetTimeoutMs });
  await vi.advanceTimersByTimeAsync(LIMITS.resetTimeoutMs + 10);
  expect(breaker.view()).toEqual({ etat: 'demi-ouvert', since: began, back: null });
  await ask(broken);
  await settled();
  expect(breaker.view()).toMatchObject({ etat: 'ouvert', since: began });
  await vi.advanceTimersByTimeAsync(LIMITS.resetTimeoutMs + 10);
  await ask(answer);
  await settled();
  expect(breaker.view()).toEqual({ etat: 'ferme', since: Date.now(), back: null });
});

async function settled(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
}

describe('a breaker', () => {
  it('opens above the threshold and not below the volume', async () => {
    for (let i = 0; i < LIMITS.volumeThreshold - 1; i++) await ask(broken);
    expect(breaker.state()).toBe('ferme');
    await ask(broken);
    expect(breaker.state()).toBe('ouvert');
  });

  it('tells how long to wait', async () => {
    await trip();
    await vi.advanceTimersByTimeAsync(400);
    expect(await ask(answer)).toMatchObject({
      sent: 'not-sent',
      refusal: { code: 'disjoncteur-ouvert', retryAfter: 1 },
    });
  });

  it('counts the AMC’s refusals as answers', async () => {
    for (let i = 0; i < 20; i++) await ask(notAnswered(refusal('surcharge', 'essai'), 'not-sent'));
    expect(breaker.state()).toBe('ferme');
  });

  it('lets exactly one probe through, and closes on its success', async () => {
    await trip();
    await vi.advanceTimersByTimeAsync(LIMITS.resetTimeoutMs);
    const probe = pending();
    const call = vi.fn(probe.call);
    const asked = Array.from({ length: 50 }, () => breaker.ask(deadline, call));
    expect(call).toHaveBeenCalledTimes(1);
    probe.end(answer);
    const outcomes = await Promise.all(asked);
    expect(outcomes.filter((outcome) => outcome === answer)).toHaveLength(1);
    await settled();
    expect(changes).toEqual(['ouvert', 'demi-ouvert', 'ferme']);
  });

  it.each([answer, broken])(
    'is not moved by a call from before it opened that ends during the probe',
    async (stale) => {
      const early = pending();
      const earlyAsked = breaker.ask(deadline, early.call);
      await trip();
      await vi.advanceTimersByTimeAsync(LIMITS.resetTimeoutMs);
      const probe = pending();
      const probeAsked = breaker.ask(deadline, probe.call);
      early.end(stale);
      expect(await earlyAsked).toBe(stale);
      await settled();
      expect(breaker.state()).toBe('demi-ouvert');
      expect(await ask(answer)).toMatchObject({ refusal: { code: 'disjoncteur-ouvert' } });
      probe.end(answer);
      await probeAsked;
      await settled();
      expect(breaker.state()).toBe('ferme');
    },
  );

  it('opens again where the probe fails, throws, or is late, and comes back after each', async () => {
    await trip();
    const probes = [
      () => Promise.resolve(broken),
      () => Promise.resolve(late),
      () => Promise.reject<AmcOutcome>(new Error('defect')),
    ];
    for (const probe of probes) {
      await vi.advanceTimersByTimeAsync(LIMITS.resetTimeoutMs);
      expect(breaker.state()).toBe('demi-ouvert');
      await breaker.ask(deadline, probe).catch(() => undefined);
      await settled();
      expect(breaker.state()).toBe('ouvert');
    }
  });

  it('holds a late answer against the AMC only where it was given a fair time', async () => {
    const short = openDeadline(Date.now() + 100, clock);
    for (let i = 0; i < 20; i++) await breaker.ask(short, () => Promise.resolve(late));
    expect(breaker.state()).toBe('ferme');
    short.close();
    await vi.advanceTimersByTimeAsync(LIMITS.windowMs);
    for (let i = 0; i < LIMITS.volumeThreshold; i++) await ask(late);
    expect(breaker.state()).toBe('ouvert');
  });

  it('forgets what is older than its window', async () => {
    for (let i = 0; i < LIMITS.volumeThreshold - 1; i++) await ask(broken);
    await vi.advanceTimersByTimeAsync(LIMITS.windowMs);
    await ask(broken);
    expect(breaker.state()).toBe('ferme');
  });

  it('is one per AMC and platform', async () => {
    await trip();
    expect(breakers.of('P', '2').state()).toBe('ferme');
    expect(breakers.of('Q', '1').state()).toBe('ferme');
    expect([...breakers.states()]).toEqual([
      ['P/1', 'ouvert'],
      ['P/2', 'ferme'],
      ['Q/1', 'ferme'],
    ]);
  });

  it('passes a defect on', async () => {
    await expect(breaker.ask(deadline, () => Promise.reject(new Error('defect')))).rejects.toThrow('defect');
  });
});
