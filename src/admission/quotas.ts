import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { type QuotaState } from '../kernel/refusal.js';

/** So many requests per window of so many seconds. */
export interface Quota {
  readonly requetes: number;
  readonly fenetreSecondes: number;
}

export interface QuotaVerdict {
  readonly allowed: boolean;
  readonly state: QuotaState;
  /** Seconds to wait where refused. */
  readonly retryAfter: number;
}

/**
 * Quotas by key (a participant or an AMC), fixed windows, held in this process. The name of the quota is part of
 * the answer: a caller must be able to tell its own limit from the AMC's.
 */
export class Quotas {
  private readonly limiters = new Map<string, RateLimiterMemory>();

  /** `name` is what the caller is told (`appelant`, `amc`); `key` whose budget it is. */
  async consume(name: string, key: string, quota: Quota): Promise<QuotaVerdict> {
    try {
      return verdict(name, quota, true, await this.limiter(name, quota).consume(key));
    } catch (error) {
      if (error instanceof RateLimiterRes) return verdict(name, quota, false, error);
      throw error;
    }
  }

  private limiter(name: string, { requetes, fenetreSecondes }: Quota): RateLimiterMemory {
    const kind = `${name}:${requetes}:${fenetreSecondes}`;
    const known = this.limiters.get(kind);
    if (known !== undefined) return known;
    const made = new RateLimiterMemory({ keyPrefix: kind, points: requetes, duration: fenetreSecondes });
    this.limiters.set(kind, made);
    return made;
  }
}

function verdict(name: string, quota: Quota, allowed: boolean, result: RateLimiterRes): QuotaVerdict {
  const seconds = Math.max(1, Math.ceil(result.msBeforeNext / 1000));
  return {
    allowed,
    retryAfter: allowed ? 0 : seconds,
    state: {
      nom: name,
      limite: quota.requetes,
      restant: Math.max(0, result.remainingPoints),
      renouvellement: seconds,
    },
  };
}
