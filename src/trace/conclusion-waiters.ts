import { setTimeout as sleep } from 'node:timers/promises';
import { messageKey } from './message-key.js';
import { type StoredMessage } from './trace-store.port.js';

const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 100;
/**
 * Whoever waits holds a place among the exchanges in progress. Without bounds one caller that repeats one request to a
 * slow AMC takes every place there is, past quota and bulkhead: the others are told at once that it is in progress.
 */
const MOST_PER_MESSAGE = 16;
const MOST_IN_ALL = 64;

/**
 * Callers that wait for a message in flight. Concluded by this process: woken at once. By another: found by looking
 * again, at growing intervals.
 */
export class ConclusionWaiters {
  readonly #waiting = new Map<string, Set<() => void>>();
  readonly #admitted = new Map<string, number>();
  #inAll = 0;

  /** The message of this key has a new state. */
  wake(ej: string, idMessage: string): void {
    if (this.#waiting.size === 0) return;
    for (const waker of this.#waiting.get(messageKey(ej, idMessage)) ?? []) waker();
  }

  /**
   * Looks until the message is no longer `en-cours`, at most `waitMs`; then the message as it is. Where too many wait
   * already, it looks once.
   */
  async wait(
    { ej, idMessage }: { readonly ej: string; readonly idMessage: string },
    waitMs: number,
    look: () => Promise<StoredMessage | undefined>,
  ): Promise<StoredMessage | undefined> {
    const key = messageKey(ej, idMessage);
    const sameMessage = this.#admitted.get(key) ?? 0;
    if (sameMessage >= MOST_PER_MESSAGE || this.#inAll >= MOST_IN_ALL) return look();
    this.#count(key, 1);
    try {
      return await this.#waited(key, waitMs, look);
    } finally {
      this.#count(key, -1);
    }
  }

  #count(key: string, by: 1 | -1): void {
    this.#inAll += by;
    const left = (this.#admitted.get(key) ?? 0) + by;
    if (left === 0) this.#admitted.delete(key);
    else this.#admitted.set(key, left);
  }

  async #waited(
    key: string,
    waitMs: number,
    look: () => Promise<StoredMessage | undefined>,
  ): Promise<StoredMessage | undefined> {
    const limit = performance.now() + waitMs;
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)) {
      const woken = this.#registered(key);
      try {
        const message = await look();
        const left = limit - performance.now();
        if (message?.etat !== 'en-cours' || left <= 0) return message;
        await Promise.race([woken.promise, sleep(Math.min(pause, left))]);
      } finally {
        woken.forget();
      }
    }
  }

  #registered(key: string): { promise: Promise<void>; forget: () => void } {
    let waker: () => void = () => undefined;
    const promise = new Promise<void>((done) => (waker = done));
    const wakers = this.#waiting.get(key) ?? new Set();
    wakers.add(waker);
    this.#waiting.set(key, wakers);
    const forget = (): void => {
      wakers.delete(waker);
      if (wakers.size === 0 && this.#waiting.get(key) === wakers) this.#waiting.delete(key);
    };
    return { promise, forget };
  }
}
