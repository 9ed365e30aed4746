import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RefusalCode } from '../kernel/refusal.js';
import { checkBusiness, CONTROLS } from './business-controls.js';
import { type Demande, type DemandeClc, type DemandeDel, type DemandeIdb, type DemandeSim } from './types.js';
import { type LigneClc } from './types.js';

const test = { environnement: 'test' } as const;

const shared = {
  versionNorme: '1.0',
  environnement: 'test',
  idMessage: '7d9f0c52-3c1b-4b7e-9a53-2f6a1d0c8e41',
  etablissement: { finessJuridique: '280009010', finessGeographique: '280009028' },
  numeroDossier: 'D01',
  amc: { numero: '0099100011', typeConvention: 'RM', csr: '01' },
  beneficiaire: { nir: '185052809305623', dateNaissance: '19850512', rang: 1 },
} as const;
const idb: DemandeIdb = { ...shared, contexte: 'ACE', soins: { dateDebut: '2026-06-09' } };
const line: LigneClc = {
  code: 'FJ',
  dateDebut: '2026-06-09',
  dateFin: '2026-06-11',
  quantite: 3,
  montantFacture: '69.00',
  baseAMO: '0.00',
  tauxAMO: 0,
  montantAMO: '0.00',
  baseAMC: '0.00',
  ticketModerateur: '0.00',
  exoneration: '0',
};
const clc: DemandeClc = {
  ...shared,
  periode: { numero: 1, derniere: true },
  contexte: 'SEJOUR',
  activite: 'MCOO',
  natureAssurance: '10',
  dateEntree: '2026-06-09',
  dateSortie: '2026-06-11',
  lignes: [line],
};
const { beneficiaire: _nobody, ...anonymous } = shared;
const del: DemandeDel = {
  ...anonymous,
  engagement: 'CLC-0099100011-20260611-0123456789',
  motif: 'SEJOUR_ANNULE',
  dateEntree: '2026-06-09',
};
const sim: DemandeSim = {
  ...shared,
  sejour: {
    ...{ activite: 'MCOO', natureAssurance: '10', modeTraitement: '03' },
    ...{ dateEntree: '2026-06-09', dateSortie: '2026-06-11' },
  },
};
const ins = { matricule: '185052809305623', oid: '1.2.250.1.213.1.4.10' } as const;
const person = shared.beneficiaire;

function verdict(demande: Demande): {
  code?: RefusalCode;
  champ?: string | undefined;
  ligne?: number | undefined;
} {
  const result = checkBusiness(demande, test);
  if (result.ok) return {};
  const { code, champ, ligne } = result.refusal;
  return { code, champ, ...(ligne === undefined ? {} : { ligne }) };
}

describe('a sound request', () => {
  it('passes, whatever the day is', () => {
    expect(verdict(idb)).toEqual({});
    expect(verdict(clc)).toEqual({});
    expect(verdict(sim)).toEqual({});
    expect(verdict(del)).toEqual({});
    expect(verdict({ ...idb, soins: { dateDebut: '1999-12-31', dateFin: '2000-01-01' } })).toEqual({});
    expect(verdict({ ...idb, soins: { dateDebut: '2199-01-01' } })).toEqual({});
    expect(verdict({ ...idb, beneficiaire: { ...person, ins } })).toEqual({});
    expect(verdict({ ...clc, partsAnterieures: ['1.00'] })).toEqual({});
  });
});

describe('each control refuses with its code and field', () => {
  it.each<[RefusalCode, string, Demande]>([
    ['version-non-geree', '/versionNorme', { ...idb, versionNorme: '9.9' }],
    ['environnement-incompatible', '/environnement', { ...idb, environnement: 'production' }],
    [
      'environnement-incompatible',
      '/beneficiaire/ins/oid',
      { ...idb, beneficiaire: { ...person, ins: { ...ins, oid: '1.2.250.1.213.1.4.8' } } },
    ],
    ['payeur-c2s', '/couvertureParticuliere', { ...idb, couvertureParticuliere: 'C2S' }],
    ['payeur-ame', '/couvertureParticuliere', { ...clc, couvertureParticuliere: 'AME' }],
    ['payeur-detenu', '/couvertureParticuliere', { ...idb, couvertureParticuliere: 'DETENU' }],
    ['payeur-anonyme', '/couvertureParticuliere', { ...clc, couvertureParticuliere: 'ANONYME' }],
    [
      'finess-invalide',
      '/etablissement/finessJuridique',
      { ...idb, etablissement: { ...shared.etablissement, finessJuridique: '280009011' } },
    ],
    [
      'finess-invalide',
      '/etablissement/finessGeographique',
      { ...idb, etablissement: { ...shared.etablissement, finessGeographique: '2A0009028' } },
    ],
    ['nir-invalide', '/beneficiaire/nir', { ...idb, beneficiaire: { ...person, nir: '185052809305624' } }],
    [
      'ins-invalide',
      '/beneficiaire/ins/matricule',
      { ...idb, beneficiaire: { ...person, ins: { ...ins, matricule: '185052809305624' } } },
    ],
    [
      'naissance-invalide',
      '/beneficiaire/dateNaissance',
      { ...idb, beneficiaire: { ...person, dateNaissance: '00010101' } },
    ],
    [
      'dates-incoherentes',
      '/soins/dateFin',
      { ...idb, soins: { dateDebut: '2026-06-09', dateFin: '2026-06-08' } },
    ],
    [
      'dates-incoherentes',
      '/soins/dateFin',
      { ...idb, soins: { dateDebut: '2020-01-01', dateFin: '2026-06-08' } },
    ],
    ['dates-incoherentes', '/dateSortie', { ...clc, dateSortie: '2026-06-08' }],
    ['dates-incoherentes', '/dateSortie', { ...clc, dateEntree: '2023-01-01' }],
    ['contrat-non-respecte', '/partsAnterieures', { ...clc, partsAnterieures: ['1.00', '2.00'] }],
    ['contrat-non-respecte', '/partsAnterieures', { ...clc, partsAnterieures: [] }],
  ])('%s at %s', (code, champ, demande) => {
    expect(verdict(demande)).toEqual({ code, champ });
  });

  it('names the line whose dates contradict each other', () => {
    const wrong = { ...line, dateFin: '2026-06-08' };
    expect(verdict({ ...clc, lignes: [line, wrong] })).toEqual({
      code: 'dates-incoherentes',
      champ: '/lignes/1/dateFin',
      ligne: 1,
    });
  });

  it('leaves lines outside the stay to the AMC', () => {
    const outside = { ...line, dateDebut: '2026-07-01', dateFin: '2026-07-01' };
    expect(verdict({ ...clc, lignes: [outside] })).toEqual({});
  });

  it('serves the versions it is told', () => {
    const older = { ...idb, versionNorme: '0.9' };
    expect(checkBusiness(older, { ...test, versions: ['0.9', '1.0'] }).ok).toBe(true);
  });
});

describe('the order', () => {
  it('diverts an anonymous stay before its fictitious NIR is judged', () => {
    const anonymous = {
      ...idb,
      couvertureParticuliere: 'ANONYME',
      beneficiaire: { ...person, nir: '199999999999999' },
    } as const;
    expect(verdict(anonymous).code).toBe('payeur-anonyme');
  });

  it('refuses real identities in test before anything else of the patient', () => {
    expect(verdict({ ...idb, environnement: 'production', couvertureParticuliere: 'C2S' }).code).toBe(
      'environnement-incompatible',
    );
  });

  it('can be cut in two: what the patient is, after the route', () => {
    const wrong: Demande = {
      ...idb,
      beneficiaire: { ...person, nir: '185052809305624' },
      couvertureParticuliere: 'C2S',
    };
    const at = (demande: Demande, moment: 'avant-routage' | 'apres-routage') => {
      const result = checkBusiness(demande, { ...test, moment });
      return result.ok ? undefined : result.refusal.code;
    };
    expect(at(wrong, 'avant-routage')).toBe('payeur-c2s');
    expect(at(wrong, 'apres-routage')).toBe('nir-invalide');
    const moments = CONTROLS.map(({ moment }) => moment);
    expect(moments.lastIndexOf('avant-routage')).toBeLessThan(moments.indexOf('apres-routage'));
  });

  it('is that of the table, and each control says for which service', () => {
    expect(CONTROLS.map(({ nom, services }) => `${nom}: ${services.join(' ')}`)).toEqual([
      'version de la norme: IDB SIM CLC DEL',
      'environnement: IDB SIM CLC DEL',
      'payeur hors circuit: IDB SIM CLC DEL',
      'clés FINESS: IDB SIM CLC DEL',
      'clé du NIR: IDB SIM CLC',
      'clé de l’INS: IDB SIM CLC',
      'date de naissance: IDB SIM CLC',
      'dates de soins: IDB',
      'dates du séjour attendu: SIM',
      'regroupement des actes prévus: SIM',
      'dates du séjour et des lignes: CLC',
      'regroupement des actes: CLC',
      'parts antérieures: CLC',
    ]);
  });
});

describe('what a service’s own members say', () => {
  const act = { code: 'HHFA001', base: '150.00' };

  it.each<[string, Demande, object]>([
    [
      'an expected discharge before admission',
      { ...sim, sejour: { ...sim.sejour, dateSortie: '2026-06-08' } },
      { code: 'dates-incoherentes', champ: '/sejour/dateSortie' },
    ],
    [
      'an expected stay without end',
      { ...sim, sejour: { ...sim.sejour, dateSortie: '2036-06-08' } },
      { code: 'dates-incoherentes', champ: '/sejour/dateSortie' },
    ],
    [
      'an expected act without its grouping code',
      { ...sim, actes: [{ ...act, regroupement: 'ADC' }, act] },
      { code: 'contrat-non-respecte', champ: '/actes/1/regroupement', ligne: 1 },
    ],
    [
      'an act without its grouping code',
      { ...clc, lignes: [line, { ...line, code: 'HHFA0014' }] },
      { code: 'contrat-non-respecte', champ: '/lignes/1/regroupement', ligne: 1 },
    ],
    ...['HHFA001A', '1HHFA001', 'HHFA001'].map((code): [string, Demande, object] => [
      `an act under ${code} without its grouping code`,
      { ...clc, lignes: [{ ...line, code }] },
      { code: 'contrat-non-respecte', champ: '/lignes/0/regroupement', ligne: 0 },
    ]),
    ['a grouped act', { ...clc, lignes: [{ ...line, code: 'HHFA001', regroupement: 'ADC' }] }, {}],
    ['a grouping code by itself', { ...clc, lignes: [{ ...line, code: 'ADC' }] }, {}],
  ])('%s', (_name, demande, expected) => {
    expect(verdict(demande)).toEqual(expected);
  });

  it.each([
    ['SIM', sim],
    ['CLC', clc],
    ['DEL', del],
  ] as const)('%s is diverted like an IDB', (_service, demande) => {
    expect(verdict({ ...demande, couvertureParticuliere: 'C2S' })).toMatchObject({ code: 'payeur-c2s' });
  });
});

it('says nothing of the person in its details', () => {
  const nir = fc.stringMatching(/^[0-9AB]{15}$/);
  const birth = fc.stringMatching(/^\d{8}$/);
  fc.assert(
    fc.property(nir, birth, (matricule, dateNaissance) => {
      const beneficiaire = { ...person, nir: matricule, dateNaissance };
      const result = checkBusiness({ ...idb, beneficiaire }, test);
      if (result.ok) return;
      expect(JSON.stringify(result)).not.toContain(matricule);
      expect(JSON.stringify(result)).not.toContain(dateNaissance);
    }),
  );
});
