import { decimal, euros, less, max, min, mul, percentOf, q, type Q, R, sub, sum, ZERO } from './rational.js';

/** A term of the contract (`Terme`), read from the answer's JSON alone. */
export type Terme =
  | { op: 'montant'; nom: string; valeur: string }
  | { op: 'pourcentage'; taux: number; de: Terme }
  | { op: 'fois'; nombre: number; de: Terme }
  | { op: 'prorata'; numerateur: number; denominateur: number; de: Terme }
  | { op: 'minimum' | 'somme' | 'difference'; de: Terme[] };

export interface Explication {
  montant: string;
  calcul: Terme;
}

function evaluate(term: Terme): Q {
  switch (term.op) {
    case 'montant':
      return decimal(term.valeur);
    case 'pourcentage':
      return R(percentOf(evaluate(term.de), decimal(String(term.taux))));
    case 'fois':
      return mul(evaluate(term.de), q(term.nombre));
    case 'prorata':
      return R(mul(evaluate(term.de), q(term.numerateur, term.denominateur)));
    case 'somme':
      return sum(term.de.map(evaluate));
    case 'minimum':
      return min(...(term.de.map(evaluate) as [Q, ...Q[]]));
    case 'difference': {
      const [first = ZERO, ...others] = term.de.map(evaluate);
      return max(ZERO, others.reduce(sub, first));
    }
  }
}

/** Why the explanations of a line do not make its share, or undefined where they do. */
export function unexplained(
  explications: readonly Explication[] | undefined,
  part: string,
): string | undefined {
  if (explications === undefined || explications.length === 0) return 'no explanation';
  for (const { montant, calcul } of explications) {
    const value = evaluate(calcul);
    if (less(value, decimal(montant)) || less(decimal(montant), value))
      return `${montant} is said, ${JSON.stringify(calcul)} is not`;
  }
  const total = euros(sum(explications.map((one) => decimal(one.montant))));
  return total === part ? undefined : `${total} is explained, ${part} is paid`;
}
