import { describe, expect, it } from 'vitest';
import { digest } from '../signing/sign-answer.js';
import { describeRoute } from './describe-route.js';
import { Directory, type RouteQuestion } from './directory.js';
import { type Amc, type Extract, type Route } from './extract.js';
import { validateExtract } from './validate-extract.js';

const CA = digest('ca');
const LATER = '2030-01-01T00:00:00Z';
const NOON = Date.parse('2026-06-09T12:00:00Z');

function listed(name: string, du = '2026-01-01T00:00:00Z', au = LATER) {
  return { x5tS256: digest(name), certificat: Buffer.from(name).toString('base64'), du, au };
}

function route(change: Partial<Route> = {}): Route {
  return {
    typeConvention: 'RM',
    csr: '01',
    plateforme: 'P1',
    services: ['IDB', 'CLC'],
    du: '2020-01-01',
    au: null,
    ...change,
  };
}

function amc(numero: string, routes: readonly Route[], more: Partial<Amc> = {}): Amc {
  const contact = { libelle: 'Service hospitalier' };
  return { numero, nom: 'Mutuelle', contact, operateur: '2732829320', routes, emetteurs: [], ...more };
}

const BASE: Extract = {
  version: 1,
  environnement: 'test',
  emisLe: '2026-06-09T00:00:00Z',
  expireLe: LATER,
  operateur: { nom: 'Annuaire', structure: '2552100554' },
  participants: [
    {
      id: 'CH-A',
      type: 'etablissement',
      nom: 'CH A',
      structure: '1280009010',
      finessJuridique: '280009010',
      etablissements: ['280009028'],
      autorites: [CA],
      signatureExigee: { IDB: true, SIM: true, CLC: false, DEL: false },
    },
    { id: 'OP', type: 'operateur', nom: 'Opérateur', structure: '2732829320', autorites: [CA] },
  ],
  amc: [
    amc('0099100011', [route(), route({ csr: '02', services: ['IDB'], au: '2026-06-30' })], {
      emetteurs: [
        { ...listed('ancien', '2025-01-01T00:00:00Z', '2026-06-09T12:00:00Z'), mode: 'propre' },
        { ...listed('nouveau', '2026-06-09T12:00:00Z'), mode: 'delegue', mandat: 'M' },
      ],
      quota: { requetes: 5, fenetreSecondes: 1 },
    }),
    amc('0099100029', [route({ csr: '' })]),
    amc('0099100094', [], { horsRoc: { motif: 'organisme étranger' } }),
  ],
  plateformes: [{ id: 'P1', mode: 'moteur' }],
  passerelles: [
    {
      nom: 'Passerelle',
      structure: '2732829320',
      cachets: [listed('cachet')],
      journal: { origine: 'o', cle: 'c' },
    },
  ],
};

const directory = new Directory(BASE);

function ask(change: Partial<RouteQuestion>) {
  return directory.route({
    amc10: '0099100011',
    typeConvention: 'RM',
    date: '2026-06-09',
    service: 'IDB',
    ...change,
  });
}

function codeOf(change: Partial<RouteQuestion>): string {
  const result = ask(change);
  return result.ok ? `route ${result.value.route.csr}` : result.refusal.code;
}

describe('routing by the directory', () => {
  it.each([
    [{ csr: '01' }, 'route 01'],
    [{ csr: '02' }, 'route 02'],
    [{ csr: '02', date: '2026-06-30' }, 'route 02'],
    [{ csr: '02', date: '2026-07-01' }, 'csr-inconnu'],
    [{ date: '2026-07-01' }, 'route 01'],
    [{ csr: '' }, 'csr-inconnu'],
    [{ amc10: '0099100029' }, 'route '],
    [{ amc10: '0099100029', csr: '' }, 'route '],
    [{ amc10: '0099100029', csr: '01' }, 'csr-inconnu'],
    [{ amc10: '0099100037' }, 'amc-inconnue'],
    [{ amc10: '0099100094' }, 'payeur-hors-roc'],
    [{ amc10: '0099100094', service: 'DEL' as const }, 'payeur-hors-roc'],
    [{ typeConvention: 'RA' }, 'convention-inconnue'],
    [{ date: '2019-12-31' }, 'convention-inconnue'],
    [{ csr: '02', service: 'CLC' as const }, 'service-non-offert'],
  ])('answers %j with %s', (question, outcome) => expect(codeOf(question)).toBe(outcome));

  it('names the candidates of an ambiguous criterion', () => {
    expect(ask({})).toMatchObject({ ok: false, refusal: { code: 'csr-ambigu', candidats: ['01', '02'] } });
  });
});

describe('roles and participants', () => {
  it('knows a participant only under an authority accepted for it', () => {
    expect(directory.participantByStructure('1280009010', CA)?.id).toBe('CH-A');
    expect(directory.participantByStructure('1280009010', digest('other'))).toBeUndefined();
    expect(directory.participantByStructure('1350009114', CA)).toBeUndefined();
    expect(directory.knowsStructure('1280009010')).toBe(true);
    expect(directory.participantByEj('280009010')?.id).toBe('CH-A');
    expect(directory.ownsEg('280009010', '280009028')).toBe(true);
    expect(directory.ownsEg('280009010', '350009122')).toBe(false);
  });

  it('excuses only hospitals from signing', () => {
    const [hospital, operator] = BASE.participants;
    if (hospital === undefined || operator === undefined) throw new Error('two participants');
    expect(directory.signatureRequired(hospital, 'IDB')).toBe(true);
    expect(directory.signatureRequired(hospital, 'CLC')).toBe(false);
    expect(directory.signatureRequired(operator, 'CLC')).toBe(true);
  });

  it('lists keys during half-open periods', () => {
    const issuers = (at: number): string[] => directory.issuersOf('0099100011', at).map((one) => one.mode);
    expect(issuers(NOON - 1)).toEqual(['propre']);
    expect(issuers(NOON)).toEqual(['delegue']);
    expect(directory.issuersOf('0099100029', NOON)).toEqual([]);
    expect(directory.seals(NOON)).toMatchObject([{ x5tS256: digest('cachet'), structure: '2732829320' }]);
    expect(directory.seals(Date.parse(LATER))).toEqual([]);
    expect(directory.quotaOfAmc('0099100011')).toEqual({ requetes: 5, fenetreSecondes: 1 });
    expect(directory.contactOf('0099100029')?.contact.libelle).toBe('Service hospitalier');
  });

  it('describes a route for the look-up', () => {
    const found = ask({ csr: '01' });
    if (!found.ok) throw new Error(found.refusal.code);
    expect(
      describeRoute(directory, found.value, { date: '2026-06-09', le: '2026-06-09', now: NOON }),
    ).toMatchObject({
      extrait: { version: 1 },
      date: '2026-06-09',
      amc: { numero: '0099100011' },
      route: {
        csr: '01',
        au: null,
        plateforme: { id: 'P1', etat: 'inconnue' },
        acces: { IDB: '/roc/v1/idb', CLC: '/roc/v1/clc' },
        emetteurs: [{ x5tS256: digest('nouveau'), mode: 'delegue', mandat: 'M' }],
      },
    });
  });
});

describe('validation of an extract', () => {
  const [hospital] = BASE.participants;
  const [first] = BASE.amc;
  const [gateway] = BASE.passerelles;

  it('passes the base', () => expect(validateExtract(BASE)).toEqual({ ok: true, extract: BASE }));

  it.each([
    ['a stranger member', { ...BASE, more: 1 }, /more/],
    ['a version that is none', { ...BASE, version: 0 }, /version/],
    ['an expiry before its issue', { ...BASE, expireLe: BASE.emisLe }, /expireLe/],
    [
      'a wrong FINESS key',
      { ...BASE, participants: [{ ...hospital, etablissements: ['280009029'] }] },
      /FINESS 280009029/,
    ],
    [
      'a structure that is not the EJ',
      { ...BASE, participants: [{ ...hospital, structure: '1350009114' }] },
      /EJ/,
    ],
    ['a wrong SIREN key', { ...BASE, operateur: { nom: 'x', structure: '2732829321' } }, /clé invalide/],
    ['a participant twice', { ...BASE, participants: [hospital, hospital] }, /deux fois/],
    [
      'an EG of two hospitals',
      {
        ...BASE,
        participants: [
          hospital,
          { ...hospital, id: 'B', structure: '1350009114', finessJuridique: '350009114' },
        ],
      },
      /EG.*deux fois/,
    ],
    ['an AMC twice', { ...BASE, amc: [first, first] }, /0099100011 figure deux fois/],
    [
      'two routes at once',
      { ...BASE, amc: [amc('0099100011', [route({ au: '2026-06-30' }), route({ du: '2026-06-30' })])] },
      /même période/,
    ],
    ['a route backwards', { ...BASE, amc: [amc('0099100011', [route({ au: '2019-01-01' })])] }, /à l'envers/],
    [
      'an unknown platform',
      { ...BASE, amc: [amc('0099100011', [route({ plateforme: 'P9' })])] },
      /P9 inconnue/,
    ],
    [
      'an impossible date',
      { ...BASE, amc: [amc('0099100011', [route({ du: '2026-02-30' })])] },
      /date civile/,
    ],
    [
      'a delegated key without mandate',
      { ...BASE, amc: [amc('0099100011', [], { emetteurs: [{ ...listed('k'), mode: 'delegue' }] })] },
      /mandat/,
    ],
    [
      'a thumbprint of another certificate',
      {
        ...BASE,
        amc: [
          amc('0099100011', [], { emetteurs: [{ ...listed('k'), x5tS256: digest('l'), mode: 'propre' }] }),
        ],
      },
      /empreinte/,
    ],
    [
      'a seal that also issues',
      { ...BASE, amc: [amc('0099100011', [], { emetteurs: [{ ...listed('cachet'), mode: 'propre' }] })] },
      /aussi un cachet/,
    ],
    [
      'a payer outside the programme with a route',
      { ...BASE, amc: [amc('0099100094', [route()], { horsRoc: { motif: 'organisme étranger' } })] },
      /hors ROC/,
    ],
    [
      'a reason with markup',
      { ...BASE, amc: [amc('0099100094', [], { horsRoc: { motif: '<b>' } })] },
      /motif/,
    ],
    [
      'a seal period backwards',
      { ...BASE, passerelles: [{ ...gateway, cachets: [listed('s', LATER, '2026-01-01T00:00:00Z')] }] },
      /à l'envers/,
    ],
    [
      'a platform without TLS',
      {
        ...BASE,
        plateformes: [
          { id: 'P1', mode: 'https', url: 'http://x/', structure: '2732829320', promesseIdempotence: true },
        ],
      },
      /url/,
    ],
  ])('names %s', (_what, extract, error) => {
    const checked = validateExtract(extract);
    expect(checked.ok).toBe(false);
    if (!checked.ok) expect(checked.errors.join('\n')).toMatch(error);
  });

  it('reads an extract of before SIM and DEL: their signature is due', () => {
    const extract = structuredClone(BASE) as unknown as { participants: { signatureExigee?: object }[] };
    for (const participant of extract.participants)
      if (participant.signatureExigee !== undefined) participant.signatureExigee = { IDB: false, CLC: false };
    const read = validateExtract(extract);
    const [hospital] = read.ok ? read.extract.participants : [];
    expect(hospital).toMatchObject({
      signatureExigee: { IDB: false, SIM: true, CLC: false, DEL: true },
    });
  });

  it('lets one route follow another', () => {
    const routes = [route({ au: '2026-06-30' }), route({ du: '2026-07-01' })];
    expect(validateExtract({ ...BASE, amc: [amc('0099100011', routes)] }).ok).toBe(true);
  });
});
