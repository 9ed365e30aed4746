import {
  addDays,
  type CivilDate,
  civilDate,
  civilDateInFrance,
  dayNumber,
} from '../../../kernel/civil-date.js';
import { type Activity } from '../../../calculation/guarantees.js';
import { type Bareme, valueOn } from '../../../calculation/bareme.js';

/**
 * Last day of what an answer says: the days of a parameter, as it stands on the day of the answer, after the later of
 * discharge and that day (an estimate runs from that day alone). No published figure exists: the AMC sets its own.
 */
export function validUntil(
  bareme: Bareme,
  code: 'VALIDITE_ENGAGEMENT' | 'VALIDITE_ESTIMATION',
  { activite, sortie }: { readonly activite: Activity; readonly sortie: number },
  now: number,
): CivilDate {
  const today = civilDateInFrance(now);
  const days = valueOn(bareme, code, activite, dayNumber(today) ?? NaN);
  if (days === undefined) throw new Error(`bareme without ${code}`);
  const discharge = civilDate(sortie);
  return addDays(code === 'VALIDITE_ENGAGEMENT' && discharge > today ? discharge : today, days);
}
