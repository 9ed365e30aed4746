import { ok, type Result } from '../../kernel/result.js';
import { type CallerIdentification } from '../../identity/identify-caller.js';
import { type Arrival, type NamedService } from '../arrival.js';
import { prove, type Identified, type Steps } from '../steps.js';

/** Only CLC engages the AMC: it alone has no grace where a revocation list is stale. */
function engaging(service: NamedService): 'CLC' | null {
  return service === 'CLC' ? 'CLC' : null;
}

export function identifyStep(identification: CallerIdentification): Steps['identify'] {
  return (arrival: Arrival): Result<Identified> => {
    const caller = identification.identify(arrival.presented, engaging(arrival.service));
    return caller.ok ? ok(prove<Identified>({ facts: { arrival, caller: caller.value } })) : caller;
  };
}
