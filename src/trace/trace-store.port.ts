import { type TraceEntry } from './entry.js';
import { type JournalEvent } from './journal-event.js';

/** The key of idempotence is (ej, idMessage); `contentDigest` (base64url) tells the same content from another. */
export interface Claim {
  readonly ej: string;
  readonly idMessage: string;
  /** base64url of the payload's SHA-256. */
  readonly contentDigest: string;
  readonly idEchange: string;
}

export type FinalState = 'repondu' | 'refuse' | 'sort-inconnu' | 'interrompu' | 'libere';
export type MessageState = 'en-cours' | FinalState;

/** How a claimed message ended. `libere` gives the id back: the next attempt is executed. */
export interface Conclusion {
  readonly ej: string;
  readonly idMessage: string;
  readonly idEchange: string;
  readonly etat: FinalState;
  /** What a replay will be given, in clear; the store encrypts it. Null where nothing is kept. */
  readonly sealedAnswer: Buffer | null;
}

/** What is known of a message id. An `en-cours` message whose gateway is gone reads as `interrompu`. */
export interface StoredMessage {
  readonly etat: MessageState;
  readonly contentDigest: string;
  readonly idEchange: string;
  readonly sealedAnswer: Buffer | null;
  /** RFC 3339 instants. */
  readonly recuLe: string;
  readonly concluLe: string | null;
}

export type ClaimOutcome =
  | { readonly outcome: 'new'; readonly receipt: TraceReceipt }
  | { readonly outcome: 'known'; readonly message: StoredMessage };

export type RefusedOutcome =
  | { readonly outcome: 'new'; readonly receipt: TraceReceipt }
  | { readonly outcome: 'known'; readonly message: StoredMessage };

/** Proof that an entry is durable. Only a store makes one. */
export interface TraceReceipt {
  readonly idEchange: string;
  readonly horodatage: string;
  /** The entry's commitment, base64url. */
  readonly empreinte: string;
  /**
   * The receipt's text (C2SP tlog-proof with salt and entry), made when it is asked for; undefined where the store keeps
   * no log. @throws Error where the head cannot be kept outside the store: then it may not leave.
   */
  readonly recu: () => string | undefined;
}

/** The entry is not, or not known to be, durable: nothing that depends on it may leave. */
export class TraceUnavailable extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(`trace store unavailable: ${reason}`, options);
    this.name = 'TraceUnavailable';
  }
}

/**
 * The trace store. Obligations of every implementation:
 * - a promise of `received`, `concluded` or `refusedWithClaim` that resolves means: the entry, and the claim or
 *   conclusion given with it, survive the loss of this process and a crash of the database. It is never resolved earlier;
 * - it rejects with {@link TraceUnavailable} where that cannot be promised; the entry may be there nevertheless, and
 *   is never there twice;
 * - every promise is settled, within seconds;
 * - the arrival is logged unconditionally, also where its message id is known already;
 * - of all processes that claim one key at once, exactly one gets `new`;
 * - entries of one exchange are kept in the order of the calls.
 */
export interface TraceStore {
  /** Entry 1: logs the arrival and claims its message id in one step. */
  received(entry: TraceEntry, claim: Claim): Promise<ClaimOutcome>;
  /** Entry 2: logs the outcome and concludes the claim, where there is one. */
  concluded(entry: TraceEntry, conclusion: Conclusion | null): Promise<TraceReceipt>;
  /** A refusal before anything left us: one entry, the id claimed as already concluded where it is new. */
  refusedWithClaim(entry: TraceEntry, claim: Claim, conclusion: Conclusion): Promise<RefusedOutcome>;
  /** An entry of the log itself: a time-stamp, a consultation, a deletion. */
  append(event: JournalEvent): Promise<TraceReceipt>;
  /**
   * The receipt of what came of an exchange, proved against its log's present head: a replay carries the first answer's.
   * Undefined where there is no such entry, or no log.
   */
  receiptOf(idEchange: string): Promise<string | undefined>;
  /** Undefined where the id was never seen, or its replay window is over. */
  lookup(ej: string, idMessage: string): Promise<StoredMessage | undefined>;
  /**
   * Waits until the message is no longer `en-cours`, at most `waitMs` milliseconds; then the message as it is.
   */
  awaitConclusion(ej: string, idMessage: string, waitMs: number): Promise<StoredMessage | undefined>;
  /** Adds to this minute's counts, by nature. Natures are a closed list of ours, never the peer's text. */
  countSecurityEvents(counts: ReadonlyMap<string, number>): Promise<void>;
  /** Resolves where entries can be written; rejects with {@link TraceUnavailable} otherwise. Costs no query. */
  health(): Promise<void>;
  /** Writes what is queued, gives its slot back, closes. */
  close(): Promise<void>;
}
