import { refusal, type Refusal } from '../kernel/refusal.js';
import { type Directory } from '../directory/directory.js';

/** Long enough for whoever repairs the way to the directory; seconds. */
const RETRY_AFTER_S = 300;

/** A directory past its end routes nobody: who takes part may have changed since. `now` in milliseconds. */
export function expiredRefusal(directory: Directory, now: number): Refusal | undefined {
  if (now < directory.expiresAt) return undefined;
  const { version, expireLe } = directory.extractFacts;
  const detail = `instantané d’annuaire ${version} expiré le ${expireLe}`;
  return refusal('annuaire-perime', detail, { retryAfter: RETRY_AFTER_S });
}
