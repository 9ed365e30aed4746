import type pg from 'pg';
import {
  type LatestPoint,
  type WitnessedPoint,
  type WitnessedPoints,
} from '../witness/witnessed-points.port.js';

interface LatestRow {
  readonly origine: string;
  readonly taille: string;
  readonly temoin: string;
  readonly cosigne_le: Date;
}

interface PointRow extends LatestRow {
  readonly note: string;
}

/** The witnesses of a log, one index look-up each: there are few of them and many points. */
const WITNESSES = `
WITH RECURSIVE t AS (
  SELECT (SELECT min(temoin) FROM trace.points_temoignes WHERE origine = $1) AS temoin
  UNION ALL
  SELECT (SELECT min(p.temoin) FROM trace.points_temoignes p WHERE p.origine = $1 AND p.temoin > t.temoin)
  FROM t WHERE t.temoin IS NOT NULL
)
SELECT p.* FROM t CROSS JOIN LATERAL (
  SELECT origine, taille, temoin, note, cosigne_le FROM trace.points_temoignes p
  WHERE p.origine = $1 AND p.temoin = t.temoin`;
const OVER = `${WITNESSES} AND p.taille > $2 ORDER BY p.taille LIMIT 1) p ORDER BY p.temoin`;
const NEWEST = `${WITNESSES} ORDER BY p.taille DESC LIMIT 1) p ORDER BY p.temoin`;

const LATEST = `
SELECT j.origine, w.temoin, p.taille, p.cosigne_le
FROM trace.journaux j CROSS JOIN unnest($1::text[]) AS w (temoin) CROSS JOIN LATERAL (
  SELECT taille, cosigne_le FROM trace.points_temoignes p
  WHERE p.origine = j.origine AND p.temoin = w.temoin ORDER BY p.taille DESC LIMIT 1) p`;

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

  async latest(witnesses: readonly string[]): Promise<readonly LatestPoint[]> {
    const { rows } = await this.#pool.query<LatestRow>(LATEST, [witnesses]);
    return rows.map(latestPoint);
  }

  async newest(origin: string): Promise<readonly WitnessedPoint[]> {
    const { rows } = await this.#pool.query<PointRow>(NEWEST, [origin]);
    return rows.map((row) => ({ ...latestPoint(row), note: row.note }));
  }

  async over(origin: string, index: number): Promise<readonly WitnessedPoint[]> {
    const { rows } = await this.#pool.query<PointRow>(OVER, [origin, index]);
    return rows.map((row) => ({ ...latestPoint(row), note: row.note }));
  }
}

function latestPoint({ origine, taille, temoin, cosigne_le }: LatestRow): LatestPoint {
  return { origin: origine, size: Number(taille), witness: temoin, at: cosigne_le.getTime() };
}
