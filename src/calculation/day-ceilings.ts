import { civilDate, dayNumber } from '../kernel/civil-date.js';
import { type Cents, share } from '../kernel/money.js';
import { type BillLine } from './bill.js';
import { type RoomCover } from './guarantees.js';
import { commonDays, type CoveredDays } from './rights.js';

/** The year last asked for: days are asked in order, and a year has many. */
let lastYear = { debut: 0, fin: -1, annee: 0 };

/** The calendar year of a day number. */
export function yearOf(day: number): number {
  if (day < lastYear.debut || day > lastYear.fin) {
    const annee = civilDate(day).slice(0, 4);
    const [debut, fin] = [dayNumber(`${annee}-01-01`) ?? NaN, dayNumber(`${annee}-12-31`) ?? NaN];
    lastYear = { debut, fin, annee: Number(annee) };
  }
  return lastYear.annee;
}

/** Days of a calendar year among some. */
export function daysInYear(days: Iterable<number>, year: number): number {
  let count = 0;
  for (const day of days) if (yearOf(day) === year) count++;
  return count;
}

/** A paid day of a room line: the least of the price and of what is left of the daily amount. */
export interface RoomDay {
  readonly day: number;
  readonly prix: Cents;
  readonly reste: Cents;
}

/**
 * Visits the covered days of the lines in date order, whatever the order of the lines. Lines of one day come in an order
 * that depends on what they hold, not on their place in the message.
 */
function eachDay(
  lines: readonly BillLine[],
  covered: CoveredDays,
  visit: (day: number, line: BillLine) => void,
): void {
  const inOrder = lines.toSorted(compareContent);
  const debut = Math.min(...lines.map((line) => line.debut));
  const fin = Math.max(...lines.map((line) => line.fin));
  for (const span of commonDays({ debut, fin }, covered)) {
    for (let day = span.debut; day <= span.fin; day++) {
      for (const line of inOrder) if (line.debut <= day && day <= line.fin) visit(day, line);
    }
  }
}

function compareContent(a: BillLine, b: BillLine): number {
  if (a.code !== b.code) return a.code < b.code ? -1 : 1;
  return dailyPrice(b) - dailyPrice(a) || a.debut - b.debut || a.fin - b.fin || a.anterieur - b.anterieur;
}

/**
 * Counts the days paid per calendar year, from zero on 1 January. A day counts once in a bill however many lines ask it,
 * and once more in every other engagement of the person that grants it: a day paid twice has taken two of the ceiling.
 */
class YearCounter {
  private readonly seen = new Set<number>();
  private readonly perYear = new Map<number, number>();

  constructor(
    private readonly max: number,
    granted: readonly number[],
  ) {
    if (max < Infinity) for (const day of granted) this.count(yearOf(day));
  }

  /** True where this day is, or still can be, one of the days paid. */
  admits(day: number): boolean {
    if (this.max === Infinity || this.seen.has(day)) return true;
    const year = yearOf(day);
    if ((this.perYear.get(year) ?? 0) >= this.max) return false;
    this.count(year);
    this.seen.add(day);
    return true;
  }

  private count(year: number): void {
    this.perYear.set(year, (this.perYear.get(year) ?? 0) + 1);
  }
}

/** Days of forfait journalier (FJ and FJA together) that a contract pays, per line, in date order. */
export function allotDailyFee(
  lines: readonly BillLine[],
  max: 'illimite' | number,
  covered: CoveredDays,
  granted: readonly number[],
): Map<number, number[]> {
  const counter = new YearCounter(max === 'illimite' ? Infinity : max, granted);
  const paid = new Map<number, number[]>();
  eachDay(lines, covered, (day, line) => {
    if (counter.admits(day)) append(paid, line.index, day);
  });
  return paid;
}

/** Room days (CPC and SHO together) that a contract pays, per line; the daily cap is that of the day. */
export function allotRoom(
  lines: readonly BillLine[],
  cover: RoomCover,
  covered: CoveredDays,
  granted: readonly number[],
): Map<number, RoomDay[]> {
  const counter = new YearCounter(cover.joursMax, granted);
  const leftOfDay = new Map<number, Cents>();
  const paid = new Map<number, RoomDay[]>();
  eachDay(lines, covered, (day, line) => {
    const left = leftOfDay.get(day);
    // Another line of this day has taken all of its amount.
    if (left === 0 || !counter.admits(day)) return;
    const reste = left ?? cover.parJour;
    const prix = dailyPrice(line);
    leftOfDay.set(day, reste - Math.min(prix, reste));
    append(paid, line.index, { day, prix, reste });
  });
  return paid;
}

function append<T>(lists: Map<number, T[]>, key: number, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** The unit price, or where it is left out what the quantity makes of the charge. */
export function dailyPrice(line: BillLine): Cents {
  return line.prixUnitaire ?? share(line.facture, 1, line.quantite);
}
