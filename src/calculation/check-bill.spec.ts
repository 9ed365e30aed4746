import { describe, expect, it } from 'vitest';
import { calculated, granting, outcome, type Setting } from '../../test/fixtures/calculation/calculated.js';
import { act, flat } from '../../test/fixtures/dossiers/bills.js';
import { dayNumber } from '../kernel/civil-date.js';
import { amount } from '../kernel/money.js';
import { type DemandeClc, type LigneClc } from '../messages/types.js';

const one = (line: LigneClc, given: Partial<DemandeClc> = {}) => outcome([line], { given });
const at = (code: string, field: string, line = 0) => `${code} /lignes/${line}/${field} ${line}`;
const pas = (date = '2026-06-10') => flat('PAS', date, '32.00', 1, { participation: 'A' });
const day = (date: string) => dayNumber(date) ?? Number.NaN;

describe('the period of a bill', () => {
  const period = (dateDebut?: string) => ({
    dateEntree: '2026-06-01',
    dateSortie: '2026-06-30',
    periode: { numero: 2, derniere: true, ...(dateDebut === undefined ? {} : { dateDebut }) },
  });

  it('lies within the stay', () => {
    expect(one(act(), period('2026-06-10'))).toEqual(['R08 30.00']);
    expect(one(act(), period('2026-05-31'))).toBe('periode-incoherente /periode/dateDebut -');
    expect(one(act(), period('2026-07-01'))).toBe('periode-incoherente /periode/dateDebut -');
    expect(one(act(), period('2026-06-31'))).toBe('dates-incoherentes /periode/dateDebut -');
  });

  it('holds all its lines', () => {
    expect(one(act(), period('2026-06-11'))).toBe(at('ligne-hors-sejour', 'dateDebut'));
    expect(one(act({ dateDebut: '2026-07-01' }), period())).toBe(at('ligne-hors-sejour', 'dateFin'));
  });

  describe('beside those already engaged', () => {
    const first = {
      ...granting([], [], { dossier: true, periode: 1, numero: 'CLC-0099100011-20260531-AAAAAAAAAA' }),
      debut: day('2026-05-01'),
      fin: day('2026-05-31'),
      entree: day('2026-05-01'),
    };
    const second = (given: Partial<DemandeClc> = {}, prior = first, lines = [act()]) =>
      outcome(lines, {
        given: {
          dateEntree: '2026-05-01',
          dateSortie: '2026-06-30',
          periode: { numero: 2, derniere: true, dateDebut: '2026-06-01' },
          ...given,
        },
        prior: [prior],
      });

    it('follows them', () => {
      expect(second()).toEqual(['R08 30.00']);
    });

    it('overlaps none', () => {
      expect(second({ periode: { numero: 2, derniere: true, dateDebut: '2026-05-31' } })).toBe(
        'periode-incoherente /periode/dateDebut -',
      );
      expect(second({ periode: { numero: 2, derniere: true } })).toBe(
        'periode-incoherente /periode/dateDebut -',
      );
    });

    it('keeps the admission', () => {
      expect(second({ dateEntree: '2026-05-02' })).toBe('periode-incoherente /dateEntree -');
    });

    it('has a number in the order of the dates', () => {
      expect(second({}, { ...first, periode: 3 })).toBe('periode-incoherente /periode/numero -');
      const later = { ...first, periode: 3, debut: day('2026-07-01'), fin: day('2026-07-31') };
      expect(second({}, later)).toEqual(['R08 30.00']);
      expect(second({}, { ...later, periode: 1 })).toBe('periode-incoherente /periode/numero -');
    });

    it('bears no second share for a heavy act', () => {
      expect(second({}, { ...first, participations: 1 }, [pas()])).toBe(
        at('participation-incoherente', 'participation'),
      );
      expect(second({}, first, [pas()])).toEqual(['R04 32.00']);
      expect(second({}, { ...first, participations: 1, dossier: false }, [pas()])).toEqual(['R04 32.00']);
    });

    it('is not compared with another dossier', () => {
      const other = { ...first, dossier: false, debut: day('2026-06-01'), fin: day('2026-06-30') };
      expect(second({}, other)).toEqual(['R08 30.00']);
    });
  });
});

describe('codes, rates and exemptions', () => {
  it('knows the codes of the nomenclature, an AMC’s own among them', () => {
    expect(one(act({ code: 'ZZZ9' }))).toBe(at('code-inconnu', 'code'));
    for (const code of ['GHS', 'SE3', 'FU2', 'ATM', 'KC', 'SHO', 'GHT', 'PH8'])
      expect([code, outcome([act({ code })])[0]]).toEqual([code, expect.stringMatching(/^R/)]);
  });

  it('judges a CCAM act under its grouping code', () => {
    expect(one(act({ code: 'NEKA020' }))).toBe(at('code-inconnu', 'code'));
    expect(one(act({ code: 'NEKA020', regroupement: 'ADC' }))).toEqual(['R08 30.00']);
  });

  it.each(['1', '3', '4', '5', '6', '7', 'C'])('exemption %s goes with a rate of 100', (exoneration) => {
    expect(one(act({ exoneration }))).toBe(at('taux-incoherent', 'tauxAMO'));
    expect(one(act({ exoneration, tauxAMO: 100 }))).toEqual(['R10 0.00']);
    expect(one(act({ exoneration, baseAMO: '0.00' }))).toEqual(['R10 0.00']);
  });

  it.each(['0', '9'])('exemption %s says nothing of the rate', (exoneration) => {
    expect(one(act({ exoneration }))).toEqual(['R08 30.00']);
  });
});

describe('the ticket moderateur from the 31st day on', () => {
  const price = (code: string, dateDebut: string, dateFin: string, quantite: number) =>
    act({ code, dateDebut, dateFin, quantite, baseAMO: '3000.00', tauxAMO: 80 });
  const stay = { dateEntree: '2026-06-01', dateSortie: '2026-07-20' };

  it.each(['PJ', 'PJL', 'EXH'])('is none on %s', (code) => {
    expect(one(price(code, '2026-06-02', '2026-06-30', 29), stay)).toEqual(['R08 600.00']);
    expect(one(price(code, '2026-06-02', '2026-07-01', 30), stay)).toBe(
      at('exoneration-incoherente', 'exoneration'),
    );
  });

  it('counts from the admission, not from the period', () => {
    const period = { ...stay, periode: { numero: 2, derniere: true, dateDebut: '2026-07-01' } };
    expect(one(price('PJ', '2026-07-01', '2026-07-03', 3), period)).toBe(
      at('exoneration-incoherente', 'exoneration'),
    );
  });

  it('is left to other codes and to outpatient care', () => {
    expect(one(price('ADC', '2026-07-01', '2026-07-03', 1), stay)).toEqual(['R08 600.00']);
    expect(one(price('PJ', '2026-07-01', '2026-07-03', 3), { ...stay, contexte: 'ACE' })).toEqual([
      'R03 600.00',
    ]);
  });
});

describe('flat fees beside each other', () => {
  const fees = (...lines: LigneClc[]) => outcome(lines, { given: { contexte: 'ACE' } });
  const full = flat('FPU', '2026-06-10', '23.00');
  const reduced = flat('FPV', '2026-06-10', '9.96');
  const complement = act({ code: 'CFU', baseAMO: '13.04', tauxAMO: 100 });

  it('are one emergency share a passage', () => {
    expect(fees(full, reduced)).toBe(at('forfait-urgences-incoherent', 'code', 1));
    expect(fees({ ...full, quantite: 2, montantFacture: '46.00' })).toBe(
      at('forfait-urgences-incoherent', 'code'),
    );
    expect(fees(full, { ...reduced, dateDebut: '2026-06-11', dateFin: '2026-06-11' })).toEqual([
      'R06 23.00',
      'R06 9.96',
    ]);
  });

  it('are at most one complement, beside a reduced share', () => {
    expect(fees(complement, reduced)).toEqual(['R07 0.00', 'R06 9.96']);
    expect(fees(full, complement)).toBe(at('forfait-urgences-incoherent', 'code', 1));
    expect(fees(reduced, complement, complement)).toBe(at('forfait-urgences-incoherent', 'code', 2));
  });

  it('of other payers are at their tariff where they carry a price', () => {
    const fpm = (price: string) => act({ code: 'FPM', baseAMO: price, tauxAMO: 100 });
    expect(fees(fpm('9.96'))).toEqual(['R07 0.00']);
    expect(fees(fpm('9.95'))).toBe(at('tarif-incoherent', 'montantFacture'));
    expect(fees(fpm('0.00'))).toEqual(['R07 0.00']);
    expect(fees(reduced, { ...complement, prixUnitaire: '13.03' })).toBe(
      at('tarif-incoherent', 'prixUnitaire', 1),
    );
  });

  it('are one share for a heavy act a stay', () => {
    expect(outcome([pas(), pas('2026-06-11')])).toBe(at('participation-incoherente', 'participation', 1));
    expect(outcome([{ ...pas(), quantite: 2, montantFacture: '64.00' }])).toBe(
      at('participation-incoherente', 'participation'),
    );
    expect(fees(pas(), pas())).toEqual(['R04 32.00', 'R04 32.00']);
  });
});

describe('the share for a heavy act that lines are net of', () => {
  const net = (paid: string, given = {}) =>
    act({
      code: 'ADC',
      baseAMO: '300.00',
      tauxAMO: 100,
      exoneration: 'C',
      montantAMO: paid,
      montantFacture: paid,
      ...given,
    });
  const share = [pas()];

  it('is deducted from one line, each but once', () => {
    expect(outcome([net('268.00'), ...share])).toEqual(['R10 0.00', 'R04 32.00']);
    expect(outcome([net('268.00'), net('268.00'), ...share])).toBe(at('montant-incoherent', 'montantAMO', 1));
    const outpatient = { given: { contexte: 'ACE' } } as const;
    expect(outcome([net('268.00'), net('268.00'), ...share, ...share], outpatient)).toHaveLength(4);
    expect(outcome([net('236.00'), ...share, ...share], outpatient)).toHaveLength(3);
    expect(outcome([net('236.00'), net('268.00'), ...share, ...share], outpatient)).toBe(
      at('montant-incoherent', 'montantAMO', 1),
    );
  });

  it('is no other amount, and none where there is no share', () => {
    expect(outcome([net('269.00'), ...share])).toBe(at('montant-incoherent', 'montantAMO'));
    expect(outcome([net('301.00', { montantFacture: '301.00' }), ...share])).toBe(
      at('montant-incoherent', 'montantAMO'),
    );
    expect(outcome([net('268.00')])).toBe(at('montant-incoherent', 'montantAMO'));
  });
});

describe('a daily fee across a change of tariff', () => {
  const { prixUnitaire: _left, ...line } = flat('FJ', '2026-02-27', '21.00', 3);

  it('is accepted in one line where the sum of the days is its amount', () => {
    expect(one({ ...line, montantFacture: '63.00' })).toEqual(['R17 63.00']);
    expect(one({ ...line, montantFacture: '60.00' })).toBe(at('tarif-incoherent', 'montantFacture'));
  });
});

describe('the policy « correction »', () => {
  const corrected = (lines: LigneClc[], setting: Setting = {}) => {
    const found = calculated(lines, { ...setting, ecarts: 'correction' });
    if (!('lignes' in found)) return found.code;
    const parts = found.lignes.map((line) => amount(line.part));
    return [
      ...parts,
      ...found.corrections.map(({ ligne, correction }) => {
        expect(correction.motif.length).toBeGreaterThan(20);
        expect(correction.champ).toMatch(new RegExp(`^/lignes/${ligne}/`));
        return `${correction.champ}: ${correction.recu} -> ${correction.retenu}`;
      }),
    ];
  };

  it('names a wrong tariff and pays the right one, never more than is charged', () => {
    expect(corrected([flat('FJ', '2026-06-10', '25.00', 2)])).toEqual([
      '46.00',
      '/lignes/0/prixUnitaire: 25.00 -> 23.00',
    ]);
    expect(corrected([flat('FJ', '2026-06-10', '20.00', 2)])).toEqual([
      '40.00',
      '/lignes/0/prixUnitaire: 20.00 -> 23.00',
    ]);
    expect(corrected([flat('FJ', '2026-02-27', '23.00', 3)])).toEqual([
      '63.00',
      '/lignes/0/prixUnitaire: 23.00 -> 20.00 puis 23.00',
    ]);
    const { prixUnitaire: _left, ...line } = flat('FPU', '2026-06-10', '30.00');
    expect(corrected([line])).toEqual(['23.00', '/lignes/0/montantFacture: 30.00 -> 23.00']);
  });

  it('names a wrong ticket moderateur and takes that of base and rate', () => {
    expect(corrected([act({ ticketModerateur: '29.00' })])).toEqual([
      '30.00',
      '/lignes/0/ticketModerateur: 29.00 -> 30.00',
    ]);
  });

  it('takes the ticket moderateur of the days before the 31st', () => {
    const line = act({
      code: 'PJ',
      dateDebut: '2026-06-01',
      dateFin: '2026-07-10',
      quantite: 40,
      tauxAMO: 80,
    });
    expect(corrected([line])).toEqual(['15.00', '/lignes/0/ticketModerateur: 20.00 -> 15.00']);
    expect(corrected([{ ...line, ticketModerateur: '21.00' }])).toEqual([
      '15.00',
      '/lignes/0/ticketModerateur: 21.00 -> 20.00',
      '/lignes/0/ticketModerateur: 20.00 -> 15.00',
    ]);
  });

  it('refuses what no rule puts right', () => {
    expect(corrected([act({ montantAMO: '69.00' })])).toBe('montant-incoherent');
    expect(corrected([act({ code: 'ZZZ9' })])).toBe('code-inconnu');
    expect(corrected([flat('FPV', '2021-12-31', '8.49')])).toBe('tarif-incoherent');
    expect(corrected([act({ exoneration: '4' })])).toBe('taux-incoherent');
  });

  it('names nothing where nothing is wrong', () => {
    expect(corrected([act(), flat('FJ', '2026-06-10', '23.00')])).toEqual(['30.00', '23.00']);
  });
});

describe('rights and contract before the calculation', () => {
  const member = (...suspensions: [string, string][]) => ({ suspensions });

  it('refuses a bill suspended on every day that the rights cover', () => {
    expect(outcome([act()], { member: member(['2026-06-10', '2026-06-10']) })).toBe(
      'contrat-suspendu /lignes -',
    );
    const droits = { droits: ['2026-06-10', '2026-12-31'] as [string, string] };
    const long = act({ dateDebut: '2026-06-08', dateFin: '2026-06-10' });
    expect(outcome([long], { member: { ...droits, ...member(['2026-06-10', '2026-06-11']) } })).toBe(
      'contrat-suspendu /lignes -',
    );
  });

  it('pays the days that are not suspended', () => {
    const line = flat('FJ', '2026-06-08', '23.00', 7);
    const twice = member(['2026-06-09', '2026-06-09'], ['2026-06-12', '2026-06-30']);
    expect(outcome([line], { member: twice })).toEqual(['R10 69.00']);
  });

  it('refuses an activity that the contract is not for', () => {
    const contract = { activites: ['SSR', 'PSY'] };
    expect(outcome([act()], { contract })).toBe('garantie-non-souscrite /activite -');
    expect(outcome([act()], { contract, given: { activite: 'SSR' } })).toEqual(['R08 30.00']);
  });

  it('looks for rights, then the contract, then the calculation', () => {
    const setting = { contract: { activites: ['PSY'] }, member: member(['2026-06-10', '2026-06-10']) };
    const wrong = act({ ticketModerateur: '1.00' });
    const closed = {
      ...setting.member,
      droits: ['2026-06-12', '2026-12-31'] as [string, string],
      suspensions: [],
    };
    expect(outcome([wrong], { ...setting, member: closed })).toBe('droits-fermes /lignes -');
    expect(outcome([wrong], setting)).toBe('contrat-suspendu /lignes -');
    expect(outcome([wrong], { contract: setting.contract })).toBe('garantie-non-souscrite /activite -');
    expect(outcome([wrong])).toBe(at('montant-incoherent', 'ticketModerateur'));
  });
});
