import { type Metrics } from '../observability/metrics.js';
import { type Logger } from '../observability/logger.js';
import { type ListenerName } from './listener.js';

interface EventStore {
  countSecurityEvents(counts: ReadonlyMap<string, number>): Promise<void>;
}

/**
 * What never becomes a request: refused handshakes, malformed HTTP, slow senders. Counted at once in the metrics,
 * summed up per minute in the store; never one row an event, or an attacker would write our disk full.
 */
export class SecurityEvents {
  private counts = new Map<string, number>();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly metrics: Metrics,
    private readonly logger: Logger,
    private readonly store: EventStore,
    flushMs = 60_000,
  ) {
    this.timer = setInterval(() => void this.flush(), flushMs);
    this.timer.unref();
  }

  handshakeRefused(listener: ListenerName, raison: string): void {
    this.metrics.tlsRefusals.inc({ listener, raison });
    this.count(`tls:${listener}:${raison}`);
  }

  unparsed(listener: ListenerName, nature: string): void {
    this.metrics.unparsed.inc({ listener, nature });
    this.count(`http:${listener}:${nature}`);
  }

  async flush(): Promise<void> {
    if (this.counts.size === 0) return;
    const counts = this.counts;
    this.counts = new Map();
    try {
      await this.store.countSecurityEvents(counts);
    } catch {
      for (const [nature, count] of counts) this.count(nature, count);
      this.logger.warn('événements de sécurité non enregistrés, gardés pour la minute suivante');
    }
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.flush();
  }

  private count(nature: string, by = 1): void {
    this.counts.set(nature, (this.counts.get(nature) ?? 0) + by);
  }
}
