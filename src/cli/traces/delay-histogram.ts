const STEP_MS = 50;
const SPAN_MS = 3_600_000;

/** How far the two sides' instants lie apart, in bounded memory: steps of 50 ms within an hour each way. */
export class DelayHistogram {
  readonly #counts = new Uint32Array((2 * SPAN_MS) / STEP_MS + 1);
  #total = 0;

  /** Milliseconds; what is beyond an hour counts as an hour. */
  add(delay: number): void {
    const within = Math.max(-SPAN_MS, Math.min(SPAN_MS, delay));
    const n = Math.round((within + SPAN_MS) / STEP_MS);
    this.#counts[n] = (this.#counts[n] ?? 0) + 1;
    this.#total++;
  }

  /** The median to within a step, milliseconds; null where there is none. */
  median(): number | null {
    if (this.#total === 0) return null;
    let below = 0;
    const n = this.#counts.findIndex((count) => (below += count) * 2 >= this.#total);
    return n * STEP_MS - SPAN_MS;
  }
}
