/**
 * Lets one piece of work at a time have a key, in the order they came; a piece of work takes all its keys at once, so
 * that two can never wait for each other.
 */
export class KeyedQueue {
  readonly #last = new Map<string, Promise<void>>();

  /** Runs `work` once every earlier holder of any of the keys is done. */
  async run<T>(keys: readonly string[], work: () => Promise<T>): Promise<T> {
    const before = keys.flatMap((key) => this.#last.get(key) ?? []);
    let done = (): void => undefined;
    const mine = new Promise<void>((resolve) => (done = resolve));
    for (const key of keys) this.#last.set(key, mine);
    try {
      await Promise.all(before);
      return await work();
    } finally {
      for (const key of keys) if (this.#last.get(key) === mine) this.#last.delete(key);
      done();
    }
  }

  /** Keys that somebody holds or waits for. */
  get size(): number {
    return this.#last.size;
  }
}
