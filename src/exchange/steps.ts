import { type Refusal } from '../kernel/refusal.js';
import { type Result } from '../kernel/result.js';
import { type Permit } from '../admission/concurrency.js';
import { type SealedAnswer } from '../signing/sign-answer.js';
import { type TraceReceipt } from '../trace/trace-store.port.js';
import { type Arrival, type Reply } from './arrival.js';
import { type Facts } from './facts.js';
import { type Outcome, type RefusedOutcome, type ReplayOutcome } from './outcome.js';

/*
 * The proofs of THE PAGE. Each is branded by a symbol of this module and obtained only through the functions
 * below, so that `seal` before `receive`, or `reply` before `conclude`, is a compile error (test/types).
 */
declare const proof: unique symbol;
interface Proof<Name extends string> {
  readonly [proof]: Name;
  readonly facts: Facts;
}

export type Identified = Proof<'identified'>;
export type Admitted = Proof<'admitted'> & { readonly permit: Permit };
export type Read = Proof<'read'> & {
  readonly value: unknown;
  /** What the binding's own schema has against the document, told where the contract finds nothing. */
  readonly schemaFault?: Refusal;
};
export type Valid = Proof<'valid'>;
export type Routed = Proof<'routed'>;
export type Received = Proof<'received'> & {
  readonly kind: 'new';
  /** Entry 1, whose receipt goes to the AMC with the call. */
  readonly trace: TraceReceipt;
};
export type Sealed = Proof<'sealed'> & {
  readonly outcome: Outcome;
  readonly answer: SealedAnswer;
  readonly statut: number;
};
/** Contains the sealed reply it is for, so that the receipt of another reply cannot be used. */
export type Receipt = Proof<'receipt'> & {
  readonly sealed: Sealed;
  readonly trace: TraceReceipt;
  readonly rejeu: boolean;
  /** The receipt's text: the entry's own; in a replay the first answer's. Undefined where no log is kept. */
  readonly recu: string | undefined;
};

export type ReadResult =
  | { readonly ok: true; readonly value: Read }
  | { readonly ok: false; readonly facts: Facts; readonly refusal: Refusal };
export type ReceiveResult =
  Received | ReplayOutcome | { readonly kind: 'refused'; readonly refusal: Refusal };

/** The steps in their order; `exchange.module.ts` wires them. */
export interface Steps {
  /** Certificate -> participant. */
  readonly identify: (arrival: Arrival) => Result<Identified>;
  /** The caller's quota, then a place among the exchanges in progress. */
  readonly admit: (identified: Identified) => Promise<Result<Admitted>>;
  /** Bytes -> payload; the request's signature verified where one came or is due. */
  readonly read: (admitted: Admitted) => Promise<ReadResult>;
  /** Contract, business controls, EJ and EG of the caller. */
  readonly validate: (read: Read) => Result<Valid>;
  /** Destination, and the AMC's quota. */
  readonly route: (valid: Valid) => Promise<Result<Routed>>;
  /** Entry 1, durable before anything leaves us; the message id is claimed with it. */
  readonly receive: (routed: Routed) => Promise<ReceiveResult>;
  /** The AMC's answer, validated; or why there is none. */
  readonly ask: (received: Received) => Promise<Outcome | RefusedOutcome>;
  /** A throw becomes a sealed, traced refusal; where the trace itself is gone it is thrown again. */
  readonly defect: (arrival: Arrival) => (error: unknown) => Outcome;
  /** Our seal over the exact bytes. */
  readonly seal: (outcome: Outcome) => Promise<Sealed>;
  /** Entry 2, durable before the reply. */
  readonly conclude: (sealed: Sealed) => Promise<Receipt>;
  readonly reply: (receipt: Receipt) => Reply;
}

/** Makes a proof. For the step that owns it only; a lint of the architecture test forbids other importers. */
export function prove<P extends Proof<string>>(content: Omit<P, typeof proof>): P {
  return content as P;
}
