import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  commitmentsOf,
  naiveLeaf,
  naivePath,
  naiveProof,
  naiveRoot,
  sha256,
} from '../../../test/fixtures/tree/naive-tree.js';
import {
  bitLength,
  consistencyFault,
  consistencyRanges,
  EMPTY_ROOT,
  foldSubtrees,
  inclusionFault,
  inclusionRanges,
  leafHash,
  nodeHash,
  splitOf,
  wholeSubtrees,
} from './merkle.js';

const LEAVES = commitmentsOf(300).map((input) => leafHash(input));
const root = (size: number): Buffer => naiveRoot(LEAVES.slice(0, size));
const path = (index: number, size: number): Buffer[] => naivePath(index, LEAVES.slice(0, size));
const proof = (former: number, size: number): Buffer[] => naiveProof(former, LEAVES.slice(0, size));
const leaf = (index: number): Buffer => LEAVES[index] as Buffer;
const flipped = (hash: Uint8Array, bit = 0): Buffer => {
  const copy = Buffer.from(hash);
  copy[bit >> 3] = (copy[bit >> 3] as number) ^ (1 << (bit & 7));
  return copy;
};

/** Sizes with an index inside. */
const places = fc
  .integer({ min: 1, max: LEAVES.length })
  .chain((size) => fc.record({ size: fc.constant(size), index: fc.nat(size - 1) }));

describe('hashing', () => {
  it('tells a leaf from a node (RFC 6962 section 2.1)', () => {
    expect(leafHash(Buffer.alloc(0)).toString('hex')).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    );
    expect(leafHash(Buffer.concat([leaf(0), leaf(1)]))).not.toEqual(nodeHash(leaf(0), leaf(1)));
    expect(leafHash(leaf(3))).toEqual(naiveLeaf(leaf(3)));
    expect(nodeHash(leaf(0), leaf(1))).toEqual(sha256(Buffer.of(1), leaf(0), leaf(1)));
    expect(nodeHash(leaf(0), leaf(1))).not.toEqual(nodeHash(leaf(1), leaf(0)));
  });

  it('gives the empty tree the hash of nothing', () => {
    expect(EMPTY_ROOT.toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    expect(foldSubtrees([])).toEqual(EMPTY_ROOT);
  });
});

describe('ranges', () => {
  it('split at the largest power of two below, also past 32 bits', () => {
    expect([2, 3, 4, 5, 256, 257].map(splitOf)).toEqual([1, 2, 2, 4, 128, 256]);
    expect([2 ** 32, 2 ** 32 + 1, 2 ** 52 + 1, 2 ** 53 - 1].map(splitOf)).toEqual([
      2 ** 31,
      2 ** 32,
      2 ** 52,
      2 ** 52,
    ]);
    expect([0, 1, 255, 256, 2 ** 31, 2 ** 40].map(bitLength)).toEqual([0, 1, 8, 9, 32, 41]);
  });

  it('of an inclusion proof and the leaf cover the tree once', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 ** 50 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (size, part) => {
          const index = Math.min(Math.floor(size * part), size - 1);
          const ranges = [...inclusionRanges(index, size), { start: index, end: index + 1 }];
          const sorted = ranges.sort((a, b) => a.start - b.start);
          expect(sorted[0]?.start).toBe(0);
          expect(sorted.at(-1)?.end).toBe(size);
          for (const [at, range] of sorted.slice(1).entries()) expect(range.start).toBe(sorted[at]?.end);
        },
      ),
    );
  });

  it('give the proofs of the definition', () => {
    const hashOf = ({ start, end }: { start: number; end: number }): Buffer =>
      foldSubtrees(
        wholeSubtrees({ start, end }).map(({ height, index }) =>
          naiveRoot(LEAVES.slice(index * 2 ** height, (index + 1) * 2 ** height)),
        ),
      );
    fc.assert(
      fc.property(places, ({ size, index }) => {
        expect(inclusionRanges(index, size).map(hashOf)).toEqual(path(index, size));
        expect(consistencyRanges(index + 1, size).map(hashOf)).toEqual(proof(index + 1, size));
      }),
    );
  });

  it('are refused outside the tree', () => {
    for (const [index, size] of [
      [0, 0],
      [1, 1],
      [-1, 5],
      [0.5, 5],
      [NaN, 5],
      [0, 2 ** 53],
    ] as const) {
      expect(() => inclusionRanges(index, size)).toThrow(RangeError);
    }
    for (const [former, size] of [
      [0, 0],
      [0, 5],
      [6, 5],
    ] as const) {
      expect(() => consistencyRanges(former, size)).toThrow(RangeError);
    }
  });
});

describe('an inclusion proof', () => {
  it('holds for every leaf of every small tree, and for no other leaf, index or size', () => {
    for (let size = 1; size <= 20; size++) {
      const good = root(size);
      for (let index = 0; index < size; index++) {
        const hashes = path(index, size);
        expect(inclusionFault({ index, size }, leaf(index), hashes, good)).toBeUndefined();
        for (let other = 0; other < size; other++) {
          if (other === index) continue;
          expect(inclusionFault({ index: other, size }, leaf(index), hashes, good)).toBeDefined();
        }
        expect(inclusionFault({ index, size }, leaf(index + 1), hashes, good)).toBe('racine-differente');
      }
    }
  });

  it('is refused with one bit of a hash, of the leaf or of the root changed', () => {
    fc.assert(
      fc.property(places, fc.nat(255), fc.nat(), (place, bit, pick) => {
        const { index, size } = place;
        const hashes = path(index, size);
        const good = root(size);
        expect(inclusionFault(place, leaf(index), hashes, good)).toBeUndefined();
        expect(inclusionFault(place, flipped(leaf(index), bit), hashes, good)).toBe('racine-differente');
        expect(inclusionFault(place, leaf(index), hashes, flipped(good, bit))).toBe('racine-differente');
        if (hashes.length === 0) return;
        const at = pick % hashes.length;
        const bad = hashes.map((hash, position) => (position === at ? flipped(hash, bit) : hash));
        expect(inclusionFault(place, leaf(index), bad, good)).toBe('racine-differente');
      }),
    );
  });

  it('is refused longer or shorter, outside the tree, and with hashes of another length', () => {
    const hashes = path(5, 11);
    const good = root(11);
    expect(inclusionFault({ index: 5, size: 11 }, leaf(5), hashes.slice(1), good)).toBe('preuve-longueur');
    expect(inclusionFault({ index: 5, size: 11 }, leaf(5), [...hashes, leaf(0)], good)).toBe(
      'preuve-longueur',
    );
    expect(inclusionFault({ index: 11, size: 11 }, leaf(5), hashes, good)).toBe('index-hors-arbre');
    expect(inclusionFault({ index: -1, size: 11 }, leaf(5), hashes, good)).toBe('index-hors-arbre');
    expect(inclusionFault({ index: 5, size: 11 }, leaf(5).subarray(1), hashes, good)).toBe(
      'empreinte-longueur',
    );
    expect(inclusionFault({ index: 5, size: 11 }, leaf(5), hashes, good.subarray(1))).toBe(
      'empreinte-longueur',
    );
    const short = [hashes[0]?.subarray(1) as Buffer, ...hashes.slice(1)];
    expect(inclusionFault({ index: 5, size: 11 }, leaf(5), short, good)).toBe('empreinte-longueur');
  });
});

describe('a consistency proof', () => {
  const head = (size: number): { size: number; root: Buffer } => ({ size, root: root(size) });

  it('holds between all small trees, and only between them', () => {
    for (let size = 1; size <= 20; size++) {
      for (let former = 1; former <= size; former++) {
        const hashes = proof(former, size);
        expect(consistencyFault(head(former), head(size), hashes)).toBeUndefined();
        const forged = { size: former, root: flipped(root(former)) };
        expect(consistencyFault(forged, head(size), hashes)).toBe('racine-differente');
        expect(consistencyFault(head(former), { size, root: flipped(root(size)) }, hashes)).toBe(
          'racine-differente',
        );
      }
    }
  });

  it('is refused with one bit changed', () => {
    fc.assert(
      fc.property(places, fc.nat(255), fc.nat(), ({ size, index }, bit, pick) => {
        const hashes = proof(index + 1, size);
        expect(consistencyFault(head(index + 1), head(size), hashes)).toBeUndefined();
        if (hashes.length === 0) return;
        const at = pick % hashes.length;
        const bad = hashes.map((hash, position) => (position === at ? flipped(hash, bit) : hash));
        expect(consistencyFault(head(index + 1), head(size), bad)).toBe('racine-differente');
      }),
    );
  });

  it('does not let a rewritten past through', () => {
    const rewritten = LEAVES.map((hash, at) => (at === 3 ? leaf(4) : hash));
    for (let size = 5; size <= 20; size++) {
      const later = { size, root: naiveRoot(rewritten.slice(0, size)) };
      expect(consistencyFault(head(5), later, naiveProof(5, rewritten.slice(0, size)))).toBe(
        'racine-differente',
      );
    }
  });

  it('is refused longer or shorter, backwards, and from nothing', () => {
    expect(consistencyFault(head(6), head(8), proof(6, 8).slice(1))).toBe('preuve-longueur');
    expect(consistencyFault(head(6), head(8), [...proof(6, 8), leaf(0)])).toBe('preuve-longueur');
    expect(consistencyFault(head(6), head(6), [leaf(0)])).toBe('preuve-longueur');
    expect(consistencyFault(head(8), head(6), proof(6, 8))).toBe('tailles-incoherentes');
    expect(consistencyFault(head(0), head(6), [])).toBe('tailles-incoherentes');
    expect(consistencyFault(head(0), head(0), [])).toBe('tailles-incoherentes');
    const short = proof(6, 8).map((hash) => hash.subarray(1));
    expect(consistencyFault(head(6), head(8), short)).toBe('empreinte-longueur');
  });
});
