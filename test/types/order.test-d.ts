/*
 * Wrong orders of THE PAGE that must not compile. `tsc` checks this file with the rest; an expected error that no
 * longer happens is itself an error.
 */
import { type Arrival, type Reply } from '../../src/exchange/arrival.js';
import { type Outcome } from '../../src/exchange/outcome.js';
import {
  type Admitted,
  type Identified,
  type Read,
  type Received,
  type Routed,
  type Sealed,
  type Steps,
  type Valid,
} from '../../src/exchange/steps.js';

declare const steps: Steps;
declare const arrival: Arrival;
declare const identified: Identified;
declare const admitted: Admitted;
declare const read: Read;
declare const valid: Valid;
declare const routed: Routed;
declare const received: Received;
declare const outcome: Outcome;
declare const sealed: Sealed;

export async function wrongOrders(): Promise<void> {
  // @ts-expect-error reading before admission
  await steps.read(identified);
  // @ts-expect-error admission without identity
  await steps.admit(arrival);
  // @ts-expect-error validation of what was not read
  steps.validate(admitted);
  // @ts-expect-error routing an unvalidated request
  await steps.route(read);
  // @ts-expect-error the AMC asked before the message is received (traced, claimed)
  await steps.ask(routed);
  // @ts-expect-error entry 1 without a destination
  await steps.receive(valid);
  // @ts-expect-error a reply that was not concluded in the trace
  steps.reply(sealed);
  // @ts-expect-error a conclusion of what is not sealed
  await steps.conclude(outcome);
  // @ts-expect-error a forgotten refusal check: a result is not its proof
  await steps.admit(steps.identify(arrival));
  // @ts-expect-error a forgotten await: a promise is not a receipt
  steps.reply(steps.conclude(sealed));
}

export async function rightOrder(): Promise<Reply> {
  const answered = await steps.ask(received);
  return steps.reply(await steps.conclude(await steps.seal(answered)));
}
