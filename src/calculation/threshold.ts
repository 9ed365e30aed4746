import { type Refusal, refusal } from '../kernel/refusal.js';
import {
  isExemptByNature,
  isLocalScheme,
  isNewborn,
  isPastExemptionDay,
  isRuledOut,
} from './amo-situation.js';
import { HOME_STAY } from './amo-situation.js';
import { type Bareme, type ParameterCode, valueOn } from './bareme.js';
import { type Bill, type BillLine, lineDays } from './bill.js';
import { type PriorEngagement } from './prior.js';
import { HEAVY_ACT } from './service-codes.js';

/** Which threshold an act reaches: that of the CCAM in euros, or that of the NGAP in coefficients. */
export type Threshold = 'CCAM' | 'NGAP';

/**
 * The acts that reach the threshold, by the index of their line. CCAM field 25 = 1: the sum of the
 * same day's acts of that kind, whoever performs them; field 25 = 2: each act by itself; NGAP: the sum of the same
 * day's coefficients. The day of the act decides the threshold; a line over several days counts on its first.
 */
export function triggeringActs(bill: Bill, bareme: Bareme): ReadonlyMap<number, Threshold> {
  const acts = bill.lignes.filter(saysThreshold);
  const invasive = sumByDay(acts, invasiveAmount);
  const coefficients = sumByDay(acts, ngapCoefficients);
  const found = new Map<number, Threshold>();
  for (const line of acts) {
    const reached = (code: ParameterCode, value = 0): boolean =>
      value >= (valueOn(bareme, code, bill.activite, line.debut) ?? Infinity);
    const nature = line.acte?.natureExoneration;
    if (nature === '1' && reached('SEUIL_CCAM', invasive.get(line.debut))) found.set(line.index, 'CCAM');
    else if (nature === '2' && reached('SEUIL_CCAM', amountOfAct(line))) found.set(line.index, 'CCAM');
    else if (ngapCoefficients(line) > 0 && reached('SEUIL_NGAP', coefficients.get(line.debut)))
      found.set(line.index, 'NGAP');
  }
  return found;
}

function sumByDay(lines: readonly BillLine[], value: (line: BillLine) => number): Map<number, number> {
  const sums = new Map<number, number>();
  for (const line of lines) sums.set(line.debut, (sums.get(line.debut) ?? 0) + value(line));
  return sums;
}

/** What a line adds to the sum of the day's invasive acts, in cents. */
function invasiveAmount(line: BillLine): number {
  return line.acte?.natureExoneration === '1' ? amountOfAct(line) * actsOnFirstDay(line) : 0;
}

/** What one act of the line is compared with; its AMO base stands for a threshold amount that is not said. */
function amountOfAct({ acte, baseAMO, quantite }: BillLine): number {
  return acte?.montantSeuil ?? Math.floor(baseAMO / quantite);
}

function ngapCoefficients(line: BillLine): number {
  return (line.acte?.coefficientNgap ?? 0) * actsOnFirstDay(line);
}

/** A line of one day holds its whole quantity on it; of one over several days, an act a day is taken. */
function actsOnFirstDay(line: BillLine): number {
  return lineDays(line) === 1 ? line.quantite : 1;
}

/**
 * Is the flat share for a heavy act (PAS, participation A) there where it is due, and as often? Judged only where lines
 * say what the threshold rule needs of their acts. A stay: one where an act reaches the threshold and nothing exempts
 * it, unless another period of the stay bore it. Outpatient: one per specialty of the acts that reach it, or a single
 * one where a hospital flat fee carries it. `participation-incoherente` otherwise.
 */
export function participationFault(
  bill: Bill,
  bareme: Bareme,
  prior: readonly PriorEngagement[],
): Refusal | undefined {
  if (!bill.lignes.some(saysThreshold)) return undefined;
  const bearing = bearingActs(bill, bareme);
  return bill.contexte === 'SEJOUR'
    ? missingInStay(bill, bearing, prior)
    : outpatientFault(bill, bearing, bareme);
}

function saysThreshold({ acte }: BillLine): boolean {
  if (acte === undefined) return false;
  const { natureExoneration, montantSeuil, coefficientNgap } = acte;
  return natureExoneration !== undefined || montantSeuil !== undefined || coefficientNgap !== undefined;
}

/** The acts for which a share is due: at the threshold, able to bear it, and not exempt otherwise. */
export function bearingActs(bill: Bill, bareme: Bareme): readonly BillLine[] {
  if (isExemptFromShare(bill)) return [];
  const triggered = triggeringActs(bill, bareme);
  return bill.lignes.filter((line) => {
    const { index, debut, acte, exoneration } = line;
    if (!triggered.has(index) || acte?.sansParticipation === true) return false;
    if (!mayFollowThreshold(exoneration)) return false;
    return !isNewborn(bill, debut, bareme) && !isPastExemptionDay(bill, debut, bareme);
  });
}

/** An act under another exemption (ALD, invalidity...) bears no share; that exemption is judged by itself. */
function mayFollowThreshold(exoneration: string): boolean {
  return exoneration === '0' || exoneration === '1' || exoneration === 'C';
}

/** Persons and stays that owe no share for a heavy act. */
function isExemptFromShare(bill: Bill): boolean {
  const { situation, contexte, modeTraitement } = bill;
  if (isExemptByNature(bill) || isLocalScheme(bill) || modeTraitement === HOME_STAY) return true;
  if (situation === undefined) return false;
  // Outpatient, only the care of the illness is exempt: the line's own exemption says which.
  if (situation.ald === true && contexte === 'SEJOUR') return true;
  return situation.exemption !== undefined || situation.regime === '07' || situation.aspa === true;
}

function missingInStay(
  bill: Bill,
  bearing: readonly BillLine[],
  prior: readonly PriorEngagement[],
): Refusal | undefined {
  if (bearing.length === 0 || bill.lignes.some((line) => line.code === HEAVY_ACT)) return undefined;
  // From the second period on, one that this AMC has not engaged, or that the scheme paid, may have borne it.
  if (bill.periode.numero > 1 || prior.some((one) => one.dossier && one.participations > 0)) return undefined;
  const detail = 'un acte du séjour atteint le seuil et aucune ligne ne porte la participation';
  return refusal('participation-incoherente', detail, { champ: '/lignes' });
}

function outpatientFault(bill: Bill, bearing: readonly BillLine[], bareme: Bareme): Refusal | undefined {
  const due = sharesDue(bill, bearing);
  let sent = 0;
  for (const line of bill.lignes.filter(isChargedShare)) {
    sent += line.quantite;
    if (sent > due && surplusIsJudged(bill, line, bareme)) {
      const detail = `${due} participation(s) due(s) selon les actes, celle-ci est de trop`;
      return refusal('participation-incoherente', detail, {
        champ: `/lignes/${line.index}/code`,
        ligne: line.index,
      });
    }
  }
  // What is due may be another payer's: a share with participation R or L is there, and the AMC owes nothing of it.
  const there = bill.lignes.filter(({ code }) => code === HEAVY_ACT);
  if (there.reduce((count, { quantite }) => count + quantite, 0) >= due) return undefined;
  const detail = `${due} participation(s) due(s) selon les actes, ${sent} facturée(s)`;
  return refusal('participation-incoherente', detail, { champ: '/lignes' });
}

function isChargedShare({ code, participation }: BillLine): boolean {
  return code === HEAVY_ACT && participation === 'A';
}

function sharesDue(bill: Bill, bearing: readonly BillLine[]): number {
  if (bill.lignes.some((line) => line.acte?.dentaire === true)) return 0;
  const specialties = new Set(bearing.map((line) => line.acte?.specialite));
  return bill.lignes.some((line) => isShareCarrier(line.code))
    ? Math.min(1, specialties.size)
    : specialties.size;
}

/** Hospital flat fees that carry the one share of the bill: ATU, FFM, SE1 to SE8. */
export function isShareCarrier(code: string): boolean {
  return code === 'ATU' || code === 'FFM' || /^SE\d$/.test(code);
}

/**
 * A share too many is not refused where the rules answer it with nothing to pay (R11, R12), nor where an act that says
 * nothing of its nature is exempt by the threshold: it may be the one that bears it.
 */
function surplusIsJudged(bill: Bill, { debut }: BillLine, bareme: Bareme): boolean {
  if (isRuledOut(bill, debut, bareme) || isLocalScheme(bill)) return false;
  return !bill.lignes.some(
    (line) => !saysThreshold(line) && (line.exoneration === 'C' || line.exoneration === '1'),
  );
}
