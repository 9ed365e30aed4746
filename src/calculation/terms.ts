import { amount, type Cents, percent, share } from '../kernel/money.js';
import { type Terme } from '../messages/types.js';

/**
 * A value together with the expression that gives it, so that the two cannot part: whoever reads the expression alone
 * finds the same cents.
 */
export interface Reckoned {
  readonly valeur: Cents;
  readonly calcul: Terme;
}

/** A named amount that is given, not reckoned. */
export function given(nom: string, valeur: Cents): Reckoned {
  return { valeur, calcul: { op: 'montant', nom, valeur: amount(valeur) } };
}

/** R(of × rate / 100); the rate in percent, at most two decimals. */
export function ratio(rate: number, of: Reckoned, nom?: string): Reckoned {
  const de = of.calcul;
  const calcul: Terme =
    nom === undefined ? { op: 'pourcentage', taux: rate, de } : { op: 'pourcentage', nom, taux: rate, de };
  return { valeur: percent(of.valeur, rate), calcul };
}

export function times(count: number, of: Reckoned): Reckoned {
  return { valeur: count * of.valeur, calcul: { op: 'fois', nombre: count, de: of.calcul } };
}

/** R(of × numerator / denominator); the term itself where they are equal. */
export function prorata(numerator: number, denominator: number, of: Reckoned): Reckoned {
  if (numerator === denominator) return of;
  const calcul: Terme = { op: 'prorata', numerateur: numerator, denominateur: denominator, de: of.calcul };
  return { valeur: share(of.valeur, numerator, denominator), calcul };
}

export function least(terms: readonly Reckoned[]): Reckoned {
  const calcul: Terme = { op: 'minimum', de: terms.map((one) => one.calcul) };
  return { valeur: Math.min(...terms.map((one) => one.valeur)), calcul };
}

/** The sum of the terms; a single one stands for itself. */
export function sum(terms: readonly Reckoned[]): Reckoned {
  const [only, ...more] = terms;
  if (only !== undefined && more.length === 0) return only;
  const calcul: Terme = { op: 'somme', de: terms.map((one) => one.calcul) };
  return { valeur: terms.reduce((total, one) => total + one.valeur, 0), calcul };
}

/** The first less the others, never below zero. */
export function less(first: Reckoned, others: readonly Reckoned[], nom: string): Reckoned {
  const calcul: Terme = { op: 'difference', nom, de: [first, ...others].map((one) => one.calcul) };
  const left = others.reduce((rest, one) => rest - one.valeur, first.valeur);
  return { valeur: Math.max(0, left), calcul };
}
