import { refusal, type QuotaState } from '../kernel/refusal.js';
import { ok, refused, type Result } from '../kernel/result.js';
import { type Caller } from '../identity/identify-caller.js';
import { type ConcurrencyLimit, type Permit } from './concurrency.js';
import { type Quota, type Quotas } from './quotas.js';

declare const admitted: unique symbol;

/** A caller within its quota, holding a place among the exchanges in progress. Made here only. */
export interface Admission {
  readonly [admitted]: true;
  readonly quota: QuotaState;
  readonly permit: Permit;
}

export class Admissions {
  private draining = false;

  constructor(
    private readonly quotas: Quotas,
    private readonly concurrency: ConcurrencyLimit,
    private readonly defaultQuota: Quota,
  ) {}

  /** From now on every new exchange is refused as `arret-en-cours`; those in progress go on. */
  drain(): void {
    this.draining = true;
  }

  get inProgress(): number {
    return this.concurrency.inProgress;
  }

  /** Refusals: `arret-en-cours`, `quota-appelant` with the state of the quota, `surcharge`. */
  async admit({ participant }: Caller): Promise<Result<Admission>> {
    if (this.draining) return refused(refusal('arret-en-cours', 'la passerelle s’arrête', { retryAfter: 5 }));
    const verdict = await this.quotas.consume(
      'appelant',
      participant.id,
      participant.quota ?? this.defaultQuota,
    );
    if (!verdict.allowed) {
      const { state, retryAfter } = verdict;
      return refused(
        refusal('quota-appelant', 'quota de demandes de l’appelant atteint', { quota: state, retryAfter }),
      );
    }
    const permit = await this.concurrency.acquire();
    if (permit === undefined) {
      return refused(
        refusal('surcharge', 'trop d’échanges en même temps sur la passerelle', { retryAfter: 1 }),
      );
    }
    return ok({ quota: verdict.state, permit } as Admission);
  }

  /** Refusal `quota-amc` where everyone together asks this AMC for more than it takes. */
  async admitTowards(amc10: string, quota: Quota | undefined): Promise<Result<void>> {
    if (quota === undefined) return ok(undefined);
    const verdict = await this.quotas.consume('amc', amc10, quota);
    if (verdict.allowed) return ok(undefined);
    const { state, retryAfter } = verdict;
    return refused(
      refusal('quota-amc', 'quota de demandes vers cette AMC atteint', { quota: state, retryAfter }),
    );
  }
}
