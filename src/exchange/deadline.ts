import { isService, type Service } from '../kernel/vocabulary.js';
import { type Facts } from './facts.js';

/** The longest an exchange may take, per service, in milliseconds. */
export type DeadlinePolicy = Readonly<Record<Service, number>>;

/** The instant (ms) by which the exchange must be over: the caller's `delaiMs`, never above the service's. */
export function deadlineOf({ arrival, demande }: Facts, policy: DeadlinePolicy): number {
  if (!isService(arrival.service)) throw new TypeError('a deadline for no service');
  const most = policy[arrival.service];
  return arrival.receivedAt + Math.min(demande?.delaiMs ?? most, most);
}
