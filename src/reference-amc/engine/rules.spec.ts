import { describe, expect, it } from 'vitest';
import { act, clc, decided, flat, reasons, referentielWith } from '../../../test/fixtures/dossiers/bills.js';

const A = { participation: 'A' } as const;
const pas = (date = '2026-06-10') => flat('PAS', date, '32.00', 1, A);
const stay = (given = {}) => act({ code: 'PJ', tauxAMO: 80, ...given });

describe('R01: days outside the rights', () => {
  const until = (date: string) => referentielWith({}, { droits: ['2020-01-01', date] });

  it('leaves a line without a covered day unpaid while another is', () => {
    const lines = [act({ dateDebut: '2026-06-10' }), act({ dateDebut: '2026-06-11' })];
    expect(decided(clc(lines), until('2026-06-10'))).toEqual(['R08 30.00', 'R01 0.00']);
  });

  it('counts only the covered days of the daily fee, at either end', () => {
    const bill = clc([flat('FJ', '2026-06-08', '23.00', 5)]);
    expect(decided(bill, until('2026-06-10'))).toEqual(['R10 69.00']);
    const since = referentielWith({}, { droits: ['2026-06-11', '2030-01-01'] });
    expect(decided(bill, since)).toEqual(['R10 46.00']);
  });

  it('takes ticket moderateur in proportion to the covered days, rounded half up', () => {
    // 1 day of 8, ticket moderateur 33.40 - 26.72 = 6.68: 0.835 -> 0.84
    const line = stay({ dateDebut: '2026-06-10', dateFin: '2026-06-17', quantite: 8, baseAMO: '33.40' });
    expect(decided(clc([line]), until('2026-06-10'))).toEqual(['R08 0.84']);
  });

  it('takes the covered overrun in proportion too', () => {
    // 4 days, 3 covered; overrun 100, cap 50 % of 100 = 50: R(50 x 3/4) = 37.50
    const fee = { dateDebut: '2026-06-08', dateFin: '2026-06-11', tauxAMO: 100, montantFacture: '200.00' };
    const line = act({ ...fee, honoraires: true, optam: true });
    const contract = referentielWith({ honorairesOptam: 150 }, { droits: ['2020-01-01', '2026-06-10'] });
    expect(decided(clc([line]), contract)).toEqual(['R14 37.50']);
  });

  it('judges PAS and FPU by their own date', () => {
    const lines = [pas('2026-06-10'), pas('2026-06-11'), flat('FPU', '2026-06-11', '23.00')];
    const outpatient = { contexte: 'ACE' } as const;
    expect(decided(clc(lines, outpatient), until('2026-06-10'))).toEqual([
      'R04 32.00',
      'R01 0.00',
      'R01 0.00',
    ]);
    // Written over two days, the passage and the act are of the first.
    const since = referentielWith({}, { droits: ['2026-06-11', '2030-01-01'] });
    const long = { dateFin: '2026-06-11' };
    const spread = [
      flat('PAS', '2026-06-10', '32.00', 1, { ...A, ...long }),
      flat('FPU', '2026-06-10', '23.00', 1, long),
    ];
    expect(decided(clc(spread), since)).toEqual(['R01 0.00', 'R01 0.00']);
    expect(decided(clc(spread), until('2026-06-10'))).toEqual(['R04 32.00', 'R06 23.00']);
  });
});

describe('R03 and R08: ticket moderateur', () => {
  it('is the AMC base less its AMO part, outpatient or stay', () => {
    expect(decided(clc([act()], { contexte: 'ACE' }))).toEqual(['R03 30.00']);
    expect(decided(clc([stay()]))).toEqual(['R08 20.00']);
  });

  it('is paid at the percent of the contract', () => {
    const half = referentielWith({ ticketModerateur: 50, responsable: false });
    expect(decided(clc([act({ baseAMO: '31.50' })], { contexte: 'ACE' }), half)).toEqual(['R03 4.73']);
  });

  it('pays the daily fee of the discharge day on top', () => {
    const lines = [stay(), flat('FJA', '2026-06-11', '23.00')];
    expect(decided(clc(lines))).toEqual(['R08 20.00', 'R08 23.00']);
  });
});

describe('R04 and R05: share for a heavy act', () => {
  it('is the AMC’s with participation A', () => {
    expect(decided(clc([pas()]))).toEqual(['R04 32.00']);
  });

  it.each(['L', 'R'] as const)('is not with participation %s', (participation) => {
    const line = flat('PAS', '2026-06-10', '32.00', 1, { participation });
    expect(decided(clc([line]))).toEqual(['R05 0.00']);
  });

  it('is not where the participation is not said', () => {
    expect(decided(clc([flat('PAS', '2026-06-10', '32.00')]))).toEqual(['R05 0.00']);
  });

  it('is not paid by a contract that leaves it out', () => {
    const without = referentielWith({ participationForfaitaireActeLourd: false });
    expect(decided(clc([pas()]), without)).toEqual(['R04 0.00']);
  });

  it('takes a whole line out where the local scheme pays it', () => {
    const line = act({ participation: 'L', montantAMO: '100.00' });
    expect(decided(clc([line, act({ participation: 'L' })]))).toEqual(['R05 0.00', 'R05 0.00']);
  });
});

describe('R06 and R07: emergency passage', () => {
  it('pays FPU and FPV', () => {
    const lines = [flat('FPU', '2026-06-10', '23.00'), flat('FPV', '2026-06-11', '9.96')];
    expect(decided(clc(lines, { contexte: 'ACE' }))).toEqual(['R06 23.00', 'R06 9.96']);
    const without = referentielWith({ forfaitPatientUrgences: false });
    expect(decided(clc(lines, { contexte: 'ACE' }), without)).toEqual(['R06 0.00', 'R06 0.00']);
  });

  it.each([
    ['FPX', '23.00'],
    ['FPL', '23.00'],
    ['FPM', '9.96'],
  ])('pays nothing of %s, even where AMO has not', (code, baseAMO) => {
    const line = act({ code, baseAMO, tauxAMO: 50 });
    expect(decided(clc([line], { contexte: 'ACE' }))).toEqual(['R07 0.00']);
  });

  it('pays nothing of the complement, even where AMO has not', () => {
    const lines = [flat('FPV', '2026-06-10', '9.96'), act({ code: 'CFU', baseAMO: '13.04', tauxAMO: 50 })];
    expect(decided(clc(lines, { contexte: 'ACE' }))).toEqual(['R06 9.96', 'R07 0.00']);
  });
});

describe('R09, R10, R17: daily fee of a stay', () => {
  it('comes on top of the share for a heavy act', () => {
    expect(decided(clc([pas(), flat('FJ', '2026-06-10', '23.00', 2)]))).toEqual(['R04 32.00', 'R09 46.00']);
  });

  it('is due alone on an exempt stay', () => {
    const exempt = stay({ tauxAMO: 100, exoneration: '4' });
    expect(decided(clc([exempt, flat('FJ', '2026-06-10', '23.00', 2)]))).toEqual(['R10 0.00', 'R10 46.00']);
  });

  it('goes day by day at the tariff of the day', () => {
    const lines = [flat('FJ', '2026-02-27', '20.00', 2), flat('FJ', '2026-03-01', '23.00', 2)];
    expect(decided(clc(lines))).toEqual(['R17 40.00', 'R17 46.00']);
    const psychiatry = [flat('FJ', '2026-02-27', '15.00', 2), flat('FJ', '2026-03-01', '17.00', 2)];
    expect(decided(clc(psychiatry, { activite: 'PSY' }))).toEqual(['R17 30.00', 'R17 34.00']);
  });
});

describe('daily fee ceiling of a contract', () => {
  const twenty = referentielWith({ responsable: false, forfaitJournalier: { joursMax: 20 } });

  it('counts FJ and FJA together in date order, whatever the order of the lines', () => {
    const lines = [
      flat('FJA', '2026-06-29', '23.00'),
      flat('FJ', '2026-06-20', '23.00', 9),
      flat('FJ', '2026-06-01', '23.00', 15),
    ];
    // 15 days, then 5 of the 9, and none is left for the discharge day
    expect(decided(clc(lines), twenty)).toEqual(['R08 0.00', 'R10 115.00', 'R10 345.00']);
  });

  it('starts again on 1 January', () => {
    const lines = [flat('FJ', '2026-12-05', '23.00', 30)];
    // 27 days of 2026, of which 20; 3 of 2027
    expect(decided(clc(lines), twenty)).toEqual(['R10 529.00']);
  });

  it('does not count days outside the rights', () => {
    const member = { droits: ['2026-06-11', '2030-01-01'] as [string, string] };
    const covered = referentielWith({ responsable: false, forfaitJournalier: { joursMax: 3 } }, member);
    expect(decided(clc([flat('FJ', '2026-06-01', '23.00', 15)]), covered)).toEqual(['R10 69.00']);
  });
});

describe('R11: maternity and work accident', () => {
  const lines = [stay(), pas(), flat('FJ', '2026-06-10', '23.00', 2)];

  it.each(['30', '41'] as const)(
    'leaves no share of fees and ticket moderateur under nature %s',
    (natureAssurance) => {
      expect(decided(clc(lines, { natureAssurance }))).toEqual(['R11 0.00', 'R11 0.00', 'R11 0.00']);
    },
  );

  it('keeps the room of the contract', () => {
    const room = flat('CPC', '2026-06-10', '70.00', 2, { demandePatient: true });
    const contract = referentielWith({ chambre: { parJour: '50.00', joursMax: 30 } });
    expect(decided(clc([room], { natureAssurance: '30' }), contract)).toEqual(['R13 100.00']);
  });
});

describe('R12: local scheme of Alsace-Moselle', () => {
  const lines = [stay(), pas(), flat('FJ', '2026-06-10', '23.00', 2), flat('FPU', '2026-06-10', '23.00')];
  const none = ['R12 0.00', 'R12 0.00', 'R12 0.00', 'R12 0.00'];

  it('pays them all, known by the nature of the insurance or by the membership', () => {
    expect(decided(clc(lines, { natureAssurance: '13' }))).toEqual(none);
    expect(decided(clc(lines), referentielWith({}, { regimeLocal: true }))).toEqual(none);
  });

  it('leaves overrun and room to the AMC', () => {
    const fee = stay({ tauxAMO: 100, montantFacture: '140.00', honoraires: true, optam: true });
    const room = flat('CPC', '2026-06-10', '70.00', 1, { demandePatient: true });
    const contract = referentielWith({ honorairesOptam: 150, chambre: { parJour: '50.00', joursMax: 30 } });
    expect(decided(clc([fee, room], { natureAssurance: '13' }), contract)).toEqual([
      'R14 40.00',
      'R13 50.00',
    ]);
  });

  it('leaves what its 90 % leave of an outpatient act', () => {
    expect(decided(clc([act({ tauxAMO: 90 })], { contexte: 'ACE', natureAssurance: '13' }))).toEqual([
      'R03 10.00',
    ]);
  });
});

describe('R13: room', () => {
  const contract = referentielWith({ chambre: { parJour: '50.00', joursMax: 3 } });
  const room = (code: string, from: string, price: string, days: number) =>
    flat(code, from, price, days, { demandePatient: true });

  it('is paid up to the daily amount, or to its own price', () => {
    expect(decided(clc([room('CPC', '2026-06-10', '70.00', 2)]), contract)).toEqual(['R13 100.00']);
    expect(decided(clc([room('CPC', '2026-06-10', '40.00', 2)]), contract)).toEqual(['R13 80.00']);
  });

  it('needs the patient’s written demand and a contract that has it', () => {
    const unasked = flat('CPC', '2026-06-10', '70.00', 2);
    expect(decided(clc([unasked]), contract)).toEqual(['R13 0.00']);
    expect(decided(clc([room('CPC', '2026-06-10', '70.00', 2)]))).toEqual(['R13 0.00']);
    expect(reasons(clc([unasked]), contract)).toEqual([
      'Chambre particulière sans demande écrite du patient.',
    ]);
  });

  it('counts CPC and SHO together in date order; unasked days do not count', () => {
    const lines = [
      room('SHO', '2026-06-12', '30.00', 3),
      flat('CPC', '2026-06-08', '70.00', 2),
      room('CPC', '2026-06-10', '70.00', 2),
    ];
    expect(decided(clc(lines), contract)).toEqual(['R13 30.00', 'R13 0.00', 'R13 100.00']);
  });

  it('goes by the date before the code and the price', () => {
    const lines = [
      room('CPC', '2026-06-12', '49.00', 1),
      room('CPC', '2026-06-13', '50.00', 1),
      room('SHO', '2026-06-10', '30.00', 2),
    ];
    expect(decided(clc(lines), contract)).toEqual(['R13 49.00', 'R13 0.00', 'R13 60.00']);
  });

  it('counts from zero on 1 January', () => {
    expect(decided(clc([room('CPC', '2026-12-28', '70.00', 8)]), contract)).toEqual(['R13 300.00']);
  });

  it('caps the day, not the line', () => {
    const lines = [room('SHO', '2026-06-10', '30.00', 1), room('CPC', '2026-06-10', '40.00', 1)];
    expect(decided(clc(lines), contract)).toEqual(['R13 10.00', 'R13 40.00']);
  });

  it('covers only days within the rights', () => {
    const ending = referentielWith(
      { chambre: { parJour: '50.00', joursMax: 30 } },
      { droits: ['2020-01-01', '2026-06-11'] },
    );
    expect(decided(clc([room('CPC', '2026-06-10', '70.00', 4)]), ending)).toEqual(['R13 100.00']);
  });
});

describe('R14: overrun', () => {
  const fee = (montantFacture: string, given = {}) =>
    act({ baseAMO: '300.00', tauxAMO: 100, montantFacture, honoraires: true, ...given });
  const one = (line: ReturnType<typeof fee>, terms: object) => decided(clc([line]), referentielWith(terms));

  it('is covered up to the percent of the contract above the base', () => {
    expect(one(fee('500.00', { optam: true }), { honorairesOptam: 150 })).toEqual(['R14 150.00']);
    expect(one(fee('350.00', { optam: true }), { honorairesOptam: 150 })).toEqual(['R14 50.00']);
  });

  it('outside OPTAM is capped by its own percent', () => {
    expect(one(fee('900.00'), { honorairesOptam: 400, honorairesNonOptam: 130 })).toEqual(['R14 90.00']);
  });

  it('outside OPTAM is capped by the OPTAM cover less 20 % of the base', () => {
    expect(one(fee('900.00'), { honorairesOptam: 150, honorairesNonOptam: 400 })).toEqual(['R14 90.00']);
  });

  it('outside OPTAM is capped by the base itself', () => {
    expect(one(fee('900.00'), { honorairesOptam: 400, honorairesNonOptam: 400 })).toEqual(['R14 300.00']);
  });

  it('of a contract that is not responsible has none of the two caps', () => {
    const terms = { responsable: false, honorairesOptam: 100, honorairesNonOptam: 400 };
    expect(one(fee('900.00'), terms)).toEqual(['R14 600.00']);
  });

  it('by the patient’s own demand is not covered', () => {
    expect(one(fee('500.00', { optam: true, exigence: true }), { honorairesOptam: 300 })).toEqual([
      'R14 0.00',
    ]);
  });

  it('is none on a line that is not a fee', () => {
    expect(one(fee('500.00', { honoraires: false }), { honorairesOptam: 300 })).toEqual(['R10 0.00']);
  });

  it('comes beside the ticket moderateur, which is no part of it', () => {
    const line = fee('400.00', { tauxAMO: 70, optam: true });
    expect(one(line, { honorairesOptam: 300 })).toEqual(['R14 190.00']);
    expect(one(line, {})).toEqual(['R14 90.00']);
  });

  it('is reckoned on the line net of the share for a heavy act', () => {
    const lines = [fee('468.00', { montantAMO: '268.00', optam: true }), pas()];
    expect(decided(clc(lines), referentielWith({ honorairesOptam: 150 }))).toEqual([
      'R14 150.00',
      'R04 32.00',
    ]);
  });
});

describe('R15 and R16', () => {
  it.each(['PF', 'PFH', 'PFT', 'FRH', 'FRT'])('%s stays the patient’s', (code) => {
    expect(decided(clc([act({ code, baseAMO: '2.00', tauxAMO: 0 })], { contexte: 'ACE' }))).toEqual([
      'R15 0.00',
    ]);
  });

  it('no share exceeds what is charged less AMO', () => {
    // AMC base above what is charged: 50 - 35 = 15 due on 40 - 28 = 12
    const line = act({ baseAMO: '40.00', baseAMC: '50.00' });
    expect(decided(clc([line], { contexte: 'ACE' }))).toEqual(['R16 12.00']);
  });

  it('a first insurer’s share leaves the rest', () => {
    const bill = clc([act(), act()], { contexte: 'ACE', partsAnterieures: ['20.00', '0.00'] });
    expect(decided(bill)).toEqual(['R16 10.00', 'R03 30.00']);
  });
});
