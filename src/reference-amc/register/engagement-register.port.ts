import { type Engagement, type EngagementChange } from '../engine/engagements/engagement.js';

/** Where a decision belongs: a dossier of a legal entity at an AMC (10 digits), and the person it is about. */
export interface RegisterKeys {
  readonly amc: string;
  readonly ej: string;
  readonly dossier: string;
  /** 32 bytes that stand for the person at this AMC; absent where the question names nobody. */
  readonly personne?: Buffer;
}

/** The message that is answered; the digest tells a replay from another content under the same id. */
export interface RegisterMessage {
  readonly idMessage: string;
  readonly empreinte: string;
}

export interface DecisionRequest {
  readonly keys: RegisterKeys;
  /** Absent for what the AMC's own side does: then no answer is kept. */
  readonly message?: RegisterMessage;
  /** The engagement that the question names: shown whatever its state, where it is of the dossier. */
  readonly nomme?: string;
  /** After this instant (ms since the epoch) nobody waits any more. */
  readonly until: number;
  /**
   * What `decide` needs besides and is under way already: awaited beside the reading, not after it. Where it rejects,
   * the decision does so for the same reason, and nothing was written.
   */
  readonly meanwhile?: Promise<unknown>;
}

export interface Decision<A> {
  /** A JSON value: it is kept, and comes back in a replay. */
  readonly answer: A;
  readonly change?: EngagementChange;
}

export type Decided<A> =
  | { readonly kind: 'decided'; readonly answer: A }
  /** The same message was answered before: what was said then. */
  | { readonly kind: 'replayed'; readonly answer: A }
  /** The id was answered before for another content. */
  | { readonly kind: 'reused' };

/** An engagement as the AMC's own people see it. */
export interface RegisteredEngagement extends Omit<Engagement, 'memeDossier' | 'memePersonne'> {
  readonly amc: string;
  readonly ej: string;
  readonly dossier: string;
  readonly remplacePar?: string;
  /** RFC 3339 instants. */
  readonly creeLe: string;
  readonly modifieLe: string;
}

/** The document that answers name by its digest. */
export interface KeptConditions {
  readonly amc: string;
  /** Reference of the contract. */
  readonly contrat: string;
  /** SHA-256 of `texte`, base64url. */
  readonly empreinte: string;
  readonly texte: string;
}

/**
 * The register could not do its work. `nothing-written` is a proof; `unknown` is said only where a writing was on its
 * way when the connection was lost, and reading again gave no certainty in time.
 */
export class RegisterUnavailable extends Error {
  override readonly name = 'RegisterUnavailable';

  constructor(
    readonly fate: 'nothing-written' | 'unknown',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/**
 * What an AMC has engaged. Every implementation passes `test/contract/engagement-register.spec.ts` and keeps these
 * promises:
 *
 * - a decision is taken over the state that it changes: between the reading and the writing nobody else changes the
 *   dossier or the person. `decide` may be called several times; it is pure;
 * - change and answer are written together, durably, before `decide` resolves; a decision without a change writes
 *   nothing and its answer is not kept;
 * - one billing period of a dossier is never engaged twice, and a final state never changes;
 * - the same message is decided once: a replay gives the answer kept, byte for byte;
 * - @throws RegisterUnavailable, and nothing else that is expected.
 */
export interface EngagementRegister {
  /**
   * The state shows the dossier's engagements that are proposed, engaged or consumed, the one named, and those of the
   * person that are engaged or consumed. What was replaced, withdrawn or has expired stays out: a dossier gathers any
   * number of those, and a decision must not take longer for it.
   */
  decide<A>(
    request: DecisionRequest,
    decide: (engagements: readonly Engagement[]) => Decision<A>,
  ): Promise<Decided<A>>;
  /** By number, across dossiers. */
  find(numero: string): Promise<RegisteredEngagement | undefined>;
  /** All of a dossier, oldest first, whatever the EJ and the AMC unless they are given. */
  list(
    dossier: string,
    of?: { readonly ej?: string; readonly amc?: string },
  ): Promise<RegisteredEngagement[]>;
  /** Keeps the document for good; done already is done. */
  keepConditions(conditions: KeptConditions): Promise<void>;
  /** The document of a digest, or the last ones kept of a contract, newest first. */
  conditions(by: { readonly empreinte: string } | { readonly contrat: string }): Promise<KeptConditions[]>;
}
