import { civilDate } from '../kernel/civil-date.js';
import { type Cents, share } from '../kernel/money.js';
import { type BillLine } from './bill.js';
import { type RoomCover } from './guarantees.js';
import { commonDays, type CoveredDays } from './rights.js';

/** What the contract pays of the lines that count days, by the index of the line. */
export interface DayAllowance {
  /** Days paid. */
  readonly jours: number;
  /** Cents paid; for the daily fee it is left to the line's price. */
  readonly montant: Cents;
}

interface LineDay {
  readonly day: number;
  readonly line: BillLine;
}

/**
 * Covered days of the lines in date order, whatever the order of the lines. Lines of one day stand in an order that
 * depends on what they hold, not on their place in the message.
 */
function daysInOrder(lines: readonly BillLine[], covered: CoveredDays): LineDay[] {
  const days: LineDay[] = [];
  for (const line of lines) {
    for (const { debut, fin } of commonDays(line, covered)) {
      for (let day = debut; day <= fin; day++) days.push({ day, line });
    }
  }
  return days.sort((a, b) => a.day - b.day || compareContent(a.line, b.line));
}

function compareContent(a: BillLine, b: BillLine): number {
  if (a.code !== b.code) return a.code < b.code ? -1 : 1;
  return dailyPrice(b) - dailyPrice(a) || a.debut - b.debut || a.fin - b.fin || a.anterieur - b.anterieur;
}

/** Counts distinct days per calendar year, from zero on 1 January. */
class YearCounter {
  private readonly seen = new Set<number>();
  private readonly perYear = new Map<string, number>();

  constructor(private readonly max: number) {}

  /** True where this day is, or still can be, one of the days paid. */
  admits(day: number): boolean {
    if (this.seen.has(day)) return true;
    const year = civilDate(day).slice(0, 4);
    const used = this.perYear.get(year) ?? 0;
    if (used >= this.max) return false;
    this.perYear.set(year, used + 1);
    this.seen.add(day);
    return true;
  }
}

/** Days of forfait journalier (FJ and FJA together) that a contract pays, per line. */
export function allotDailyFee(
  lines: readonly BillLine[],
  max: 'illimite' | number,
  covered: CoveredDays,
): Map<number, number> {
  const counter = new YearCounter(max === 'illimite' ? Infinity : max);
  const paid = new Map<number, number>();
  for (const { day, line } of daysInOrder(lines, covered)) {
    if (counter.admits(day)) paid.set(line.index, (paid.get(line.index) ?? 0) + 1);
  }
  return paid;
}

/** Room days (CPC and SHO together) and amounts that a contract pays, per line; the daily cap is that of the day. */
export function allotRoom(
  lines: readonly BillLine[],
  cover: RoomCover,
  covered: CoveredDays,
): Map<number, DayAllowance> {
  const counter = new YearCounter(cover.joursMax);
  const leftOfDay = new Map<number, Cents>();
  const paid = new Map<number, DayAllowance>();
  for (const { day, line } of daysInOrder(lines, covered)) {
    if (!counter.admits(day)) continue;
    const left = leftOfDay.get(day) ?? cover.parJour;
    const montant = Math.min(dailyPrice(line), left);
    leftOfDay.set(day, left - montant);
    const before = paid.get(line.index) ?? { jours: 0, montant: 0 };
    paid.set(line.index, { jours: before.jours + 1, montant: before.montant + montant });
  }
  return paid;
}

function dailyPrice(line: BillLine): Cents {
  return line.prixUnitaire ?? share(line.facture, 1, line.quantite);
}
