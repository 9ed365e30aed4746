import { specs } from './refusal-spec.js';

/** What a certificate, the directory or a signature does not allow. The desk can do nothing: it gets a way on. */
export const SECURITE = specs(
  {
    groupe: 'securite',
    status: 403,
    origine: 'passerelle',
    reessayable: false,
    repli: 'prise-en-charge-manuelle',
  },
  {
    'participant-inconnu': {
      title: 'Certificat valable, participant absent de l’annuaire',
      guichet:
        'Votre établissement n’est pas encore inscrit au service en ligne. Demandez la prise en charge par la voie habituelle.',
      exploitant:
        'Le certificat est bon, mais l’annuaire ne lie sa structure à aucun participant. Vérifier inscription et extrait.',
      developpeur:
        'L’OU du certificat (identifiant de structure) n’est pas dans l’annuaire. GET /diagnostic/v1/whoami montre ce que nous lisons.',
    },
    'certificat-expire': {
      title: 'Certificat client hors de sa période de validité',
      guichet:
        'Le certificat de l’établissement n’est plus valable. Prévenez l’informatique ; demandez la prise en charge par la voie habituelle.',
      exploitant:
        'La validité du certificat client a pris fin pendant la connexion. À renouveler par l’établissement.',
      developpeur:
        'Renouvelez le certificat AUTH_CLI puis ouvrez une connexion neuve : la validité est revue à chaque demande.',
    },
    'certificat-revoque': {
      title: 'Certificat client révoqué',
      guichet:
        'Le certificat de l’établissement a été révoqué. Prévenez l’informatique sans attendre ; passez par la voie habituelle.',
      exploitant:
        'Certificat client révoqué, vu pendant la connexion : incident possible chez l’établissement, à lui signaler.',
      developpeur:
        'Ce certificat figure dans une liste de révocation. Demandez-en un autre ; aucune reprise de session n’y change rien.',
    },
    'revocation-perimee': {
      status: 503,
      reessayable: true,
      repli: 'reessayer',
      title: 'État de révocation trop ancien pour ce service',
      guichet:
        'Le service ne peut pas vérifier les certificats pour l’instant. Réessayez dans quelques minutes.',
      exploitant:
        'Liste de révocation périmée, grâce du service épuisée : rétablir sa publication ou sa relève sans attendre.',
      developpeur: 'La panne est de notre côté. Renvoyez le même message après le délai de Retry-After.',
    },
    'role-non-autorise': {
      title: 'Ce participant ne peut pas appeler ce service',
      guichet: 'Ce poste n’est pas habilité à ce service. Prévenez l’informatique de l’établissement.',
      exploitant:
        'Participant connu, mais d’un autre type que celui que ce service attend, ou autorité de certification non admise pour lui.',
      developpeur:
        'Employez le certificat de la bonne personne morale, émis par une autorité que l’annuaire admet pour elle ; whoami montre le lien.',
    },
    'ej-non-autorise': {
      title: 'Entité juridique autre que celle du certificat',
      guichet:
        'Le dossier est au nom d’un autre établissement que ce poste. Vérifiez le site choisi dans le logiciel.',
      exploitant:
        'Le FINESS juridique du message n’est pas celui du certificat : paramétrage, ou usage d’un certificat d’autrui.',
      developpeur:
        'etablissement.finessJuridique (ou ej) doit être celui du certificat : un certificat par entité juridique, jamais mis en commun.',
    },
    'eg-non-rattache': {
      title: 'Établissement non rattaché à l’entité juridique',
      guichet:
        'Le site choisi n’est pas rattaché à votre établissement. Vérifiez le site dans le logiciel ou prévenez le support.',
      exploitant:
        'L’annuaire ne rattache pas ce FINESS géographique à l’entité juridique. Faire mettre l’annuaire à jour si le site est neuf.',
      developpeur:
        'etablissement.finessGeographique n’est pas dans la liste de l’annuaire ; whoami rend celle de votre entité juridique.',
    },
    'environnement-incompatible': {
      repli: 'corriger-demande',
      title: 'Environnement de test et de production mêlés',
      guichet:
        'Le dossier mêle données de test et données réelles. Prévenez votre support ; rien n’a été transmis à l’assureur.',
      exploitant:
        'Le message, ou l’OID de son INS, est d’un autre environnement que cette passerelle. Adresse de l’appelant à vérifier.',
      developpeur:
        'environnement doit être celui de la passerelle, et ins.oid du même monde : test en .10 et .11, production en .8 et .9.',
    },
    'signature-absente': {
      title: 'Demande non signée alors qu’une signature est due',
      guichet:
        'La demande est partie sans la signature de l’établissement. Prévenez votre support ; passez par la voie habituelle.',
      exploitant:
        'L’annuaire exige une signature de ce participant pour ce service et la demande n’en porte pas.',
      developpeur:
        'Envoyez un JWS en application/jose+json, ou le JSON avec une signature détachée dans Roc-Signature.',
    },
    'signature-illisible': {
      title: 'Signature de forme incorrecte',
      guichet:
        'La signature de la demande n’est pas lisible. Prévenez votre support ; demandez la prise en charge par téléphone.',
      exploitant: 'JWS ou en-tête protégé mal formé chez l’appelant : défaut de son logiciel.',
      developpeur:
        'Une seule signature, base64url sans remplissage, en-tête protégé avec alg, iat entier, x5t#S256, cty et aud ; ni crit, ni jwk, ni jku, ni x5u. detail dit ce qui manque.',
    },
    'signature-algorithme': {
      title: 'Algorithme de signature non admis',
      guichet:
        'La signature de la demande emploie un procédé refusé. Prévenez votre support ; passez par la voie habituelle.',
      exploitant:
        'Algorithme hors de la liste admise, ou sans rapport avec la clé du certificat ; « none » compte comme une tentative.',
      developpeur:
        'L’algorithme suit la clé : ES256 pour P-256, ES384 pour P-384, PS256 ou RS256 pour RSA. Jamais none ni HS256.',
    },
    'signature-invalide': {
      title: 'La signature ne correspond pas au contenu',
      guichet:
        'La demande a été modifiée ou mal signée. Relancez-la une fois ; si cela persiste, prévenez votre support.',
      exploitant:
        'Signature fausse sur ces octets : contenu altéré en route, ou mauvaise clé. À suivre si cela se répète.',
      developpeur:
        'Signez les octets exacts du corps envoyé, sans le reformater ensuite : en-tête protégé, un point, puis le corps en base64url.',
    },
    'signature-certificat': {
      title: 'Certificat de signature refusé',
      guichet:
        'Le certificat qui signe les demandes n’est pas accepté. Prévenez l’informatique ; passez par la voie habituelle.',
      exploitant:
        'Certificat de signature expiré, révoqué, d’une autorité inconnue ou d’un usage qui ne convient pas : voir detail.',
      developpeur:
        'Signez avec un certificat de cachet en cours de validité, chaîne dans x5c, empreinte dans x5t#S256. detail nomme le contrôle.',
    },
    'signature-titulaire': {
      title: 'Signature par une autre personne morale',
      guichet:
        'La demande est signée par un autre établissement que le vôtre. Prévenez votre support ; rien n’est parti.',
      exploitant:
        'La structure du certificat de signature n’est pas celle de l’appelant : paramétrage, ou clé d’autrui.',
      developpeur:
        'Le certificat de signature et le certificat TLS doivent porter la même structure (OU), celle de l’entité juridique du message.',
    },
    'signature-audience': {
      title: 'Signature destinée à un autre assureur ou service',
      guichet:
        'La demande était adressée à un autre assureur. Relancez-la depuis le dossier ; sinon, prévenez votre support.',
      exploitant:
        'aud de la signature ne désigne pas l’AMC et le service de cette demande : défaut, ou rejeu d’une demande ailleurs.',
      developpeur:
        'aud vaut par exemple urn:roc:amc:0099100011:IDB : le numéro d’AMC du message sur 10 chiffres, puis le service appelé.',
    },
    'signature-perimee': {
      title: 'Signature trop ancienne ou en avance',
      guichet:
        'La demande est trop ancienne, ou l’horloge du serveur est décalée. Relancez-la ; sinon, prévenez l’informatique.',
      exploitant:
        'iat hors de la fenêtre admise : horloge de l’appelant décalée, ou demande gardée trop longtemps.',
      developpeur:
        'Signez au moment de l’envoi et réglez l’horloge par NTP ; heureServeur de whoami donne la nôtre. Un renvoi se signe à neuf, avec le même idMessage.',
    },
  },
);
