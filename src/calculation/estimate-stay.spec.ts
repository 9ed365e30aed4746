import { describe, expect, it } from 'vitest';
import {
  ADULT,
  daily,
  estimated,
  lines,
  sim,
  surgery,
  text,
} from '../../test/fixtures/calculation/expected-stays.js';
import { dayNumber } from '../kernel/civil-date.js';
import { type ActePrevu, type DemandeSim, type SituationAmo } from '../messages/types.js';
import { mergeBareme } from './bareme.js';
import { NATIONAL_BAREME } from './national-bareme.js';

describe('a stay at the base rate', () => {
  it('is 20 % of each night and the daily fee of the discharge day', () => {
    expect(lines(sim(daily('1000.00')))).toEqual([
      'PJ 11-23-11-25 x3 3000.00 = 2400.00 + 600.00, 0 80',
      'FJA 11-26-11-26 x1 23.00',
    ]);
  });

  it('takes a same-day stay as one day, without a daily fee', () => {
    expect(lines(sim(daily('1000.00', { dateSortie: '2026-11-23' })))).toEqual([
      'PJ 11-23-11-23 x1 1000.00 = 800.00 + 200.00, 0 80',
    ]);
  });

  it('rounds the ticket moderateur of the whole line', () => {
    expect(lines(sim(daily('33.33')))[0]).toBe('PJ 11-23-11-25 x3 99.99 = 79.99 + 20.00, 0 80');
  });

  it.each(['04', '07', '23'])('has no daily fee in ambulatory care (%s)', (modeTraitement) => {
    expect(lines(sim(daily('1000.00', { modeTraitement, dateSortie: '2026-11-24' })))).toEqual([
      'PJ 11-23-11-23 x1 1000.00 = 800.00 + 200.00, 0 80',
    ]);
  });

  it.each([
    ['SSR', 'FJA 11-26-11-26 x1 23.00'],
    ['PSY', 'FJA 11-26-11-26 x1 17.00'],
  ] as const)('has the daily fee of its activity: %s', (activite, fee) => {
    expect(lines(sim(daily('1000.00', { activite })))[1]).toBe(fee);
  });

  it('is one line for the group in a private hospital', () => {
    const sejour = { typeEtablissement: 'PRIVE', baseSejour: '2500.00' } as const;
    expect(lines(sim(sejour))).toEqual([
      'GHS 11-23-11-25 x1 2500.00 = 2000.00 + 500.00, 0 80',
      'FJA 11-26-11-26 x1 23.00',
    ]);
  });

  it('may have no price: then its acts alone', () => {
    const acte: ActePrevu = {
      code: 'CS',
      date: '2026-11-24',
      base: '60.00',
      depassement: '15.00',
      optam: true,
    };
    const stay = estimated(sim({}, { actes: [acte] }));
    expect(stay.bill.lignes.map(text)).toEqual([
      'FJA 11-26-11-26 x1 23.00',
      'CS 11-24-11-24 x1 75.00 = 48.00 + 12.00, 0 80',
    ]);
    expect(stay.bill.lignes[1]).toMatchObject({ honoraires: true, optam: true, exigence: false });
    expect(stay.hypotheses.join(' ')).toContain('Aucun prix du séjour n’est donné');
  });
});

describe('an exempt stay', () => {
  const stay = (sejour: Partial<DemandeSim['sejour']>, situationAMO: SituationAmo = {}, person = ADULT) =>
    lines(sim(daily('1000.00', sejour), { situationAMO }), person);
  const whole = (exoneration: string) => `PJ 11-23-11-25 x3 3000.00 = 3000.00 + 0.00, ${exoneration} 100`;
  const fee = 'FJ 11-23-11-26 x4 92.00';

  it.each<[string, Partial<DemandeSim['sejour']>, SituationAmo, string[]]>([
    ['maternity', { natureAssurance: '30' }, {}, [whole('0')]],
    ['work accident', { natureAssurance: '41' }, {}, [whole('0')]],
    ['hospital at home', { modeTraitement: '19' }, {}, [whole('0')]],
    ['prevention', { natureAssurance: '90' }, {}, [whole('7'), fee]],
    ['ALD', {}, { ald: true }, [whole('4'), fee]],
    ['invalidity', {}, { exemption: 'INVALIDITE' }, [whole('5'), fee]],
    ['invalidity with ALD', {}, { exemption: 'INVALIDITE', ald: true }, [whole('5'), fee]],
    ['rente AT', {}, { exemption: 'RENTE_AT' }, [whole('5'), fee]],
    ['mines', {}, { regime: '07' }, [whole('6'), fee]],
    ['military pension, without daily fee', {}, { exemption: 'PENSION_MILITAIRE' }, [whole('5')]],
    ['victim of an attack, without daily fee', {}, { exemption: 'VICTIME_ATTENTAT' }, [whole('5')]],
    ['local scheme', {}, { regimeLocal: true }, [whole('0'), fee]],
    ['local scheme by its nature', { natureAssurance: '13' }, {}, [whole('0'), fee]],
  ])('%s', (_name, sejour, situation, expected) => {
    expect(stay(sejour, situation)).toEqual(expected);
  });

  it('has the local scheme pay its daily fees', () => {
    const { bill } = estimated(sim(daily('1000.00')), { ...ADULT, regimeLocal: true });
    expect(bill.lignes[1]).toMatchObject({ code: 'FJ', participation: 'L', amo: 9200, facture: 9200 });
    expect(bill.situation).toEqual({ regimeLocal: true });
  });

  it('keeps the ticket moderateur of ASPA and of an unknown sub-table', () => {
    expect(stay({}, { aspa: true })).toEqual([
      'PJ 11-23-11-25 x3 3000.00 = 2400.00 + 600.00, 9 80',
      'FJA 11-26-11-26 x1 23.00',
    ]);
    expect(stay({}, { regime: '04' })[0]).toBe('PJ 11-23-11-25 x3 3000.00 = 2400.00 + 600.00, 0 80');
  });

  it('ends with the newborn’s 30th day, night by night', () => {
    // Born 25 October: 30 days old on 24 November.
    const child = { naissance: dayNumber('2026-10-25') ?? NaN, regimeLocal: false };
    expect(stay({}, {}, child)).toEqual([
      'PJ 11-23-11-24 x2 2000.00 = 2000.00 + 0.00, 3 100',
      'PJ 11-25-11-25 x1 1000.00 = 800.00 + 200.00, 0 80',
      'FJA 11-26-11-26 x1 23.00',
    ]);
    expect(stay({}, { ald: true }, child)).toEqual([
      'PJ 11-23-11-24 x2 2000.00 = 2000.00 + 0.00, 3 100',
      'PJ 11-25-11-25 x1 1000.00 = 1000.00 + 0.00, 4 100',
      'FJ 11-25-11-26 x2 46.00',
    ]);
  });

  it('takes the scheme of the SNCF as the general one', () => {
    const long = { dateEntree: '2026-06-01', dateSortie: '2026-07-03' };
    expect(stay(long, { regime: '04' })).toEqual(stay(long, { regime: '01' }));
  });

  it('takes a lunar birth date as no age', () => {
    expect(stay({}, {}, { regimeLocal: false })[0]).toContain('0 80');
  });
});

describe('a long stay', () => {
  const until = (dateSortie: string, more: Partial<DemandeSim> = {}) =>
    lines(sim(daily('800.00', { dateEntree: '2026-06-01', dateSortie }), more));

  it('has no ticket moderateur from day 31 on, and a daily fee instead', () => {
    expect(until('2026-07-10')).toEqual([
      'PJ 06-01-06-30 x30 24000.00 = 19200.00 + 4800.00, 0 80',
      'PJ 07-01-07-09 x9 7200.00 = 7200.00 + 0.00, 3 100',
      'FJ 07-01-07-10 x10 230.00',
    ]);
  });

  it.each([
    ['2026-06-30', ['PJ 06-01-06-29 x29', 'FJA 06-30-06-30 x1']], // discharged on day 30
    ['2026-07-01', ['PJ 06-01-06-30 x30', 'FJ 07-01-07-01 x1']], // on day 31
    ['2026-07-02', ['PJ 06-01-06-30 x30', 'PJ 07-01-07-01 x1', 'FJ 07-01-07-02 x2']],
  ])('discharged on %s', (dateSortie, expected) => {
    expect(until(dateSortie).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual(expected);
  });

  it('with an act at the threshold after day 30 owes no share', () => {
    const act = (date: string) =>
      until('2026-07-10', { actes: [surgery({ date })] }).some((one) => one.startsWith('PAS'));
    expect(act('2026-06-30')).toBe(true);
    expect(act('2026-07-01')).toBe(false);
  });

  it('keeps a line within the quantities of the contract', () => {
    const stay = lines(
      sim(
        daily('10.00', {
          dateEntree: '2026-06-01',
          dateSortie: '2029-05-31',
          chambre: { prixParJour: '50.00' },
        }),
        { situationAMO: { ald: true } },
      ),
    );
    expect(
      stay.map((line) =>
        line
          .split(' ')
          .filter((_, i) => i === 0 || i === 2)
          .join(' '),
      ),
    ).toEqual(['PJ x30', 'PJ x999', 'PJ x66', 'FJ x999', 'FJ x97', 'CPC x999', 'CPC x96']);
  });
});

describe('a stay across a change of tariff', () => {
  it('has a line of daily fees per tariff', () => {
    const sejour = daily('1000.00', { dateEntree: '2026-02-26', dateSortie: '2026-03-03' });
    const stay = estimated(sim(sejour, { situationAMO: { ald: true } }));
    expect(stay.bill.lignes.map(text)).toEqual([
      'PJ 02-26-03-02 x5 5000.00 = 5000.00 + 0.00, 4 100',
      'FJ 02-26-02-28 x3 60.00',
      'FJ 03-01-03-03 x3 69.00',
    ]);
    expect(stay.hypotheses.join(' ')).toContain('chaque jour est compté à son tarif');
  });

  it('follows the rates, the day and the amounts of the data', () => {
    const dated = { du: '2026-11-25', source: 'essai' } as const;
    const shifted = mergeBareme(NATIONAL_BAREME, [
      { code: 'TAUX_SEJOUR', du: '2020-01-01', valeur: 8000, unite: 'pourcent', source: 'essai' },
      { code: 'TAUX_SEJOUR', valeur: 7500, unite: 'pourcent', ...dated },
      { code: 'FJ', valeur: 2500, unite: 'euros', ...dated },
    ]);
    expect(lines(sim(daily('1000.00')), ADULT, shifted)).toEqual([
      'PJ 11-23-11-24 x2 2000.00 = 1600.00 + 400.00, 0 80',
      'PJ 11-25-11-25 x1 1000.00 = 750.00 + 250.00, 0 75',
      'FJA 11-26-11-26 x1 25.00',
    ]);
    const earlier = mergeBareme(NATIONAL_BAREME, [
      { code: 'JOUR_EXONERATION', du: '2020-01-01', valeur: 3, unite: 'jours', source: 'essai' },
    ]);
    expect(lines(sim(daily('1000.00')), ADULT, earlier)).toEqual([
      'PJ 11-23-11-24 x2 2000.00 = 1600.00 + 400.00, 0 80',
      'PJ 11-25-11-25 x1 1000.00 = 1000.00 + 0.00, 3 100',
      'FJ 11-25-11-26 x2 46.00',
    ]);
  });
});
