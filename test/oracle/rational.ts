/** Exact fractions of integers. An amount is a fraction of euros; nothing is rounded but by {@link R}. */
export interface Q {
  readonly n: bigint;
  /** Always positive. */
  readonly d: bigint;
}

export const ZERO: Q = { n: 0n, d: 1n };

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

export function q(n: bigint | number, d: bigint | number = 1n): Q {
  const [top, below] = [BigInt(n), BigInt(d)];
  if (below <= 0n) throw new RangeError('a denominator is positive');
  const common = gcd(top, below);
  return common <= 1n ? { n: top, d: below } : { n: top / common, d: below / common };
}

/** The fraction that a decimal text says, e.g. `"31.50"` or `"0.0001"`. */
export function decimal(text: string): Q {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) throw new RangeError(`not a decimal: ${text}`);
  const places = match[3] ?? '';
  const digits = BigInt(`${match[2]}${places}`);
  return q(match[1] === '-' ? -digits : digits, 10n ** BigInt(places.length));
}

export const add = (a: Q, b: Q): Q => q(a.n * b.d + b.n * a.d, a.d * b.d);
export const sub = (a: Q, b: Q): Q => q(a.n * b.d - b.n * a.d, a.d * b.d);
export const mul = (a: Q, b: Q): Q => q(a.n * b.n, a.d * b.d);
export const times = (a: Q, count: number): Q => mul(a, q(count));
export const less = (a: Q, b: Q): boolean => a.n * b.d < b.n * a.d;
export const same = (a: Q, b: Q): boolean => a.n * b.d === b.n * a.d;
export const positive = (a: Q): boolean => a.n > 0n;
export const isZero = (a: Q): boolean => a.n === 0n;
export const min = (a: Q, ...others: Q[]): Q => others.reduce((low, one) => (less(one, low) ? one : low), a);
export const max = (a: Q, b: Q): Q => (less(a, b) ? b : a);
export const sum = (all: readonly Q[]): Q => all.reduce(add, ZERO);
export const percentOf = (amount: Q, percent: Q): Q => mul(amount, mul(percent, q(1, 100)));

/** To the cent, half up: the largest whole number of cents not above the amount and half a cent. */
export function R(amount: Q): Q {
  const [top, below] = [amount.n * 200n + amount.d, amount.d * 2n];
  const whole = top / below;
  return q(top < 0n && top % below !== 0n ? whole - 1n : whole, 100n);
}

/** `31.5` euros as `"31.50"`. The amount is a whole number of cents, or a rule forgot to round. */
export function euros(amount: Q): string {
  const cents = mul(amount, q(100));
  if (cents.d !== 1n) throw new RangeError(`not a whole number of cents: ${amount.n}/${amount.d}`);
  const digits = (cents.n < 0n ? -cents.n : cents.n).toString().padStart(3, '0');
  return `${cents.n < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
