import { describe, expect, it } from 'vitest';
import { ConsultationBudget } from './consultation-budget.js';

describe('how much may be read at a time', () => {
  it('is so much a minute for each, and told when there is more', () => {
    let now = Date.parse('2026-06-09T08:00:20Z');
    const budget = new ConsultationBudget({ now: () => now }, { perMinute: 2 });
    expect([budget.take('A'), budget.take('A'), budget.take('A')]).toEqual([undefined, undefined, 40]);
    expect(budget.take('B')).toBeUndefined();
    now += 40_000;
    expect(budget.take('A')).toBeUndefined();
  });

  it('is so many exports at once, of one and of all; an end gives one back, once', () => {
    const budget = new ConsultationBudget({ now: () => 0 }, { exports: 3, exportsEach: 2 });
    const [one, two] = [budget.beginExport('A'), budget.beginExport('A')];
    expect(budget.beginExport('A')).toBeUndefined();
    expect(budget.beginExport('B')).toBeTypeOf('function');
    expect(budget.beginExport('C')).toBeUndefined();
    one?.();
    one?.();
    expect(budget.beginExport('C')).toBeTypeOf('function');
    expect(budget.beginExport('C')).toBeUndefined();
    two?.();
    expect(budget.beginExport('A')).toBeTypeOf('function');
  });
});
