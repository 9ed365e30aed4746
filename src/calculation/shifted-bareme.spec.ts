import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { outcome, type Setting } from '../../test/fixtures/calculation/calculated.js';
import { act, flat } from '../../test/fixtures/dossiers/bills.js';
import { type LigneClc } from '../messages/types.js';

/**
 * A data file with every tariff, threshold, rate, age and first day moved: what is refused and what is paid follow it,
 * and nothing of the code has changed. Each case is asked under the national values too, which say otherwise.
 */
const file = new URL('../../test/fixtures/calculation/tarifs-decales.json', import.meta.url);
const { tarifs } = JSON.parse(readFileSync(file, 'utf8')) as { tarifs: object[] };

const shifted = (lines: LigneClc[], setting: Setting = {}) => outcome(lines, { ...setting, tarifs });
const ACE = { contexte: 'ACE' } as const;
const pas = (date: string, price: string) => flat('PAS', date, price, 1, { participation: 'A' });
const at = (code: string, field: string) => `${code} /lignes/0/${field} 0`;
const wrongTariff = at('tarif-incoherent', 'prixUnitaire');

describe('tariffs of a data file', () => {
  it.each<[string, LigneClc, string]>([
    ['FJ before its change', flat('FJ', '2026-06-14', '21.50'), 'R10 21.50'],
    ['FJ since', flat('FJ', '2026-06-15', '24.75'), 'R10 24.75'],
    ['FPU before its change', flat('FPU', '2026-06-14', '20.01'), 'R06 20.01'],
    ['FPU since', flat('FPU', '2026-06-15', '25.10'), 'R06 25.10'],
    ['FPV before its change', flat('FPV', '2026-06-14', '8.02'), 'R06 8.02'],
    ['FPV since', flat('FPV', '2026-06-15', '10.40'), 'R06 10.40'],
    ['PAS before its change', pas('2026-06-14', '27.00'), 'R04 27.00'],
    ['PAS since', pas('2026-06-15', '35.00'), 'R04 35.00'],
  ])('%s', (_case, line, expected) => {
    expect(shifted([line])).toEqual([expected]);
    expect(outcome([line])).toBe(wrongTariff);
  });

  it('are refused at the national amounts', () => {
    for (const line of [flat('FJ', '2026-06-14', '23.00'), flat('FPU', '2026-06-14', '23.00')]) {
      expect(outcome([line])).not.toBe(wrongTariff);
      expect(shifted([line])).toBe(wrongTariff);
    }
  });

  it('are taken day by day across their change, each by the activity', () => {
    const { prixUnitaire: _none, ...line } = flat('FJ', '2026-06-13', '23.00', 4, {
      montantFacture: '92.50',
    });
    expect(shifted([line])).toEqual(['R17 92.50']);
    const psychiatry = { given: { activite: 'PSY' } } as const;
    expect(shifted([flat('FJ', '2026-06-13', '21.50', 4)], psychiatry)).toEqual(['R10 86.00']);
  });

  it('make the complement of an emergency share', () => {
    const complement = (price: string) =>
      act({ code: 'CFU', dateDebut: '2026-06-15', baseAMO: price, tauxAMO: 100 });
    const reduced = flat('FPV', '2026-06-15', '10.40');
    expect(shifted([complement('14.70'), reduced], { given: ACE })).toEqual(['R07 0.00', 'R06 10.40']);
    expect(shifted([complement('13.04'), reduced], { given: ACE })).toBe(
      at('tarif-incoherent', 'montantFacture'),
    );
  });
});

describe('thresholds, ages and days of a data file', () => {
  const heavy = (acte: NonNullable<LigneClc['acte']>, date: string, given: Partial<LigneClc> = {}) =>
    act({ code: 'ADC', dateDebut: date, tauxAMO: 80, acte, ...given });
  const missing = 'participation-incoherente /lignes -';

  it.each([
    ['2026-06-14', '120.00', missing],
    ['2026-06-15', '120.00', ['R08 20.00']],
    ['2026-06-15', '149.99', ['R08 20.00']],
    ['2026-06-15', '150.00', missing],
  ])('an act of %s at %s euros', (date, montantSeuil, expected) => {
    expect(shifted([heavy({ natureExoneration: '2', montantSeuil }, date)])).toEqual(expected);
    expect(outcome([heavy({ natureExoneration: '2', montantSeuil }, date)])).toBe(missing);
  });

  it.each([
    ['2026-06-14', 60, missing],
    ['2026-06-15', 60, ['R08 20.00']],
    ['2026-06-15', 70.5, missing],
  ])('NGAP acts of %s, coefficient %s', (date, coefficientNgap, expected) => {
    expect(shifted([heavy({ coefficientNgap }, date)])).toEqual(expected);
  });

  it('the day from which a stay has no ticket moderateur', () => {
    const stay = act({
      code: 'PJ',
      dateDebut: '2026-06-01',
      dateFin: '2026-06-11',
      quantite: 11,
      tauxAMO: 80,
    });
    expect(outcome([stay])).toEqual(['R08 20.00']);
    expect(shifted([stay])).toBe(at('exoneration-incoherente', 'exoneration'));
    expect(shifted([{ ...stay, dateFin: '2026-06-10', quantite: 10 }])).toEqual(['R08 20.00']);
  });

  it('the age of a newborn', () => {
    const member = { dateNaissance: '20260528' };
    expect(shifted([act({ dateDebut: '2026-06-09' })], { member })).toEqual(['R11 0.00']);
    expect(shifted([act({ dateDebut: '2026-06-10' })], { member })).toEqual(['R08 30.00']);
    expect(outcome([act({ dateDebut: '2026-06-10' })], { member })).toEqual(['R11 0.00']);
  });
});

describe('rates of a data file', () => {
  it.each<[string, { own: number; national: number; line?: object; message?: object }]>([
    ['a stay', { own: 75, national: 80, message: { contexte: 'SEJOUR' } }],
    ['outpatient care', { own: 65, national: 70, line: { acte: { nature: 'MEDICAL' } } }],
    ['a hospital forfait', { own: 78, national: 80, line: { acte: { nature: 'FORFAIT_HOSPITALIER' } } }],
    ['an auxiliary', { own: 55.5, national: 60, line: { acte: { nature: 'AUXILIAIRE' } } }],
    ['the local scheme', { own: 88, national: 90, message: { situationAMO: { regimeLocal: true } } }],
    [
      'ASPA',
      { own: 82, national: 80, line: { exoneration: '9' }, message: { situationAMO: { aspa: true } } },
    ],
  ])('%s', (_case, { own, national, line, message }) => {
    const given = { ...ACE, situationAMO: {}, ...message };
    const answered = [expect.stringMatching(/^R0[38] \d/)];
    const ask = (tauxAMO: number) => [act({ tauxAMO, ...line })];
    expect(shifted(ask(own), { given })).toEqual(answered);
    expect(shifted(ask(national), { given })).toBe(at('taux-incoherent', 'tauxAMO'));
    expect(outcome(ask(national), { given })).toEqual(answered);
    expect(outcome(ask(own), { given })).toBe(at('taux-incoherent', 'tauxAMO'));
  });

  it.each([
    ['2026-06-14', 400, 'R14 270.00', 'R14 300.00'],
    ['2026-06-15', 400, 'R14 150.00', 'R14 300.00'],
    ['2026-06-14', 150, 'R14 45.00', 'R14 90.00'],
  ])('the caps of a responsible contract on %s, OPTAM %s', (dateDebut, honorairesOptam, own, national) => {
    const fee = act({
      dateDebut,
      baseAMO: '300.00',
      tauxAMO: 100,
      montantFacture: '900.00',
      honoraires: true,
    });
    const contract = { honorairesOptam, honorairesNonOptam: 400 };
    expect(shifted([fee], { contract })).toEqual([own]);
    expect(outcome([fee], { contract })).toEqual([national]);
  });

  it('the base of a public stay', () => {
    const ghs = (dateDebut: string) => [act({ code: 'GHS', dateDebut, tauxAMO: 80 })];
    const given = { typeEtablissement: 'PUBLIC' } as const;
    expect(outcome(ghs('2026-06-15'), { given })).toBe(at('base-incoherente', 'baseAMC'));
    expect(shifted(ghs('2026-06-14'), { given })).toBe(at('base-incoherente', 'baseAMC'));
    expect(shifted(ghs('2026-06-15'), { given })).toEqual(['R08 20.00']);
  });
});
