import { type CivilDate, dayNumber } from '../kernel/civil-date.js';
import { amount } from '../kernel/money.js';
import { type Parametre, type TarifApplique } from '../messages/types.js';
import { type Activity } from './guarantees.js';

/**
 * The dated parameters of the calculation: amounts, thresholds, rates, ages and lengths. The care date decides which
 * value applies. They are data: no rule writes one of these figures in its code.
 */
export const PARAMETER_UNITS = {
  FJ: 'euros',
  FPU: 'euros',
  FPV: 'euros',
  PAS: 'euros',
  SEUIL_CCAM: 'euros',
  SEUIL_NGAP: 'coefficient',
  JOUR_EXONERATION: 'jours',
  AGE_NOUVEAU_NE: 'jours',
  TAUX_SEJOUR: 'pourcent',
  TAUX_ACE: 'pourcent',
  TAUX_FORFAIT_HOSPITALIER: 'pourcent',
  TAUX_AUXILIAIRE: 'pourcent',
  TAUX_LOCAL_ACE: 'pourcent',
  TAUX_ASPA: 'pourcent',
  PARTICIPATION_FORFAITAIRE: 'euros',
  PLAFOND_ANNUEL_PF: 'euros',
  FRANCHISE: 'euros',
  FRANCHISE_TRANSPORT: 'euros',
  PLAFOND_ANNUEL_FRANCHISE: 'euros',
  MTM_TAUX: 'pourcent',
  MTM_PLAFOND: 'euros',
  DA_PLAFOND: 'pourcent',
  COEFFICIENT_CFISC: 'coefficient',
  COEFFICIENT_CT: 'coefficient',
  RESPONSABLE_PLAFOND_BASE: 'pourcent',
  RESPONSABLE_ECART_OPTAM: 'pourcent',
  VALIDITE_ENGAGEMENT: 'jours',
  VALIDITE_ESTIMATION: 'jours',
  ASSIETTE_GHS_PUBLIC: 'coefficient',
} as const satisfies Record<string, Unit>;

export type Unit = 'euros' | 'jours' | 'pourcent' | 'coefficient';
export type ParameterCode = keyof typeof PARAMETER_UNITS;
/** How sure the source is of value and first day: an official text, one secondary source, or an open point. */
export type Certainty = 'haute' | 'moyenne' | 'faible';

/** A value from its first day on. */
export interface Parameter {
  readonly code: ParameterCode;
  /** Activities it is for; absent for all. */
  readonly activites?: readonly Activity[];
  readonly du: CivilDate;
  /** An integer: cents (`euros`), days (`jours`), hundredths (`pourcent`, `coefficient`). */
  readonly valeur: number;
  readonly unite: Unit;
  /** Where the value and its first day come from. */
  readonly source: string;
  readonly certitude?: Certainty;
}

export type Bareme = readonly Parameter[];

interface Dated {
  readonly du: number;
  readonly parameter: Parameter;
}

type ByActivity = Partial<Record<Activity, readonly Dated[]>>;

/** The parameters of one code and activity, newest first; made once per bareme. */
const indexes = new WeakMap<Bareme, Map<ParameterCode, ByActivity>>();

/** The parameter in force for an activity on a day (day number), or undefined before the first known one. */
export function parameterOn(
  bareme: Bareme,
  code: ParameterCode,
  activity: Activity,
  day: number,
): Parameter | undefined {
  for (const one of datedOf(bareme, code, activity)) if (one.du <= day) return one.parameter;
  return undefined;
}

/** The value in force on a day, in the integer unit of {@link Parameter}; undefined before the first known one. */
export function valueOn(
  bareme: Bareme,
  code: ParameterCode,
  activity: Activity,
  day: number,
): number | undefined {
  return parameterOn(bareme, code, activity, day)?.valeur;
}

function datedOf(bareme: Bareme, code: ParameterCode, activity: Activity): readonly Dated[] {
  let index = indexes.get(bareme);
  if (index === undefined) indexes.set(bareme, (index = new Map<ParameterCode, ByActivity>()));
  let ofCode = index.get(code);
  if (ofCode === undefined) index.set(code, (ofCode = {}));
  return (ofCode[activity] ??= bareme
    .filter((one) => one.code === code && (one.activites?.includes(activity) ?? true))
    .map((parameter) => ({ du: dayNumber(parameter.du) ?? NaN, parameter }))
    .sort((a, b) => b.du - a.du));
}

/** The national values, each code that `own` has replaced whole by its own values. */
export function mergeBareme(national: Bareme, own: Bareme): Bareme {
  if (own.length === 0) return national;
  const replaced = new Set(own.map((one) => one.code));
  return [...national.filter((one) => !replaced.has(one.code)), ...own];
}

/** The value as the contract writes it: `32.00` for euros, `31`, `80` or `17.5` for the others. */
export function valueText({ unite, valeur }: Parameter): string {
  if (unite === 'euros') return amount(valeur);
  if (unite === 'jours') return String(valeur);
  return String(valeur / 100);
}

/** A parameter as an explanation names it. */
export function appliedTariff(parameter: Parameter): TarifApplique {
  const { code, unite, du, source } = parameter;
  return { code, valeur: valueText(parameter), unite, du, source };
}

/** A parameter as a document of the contract carries it (local calculation, conditions). */
export function wireParameter(parameter: Parameter): Parametre {
  const { code, activites, du, unite, source } = parameter;
  const common = { code, du, valeur: valueText(parameter), unite, source };
  return activites === undefined ? common : { ...common, activites: [...activites] };
}
