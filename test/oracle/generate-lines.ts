import { type Bareme, valueOn } from './bareme.js';
import { cents, money, percent } from './generate-cover.js';
import { type Activite, date, day, type Ligne } from './model.js';
import { euros } from './rational.js';

/** Lines as a hospital makes them: coherent in themselves and with the dated values. */

export interface Care {
  code: string;
  from: number;
  to?: number;
  quantite?: number;
  base: number;
  /** Where the complementary base is not the scheme's. */
  baseAMC?: number;
  taux: number;
  exoneration?: string;
  /** What the practitioner asks above the base. */
  overrun?: number;
  more?: Partial<Ligne>;
}

export function care(given: Care): Ligne {
  const { base, taux, from, to = from, baseAMC = base } = given;
  return {
    code: given.code,
    dateDebut: date(from),
    dateFin: date(to),
    quantite: given.quantite ?? 1,
    montantFacture: money(base + (given.overrun ?? 0)),
    baseAMO: money(base),
    tauxAMO: taux,
    montantAMO: money(percent(base, taux)),
    baseAMC: money(baseAMC),
    ticketModerateur: money(baseAMC - percent(baseAMC, taux)),
    exoneration: given.exoneration ?? '0',
    ...given.more,
  };
}

/** What the scheme pays nothing of. */
export function fee(
  code: string,
  from: number,
  to: number,
  ...[amount, more = {}]: [amount: number, more?: Partial<Ligne>]
): Ligne {
  const days = to - from + 1;
  return care({ code, from, to, quantite: days, base: 0, taux: 0, overrun: amount, more });
}

export interface Pricing {
  readonly bareme: Bareme;
  readonly activite: Activite;
}

export function tariffCents({ bareme, activite }: Pricing, code: string, on: number): number {
  const value = valueOn(bareme, code, activite, date(on));
  if (value === undefined) throw new RangeError(`no ${code} on ${date(on)}`);
  return cents(euros(value));
}

/** Forfaits journaliers over days that follow each other, one line per tariff, each with its unit price. */
export function flatByTariff(pricing: Pricing, code: string, days: readonly number[]): Ligne[] {
  const lines: Ligne[] = [];
  let start = 0;
  for (let index = 1; index <= days.length; index++) {
    const [first, last, next] = [days[start] ?? 0, days[index - 1] ?? 0, days[index]];
    const price = tariffCents(pricing, 'FJ', first);
    if (next !== undefined && next === last + 1 && tariffCents(pricing, 'FJ', next) === price) continue;
    lines.push(fee(code, first, last, price * (last - first + 1), { prixUnitaire: money(price) }));
    start = index;
  }
  return lines;
}

/** The same days in one line, without a unit price: the amount is the sum of the days' tariffs. */
export function flatWhole(pricing: Pricing, code: string, days: readonly number[]): Ligne[] {
  const total = days.reduce((sum, on) => sum + tariffCents(pricing, 'FJ', on), 0);
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? [] : [fee(code, first, last, total)];
}

/** Takes the participation off the line that bears it, whose unit price says no more. Its AMO amount must reach that far. */
export function bearParticipation(line: Ligne, amount: number): Ligne {
  const { prixUnitaire: _price, ...bare } = line;
  return {
    ...bare,
    montantFacture: money(cents(line.montantFacture) - amount),
    montantAMO: money(cents(line.montantAMO) - amount),
  };
}

export function span(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

export const crosses = (entree: string, sortie: string, change: string): boolean =>
  day(entree) < day(change) && day(change) <= day(sortie);
