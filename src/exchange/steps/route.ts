import { civilDateInFrance } from '../../kernel/civil-date.js';
import { type Clock } from '../../kernel/clock.js';
import { ok, type Result } from '../../kernel/result.js';
import { type Environment, type Service } from '../../kernel/vocabulary.js';
import { type Admissions } from '../../admission/admit-caller.js';
import { type Directory } from '../../directory/directory.js';
import { checkBusiness } from '../../messages/business-controls.js';
import { routeRequest } from '../../routing/route-request.js';
import { checkActBases } from '../check-act-bases.js';
import { prove, type Routed, type Steps, type Valid } from '../steps.js';

interface RouteDependencies {
  readonly directory: () => Directory;
  readonly admissions: Admissions;
  readonly environment: Environment;
  readonly clock: Clock;
}

/** Destination by the directory, the controls that come after it, then the quota of the AMC that all its callers share. */
export function routeStep({ directory, admissions, environment, clock }: RouteDependencies): Steps['route'] {
  return async ({ facts }: Valid): Promise<Result<Routed>> => {
    const { demande, amc10, arrival } = facts;
    if (demande === undefined || amc10 === undefined) throw new TypeError('routing an unvalidated request');
    const held = directory();
    const le = civilDateInFrance(clock.now());
    const destination = routeRequest(held, demande, { service: arrival.service as Service, amc10, le });
    if (!destination.ok) return destination;
    const business = checkBusiness(demande, { environnement: environment, moment: 'apres-routage' });
    if (!business.ok) return business;
    const bases = checkActBases(demande);
    if (!bases.ok) return bases;
    const quota = await admissions.admitTowards(amc10, held.quotaOfAmc(amc10));
    if (!quota.ok) return quota;
    return ok(prove<Routed>({ facts: { ...facts, destination: destination.value } }));
  };
}
