import { INS_OIDS, isBirthDate, isFiness, isNir } from '../kernel/identifiers.js';
import { refusal } from '../kernel/refusal.js';
import { ok, refused, type Result } from '../kernel/result.js';
import { type Environment } from '../kernel/vocabulary.js';
import { beneficiaryOf } from './read-demande.js';
import { type Demande } from './types.js';

/** The OID of an INS says in which world that identity lives; it must be the message's. */
export function checkEnvironment(demande: Demande, environnement: Environment): Result<void> {
  if (demande.environnement !== environnement) {
    const detail = `cette passerelle sert l’environnement ${environnement}`;
    return refused(refusal('environnement-incompatible', detail, { champ: '/environnement' }));
  }
  const oid = beneficiaryOf(demande)?.ins?.oid;
  if (oid === undefined || INS_OIDS[oid] === environnement) return ok(undefined);
  const detail = `l’OID de l’INS n’est pas de l’environnement ${environnement}`;
  return refused(refusal('environnement-incompatible', detail, { champ: '/beneficiaire/ins/oid' }));
}

/** FINESS of the legal entity and of the site, by their keys. */
export function checkFiness({ etablissement }: Demande): Result<void> {
  for (const name of ['finessJuridique', 'finessGeographique'] as const) {
    if (isFiness(etablissement[name])) continue;
    return refused(
      refusal('finess-invalide', 'la clé du FINESS est fausse', { champ: `/etablissement/${name}` }),
    );
  }
  return ok(undefined);
}

/** NIR or NIA with its key. */
export function checkNir(demande: Demande): Result<void> {
  const beneficiaire = beneficiaryOf(demande);
  if (beneficiaire === undefined || isNir(beneficiaire.nir)) return ok(undefined);
  return refused(
    refusal('nir-invalide', 'la forme ou la clé du NIR est fausse', { champ: '/beneficiaire/nir' }),
  );
}

/** INS matricule with its key, where one is sent. */
export function checkIns(demande: Demande): Result<void> {
  const ins = beneficiaryOf(demande)?.ins;
  if (ins === undefined || isNir(ins.matricule)) return ok(undefined);
  const champ = '/beneficiaire/ins/matricule';
  return refused(refusal('ins-invalide', 'la forme ou la clé du matricule INS est fausse', { champ }));
}

/** Birth date by its form alone: lunar dates are no dates of the calendar. */
export function checkBirthDate(demande: Demande): Result<void> {
  const beneficiaire = beneficiaryOf(demande);
  if (beneficiaire === undefined || isBirthDate(beneficiaire.dateNaissance)) return ok(undefined);
  const detail = 'la date de naissance n’est pas AAAAMMJJ ou son siècle n’est pas admis';
  return refused(refusal('naissance-invalide', detail, { champ: '/beneficiaire/dateNaissance' }));
}
