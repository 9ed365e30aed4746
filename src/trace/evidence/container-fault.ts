/**
 * Our own names for what makes a file no evidence container of ours. The set is closed: each refusal of the reader is one
 * of these words, and the verifier shows the sentence to the person who asked.
 */
export const CONTAINER_FAULTS = [
  'trop-grand',
  'pas-un-conteneur',
  'commentaire',
  'plusieurs-volumes',
  'donnees-en-trop',
  'trop-de-membres',
  'nom-interdit',
  'membre-inattendu',
  'membre-double',
  'ordre-des-membres',
  'chiffrement',
  'compression',
  'champ-supplementaire',
  'en-tete-local',
  'en-tete-central',
  'en-tetes-differents',
  'tailles',
  'somme-de-controle',
  'mimetype',
] as const;
export type ContainerFault = (typeof CONTAINER_FAULTS)[number];

/** One French sentence per fault. */
export const CONTAINER_FAULT_SENTENCES: Readonly<Record<ContainerFault, string>> = {
  'trop-grand': 'le fichier, ou un de ses membres, dépasse la taille admise',
  'pas-un-conteneur': 'ce n’est pas une archive ZIP dont la fin se lit',
  commentaire: 'un commentaire est porté par l’archive ou par un membre',
  'plusieurs-volumes': 'l’archive s’annonce en plusieurs volumes, ou de plus de 4 Gio',
  'donnees-en-trop': 'des octets se trouvent avant, entre ou après les membres',
  'trop-de-membres': 'l’archive compte plus de membres qu’il n’en est admis',
  'nom-interdit': 'un nom de membre n’est pas un chemin simple en ASCII',
  'membre-inattendu': 'un membre n’est pas de ceux qu’un fichier de preuve peut contenir',
  'membre-double': 'un membre figure deux fois',
  'ordre-des-membres': 'les membres ne sont pas dans l’ordre fixé',
  chiffrement: 'un membre est chiffré',
  compression: 'un membre n’est pas stocké tel quel',
  'champ-supplementaire': 'un en-tête porte un champ supplémentaire',
  'en-tete-local': 'un en-tête local n’a pas la seule forme admise',
  'en-tete-central': 'un en-tête du répertoire central n’a pas la seule forme admise',
  'en-tetes-differents': 'le répertoire central et les en-têtes locaux ne disent pas la même chose',
  tailles: 'une taille ou un nombre annoncé n’est pas celui du contenu',
  'somme-de-controle': 'un membre n’a pas la somme de contrôle annoncée',
  mimetype: 'le premier membre n’est pas « mimetype », ou n’annonce pas un conteneur ASiC-E',
};
