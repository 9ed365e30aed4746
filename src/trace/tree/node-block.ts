import { HASH_LENGTH, writeNodeHash } from './merkle.js';
import { TILE_HEIGHT, TILE_WIDTH } from './tile-path.js';

/** Where layer `layer` of a block begins, in hashes: layer 0 has 256, each further one half of it, layer 8 the root. */
function layerOffset(layer: number): number {
  return 2 * TILE_WIDTH - (2 * TILE_WIDTH) / 2 ** layer;
}

/**
 * A tile that grows, with all whole subtrees over its hashes: each is computed once, when its last hash comes, and is
 * then at hand for roots and proofs.
 */
export class NodeBlock {
  readonly #bytes: Buffer;
  #width: number;

  private constructor(bytes: Buffer, width: number) {
    this.#bytes = bytes;
    this.#width = width;
  }

  static empty(): NodeBlock {
    return new NodeBlock(Buffer.alloc((2 * TILE_WIDTH - 1) * HASH_LENGTH), 0);
  }

  /** A block over the hashes of a tile, full or partial. */
  static over(hashes: Buffer): NodeBlock {
    const block = NodeBlock.empty();
    for (let from = 0; from < hashes.length; from += HASH_LENGTH) {
      block.append(hashes.subarray(from, from + HASH_LENGTH));
    }
    return block;
  }

  copy(): NodeBlock {
    return new NodeBlock(Buffer.from(this.#bytes), this.#width);
  }

  get width(): number {
    return this.#width;
  }

  get full(): boolean {
    return this.#width === TILE_WIDTH;
  }

  /** The tile's hashes so far. */
  get hashes(): Buffer {
    return this.#bytes.subarray(0, this.#width * HASH_LENGTH);
  }

  /** The whole subtree `index` of this layer, or undefined where it is not whole yet. */
  node(layer: number, index: number): Buffer | undefined {
    if ((index + 1) * 2 ** layer > this.#width) return undefined;
    const from = (layerOffset(layer) + index) * HASH_LENGTH;
    return this.#bytes.subarray(from, from + HASH_LENGTH);
  }

  append(hash: Uint8Array): void {
    this.appendWith((target, to) => target.set(hash, to));
  }

  /** Appends the hash that `write` puts at its place, and every subtree that becomes whole. */
  appendWith(write: (target: Buffer, to: number) => void): void {
    if (this.full) throw new RangeError('a tile has 256 hashes');
    write(this.#bytes, this.#width * HASH_LENGTH);
    let index = this.#width;
    for (let layer = 0; layer < TILE_HEIGHT && index % 2 === 1; layer++) {
      const pair = (layerOffset(layer) + index - 1) * HASH_LENGTH;
      index = (index - 1) / 2;
      writeNodeHash(this.#bytes, pair, this.#bytes, (layerOffset(layer + 1) + index) * HASH_LENGTH);
    }
    this.#width++;
  }

  /** The whole subtrees the tile's hashes so far consist of, smallest (rightmost) first. */
  *peaks(): Generator<Buffer> {
    for (let layer = 0; layer <= TILE_HEIGHT; layer++) {
      const index = Math.floor(this.#width / 2 ** layer) - 1;
      if (index % 2 === 0) yield this.node(layer, index) as Buffer;
    }
  }
}
