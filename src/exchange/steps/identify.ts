import { ok, type Result } from '../../kernel/result.js';
import { isService } from '../../kernel/vocabulary.js';
import { type CallerIdentification } from '../../identity/identify-caller.js';
import { type Arrival } from '../arrival.js';
import { prove, type Identified, type Steps } from '../steps.js';

export function identifyStep(identification: CallerIdentification): Steps['identify'] {
  return (arrival: Arrival): Result<Identified> => {
    const service = isService(arrival.service) ? arrival.service : null;
    const caller = identification.identify(arrival.presented, service);
    return caller.ok ? ok(prove<Identified>({ facts: { arrival, caller: caller.value } })) : caller;
  };
}
