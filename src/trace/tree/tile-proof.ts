/**
 * Proofs from tiles. What must be read is known from the sizes alone, so a proof costs one call of the reader, whatever
 * stands behind it: a table, a folder, another's log over HTTP.
 */
import { type Frontier } from './frontier.js';
import {
  consistencyRanges,
  foldSubtrees,
  HASH_LENGTH,
  inclusionRanges,
  type LeafRange,
  type NodeCoordinates,
  wholeSubtrees,
  writeNodeHash,
} from './merkle.js';
import { NodeBlock } from './node-block.js';
import { TILE_HEIGHT, TILE_WIDTH, type TileCoordinates, tileOfNode } from './tile-path.js';

/** The hashes of a tile; or, where a reader keeps tiles at hand, with the subtrees over them: those cost no hash again. */
export type TileContent = Buffer | NodeBlock;

/**
 * Gives for each tile asked for at least its first `width` hashes, in the same order. It may answer with more of the
 * tile: a partial tile may be gone once the full one is there (C2SP tlog-tiles, Partial Tiles).
 */
export type TileReader = (tiles: readonly TileCoordinates[]) => Promise<readonly TileContent[]>;

/** Reads full tiles, by level and index. */
export type FullTileReader = (
  tiles: readonly Omit<TileCoordinates, 'width'>[],
) => Promise<readonly TileContent[]>;

/** A reader of a log whose full tiles are stored and whose right edge is in memory. */
export function readerWithEdge(edge: Frontier, readStored: FullTileReader): TileReader {
  return async (tiles) => {
    const atEdge = tiles.map(({ level, index, width }) => edge.edgeTile(level, index, width));
    const stored = tiles.filter((_, at) => atEdge[at] === undefined);
    const read = stored.length === 0 ? [] : await readStored(stored);
    const rest = read.values();
    return atEdge.map((hashes) => hashes ?? rest.next().value ?? Buffer.alloc(0));
  };
}

/**
 * The inclusion proof of leaf `index` in the tree of `size` leaves, sibling first.
 * @throws RangeError where the index is not in the tree, or a tile came shorter than asked for.
 */
export async function proveInclusion(index: number, size: number, read: TileReader): Promise<Buffer[]> {
  return rangeHashes(inclusionRanges(index, size), size, read);
}

/**
 * The proof that the tree of `former` leaves is the beginning of the one of `size` leaves.
 * @throws RangeError unless 0 < former <= size, or where a tile came shorter than asked for.
 */
export async function proveConsistency(former: number, size: number, read: TileReader): Promise<Buffer[]> {
  return rangeHashes(consistencyRanges(former, size), size, read);
}

/** The root of the tree of `size` leaves, a former one included: every state of the log can be recomputed. */
export async function rootFromTiles(size: number, read: TileReader): Promise<Buffer> {
  const [root] = await rangeHashes([{ start: 0, end: size }], size, read);
  return root as Buffer;
}

/**
 * The hashes of any ranges of the tree of `size` leaves that consist of whole subtrees of it, read in one question.
 * @throws RangeError where a tile came shorter than asked for.
 */
export async function rangeHashes(
  ranges: readonly LeafRange[],
  size: number,
  read: TileReader,
): Promise<Buffer[]> {
  const nodes = ranges.map(wholeSubtrees);
  const wanted = new Map<string, TileCoordinates>();
  for (const node of nodes.flat()) {
    const tile = tileOfNode(node, size);
    wanted.set(`${tile.level}/${tile.index}`, tile);
  }
  const tiles = [...wanted.values()];
  const contents = tiles.length === 0 ? [] : await read(tiles);
  const byKey = new Map([...wanted.keys()].map((key, at) => [key, contents[at]]));
  const hash = (node: NodeCoordinates): Buffer => {
    const { level, index, width } = tileOfNode(node, size);
    const content = byKey.get(`${level}/${index}`);
    if (content === undefined || hashesIn(content) < width) {
      throw new RangeError(`tile ${level}/${index}: not ${width} hashes`);
    }
    return nodeInTile(node, content);
  };
  return nodes.map((whole) => foldSubtrees(whole.map(hash)));
}

function hashesIn(content: TileContent): number {
  return content instanceof NodeBlock ? content.width : content.length / HASH_LENGTH;
}

const folding = Buffer.alloc((TILE_WIDTH / 2) * HASH_LENGTH);

/** A whole subtree from the hashes of its tile that lie under it. */
function nodeInTile(node: NodeCoordinates, tile: TileContent): Buffer {
  const layer = node.height % TILE_HEIGHT;
  if (tile instanceof NodeBlock) {
    return tile.node(layer, node.index % 2 ** (TILE_HEIGHT - layer)) as Buffer;
  }
  const count = 2 ** layer;
  const from = (node.index % 2 ** (TILE_HEIGHT - layer)) * count * HASH_LENGTH;
  tile.copy(folding, 0, from, from + count * HASH_LENGTH);
  for (let left = count; left > 1; left /= 2) {
    for (let at = 0; at < left; at += 2) {
      writeNodeHash(folding, at * HASH_LENGTH, folding, (at / 2) * HASH_LENGTH);
    }
  }
  return Buffer.from(folding.subarray(0, HASH_LENGTH));
}
