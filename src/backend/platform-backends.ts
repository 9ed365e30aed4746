import { type Clock } from '../kernel/clock.js';
import { type Platform } from '../directory/extract.js';
import { type AmcBackend } from './amc-backend.port.js';
import {
  AmcBreakers,
  type BreakerChange,
  type BreakerLimits,
  type BreakerState,
  type BreakerView,
} from './adapters/breaker.js';
import { type CallFailure } from './adapters/https-call.js';
import { HttpsBackend } from './adapters/https-backend.js';
import { type ClientTls, type PoolLimits } from './adapters/https-connections.js';
import { Bulkhead, type BulkheadLimits } from './bulkhead.js';
import { GuardedBackend } from './guarded-backend.js';
import { type AnswerValidator } from './validate-answer.js';

export interface BackendLimits {
  readonly pool: PoolLimits;
  readonly bulkhead: BulkheadLimits;
  readonly breaker: BreakerLimits;
}

export interface BackendWiring {
  readonly clock: Clock;
  readonly limits: BackendLimits;
  /** TLS of the calls, by the structure id a platform must show. */
  readonly credentials: ClientTls;
  readonly validator: Pick<AnswerValidator, 'validate'>;
  /** The built-in platform, where this process runs one. */
  readonly engine?: AmcBackend;
  readonly onBreakerChange?: (change: BreakerChange) => void;
  readonly onFailure?: (platform: string, failure: CallFailure) => void;
}

interface Standing {
  readonly platform: Platform;
  readonly backend: GuardedBackend;
  readonly bulkhead: Bulkhead;
  readonly https?: HttpsBackend;
}

/** A platform the directory sends us to and that this process cannot serve: wrong deployment, not the caller's fault. */
export class PlatformNotServed extends Error {
  constructor(platform: string) {
    super(`platform ${platform} is the built-in engine, which this process does not run`);
    this.name = 'PlatformNotServed';
  }
}

/**
 * The backends of the directory's platforms, made at first use and made anew when the directory describes a platform
 * otherwise (its calls under way end on the old one). Breakers outlive that: they belong to the AMC.
 */
export class PlatformBackends {
  private readonly breakers: AmcBreakers;
  private readonly standing = new Map<string, Standing>();

  constructor(private readonly wiring: BackendWiring) {
    this.breakers = new AmcBreakers(wiring.limits.breaker, wiring.clock, wiring.onBreakerChange);
  }

  /** The guarded backend of a platform. Throws {@link PlatformNotServed}. */
  of(platform: Platform): AmcBackend {
    const known = this.standing.get(platform.id);
    // The same entry of the same directory, or an equal one of the next.
    if (known?.platform === platform) return known.backend;
    if (known !== undefined && JSON.stringify(known.platform) === JSON.stringify(platform)) {
      this.standing.set(platform.id, { ...known, platform });
      return known.backend;
    }
    const made = this.make(platform);
    this.standing.set(platform.id, made);
    known?.https?.close();
    return made.backend;
  }

  /** State of every breaker used so far, by `plateforme/amc`. */
  states(): ReadonlyMap<string, BreakerState> {
    return this.breakers.states();
  }

  /** What the breaker of a platform for an AMC says; undefined where it was never used. */
  view(platform: string, amc10: string): BreakerView | undefined {
    return this.breakers.view(platform, amc10);
  }

  /** What every breaker used so far says. */
  views(): ReturnType<AmcBreakers['views']> {
    return this.breakers.views();
  }

  /** Calls under way and waiting, by platform. */
  loads(): ReadonlyMap<string, { readonly running: number; readonly waiting: number }> {
    return new Map([...this.standing].map(([id, { bulkhead }]) => [id, bulkhead.load()]));
  }

  /** Keys or anchors changed: every connection from now on is made, and judged, under the new ones. */
  renew(): void {
    for (const { https } of this.standing.values()) https?.renew();
  }

  /** Closes idle connections and timers; calls under way end on their own. */
  close(): void {
    for (const { https } of this.standing.values()) https?.close();
    this.breakers.close();
  }

  private make(platform: Platform): Standing {
    const { clock, limits } = this.wiring;
    const concurrent = Math.min(
      limits.bulkhead.concurrent,
      platform.mode === 'https' ? limits.pool.connections : Infinity,
    );
    const bulkhead = new Bulkhead(platform.id, { ...limits.bulkhead, concurrent }, clock);
    const guard = (inner: AmcBackend): GuardedBackend =>
      new GuardedBackend(platform.id, inner, this.breakers, bulkhead);
    if (platform.mode === 'moteur') {
      if (this.wiring.engine === undefined) throw new PlatformNotServed(platform.id);
      return { platform, bulkhead, backend: guard(this.wiring.engine) };
    }
    const { credentials: tls, validator, onFailure } = this.wiring;
    const more = onFailure === undefined ? {} : { onFailure };
    const https = new HttpsBackend(platform, { tls, validator, clock, limits: limits.pool, ...more });
    return { platform, bulkhead, https, backend: guard(https) };
  }
}
