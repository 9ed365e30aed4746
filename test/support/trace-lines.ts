/** Lines of the common trace format, for tests. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { type CommonTrace, FORMAT } from '../../src/trace/common/line.js';

const sha = (text: string): string => createHash('sha256').update(text).digest('base64url');
const certificate = { empreinte: sha('certificat'), revocation: 'bonne' } as const;

/** A gateway's line about an answered IDB. */
export const plainLine: CommonTrace = {
  format: FORMAT,
  id: '0b9f7a52-7c52-4f0a-8a61-4f3b8f0d2a11.reponse',
  instant: '2026-06-09T08:00:00.121Z',
  sourceTemps: 'ntp',
  cote: 'passerelle',
  direction: 'sortant',
  evenement: 'reponse',
  environnement: 'test',
  service: 'IDB',
  idMessage: '7d9f0c52-3c1b-4b7e-9a53-2f6a1d0c8e41',
  idEchange: '0b9f7a52-7c52-4f0a-8a61-4f3b8f0d2a11',
  versionNorme: '1.0',
  ej: '280009010',
  eg: '280009028',
  amc: '0099100011',
  operateur: 'P1',
  structureAppelante: '1280009010',
  agent: { id: 'accueil.14', role: 'Agent des entrées', modeAuthentification: 'DIRECTE' },
  beneficiaire: sha('pseudonyme'),
  requete: {
    ...{ empreinte: sha('demande'), empreinteCorps: null, empreinteTransmise: null },
    ...{ signature: 'signee', empreinteSignature: sha('signature') },
  },
  reponse: {
    empreinte: sha('reponse'),
    emetteur: sha('emetteur'),
    cachet: sha('cachet'),
    verification: null,
  },
  certificats: { appelant: certificate, requete: certificate, emetteur: null, cachet: null },
  issue: { statut: 200, code: null, groupe: null, origine: 'amc' },
  engagement: null,
  latenceMs: 6,
  feuille: sha('feuille'),
};

const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { nil: null });
const digest = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString('base64url'));
const uuid = fc.uuid();
const finess = fc.stringMatching(/^(?:\d{2}|2[AB])\d{7}$/);
const traced = maybe(
  fc.record({
    empreinte: digest,
    revocation: maybe(fc.constantFrom('bonne' as const, 'revoquee' as const, 'perimee' as const)),
  }),
);
const instant = fc
  .integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2199, 11, 31) })
  .map((at) => new Date(at).toISOString());

const agent = fc.record({
  id: fc.stringMatching(/^[A-Za-z0-9._:@-]{1,64}$/),
  role: maybe(fc.stringMatching(/^[A-Za-zÀ-ÿ0-9 ._:-]{1,64}$/)),
  modeAuthentification: fc.constantFrom('DIRECTE' as const, 'INDIRECTE' as const),
});

/** Any answered line of a gateway that the schema takes. */
export const anyLine: fc.Arbitrary<CommonTrace> = fc.record({
  format: fc.constant(FORMAT),
  id: fc.stringMatching(/^[A-Za-z0-9._:-]{1,80}$/),
  instant,
  sourceTemps: fc.constantFrom(
    'horloge-systeme' as const,
    'ntp' as const,
    'ptp' as const,
    'rfc3161' as const,
  ),
  cote: fc.constantFrom('passerelle' as const, 'amc' as const),
  direction: fc.constant('sortant' as const),
  evenement: fc.constantFrom('reponse' as const, 'rejeu' as const),
  environnement: fc.constantFrom('test' as const, 'production' as const),
  service: maybe(fc.constantFrom('IDB' as const, 'SIM' as const, 'CLC' as const, 'DEL' as const)),
  idMessage: maybe(uuid),
  idEchange: maybe(uuid),
  versionNorme: maybe(fc.constantFrom('1.0', '2.1')),
  ej: maybe(finess),
  eg: maybe(finess),
  amc: maybe(fc.stringMatching(/^\d{10}$/)),
  operateur: maybe(fc.stringMatching(/^[A-Za-z0-9._-]{1,40}$/)),
  structureAppelante: maybe(fc.stringMatching(/^[0-9A-Z]{1,40}$/)),
  agent: maybe(agent),
  beneficiaire: maybe(digest),
  requete: maybe(
    fc.record({
      ...{ empreinte: maybe(digest), empreinteCorps: maybe(digest), empreinteTransmise: maybe(digest) },
      signature: maybe(fc.constantFrom('signee' as const, 'non signee' as const)),
      empreinteSignature: maybe(digest),
    }),
  ),
  reponse: fc.record({
    ...{ empreinte: maybe(digest), emetteur: maybe(digest), cachet: maybe(digest) },
    verification: maybe(fc.constantFrom('tient' as const, 'ne-tient-pas' as const)),
  }),
  certificats: fc.record({ appelant: traced, requete: traced, emetteur: traced, cachet: traced }),
  issue: fc.record({
    statut: fc.integer({ min: 200, max: 599 }),
    ...{ code: fc.constant(null), groupe: fc.constant(null) },
    origine: fc.constantFrom('amc' as const, 'passerelle' as const),
  }),
  engagement: maybe(fc.stringMatching(/^[0-9A-Za-z-]{1,64}$/)),
  latenceMs: maybe(fc.integer({ min: 0, max: 86_400_000 })),
  feuille: maybe(digest),
});
