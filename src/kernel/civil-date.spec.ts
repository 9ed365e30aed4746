import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, civilDate, civilDateInFrance, dayNumber, isCivilDate } from './civil-date.js';

describe('civil dates', () => {
  it.each(['2026-06-09', '2024-02-29', '2000-02-29', '1970-01-01', '1899-12-31'])('%s is one', (text) => {
    expect(isCivilDate(text)).toBe(true);
  });

  it.each([
    '',
    '2026-6-9',
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '09/06/2026',
    '2026-06-09T00:00:00Z',
    '2026-06-09\n',
  ])('%j is none', (text) => {
    expect(isCivilDate(text)).toBe(false);
  });

  it('count days, and back', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('2000-03-01')).toBe(11_017);
    fc.assert(
      fc.property(fc.integer({ min: -60_000, max: 100_000 }), (day) => {
        expect(dayNumber(civilDate(day))).toBe(day);
      }),
    );
  });

  it('add up over months, leap days and years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
  });

  it('end on the last day that a text has', () => {
    expect(addDays('9999-12-30', 1)).toBe('9999-12-31');
    expect(addDays('9999-12-31', 90)).toBe('9999-12-31');
  });

  it.each([
    ['2026-06-08T21:59:59Z', '2026-06-08'],
    ['2026-06-08T22:00:00Z', '2026-06-09'],
    ['2026-01-08T22:59:59Z', '2026-01-08'],
    ['2026-01-08T23:00:00Z', '2026-01-09'],
    ['2026-03-29T01:00:00Z', '2026-03-29'],
    ['2025-12-31T23:30:00Z', '2026-01-01'],
  ])('at %s it is %s in France', (instant, date) => {
    expect(civilDateInFrance(Date.parse(instant))).toBe(date);
  });
});
