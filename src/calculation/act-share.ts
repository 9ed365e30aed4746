import { isNewborn } from './amo-situation.js';
import { percent } from '../kernel/money.js';
import { type BillLine, lineDays } from './bill.js';
import { type Contribution, type Decision, exclusion, guarantee } from './explain.js';
import { days, euros, percentText } from './french-text.js';
import { type Contract } from './guarantees.js';
import { coveredOverrun, overrunOf } from './overrun.js';
import { coveredDays } from './rights.js';
import { type Situation } from './situation.js';
import { given, less, prorata, ratio, type Reckoned } from './terms.js';

/** One part of an act's share: the sentence of the line, and what it contributes. */
interface ActPart {
  readonly libelle: string;
  readonly contribution: Contribution;
}

/** Ticket moderateur and overrun; each in proportion to the covered days of the line. */
export function act(line: BillLine, situation: Situation): Decision {
  const all = lineDays(line);
  const covered = coveredDays(line, situation.droits);
  const ticket = ticketModerateur(line, situation, covered);
  const overrun = overrunPart(line, situation, covered);
  const partly = covered < all ? `Jours couverts : ${covered} sur ${all}.` : undefined;
  const libelle = [ticket.libelle, overrun?.libelle, partly]
    .filter((sentence) => sentence !== undefined)
    .join(' ');
  const parts = overrun === undefined ? [ticket] : [ticket, overrun];
  const regle = (overrun ?? ticket).contribution.regle;
  return { regle, libelle, contributions: parts.map(({ contribution }) => contribution) };
}

function ticketModerateur(line: BillLine, situation: Situation, covered: number): ActPart {
  const { bill, contract, regimeLocal } = situation;
  const exempt = exemptReason(line, situation);
  if (exempt !== undefined) return none('R11', `Aucun ticket modérateur ${exempt}.`);
  const stay = bill.contexte === 'SEJOUR';
  // Outside a stay the local scheme pays 90 % only: what its rate leaves is a ticket moderateur like any other.
  if (regimeLocal && stay) return none('R12', 'Ticket modérateur du séjour payé par le régime local.');
  if (line.ticketModerateur === 0)
    return none(stay ? 'R10' : 'R03', 'Aucun ticket modérateur sur cette ligne.');
  const montant = prorata(covered, lineDays(line), ratio(contract.ticketModerateur, ticketTerm(line)));
  const libelle = `Ticket modérateur pris en charge à ${contract.ticketModerateur} %.`;
  return {
    libelle,
    contribution: {
      regle: stay ? 'R08' : 'R03',
      poste: 'ticket-moderateur',
      montant,
      phrase: `Ticket modérateur de ${euros(line.ticketModerateur)} pris en charge à ${percentText(contract.ticketModerateur)}${partlyText(line, covered)} : ${euros(montant.valeur)}.`,
      garantie: guarantee(contract, 'ticketModerateur', `${contract.ticketModerateur} %`),
      joursCouverts: covered,
      jours: lineDays(line),
    },
  };
}

/** Why the line is exempt (R11): the whole stay is, or the person is a newborn on its first day. */
function exemptReason(line: BillLine, { bill, bareme, exempt }: Situation): string | undefined {
  if (exempt !== undefined) return exempt;
  return isNewborn(bill, line.debut, bareme) ? 'pour un nouveau-né' : undefined;
}

/** The AMC base less its AMO part; as it stands where a correction has put another amount in its place. */
function ticketTerm(line: BillLine): Reckoned {
  const base = given('Base AMC', line.baseAMC);
  const followsBase = line.ticketModerateur === line.baseAMC - percent(line.baseAMC, line.tauxAMO);
  return followsBase
    ? less(base, [ratio(line.tauxAMO, base)], 'Ticket modérateur')
    : given('Ticket modérateur', line.ticketModerateur);
}

function overrunPart(line: BillLine, situation: Situation, covered: number): ActPart | undefined {
  const charged = overrunOf(line);
  if (charged === 0) return undefined;
  if (line.exigence) return none('R14', 'Dépassement pour exigence du patient : à sa charge.');
  const { contract, bareme, bill } = situation;
  const { montant: whole, tarifs } = coveredOverrun(line, contract, bareme, bill.activite);
  const montant = prorata(covered, lineDays(line), whole);
  const libelle =
    whole.valeur === 0
      ? 'Dépassement d’honoraires non garanti par le contrat.'
      : `Dépassement d’honoraires pris en charge${whole.valeur < charged ? ' dans la limite du contrat' : ''}.`;
  return {
    libelle,
    contribution: {
      regle: 'R14',
      poste: 'depassement',
      montant,
      phrase: `Dépassement d’honoraires de ${euros(charged)} : ${euros(montant.valeur)} pris en charge dans la limite du contrat${partlyText(line, covered)}.`,
      garantie: overrunGuarantee(line, contract),
      tarifs,
      joursCouverts: covered,
      jours: lineDays(line),
    },
  };
}

function overrunGuarantee(line: BillLine, contract: Contract): Contribution['garantie'] {
  return line.optam
    ? guarantee(contract, 'honorairesOptam', `${contract.honorairesOptam} % de la base`)
    : guarantee(contract, 'honorairesNonOptam', `${contract.honorairesNonOptam} % de la base`);
}

function partlyText(line: BillLine, covered: number): string {
  const all = lineDays(line);
  return covered < all ? `, pour ${days(covered)} couvert${covered > 1 ? 's' : ''} sur ${all}` : '';
}

function none(regle: Contribution['regle'], libelle: string): ActPart {
  return { libelle, contribution: exclusion(regle, libelle) };
}
