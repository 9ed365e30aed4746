import { specs } from './refusal-spec.js';

/** Who the patient and the hospital are: keys that we check, persons that only the AMC knows. */
export const IDENTITE = specs(
  { groupe: 'identite', status: 422, origine: 'passerelle', reessayable: false, repli: 'corriger-demande' },
  {
    'nir-invalide': {
      title: 'Numéro de sécurité sociale : la clé ne convient pas',
      guichet:
        'Le numéro de sécurité sociale comporte une erreur. Relisez la carte Vitale ou l’attestation, puis recommencez.',
      exploitant: 'Clé du NIR fausse : erreur de saisie chez l’appelant. Rien n’est parti chez l’assureur.',
      developpeur:
        'beneficiaire.nir : clé = 97 − (13 premiers chiffres mod 97), avec 2A lu 19 et 2B lu 18. Contrôlez-la à la saisie.',
    },
    'ins-invalide': {
      title: 'Matricule INS : la clé ne convient pas',
      guichet:
        'L’identité nationale de santé (INS) comporte une erreur. Rappelez l’INS du dossier patient, puis recommencez.',
      exploitant: 'Clé du matricule INS fausse : erreur chez l’appelant. Rien n’est parti chez l’assureur.',
      developpeur:
        'beneficiaire.ins.matricule : 13 caractères et une clé modulo 97, comme un NIR. Transmettez-le tel que rendu par INSi.',
    },
    'finess-invalide': {
      title: 'Numéro FINESS : la clé ne convient pas',
      guichet:
        'Le numéro de l’établissement est mal réglé dans le logiciel. Prévenez votre support ; gardez l’attestation du patient.',
      exploitant:
        'FINESS juridique ou géographique faux (clé de Luhn) : paramétrage de l’appelant à corriger.',
      developpeur:
        'champ désigne le FINESS en cause : 9 caractères, clé de Luhn sur les neuf, A compté 1 et B compté 2 en Corse.',
    },
    'naissance-invalide': {
      title: 'Date de naissance : la forme ne convient pas',
      guichet:
        'La date de naissance n’est pas lisible. Reprenez-la telle qu’imprimée sur l’attestation, même inhabituelle.',
      exploitant:
        'Date de naissance hors de la forme AAAAMMJJ ou du siècle admis : erreur de saisie chez l’appelant.',
      developpeur:
        'beneficiaire.dateNaissance : huit chiffres AAAAMMJJ, année de 1850 à 2199. Les dates lunaires (31 avril, mois 50) sont admises telles quelles.',
    },
    'beneficiaire-inconnu': {
      origine: 'amc',
      repli: 'attestation-papier',
      title: 'Bénéficiaire inconnu de l’assureur',
      guichet:
        'L’assureur ne reconnaît pas ce patient. Vérifiez numéro, date de naissance et rang ; sinon gardez copie de l’attestation.',
      exploitant:
        'Réponse de l’assureur : aucun bénéficiaire pour ce NIR, cette date de naissance et ce rang.',
      developpeur:
        'L’AMC cherche NIR, date de naissance et rang ensemble : un jumeau au mauvais rang est inconnu. Corrigez dans un message neuf.',
    },
    'adherent-inconnu': {
      origine: 'amc',
      repli: 'corriger-demande',
      title: 'Numéro d’adhérent inconnu de l’assureur',
      guichet:
        'Le numéro d’adhérent ne correspond pas à ce patient. Relisez celui de l’attestation en cours, puis recommencez.',
      exploitant:
        'Réponse de l’assureur : le numéro d’adhérent donné n’est pas celui du bénéficiaire trouvé.',
      developpeur:
        'beneficiaire.numeroAdherent ne concorde pas : corrigez-le, ou omettez-le s’il est ancien, dans un message neuf.',
    },
  },
);

export const DROITS = specs(
  { groupe: 'droits', status: 422, origine: 'amc', reessayable: false },
  {
    'droits-fermes': {
      repli: 'appeler-amc',
      title: 'Aucun droit ouvert aux dates de soins',
      guichet:
        'Aucun droit ouvert chez cet assureur à ces dates. Demandez au patient s’il en a un autre ; sinon la part reste à sa charge.',
      exploitant: 'Réponse de l’assureur : aucun jour facturé n’est couvert. Rien à faire.',
      developpeur:
        'CLC sur des droits fermés. Une IDB aux mêmes dates rend l’état et les dates de ces droits : faites-la à l’admission.',
    },
  },
);

/** Lines, amounts and dates against each other and the tariffs. */
export const CALCUL = specs(
  { groupe: 'calcul', status: 422, reessayable: false, repli: 'corriger-demande', origine: 'amc' },
  {
    'dates-incoherentes': {
      origine: 'passerelle',
      title: 'Dates incohérentes entre elles',
      guichet:
        'Les dates du séjour ou des soins se contredisent. Corrigez-les dans le dossier, puis relancez la demande.',
      exploitant:
        'Une fin précède un début, ou la durée dépasse trois ans : erreur de saisie chez l’appelant.',
      developpeur:
        'champ désigne la date en cause : une fin ne précède jamais son début, et une période dure au plus trois ans. L’heure du jour n’intervient pas.',
    },
    'ligne-hors-sejour': {
      title: 'Ligne datée hors du séjour',
      guichet:
        'Une prestation est datée hors du séjour. Corrigez sa date ou celles du séjour, puis relancez le calcul.',
      exploitant: 'Réponse de l’assureur : une ligne sort des dates d’entrée et de sortie.',
      developpeur:
        'ligne donne le rang, à partir de 0, de la ligne dont les dates sortent de dateEntree et dateSortie.',
    },
    'quantite-incoherente': {
      title: 'Quantité incohérente avec les dates',
      guichet:
        'Le nombre de jours ou d’actes d’une prestation ne suit pas ses dates. Corrigez la ligne, puis relancez le calcul.',
      exploitant: 'Réponse de l’assureur : la quantité d’une ligne contredit ses dates.',
      developpeur:
        'ligne donne le rang de la ligne : pour un forfait par jour, la quantité est le nombre de jours de dateDebut à dateFin compris.',
    },
    'tarif-incoherent': {
      title: 'Tarif inconnu à la date de soins',
      guichet:
        'Un forfait n’est pas au tarif de sa date. Faites vérifier la table des tarifs, puis relancez le calcul.',
      exploitant:
        'Réponse de l’assureur : un prix unitaire n’est pas celui de sa date. Tarifs de l’établissement à mettre à jour.',
      developpeur:
        'ligne donne le rang : prixUnitaire diffère du tarif en vigueur à la date de la ligne. Une ligne qui chevauche un changement de tarif se coupe en deux.',
    },
    'montant-incoherent': {
      title: 'Montants incohérents',
      guichet:
        'Les montants d’une prestation ne s’accordent pas. Faites vérifier la facture, puis relancez le calcul.',
      exploitant:
        'Réponse de l’assureur : montants d’une ligne incompatibles entre eux (base, taux, part AMO, ticket modérateur).',
      developpeur:
        'ligne donne le rang : vérifiez montantAMO = baseAMO × tauxAMO arrondi au centime, ticketModerateur et montantFacture = quantité × prixUnitaire là où il est donné.',
    },
  },
);
