import { civilDate } from '../kernel/civil-date.js';
import { type Cents, percent } from '../kernel/money.js';
import { type Refusal, refusal, type RefusalCode } from '../kernel/refusal.js';
import { ok, refused, type Result } from '../kernel/result.js';
import { type Correction } from '../messages/types.js';
import { type Bareme, valueOn } from './bareme.js';
import { type Bill, type BillLine, lineDays } from './bill.js';
import { type MismatchPolicy } from './guarantees.js';
import { type Nomenclature } from './nomenclature.js';
import { type PriorEngagement } from './prior.js';
import { HEAVY_ACT, isCountedInDays, isDailyFee, isRoom, tariffCode } from './service-codes.js';

type LineCheck = (line: BillLine, bill: Bill, bareme: Bareme) => Refusal | undefined;

/** What a bill is compared with. */
export interface BillRules {
  readonly bareme: Bareme;
  readonly nomenclature: Nomenclature;
  /** The person's other engagements in force. */
  readonly prior: readonly PriorEngagement[];
  readonly ecarts: MismatchPolicy;
}

/** What was taken in place of what a line says, under the policy `correction`. */
export interface LineCorrection {
  readonly ligne: number;
  readonly correction: Correction;
}

/** A bill fit for the calculation. */
export interface CheckedBill {
  readonly bill: Bill;
  readonly corrections: readonly LineCorrection[];
}

/**
 * Group `calcul`: is the bill coherent in itself and with the rules? One check after the other, each over
 * all lines, so that the code of the refusal does not depend on the order of the lines.
 */
export function checkBill(bill: Bill, { bareme }: BillRules): Result<CheckedBill> {
  if (bill.sortie < bill.entree) {
    return refused(refusal('dates-incoherentes', 'la sortie précède l’entrée', { champ: '/dateSortie' }));
  }
  const checks: LineCheck[] = [checkPeriod, checkStay, checkQuantity, checkSameDay, checkTariff, checkPrice];
  checks.push(checkTicketModerateur, checkAmoAmount, checkRemainder);
  for (const check of checks) {
    for (const line of bill.lignes) {
      const found = check(line, bill, bareme);
      if (found !== undefined) return refused(found);
    }
  }
  return ok({ bill, corrections: [] });
}

function fault(code: RefusalCode, line: BillLine, field: string, detail: string): Refusal {
  return refusal(code, detail, { champ: `/lignes/${line.index}/${field}`, ligne: line.index });
}

function checkPeriod(line: BillLine): Refusal | undefined {
  if (line.fin >= line.debut) return undefined;
  return fault('dates-incoherentes', line, 'dateFin', 'la fin de la ligne précède son début');
}

function checkStay(line: BillLine, bill: Bill): Refusal | undefined {
  if (line.debut < bill.entree)
    return fault('ligne-hors-sejour', line, 'dateDebut', 'la ligne commence avant l’entrée');
  if (line.fin > bill.sortie)
    return fault('ligne-hors-sejour', line, 'dateFin', 'la ligne finit après la sortie');
  return undefined;
}

function checkQuantity(line: BillLine): Refusal | undefined {
  if (!isCountedInDays(line.code) || line.quantite === lineDays(line)) return undefined;
  return fault(
    'quantite-incoherente',
    line,
    'quantite',
    'la quantité n’est pas le nombre de jours de la ligne',
  );
}

/** A day has one forfait journalier: two lines over the same day charge it twice. */
function checkSameDay(line: BillLine, bill: Bill): Refusal | undefined {
  if (!isDailyFee(line.code)) return undefined;
  const overlaps = (other: BillLine): boolean =>
    other.index > line.index && isDailyFee(other.code) && other.debut <= line.fin && line.debut <= other.fin;
  const twice = bill.lignes.find(overlaps);
  if (twice === undefined) return undefined;
  return fault('quantite-incoherente', twice, 'dateDebut', 'un jour porte deux forfaits journaliers');
}

/** Each day at its own amount (R17): one unit price cannot be that of two tariffs. */
function checkTariff(line: BillLine, bill: Bill, bareme: Bareme): Refusal | undefined {
  const code = tariffCode(line.code);
  if (code === undefined) return undefined;
  for (let day = line.debut; day <= line.fin; day++) {
    const expected = valueOn(bareme, code, bill.activite, day);
    if (expected === undefined || unitPrice(line) !== expected) {
      const detail = `le prix unitaire n’est pas le tarif ${code} du ${civilDate(day)}`;
      return fault('tarif-incoherent', line, 'prixUnitaire', detail);
    }
  }
  return undefined;
}

/** The unit price, or where it is left out the price that the quantity makes of the amount. */
function unitPrice(line: BillLine): Cents {
  return line.prixUnitaire ?? line.facture / line.quantite;
}

function checkPrice(line: BillLine): Refusal | undefined {
  const priced = tariffCode(line.code) !== undefined || isRoom(line.code);
  if (!priced || line.prixUnitaire === undefined) return undefined;
  if (line.facture === line.quantite * line.prixUnitaire) return undefined;
  return fault('montant-incoherent', line, 'montantFacture', 'le montant n’est pas quantité × prix unitaire');
}

/** MRC = BR_AMC - R(BR_AMC × rate); the AMC base is not the AMO base. */
function checkTicketModerateur(line: BillLine): Refusal | undefined {
  if (line.ticketModerateur === line.baseAMC - percent(line.baseAMC, line.tauxAMO)) return undefined;
  const detail = 'le ticket modérateur n’est pas base AMC - R(base AMC × taux)';
  return fault('montant-incoherent', line, 'ticketModerateur', detail);
}

/**
 * MRO = R(BR_AMO × rate), less the heavy-act share on the line that bears it. Nothing on a line names that role:
 * any PAS of the bill, or all of them, may have been deducted. A scheme's own line (R, L) is free up to its charge.
 */
function checkAmoAmount(line: BillLine, bill: Bill): Refusal | undefined {
  if (line.participation === 'R' || line.participation === 'L') return undefined;
  const full = percent(line.baseAMO, line.tauxAMO);
  const shares = bill.lignes.filter((other) => other.code === HEAVY_ACT).map((other) => other.facture);
  const total = shares.reduce((sum, share) => sum + share, 0);
  if ([0, total, ...shares].some((deducted) => line.amo === full - deducted)) return undefined;
  return fault('montant-incoherent', line, 'montantAMO', 'le montant AMO n’est pas R(base AMO × taux)');
}

function checkRemainder(line: BillLine): Refusal | undefined {
  if (line.facture < line.amo) {
    return fault('montant-incoherent', line, 'montantAMO', 'le montant AMO dépasse le montant facturé');
  }
  if (line.facture - line.amo >= line.anterieur) return undefined;
  const champ = `/partsAnterieures/${line.index}`;
  return refusal('montant-incoherent', 'la part antérieure dépasse ce qui reste', {
    champ,
    ligne: line.index,
  });
}
