/** A log in memory, published as C2SP tlog-tiles publishes one, that can be made to lie in each of the usual ways. */
import { closingNote, type Closing } from '../../src/trace/log/closing.js';
import { type LogKey, originOf } from '../../src/trace/log/log-key.js';
import { Frontier } from '../../src/trace/tree/frontier.js';
import { type TreeHead } from '../../src/trace/tree/merkle.js';
import {
  leavesPerHash,
  parseTilePath,
  TILE_WIDTH,
  type TileRequest,
  tileWidth,
  writeBundle,
} from '../../src/trace/tree/tile-path.js';
import { proveConsistency, readerWithEdge } from '../../src/trace/tree/tile-proof.js';
import { writeVerifierKey } from '../../src/trace/tree/note.js';
import { sha256 } from '../fixtures/tree/naive-tree.js';

export interface Served {
  readonly type: string;
  readonly body: Buffer;
}

export class PublishedLog {
  readonly openedAt: string;
  closing: Closing | undefined;
  /** Told instead of the true head, where set. */
  shown: TreeHead | undefined;
  /** What `horodatages` answers; no such resource where not set. */
  stamps: unknown;
  /** Changes what is served at a path. */
  spoil: (path: string, body: Buffer) => Buffer | undefined = (_path, body) => body;
  #commitments: Buffer[] = [];
  #edge = Frontier.empty();
  #tiles = new Map<string, Buffer>();

  constructor(
    readonly key: LogKey,
    readonly slot: number,
    readonly generation: number,
    openedAt = '2026-11-01T00:00:00.000Z',
  ) {
    this.openedAt = openedAt;
  }

  get origin(): string {
    return originOf(this.key.family, this.slot, this.generation);
  }

  get prefix(): string {
    return `/journal/v1/${this.slot}/${this.generation}`;
  }

  get size(): number {
    return this.#edge.size;
  }

  get head(): { readonly size: number; readonly root: Buffer } {
    return { size: this.#edge.size, root: this.#edge.root };
  }

  /** Appends entries; those of another history bear another name. */
  grow(count: number, history = 'a'): this {
    const more = Array.from({ length: count }, (_, at) =>
      sha256(Buffer.from(`${history} ${this.#commitments.length + at}`)),
    );
    this.append(more);
    return this;
  }

  /** The same log as it was at `size`: a database restored, a copy made. */
  copyAt(size: number): PublishedLog {
    const copy = new PublishedLog(this.key, this.slot, this.generation, this.openedAt);
    copy.append(this.#commitments.slice(0, size));
    return copy;
  }

  append(commitments: readonly Buffer[]): void {
    const { frontier, tiles } = this.#edge.grow(commitments);
    this.#commitments.push(...commitments);
    this.#edge = frontier;
    for (const { level, index, hashes } of tiles) this.#tiles.set(`${level}/${index}`, hashes);
  }

  /** Its checkpoint, signed; of another head where one is given. */
  note(head: TreeHead = this.head): string {
    return this.key.checkpoint(this.origin, head);
  }

  close(closing: Partial<Closing> = {}): Closing {
    this.closing = {
      ...{ origin: this.origin, motive: 'base-en-retard', head: this.head, kept: this.size, at: Date.now() },
      next: originOf(this.key.family, this.slot, this.generation + 1),
      ...closing,
    };
    return this.closing;
  }

  consistency(former: number): Promise<Buffer[]> {
    const read = readerWithEdge(this.#edge, (asked) =>
      Promise.resolve(asked.map(({ level, index }) => this.#tiles.get(`${level}/${index}`) as Buffer)),
    );
    return proveConsistency(former, this.size, read);
  }

  /** As the sealed list names it. */
  listed(): Record<string, unknown> {
    const { closing } = this;
    const ferme = closing && {
      le: new Date(closing.at).toISOString(),
      taille: closing.head.size,
      racine: closing.head.root.toString('base64'),
      motif: closing.motive,
      conserve: closing.kept,
      suivant: closing.next,
      declaration: closingNote(closing, this.key),
    };
    return {
      ...{ origine: this.origin, cle: writeVerifierKey(this.key.of(this.origin)) },
      ...{ creneau: this.slot, generation: this.generation, prefixe: this.prefix, ouvertLe: this.openedAt },
      ferme: ferme ?? null,
    };
  }

  /** What stands at a path below the prefix, beginning with a slash; undefined where nothing does. */
  serve(path: string): Served | undefined {
    if (path === '/checkpoint') {
      const note = Buffer.from(this.note(this.shown ?? this.head));
      return this.#spoilt(path, note, 'text/plain; charset=utf-8');
    }
    if (path.startsWith('/horodatages?rang=') && this.stamps !== undefined) {
      return { type: 'application/json', body: Buffer.from(JSON.stringify(this.stamps)) };
    }
    const request = parseTilePath(path.slice(1));
    const body = request.ok ? this.#resource(request.value) : undefined;
    return body && this.#spoilt(path, body, 'application/octet-stream');
  }

  #spoilt(path: string, body: Buffer, type: string): Served | undefined {
    const spoilt = this.spoil(path, body);
    return spoilt && { type, body: spoilt };
  }

  #resource(request: TileRequest): Buffer | undefined {
    const level = request.kind === 'bundle' ? 0 : request.level;
    const { index, width } = request;
    if (tileWidth(level, index, this.size) < width) return undefined;
    if (request.kind === 'bundle') {
      return writeBundle(this.#commitments.slice(index * TILE_WIDTH, index * TILE_WIDTH + width));
    }
    if (leavesPerHash(level) > this.size) return undefined;
    const stored = this.#tiles.get(`${level}/${index}`) ?? this.#edge.edgeTile(level, index, width);
    return stored?.subarray(0, width * 32);
  }
}
