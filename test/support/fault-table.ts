import { appendFileSync } from 'node:fs';

/** The unknown outcomes of a batch, as the writer names them. */
export const OUTCOMES = ['a-nous', 'ancienne', 'evince'] as const;

export interface FaultRow {
  readonly faute: string;
  /** Rounds run, and of them those with exchanges in flight at the fault. */
  tours: number;
  comptes: number;
  enVol: number;
  promis: number;
  refuses: number;
  issues: Record<string, number>;
  /** Set where the fault could not be made here. */
  nonMesure?: string;
}

export function faultRow(faute: string): FaultRow {
  return { faute, tours: 0, comptes: 0, enVol: 0, promis: 0, refuses: 0, issues: {} };
}

/** Leaves a row for `npm run fautes`, which prints the table of all of them. */
export function leaveRow(row: FaultRow): void {
  const file = process.env['ROC_FAUTES_TABLE'];
  if (file !== undefined && file !== '') appendFileSync(file, `${JSON.stringify(row)}\n`);
}

/** Rounds a fault: three in the suite, more where `npm run fautes` asks for them. */
export const ROUNDS = Number(process.env['ROC_FAUTES_TOURS'] ?? 3);

/** The same choices in every run, so that a failure can be looked at again. */
export function choices(seed: string): (limit: number) => number {
  let state =
    [...seed].reduce((hash, sign) => Math.imul(hash ^ sign.charCodeAt(0), 0x01000193), 0x811c9dc5) >>> 0;
  return (limit) => {
    // mulberry32.
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}
