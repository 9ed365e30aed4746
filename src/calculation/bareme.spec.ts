import { describe, expect, it } from 'vitest';
import { dayNumber, isCivilDate } from '../kernel/civil-date.js';
import { ACTIVITIES, type Activity } from './guarantees.js';
import { type Bareme, mergeBareme, PARAMETER_UNITS, type ParameterCode } from './bareme.js';
import { parameterOn, valueOn, valueText, wireParameter } from './bareme.js';
import { NATIONAL_BAREME } from './national-bareme.js';

const on = (bareme: Bareme, code: ParameterCode, activity: Activity, date: string) =>
  valueOn(bareme, code, activity, dayNumber(date) ?? NaN);

describe('the national values', () => {
  it.each([
    ['FJ', 'MCOO', '2026-02-28', 2000],
    ['FJ', 'SSR', '2026-03-01', 2300],
    ['FJ', 'PSY', '2026-02-28', 1500],
    ['FJ', 'PSY', '2026-03-01', 1700],
    ['FJ', 'MCOO', '2017-12-31', 1800],
    ['FPU', 'MCOO', '2026-02-28', 1961],
    ['FPV', 'MCOO', '2026-03-01', 996],
    ['PAS', 'MCOO', '2026-04-21', 2400],
    ['PAS', 'PSY', '2026-04-22', 3200],
    ['FPU', 'MCOO', '2021-12-31', undefined],
    ['SEUIL_CCAM', 'MCOO', '2010-12-31', 9100],
    ['SEUIL_CCAM', 'MCOO', '2011-01-01', 12_000],
    ['SEUIL_NGAP', 'SSR', '2026-01-01', 6000],
    ['JOUR_EXONERATION', 'MCOO', '2026-01-01', 31],
    ['PARTICIPATION_FORFAITAIRE', 'MCOO', '2024-05-15', 200],
    ['MTM_PLAFOND', 'MCOO', '2026-01-01', 1060],
  ] as const)('%s in %s on %s', (code, activity, date, expected) => {
    expect(on(NATIONAL_BAREME, code, activity, date)).toBe(expected);
  });

  it('do not depend on the order of the table', () => {
    expect(on(NATIONAL_BAREME.toReversed(), 'FJ', 'MCOO', '2020-01-01')).toBe(2000);
  });

  it('have every code, its unit, a first day, a source and how sure it is', () => {
    expect(new Set(NATIONAL_BAREME.map((one) => one.code))).toEqual(new Set(Object.keys(PARAMETER_UNITS)));
    for (const one of NATIONAL_BAREME) {
      expect(one.unite).toBe(PARAMETER_UNITS[one.code]);
      expect(isCivilDate(one.du) && Number.isInteger(one.valeur)).toBe(true);
      expect(one.source).toMatch(/^[^<>]{5,160}$/);
      expect(['haute', 'moyenne', 'faible']).toContain(one.certitude);
    }
  });

  it('have one value a day', () => {
    const days = NATIONAL_BAREME.flatMap((one) =>
      (one.activites ?? ACTIVITIES).map((activity) => `${one.code} ${activity} ${one.du}`),
    );
    expect(new Set(days).size).toBe(days.length);
  });
});

describe('an AMC’s own values', () => {
  const own: Bareme = [{ code: 'FJ', du: '2026-01-01', valeur: 1950, unite: 'euros', source: 'essai' }];

  it('replace a code whole and leave the others', () => {
    const merged = mergeBareme(NATIONAL_BAREME, own);
    expect(on(merged, 'FJ', 'PSY', '2026-06-01')).toBe(1950);
    expect(on(merged, 'FJ', 'MCOO', '2025-12-31')).toBeUndefined();
    expect(on(merged, 'PAS', 'MCOO', '2026-06-01')).toBe(3200);
  });

  it('are written as the contract writes them', () => {
    const text = (code: ParameterCode) => {
      const parameter = parameterOn(NATIONAL_BAREME, code, 'MCOO', dayNumber('2026-06-01') ?? NaN);
      return parameter === undefined ? undefined : valueText(parameter);
    };
    expect([text('PAS'), text('JOUR_EXONERATION'), text('TAUX_ACE'), text('DA_PLAFOND')]).toEqual([
      '32.00',
      '31',
      '70',
      '17.5',
    ]);
    const [parameter] = mergeBareme([], own);
    expect(parameter === undefined ? {} : wireParameter(parameter)).toEqual({
      code: 'FJ',
      du: '2026-01-01',
      valeur: '19.50',
      unite: 'euros',
      source: 'essai',
    });
  });
});
