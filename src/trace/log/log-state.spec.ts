import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { LogState, type StoredTile } from './log-state.js';
import { HASH_LENGTH, leafHash } from '../tree/merkle.js';
import { naiveRoot } from '../../../test/fixtures/tree/naive-tree.js';

const IDENTITY = { journal: 7, origin: 'essai.invalid/journal/1/1' };
const commitments = Array.from({ length: 65_600 }, (_, at) => createHash('sha256').update(`${at}`).digest());

/** The state at `size`, grown in batches, and every tile that became full. */
function grown(size: number, batch: number): { state: LogState; tiles: StoredTile[] } {
  let state = LogState.empty(IDENTITY);
  const tiles: StoredTile[] = [];
  for (let from = 0; from < size; from += batch) {
    const growth = state.grow(commitments.slice(from, Math.min(size, from + batch)));
    tiles.push(...growth.tiles);
    state = growth.after;
  }
  return { state, tiles };
}

/** What a reader of the tables gives: commitments of the tail, and roots of full tiles of each level. */
function restored(size: number, tiles: readonly StoredTile[]): LogState {
  const tail = commitments.slice(size - (size % 256), size);
  const upper: Buffer[] = [];
  for (let level = 1; size >= 256 ** level; level++) {
    const width = Math.floor(size / 256 ** level);
    const roots = tiles.filter((tile) => tile.level === level - 1).map(({ root }) => root);
    upper.push(Buffer.concat(roots.slice(width - (width % 256), width)));
  }
  return LogState.restore(IDENTITY, size, { tail, upper });
}

describe('a log’s state', () => {
  it.each([0, 1, 2, 255, 256, 257, 511, 512, 65_535, 65_536, 65_537, 65_599])(
    'restored at %i it is the one that grew',
    (size) => {
      const { state, tiles } = grown(size, 300);
      const again = restored(size, tiles);
      expect(again.head).toEqual(state.head);
      const more = commitments.slice(size, size + 600 < commitments.length ? size + 600 : commitments.length);
      const [a, b] = [state.grow(more), again.grow(more)];
      expect(b.after.head).toEqual(a.after.head);
      expect(b.tiles).toEqual(a.tiles);
    },
    60_000,
  );

  it('its root is that of the definition', () => {
    for (const size of [1, 2, 3, 255, 256, 257, 700]) {
      const leaves = commitments.slice(0, size).map(leafHash);
      expect(grown(size, 7).state.head.root).toEqual(naiveRoot(leaves));
    }
  });

  it('a tile of level 0 holds the commitments themselves, one above the roots of those below', () => {
    const { tiles } = grown(65_600, 333);
    for (const { level, index, content, root } of tiles) {
      expect(content).toHaveLength(256 * HASH_LENGTH);
      if (level === 0) {
        const own = commitments.slice(index * 256, (index + 1) * 256);
        expect(content.equals(Buffer.concat(own))).toBe(true);
        expect(root).toEqual(naiveRoot(own.map((one) => leafHash(one))));
      }
    }
    const [upper] = tiles.filter(({ level }) => level === 1);
    const below = tiles.filter(({ level }) => level === 0).map(({ root }) => root);
    expect(upper?.content.equals(Buffer.concat(below.slice(0, 256)))).toBe(true);
  });

  it('growing leaves the former state as it was', () => {
    const { state } = grown(300, 64);
    const before = state.head;
    state.grow(commitments.slice(300, 900));
    expect(state.head).toEqual(before);
    expect(state.isAt(before)).toBe(true);
    expect(state.isAt({ size: 300, root: Buffer.alloc(32) })).toBe(false);
    expect(state.isAt({ size: 301, root: before.root })).toBe(false);
  });

  it('is not restored from fewer or more rows than its size demands', () => {
    const tail = commitments.slice(0, 5);
    expect(() => LogState.restore(IDENTITY, 6, { tail, upper: [] })).toThrow(RangeError);
    expect(() => LogState.restore(IDENTITY, 5, { tail, upper: [Buffer.alloc(0)] })).toThrow(RangeError);
    expect(() => LogState.restore(IDENTITY, 261, { tail, upper: [] })).toThrow(RangeError);
  });
});
