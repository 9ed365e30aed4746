import { specs } from './refusal-spec.js';

export const ENGAGEMENT = specs(
  { groupe: 'engagement', reessayable: false },
  {
    'message-id-reutilise': {
      status: 409,
      origine: 'passerelle',
      repli: 'corriger-demande',
      title: 'Identifiant de message déjà employé pour un autre contenu',
      guichet:
        'Le logiciel a réutilisé le numéro d’une autre demande. Relancez la demande depuis le dossier ; sinon, prévenez le support.',
      exploitant:
        'Même idMessage, autre contenu : défaut du logiciel appelant. L’échange d’origine n’est pas touché.',
      developpeur:
        'Tirez un UUID version 4 neuf par demande, et ne le gardez que pour renvoyer exactement le même contenu.',
    },
    'engagement-inconnu': {
      status: 404,
      origine: 'amc',
      repli: 'corriger-demande',
      title: 'Engagement inconnu de l’assureur pour ce dossier',
      guichet:
        'L’assureur ne connaît pas cet accord pour ce dossier. Vérifiez son numéro dans la réponse du calcul, ou appelez l’assureur.',
      exploitant:
        'Réponse de l’assureur : aucun engagement de ce numéro pour cet établissement et ce dossier.',
      developpeur:
        'Le numéro doit être celui de la réponse CLC ou SIM, avec le même établissement et le même numeroDossier. Une référence IDB ne s’annule pas.',
    },
    'engagement-retire': {
      status: 409,
      origine: 'amc',
      repli: 'corriger-demande',
      title: 'Engagement déjà retiré ou remplacé',
      guichet: 'Cet accord est déjà annulé ou remplacé : il n’y a rien à faire de plus pour lui.',
      exploitant: 'Réponse de l’assureur : l’engagement n’est plus actif, il a été retiré ou remplacé.',
      developpeur:
        'L’engagement nommé n’est plus actif. Après un remplacement, c’est le numéro du dernier CLC qui compte.',
    },
    'engagement-consomme': {
      status: 409,
      origine: 'amc',
      repli: 'appeler-amc',
      title: 'Engagement déjà payé : plus d’annulation possible',
      guichet:
        'L’assureur a déjà payé ce dossier : il ne s’annule plus en ligne. Voyez avec lui comment rendre la somme (indu).',
      exploitant:
        'Réponse de l’assureur : la facture de cet engagement est payée ; l’annulation passe par la procédure des indus.',
      developpeur:
        'DEL sur un engagement consommé par sa facture : annulez la facture par son circuit, l’assureur récupère l’indu.',
    },
    'annulation-tardive': {
      status: 409,
      origine: 'amc',
      repli: 'appeler-amc',
      title: 'Engagement expiré : annulation sans objet',
      guichet: 'La date limite de cet accord est passée : il ne compte plus et n’a pas à être annulé.',
      exploitant: 'Réponse de l’assureur : la validité de l’engagement était passée à la date de la demande.',
      developpeur:
        'DEL après valableJusquAu : l’engagement a expiré. Un nouveau CLC du dossier en donne un autre.',
    },
    'dossier-autre-beneficiaire': {
      status: 409,
      origine: 'amc',
      repli: 'corriger-demande',
      title: 'Dossier et période déjà engagés pour une autre personne',
      guichet:
        'L’assureur a déjà donné son accord sur ce dossier pour une autre personne. Vérifiez le dossier, ou annulez d’abord cet accord.',
      exploitant:
        'Réponse de l’assureur : ce dossier et cette période ont un engagement en cours pour un autre bénéficiaire ; rien n’est remplacé.',
      developpeur:
        'Un CLC ne remplace que l’engagement de la même personne. Changez de numeroDossier, ou annulez (DEL) l’engagement pris pour l’autre.',
    },
    'remplacement-indu': {
      status: 409,
      origine: 'amc',
      repli: 'appeler-amc',
      title: 'Recalcul d’un dossier déjà payé : indu à régulariser',
      guichet:
        'L’assureur a déjà payé ce dossier : le recalcul créerait un trop-perçu (indu). Régularisez d’abord avec lui.',
      exploitant:
        'Réponse de l’assureur : l’engagement en cours de ce dossier est consommé, le remplacer ferait un indu.',
      developpeur:
        'Le dossier et la période ont un engagement consommé : faites annuler la facture payée avant d’envoyer un nouveau CLC.',
    },
  },
);
