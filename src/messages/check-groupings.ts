import { refusal } from '../kernel/refusal.js';
import { ok, refused, type Result } from '../kernel/result.js';
import { type DemandeClc, type DemandeSim } from './types.js';

/** A CCAM code, whatever is written before or after it (activity, phase): no prestation code holds one. */
const CCAM = /[A-Z]{4}\d{3}/;

/** Whether a prestation code is the detail of an act, which never leaves for an AMC. */
export function isCcam(code: string): boolean {
  return CCAM.test(code);
}

/** A CCAM code in the place of a prestation code needs the grouping code that leaves instead of it. */
export function checkLines({ lignes }: DemandeClc): Result<void> {
  return ungrouped(lignes, '/lignes');
}

/** {@link checkLines} for the acts of an expected stay. */
export function checkActs({ actes = [] }: DemandeSim): Result<void> {
  return ungrouped(actes, '/actes');
}

interface Coded {
  readonly code: string;
  readonly regroupement?: string;
}

function ungrouped(items: readonly Coded[], list: string): Result<void> {
  const ligne = items.findIndex(({ code, regroupement }) => isCcam(code) && regroupement === undefined);
  if (ligne < 0) return ok(undefined);
  const detail = 'un code CCAM ne part pas chez l’assureur : donner son code de regroupement';
  const champ = `${list}/${ligne}/regroupement`;
  return refused(refusal('contrat-non-respecte', detail, { champ, ligne }));
}
