import { type Clock } from '../../kernel/clock.js';
import {
  consumeEngagement,
  type Consumption,
  type ConsumptionOutcome,
} from '../engine/engagements/consume-engagement.js';
import { type EngagementRegister } from './engagement-register.port.js';

/** How long the AMC's own side waits for its turn on the dossier; milliseconds. */
const PATIENCE_MS = 10_000;

/**
 * The AMC's payment side tells that the bill of an engagement was paid: from then on it is neither withdrawn nor
 * replaced, and its days stay counted. Refusals are outcomes. @throws RegisterUnavailable
 */
export async function recordConsumption(
  register: EngagementRegister,
  consumption: Consumption,
  clock: Clock,
): Promise<ConsumptionOutcome> {
  const found = await register.find(consumption.numero);
  if (found === undefined) return { ok: false, fault: 'inconnu' };
  const { amc, ej, dossier } = found;
  const { numero } = consumption;
  const request = { keys: { amc, ej, dossier }, nomme: numero, until: clock.now() + PATIENCE_MS };
  const decided = await register.decide<ConsumptionOutcome>(request, (engagements) => {
    const engagement = engagements.find((one) => one.numero === numero);
    const outcome = consumeEngagement(consumption, engagement);
    return outcome.ok && outcome.change !== undefined
      ? { answer: outcome, change: outcome.change }
      : { answer: outcome };
  });
  if (decided.kind === 'reused') throw new TypeError('a consumption is no message');
  return decided.answer;
}
