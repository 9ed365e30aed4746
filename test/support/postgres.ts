import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import {
  amcRoleName,
  applicationRoleName,
  directoryRoleName,
  purgeRoleName,
} from '../../src/database/application-role.js';
import { startEmbeddedServer } from '../../src/database/embedded-server.js';
import {
  type PreparedDatabase,
  prepareDatabase,
  type PrepareOptions,
} from '../../src/database/prepare-database.js';
import { PROJECT } from './transpile.js';

export interface TestDatabase {
  /** The owner's URL of a fresh, empty database. */
  readonly ownerUrl: string;
  /** Migrations and the application's role. */
  prepare(options?: Pick<PrepareOptions, 'retention'>): Promise<PreparedDatabase>;
  /** A query as the owner, on a connection of its own. */
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Drops the database and its roles. */
  drop(): Promise<void>;
}

/**
 * A fresh database, on the server of `DATABASE_URL` where that is set, else on the run's embedded one.
 * Call it once per test file and `drop()` it in `afterAll`.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const serverUrl = await testServer();
  const name = `roc_test_${randomBytes(6).toString('hex')}`;
  await run(serverUrl, `CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const ownerUrl = url.href;
  return {
    ownerUrl,
    // A secret of its own: the owner of a server that trusts its local callers has no password to derive one from.
    prepare: (options) => prepareDatabase(ownerUrl, { secret: `secret de test ${name}`, ...options }),
    query: (text, values) => run(ownerUrl, text, values),
    drop: async () => {
      await run(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`);
      const roles = [
        applicationRoleName(name),
        amcRoleName(name),
        directoryRoleName(name),
        purgeRoleName(name),
      ];
      await run(serverUrl, `DROP ROLE IF EXISTS ${roles.join(', ')}`);
    },
  };
}

/** The owner's URL of the server that tests may create databases on. */
export async function testServer(): Promise<string> {
  const given = process.env['DATABASE_URL'];
  if (given !== undefined && given !== '') return given;
  const desk = process.env['ROC_TEST_POSTGRES'];
  if (desk === undefined) return ownServer();
  const [port = '', token = ''] = desk.split(':');
  const answer = await ask(Number(port), token);
  if (answer.startsWith('!')) throw new Error(answer.slice(1));
  return answer;
}

let own: Promise<string> | undefined;

/** Without the run's global set-up (a script that uses these tests' support): a server of this process. */
function ownServer(): Promise<string> {
  own ??= startEmbeddedServer({ folder: join(PROJECT, 'var', `test-postgres-${process.pid}`) }).then(
    (s) => s.url,
  );
  return own;
}

function ask(port: number, token: string): Promise<string> {
  return new Promise((done, fail) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(token));
    socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    socket.once('end', () => done(text)).once('error', fail);
  });
}

async function run<Row extends pg.QueryResultRow>(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}
