import { describe, expect, it } from 'vitest';
import {
  amounts,
  calculated,
  daysBetween,
  granting,
  outcome,
  type Setting,
} from '../../test/fixtures/calculation/calculated.js';
import { act, flat } from '../../test/fixtures/dossiers/bills.js';
import { civilDate } from '../kernel/civil-date.js';
import { type LigneClc } from '../messages/types.js';

const thirty = { contract: { responsable: false, forfaitJournalier: { joursMax: 30 } } };
const stay = (from: string, days: number) => flat('FJ', from, '23.00', days);
const granted = (lines: LigneClc[], setting: Setting) => {
  const found = calculated(lines, setting);
  if (!('lignes' in found)) throw new Error(found.code);
  return found.jours;
};

describe('a ceiling of days over the engagements of a person', () => {
  it('gives 20 then 10 of 30 days', () => {
    const first = granted([stay('2026-03-01', 20)], thirty);
    expect(first.forfaitJournalier).toHaveLength(20);
    const prior = [granting(first.forfaitJournalier)];
    const second = calculated([stay('2026-06-01', 20)], { ...thirty, prior });
    expect(amounts([stay('2026-06-01', 20)], { ...thirty, prior })).toEqual(['230.00']);
    expect('lignes' in second && second.jours.forfaitJournalier.map(civilDate)).toEqual(
      daysBetween('2026-06-01', '2026-06-10').map(civilDate),
    );
  });

  it('gives 20 again where the first is withdrawn', () => {
    expect(amounts([stay('2026-06-01', 20)], { ...thirty, prior: [] })).toEqual(['460.00']);
  });

  it('counts a stay over 31 December in both years', () => {
    const prior = [
      granting(daysBetween('2026-03-02', '2026-03-26')),
      granting(daysBetween('2027-02-01', '2027-03-01')),
    ];
    // 25 taken of 2026: 5 left for the 12 days of December; 29 taken of 2027: 1 left for the 8 of January.
    const { jours, lignes } = calculated([stay('2026-12-20', 20)], { ...thirty, prior }) as never as {
      jours: { forfaitJournalier: number[] };
      lignes: { explications: { plafond?: object }[] }[];
    };
    expect(jours.forfaitJournalier.map(civilDate)).toEqual([
      '2026-12-20',
      '2026-12-21',
      '2026-12-22',
      '2026-12-23',
      '2026-12-24',
      '2027-01-01',
    ]);
    expect(lignes[0]?.explications.map(({ plafond }) => plafond)).toEqual([
      { nom: 'Jours de forfait journalier', annee: 2026, maximum: 30, dejaPris: 25, accordes: 5 },
      { nom: 'Jours de forfait journalier', annee: 2027, maximum: 30, dejaPris: 29, accordes: 1 },
    ]);
    expect(amounts([stay('2026-12-20', 20)], { ...thirty, prior })).toEqual(['138.00']);
  });

  it('takes a day of the ceiling for each engagement that grants it', () => {
    const prior = [granting(daysBetween('2026-06-01', '2026-06-29'))];
    // 29 are taken. Two of these three days are granted elsewhere already: paid again, they would be 31 and 32.
    expect(amounts([stay('2026-06-28', 3)], { ...thirty, prior })).toEqual(['23.00']);
    const twice = [...prior, granting(daysBetween('2026-06-28', '2026-06-28'))];
    expect(amounts([stay('2026-06-28', 3)], { ...thirty, prior: twice })).toEqual(['0.00']);
  });

  it('keeps room days apart from daily fees', () => {
    const contract = { ...thirty.contract, chambre: { parJour: '50.00', joursMax: 5 } };
    const room = flat('CPC', '2026-06-01', '60.00', 6, { demandePatient: true });
    const prior = [
      granting(daysBetween('2026-03-01', '2026-03-30'), daysBetween('2026-03-01', '2026-03-03')),
    ];
    expect(amounts([stay('2026-06-01', 6), room], { contract, prior })).toEqual(['0.00', '100.00']);
    expect(granted([room], { contract, prior }).chambre).toHaveLength(2);
  });
});

describe('days that are not granted', () => {
  it.each<[string, LigneClc, Setting]>([
    ['a scheme’s own line', { ...stay('2026-06-01', 5), participation: 'L' }, {}],
    ['maternity', stay('2026-06-01', 5), { given: { natureAssurance: '30' } }],
    ['the local scheme', stay('2026-06-01', 5), { member: { regimeLocal: true } }],
    ['a newborn', stay('2026-06-01', 5), { member: { dateNaissance: '20260525' } }],
    ['a first insurer that pays all', stay('2026-06-01', 5), { given: { partsAnterieures: ['115.00'] } }],
  ])('%s takes none of the ceiling', (_case, line, setting) => {
    const { forfaitJournalier } = granted([line, act()], {
      ...thirty,
      ...setting,
      given: { ...setting.given },
    });
    expect(forfaitJournalier).toEqual([]);
  });

  it('count those within the rights alone', () => {
    const member = {
      droits: ['2026-06-03', '2026-12-31'] as [string, string],
      suspensions: [['2026-06-05', '2026-06-06']] as [string, string][],
    };
    expect(granted([stay('2026-06-01', 8)], { ...thirty, member }).forfaitJournalier.map(civilDate)).toEqual([
      '2026-06-03',
      '2026-06-04',
      '2026-06-07',
      '2026-06-08',
    ]);
  });
});

describe('a newborn', () => {
  const born = { member: { dateNaissance: '20260510' } };

  it('owes no daily fee up to its 30th day, and owes it from then on', () => {
    // 9 June is the 30th day of age: the fee is due on 10 and 11 June.
    expect(outcome([stay('2026-06-08', 4)], born)).toEqual(['R10 46.00']);
    expect(granted([stay('2026-06-08', 4)], born).forfaitJournalier.map(civilDate)).toEqual([
      '2026-06-10',
      '2026-06-11',
    ]);
    expect(outcome([stay('2026-06-08', 2)], born)).toEqual(['R11 0.00']);
  });

  it('is judged on the first day of an act and of a share for a heavy act', () => {
    const pas = (date: string) => flat('PAS', date, '32.00', 1, { participation: 'A' });
    expect(
      outcome([pas('2026-06-09'), act({ dateDebut: '2026-06-09', dateFin: '2026-06-12' })], born),
    ).toEqual(['R11 0.00', 'R11 0.00']);
    expect(outcome([pas('2026-06-10'), act()], born)).toEqual(['R04 32.00', 'R08 30.00']);
  });

  it('is not known from a birth date that no calendar has', () => {
    expect(outcome([stay('2026-06-08', 2)], { member: { dateNaissance: '20260600' } })).toEqual([
      'R10 46.00',
    ]);
  });
});
