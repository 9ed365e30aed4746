import { describe, expect, it } from 'vitest';
import { mergeNomenclature, NATIONAL_NOMENCLATURE } from './nomenclature.js';

/** The codes that the programme’s public texts name, and those of every stay and outpatient bill. */
const NAMED = `GHS EXH GHT PJ PJL FJ FJA FJC CPC SHO ATU FFM SE1 SE2 SE3 SE4 SE5 SE6 SE7 SE8 APE PH8 D09 TJC
  PAS PAE PAL PAH PAJ PFH PFT PF FRH FRT FU0 FU1 FU2 FU3 FU4 SUM SU2 SU3 SIM SIC SUB SB2 SB3 SUN SUF SSN SSF SAS PE1 PE2
  FPU FPV FPL FPM FPX CFU C CS G K KC ADC ACO ADI ADE ATM ADA FSD FFE FEF FDA`.split(/\s+/);

describe('the nomenclature', () => {
  it('has the codes that the domain names', () => {
    expect(NAMED.filter((code) => !NATIONAL_NOMENCLATURE.has(code))).toEqual([]);
  });

  it('writes codes and wording as the contract carries them', () => {
    for (const [code, libelle] of NATIONAL_NOMENCLATURE) {
      expect(code).toMatch(/^[A-Z0-9]{1,8}$/);
      expect(libelle).toMatch(/^\p{Lu}[^\p{C}<>]{3,118}$/u);
    }
  });

  it('takes an AMC’s own codes and wording beside the national ones', () => {
    const own = new Map([
      ['XYZ9', 'Prestation propre'],
      ['FJ', 'Forfait hospitalier'],
    ]);
    const merged = mergeNomenclature(NATIONAL_NOMENCLATURE, own);
    expect([merged.get('XYZ9'), merged.get('FJ'), merged.get('CS')]).toEqual([
      'Prestation propre',
      'Forfait hospitalier',
      'Consultation de spécialiste',
    ]);
    expect(NATIONAL_NOMENCLATURE.get('FJ')).toBe('Forfait journalier');
  });
});
