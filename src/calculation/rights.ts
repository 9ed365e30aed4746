import { type CivilDate, dayNumber } from '../kernel/civil-date.js';
import { type Refusal, refusal } from '../kernel/refusal.js';
import { type LigneClc } from '../messages/types.js';
import { type Activity, type Beneficiary, type Contract, type Rights } from './guarantees.js';

/** Days as day numbers, both included. */
export interface DaySpan {
  readonly debut: number;
  readonly fin: number;
}

/** The days that rights cover: spans in date order that do not touch. */
export type CoveredDays = readonly DaySpan[];

/** A period as day numbers. It has passed the reader of the data: its dates are of the calendar. */
export function spanOf(rights: Rights): DaySpan {
  return { debut: dayNumber(rights.debut) ?? NaN, fin: dayNumber(rights.fin) ?? NaN };
}

/** The days of a membership's rights, less its suspensions. */
export function coveredSpans({
  droits,
  suspensions,
}: Pick<Beneficiary, 'droits' | 'suspensions'>): CoveredDays {
  let spans: DaySpan[] = [spanOf(droits)];
  for (const suspension of suspensions ?? []) {
    const out = spanOf(suspension);
    spans = spans.flatMap((span) => without(span, out));
  }
  return spans;
}

function without(span: DaySpan, out: DaySpan): DaySpan[] {
  if (out.fin < span.debut || out.debut > span.fin) return [span];
  const before = { debut: span.debut, fin: out.debut - 1 };
  const after = { debut: out.fin + 1, fin: span.fin };
  return [before, after].filter(({ debut, fin }) => debut <= fin);
}

/** The parts of a span that are covered. */
export function commonDays(span: DaySpan, covered: CoveredDays): DaySpan[] {
  return covered
    .map((one) => ({ debut: Math.max(span.debut, one.debut), fin: Math.min(span.fin, one.fin) }))
    .filter(({ debut, fin }) => debut <= fin);
}

/** How many of a span's days are covered. */
export function coveredDays(span: DaySpan, covered: CoveredDays): number {
  return commonDays(span, covered).reduce((days, { debut, fin }) => days + fin - debut + 1, 0);
}

export function isCovered(day: number, covered: CoveredDays): boolean {
  return covered.some(({ debut, fin }) => debut <= day && day <= fin);
}

/**
 * Groups `droits` and `contrat`, in this order: no line has a day within the rights (`droits-fermes`), the contract is
 * suspended on every one of them (`contrat-suspendu`), or it is not for this activity (`garantie-non-souscrite`).
 */
export function rightsFault(
  lignes: readonly Pick<LigneClc, 'dateDebut' | 'dateFin'>[],
  activite: Activity,
  beneficiary: Pick<Beneficiary, 'droits' | 'suspensions'>,
  contract: Pick<Contract, 'activites'>,
): Refusal | undefined {
  if (noCoveredDay(lignes, [spanOf(beneficiary.droits)])) {
    return refusal('droits-fermes', 'aucun jour d’aucune ligne n’est dans les droits', { champ: '/lignes' });
  }
  if (noCoveredDay(lignes, coveredSpans(beneficiary))) {
    const detail = 'le contrat est suspendu tous les jours que les droits couvrent';
    return refusal('contrat-suspendu', detail, { champ: '/lignes' });
  }
  if (contract.activites?.includes(activite) ?? true) return undefined;
  const detail = 'le contrat ne comprend pas cette activité';
  return refusal('garantie-non-souscrite', detail, { champ: '/activite' });
}

/**
 * True where no line has a covered day (R01). A line whose dates are reversed is judged over the same days, and one
 * without dates of the calendar counts as covered: what is wrong with them is told later, by the group `calcul`.
 */
function noCoveredDay(
  lignes: readonly Pick<LigneClc, 'dateDebut' | 'dateFin'>[],
  covered: CoveredDays,
): boolean {
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
