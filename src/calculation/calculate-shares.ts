import { type Cents, percent, share } from '../kernel/money.js';
import { type Bareme, valueOn } from './bareme.js';
import { type Bill, type BillLine, lineDays, remainder } from './bill.js';
import { allotDailyFee, allotRoom, type DayAllowance } from './day-ceilings.js';
import { type Contract } from './guarantees.js';
import { coveredOverrun, overrunOf } from './overrun.js';
import { type PriorEngagement } from './prior.js';
import { coveredDays } from './rights.js';
import { type Rule } from './rules.js';
import { HEAVY_ACT, isDailyFee, isEmergencyShare } from './service-codes.js';
import { isEmergencyShareOfOthers, isNeverCovered, isRoom } from './service-codes.js';
import { type Cover, type Shares } from './shares.js';

export { type Cover, coverOf, type LineShare, type Shares } from './shares.js';

interface Decision {
  readonly part: Cents;
  readonly regle: Rule;
  readonly libelle: string;
}

/** What the rules look at beside the line itself. */
interface Situation extends Cover {
  readonly bill: Bill;
  /** Maternity or work accident: no flat fee and no ticket moderateur. */
  readonly exempt: boolean;
  readonly dailyFee: ReadonlyMap<number, number>;
  readonly room: ReadonlyMap<number, DayAllowance>;
  readonly feeRule: Rule;
}

/**
 * The share of each line and the days granted. `prior` are the person's other engagements in force: their days count
 * in the yearly ceilings. The bill has been checked: see `checkBill`.
 */
export function calculateShares(
  bill: Bill,
  cover: Cover,
  bareme: Bareme,
  _prior: readonly PriorEngagement[],
): Shares {
  const situation = situationOf(bill, cover, bareme);
  const lignes = bill.lignes.map((line) => {
    const decision = capToRemainder(decide(line, situation), line);
    return { ligne: line.index, code: line.code, ...decision, explications: [] };
  });
  return { lignes, jours: { forfaitJournalier: [], chambre: [] } };
}

function situationOf(bill: Bill, cover: Cover, bareme: Bareme): Situation {
  const { contract, droits } = cover;
  const exempt = bill.natureAssurance === '30' || bill.natureAssurance === '41';
  const payable = bill.lignes.filter((line) => !paidByScheme(line));
  const fees = payable.filter((line) => isDailyFee(line.code));
  const rooms = payable.filter((line) => isRoom(line.code) && line.demandePatient);
  return {
    ...cover,
    bill,
    exempt,
    dailyFee: allotDailyFee(fees, contract.forfaitJournalier, droits),
    room: contract.chambre === null ? new Map() : allotRoom(rooms, contract.chambre, droits),
    feeRule: dailyFeeRule(bill, bareme),
  };
}

/** Why a daily fee is due on this stay: tariff crossed, heavy act, or a stay exempt from ticket moderateur. */
function dailyFeeRule(bill: Bill, bareme: Bareme): Rule {
  const on = (day: number) => valueOn(bareme, 'FJ', bill.activite, day);
  if (on(bill.entree) !== on(bill.sortie)) return 'R17';
  return bill.lignes.some((line) => line.code === HEAVY_ACT) ? 'R09' : 'R10';
}

function paidByScheme(line: BillLine): boolean {
  return line.participation === 'L' || line.participation === 'R';
}

/** First rule that speaks for the line. */
function decide(line: BillLine, situation: Situation): Decision {
  if (isNeverCovered(line.code))
    return nothing('R15', 'Participation forfaitaire ou franchise : à la charge du patient.');
  if (isEmergencyShareOfOthers(line.code))
    return nothing('R07', 'Forfait urgences pris en charge par un autre payeur.');
  if (line.participation === 'L') return nothing('R05', 'Ligne payée par le régime local d’Alsace-Moselle.');
  if (line.participation === 'R') return nothing('R05', 'Ligne payée par le régime obligatoire.');
  if (coveredDays(line, situation.droits) === 0)
    return nothing('R01', 'Aucun jour de la ligne n’est dans les droits.');
  if (isDailyFee(line.code) || line.code === HEAVY_ACT || isEmergencyShare(line.code)) {
    return ruledOut(line, situation) ?? flatFee(line, situation);
  }
  return isRoom(line.code) ? room(line, situation) : act(line, situation);
}

/** Flat fees that maternity, work accident or the local scheme rule out (R11, R12). */
function ruledOut(line: BillLine, { exempt, regimeLocal }: Situation): Decision | undefined {
  if (exempt && !isEmergencyShare(line.code)) {
    return nothing('R11', 'Non dû en maternité ou en accident du travail.');
  }
  return regimeLocal ? nothing('R12', 'Pris en charge par le régime local d’Alsace-Moselle.') : undefined;
}

function flatFee(line: BillLine, situation: Situation): Decision {
  const { contract, droits } = situation;
  if (isDailyFee(line.code)) return dailyFee(line, situation);
  // PAS and emergency shares go by their own date: the first day of the line.
  const dated = coveredDays({ debut: line.debut, fin: line.debut }, droits) === 1;
  if (line.code === HEAVY_ACT) {
    if (line.participation !== 'A')
      return nothing('R05', 'Participation pour acte lourd sans code A : non facturée à l’AMC.');
    if (!dated) return nothing('R01', 'L’acte lourd est hors des droits.');
    if (!contract.participationForfaitaireActeLourd)
      return nothing('R04', 'Participation non garantie par le contrat.');
    return {
      part: line.facture,
      regle: 'R04',
      libelle: 'Participation forfaitaire pour acte lourd, prise en charge.',
    };
  }
  if (!dated) return nothing('R01', 'Le passage aux urgences est hors des droits.');
  if (!contract.forfaitPatientUrgences)
    return nothing('R06', 'Forfait patient urgences non garanti par le contrat.');
  return { part: line.facture, regle: 'R06', libelle: 'Forfait patient urgences, pris en charge.' };
}

function dailyFee(line: BillLine, situation: Situation): Decision {
  const { contract, dailyFee, feeRule, droits } = situation;
  const regle = line.code === 'FJA' && feeRule !== 'R17' ? 'R08' : feeRule;
  const paid = dailyFee.get(line.index) ?? 0;
  const part = share(line.facture, paid, line.quantite);
  const covered = coveredDays(line, droits);
  if (paid < covered && contract.forfaitJournalier !== 'illimite') {
    const limit = `plafond de ${contract.forfaitJournalier} jours par an atteint`;
    return { part, regle, libelle: `Forfait journalier : ${paid} jour(s) sur ${line.quantite}, ${limit}.` };
  }
  const outside = covered < line.quantite ? ', les autres sont hors des droits' : '';
  return { part, regle, libelle: `Forfait journalier : ${paid} jour(s) sur ${line.quantite}${outside}.` };
}

function room(line: BillLine, { contract, room, droits }: Situation): Decision {
  if (!line.demandePatient) return nothing('R13', 'Chambre particulière sans demande écrite du patient.');
  if (contract.chambre === null) return nothing('R13', 'Chambre particulière non garantie par le contrat.');
  const { jours, montant } = room.get(line.index) ?? { jours: 0, montant: 0 };
  const outside = coveredDays(line, droits) < lineDays(line) ? ', jours hors des droits exclus' : '';
  const libelle = `Chambre particulière : ${jours} jour(s) sur ${line.quantite}, dans la limite du contrat${outside}.`;
  return { part: montant, regle: 'R13', libelle };
}

/** Ticket moderateur and overrun; each in proportion to the covered days of the line. */
function act(line: BillLine, situation: Situation): Decision {
  const days = lineDays(line);
  const covered = coveredDays(line, situation.droits);
  const ticket = ticketModerateur(line, situation);
  const overrun = overrunDecision(line, situation.contract);
  const part = share(ticket.part, covered, days) + share(overrun?.part ?? 0, covered, days);
  const partly = covered < days ? `Jours couverts : ${covered} sur ${days}.` : undefined;
  const libelle = [ticket.libelle, overrun?.libelle, partly]
    .filter((sentence) => sentence !== undefined)
    .join(' ');
  return { part, regle: overrun?.regle ?? ticket.regle, libelle };
}

function ticketModerateur(line: BillLine, { bill, contract, exempt, regimeLocal }: Situation): Decision {
  if (exempt) return nothing('R11', 'Aucun ticket modérateur en maternité ou en accident du travail.');
  const stay = bill.contexte === 'SEJOUR';
  // Outside a stay the local scheme pays 90 % only: what its rate leaves is a ticket moderateur like any other.
  if (regimeLocal && stay) return nothing('R12', 'Ticket modérateur du séjour payé par le régime local.');
  if (line.ticketModerateur === 0)
    return nothing(stay ? 'R10' : 'R03', 'Aucun ticket modérateur sur cette ligne.');
  const part = percent(line.ticketModerateur, contract.ticketModerateur);
  const libelle = `Ticket modérateur pris en charge à ${contract.ticketModerateur} %.`;
  return { part, regle: stay ? 'R08' : 'R03', libelle };
}

function overrunDecision(line: BillLine, contract: Contract): Decision | undefined {
  const overrun = overrunOf(line);
  if (overrun === 0) return undefined;
  const part = coveredOverrun(line, contract);
  if (line.exigence)
    return { part, regle: 'R14', libelle: 'Dépassement pour exigence du patient : à sa charge.' };
  if (part === 0) return nothing('R14', 'Dépassement d’honoraires non garanti par le contrat.');
  const limit = part < overrun ? 'pris en charge dans la limite du contrat' : 'pris en charge';
  return { part, regle: 'R14', libelle: `Dépassement d’honoraires ${limit}.` };
}

/** R16: AMO, first insurer and AMC together never exceed what is charged. */
function capToRemainder(decision: Decision, line: BillLine): Decision {
  const left = remainder(line);
  if (decision.part <= left) return decision;
  return { part: left, regle: 'R16', libelle: 'Limité à ce qui reste après l’AMO et les autres payeurs.' };
}

function nothing(regle: Rule, libelle: string): Decision {
  return { part: 0, regle, libelle };
}
