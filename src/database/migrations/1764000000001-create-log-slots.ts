import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Numbered slots, leased by writing processes. A new holder raises the epoch; `epoque_soldee` is the highest epoch
 * whose unfinished messages are known to be closed.
 */
export class CreateLogSlots1764000000001 implements MigrationInterface {
  name = 'CreateLogSlots1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE trace.creneaux (
        numero int PRIMARY KEY,
        epoque bigint NOT NULL,
        epoque_soldee bigint NOT NULL DEFAULT 0,
        titulaire text NOT NULL,
        expire_le timestamptz NOT NULL
      ) WITH (fillfactor = 50)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE trace.creneaux');
  }
}
