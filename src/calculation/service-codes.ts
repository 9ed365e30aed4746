import { type ParameterCode } from './bareme.js';

/**
 * The service codes (codes prestation) that have a rule of their own; any other code is an ordinary act line,
 * judged by its ticket moderateur and, where it is a fee, by its overrun.
 */

/** Flat fee per hospital day; FJA is that of the discharge day alone. */
export function isDailyFee(code: string): boolean {
  return code === 'FJ' || code === 'FJA';
}

/** Single room for comfort, and the supplement for one. */
export function isRoom(code: string): boolean {
  return code === 'CPC' || code === 'SHO';
}

/** Flat patient share of an emergency passage that the AMC takes over: full and reduced. */
export function isEmergencyShare(code: string): boolean {
  return code === 'FPU' || code === 'FPV';
}

/** Emergency shares that AMO or the local scheme pays whole, and the AMO's complement to a reduced one. */
export function isEmergencyShareOfOthers(code: string): boolean {
  return code === 'FPX' || code === 'FPL' || code === 'FPM' || code === 'CFU';
}

/** Participation forfaitaire and franchises: the law leaves them to the patient. */
export function isNeverCovered(code: string): boolean {
  return code === 'PF' || code === 'PFH' || code === 'PFT' || code === 'FRH' || code === 'FRT';
}

/** Codes whose quantity is a number of civil days. */
export function isCountedInDays(code: string): boolean {
  return code === 'PJ' || code === 'PJL' || isDailyFee(code) || isRoom(code);
}

/** Flat share of the patient on a stay or a bill with a heavy act. */
export const HEAVY_ACT = 'PAS';

/**
 * The dated amounts that a line's price must be: one code, or the first less the others. Undefined for lines of a free
 * price.
 */
export function tariffParts(lineCode: string): readonly ParameterCode[] | undefined {
  return TARIFFS.get(lineCode);
}

const TARIFFS: ReadonlyMap<string, readonly ParameterCode[]> = new Map<string, readonly ParameterCode[]>([
  ['FJ', ['FJ']],
  ['FJA', ['FJ']],
  ['PAS', ['PAS']],
  ['FPU', ['FPU']],
  ['FPX', ['FPU']],
  ['FPL', ['FPU']],
  ['FPV', ['FPV']],
  ['FPM', ['FPV']],
  ['CFU', ['FPU', 'FPV']],
]);
