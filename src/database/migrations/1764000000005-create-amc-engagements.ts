import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * The register of an AMC: engagements and propositions, the answers that made them, the conditions they name.
 * `gardes` carries a version per person and per dossier; whoever writes compares and swaps it, so that two writers
 * that read the same state cannot both write. Granted days are day numbers since 1970-01-01. A person is a keyed
 * digest, an answer a ciphertext.
 */
export class CreateAmcEngagements1764000000005 implements MigrationInterface {
  name = 'CreateAmcEngagements1764000000005';

  async up(runner: QueryRunner): Promise<void> {
    await createEngagements(runner);
    await guardTransitions(runner);
    await createAnswers(runner);
    // A version changes with every writing: room on the page keeps its updates there.
    await runner.query(`
      CREATE TABLE amc.gardes (
        cle bytea PRIMARY KEY CHECK (octet_length(cle) = 33),
        version bigint NOT NULL
      ) WITH (fillfactor = 50)`);
    await runner.query(`
      CREATE TABLE amc.conditions (
        empreinte text PRIMARY KEY CHECK (empreinte ~ '^[A-Za-z0-9_-]{43}$'),
        amc text NOT NULL,
        contrat text NOT NULL,
        texte text NOT NULL,
        garde_le timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query('CREATE INDEX conditions_contrat ON amc.conditions (contrat, garde_le)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE amc.conditions, amc.gardes, amc.reponses, amc.engagements');
    await runner.query('DROP FUNCTION amc.garder_transition');
  }
}

async function createEngagements(runner: QueryRunner): Promise<void> {
  await runner.query(`
      CREATE TABLE amc.engagements (
        numero text PRIMARY KEY,
        amc text NOT NULL CHECK (amc ~ '^[0-9]{10}$'),
        ej text NOT NULL,
        dossier text NOT NULL,
        periode int,
        personne bytea NOT NULL CHECK (octet_length(personne) = 32),
        etat text NOT NULL CHECK (etat IN ('propose', 'engage', 'remplace', 'retire', 'consomme', 'expire')),
        entree date NOT NULL,
        debut date NOT NULL,
        fin date NOT NULL,
        participations int NOT NULL,
        jours_forfait int[] NOT NULL,
        jours_chambre int[] NOT NULL,
        valable_jusqu_au date NOT NULL,
        total_amc bigint NOT NULL CHECK (total_amc >= 0),
        conditions text NOT NULL,
        remplace text,
        remplace_par text,
        facture text,
        cree_le timestamptz NOT NULL,
        modifie_le timestamptz NOT NULL,
        CHECK ((periode IS NULL) = (numero LIKE 'SIM-%')),
        CHECK (periode IS NOT NULL OR etat NOT IN ('engage', 'consomme'))
      ) WITH (fillfactor = 80)`);
  // Whatever a program does wrong: one billing period of a dossier is never engaged twice.
  await runner.query(
    `CREATE UNIQUE INDEX engagements_un_seul ON amc.engagements (amc, ej, dossier, periode) WHERE etat = 'engage'`,
  );
  await runner.query('CREATE INDEX engagements_dossier ON amc.engagements (dossier, ej, amc)');
  await runner.query(
    `CREATE INDEX engagements_personne ON amc.engagements (personne) WHERE etat IN ('engage', 'consomme')`,
  );
}

/** What was engaged does not change, and four states are final: enforced for the owner too. */
async function guardTransitions(runner: QueryRunner): Promise<void> {
  await runner.query(`
      CREATE FUNCTION amc.garder_transition() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT (OLD.etat = 'engage' AND NEW.etat IN ('remplace', 'retire', 'consomme', 'expire')
             OR OLD.etat = 'propose' AND NEW.etat IN ('remplace', 'retire', 'expire')) THEN
          RAISE EXCEPTION 'engagement : de % à % refusé', OLD.etat, NEW.etat USING ERRCODE = 'restrict_violation';
        END IF;
        IF (NEW.numero, NEW.amc, NEW.ej, NEW.dossier, NEW.periode, NEW.personne, NEW.debut, NEW.fin, NEW.total_amc)
          IS DISTINCT FROM
           (OLD.numero, OLD.amc, OLD.ej, OLD.dossier, OLD.periode, OLD.personne, OLD.debut, OLD.fin, OLD.total_amc) THEN
          RAISE EXCEPTION 'un engagement ne se récrit pas' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $$`);
  await runner.query(`
      CREATE TRIGGER engagements_transition BEFORE UPDATE ON amc.engagements
      FOR EACH ROW EXECUTE FUNCTION amc.garder_transition()`);
  await runner.query('ALTER TABLE amc.engagements ENABLE ALWAYS TRIGGER engagements_transition');
}

/** An answer is encrypted, so compressing it is wasted work (EXTERNAL). */
async function createAnswers(runner: QueryRunner): Promise<void> {
  await runner.query(`
      CREATE TABLE amc.reponses (
        amc text NOT NULL,
        ej text NOT NULL,
        id_message uuid NOT NULL,
        empreinte text NOT NULL,
        reponse bytea NOT NULL,
        repondu_le timestamptz NOT NULL,
        PRIMARY KEY (amc, ej, id_message)
      )`);
  await runner.query('ALTER TABLE amc.reponses ALTER COLUMN reponse SET STORAGE EXTERNAL');
}
