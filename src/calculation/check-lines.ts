import { amount, type Cents, percent } from '../kernel/money.js';
import { refusal } from '../kernel/refusal.js';
import { type Bill, type BillLine, lineDays } from './bill.js';
import { type BillRules, fault, type LineCheck, type LineFault, lineRefusal } from './bill-fault.js';
import { HEAVY_ACT, isCountedInDays, isDailyFee } from './service-codes.js';

function checkDates(line: BillLine): LineFault | undefined {
  if (line.fin >= line.debut) return undefined;
  return fault('dates-incoherentes', line, 'dateFin', 'la fin de la ligne précède son début');
}

function checkStay(line: BillLine, { periode, sortie }: Bill): LineFault | undefined {
  if (line.debut < periode.debut)
    return fault('ligne-hors-sejour', line, 'dateDebut', 'la ligne commence avant l’entrée ou la période');
  if (line.fin > sortie)
    return fault('ligne-hors-sejour', line, 'dateFin', 'la ligne finit après la sortie ou la période');
  return undefined;
}

function checkCode(line: BillLine, _bill: Bill, { nomenclature }: BillRules): LineFault | undefined {
  if (nomenclature.has(line.code)) return undefined;
  return fault('code-inconnu', line, 'code', 'ce code n’est pas dans la nomenclature');
}

function checkQuantity(line: BillLine): LineFault | undefined {
  if (!isCountedInDays(line.code) || line.quantite === lineDays(line)) return undefined;
  const detail = 'la quantité n’est pas le nombre de jours de la ligne';
  return fault('quantite-incoherente', line, 'quantite', detail);
}

/** A day has one forfait journalier: two lines over the same day charge it twice. */
function checkSameDay(line: BillLine, bill: Bill): LineFault | undefined {
  if (!isDailyFee(line.code)) return undefined;
  const overlaps = (other: BillLine): boolean =>
    other.index < line.index && isDailyFee(other.code) && other.debut <= line.fin && line.debut <= other.fin;
  if (!bill.lignes.some(overlaps)) return undefined;
  return fault('quantite-incoherente', line, 'dateDebut', 'un jour porte deux forfaits journaliers');
}

/** MRC = BR_AMC - R(BR_AMC × rate); the AMC base is not the AMO base. */
function checkTicketModerateur(line: BillLine): LineFault | undefined {
  const expected = line.baseAMC - percent(line.baseAMC, line.tauxAMO);
  if (line.ticketModerateur === expected) return undefined;
  const detail = 'le ticket modérateur n’est pas base AMC - R(base AMC × taux)';
  return {
    refusal: lineRefusal('montant-incoherent', line, 'ticketModerateur', detail),
    retained: {
      line: { ...line, ticketModerateur: expected },
      correction: {
        champ: `/lignes/${line.index}/ticketModerateur`,
        recu: amount(line.ticketModerateur),
        retenu: amount(expected),
        motif: 'Le ticket modérateur retenu est celui de la base AMC et du taux de la ligne.',
      },
    },
  };
}

/**
 * MRO = R(BR_AMO × rate), less the heavy-act share on the line that bears it. Where no line says that it bears it, any
 * PAS of the bill, or all of them, may have been deducted, but none twice. A scheme's own line (R, L) is free up to its
 * charge.
 */
function checkAmoAmount(line: BillLine, bill: Bill): LineFault | undefined {
  const off = netOf(line);
  if (off === 0) return undefined;
  const shares = bill.lignes.filter((other) => other.code === HEAVY_ACT).map((other) => other.facture);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const bearerSaid = bill.lignes.some((other) => other.acte?.porteParticipation === true);
  const mayBear = !bearerSaid || line.acte?.porteParticipation === true;
  const before = bill.lignes.filter((other) => other.index < line.index).map(netOf);
  const left = before.reduce((rest, one) => rest - one, total);
  if (mayBear && off <= left && (off === total || shares.includes(off))) return undefined;
  return fault('montant-incoherent', line, 'montantAMO', 'le montant AMO n’est pas R(base AMO × taux)');
}

/** What the AMO amount of a line is short of base times rate. */
function netOf({ participation, baseAMO, tauxAMO, amo }: BillLine): Cents {
  if (participation === 'R' || participation === 'L') return 0;
  return percent(baseAMO, tauxAMO) - amo;
}

/** An exempt line is paid whole by AMO; the exemptions 0 and 9 (ASPA) say nothing of it. */
function checkExemptRate(line: BillLine): LineFault | undefined {
  if (line.baseAMO === 0 || line.exoneration === '0' || line.exoneration === '9') return undefined;
  if (line.tauxAMO === 100) return undefined;
  return fault('taux-incoherent', line, 'tauxAMO', 'une ligne exonérée a un taux de 100');
}

function checkRemainder(line: BillLine): LineFault | undefined {
  if (line.facture < line.amo) {
    return fault('montant-incoherent', line, 'montantAMO', 'le montant AMO dépasse le montant facturé');
  }
  if (line.facture - line.amo >= line.anterieur) return undefined;
  const champ = `/partsAnterieures/${line.index}`;
  const detail = 'la part antérieure dépasse ce qui reste';
  return { refusal: refusal('montant-incoherent', detail, { champ, ligne: line.index }) };
}

/** Dates, code and quantity of each line: one check after the other, each over all lines. */
export const SHAPE_CHECKS: readonly LineCheck[] = [
  checkDates,
  checkStay,
  checkCode,
  checkQuantity,
  checkSameDay,
];

/** Amounts of each line against each other, after the tariffs. */
export const AMOUNT_CHECKS: readonly LineCheck[] = [checkTicketModerateur, checkAmoAmount, checkExemptRate];

export { checkRemainder };
