import { createHash, randomUUID } from 'node:crypto';
import { type LogKey, originOf } from '../../src/trace/log/log-key.js';
import { LogState } from '../../src/trace/log/log-state.js';
import { commitment } from '../../src/trace/entry.js';
import { type TestDatabase } from './postgres.js';

const CHUNK = 8_192;

/** A log written straight into the tables, as large as a test wants it, with the rows, tiles and head that a writer leaves. */
export class PlantedLog {
  #state: LogState;

  private constructor(
    private readonly database: TestDatabase,
    readonly journal: number,
    readonly origin: string,
  ) {
    this.#state = LogState.empty({ journal, origin });
  }

  static async open(database: TestDatabase, key: LogKey, slot: number): Promise<PlantedLog> {
    const origin = originOf(key.family, slot, 1);
    const [row] = await database.query<{ journal: number }>(
      `INSERT INTO trace.journaux (origine, creneau, generation, racine, ouvert_le) VALUES ($1, $2, 1, $3, now())
       RETURNING journal`,
      [origin, slot, LogState.empty({ journal: 0, origin }).head.root],
    );
    return new PlantedLog(database, row?.journal ?? 0, origin);
  }

  get state(): LogState {
    return this.#state;
  }

  /** Commitments of ranks from 0, always the same for one log. */
  commitmentAt(rank: number): Buffer {
    return commitment(this.saltAt(rank), this.bytesAt(rank));
  }

  saltAt(rank: number): Buffer {
    return createHash('sha256').update(`${this.origin} sel ${rank}`).digest();
  }

  bytesAt(rank: number): Buffer {
    return Buffer.from(`{"rang":${rank}}`);
  }

  /** Makes it as large as `size`. */
  async growTo(size: number): Promise<void> {
    while (this.#state.size < size) {
      const from = this.#state.size;
      const ranks = Array.from({ length: Math.min(CHUNK, size - from) }, (_, at) => from + at);
      const { after, tiles } = this.#state.grow(ranks.map((rank) => this.commitmentAt(rank)));
      await this.database.query(
        `WITH t AS (INSERT INTO trace.tuiles (journal, niveau, indice, contenu, racine)
           SELECT $1, * FROM unnest($6::smallint[], $7::bigint[], $8::bytea[], $9::bytea[])),
         h AS (UPDATE trace.journaux SET taille = $10, racine = $11 WHERE journal = $1)
         INSERT INTO trace.entrees (journal, rang, slot, epoque, horodatage, type, id_echange, entree, sel, empreinte)
         SELECT $1, r, 1, 1, now(), 'refuse', i, e, s, c
         FROM unnest($2::bigint[], $3::uuid[], $4::text[], $5::bytea[], $12::bytea[]) AS x (r, i, e, s, c)`,
        [
          ...[this.journal, ranks, ranks.map(() => randomUUID())],
          ...[ranks.map((rank) => this.bytesAt(rank).toString()), ranks.map((rank) => this.saltAt(rank))],
          ...[tiles.map(({ level }) => level), tiles.map(({ index }) => index)],
          ...[tiles.map(({ content }) => content), tiles.map(({ root }) => root)],
          ...[after.size, after.head.root, ranks.map((rank) => this.commitmentAt(rank))],
        ],
      );
      this.#state = after;
    }
  }
}
