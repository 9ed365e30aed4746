import { setTimeout as sleep } from 'node:timers/promises';
import { type BodyStore, type ExchangeBodies } from './body-store.port.js';

interface KeeperOptions {
  readonly store: Pick<BodyStore, 'write'>;
  /** Told of each exchange once: its bodies are kept, or given up. The reason names no body. */
  readonly onKept: () => void;
  readonly onLost: (idEchange: string, reason: string) => void;
  /** Most exchanges that wait; what comes beyond is given up at once, so that a slow database costs no memory. */
  readonly limit?: number;
  readonly tries?: number;
  /** Between two tries; milliseconds. */
  readonly pauseMs?: number;
}

/**
 * Writes bodies behind the exchange, one at a time, in their order. Whatever becomes of them, no answer waits or fails: what
 * cannot be written is told, by its exchange.
 */
export class BodyKeeper {
  readonly #options: Required<KeeperOptions>;
  readonly #waiting: ExchangeBodies[] = [];
  #running: Promise<void> | undefined;
  #closed = false;

  constructor(options: KeeperOptions) {
    this.#options = { limit: 1_000, tries: 3, pauseMs: 500, ...options };
  }

  /** Takes bodies whose entry is durable. Returns at once and never throws. */
  keep(bodies: ExchangeBodies): void {
    if (this.#closed || this.#waiting.length >= this.#options.limit) {
      this.#options.onLost(bodies.idEchange, this.#closed ? 'closed' : 'too many waiting');
      return;
    }
    this.#waiting.push(bodies);
    this.#running ??= this.#run();
  }

  /** Writes what waits, each with a single try more, then takes no more. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    for (;;) {
      const next = this.#waiting[0];
      if (next === undefined) {
        this.#running = undefined;
        return;
      }
      await this.#write(next);
      this.#waiting.shift();
    }
  }

  async #write(bodies: ExchangeBodies): Promise<void> {
    const { store, tries, pauseMs, onKept, onLost } = this.#options;
    for (let attempt = 1; ; attempt++) {
      try {
        await store.write(bodies);
        onKept();
        return;
      } catch (error) {
        if (attempt >= tries || this.#closed) {
          onLost(bodies.idEchange, error instanceof Error ? error.name : 'unknown');
          return;
        }
        await sleep(pauseMs);
      }
    }
  }
}
