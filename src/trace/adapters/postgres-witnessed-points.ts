import type pg from 'pg';
import { type WitnessedPoint, type WitnessedPoints } from '../witness/witnessed-points.port.js';

interface PointRow {
  readonly origine: string;
  readonly taille: string;
  readonly temoin: string;
  readonly note: string;
  readonly cosigne_le: Date;
}

/** Cosigned checkpoints in PostgreSQL: inserted and read, never changed. */
export class PostgresWitnessedPoints implements WitnessedPoints {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  async keep({ origin, size, witness, note, at }: WitnessedPoint): Promise<void> {
    await this.#pool.query(
      `INSERT INTO trace.points_temoignes (origine, taille, temoin, note, cosigne_le) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING`,
      [origin, size, witness, note, new Date(at)],
    );
  }

  async over(origin: string, index: number): Promise<readonly WitnessedPoint[]> {
    const { rows } = await this.#pool.query<PointRow>(
      `SELECT DISTINCT ON (temoin) origine, taille, temoin, note, cosigne_le FROM trace.points_temoignes
       WHERE origine = $1 AND taille > $2 ORDER BY temoin, taille`,
      [origin, index],
    );
    return rows.map(({ origine, taille, temoin, note, cosigne_le }) => ({
      ...{ origin: origine, size: Number(taille), witness: temoin, note, at: cosigne_le.getTime() },
    }));
  }
}
