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
import { type ExpectedPerson } from './estimate-stay.js';

describe('an act at the threshold', () => {
  it('puts the share in the place of the ticket moderateur, and the daily fee on every day', () => {
    const stay = estimated(sim(daily('1450.00', { typeEtablissement: 'PUBLIC' }), { actes: [surgery()] }));
    expect(stay.bill.lignes.map(text)).toEqual([
      'PJ 11-23-11-25 x3 4318.00 = 4318.00 + 0.00, C 100',
      'PAS 11-24-11-24 x1 32.00',
      'FJ 11-23-11-26 x4 92.00',
    ]);
    expect(stay.bill.lignes[1]).toMatchObject({ participation: 'A', prixUnitaire: 3200 });
    expect(stay.hypotheses).toContain(
      'Un acte du 24/11/2026 atteint le seuil (120,00 €) : une participation de 32,00 € remplace le ticket modérateur du séjour.',
    );
  });

  it.each<[string, ActePrevu[], boolean]>([
    ['119.99', [surgery({ base: '119.99' })], false],
    ['120.00', [surgery({ base: '120.00' })], true],
    ['120.01', [surgery({ base: '120.01' })], true],
    ['60 and 60 of a day', [surgery({ base: '60.00' }), surgery({ base: '60.00' })], true],
    [
      '60 and 60 of two days',
      [surgery({ base: '60.00' }), surgery({ base: '60.00', date: '2026-11-25' })],
      false,
    ],
    ['120 of an act that counts alone', [surgery({ base: '120.00', natureExoneration: '2' })], true],
    [
      '60 and 60 of such acts',
      [
        surgery({ base: '60.00', natureExoneration: '2' }),
        surgery({ base: '60.00', natureExoneration: '2' }),
      ],
      false,
    ],
    ['an act of another nature', [surgery({ natureExoneration: '0' })], false],
    ['an act that does not say its nature', [{ code: 'ADC', base: '340.00' }], false],
    ['K 59', [{ code: 'AMK', base: '20.00', coefficientNgap: 59 }], false],
    ['K 60', [{ code: 'AMK', base: '20.00', coefficientNgap: 60 }], true],
    ['an act that cannot bear it', [surgery({ sansParticipation: true })], false],
  ])('%s', (_name, actes, due) => {
    const codes = estimated(sim(daily('1000.00'), { actes })).bill.lignes.map(({ code }) => code);
    expect(codes.includes('PAS')).toBe(due);
    expect(codes.includes('FJ')).toBe(due);
    expect(codes.includes('FJA')).toBe(!due);
  });

  it('is of the tariff of its own day, the first one where several do', () => {
    const april = { dateEntree: '2026-04-20', dateSortie: '2026-04-24' };
    const share = (...dates: string[]) =>
      lines(sim(daily('1000.00', april), { actes: dates.map((date) => surgery({ date })) })).find((one) =>
        one.startsWith('PAS'),
      );
    expect(share('2026-04-21')).toBe('PAS 04-21-04-21 x1 24.00');
    expect(share('2026-04-22')).toBe('PAS 04-22-04-22 x1 32.00');
    expect(share('2026-04-23', '2026-04-21')).toBe('PAS 04-21-04-21 x1 24.00');
  });

  it('is on the day of admission where it says no date', () => {
    const { base, natureExoneration } = surgery();
    const stay = estimated(
      sim(daily('1000.00'), { actes: [{ code: 'ADC', base, natureExoneration: natureExoneration ?? '1' }] }),
    );
    expect(stay.bill.lignes.map(text)).toContain('PAS 11-23-11-23 x1 32.00');
    expect(stay.hypotheses).toContain('Un acte sans date est supposé fait le jour de l’entrée.');
  });

  it('exempts by 1 where coefficients reach it', () => {
    const actes = [{ code: 'AMK', base: '20.00', coefficientNgap: 60, date: '2026-11-24' }];
    const stay = estimated(sim(daily('1000.00'), { actes }));
    expect(stay.bill.lignes.map(text)).toEqual([
      'PJ 11-23-11-25 x3 2968.00 = 2968.00 + 0.00, 1 100',
      'PAS 11-24-11-24 x1 32.00',
      'FJ 11-23-11-26 x4 92.00',
      'AMK 11-24-11-24 x1 20.00 = 20.00 + 0.00, 1 100',
    ]);
    expect(stay.hypotheses.join(' ')).toContain('atteint le seuil (coefficient 60)');
  });

  it('is borne by the first line that AMO pays enough of', () => {
    const stay = estimated(sim(daily('9.00', { dateSortie: '2026-11-24' }), { actes: [surgery()] }));
    expect(stay.bill.lignes.map(text)).toEqual([
      'PJ 11-23-11-23 x1 9.00 = 9.00 + 0.00, C 100',
      'PAS 11-24-11-24 x1 32.00',
      'FJ 11-23-11-24 x2 46.00',
      'ADC 11-24-11-24 x1 308.00 = 308.00 + 0.00, C 100',
    ]);
    expect(stay.bill.lignes[3]?.acte).toMatchObject({ porteParticipation: true });
  });

  it.each<[string, Partial<DemandeSim['sejour']>, SituationAmo, ExpectedPerson]>([
    ['maternity', { natureAssurance: '30' }, {}, ADULT],
    ['work accident', { natureAssurance: '41' }, {}, ADULT],
    ['prevention', { natureAssurance: '90' }, {}, ADULT],
    ['hospital at home', { modeTraitement: '19' }, {}, ADULT],
    ['ALD', {}, { ald: true }, ADULT],
    ['ASPA', {}, { aspa: true }, ADULT],
    ['mines', {}, { regime: '07' }, ADULT],
    ['rente AT', {}, { exemption: 'RENTE_AT' }, ADULT],
    ['local scheme by its rights', {}, { regimeLocal: true }, ADULT],
    ['local scheme by the membership', {}, {}, { ...ADULT, regimeLocal: true }],
    ['newborn', {}, {}, { naissance: dayNumber('2026-11-01') ?? NaN, regimeLocal: false }],
  ])('bears no share: %s', (_name, sejour, situationAMO, person) => {
    const stay = estimated(sim(daily('1000.00', sejour), { actes: [surgery()], situationAMO }), person);
    expect(stay.bill.lignes.map(({ code }) => code)).not.toContain('PAS');
    expect(stay.hypotheses.join(' ')).toContain('aucune participation n’est due');
  });
});

describe('fees and room', () => {
  const fee: ActePrevu = { code: 'ADC', date: '2026-11-24', base: '60.00', depassement: '40.00' };

  it('charges the acts of a private hospital', () => {
    const sejour = { typeEtablissement: 'PRIVE', baseSejour: '2000.00' } as const;
    const actes = [
      surgery({ depassement: '160.00', optam: true }),
      surgery({ base: '80.00', natureExoneration: '0', exigence: true }),
    ];
    const stay = estimated(sim(sejour, { actes }));
    expect(stay.bill.lignes.map(text)).toEqual([
      'GHS 11-23-11-25 x1 1968.00 = 1968.00 + 0.00, C 100',
      'PAS 11-24-11-24 x1 32.00',
      'FJ 11-23-11-26 x4 92.00',
      'ADC 11-24-11-24 x1 500.00 = 340.00 + 0.00, C 100',
      'ADC 11-24-11-24 x1 80.00 = 80.00 + 0.00, C 100',
    ]);
    expect(stay.bill.lignes[4]).toMatchObject({ exigence: true, optam: false });
  });

  it.each(['PUBLIC', 'PNL'] as const)(
    'holds the acts of a %s hospital in its price, unless there is an overrun',
    (typeEtablissement) => {
      const within = estimated(
        sim(daily('1000.00', { typeEtablissement }), { actes: [{ code: 'CS', base: '60.00' }] }),
      );
      expect(within.bill.lignes.map(({ code }) => code)).toEqual(['PJ', 'FJA']);
      expect(within.hypotheses.join(' ')).toContain('compris dans le prix du séjour');
      const beside = lines(sim(daily('1000.00', { typeEtablissement }), { actes: [fee] }));
      expect(beside[2]).toBe('ADC 11-24-11-24 x1 100.00 = 48.00 + 12.00, 0 80');
    },
  );

  it('bills the grouping code in the place of a CCAM code', () => {
    const actes = [{ ...fee, code: 'NFKA008', regroupement: 'ADC' }];
    expect(lines(sim(daily('1000.00'), { actes }))[2]).toContain('ADC 11-24');
  });

  it('counts the room by night, or as many days as it is asked for', () => {
    const room = (jours?: number, dateSortie = '2026-11-26') => {
      const chambre = { prixParJour: '60.00', ...(jours === undefined ? {} : { jours }) };
      return lines(sim(daily('1000.00', { dateSortie, chambre }))).at(-1);
    };
    expect(room()).toBe('CPC 11-23-11-25 x3 180.00');
    expect(room(2)).toBe('CPC 11-23-11-24 x2 120.00');
    expect(room(4)).toBe('CPC 11-23-11-26 x4 240.00');
    expect(room(undefined, '2026-11-23')).toBe('CPC 11-23-11-23 x1 60.00');
    const { bill } = estimated(sim(daily('1000.00', { chambre: { prixParJour: '60.00' } })));
    expect(bill.lignes.at(-1)).toMatchObject({ demandePatient: true, prixUnitaire: 6000 });
  });
});
