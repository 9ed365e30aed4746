import { type CivilDate, civilDate } from '../kernel/civil-date.js';
import { amount, type Cents } from '../kernel/money.js';

/** `1 023,00 €`: plain spaces, because the sentence lands on screens and printers of every age. */
export function euros(value: Cents): string {
  const text = amount(value);
  const [whole, fraction] = [text.slice(0, -3), text.slice(-2)];
  return `${whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, ' ') : whole},${fraction} €`;
}

/** `1 jour`, `12 jours`. */
export function days(count: number): string {
  return `${count} jour${count > 1 ? 's' : ''}`;
}

/** The day of a day number as `09/06/2026`. */
export function dayText(day: number): string {
  return dateText(civilDate(day));
}

/** A civil date as `09/06/2026`. */
export function dateText(date: CivilDate): string {
  return date.split('-').reverse().join('/');
}

/** `17,5 %` of a rate in percent. */
export function percentText(rate: number): string {
  return `${String(rate).replace('.', ',')} %`;
}
