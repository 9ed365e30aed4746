/** Why the directory service refuses: a closed list, each with its HTTP status and what to do about it. */
interface RefusalText {
  readonly status: 400 | 403 | 404 | 409 | 410 | 413 | 422 | 503;
  readonly titre: string;
  readonly conseil: string;
}

export const REGISTRY_REFUSALS = {
  'appelant-inconnu': {
    status: 403,
    titre: 'Appelant inconnu de l’annuaire',
    conseil: 'Présentez le certificat client (AUTH_CLI) d’un participant inscrit et en cours d’adhésion.',
  },
  'role-refuse': {
    status: 403,
    titre: 'Ce participant n’inscrit rien à l’annuaire',
    conseil: 'Seuls un opérateur d’AMC et l’opérateur de l’annuaire proposent et approuvent des changements.',
  },
  'document-illisible': {
    status: 400,
    titre: 'Document illisible',
    conseil:
      'Un JWS JSON à une signature est attendu, du type que dit detail ; roc annuaire signer en produit.',
  },
  'document-trop-grand': {
    status: 413,
    titre: 'Document trop grand',
    conseil: 'Découpez le changement en plusieurs documents.',
  },
  'document-non-signe': {
    status: 400,
    titre: 'Document non signé',
    conseil:
      'Signez le document avec le certificat personnel de son auteur : roc annuaire proposer ou approuver.',
  },
  'signature-invalide': {
    status: 403,
    titre: 'Signature fausse',
    conseil: 'Le contenu n’est pas celui qui a été signé : signez de nouveau le document entier.',
  },
  'signature-perimee': {
    status: 403,
    titre: 'Signature trop ancienne ou en avance',
    conseil: 'Signez de nouveau ; vérifiez l’horloge du poste.',
  },
  'signataire-inconnu': {
    status: 403,
    titre: 'Signataire non enrôlé',
    conseil: 'Faites enrôler cette personne et son certificat par son participant.',
  },
  'signataire-non-confirme': {
    status: 403,
    titre: 'Enrôlement du signataire en attente',
    conseil: 'L’enrôlement de cette personne attend sa seconde signature : elle ne peut encore rien signer.',
  },
  'certificat-de-machine': {
    status: 403,
    titre: 'Certificat d’une machine, pas d’une personne',
    conseil:
      'Signez avec votre certificat personnel : un cachet ou un certificat de serveur n’engage aucune personne.',
  },
  'certificat-refuse': {
    status: 403,
    titre: 'Certificat du signataire refusé',
    conseil: 'Le contrôle qui échoue est dans detail : expiré, révoqué, autorité inconnue...',
  },
  'certificat-autrui': {
    status: 403,
    titre: 'Signataire d’un autre participant',
    conseil:
      'Les deux signataires appartiennent au participant qui propose, celui du certificat TLS présenté.',
  },
  'certificat-deja-enrole': {
    status: 422,
    titre: 'Certificat déjà enrôlé pour une autre personne',
    conseil: 'Une personne a un identifiant et un seul ; ses certificats ne sont qu’à elle.',
  },
  'changement-rejoue': {
    status: 409,
    titre: 'Changement déjà reçu',
    conseil: 'Cet identifiant de changement a déjà servi : rédigez un changement neuf.',
  },
  'changement-inconnu': {
    status: 404,
    titre: 'Changement inconnu',
    conseil: 'Vérifiez l’identifiant : roc annuaire changements les liste.',
  },
  'changement-clos': {
    status: 409,
    titre: 'Changement déjà tranché',
    conseil: 'Ce changement est en vigueur, rejeté ou retiré : rédigez un changement neuf.',
  },
  'approbation-autre-document': {
    status: 409,
    titre: 'L’approbation porte sur un autre document',
    conseil: 'Relisez le changement et sa différence, puis approuvez ce que vous lisez.',
  },
  'auto-approbation': {
    status: 403,
    titre: 'La même personne propose et approuve',
    conseil:
      'Faites approuver par une autre personne : le même identifiant sous un autre certificat ne compte pas.',
  },
  'approbateur-lie': {
    status: 403,
    titre: 'Approbateur enrôlé par le seul proposeur',
    conseil: 'Faites approuver par une personne dont l’enrôlement porte aussi la signature d’un autre.',
  },
  'mandat-absent': {
    status: 403,
    titre: 'Aucun mandat de cette AMC',
    conseil: 'L’AMC doit vous donner mandat, que l’opérateur de l’annuaire inscrit.',
  },
  'mandat-echu': {
    status: 403,
    titre: 'Mandat terminé',
    conseil: 'Votre mandat pour cette AMC a pris fin : faites inscrire son renouvellement.',
  },
  'mandat-a-venir': {
    status: 403,
    titre: 'Mandat pas encore en vigueur',
    conseil: 'Attendez le premier jour du mandat pour inscrire quoi que ce soit pour cette AMC.',
  },
  'objet-reserve': {
    status: 403,
    titre: 'Objet réservé à un autre',
    conseil: 'Cet objet appartient à un autre participant, ou au seul opérateur de l’annuaire.',
  },
  'version-depassee': {
    status: 409,
    titre: 'L’objet a changé depuis la rédaction',
    conseil: 'Relisez l’objet (roc annuaire objets), reprenez votre changement sur sa version actuelle.',
  },
  'date-retroactive': {
    status: 422,
    titre: 'Changement du passé',
    conseil:
      'Un changement prend effet aujourd’hui ou plus tard ; seul l’opérateur de l’annuaire corrige le passé.',
  },
  'contenu-invalide': {
    status: 422,
    titre: 'Contenu invalide',
    conseil: 'Les opérations en faute sont nommées dans detail.',
  },
  'annuaire-incoherent': {
    status: 422,
    titre: 'Le changement rendrait l’annuaire incohérent',
    conseil:
      'Ce qui ne tiendrait plus ensemble est nommé dans detail : référence absente, périodes qui se chevauchent...',
  },
  'sonde-adresse-interdite': {
    status: 422,
    titre: 'Point d’accès à une adresse interdite',
    conseil:
      'Le nom doit mener à une adresse publique : ni boucle locale, ni réseau privé, ni adresse réservée.',
  },
  'sonde-nom-inconnu': {
    status: 422,
    titre: 'Nom du point d’accès sans adresse',
    conseil: 'Vérifiez le DNS du point d’accès.',
  },
  'sonde-injoignable': {
    status: 422,
    titre: 'Point d’accès injoignable',
    conseil: 'La connexion est refusée ou sans réponse : vérifiez pare-feu, port et service.',
  },
  'sonde-tls': {
    status: 422,
    titre: 'Connexion TLS impossible',
    conseil: 'TLS 1.2 ou 1.3 mutuel est attendu, avec les suites admises ; detail nomme la faute.',
  },
  'sonde-certificat': {
    status: 422,
    titre: 'Certificat du point d’accès refusé',
    conseil: 'Le contrôle qui échoue est dans detail : nom, structure, expiration, révocation, autorité...',
  },
  'sonde-silence': {
    status: 422,
    titre: 'Pas de réponse au ping',
    conseil: 'Le service a accepté la connexion sans répondre à temps à POST /amc/v1/ping.',
  },
  'sonde-redirection': {
    status: 422,
    titre: 'Le point d’accès redirige',
    conseil: 'Inscrivez l’adresse finale : une redirection n’est jamais suivie.',
  },
  'sonde-reponse': {
    status: 422,
    titre: 'Réponse au ping illisible',
    conseil:
      'POST /amc/v1/ping répond 200, application/jose+json, un JWS signé de l’émetteur ; detail nomme la faute.',
  },
  'sonde-signature': {
    status: 422,
    titre: 'Ping mal signé',
    conseil: 'Le ping est signé par un émetteur inscrit pour cette AMC, à l’heure, sur le défi reçu.',
  },
  'sonde-autre-amc': {
    status: 422,
    titre: 'Ping signé pour une autre AMC',
    conseil:
      'La plateforme répond pour une autre AMC que celle de la route : vérifiez l’adresse et les clés.',
  },
  'objet-inconnu': {
    status: 404,
    titre: 'Ressource inconnue',
    conseil: 'Aucune ressource à cette adresse ; openapi/annuaire.yaml les décrit toutes.',
  },
  'parametre-invalide': {
    status: 400,
    titre: 'Paramètre invalide',
    conseil: 'Le paramètre en faute est nommé dans detail.',
  },
  'annuaire-indisponible': {
    status: 503,
    titre: 'Annuaire indisponible',
    conseil: 'La base de l’annuaire ou son journal ne répond pas : rien n’a changé, réessayez.',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;

export type RegistryCode = keyof typeof REGISTRY_REFUSALS;

/** A refusal as it is thrown through the service: expected, named, never with a stack in what is answered. */
export class RegistryRefusal extends Error {
  constructor(
    readonly code: RegistryCode,
    readonly detail: string,
    /** Every fault found, where there may be many (an import). */
    readonly fautes: readonly string[] = [],
  ) {
    super(`${code}: ${detail}`);
    this.name = 'RegistryRefusal';
  }
}
