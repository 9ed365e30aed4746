import { specs } from './refusal-spec.js';

/**
 * Load, outages and doubt. What was refused before anything left for the AMC may be sent again; once something
 * left, the same id only ever gets the same answer, and the way out is the telephone.
 */
export const TECHNIQUE_DISPONIBILITE = specs(
  { groupe: 'technique', origine: 'passerelle' },
  {
    'quota-appelant': {
      status: 429,
      reessayable: true,
      repli: 'reessayer',
      title: 'Quota de l’appelant atteint',
      guichet:
        'Votre établissement a envoyé trop de demandes à la fois. Attendez un instant, le logiciel peut réessayer.',
      exploitant:
        'Quota de ce participant épuisé pour la fenêtre en cours. Emballement chez lui, ou quota à revoir.',
      developpeur:
        'Attendez Retry-After puis renvoyez le même message, même idMessage. RateLimit dit ce qu’il reste, quota lequel.',
    },
    'quota-amc': {
      status: 429,
      reessayable: true,
      repli: 'reessayer',
      title: 'Quota de l’assureur atteint',
      guichet: 'Cet assureur reçoit trop de demandes en ce moment. Patientez un peu, puis relancez.',
      exploitant: 'Quota protégeant cet assureur épuisé, tous appelants ensemble. Vérifier qui l’emploie.',
      developpeur:
        'L’AMC est protégée par un quota commun : attendez Retry-After, puis renvoyez le même message.',
    },
    surcharge: {
      status: 503,
      reessayable: true,
      repli: 'reessayer',
      title: 'Passerelle saturée',
      guichet:
        'Le service est très chargé. Réessayez dans un instant ; en attendant, poursuivez l’accueil du patient.',
      exploitant:
        'Concurrence et file d’attente pleines : ajouter des répliques, ou chercher ce qui ralentit.',
      developpeur:
        'Rien n’est parti. Attendez Retry-After, avec un écart aléatoire, puis renvoyez le même message.',
    },
    'arret-en-cours': {
      status: 503,
      reessayable: true,
      repli: 'reessayer',
      title: 'Passerelle en cours d’arrêt',
      guichet: 'Le service redémarre. Relancez la demande dans une minute.',
      exploitant:
        'Demande arrivée pendant la vidange : normal lors d’un déploiement, si le répartiteur suit /ready.',
      developpeur:
        'Fermez cette connexion, ouvrez-en une autre et renvoyez le même message après Retry-After.',
    },
    'annuaire-perime': {
      status: 503,
      reessayable: true,
      repli: 'prise-en-charge-manuelle',
      title: 'Annuaire périmé : routage impossible',
      guichet:
        'Le service en ligne est arrêté pour le moment. Demandez à l’assureur une prise en charge par sa voie habituelle.',
      exploitant:
        'L’instantané d’annuaire gardé a passé sa fin sans qu’un plus récent soit arrivé : rétablir l’accès au service d’annuaire.',
      developpeur:
        'Rien n’est parti : la passerelle n’a plus d’annuaire valable. Renvoyez le même message, même idMessage, après Retry-After.',
    },
    'message-en-cours': {
      status: 409,
      reessayable: true,
      repli: 'reessayer',
      title: 'Ce message est encore en traitement',
      guichet:
        'Cette demande est déjà en cours de traitement. Patientez quelques secondes avant de la relancer.',
      exploitant: 'Renvoi d’un message dont l’échange n’est pas fini : appelant impatient, ou assureur lent.',
      developpeur:
        'Attendez Retry-After puis renvoyez le même message : vous recevrez la réponse du premier envoi, sans second engagement.',
    },
    'disjoncteur-ouvert': {
      status: 503,
      reessayable: true,
      repli: 'attestation-papier',
      title: 'Assureur momentanément coupé',
      guichet:
        'Cet assureur ne répond plus en ce moment. Gardez copie de l’attestation et relancez plus tard.',
      exploitant:
        'Disjoncteur ouvert pour cet assureur après trop d’échecs. Prévenir son exploitant ; un essai est fait à intervalle.',
      developpeur: 'Rien n’est parti chez l’assureur. Attendez Retry-After, puis renvoyez le même message.',
    },
    'amc-injoignable': {
      status: 502,
      reessayable: true,
      repli: 'attestation-papier',
      title: 'Assureur injoignable',
      guichet:
        'L’assureur n’est pas joignable pour l’instant. Gardez copie de l’attestation et relancez plus tard.',
      exploitant:
        'Connexion à la plateforme de l’assureur impossible (réseau, TLS ou adresse). Rien ne lui a été transmis.',
      developpeur: 'La connexion n’a pas abouti, donc rien n’est parti : renvoyez le même message plus tard.',
    },
    'amc-delai-depasse': {
      status: 504,
      reessayable: false,
      repli: 'prise-en-charge-manuelle',
      title: 'L’assureur n’a pas répondu à temps',
      guichet: 'L’assureur n’a pas répondu à temps. Demandez-lui une prise en charge par sa voie habituelle.',
      exploitant: 'Délai épuisé après l’envoi à l’assureur. Voir ses durées de réponse.',
      developpeur:
        'Le même idMessage rendra ce même refus. Pour redemander, envoyez un message neuf ; la promesse d’idempotence de l’AMC couvre l’ancien.',
    },
    'amc-en-erreur': {
      status: 502,
      reessayable: false,
      repli: 'prise-en-charge-manuelle',
      title: 'L’assureur a répondu par une erreur',
      guichet: 'Le système de l’assureur est en panne. Demandez une prise en charge par sa voie habituelle.',
      exploitant:
        'Réponse HTTP d’erreur, ou connexion coupée, chez l’assureur : lui transmettre l’identifiant d’échange.',
      developpeur:
        'La panne est chez l’assureur. Le même idMessage rendra ce refus ; un message neuf pourra aboutir après réparation.',
    },
    'amc-reponse-invalide': {
      status: 502,
      reessayable: false,
      repli: 'appeler-amc',
      title: 'Réponse de l’assureur non conforme, non transmise',
      guichet:
        'La réponse de l’assureur n’était pas sûre, elle est écartée. Appelez-le pour obtenir son accord.',
      exploitant:
        'Réponse écartée (contrat, sommes, dates, lien à la demande ou signature) : voir detail, prévenir l’assureur.',
      developpeur:
        'Rien à corriger dans votre demande : la réponse de l’AMC a échoué à nos contrôles et n’a pas été relayée.',
    },
    'sort-inconnu': {
      status: 504,
      reessayable: false,
      repli: 'appeler-amc',
      title: 'Sort de la demande inconnu chez l’assureur',
      guichet:
        'L’assureur a peut-être traité la demande sans que la réponse arrive. Appelez-le avant toute nouvelle demande.',
      exploitant:
        'La demande est partie, la réponse n’est pas venue, et l’assureur ne promet pas l’idempotence : pas de renvoi automatique.',
      developpeur:
        'Ne renvoyez pas de CLC neuf sans avoir vérifié auprès de l’AMC : il pourrait engager deux fois. GET /roc/v1/messages/{id} rend l’état.',
    },
    'echange-interrompu': {
      status: 500,
      reessayable: false,
      repli: 'appeler-amc',
      title: 'Échange interrompu par un arrêt de la passerelle',
      guichet:
        'Le service s’est arrêté pendant votre demande. Appelez l’assureur pour savoir s’il l’a traitée.',
      exploitant:
        'Échange reçu et jamais conclu, refermé à la reprise. Comparer avec les traces de l’assureur.',
      developpeur:
        'Le même idMessage rendra toujours ce refus. Une IDB peut être refaite par un message neuf ; un CLC seulement après accord avec l’AMC.',
    },
    'erreur-interne': {
      status: 500,
      reessayable: false,
      repli: 'appeler-passerelle',
      title: 'Défaut de la passerelle',
      guichet:
        'Le service a rencontré un défaut. Prévenez votre support et demandez la prise en charge par la voie habituelle.',
      exploitant: 'Défaut de notre code : l’identifiant d’échange mène à la trace et au journal technique.',
      developpeur:
        'Le défaut est chez nous. Donnez-nous l’identifiant d’échange du cachet ; GET /roc/v1/messages/{id} rend l’état du message.',
    },
  },
);
