import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Retention. Entries are of a class; a class of a month is what is deleted at once. The owner sets the rules, the role
 * `roc_purge` asks and executes through functions that can do nothing else, and between the two stands an entry of the log
 * (`suppression`) that only the gateway writes. See docs/conservation.md.
 * Errors of these functions are of SQLSTATE `ROC01`; their message is a stable code.
 */
export class CreateRetention1764000000040 implements MigrationInterface {
  name = 'CreateRetention1764000000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CLASS_OF);
    await runner.query(TABLES);
    await runner.query("SELECT trace.rendre_ajout_seul('trace.bords')");
    for (const text of [PARTITION_OF, DUE_RULE, COUNT, REQUEST, TAKE_LOCK, REPLACE, EXECUTE]) {
      await runner.query(text);
    }
    for (const signature of FUNCTIONS)
      await runner.query(`REVOKE ALL ON FUNCTION trace.${signature} FROM PUBLIC`);
  }

  async down(): Promise<void> {
    throw new Error('La trace ne se défait pas.');
  }
}

const FUNCTIONS = [
  'classe_de(text, text)',
  'partition_du_mois(date)',
  'regle_echue(text, date)',
  'constater_suppression(text, date)',
  'demander_suppression(text, date, text)',
  'prendre_les_entrees()',
  'remplacer_partition(regclass, date, text)',
  'executer_suppression(uuid)',
];

/** As `classOf` in `trace/retention/record-class.ts` has it. Openings and deletions are never deleted. */
const CLASS_OF = `
  CREATE FUNCTION trace.classe_de(type text, service text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN type IN ('ouverture', 'suppression') THEN 'permanente'
    WHEN type IN ('horodatage', 'consultation') THEN 'evenements'
    WHEN type = 'refuse' THEN 'refus'
    WHEN service IN ('CLC', 'DEL') THEN 'engagements'
    ELSE 'droits' END`;

const TABLES = `
  CREATE TABLE trace.regles_conservation (
    classe text PRIMARY KEY CHECK (classe IN ('droits', 'engagements', 'refus', 'evenements', 'corps')),
    mois int NOT NULL CHECK (mois BETWEEN 1 AND 600)
  );
  CREATE TABLE trace.suppressions (
    id uuid PRIMARY KEY,
    classe text NOT NULL,
    mois date NOT NULL,
    detail jsonb NOT NULL,
    demandee_le timestamptz NOT NULL,
    executee_le timestamptz,
    caduque_le timestamptz
  );
  CREATE UNIQUE INDEX suppressions_en_cours ON trace.suppressions (classe, mois)
    WHERE executee_le IS NULL AND caduque_le IS NULL;
  -- Commitments of deleted entries that no full tile holds yet: the right edge of a log is made from them.
  CREATE TABLE trace.bords (
    journal int NOT NULL,
    rang bigint NOT NULL,
    empreinte bytea NOT NULL CHECK (octet_length(empreinte) = 32),
    PRIMARY KEY (journal, rang)
  )`;

/** The partition of a month, or null: entries of a month that nobody prepared stand in the default one. */
const PARTITION_OF = `
  CREATE FUNCTION trace.partition_du_mois(le_mois date) RETURNS regclass LANGUAGE sql STABLE
  SET search_path = pg_catalog, pg_temp AS $$
    SELECT i.inhrelid::regclass FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
    WHERE i.inhparent = 'trace.entrees'::regclass AND c.relname = 'entrees_' || to_char(le_mois, 'YYYYMM')
  $$`;

const DUE_RULE = `
  CREATE FUNCTION trace.regle_echue(la_classe text, le_mois date) RETURNS int LANGUAGE plpgsql STABLE
  SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    regle int := (SELECT r.mois FROM trace.regles_conservation r WHERE r.classe = la_classe);
  BEGIN
    IF le_mois IS NULL OR date_trunc('month', le_mois::timestamp) <> le_mois::timestamp THEN
      RAISE EXCEPTION 'mois-invalide' USING ERRCODE = 'ROC01';
    END IF;
    IF regle IS NULL THEN RAISE EXCEPTION 'classe-sans-regle' USING ERRCODE = 'ROC01'; END IF;
    IF now() < (le_mois::timestamp + make_interval(months => 1 + regle)) AT TIME ZONE 'UTC' THEN
      RAISE EXCEPTION 'mois-trop-recent' USING ERRCODE = 'ROC01';
    END IF;
    RETURN regle;
  END $$`;

/** What a class has in a month, log by log: first and last rank, and how many. */
const COUNT = `
  CREATE FUNCTION trace.constater_suppression(la_classe text, le_mois date)
  RETURNS TABLE (journal int, origine text, de bigint, a bigint, nombre bigint)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    cible regclass := trace.partition_du_mois(le_mois);
  BEGIN
    IF cible IS NULL THEN RETURN; END IF;
    RETURN QUERY EXECUTE format('SELECT e.journal, j.origine, min(e.rang), max(e.rang), count(*)
      FROM %s e LEFT JOIN trace.journaux j ON j.journal = e.journal
      WHERE trace.classe_de(e.type, e.service) = $1 GROUP BY e.journal, j.origine ORDER BY e.journal', cible)
      USING la_classe;
  END $$`;

/** Writes the request down, with what its entry of the log will say word for word. Gives its id. */
const REQUEST = `
  CREATE FUNCTION trace.demander_suppression(la_classe text, le_mois date, l_approbateur text) RETURNS uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    identifiant uuid := gen_random_uuid();
    regle int;
    compte bigint;
    plages jsonb;
  BEGIN
    PERFORM pg_advisory_xact_lock(5394243, -2);
    IF l_approbateur IS NULL OR l_approbateur !~ '^[^[:cntrl:]]{2,120}$' OR l_approbateur ~ '[0-9]{9}' THEN
      RAISE EXCEPTION 'approbateur-invalide' USING ERRCODE = 'ROC01';
    END IF;
    regle := trace.regle_echue(la_classe, le_mois);
    IF EXISTS (SELECT FROM trace.suppressions s WHERE s.classe = la_classe AND s.mois = le_mois
        AND s.executee_le IS NULL AND s.caduque_le IS NULL) THEN
      RAISE EXCEPTION 'deja-demandee' USING ERRCODE = 'ROC01';
    END IF;
    SELECT coalesce(sum(c.nombre), 0), jsonb_agg(jsonb_build_object('origine', c.origine, 'de', c.de, 'a', c.a,
      'nombre', c.nombre) ORDER BY c.journal) INTO compte, plages FROM trace.constater_suppression(la_classe, le_mois) c;
    IF compte = 0 THEN RAISE EXCEPTION 'rien-a-supprimer' USING ERRCODE = 'ROC01'; END IF;
    INSERT INTO trace.suppressions (id, classe, mois, detail, demandee_le) VALUES (identifiant, la_classe, le_mois,
      jsonb_build_object('objet', 'mois', 'classe', la_classe, 'mois', to_char(le_mois, 'YYYY-MM'),
        'regle', jsonb_build_object('mois', regle), 'approbateur', l_approbateur, 'nombre', compte, 'journaux', plages),
      clock_timestamp());
    RETURN identifiant;
  END $$`;

/**
 * The whole table, for the moment of the exchange of partitions. Whoever waits for this lock stands in the writer's way: it
 * is given up after half a second and asked for again.
 */
const TAKE_LOCK = `
  CREATE FUNCTION trace.prendre_les_entrees() RETURNS void LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp SET lock_timeout = '500ms' AS $$
  BEGIN
    FOR essai IN 1..20 LOOP
      BEGIN
        LOCK TABLE trace.entrees IN ACCESS EXCLUSIVE MODE;
        RETURN;
      EXCEPTION WHEN lock_not_available THEN PERFORM pg_sleep(0.25);
      END;
    END LOOP;
    RAISE EXCEPTION 'trace-occupee' USING ERRCODE = 'ROC01';
  END $$`;

/** Drops a month and puts back what is of other classes. The copy is made before anything is locked against readers. */
const REPLACE = `
  CREATE FUNCTION trace.remplacer_partition(ancienne regclass, le_mois date, la_classe text) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    nom text := 'entrees_' || to_char(le_mois, 'YYYYMM');
    debut timestamptz := le_mois::timestamp AT TIME ZONE 'UTC';
    fin timestamptz := (le_mois::timestamp + interval '1 month') AT TIME ZONE 'UTC';
    reste boolean;
  BEGIN
    EXECUTE format('SELECT EXISTS (SELECT FROM %s WHERE trace.classe_de(type, service) <> $1)', ancienne)
      INTO reste USING la_classe;
    IF reste THEN
      EXECUTE format('CREATE TABLE trace.%I (LIKE trace.entrees INCLUDING ALL,
        CONSTRAINT borne CHECK (horodatage >= %L AND horodatage < %L)) WITH (toast_tuple_target = 8160)',
        nom || '_reste', debut, fin);
      EXECUTE format('INSERT INTO trace.%I SELECT * FROM %s WHERE trace.classe_de(type, service) <> $1',
        nom || '_reste', ancienne) USING la_classe;
      PERFORM trace.rendre_ajout_seul(('trace.' || nom || '_reste')::regclass);
    END IF;
    PERFORM trace.prendre_les_entrees();
    EXECUTE format('ALTER TABLE trace.entrees DETACH PARTITION %s', ancienne);
    EXECUTE format('DROP TABLE %s', ancienne);
    IF reste THEN
      EXECUTE format('ALTER TABLE trace.%I RENAME TO %I', nom || '_reste', nom);
      EXECUTE format('ALTER TABLE trace.entrees ATTACH PARTITION trace.%I FOR VALUES FROM (%L) TO (%L)',
        nom, debut, fin);
      EXECUTE format('ALTER TABLE trace.%I DROP CONSTRAINT borne', nom);
    END IF;
  END $$`;

/**
 * Deletes what a request names, once its entry stands in a log: committed (it is seen), below the head, with the very same
 * words and an intact commitment. The rule is asked again, and the ranges are counted again: where they are not what was
 * written down, nothing is deleted and the request lapses.
 */
const EXECUTE = `
  CREATE FUNCTION trace.executer_suppression(l_id uuid) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    demande trace.suppressions;
    cible regclass;
    plages jsonb;
  BEGIN
    -- A former snapshot would count less than is there.
    IF current_setting('transaction_isolation') <> 'read committed' THEN
      RAISE EXCEPTION 'isolation-refusee' USING ERRCODE = 'ROC01';
    END IF;
    PERFORM pg_advisory_xact_lock(5394243, -2);
    SELECT * INTO demande FROM trace.suppressions s WHERE s.id = l_id FOR UPDATE;
    IF NOT FOUND THEN RAISE EXCEPTION 'suppression-inconnue' USING ERRCODE = 'ROC01'; END IF;
    IF demande.executee_le IS NOT NULL THEN RETURN 'executee'; END IF;
    IF demande.caduque_le IS NOT NULL THEN RETURN 'caduque'; END IF;
    PERFORM trace.regle_echue(demande.classe, demande.mois);
    IF NOT EXISTS (SELECT FROM trace.entrees e JOIN trace.journaux j ON j.journal = e.journal
        WHERE e.id_echange = l_id AND e.type = 'suppression' AND e.rang < j.taille
          AND e.entree::jsonb -> 'detail' = demande.detail
          AND e.empreinte = sha256(e.sel || convert_to(e.entree, 'UTF8'))) THEN
      RAISE EXCEPTION 'suppression-non-inscrite' USING ERRCODE = 'ROC01';
    END IF;
    cible := trace.partition_du_mois(demande.mois);
    IF cible IS NOT NULL THEN EXECUTE format('LOCK TABLE %s IN SHARE MODE', cible); END IF;
    SELECT jsonb_agg(jsonb_build_object('origine', c.origine, 'de', c.de, 'a', c.a, 'nombre', c.nombre)
      ORDER BY c.journal) INTO plages FROM trace.constater_suppression(demande.classe, demande.mois) c;
    IF plages IS DISTINCT FROM demande.detail -> 'journaux' THEN
      UPDATE trace.suppressions SET caduque_le = clock_timestamp() WHERE id = l_id;
      RETURN 'caduque';
    END IF;
    EXECUTE format('INSERT INTO trace.bords (journal, rang, empreinte) SELECT e.journal, e.rang, e.empreinte
      FROM %s e JOIN trace.journaux j ON j.journal = e.journal
      WHERE e.rang >= j.taille - j.taille %% 256 AND trace.classe_de(e.type, e.service) = $1', cible)
      USING demande.classe;
    PERFORM trace.remplacer_partition(cible, demande.mois, demande.classe);
    UPDATE trace.suppressions SET executee_le = clock_timestamp() WHERE id = l_id;
    RETURN 'executee';
  END $$`;
