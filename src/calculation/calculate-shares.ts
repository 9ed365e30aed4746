import { act } from './act-share.js';
import { isNewborn } from './amo-situation.js';
import { type Bareme } from './bareme.js';
import { type Bill, type BillLine } from './bill.js';
import { dailyFee, newbornDays } from './daily-fee.js';
import { capped, type Decision, excluded, explication, partOf, withUncoveredDays } from './explain.js';
import { emergencyShare, heavyActShare } from './flat-fees.js';
import { type GrantedDays, type PriorEngagement } from './prior.js';
import { coveredDays } from './rights.js';
import { room } from './room.js';
import { HEAVY_ACT, isDailyFee, isEmergencyShare } from './service-codes.js';
import { isEmergencyShareOfOthers, isNeverCovered, isRoom } from './service-codes.js';
import { type Cover, type LineShare, type Shares } from './shares.js';
import { type Situation, situationOf } from './situation.js';

export { type Cover, coverOf, type LineShare, type Shares } from './shares.js';

/**
 * The share of each line and the days granted. `prior` are the person's other engagements in force: their days count
 * in the yearly ceilings. The bill has been checked: see `checkBill`.
 */
export function calculateShares(
  bill: Bill,
  cover: Cover,
  bareme: Bareme,
  prior: readonly PriorEngagement[],
): Shares {
  const situation = situationOf(bill, cover, bareme, prior);
  const lignes = bill.lignes.map((line) => shareOf(line, situation));
  return { lignes, jours: grantedDays(situation) };
}

function shareOf(line: BillLine, situation: Situation): LineShare {
  const decision = withUncoveredDays(capped(decide(line, situation), line), line, situation.droits);
  return {
    ligne: line.index,
    code: line.code,
    part: partOf(decision),
    regle: decision.regle,
    libelle: decision.libelle,
    explications: decision.contributions.map(explication),
  };
}

/** First rule that speaks for the line. */
function decide(line: BillLine, situation: Situation): Decision {
  if (isNeverCovered(line.code))
    return excluded('R15', 'Participation forfaitaire ou franchise : à la charge du patient.');
  if (isEmergencyShareOfOthers(line.code))
    return excluded('R07', 'Forfait urgences pris en charge par un autre payeur.');
  if (line.participation === 'L') return excluded('R05', 'Ligne payée par le régime local d’Alsace-Moselle.');
  if (line.participation === 'R') return excluded('R05', 'Ligne payée par le régime obligatoire.');
  if (coveredDays(line, situation.droits) === 0)
    return excluded('R01', 'Aucun jour de la ligne n’est dans les droits.');
  if (isDailyFee(line.code) || line.code === HEAVY_ACT || isEmergencyShare(line.code)) {
    return ruledOut(line, situation) ?? flatFee(line, situation);
  }
  return isRoom(line.code) ? room(line, situation) : act(line, situation);
}

/** Flat fees that an exempt stay, a newborn or the local scheme rule out (R11, R12). */
function ruledOut(line: BillLine, situation: Situation): Decision | undefined {
  if (!isEmergencyShare(line.code)) {
    const exempt = situation.exempt ?? (isOfNewborn(line, situation) ? 'pour un nouveau-né' : undefined);
    if (exempt !== undefined) return excluded('R11', `Non dû ${exempt}.`);
  }
  if (!situation.regimeLocal) return undefined;
  return excluded('R12', 'Pris en charge par le régime local d’Alsace-Moselle.');
}

/** A daily fee is the newborn's where every covered day is, a share for a heavy act where its first day is. */
function isOfNewborn(line: BillLine, situation: Situation): boolean {
  if (isDailyFee(line.code)) return newbornDays(line, situation) === coveredDays(line, situation.droits);
  return isNewborn(situation.bill, line.debut, situation.bareme);
}

function flatFee(line: BillLine, situation: Situation): Decision {
  if (isDailyFee(line.code)) return dailyFee(line, situation);
  return line.code === HEAVY_ACT ? heavyActShare(line, situation) : emergencyShare(line, situation);
}

/** The distinct days that the ceilings of the contract are charged with, in order. */
function grantedDays({ fees, rooms }: Situation): GrantedDays {
  return {
    forfaitJournalier: distinct([...fees.values()].flat()),
    chambre: distinct([...rooms.values()].flat().map(({ day }) => day)),
  };
}

function distinct(days: readonly number[]): number[] {
  return [...new Set(days)].sort((a, b) => a - b);
}
