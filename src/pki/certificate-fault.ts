/**
 * Our own names for what can be wrong with a peer's or a signer's certificate. The set is closed: metrics, security
 * events, `whoami` and the refusal catalogue all use these words and no library's.
 */
export const CERTIFICATE_FAULTS = [
  'absent',
  'illisible',
  'cle-faible',
  'extension-inconnue',
  'auto-signe',
  'pas-encore-valide',
  'expire',
  'usage-interdit',
  'autorite-inconnue',
  'autorite-expiree',
  'chaine-trop-longue',
  'signature-invalide',
  'revoque',
  'nom-different',
  'refuse-par-openssl',
] as const;
export type CertificateFault = (typeof CERTIFICATE_FAULTS)[number];

/** One French sentence per fault, for `whoami` and for the operator. */
export const FAULT_SENTENCES: Readonly<Record<CertificateFault, string>> = {
  absent: "Aucun certificat n'a été présenté.",
  illisible: "Le certificat présenté n'est pas un certificat X.509 lisible.",
  'cle-faible':
    'La clé ou la signature du certificat est trop faible (P-256, P-384 ou RSA de 2048 à 8192 bits ; ni MD5 ni SHA-1).',
  'extension-inconnue':
    'Le certificat, ou celui de son autorité, porte une extension critique que la passerelle ne sait pas appliquer.',
  'auto-signe': 'Le certificat est auto-signé : aucune autorité ne le garantit.',
  'pas-encore-valide': "Le certificat n'est pas encore valide.",
  expire: 'Le certificat a expiré.',
  'usage-interdit': "Le certificat n'est pas du profil attendu pour cet usage.",
  'autorite-inconnue': "Le certificat n'a pas été délivré par une autorité de confiance.",
  'autorite-expiree': "Une autorité de la chaîne n'est pas valide à cette date.",
  'chaine-trop-longue': 'La chaîne de certificats est plus longue que ce qui est admis.',
  'signature-invalide': "La signature du certificat n'est pas celle de l'autorité qu'il nomme.",
  revoque: 'Le certificat, ou celui de son autorité, est révoqué.',
  'nom-different': "Le certificat n'est pas au nom du serveur appelé.",
  'refuse-par-openssl': 'La bibliothèque TLS a refusé le certificat.',
};
