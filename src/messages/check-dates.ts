import { type CivilDate, dayNumber } from '../kernel/civil-date.js';
import { refusal } from '../kernel/refusal.js';
import { ok, refused, type Result } from '../kernel/result.js';
import { type DemandeClc, type DemandeIdb, type DemandeSim } from './types.js';

/** Longest stay or period asked at once; long stays are billed by period. */
const MAX_DAYS = 3 * 366;

interface Span {
  readonly start: CivilDate;
  readonly end: CivilDate;
  /** JSON pointer of the end. */
  readonly champ: string;
  readonly ligne?: number;
}

/** Care dates of an IDB against each other; never against today's clock. */
export function checkCareDates({ soins }: DemandeIdb): Result<void> {
  return checkSpan({
    start: soins.dateDebut,
    end: soins.dateFin ?? soins.dateDebut,
    champ: '/soins/dateFin',
  });
}

/** The expected stay of a SIM. Whether an act lies within it is the AMC's to say. */
export function checkStayDates({ sejour }: DemandeSim): Result<void> {
  return checkSpan({ start: sejour.dateEntree, end: sejour.dateSortie, champ: '/sejour/dateSortie' });
}

/** Stay, then each line, dates against each other. Whether a line lies within the stay is the AMC's to say. */
export function checkBillDates({ dateEntree, dateSortie, lignes }: DemandeClc): Result<void> {
  const stay = checkSpan({ start: dateEntree, end: dateSortie, champ: '/dateSortie' });
  if (!stay.ok) return stay;
  for (const [ligne, { dateDebut, dateFin }] of lignes.entries()) {
    const line = checkSpan({ start: dateDebut, end: dateFin, champ: `/lignes/${ligne}/dateFin`, ligne });
    if (!line.ok) return line;
  }
  return ok(undefined);
}

function checkSpan({ start, end, champ, ligne }: Span): Result<void> {
  // The contract has judged both as dates of the calendar; NaN would refuse here rather than pass.
  const days = (dayNumber(end) ?? Number.NaN) - (dayNumber(start) ?? Number.NaN) + 1;
  if (days >= 1 && days <= MAX_DAYS) return ok(undefined);
  const detail = days < 1 ? 'la fin précède le début' : `la période dépasse ${MAX_DAYS} jours`;
  return refused(refusal('dates-incoherentes', detail, { champ, ...(ligne === undefined ? {} : { ligne }) }));
}
