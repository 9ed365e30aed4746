// Generated from openapi/roc.yaml by `npm run contract`. Do not edit.
export interface paths {
    "/roc/v1/idb": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * IDB, les droits d'un bénéficiaire aux dates de soins
         * @description Identifie le bénéficiaire et rend l'état de ses droits, avec des garanties assez précises pour calculer localement
         *     les parts externes. Des droits fermés sont une réponse signée de l'assureur, pas un refus.
         */
        post: operations["identifierBeneficiaire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roc/v1/clc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * CLC, la part de l'assureur ligne par ligne et son engagement
         * @description Calcule la part de l'assureur sur chaque ligne, à la sortie ou à la fin d'une période de facturation. La réponse
         *     porte un numéro d'engagement : une garantie de paiement. Le même `idMessage`, renvoyé avec le même contenu, rend la
         *     même réponse et n'engage jamais deux fois.
         */
        post: operations["calculerPartAmc"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roc/v1/sim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * SIM, l'estimation d'un séjour avant l'admission
         * @description Un séjour prévu (discipline, mode de traitement, jours, actes, chambre) rend la part estimée de l'assureur et le reste à
         *     charge estimé du patient. C'est le pendant codifié de la demande de prise en charge par télécopie. Une estimation n'engage
         *     personne : le document, les totaux et chaque ligne le disent.
         */
        post: operations["estimerPartAmc"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roc/v1/del": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * DEL, l'annulation d'un engagement
         * @description Retire l'engagement d'un CLC, ou la proposition d'un SIM : séjour annulé, débiteur changé, dossier repris. Un engagement
         *     consommé par sa facture ne se retire plus : c'est un indu, à régulariser avec l'assureur.
         */
        post: operations["annulerEngagement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roc/v1/messages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ce qu'est devenu un message
         * @description Pour l'établissement qui n'a pas reçu sa réponse. Un message est désigné par l'entité juridique et son identifiant ;
         *     l'entité juridique doit être celle du certificat.
         */
        get: operations["consulterMessage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roc/v1/messages/{id}/reponse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * La réponse conservée d'un message, entière
         * @description La réponse scellée, telle qu'elle fut rendue, avec son statut ; les réponses détachées y renvoient par `Link`. Elle
         *     est conservée le temps du rejeu (24 heures par défaut).
         */
        get: operations["relireReponse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roc/v1/certificats/{x5t}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * La chaîne d'un certificat de signature de cette passerelle
         * @description Les signatures détachées ne portent pas leur chaîne : elles la désignent par `x5t#S256`. On la lit ici, ou dans la
         *     forme `application/jose+json`.
         */
        get: operations["lireChaine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/annuaire/v1/routes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * La plateforme qui sert un assureur, à une date
         * @description Numéro d'AMC, type de convention et critère secondaire de routage, tels qu'ils sont imprimés sur l'attestation.
         *     Plusieurs routes possibles donnent le refus `csr-ambigu`, avec les critères connus dans `candidats`.
         */
        get: operations["rechercherRoute"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/diagnostic/v1/whoami": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ce que la passerelle voit de votre certificat
         * @description Sur un port à part, qui demande un certificat sans jamais en exiger un bon : chaque contrôle y est rendu avec son
         *     verdict et un conseil. La réponse n'est ni scellée ni tracée.
         */
        get: operations["quiSuisJe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/traces/v1/entrees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Entrées de la trace qui concernent l'organisation de l'auditeur
         * @description Par certificat. Les entrées sont rendues dans l'ordre du temps, avec leur sel : chacun peut recalculer la feuille,
         *     SHA-256 du sel suivi de la forme canonique (RFC 8785) de l'entrée. Sans `idMessage`, `idEchange` ni `engagement`, une
         *     recherche porte sur une période de 400 jours au plus, par défaut les 400 derniers. Un NIR ne s'écrit pas dans une adresse.
         *
         *     Chaque consultation est elle-même inscrite au journal avant que la réponse ne parte ; sinon la réponse est 503.
         */
        get: operations["listerEntrees"];
        put?: never;
        /**
         * La même recherche, critères dans le corps, par bénéficiaire aussi
         * @description Le NIR n'est ni conservé ni journalisé : il ne sert qu'à calculer les pseudonymes sous lesquels la personne figure
         *     aux entrées, sous chaque clé de pseudonyme, pour `amc` ou, sans lui, pour chaque assureur du périmètre (50 au plus).
         */
        post: operations["rechercherEntrees"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/traces/v1/entrees.ndjson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Les mêmes entrées en continu, une par ligne
         * @description Jusqu'à un million d'entrées, puis `fin` donne le repère d'où reprendre ; une coupure se reprend par le dernier
         *     `suivant` reçu. Un flux sans ligne `fin` est incomplet. L'export s'arrête une minute avant le présent, pour que rien ne
         *     s'ajoute derrière lui. `limite` n'y joue pas. Quatre exports à la fois, deux par auditeur.
         */
        get: operations["exporterEntrees"];
        put?: never;
        /** Le même export, critères dans le corps */
        post: operations["exporterRecherche"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/traces/v1/entrees/{idEchange}/preuve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reçus des entrées d'un échange
         * @description Pour chaque entrée que l'organisation de l'auditeur peut voir : sa preuve d'inclusion (C2SP tlog-proof), refaite
         *     contre la tête présente du journal, avec sel et entrée. `npx roc verify` et tout vérificateur C2SP la contrôlent.
         */
        get: operations["prouverEchange"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/traces/v1/evenements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Événements du journal lui-même
         * @description Ouvertures, horodatages et suppressions d'un mois sont montrés à tout auditeur ; la suppression d'un dossier, à son
         *     établissement et à son assureur ; une consultation, à qui l'a faite et aux auditeurs d'une organisation qu'elle pouvait voir.
         */
        get: operations["listerEvenements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/journal/v1/journaux": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * La liste scellée des journaux
         * @description Tous les journaux de la famille, fermés compris : origine, clé, début, et pour un journal fermé la tête jusqu'à laquelle
         *     il compte, le motif et le journal qui le suit. JWS d'une signature, celle du cachet de la passerelle.
         */
        get: operations["listerJournaux"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/journal/v1/{creneau}/{generation}/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * La tête signée d'un journal (C2SP tlog-checkpoint)
         * @description Note signée (C2SP signed-note) de la tête durable, par la clé Ed25519 du journal.
         */
        get: operations["lirePointDeControle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/journal/v1/{creneau}/{generation}/consistance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preuve qu'une tête prolonge une autre
         * @description Empreintes de la preuve (RFC 6962, section 2.1.2), une par ligne, en base64. Pour qui ne lit pas les tuiles.
         */
        get: operations["prouverConsistance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/journal/v1/{creneau}/{generation}/horodatages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Les points de contrôle horodatés d'un journal (RFC 3161)
         * @description Au plus 256 à la fois, dans l'ordre des tailles ; la suite se demande par `apres`, la dernière taille reçue. Avec `rang`,
         *     les deux qui bornent l'heure d'une entrée : le dernier jeton avant elle dans le journal, le premier sur une tête qui la
         *     compte. Le jeton porte sur l'empreinte SHA-256 du texte de la note, sans ses signatures.
         */
        get: operations["lireHorodatages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/journal/v1/{creneau}/{generation}/tile/{tuile}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Une tuile, ou le lot d'engagements sous une tuile (C2SP tlog-tiles)
         * @description `tile/<niveau>/<N>[.p/<L>]` : empreintes d'une tuile ; `tile/entries/<N>[.p/<L>]` : engagements. `N` s'écrit par
         *     groupes de trois chiffres (`x001/x234/067`). Une tuile ne change jamais : elle se garde en cache sans limite.
         */
        get: operations["lireTuile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Refus (RFC 9457) qui prouve la suppression d'une entrée. */
        ProblemeSuppression: {
            type: string;
            title: string;
            /** @constant */
            status: 410;
            detail: components["schemas"]["TexteSimple"];
            suppressions: {
                /** Format: uuid */
                id: string;
                classe: string;
                mois: string;
                /** @description Reçu (C2SP tlog-proof) de l'événement suppression. */
                recu: string;
            }[];
        };
        /** @description Un point de contrôle et le jeton d'horodatage (RFC 3161) sur son texte. */
        PointHorodate: {
            /** @description Nombre d'entrées de la tête. */
            taille: number;
            /** @description Le point de contrôle, note signée (C2SP). */
            note: string;
            /** @description Le jeton, DER en base64. */
            jeton: string;
            le: components["schemas"]["Instant"];
            /** @description L'entrée qui porte le jeton ; ce qui la suit dans son journal est postérieur à `le`. */
            entree: {
                origine: string;
                rang: number;
            };
        };
        /** @description Montant en euros, deux décimales, jamais négatif. */
        Montant: string;
        /** @description Somme de montants, en euros. */
        Total: string;
        /**
         * Format: date
         * @description Date du calendrier de l'établissement, AAAA-MM-JJ, sans fuseau.
         */
        DateCivile: string;
        /**
         * Format: date-time
         * @description Instant RFC 3339, en UTC.
         */
        Instant: string;
        /** @description SHA-256 en base64url. */
        Empreinte: string;
        /** @description Une ligne de texte à afficher, sans caractère de commande ni chevron. */
        TexteSimple: string;
        /** @description UUID version 4, en minuscules (RFC 9562). */
        IdMessage: string;
        /** @description Version de ces schémas. */
        VersionNorme: string;
        /** @enum {string} */
        Environnement: "test" | "production";
        /** @description 9 caractères ; la clé est contrôlée par la passerelle (finess-invalide). */
        Finess: string;
        /** @description 8 à 10 chiffres, tel que donné ; comparé complété à 10 par des zéros à gauche. */
        NumeroAmc: string;
        /** @description Deux caractères de l'attestation. */
        TypeConvention: string;
        /** @description Critère secondaire de routage ; vide là où l'attestation n'en porte pas. */
        Csr: string;
        /** @description Numéro de dossier de l'établissement ; un dossier est l'EJ, ce numéro, la période et l'AMC. */
        NumeroDossier: string;
        /** @description Délai que l'appelant accorde, en millisecondes ; borné par la passerelle. */
        DelaiMs: number;
        Etablissement: {
            finessJuridique: components["schemas"]["Finess"];
            finessGeographique: components["schemas"]["Finess"];
        };
        CibleAmc: {
            numero: components["schemas"]["NumeroAmc"];
            typeConvention: components["schemas"]["TypeConvention"];
            csr?: components["schemas"]["Csr"];
        };
        /** @description Identité nationale de santé ; l'OID dit aussi l'environnement. */
        Ins: {
            matricule: string;
            /** @enum {string} */
            oid: "1.2.250.1.213.1.4.8" | "1.2.250.1.213.1.4.9" | "1.2.250.1.213.1.4.10" | "1.2.250.1.213.1.4.11";
        };
        /** @description La réponse dit seulement s'il concorde. */
        NomPersonne: string;
        Beneficiaire: {
            /** @description NIR ou NIA avec sa clé. */
            nir: string;
            /** @description AAAAMMJJ en texte : les dates lunaires existent. */
            dateNaissance: string;
            /** @description Rang gémellaire. */
            rang: number;
            numeroAdherent?: string;
            nom?: components["schemas"]["NomPersonne"];
            prenom?: components["schemas"]["NomPersonne"];
            /**
             * @description SHA-256 (base64url) de `idMessage|NOM|PRENOM`, en capitales sans accent ni séparateur. La passerelle le forme et
             *     ne transmet que lui : l'assureur peut dire si le nom concorde sans le recevoir.
             */
            empreinteNom?: components["schemas"]["Empreinte"];
            ins?: components["schemas"]["Ins"];
        };
        /** @description La personne, sous la responsabilité de l'établissement, au nom de qui la demande est faite. */
        Agent: {
            identifiant: string;
            role?: string;
            /** @enum {string} */
            modeAuthentification: "DIRECTE" | "INDIRECTE";
        };
        /**
         * @description Période de facturation d'un séjour ; un séjour court n'en a qu'une, la dernière. `dateDebut` en est le premier jour,
         *     absent là où c'est l'entrée ; elle finit à `dateSortie` de la demande, qui n'est la sortie que pour la dernière.
         */
        Periode: {
            numero: number;
            derniere: boolean;
            dateDebut?: components["schemas"]["DateCivile"];
        };
        /**
         * @description Public, privé non lucratif (ex dotation globale), privé ; il décide de l'assiette du ticket modérateur.
         * @enum {string}
         */
        TypeEtablissement: "PUBLIC" | "PNL" | "PRIVE";
        /** @description Mode de traitement, deux chiffres (03 hospitalisation complète, 04 jour, 07 externe, 19 HAD, 23 ambulatoire). */
        ModeTraitement: string;
        /** @description Discipline médico-tarifaire, trois chiffres ; elle ne quitte pas la passerelle. */
        Discipline: string;
        /** @description Code CIM-10, admis pour ne pas contraindre le logiciel appelant ; il ne quitte pas la passerelle. */
        Diagnostic: string;
        /**
         * @description Ce que les droits du régime obligatoire disent de l'assuré (CDRi). Là où elle est donnée, l'exonération et le taux de
         *     chaque ligne sont comparés à ceux que les règles en tirent.
         */
        SituationAMO: {
            /** @description Grand régime, deux chiffres. */
            regime?: string;
            /** @description Régime local d'Alsace-Moselle, ou frontalier. */
            regimeLocal?: boolean;
            /** @description Affection de longue durée, exonération 4. */
            ald?: boolean;
            aspa?: boolean;
            /**
             * @description Assuré exonéré par sa situation.
             * @enum {string}
             */
            exemption?: "INVALIDITE" | "PENSION_MILITAIRE" | "RENTE_AT" | "VICTIME_ATTENTAT" | "MINEUR_VICTIME" | "RISQUE_SANITAIRE" | "DONNEUR";
        };
        /** @description Code CCAM ; il ne quitte pas la passerelle, qui le replie sur son code de regroupement. */
        CodeCcam: string;
        /** @description Code de regroupement de l'acte (ADC, ADI, ATM...). */
        Regroupement: string;
        /**
         * @description Comment la base d'un acte CCAM a été formée ; contrôlé par la passerelle contre `baseAMO` et `baseAMC`, jamais
         *     transmis. Les coefficients s'ajoutent par leurs excédents : 1,3 et 1,5 font 1,8.
         */
        DecompteActe: {
            prixUnitaire: components["schemas"]["Montant"];
            /** @description Coefficients des modificateurs. */
            modificateurs?: number[];
            /** @description Coefficient d'association ; 1 sinon. */
            association?: number;
            /** @description Modificateurs en euros. */
            forfaits?: components["schemas"]["Montant"][];
            supplement?: components["schemas"]["Montant"];
            /** @description Appliqué à la base AMO seule ; 1 sinon. */
            coefficientT?: number;
        };
        /** @description Ce que la règle du seuil et l'ordre des exonérations demandent d'un acte. */
        ActeLigne: {
            codeCcam?: components["schemas"]["CodeCcam"];
            decompte?: components["schemas"]["DecompteActe"];
            /**
             * @description Champ 25 de la CCAM.
             * @enum {string}
             */
            natureExoneration?: "0" | "1" | "2" | "3" | "7";
            montantSeuil?: components["schemas"]["Montant"];
            coefficientNgap?: number;
            /** @description Spécialité de l'exécutant. */
            specialite?: string;
            dentaire?: boolean;
            /** @description Anesthésie, imagerie ADI : ne porte pas la participation. */
            sansParticipation?: boolean;
            /** @description La participation de la facture est déduite de cette ligne. */
            porteParticipation?: boolean;
            /**
             * @description Décide du taux de base.
             * @enum {string}
             */
            nature?: "MEDICAL" | "AUXILIAIRE" | "BIOLOGIE" | "FORFAIT_HOSPITALIER" | "SEJOUR";
        };
        /**
         * @description Payeur hors de ce circuit ; la demande est détournée avant tout appel à un assureur.
         * @enum {string}
         */
        CouvertureParticuliere: "C2S" | "AME" | "DETENU" | "ANONYME";
        DemandeIdb: {
            versionNorme: components["schemas"]["VersionNorme"];
            environnement: components["schemas"]["Environnement"];
            idMessage: components["schemas"]["IdMessage"];
            etablissement: components["schemas"]["Etablissement"];
            numeroDossier: components["schemas"]["NumeroDossier"];
            amc: components["schemas"]["CibleAmc"];
            beneficiaire: components["schemas"]["Beneficiaire"];
            /** @enum {string} */
            contexte: "ACE" | "ADMISSION" | "PREADMISSION";
            /** @description Date de soins, ou période ; sans `dateFin`, le seul jour de `dateDebut`. */
            soins: {
                dateDebut: components["schemas"]["DateCivile"];
                dateFin?: components["schemas"]["DateCivile"];
            };
            couvertureParticuliere?: components["schemas"]["CouvertureParticuliere"];
            agent?: components["schemas"]["Agent"];
            delaiMs?: components["schemas"]["DelaiMs"];
        };
        LigneClc: {
            /** @description Code prestation ou de regroupement. Un code CCAM demande `regroupement`, qui part à sa place. */
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
            regroupement?: components["schemas"]["Regroupement"];
            acte?: components["schemas"]["ActeLigne"];
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
        /** @enum {string} */
        Activite: "MCOO" | "SSR" | "PSY";
        /**
         * @description 10 maladie, 13 maladie sous le régime local, 30 maternité, 41 accident du travail, 90 prévention.
         * @enum {string}
         */
        NatureAssurance: "10" | "13" | "30" | "41" | "90";
        DemandeClc: {
            versionNorme: components["schemas"]["VersionNorme"];
            environnement: components["schemas"]["Environnement"];
            idMessage: components["schemas"]["IdMessage"];
            etablissement: components["schemas"]["Etablissement"];
            numeroDossier: components["schemas"]["NumeroDossier"];
            periode: components["schemas"]["Periode"];
            numeroFacture?: string;
            engagementRemplace?: string;
            /** @description Parts d'un premier assureur complémentaire, une par ligne, dans l'ordre des lignes. */
            partsAnterieures?: components["schemas"]["Montant"][];
            amc: components["schemas"]["CibleAmc"];
            beneficiaire: components["schemas"]["Beneficiaire"];
            /** @enum {string} */
            contexte: "ACE" | "SEJOUR";
            activite: components["schemas"]["Activite"];
            natureAssurance: components["schemas"]["NatureAssurance"];
            typeEtablissement?: components["schemas"]["TypeEtablissement"];
            modeTraitement?: components["schemas"]["ModeTraitement"];
            disciplineMedicoTarifaire?: components["schemas"]["Discipline"];
            diagnosticPrincipal?: components["schemas"]["Diagnostic"];
            situationAMO?: components["schemas"]["SituationAMO"];
            dateEntree: components["schemas"]["DateCivile"];
            dateSortie: components["schemas"]["DateCivile"];
            couvertureParticuliere?: components["schemas"]["CouvertureParticuliere"];
            agent?: components["schemas"]["Agent"];
            delaiMs?: components["schemas"]["DelaiMs"];
            lignes: components["schemas"]["LigneClc"][];
        };
        ActePrevu: {
            /** @description Comme une ligne de CLC : un code CCAM demande `regroupement`. */
            code: string;
            regroupement?: components["schemas"]["Regroupement"];
            date?: components["schemas"]["DateCivile"];
            base: components["schemas"]["Montant"];
            depassement?: components["schemas"]["Montant"];
            optam?: boolean;
            exigence?: boolean;
            /**
             * @description Champ 25 de la CCAM.
             * @enum {string}
             */
            natureExoneration?: "0" | "1" | "2" | "3" | "7";
            coefficientNgap?: number;
            sansParticipation?: boolean;
        };
        /** @description Le séjour attendu. `tarifJournalier` là où l'assiette est journalière, `baseSejour` là où elle est un GHS. */
        SejourPrevu: {
            activite: components["schemas"]["Activite"];
            natureAssurance: components["schemas"]["NatureAssurance"];
            typeEtablissement?: components["schemas"]["TypeEtablissement"];
            disciplineMedicoTarifaire?: components["schemas"]["Discipline"];
            modeTraitement: components["schemas"]["ModeTraitement"];
            dateEntree: components["schemas"]["DateCivile"];
            dateSortie: components["schemas"]["DateCivile"];
            tarifJournalier?: components["schemas"]["Montant"];
            baseSejour?: components["schemas"]["Montant"];
            /** @description Chambre particulière demandée par écrit ; sans `jours`, chaque nuit du séjour. */
            chambre?: {
                prixParJour: components["schemas"]["Montant"];
                jours?: number;
            };
        };
        DemandeSim: {
            versionNorme: components["schemas"]["VersionNorme"];
            environnement: components["schemas"]["Environnement"];
            idMessage: components["schemas"]["IdMessage"];
            etablissement: components["schemas"]["Etablissement"];
            numeroDossier: components["schemas"]["NumeroDossier"];
            amc: components["schemas"]["CibleAmc"];
            beneficiaire: components["schemas"]["Beneficiaire"];
            sejour: components["schemas"]["SejourPrevu"];
            actes?: components["schemas"]["ActePrevu"][];
            situationAMO?: components["schemas"]["SituationAMO"];
            diagnosticPrincipal?: components["schemas"]["Diagnostic"];
            couvertureParticuliere?: components["schemas"]["CouvertureParticuliere"];
            agent?: components["schemas"]["Agent"];
            delaiMs?: components["schemas"]["DelaiMs"];
        };
        /** @description Engagement d'un CLC, ou proposition d'un SIM. */
        NumeroEngagement: string;
        /** @description Ni bénéficiaire ni montant, le numéro d'engagement suffit. `dateEntree` est celle du dossier, elle décide de la route. */
        DemandeDel: {
            versionNorme: components["schemas"]["VersionNorme"];
            environnement: components["schemas"]["Environnement"];
            idMessage: components["schemas"]["IdMessage"];
            etablissement: components["schemas"]["Etablissement"];
            numeroDossier: components["schemas"]["NumeroDossier"];
            amc: components["schemas"]["CibleAmc"];
            engagement: components["schemas"]["NumeroEngagement"];
            /** @enum {string} */
            motif: "SEJOUR_ANNULE" | "DEBITEUR_CHANGE" | "DOSSIER_REPRIS" | "ERREUR_SAISIE";
            dateEntree: components["schemas"]["DateCivile"];
            couvertureParticuliere?: components["schemas"]["CouvertureParticuliere"];
            agent?: components["schemas"]["Agent"];
            delaiMs?: components["schemas"]["DelaiMs"];
        };
        /** @description La demande à laquelle ce document répond ; `empreinte` est le SHA-256 (base64url) du contenu reçu. */
        RequeteLiee: {
            /** @constant */
            algorithme: "S256";
            /** @description null là où aucun contenu n'a été lu. */
            empreinte: string | null;
            methode: string;
            chemin: string;
            /** @enum {string|null} */
            service: "IDB" | "SIM" | "CLC" | "DEL" | "ANN" | "MESSAGES" | null;
            idMessage: string | null;
            finessJuridique: string | null;
            numeroAmc: string | null;
            /**
             * @description Ce qui est parti chez l'assureur n'est que le nécessaire : SHA-256 (base64url) de la forme canonique (RFC 8785) du
             *     document transmis, et version de la correspondance qui l'a tiré du contenu reçu. Présent là où l'assureur parle.
             */
            transmis?: {
                empreinte: components["schemas"]["Empreinte"];
                correspondance: string;
            };
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
            /** @description AMO et AMC ensemble, en pour cent de la base AMO. */
            honorairesNonOptam: number;
            /** @description Activités garanties ; toutes, là où il est absent. */
            activites?: components["schemas"]["Activite"][];
        };
        /**
         * @description Une expression en centimes entiers, recalculable seule : `montant` est une donnée nommée ; `pourcentage` est
         *     R(de × taux / 100) ; `fois` est nombre × de ; `prorata` est R(de × numerateur / denominateur) ; R arrondit au centime,
         *     demi vers le haut. `difference` est la première moins les suivantes, jamais sous zéro.
         */
        Terme: {
            /** @constant */
            op: "montant";
            nom: string;
            valeur: components["schemas"]["Total"];
        } | {
            /** @constant */
            op: "pourcentage";
            nom?: string;
            taux: number;
            de: components["schemas"]["Terme"];
        } | {
            /** @constant */
            op: "fois";
            nom?: string;
            nombre: number;
            de: components["schemas"]["Terme"];
        } | {
            /** @constant */
            op: "prorata";
            nom?: string;
            numerateur: number;
            denominateur: number;
            de: components["schemas"]["Terme"];
        } | {
            /** @enum {string} */
            op: "minimum" | "somme" | "difference";
            nom?: string;
            de: components["schemas"]["Terme"][];
        };
        TarifApplique: {
            code: string;
            valeur: string;
            /** @enum {string} */
            unite?: "euros" | "jours" | "pourcent" | "coefficient";
            du: components["schemas"]["DateCivile"];
            source: string;
        };
        /**
         * @description Une contribution à la part d'une ligne. La part est la somme des `montant` ; chaque `montant` est la valeur de son
         *     `calcul`. `phrase` se lit au guichet.
         */
        Explication: {
            regle: string;
            /** @enum {string} */
            poste: "ticket-moderateur" | "forfait-journalier" | "participation" | "forfait-urgences" | "chambre" | "depassement" | "exclusion" | "plafonnement";
            montant: components["schemas"]["Montant"];
            calcul: components["schemas"]["Terme"];
            /** @description La garantie du contrat qui a décidé. */
            garantie?: {
                contrat: string;
                nom: string;
                valeur: string;
            };
            tarifs?: components["schemas"]["TarifApplique"][];
            /** @description Plafond annuel de jours ; `dejaPris` compte les autres engagements de l'année. */
            plafond?: {
                nom: string;
                annee: number;
                maximum: number;
                dejaPris: number;
                accordes: number;
            };
            joursCouverts?: number;
            jours?: number;
            phrase: string;
        };
        /** @description Là où l'assureur a pour politique de corriger un écart plutôt que de refuser. */
        Correction: {
            champ: string;
            recu: string;
            retenu: string;
            motif: string;
        };
        /** @description Une valeur datée du barème ; celle de la date de soins s'applique. */
        Parametre: {
            code: string;
            activites?: components["schemas"]["Activite"][];
            du: components["schemas"]["DateCivile"];
            valeur: string;
            /** @enum {string} */
            unite: "euros" | "jours" | "pourcent" | "coefficient";
            source: string;
        };
        /** @description Les conditions appliquées (contrat et barème), et le SHA-256 (base64url) de leur forme canonique (RFC 8785). */
        Conditions: {
            uri: string;
            empreinte: components["schemas"]["Empreinte"];
        };
        ReponseIdb: {
            versionNorme: components["schemas"]["VersionNorme"];
            /** @constant */
            service: "IDB";
            environnement: components["schemas"]["Environnement"];
            requete: components["schemas"]["RequeteLiee"];
            emisLe: components["schemas"]["Instant"];
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
                /** @description Le barème de l'assureur sur la période, pour que le calcul local donne les mêmes montants que le CLC. */
                tarifs?: components["schemas"]["Parametre"][];
                /**
                 * @description Ce que l'assureur fait d'un écart entre la facture et les règles ; refus, là où il est absent.
                 * @enum {string}
                 */
                ecarts?: "refus" | "correction";
                /** @description Codes prestation propres à l'assureur, en plus de la nomenclature commune. */
                prestations?: {
                    code: string;
                    libelle: string;
                }[];
            };
            conditions?: components["schemas"]["Conditions"];
            resumeGuichet: components["schemas"]["ResumeGuichet"];
        };
        LigneReponse: {
            /** @description Rang de la ligne demandée, à partir de 0. */
            ligne: number;
            code: string;
            partAMC: components["schemas"]["Montant"];
            raison: {
                regle: string;
                libelle: string;
            };
            explications?: components["schemas"]["Explication"][];
            corrections?: components["schemas"]["Correction"][];
        };
        ReponseClc: {
            versionNorme: components["schemas"]["VersionNorme"];
            /** @constant */
            service: "CLC";
            environnement: components["schemas"]["Environnement"];
            requete: components["schemas"]["RequeteLiee"];
            emisLe: components["schemas"]["Instant"];
            amc: components["schemas"]["AmcRepondante"];
            signataire: components["schemas"]["Signataire"];
            lignes: components["schemas"]["LigneReponse"][];
            totaux: {
                totalFacture: components["schemas"]["Total"];
                totalAMO: components["schemas"]["Total"];
                totalAnterieur?: components["schemas"]["Total"];
                totalAMC: components["schemas"]["Total"];
                resteAPatient: components["schemas"]["Total"];
            };
            engagement: {
                numero: string;
                valableJusquAu: components["schemas"]["DateCivile"];
                /** @constant */
                etat?: "engage";
                /** @description L'engagement du même dossier et de la même période que celui-ci remplace. */
                remplace?: components["schemas"]["NumeroEngagement"];
                conditions?: components["schemas"]["Conditions"];
            };
            resumeGuichet: components["schemas"]["ResumeGuichet"];
        };
        LigneEstimee: {
            ligne: number;
            code: string;
            libelle: string;
            quantite: number;
            montantEstime: components["schemas"]["Montant"];
            partAMO: components["schemas"]["Montant"];
            partAMC: components["schemas"]["Montant"];
            resteAPatient: components["schemas"]["Montant"];
            /** @constant */
            estimation: true;
            raison: {
                regle: string;
                libelle: string;
            };
            explications?: components["schemas"]["Explication"][];
        };
        /** @description Une estimation sans garantie. `proposition` est ce que l'assureur en garde ; ce n'est pas un engagement. */
        ReponseSim: {
            versionNorme: components["schemas"]["VersionNorme"];
            /** @constant */
            service: "SIM";
            environnement: components["schemas"]["Environnement"];
            requete: components["schemas"]["RequeteLiee"];
            emisLe: components["schemas"]["Instant"];
            amc: components["schemas"]["AmcRepondante"];
            signataire: components["schemas"]["Signataire"];
            /** @constant */
            estimation: true;
            /** @constant */
            sansGarantie: true;
            mention: string;
            valableJusquAu: components["schemas"]["DateCivile"];
            droits: {
                /** @enum {string} */
                etat: "ouverts" | "partiels";
                debut: components["schemas"]["DateCivile"];
                fin: components["schemas"]["DateCivile"];
            };
            hypotheses?: string[];
            lignes: components["schemas"]["LigneEstimee"][];
            totaux: {
                totalEstime: components["schemas"]["Total"];
                totalAMO: components["schemas"]["Total"];
                totalAMC: components["schemas"]["Total"];
                resteAPatient: components["schemas"]["Total"];
                /** @constant */
                estimation: true;
            };
            proposition: {
                numero: string;
                /** @constant */
                etat: "propose";
                conditions?: components["schemas"]["Conditions"];
            };
            resumeGuichet: components["schemas"]["ResumeGuichet"];
        };
        /**
         * @description Les états d'un engagement, du point de vue de l'assureur.
         * @enum {string}
         */
        EtatEngagement: "propose" | "engage" | "remplace" | "retire" | "consomme" | "expire";
        ReponseDel: {
            versionNorme: components["schemas"]["VersionNorme"];
            /** @constant */
            service: "DEL";
            environnement: components["schemas"]["Environnement"];
            requete: components["schemas"]["RequeteLiee"];
            emisLe: components["schemas"]["Instant"];
            amc: components["schemas"]["AmcRepondante"];
            signataire: components["schemas"]["Signataire"];
            engagement: {
                numero: components["schemas"]["NumeroEngagement"];
                /** @constant */
                etat: "retire";
                etatPrecedent: components["schemas"]["EtatEngagement"];
                retireLe: components["schemas"]["Instant"];
            };
            resumeGuichet: components["schemas"]["ResumeGuichet"];
        };
        Quota: {
            nom: string;
            limite: number;
            restant: number;
            /** @description Secondes. */
            renouvellement: number;
        };
        /** @description Refus (RFC 9457), scellé et tracé comme une réponse. */
        Probleme: {
            type: string;
            title: string;
            status: number;
            detail: components["schemas"]["TexteSimple"];
            /** @description Stable ; la liste peut s'allonger, un code inconnu se traite par son `groupe` et son `repli`. */
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
            /** @description Rang de la ligne en cause, à partir de 0. */
            ligne?: number;
            candidats?: string[];
            quota?: components["schemas"]["Quota"];
            contact?: components["schemas"]["Contact"];
            amc?: components["schemas"]["AmcRepondante"];
            signataire?: components["schemas"]["Signataire"];
            versionNorme?: components["schemas"]["VersionNorme"];
            environnement?: components["schemas"]["Environnement"];
            requete: components["schemas"]["RequeteLiee"];
            emisLe: components["schemas"]["Instant"];
            resumeGuichet: components["schemas"]["ResumeGuichet"];
        };
        /** @description Refus (RFC 9457) d'un port qui ne scelle pas. */
        ProblemeSimple: {
            type: string;
            title: string;
            status: number;
            detail?: components["schemas"]["TexteSimple"];
        };
        /**
         * @description `repondu` : la réponse est rendue par un renvoi à l'identique. `refuse` : de même. `en-cours` : attendre.
         *     `inconnu` : jamais reçu sous cet identifiant, ou libéré par un refus réessayable. `sort-inconnu` : parti chez
         *     l'assureur, sans réponse sûre. `interrompu` : la passerelle s'est arrêtée pendant l'échange.
         */
        EtatMessage: {
            versionNorme: components["schemas"]["VersionNorme"];
            /** @constant */
            service: "MESSAGES";
            environnement: components["schemas"]["Environnement"];
            requete: components["schemas"]["RequeteLiee"];
            emisLe: components["schemas"]["Instant"];
            idMessage: components["schemas"]["IdMessage"];
            /** @enum {string} */
            etat: "repondu" | "refuse" | "en-cours" | "inconnu" | "sort-inconnu" | "interrompu";
            /**
             * Format: uuid
             * @description L'échange qui a traité ce message, tel que son cachet le porte.
             */
            idEchange?: string;
            resumeGuichet: components["schemas"]["ResumeGuichet"];
        };
        ChaineCertificats: {
            versionNorme: components["schemas"]["VersionNorme"];
            requete: components["schemas"]["RequeteLiee"];
            x5tS256: components["schemas"]["Empreinte"];
            /** @description Certificats PEM, la feuille d'abord. */
            chaine: string;
        };
        QuotaAdmis: {
            requetes: number;
            fenetreSecondes: number;
        };
        ReponseAnnuaire: {
            versionNorme: components["schemas"]["VersionNorme"];
            /** @constant */
            service: "ANN";
            environnement: components["schemas"]["Environnement"];
            requete: components["schemas"]["RequeteLiee"];
            emisLe: components["schemas"]["Instant"];
            /** @description L'extrait d'annuaire dont cette réponse est tirée. */
            extrait: {
                version: number;
                emisLe: components["schemas"]["Instant"];
                expireLe: components["schemas"]["Instant"];
            };
            date: components["schemas"]["DateCivile"];
            amc: components["schemas"]["AmcRepondante"];
            /** @description Demandes admises par fenêtre ; de l'appelant vers cette passerelle, de tous vers cette AMC. Sans « amc », aucune limite propre. */
            quotas?: {
                appelant?: components["schemas"]["QuotaAdmis"];
                amc?: components["schemas"]["QuotaAdmis"];
            };
            route: {
                typeConvention: components["schemas"]["TypeConvention"];
                csr: components["schemas"]["Csr"];
                services: ("IDB" | "SIM" | "CLC" | "DEL")[];
                du: components["schemas"]["DateCivile"];
                /** @description Dernier jour, compris ; null sans fin connue. */
                au: components["schemas"]["DateCivile"] | null;
                plateforme: {
                    id: string;
                    /**
                     * @description Vu de cette passerelle : disjoncteur fermé, en essai, ouvert ; « inconnue » tant qu'elle n'a pas appelé.
                     * @enum {string}
                     */
                    etat: "ouverte" | "essai" | "coupee" | "inconnue";
                    /** @description Début de cet état ; d'une coupure, sa première ouverture, essais compris. Absent d'un état inconnu. */
                    depuis?: components["schemas"]["Instant"];
                    /** @description Là où elle est coupée : quand le prochain appel est essayé. */
                    retourPrevu?: components["schemas"]["Instant"];
                    /**
                     * @description Ce que disent les passerelles inscrites, réunies par l'annuaire : « ouverte » ou « fermee » où toutes le disent,
                     *     « degradee » entre les deux. Une information, qu'une passerelle peut donner à tort : aucune route n'en dépend. Absent
                     *     où l'annuaire n'en dit rien, ou n'est plus lu depuis deux minutes.
                     */
                    ensemble?: {
                        /** @enum {string} */
                        etat: "ouverte" | "degradee" | "fermee";
                        depuis: components["schemas"]["Instant"];
                        retourPrevu?: components["schemas"]["Instant"];
                        /** @description Combien l'ont dit depuis deux minutes. */
                        passerelles: number;
                        /** @description Quand cette passerelle l'a lu. */
                        luLe: components["schemas"]["Instant"];
                    };
                };
                /**
                 * @description Points d'accès que l'opérateur a inscrits pour cette plateforme, en vigueur le jour de l'appel : ce jour, ou la date
                 *     demandée si elle est à venir. Vide pour une plateforme intégrée à cette passerelle.
                 */
                points?: {
                    url: string;
                    /** @enum {string} */
                    liaison: "JSON" | "SOAP";
                    version: string;
                    services: ("IDB" | "SIM" | "CLC" | "DEL")[];
                    du: components["schemas"]["DateCivile"];
                    /** @description Dernier jour, compris ; null sans fin connue. */
                    au: components["schemas"]["DateCivile"] | null;
                }[];
                /** @description Chemin JSON de chaque service sur le port d'échange de cette passerelle ; en SOAP, /roc/v1/soap/ puis le service. */
                acces: {
                    IDB?: string;
                    SIM?: string;
                    CLC?: string;
                    DEL?: string;
                };
                /** @description Certificats sous lesquels cet assureur signe à cette date. */
                emetteurs: {
                    x5tS256: components["schemas"]["Empreinte"];
                    /** @enum {string} */
                    mode: "propre" | "delegue";
                    mandat?: string;
                    du: components["schemas"]["Instant"];
                    au: components["schemas"]["Instant"];
                }[];
            };
            resumeGuichet: components["schemas"]["ResumeGuichet"];
        };
        CertificatVu: {
            sujet: string;
            emetteur: string;
            /** @description Identifiant de structure, lu dans l'OU. */
            structure: string | null;
            /** @description Numéro de série, hexadécimal. */
            serie: string;
            x5tS256: components["schemas"]["Empreinte"];
            du: components["schemas"]["Instant"];
            au: components["schemas"]["Instant"];
        };
        WhoAmI: {
            heureServeur: components["schemas"]["Instant"];
            tls: {
                version: string;
                suite: string;
            };
            /** @description Le vôtre ; null si vous n'en avez pas présenté. */
            certificat: components["schemas"]["CertificatVu"] | null;
            /** @description La chaîne que nous avons construite ; vide là où elle ne tient pas. */
            chaine: {
                sujet: string;
                x5tS256: components["schemas"]["Empreinte"];
            }[];
            /** @description Le participant que l'annuaire lie à ce certificat ; null s'il n'y en a pas. */
            participant: {
                id: string;
                nom: string;
                /** @enum {string} */
                type: "etablissement" | "operateur" | "auditeur" | "logiciel";
            } | null;
            /**
             * @description Ce qui finit dans les 60 jours ou a fini : le certificat présenté, et ce que l'annuaire tient de ce participant (adhésion, mandats
             *     d'un logiciel, certificats des AMC et passerelles d'un opérateur).
             */
            echeances?: {
                /** @enum {string} */
                nature: "certificat" | "mandat" | "adhesion" | "participation";
                objet: string;
                fin: components["schemas"]["DateCivile"];
                /** @description Jours restants, aujourd'hui non compté. */
                jours: number;
                /** @enum {integer} */
                palier: 7 | 30 | 60;
            }[];
            /** @description Dans l'ordre où le port d'échange les fait. */
            controles: {
                nom: string;
                /** @enum {string} */
                verdict: "tient" | "ne-tient-pas" | "non-verifie";
                conseil: string | null;
            }[];
            /** @description Le contrôle qui fait refuser la connexion ; null si elle serait admise. */
            premierEchec: string | null;
        };
        /** @description Ce qui est engagé par la feuille du journal ; jamais de NIR, le bénéficiaire est un pseudonyme propre à l'AMC. */
        EntreeTrace: {
            /** @constant */
            v: 1;
            /** @enum {string} */
            type: "recu" | "repondu" | "refuse" | "rejeu" | "interrompu";
            /** Format: uuid */
            idEchange: string;
            horodatage: components["schemas"]["Instant"];
            environnement: components["schemas"]["Environnement"];
            /** @enum {string|null} */
            service?: "IDB" | "SIM" | "CLC" | "DEL" | "ANN" | "MESSAGES" | null;
            idMessage?: string | null;
            versionNorme?: string | null;
            appelant?: {
                participant?: string | null;
                structure?: string | null;
                certificat?: string | null;
                revocation?: string | null;
            } | null;
            etablissement?: {
                ej?: string | null;
                eg?: string | null;
            } | null;
            amc?: string | null;
            plateforme?: string | null;
            numeroDossier?: string | null;
            /** @description identifiant|role|mode d'authentification. */
            agent?: string | null;
            beneficiaire?: string | null;
            requete?: {
                methode?: string;
                chemin?: string;
                empreinte?: string | null;
                /** @enum {string} */
                signature?: "signee" | "non signee";
                certificat?: string | null;
                valeur?: string | null;
            } | null;
            issue?: {
                statut?: number;
                code?: string | null;
                groupe?: string | null;
                origine?: string | null;
            } | null;
            reponse?: {
                empreinte?: string | null;
                emetteur?: string | null;
                cachet?: string | null;
            } | null;
            engagement?: string | null;
            dureeMs?: number | null;
        };
        EntreesTrace: {
            entrees: components["schemas"]["EntreeOuverte"][];
            /** @description Repère de la page suivante ; null à la dernière. */
            suivant: string | null;
        };
        /** @description Critères d'une recherche ; tous doivent être remplis. */
        RechercheTrace: {
            /**
             * Format: date-time
             * @description Premier instant, compris.
             */
            du?: string;
            /**
             * Format: date-time
             * @description Dernier instant, exclu.
             */
            au?: string;
            ej?: components["schemas"]["Finess"];
            amc?: components["schemas"]["NumeroAmc"];
            /** @enum {string} */
            service?: "IDB" | "SIM" | "CLC" | "DEL" | "ANN" | "MESSAGES";
            /** @enum {string} */
            type?: "recu" | "repondu" | "refuse" | "rejeu" | "interrompu";
            statut?: number;
            code?: string;
            /** @enum {string} */
            groupe?: "derivation" | "routage" | "identite" | "droits" | "contrat" | "calcul" | "engagement" | "securite" | "technique";
            idMessage?: components["schemas"]["IdMessage"];
            /** Format: uuid */
            idEchange?: string;
            numeroDossier?: components["schemas"]["NumeroDossier"];
            agent?: string;
            engagement?: string;
            suivant?: string;
            /** @default 100 */
            limite: number;
            /** @description La personne, par ses traits d'identité ; rien n'en est conservé. */
            beneficiaire?: {
                /** @description NIR ou NIA avec sa clé. */
                nir: string;
                /** @description AAAAMMJJ en texte : les dates lunaires existent. */
                dateNaissance: string;
                /**
                 * @description Rang gémellaire.
                 * @default 1
                 */
                rang: number;
            };
        };
        EntreeOuverte: {
            feuille: components["schemas"]["Empreinte"];
            /** @description 32 octets, base64url. */
            sel: string;
            entree: components["schemas"]["EntreeTrace"];
        };
        /** @description Une ligne d'un export. */
        LigneExport: components["schemas"]["EntreeOuverte"] | {
            progression: {
                /** @description Rendues depuis le début de cet export. */
                entrees: number;
                /** @description Part de la période parcourue ; null sans début de période. */
                pourcent: number | null;
                suivant: components["schemas"]["Repere"];
            };
        } | {
            fin: components["schemas"]["EtatExport"];
        } | {
            erreur: components["schemas"]["EtatExport"] & {
                code: string;
                detail: string;
            };
        };
        EtatExport: {
            /** @description Rendues par cet export. */
            entrees: number;
            /** @description Dernier instant, exclu, de ce que l'export a pu voir. */
            au: string | null;
            suivant: components["schemas"]["Repere"];
        };
        /** @description Repère d'où reprendre ; null où rien ne suit, ou, dans une erreur, où rien n'a été rendu. */
        Repere: string | null;
        PreuvesEchange: {
            /** Format: uuid */
            idEchange: string;
            preuves: {
                /** @enum {string} */
                type: "recu" | "repondu" | "refuse" | "rejeu" | "interrompu";
                horodatage: components["schemas"]["Instant"];
                feuille: components["schemas"]["Empreinte"];
                /** @description Preuve C2SP tlog-proof, avec sel et entrée ; null là où l'entrée précède les journaux. */
                recu: string | null;
            }[];
        };
        /** @description Un fait sur le journal lui-même ou sur sa lecture ; `detail` dépend de `type`. */
        EvenementTrace: {
            /** @constant */
            v: 1;
            /** @enum {string} */
            type: "ouverture" | "horodatage" | "consultation" | "suppression";
            /** Format: uuid */
            id: string;
            horodatage: components["schemas"]["Instant"];
            detail: {
                [key: string]: unknown;
            };
        };
        EvenementsTrace: {
            entrees: {
                feuille: components["schemas"]["Empreinte"];
                /** @description 32 octets, base64url. */
                sel: string;
                entree: components["schemas"]["EvenementTrace"];
            }[];
            suivant: components["schemas"]["Repere"];
        };
        JwsSignature: {
            protected: string;
            /** @description En-tête non protégé ; il porte la chaîne, que `x5t#S256` protégé désigne. */
            header?: {
                x5c?: string[];
            };
            signature: string;
        };
        /**
         * @description JWS, forme générale (RFC 7515, section 7.2.1). Le rôle d'une signature vient de son certificat et de l'annuaire,
         *     jamais de son rang. D'autres membres peuvent accompagner la preuve, hors de ce qu'elle prouve.
         */
        JwsGeneral: {
            payload: string;
            signatures: components["schemas"]["JwsSignature"][];
            /** @description Réponse conservée d'un message déjà traité. */
            rejeu?: boolean;
            /**
             * @description Reçu de l'entrée de trace, hors de ce qu'il prouve : C2SP tlog-proof dont `extra` est le sel (32 octets) suivi
             *     de l'entrée canonique (RFC 8785). Un rejeu porte celui de la première réponse.
             */
            recu?: string;
        };
        /** @description JWS d'une demande (RFC 7515, section 7.2), avec exactement une signature. */
        JwsDemande: {
            payload: components["schemas"]["JwsContenu"];
            protected: components["schemas"]["JwsProtege"];
            header?: components["schemas"]["JwsEntete"];
            signature: components["schemas"]["JwsValeur"];
        } | {
            payload: components["schemas"]["JwsContenu"];
            signatures: {
                protected: components["schemas"]["JwsProtege"];
                header?: components["schemas"]["JwsEntete"];
                signature: components["schemas"]["JwsValeur"];
            }[];
        };
        /** @description Le contenu signé, base64url. */
        JwsContenu: string;
        /**
         * @description En-tête protégé, base64url : `alg`, `iat` (secondes), `x5t#S256`, `cty`, `aud` (`urn:roc:amc:<numéro sur 10>:<service>`)
         *     et, au choix, `x5c`.
         */
        JwsProtege: string;
        /** @description En-tête non protégé ; il ne peut porter que la chaîne. */
        JwsEntete: {
            x5c?: string[];
        };
        /** @description La signature, base64url. */
        JwsValeur: string;
    };
    responses: {
        /**
         * @description La demande ne peut être lue selon le contrat.
         *
         *     Codes : `url-invalide`, `entete-refuse`, `utf8-invalide`, `json-invalide`, `json-cle-doublee`, `json-trop-profond`, `xml-invalide`, `xml-interdit`, `xml-demesure`, `soap-invalide`, `contrat-non-respecte`, `version-non-geree`.
         */
        Refus400: {
            headers: {
                "Roc-Cachet": components["headers"]["Roc-Cachet"];
                "Roc-Recu": components["headers"]["Roc-Recu"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Probleme"];
                "application/jose+json": components["schemas"]["JwsGeneral"];
            };
        };
        /**
         * @description Certificat, annuaire ou signature ne le permettent pas.
         *
         *     Codes : `participant-inconnu`, `certificat-expire`, `certificat-revoque`, `role-non-autorise`, `ej-non-autorise`, `mandat-hors-dates`, `eg-non-rattache`, `environnement-incompatible`, `signature-absente`, `signature-illisible`, `signature-algorithme`, `signature-invalide`, `signature-certificat`, `signature-titulaire`, `signature-audience`, `signature-perimee`, `signature-portee`, `vihf-illisible`, `vihf-alteree`, `vihf-certificat`, `vihf-emetteur`, `vihf-perimee`, `vihf-anticipee`, `vihf-autre-message`, `vihf-attributs`, `vihf-rejouee`.
         */
        Refus403: {
            headers: {
                "Roc-Cachet": components["headers"]["Roc-Cachet"];
                "Roc-Recu": components["headers"]["Roc-Recu"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Probleme"];
                "application/jose+json": components["schemas"]["JwsGeneral"];
            };
        };
        /**
         * @description Rien à cette adresse.
         *
         *     Codes : `route-inconnue`, `engagement-inconnu`.
         */
        Refus404: {
            headers: {
                "Roc-Cachet": components["headers"]["Roc-Cachet"];
                "Roc-Recu": components["headers"]["Roc-Recu"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Probleme"];
                "application/jose+json": components["schemas"]["JwsGeneral"];
            };
        };
        /**
         * @description Méthode non admise.
         *
         *     Codes : `methode-refusee`.
         */
        Refus405: {
            headers: {
                "Roc-Cachet": components["headers"]["Roc-Cachet"];
                "Roc-Recu": components["headers"]["Roc-Recu"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                Allow: components["headers"]["Allow"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Probleme"];
                "application/jose+json": components["schemas"]["JwsGeneral"];
            };
        };
        /**
         * @description Conflit avec un message déjà reçu.
         *
         *     Codes : `message-id-reutilise`, `message-en-cours`, `engagement-retire`, `engagement-consomme`, `annulation-tardive`, `remplacement-indu`, `dossier-autre-beneficiaire`.
         */
        Refus409: {
            headers: {
                "Roc-Cachet": components["headers"]["Roc-Cachet"];
                "Roc-Recu": components["headers"]["Roc-Recu"];
                "Roc-Signature": components["headers"]["Roc-Signature"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Probleme"];
                "application/jose+json": components["schemas"]["JwsGeneral"];
            };
        };
        /**
         * @description Contenu trop grand.
         *
         *     Codes : `corps-trop-grand`.
         */
        Refus413: {
            headers: {
                "Roc-Cachet": components["headers"]["Roc-Cachet"];
                "Roc-Recu": components["headers"]["Roc-Recu"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Probleme"];
                "application/jose+json": components["schemas"]["JwsGeneral"];
            };
        };
        /**
         * @description Type de contenu non admis.
         *
         *     Codes : `type-contenu-refuse`.
         */
        Refus415: {
            headers: {
                "Roc-Cachet": components["headers"]["Roc-Cachet"];
                "Roc-Recu": components["headers"]["Roc-Recu"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Probleme"];
                "application/jose+json": components["schemas"]["JwsGeneral"];
            };
        };
        /**
         * @description Demande lisible, mais refusée sur le fond ; les codes d’origine `amc` sont signés par l’assureur.
         *
         *     Codes : `payeur-c2s`, `payeur-ame`, `payeur-detenu`, `payeur-anonyme`, `payeur-hors-roc`, `amc-inconnue`, `amc-pas-encore-roc`, `amc-sortie-roc`, `convention-inconnue`, `csr-inconnu`, `csr-ambigu`, `service-non-offert`, `nir-invalide`, `ins-invalide`, `finess-invalide`, `naissance-invalide`, `beneficiaire-inconnu`, `adherent-inconnu`, `droits-fermes`, `contrat-suspendu`, `garantie-non-souscrite`, `dates-incoherentes`, `periode-incoherente`, `ligne-hors-sejour`, `quantite-incoherente`, `code-inconnu`, `tarif-incoherent`, `montant-incoherent`, `base-incoherente`, `taux-incoherent`, `exoneration-incoherente`, `participation-incoherente`, `forfait-urgences-incoherent`.
         */
        Refus422: {
            headers: {
                "Roc-Cachet": components["headers"]["Roc-Cachet"];
                "Roc-Recu": components["headers"]["Roc-Recu"];
                "Roc-Signature": components["headers"]["Roc-Signature"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Probleme"];
                "application/jose+json": components["schemas"]["JwsGeneral"];
            };
        };
        /**
         * @description Quota atteint.
         *
         *     Codes : `quota-appelant`, `quota-amc`.
         */
        Refus429: {
            headers: {
                "Roc-Cachet": components["headers"]["Roc-Cachet"];
                "Roc-Recu": components["headers"]["Roc-Recu"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Probleme"];
                "application/jose+json": components["schemas"]["JwsGeneral"];
            };
        };
        /**
         * @description Défaut ou arrêt de la passerelle.
         *
         *     Codes : `echange-interrompu`, `erreur-interne`.
         */
        Refus500: {
            headers: {
                "Roc-Cachet": components["headers"]["Roc-Cachet"];
                "Roc-Recu": components["headers"]["Roc-Recu"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Probleme"];
                "application/jose+json": components["schemas"]["JwsGeneral"];
            };
        };
        /**
         * @description L’assureur est injoignable, en erreur, ou sa réponse est écartée.
         *
         *     Codes : `amc-injoignable`, `amc-en-erreur`, `amc-reponse-invalide`.
         */
        Refus502: {
            headers: {
                "Roc-Cachet": components["headers"]["Roc-Cachet"];
                "Roc-Recu": components["headers"]["Roc-Recu"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Probleme"];
                "application/jose+json": components["schemas"]["JwsGeneral"];
            };
        };
        /**
         * @description Momentanément indisponible.
         *
         *     Codes : `revocation-perimee`, `surcharge`, `arret-en-cours`, `annuaire-perime`, `disjoncteur-ouvert`.
         */
        Refus503: {
            headers: {
                "Roc-Cachet": components["headers"]["Roc-Cachet"];
                "Roc-Recu": components["headers"]["Roc-Recu"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Probleme"];
                "application/jose+json": components["schemas"]["JwsGeneral"];
            };
        };
        /**
         * @description Pas de réponse à temps.
         *
         *     Codes : `amc-delai-depasse`, `sort-inconnu`.
         */
        Refus504: {
            headers: {
                "Roc-Cachet": components["headers"]["Roc-Cachet"];
                "Roc-Recu": components["headers"]["Roc-Recu"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Probleme"];
                "application/jose+json": components["schemas"]["JwsGeneral"];
            };
        };
        /** @description Rien à cette adresse sur ce port. */
        HorsPort: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemeSimple"];
            };
        };
        /** @description Trop de consultations en une minute, ou trop d'exports en même temps. */
        TropDeConsultations: {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemeSimple"];
            };
        };
        /** @description La trace ne répond pas, ou la consultation n'a pas pu y être inscrite ; rien n'est rendu. */
        TraceIndisponible: {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemeSimple"];
            };
        };
        /** @description Refus d'un port qui ne scelle pas. */
        RefusSimple: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemeSimple"];
            };
        };
        /**
         * @description L'entrée à ce rang a été supprimée à l'échéance de sa conservation (`entree-supprimee`). Chaque suppression dont les
         *     rangs la contiennent est prouvée par son propre reçu ; celle qui vaut a la classe et le mois de l'entrée.
         */
        EntreeSupprimee: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemeSuppression"];
            };
        };
    };
    parameters: {
        /**
         * @description Créneau d'écriture.
         * @example 1
         */
        Creneau: number;
        /**
         * @description Rang du journal dans son créneau ; un journal fermé est suivi du suivant.
         * @example 1
         */
        Generation: number;
        /**
         * @description Signature détachée de la demande (RFC 7515, annexe F) : `<protégé>..<signature>`. Exigée avec `application/json`,
         *     sauf pour un participant que l'annuaire en dispense.
         * @example eyJhbGciOiJFUzI1NiJ9..c2lnbmF0dXJl
         */
        RocSignature: string;
        /**
         * @description `application/jose+json` pour le JWS entier ; sinon le contenu et ses signatures détachées.
         * @example application/jose+json
         */
        Accept: string;
        /**
         * @description Premier instant, compris.
         * @example 2026-06-09T00:00:00Z
         */
        TraceDu: string;
        /**
         * @description Dernier instant, exclu.
         * @example 2026-06-10T00:00:00Z
         */
        TraceAu: string;
        /**
         * @description Entité juridique.
         * @example 280009010
         */
        TraceEj: components["schemas"]["Finess"];
        /**
         * @description Numéro de l'assureur.
         * @example 0099100011
         */
        TraceAmc: components["schemas"]["NumeroAmc"];
        TraceService: "IDB" | "SIM" | "CLC" | "DEL" | "ANN" | "MESSAGES";
        TraceType: "recu" | "repondu" | "refuse" | "rejeu" | "interrompu";
        /**
         * @description Statut HTTP de l'issue.
         * @example 409
         */
        TraceStatut: number;
        /** @description Code de refus. */
        TraceCode: string;
        /** @description Groupe de codes de refus, tel que le catalogue le compose aujourd'hui. */
        TraceGroupe: "derivation" | "routage" | "identite" | "droits" | "contrat" | "calcul" | "engagement" | "securite" | "technique";
        /**
         * @description Identifiant d'un message.
         * @example 7d9f0c52-3c1b-4b7e-9a53-2f6a1d0c8e41
         */
        TraceIdMessage: components["schemas"]["IdMessage"];
        /**
         * @description Identifiant d'un échange, tel que le cachet le porte.
         * @example 0b9f7a52-7c52-4f0a-8a61-4f3b8f0d2a11
         */
        TraceIdEchange: string;
        /**
         * @description Numéro de dossier de l'établissement.
         * @example 2026-000417
         */
        TraceNumeroDossier: components["schemas"]["NumeroDossier"];
        /**
         * @description Identifiant d'un agent, tel que l'établissement l'a donné, sans rôle ni mode.
         * @example accueil.14
         */
        TraceAgent: string;
        /**
         * @description Numéro d'engagement ou de proposition.
         * @example ENG-2026-0001
         */
        TraceEngagement: string;
        /** @description Repère rendu par la page précédente. */
        TraceSuivant: string;
        /**
         * @description Nombre d'entrées au plus.
         * @example 100
         */
        TraceLimite: number;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Signature de l'assureur, détachée. Absente d'un refus de la passerelle.
         * @example eyJhbGciOiJFUzI1NiJ9..c2lnbmF0dXJl
         */
        "Roc-Signature": string;
        /**
         * @description Cachet de la passerelle (ou de l'opérateur de l'annuaire), détaché.
         * @example eyJhbGciOiJFUzI1NiJ9..Y2FjaGV0
         */
        "Roc-Cachet": string;
        /**
         * @description Reçu de l'entrée de trace (C2SP tlog-proof : sel et entrée, preuve d'inclusion, point de contrôle signé), en
         *     base64url. Absent là où les en-têtes dépasseraient 8 000 octets : la forme entière, que `Link` désigne, le porte.
         * @example YzJzcC5vcmcvdGxvZy1wcm9vZkB2MQ
         */
        "Roc-Recu": string;
        /**
         * @description `oui` là où la réponse conservée d'un message déjà traité est rendue ; absent sinon.
         * @example oui
         */
        "Roc-Rejeu": "oui";
        /**
         * @description Secondes après lesquelles la même demande peut aboutir.
         * @example 12
         */
        "Retry-After": number;
        /**
         * @description Quota entamé, ce qu'il en reste (`r`) et les secondes avant son renouvellement (`t`).
         * @example "appelant";r=0;t=12
         */
        RateLimit: string;
        /**
         * @description Quota (`q`) par fenêtre.
         * @example "appelant";q=600
         */
        "RateLimit-Policy": string;
        /**
         * @description Méthodes de ce chemin.
         * @example POST
         */
        Allow: string;
        /**
         * @description Où lire la forme entière, avec les chaînes de certificats.
         * @example </roc/v1/messages/7d9f0c52-3c1b-4b7e-9a53-2f6a1d0c8e41/reponse?ej=280009010>; rel="alternate"; type="application/jose+json"
         */
        Link: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    identifierBeneficiaire: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Signature détachée de la demande (RFC 7515, annexe F) : `<protégé>..<signature>`. Exigée avec `application/json`,
                 *     sauf pour un participant que l'annuaire en dispense.
                 * @example eyJhbGciOiJFUzI1NiJ9..c2lnbmF0dXJl
                 */
                "Roc-Signature"?: components["parameters"]["RocSignature"];
                /**
                 * @description `application/jose+json` pour le JWS entier ; sinon le contenu et ses signatures détachées.
                 * @example application/jose+json
                 */
                Accept?: components["parameters"]["Accept"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description La demande, signée par l'établissement dans l'une des deux formes. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemandeIdb"];
                "application/jose+json": components["schemas"]["JwsDemande"];
            };
        };
        responses: {
            /** @description Réponse de l'assureur, signée par lui et scellée par la passerelle. */
            200: {
                headers: {
                    "Roc-Signature": components["headers"]["Roc-Signature"];
                    "Roc-Cachet": components["headers"]["Roc-Cachet"];
                    "Roc-Recu": components["headers"]["Roc-Recu"];
                    "Roc-Rejeu": components["headers"]["Roc-Rejeu"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReponseIdb"];
                    "application/jose+json": components["schemas"]["JwsGeneral"];
                };
            };
            400: components["responses"]["Refus400"];
            403: components["responses"]["Refus403"];
            404: components["responses"]["Refus404"];
            405: components["responses"]["Refus405"];
            409: components["responses"]["Refus409"];
            413: components["responses"]["Refus413"];
            415: components["responses"]["Refus415"];
            422: components["responses"]["Refus422"];
            429: components["responses"]["Refus429"];
            500: components["responses"]["Refus500"];
            502: components["responses"]["Refus502"];
            503: components["responses"]["Refus503"];
            504: components["responses"]["Refus504"];
        };
    };
    calculerPartAmc: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Signature détachée de la demande (RFC 7515, annexe F) : `<protégé>..<signature>`. Exigée avec `application/json`,
                 *     sauf pour un participant que l'annuaire en dispense.
                 * @example eyJhbGciOiJFUzI1NiJ9..c2lnbmF0dXJl
                 */
                "Roc-Signature"?: components["parameters"]["RocSignature"];
                /**
                 * @description `application/jose+json` pour le JWS entier ; sinon le contenu et ses signatures détachées.
                 * @example application/jose+json
                 */
                Accept?: components["parameters"]["Accept"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description La demande, signée par l'établissement dans l'une des deux formes. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemandeClc"];
                "application/jose+json": components["schemas"]["JwsDemande"];
            };
        };
        responses: {
            /** @description Réponse de l'assureur, signée par lui et scellée par la passerelle. */
            200: {
                headers: {
                    "Roc-Signature": components["headers"]["Roc-Signature"];
                    "Roc-Cachet": components["headers"]["Roc-Cachet"];
                    "Roc-Recu": components["headers"]["Roc-Recu"];
                    "Roc-Rejeu": components["headers"]["Roc-Rejeu"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReponseClc"];
                    "application/jose+json": components["schemas"]["JwsGeneral"];
                };
            };
            400: components["responses"]["Refus400"];
            403: components["responses"]["Refus403"];
            404: components["responses"]["Refus404"];
            405: components["responses"]["Refus405"];
            409: components["responses"]["Refus409"];
            413: components["responses"]["Refus413"];
            415: components["responses"]["Refus415"];
            422: components["responses"]["Refus422"];
            429: components["responses"]["Refus429"];
            500: components["responses"]["Refus500"];
            502: components["responses"]["Refus502"];
            503: components["responses"]["Refus503"];
            504: components["responses"]["Refus504"];
        };
    };
    estimerPartAmc: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Signature détachée de la demande (RFC 7515, annexe F) : `<protégé>..<signature>`. Exigée avec `application/json`,
                 *     sauf pour un participant que l'annuaire en dispense.
                 * @example eyJhbGciOiJFUzI1NiJ9..c2lnbmF0dXJl
                 */
                "Roc-Signature"?: components["parameters"]["RocSignature"];
                /**
                 * @description `application/jose+json` pour le JWS entier ; sinon le contenu et ses signatures détachées.
                 * @example application/jose+json
                 */
                Accept?: components["parameters"]["Accept"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description La demande, signée par l'établissement dans l'une des deux formes. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemandeSim"];
                "application/jose+json": components["schemas"]["JwsDemande"];
            };
        };
        responses: {
            /** @description Réponse de l'assureur, signée par lui et scellée par la passerelle. */
            200: {
                headers: {
                    "Roc-Signature": components["headers"]["Roc-Signature"];
                    "Roc-Cachet": components["headers"]["Roc-Cachet"];
                    "Roc-Recu": components["headers"]["Roc-Recu"];
                    "Roc-Rejeu": components["headers"]["Roc-Rejeu"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReponseSim"];
                    "application/jose+json": components["schemas"]["JwsGeneral"];
                };
            };
            400: components["responses"]["Refus400"];
            403: components["responses"]["Refus403"];
            404: components["responses"]["Refus404"];
            405: components["responses"]["Refus405"];
            409: components["responses"]["Refus409"];
            413: components["responses"]["Refus413"];
            415: components["responses"]["Refus415"];
            422: components["responses"]["Refus422"];
            429: components["responses"]["Refus429"];
            500: components["responses"]["Refus500"];
            502: components["responses"]["Refus502"];
            503: components["responses"]["Refus503"];
            504: components["responses"]["Refus504"];
        };
    };
    annulerEngagement: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Signature détachée de la demande (RFC 7515, annexe F) : `<protégé>..<signature>`. Exigée avec `application/json`,
                 *     sauf pour un participant que l'annuaire en dispense.
                 * @example eyJhbGciOiJFUzI1NiJ9..c2lnbmF0dXJl
                 */
                "Roc-Signature"?: components["parameters"]["RocSignature"];
                /**
                 * @description `application/jose+json` pour le JWS entier ; sinon le contenu et ses signatures détachées.
                 * @example application/jose+json
                 */
                Accept?: components["parameters"]["Accept"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description La demande, signée par l'établissement dans l'une des deux formes. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemandeDel"];
                "application/jose+json": components["schemas"]["JwsDemande"];
            };
        };
        responses: {
            /** @description Réponse de l'assureur, signée par lui et scellée par la passerelle. */
            200: {
                headers: {
                    "Roc-Signature": components["headers"]["Roc-Signature"];
                    "Roc-Cachet": components["headers"]["Roc-Cachet"];
                    "Roc-Recu": components["headers"]["Roc-Recu"];
                    "Roc-Rejeu": components["headers"]["Roc-Rejeu"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReponseDel"];
                    "application/jose+json": components["schemas"]["JwsGeneral"];
                };
            };
            400: components["responses"]["Refus400"];
            403: components["responses"]["Refus403"];
            404: components["responses"]["Refus404"];
            405: components["responses"]["Refus405"];
            409: components["responses"]["Refus409"];
            413: components["responses"]["Refus413"];
            415: components["responses"]["Refus415"];
            422: components["responses"]["Refus422"];
            429: components["responses"]["Refus429"];
            500: components["responses"]["Refus500"];
            502: components["responses"]["Refus502"];
            503: components["responses"]["Refus503"];
            504: components["responses"]["Refus504"];
        };
    };
    consulterMessage: {
        parameters: {
            query: {
                /**
                 * @description FINESS de l'entité juridique qui a envoyé le message.
                 * @example 280009010
                 */
                ej: components["schemas"]["Finess"];
            };
            header?: {
                /**
                 * @description `application/jose+json` pour le JWS entier ; sinon le contenu et ses signatures détachées.
                 * @example application/jose+json
                 */
                Accept?: components["parameters"]["Accept"];
            };
            path: {
                /**
                 * @description Identifiant du message.
                 * @example 7d9f0c52-3c1b-4b7e-9a53-2f6a1d0c8e41
                 */
                id: components["schemas"]["IdMessage"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description État du message, scellé par la passerelle. */
            200: {
                headers: {
                    "Roc-Cachet": components["headers"]["Roc-Cachet"];
                    "Roc-Recu": components["headers"]["Roc-Recu"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EtatMessage"];
                    "application/jose+json": components["schemas"]["JwsGeneral"];
                };
            };
            400: components["responses"]["Refus400"];
            403: components["responses"]["Refus403"];
            404: components["responses"]["Refus404"];
            405: components["responses"]["Refus405"];
            422: components["responses"]["Refus422"];
            429: components["responses"]["Refus429"];
            500: components["responses"]["Refus500"];
            503: components["responses"]["Refus503"];
        };
    };
    relireReponse: {
        parameters: {
            query: {
                /**
                 * @description FINESS de l'entité juridique qui a envoyé le message.
                 * @example 280009010
                 */
                ej: components["schemas"]["Finess"];
            };
            header?: {
                /**
                 * @description `application/jose+json` pour le JWS entier ; sinon le contenu et ses signatures détachées.
                 * @example application/jose+json
                 */
                Accept?: components["parameters"]["Accept"];
            };
            path: {
                /**
                 * @description Identifiant du message.
                 * @example 7d9f0c52-3c1b-4b7e-9a53-2f6a1d0c8e41
                 */
                id: components["schemas"]["IdMessage"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description La réponse conservée, marquée comme rejeu. */
            200: {
                headers: {
                    "Roc-Signature": components["headers"]["Roc-Signature"];
                    "Roc-Cachet": components["headers"]["Roc-Cachet"];
                    "Roc-Recu": components["headers"]["Roc-Recu"];
                    "Roc-Rejeu": components["headers"]["Roc-Rejeu"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReponseIdb"] | components["schemas"]["ReponseSim"] | components["schemas"]["ReponseClc"] | components["schemas"]["ReponseDel"];
                    "application/jose+json": components["schemas"]["JwsGeneral"];
                };
            };
            400: components["responses"]["Refus400"];
            403: components["responses"]["Refus403"];
            404: components["responses"]["Refus404"];
            405: components["responses"]["Refus405"];
            409: components["responses"]["Refus409"];
            422: components["responses"]["Refus422"];
            429: components["responses"]["Refus429"];
            500: components["responses"]["Refus500"];
            502: components["responses"]["Refus502"];
            503: components["responses"]["Refus503"];
            504: components["responses"]["Refus504"];
        };
    };
    lireChaine: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `application/jose+json` pour le JWS entier ; sinon le contenu et ses signatures détachées.
                 * @example application/jose+json
                 */
                Accept?: components["parameters"]["Accept"];
            };
            path: {
                /**
                 * @description SHA-256 du certificat (DER), base64url.
                 * @example q3rVdX2mJ8hYw5C1uN0aTzKf4oLsEb7gRiPcWtZxQ9U
                 */
                x5t: components["schemas"]["Empreinte"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description La chaîne, scellée par la passerelle. */
            200: {
                headers: {
                    "Roc-Cachet": components["headers"]["Roc-Cachet"];
                    "Roc-Recu": components["headers"]["Roc-Recu"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChaineCertificats"];
                    "application/jose+json": components["schemas"]["JwsGeneral"];
                };
            };
            403: components["responses"]["Refus403"];
            404: components["responses"]["Refus404"];
            405: components["responses"]["Refus405"];
            429: components["responses"]["Refus429"];
            500: components["responses"]["Refus500"];
            503: components["responses"]["Refus503"];
        };
    };
    rechercherRoute: {
        parameters: {
            query: {
                /**
                 * @description Numéro de l'assureur complémentaire.
                 * @example 0099100011
                 */
                numeroAmc: components["schemas"]["NumeroAmc"];
                /**
                 * @description Type de convention de l'attestation.
                 * @example RM
                 */
                typeConvention: components["schemas"]["TypeConvention"];
                /**
                 * @description Critère secondaire de routage ; absent s'il est inconnu.
                 * @example 01
                 */
                csr?: components["schemas"]["Csr"];
                /**
                 * @description Date de soins ; absente, le jour même en France.
                 * @example 2026-06-09
                 */
                date?: components["schemas"]["DateCivile"];
                /**
                 * @description Service attendu.
                 * @example IDB
                 */
                service?: "IDB" | "SIM" | "CLC" | "DEL";
            };
            header?: {
                /**
                 * @description `application/jose+json` pour le JWS entier ; sinon le contenu et ses signatures détachées.
                 * @example application/jose+json
                 */
                Accept?: components["parameters"]["Accept"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description La route, scellée par l'opérateur de l'annuaire. */
            200: {
                headers: {
                    "Roc-Cachet": components["headers"]["Roc-Cachet"];
                    "Roc-Recu": components["headers"]["Roc-Recu"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReponseAnnuaire"];
                    "application/jose+json": components["schemas"]["JwsGeneral"];
                };
            };
            400: components["responses"]["Refus400"];
            403: components["responses"]["Refus403"];
            404: components["responses"]["Refus404"];
            405: components["responses"]["Refus405"];
            422: components["responses"]["Refus422"];
            429: components["responses"]["Refus429"];
            500: components["responses"]["Refus500"];
            503: components["responses"]["Refus503"];
        };
    };
    quiSuisJe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ce que nous avons vu, que le certificat convienne ou non. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhoAmI"];
                };
            };
            404: components["responses"]["HorsPort"];
        };
    };
    listerEntrees: {
        parameters: {
            query?: {
                /**
                 * @description Premier instant, compris.
                 * @example 2026-06-09T00:00:00Z
                 */
                du?: components["parameters"]["TraceDu"];
                /**
                 * @description Dernier instant, exclu.
                 * @example 2026-06-10T00:00:00Z
                 */
                au?: components["parameters"]["TraceAu"];
                /**
                 * @description Entité juridique.
                 * @example 280009010
                 */
                ej?: components["parameters"]["TraceEj"];
                /**
                 * @description Numéro de l'assureur.
                 * @example 0099100011
                 */
                amc?: components["parameters"]["TraceAmc"];
                service?: components["parameters"]["TraceService"];
                type?: components["parameters"]["TraceType"];
                /**
                 * @description Statut HTTP de l'issue.
                 * @example 409
                 */
                statut?: components["parameters"]["TraceStatut"];
                /** @description Code de refus. */
                code?: components["parameters"]["TraceCode"];
                /** @description Groupe de codes de refus, tel que le catalogue le compose aujourd'hui. */
                groupe?: components["parameters"]["TraceGroupe"];
                /**
                 * @description Identifiant d'un message.
                 * @example 7d9f0c52-3c1b-4b7e-9a53-2f6a1d0c8e41
                 */
                idMessage?: components["parameters"]["TraceIdMessage"];
                /**
                 * @description Identifiant d'un échange, tel que le cachet le porte.
                 * @example 0b9f7a52-7c52-4f0a-8a61-4f3b8f0d2a11
                 */
                idEchange?: components["parameters"]["TraceIdEchange"];
                /**
                 * @description Numéro de dossier de l'établissement.
                 * @example 2026-000417
                 */
                numeroDossier?: components["parameters"]["TraceNumeroDossier"];
                /**
                 * @description Identifiant d'un agent, tel que l'établissement l'a donné, sans rôle ni mode.
                 * @example accueil.14
                 */
                agent?: components["parameters"]["TraceAgent"];
                /**
                 * @description Numéro d'engagement ou de proposition.
                 * @example ENG-2026-0001
                 */
                engagement?: components["parameters"]["TraceEngagement"];
                /** @description Repère rendu par la page précédente. */
                suivant?: components["parameters"]["TraceSuivant"];
                /**
                 * @description Nombre d'entrées au plus.
                 * @example 100
                 */
                limite?: components["parameters"]["TraceLimite"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Une page d'entrées. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntreesTrace"];
                };
            };
            400: components["responses"]["RefusSimple"];
            403: components["responses"]["RefusSimple"];
            404: components["responses"]["HorsPort"];
            429: components["responses"]["TropDeConsultations"];
            503: components["responses"]["TraceIndisponible"];
        };
    };
    rechercherEntrees: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description La recherche ; un membre absent ne limite pas. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RechercheTrace"];
            };
        };
        responses: {
            /** @description Une page d'entrées. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntreesTrace"];
                };
            };
            400: components["responses"]["RefusSimple"];
            403: components["responses"]["RefusSimple"];
            404: components["responses"]["HorsPort"];
            413: components["responses"]["RefusSimple"];
            415: components["responses"]["RefusSimple"];
            429: components["responses"]["TropDeConsultations"];
            503: components["responses"]["TraceIndisponible"];
        };
    };
    exporterEntrees: {
        parameters: {
            query?: {
                /**
                 * @description Premier instant, compris.
                 * @example 2026-06-09T00:00:00Z
                 */
                du?: components["parameters"]["TraceDu"];
                /**
                 * @description Dernier instant, exclu.
                 * @example 2026-06-10T00:00:00Z
                 */
                au?: components["parameters"]["TraceAu"];
                /**
                 * @description Entité juridique.
                 * @example 280009010
                 */
                ej?: components["parameters"]["TraceEj"];
                /**
                 * @description Numéro de l'assureur.
                 * @example 0099100011
                 */
                amc?: components["parameters"]["TraceAmc"];
                service?: components["parameters"]["TraceService"];
                type?: components["parameters"]["TraceType"];
                /**
                 * @description Statut HTTP de l'issue.
                 * @example 409
                 */
                statut?: components["parameters"]["TraceStatut"];
                /** @description Code de refus. */
                code?: components["parameters"]["TraceCode"];
                /** @description Groupe de codes de refus, tel que le catalogue le compose aujourd'hui. */
                groupe?: components["parameters"]["TraceGroupe"];
                /**
                 * @description Identifiant d'un message.
                 * @example 7d9f0c52-3c1b-4b7e-9a53-2f6a1d0c8e41
                 */
                idMessage?: components["parameters"]["TraceIdMessage"];
                /**
                 * @description Identifiant d'un échange, tel que le cachet le porte.
                 * @example 0b9f7a52-7c52-4f0a-8a61-4f3b8f0d2a11
                 */
                idEchange?: components["parameters"]["TraceIdEchange"];
                /**
                 * @description Numéro de dossier de l'établissement.
                 * @example 2026-000417
                 */
                numeroDossier?: components["parameters"]["TraceNumeroDossier"];
                /**
                 * @description Identifiant d'un agent, tel que l'établissement l'a donné, sans rôle ni mode.
                 * @example accueil.14
                 */
                agent?: components["parameters"]["TraceAgent"];
                /**
                 * @description Numéro d'engagement ou de proposition.
                 * @example ENG-2026-0001
                 */
                engagement?: components["parameters"]["TraceEngagement"];
                /** @description Repère rendu par la page précédente. */
                suivant?: components["parameters"]["TraceSuivant"];
                /**
                 * @description Nombre d'entrées au plus.
                 * @example 100
                 */
                limite?: components["parameters"]["TraceLimite"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Une ligne par entrée, une ligne de progression par page, une dernière ligne `fin` ou `erreur`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["LigneExport"];
                };
            };
            400: components["responses"]["RefusSimple"];
            403: components["responses"]["RefusSimple"];
            404: components["responses"]["HorsPort"];
            429: components["responses"]["TropDeConsultations"];
            503: components["responses"]["TraceIndisponible"];
        };
    };
    exporterRecherche: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description La recherche ; un membre absent ne limite pas. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RechercheTrace"];
            };
        };
        responses: {
            /** @description Une ligne par entrée, une ligne de progression par page, une dernière ligne `fin` ou `erreur`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["LigneExport"];
                };
            };
            400: components["responses"]["RefusSimple"];
            403: components["responses"]["RefusSimple"];
            404: components["responses"]["HorsPort"];
            413: components["responses"]["RefusSimple"];
            415: components["responses"]["RefusSimple"];
            429: components["responses"]["TropDeConsultations"];
            503: components["responses"]["TraceIndisponible"];
        };
    };
    prouverEchange: {
        parameters: {
            query?: {
                /**
                 * @description Origine du journal d'un reçu que l'auditeur détient ; avec `rang`, dit si cette entrée a été supprimée.
                 * @example passerelle.roc.test/journal/1/1
                 */
                journal?: string;
                /**
                 * @description Rang de l'entrée dans ce journal, tel que le reçu le porte.
                 * @example 412
                 */
                rang?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Identifiant d'un échange, tel que le cachet le porte.
                 * @example 0b9f7a52-7c52-4f0a-8a61-4f3b8f0d2a11
                 */
                idEchange: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Les entrées, la plus ancienne d'abord. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreuvesEchange"];
                };
            };
            400: components["responses"]["RefusSimple"];
            403: components["responses"]["RefusSimple"];
            404: components["responses"]["HorsPort"];
            410: components["responses"]["EntreeSupprimee"];
            429: components["responses"]["TropDeConsultations"];
            503: components["responses"]["TraceIndisponible"];
        };
    };
    listerEvenements: {
        parameters: {
            query?: {
                /**
                 * @description Premier instant, compris.
                 * @example 2026-06-09T00:00:00Z
                 */
                du?: components["parameters"]["TraceDu"];
                /**
                 * @description Dernier instant, exclu.
                 * @example 2026-06-10T00:00:00Z
                 */
                au?: components["parameters"]["TraceAu"];
                type?: "ouverture" | "horodatage" | "consultation" | "suppression";
                /** @description Repère rendu par la page précédente. */
                suivant?: components["parameters"]["TraceSuivant"];
                /**
                 * @description Nombre d'entrées au plus.
                 * @example 100
                 */
                limite?: components["parameters"]["TraceLimite"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Une page d'événements. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvenementsTrace"];
                };
            };
            400: components["responses"]["RefusSimple"];
            403: components["responses"]["RefusSimple"];
            404: components["responses"]["HorsPort"];
            429: components["responses"]["TropDeConsultations"];
            503: components["responses"]["TraceIndisponible"];
        };
    };
    listerJournaux: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description La liste, `cty` `roc-journaux+json`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/jose+json": components["schemas"]["JwsGeneral"];
                };
            };
            404: components["responses"]["HorsPort"];
            503: components["responses"]["RefusSimple"];
        };
    };
    lirePointDeControle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Créneau d'écriture.
                 * @example 1
                 */
                creneau: components["parameters"]["Creneau"];
                /**
                 * @description Rang du journal dans son créneau ; un journal fermé est suivi du suivant.
                 * @example 1
                 */
                generation: components["parameters"]["Generation"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Le point de contrôle. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            404: components["responses"]["RefusSimple"];
            503: components["responses"]["RefusSimple"];
        };
    };
    prouverConsistance: {
        parameters: {
            query: {
                /**
                 * @description Taille de la tête antérieure, au moins 1.
                 * @example 255
                 */
                de: number;
                /**
                 * @description Taille de la tête postérieure, au plus celle du journal.
                 * @example 257
                 */
                a: number;
            };
            header?: never;
            path: {
                /**
                 * @description Créneau d'écriture.
                 * @example 1
                 */
                creneau: components["parameters"]["Creneau"];
                /**
                 * @description Rang du journal dans son créneau ; un journal fermé est suivi du suivant.
                 * @example 1
                 */
                generation: components["parameters"]["Generation"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description La preuve. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            404: components["responses"]["RefusSimple"];
            503: components["responses"]["RefusSimple"];
        };
    };
    lireHorodatages: {
        parameters: {
            query?: {
                /**
                 * @description Taille au-delà de laquelle les têtes sont rendues. Pas avec `rang`.
                 * @example 255
                 */
                apres?: number;
                /**
                 * @description Rang d'une entrée du journal, à partir de 0.
                 * @example 42
                 */
                rang?: number;
            };
            header?: never;
            path: {
                /**
                 * @description Créneau d'écriture.
                 * @example 1
                 */
                creneau: components["parameters"]["Creneau"];
                /**
                 * @description Rang du journal dans son créneau ; un journal fermé est suivi du suivant.
                 * @example 1
                 */
                generation: components["parameters"]["Generation"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Les horodatages ; vide là où il n'y en a pas. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointHorodate"][];
                };
            };
            404: components["responses"]["RefusSimple"];
            503: components["responses"]["RefusSimple"];
        };
    };
    lireTuile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Créneau d'écriture.
                 * @example 1
                 */
                creneau: components["parameters"]["Creneau"];
                /**
                 * @description Rang du journal dans son créneau ; un journal fermé est suivi du suivant.
                 * @example 1
                 */
                generation: components["parameters"]["Generation"];
                /**
                 * @description Le reste du chemin, barres obliques comprises.
                 * @example 0/000
                 */
                tuile: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Les octets de la tuile. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            404: components["responses"]["RefusSimple"];
            503: components["responses"]["RefusSimple"];
        };
    };
}
