import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/kernel/canonical-json.js';

const VECTORS = join(import.meta.dirname, '..', 'fixtures', 'rfc8785');
const documents = readdirSync(join(VECTORS, 'input'));

describe('published vectors of RFC 8785', () => {
  it('are all there', () => {
    expect(documents).toHaveLength(6);
    expect(readdirSync(join(VECTORS, 'output'))).toEqual(documents);
  });

  it.each(documents)('%s has its published canonical bytes, and keeps them', (name) => {
    const read = (folder: string): Buffer => readFileSync(join(VECTORS, folder, name));
    const made = Buffer.from(canonicalJson(JSON.parse(read('input').toString())));
    expect(made.equals(read('output'))).toBe(true);
    expect(Buffer.from(canonicalJson(JSON.parse(made.toString()))).equals(made)).toBe(true);
  });
});

/** The published sequence of numbers: fixed ones, 2,000 from the smallest normal one on, then what SHA-256 gives. */
function* doubles(): Generator<bigint, void, undefined> {
  for (const hex of readFileSync(join(VECTORS, 'doubles.txt'), 'latin1').trim().split('\n'))
    yield BigInt(`0x${hex}`);
  for (let step = 0n; step < 2_000n; step++) yield 0x0010000000000000n + step;
  for (let block: Buffer = Buffer.alloc(32); ;) {
    block = createHash('sha256').update(block).digest();
    for (let at = 0; at < 32; at += 8) {
      const value = block.readDoubleLE(at);
      if (value !== 0 && Number.isFinite(value)) yield block.readBigUInt64LE(at);
    }
  }
}

/** Lines `hexadecimal,canonical form`, and the SHA-256 that their authors publish for the first so many. */
const PUBLISHED = new Map([
  [1_000, 'be18b62b6f69cdab33a7e0dae0d9cfa869fda80ddc712221570f9f40a5878687'],
  [10_000, 'b9f7a8e75ef22a835685a52ccba7f7d6bdc99e34b010992cbc5864cd12be6892'],
  [100_000, '22776e6d4b49fa294a0d0f349268e5c28808fe7e0cb2bcbe28f63894e494d4c7'],
]);

describe('published numbers of RFC 8785 (section 3.2.2.3)', () => {
  it('have the published forms, a hundred thousand of them', () => {
    const lines = createHash('sha256');
    const bits = new BigUint64Array(1);
    const value = new Float64Array(bits.buffer);
    let count = 0;
    for (const one of doubles()) {
      bits[0] = one;
      lines.update(`${one.toString(16)},${canonicalJson(value[0])}\n`);
      const published = PUBLISHED.get(++count);
      if (published !== undefined) expect(lines.copy().digest('hex'), `${count}`).toBe(published);
      if (count === 100_000) break;
    }
    expect(count).toBe(100_000);
  });

  it('are refused where they are none: no form for NaN and the infinities', () => {
    for (const value of [NaN, Infinity, -Infinity]) expect(() => canonicalJson(value)).toThrow('not finite');
  });
});
