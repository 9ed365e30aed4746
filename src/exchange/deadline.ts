import { type Facts } from './facts.js';

/** The longest an exchange may take, per service, in milliseconds. */
export interface DeadlinePolicy {
  readonly IDB: number;
  readonly CLC: number;
}

/** The instant (ms) by which the exchange must be over: the caller's `delaiMs`, never above the service's. */
export function deadlineOf({ arrival, demande }: Facts, policy: DeadlinePolicy): number {
  const most = arrival.service === 'CLC' ? policy.CLC : policy.IDB;
  return arrival.receivedAt + Math.min(demande?.delaiMs ?? most, most);
}
