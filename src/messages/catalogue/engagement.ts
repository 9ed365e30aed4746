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
    'remplacement-non-gere': {
      status: 422,
      origine: 'amc',
      repli: 'appeler-amc',
      title: 'Remplacement d’un engagement non géré',
      guichet:
        'L’accord déjà donné ne peut pas être remplacé en ligne. Appelez l’assureur pour le faire modifier.',
      exploitant:
        'Réponse de l’assureur : engagementRemplace est donné, mais le remplacement n’est pas encore offert.',
      developpeur:
        'Omettez engagementRemplace, ou faites annuler l’engagement précédent par l’assureur avant un nouveau CLC.',
    },
  },
);
