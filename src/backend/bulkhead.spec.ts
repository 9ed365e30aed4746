import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../kernel/clock.js';
import { Bulkhead } from './bulkhead.js';
import { type Deadline, DeadlinePassed, openDeadline } from './deadline.js';

const open: Deadline[] = [];
const within = (milliseconds: number): Deadline => {
  const deadline = openDeadline(systemClock.now() + milliseconds, systemClock);
  open.push(deadline);
  return deadline;
};
afterEach(() => open.splice(0).forEach((deadline) => deadline.close()));

function gate(): { readonly call: () => Promise<string>; readonly open: () => void } {
  let release: (value: string) => void = () => undefined;
  const held = new Promise<string>((resolve) => (release = resolve));
  return { call: () => held, open: () => release('done') };
}

describe('a bulkhead', () => {
  it('hands a freed place to the first that waits', async () => {
    const bulkhead = new Bulkhead('P', { concurrent: 1, queue: 2, waitMs: 1_000 }, systemClock);
    const order: string[] = [];
    const first = gate();
    const running = bulkhead.run(within(1_000), first.call);
    const waiting = ['a', 'b'].map((name) =>
      bulkhead.run(within(1_000), async () => {
        order.push(name);
      }),
    );
    expect(bulkhead.load()).toEqual({ running: 1, waiting: 2 });
    first.open();
    await Promise.all([running, ...waiting]);
    expect(order).toEqual(['a', 'b']);
    expect(bulkhead.load()).toEqual({ running: 0, waiting: 0 });
  });

  it('refuses at once where the queue is full, and names itself', async () => {
    const bulkhead = new Bulkhead('P', { concurrent: 1, queue: 0, waitMs: 1_000 }, systemClock);
    const first = gate();
    const running = bulkhead.run(within(1_000), first.call);
    const refused = await bulkhead.run(within(1_000), () => Promise.resolve(1));
    expect(refused).toMatchObject({
      ok: false,
      refusal: { code: 'surcharge', retryAfter: 1, quota: { nom: 'plateforme-P', limite: 1 } },
    });
    first.open();
    await running;
  });

  it('does not let a call wait past its deadline, and keeps no place for it', async () => {
    const bulkhead = new Bulkhead('P', { concurrent: 1, queue: 5, waitMs: 60_000 }, systemClock);
    const first = gate();
    const running = bulkhead.run(within(5_000), first.call);
    expect(await bulkhead.run(within(20), () => Promise.resolve(1))).toMatchObject({ ok: false });
    expect(bulkhead.load()).toEqual({ running: 1, waiting: 0 });
    first.open();
    await running;
    expect(await bulkhead.run(within(20), () => Promise.resolve(1))).toEqual({ ok: true, value: 1 });
  });

  it('frees the place of a call that throws', async () => {
    const bulkhead = new Bulkhead('P', { concurrent: 1, queue: 0, waitMs: 1 }, systemClock);
    await expect(bulkhead.run(within(100), () => Promise.reject(new Error('defect')))).rejects.toThrow(
      'defect',
    );
    expect(bulkhead.load()).toEqual({ running: 0, waiting: 0 });
  });
});

describe('a deadline', () => {
  it('counts down, aborts with its own reason, and is over at once where it is past', async () => {
    const deadline = within(15);
    expect(deadline.remaining(deadline.at - 4)).toBe(4);
    expect(deadline.remaining(deadline.at + 4)).toBe(0);
    await new Promise((resolve) => deadline.signal.addEventListener('abort', resolve));
    expect(deadline.signal.reason).toBeInstanceOf(DeadlinePassed);
    expect(within(-1).signal.aborted).toBe(true);
  });

  it('does not fire once closed', async () => {
    const deadline = within(5);
    deadline.close();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(deadline.signal.aborted).toBe(false);
  });
});
