import { describe, expect, it } from 'vitest';
import { Directory } from '../directory/directory.js';
import { type Extract, type Participant, type SoftwareParticipant } from '../directory/extract.js';
import { mayActFor } from './may-act-for.js';

const EJ = '280009010';
const base = { nom: 'X', autorites: ['A'] };
const hospital: Participant = {
  ...base,
  ...{
    type: 'etablissement',
    id: 'CH',
    structure: `1${EJ}`,
    finessJuridique: EJ,
    etablissements: ['280009028'],
  },
  signatureExigee: { IDB: true, SIM: true, CLC: true, DEL: true },
  du: '2026-01-01',
  au: '2026-12-31',
};
const software = (mandants: SoftwareParticipant['mandants']): Participant => ({
  ...base,
  ...{ type: 'logiciel', id: 'LOG', structure: '2999400005', mandants },
});
const directory = new Directory({
  participants: [hospital],
  amc: [],
  plateformes: [],
  passerelles: [],
} as unknown as Extract);
const of = (who: Participant | undefined, le: string, ej = EJ): string => {
  const result = mayActFor(who, { ej, le, champ: '/ej' }, directory);
  return result.ok ? 'oui' : result.refusal.code;
};

describe('who may speak for a legal entity', () => {
  it('a hospital for its own, nobody by role alone', () => {
    expect(of(hospital, '2026-06-01')).toBe('oui');
    expect(of(hospital, '2026-06-01', '350009114')).toBe('ej-non-autorise');
    expect(of({ ...base, type: 'operateur', id: 'P', structure: '2' }, '2026-06-01')).toBe(
      'role-non-autorise',
    );
    expect(of(undefined, '2026-06-01')).toBe('role-non-autorise');
  });

  it('hosted software on the days of a mandate, the first and the last included', () => {
    const hosted = software([
      { finessJuridique: EJ, du: '2026-02-01', au: '2026-03-31' },
      { finessJuridique: EJ, du: '2026-05-01', au: null },
    ]);
    const days = ['2026-01-31', '2026-02-01', '2026-03-31', '2026-04-01', '2026-05-01', '2026-12-31'];
    expect(days.map((le) => of(hosted, le))).toEqual([
      ...['mandat-hors-dates', 'oui', 'oui', 'mandat-hors-dates', 'oui', 'oui'],
    ]);
    // Where the hospital has left, its mandate is worth nothing.
    expect(of(hosted, '2027-01-01')).toBe('ej-non-autorise');
    expect(of(hosted, '2026-02-01', '350009114')).toBe('ej-non-autorise');
    expect(
      of(software([{ finessJuridique: '350009114', du: '2026-01-01', au: null }]), '2026-02-01', '350009114'),
    ).toBe('ej-non-autorise');
  });
});
