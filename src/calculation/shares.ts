import { type Cents } from '../kernel/money.js';
import { type Explication } from '../messages/types.js';
import { type Bill } from './bill.js';
import { isLocalScheme } from './amo-situation.js';
import { type Beneficiary, type Contract } from './guarantees.js';
import { type GrantedDays } from './prior.js';
import { type CoveredDays, coveredSpans } from './rights.js';
import { type Rule } from './rules.js';

/** Who pays for the person on this bill. */
export interface Cover {
  readonly contract: Contract;
  /** Days of the rights less the suspensions. */
  readonly droits: CoveredDays;
  /** Alsace-Moselle: by the nature of the insurance, by what AMO says of the insured, or by the person's membership. */
  readonly regimeLocal: boolean;
}

/** The cover of a membership on a bill. */
export function coverOf(
  bill: Pick<Bill, 'natureAssurance' | 'situation'>,
  contract: Contract,
  beneficiary: Pick<Beneficiary, 'droits' | 'suspensions' | 'regimeLocal'>,
): Cover {
  const regimeLocal = isLocalScheme(bill) || beneficiary.regimeLocal;
  return { contract, droits: coveredSpans(beneficiary), regimeLocal };
}

/** The AMC's share of a line in cents, the rule that decided it, the sentence that says so and how it was reckoned. */
export interface LineShare {
  readonly ligne: number;
  readonly code: string;
  readonly part: Cents;
  readonly regle: Rule;
  readonly libelle: string;
  /** As the contract carries them; their amounts add up to the share. */
  readonly explications: Explication[];
}

/** The shares in the order of the bill, and the days of the yearly ceilings that they grant. */
export interface Shares {
  readonly lignes: readonly LineShare[];
  readonly jours: GrantedDays;
}
