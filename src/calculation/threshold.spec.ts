import { describe, expect, it } from 'vitest';
import { act, flat } from '../../test/fixtures/dossiers/bills.js';
import { billOf, born, heavy, period, verdict } from '../../test/fixtures/calculation/pure-bills.js';
import { type DemandeClc, type LigneClc } from '../messages/types.js';
import { mergeBareme } from './bareme.js';
import { NATIONAL_BAREME } from './national-bareme.js';
import { type PriorEngagement } from './prior.js';
import { participationFault, triggeringActs } from './threshold.js';

const DUE = 'participation-incoherente /lignes';
const DAY = '2026-06-10';
const pas = (given: Partial<LigneClc> = {}) => flat('PAS', DAY, '32.00', 1, { participation: 'A', ...given });
const invasive = (montantSeuil: string, more: Partial<LigneClc> = {}) =>
  heavy({ natureExoneration: '1', montantSeuil }, more);
const single = (montantSeuil: string, more: Partial<LigneClc> = {}) =>
  heavy({ natureExoneration: '2', montantSeuil }, more);
const ngap = (coefficientNgap: number, more: Partial<LigneClc> = {}) => heavy({ coefficientNgap }, more);

describe('the acts that reach the threshold', () => {
  const triggered = (lines: LigneClc[]) => [...triggeringActs(billOf(lines), NATIONAL_BAREME)];

  it.each<[string, LigneClc[], [number, string][]]>([
    ['an invasive act of 119.99', [invasive('119.99')], []],
    ['an invasive act of 120.00', [invasive('120.00')], [[0, 'CCAM']]],
    ['an invasive act of 120.01', [invasive('120.01')], [[0, 'CCAM']]],
    ['two invasive acts of a day, 119.99 together', [invasive('60.00'), invasive('59.99')], []],
    [
      'two invasive acts of a day, 120.00 together',
      [invasive('60.00'), invasive('60.00')],
      [
        [0, 'CCAM'],
        [1, 'CCAM'],
      ],
    ],
    [
      'two invasive acts of two days',
      [invasive('60.00'), invasive('60.00', { dateDebut: '2026-06-11' })],
      [],
    ],
    ['a quantity of two', [invasive('60.00', { quantite: 2 })], [[0, 'CCAM']]],
    ['an act that counts alone, of 119.99', [single('119.99')], []],
    ['an act that counts alone, of 120.00', [single('120.00')], [[0, 'CCAM']]],
    ['two acts that count alone are not added', [single('119.99'), single('119.99')], []],
    ['nor added to invasive ones', [single('119.99'), invasive('60.00')], []],
    [
      'other natures of CCAM act',
      [
        heavy({ natureExoneration: '0', montantSeuil: '500.00' }),
        heavy({ natureExoneration: '3', montantSeuil: '500.00' }),
      ],
      [],
    ],
    ['a threshold amount without its nature', [heavy({ montantSeuil: '500.00' })], []],
    ['K 59', [ngap(59)], []],
    ['K 59.99', [ngap(59.99)], []],
    ['K 60', [ngap(60)], [[0, 'NGAP']]],
    ['K 61', [ngap(61)], [[0, 'NGAP']]],
    [
      'K 30 and K 30 of a day',
      [ngap(30), ngap(30)],
      [
        [0, 'NGAP'],
        [1, 'NGAP'],
      ],
    ],
    ['K 30 and K 30 of two days', [ngap(30), ngap(30, { dateDebut: '2026-06-11' })], []],
    ['K 30 twice', [ngap(30, { quantite: 2 })], [[0, 'NGAP']]],
    ['K 60 over two days: one act a day', [ngap(30, { quantite: 2, dateFin: '2026-06-11' })], []],
    [
      'the base where no threshold amount is said',
      [heavy({ natureExoneration: '1' }, { baseAMO: '120.00' })],
      [[0, 'CCAM']],
    ],
    [
      'the base of one of two acts',
      [heavy({ natureExoneration: '2' }, { baseAMO: '239.98', quantite: 2 })],
      [],
    ],
    [
      'both kinds on a line: the CCAM',
      [heavy({ natureExoneration: '1', montantSeuil: '120.00', coefficientNgap: 60 })],
      [[0, 'CCAM']],
    ],
  ])('%s', (_name, lines, expected) => {
    expect(triggered(lines)).toEqual(expected);
  });

  it('are judged by the threshold of their day', () => {
    // 91 euros and K 50 until 2011
    const before = (line: LigneClc) => ({ ...line, dateDebut: '2010-12-31', dateFin: '2010-12-31' });
    expect(triggered([before(invasive('91.00')), before(ngap(50))])).toEqual([
      [0, 'CCAM'],
      [1, 'NGAP'],
    ]);
    expect(triggered([before(invasive('90.99')), before(ngap(49))])).toEqual([]);
    // Before the first threshold there is none.
    expect(triggered([{ ...invasive('500.00'), dateDebut: '2005-12-31', dateFin: '2005-12-31' }])).toEqual(
      [],
    );
  });

  it('follow the thresholds of the data', () => {
    const dated = { du: '2026-01-01', source: 'essai' } as const;
    const shifted = mergeBareme(NATIONAL_BAREME, [
      { code: 'SEUIL_CCAM', valeur: 15_000, unite: 'euros', ...dated },
      { code: 'SEUIL_NGAP', valeur: 7500, unite: 'coefficient', ...dated },
    ]);
    const lines = [single('149.99'), single('150.00'), ngap(74), ngap(75, { dateDebut: '2026-06-11' })];
    expect([...triggeringActs(billOf(lines), shifted)]).toEqual([
      [1, 'CCAM'],
      [3, 'NGAP'],
    ]);
  });
});

interface Case {
  lines: LigneClc[];
  given?: Partial<DemandeClc>;
  prior?: PriorEngagement[];
}

describe('a stay with an act at the threshold', () => {
  const stay = { contexte: 'SEJOUR', dateEntree: '2026-06-08', dateSortie: '2026-07-20' } as const;
  const judge = ({ lines, given = {}, prior = [] }: Case) =>
    verdict(participationFault(billOf(lines, { ...stay, ...given }), NATIONAL_BAREME, prior));

  it('owes a share', () => {
    expect(judge({ lines: [invasive('120.00')] })).toBe(DUE);
    expect(judge({ lines: [ngap(60)] })).toBe(DUE);
    expect(judge({ lines: [invasive('120.00'), pas()] })).toBe('ok');
    expect(judge({ lines: [invasive('119.99')] })).toBe('ok');
    expect(judge({ lines: [ngap(59)] })).toBe('ok');
  });

  it('owes one alone, by whom ever it is paid', () => {
    expect(judge({ lines: [invasive('500.00'), single('500.00'), pas()] })).toBe('ok');
    expect(judge({ lines: [invasive('500.00'), pas({ participation: 'R' })] })).toBe('ok');
  });

  it('owes none where another period of the stay bore it', () => {
    expect(judge({ lines: [invasive('120.00')], prior: [period(1)] })).toBe('ok');
    expect(judge({ lines: [invasive('120.00')], prior: [period(0)] })).toBe(DUE);
    expect(judge({ lines: [invasive('120.00')], prior: [period(1, { dossier: false })] })).toBe(DUE);
  });

  it('owes none from the second period on: another payer may have had it', () => {
    const given = { periode: { numero: 2, derniere: true } };
    expect(judge({ lines: [invasive('120.00')], given })).toBe('ok');
  });

  it.each<[string, Partial<DemandeClc>]>([
    ['maternity', { natureAssurance: '30' }],
    ['work accident', { natureAssurance: '41' }],
    ['prevention', { natureAssurance: '90' }],
    ['local scheme by its nature', { natureAssurance: '13' }],
    ['local scheme by its rights', { situationAMO: { regimeLocal: true } }],
    ['hospital at home', { modeTraitement: '19' }],
    ['ALD', { situationAMO: { ald: true } }],
    ['ASPA', { situationAMO: { aspa: true } }],
    ['mines', { situationAMO: { regime: '07' } }],
    ['invalidity', { situationAMO: { exemption: 'INVALIDITE' } }],
    ['rente AT', { situationAMO: { exemption: 'RENTE_AT' } }],
    ['a child of 30 days', born('2026-05-11')],
  ])('owes none: %s', (_name, given) => {
    expect(judge({ lines: [invasive('120.00')], given })).toBe('ok');
  });

  it.each<[string, Partial<DemandeClc>]>([
    ['a child of 31 days', born('2026-05-10')],
    ['full stay', { modeTraitement: '03' }],
    ['a situation that exempts from nothing', { situationAMO: { regime: '01', ald: false } }],
  ])('owes one: %s', (_name, given) => {
    expect(judge({ lines: [invasive('120.00')], given })).toBe(DUE);
  });

  it.each([
    ['2026-07-07', DUE], // day 30
    ['2026-07-08', 'ok'], // day 31
  ])('an act of %s in a stay since 8 June', (dateDebut, expected) => {
    expect(judge({ lines: [invasive('120.00', { dateDebut })] })).toBe(expected);
  });

  it.each(['3', '4', '5', '6', '7', '9'])('owes none for an act under the exemption %s', (exoneration) => {
    expect(judge({ lines: [invasive('120.00', { exoneration })] })).toBe('ok');
    expect(judge({ lines: [invasive('120.00', { exoneration }), invasive('60.00')] })).toBe(DUE);
  });

  it('owes none for acts that cannot bear it', () => {
    const imaging = heavy({ natureExoneration: '1', montantSeuil: '200.00', sansParticipation: true });
    expect(judge({ lines: [imaging] })).toBe('ok');
  });

  it('is not judged without a word on its acts', () => {
    expect(
      judge({ lines: [heavy({}), heavy({ specialite: '04' }), act({ exoneration: 'C', tauxAMO: 100 })] }),
    ).toBe('ok');
  });
});

describe('an outpatient bill with acts at the threshold', () => {
  const judge = ({ lines, given = {} }: Case) =>
    verdict(participationFault(billOf(lines, { contexte: 'ACE', ...given }), NATIONAL_BAREME, []));
  const by = (specialite: string, acte: LigneClc['acte'] = {}) =>
    heavy({ natureExoneration: '2', montantSeuil: '150.00', specialite, ...acte });
  const EXTRA = (index: number) => `participation-incoherente /lignes/${index}/code`;

  it.each<[string, LigneClc[], string]>([
    ['one act, one share', [by('04'), pas()], 'ok'],
    ['one act, none', [by('04')], DUE],
    ['one act, two', [by('04'), pas(), pas()], EXTRA(2)],
    ['one act, a share of quantity two', [by('04'), pas({ quantite: 2, montantFacture: '64.00' })], EXTRA(1)],
    ['two acts of a specialty, one', [by('04'), by('04'), pas()], 'ok'],
    ['two acts of a specialty, two', [by('04'), by('04'), pas(), pas()], EXTRA(3)],
    ['two specialties, one', [by('04'), by('10'), pas()], DUE],
    ['two specialties, two', [by('04'), by('10'), pas(), pas()], 'ok'],
    [
      'two specialties, a share of the AMO scheme is there too',
      [by('04'), pas({ participation: 'R' })],
      'ok',
    ],
    [
      'an act that cannot bear it beside one that can',
      [by('04'), by('05', { sansParticipation: true }), pas()],
      'ok',
    ],
    ['an act that cannot bear it alone', [by('05', { sansParticipation: true })], 'ok'],
    ['an act that cannot bear it, and a share', [by('05', { sansParticipation: true }), pas()], EXTRA(1)],
    ['a dental act in the bill', [by('04'), act({ acte: { dentaire: true } })], 'ok'],
    ['a dental act in the bill, and a share', [by('04'), act({ acte: { dentaire: true } }), pas()], EXTRA(2)],
    ['under the threshold, and a share', [single('119.99', { exoneration: '0' }), pas()], EXTRA(1)],
    [
      'a hospital flat fee carries the one of the bill',
      [by('04'), by('10'), act({ code: 'FFM' }), pas()],
      'ok',
    ],
    ['ATU', [by('04'), by('10'), act({ code: 'ATU' }), pas()], 'ok'],
    ['SE1', [by('04'), by('10'), act({ code: 'SE1' }), pas(), pas()], EXTRA(4)],
    ['no other fee carries it', [by('04'), by('10'), act({ code: 'APE' }), pas()], DUE],
    ['K 60', [ngap(60), pas()], 'ok'],
  ])('%s', (_name, lines, expected) => {
    expect(judge({ lines })).toBe(expected);
  });

  it('asks no share of care of an ALD, and one of other care', () => {
    const situationAMO = { ald: true };
    expect(judge({ lines: [{ ...by('04'), exoneration: '4' }], given: { situationAMO } })).toBe('ok');
    expect(judge({ lines: [by('04')], given: { situationAMO } })).toBe(DUE);
  });

  it('refuses a share that the situation exempts from', () => {
    expect(judge({ lines: [by('04'), pas()], given: { situationAMO: { aspa: true } } })).toBe(EXTRA(1));
    expect(judge({ lines: [by('04'), pas()], given: { natureAssurance: '90' } })).toBe(EXTRA(1));
  });

  it.each<[string, Partial<DemandeClc>]>([
    ['maternity', { natureAssurance: '30' }],
    ['work accident', { natureAssurance: '41' }],
    ['local scheme', { situationAMO: { regimeLocal: true } }],
    ['newborn', born('2026-06-01')],
  ])('leaves a share to the rules that pay nothing of it: %s', (_name, given) => {
    expect(judge({ lines: [by('04'), pas()], given })).toBe('ok');
    expect(judge({ lines: [by('04')], given })).toBe('ok');
  });

  it('leaves a share that an act without its nature may bear', () => {
    const silent = act({ code: 'ADC', exoneration: 'C', tauxAMO: 100 });
    expect(judge({ lines: [single('50.00', { exoneration: '0' }), silent, pas()] })).toBe('ok');
    expect(judge({ lines: [single('50.00', { exoneration: '0' }), act(), pas()] })).toBe(EXTRA(2));
  });

  it('counts no day 31', () => {
    const given = { dateEntree: '2026-05-01', dateSortie: '2026-06-10' };
    expect(judge({ lines: [by('04')], given })).toBe(DUE);
  });

  it('is not judged without a word on its acts', () => {
    expect(judge({ lines: [act({ exoneration: 'C', tauxAMO: 100 }), pas(), pas()] })).toBe('ok');
  });
});
