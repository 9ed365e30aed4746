// Generated from openapi/traces-commun-v1.schema.json by `npm run contract`. Do not edit.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly LigneTrace: {
            /** @constant */
            readonly format: "traces-commun/1";
            /** @description Identifie la ligne chez celui qui l’écrit : la même ligne écrite deux fois a le même id. */
            readonly id: string;
            /** @description RFC 3339, UTC, millisecondes. Demande : quand elle est partie ou arrivée ; réponse : quand elle est partie ou entièrement lue. */
            readonly instant: string;
            /**
             * @description Ce qui règle l’horloge de l’instant ; horloge-systeme là où on ne le sait pas.
             * @enum {string}
             */
            readonly sourceTemps: "horloge-systeme" | "ntp" | "ptp" | "rfc3161";
            /**
             * @description Qui écrit.
             * @enum {string}
             */
            readonly cote: "etablissement" | "amc" | "passerelle";
            /**
             * @description Sens, pour celui qui écrit, du message dont parle l’événement ; celui de la demande là où il n’y a pas de réponse.
             * @enum {string}
             */
            readonly direction: "entrant" | "sortant";
            /**
             * @description demande ; reponse ; refus ; rejeu (réponse conservée, rendue de nouveau) ; sans-reponse (rien d’opposable n’est revenu) ; interruption (l’échange n’a pas été mené à son terme).
             * @enum {string}
             */
            readonly evenement: "demande" | "reponse" | "refus" | "rejeu" | "sans-reponse" | "interruption";
            /** @enum {string} */
            readonly environnement: "test" | "production";
            /** @enum {string|null} */
            readonly service: "ANN" | "IDB" | "SIM" | "CLC" | "DEL" | "MESSAGES" | null;
            /** @description UUID que l’établissement donne à sa demande. */
            readonly idMessage: components["schemas"]["Uuid"];
            /** @description UUID que la passerelle donne à l’échange ; le cachet le porte. */
            readonly idEchange: components["schemas"]["Uuid"];
            readonly versionNorme: string | null;
            /** @description FINESS de l’entité juridique. */
            readonly ej: components["schemas"]["Finess"];
            /** @description FINESS de l’entité géographique. */
            readonly eg: components["schemas"]["Finess"];
            /** @description Numéro de l’AMC, sur dix chiffres. */
            readonly amc: string | null;
            /** @description Plateforme qui répond pour l’AMC, par son identifiant à l’annuaire. */
            readonly operateur: string | null;
            /** @description Struct_IdNat du certificat client : qui a appelé, même là où la demande n’a pas été lue. */
            readonly structureAppelante: string | null;
            /** @description La personne au nom de qui la demande est faite, sous la responsabilité de l’établissement. */
            readonly agent: {
                readonly id: string;
                readonly role: string | null;
                /** @enum {string} */
                readonly modeAuthentification: "DIRECTE" | "INDIRECTE";
            } | null;
            /** @description Pseudonyme : HMAC-SHA-256 sous une clé de celui qui écrit, propre à l’AMC. Deux côtés n’ont pas le même. */
            readonly beneficiaire: components["schemas"]["Empreinte"];
            /** @description La demande à laquelle l’événement se rapporte, par ses empreintes. */
            readonly requete: {
                /** @description SHA-256 du contenu signé ; du corps tel que reçu là où le contenu n’a pu en être tiré. */
                readonly empreinte: components["schemas"]["Empreinte"];
                /** @description SHA-256 du corps HTTP, enveloppe JWS comprise. */
                readonly empreinteCorps: components["schemas"]["Empreinte"];
                /** @description SHA-256 de la forme canonique (RFC 8785) du document réduit que l’AMC a reçu. */
                readonly empreinteTransmise: components["schemas"]["Empreinte"];
                /** @enum {string|null} */
                readonly signature: "signee" | "non signee" | null;
                /** @description SHA-256 de la valeur base64url de la signature. */
                readonly empreinteSignature: components["schemas"]["Empreinte"];
            } | null;
            readonly reponse: {
                /** @description SHA-256 du contenu signé. */
                readonly empreinte: components["schemas"]["Empreinte"];
                /** @description SHA-256 de <protégé>.<signature> de l’AMC. */
                readonly emetteur: components["schemas"]["Empreinte"];
                /** @description SHA-256 de <protégé>.<signature> du cachet. */
                readonly cachet: components["schemas"]["Empreinte"];
                /**
                 * @description Ce que celui qui l’a reçue en a jugé ; null chez celui qui l’a émise.
                 * @enum {string|null}
                 */
                readonly verification: "tient" | "ne-tient-pas" | "non-verifiee" | null;
            } | null;
            /** @description Empreintes x5t#S256 (RFC 7515) et état de révocation tel qu’il était connu à l’instant. */
            readonly certificats: {
                /** @description Certificat client de la connexion TLS. */
                readonly appelant: components["schemas"]["Certificat"];
                /** @description Celui qui a signé la demande. */
                readonly requete: components["schemas"]["Certificat"];
                /** @description Celui qui a signé la réponse pour l’AMC. */
                readonly emetteur: components["schemas"]["Certificat"];
                /** @description Celui qui l’a scellée. */
                readonly cachet: components["schemas"]["Certificat"];
            };
            readonly issue: {
                /** @description Statut HTTP. */
                readonly statut: number;
                /** @description Code du refus ; null : pas de refus. */
                readonly code: string | null;
                /** @enum {string|null} */
                readonly groupe: "derivation" | "routage" | "identite" | "droits" | "contrat" | "calcul" | "engagement" | "securite" | "technique" | null;
                /** @enum {string} */
                readonly origine: "amc" | "passerelle";
            } | null;
            /** @description Numéro d’engagement ou de proposition que la réponse donne ou retire. */
            readonly engagement: string | null;
            /** @description De la demande à la réponse, pour celui qui écrit. */
            readonly latenceMs: number | null;
            /** @description Feuille du journal (engagement salé de l’entrée d’où vient la ligne), là où il y en a un. */
            readonly feuille: components["schemas"]["Empreinte"];
        };
        /** @description SHA-256 ou HMAC-SHA-256, base64url. */
        readonly Empreinte: string | null;
        readonly Uuid: string | null;
        readonly Finess: string | null;
        readonly Certificat: {
            readonly empreinte: string;
            /**
             * @description null : pas relevé par celui qui écrit.
             * @enum {string|null}
             */
            readonly revocation: "bonne" | "revoquee" | "perimee" | "inconnue" | null;
        } | null;
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
