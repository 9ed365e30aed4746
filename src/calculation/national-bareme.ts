import { type Activity } from './guarantees.js';
import {
  type Bareme,
  type Certainty,
  type Parameter,
  PARAMETER_UNITS,
  type ParameterCode,
} from './bareme.js';

type Values = readonly (readonly [du: string, valeur: number])[];

interface Provenance {
  readonly source: string;
  readonly certitude: Certainty;
  readonly activites?: readonly Activity[];
}

function dated(code: ParameterCode, values: Values, provenance: Provenance): Parameter[] {
  return values.map(([du, valeur]) => ({ code, du, valeur, unite: PARAMETER_UNITS[code], ...provenance }));
}

const HOSPITAL = ['MCOO', 'SSR'] as const;
const PSYCHIATRY = ['PSY'] as const;
const DECREE_2026 = {
  source: 'revalorisation du 1er mars 2026, presse de février-mars 2026',
  certitude: 'haute',
} as const;
const UNDATED = {
  source: 'taux appliqué, premier jour non donné par la source',
  certitude: 'faible',
} as const;
const OWN = { source: 'choix de ce produit, aucun chiffre publié', certitude: 'faible' } as const;
const RESPONSABLE = { source: 'CSS R871-2 2°, contrats responsables', certitude: 'haute' } as const;
const EMERGENCY = { source: 'forfait patient urgences, création en 2022', certitude: 'haute' } as const;

/**
 * National values by their first day, with their source and how sure it is. An AMC's own
 * data replaces them code by code. The first day of the 32 euro PAS is an open point: the published date is taken.
 */
export const NATIONAL_BAREME: Bareme = [
  ...dated(
    'FJ',
    [
      ['2007-01-01', 1600],
      ['2010-01-01', 1800],
      ['2018-01-01', 2000],
    ],
    { activites: HOSPITAL, source: 'arrêté, MCO et SSR', certitude: 'moyenne' },
  ),
  ...dated('FJ', [['2026-03-01', 2300]], { activites: HOSPITAL, ...DECREE_2026 }),
  ...dated(
    'FJ',
    [
      ['2007-01-01', 1200],
      ['2010-01-01', 1350],
      ['2018-01-01', 1500],
    ],
    { activites: PSYCHIATRY, source: 'arrêté, psychiatrie', certitude: 'moyenne' },
  ),
  ...dated('FJ', [['2026-03-01', 1700]], { activites: PSYCHIATRY, ...DECREE_2026 }),
  ...dated('FPU', [['2022-01-01', 1961]], EMERGENCY),
  ...dated('FPU', [['2026-03-01', 2300]], DECREE_2026),
  ...dated('FPV', [['2022-01-01', 849]], EMERGENCY),
  ...dated('FPV', [['2026-03-01', 996]], DECREE_2026),
  ...dated('PAS', [['2006-01-01', 1800]], {
    source: 'création en 2006, premier jour non donné par la source',
    certitude: 'moyenne',
  }),
  ...dated('PAS', [['2019-01-01', 2400]], { source: 'décret, 1er janvier 2019', certitude: 'haute' }),
  ...dated('PAS', [['2026-04-22', 3200]], {
    source: 'presse après publication ; un projet disait le 1er avril 2026',
    certitude: 'faible',
  }),
  ...dated('SEUIL_CCAM', [['2006-01-01', 9100]], { source: 'circulaire de 2006', certitude: 'haute' }),
  ...dated('SEUIL_CCAM', [['2011-01-01', 12_000]], { source: 'seuil de 2011', certitude: 'haute' }),
  ...dated('SEUIL_NGAP', [['2006-01-01', 5000]], { source: 'circulaire de 2006', certitude: 'haute' }),
  ...dated('SEUIL_NGAP', [['2011-01-01', 6000]], { source: 'seuil de 2011', certitude: 'haute' }),
  ...dated('JOUR_EXONERATION', [['1970-01-01', 31]], {
    source: 'pas de ticket modérateur à partir du 31e jour de séjour',
    certitude: 'moyenne',
  }),
  ...dated('AGE_NOUVEAU_NE', [['1970-01-01', 30]], { source: 'CSS R160-17', certitude: 'haute' }),
  ...dated('TAUX_SEJOUR', [['1970-01-01', 8000]], {
    source: 'CSS R160-5, taux appliqué aux séjours',
    certitude: 'haute',
  }),
  ...dated('TAUX_ACE', [['1970-01-01', 7000]], UNDATED),
  ...dated('TAUX_FORFAIT_HOSPITALIER', [['1970-01-01', 8000]], UNDATED),
  ...dated('TAUX_AUXILIAIRE', [['1970-01-01', 6000]], UNDATED),
  ...dated('TAUX_LOCAL_ACE', [['1970-01-01', 9000]], {
    source: 'régime local d’Alsace-Moselle, soins externes',
    certitude: 'haute',
  }),
  ...dated('TAUX_ASPA', [['1970-01-01', 8000]], { source: 'ASPA, hors SNCF', certitude: 'haute' }),
  ...dated('PARTICIPATION_FORFAITAIRE', [['2005-01-01', 100]], {
    source: 'création en 2005',
    certitude: 'haute',
  }),
  ...dated('PARTICIPATION_FORFAITAIRE', [['2024-05-15', 200]], {
    source: 'doublement de 2024',
    certitude: 'haute',
  }),
  ...dated('PLAFOND_ANNUEL_PF', [['2005-01-01', 5000]], { source: 'plafond annuel', certitude: 'faible' }),
  ...dated('FRANCHISE', [['2008-01-01', 50]], { source: 'franchise médicale', certitude: 'moyenne' }),
  ...dated('FRANCHISE', [['2024-03-31', 100]], { source: 'doublement de 2024', certitude: 'moyenne' }),
  ...dated('FRANCHISE_TRANSPORT', [['2008-01-01', 200]], {
    source: 'franchise sur les transports',
    certitude: 'faible',
  }),
  ...dated('FRANCHISE_TRANSPORT', [['2024-03-31', 400]], {
    source: 'doublement de 2024',
    certitude: 'faible',
  }),
  ...dated('PLAFOND_ANNUEL_FRANCHISE', [['2008-01-01', 5000]], {
    source: 'plafond annuel',
    certitude: 'faible',
  }),
  ...dated('MTM_TAUX', [['2009-01-31', 4000]], { source: 'majoration hors parcours', certitude: 'haute' }),
  ...dated('MTM_PLAFOND', [['2023-01-01', 1060]], {
    source: 'plafond de la majoration hors parcours, 2023',
    certitude: 'haute',
  }),
  ...dated('DA_PLAFOND', [['2005-07-01', 1750]], {
    source: 'dépassement autorisé hors parcours',
    certitude: 'haute',
  }),
  ...dated('COEFFICIENT_CFISC', [['2025-03-01', 0]], {
    source: 'CFISC neutre depuis mars 2025',
    certitude: 'haute',
  }),
  ...dated('COEFFICIENT_CT', [['2025-03-01', 0]], { source: 'coefficient CT neutre', certitude: 'haute' }),
  ...dated('RESPONSABLE_PLAFOND_BASE', [['1970-01-01', 10_000]], RESPONSABLE),
  ...dated('RESPONSABLE_ECART_OPTAM', [['1970-01-01', 2000]], RESPONSABLE),
  ...dated('VALIDITE_ENGAGEMENT', [['1970-01-01', 90]], OWN),
  ...dated('VALIDITE_ESTIMATION', [['1970-01-01', 30]], OWN),
  ...dated('ASSIETTE_GHS_PUBLIC', [['1970-01-01', 0]], {
    source: 'assiette du ticket modérateur public : dates ouvertes',
    certitude: 'faible',
  }),
];
