/**
 * Our own names for what can be wrong with a proof, a checkpoint or a tile. The set is closed: every refusal of this
 * folder is one of these words, and a verifier shows the sentence to the person who asked.
 */
export const TREE_FAULTS = [
  'trop-long',
  'caractere-interdit',
  'note-forme',
  'base64-non-canonique',
  'trop-de-signatures',
  'cle-forme',
  'cle-type',
  'cle-identifiant',
  'signature-absente',
  'signature-invalide',
  'point-de-controle-forme',
  'origine-differente',
  'temoins-insuffisants',
  'preuve-forme',
  'ouverture-forme',
  'empreinte-longueur',
  'index-hors-arbre',
  'tailles-incoherentes',
  'preuve-longueur',
  'racine-differente',
  'tuile-chemin',
  'tuile-contenu',
] as const;
export type TreeFault = (typeof TREE_FAULTS)[number];

/** One French sentence per fault, for `roc verify` and for the auditor. */
export const TREE_FAULT_SENTENCES: Readonly<Record<TreeFault, string>> = {
  'trop-long': 'Le document dépasse la taille admise.',
  'caractere-interdit': 'Le document n’est pas du texte UTF-8 sans caractère de commande.',
  'note-forme': 'Le document n’a pas la forme d’une note signée (C2SP signed-note).',
  'base64-non-canonique': 'Une valeur n’est pas écrite en base64 canonique.',
  'trop-de-signatures': 'La note porte plus de signatures qu’il n’en est admis.',
  'cle-forme': 'La clé de vérification n’a pas la forme attendue.',
  'cle-type': 'Le type de la clé de vérification n’est pas admis ici.',
  'cle-identifiant': 'L’identifiant de la clé de vérification n’est pas celui de la clé.',
  'signature-absente': 'Aucune signature de la clé attendue ne figure dans la note.',
  'signature-invalide': 'La signature d’une clé connue ne correspond pas au texte.',
  'point-de-controle-forme': 'Le texte signé n’est pas un point de contrôle (C2SP tlog-checkpoint).',
  'origine-differente': 'Le point de contrôle n’est pas celui du journal attendu.',
  'temoins-insuffisants': 'Le point de contrôle n’a pas été vu par assez de témoins connus.',
  'preuve-forme': 'Le document n’a pas la forme d’une preuve (C2SP tlog-proof).',
  'ouverture-forme': 'La preuve ne contient pas le sel et l’entrée attendus.',
  'empreinte-longueur': 'Une empreinte n’a pas 32 octets.',
  'index-hors-arbre': 'Le rang de l’entrée n’est pas dans l’arbre.',
  'tailles-incoherentes': 'Les tailles des deux arbres ne peuvent pas se suivre.',
  'preuve-longueur': 'La preuve n’a pas le nombre d’empreintes que demandent le rang et la taille.',
  'racine-differente': 'Les empreintes ne mènent pas à la racine signée.',
  'tuile-chemin': 'Le chemin n’est pas celui d’une tuile (C2SP tlog-tiles).',
  'tuile-contenu': 'Le contenu de la tuile n’a pas la longueur de son chemin.',
};

export type Judged<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: TreeFault };

export function accepted<T>(value: T): Judged<T> {
  return { ok: true, value };
}

export function faulty(fault: TreeFault): Judged<never> {
  return { ok: false, fault };
}
