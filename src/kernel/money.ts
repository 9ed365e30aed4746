/**
 * Money is an integer number of cents; on the wire a decimal string with two places. Never a float:
 * text is converted digit by digit, and a percentage is taken in integers.
 */
export type Cents = number;

const AMOUNT = /^(\d{1,9})\.(\d{2})$/;

/** Cents of a wire amount such as `"31.50"`, or undefined where the text is none. */
export function cents(amount: string): Cents | undefined {
  const match = AMOUNT.exec(amount);
  return match === null ? undefined : Number(match[1]) * 100 + Number(match[2]);
}

/** The wire form of an amount: two decimals, a leading `-` for negatives. */
export function amount(value: Cents): string {
  const digits = Math.abs(value).toString().padStart(3, '0');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** `value × numerator / denominator`, rounded half up to the cent (domain rule R()). Non-negative operands. */
export function share(value: Cents, numerator: number, denominator: number): Cents {
  return Math.floor((2 * value * numerator + denominator) / (2 * denominator));
}

/** `rate` percent of `value`, rounded half up; the rate may have up to two decimals (e.g. 70 or 17.5). */
export function percent(value: Cents, rate: number): Cents {
  return share(value, Math.round(rate * 100), 10_000);
}
