import { HOME_STAY, isNewborn } from './amo-situation.js';
import { type Bareme, valueOn } from './bareme.js';
import { type Bill, type BillLine, remainder } from './bill.js';
import { allotDailyFee, allotRoom, type RoomDay } from './day-ceilings.js';
import { type PriorEngagement } from './prior.js';
import { type CoveredDays, isCovered } from './rights.js';
import { type Rule } from './rules.js';
import { HEAVY_ACT, isDailyFee, isRoom } from './service-codes.js';
import { type Cover } from './shares.js';

/** What the rules look at beside the line itself. */
export interface Situation extends Cover {
  readonly bill: Bill;
  readonly bareme: Bareme;
  /** Why the whole stay is exempt (R11), in words; undefined where it is not. */
  readonly exempt: string | undefined;
  /** Days of the daily fee that are paid, by line. */
  readonly fees: ReadonlyMap<number, readonly number[]>;
  /** Days of room that are paid, by line. */
  readonly rooms: ReadonlyMap<number, readonly RoomDay[]>;
  readonly feeRule: Rule;
  /** Days that the person's other engagements grant, of each ceiling. */
  readonly granted: { readonly fees: readonly number[]; readonly rooms: readonly number[] };
}

/** The situation of a bill: what is exempt, and how the ceilings of days fall on its lines. */
export function situationOf(
  bill: Bill,
  cover: Cover,
  bareme: Bareme,
  prior: readonly PriorEngagement[],
): Situation {
  const { contract, droits, regimeLocal } = cover;
  const exempt = stayExempt(bill);
  // A line on which nothing is left to pay takes no day of a ceiling.
  const payable = bill.lignes.filter((line) => !paidByScheme(line) && remainder(line) > 0);
  const none = exempt !== undefined || regimeLocal;
  const fees = none ? [] : payable.filter((line) => isDailyFee(line.code));
  const rooms = payable.filter((line) => isRoom(line.code) && line.demandePatient);
  const granted = {
    fees: prior.flatMap((one) => one.jours.forfaitJournalier),
    rooms: prior.flatMap((one) => one.jours.chambre),
  };
  const feeDays = withoutNewborn(droits, bill, bareme);
  return {
    ...cover,
    bill,
    bareme,
    exempt,
    fees: allotDailyFee(fees, contract.forfaitJournalier, feeDays, granted.fees),
    rooms: contract.chambre === null ? new Map() : allotRoom(rooms, contract.chambre, droits, granted.rooms),
    feeRule: dailyFeeRule(bill, bareme),
    granted,
  };
}

/** R11: maternity, work accident, hospital at home. */
function stayExempt({ natureAssurance, modeTraitement }: Bill): string | undefined {
  if (natureAssurance === '30') return 'en maternité';
  if (natureAssurance === '41') return 'en accident du travail';
  return modeTraitement === HOME_STAY ? 'en hospitalisation à domicile' : undefined;
}

/** The covered days on which a daily fee is due: not those of a newborn. */
function withoutNewborn(droits: CoveredDays, bill: Bill, bareme: Bareme): CoveredDays {
  if (!isNewborn(bill, bill.periode.debut, bareme)) return droits;
  const due: { debut: number; fin: number }[] = [];
  for (let day = bill.periode.debut; day <= bill.sortie; day++) {
    if (isNewborn(bill, day, bareme) || !isCovered(day, droits)) continue;
    due.push({ debut: day, fin: day });
  }
  return due;
}

/** Why a daily fee is due on this stay: tariff crossed, heavy act, or a stay exempt from ticket moderateur. */
function dailyFeeRule(bill: Bill, bareme: Bareme): Rule {
  const on = (day: number): number | undefined => valueOn(bareme, 'FJ', bill.activite, day);
  if (on(bill.entree) !== on(bill.sortie)) return 'R17';
  return bill.lignes.some((line) => line.code === HEAVY_ACT) ? 'R09' : 'R10';
}

export function paidByScheme(line: BillLine): boolean {
  return line.participation === 'L' || line.participation === 'R';
}
