import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What never became a request, counted per minute, nature and slot. No address, no certificate, no content. */
export class CreateSecurityEvents1764000000003 implements MigrationInterface {
  name = 'CreateSecurityEvents1764000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA securite');
    await runner.query(`
      CREATE TABLE securite.evenements (
        minute timestamptz NOT NULL,
        nature text NOT NULL,
        slot int NOT NULL,
        compte bigint NOT NULL CHECK (compte > 0),
        PRIMARY KEY (minute, nature, slot)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA securite CASCADE');
  }
}
