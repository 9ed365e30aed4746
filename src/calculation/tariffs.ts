import { type CivilDate, civilDate } from '../kernel/civil-date.js';
import { type Cents } from '../kernel/money.js';
import { type Activity, type Tariff, type TariffCode } from './guarantees.js';

const HOSPITAL = ['MCOO', 'SSR'] as const;
const PSYCHIATRY = ['PSY'] as const;
const DECREE_2026 = 'revalorisation du 1er mars 2026, presse de février-mars 2026';

/**
 * National amounts by their first day (domain notes 4.1). Data, not rules: a referentiel may bring its own table.
 * The first day of the 32 euro PAS is an open point of the domain; the published date is taken.
 */
export const NATIONAL_TARIFFS: readonly Tariff[] = [
  { code: 'FJ', activites: HOSPITAL, du: '2007-01-01', montant: 1600, source: 'arrêté, MCO et SSR' },
  { code: 'FJ', activites: HOSPITAL, du: '2010-01-01', montant: 1800, source: 'arrêté, MCO et SSR' },
  { code: 'FJ', activites: HOSPITAL, du: '2018-01-01', montant: 2000, source: 'arrêté, MCO et SSR' },
  { code: 'FJ', activites: HOSPITAL, du: '2026-03-01', montant: 2300, source: DECREE_2026 },
  { code: 'FJ', activites: PSYCHIATRY, du: '2007-01-01', montant: 1200, source: 'arrêté, psychiatrie' },
  { code: 'FJ', activites: PSYCHIATRY, du: '2010-01-01', montant: 1350, source: 'arrêté, psychiatrie' },
  { code: 'FJ', activites: PSYCHIATRY, du: '2018-01-01', montant: 1500, source: 'arrêté, psychiatrie' },
  { code: 'FJ', activites: PSYCHIATRY, du: '2026-03-01', montant: 1700, source: DECREE_2026 },
  { code: 'FPU', du: '2022-01-01', montant: 1961, source: 'création du forfait, plein tarif' },
  { code: 'FPU', du: '2026-03-01', montant: 2300, source: DECREE_2026 },
  { code: 'FPV', du: '2022-01-01', montant: 849, source: 'création du forfait, tarif minoré' },
  { code: 'FPV', du: '2026-03-01', montant: 996, source: DECREE_2026 },
  {
    code: 'PAS',
    du: '2006-01-01',
    montant: 1800,
    source: 'création en 2006, premier jour non donné par la source',
  },
  { code: 'PAS', du: '2019-01-01', montant: 2400, source: 'décret, 1er janvier 2019' },
  {
    code: 'PAS',
    du: '2026-04-22',
    montant: 3200,
    source: 'presse après publication ; point ouvert du domaine',
  },
];

/** The code whose dated amount a line's unit price must equal; undefined for lines of a free price. */
export function tariffCode(lineCode: string): TariffCode | undefined {
  if (lineCode === 'FJ' || lineCode === 'FJA') return 'FJ';
  return lineCode === 'FPU' || lineCode === 'FPV' || lineCode === 'PAS' ? lineCode : undefined;
}

/** The amount in force on a civil date, or undefined before the first known one. */
export function tariffOn(
  tariffs: readonly Tariff[],
  code: TariffCode,
  activity: Activity,
  date: CivilDate,
): Cents | undefined {
  let found: Tariff | undefined;
  for (const tariff of tariffs) {
    const applies =
      tariff.code === code && (tariff.activites?.includes(activity) ?? true) && tariff.du <= date;
    if (applies && (found === undefined || tariff.du > found.du)) found = tariff;
  }
  return found?.montant;
}

/** True where a tariff changes within the stay: each day then goes at its own amount (R17). */
export function crossesTariff(
  tariffs: readonly Tariff[],
  code: TariffCode,
  stay: { readonly activite: Activity; readonly entree: number; readonly sortie: number },
): boolean {
  const first = tariffOn(tariffs, code, stay.activite, civilDate(stay.entree));
  return first !== tariffOn(tariffs, code, stay.activite, civilDate(stay.sortie));
}
