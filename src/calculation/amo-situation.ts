import { type Bareme, valueOn } from './bareme.js';
import { type Bill } from './bill.js';

/** Hospital at home (hospitalisation à domicile). */
export const HOME_STAY = '19';

/** Maternity, work accident or prevention: AMO pays the whole bill. */
export function isExemptByNature({ natureAssurance }: Pick<Bill, 'natureAssurance'>): boolean {
  return natureAssurance === '30' || natureAssurance === '41' || natureAssurance === '90';
}

/** Alsace-Moselle, by the nature of the insurance or by the rights. */
export function isLocalScheme({
  natureAssurance,
  situation,
}: Pick<Bill, 'natureAssurance' | 'situation'>): boolean {
  return natureAssurance === '13' || situation?.regimeLocal === true;
}

/** True up to the age (in days, bareme) at which a child is no newborn; a lunar birth date has no age. */
export function isNewborn(bill: Pick<Bill, 'naissance' | 'activite'>, day: number, bareme: Bareme): boolean {
  if (bill.naissance === undefined || day < bill.naissance) return false;
  const age = valueOn(bareme, 'AGE_NOUVEAU_NE', bill.activite, day);
  return age !== undefined && day - bill.naissance <= age;
}

/** True from the day of a stay (bareme: the 31st, the day of admission being the first) that has no ticket moderateur. */
export function isPastExemptionDay(
  bill: Pick<Bill, 'contexte' | 'activite' | 'entree'>,
  day: number,
  bareme: Bareme,
): boolean {
  const rank = valueOn(bareme, 'JOUR_EXONERATION', bill.activite, day);
  return bill.contexte === 'SEJOUR' && rank !== undefined && day - bill.entree + 1 >= rank;
}

/**
 * Maternity, work accident, hospital at home or a newborn (R11): neither daily fee nor share for a heavy act nor ticket
 * moderateur on that day.
 */
export function isRuledOut(
  bill: Pick<Bill, 'natureAssurance' | 'modeTraitement' | 'naissance' | 'activite'>,
  day: number,
  bareme: Bareme,
): boolean {
  const { natureAssurance, modeTraitement } = bill;
  if (natureAssurance === '30' || natureAssurance === '41' || modeTraitement === HOME_STAY) return true;
  return isNewborn(bill, day, bareme);
}
