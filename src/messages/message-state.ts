import { type EtatMessage } from './types.js';

/** The clerk's sentence for each state a message may be in (`GET /roc/v1/messages/{id}`), at most 160 characters. */
export const STATE_SENTENCES: Readonly<Record<EtatMessage['etat'], string>> = {
  repondu: 'L’assureur a répondu à cette demande. Rouvrez-la dans le dossier pour lire sa réponse.',
  refuse: 'Cette demande a été refusée. Rouvrez-la dans le dossier pour lire pourquoi et que faire.',
  'en-cours': 'Cette demande est en cours de traitement. Patientez quelques secondes.',
  inconnu:
    'Cette demande n’a pas été reçue, ou peut être renvoyée telle quelle. Relancez-la depuis le dossier.',
  'sort-inconnu': 'L’assureur a peut-être traité la demande. Appelez-le avant d’en envoyer une autre.',
  interrompu:
    'Le service s’est arrêté pendant cette demande. Appelez l’assureur pour savoir s’il l’a traitée.',
};
