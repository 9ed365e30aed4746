/**
 * Our own names for what can be wrong with a time-stamp. The set is closed: every refusal of this folder is one of these
 * words, and a verifier shows the sentence to the person who asked.
 */
export const TIMESTAMP_FAULTS = [
  'demande-forme',
  'reponse-forme',
  'statut-refuse',
  'jeton-forme',
  'jeton-type',
  'jeton-algorithme',
  'jeton-empreinte',
  'jeton-nonce',
  'jeton-politique',
  'jeton-signataire',
  'jeton-attributs',
  'jeton-usage',
  'jeton-signature',
  'jeton-chaine',
  'autorite-hors-dates',
  'autorite-revoquee',
  'jeton-futur',
  'jeton-surplus',
] as const;
export type TimestampFault = (typeof TIMESTAMP_FAULTS)[number];

/** One French sentence per fault, for `roc verify`, the evidence file and the operator. */
export const TIMESTAMP_FAULT_SENTENCES: Readonly<Record<TimestampFault, string>> = {
  'demande-forme':
    'La demande d’horodatage n’a pas la forme que veut la RFC 3161 (TimeStampReq, DER strict).',
  'reponse-forme':
    'La réponse de l’autorité n’a pas la forme que veut la RFC 3161 (TimeStampResp, DER strict).',
  'statut-refuse': 'L’autorité d’horodatage a refusé la demande.',
  'jeton-forme':
    'Le jeton n’a pas la forme que veut la RFC 3161 (DER strict, un seul signataire, aucun octet de trop).',
  'jeton-type': 'Le contenu signé n’est pas un horodatage (TSTInfo).',
  'jeton-algorithme':
    'Le jeton emploie un algorithme qui n’est pas admis (SHA-256, 384 ou 512 ; ECDSA, RSA PKCS#1 ou PSS).',
  'jeton-empreinte': 'Le jeton horodate autre chose : son empreinte n’est pas celle du document.',
  'jeton-nonce': 'Le jeton ne répond pas à cette demande : son nonce est absent ou différent.',
  'jeton-politique': 'Le jeton n’est pas émis sous la politique d’horodatage demandée.',
  'jeton-signataire':
    'Le certificat du signataire manque, ou n’est pas celui que désignent l’attribut signing-certificate et le nom d’autorité (tsa) du jeton.',
  'jeton-attributs':
    'Les attributs signés du jeton manquent, sont en double, ou ne sont pas ceux de son contenu.',
  'jeton-usage':
    'Le certificat du signataire ne sert pas qu’à horodater : l’usage étendu id-kp-timeStamping doit être critique et seul.',
  'jeton-signature': 'La signature du jeton n’est pas celle du certificat de son signataire.',
  'jeton-chaine': 'Le certificat du signataire ne mène à aucune des autorités d’horodatage admises.',
  'autorite-hors-dates':
    'Le certificat du signataire, ou celui d’une autorité de sa chaîne, n’était pas valide à l’instant du jeton.',
  'autorite-revoquee': 'Le certificat de l’autorité d’horodatage est révoqué, et le jeton n’y survit pas.',
  'jeton-futur': 'Le jeton est daté d’après l’instant de la vérification.',
  'jeton-surplus': 'Le jeton porte des éléments que rien ne garantit, et ils n’étaient pas admis ici.',
};

/** Thrown inside this folder only: what judges catches it and answers with a verdict. */
export class TimestampRefused extends Error {
  constructor(
    readonly fault: TimestampFault,
    /** For the operator and the log; technical English, nothing personal. */
    readonly detail = '',
  ) {
    super(detail === '' ? fault : `${fault}: ${detail}`);
    this.name = 'TimestampRefused';
  }
}
