/** A small seeded generator (mulberry32): the same seed makes the same bills on every machine. */
export class Rng {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** In [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, both ends included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(all: readonly T[]): T {
    const one = all[this.int(0, all.length - 1)];
    if (one === undefined) throw new RangeError('nothing to pick from');
    return one;
  }

  shuffled<T>(all: readonly T[]): T[] {
    const copy = [...all];
    for (let last = copy.length - 1; last > 0; last--) {
      const other = this.int(0, last);
      const [a, b] = [copy[last], copy[other]];
      if (a !== undefined && b !== undefined) [copy[last], copy[other]] = [b, a];
    }
    return copy;
  }
}
