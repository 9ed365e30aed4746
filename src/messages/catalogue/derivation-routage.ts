import { specs } from './refusal-spec.js';

/** Payers outside this circuit: the request is diverted before any AMC is called. */
export const DERIVATION = specs(
  { groupe: 'derivation', status: 422, origine: 'passerelle', reessayable: false, repli: 'autre-circuit' },
  {
    'payeur-c2s': {
      title: 'Complémentaire santé solidaire : hors du circuit ROC',
      guichet:
        'Patient à la C2S : aucune mutuelle à interroger, rien à avancer. Facturez la part complémentaire au payeur C2S.',
      exploitant: 'Dérivation normale : la demande annonce la C2S. Aucun assureur n’a été appelé.',
      developpeur:
        'couvertureParticuliere vaut C2S : n’envoyez ni IDB, ni SIM, ni CLC, la facture suit le circuit de l’assurance maladie (tiers payant coordonné).',
    },
    'payeur-ame': {
      title: 'Aide médicale de l’État : hors du circuit ROC',
      guichet:
        'Patient à l’AME : la part complémentaire relève de l’AME. N’interrogez pas de mutuelle, facturez au circuit AME.',
      exploitant: 'Dérivation normale : la demande annonce l’AME. Aucun assureur n’a été appelé.',
      developpeur:
        'couvertureParticuliere vaut AME : n’envoyez ni IDB, ni SIM, ni CLC, la facture suit le circuit de l’AME.',
    },
    'payeur-detenu': {
      title: 'Personne détenue : hors du circuit ROC',
      guichet:
        'Personne détenue : la prise en charge passe par l’assurance maladie. N’interrogez pas de mutuelle.',
      exploitant:
        'Dérivation normale : la demande annonce une personne détenue. Aucun assureur n’a été appelé.',
      developpeur:
        'couvertureParticuliere vaut DETENU : n’envoyez ni IDB, ni SIM, ni CLC, la facture suit le circuit des personnes écrouées.',
    },
    'payeur-hors-roc': {
      title: 'Payeur hors du dispositif ROC',
      guichet:
        'Cet organisme ne participe pas à ROC. Demandez-lui une prise en charge par sa voie habituelle, ou gardez l’attestation.',
      exploitant:
        'Dérivation normale : l’annuaire connaît cet organisme et le dit hors du dispositif. Aucun assureur n’a été appelé.',
      developpeur:
        'L’annuaire inscrit cet organisme hors du dispositif (base et complémentaire réunies, organisme étranger ou spécial) : n’envoyez ni IDB, ni SIM, ni CLC.',
    },
    'payeur-anonyme': {
      title: 'Séjour anonyme : aucun assureur ne doit être interrogé',
      guichet:
        'Séjour anonyme : aucune mutuelle ne doit être interrogée. Suivez la procédure d’anonymat de l’établissement.',
      exploitant: 'Dérivation normale : la demande annonce un séjour anonyme. Rien n’a quitté la passerelle.',
      developpeur:
        'couvertureParticuliere vaut ANONYME : une identité fictive ne doit jamais partir chez un assureur. N’envoyez pas de message.',
    },
  },
);

/** From AMC number, convention and routing criterion to a platform. */
export const ROUTAGE = specs(
  { groupe: 'routage', status: 422, origine: 'passerelle', reessayable: false },
  {
    'amc-inconnue': {
      repli: 'attestation-papier',
      title: 'Assureur absent de l’annuaire à cette date',
      guichet:
        'Cet assureur n’est pas joignable en ligne. Vérifiez le numéro AMC sur l’attestation, sinon gardez-en une copie.',
      exploitant:
        'L’extrait d’annuaire en cours ne connaît pas ce numéro d’AMC. Vérifier la date de l’extrait.',
      developpeur:
        'amc.numero, complété à 10 chiffres, n’est pas dans l’annuaire. Relisez l’attestation ; la recherche d’annuaire permet de vérifier avant l’envoi.',
    },
    'amc-pas-encore-roc': {
      repli: 'attestation-papier',
      title: 'Assureur pas encore entré dans ROC à la date de soins',
      guichet:
        'Cet assureur ne répond pas encore en ligne pour ces soins. Gardez une copie de l’attestation et facturez comme avant.',
      exploitant:
        'L’annuaire donne à cette AMC une date d’adhésion postérieure à la date de soins. Aucun assureur n’a été appelé.',
      developpeur:
        'La date de soins précède l’adhésion de cette AMC, que donne detail : facturez ces soins hors de ROC, ou vérifiez la date.',
    },
    'amc-sortie-roc': {
      repli: 'prise-en-charge-manuelle',
      title: 'Assureur sorti de ROC à la date de soins',
      guichet:
        'Cet assureur ne répond plus en ligne. Demandez au patient une attestation à jour, sinon une prise en charge manuelle.',
      exploitant:
        'L’annuaire donne à cette AMC une fin d’adhésion antérieure à la date de soins : fusion, transfert ou retrait.',
      developpeur:
        'La date de soins suit la fin d’adhésion de cette AMC, que donne detail : le patient a sans doute une autre attestation.',
    },
    'convention-inconnue': {
      repli: 'corriger-demande',
      title: 'Type de convention inconnu pour cet assureur à cette date',
      guichet:
        'Le type de convention ne convient pas à cet assureur. Relisez les deux caractères sur l’attestation du patient.',
      exploitant: 'L’AMC est connue, mais aucune route n’a ce type de convention à la date de soins.',
      developpeur:
        'amc.typeConvention ne correspond à aucune route valable à la date de soins ; candidats donne les conventions connues.',
    },
    'csr-inconnu': {
      repli: 'corriger-demande',
      title: 'Critère secondaire de routage inconnu',
      guichet:
        'Le code CSR ne correspond pas à cet assureur. Relisez-le sur l’attestation ; s’il n’y figure pas, laissez-le vide.',
      exploitant: 'AMC et convention sont connues, mais aucune route n’a ce CSR à la date de soins.',
      developpeur: 'amc.csr ne correspond à aucune route valable ; candidats donne les critères connus.',
    },
    'csr-ambigu': {
      repli: 'corriger-demande',
      title: 'Plusieurs routes possibles : précisez le CSR',
      guichet:
        'Il manque le code CSR pour choisir le bon centre de gestion. Reportez celui de l’attestation du patient.',
      exploitant:
        'Plusieurs routes de l’annuaire conviennent sans CSR. Rien à faire, sauf si l’annuaire se chevauche.',
      developpeur:
        'amc.csr est absent et plusieurs routes conviennent : renvoyez un message neuf avec l’un des candidats.',
    },
    'service-non-offert': {
      repli: 'prise-en-charge-manuelle',
      title: 'Service non offert par cet assureur à cette date',
      guichet:
        'Cet assureur n’offre pas ce service en ligne. Demandez-lui une prise en charge par sa voie habituelle.',
      exploitant: 'La route existe, mais l’annuaire n’y inscrit pas ce service à la date de soins.',
      developpeur:
        'Le service demandé n’est pas dans la route : la recherche d’annuaire rend la liste de ceux qui sont offerts.',
    },
  },
);
