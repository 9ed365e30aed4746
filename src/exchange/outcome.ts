import { refusal, type Refusal } from '../kernel/refusal.js';
import { type StoredMessage } from '../trace/trace-store.port.js';
import { type AmcOutcome } from '../backend/amc-backend.port.js';
import { type Cty } from '../signing/sign-answer.js';
import { type Facts } from './facts.js';

/** What an exchange comes to, before it is sealed. */
export type Outcome =
  | {
      readonly kind: 'answer';
      readonly facts: Facts;
      readonly answer: Extract<AmcOutcome, { kind: 'answer' }>;
    }
  | StatementOutcome
  | RefusedOutcome
  | ReplayOutcome;

/** What the gateway itself states, sealed by it alone: the state of a message, a published chain. */
export interface StatementOutcome {
  readonly kind: 'statement';
  readonly facts: Facts;
  readonly payload: Buffer;
  readonly cty: Cty;
}

export interface RefusedOutcome {
  readonly kind: 'refusal';
  readonly facts: Facts;
  readonly refusal: Refusal;
  /**
   * Whether the message id was claimed by this exchange, and whether anything may have left for the AMC:
   * it decides if the id is released for another attempt.
   */
  readonly claim: 'none' | 'held-nothing-sent' | 'held-maybe-sent';
}

export interface ReplayOutcome {
  readonly kind: 'replay';
  readonly facts: Facts;
  readonly stored: StoredMessage & { readonly sealedAnswer: Buffer };
}

/** A throw is a defect of ours: said so, sealed and traced where that is possible, never with its text. */
export function defect(): Refusal {
  return refusal('erreur-interne', 'défaut de la passerelle');
}

/** A refusal before the message id was claimed. */
export function refusedAt(facts: Facts, why: Refusal): RefusedOutcome {
  return { kind: 'refusal', facts, refusal: why, claim: 'none' };
}
