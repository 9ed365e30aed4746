import { type Cents, cents, percent } from '../kernel/money.js';
import { type LigneClc } from '../messages/types.js';

/**
 * The reimbursement bases of CCAM and NGAP acts (AMO billing formulas, half up to the cent at each step). Everything is
 * an integer: amounts in cents, coefficients in 1/10000, and products in big integers, as price × coefficients ×
 * association passes what a double holds exactly.
 */

/** How the hospital says it formed the base of a CCAM act. */
export type DecompteActe = NonNullable<NonNullable<LigneClc['acte']>['decompte']>;

/** A coefficient as an integer of 1/10000: 12550 is 1.255. */
export type Coefficient = number;

/** The bases of an act for the two payers, in cents: they differ, and neither is ever assumed from the other. */
export interface ActBases {
  readonly amo: Cents;
  readonly amc: Cents;
}

const ONE = 10_000;
/** CCAM: a code carries at most four modifiers; where more are sent the first ones are kept. */
const MAX_MODIFIERS = 4;

/**
 * The bases of a CCAM act: M1 = R(price × modifiers × association), M2 = the modifiers in euros, M3 = the supplement;
 * AMC base = M1 + M2 + M3, AMO base = R((M1 + M2 + M3) × coefficient T). Throws a TypeError on an amount outside the
 * contract: the message has been validated before.
 */
export function actBases(decompte: DecompteActe): ActBases {
  const coefficients = (decompte.modificateurs ?? []).slice(0, MAX_MODIFIERS).map(coefficient);
  const flat = (decompte.forfaits ?? []).slice(0, MAX_MODIFIERS - coefficients.length);
  const association = coefficient(decompte.association ?? 1);
  const m1 = roundedProduct(euros(decompte.prixUnitaire), addedExcesses(coefficients), association);
  const m2 = flat.reduce((sum, text) => sum + euros(text), 0);
  const amc = m1 + m2 + euros(decompte.supplement ?? '0.00');
  return { amo: roundedProduct(amc, coefficient(decompte.coefficientT ?? 1)), amc };
}

/** Modifiers add their excesses over 1 and do not multiply: 1.3 and 1.5 make 1.8. Never below zero. */
export function addedExcesses(coefficients: readonly Coefficient[]): Coefficient {
  return Math.max(
    0,
    coefficients.reduce((sum, one) => sum + one - ONE, ONE),
  );
}

/** An NGAP act: letter key price and surcharge in cents, coefficient in 1/10000. */
export interface NgapAct {
  readonly prixUnitaire: Cents;
  readonly quantite: number;
  readonly coefficient: Coefficient;
  readonly majoration?: Cents;
}

/** R(R(price × quantity × coefficient + surcharge) × coefMCO), each payer with the coefMCO of its own. */
export function ngapBases(act: NgapAct, mco: { amo: Coefficient; amc: Coefficient }): ActBases {
  const own = roundedProduct(act.prixUnitaire * act.quantite, act.coefficient) + (act.majoration ?? 0);
  return { amo: roundedProduct(own, mco.amo), amc: roundedProduct(own, mco.amc) };
}

/** The percentages of an establishment at a date, in hundredths of a percent: 1130 is 11.30 %. */
export interface MontantsMco {
  readonly cg?: number;
  readonly cfisc?: number;
  /** Taken off, and for AMO alone: leave it out of the AMC's set. */
  readonly cp?: number;
  readonly csegur?: number;
}

/** coefMCO = (100 + CG) × (100 + CFISC) × (100 - CP) × (100 + CSEGUR) / 100⁴, rounded half up to four places. */
export function coefficientMco({ cg = 0, cfisc = 0, cp = 0, csegur = 0 }: MontantsMco): Coefficient {
  return roundedProduct(ONE + cg, ONE + cfisc, ONE - cp, ONE + csegur);
}

/** What AMO pays of an act (MRO) and what it proposes to the next payer (MRC), in cents. */
export interface ActShares {
  readonly mro: Cents;
  readonly mrc: Cents;
}

/**
 * MRO = R(AMO base × rate), MRC = AMC base - R(AMC base × rate). A free act (`G`) owes nothing to anyone; one that is
 * not refundable (`N`) has no AMO base and no rate, all of it is left.
 */
export function actShares(bases: ActBases, taux: number, qualificatif?: 'G' | 'N'): ActShares {
  if (qualificatif === 'G') return { mro: 0, mrc: 0 };
  if (qualificatif === 'N') return { mro: 0, mrc: bases.amc };
  return { mro: percent(bases.amo, taux), mrc: bases.amc - percent(bases.amc, taux) };
}

/** Rate (percent) and cap (cents) of the surcharge outside the care path, of the care date. */
export interface SurchargeTerms {
  readonly taux: number;
  readonly plafond: Cents;
}

/**
 * Outside the care path with C2S: the surcharge, min(R(rate × AMO base), cap), passes from AMO to the complementary
 * payer. Never more than AMO pays.
 */
export function outsideCarePath(shares: ActShares, baseAMO: Cents, terms: SurchargeTerms): ActShares {
  const surcharge = Math.min(percent(baseAMO, terms.taux), terms.plafond, shares.mro);
  return { mro: shares.mro - surcharge, mrc: shares.mrc + surcharge };
}

/** A wire coefficient has at most four decimals: the nearest integer of 1/10000 is the coefficient itself. */
function coefficient(value: number): Coefficient {
  return Math.round(value * ONE);
}

/** R(value × each coefficient), rounded once. Non-negative operands. */
function roundedProduct(value: number, ...coefficients: Coefficient[]): number {
  let product = BigInt(value);
  let scale = 1n;
  for (const one of coefficients) {
    product *= BigInt(one);
    scale *= BigInt(ONE);
  }
  return Number((2n * product + scale) / (2n * scale));
}

function euros(text: string): Cents {
  const value = cents(text);
  if (value === undefined) throw new TypeError('amount outside the contract');
  return value;
}
