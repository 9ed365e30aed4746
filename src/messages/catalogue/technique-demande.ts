import { specs } from './refusal-spec.js';

/** Requests that cannot be read as the contract says: a defect of the calling software. */
export const TECHNIQUE_DEMANDE = specs(
  { groupe: 'technique', status: 400, origine: 'passerelle', reessayable: false, repli: 'corriger-demande' },
  {
    'route-inconnue': {
      status: 404,
      title: 'Chemin inconnu',
      guichet: 'Le logiciel appelle une adresse qui n’existe pas. Prévenez votre support.',
      exploitant:
        'Chemin inconnu sur ce port : adresse de l’appelant à corriger, ou service d’un autre port.',
      developpeur:
        'Les chemins sont ceux du contrat ; chacun n’existe que sur un port (échange, diagnostic, console).',
    },
    'methode-refusee': {
      status: 405,
      title: 'Méthode HTTP refusée pour ce chemin',
      guichet: 'Le logiciel appelle le service d’une façon non prévue. Prévenez votre support.',
      exploitant: 'Le chemin existe, mais pas avec cette méthode : défaut du logiciel appelant.',
      developpeur:
        'L’en-tête Allow donne la méthode attendue : POST pour IDB, SIM, CLC et DEL, GET pour les messages et l’annuaire.',
    },
    'url-invalide': {
      title: 'Adresse illisible',
      guichet: 'L’adresse envoyée par le logiciel est illisible. Prévenez votre support.',
      exploitant: 'Encodage pour cent incorrect dans l’adresse : défaut du logiciel appelant.',
      developpeur:
        'Chaque « % » de l’adresse doit être suivi de deux chiffres hexadécimaux formant de l’UTF-8.',
    },
    'entete-refuse': {
      title: 'En-tête HTTP refusé',
      guichet:
        'Le logiciel, ou un équipement du réseau, ajoute une information refusée. Prévenez votre support.',
      exploitant:
        'En-tête absent ou non géré (Host, Expect, Content-Encoding, Content-Length) : logiciel ou mandataire de l’appelant.',
      developpeur:
        'Envoyez Host et un Content-Length juste, sans Expect ni Content-Encoding ; detail nomme l’en-tête en cause.',
    },
    'type-contenu-refuse': {
      status: 415,
      title: 'Type de contenu refusé',
      guichet: 'Le logiciel envoie la demande dans un format non accepté. Prévenez votre support.',
      exploitant: 'Content-Type autre que ceux du contrat : défaut du logiciel appelant.',
      developpeur:
        'Content-Type : application/json ou application/jose+json ; application/soap+xml aux adresses SOAP. Toujours en UTF-8.',
    },
    'corps-trop-grand': {
      status: 413,
      title: 'Demande trop grande',
      guichet: 'La demande est trop volumineuse. Découpez la facture par période ou prévenez votre support.',
      exploitant:
        'Corps au-delà de 1 Mio : défaut de l’appelant, ou tentative de saturation si cela se répète.',
      developpeur: 'Le corps est limité à 1 048 576 octets et une demande à 200 lignes.',
    },
    'utf8-invalide': {
      title: 'Le corps n’est pas de l’UTF-8',
      guichet:
        'La demande contient des caractères illisibles. Prévenez votre support : l’encodage du logiciel est à régler.',
      exploitant: 'Octets qui ne sont pas de l’UTF-8 : souvent un logiciel en ISO 8859-1.',
      developpeur: 'Encodez le JSON ou le XML en UTF-8 ; le JSON, sans marque d’ordre des octets.',
    },
    'json-invalide': {
      title: 'Le corps n’est pas du JSON',
      guichet:
        'La demande envoyée par le logiciel est illisible. Relancez-la une fois, puis prévenez votre support.',
      exploitant: 'JSON mal formé : défaut du logiciel appelant, ou corps tronqué en route.',
      developpeur: 'Le corps (ou le payload du JWS) doit être un seul document JSON, RFC 8259.',
    },
    'json-cle-doublee': {
      title: 'Un même champ donné deux fois',
      guichet: 'La demande contient deux fois la même information. Prévenez votre support.',
      exploitant:
        'Clé doublée dans un objet JSON, même écrite autrement : défaut, ou essai de tromper un contrôle.',
      developpeur:
        'Un nom ne paraît qu’une fois par objet, échappements compris : "a" et "\\u0061" sont le même nom.',
    },
    'json-trop-profond': {
      title: 'JSON trop imbriqué',
      guichet: 'La demande est construite d’une façon anormale. Prévenez votre support.',
      exploitant: 'Imbrication au-delà de la limite : défaut, ou tentative d’épuiser la passerelle.',
      developpeur:
        'Les messages du contrat n’ont que quelques niveaux : cherchez une structure refermée sur elle-même.',
    },
    'xml-invalide': {
      title: 'Le corps n’est pas du XML bien formé',
      guichet:
        'La demande envoyée par le logiciel ne peut pas être lue. Relancez-la une fois, puis prévenez votre support.',
      exploitant: 'XML mal formé : défaut du logiciel appelant, ou corps tronqué en route.',
      developpeur: 'Le corps doit être un seul document XML 1.0 bien formé, avec ses espaces de noms.',
    },
    'xml-interdit': {
      title: 'Construction XML refusée',
      guichet: 'La demande contient une construction refusée par sécurité. Prévenez votre support.',
      exploitant:
        'Type de document (DTD), entité, instruction de traitement ou autre codage : défaut, ou tentative d’attaque.',
      developpeur:
        'Ni DOCTYPE, ni entité autre que les cinq de XML, ni instruction de traitement, ni codage autre que UTF-8, ni commentaire dans une signature ; detail dit laquelle.',
    },
    'xml-demesure': {
      title: 'XML trop imbriqué ou trop fourni',
      guichet: 'La demande a une taille ou une forme anormale. Prévenez votre support.',
      exploitant:
        'Profondeur, nombre d’éléments ou d’attributs au-delà de la limite : défaut, ou tentative d’épuiser la passerelle.',
      developpeur:
        'Au plus 24 niveaux, 20 000 éléments et 24 attributs ou espaces de noms par élément, enveloppe comprise.',
    },
    'soap-invalide': {
      title: 'Enveloppe SOAP refusée',
      guichet: 'Le logiciel emballe la demande d’une façon non prévue. Prévenez votre support.',
      exploitant: 'Enveloppe, en-tête WS-Addressing ou corps non conformes : défaut du logiciel appelant.',
      developpeur:
        'SOAP 1.2, document/literal : un seul élément dans Body, celui du service appelé ; wsa:Action et wsa:MessageID, s’ils sont là, disent la même chose que le message. Le WSDL est à ?wsdl.',
    },
    'contrat-non-respecte': {
      title: 'Le message ne respecte pas le contrat',
      guichet:
        'Une information de la demande manque ou n’a pas la forme attendue. Complétez le dossier ou prévenez le support.',
      exploitant:
        'Le schéma refuse le message ; champ et detail disent où et pourquoi. Défaut du logiciel appelant.',
      developpeur:
        'champ est le pointeur JSON de la première faute, detail la règle. Validez vos messages contre openapi/roc.yaml.',
    },
    'version-non-geree': {
      title: 'Version de norme non gérée',
      guichet: 'Le logiciel emploie une version que le service ne connaît pas. Prévenez votre support.',
      exploitant:
        'versionNorme hors de celles que cette passerelle sert : mise à jour de l’appelant, ou de la passerelle.',
      developpeur: 'versionNorme doit être l’une des versions servies ; detail les donne.',
    },
  },
);
