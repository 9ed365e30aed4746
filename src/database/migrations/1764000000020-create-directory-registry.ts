import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * The directory: bitemporal facts (`du`..`au` civil days, both included; `connu_du`..`connu_au` instants, half open),
 * the version of each object, signed changes and decisions, published snapshots, and the directory's own log.
 * Facts are only ever added and ended: what was known is never rewritten.
 */
export class CreateDirectoryRegistry1764000000020 implements MigrationInterface {
  name = 'CreateDirectoryRegistry1764000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA annuaire');
    await createFacts(runner);
    await createChanges(runner);
    await runner.query(`
      CREATE TABLE annuaire.instantanes (
        version bigint PRIMARY KEY CHECK (version > 0),
        emis_le timestamptz NOT NULL,
        expire_le timestamptz NOT NULL CHECK (expire_le > emis_le),
        empreinte text NOT NULL,
        contenu bytea,
        changement uuid
      )`);
    // Compressed by us where it is worth it: the server need not try.
    await runner.query('ALTER TABLE annuaire.instantanes ALTER COLUMN contenu SET STORAGE EXTERNAL');
    // The directory's own log, in the evidence's form: rang is the place in its tree, engagement SHA-256(sel || entree).
    await runner.query(`
      CREATE TABLE annuaire.journal (
        rang bigint PRIMARY KEY CHECK (rang >= 0),
        id uuid NOT NULL UNIQUE,
        horodatage timestamptz NOT NULL,
        acte text NOT NULL,
        changement uuid,
        entree bytea NOT NULL,
        sel bytea NOT NULL CHECK (octet_length(sel) = 32),
        engagement bytea NOT NULL CHECK (engagement = sha256(sel || entree))
      )`);
    await runner.query('CREATE INDEX journal_changement ON annuaire.journal (changement)');
    await runner.query(`
      CREATE TABLE annuaire.etats (
        passerelle text NOT NULL,
        plateforme text NOT NULL,
        amc text NOT NULL,
        etat text NOT NULL CHECK (etat IN ('ouverte', 'degradee', 'fermee')),
        depuis timestamptz NOT NULL,
        retour_prevu timestamptz,
        recu_le timestamptz NOT NULL,
        PRIMARY KEY (passerelle, plateforme, amc)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA annuaire CASCADE');
  }
}

const OBJECTS = `
  CREATE TABLE annuaire.objets (
    type text NOT NULL,
    cle text NOT NULL,
    version int NOT NULL CHECK (version > 0),
    PRIMARY KEY (type, cle)
  )`;

async function createFacts(runner: QueryRunner): Promise<void> {
  await runner.query(OBJECTS);
  await runner.query(`
    CREATE TABLE annuaire.faits (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      type text NOT NULL,
      cle text NOT NULL,
      version int NOT NULL,
      du date NOT NULL,
      au date CHECK (au >= du),
      contenu jsonb NOT NULL,
      connu_du timestamptz NOT NULL,
      connu_au timestamptz CHECK (connu_au > connu_du),
      changement uuid NOT NULL,
      FOREIGN KEY (type, cle) REFERENCES annuaire.objets
    )`);
  await runner.query(
    'CREATE UNIQUE INDEX faits_connus ON annuaire.faits (type, cle, du) WHERE connu_au IS NULL',
  );
  await runner.query('CREATE INDEX faits_histoire ON annuaire.faits (type, cle, connu_du)');
  // The end of knowledge is written once; nothing else of a fact ever changes.
  await runner.query(`
    CREATE FUNCTION annuaire.garder_fait() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF OLD.connu_au IS NOT NULL OR NEW.connu_au IS NULL
         OR (NEW.id, NEW.type, NEW.cle, NEW.version, NEW.du, NEW.contenu, NEW.connu_du, NEW.changement)
            IS DISTINCT FROM (OLD.id, OLD.type, OLD.cle, OLD.version, OLD.du, OLD.contenu, OLD.connu_du, OLD.changement)
         OR NEW.au IS DISTINCT FROM OLD.au
      THEN RAISE EXCEPTION 'annuaire.faits: what was known is never rewritten';
      END IF;
      RETURN NEW;
    END $$`);
  await runner.query(`
    CREATE TRIGGER garder_fait BEFORE UPDATE ON annuaire.faits
      FOR EACH ROW EXECUTE FUNCTION annuaire.garder_fait()`);
}

async function createChanges(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE annuaire.changements (
      id uuid PRIMARY KEY,
      participant text NOT NULL,
      motif text NOT NULL,
      etat text NOT NULL CHECK (etat IN ('propose', 'en-vigueur', 'rejete', 'refuse')),
      propose_par text NOT NULL,
      propose_le timestamptz NOT NULL,
      proposition bytea NOT NULL,
      empreinte text NOT NULL,
      decide_par text,
      decide_le timestamptz,
      decision bytea,
      sonde jsonb,
      refus jsonb,
      instantane bigint,
      CHECK ((etat = 'propose') = (decide_le IS NULL)),
      CHECK (etat <> 'en-vigueur' OR decide_par <> propose_par)
    )`);
  await runner.query(
    "CREATE INDEX changements_ouverts ON annuaire.changements (propose_le) WHERE etat = 'propose'",
  );
}
