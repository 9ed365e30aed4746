import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DemandeClc, type DemandeIdb } from './types.js';
import * as validate from './validate.js';
import { validateDemandeClc, validateDemandeIdb, type Validation } from './validate.js';

const idb: DemandeIdb = {
  versionNorme: '1.0',
  environnement: 'test',
  idMessage: '7d9f0c52-3c1b-4b7e-9a53-2f6a1d0c8e41',
  etablissement: { finessJuridique: '280009010', finessGeographique: '280009028' },
  numeroDossier: 'D01',
  amc: { numero: '0099100011', typeConvention: 'RM', csr: '01' },
  beneficiaire: { nir: '185052809305623', dateNaissance: '19850512', rang: 1 },
  contexte: 'ACE',
  soins: { dateDebut: '2026-06-09' },
};

const clc: DemandeClc = {
  versionNorme: '1.0',
  environnement: 'test',
  idMessage: idb.idMessage,
  etablissement: idb.etablissement,
  numeroDossier: 'D01',
  periode: { numero: 1, derniere: true },
  amc: idb.amc,
  beneficiaire: idb.beneficiaire,
  contexte: 'ACE',
  activite: 'MCOO',
  natureAssurance: '10',
  dateEntree: '2026-06-09',
  dateSortie: '2026-06-09',
  lignes: [
    {
      code: 'CS',
      dateDebut: '2026-06-09',
      dateFin: '2026-06-09',
      quantite: 1,
      montantFacture: '31.50',
      baseAMO: '31.50',
      tauxAMO: 70,
      montantAMO: '22.05',
      baseAMC: '31.50',
      ticketModerateur: '9.45',
      exoneration: '0',
    },
  ],
};

/** A copy of a document with one value set (or taken away) at a JSON pointer. */
function altered(document: unknown, pointer: string, value: unknown): unknown {
  const copy = structuredClone(document);
  const steps = pointer.slice(1).split('/');
  const last = steps.pop() ?? '';
  const target = steps.reduce<Record<string, unknown>>(
    (at, step) => at[step] as Record<string, unknown>,
    copy as never,
  );
  if (value === undefined) delete target[last];
  else Object.defineProperty(target, last, { value, enumerable: true });
  return copy;
}

const ALL = Object.entries(validate as Record<string, (value: unknown) => Validation<unknown>>);

describe('requests that respect the contract', () => {
  it('pass unchanged', () => {
    expect(validateDemandeIdb(idb)).toEqual({ ok: true, value: idb });
    expect(validateDemandeClc(clc)).toEqual({ ok: true, value: clc });
  });

  it('may have a rate with decimals, a lunar birth date, an AMC number of 8 digits', () => {
    expect(validateDemandeClc(altered(clc, '/lignes/0/tauxAMO', 17.55)).ok).toBe(true);
    expect(validateDemandeClc(altered(clc, '/lignes/0/tauxAMO', 0.07)).ok).toBe(true);
    expect(validateDemandeIdb(altered(idb, '/beneficiaire/dateNaissance', '19480431')).ok).toBe(true);
    expect(validateDemandeIdb(altered(idb, '/amc/numero', '99100011')).ok).toBe(true);
  });
});

describe('the first fault', () => {
  it.each([
    ['/beneficiaire/nir', undefined, 'Le champ /beneficiaire/nir manque.'],
    ['/beneficiaire/rang', '1', 'Le champ /beneficiaire/rang doit être un nombre entier.'],
    ['/beneficiaire/rang', 10, 'Le champ /beneficiaire/rang doit valoir au plus 9.'],
    ['/beneficiaire/nir', 'SECRET', 'Le champ /beneficiaire/nir n’a pas la forme prévue par le contrat.'],
    [
      '/contexte',
      'URGENCE',
      'Le champ /contexte doit être l’une des valeurs : ACE, ADMISSION, PREADMISSION.',
    ],
    [
      '/soins/dateDebut',
      '2026-02-30',
      'Le champ /soins/dateDebut doit être une date du calendrier, AAAA-MM-JJ.',
    ],
    [
      '/soins/dateDebut',
      '2026-06-09T00:00:00Z',
      'Le champ /soins/dateDebut doit être une date du calendrier, AAAA-MM-JJ.',
    ],
    [
      '/idMessage',
      '7d9f0c52-3c1b-1b7e-9a53-2f6a1d0c8e41',
      'Le champ /idMessage n’a pas la forme prévue par le contrat.',
    ],
    [
      '/idMessage',
      '7D9F0C52-3C1B-4B7E-9A53-2F6A1D0C8E41',
      'Le champ /idMessage n’a pas la forme prévue par le contrat.',
    ],
    [
      '/beneficiaire/nom',
      'DUPONT\u202e',
      'Le champ /beneficiaire/nom n’a pas la forme prévue par le contrat.',
    ],
    ['/delaiMs', 60_001, 'Le champ /delaiMs doit valoir au plus 60000.'],
    ['/surnom', 'x', 'Le champ /surnom n’est pas prévu par le contrat.'],
    ['/beneficiaire/telephone', 'x', 'Le champ /beneficiaire/telephone n’est pas prévu par le contrat.'],
  ])('of an IDB at %s is named', (champ, value, detail) => {
    expect(validateDemandeIdb(altered(idb, champ, value))).toEqual({ ok: false, champ, detail });
  });

  it.each([
    ['/lignes', [], 'Le champ /lignes doit compter au moins 1 élément(s).'],
    ['/lignes', {}, 'Le champ /lignes doit être une liste.'],
    ['/lignes/0/montantFacture', 31.5, 'Le champ /lignes/0/montantFacture doit être un texte.'],
    [
      '/lignes/0/montantFacture',
      '31.5',
      'Le champ /lignes/0/montantFacture n’a pas la forme prévue par le contrat.',
    ],
    [
      '/lignes/0/montantFacture',
      '-1.00',
      'Le champ /lignes/0/montantFacture n’a pas la forme prévue par le contrat.',
    ],
    ['/lignes/0/tauxAMO', 70.005, 'Le champ /lignes/0/tauxAMO doit être un multiple de 0.01.'],
    ['/lignes/0/quantite', 1.5, 'Le champ /lignes/0/quantite doit être un nombre entier.'],
    ['/lignes/0/remise', '1.00', 'Le champ /lignes/0/remise n’est pas prévu par le contrat.'],
    ['/periode/derniere', 'oui', 'Le champ /periode/derniere doit être un booléen.'],
  ])('of a CLC at %s is named', (champ, value, detail) => {
    expect(validateDemandeClc(altered(clc, champ, value))).toEqual({ ok: false, champ, detail });
  });

  it('never repeats a made-up name that may be data', () => {
    for (const name of ['185052809305623', 'Jean Dupont', '<script>', 'a'.repeat(41), 'é', '']) {
      const verdict = validateDemandeIdb({ ...idb, beneficiaire: { ...idb.beneficiaire, [name]: 1 } });
      const detail = 'Le champ /beneficiaire contient un champ non prévu par le contrat.';
      expect(verdict).toEqual({ ok: false, champ: '/beneficiaire', detail });
    }
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    '%s as a key of its own is refused',
    (name) => {
      const text = JSON.stringify(idb).replace('{', `{${JSON.stringify(name)}:{"nir":"x"},`);
      const verdict = validateDemandeIdb(JSON.parse(text));
      expect(verdict).toMatchObject({ ok: false, champ: name === '__proto__' ? '' : `/${name}` });
    },
  );

  it.each([[null], [undefined], [[]], ['x'], [1], [true]])('a document that is %j is no object', (value) => {
    expect(validateDemandeIdb(value)).toEqual({
      ok: false,
      champ: '',
      detail: 'Le document doit être un objet.',
    });
  });

  it('holds none of the values, wherever the fault is', () => {
    const marked = altered(altered(idb, '/beneficiaire/nir', 'MARQUE-NIR'), '/contexte', 'MARQUE-CONTEXTE');
    expect(JSON.stringify(validateDemandeIdb(marked))).not.toContain('MARQUE');
  });
});

describe('any JSON at all', () => {
  it.each(ALL)('%s gives a verdict and never throws', (_name, check) => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const verdict = check(value);
        if (!verdict.ok) expect(verdict.detail).toMatch(/^Le .*\.$/);
      }),
      { numRuns: 200 },
    );
  });

  it('in the place of any member of a request is judged without a throw', () => {
    const pointers = [
      '/beneficiaire',
      '/amc',
      '/lignes',
      '/lignes/0',
      '/lignes/0/tauxAMO',
      '/periode',
      '/agent',
      '/partsAnterieures',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...pointers), fc.jsonValue(), (pointer, value) => {
        const verdict = validateDemandeClc(altered(clc, pointer, value));
        if (!verdict.ok) expect(verdict.champ.startsWith(pointer)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
