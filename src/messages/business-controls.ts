import { type RefusalCode, refusal } from '../kernel/refusal.js';
import { ok, refused, type Result } from '../kernel/result.js';
import { type Environment, NORM_VERSION, type Service, SERVICES } from '../kernel/vocabulary.js';
import { checkBillDates, checkCareDates, checkStayDates } from './check-dates.js';
import { checkActs, checkLines } from './check-groupings.js';
import { checkBirthDate, checkEnvironment, checkFiness, checkIns, checkNir } from './check-identifiers.js';
import { isClc, isIdb, isSim, serviceOf } from './read-demande.js';
import { type CouvertureParticuliere, type Demande, type DemandeClc } from './types.js';

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

const EVERY: readonly Service[] = SERVICES;
/** Services that name a person; a DEL names an engagement. */
const OF_A_PERSON: readonly Service[] = ['IDB', 'SIM', 'CLC'];

/**
 * What is judged after the contract and before anything leaves, in this order; the first fault is the refusal.
 * Derivation stands before identity: an anonymous stay has a fictitious NIR, which is nobody's fault. What needs the
 * directory (whose EJ, which route) or the contract of the insured (rights, amounts) is judged elsewhere.
 */
export const CONTROLS: readonly Control[] = [
  { nom: 'version de la norme', services: EVERY, moment: 'avant-routage', check: checkVersion },
  {
    nom: 'environnement',
    services: EVERY,
    moment: 'avant-routage',
    check: (d, { environnement }) => checkEnvironment(d, environnement),
  },
  { nom: 'payeur hors circuit', services: EVERY, moment: 'avant-routage', check: checkPayer },
  { nom: 'clés FINESS', services: EVERY, moment: 'avant-routage', check: checkFiness },
  { nom: 'clé du NIR', services: OF_A_PERSON, moment: 'apres-routage', check: checkNir },
  { nom: 'clé de l’INS', services: OF_A_PERSON, moment: 'apres-routage', check: checkIns },
  { nom: 'date de naissance', services: OF_A_PERSON, moment: 'apres-routage', check: checkBirthDate },
  control('dates de soins', 'IDB', (d) => (isIdb(d) ? checkCareDates(d) : ok(undefined))),
  control('dates du séjour attendu', 'SIM', (d) => (isSim(d) ? checkStayDates(d) : ok(undefined))),
  control('regroupement des actes prévus', 'SIM', (d) => (isSim(d) ? checkActs(d) : ok(undefined))),
  control('dates du séjour et des lignes', 'CLC', (d) => (isClc(d) ? checkBillDates(d) : ok(undefined))),
  control('regroupement des actes', 'CLC', (d) => (isClc(d) ? checkLines(d) : ok(undefined))),
  control('parts antérieures', 'CLC', (d) => (isClc(d) ? checkFormerShares(d) : ok(undefined))),
];

/** A control of what only one service's requests hold; it comes after the route. */
function control(nom: string, service: Service, check: (demande: Demande) => Result<void>): Control {
  return { nom, services: [service], moment: 'apres-routage', check };
}

/** The first control that refuses, or nothing. Expects a request that the contract has accepted; never throws. */
export function checkBusiness(demande: Demande, context: BusinessContext): Result<void> {
  const service = serviceOf(demande);
  for (const control of CONTROLS) {
    if (!control.services.includes(service) || (context.moment ?? control.moment) !== control.moment)
      continue;
    const verdict = control.check(demande, context);
    if (!verdict.ok) return verdict;
  }
  return ok(undefined);
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
