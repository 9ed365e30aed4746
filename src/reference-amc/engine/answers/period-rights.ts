import { type CivilDate, civilDate, dayNumber } from '../../../kernel/civil-date.js';
import { type Beneficiary } from '../../../calculation/guarantees.js';
import {
  commonDays,
  coveredDays,
  coveredSpans,
  type DaySpan,
  type RightsState,
  rightsState,
} from '../../../calculation/rights.js';

/** The rights over a period: their state, and the first days in a row that are covered. */
export interface PeriodRights {
  /** `suspendu` where the rights run, but the contract is suspended on every one of the days. */
  readonly etat: RightsState | 'suspendu';
  readonly couverts?: { readonly du: CivilDate; readonly au: CivilDate };
  /** Some day of the period is within a suspension. */
  readonly suspendu: boolean;
}

/** Rights of a membership, less its suspensions, over a period of the calendar whose ends are in order. */
export function periodRights(
  debut: CivilDate,
  fin: CivilDate,
  membership: Pick<Beneficiary, 'droits' | 'suspensions'>,
): PeriodRights {
  const span: DaySpan = { debut: dayNumber(debut) ?? NaN, fin: dayNumber(fin) ?? NaN };
  const covered = coveredSpans(membership);
  const [first] = commonDays(span, covered);
  const etat = rightsState(debut, fin, membership.droits);
  const suspendu = (membership.suspensions ?? []).some((one) => one.debut <= fin && debut <= one.fin);
  if (first === undefined)
    return { etat: etat === 'ouverts' || etat === 'partiels' ? 'suspendu' : etat, suspendu };
  const all = coveredDays(span, covered) === span.fin - span.debut + 1;
  return {
    etat: all ? 'ouverts' : 'partiels',
    suspendu,
    couverts: { du: civilDate(first.debut), au: civilDate(first.fin) },
  };
}
