import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PostgresWitnessedPoints } from '../../src/trace/adapters/postgres-witnessed-points.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';

const ORIGIN = 'passerelle.exemple.invalid/journal/1/1';

describe('checkpoints that witnesses cosigned', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let points: PostgresWitnessedPoints;

  beforeAll(async () => {
    database = await testDatabase();
    const { applicationUrl } = await database.prepare();
    pool = new pg.Pool({ connectionString: applicationUrl, max: 2 });
    points = new PostgresWitnessedPoints(pool);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const point = (size: number, witness: string) => ({
    origin: ORIGIN,
    size,
    witness,
    note: `${size} ${witness}`,
    at: 1_000,
  });

  it('are found by what they cover: per witness the smallest head over an entry', async () => {
    for (const one of [point(10, 'a'), point(20, 'a'), point(15, 'b')]) await points.keep(one);
    await points.keep({ ...point(10, 'a'), note: 'autre' });
    expect(await points.over(ORIGIN, 9)).toEqual([point(10, 'a'), point(15, 'b')]);
    expect(await points.over(ORIGIN, 10)).toEqual([point(20, 'a'), point(15, 'b')]);
    expect(await points.over(ORIGIN, 15)).toEqual([point(20, 'a')]);
    expect(await points.over(ORIGIN, 20)).toEqual([]);
    expect(await points.over(`${ORIGIN}0`, 0)).toEqual([]);
  });

  it.each([
    ['UPDATE', "UPDATE trace.points_temoignes SET note = 'x'"],
    ['DELETE', 'DELETE FROM trace.points_temoignes'],
    ['TRUNCATE', 'TRUNCATE trace.points_temoignes'],
  ])('are never changed: %s fails, for the owner too', async (_what, statement) => {
    await expect(pool.query(statement)).rejects.toThrow(/permission denied/);
    await expect(database.query(statement)).rejects.toThrow(/ajout seul/);
  });
});
