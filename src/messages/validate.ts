import { compiledDemandeClc, compiledDemandeDel, compiledDemandeIdb } from './validators.generated.js';
import { compiledDemandeSim, compiledReponseClc, compiledReponseDel } from './validators.generated.js';
import { compiledReponseSim } from './validators.generated.js';
import {
  compiledChaineCertificats,
  compiledEtatMessage,
  compiledReponseAnnuaire,
} from './validators.generated.js';
import { compiledEntreesTrace, compiledJwsGeneral, compiledProbleme } from './validators.generated.js';
import {
  compiledEvenementsTrace,
  compiledLigneExport,
  compiledPreuvesEchange,
  compiledRechercheTrace,
} from './validators.generated.js';
import { compiledReponseIdb, compiledWhoAmI } from './validators.generated.js';
import { type CompiledError, type CompiledValidator } from './validators.generated.js';
import { type ChaineCertificats, type DemandeClc, type DemandeDel, type DemandeIdb } from './types.js';
import { type DemandeSim, type EntreesTrace, type ReponseDel, type ReponseSim } from './types.js';
import { type EtatMessage, type JwsGeneral, type Probleme, type ReponseAnnuaire } from './types.js';
import { type ReponseClc, type ReponseIdb, type WhoAmI } from './types.js';
import { type EvenementsTrace, type LigneExport, type PreuvesEchange, type RechercheTrace } from './types.js';

/**
 * The verdict of the contract on a parsed document. `champ` is the JSON pointer (RFC 6901) of the first fault,
 * `detail` a French sentence about it. Neither ever holds the offending value, which may be personal data.
 */
export type Validation<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly champ: string; readonly detail: string };

export const validateDemandeIdb = validatorOf<DemandeIdb>(compiledDemandeIdb);
export const validateDemandeClc = validatorOf<DemandeClc>(compiledDemandeClc);
export const validateDemandeSim = validatorOf<DemandeSim>(compiledDemandeSim);
export const validateDemandeDel = validatorOf<DemandeDel>(compiledDemandeDel);
export const validateReponseIdb = validatorOf<ReponseIdb>(compiledReponseIdb);
export const validateReponseClc = validatorOf<ReponseClc>(compiledReponseClc);
export const validateReponseSim = validatorOf<ReponseSim>(compiledReponseSim);
export const validateReponseDel = validatorOf<ReponseDel>(compiledReponseDel);
export const validateProbleme = validatorOf<Probleme>(compiledProbleme);
export const validateReponseAnnuaire = validatorOf<ReponseAnnuaire>(compiledReponseAnnuaire);
export const validateEtatMessage = validatorOf<EtatMessage>(compiledEtatMessage);
export const validateChaineCertificats = validatorOf<ChaineCertificats>(compiledChaineCertificats);
export const validateWhoAmI = validatorOf<WhoAmI>(compiledWhoAmI);
export const validateEntreesTrace = validatorOf<EntreesTrace>(compiledEntreesTrace);
export const validateLigneExport = validatorOf<LigneExport>(compiledLigneExport);
export const validatePreuvesEchange = validatorOf<PreuvesEchange>(compiledPreuvesEchange);
export const validateEvenementsTrace = validatorOf<EvenementsTrace>(compiledEvenementsTrace);
export const validateRechercheTrace = validatorOf<RechercheTrace>(compiledRechercheTrace);
export const validateJwsGeneral = validatorOf<JwsGeneral>(compiledJwsGeneral);

function validatorOf<T>(compiled: CompiledValidator): (value: unknown) => Validation<T> {
  return (value) => {
    if (compiled(value)) return { ok: true, value: value as T };
    const error = compiled.errors?.[0];
    if (error === undefined)
      return { ok: false, champ: '', detail: 'Le document ne respecte pas le contrat.' };
    const champ = fieldAtFault(error);
    return { ok: false, champ, detail: sentence(error, champ) };
  };
}

/** A field name that a caller made up is repeated only where it cannot be anything but a name. */
const NAME = /^[A-Za-z]{1,40}$/;

function fieldAtFault({ instancePath, params }: CompiledError): string {
  const name = params['missingProperty'] ?? params['additionalProperty'];
  return typeof name === 'string' && NAME.test(name) ? `${instancePath}/${name}` : instancePath;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'un texte',
  integer: 'un nombre entier',
  number: 'un nombre',
  boolean: 'un booléen',
  object: 'un objet',
  array: 'une liste',
  null: 'null',
};

const FORMAT_NAMES: Readonly<Record<string, string>> = {
  date: 'une date du calendrier, AAAA-MM-JJ',
  'date-time': 'un instant RFC 3339',
  uuid: 'un UUID',
};

/** What each keyword asks for; the limits come from the contract, so they may be named. */
const REQUIREMENTS: Readonly<Record<string, (params: CompiledError['params']) => string>> = {
  type: ({ type }) => `doit être ${[type].flat().map(typeName).join(' ou ')}`,
  format: ({ format }) => `doit être ${FORMAT_NAMES[String(format)] ?? 'de la forme prévue'}`,
  pattern: () => 'n’a pas la forme prévue par le contrat',
  enum: ({ allowedValues }) =>
    `doit être l’une des valeurs : ${[allowedValues].flat().map(String).join(', ')}`,
  const: ({ allowedValue }) => `doit valoir ${String(allowedValue)}`,
  minLength: ({ limit }) => `doit compter au moins ${String(limit)} caractère(s)`,
  maxLength: ({ limit }) => `doit compter au plus ${String(limit)} caractère(s)`,
  minItems: ({ limit }) => `doit compter au moins ${String(limit)} élément(s)`,
  maxItems: ({ limit }) => `doit compter au plus ${String(limit)} élément(s)`,
  minimum: ({ limit }) => `doit valoir au moins ${String(limit)}`,
  maximum: ({ limit }) => `doit valoir au plus ${String(limit)}`,
  oneOf: () => 'n’est d’aucune des formes prévues',
  multipleOf: ({ multipleOf }) => `doit être un multiple de ${String(multipleOf)}`,
};

function typeName(type: unknown): string {
  return TYPE_NAMES[String(type)] ?? 'd’un autre type';
}

function sentence({ keyword, params }: CompiledError, champ: string): string {
  const subject = champ === '' ? 'Le document' : `Le champ ${champ}`;
  if (keyword === 'required') return `${subject} manque.`;
  if (keyword === 'additionalProperties' || keyword === 'unevaluatedProperties') {
    const named = NAME.test(String(params['additionalProperty']));
    return named
      ? `${subject} n’est pas prévu par le contrat.`
      : `${subject} contient un champ non prévu par le contrat.`;
  }
  return `${subject} ${REQUIREMENTS[keyword]?.(params) ?? 'ne respecte pas le contrat'}.`;
}
