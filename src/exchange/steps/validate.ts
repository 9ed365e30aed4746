import { canonicalJson } from '../../kernel/canonical-json.js';
import { type CivilDate, civilDateInFrance } from '../../kernel/civil-date.js';
import { type Clock } from '../../kernel/clock.js';
import { paddedAmcNumber } from '../../kernel/identifiers.js';
import { refusal } from '../../kernel/refusal.js';
import { ok, refused, type Result } from '../../kernel/result.js';
import { type Environment, isService, type Service } from '../../kernel/vocabulary.js';
import { type Directory } from '../../directory/directory.js';
import { mayActFor } from '../../identity/may-act-for.js';
import { checkBusiness } from '../../messages/business-controls.js';
import { type Demande } from '../../messages/types.js';
import {
  validateDemandeClc,
  validateDemandeDel,
  validateDemandeIdb,
  validateDemandeSim,
  type Validation,
} from '../../messages/validate.js';
import { digest } from '../../signing/sign-answer.js';
import { type Facts } from '../facts.js';
import { prove, type Read, type Steps, type Valid } from '../steps.js';

interface ValidateDependencies {
  readonly directory: () => Directory;
  readonly clock: Clock;
  readonly environment: Environment;
}

const CONTRACTS: Readonly<Record<Service, (value: unknown) => Validation<Demande>>> = {
  IDB: validateDemandeIdb,
  SIM: validateDemandeSim,
  CLC: validateDemandeClc,
  DEL: validateDemandeDel,
};

/**
 * Contract, the controls that need no route, then who may say this (EJ and EG of the caller). Who the patient is comes
 * after the route: refusals are looked for in the order derivation, routage, identite.
 */
export function validateStep({ directory, environment, clock }: ValidateDependencies): Steps['validate'] {
  return ({ facts, value, schemaFault }: Read): Result<Valid> => {
    const { service } = facts.arrival;
    if (!isService(service)) throw new TypeError('validating for no service');
    const contract: Validation<Demande> = CONTRACTS[service](value);
    if (!contract.ok) {
      const { detail, champ } = contract;
      return refused(refusal('contrat-non-respecte', detail, { champ, ...lineIn(champ) }));
    }
    if (schemaFault !== undefined) return refused(schemaFault);
    const demande: Demande = contract.value;
    const business = checkBusiness(demande, { environnement: environment, moment: 'avant-routage' });
    if (!business.ok) return business;
    const allowed = checkOwner(facts, demande, directory(), civilDateInFrance(clock.now()));
    if (!allowed.ok) return allowed;
    const amc10 = paddedAmcNumber(demande.amc.numero) ?? '';
    const { idMessage } = demande;
    return ok(
      prove<Valid>({
        facts: {
          ...facts,
          demande,
          amc10,
          idMessage,
          ej: demande.etablissement.finessJuridique,
          contentDigest: digest(canonicalJson(demande)),
        },
      }),
    );
  };
}

/** The line that a field is of; a refusal can point at two hundred (contract). */
function lineIn(champ: string): { ligne?: number } {
  const ligne = Number(/^\/lignes\/(\d{1,3})(?:\/|$)/.exec(champ)?.[1] ?? NaN);
  return ligne < 200 ? { ligne } : {};
}

/** The bill's EJ must be the certificate's or one that mandated it, and its EG must belong to it. */
function checkOwner(
  { caller }: Facts,
  { etablissement }: Demande,
  directory: Directory,
  le: CivilDate,
): Result<void> {
  const asked = { ej: etablissement.finessJuridique, le, champ: '/etablissement/finessJuridique' };
  const allowed = mayActFor(caller?.participant, asked, directory);
  if (!allowed.ok) return allowed;
  if (!directory.ownsEg(etablissement.finessJuridique, etablissement.finessGeographique)) {
    return refused(
      refusal('eg-non-rattache', 'l’EG de la demande n’est pas rattaché à cette EJ à l’annuaire', {
        champ: '/etablissement/finessGeographique',
      }),
    );
  }
  return ok(undefined);
}
