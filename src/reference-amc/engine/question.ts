import {
  type DemandeOf,
  type Probleme,
  type Reponse,
  type RequeteLiee,
  type Signataire,
} from '../../messages/types.js';
import { type Adhesion, type Organisme } from '../base/amc-base.port.js';
import { type AppliedConditions } from './answers/conditions.js';
import { type Engagement, type EngagementChange } from './engagements/engagement.js';

type ServiceName = keyof DemandeOf;

/** A question of one service. */
export interface Asked<S extends ServiceName> {
  readonly service: S;
  /** The message, valid under the contract. */
  readonly message: DemandeOf[S];
  /** The request that the answer binds itself to; it is copied into the answer as it is. */
  readonly request: RequeteLiee;
  /** Whose key will sign the answer; it is said in the answer. */
  readonly signataire: Signataire;
}

export type Question = { readonly [S in ServiceName]: Asked<S> }[ServiceName];

/** All that an answer depends on besides question and instant. */
export interface EngineState {
  readonly organisme: Organisme;
  /** Memberships of the person asked about; none for a DEL, which names nobody. */
  readonly adhesions: readonly Adhesion[];
  /** What the register holds of the person and of the dossier at this AMC. */
  readonly engagements: readonly Engagement[];
}

/** What an AMC says: the HTTP status, the content type of the signature and the document to sign. */
export interface EngineAnswer {
  readonly statut: number;
  readonly cty:
    | 'roc-idb-reponse+json'
    | 'roc-sim-reponse+json'
    | 'roc-clc-reponse+json'
    | 'roc-del-reponse+json'
    | 'roc-refus+json';
  readonly contenu: Reponse | Probleme;
  /** The number that a CLC engages, a SIM proposes, a DEL withdraws. */
  readonly engagement?: string;
}

/** An answer, and what it changes in the register: it may leave only once the change is written. */
export interface EngineOutcome {
  readonly answer: EngineAnswer;
  readonly change?: EngagementChange;
  /** The document that the answer names by digest, to be kept. */
  readonly conditions?: AppliedConditions;
}
