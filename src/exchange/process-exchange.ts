import { type Arrival, type Reply } from './arrival.js';
import { type Outcome, refusedAt } from './outcome.js';
import { type Steps } from './steps.js';

/**
 * THE PAGE. One exchange, a line a step; nothing else knows the order. Each step demands the proof the former one
 * returned, so a wrong order does not compile. A refusal at any step takes the same tail as an answer:
 * sealed, durable in the trace, then replied.
 */
export async function processExchange(steps: Steps, arrival: Arrival): Promise<Reply> {
  const outcome = await attempt(steps, arrival).catch(steps.defect(arrival));
  const sealed = await steps.seal(outcome);
  const receipt = await steps.conclude(sealed);
  return steps.reply(receipt);
}

async function attempt(steps: Steps, arrival: Arrival): Promise<Outcome> {
  const identified = steps.identify(arrival);
  if (!identified.ok) return refusedAt({ arrival }, identified.refusal);

  const admitted = await steps.admit(identified.value);
  if (!admitted.ok) return refusedAt(identified.value.facts, admitted.refusal);
  try {
    const read = await steps.read(admitted.value);
    if (!read.ok) return refusedAt(read.facts, read.refusal);

    const valid = steps.validate(read.value);
    if (!valid.ok) return refusedAt(read.value.facts, valid.refusal);

    const routed = await steps.route(valid.value);
    if (!routed.ok) return refusedAt(valid.value.facts, routed.refusal);

    const received = await steps.receive(routed.value);
    if (received.kind === 'replay') return received;
    if (received.kind === 'refused') return refusedAt(routed.value.facts, received.refusal);

    return await steps.ask(received);
  } finally {
    admitted.value.permit.release();
  }
}
