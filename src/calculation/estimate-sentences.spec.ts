import { describe, expect, it } from 'vitest';
import {
  daily,
  estimated,
  lines,
  refusedAs,
  sim,
  surgery,
} from '../../test/fixtures/calculation/expected-stays.js';
import { type DemandeSim } from '../messages/types.js';
import { mergeBareme } from './bareme.js';
import { NATIONAL_BAREME } from './national-bareme.js';

describe('an expectation that contradicts itself', () => {
  it.each<[string, DemandeSim, string]>([
    [
      'discharge before admission',
      sim(daily('1.00', { dateSortie: '2026-11-22' })),
      'dates-incoherentes /sejour/dateSortie',
    ],
    [
      'no date of the calendar',
      sim(daily('1.00', { dateEntree: '2026-02-30' })),
      'dates-incoherentes /sejour/dateEntree',
    ],
    [
      'no discharge of the calendar',
      sim(daily('1.00', { dateSortie: '2026-11-31' })),
      'dates-incoherentes /sejour/dateSortie',
    ],
    [
      'an act before',
      sim(daily('1.00'), { actes: [surgery(), surgery({ date: '2026-11-22' })] }),
      'ligne-hors-sejour /actes/1/date',
    ],
    [
      'an act after',
      sim(daily('1.00'), { actes: [surgery({ date: '2026-11-27' })] }),
      'ligne-hors-sejour /actes/0/date',
    ],
    [
      'an act on no date',
      sim(daily('1.00'), { actes: [surgery({ date: '2026-11-31' })] }),
      'dates-incoherentes /actes/0/date',
    ],
    [
      'more days of room than of stay',
      sim(daily('1.00', { chambre: { prixParJour: '1.00', jours: 5 } })),
      'quantite-incoherente /sejour/chambre/jours',
    ],
    [
      'a daily price in a private hospital',
      sim(daily('1.00', { typeEtablissement: 'PRIVE' })),
      'base-incoherente /sejour/tarifJournalier',
    ],
    [
      'a group in a public one',
      sim({ typeEtablissement: 'PUBLIC', baseSejour: '1.00' }),
      'base-incoherente /sejour/baseSejour',
    ],
    ['nothing to estimate', sim({ modeTraitement: '04' }), 'base-incoherente /sejour'],
    ['an absurd price', sim(daily('999999999.99')), 'montant-incoherent /sejour/tarifJournalier'],
    [
      'an absurd room',
      sim(daily('1.00', { chambre: { prixParJour: '999999999.99' } })),
      'montant-incoherent /sejour/chambre/prixParJour',
    ],
    [
      'an absurd overrun',
      sim(daily('1.00'), { actes: [surgery({ depassement: '999999999.99' })] }),
      'montant-incoherent /actes',
    ],
    [
      'a stay before the first daily fee',
      sim(daily('1.00', { dateEntree: '2006-12-30', dateSortie: '2006-12-31' })),
      'tarif-incoherent /sejour/dateEntree',
    ],
  ])('%s', (_name, message, expected) => {
    expect(refusedAs(message)).toBe(expected);
  });

  it('is refused before the first known share for a heavy act', () => {
    const late = mergeBareme(NATIONAL_BAREME, [
      { code: 'PAS', du: '2030-01-01', valeur: 1, unite: 'euros', source: 'essai' },
    ]);
    const { date: _date, ...undated } = surgery();
    expect(refusedAs(sim(daily('1.00'), { actes: [surgery()] }), late)).toBe(
      'tarif-incoherent /actes/0/date',
    );
    expect(refusedAs(sim(daily('1.00'), { actes: [undated] }), late)).toBe(
      'tarif-incoherent /sejour/dateEntree',
    );
  });

  it.each([
    ['TAUX_SEJOUR', {}],
    ['TAUX_ASPA', { aspa: true }],
  ] as const)('is refused before the first known %s', (code, situationAMO) => {
    const late = mergeBareme(NATIONAL_BAREME, [
      { code, du: '2030-01-01', valeur: 8000, unite: 'pourcent', source: 'essai' },
    ]);
    expect(refusedAs(sim(daily('1.00'), { situationAMO }), late)).toBe('tarif-incoherent /sejour/dateEntree');
  });

  it('takes a daily price in private rehabilitation and psychiatry, and both prices by the type', () => {
    expect(refusedAs(sim(daily('1.00', { typeEtablissement: 'PRIVE', activite: 'SSR' })))).toBe('ok');
    expect(refusedAs(sim(daily('1.00', { typeEtablissement: 'PRIVE', activite: 'PSY' })))).toBe('ok');
    const both = { tarifJournalier: '10.00', baseSejour: '20.00' };
    expect(lines(sim({ ...both, typeEtablissement: 'PRIVE' }))[0]).toContain('GHS');
    expect(lines(sim({ ...both, typeEtablissement: 'PUBLIC' }))[0]).toContain('PJ');
    expect(lines(sim(both))[0]).toContain('PJ');
  });
});

describe('what the patient reads', () => {
  it('is a label per line', () => {
    const message = sim(daily('1450.00', { chambre: { prixParJour: '60.00' } }), {
      actes: [surgery({ depassement: '60.00' })],
    });
    expect(estimated(message).libelles).toEqual([
      'Séjour, prix de journée, 1 450,00 € par jour, du 23/11/2026 au 25/11/2026',
      'Participation forfaitaire pour acte lourd, le 24/11/2026',
      'Forfait journalier, 23,00 € par jour, du 23/11/2026 au 26/11/2026',
      'Actes de chirurgie, avec dépassement, le 24/11/2026',
      'Chambre particulière, 60,00 € par jour, du 23/11/2026 au 25/11/2026',
    ]);
  });

  it('names an act that the national list does not hold by its code', () => {
    const actes = [{ code: 'XYZ', base: '60.00', date: '2026-11-24' }];
    expect(estimated(sim(daily('1.00'), { actes })).libelles.at(-1)).toBe('Acte XYZ, le 24/11/2026');
  });
});
