import { type Cents, percent } from '../kernel/money.js';
import { type BillLine } from './bill.js';
import { type Contract } from './guarantees.js';

/** What the practitioner charges above the AMO base: charged - AMO - ticket moderateur; zero where not a fee. */
export function overrunOf(line: BillLine): Cents {
  return line.honoraires ? Math.max(0, line.facture - line.amo - line.ticketModerateur) : 0;
}

/**
 * What a contract pays of an overrun (R14). Covered up to (percent - 100) of the AMO base; outside OPTAM a responsible
 * contract has a double cap (CSS R871-2): the base itself, and its OPTAM cover less 20 % of the base. An overrun by
 * the patient's own demand is never covered.
 */
export function coveredOverrun(line: BillLine, contract: Contract): Cents {
  if (line.exigence) return 0;
  return Math.min(overrunOf(line), ...overrunCaps(line, contract));
}

function overrunCaps(line: BillLine, contract: Contract): Cents[] {
  if (line.optam) return [aboveBase(line, contract.honorairesOptam)];
  const cap = aboveBase(line, contract.honorairesNonOptam);
  return contract.responsable ? [cap, line.baseAMO, aboveBase(line, contract.honorairesOptam - 20)] : [cap];
}

/** `total` percent of the AMO base less the base itself, never negative. */
function aboveBase(line: BillLine, total: number): Cents {
  return percent(line.baseAMO, Math.max(0, total - 100));
}
