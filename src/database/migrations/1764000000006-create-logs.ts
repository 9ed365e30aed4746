import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * The logs over the trace: their heads, their full tiles, and the entries' places in them.
 *
 * `trace.entrees` becomes a table partitioned by month (UTC) of `horodatage`, so that a month can be dropped whole. The
 * uniqueness of a place comes from the head, which is compared and swapped: an index over all months could not give it.
 * Entries written before there was a log stand in `journal` 0, with their former number as rank.
 */
export class CreateLogs1764000000006 implements MigrationInterface {
  name = 'CreateLogs1764000000006';

  async up(runner: QueryRunner): Promise<void> {
    await createLogs(runner);
    await runner.query('ALTER TABLE trace.entrees RENAME TO entrees_sans_journal');
    await createEntries(runner);
    await createPartitions(runner);
    await moveEntries(runner);
  }

  async down(): Promise<void> {
    throw new Error('La trace ne se défait pas.');
  }
}

/** Only the head of a log is ever updated, and no index holds a column that this changes. */
async function createLogs(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE trace.journaux (
      journal int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      origine text NOT NULL UNIQUE,
      creneau int NOT NULL,
      generation int NOT NULL,
      epoque bigint NOT NULL DEFAULT 1,
      taille bigint NOT NULL DEFAULT 0,
      racine bytea NOT NULL CHECK (octet_length(racine) = 32),
      ouvert_le timestamptz NOT NULL,
      ferme_le timestamptz,
      fermeture text,
      UNIQUE (creneau, generation)
    ) WITH (fillfactor = 50)`);
  await runner.query(`
    CREATE TABLE trace.tuiles (
      journal int NOT NULL,
      niveau smallint NOT NULL,
      indice bigint NOT NULL,
      contenu bytea NOT NULL CHECK (octet_length(contenu) = 8192),
      racine bytea NOT NULL CHECK (octet_length(racine) = 32),
      PRIMARY KEY (journal, niveau, indice)
    )`);
  // Hashes do not compress.
  await runner.query('ALTER TABLE trace.tuiles ALTER COLUMN contenu SET STORAGE EXTERNAL');
  await runner.query(`
    CREATE TRIGGER tuiles_ajout_seul BEFORE UPDATE OR DELETE OR TRUNCATE ON trace.tuiles
    FOR EACH STATEMENT EXECUTE FUNCTION trace.refuser_modification()`);
  await runner.query('ALTER TABLE trace.tuiles ENABLE ALWAYS TRIGGER tuiles_ajout_seul');
}

const INDEXES = [
  'entrees_par_rang ON trace.entrees (journal, rang)',
  'entrees_par_ej ON trace.entrees (ej, horodatage, journal, rang) WHERE ej IS NOT NULL',
  'entrees_par_amc ON trace.entrees (amc, horodatage, journal, rang) WHERE amc IS NOT NULL',
  'entrees_par_message ON trace.entrees (id_message) WHERE id_message IS NOT NULL',
  'entrees_par_echange ON trace.entrees (id_echange)',
];

async function createEntries(runner: QueryRunner): Promise<void> {
  await runner.query('CREATE SEQUENCE trace.rang_sans_journal');
  await runner.query(`
    CREATE TABLE trace.entrees (
      journal int NOT NULL,
      rang bigint NOT NULL,
      slot int NOT NULL,
      epoque bigint NOT NULL,
      horodatage timestamptz NOT NULL,
      type text NOT NULL CHECK (type IN ('recu', 'repondu', 'refuse', 'rejeu', 'interrompu',
        'ouverture', 'horodatage', 'consultation', 'suppression')),
      service text,
      ej text,
      amc text,
      numero_dossier text,
      agent text,
      id_echange uuid NOT NULL,
      id_message uuid,
      statut int,
      code text,
      beneficiaire text,
      engagement text,
      entree text NOT NULL,
      sel bytea NOT NULL CHECK (octet_length(sel) = 32),
      empreinte bytea NOT NULL CHECK (octet_length(empreinte) = 32),
      PRIMARY KEY (horodatage, journal, rang)
    ) PARTITION BY RANGE (horodatage)`);
  for (const index of INDEXES) await runner.query(`CREATE INDEX ${index}`);
  // A statement's triggers are those of the table it names: the parent has its own, each partition too.
  await runner.query(`
    CREATE TRIGGER entrees_ajout_seul BEFORE UPDATE OR DELETE OR TRUNCATE ON trace.entrees
    FOR EACH STATEMENT EXECUTE FUNCTION trace.refuser_modification()`);
  await runner.query('ALTER TABLE trace.entrees ENABLE ALWAYS TRIGGER entrees_ajout_seul');
}

const PREPARE_MONTHS = `
  CREATE FUNCTION trace.preparer_mois(premier timestamptz, combien int) RETURNS int
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    mois timestamp := date_trunc('month', premier AT TIME ZONE 'UTC');
    nom text;
    faits int := 0;
  BEGIN
    IF combien NOT BETWEEN 1 AND 240 THEN RAISE EXCEPTION 'de 1 à 240 mois'; END IF;
    FOR n IN 1..combien LOOP
      nom := 'entrees_' || to_char(mois, 'YYYYMM');
      IF to_regclass('trace.' || nom) IS NULL THEN
        BEGIN
          EXECUTE format('CREATE TABLE trace.%I PARTITION OF trace.entrees FOR VALUES FROM (%L) TO (%L)
            WITH (toast_tuple_target = 8160)', nom, mois AT TIME ZONE 'UTC',
            (mois + interval '1 month') AT TIME ZONE 'UTC');
          PERFORM trace.rendre_ajout_seul(('trace.' || nom)::regclass);
          faits := faits + 1;
        EXCEPTION
          -- Entries of this month stand in the default partition already: they stay there, and so do the next ones.
          WHEN check_violation THEN NULL;
          -- Another process made it first.
          WHEN duplicate_table THEN NULL;
        END;
      END IF;
      mois := mois + interval '1 month';
    END LOOP;
    RETURN faits;
  END $$`;

/**
 * Months are made ahead, by the owner at each start and, through a function that can do nothing else, by the gateway's
 * role. An entry of a month that nobody prepared goes into the default partition: it is never refused.
 */
async function createPartitions(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE FUNCTION trace.rendre_ajout_seul(cible regclass) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
      EXECUTE format('CREATE TRIGGER ajout_seul BEFORE UPDATE OR DELETE OR TRUNCATE ON %s
        FOR EACH STATEMENT EXECUTE FUNCTION trace.refuser_modification()', cible);
      EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER ajout_seul', cible);
    END $$`);
  await runner.query('REVOKE ALL ON FUNCTION trace.rendre_ajout_seul(regclass) FROM PUBLIC');
  await runner.query(
    'CREATE TABLE trace.entrees_autres PARTITION OF trace.entrees DEFAULT WITH (toast_tuple_target = 8160)',
  );
  await runner.query("SELECT trace.rendre_ajout_seul('trace.entrees_autres')");
  await runner.query(PREPARE_MONTHS);
  await runner.query('REVOKE ALL ON FUNCTION trace.preparer_mois(timestamptz, int) FROM PUBLIC');
  await runner.query("SELECT trace.preparer_mois(now() - interval '1 month', 5)");
}

/** Entries of before the logs keep their bytes, salts and commitments; they have no proof, and never had one. */
async function moveEntries(runner: QueryRunner): Promise<void> {
  await runner.query(`
    SELECT trace.preparer_mois(min(horodatage), 24) FROM trace.entrees_sans_journal HAVING count(*) > 0`);
  await runner.query(`
    INSERT INTO trace.entrees (journal, rang, slot, epoque, horodatage, type, service, ej, amc, numero_dossier, agent,
      id_echange, id_message, statut, code, beneficiaire, engagement, entree, sel, empreinte)
    SELECT 0, id, slot, epoque, horodatage, type, service, ej, amc, numero_dossier, entree::json ->> 'agent',
      id_echange, id_message, statut, code, beneficiaire, engagement, entree, sel, empreinte
    FROM trace.entrees_sans_journal`);
  await runner.query(
    "SELECT setval('trace.rang_sans_journal', coalesce(max(id), 0) + 1, false) FROM trace.entrees_sans_journal",
  );
  await runner.query('DROP TABLE trace.entrees_sans_journal');
}
