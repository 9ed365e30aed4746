import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitmentsOf, naivePath, naiveProof, naiveRoot } from '../../../test/fixtures/tree/naive-tree.js';
import { StoredTree } from '../../../test/fixtures/tree/stored-tree.js';
import { NodeBlock } from './node-block.js';
import { consistencyFault, inclusionFault, leafHash } from './merkle.js';
import { proveConsistency, proveInclusion, readerWithEdge, rootFromTiles } from './tile-proof.js';

const LEAVES = commitmentsOf(1_500).map((input) => leafHash(input));
const TREE = StoredTree.of(1_500, 97);

describe('proofs from stored tiles and the right edge', () => {
  it('are those of the definition, for the present tree and for every former one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1_500 }), fc.nat(), async (size, pick) => {
        const index = pick % size;
        const leaves = LEAVES.slice(0, size);
        expect(await proveInclusion(index, size, TREE.reader)).toEqual(naivePath(index, leaves));
        expect(await proveConsistency(index + 1, size, TREE.reader)).toEqual(naiveProof(index + 1, leaves));
        expect(await rootFromTiles(size, TREE.reader)).toEqual(naiveRoot(leaves));
      }),
      { numRuns: 60 },
    );
  });

  it('ask the store once, and not at all where the edge suffices', async () => {
    const small = StoredTree.of(200);
    await proveInclusion(17, 200, small.reader);
    expect(small.reads).toBe(0);
    const tree = StoredTree.of(70_000, 1_000);
    await proveInclusion(300, 70_000, tree.reader);
    expect(tree.reads).toBe(1);
    await proveConsistency(4_097, 69_999, tree.reader);
    expect(tree.reads).toBe(2);
  });

  it('hold in a tree of three levels, between any of its states', async () => {
    const tree = StoredTree.of(66_000, 1_500);
    const { reader } = tree;
    const head = async (size: number): Promise<{ size: number; root: Buffer }> => ({
      size,
      root: await rootFromTiles(size, reader),
    });
    expect((await head(66_000)).root).toEqual(tree.frontier.root);
    for (const [former, size] of [
      [1, 66_000],
      [65_535, 65_537],
      [65_536, 66_000],
      [256, 65_536],
      [300, 65_791],
    ] as const) {
      const [a, b] = [await head(former), await head(size)];
      expect(consistencyFault(a, b, await proveConsistency(former, size, reader))).toBeUndefined();
      const index = former - 1;
      const leaf = leafHash(commitmentsOf(1, index)[0] as Buffer);
      expect(
        inclusionFault({ index, size }, leaf, await proveInclusion(index, size, reader), b.root),
      ).toBeUndefined();
    }
  });

  it('take a full tile where a partial one was asked for', async () => {
    const later = StoredTree.of(2_000, 97);
    expect(await proveInclusion(1_490, 1_500, later.reader)).toEqual(naivePath(1_490, LEAVES));
  });

  it('are the same from tiles kept with their subtrees', async () => {
    const kept = readerWithEdge(TREE.frontier, async (tiles) =>
      (await TREE.stored(tiles)).map((tile) => NodeBlock.over(tile as Buffer)),
    );
    for (const size of [1_500, 1_024, 700, 257, 256, 3]) {
      const leaves = LEAVES.slice(0, size);
      for (const index of [0, size >> 1, size - 1]) {
        expect(await proveInclusion(index, size, kept)).toEqual(naivePath(index, leaves));
        expect(await proveConsistency(index + 1, size, kept)).toEqual(naiveProof(index + 1, leaves));
      }
    }
  });

  it('are refused where a tile is missing or cut short, never made up', async () => {
    const cut = readerWithEdge(TREE.frontier, async (tiles) =>
      (await TREE.stored(tiles)).map((tile) => (tile as Buffer).subarray(0, 8_160)),
    );
    const none = readerWithEdge(TREE.frontier, () => Promise.resolve([]));
    const cutBlock = readerWithEdge(TREE.frontier, () =>
      Promise.resolve([NodeBlock.over(Buffer.alloc(8_160))]),
    );
    for (const reader of [cut, none, cutBlock]) {
      await expect(proveInclusion(3, 1_500, reader)).rejects.toThrow(RangeError);
      await expect(proveConsistency(300, 1_500, reader)).rejects.toThrow(RangeError);
    }
  });

  it('are refused outside the tree', async () => {
    await expect(proveInclusion(1_500, 1_500, TREE.reader)).rejects.toThrow(RangeError);
    await expect(proveConsistency(0, 1_500, TREE.reader)).rejects.toThrow(RangeError);
    await expect(proveConsistency(1_501, 1_500, TREE.reader)).rejects.toThrow(RangeError);
  });
});
