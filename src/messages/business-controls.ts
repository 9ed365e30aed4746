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
  /** Only the controls of this moment; absent, all of them. */
  readonly moment?: Control['moment'];
}

export interface Control {
  readonly nom: string;
  readonly services: readonly Service[];
  /** Refusals are looked for in the order derivation, routage, identite: who the patient is comes after the route. */
  readonly moment: 'avant-routage' | 'apres-routage';
  readonly check: (demande: Demande, context: BusinessContext) => Result<void>;
}

/**
 * What is judged after the contract and before anything leaves, in this order; the first fault is the refusal.
 * Derivation stands before identity: an anonymous stay has a fictitious NIR, which is nobody's fault. What needs the
 * directory (whose EJ, which route) or the contract of the insured (rights, amounts) is judged elsewhere.
 */
export const CONTROLS: readonly Control[] = [
  { nom: 'version de la norme', services: ['IDB', 'CLC'], moment: 'avant-routage', check: checkVersion },
  {
    nom: 'environnement',
    services: ['IDB', 'CLC'],
    moment: 'avant-routage',
    check: (d, { environnement }) => checkEnvironment(d, environnement),
  },
  { nom: 'payeur hors circuit', services: ['IDB', 'CLC'], moment: 'avant-routage', check: checkPayer },
  { nom: 'clés FINESS', services: ['IDB', 'CLC'], moment: 'avant-routage', check: checkFiness },
  { nom: 'clé du NIR', services: ['IDB', 'CLC'], moment: 'apres-routage', check: checkNir },
  { nom: 'clé de l’INS', services: ['IDB', 'CLC'], moment: 'apres-routage', check: checkIns },
  { nom: 'date de naissance', services: ['IDB', 'CLC'], moment: 'apres-routage', check: checkBirthDate },
  {
    nom: 'dates de soins',
    services: ['IDB'],
    moment: 'apres-routage',
    check: (d) => (isBill(d) ? ok(undefined) : checkCareDates(d)),
  },
  {
    nom: 'dates du séjour et des lignes',
    services: ['CLC'],
    moment: 'apres-routage',
    check: (d) => (isBill(d) ? checkBillDates(d) : ok(undefined)),
  },
  {
    nom: 'parts antérieures',
    services: ['CLC'],
    moment: 'apres-routage',
    check: (d) => (isBill(d) ? checkFormerShares(d) : ok(undefined)),
  },
];

/** The first control that refuses, or nothing. Expects a request that the contract has accepted; never throws. */
export function checkBusiness(demande: Demande, context: BusinessContext): Result<void> {
  const service = isBill(demande) ? 'CLC' : 'IDB';
  for (const control of CONTROLS) {
    if (!control.services.includes(service) || (context.moment ?? control.moment) !== control.moment)
      continue;
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
