import { expect, it } from 'vitest';
import { digest } from '../signing/sign-answer.js';
import { endingsOf } from './deadlines.js';
import { Directory } from './directory.js';
import { type Extract, type Participant } from './extract.js';

const NOW = Date.parse('2026-06-09T10:00:00.000Z');
const ca = digest('ca');
const listed = (au: string) => ({
  x5tS256: digest(au),
  certificat: 'AAAA',
  du: '2025-01-01T00:00:00.000Z',
  au,
});

const operator = {
  type: 'operateur',
  id: 'P2',
  nom: 'P2',
  structure: '2999200009',
  autorites: [ca],
} as const;
const software: Participant = {
  ...{ type: 'logiciel', id: 'LOG', nom: 'LOG', structure: '2999400005', autorites: [ca] },
  adhesion: { du: '2020-01-01', au: '2026-06-20', champs: ['MCOO'] },
  mandants: [
    { finessJuridique: '280009010', du: '2020-01-01', au: '2026-07-01' },
    { finessJuridique: '350009114', du: '2020-01-01', au: '2025-01-01' },
    { finessJuridique: '670009216', du: '2020-01-01', au: null },
  ],
};
const amc = (numero: string, operateur: string, ...ends: string[]): Extract['amc'][number] => ({
  ...{ numero, nom: numero, contact: { libelle: 'x' }, operateur, routes: [] },
  emetteurs: ends.map((au) => ({ ...listed(au), mode: 'propre' as const })),
});
const directory = new Directory({
  ...{
    version: 1,
    environnement: 'test',
    emisLe: '2026-06-09T00:00:00.000Z',
    expireLe: '2026-06-16T00:00:00.000Z',
  },
  operateur: { nom: 'Annuaire', structure: '2999300007' },
  participants: [operator, software],
  amc: [
    amc('0099100011', operator.structure, '2026-06-12T00:00:00.000Z'),
    // Already replaced by one that lasts.
    amc('0099100029', operator.structure, '2026-06-12T00:00:00.000Z', '2027-06-12T00:00:00.000Z'),
    amc('0099100037', '2999500002', '2026-06-12T00:00:00.000Z'),
  ],
  plateformes: [],
  passerelles: [
    {
      ...{ nom: 'PF', structure: operator.structure, journal: { origine: 'o', cle: 'c' } },
      cachets: [listed('2026-08-01T00:00:00.000Z')],
    },
  ],
});

it('an operator is told of the issuers and gateways that it runs, the nearest first', () => {
  expect(endingsOf(directory, operator, NOW)).toEqual([
    { nature: 'certificat', objet: 'emetteur 0099100011', fin: '2026-06-12', jours: 3, palier: 7 },
    { nature: 'certificat', objet: 'cachet PF', fin: '2026-08-01', jours: 53, palier: 60 },
  ]);
});

it('software is told of its mandates and its adhesion, not of what is long over', () => {
  expect(endingsOf(directory, software, NOW)).toEqual([
    { nature: 'adhesion', objet: 'LOG', fin: '2026-06-20', jours: 11, palier: 30 },
    { nature: 'mandat', objet: '280009010', fin: '2026-07-01', jours: 22, palier: 30 },
  ]);
});
