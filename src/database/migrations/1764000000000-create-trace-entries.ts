import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Trace entries: append-only for everybody, the owner included. No foreign key, and a primary key that starts with the
 * time, so that the table can be partitioned by month later.
 * `entree` holds the canonical bytes (RFC 8785) exactly as committed to; the other columns are for searching only.
 */
export class CreateTraceEntries1764000000000 implements MigrationInterface {
  name = 'CreateTraceEntries1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA trace');
    await runner.query(`
      CREATE TABLE trace.entrees (
        id bigint GENERATED ALWAYS AS IDENTITY,
        slot int NOT NULL,
        epoque bigint NOT NULL,
        horodatage timestamptz NOT NULL,
        type text NOT NULL CHECK (type IN ('recu', 'repondu', 'refuse', 'rejeu', 'interrompu')),
        service text,
        ej text,
        amc text,
        numero_dossier text,
        id_echange uuid NOT NULL,
        id_message uuid,
        statut int,
        code text,
        beneficiaire text,
        engagement text,
        entree text NOT NULL,
        sel bytea NOT NULL CHECK (octet_length(sel) = 32),
        empreinte bytea NOT NULL CHECK (octet_length(empreinte) = 32),
        PRIMARY KEY (horodatage, id)
      ) WITH (toast_tuple_target = 8160)`);
    await runner.query('CREATE INDEX entrees_ej ON trace.entrees (ej, horodatage, id) WHERE ej IS NOT NULL');
    await runner.query(
      'CREATE INDEX entrees_amc ON trace.entrees (amc, horodatage, id) WHERE amc IS NOT NULL',
    );
    await runner.query(
      'CREATE INDEX entrees_message ON trace.entrees (id_message) WHERE id_message IS NOT NULL',
    );
    await runner.query('CREATE INDEX entrees_echange ON trace.entrees (id_echange)');
    await appendOnly(runner);
  }

  async down(): Promise<void> {
    throw new Error('La trace ne se défait pas.');
  }
}

/** Enforced for the owner too; only dropping the trigger, an act of its own, would lift it. */
async function appendOnly(runner: QueryRunner): Promise<void> {
  await runner.query(`
      CREATE FUNCTION trace.refuser_modification() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'trace.entrees est en ajout seul : % refusé', TG_OP USING ERRCODE = 'restrict_violation';
      END $$`);
  await runner.query(`
      CREATE TRIGGER entrees_ajout_seul BEFORE UPDATE OR DELETE OR TRUNCATE ON trace.entrees
      FOR EACH STATEMENT EXECUTE FUNCTION trace.refuser_modification()`);
  // Also where a session says it is a replica, which switches ordinary triggers off.
  await runner.query('ALTER TABLE trace.entrees ENABLE ALWAYS TRIGGER entrees_ajout_seul');
}
