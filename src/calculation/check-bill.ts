import { type Refusal } from '../kernel/refusal.js';
import { ok, refused, type Result } from '../kernel/result.js';
import { type Correction } from '../messages/types.js';
import { type Bill, type BillLine } from './bill.js';
import { type BillCheck, type BillRules, type LineCheck } from './bill-fault.js';
import { checkExemptionDay } from './check-exemption-day.js';
import { checkEmergencyShares, checkOneParticipation } from './check-forfaits.js';
import { AMOUNT_CHECKS, checkRemainder, SHAPE_CHECKS } from './check-lines.js';
import { checkOtherPeriods, checkSpan } from './check-periods.js';
import { checkPrice, checkTariff } from './check-tariff.js';
import { emergencyFault } from './emergency-fees.js';
import { exemptionFault } from './exemptions.js';
import { hospitalBaseFault } from './hospital-base.js';
import { participationFault } from './threshold.js';

export { type BillRules } from './bill-fault.js';

/** What was taken in place of what a line says, under the policy `correction`. */
export interface LineCorrection {
  readonly ligne: number;
  readonly correction: Correction;
}

/** A bill fit for the calculation. */
export interface CheckedBill {
  readonly bill: Bill;
  readonly corrections: readonly LineCorrection[];
}

const LINE_CHECKS: readonly LineCheck[] = [
  ...SHAPE_CHECKS,
  checkTariff,
  checkPrice,
  ...AMOUNT_CHECKS,
  checkExemptionDay,
  checkRemainder,
];

/** The bill as a whole, then with the person's situation, then with what is already engaged. */
const BILL_CHECKS: readonly BillCheck[] = [
  checkEmergencyShares,
  checkOneParticipation,
  (bill, { bareme, prior }) => exemptionFault(bill, bareme, prior),
  (bill, { bareme, prior }) => participationFault(bill, bareme, prior),
  (bill, { bareme }) => emergencyFault(bill, bareme),
  (bill, { bareme }) => hospitalBaseFault(bill, bareme),
  checkOtherPeriods,
];

/**
 * Group `calcul`: is the bill coherent in itself, with the dated values and with what is engaged? One check after the
 * other, each over all lines, so that the code of the refusal does not depend on the order of the lines. What the rules
 * can put right is refused under the policy `refus`, and named and put right under `correction`.
 */
export function checkBill(bill: Bill, rules: BillRules): Result<CheckedBill> {
  const span = checkSpan(bill);
  if (span !== undefined) return refused(span);
  let checked: CheckedBill = { bill, corrections: [] };
  for (const check of LINE_CHECKS) {
    const next = overLines(check, checked, rules);
    if (!next.ok) return next;
    checked = next.value;
  }
  for (const check of BILL_CHECKS) {
    const found: Refusal | undefined = check(checked.bill, rules);
    if (found !== undefined) return refused(found);
  }
  return ok(checked);
}

function overLines(check: LineCheck, checked: CheckedBill, rules: BillRules): Result<CheckedBill> {
  const lignes: BillLine[] = [];
  const corrections: LineCorrection[] = [];
  for (const line of checked.bill.lignes) {
    const found = check(line, checked.bill, rules);
    if (found !== undefined && (rules.ecarts === 'refus' || found.retained === undefined))
      return refused(found.refusal);
    lignes.push(found?.retained?.line ?? line);
    if (found?.retained !== undefined)
      corrections.push({ ligne: line.index, correction: found.retained.correction });
  }
  if (corrections.length === 0) return ok(checked);
  return ok({
    bill: { ...checked.bill, lignes },
    corrections: [...checked.corrections, ...corrections],
  });
}
