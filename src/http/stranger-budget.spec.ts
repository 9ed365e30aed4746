import { describe, expect, it } from 'vitest';
import { StrangerBudget } from './stranger-budget.js';

describe('the budget of strangers', () => {
  it('leaves participants alone, and gives a stranger 60 answers a minute', () => {
    let now = 0;
    const budget = new StrangerBudget({ now: () => now });
    const answers = (who: string): number =>
      Array.from({ length: 200 }).filter(() => budget.allows(who)).length;
    expect(answers('participant')).toBe(200);
    expect(budget.allows('stranger')).toBe(true);
    budget.met('stranger');
    budget.met('stranger');
    expect(answers('stranger')).toBe(59);
    expect(answers('participant')).toBe(200);
    now += 60_000;
    expect(budget.allows('stranger')).toBe(true);
    budget.met('stranger');
    expect(answers('stranger')).toBe(59);
  });

  it('remembers a bounded number of strangers', () => {
    const budget = new StrangerBudget({ now: () => 0 });
    for (let one = 0; one <= 10_000; one++) budget.met(`stranger ${one}`);
    const answers = (who: string): number =>
      Array.from({ length: 100 }).filter(() => budget.allows(who)).length;
    expect(answers('stranger 0')).toBe(100);
    expect(answers('stranger 10000')).toBe(59);
  });
});
