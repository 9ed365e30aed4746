/**
 * Coordinates and paths of tiles (C2SP tlog-tiles): 256 hashes wide, 8 levels of the tree high. The partial tile at the
 * right of each level is addressed with its width. Level 0 holds leaf hashes.
 */
import { HASH_LENGTH, type NodeCoordinates } from './merkle.js';
import { accepted, faulty, type Judged } from './tree-fault.js';

export const TILE_HEIGHT = 8;
export const TILE_WIDTH = 256;

/** The tile `index` of a level; `width` hashes of it, 1 to 256. */
export interface TileCoordinates {
  readonly level: number;
  readonly index: number;
  readonly width: number;
}

/** Leaves below one hash of a tile of this level. */
export function leavesPerHash(level: number): number {
  return TILE_WIDTH ** level;
}

/** How wide this tile is in a tree of `size` leaves: 0 where it is not in it yet, 256 where it is full. */
export function tileWidth(level: number, index: number, size: number): number {
  const hashes = Math.floor(size / leavesPerHash(level)) - index * TILE_WIDTH;
  return Math.min(Math.max(hashes, 0), TILE_WIDTH);
}

/** The tile, as wide as it is in a tree of `size` leaves, from which a node of that tree can be computed. */
export function tileOfNode(node: NodeCoordinates, size: number): TileCoordinates {
  const level = Math.floor(node.height / TILE_HEIGHT);
  const index = Math.floor(node.index / 2 ** (TILE_HEIGHT - (node.height % TILE_HEIGHT)));
  return { level, index, width: tileWidth(level, index, size) };
}

/** Every tile of a tree, level by level, the partial ones included. */
export function* tilesOfTree(size: number): Generator<TileCoordinates> {
  for (let level = 0; size >= leavesPerHash(level); level++) {
    for (let index = 0, width = TILE_WIDTH; width === TILE_WIDTH; index++) {
      width = tileWidth(level, index, size);
      if (width > 0) yield { level, index, width };
    }
  }
}

function numberPath(index: number): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.{3}/g) ?? [];
  return groups.map((group, at) => (at === groups.length - 1 ? group : `x${group}`)).join('/');
}

function partialSuffix(width: number): string {
  return width === TILE_WIDTH ? '' : `.p/${width}`;
}

/** `tile/<L>/<N>[.p/<W>]`, below the log's prefix. */
export function tilePath({ level, index, width }: TileCoordinates): string {
  return `tile/${level}/${numberPath(index)}${partialSuffix(width)}`;
}

/** `tile/entries/<N>[.p/<W>]`: the bundle of the entries under a tile of level 0. */
export function bundlePath({ index, width }: Omit<TileCoordinates, 'level'>): string {
  return `tile/entries/${numberPath(index)}${partialSuffix(width)}`;
}

export type TileRequest =
  | ({ readonly kind: 'tile' } & TileCoordinates)
  | ({ readonly kind: 'bundle' } & Omit<TileCoordinates, 'level'>);

const PATH =
  /^tile\/(entries|0|[1-9]|[1-5][0-9]|6[0-3])\/((?:x[0-9]{3}\/){0,5})([0-9]{3})(?:\.p\/([1-9][0-9]{0,2}))?$/;

/**
 * Reads a path in its only spelling: no leading zeros beyond the groups of three, no width of 0 or of 256. Whether the
 * tree has such a tile is for the caller to judge ({@link tileWidth}).
 */
export function parseTilePath(path: string): Judged<TileRequest> {
  const [matched, kind = '', leading = '', last = '', partial] = PATH.exec(path) ?? [];
  if (matched === undefined || leading.startsWith('x000')) return faulty('tuile-chemin');
  const index = Number(leading.replace(/[x/]/g, '') + last);
  const width = partial === undefined ? TILE_WIDTH : Number(partial);
  if (!Number.isSafeInteger(index) || (partial !== undefined && width >= TILE_WIDTH))
    return faulty('tuile-chemin');
  return accepted(
    kind === 'entries'
      ? { kind: 'bundle', index, width }
      : { kind: 'tile', level: Number(kind), index, width },
  );
}

const PREFIX_LENGTH = 2;

/** The bundle of entries (C2SP tlog-tiles): each commitment after its length, a big-endian uint16. */
export function writeBundle(commitments: readonly Uint8Array[]): Buffer {
  const bundle = Buffer.alloc(commitments.length * (PREFIX_LENGTH + HASH_LENGTH));
  for (const [at, commitment] of commitments.entries()) {
    if (commitment.length !== HASH_LENGTH) throw new RangeError('bundle: a commitment has 32 bytes');
    const from = at * (PREFIX_LENGTH + HASH_LENGTH);
    bundle.writeUInt16BE(HASH_LENGTH, from);
    bundle.set(commitment, from + PREFIX_LENGTH);
  }
  return bundle;
}

/** The `width` commitments of a bundle; refused where a length is not 32 or the count is another. */
export function parseBundle(bundle: Buffer, width: number): Judged<readonly Buffer[]> {
  if (bundle.length !== width * (PREFIX_LENGTH + HASH_LENGTH)) return faulty('tuile-contenu');
  const commitments: Buffer[] = [];
  for (let from = 0; from < bundle.length; from += PREFIX_LENGTH + HASH_LENGTH) {
    if (bundle.readUInt16BE(from) !== HASH_LENGTH) return faulty('empreinte-longueur');
    commitments.push(bundle.subarray(from + PREFIX_LENGTH, from + PREFIX_LENGTH + HASH_LENGTH));
  }
  return accepted(commitments);
}
