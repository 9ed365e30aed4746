import { readFileSync } from 'node:fs';
import { z } from 'zod';

/**
 * The only reader of the environment. Each variable is declared, bounded and documented here; the table of
 * `docs/configuration.md` is generated from this schema. Secrets come as paths of files, never as values
 * (DATABASE_URL excepted: it is what platforms inject). Unknown ROC_ variables refuse the start.
 */
export const port = (fallback: number, doc: string) =>
  z.coerce.number().int().min(0).max(65_535).default(fallback).describe(doc);
export const count = (fallback: number, doc: string) =>
  z.coerce.number().int().min(1).max(1_000_000).default(fallback).describe(doc);
const months = (fallback: number, doc: string) =>
  z.coerce.number().int().min(1).max(600).default(fallback).describe(doc);
export const file = (doc: string) => z.string().min(1).describe(doc);

export const flag = (fallback: boolean, doc: string) =>
  z
    .enum(['oui', 'non'])
    .default(fallback ? 'oui' : 'non')
    .transform((value) => value === 'oui')
    .describe(doc);

export const ROLES = ['gateway', 'console'] as const;

export const configurationSchema = z.strictObject({
  ROC_ENVIRONNEMENT: z
    .enum(['test', 'production'])
    .default('test')
    .describe('Identités acceptées : de test ou réelles, jamais les deux.'),
  ROC_ROLES: z
    .string()
    .default('gateway,console')
    .transform((text) => text.split(',').map((role) => role.trim()))
    .pipe(z.array(z.enum(ROLES)).refine((roles) => roles.includes('gateway')))
    .describe(
      'Rôles que ce processus tient, séparés par des virgules : gateway (toujours), console (traces pour les auditeurs).',
    ),
  DATABASE_URL: file(
    'URL PostgreSQL du propriétaire du schéma ; les migrations créent le rôle applicatif sous lequel la passerelle travaille.',
  ),
  ROC_HOTE: z
    .string()
    .default('127.0.0.1')
    .describe("Adresse d'écoute des ports échange, diagnostic, console et journal."),
  ROC_OPS_HOTE: z
    .string()
    .default('127.0.0.1')
    .describe("Adresse d'écoute du port d'exploitation (sans TLS)."),
  ROC_PORT_ECHANGE: port(8443, 'Port des services ROC et de la recherche d’annuaire (TLS mutuel).'),
  ROC_PORT_DIAGNOSTIC: port(8444, 'Port de whoami (TLS, certificat client demandé, jamais exigé).'),
  ROC_PORT_CONSOLE: port(8445, 'Port des auditeurs (TLS mutuel).'),
  ROC_PORT_OPS: port(8446, 'Port de /live, /ready et /metrics.'),
  ROC_PORT_JOURNAL: port(8447, 'Port de lecture publique des journaux (TLS, sans certificat client).'),
  ROC_TLS_CERTIFICAT: file('Chaîne PEM du certificat serveur (SSL_SERV).'),
  ROC_TLS_CLE: file('Clé PEM du certificat serveur, lisible du seul propriétaire.'),
  ROC_CLIENT_CERTIFICAT: file('Chaîne PEM du certificat client présenté aux AMC (AUTH_CLI).'),
  ROC_CLIENT_CLE: file('Clé PEM du certificat client.'),
  ROC_CACHET_CERTIFICAT: file('Chaîne PEM du certificat de cachet de la passerelle.'),
  ROC_CACHET_CLE: file('Clé PEM du cachet.'),
  ROC_EMETTEURS: z
    .string()
    .default('')
    .describe(
      'Dossier des clés déléguées par les AMC du moteur intégré : `<numéro AMC>.pem` et `<numéro AMC>.key.pem`. Vide : aucune.',
    ),
  ROC_ANNUAIRE: z
    .string()
    .default('')
    .describe(
      "Instantané d'annuaire scellé (annuaire.jose.json) posé en fichier, relu quand il change. Vide : ROC_ANNUAIRE_URL seule.",
    ),
  ROC_ANNUAIRE_URL: z
    .union([z.literal(''), z.url({ protocol: /^https$/ })])
    .default('')
    .describe(
      "Service d'annuaire (https://hôte:port) qui publie l'instantané. Vide : le fichier ROC_ANNUAIRE seul.",
    ),
  ROC_ANNUAIRE_DOSSIER: z
    .string()
    .default('')
    .describe(
      "Dossier où la passerelle garde l'instantané et la plus haute version vue : elle en redémarre sans le service d'annuaire. Vide : rien n'est gardé.",
    ),
  ROC_ANNUAIRE_INTERVALLE_MS: count(2_000, "Intervalle entre deux lectures de l'annuaire, en ms."),
  ROC_ANNUAIRE_ATTENTE_MS: count(15_000, "Attente d'un premier annuaire au démarrage, en ms."),
  ROC_ANNUAIRE_OPERATEUR: file(
    "Certificat PEM épinglé du cachet de l'opérateur d'annuaire ; deux pendant un changement, l'actuel et le suivant.",
  ),
  ROC_ANNUAIRE_CACHET_CERTIFICAT: z
    .string()
    .default('')
    .describe(
      "Chaîne PEM du cachet de l'opérateur d'annuaire, là où ce processus sert la recherche d'annuaire. Vide : la recherche est refusée.",
    ),
  ROC_ANNUAIRE_CACHET_CLE: z.string().default('').describe("Clé PEM du cachet de l'opérateur d'annuaire."),
  ROC_AUTORITES: file('Dossier des autorités de confiance (*.pem).'),
  ROC_LISTES_REVOCATION: file('Dossier des listes de révocation (*.crl), relu à intervalle.'),
  ROC_LISTES_INTERVALLE_MS: count(
    5_000,
    'Intervalle de relecture des listes de révocation, des autorités et des clés, en ms.',
  ),
  ROC_REVOCATION_GRACE_HEURES: z.coerce
    .number()
    .min(0)
    .max(168)
    .default(24)
    .describe(
      'Grâce accordée à IDB, à SIM et à l’annuaire quand une liste de révocation est périmée ; CLC et DEL n’en ont pas.',
    ),
  ROC_REFERENTIEL: z
    .string()
    .default('')
    .describe('Contrats et bénéficiaires du moteur de calcul intégré (JSON). Vide : pas de moteur intégré.'),
  ROC_MOTEUR: flag(false, 'Moteur de calcul intégré sur la base amc déjà chargée.'),
  ROC_CLE_MAITRE: file(
    'Fichier de 32 octets (hexadécimal ou brut) dont dérivent pseudonymes et chiffrement des réponses conservées.',
  ),
  ROC_PSEUDONYMES_CLES: z
    .string()
    .default('')
    .describe(
      'Fichier des clés de pseudonymes qui succèdent à la clé maîtresse : une date et 64 chiffres hexadécimaux par ligne. La plus récente en vigueur sert, la recherche les suit toutes. Vide : la clé maîtresse seule.',
    ),
  ROC_JOURNAL_ORIGINE: z
    .string()
    .default('roc-gateway.invalid/journal')
    .describe(
      'Origine de la famille des journaux de traces, nommée par le cachet ; chaque journal y ajoute créneau et génération.',
    ),
  ROC_JOURNAL_CLE: file('Clé PEM (PKCS#8, Ed25519) qui signe les points de contrôle des journaux.'),
  ROC_JOURNAL_TETES: file(
    'Dossier, hors de la base, de la plus haute tête signée de chaque journal ; commun à tous les processus de l’installation.',
  ),
  ROC_JOURNAL_PUBLICATION: z
    .string()
    .default('')
    .describe(
      'Dossier où la liste scellée des journaux (journaux.jose.json) est écrite. Vide : elle est seulement servie.',
    ),
  ROC_JOURNAL_ARBRE: flag(
    true,
    'Arbre et reçus. « non » : lignes durables sans preuve, pour les mesures seulement ; refusé en production.',
  ),
  ROC_JOURNAL_TEMOINS: z
    .string()
    .default('')
    .describe(
      'Fichier des témoins (C2SP tlog-witness) qui cosignent les journaux : une clé et une URL par ligne ; en production en https, sauf sur cette machine. Vide : aucun.',
    ),
  ROC_JOURNAL_TEMOINS_AUTORITES: z
    .string()
    .default('')
    .describe(
      'Dossier des autorités (*.pem) qui certifient les serveurs des témoins. Vide : celles de Node.js.',
    ),
  ROC_JOURNAL_TEMOINS_INTERVALLE_S: count(
    60,
    'Temps entre deux points de contrôle présentés aux témoins, en secondes.',
  ),
  ROC_JOURNAL_TEMOINS_ALARME_S: count(
    900,
    'Attente d’une cosignature à partir de laquelle une alarme est donnée, en secondes.',
  ),
  ROC_JOURNAL_TEMOINS_DELAI_MS: count(5_000, 'Délai maximal d’une réponse d’un témoin, en ms.'),
  ROC_HORODATAGE_URL: z
    .union([z.literal(''), z.url({ protocol: /^https?$/ })])
    .default('')
    .describe(
      'Autorité d’horodatage (RFC 3161) ; en production en https, sauf sur cette machine. Vide : rien n’est daté par un tiers.',
    ),
  ROC_HORODATAGE_AUTORITES: z
    .string()
    .default('')
    .describe(
      'Dossier des autorités dont les jetons comptent (*.pem) et de leurs listes de révocation (*.crl), relus à intervalle.',
    ),
  ROC_HORODATAGE_POLITIQUE: z
    .union([z.literal(''), z.string().regex(/^[012](?:\.(?:0|[1-9]\d*))+$/)])
    .default('')
    .describe('Politique d’horodatage exigée (OID). Vide : celle de l’autorité.'),
  ROC_HORODATAGE_AUTORISATION: z
    .string()
    .default('')
    .describe('Fichier dont le contenu est l’en-tête Authorization envoyé à l’autorité. Vide : aucun.'),
  ROC_HORODATAGE_INTERVALLE_S: count(
    300,
    'Temps entre deux horodatages d’un journal qui croît, en secondes.',
  ),
  ROC_HORODATAGE_ALARME_S: count(
    900,
    'Attente d’un jeton à partir de laquelle une alarme est donnée, en secondes.',
  ),
  ROC_HORODATAGE_DELAI_MS: count(10_000, 'Délai maximal d’une réponse de l’autorité d’horodatage, en ms.'),
  ROC_URL_PUBLIQUE: z
    .string()
    .default('')
    .describe('URL publique de la passerelle, pour le lien vers les chaînes de certificats.'),
  ROC_REQUETE_FENETRE_PASSE_S: count(300, "Âge maximal de la signature d'une demande, en secondes."),
  ROC_REQUETE_FENETRE_FUTUR_S: count(60, "Avance maximale de l'horloge de l'appelant, en secondes."),
  ROC_DELAI_IDB_MS: count(5_000, 'Délai maximal d’une IDB, en ms.'),
  ROC_DELAI_SIM_MS: count(15_000, 'Délai maximal d’une SIM, en ms.'),
  ROC_DELAI_CLC_MS: count(15_000, 'Délai maximal d’un CLC, en ms.'),
  ROC_DELAI_DEL_MS: count(15_000, 'Délai maximal d’une DEL, en ms.'),
  ROC_CONCURRENCE: count(256, 'Échanges traités en même temps.'),
  ROC_FILE_ATTENTE: z.coerce
    .number()
    .int()
    .min(0)
    .max(100_000)
    .default(128)
    .describe('Échanges qui attendent une place.'),
  ROC_FILE_ATTENTE_MS: count(500, 'Attente maximale d’une place, en ms.'),
  ROC_QUOTA_DEFAUT: count(6_000, "Demandes par fenêtre et par appelant, sauf si l'annuaire dit autrement."),
  ROC_QUOTA_FENETRE_S: count(60, 'Fenêtre du quota par défaut, en secondes.'),
  ROC_CONNEXIONS_MAX: count(4_096, 'Connexions TLS ouvertes en même temps sur le port échange.'),
  ROC_CONNEXIONS_PAR_ADRESSE: count(512, 'Connexions ouvertes par adresse, avant toute identité.'),
  ROC_CONNEXIONS_PAR_APPELANT: count(256, 'Connexions ouvertes par certificat.'),
  ROC_POIGNEE_MS: count(10_000, 'Durée maximale de la poignée de main TLS, en ms.'),
  ROC_ENTETES_MS: count(10_000, 'Durée maximale de réception des en-têtes, en ms.'),
  ROC_REQUETE_MS: count(30_000, 'Durée maximale de réception d’une demande entière, en ms.'),
  ROC_INACTIVITE_MS: count(65_000, 'Durée de vie d’une connexion inactive, en ms.'),
  ROC_VIDANGE_MS: count(20_000, 'Durée maximale de la vidange à l’arrêt, en ms.'),
  ROC_RELECTURE_HEURES: count(24, 'Durée pendant laquelle un idMessage est rejoué, en heures.'),
  ROC_CONSERVATION_DROITS_MOIS: months(
    36,
    'Conservation des entrées IDB, SIM et autres, en mois après la fin de leur mois.',
  ),
  ROC_CONSERVATION_ENGAGEMENTS_MOIS: months(132, 'Conservation des entrées CLC et DEL, en mois.'),
  ROC_CONSERVATION_REFUS_MOIS: months(36, 'Conservation des refus, quel que soit le service, en mois.'),
  ROC_CONSERVATION_EVENEMENTS_MOIS: months(
    132,
    'Conservation des horodatages et des consultations, en mois ; au moins celle de chaque autre classe.',
  ),
  ROC_CORPS_CONSERVES: flag(
    false,
    'Demandes et réponses des CLC et DEL acceptées gardées chiffrées, une clé par dossier, aussi longtemps que leurs entrées.',
  ),
  ROC_AMC_CONNEXIONS: count(32, 'Connexions vers une plateforme AMC.'),
  ROC_AMC_CONCURRENCE: count(64, 'Appels en même temps vers une plateforme AMC.'),
  ROC_DISJONCTEUR_SEUIL: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .default(50)
    .describe("Pour cent d'échecs qui ouvrent le disjoncteur."),
  ROC_DISJONCTEUR_VOLUME: count(10, 'Appels nécessaires avant que le disjoncteur ne juge.'),
  ROC_DISJONCTEUR_REPRISE_MS: count(5_000, 'Temps avant un essai quand le disjoncteur est ouvert, en ms.'),
  ROC_JOURNAL_NIVEAU: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('Niveau des lignes de journal technique.'),
  ROC_AVEC_PARENT: flag(false, "S'arrêter quand l'entrée standard se ferme (démonstration et tests)."),
});

export type Configuration = Readonly<z.infer<typeof configurationSchema>>;

/** Thrown at start only: names each variable at fault and why. */
export class ConfigurationError extends Error {}

/**
 * Reads and checks the environment; the result is frozen.
 * Throws {@link ConfigurationError} naming every variable at fault, never a value (it may be a secret).
 */
export function readConfiguration(environment: Environment): Configuration {
  return readEnvironment(configurationSchema, environment);
}

type Environment = Readonly<Record<string, string | undefined>>;

/** As {@link readConfiguration}, by the schema of whatever role the process holds. */
export function readEnvironment<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  environment: Environment,
): Readonly<z.infer<z.ZodObject<Shape>>> {
  const known = Object.keys(schema.shape);
  const given = Object.entries(environment).filter(
    ([name, value]) => value !== undefined && (known.includes(name) || name.startsWith('ROC_')),
  );
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (parsed.success) return Object.freeze(parsed.data);
  const faults = parsed.error.issues.map((issue) =>
    issue.code === 'unrecognized_keys'
      ? `${issue.keys.join(', ')} : variable inconnue`
      : `${String(issue.path[0])} : ${environment[String(issue.path[0])] === undefined ? 'absente' : 'valeur refusée'} (${issue.code})`,
  );
  throw new ConfigurationError(`Configuration refusée :\n  ${faults.join('\n  ')}`);
}

/**
 * How long each class of entry is kept, months after its month's end.
 * @throws ConfigurationError where consultations and time-stamps would go before what they are about.
 */
export function retentionOf(configuration: Configuration): Readonly<Record<string, number>> {
  const rules = {
    droits: configuration.ROC_CONSERVATION_DROITS_MOIS,
    engagements: configuration.ROC_CONSERVATION_ENGAGEMENTS_MOIS,
    refus: configuration.ROC_CONSERVATION_REFUS_MOIS,
    evenements: configuration.ROC_CONSERVATION_EVENEMENTS_MOIS,
  };
  if (rules.evenements < Math.max(...Object.values(rules)))
    throw new ConfigurationError(
      'ROC_CONSERVATION_EVENEMENTS_MOIS : les événements se gardent au moins aussi longtemps que chaque autre classe',
    );
  return rules;
}

/** A 32-byte secret from a file, as hexadecimal text or raw bytes. Throws {@link ConfigurationError}. */
export function readMasterKey(path: string): Buffer {
  const bytes = readFileSync(path);
  const text = bytes.toString('latin1').trim();
  if (/^[0-9a-fA-F]{64}$/.test(text)) return Buffer.from(text, 'hex');
  if (bytes.length === 32) return bytes;
  throw new ConfigurationError(
    'ROC_CLE_MAITRE : le fichier doit contenir 32 octets, bruts ou en hexadécimal',
  );
}
