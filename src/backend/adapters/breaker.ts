import { EventEmitter } from 'node:events';
import CircuitBreaker from 'opossum';
import { type Clock } from '../../kernel/clock.js';
import { refusal } from '../../kernel/refusal.js';
import { type AmcOutcome, isTechnicalFailure, notAnswered } from '../amc-backend.port.js';
import { type Deadline } from '../deadline.js';

export interface BreakerLimits {
  /** Calls within the window below which the breaker never opens. */
  readonly volumeThreshold: number;
  /** Share of failures, percent, above which it opens. */
  readonly errorThresholdPercentage: number;
  /** How long it stays open before one probe is let through, milliseconds. */
  readonly resetTimeoutMs: number;
  /** The rolling window, milliseconds. */
  readonly windowMs: number;
  /**
   * A call given less time than this and cut off by its deadline says nothing about the AMC: without this floor one
   * caller with tiny deadlines could open the breaker for all. Milliseconds.
   */
  readonly fairDelayMs: number;
}

export type BreakerState = 'ferme' | 'ouvert' | 'demi-ouvert';

export interface BreakerChange {
  readonly plateforme: string;
  readonly amc: string;
  readonly etat: BreakerState;
}

/** What a breaker says of its platform for one AMC. */
export interface BreakerView {
  readonly etat: BreakerState;
  /** When it began: an outage with the first opening, trials included. Milliseconds. */
  readonly since: number;
  /** When one call is let through again, where it is open. Milliseconds. */
  readonly back: number | null;
}

const WINDOW_BUCKETS = 10;

/** Carries a technical outcome into opossum's failure path. */
class TechnicalOutcome extends Error {}

/** Never settles: opossum neither counts nor reacts. */
const unheard = (): Promise<void> => new Promise(() => undefined);

/**
 * A breaker around the calls to one AMC on one platform. opossum keeps window and states; it never owns a timeout,
 * because its own does not abort the call: the deadline does (it closes the socket), so a probe always ends.
 * Calls begun before the breaker opened and ending while it is half open are not told to opossum: a late success
 * would close it, a late failure would open it, while the one probe is still out.
 */
export class AmcBreaker {
  private readonly circuit: CircuitBreaker<[() => Promise<void>], void>;
  private openedAt = 0;
  private since: number;

  constructor(
    readonly name: { readonly plateforme: string; readonly amc: string },
    private readonly limits: BreakerLimits,
    private readonly wiring: BreakerWiring,
  ) {
    this.since = wiring.clock.now();
    this.circuit = new CircuitBreaker((report: () => Promise<void>) => report(), {
      timeout: false,
      resetTimeout: limits.resetTimeoutMs,
      errorThresholdPercentage: limits.errorThresholdPercentage,
      volumeThreshold: limits.volumeThreshold,
      rollingCountTimeout: limits.windowMs,
      rollingCountBuckets: WINDOW_BUCKETS,
      rollingPercentilesEnabled: false,
      enableSnapshots: false,
      rotateBucketController: wiring.rotation,
      name: `${name.plateforme}/${name.amc}`,
    });
    let calm = true;
    this.circuit.on('open', () => {
      this.openedAt = wiring.clock.now();
      // A trial that failed goes on with the same outage.
      if (calm) this.since = this.openedAt;
      calm = false;
      this.tell('ouvert');
    });
    this.circuit.on('halfOpen', () => this.tell('demi-ouvert'));
    this.circuit.on('close', () => {
      this.since = wiring.clock.now();
      calm = true;
      this.tell('ferme');
    });
  }

  state(): BreakerState {
    if (this.circuit.opened) return 'ouvert';
    return this.circuit.halfOpen ? 'demi-ouvert' : 'ferme';
  }

  view(): BreakerView {
    const etat = this.state();
    const back = etat === 'ouvert' ? this.openedAt + this.limits.resetTimeoutMs : null;
    return { etat, since: this.since, back };
  }

  /** The refusal of a call that would not be let through now, or undefined. */
  refusalNow(): AmcOutcome | undefined {
    if (this.circuit.closed || this.circuit.pendingClose) return undefined;
    const wait = this.openedAt + this.limits.resetTimeoutMs - this.wiring.clock.now();
    const retryAfter = Math.max(1, Math.ceil(wait / 1000));
    const detail = `Appels à l’AMC ${this.name.amc} suspendus après des échecs répétés.`;
    return notAnswered(refusal('disjoncteur-ouvert', detail, { retryAfter }), 'not-sent');
  }

  /** Makes the call unless the breaker is open. A throw of `call` counts as a failure and passes through. */
  ask(deadline: Deadline, call: () => Promise<AmcOutcome>): Promise<AmcOutcome> {
    const refused = this.refusalNow();
    if (refused !== undefined) return Promise.resolve(refused);
    const probe = this.circuit.halfOpen;
    const granted = deadline.remaining(this.wiring.clock.now());
    return new Promise((resolve, reject) => {
      const report = async (): Promise<void> => {
        let failed = true;
        try {
          const outcome = await call();
          failed = this.isFailure(outcome, probe, granted);
          resolve(outcome);
        } catch (defect) {
          reject(defect instanceof Error ? defect : new Error('a backend threw no error', { cause: defect }));
        }
        if (!probe && !this.circuit.closed) return unheard();
        if (failed) throw new TechnicalOutcome();
      };
      this.circuit.fire(report).catch(() => undefined);
    });
  }

  close(): void {
    this.circuit.shutdown();
  }

  private isFailure(outcome: AmcOutcome, probe: boolean, granted: number): boolean {
    if (!isTechnicalFailure(outcome)) return false;
    const unfair = outcome.late === true && granted < this.limits.fairDelayMs;
    return probe || !unfair;
  }

  private tell(etat: BreakerState): void {
    this.wiring.onChange({ ...this.name, etat });
  }
}

interface BreakerWiring {
  readonly clock: Clock;
  readonly rotation: EventEmitter;
  readonly onChange: (change: BreakerChange) => void;
}

/** The breakers of all AMC: one per AMC and platform, made at first use, all windows turned by one timer. */
export class AmcBreakers {
  private readonly breakers = new Map<string, AmcBreaker>();
  private readonly rotation = new EventEmitter();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly limits: BreakerLimits,
    private readonly clock: Clock,
    private readonly onChange: (change: BreakerChange) => void = () => undefined,
  ) {
    this.rotation.setMaxListeners(0);
    this.timer = setInterval(
      () => this.rotation.emit('rotate'),
      Math.max(1, limits.windowMs / WINDOW_BUCKETS),
    );
    this.timer.unref();
  }

  /** AMC and platform come from the directory, so their number is bounded by it. */
  of(plateforme: string, amc: string): AmcBreaker {
    const key = `${plateforme}/${amc}`;
    let breaker = this.breakers.get(key);
    if (breaker === undefined) {
      const { clock, rotation, onChange } = this;
      breaker = new AmcBreaker({ plateforme, amc }, this.limits, { clock, rotation, onChange });
      this.breakers.set(key, breaker);
    }
    return breaker;
  }

  /** State of every breaker used so far, by `plateforme/amc`. */
  states(): ReadonlyMap<string, BreakerState> {
    return new Map([...this.breakers].map(([key, breaker]) => [key, breaker.state()]));
  }

  /** What one breaker says; undefined where it was never used. */
  view(plateforme: string, amc: string): BreakerView | undefined {
    return this.breakers.get(`${plateforme}/${amc}`)?.view();
  }

  /** What every breaker used so far says. */
  views(): readonly (BreakerView & { readonly plateforme: string; readonly amc: string })[] {
    return [...this.breakers.values()].map((breaker) => ({ ...breaker.name, ...breaker.view() }));
  }

  close(): void {
    clearInterval(this.timer);
    for (const breaker of this.breakers.values()) breaker.close();
  }
}
