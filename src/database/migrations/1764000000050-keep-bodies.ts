import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Kept bodies, encrypted under a key per dossier, and their erasure: the key goes, after an entry of the log has said so
 * (docs/conservation.md). As in the deletion of a month, who erases cannot write the entry and who writes it cannot erase.
 * Errors are of SQLSTATE `ROC01`; their message is a stable code.
 */
export class KeepBodies1764000000050 implements MigrationInterface {
  name = 'KeepBodies1764000000050';

  async up(runner: QueryRunner): Promise<void> {
    for (const text of [TABLES, FOLLOW_ENTRIES, STATE, REQUEST, EXECUTE]) await runner.query(text);
    for (const signature of FUNCTIONS)
      await runner.query(`REVOKE ALL ON FUNCTION trace.${signature} FROM PUBLIC`);
  }

  async down(): Promise<void> {
    throw new Error('La trace ne se défait pas.');
  }
}

const FUNCTIONS = [
  'suivre_les_entrees()',
  'constater_dossier(bytea)',
  'demander_effacement(bytea, text, text)',
  'executer_effacement(uuid)',
];

/**
 * `empreinte` is keyed: neither the dossier's number nor a NIR typed as one stands here. `cle` is wrapped; its first bytes name
 * the wrapping key. One live key per dossier; what comes after an erasure gets another. A dead row of `dossiers` still holds a
 * wrapped key: the table is vacuumed as soon as there is one.
 */
const TABLES = `
  CREATE TABLE trace.dossiers (
    id uuid PRIMARY KEY,
    empreinte bytea NOT NULL CHECK (octet_length(empreinte) = 32),
    ej text NOT NULL,
    amc text NOT NULL,
    cle bytea,
    cree_le timestamptz NOT NULL DEFAULT clock_timestamp(),
    efface_le timestamptz,
    CHECK ((cle IS NULL) = (efface_le IS NOT NULL))
  ) WITH (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);
  CREATE UNIQUE INDEX dossiers_vivants ON trace.dossiers (empreinte) WHERE efface_le IS NULL;
  CREATE TABLE trace.corps (
    id_echange uuid PRIMARY KEY,
    dossier uuid NOT NULL REFERENCES trace.dossiers,
    service text NOT NULL CHECK (service IN ('CLC', 'DEL')),
    mois date NOT NULL,
    forme text NOT NULL CHECK (forme IN ('json', 'soap')),
    demande bytea NOT NULL,
    reponse bytea NOT NULL
  );
  CREATE INDEX corps_par_dossier ON trace.corps (dossier);
  CREATE INDEX corps_par_mois ON trace.corps (mois);
  ALTER TABLE trace.suppressions ADD COLUMN dossier uuid REFERENCES trace.dossiers;
  DROP INDEX trace.suppressions_en_cours;
  CREATE UNIQUE INDEX suppressions_en_cours ON trace.suppressions (classe, mois)
    WHERE executee_le IS NULL AND caduque_le IS NULL AND dossier IS NULL;
  CREATE UNIQUE INDEX effacements_en_cours ON trace.suppressions (dossier)
    WHERE executee_le IS NULL AND caduque_le IS NULL`;

/** Bodies are of the engagements of their month, and go with them. */
const FOLLOW_ENTRIES = `
  CREATE FUNCTION trace.suivre_les_entrees() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    DELETE FROM trace.corps WHERE mois = NEW.mois;
    RETURN NULL;
  END $$;
  CREATE TRIGGER corps_suivent_les_entrees AFTER UPDATE ON trace.suppressions FOR EACH ROW
    WHEN (NEW.classe = 'engagements' AND OLD.executee_le IS NULL AND NEW.executee_le IS NOT NULL)
    EXECUTE FUNCTION trace.suivre_les_entrees()`;

/** The live key of a dossier, how many exchanges it opens, and the erasure asked for, if any; nothing where there is none. */
const STATE = `
  CREATE FUNCTION trace.constater_dossier(l_empreinte bytea)
  RETURNS TABLE (cle uuid, nombre bigint, demande uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT d.id, (SELECT count(*) FROM trace.corps c WHERE c.dossier = d.id),
      (SELECT s.id FROM trace.suppressions s
        WHERE s.dossier = d.id AND s.executee_le IS NULL AND s.caduque_le IS NULL)
    FROM trace.dossiers d WHERE d.empreinte = l_empreinte AND d.efface_le IS NULL
  $$`;

/** Writes the request down, with what its entry of the log will say word for word. Gives its id. */
const REQUEST = `
  CREATE FUNCTION trace.demander_effacement(l_empreinte bytea, le_motif text, l_approbateur text) RETURNS uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    identifiant uuid := gen_random_uuid();
    vise trace.dossiers;
    compte bigint;
  BEGIN
    PERFORM pg_advisory_xact_lock(5394243, -2);
    IF l_approbateur IS NULL OR l_approbateur !~ '^[^[:cntrl:]]{2,120}$' OR l_approbateur ~ '[0-9]{9}' THEN
      RAISE EXCEPTION 'approbateur-invalide' USING ERRCODE = 'ROC01';
    END IF;
    IF le_motif IS NULL OR le_motif !~ '^[^[:cntrl:]]{2,200}$' OR le_motif ~ '[0-9]{9}' THEN
      RAISE EXCEPTION 'motif-invalide' USING ERRCODE = 'ROC01';
    END IF;
    SELECT * INTO vise FROM trace.dossiers d WHERE d.empreinte = l_empreinte AND d.efface_le IS NULL;
    IF NOT FOUND THEN RAISE EXCEPTION 'dossier-inconnu' USING ERRCODE = 'ROC01'; END IF;
    IF EXISTS (SELECT FROM trace.suppressions s WHERE s.dossier = vise.id
        AND s.executee_le IS NULL AND s.caduque_le IS NULL) THEN
      RAISE EXCEPTION 'deja-demandee' USING ERRCODE = 'ROC01';
    END IF;
    SELECT count(*) INTO compte FROM trace.corps c WHERE c.dossier = vise.id;
    INSERT INTO trace.suppressions (id, classe, mois, dossier, detail, demandee_le) VALUES (identifiant, 'corps',
      date_trunc('month', now() AT TIME ZONE 'UTC')::date, vise.id,
      jsonb_build_object('objet', 'dossier',
        'dossier', jsonb_build_object('ej', vise.ej, 'amc', vise.amc, 'cle', vise.id::text),
        'motif', le_motif, 'approbateur', l_approbateur, 'nombre', compte),
      clock_timestamp());
    RETURN identifiant;
  END $$`;

/** Destroys the key that a request names, once its entry stands in a log: as `executer_suppression` judges it. */
const EXECUTE = `
  CREATE FUNCTION trace.executer_effacement(l_id uuid) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    demande trace.suppressions;
  BEGIN
    PERFORM pg_advisory_xact_lock(5394243, -2);
    SELECT * INTO demande FROM trace.suppressions s WHERE s.id = l_id AND s.dossier IS NOT NULL FOR UPDATE;
    IF NOT FOUND THEN RAISE EXCEPTION 'suppression-inconnue' USING ERRCODE = 'ROC01'; END IF;
    IF demande.executee_le IS NOT NULL THEN RETURN 'executee'; END IF;
    IF NOT EXISTS (SELECT FROM trace.entrees e JOIN trace.journaux j ON j.journal = e.journal
        WHERE e.id_echange = l_id AND e.type = 'suppression' AND e.rang < j.taille
          AND e.entree::jsonb -> 'detail' = demande.detail
          AND e.empreinte = sha256(e.sel || convert_to(e.entree, 'UTF8'))) THEN
      RAISE EXCEPTION 'suppression-non-inscrite' USING ERRCODE = 'ROC01';
    END IF;
    UPDATE trace.dossiers SET cle = NULL, efface_le = clock_timestamp() WHERE id = demande.dossier;
    UPDATE trace.suppressions SET executee_le = clock_timestamp() WHERE id = l_id;
    RETURN 'executee';
  END $$`;
