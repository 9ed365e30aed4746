import { type Activite } from './model.js';
import { decimal, type Q } from './rational.js';

/** A dated value. `valeur` is the text: euros, days, percent or a coefficient; it holds from `du` until the next. */
export interface Parametre {
  code: string;
  activites?: Activite[];
  du: string;
  valeur: string;
  unite: 'euros' | 'jours' | 'pourcent' | 'coefficient';
  source: string;
}

export type Bareme = readonly Parametre[];

const HOSPITAL: Activite[] = ['MCOO', 'SSR'];

function dated(
  code: string,
  unite: Parametre['unite'],
  values: [du: string, valeur: string][],
  activites?: Activite[],
) {
  return values.map(([du, valeur]): Parametre => {
    return { code, du, valeur, unite, source: 'oracle', ...(activites === undefined ? {} : { activites }) };
  });
}

/** The national values, copied by hand from the notes on the domain, not from the project's own table. */
export const NATIONAL: Bareme = [
  ...dated(
    'FJ',
    'euros',
    [
      ['2007-01-01', '16.00'],
      ['2010-01-01', '18.00'],
      ['2018-01-01', '20.00'],
      ['2026-03-01', '23.00'],
    ],
    HOSPITAL,
  ),
  ...dated(
    'FJ',
    'euros',
    [
      ['2007-01-01', '12.00'],
      ['2010-01-01', '13.50'],
      ['2018-01-01', '15.00'],
      ['2026-03-01', '17.00'],
    ],
    ['PSY'],
  ),
  ...dated('FPU', 'euros', [
    ['2022-01-01', '19.61'],
    ['2026-03-01', '23.00'],
  ]),
  ...dated('FPV', 'euros', [
    ['2022-01-01', '8.49'],
    ['2026-03-01', '9.96'],
  ]),
  ...dated('PAS', 'euros', [
    ['2006-01-01', '18.00'],
    ['2019-01-01', '24.00'],
    ['2026-04-22', '32.00'],
  ]),
  ...dated('SEUIL_CCAM', 'euros', [
    ['2006-01-01', '91.00'],
    ['2011-01-01', '120.00'],
  ]),
  ...dated('SEUIL_NGAP', 'coefficient', [
    ['2006-01-01', '50'],
    ['2011-01-01', '60'],
  ]),
  ...dated('JOUR_EXONERATION', 'jours', [['2000-01-01', '31']]),
  ...dated('AGE_NOUVEAU_NE', 'jours', [['2000-01-01', '30']]),
  ...dated('TAUX_SEJOUR', 'pourcent', [['2000-01-01', '80']]),
  ...dated('TAUX_ACE', 'pourcent', [['2000-01-01', '70']]),
  ...dated('TAUX_FORFAIT_HOSPITALIER', 'pourcent', [['2000-01-01', '80']]),
  ...dated('TAUX_AUXILIAIRE', 'pourcent', [['2000-01-01', '60']]),
  ...dated('TAUX_LOCAL_ACE', 'pourcent', [['2000-01-01', '90']]),
  ...dated('TAUX_ASPA', 'pourcent', [['2000-01-01', '80']]),
  ...dated('RESPONSABLE_PLAFOND_BASE', 'pourcent', [['2000-01-01', '100']]),
  ...dated('RESPONSABLE_ECART_OPTAM', 'pourcent', [['2000-01-01', '20']]),
  ...dated('ASSIETTE_GHS_PUBLIC', 'coefficient', [['2000-01-01', '0']]),
];

/** An insurer's own values replace the national ones code by code. */
export function merge(national: Bareme, own: Bareme): Bareme {
  const replaced = new Set(own.map((one) => one.code));
  return [...national.filter((one) => !replaced.has(one.code)), ...own];
}

const indexes = new WeakMap<object, Map<string, Parametre[]>>();

/** The value of a code on a civil date for an activity, or undefined where none is in force yet. */
export function valueOn(bareme: Bareme, code: string, activite: Activite, on: string): Q | undefined {
  let index = indexes.get(bareme);
  if (index === undefined) {
    index = new Map();
    for (const one of bareme) index.set(one.code, [...(index.get(one.code) ?? []), one]);
    indexes.set(bareme, index);
  }
  let latest: Parametre | undefined;
  for (const one of index.get(code) ?? []) {
    if (one.du > on || (one.activites !== undefined && !one.activites.includes(activite))) continue;
    if (latest === undefined || one.du > latest.du) latest = one;
  }
  return latest === undefined ? undefined : decimal(latest.valeur);
}

/** The same where the rules cannot go on without it. */
export function valueDue(bareme: Bareme, code: string, activite: Activite, on: string): Q {
  const value = valueOn(bareme, code, activite, on);
  if (value === undefined) throw new RangeError(`no ${code} on ${on}`);
  return value;
}
