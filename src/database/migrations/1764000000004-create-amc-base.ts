import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * The base of the AMC of this installation, in versions: one load is one version, and an AMC answers from the version
 * that `courantes` names. Beneficiaries are found by a keyed digest and described by a ciphertext, nothing else; one
 * partition a version, so that an old one is dropped whole.
 * `versions` also remembers how far a load has come: the place in the file after its last committed block.
 */
export class CreateAmcBase1764000000004 implements MigrationInterface {
  name = 'CreateAmcBase1764000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA amc');
    await runner.query(`
      CREATE TABLE amc.versions (
        version int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        etat text NOT NULL DEFAULT 'en-cours' CHECK (etat IN ('en-cours', 'prete')),
        temoin_cle bytea NOT NULL,
        entete bytea NOT NULL,
        taille bigint NOT NULL,
        modifie_us bigint NOT NULL,
        bloc int NOT NULL CHECK (bloc > 0),
        attendus bigint,
        position bigint NOT NULL DEFAULT 0,
        ligne bigint NOT NULL DEFAULT 0,
        empreinte bytea NOT NULL,
        beneficiaires bigint NOT NULL DEFAULT 0,
        fautes int NOT NULL DEFAULT 0,
        commence_le timestamptz NOT NULL DEFAULT now(),
        prete_le timestamptz
      )`);
    await createDescriptions(runner);
    await createParameters(runner);
    await createBeneficiaries(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA amc CASCADE');
  }
}

/** What a version is made of goes with it. */
const VERSION = 'version int NOT NULL REFERENCES amc.versions ON DELETE CASCADE';

async function createDescriptions(runner: QueryRunner): Promise<void> {
  await runner.query(`
      CREATE TABLE amc.organismes (
        ${VERSION},
        amc text NOT NULL CHECK (amc ~ '^[0-9]{10}$'),
        description jsonb NOT NULL,
        PRIMARY KEY (version, amc)
      )`);
  // No cascade here: a version that an AMC answers from cannot be dropped.
  await runner.query(`
      CREATE TABLE amc.courantes (
        amc text PRIMARY KEY,
        version int NOT NULL,
        depuis timestamptz NOT NULL DEFAULT now(),
        FOREIGN KEY (version, amc) REFERENCES amc.organismes (version, amc)
      )`);
  await runner.query(`
      CREATE TABLE amc.contrats (
        ${VERSION},
        reference text NOT NULL,
        garanties jsonb NOT NULL,
        PRIMARY KEY (version, reference)
      )`);
}

async function createParameters(runner: QueryRunner): Promise<void> {
  await runner.query(`
      CREATE TABLE amc.tarifs (
        ${VERSION},
        code text NOT NULL,
        activites text[] NOT NULL,
        du date NOT NULL,
        valeur bigint NOT NULL,
        unite text NOT NULL,
        source text NOT NULL,
        certitude text,
        PRIMARY KEY (version, code, du, activites)
      )`);
  await runner.query(`
      CREATE TABLE amc.nomenclature (
        ${VERSION},
        code text NOT NULL,
        libelle text NOT NULL,
        PRIMARY KEY (version, code)
      )`);
}

async function createBeneficiaries(runner: QueryRunner): Promise<void> {
  await runner.query(`
      CREATE TABLE amc.beneficiaires (
        version int NOT NULL,
        ligne int NOT NULL,
        cle bytea NOT NULL,
        adhesion bytea NOT NULL,
        contrat text NOT NULL,
        chiffre bytea NOT NULL
      ) PARTITION BY LIST (version)`);
  // A ciphertext does not compress.
  await runner.query('ALTER TABLE amc.beneficiaires ALTER COLUMN chiffre SET STORAGE EXTERNAL');
  await runner.query('CREATE UNIQUE INDEX beneficiaires_cle ON amc.beneficiaires (version, cle, adhesion)');
}
