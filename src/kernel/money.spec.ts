import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amount, cents, percent, share } from './money.js';

describe('amounts', () => {
  it('are read digit by digit', () => {
    expect(cents('31.50')).toBe(3150);
    expect(cents('0.00')).toBe(0);
    expect(cents('999999999.99')).toBe(99_999_999_999);
  });

  it.each([
    '',
    '31',
    '31.5',
    '31.500',
    '-1.00',
    '+1.00',
    '1e3',
    '1,50',
    ' 1.00',
    '1.00\n',
    '0x1.00',
    '1000000000.00',
  ])('%j is none', (text) => {
    expect(cents(text)).toBeUndefined();
  });

  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (value) => {
        expect(cents(amount(value))).toBe(value);
      }),
    );
    expect([amount(5), amount(-5), amount(-1234)]).toEqual(['0.05', '-0.05', '-12.34']);
  });
});

describe('parts of an amount', () => {
  it('are rounded half up, once', () => {
    expect([percent(2650, 70), percent(945, 50), percent(1, 50), percent(3150, 17.5)]).toEqual([
      1855, 473, 1, 551,
    ]);
    expect([share(100, 1, 3), share(100, 2, 3), share(5, 1, 2)]).toEqual([33, 67, 3]);
  });

  it('are what exact rational arithmetic gives', () => {
    const value = fc.integer({ min: 0, max: 99_999_999_999 });
    fc.assert(
      fc.property(value, fc.integer({ min: 0, max: 10_000 }), (cent, hundredths) => {
        const exact = (BigInt(cent) * BigInt(hundredths) * 2n + 10_000n) / 20_000n;
        expect(percent(cent, hundredths / 100)).toBe(Number(exact));
      }),
    );
  });
});
