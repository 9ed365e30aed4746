import { type Refusal, refusal } from '../kernel/refusal.js';
import { isLocalScheme, isNewborn } from './amo-situation.js';
import { type Bareme } from './bareme.js';
import { type Bill, type BillLine } from './bill.js';
import { isEmergencyShare, isEmergencyShareOfOthers } from './service-codes.js';

/** The flat patient shares of an emergency passage; the complement CFU goes with a reduced one. */
type EmergencyShare = 'FPU' | 'FPV' | 'FPX' | 'FPL' | 'FPM';

/**
 * Is the flat patient share of an emergency passage the one of the person's situation? Judged only
 * outpatient and where the bill says the AMO situation; the first case of the table decides.
 * `forfait-urgences-incoherent` otherwise.
 */
export function emergencyFault(bill: Bill, bareme: Bareme): Refusal | undefined {
  if (bill.situation === undefined || bill.contexte !== 'ACE') return undefined;
  for (const line of bill.lignes.filter(isShare)) {
    const expected = expectedShares(bill, line.debut, bareme);
    if (expected.some((code) => code === line.code)) continue;
    const detail = `forfait attendu selon la situation : ${expected.join(' ou ')}`;
    return refusal('forfait-urgences-incoherent', detail, {
      champ: `/lignes/${line.index}/code`,
      ligne: line.index,
    });
  }
  return undefined;
}

/** CFU is left out: it stands beside a reduced share, which is judged, or it is refused by itself. */
function isShare({ code }: BillLine): boolean {
  return isEmergencyShare(code) || (isEmergencyShareOfOthers(code) && code !== 'CFU');
}

/** Cases 2 to 6 of the table (the first, AME, never reaches an AMC): the code due, or the two that may be. */
function expectedShares(bill: Bill, day: number, bareme: Bareme): readonly EmergencyShare[] {
  const { natureAssurance, situation } = bill;
  if (natureAssurance === '30' || isNewborn(bill, day, bareme) || situation?.regime === '07') return ['FPX'];
  const exemption = situation?.exemption;
  if (exemption !== undefined && exemption !== 'DONNEUR') return ['FPX'];
  const reduced = situation?.ald === true || natureAssurance === '41';
  const payable = isLocalScheme(bill) ? (reduced ? 'FPM' : 'FPL') : reduced ? 'FPV' : 'FPU';
  // A donor is exempt for the donation alone, and the bill does not say what brought the person.
  return exemption === 'DONNEUR' ? ['FPX', payable] : [payable];
}
