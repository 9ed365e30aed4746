import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitmentsOf, naivePath, naiveRoot } from '../../../test/fixtures/tree/naive-tree.js';
import { StoredTree } from '../../../test/fixtures/tree/stored-tree.js';
import { Frontier } from './frontier.js';
import { EMPTY_ROOT, leafHash } from './merkle.js';

const LEAVES = commitmentsOf(1_200).map((input) => leafHash(input));
const batches = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 3 });

describe('the right edge of a log', () => {
  it('has the root of the definition, however the batches fall', () => {
    fc.assert(
      fc.property(batches, (sizes) => {
        const tree = new StoredTree();
        for (const count of sizes) tree.append(count);
        const { size, root } = tree.frontier.head;
        expect(size).toBe(sizes.reduce((sum, count) => sum + count, 0));
        expect(root).toEqual(naiveRoot(LEAVES.slice(0, size)));
      }),
      { numRuns: 40 },
    );
  });

  it('has it at every size around a full tile', () => {
    const tree = new StoredTree();
    expect(tree.frontier.root).toEqual(EMPTY_ROOT);
    for (let size = 1; size <= 520; size++) {
      tree.append(1);
      if (size % 37 < 2 || size % 256 < 3)
        expect(tree.frontier.root, String(size)).toEqual(naiveRoot(LEAVES.slice(0, size)));
    }
  });

  it('gives each full tile once, with its 256 hashes and their root', () => {
    const tree = StoredTree.of(1_100, 300);
    expect([...tree.tiles.keys()]).toEqual(['0/0', '0/1', '0/2', '0/3']);
    for (const { index, hashes, root } of tree.tiles.values()) {
      const own = LEAVES.slice(index * 256, (index + 1) * 256);
      expect(hashes).toEqual(Buffer.concat(own));
      expect(root).toEqual(naiveRoot(own));
    }
  });

  it('fills tiles of the levels above', () => {
    const tree = StoredTree.of(65_536 + 300, 512);
    expect(tree.tiles.size).toBe(257 + 1);
    const above = tree.tiles.get('1/0');
    const roots = Array.from({ length: 256 }, (_, index) => tree.tiles.get(`0/${index}`)?.root as Buffer);
    expect(above?.hashes).toEqual(Buffer.concat(roots));
    expect(above?.root).toEqual(naiveRoot(roots));
    expect(tree.frontier.rows.map((row) => row.length / 32)).toEqual([44, 1, 1]);
  });

  it('proves each entry of the batch that was just appended, also where the batch completed tiles', () => {
    for (const [before, count] of [
      [0, 1],
      [0, 64],
      [200, 64],
      [255, 1],
      [250, 600],
      [256, 3],
      [511, 2],
    ] as const) {
      const tree = StoredTree.of(before);
      tree.append(count);
      const leaves = LEAVES.slice(0, before + count);
      for (let index = before; index < before + count; index += count > 100 ? 23 : 1) {
        expect(tree.frontier.inclusionProof(index), `${index} of ${before + count}`).toEqual(
          naivePath(index, leaves),
        );
      }
    }
  });

  it('says so where a proof needs stored tiles, or there is no such entry', () => {
    const tree = StoredTree.of(600);
    expect(tree.frontier.inclusionProof(5)).toBeUndefined();
    expect(tree.frontier.inclusionProof(600)).toBeUndefined();
    expect(tree.frontier.inclusionProof(-1)).toBeUndefined();
  });

  it('is a value: what grew out of it leaves it untouched', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 1, max: 300 }), (size, count) => {
        const { frontier } = StoredTree.of(size, 256);
        const rows = frontier.rows.map((row) => Buffer.from(row));
        const abandoned = frontier.grow(commitmentsOf(count, 900_000)).frontier;
        const lost = abandoned.root;
        const kept = frontier.grow(commitmentsOf(count, size)).frontier;
        expect(frontier.rows.map((row) => Buffer.from(row))).toEqual(rows);
        expect(kept.root).toEqual(naiveRoot(LEAVES.slice(0, size + count)));
        expect(abandoned.root).toEqual(lost);
      }),
      { numRuns: 25 },
    );
  });

  it('grows from what a restart finds as it would have grown without one', () => {
    for (const size of [0, 1, 255, 256, 257, 700, 65_535, 65_536]) {
      const tree = StoredTree.of(size, 4_096);
      const restored = Frontier.restore(size, tree.rowsFromStore);
      expect(restored.root, String(size)).toEqual(tree.frontier.root);
      const next = commitmentsOf(300, size);
      const [a, b] = [restored.grow(next), tree.frontier.grow(next)];
      expect(a.frontier.root).toEqual(b.frontier.root);
      expect(a.tiles).toEqual(b.tiles);
    }
  });

  it('is not restored from rows that are too few or too many, and shows changed ones by its root', () => {
    const tree = StoredTree.of(700);
    const [low = Buffer.alloc(0), high = Buffer.alloc(0)] = tree.rowsFromStore;
    expect(() => Frontier.restore(700, [low])).toThrow(RangeError);
    expect(() => Frontier.restore(700, [low.subarray(32), high])).toThrow(RangeError);
    expect(() => Frontier.restore(700, [low, high, high])).toThrow(RangeError);
    const changed = Buffer.from(low);
    changed[40] = (changed[40] as number) ^ 1;
    expect(Frontier.restore(700, [changed, high]).root).not.toEqual(tree.frontier.root);
  });

  it('takes commitments of 32 bytes only', () => {
    expect(() => Frontier.empty().grow([Buffer.alloc(31)])).toThrow(RangeError);
  });
});
