import { add, decimal, euros, mul, q, R, sub, sum } from './rational.js';

/** How the base of an act was formed; decimals as texts. */
export interface Decompte {
  prixUnitaire: string;
  modificateurs?: readonly string[];
  association?: string;
  forfaits?: readonly string[];
  supplement?: string;
  coefficientT?: string;
}

/** The bases of one act, each rounded where the rules round: the coefficient T is of the scheme's base alone. */
export function actBases(one: Decompte): { amo: string; amc: string } {
  const { modificateurs = [], association = '1', forfaits = [], supplement = '0', coefficientT = '1' } = one;
  const excess = sum(modificateurs.map((text) => sub(decimal(text), q(1))));
  const priced = R(mul(mul(decimal(one.prixUnitaire), add(q(1), excess)), decimal(association)));
  const whole = add(add(priced, R(sum(forfaits.map(decimal)))), decimal(supplement));
  return { amo: euros(R(mul(whole, decimal(coefficientT)))), amc: euros(R(whole)) };
}
