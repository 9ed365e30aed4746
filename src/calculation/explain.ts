import { amount, type Cents } from '../kernel/money.js';
import { type Explication } from '../messages/types.js';
import { appliedTariff, type Parameter } from './bareme.js';
import { type BillLine, lineDays, remainder } from './bill.js';
import { type Contract } from './guarantees.js';
import { days } from './french-text.js';
import { type CoveredDays, coveredDays } from './rights.js';
import { type Rule } from './rules.js';
import { given, least, less, type Reckoned, sum } from './terms.js';

/** One contribution to a line's share: what is paid and why. */
export interface Contribution {
  readonly regle: Rule;
  readonly poste: Explication['poste'];
  readonly montant: Reckoned;
  /** What a clerk reads, at most 300 characters. */
  readonly phrase: string;
  readonly garantie?: Explication['garantie'];
  readonly tarifs?: readonly Parameter[];
  readonly plafond?: Explication['plafond'];
  readonly joursCouverts?: number;
  readonly jours?: number;
}

/** What was decided for a line: the rule that names it, its sentence, and the contributions whose sum is the share. */
export interface Decision {
  readonly regle: Rule;
  readonly libelle: string;
  readonly contributions: readonly Contribution[];
}

/** Nothing is paid, for one reason. */
export function excluded(regle: Rule, libelle: string): Decision {
  return { regle, libelle, contributions: [exclusion(regle, libelle)] };
}

export function exclusion(regle: Rule, phrase: string): Contribution {
  return { regle, poste: 'exclusion', montant: given('Non pris en charge', 0), phrase };
}

/** The guarantee of the contract that decided, by its name and value. */
export function guarantee(
  contract: Contract,
  nom: string,
  valeur: string,
): NonNullable<Explication['garantie']> {
  return { contrat: contract.reference, nom, valeur };
}

export function partOf({ contributions }: Decision): Cents {
  return contributions.reduce((total, one) => total + one.montant.valeur, 0);
}

/** A line of which some days are not covered says so, without an amount (R01). */
export function withUncoveredDays(decision: Decision, line: BillLine, droits: CoveredDays): Decision {
  const [all, covered] = [lineDays(line), coveredDays(line, droits)];
  if (covered === all || covered === 0) return decision;
  const phrase = `${days(all - covered)} sur ${all} hors des droits ou pendant une suspension : rien n’est dû pour ces jours.`;
  const left = { ...exclusion('R01', phrase), joursCouverts: covered, jours: all };
  return { ...decision, contributions: [...decision.contributions, left] };
}

/** R16: AMO, first insurer and AMC together never exceed what is charged. */
export function capped(decision: Decision, line: BillLine): Decision {
  if (partOf(decision) <= remainder(line)) return decision;
  const paid = [
    given('Part du régime obligatoire', line.amo),
    given('Part d’un premier assureur', line.anterieur),
  ];
  const left = less(given('Montant facturé', line.facture), paid, 'Reste après les autres payeurs');
  const due = sum(decision.contributions.map((one) => one.montant));
  const libelle = 'Limité à ce qui reste après l’AMO et les autres payeurs.';
  const montant = least([due, left]);
  return {
    regle: 'R16',
    libelle,
    contributions: [{ regle: 'R16', poste: 'plafonnement', montant, phrase: libelle }],
  };
}

/** A contribution as the contract carries it. */
export function explication(one: Contribution): Explication {
  const { regle, poste, montant, phrase, garantie, tarifs, plafond, joursCouverts, jours } = one;
  return {
    regle,
    poste,
    montant: amount(montant.valeur),
    calcul: montant.calcul,
    phrase,
    ...(garantie === undefined ? {} : { garantie }),
    ...(tarifs === undefined ? {} : { tarifs: tarifs.map(appliedTariff) }),
    ...(plafond === undefined ? {} : { plafond }),
    ...(joursCouverts === undefined ? {} : { joursCouverts }),
    ...(jours === undefined ? {} : { jours }),
  };
}
