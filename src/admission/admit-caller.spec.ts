import { describe, expect, it } from 'vitest';
import { type Caller } from '../identity/identify-caller.js';
import { Admissions } from './admit-caller.js';
import { ConcurrencyLimit, type ConcurrencyLimits } from './concurrency.js';
import { type Quota, Quotas } from './quotas.js';

const DEFAULT: Quota = { requetes: 2, fenetreSecondes: 60 };

function admissions(limits: Partial<ConcurrencyLimits> = {}): Admissions {
  const concurrency = new ConcurrencyLimit({ atOnce: 100, queue: 0, queueMs: 20, ...limits });
  return new Admissions(new Quotas(), concurrency, DEFAULT);
}

function caller(id: string, quota?: Quota): Caller {
  return { participant: { id, ...(quota === undefined ? {} : { quota }) } } as Caller;
}

async function outcome(of: Admissions, who: Caller): Promise<string> {
  const admission = await of.admit(who);
  return admission.ok ? 'admitted' : admission.refusal.code;
}

describe('the quota of a caller', () => {
  it('refuses the caller over its quota while another is admitted', async () => {
    const desk = admissions();
    const [busy, quiet] = [caller('CH-A'), caller('CH-B')];
    expect([await outcome(desk, busy), await outcome(desk, busy)]).toEqual(['admitted', 'admitted']);
    expect(await desk.admit(busy)).toMatchObject({
      ok: false,
      refusal: { code: 'quota-appelant', quota: { nom: 'appelant', limite: 2, restant: 0 } },
    });
    expect(await outcome(desk, quiet)).toBe('admitted');
  });

  it('is the directory’s own where it names one, and tells what is left', async () => {
    const desk = admissions();
    const one = caller('CH-A', { requetes: 5, fenetreSecondes: 60 });
    expect(await desk.admit(one)).toMatchObject({ ok: true, value: { quota: { limite: 5, restant: 4 } } });
    expect(await desk.admit(one)).toMatchObject({ ok: true, value: { quota: { limite: 5, restant: 3 } } });
  });

  it('says when to come back, within the window', async () => {
    const desk = admissions();
    const one = caller('CH-A', { requetes: 1, fenetreSecondes: 7 });
    await desk.admit(one);
    const refused = await desk.admit(one);
    expect(refused).toMatchObject({ ok: false });
    if (refused.ok) return;
    expect(refused.refusal.retryAfter).toBeGreaterThanOrEqual(1);
    expect(refused.refusal.retryAfter).toBeLessThanOrEqual(7);
  });

  it('renews with its window', async () => {
    const desk = admissions();
    const one = caller('CH-A', { requetes: 1, fenetreSecondes: 1 });
    await desk.admit(one);
    expect(await outcome(desk, one)).toBe('quota-appelant');
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(await outcome(desk, one)).toBe('admitted');
  });

  it('takes no place from who is refused', async () => {
    const desk = admissions();
    const one = caller('CH-A', { requetes: 1, fenetreSecondes: 60 });
    await desk.admit(one);
    await desk.admit(one);
    expect(desk.inProgress).toBe(1);
  });
});

describe('the quota of an AMC', () => {
  it('is shared by all its callers and has a name of its own', async () => {
    const desk = admissions();
    const quota = { requetes: 1, fenetreSecondes: 60 };
    expect(await desk.admitTowards('0099100011', quota)).toMatchObject({ ok: true });
    expect(await desk.admitTowards('0099100011', quota)).toMatchObject({
      ok: false,
      refusal: { code: 'quota-amc', quota: { nom: 'amc', limite: 1 } },
    });
    expect(await desk.admitTowards('0099100029', quota)).toMatchObject({ ok: true });
    expect(await desk.admitTowards('0099100011', undefined)).toMatchObject({ ok: true });
  });
});

describe('places among the exchanges in progress', () => {
  it('are bounded; who waits gets the next one, first come first served', async () => {
    const limit = new ConcurrencyLimit({ atOnce: 1, queue: 2, queueMs: 5_000 });
    const first = await limit.acquire();
    const order: string[] = [];
    const waiting = ['a', 'b'].map(async (name) => {
      const permit = await limit.acquire();
      order.push(name);
      permit?.release();
    });
    expect(await limit.acquire()).toBeUndefined();
    first?.release();
    await Promise.all(waiting);
    expect(order).toEqual(['a', 'b']);
    expect(limit.inProgress).toBe(0);
  });

  it('are not waited for too long', async () => {
    const limit = new ConcurrencyLimit({ atOnce: 1, queue: 1, queueMs: 20 });
    const first = await limit.acquire();
    expect(await limit.acquire()).toBeUndefined();
    first?.release();
    expect(await limit.acquire()).toBeDefined();
  });

  it('are given back once, however often that is said', async () => {
    const limit = new ConcurrencyLimit({ atOnce: 2, queue: 0, queueMs: 20 });
    const one = await limit.acquire();
    await limit.acquire();
    one?.release();
    one?.release();
    expect(limit.inProgress).toBe(1);
  });

  it('beyond them the caller is refused as surcharge', async () => {
    const desk = admissions({ atOnce: 1 });
    expect(await outcome(desk, caller('CH-A'))).toBe('admitted');
    expect(await outcome(desk, caller('CH-B'))).toBe('surcharge');
  });
});

it('a drain refuses who comes, and keeps who is in', async () => {
  const desk = admissions();
  const inside = await desk.admit(caller('CH-A'));
  desk.drain();
  expect(await outcome(desk, caller('CH-B'))).toBe('arret-en-cours');
  expect(desk.inProgress).toBe(1);
  if (inside.ok) inside.value.permit.release();
  expect(desk.inProgress).toBe(0);
});
