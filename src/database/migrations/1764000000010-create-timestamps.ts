import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Time-stamped checkpoints. The tokens are entries of the logs first; this table finds them by the head they are over, and
 * keeps them when retention drops the month of the entry.
 */
export class CreateTimestamps1764000000010 implements MigrationInterface {
  name = 'CreateTimestamps1764000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE trace.horodatages (
        entree_journal int NOT NULL,
        entree_rang bigint NOT NULL,
        journal int NOT NULL,
        taille bigint NOT NULL,
        racine bytea NOT NULL CHECK (octet_length(racine) = 32),
        note text NOT NULL,
        jeton bytea NOT NULL,
        le timestamptz NOT NULL,
        PRIMARY KEY (entree_journal, entree_rang)
      )`);
    await runner.query('CREATE INDEX horodatages_par_tete ON trace.horodatages (journal, taille)');
    // Signed bytes do not compress.
    await runner.query('ALTER TABLE trace.horodatages ALTER COLUMN jeton SET STORAGE EXTERNAL');
    await runner.query(`
      CREATE TRIGGER horodatages_ajout_seul BEFORE UPDATE OR DELETE OR TRUNCATE ON trace.horodatages
      FOR EACH STATEMENT EXECUTE FUNCTION trace.refuser_modification()`);
    await runner.query('ALTER TABLE trace.horodatages ENABLE ALWAYS TRIGGER horodatages_ajout_seul');
    await runner.query(`
      CREATE INDEX entrees_horodatages ON trace.entrees (journal, rang) WHERE type = 'horodatage'`);
  }

  async down(): Promise<void> {
    throw new Error('La trace ne se défait pas.');
  }
}
