/**
 * The closed list of refusal codes. What each one says and does (HTTP status, texts, way out) stands in
 * `messages/refusal-catalogue.ts`; a test keeps the two, the contract and the documentation equal.
 */
export const REFUSAL_GROUPS = [
  'derivation',
  'routage',
  'identite',
  'droits',
  'contrat',
  'calcul',
  'engagement',
  'securite',
  'technique',
] as const;
export type RefusalGroup = (typeof REFUSAL_GROUPS)[number];

export const REFUSAL_CODES = [
  // derivation: payers outside this circuit, no AMC is called
  'payeur-c2s',
  'payeur-ame',
  'payeur-detenu',
  'payeur-anonyme',
  'payeur-hors-roc',
  // routage
  'amc-inconnue',
  'amc-pas-encore-roc',
  'amc-sortie-roc',
  'convention-inconnue',
  'csr-inconnu',
  'csr-ambigu',
  'service-non-offert',
  // identite
  'nir-invalide',
  'ins-invalide',
  'finess-invalide',
  'naissance-invalide',
  'beneficiaire-inconnu',
  'adherent-inconnu',
  // droits
  'droits-fermes',
  // contrat
  'contrat-suspendu',
  'garantie-non-souscrite',
  // calcul
  'dates-incoherentes',
  'periode-incoherente',
  'ligne-hors-sejour',
  'quantite-incoherente',
  'code-inconnu',
  'tarif-incoherent',
  'montant-incoherent',
  'base-incoherente',
  'taux-incoherent',
  'exoneration-incoherente',
  'participation-incoherente',
  'forfait-urgences-incoherent',
  // engagement
  'message-id-reutilise',
  'engagement-inconnu',
  'engagement-retire',
  'engagement-consomme',
  'annulation-tardive',
  'remplacement-indu',
  'dossier-autre-beneficiaire',
  // securite
  'participant-inconnu',
  'certificat-expire',
  'certificat-revoque',
  'revocation-perimee',
  'role-non-autorise',
  'ej-non-autorise',
  'mandat-hors-dates',
  'eg-non-rattache',
  'environnement-incompatible',
  'signature-absente',
  'signature-illisible',
  'signature-algorithme',
  'signature-invalide',
  'signature-certificat',
  'signature-titulaire',
  'signature-audience',
  'signature-perimee',
  'signature-portee',
  'vihf-illisible',
  'vihf-alteree',
  'vihf-certificat',
  'vihf-emetteur',
  'vihf-perimee',
  'vihf-anticipee',
  'vihf-autre-message',
  'vihf-attributs',
  'vihf-rejouee',
  // technique
  'route-inconnue',
  'methode-refusee',
  'url-invalide',
  'entete-refuse',
  'type-contenu-refuse',
  'corps-trop-grand',
  'utf8-invalide',
  'json-invalide',
  'json-cle-doublee',
  'json-trop-profond',
  'xml-invalide',
  'xml-interdit',
  'xml-demesure',
  'soap-invalide',
  'contrat-non-respecte',
  'version-non-geree',
  'quota-appelant',
  'quota-amc',
  'surcharge',
  'arret-en-cours',
  'annuaire-perime',
  'message-en-cours',
  'disjoncteur-ouvert',
  'amc-injoignable',
  'amc-delai-depasse',
  'amc-en-erreur',
  'amc-reponse-invalide',
  'sort-inconnu',
  'echange-interrompu',
  'erreur-interne',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** The quota a caller ran into, as it is told to the caller (RateLimit fields and body). */
export interface QuotaState {
  readonly nom: string;
  readonly limite: number;
  readonly restant: number;
  /** Seconds until the window renews. */
  readonly renouvellement: number;
}

/**
 * A refusal as a value. `detail` names the check that failed and the field, never personal data:
 * it is shown to the integrator and may be logged.
 */
export interface Refusal {
  readonly code: RefusalCode;
  readonly detail: string;
  /** JSON pointer of the field at fault, where one is. */
  readonly champ?: string;
  /** Index (from 0) of the line at fault in `lignes`, where one is. */
  readonly ligne?: number;
  readonly quota?: QuotaState;
  /** Seconds after which the same request may succeed. */
  readonly retryAfter?: number;
  /** Candidates for an ambiguous routing criterion. */
  readonly candidats?: readonly string[];
}

export function refusal(
  code: RefusalCode,
  detail: string,
  more: Omit<Refusal, 'code' | 'detail'> = {},
): Refusal {
  return { code, detail, ...more };
}
