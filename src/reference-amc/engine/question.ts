import { type DemandeClc, type DemandeIdb, type Probleme, type ReponseClc } from '../../messages/types.js';
import { type ReponseIdb, type RequeteLiee, type Signataire } from '../../messages/types.js';

interface Asked<S extends 'IDB' | 'CLC', M> {
  readonly service: S;
  /** The message, valid under the contract. */
  readonly message: M;
  /** The request that the answer binds itself to; it is copied into the answer as it is. */
  readonly request: RequeteLiee;
  /** Whose key will sign the answer; it is said in the answer. */
  readonly signataire: Signataire;
}

export type IdbQuestion = Asked<'IDB', DemandeIdb>;
export type ClcQuestion = Asked<'CLC', DemandeClc>;
export type Question = IdbQuestion | ClcQuestion;

/** What an AMC says: the HTTP status, the content type of the signature and the document to sign. */
export interface EngineAnswer {
  readonly statut: number;
  readonly cty: 'roc-idb-reponse+json' | 'roc-clc-reponse+json' | 'roc-refus+json';
  readonly contenu: ReponseIdb | ReponseClc | Probleme;
  /** The number of the engagement that a CLC answer carries. */
  readonly engagement?: string;
}
