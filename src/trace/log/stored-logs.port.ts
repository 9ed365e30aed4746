import { type TileRequest } from '../tree/tile-path.js';
import { type Opening, type Placement } from '../tree/receipt.js';

/** A log as its row describes it. */
export interface LogRow {
  readonly journal: number;
  readonly origine: string;
  readonly creneau: number;
  readonly generation: number;
  /** bigint as text. */
  readonly taille: string;
  readonly racine: Buffer;
}

/** A log as the list of logs tells it. */
export interface ListedLog extends LogRow {
  readonly ouvert_le: Date;
  readonly ferme_le: Date | null;
  /** The signed statement that closed it. */
  readonly fermeture: string | null;
}

/** An entry with its place, as it is stored. */
export interface StoredEntry {
  readonly journal: number;
  readonly index: number;
  readonly opening: Opening;
}

/** Any log of the family as it is stored, whoever writes it. Only durable heads are seen, so every one may be signed. */
export interface StoredLogs {
  /** All logs, closed ones too, in the order they were opened. */
  logs(): Promise<readonly ListedLog[]>;
  log(slot: number, generation: number): Promise<ListedLog | undefined>;
  /**
   * The checkpoint of a log's durable head; of a closed one that of the head it counts until.
   * @throws RangeError where the rows do not give the head.
   */
  checkpoint(row: ListedLog): Promise<string>;
  /** A tile's hashes or a bundle; undefined where the log has no such tile, or not that wide. */
  tile(row: LogRow, request: TileRequest): Promise<Buffer | undefined>;
  /** That the tree of `former` entries is the beginning of the one of `size`. @throws RangeError out of bounds. */
  consistency(row: LogRow, former: number, size: number): Promise<readonly Buffer[]>;
  /** Where an entry stands, proved against its log's present head; undefined where the log's rows prove nothing. */
  placement(journal: number, index: number): Promise<Placement | undefined>;
  /** The first entry of these types of an exchange, or an event by its id. */
  entryOf(id: string, types: readonly string[]): Promise<StoredEntry | undefined>;
}
