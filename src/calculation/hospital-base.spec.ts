import { describe, expect, it } from 'vitest';
import { act } from '../../test/fixtures/dossiers/bills.js';
import { billOf, verdict } from '../../test/fixtures/calculation/pure-bills.js';
import { type DemandeClc, type LigneClc } from '../messages/types.js';
import { mergeBareme } from './bareme.js';
import { hospitalBaseFault } from './hospital-base.js';
import { NATIONAL_BAREME } from './national-bareme.js';

const FAULT = 'base-incoherente /lignes/0/baseAMC';
const line = (code: string, given: Partial<LigneClc> = {}) => act({ code, tauxAMO: 80, ...given });

function judge(
  typeEtablissement: DemandeClc['typeEtablissement'],
  one: LigneClc,
  given: Partial<DemandeClc> = {},
): string {
  const type = typeEtablissement === undefined ? {} : { typeEtablissement };
  return verdict(hospitalBaseFault(billOf([one], { ...type, ...given }), NATIONAL_BAREME));
}

describe('the base of the ticket moderateur by the type of hospital', () => {
  it.each<[DemandeClc['typeEtablissement'], string, string]>([
    ['PRIVE', 'PJ', FAULT],
    ['PRIVE', 'PJL', FAULT],
    ['PRIVE', 'GHS', 'ok'],
    ['PRIVE', 'EXH', 'ok'],
    ['PRIVE', 'ADC', 'ok'],
    ['PUBLIC', 'GHS', FAULT],
    ['PUBLIC', 'EXH', FAULT],
    ['PUBLIC', 'PJ', 'ok'],
    ['PUBLIC', 'PJL', 'ok'],
    ['PNL', 'GHS', FAULT],
    ['PNL', 'EXH', FAULT],
    ['PNL', 'PJ', 'ok'],
    [undefined, 'PJ', 'ok'],
    [undefined, 'GHS', 'ok'],
  ])('%s, line %s', (type, code, expected) => {
    expect(judge(type, line(code))).toBe(expected);
  });

  it('is not judged without a ticket moderateur', () => {
    expect(judge('PRIVE', line('PJ', { tauxAMO: 100 }))).toBe('ok');
    expect(judge('PUBLIC', line('GHS', { tauxAMO: 100 }))).toBe('ok');
  });

  it('is a matter of stays in medicine, surgery and obstetrics', () => {
    expect(judge('PRIVE', line('PJ'), { activite: 'SSR' })).toBe('ok');
    expect(judge('PRIVE', line('PJ'), { activite: 'PSY' })).toBe('ok');
    expect(judge('PRIVE', line('PJ'), { contexte: 'ACE' })).toBe('ok');
    expect(judge('PUBLIC', line('GHS'), { activite: 'SSR' })).toBe('ok');
  });

  it('passes to the group in public hospitals where the data say so, from the line’s first day', () => {
    const bareme = mergeBareme(NATIONAL_BAREME, [
      { code: 'ASSIETTE_GHS_PUBLIC', du: '1970-01-01', valeur: 0, unite: 'coefficient', source: 'essai' },
      { code: 'ASSIETTE_GHS_PUBLIC', du: '2026-06-10', valeur: 100, unite: 'coefficient', source: 'essai' },
    ]);
    const on = (code: string, dateDebut: string) =>
      verdict(
        hospitalBaseFault(
          billOf([line(code, { dateDebut, dateFin: '2026-06-12' })], { typeEtablissement: 'PUBLIC' }),
          bareme,
        ),
      );
    expect(on('GHS', '2026-06-10')).toBe('ok');
    expect(on('PJ', '2026-06-10')).toBe(FAULT);
    expect(on('GHS', '2026-06-09')).toBe(FAULT);
    expect(on('PJ', '2026-06-09')).toBe('ok');
  });

  it('names the line', () => {
    const bill = billOf([line('ADC'), line('PJ')], { typeEtablissement: 'PRIVE' });
    expect(hospitalBaseFault(bill, NATIONAL_BAREME)).toMatchObject({ champ: '/lignes/1/baseAMC', ligne: 1 });
  });
});
