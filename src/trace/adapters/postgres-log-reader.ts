import type pg from 'pg';
import { type HeadKeeper, type KeptHead } from '../log/head-keeper.port.js';
import { type LogKey } from '../log/log-key.js';
import { type Closing, openClosing } from '../log/closing.js';
import { type LogState } from '../log/log-state.js';
import { type ListedLog, type LogRow, type StoredEntry, type StoredLogs } from '../log/stored-logs.port.js';
import { proveConsistency, proveInclusion } from '../tree/tile-proof.js';
import { type Placement } from '../tree/receipt.js';
import { HASH_LENGTH } from '../tree/merkle.js';
import { TILE_WIDTH, type TileRequest, tileWidth, writeBundle } from '../tree/tile-path.js';
import { commitmentsOf, readState, storedReader, storedTiles } from './postgres-log-rows.js';

const COLUMNS = 'journal, origine, creneau, generation, taille, racine, ouvert_le, ferme_le, fermeture';
/** How long a log's right edge read from rows serves proofs; milliseconds. */
const EDGE_MS = 200;

/**
 * Reads any log of the family from the database, whoever writes it: heads, tiles, bundles, proofs. Only durable heads
 * are seen, so every one of them may be signed.
 */
export class PostgresLogReader implements StoredLogs {
  readonly #pool: pg.Pool;
  readonly #key: LogKey;
  readonly #keeper: HeadKeeper;
  readonly #edges = new Map<number, { readonly state: LogState; readonly until: number }>();

  constructor(pool: pg.Pool, key: LogKey, keeper: HeadKeeper) {
    this.#pool = pool;
    this.#key = key;
    this.#keeper = keeper;
  }

  /** All logs, closed ones too, in the order they were opened. */
  async logs(): Promise<ListedLog[]> {
    const { rows } = await this.#pool.query<ListedLog>(
      `SELECT ${COLUMNS} FROM trace.journaux ORDER BY journal`,
    );
    return rows;
  }

  async log(slot: number, generation: number): Promise<ListedLog | undefined> {
    const { rows } = await this.#pool.query<ListedLog>(
      `SELECT ${COLUMNS} FROM trace.journaux WHERE creneau = $1 AND generation = $2`,
      [slot, generation],
    );
    return rows[0];
  }

  /**
   * The checkpoint of a log's durable head; of a closed one that of the head it counts until.
   * @throws RangeError where the rows do not give the head: nobody's word but theirs is signed.
   */
  async checkpoint(row: ListedLog): Promise<string> {
    const closing = this.#closing(row);
    return this.#signed(row.origine, closing === undefined ? (await this.#edge(row)).head : closing.head);
  }

  #closing({ origine, fermeture }: ListedLog): Closing | undefined {
    return fermeture === null ? undefined : openClosing(fermeture, this.#key.of(origine));
  }

  #signed(origin: string, head: KeptHead): string {
    const note = this.#key.checkpoint(origin, head);
    this.#keeper.keep(origin, head);
    return note;
  }

  /** A tile's hashes or a bundle; undefined where the log has no such tile, or not that wide. */
  async tile(row: LogRow, request: TileRequest): Promise<Buffer | undefined> {
    const level = request.kind === 'bundle' ? 0 : request.level;
    const { index, width } = request;
    const size = Number(row.taille);
    if (tileWidth(level, index, size) < width) return undefined;
    if (request.kind === 'bundle') return this.#bundle(row, index, width);
    const state = await this.#edge(row);
    const [content] = await storedReader(this.#pool, state)([{ level, index, width }]);
    return content instanceof Buffer ? content.subarray(0, width * HASH_LENGTH) : undefined;
  }

  /** A full tile's commitments stand in it, also where their entries are deleted; those of the right edge in the rows. */
  async #bundle({ journal, taille }: LogRow, index: number, width: number): Promise<Buffer> {
    const from = index * TILE_WIDTH;
    if (from + TILE_WIDTH > Number(taille))
      return writeBundle(await commitmentsOf(this.#pool, journal, from, from + width));
    const [content] = await storedTiles(this.#pool, journal, [{ level: 0, index }]);
    const all = content ?? Buffer.alloc(0);
    return writeBundle(
      Array.from({ length: width }, (_, at) => all.subarray(at * HASH_LENGTH, (at + 1) * HASH_LENGTH)),
    );
  }

  /** That the tree of `former` entries is the beginning of the one of `size`. @throws RangeError out of bounds. */
  async consistency(row: LogRow, former: number, size: number): Promise<Buffer[]> {
    if (size > Number(row.taille)) throw new RangeError('beyond the head');
    return proveConsistency(former, size, storedReader(this.#pool, await this.#edge(row)));
  }

  /**
   * Where an entry stands, proved against its log's present head. Undefined where the log was closed because its rows are
   * not what was signed: they prove nothing.
   */
  async placement(journal: number, index: number): Promise<Placement | undefined> {
    const { rows } = await this.#pool.query<ListedLog>({
      name: 'journal',
      text: `SELECT ${COLUMNS} FROM trace.journaux WHERE journal = $1`,
      values: [journal],
    });
    const [row] = rows;
    if (row === undefined) throw new RangeError(`no log ${journal}`);
    const closing = this.#closing(row);
    if (closing?.motive === 'base-divergente' || closing?.motive === 'base-alteree') return undefined;
    const state = await this.#edge(row, index + 1);
    const hashes = await proveInclusion(index, state.size, storedReader(this.#pool, state));
    return { index, hashes, checkpoint: this.#signed(row.origine, state.head) };
  }

  /** The entry of an exchange that says what came of it (`recu`: that it arrived), or an event by its id. */
  async entryOf(id: string, types: readonly string[]): Promise<StoredEntry | undefined> {
    const { rows } = await this.#pool.query<{
      journal: number;
      rang: string;
      sel: Buffer;
      entree: string;
    }>({
      name: 'entree',
      text: `SELECT journal, rang, sel, entree FROM trace.entrees WHERE id_echange = $1 AND type = ANY($2) AND journal > 0
        ORDER BY horodatage, rang LIMIT 1`,
      values: [id, types],
    });
    const [row] = rows;
    if (row === undefined) return undefined;
    const opening = { salt: row.sel, bytes: Buffer.from(row.entree, 'utf8') };
    return { journal: row.journal, index: Number(row.rang), opening };
  }

  /** The log at its head. Kept for a moment: a reader of tiles asks for many of one checkpoint. */
  async #edge(row: LogRow, atLeast = Number(row.taille)): Promise<LogState> {
    const known = this.#edges.get(row.journal);
    if (known !== undefined && known.until > performance.now() && known.state.size >= atLeast)
      return known.state;
    const state = await readState(this.#pool, row);
    if (!state.isAt({ size: Number(row.taille), root: row.racine }))
      throw new RangeError(`log ${row.journal}: its rows do not give its head`);
    this.#edges.set(row.journal, { state, until: performance.now() + EDGE_MS });
    return state;
  }
}
