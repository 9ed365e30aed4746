import type pg from 'pg';
import { type LogIdentity, LogState } from '../log/log-state.js';
import { type LogRow } from '../log/stored-logs.port.js';
import { HASH_LENGTH, leafHash } from '../tree/merkle.js';
import { leavesPerHash, type TileCoordinates, TILE_WIDTH } from '../tree/tile-path.js';
import { readerWithEdge, type TileReader } from '../tree/tile-proof.js';

type Queryable = Pick<pg.ClientBase, 'query'>;

export function identityOf({ journal, origine }: LogRow): LogIdentity {
  return { journal, origin: origine };
}

/**
 * The log at its stored head: commitments of the last `size` mod 256 entries from the rows, roots of full tiles above.
 * @throws RangeError where rows or tiles are missing. The caller compares the root with the head's.
 */
export async function readState(client: Queryable, row: LogRow): Promise<LogState> {
  const size = Number(row.taille);
  const tail = await commitmentsOf(client, row.journal, size - (size % TILE_WIDTH), size);
  const upper: Buffer[] = [];
  for (let level = 1; size >= leavesPerHash(level); level++) {
    const width = Math.floor(size / leavesPerHash(level));
    const from = width - (width % TILE_WIDTH);
    upper.push(Buffer.concat(await rootsOf(client, row.journal, { level: level - 1, from, to: width })));
  }
  return LogState.restore(identityOf(row), size, { tail, upper });
}

/**
 * The commitments of the entries [from, to) of a log, in order; of deleted ones as retention kept them.
 * @throws RangeError where one is missing.
 */
export async function commitmentsOf(
  client: Queryable,
  journal: number,
  from: number,
  to: number,
): Promise<Buffer[]> {
  if (from === to) return [];
  const { rows } = await client.query<{ empreinte: Buffer }>(
    `SELECT empreinte FROM (
       SELECT rang, empreinte FROM trace.entrees WHERE journal = $1 AND rang >= $2 AND rang < $3
       UNION ALL SELECT rang, empreinte FROM trace.bords WHERE journal = $1 AND rang >= $2 AND rang < $3) e ORDER BY rang`,
    [journal, from, to],
  );
  if (rows.length !== to - from)
    throw new RangeError(`log ${journal}: ${rows.length} entries of ${to - from}`);
  return rows.map((one) => one.empreinte);
}

async function rootsOf(
  client: Queryable,
  journal: number,
  tiles: { readonly level: number; readonly from: number; readonly to: number },
): Promise<Buffer[]> {
  const { level, from, to } = tiles;
  if (from === to) return [];
  const { rows } = await client.query<{ racine: Buffer }>(
    'SELECT racine FROM trace.tuiles WHERE journal = $1 AND niveau = $2 AND indice >= $3 AND indice < $4 ORDER BY indice',
    [journal, level, from, to],
  );
  if (rows.length !== to - from) throw new RangeError(`log ${journal}: ${rows.length} tiles of ${to - from}`);
  return rows.map((one) => one.racine);
}

/** Reads a log's tiles: full ones from the table, the right edge from the state in memory. */
export function storedReader(client: Queryable, state: LogState): TileReader {
  return readerWithEdge(state.frontier, (tiles) => fullTiles(client, state.identity.journal, tiles));
}

/** The hashes of full tiles, in the order asked for; at level 0 computed from the commitments stored. */
export async function fullTiles(
  client: Queryable,
  journal: number,
  tiles: readonly Pick<TileCoordinates, 'level' | 'index'>[],
): Promise<Buffer[]> {
  const contents = await storedTiles(client, journal, tiles);
  return contents.map((content, at) => (tiles[at]?.level === 0 ? leafHashes(content) : content));
}

/** Full tiles as stored. @throws RangeError where one is missing. */
export async function storedTiles(
  client: Queryable,
  journal: number,
  tiles: readonly Pick<TileCoordinates, 'level' | 'index'>[],
): Promise<Buffer[]> {
  if (tiles.length === 0) return [];
  const { rows } = await client.query<{ niveau: number; indice: string; contenu: Buffer }>({
    name: 'tuiles',
    text: `SELECT t.niveau, t.indice, t.contenu FROM unnest($2::smallint[], $3::bigint[]) AS v (niveau, indice)
      JOIN trace.tuiles t ON t.journal = $1 AND t.niveau = v.niveau AND t.indice = v.indice`,
    values: [journal, tiles.map(({ level }) => level), tiles.map(({ index }) => index)],
  });
  const byPlace = new Map(rows.map((row) => [`${row.niveau}/${row.indice}`, row.contenu]));
  return tiles.map(({ level, index }) => {
    const content = byPlace.get(`${level}/${index}`);
    if (content === undefined) throw new RangeError(`log ${journal}: tile ${level}/${index} is missing`);
    return content;
  });
}

/** The leaf hashes over 256 commitments. */
export function leafHashes(commitments: Buffer): Buffer {
  const hashes = Buffer.allocUnsafe(commitments.length);
  for (let from = 0; from < commitments.length; from += HASH_LENGTH) {
    hashes.set(leafHash(commitments.subarray(from, from + HASH_LENGTH)), from);
  }
  return hashes;
}
