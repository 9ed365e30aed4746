import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDurability } from '../../src/database/check-durability.js';
import { type PreparedDatabase, prepareDatabase } from '../../src/database/prepare-database.js';
import { testDatabase, type TestDatabase, testServer } from '../support/postgres.js';

const INSERT = `INSERT INTO trace.entrees (journal, rang, slot, epoque, horodatage, type, id_echange, entree, sel, empreinte)
  VALUES (0, 1, 1, 1, now(), 'recu', gen_random_uuid(), '{}', decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex'))`;

const TAMPERING = [
  ['UPDATE', "UPDATE trace.entrees SET entree = 'x'"],
  ['DELETE', 'DELETE FROM trace.entrees'],
  ['DELETE of a partition', 'DELETE FROM trace.entrees_autres'],
  ['TRUNCATE', 'TRUNCATE trace.entrees'],
  ['DISABLE TRIGGER', 'ALTER TABLE trace.entrees DISABLE TRIGGER ALL'],
  ['DROP TRIGGER', 'DROP TRIGGER ajout_seul ON trace.entrees_autres'],
  ['DROP', 'DROP TABLE trace.entrees'],
  ['ALTER', 'ALTER TABLE trace.entrees ALTER COLUMN entree TYPE varchar'],
  ['CREATE RULE', 'CREATE RULE r AS ON INSERT TO trace.entrees DO INSTEAD NOTHING'],
  ['replica', "SET session_replication_role = 'replica'"],
  [
    'replace the function',
    'CREATE OR REPLACE FUNCTION trace.refuser_modification() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$',
  ],
  [
    'TRIGGER',
    'CREATE TRIGGER t BEFORE INSERT ON trace.entrees FOR EACH ROW EXECUTE FUNCTION trace.refuser_modification()',
  ],
  ['new tables', 'CREATE TABLE trace.autre (n int)'],
] as const;

describe("the database under the application's own role", () => {
  let database: TestDatabase;
  let prepared: PreparedDatabase;
  let application: pg.Client;

  beforeAll(async () => {
    database = await testDatabase();
    const [one, two] = await Promise.all([database.prepare(), database.prepare()]);
    expect(one).toEqual(two);
    prepared = one;
    application = new pg.Client({ connectionString: prepared.applicationUrl });
    await application.connect();
    await application.query(INSERT);
  });

  afterAll(async () => {
    await application.end();
    await database.drop();
  });

  it('may insert and select entries', async () => {
    const { rows } = await application.query(
      'SELECT current_user AS role, count(*)::int AS n FROM trace.entrees',
    );
    expect(rows).toEqual([{ role: prepared.role, n: 1 }]);
  });

  it.each(TAMPERING)('%s on entries fails', async (_name, statement) => {
    await expect(application.query(statement)).rejects.toThrow(/permission denied|must be owner|ajout seul/);
    expect((await application.query('SELECT entree FROM trace.entrees')).rows).toEqual([{ entree: '{}' }]);
  });

  it.each(TAMPERING.slice(0, 4))('%s on entries fails even for the owner', async (_name, statement) => {
    await expect(database.query(statement)).rejects.toThrow(/ajout seul/);
  });

  it('prepared again: nothing is migrated, the rights are the same, excess rights are taken back', async () => {
    const before = await database.query('SELECT * FROM roc_migrations');
    await database.query(`GRANT UPDATE, DELETE ON trace.entrees TO ${prepared.role}`);
    expect(await database.prepare()).toEqual(prepared);
    expect(await database.query('SELECT * FROM roc_migrations')).toEqual(before);
    const { rows } = await database
      .query<{ right: string }>(
        `SELECT privilege_type AS right FROM information_schema.role_table_grants
         WHERE grantee = $1 AND table_name = 'entrees' ORDER BY 1`,
        [prepared.role],
      )
      .then((found) => ({ rows: found.map((row) => row.right) }));
    expect(rows).toEqual(['INSERT', 'SELECT']);
  });

  it('refuses to go on where the role was made a member of another', async () => {
    await database.query(`GRANT pg_write_all_data TO ${prepared.role}`);
    await expect(database.prepare()).rejects.toThrow(/trop de droits.*pg_write_all_data/);
    await database.query(`REVOKE pg_write_all_data FROM ${prepared.role}`);
  });

  it('tells the settings that would make the trace less than durable', async () => {
    expect(await checkDurability(application)).toEqual([]);
    await application.query('SET synchronous_commit = off');
    expect(await checkDurability(application)).toEqual([
      expect.stringMatching(/synchronous_commit vaut « off »/),
    ]);
    await application.query('RESET synchronous_commit');
  });

  it('is prepared as well by an owner that is no superuser', async () => {
    const name = `roc_test_proprio_${process.pid}`;
    await database.query(`CREATE ROLE ${name} LOGIN CREATEROLE PASSWORD 'secret'`);
    try {
      const server = await testServer();
      const as = (path: string): string => {
        const url = new URL(server);
        url.pathname = path;
        [url.username, url.password] = [name, 'secret'];
        return url.href;
      };
      await database.query(`CREATE DATABASE ${name} OWNER ${name}`);
      const first = await prepareDatabase(as(`/${name}`), { secret: 'un secret' });
      expect(await prepareDatabase(as(`/${name}`), { secret: 'un secret' })).toEqual(first);
      const client = new pg.Client({ connectionString: first.applicationUrl });
      await client.connect();
      await client.query(INSERT);
      await expect(client.query('DELETE FROM trace.entrees')).rejects.toThrow(/permission denied/);
      await client.end();
      await database.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await database.query(`DROP ROLE ${first.role}, ${first.amcRole}, ${first.purgeRole}`);
    } finally {
      await database.query(`DROP ROLE IF EXISTS ${name}`);
    }
  });
});
