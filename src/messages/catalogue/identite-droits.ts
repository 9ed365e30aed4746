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
        'SIM ou CLC sur des droits fermés. Une IDB aux mêmes dates rend l’état et les dates de ces droits : faites-la à l’admission.',
    },
  },
);

/** What the contract itself says no to: the person is known, the rights are open. */
export const CONTRAT = specs(
  { groupe: 'contrat', status: 422, origine: 'amc', reessayable: false },
  {
    'contrat-suspendu': {
      repli: 'appeler-amc',
      title: 'Contrat suspendu aux dates de soins',
      guichet:
        'Le contrat du patient est suspendu à ces dates. Il doit voir avec son assureur ; d’ici là la part reste à sa charge.',
      exploitant: 'Réponse de l’assureur : le contrat est suspendu à toutes les dates de la demande.',
      developpeur:
        'Les droits sont ouverts, mais le contrat est suspendu à ces dates. Faites une IDB plus tard : elle dira quand il reprend.',
    },
    'garantie-non-souscrite': {
      repli: 'prise-en-charge-manuelle',
      title: 'Activité non garantie par le contrat',
      guichet:
        'Le contrat du patient ne garantit pas ce type de séjour. Dites-lui que la part complémentaire reste à sa charge.',
      exploitant: 'Réponse de l’assureur : le contrat exclut l’activité demandée (MCOO, SSR ou PSY).',
      developpeur:
        'activite n’est pas garantie par ce contrat ; aucune autre demande sur ce séjour n’aboutira chez cet assureur.',
    },
  },
);
