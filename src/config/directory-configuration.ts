import { z } from 'zod';
import { count, file, flag, port, readEnvironment } from './configuration.js';

/** The role of a process that is the directory service, and nothing else. */
export const DIRECTORY_ROLE = 'annuaire';

/** What the directory service reads of the environment; a role of its own, with keys of its own. */
export const directoryConfigurationSchema = z.strictObject({
  ROC_ROLES: z
    .literal(DIRECTORY_ROLE)
    .describe('`annuaire` : ce processus est le service d’annuaire, et lui seul.'),
  ROC_ENVIRONNEMENT: z
    .enum(['test', 'production'])
    .default('test')
    .describe('Identités acceptées : de test ou réelles, jamais les deux.'),
  DATABASE_URL: file(
    'URL PostgreSQL du propriétaire ; les migrations créent le rôle sous lequel le service travaille, seul à lire le schéma annuaire.',
  ),
  ROC_HOTE: z.string().default('127.0.0.1').describe("Adresse d'écoute du port annuaire."),
  ROC_OPS_HOTE: z
    .string()
    .default('127.0.0.1')
    .describe("Adresse d'écoute du port d'exploitation (sans TLS)."),
  ROC_PORT_ANNUAIRE: port(8450, 'Port du service d’annuaire (TLS mutuel) : instantané, changements, états.'),
  ROC_PORT_OPS: port(8446, 'Port de /live, /ready et /metrics.'),
  ROC_TLS_CERTIFICAT: file(
    'Chaîne PEM du certificat serveur (SSL_SERV), de la structure de l’opérateur d’annuaire.',
  ),
  ROC_TLS_CLE: file('Clé PEM du certificat serveur, lisible du seul propriétaire.'),
  ROC_CLIENT_CERTIFICAT: file(
    'Chaîne PEM du certificat client présenté aux points d’accès sondés (AUTH_CLI).',
  ),
  ROC_CLIENT_CLE: file('Clé PEM du certificat client.'),
  ROC_ANNUAIRE_CACHET_CERTIFICAT: file(
    "Chaîne PEM du cachet de l'opérateur d'annuaire, qui signe l'instantané.",
  ),
  ROC_ANNUAIRE_CACHET_CLE: file("Clé PEM du cachet de l'opérateur d'annuaire."),
  ROC_ANNUAIRE_NOM: z
    .string()
    .min(1)
    .max(120)
    .default("Opérateur d'annuaire")
    .describe("Nom de l'opérateur d'annuaire, tel que l'instantané le porte."),
  ROC_AUTORITES: file('Dossier des autorités de confiance (*.pem).'),
  ROC_LISTES_REVOCATION: file('Dossier des listes de révocation (*.crl), relu à intervalle.'),
  ROC_LISTES_INTERVALLE_MS: count(
    5_000,
    'Intervalle de relecture des listes de révocation et des autorités, en ms.',
  ),
  ROC_CLE_MAITRE: z
    .string()
    .default('')
    .describe(
      'Fichier de 32 octets dont dérive le mot de passe du rôle de base de données. Vide : du mot de passe du propriétaire.',
    ),
  ROC_JOURNAL_ORIGINE: z
    .string()
    .min(1)
    .default('annuaire.exemple.invalid/journal')
    .describe('Famille des journaux du service d’annuaire ; les siens, pas ceux de la passerelle.'),
  ROC_JOURNAL_CLE: file(
    'Clé PEM (PKCS#8, Ed25519) qui signe les points de contrôle du journal de l’annuaire.',
  ),
  ROC_JOURNAL_NIVEAU: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('Niveau des lignes de journal technique.'),
  ROC_ANNUAIRE_SONDE: z
    .enum(['production', 'developpement'])
    .default('production')
    .describe(
      'Adresses que la sonde des points d’accès peut joindre : publiques seulement, ou aussi privées et locales (poste de développement).',
    ),
  ROC_ANNUAIRE_SONDE_MS: count(
    8_000,
    'Délai maximal d’une sonde, de la résolution du nom à la réponse, en ms.',
  ),
  ROC_ANNUAIRE_VALIDITE_HEURES: z.coerce
    .number()
    .int()
    .min(1)
    .max(720)
    .default(168)
    .describe('Durée de validité d’un instantané : ce que les passerelles tiennent sans le service.'),
  ROC_ANNUAIRE_REEMISSION_HEURES: z.coerce
    .number()
    .int()
    .min(1)
    .max(168)
    .default(24)
    .describe(
      'Âge au-delà duquel un instantané est réémis, même si rien n’a changé ; aussi au changement de jour.',
    ),
  ROC_CONNEXIONS_MAX: count(1_024, 'Connexions TLS ouvertes en même temps.'),
  ROC_CONNEXIONS_PAR_ADRESSE: count(128, 'Connexions ouvertes par adresse, avant toute identité.'),
  ROC_CONNEXIONS_PAR_APPELANT: count(64, 'Connexions ouvertes par certificat.'),
  ROC_POIGNEE_MS: count(10_000, 'Durée maximale de la poignée de main TLS, en ms.'),
  ROC_ENTETES_MS: count(10_000, 'Durée maximale de réception des en-têtes, en ms.'),
  ROC_REQUETE_MS: count(60_000, 'Durée maximale de réception d’une demande entière, en ms.'),
  ROC_INACTIVITE_MS: count(65_000, 'Durée de vie d’une connexion inactive, en ms.'),
  ROC_VIDANGE_MS: count(20_000, 'Durée maximale de la vidange à l’arrêt, en ms.'),
  ROC_AVEC_PARENT: flag(false, "S'arrêter quand l'entrée standard se ferme (démonstration et tests)."),
});

export type DirectoryConfiguration = Readonly<z.infer<typeof directoryConfigurationSchema>>;

/** Reads and checks the environment of a directory service. Throws a ConfigurationError naming every variable at fault. */
export function readDirectoryConfiguration(
  environment: Readonly<Record<string, string | undefined>>,
): DirectoryConfiguration {
  return Object.freeze(readEnvironment(directoryConfigurationSchema, environment));
}
