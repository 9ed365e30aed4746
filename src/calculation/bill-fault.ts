import { type Refusal, refusal, type RefusalCode } from '../kernel/refusal.js';
import { type Correction } from '../messages/types.js';
import { type Bareme } from './bareme.js';
import { type Bill, type BillLine } from './bill.js';
import { type MismatchPolicy } from './guarantees.js';
import { type Nomenclature } from './nomenclature.js';
import { type PriorEngagement } from './prior.js';

/** What a bill is compared with. */
export interface BillRules {
  readonly bareme: Bareme;
  readonly nomenclature: Nomenclature;
  /** The person's other engagements in force. */
  readonly prior: readonly PriorEngagement[];
  readonly ecarts: MismatchPolicy;
}

/** What is wrong with a line; where the rules say what it should hold, what is taken in its place under `correction`. */
export interface LineFault {
  readonly refusal: Refusal;
  readonly retained?: { readonly line: BillLine; readonly correction: Correction };
}

export type LineCheck = (line: BillLine, bill: Bill, rules: BillRules) => LineFault | undefined;
export type BillCheck = (bill: Bill, rules: BillRules) => Refusal | undefined;

/** The refusal of a field of a line. */
export function lineRefusal(code: RefusalCode, line: BillLine, field: string, detail: string): Refusal {
  return refusal(code, detail, { champ: `/lignes/${line.index}/${field}`, ligne: line.index });
}

/** A fault that no rule can put right. */
export function fault(code: RefusalCode, line: BillLine, field: string, detail: string): LineFault {
  return { refusal: lineRefusal(code, line, field, detail) };
}
