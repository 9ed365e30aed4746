import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bundlePath,
  parseBundle,
  parseTilePath,
  TILE_WIDTH,
  tileOfNode,
  tilePath,
  tilesOfTree,
  tileWidth,
  writeBundle,
} from './tile-path.js';

const indexes = fc.oneof(fc.nat(2_000), fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }));

describe('paths of tiles (C2SP tlog-tiles)', () => {
  it('write the index in groups of three, all but the last with an x', () => {
    expect(tilePath({ level: 0, index: 1_234_067, width: 256 })).toBe('tile/0/x001/x234/067');
    expect(tilePath({ level: 15, index: 0, width: 41 })).toBe('tile/15/000.p/41');
    expect(tilePath({ level: 1, index: 999, width: 1 })).toBe('tile/1/999.p/1');
    expect(bundlePath({ index: 1_000, width: 256 })).toBe('tile/entries/x001/000');
    expect(bundlePath({ index: 3, width: 255 })).toBe('tile/entries/003.p/255');
  });

  it('are read back as written', () => {
    fc.assert(
      fc.property(fc.nat(63), indexes, fc.integer({ min: 1, max: 256 }), (level, index, width) => {
        const tile = { level, index, width };
        expect(parseTilePath(tilePath(tile))).toEqual({ ok: true, value: { kind: 'tile', ...tile } });
        expect(parseTilePath(bundlePath(tile))).toEqual({
          ok: true,
          value: { kind: 'bundle', index, width },
        });
      }),
    );
  });

  it.each([
    'tile/0/0',
    'tile/0/00',
    'tile/0/0000',
    'tile/00/000',
    'tile/64/000',
    'tile/-1/000',
    'tile/data/000',
    'tile/0/x000/001',
    'tile/0/001/002',
    'tile/0/x001',
    'tile/0/x001/',
    'tile/0/x01/002',
    'tile/0/x001/x002',
    'tile/0/000.p/0',
    'tile/0/000.p/01',
    'tile/0/000.p/256',
    'tile/0/000.p/1000',
    'tile/0/000.p/',
    'tile/0/000.p',
    'tile/0/000/p/3',
    'tile/0/x999/x999/x999/x999/x999/999',
    'tile/0/x999/x999/x999/x999/x999/x999/999',
    '/tile/0/000',
    'tile/0/000 ',
    'tile/0/000\n',
    'tile/0/٠٠٠',
    'checkpoint',
    '',
  ])('refuses %j', (path) => {
    expect(parseTilePath(path)).toEqual({ ok: false, fault: 'tuile-chemin' });
  });
});

describe('the tiles of a tree', () => {
  it('are those of the example of the specification: 70,000 leaves', () => {
    const tiles = [...tilesOfTree(70_000)];
    const partial = tiles.filter(({ width }) => width < TILE_WIDTH).map(({ level, width }) => [level, width]);
    expect(partial).toEqual([
      [0, 112],
      [1, 17],
      [2, 1],
    ]);
    expect(tiles.filter(({ level, width }) => level === 0 && width === TILE_WIDTH)).toHaveLength(273);
    expect(tiles.filter(({ level, width }) => level === 1 && width === TILE_WIDTH)).toHaveLength(1);
  });

  it('of 256 leaves are a full one and one of width 1 above it; an empty tree has none', () => {
    expect([...tilesOfTree(256)]).toEqual([
      { level: 0, index: 0, width: 256 },
      { level: 1, index: 0, width: 1 },
    ]);
    expect([...tilesOfTree(0)]).toEqual([]);
  });

  it('hold as many hashes as there are whole subtrees under them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 6 }), (size) => {
        const counts = [0, 0, 0];
        for (const { level, width } of tilesOfTree(size)) counts[level] = (counts[level] ?? 0) + width;
        expect(counts).toEqual([size, Math.floor(size / 256), Math.floor(size / 65_536)]);
      }),
      { numRuns: 20 },
    );
    expect([tileWidth(0, 4, 1_000), tileWidth(0, 3, 1_000), tileWidth(1, 0, 1_000)]).toEqual([0, 232, 3]);
  });

  it('are found from a node', () => {
    expect(tileOfNode({ height: 0, index: 700 }, 1_000)).toEqual({ level: 0, index: 2, width: 256 });
    expect(tileOfNode({ height: 7, index: 7 }, 1_000)).toEqual({ level: 0, index: 3, width: 232 });
    expect(tileOfNode({ height: 8, index: 2 }, 1_000)).toEqual({ level: 1, index: 0, width: 3 });
    expect(tileOfNode({ height: 40, index: 3 }, 2 ** 42)).toEqual({ level: 5, index: 0, width: 4 });
  });
});

describe('a bundle of commitments', () => {
  const commitments = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];

  it('puts a big-endian length before each and is read back', () => {
    const bundle = writeBundle(commitments);
    expect(bundle.length).toBe(68);
    expect(bundle.subarray(0, 3)).toEqual(Buffer.of(0, 32, 1));
    expect(parseBundle(bundle, 2)).toEqual({ ok: true, value: commitments });
    expect(() => writeBundle([Buffer.alloc(31)])).toThrow(RangeError);
  });

  it('is refused with another count or another length inside', () => {
    const bundle = writeBundle(commitments);
    expect(parseBundle(bundle, 1)).toEqual({ ok: false, fault: 'tuile-contenu' });
    expect(parseBundle(bundle.subarray(1), 2)).toEqual({ ok: false, fault: 'tuile-contenu' });
    bundle.writeUInt16BE(31, 34);
    expect(parseBundle(bundle, 2)).toEqual({ ok: false, fault: 'empreinte-longueur' });
  });
});
