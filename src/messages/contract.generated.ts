// Generated from openapi/roc.yaml by `npm run contract`. Do not edit.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Montant en euros, deux décimales, jamais négatif. */
        Montant: string;
        /** Format: date */
        DateCivile: string;
        /** @description UUID version 4, en minuscules (RFC 9562). */
        IdMessage: string;
        VersionNorme: string;
        /** @enum {string} */
        Environnement: "test" | "production";
        /** @description 9 caractères ; la clé est contrôlée par la passerelle (finess-invalide). */
        Finess: string;
        /** @description 8 à 10 chiffres, tel que donné ; comparé complété à 10 par des zéros à gauche. */
        NumeroAmc: string;
        Etablissement: {
            finessJuridique: components["schemas"]["Finess"];
            finessGeographique: components["schemas"]["Finess"];
        };
        CibleAmc: {
            numero: components["schemas"]["NumeroAmc"];
            typeConvention: string;
            /** @description Critère secondaire de routage ; absent s'il est inconnu. */
            csr?: string;
        };
        Beneficiaire: {
            /** @description NIR ou NIA avec sa clé. */
            nir: string;
            /** @description AAAAMMJJ en texte : les dates lunaires existent. */
            dateNaissance: string;
            /** @description Rang gémellaire. */
            rang: number;
            numeroAdherent?: string;
            nom?: string;
            prenom?: string;
            ins?: {
                matricule: string;
                /** @enum {string} */
                oid: "1.2.250.1.213.1.4.8" | "1.2.250.1.213.1.4.9" | "1.2.250.1.213.1.4.10" | "1.2.250.1.213.1.4.11";
            };
        };
        /** @description La personne, sous la responsabilité de l'établissement, au nom de qui la demande est faite. */
        Agent: {
            identifiant: string;
            role?: string;
            /** @enum {string} */
            modeAuthentification: "DIRECTE" | "INDIRECTE";
        };
        Periode: {
            numero: number;
            derniere: boolean;
        };
        /** @enum {string} */
        CouvertureParticuliere: "C2S" | "AME" | "DETENU" | "ANONYME";
        DemandeIdb: {
            versionNorme: components["schemas"]["VersionNorme"];
            environnement: components["schemas"]["Environnement"];
            idMessage: components["schemas"]["IdMessage"];
            etablissement: components["schemas"]["Etablissement"];
            numeroDossier: string;
            amc: components["schemas"]["CibleAmc"];
            beneficiaire: components["schemas"]["Beneficiaire"];
            /** @enum {string} */
            contexte: "ACE" | "ADMISSION" | "PREADMISSION";
            soins: {
                dateDebut: components["schemas"]["DateCivile"];
                dateFin?: components["schemas"]["DateCivile"];
            };
            couvertureParticuliere?: components["schemas"]["CouvertureParticuliere"];
            agent?: components["schemas"]["Agent"];
            /** @description Délai que l'appelant accorde ; borné par la passerelle. */
            delaiMs?: number;
        };
        LigneClc: {
            code: string;
            dateDebut: components["schemas"]["DateCivile"];
            dateFin: components["schemas"]["DateCivile"];
            quantite: number;
            montantFacture: components["schemas"]["Montant"];
            baseAMO: components["schemas"]["Montant"];
            tauxAMO: number;
            montantAMO: components["schemas"]["Montant"];
            baseAMC: components["schemas"]["Montant"];
            ticketModerateur: components["schemas"]["Montant"];
            exoneration: string;
            /**
             * @description Code participation assuré : A autre (patient, AMC), R régime AMO, L régime local.
             * @enum {string}
             */
            participation?: "A" | "R" | "L";
            prixUnitaire?: components["schemas"]["Montant"];
            /** @description Chambre particulière demandée par écrit. */
            demandePatient?: boolean;
            honoraires?: boolean;
            optam?: boolean;
            /** @description Dépassement pour exigence particulière du patient. */
            exigence?: boolean;
        };
        DemandeClc: {
            versionNorme: components["schemas"]["VersionNorme"];
            environnement: components["schemas"]["Environnement"];
            idMessage: components["schemas"]["IdMessage"];
            etablissement: components["schemas"]["Etablissement"];
            numeroDossier: string;
            periode: components["schemas"]["Periode"];
            numeroFacture?: string;
            engagementRemplace?: string;
            /** @description Parts d'un premier assureur complémentaire, par ligne. */
            partsAnterieures?: components["schemas"]["Montant"][];
            amc: components["schemas"]["CibleAmc"];
            beneficiaire: components["schemas"]["Beneficiaire"];
            /** @enum {string} */
            contexte: "ACE" | "SEJOUR";
            /** @enum {string} */
            activite: "MCOO" | "SSR" | "PSY";
            /** @enum {string} */
            natureAssurance: "10" | "13" | "30" | "41" | "90";
            dateEntree: components["schemas"]["DateCivile"];
            dateSortie: components["schemas"]["DateCivile"];
            couvertureParticuliere?: components["schemas"]["CouvertureParticuliere"];
            agent?: components["schemas"]["Agent"];
            delaiMs?: number;
            lignes: components["schemas"]["LigneClc"][];
        };
        /** @description La demande à laquelle ce document répond ; `empreinte` est le SHA-256 (base64url) du contenu reçu. */
        RequeteLiee: {
            /** @constant */
            algorithme: "S256";
            empreinte: string;
            methode: string;
            chemin: string;
            /** @enum {string|null} */
            service: "IDB" | "CLC" | "ANN" | "MESSAGES" | null;
            idMessage: string | null;
            finessJuridique: string | null;
            numeroAmc: string | null;
        };
        Contact: {
            libelle: string;
            telephone?: string;
            courriel?: string;
        };
        AmcRepondante: {
            numero: string;
            nom: string;
            contact: components["schemas"]["Contact"];
        };
        /** @description propre : clé de l'AMC ; delegue : clé tenue par la passerelle, sous le mandat nommé. */
        Signataire: {
            /** @enum {string} */
            mode: "propre" | "delegue";
            mandat?: string;
        };
        /** @description Une phrase que l'agent peut lire au patient. */
        ResumeGuichet: string;
        /** @description Assez précis pour calculer localement les parts externes (ACE). */
        Garanties: {
            /** @description Pour cent du ticket modérateur. */
            ticketModerateur: number;
            forfaitJournalier: {
                illimite: boolean;
                joursMax?: number;
            };
            participationForfaitaireActeLourd: boolean;
            forfaitPatientUrgences: boolean;
            chambre: {
                parJour: components["schemas"]["Montant"];
                joursMax: number;
            } | null;
            /** @description AMO et AMC ensemble, en pour cent de la base AMO. */
            honorairesOptam: number;
            honorairesNonOptam: number;
        };
        ReponseIdb: {
            versionNorme: components["schemas"]["VersionNorme"];
            /** @constant */
            service: "IDB";
            environnement: components["schemas"]["Environnement"];
            requete: components["schemas"]["RequeteLiee"];
            /** Format: date-time */
            emisLe: string;
            amc: components["schemas"]["AmcRepondante"];
            signataire: components["schemas"]["Signataire"];
            droits: {
                /** @description Ouverts chaque jour de la période demandée. */
                ouverts: boolean;
                /** @enum {string} */
                etat: "ouverts" | "partiels" | "fermes" | "pas-encore-ouverts";
                debut: components["schemas"]["DateCivile"];
                fin: components["schemas"]["DateCivile"];
            };
            identite: {
                /** @enum {string} */
                nom: "concordant" | "discordant" | "non-fourni" | "non-verifie";
            };
            contrat?: {
                reference: string;
                responsable: boolean;
                regimeLocal?: boolean;
            };
            garanties?: components["schemas"]["Garanties"];
            /** @description Référence et validité sous lesquelles un calcul local des parts externes engage l'AMC. */
            calculLocal?: {
                reference: string;
                du: components["schemas"]["DateCivile"];
                au: components["schemas"]["DateCivile"];
            };
            resumeGuichet: components["schemas"]["ResumeGuichet"];
        };
        LigneReponse: {
            ligne: number;
            code: string;
            partAMC: components["schemas"]["Montant"];
            raison: {
                regle: string;
                libelle: string;
            };
        };
        ReponseClc: {
            versionNorme: components["schemas"]["VersionNorme"];
            /** @constant */
            service: "CLC";
            environnement: components["schemas"]["Environnement"];
            requete: components["schemas"]["RequeteLiee"];
            /** Format: date-time */
            emisLe: string;
            amc: components["schemas"]["AmcRepondante"];
            signataire: components["schemas"]["Signataire"];
            lignes: components["schemas"]["LigneReponse"][];
            totaux: {
                totalFacture: string;
                totalAMO: string;
                totalAnterieur?: string;
                totalAMC: string;
                resteAPatient: string;
            };
            engagement: {
                numero: string;
                valableJusquAu: components["schemas"]["DateCivile"];
            };
            resumeGuichet: components["schemas"]["ResumeGuichet"];
        };
        /** @description Refus (RFC 9457), scellé et tracé comme une réponse. */
        Probleme: {
            type: string;
            title: string;
            status: number;
            detail: string;
            code: string;
            /** @enum {string} */
            groupe: "derivation" | "routage" | "identite" | "droits" | "contrat" | "calcul" | "engagement" | "securite" | "technique";
            /** @enum {string} */
            origine: "amc" | "passerelle";
            /** @description La même demande, renvoyée plus tard avec le même idMessage, peut aboutir. */
            reessayable: boolean;
            /** @description Secondes. */
            reessayerApres?: number;
            /** @enum {string} */
            repli: "attestation-papier" | "prise-en-charge-manuelle" | "reessayer" | "appeler-amc" | "corriger-demande" | "autre-circuit" | "appeler-passerelle";
            textes: {
                guichet: string;
                exploitant: string;
                developpeur: string;
            };
            /** @description Pointeur JSON du champ en cause. */
            champ?: string;
            ligne?: number;
            candidats?: string[];
            quota?: {
                nom: string;
                limite: number;
                restant: number;
                renouvellement: number;
            };
            contact?: components["schemas"]["Contact"];
            amc?: components["schemas"]["AmcRepondante"];
            signataire?: components["schemas"]["Signataire"];
            versionNorme?: components["schemas"]["VersionNorme"];
            environnement?: components["schemas"]["Environnement"];
            requete: components["schemas"]["RequeteLiee"];
            /** Format: date-time */
            emisLe: string;
            resumeGuichet: components["schemas"]["ResumeGuichet"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
