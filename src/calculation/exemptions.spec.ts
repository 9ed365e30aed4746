import { describe, expect, it } from 'vitest';
import { act, flat } from '../../test/fixtures/dossiers/bills.js';
import { billOf, born, heavy, period, verdict } from '../../test/fixtures/calculation/pure-bills.js';
import { type DemandeClc, type LigneClc, type SituationAmo } from '../messages/types.js';
import { mergeBareme } from './bareme.js';
import { exemptionFault } from './exemptions.js';
import { NATIONAL_BAREME } from './national-bareme.js';
import { type PriorEngagement } from './prior.js';

const ACE: Partial<DemandeClc> = { contexte: 'ACE' };
const EXO = 'exoneration-incoherente /lignes/0/exoneration';
const TAUX = 'taux-incoherent /lignes/0/tauxAMO';

interface Case {
  situation?: SituationAmo;
  given?: Partial<DemandeClc>;
  line?: Partial<LigneClc>;
  others?: LigneClc[];
  prior?: PriorEngagement[];
}

/** The verdict on a line that carries the exemption and the rate. */
function judge({ situation = {}, given = {}, line = {}, others = [], prior = [] }: Case): string {
  const bill = billOf([act(line), ...others], { ...ACE, situationAMO: situation, ...given });
  return verdict(exemptionFault(bill, NATIONAL_BAREME, prior));
}

/** `exo taux` of every pair that passes, out of all that make sense. */
function passing(one: Case): string[] {
  const pairs = [...'01345679C'].flatMap((exoneration) =>
    [60, 70, 80, 90, 100].map((tauxAMO) => ({ exoneration, tauxAMO })),
  );
  return pairs
    .filter((pair) => judge({ ...one, line: { ...one.line, ...pair } }) === 'ok')
    .map(({ exoneration, tauxAMO }) => `${exoneration} ${tauxAMO}`);
}

const medical = { acte: { nature: 'MEDICAL' } } as const;
const inStay: Partial<DemandeClc> = {
  contexte: 'SEJOUR',
  dateEntree: '2026-06-10',
  dateSortie: '2026-06-20',
};
const any100 = [...'01345679C'].map((exo) => `${exo} 100`);

describe('the exemption that the order of the search gives', () => {
  it.each<[string, Case, string[]]>([
    ['a consultation', { line: medical }, ['0 70']],
    ['maternity, whatever the exemption', { given: { natureAssurance: '30' }, line: medical }, any100],
    ['work accident', { given: { natureAssurance: '41' }, line: medical }, any100],
    ['prevention', { given: { natureAssurance: '90' }, line: medical }, any100],
    ['scheme of the mines', { situation: { regime: '07' }, line: medical }, ['6 100']],
    ['invalidity', { situation: { exemption: 'INVALIDITE' }, line: medical }, ['5 100']],
    ['military pension', { situation: { exemption: 'PENSION_MILITAIRE' }, line: medical }, ['5 100']],
    ['victim of an attack', { situation: { exemption: 'VICTIME_ATTENTAT' }, line: medical }, ['5 100']],
    ['child victim', { situation: { exemption: 'MINEUR_VICTIME' }, line: medical }, ['3 100', '5 100']],
    [
      'grave health risk',
      { situation: { exemption: 'RISQUE_SANITAIRE' }, line: medical },
      ['3 100', '5 100'],
    ],
    ['donor', { situation: { exemption: 'DONNEUR' }, line: medical }, ['3 100', '5 100']],
    ['ALD beside the base rate', { situation: { ald: true }, line: medical }, ['0 70', '4 100']],
    ['ALD beside invalidity', { situation: { ald: true, exemption: 'INVALIDITE' } }, ['4 100', '5 100']],
    ['ALD beside the mines', { situation: { ald: true, regime: '07' } }, ['4 100', '6 100']],
    ['exempt by its CCAM nature', { line: { acte: { natureExoneration: '3' } } }, ['C 100']],
    ['prevention act', { line: { acte: { natureExoneration: '7' } } }, ['7 100']],
    ['rente AT', { situation: { exemption: 'RENTE_AT' }, line: medical }, ['5 100']],
    ['local scheme by its rights', { situation: { regimeLocal: true }, line: medical }, ['0 90', '0 100']],
    ['local scheme by its nature', { given: { natureAssurance: '13' }, line: medical }, ['0 90', '0 100']],
    ['ASPA', { situation: { aspa: true }, line: medical }, ['9 80']],
    ['local scheme before ASPA', { situation: { aspa: true, regimeLocal: true } }, ['0 90', '0 100']],
    ['mines before invalidity', { situation: { regime: '07', exemption: 'INVALIDITE' } }, ['6 100']],
    [
      'invalidity before nature',
      { situation: { exemption: 'INVALIDITE' }, line: heavy({ natureExoneration: '3' }) },
      ['5 100'],
    ],
    [
      'nature before rente AT',
      { situation: { exemption: 'RENTE_AT' }, line: heavy({ natureExoneration: '3' }) },
      ['C 100'],
    ],
    [
      'threshold before rente AT',
      { situation: { exemption: 'RENTE_AT' }, line: heavy({ natureExoneration: '1' }) },
      ['C 100'],
    ],
    [
      'threshold before ASPA',
      { situation: { aspa: true }, line: heavy({ natureExoneration: '1' }) },
      ['C 100'],
    ],
    ['rente AT before ASPA', { situation: { exemption: 'RENTE_AT', aspa: true } }, ['5 100']],
  ])('outpatient: %s', (_name, one, expected) => {
    expect(passing(one)).toEqual(expected);
  });

  it.each<[string, Case, string[]]>([
    ['the base rate', {}, ['0 80']],
    ['an act of the stay', { line: medical }, ['0 80']],
    ['biology of the stay', { line: { acte: { nature: 'BIOLOGIE' } } }, ['0 80']],
    ['local scheme', { situation: { regimeLocal: true } }, ['0 100']],
    ['ASPA', { situation: { aspa: true } }, ['9 80']],
    ['hospital at home', { given: { modeTraitement: '19' } }, ['0 80', '0 100']],
    ['ALD', { situation: { ald: true } }, ['0 80', '4 100']],
  ])('stay: %s', (_name, one, expected) => {
    expect(passing({ ...one, given: { ...inStay, ...one.given } })).toEqual(expected);
  });

  it.each<[LigneClc['acte'], string[]]>([
    [{ nature: 'MEDICAL' }, ['0 70']],
    [{ nature: 'FORFAIT_HOSPITALIER' }, ['0 80']],
    [{ nature: 'SEJOUR' }, ['0 80']],
    [{ nature: 'AUXILIAIRE' }, ['0 60']],
    [{ nature: 'BIOLOGIE' }, ['0 60']],
    // What it is is not said: any base rate.
    [undefined, ['0 60', '0 70', '0 80']],
  ])('base rate outpatient of %j', (acte, expected) => {
    expect(passing({ line: acte === undefined ? {} : { acte } })).toEqual(expected);
  });

  it('cannot judge the scheme of the SNCF', () => {
    expect(passing({ situation: { regime: '04' } })).toHaveLength(45);
    expect(judge({ situation: { regime: '04', exemption: 'INVALIDITE' }, line: { exoneration: '0' } })).toBe(
      EXO,
    );
  });
});

describe('the threshold decides the exemption of its acts', () => {
  it.each<[string, Case, string[]]>([
    [
      '119.99 euros',
      { line: { acte: { natureExoneration: '1', montantSeuil: '119.99', nature: 'MEDICAL' } } },
      ['0 70'],
    ],
    ['120.00 euros', { line: { acte: { natureExoneration: '1', montantSeuil: '120.00' } } }, ['C 100']],
    ['120.01 euros', { line: { acte: { natureExoneration: '2', montantSeuil: '120.01' } } }, ['C 100']],
    ['K 59', { line: { acte: { coefficientNgap: 59, nature: 'MEDICAL' } } }, ['0 70']],
    ['K 60', { line: { acte: { coefficientNgap: 60 } } }, ['1 100']],
  ])('%s', (_name, one, expected) => {
    expect(passing(one)).toEqual(expected);
  });

  it('exempts the flat fees that go with them', () => {
    const others = [heavy({ natureExoneration: '1' })];
    const forfait = { acte: { nature: 'FORFAIT_HOSPITALIER' } } as const;
    expect(passing({ line: forfait, others })).toEqual(['0 80', '3 100', 'C 100']);
    expect(passing({ line: { code: 'FSD', ...medical }, others })).toEqual(['0 70', '3 100', 'C 100']);
    expect(passing({ line: { code: 'SE2', ...medical }, others })).toEqual(['0 70', '3 100', 'C 100']);
    // Not the consultation beside, nor without such an act.
    expect(passing({ line: medical, others })).toEqual(['0 70']);
    expect(passing({ line: forfait })).toEqual(['0 80']);
  });
});

describe('age and length of stay', () => {
  it.each([
    ['2026-05-11', ['3 100']], // 30 days old
    ['2026-05-10', ['0 70']], // 31 days old
    ['2026-06-10', ['3 100']], // born that day
    ['2026-06-11', ['0 70']], // not born yet: the date is wrong
    ['2026-02-30', ['0 70']], // lunar: no age
  ])('born on %s', (date, expected) => {
    expect(passing({ given: born(date), line: medical })).toEqual(expected);
  });

  it.each([
    ['2026-07-09', ['0 80']], // day 30
    ['2026-07-10', ['3 100']], // day 31
    ['2026-07-11', ['3 100']],
  ])('a line of a stay since 10 June that starts on %s', (dateDebut, expected) => {
    const given = { ...inStay, dateSortie: '2026-07-20' };
    expect(passing({ given, line: { dateDebut, dateFin: '2026-07-15' } })).toEqual(expected);
  });

  it('leaves the local scheme its own writing of day 31', () => {
    const given = { ...inStay, dateSortie: '2026-07-20' };
    const line = { dateDebut: '2026-07-10', dateFin: '2026-07-15' };
    expect(passing({ situation: { regimeLocal: true }, given, line })).toEqual(['0 100', '3 100']);
    expect(passing({ situation: { regime: '04' }, given, line })).toHaveLength(45);
  });

  it('counts no days of an outpatient bill', () => {
    const given = { dateEntree: '2026-06-10', dateSortie: '2026-08-10' };
    expect(passing({ given, line: { dateDebut: '2026-08-01', ...medical } })).toEqual(['0 70']);
  });
});

describe('a stay with a share for a heavy act', () => {
  const whole = ['0 80', '0 100', '1 100', '3 100', 'C 100'];

  it('has no ticket moderateur on any line', () => {
    const pas = flat('PAS', '2026-06-10', '32.00', 1, { participation: 'A' });
    expect(passing({ given: inStay, others: [pas] })).toEqual(whole);
    expect(passing({ given: ACE, line: medical, others: [pas] })).toEqual(['0 70']);
  });

  it('also where another period of the same stay bore it', () => {
    expect(passing({ given: inStay, prior: [period(1)] })).toEqual(whole);
    expect(passing({ given: inStay, prior: [period(0)] })).toEqual(['0 80']);
    expect(passing({ given: inStay, prior: [period(1, { dossier: false })] })).toEqual(['0 80']);
  });

  it('or may have borne it: not every former period is engaged at this AMC', () => {
    const second = { ...inStay, periode: { numero: 2, derniere: true } };
    expect(passing({ given: second })).toEqual(whole);
    expect(passing({ given: { ...second, contexte: 'ACE' }, line: medical })).toEqual(['0 70']);
  });
});

describe('the refusal', () => {
  it('names the exemption where no rate would do, the rate otherwise', () => {
    expect(judge({ line: { ...medical, exoneration: '4', tauxAMO: 100 } })).toBe(EXO);
    expect(judge({ line: { ...medical, tauxAMO: 100 } })).toBe(TAUX);
    expect(judge({ given: { natureAssurance: '30' }, line: { tauxAMO: 70 } })).toBe(TAUX);
    expect(judge({ situation: { aspa: true }, line: { ...medical, exoneration: '9', tauxAMO: 70 } })).toBe(
      TAUX,
    );
  });

  it('names the first line at fault and says what was expected', () => {
    const lines = [act(medical), act({ ...medical, exoneration: '4', tauxAMO: 100 })];
    const bill = billOf(lines, { ...ACE, situationAMO: {} });
    const fault = exemptionFault(bill, NATIONAL_BAREME, []);
    expect(fault).toMatchObject({ champ: '/lignes/1/exoneration', ligne: 1 });
    expect(fault?.detail).toContain('attendue selon la situation : 0');
  });

  it('is not given where the situation is not said, nor on lines it does not concern', () => {
    const wrong = act({ ...medical, exoneration: '4', tauxAMO: 55 });
    expect(verdict(exemptionFault(billOf([wrong], ACE), NATIONAL_BAREME, []))).toBe('ok');
    expect(judge({ line: { ...wrong, participation: 'L' } })).toBe('ok');
    expect(judge({ line: { ...wrong, participation: 'R' } })).toBe('ok');
    expect(judge({ line: { ...wrong, baseAMO: '0.00' } })).toBe('ok');
    expect(judge({ line: { ...wrong, code: 'FPX', exoneration: '0', tauxAMO: 100 } })).toBe('ok');
    expect(judge({ line: { ...wrong, participation: 'A' } })).toBe(EXO);
  });

  it('follows the rates, the age and the day of the data', () => {
    const dated = { du: '2026-06-01', source: 'essai' } as const;
    const shifted = mergeBareme(NATIONAL_BAREME, [
      { code: 'TAUX_ACE', valeur: 6500, unite: 'pourcent', ...dated },
      { code: 'AGE_NOUVEAU_NE', valeur: 40, unite: 'jours', ...dated },
    ]);
    const on = (line: LigneClc, given: Partial<DemandeClc> = {}) =>
      verdict(exemptionFault(billOf([line], { ...ACE, situationAMO: {}, ...given }), shifted, []));
    expect(on(act({ ...medical, tauxAMO: 65 }))).toBe('ok');
    expect(on(act({ ...medical, tauxAMO: 70 }))).toBe(TAUX);
    expect(on(act({ ...medical, exoneration: '3', tauxAMO: 100 }), born('2026-05-01'))).toBe('ok');
    // No rate is known before: nothing to compare with.
    expect(on(act({ ...medical, dateDebut: '2026-05-31', tauxAMO: 55 }))).toBe('ok');
  });
});
