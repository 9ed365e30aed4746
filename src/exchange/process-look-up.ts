import { type Result } from '../kernel/result.js';
import { type Arrival, type Reply } from './arrival.js';
import { type Facts } from './facts.js';
import { type Outcome, refusedAt } from './outcome.js';
import { type Steps } from './steps.js';

/** The sealed reads of the exchange listener. Parameters are as received: each read checks its own. */
export type LookUp =
  /** The directory's request in SOAP: what is asked stands in the body. */
  | { readonly kind: 'routes-soap' }
  | { readonly kind: 'routes'; readonly query: Readonly<Record<string, unknown>> }
  | { readonly kind: 'message'; readonly id: string; readonly ej: string }
  | { readonly kind: 'reponse'; readonly id: string; readonly ej: string }
  | { readonly kind: 'certificat'; readonly x5tS256: string };

export interface LookUpSteps extends Pick<Steps, 'identify' | 'admit' | 'seal' | 'conclude' | 'reply'> {
  /** The content of a read, or why there is none. */
  readonly find: (facts: Facts, lookUp: LookUp) => Promise<Result<Found>>;
  /** Routes are sealed by the directory's operator and not traced one by one. */
  readonly publish: (found: Extract<Found, { kind: 'routes' }>) => Promise<Reply>;
}

export type Found =
  | { readonly kind: 'routes'; readonly facts: Facts; readonly payload: Buffer }
  | { readonly kind: 'outcome'; readonly outcome: Outcome };

/** One sealed read, a line a step; its refusals take the tail of THE PAGE. */
export async function processLookUp(steps: LookUpSteps, arrival: Arrival, lookUp: LookUp): Promise<Reply> {
  const refuse = async (outcome: Outcome): Promise<Reply> =>
    steps.reply(await steps.conclude(await steps.seal(outcome)));

  const identified = steps.identify(arrival);
  if (!identified.ok) return refuse(refusedAt({ arrival }, identified.refusal));

  const admitted = await steps.admit(identified.value);
  if (!admitted.ok) return refuse(refusedAt(identified.value.facts, admitted.refusal));
  try {
    const found = await steps.find(admitted.value.facts, lookUp);
    if (!found.ok) return await refuse(refusedAt(admitted.value.facts, found.refusal));

    return found.value.kind === 'outcome'
      ? await refuse(found.value.outcome)
      : await steps.publish(found.value);
  } finally {
    admitted.value.permit.release();
  }
}
