import { type RefusalCode, refusal } from '../kernel/refusal.js';
import { ok, refused, type Result } from '../kernel/result.js';
import { type Environment, NORM_VERSION, type Service } from '../kernel/vocabulary.js';
import { checkBillDates, checkCareDates } from './check-dates.js';
import { checkBirthDate, checkEnvironment, checkFiness, checkIns, checkNir } from './check-identifiers.js';
import { type CouvertureParticuliere, type Demande, type DemandeClc, type DemandeIdb } from './types.js';

export interface BusinessContext {
  readonly environnement: Environment;
  /** Versions of the norm this gateway serves. */
  readonly versions?: readonly string[];
}

export interface Control {
  readonly nom: string;
  readonly services: readonly Service[];
  readonly check: (demande: Demande, context: BusinessContext) => Result<void>;
}

/**
 * What is judged after the contract and before anything is routed, in this order; the first fault is the refusal.
 * Derivation stands before identity: an anonymous stay has a fictitious NIR, which is nobody's fault. What needs the
 * directory (whose EJ, which route) or the contract of the insured (rights, amounts) is judged elsewhere.
 */
export const CONTROLS: readonly Control[] = [
  { nom: 'version de la norme', services: ['IDB', 'CLC'], check: checkVersion },
  {
    nom: 'environnement',
    services: ['IDB', 'CLC'],
    check: (d, { environnement }) => checkEnvironment(d, environnement),
  },
  { nom: 'payeur hors circuit', services: ['IDB', 'CLC'], check: checkPayer },
  { nom: 'clés FINESS', services: ['IDB', 'CLC'], check: checkFiness },
  { nom: 'clé du NIR', services: ['IDB', 'CLC'], check: checkNir },
  { nom: 'clé de l’INS', services: ['IDB', 'CLC'], check: checkIns },
  { nom: 'date de naissance', services: ['IDB', 'CLC'], check: checkBirthDate },
  { nom: 'dates de soins', services: ['IDB'], check: (d) => (isBill(d) ? ok(undefined) : checkCareDates(d)) },
  {
    nom: 'dates du séjour et des lignes',
    services: ['CLC'],
    check: (d) => (isBill(d) ? checkBillDates(d) : ok(undefined)),
  },
  {
    nom: 'parts antérieures',
    services: ['CLC'],
    check: (d) => (isBill(d) ? checkFormerShares(d) : ok(undefined)),
  },
];

/** The first control that refuses, or nothing. Expects a request that the contract has accepted; never throws. */
export function checkBusiness(demande: Demande, context: BusinessContext): Result<void> {
  const service = isBill(demande) ? 'CLC' : 'IDB';
  for (const control of CONTROLS) {
    if (!control.services.includes(service)) continue;
    const verdict = control.check(demande, context);
    if (!verdict.ok) return verdict;
  }
  return ok(undefined);
}

function isBill(demande: DemandeIdb | DemandeClc): demande is DemandeClc {
  return 'lignes' in demande;
}

function checkVersion(
  { versionNorme }: Demande,
  { versions = [NORM_VERSION] }: BusinessContext,
): Result<void> {
  if (versions.includes(versionNorme)) return ok(undefined);
  const detail = `versions servies : ${versions.join(', ')}`;
  return refused(refusal('version-non-geree', detail, { champ: '/versionNorme' }));
}

const DIVERTED: Readonly<Record<CouvertureParticuliere, RefusalCode>> = {
  C2S: 'payeur-c2s',
  AME: 'payeur-ame',
  DETENU: 'payeur-detenu',
  ANONYME: 'payeur-anonyme',
};

function checkPayer({ couvertureParticuliere }: Demande): Result<void> {
  if (couvertureParticuliere === undefined) return ok(undefined);
  const detail = 'ce payeur est hors du circuit ROC, aucun assureur n’est appelé';
  return refused(refusal(DIVERTED[couvertureParticuliere], detail, { champ: '/couvertureParticuliere' }));
}

/** One share of the first insurer per line, or none at all. */
function checkFormerShares({ partsAnterieures, lignes }: DemandeClc): Result<void> {
  if (partsAnterieures === undefined || partsAnterieures.length === lignes.length) return ok(undefined);
  const detail = 'une part antérieure par ligne est attendue, ni plus ni moins';
  return refused(refusal('contrat-non-respecte', detail, { champ: '/partsAnterieures' }));
}
