import { ok, type Result } from '../../kernel/result.js';
import { type Admissions } from '../../admission/admit-caller.js';
import { prove, type Admitted, type Identified, type Steps } from '../steps.js';

export function admitStep(admissions: Admissions): Steps['admit'] {
  return async ({ facts }: Identified): Promise<Result<Admitted>> => {
    if (facts.caller === undefined) throw new TypeError('admission without a caller');
    const admission = await admissions.admit(facts.caller);
    if (!admission.ok) return admission;
    const { quota, permit } = admission.value;
    return ok(prove<Admitted>({ facts: { ...facts, quota }, permit }));
  };
}
