import { type Refusal, type RefusalCode } from '../kernel/refusal.js';
import { type Service } from '../kernel/vocabulary.js';
import { type Demande, type RequeteLiee } from '../messages/types.js';
import { type DetachedSignature } from '../signing/jws.js';
import { type Cty } from '../signing/sign-answer.js';
import { type Deadline } from './deadline.js';

/** What an AMC is asked. All of it comes from a request that was authenticated, validated, routed and traced. */
export interface AmcQuestion {
  readonly service: Service;
  /** The minimum the service needs of the request (`minimise-request.ts`), never the request itself. */
  readonly demande: Demande;
  /** The binding the answer must carry, exactly as it stands here: digests of what was received and of what left. */
  readonly requete: RequeteLiee;
  /** Digest of the caller's original payload and value of its signature (null: unsigned). */
  readonly original: { readonly empreinte: string; readonly signature: string | null };
  /** AMC number padded to 10 digits. */
  readonly amc10: string;
  /**
   * The receipt of entry 1 (C2SP tlog-proof), made when it is asked for: the AMC can prove that the request was traced
   * before it was asked. Undefined where no log is kept.
   */
  readonly recu?: (() => string | undefined) | undefined;
}

/** The AMC's own words: an answer or a business refusal, signed by its issuer. */
export interface AmcAnswer {
  readonly kind: 'answer';
  /** Exactly the bytes the issuer signed; they are relayed byte for byte. */
  readonly payload: Buffer;
  /** `cty` of the protected header: which document the payload is. */
  readonly cty: Cty;
  /** HTTP status under which the document is relayed. */
  readonly statut: number;
  readonly issuer: DetachedSignature;
  /** The engagement's number, where the adapter has it at hand; the payload has it in any case. */
  readonly engagement?: string;
}

/**
 * No answer of the AMC. `not-sent` is a proof: no byte of the question left for the AMC, the same message may be
 * tried again as if for the first time. `maybe-sent` is everything else.
 */
export interface AmcRefusal {
  readonly kind: 'refusal';
  readonly refusal: Refusal;
  readonly sent: 'not-sent' | 'maybe-sent';
  /** Set where the deadline ended the call: the breaker judges that by the time the call was given. */
  readonly late?: boolean;
}

export type AmcOutcome = AmcAnswer | AmcRefusal;

/**
 * The way to an AMC: one method. Every implementation passes `test/contract/backend.spec.ts` and keeps these promises:
 *
 * - `payload` is byte-equal to what the issuer signed, and already validated against the question;
 * - the same `key` never leads to two engagements: it travels to the AMC, and a call is repeated only where nothing
 *   was sent or the AMC promises to recognise the key;
 * - at the deadline the call is aborted for good: its socket is closed, nothing goes on in the background;
 * - expected failures (unreachable, slow, cut off, wrong answer) are refusals; a throw is a defect of ours.
 */
export interface AmcBackend {
  ask(question: AmcQuestion, deadline: Deadline, key: string): Promise<AmcOutcome>;
}

const TECHNICAL: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'amc-injoignable',
  'amc-delai-depasse',
  'amc-en-erreur',
  'amc-reponse-invalide',
  'sort-inconnu',
]);

/** Whether the outcome says that the AMC's system does not work. A business refusal is a working system's answer. */
export function isTechnicalFailure(outcome: AmcOutcome): outcome is AmcRefusal {
  return outcome.kind === 'refusal' && TECHNICAL.has(outcome.refusal.code);
}

/** Shorthand of the adapters. */
export function notAnswered(refusal: Refusal, sent: AmcRefusal['sent'], late = false): AmcRefusal {
  return { kind: 'refusal', refusal, sent, ...(late ? { late } : {}) };
}
