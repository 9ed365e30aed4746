import { HASH_LENGTH } from '../tree/merkle.js';
import { NodeBlock } from '../tree/node-block.js';
import { bundlePath, parseBundle, TILE_WIDTH, type TileCoordinates, tilePath } from '../tree/tile-path.js';
import { type TileReader } from '../tree/tile-proof.js';
import { type Fetched, type LogSource } from './log-source.port.js';

/** What was wanted of a source did not come; the reader of a proof cannot go on without it. */
export class SourceFailure extends Error {
  constructor(
    readonly path: string,
    readonly failure: Fetched & { readonly ok: false },
  ) {
    super(`${path}: ${failure.fault}`);
    this.name = 'SourceFailure';
  }
}

export const LIST_PATH = '/journal/v1/journaux';
const MAX_LIST = 4 * 1024 * 1024;
const MAX_CHECKPOINT = 64 * 1024;
const MAX_STAMPS = 4 * 1024 * 1024;
const BYTES = ['application/octet-stream'];
const BUNDLE_ENTRY = 2 + HASH_LENGTH;

/** The sealed list of logs of a source. */
export function fetchLogList(source: LogSource): Promise<Fetched> {
  const types = ['application/jose+json', 'application/json'];
  return source.get({ path: LIST_PATH, maxBytes: MAX_LIST, types });
}

/** One log of a source, by the paths of C2SP tlog-tiles. */
export class LogReader {
  readonly source: LogSource;
  readonly #prefix: string;
  readonly #tiles: RecentTiles;

  constructor(source: LogSource, prefix: string, keptTiles = 1_024) {
    this.source = source;
    this.#prefix = prefix;
    this.#tiles = new RecentTiles(keptTiles);
  }

  checkpoint(): Promise<Fetched> {
    return this.source.get({
      path: `${this.#prefix}/checkpoint`,
      maxBytes: MAX_CHECKPOINT,
      types: ['text/plain'],
    });
  }

  /** The time-stamps around the entry at this rank: the last token before it, the first over a head that counts it. */
  timestamps(rank: number): Promise<Fetched> {
    return this.source.get({
      path: `${this.#prefix}/horodatages?rang=${rank}`,
      maxBytes: MAX_STAMPS,
      types: ['application/json'],
    });
  }

  /** The first checkpoint over the entry at this rank that most of the log's witnesses cosigned. */
  cosigned(rank: number): Promise<Fetched> {
    return this.source.get({
      path: `${this.#prefix}/temoins/checkpoint?rang=${rank}`,
      maxBytes: MAX_CHECKPOINT,
      types: ['text/plain'],
    });
  }

  /** Rejects with {@link SourceFailure}. Nothing read is believed: a proof made of it leads to a signed root or to nothing. */
  readonly tiles: TileReader = (tiles) => Promise.all(tiles.map((tile) => this.#tile(tile)));

  /** The commitments of a bundle. @throws SourceFailure */
  async bundle(index: number, width: number): Promise<readonly Buffer[]> {
    const bytes = await this.#content((wide) => bundlePath({ index, width: wide }), width, BUNDLE_ENTRY);
    const bundle = parseBundle(bytes, width);
    if (bundle.ok) return bundle.value;
    throw new SourceFailure(bundlePath({ index, width }), malformed('le lot n’a pas la forme attendue'));
  }

  async #tile(tile: TileCoordinates): Promise<NodeBlock> {
    const known = this.#tiles.get(tile);
    if (known !== undefined) return known;
    const bytes = await this.#content((width) => tilePath({ ...tile, width }), tile.width, HASH_LENGTH);
    return this.#tiles.add(tile, NodeBlock.over(bytes));
  }

  /** A partial resource may be gone once the full one is there (C2SP tlog-tiles, Partial Tiles): its beginning serves. */
  async #content(pathOf: (width: number) => string, width: number, unit: number): Promise<Buffer> {
    const path = pathOf(width);
    const part = await this.#bytes(path, width * unit);
    if (part.ok) return exactly(part.bytes, width * unit, path);
    if (width === TILE_WIDTH || part.status === undefined) throw new SourceFailure(path, part);
    const full = pathOf(TILE_WIDTH);
    const whole = await this.#bytes(full, TILE_WIDTH * unit);
    if (!whole.ok) throw new SourceFailure(path, part);
    return exactly(whole.bytes, TILE_WIDTH * unit, full).subarray(0, width * unit);
  }

  #bytes(path: string, maxBytes: number): Promise<Fetched> {
    return this.source.get({ path: `${this.#prefix}/${path}`, maxBytes, types: BYTES });
  }
}

function malformed(detail: string): Fetched & { readonly ok: false } {
  return { ok: false, fault: 'protocole', detail };
}

function exactly(bytes: Buffer, length: number, path: string): Buffer {
  if (bytes.length === length) return bytes;
  throw new SourceFailure(path, malformed(`${bytes.length} octets, ${length} attendus`));
}

/** Tiles read lately, with their subtrees: many proofs in one tree read the same ones. Oldest out. */
class RecentTiles {
  readonly #blocks = new Map<string, NodeBlock>();

  constructor(private readonly capacity: number) {}

  get(tile: TileCoordinates): NodeBlock | undefined {
    const key = keyOf(tile);
    const block = this.#blocks.get(key);
    if (block === undefined) return undefined;
    this.#blocks.delete(key);
    this.#blocks.set(key, block);
    return block;
  }

  add(tile: TileCoordinates, block: NodeBlock): NodeBlock {
    this.#blocks.set(keyOf(tile), block);
    if (this.#blocks.size > this.capacity) {
      const [oldest] = this.#blocks.keys();
      this.#blocks.delete(oldest as string);
    }
    return block;
  }
}

function keyOf({ level, index, width }: TileCoordinates): string {
  return `${level}/${index}/${width}`;
}
