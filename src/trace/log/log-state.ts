import { type FullTile, Frontier } from '../tree/frontier.js';
import { HASH_LENGTH, leafHash, type TreeHead } from '../tree/merkle.js';
import { TILE_WIDTH } from '../tree/tile-path.js';
import { type HeadKeeper } from './head-keeper.port.js';
import { type LogKey } from './log-key.js';

/** A log as its table names it. */
export interface LogIdentity {
  /** The table's number. */
  readonly journal: number;
  readonly origin: string;
}

/** A full tile as it is stored: level 0 holds the commitments themselves, so that it serves as bundle too. */
export interface StoredTile {
  readonly level: number;
  readonly index: number;
  readonly content: Buffer;
  readonly root: Buffer;
}

/** A batch appended: the log after it, and the tiles it completed. */
export interface LogGrowth {
  readonly after: LogState;
  readonly tiles: readonly StoredTile[];
}

/**
 * A log at one size: its right edge and the commitments since the last full tile. A value, as a {@link Frontier} is: a
 * writer that does not know yet what became of its batch holds the log before it and after it.
 */
export class LogState {
  readonly #tail: readonly Uint8Array[];

  private constructor(
    readonly identity: LogIdentity,
    readonly frontier: Frontier,
    tail: readonly Uint8Array[],
  ) {
    this.#tail = tail;
  }

  static empty(identity: LogIdentity): LogState {
    return new LogState(identity, Frontier.empty(), []);
  }

  /**
   * A stored log. `tail`: the commitments of the last `size` mod 256 entries, in order. `upper`: per level from 1, the
   * roots of the full tiles of the level below since the last full tile of this one.
   * @throws RangeError where they are not as many as the size demands.
   */
  static restore(
    identity: LogIdentity,
    size: number,
    edge: { readonly tail: readonly Buffer[]; readonly upper: readonly Buffer[] },
  ): LogState {
    const leaves = Buffer.concat(edge.tail.map((commitment) => leafHash(commitment)));
    const rows = size === 0 ? [] : [leaves, ...edge.upper];
    return new LogState(identity, Frontier.restore(size, rows), edge.tail);
  }

  get size(): number {
    return this.frontier.size;
  }

  get head(): TreeHead & { readonly root: Buffer } {
    return { size: this.frontier.size, root: this.frontier.root };
  }

  grow(commitments: readonly Uint8Array[]): LogGrowth {
    const { frontier, tiles } = this.frontier.grow(commitments);
    const pending = [...this.#tail, ...commitments];
    const first = Math.floor(this.size / TILE_WIDTH);
    const stored = tiles.map((tile) => storedTile(tile, pending, first));
    const tail = pending.slice(pending.length - (frontier.size % TILE_WIDTH));
    return { after: new LogState(this.identity, frontier, tail), tiles: stored };
  }

  isAt({ size, root }: TreeHead): boolean {
    return this.size === size && this.frontier.root.equals(root);
  }
}

function storedTile(
  { level, index, hashes, root }: FullTile,
  pending: readonly Uint8Array[],
  first: number,
): StoredTile {
  if (level > 0) return { level, index, content: hashes, root };
  const from = (index - first) * TILE_WIDTH;
  const content = Buffer.allocUnsafe(TILE_WIDTH * HASH_LENGTH);
  for (let at = 0; at < TILE_WIDTH; at++) content.set(pending[from + at] as Uint8Array, at * HASH_LENGTH);
  return { level, index, content, root };
}

/**
 * The signed head of a durable state. It is signed when it is first asked for, and kept outside the database before it
 * is handed out: most batches hold an entry whose receipt leaves, one that holds none costs no signature.
 */
export class SignedState {
  #note: string | undefined;

  constructor(
    readonly state: LogState,
    private readonly key: LogKey,
    private readonly keeper: HeadKeeper,
  ) {}

  /** The checkpoint's note. @throws Error where the head cannot be kept outside the database. */
  get note(): string {
    if (this.#note === undefined) {
      const { origin } = this.state.identity;
      const note = this.key.checkpoint(origin, this.state.head);
      this.keeper.keep(origin, this.state.head);
      this.#note = note;
    }
    return this.#note;
  }
}
