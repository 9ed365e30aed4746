import { type ReferentielFault } from '../../engine/json-reader.js';

/** What may be wrong with a file as such, beside what may be wrong with an entry. */
export const FILE_FAULTS = [
  'entete-invalide',
  'json-invalide',
  'utf8-invalide',
  'ligne-trop-longue',
  'type-inconnu',
  'amc-absente',
  'compte-faux',
  'fichier-modifie',
] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

/** One fault of a file, by place and name. It never holds a value of the file: values identify people. */
export interface BaseFault {
  /** Line of the file, from 1; of the JSON form, the entry's rank. */
  readonly ligne: number;
  /** The place as a person reads it: `ligne 12`, `beneficiaires n° 3`. */
  readonly lieu: string;
  readonly champ: string;
  readonly faute: FileFault | ReferentielFault;
  /** In French: what was expected. */
  readonly detail: string;
}

/** As many faults as are told at once: the file goes back to who made it long before. */
export const MOST_FAULTS = 50;

/** A fault after which the file cannot be read on. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';

  constructor(
    readonly faute: FileFault,
    readonly detail: string,
    readonly ligne = 1,
  ) {
    super(detail);
  }
}
