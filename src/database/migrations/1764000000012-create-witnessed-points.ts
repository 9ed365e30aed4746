import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Checkpoints that outside witnesses cosigned: append-only, as the entries they vouch for are. */
export class CreateWitnessedPoints1764000000012 implements MigrationInterface {
  name = 'CreateWitnessedPoints1764000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE trace.points_temoignes (
        origine text NOT NULL,
        temoin text NOT NULL,
        taille bigint NOT NULL CHECK (taille > 0),
        note text NOT NULL,
        cosigne_le timestamptz NOT NULL,
        PRIMARY KEY (origine, temoin, taille)
      )`);
    await runner.query("SELECT trace.rendre_ajout_seul('trace.points_temoignes')");
  }

  async down(): Promise<void> {
    throw new Error('La trace ne se défait pas.');
  }
}
