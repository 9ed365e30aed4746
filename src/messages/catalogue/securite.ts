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
    'mandat-hors-dates': {
      title: 'Mandat de l’établissement hors de ses dates',
      guichet:
        'Le logiciel n’est pas, ou n’est plus, mandaté par votre établissement. Prévenez l’informatique de l’établissement.',
      exploitant:
        'L’annuaire connaît le mandat de cet établissement au logiciel hébergé, mais pas à la date de l’appel : faites inscrire son renouvellement.',
      developpeur:
        'L’établissement vous a mandaté pour d’autres dates, que donne detail ; la date qui compte est celle de l’appel, pas celle des soins.',
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
        'Envoyez un JWS en application/jose+json, le JSON avec une signature détachée dans Roc-Signature, ou en SOAP une ds:Signature dans le document.',
    },
    'signature-illisible': {
      title: 'Signature de forme incorrecte',
      guichet:
        'La signature de la demande n’est pas lisible. Prévenez votre support ; demandez la prise en charge par téléphone.',
      exploitant:
        'JWS, en-tête protégé ou signature XML mal formés chez l’appelant : défaut de son logiciel.',
      developpeur:
        'Une seule signature, base64url sans remplissage, en-tête protégé avec alg, iat entier, x5t#S256, cty et aud ; ni crit, ni jwk, ni jku, ni x5u. En XML : XAdES baseline-B. detail dit ce qui manque.',
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
    'signature-portee': {
      title: 'La signature ne couvre pas le document à sa place',
      guichet:
        'La demande est signée d’une façon refusée par sécurité. Prévenez votre support ; passez par la voie habituelle.',
      exploitant:
        'Signature XML qui ne couvre pas exactement le document du corps : défaut, ou essai de déplacer une signature.',
      developpeur:
        'Une seule ds:Signature, enfant du document qu’elle signe ; une référence à l’Id de ce document, une aux propriétés XAdES, et aucune autre ; identifiants uniques dans toute l’enveloppe.',
    },
    'vihf-illisible': {
      title: 'Assertion d’identité de forme incorrecte',
      guichet:
        'L’identité de l’agent envoyée par le logiciel est illisible. Prévenez votre support ; passez par la voie habituelle.',
      exploitant: 'Assertion VIHF mal formée chez l’appelant : défaut de son logiciel.',
      developpeur:
        'Une seule saml:Assertion (SAML 2.0) dans wsse:Security, signée, la signature couvrant l’assertion par son ID ; detail dit ce qui manque.',
    },
    'vihf-alteree': {
      title: 'Assertion d’identité modifiée après sa signature',
      guichet:
        'L’identité de l’agent a été modifiée en route. Relancez la demande une fois ; sinon, prévenez votre support.',
      exploitant:
        'La signature du VIHF ne correspond pas à son contenu : contenu altéré, ou mauvaise clé. À suivre si cela se répète.',
      developpeur: 'Signez l’assertion telle qu’elle part, sans la remettre en forme ensuite.',
    },
    'vihf-certificat': {
      title: 'Certificat de l’assertion d’identité refusé',
      guichet:
        'Le certificat qui atteste l’identité de l’agent n’est pas accepté. Prévenez l’informatique de l’établissement.',
      exploitant:
        'Le VIHF est signé par un certificat qui n’est pas un cachet valable de la structure appelante : voir detail.',
      developpeur:
        'Signez le VIHF avec le cachet de la structure du certificat TLS, chaîne dans KeyInfo, la feuille en tête.',
    },
    'vihf-emetteur': {
      title: 'Émetteur de l’assertion autre que l’appelant',
      guichet:
        'L’identité de l’agent est attestée par un autre établissement. Prévenez votre support ; rien n’est parti.',
      exploitant:
        'Issuer du VIHF n’est pas le sujet du certificat TLS : paramétrage de l’appelant, ou assertion d’autrui.',
      developpeur: 'Issuer : le DN du certificat client TLS selon RFC 2253, avec Format X509SubjectName.',
    },
    'vihf-perimee': {
      title: 'Assertion d’identité expirée',
      guichet:
        'L’identification de l’agent a expiré. Relancez la demande ; si cela persiste, reconnectez-vous au logiciel.',
      exploitant:
        'VIHF hors de sa validité : horloge de l’appelant en retard, ou assertion gardée trop longtemps.',
      developpeur:
        'Faites un VIHF par demande, valable quelques minutes ; NotOnOrAfter est passé, ou la validité dépasse une heure.',
    },
    'vihf-anticipee': {
      title: 'Assertion d’identité pas encore valable',
      guichet: 'L’horloge du logiciel semble en avance. Prévenez l’informatique de l’établissement.',
      exploitant: 'VIHF daté du futur : horloge de l’appelant en avance.',
      developpeur: 'Réglez l’horloge par NTP : NotBefore, IssueInstant ou AuthnInstant est à venir.',
    },
    'vihf-autre-message': {
      title: 'Assertion d’identité faite pour un autre message',
      guichet:
        'L’identité de l’agent appartient à une autre demande. Relancez-la depuis le dossier ; sinon, prévenez votre support.',
      exploitant:
        'Le VIHF nomme un autre message que celui qu’il accompagne : défaut, ou assertion déplacée.',
      developpeur:
        'L’attribut urn:roc:vihf:message du VIHF vaut urn:uuid: suivi de l’idMessage du document, sous la même signature.',
    },
    'vihf-attributs': {
      title: 'Assertion d’identité incomplète ou incohérente',
      guichet:
        'L’identité de l’agent est incomplète. Vérifiez son profil dans le logiciel, ou prévenez votre support.',
      exploitant:
        'Attribut du VIHF absent, hors liste, ou sans rapport avec la structure appelante : voir detail.',
      developpeur:
        'VIHF_Version, Identifiant_Structure (celle du certificat), rôle et Authentification_mode (DIRECTE ou INDIRECTE) sont dus ; l’agent du document, s’il y est, est celui du VIHF.',
    },
    'vihf-rejouee': {
      title: 'Assertion d’identité déjà employée',
      guichet:
        'L’identification de l’agent a déjà servi. Relancez la demande depuis le dossier ; sinon, prévenez votre support.',
      exploitant: 'Même ID de VIHF pour un autre contenu : défaut de l’appelant, ou rejeu.',
      developpeur:
        'Un ID de VIHF neuf à chaque demande ; seul un renvoi du même message peut reprendre le sien.',
    },
  },
);
