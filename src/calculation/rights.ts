import { type CivilDate, dayNumber } from '../kernel/civil-date.js';
import { type LigneClc } from '../messages/types.js';
import { type Rights } from './guarantees.js';

/** Days as day numbers, both included. */
export interface DaySpan {
  readonly debut: number;
  readonly fin: number;
}

/** The rights as day numbers. Rights have passed the referentiel's reader: their dates are of the calendar. */
export function coveredSpan(rights: Rights): DaySpan {
  return { debut: dayNumber(rights.debut) ?? NaN, fin: dayNumber(rights.fin) ?? NaN };
}

/** The days that two spans share, or undefined. */
export function commonDays(span: DaySpan, covered: DaySpan): DaySpan | undefined {
  const debut = Math.max(span.debut, covered.debut);
  const fin = Math.min(span.fin, covered.fin);
  return debut <= fin ? { debut, fin } : undefined;
}

/** How many of a span's days are covered. */
export function coveredDays(span: DaySpan, covered: DaySpan): number {
  const common = commonDays(span, covered);
  return common === undefined ? 0 : common.fin - common.debut + 1;
}

/**
 * True where no line has a covered day (R01). A line whose dates are reversed is judged over the same days, and one
 * without dates of the calendar counts as covered: what is wrong with them is told later, by the group `calcul`.
 */
export function noCoveredDay(lignes: readonly LigneClc[], rights: Rights): boolean {
  const covered = coveredSpan(rights);
  return lignes.every((ligne) => {
    const one = dayNumber(ligne.dateDebut);
    const other = dayNumber(ligne.dateFin);
    if (one === undefined || other === undefined) return false;
    return coveredDays({ debut: Math.min(one, other), fin: Math.max(one, other) }, covered) === 0;
  });
}

export type RightsState = 'ouverts' | 'partiels' | 'fermes' | 'pas-encore-ouverts';

/** The state of the rights over a period whose first and last days are in order. */
export function rightsState(debut: CivilDate, fin: CivilDate, rights: Rights): RightsState {
  if (fin < rights.debut) return 'pas-encore-ouverts';
  if (debut > rights.fin) return 'fermes';
  return debut >= rights.debut && fin <= rights.fin ? 'ouverts' : 'partiels';
}
