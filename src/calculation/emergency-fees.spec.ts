import { describe, expect, it } from 'vitest';
import { flat } from '../../test/fixtures/dossiers/bills.js';
import { billOf, born, verdict } from '../../test/fixtures/calculation/pure-bills.js';
import { type DemandeClc, type SituationAmo } from '../messages/types.js';
import { mergeBareme } from './bareme.js';
import { emergencyFault } from './emergency-fees.js';
import { NATIONAL_BAREME } from './national-bareme.js';

const DAY = '2026-06-10';
const CODES = ['FPU', 'FPV', 'FPX', 'FPL', 'FPM'];
const share = (code: string) => flat(code, DAY, '23.00');

/** The shares that pass in a situation. */
function passing(
  situationAMO: SituationAmo,
  given: Partial<DemandeClc> = {},
  bareme = NATIONAL_BAREME,
): string[] {
  return CODES.filter((code) => {
    const bill = billOf([share(code)], { contexte: 'ACE', situationAMO, ...given });
    return emergencyFault(bill, bareme) === undefined;
  });
}

describe('the flat share of an emergency passage', () => {
  it.each<[string, SituationAmo, Partial<DemandeClc>, string[]]>([
    ['everyone else', {}, {}, ['FPU']],
    // Case 2: AMO pays it whole.
    ['maternity', {}, { natureAssurance: '30' }, ['FPX']],
    ['newborn of 30 days', {}, born('2026-05-11'), ['FPX']],
    ['child of 31 days', {}, born('2026-05-10'), ['FPU']],
    ['mines', { regime: '07' }, {}, ['FPX']],
    ['invalidity', { exemption: 'INVALIDITE' }, {}, ['FPX']],
    ['military pension', { exemption: 'PENSION_MILITAIRE' }, {}, ['FPX']],
    ['rente AT', { exemption: 'RENTE_AT' }, {}, ['FPX']],
    ['victim of an attack', { exemption: 'VICTIME_ATTENTAT' }, {}, ['FPX']],
    ['child victim', { exemption: 'MINEUR_VICTIME' }, {}, ['FPX']],
    ['grave health risk', { exemption: 'RISQUE_SANITAIRE' }, {}, ['FPX']],
    ['donor: for the donation, or for something else', { exemption: 'DONNEUR' }, {}, ['FPU', 'FPX']],
    // Case 3: reduced.
    ['ALD, whatever the motive', { ald: true }, {}, ['FPV']],
    ['work accident', {}, { natureAssurance: '41' }, ['FPV']],
    // Case 4: the local scheme.
    ['local scheme by its rights', { regimeLocal: true }, {}, ['FPL']],
    ['local scheme by its nature', {}, { natureAssurance: '13' }, ['FPL']],
    ['local scheme with ALD', { regimeLocal: true, ald: true }, {}, ['FPM']],
    [
      'donor with ALD under the local scheme',
      { exemption: 'DONNEUR', regimeLocal: true, ald: true },
      {},
      ['FPX', 'FPM'],
    ],
    // The order of the cases.
    ['maternity before ALD', { ald: true }, { natureAssurance: '30' }, ['FPX']],
    ['invalidity before ALD', { ald: true, exemption: 'INVALIDITE' }, {}, ['FPX']],
    ['mines before the local scheme', { regime: '07', regimeLocal: true }, {}, ['FPX']],
    // Neither changes it.
    ['ASPA', { aspa: true }, {}, ['FPU']],
    ['prevention', {}, { natureAssurance: '90' }, ['FPU']],
  ])('%s', (_name, situation, given, expected) => {
    expect(passing(situation, given).toSorted()).toEqual(expected.toSorted());
  });

  it('names line and code, and the share that is due', () => {
    const lines = [share('FPV'), flat('CFU', DAY, '13.04'), share('FPX')];
    const fault = emergencyFault(
      billOf(lines, { contexte: 'ACE', situationAMO: { ald: true } }),
      NATIONAL_BAREME,
    );
    expect(fault).toMatchObject({
      code: 'forfait-urgences-incoherent',
      champ: '/lignes/2/code',
      ligne: 2,
      detail: 'forfait attendu selon la situation : FPV',
    });
  });

  it('is not judged without the situation, nor in a stay', () => {
    const of = (given: Partial<DemandeClc>) =>
      verdict(emergencyFault(billOf([share('FPM')], given), NATIONAL_BAREME));
    expect(of({ contexte: 'ACE' })).toBe('ok');
    expect(of({ contexte: 'SEJOUR', situationAMO: {} })).toBe('ok');
    expect(of({ contexte: 'ACE', situationAMO: {} })).toBe('forfait-urgences-incoherent /lignes/0/code');
  });

  it('follows the newborn’s age of the data', () => {
    const older = mergeBareme(NATIONAL_BAREME, [
      { code: 'AGE_NOUVEAU_NE', du: '2026-01-01', valeur: 31, unite: 'jours', source: 'essai' },
    ]);
    expect(passing({}, born('2026-05-10'), older)).toEqual(['FPX']);
    expect(passing({}, born('2026-05-09'), older)).toEqual(['FPU']);
  });
});
