/**
 * The right edge of a log: all that is needed to append. Per level, the hashes since the last full tile. It is a value:
 * growing gives a new one and leaves the former untouched, so a writer whose commit did not go through, or whose
 * outcome it does not know yet, still holds the tree as it was.
 */
import {
  EMPTY_ROOT,
  HASH_LENGTH,
  inclusionRanges,
  type LeafRange,
  type NodeCoordinates,
  nodeHash,
  type TreeHead,
  wholeSubtrees,
  writeLeafHash,
} from './merkle.js';
import { NodeBlock } from './node-block.js';
import { leavesPerHash, TILE_HEIGHT, TILE_WIDTH } from './tile-path.js';

/** A tile that became full: stored once, never changed. */
export interface FullTile {
  readonly level: number;
  readonly index: number;
  /** 256 hashes, 8,192 bytes. */
  readonly hashes: Buffer;
  /** The hash over them: what the level above holds. Stored beside the tile it spares reading tiles at a restart. */
  readonly root: Buffer;
}

/** A batch appended: the tree after it and the tiles it completed, lower levels first. */
export interface Growth {
  readonly frontier: Frontier;
  readonly tiles: readonly FullTile[];
}

/** Blocks completed by the last batch, by level and tile index: its entries' proofs need them. */
type RecentBlocks = ReadonlyMap<string, NodeBlock>;

export class Frontier {
  readonly size: number;
  /** By level: the block that is not full. */
  readonly #blocks: readonly NodeBlock[];
  readonly #recent: RecentBlocks;
  /** Hashes of the ranges [start, size), by start: what every proof of this size ends in. */
  readonly #tails = new Map<number, Buffer>();
  #root: Buffer | undefined;

  private constructor(size: number, blocks: readonly NodeBlock[], recent: RecentBlocks) {
    this.size = size;
    this.#blocks = blocks;
    this.#recent = recent;
  }

  static empty(): Frontier {
    return new Frontier(0, [], new Map());
  }

  /**
   * The edge of a stored tree. `rows` holds per level, from 0, the hashes since the last full tile: at level 0 the leaf
   * hashes of the last `size` mod 256 entries, above them the roots of the full tiles of the level below.
   * The caller compares {@link root} with the signed head: a difference means that rows or tiles were changed.
   * @throws RangeError where the rows are not as many as the size demands.
   */
  static restore(size: number, rows: readonly Buffer[]): Frontier {
    const blocks: NodeBlock[] = [];
    for (let level = 0; size >= leavesPerHash(level); level++) {
      const due = (Math.floor(size / leavesPerHash(level)) % TILE_WIDTH) * HASH_LENGTH;
      const row = rows[level];
      if (row?.length !== due) throw new RangeError(`edge of ${size}: level ${level} needs ${due} bytes`);
      blocks.push(NodeBlock.over(row));
    }
    if (rows.length > blocks.length) throw new RangeError(`edge of ${size}: ${blocks.length} levels`);
    return new Frontier(size, blocks, new Map());
  }

  /** The tree with these 32-byte commitments appended. */
  grow(commitments: readonly Uint8Array[]): Growth {
    const growing = new GrowingEdge(this.#blocks, this.size);
    for (const commitment of commitments) {
      if (commitment.length !== HASH_LENGTH) throw new RangeError('a commitment has 32 bytes');
      growing.appendLeaf(commitment);
    }
    const frontier = new Frontier(this.size + commitments.length, growing.blocks, growing.recent);
    return { frontier, tiles: growing.tiles };
  }

  /** MTH of RFC 6962. */
  get root(): Buffer {
    this.#root ??= this.#fold();
    return this.#root;
  }

  get head(): TreeHead {
    return { size: this.size, root: this.root };
  }

  /** Per level, the hashes since the last full tile: what {@link Frontier.restore} takes. */
  get rows(): readonly Buffer[] {
    return this.#blocks.map((block) => block.hashes);
  }

  /** The first `width` hashes of a tile at the edge, or undefined where the tile is full and so among the stored. */
  edgeTile(level: number, index: number, width: number): Buffer | undefined {
    const block = this.#blocks[level];
    if (block === undefined || index !== this.#tileIndex(level) || width > block.width) return undefined;
    return block.hashes.subarray(0, width * HASH_LENGTH);
  }

  /**
   * The inclusion proof of a leaf at the edge, in this tree; it costs next to no hash. Undefined where stored tiles are
   * needed, never for an entry of the batch this frontier grew by.
   */
  inclusionProof(index: number): Buffer[] | undefined {
    if (index < 0 || index >= this.size) return undefined;
    void this.root;
    const proof: Buffer[] = [];
    for (const range of inclusionRanges(index, this.size)) {
      const hash = this.#tail(range) ?? this.#whole(range);
      if (hash === undefined) return undefined;
      proof.push(hash);
    }
    return proof;
  }

  #tail({ start, end }: LeafRange): Buffer | undefined {
    return end === this.size ? this.#tails.get(start) : undefined;
  }

  /** The range where it is one whole subtree at the edge. */
  #whole(range: LeafRange): Buffer | undefined {
    const [node, more] = wholeSubtrees(range);
    return node === undefined || more !== undefined ? undefined : this.#node(node);
  }

  #node({ height, index }: NodeCoordinates): Buffer | undefined {
    const level = Math.floor(height / TILE_HEIGHT);
    const layer = height % TILE_HEIGHT;
    const across = 2 ** (TILE_HEIGHT - layer);
    const tile = Math.floor(index / across);
    const block =
      tile === this.#tileIndex(level) ? this.#blocks[level] : this.#recent.get(blockKey(level, tile));
    return block?.node(layer, index % across);
  }

  #tileIndex(level: number): number {
    return Math.floor(this.size / leavesPerHash(level + 1));
  }

  /** From the smallest subtree on the right up to the largest, each step the tail of a tree that is cut there. */
  #fold(): Buffer {
    let tail: Buffer | undefined;
    let start = this.size;
    for (const [level, block] of this.#blocks.entries()) {
      let left = block.width;
      for (const peak of block.peaks()) {
        const leaves = left - (left & (left - 1));
        left -= leaves;
        start -= leaves * leavesPerHash(level);
        tail = tail === undefined ? peak : nodeHash(peak, tail);
        this.#tails.set(start, tail);
      }
    }
    return tail ?? EMPTY_ROOT;
  }
}

function blockKey(level: number, index: number): string {
  return `${level}/${index}`;
}

/** The edge while a batch goes in: blocks are copied when they are first touched. */
class GrowingEdge {
  readonly blocks: NodeBlock[];
  readonly tiles: FullTile[] = [];
  readonly recent = new Map<string, NodeBlock>();
  readonly #own = new Set<NodeBlock>();
  readonly #indexes: number[];

  constructor(former: readonly NodeBlock[], size: number) {
    this.blocks = [...former];
    this.#indexes = former.map((_, level) => Math.floor(size / leavesPerHash(level + 1)));
  }

  appendLeaf(commitment: Uint8Array): void {
    this.#append(0, (target, to) => writeLeafHash(commitment, target, to));
  }

  #append(level: number, write: (target: Buffer, to: number) => void): void {
    const block = this.#writable(level);
    block.appendWith(write);
    if (!block.full) return;
    const index = this.#indexes[level] ?? 0;
    const root = block.node(TILE_HEIGHT, 0) as Buffer;
    this.tiles.push({ level, index, hashes: block.hashes, root });
    this.recent.set(blockKey(level, index), block);
    this.blocks[level] = NodeBlock.empty();
    this.#own.add(this.blocks[level]);
    this.#indexes[level] = index + 1;
    this.#append(level + 1, (target, to) => target.set(root, to));
  }

  #writable(level: number): NodeBlock {
    const present = this.blocks[level];
    if (present !== undefined && this.#own.has(present)) return present;
    const block = present?.copy() ?? NodeBlock.empty();
    this.#own.add(block);
    this.blocks[level] = block;
    return block;
  }
}
