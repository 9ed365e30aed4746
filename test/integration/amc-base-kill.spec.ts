import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
  writeSync,
  closeSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CommandProcess, type Ran } from '../support/command-process.js';
import { tableDigest, writePeople } from '../support/amc-files.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { PROJECT, transpile } from '../support/transpile.js';

const PEOPLE = 4000;
const BLOCK = 40;
/** The whole of the command, as an operator runs it. */
const ROOMS = [
  'kernel',
  'config',
  'observability',
  'pki',
  'signing',
  'trace',
  'directory',
  'identity',
  'messages',
  'bindings',
  'backend',
];
const BESIDE = ['registry', 'calculation', 'reference-amc', 'database', 'cli'];

let folder: string;
let script: string;
let file: string;
let key: string;
const databases: TestDatabase[] = [];

beforeAll(() => {
  mkdirSync(join(PROJECT, 'var'), { recursive: true });
  folder = mkdtempSync(join(PROJECT, 'var', 'amc-charger-'));
  script = join(transpile([...ROOMS, ...BESIDE], folder), 'cli', 'roc.js');
  file = join(folder, 'base.ndjson');
  writePeople(file, PEOPLE);
  // A whole second: what is set again later is what was read.
  utimesSync(file, 1_780_000_000, 1_780_000_000);
  key = join(folder, 'cle-maitre');
  writeFileSync(key, randomBytes(32));
});

afterAll(async () => {
  for (const database of databases) await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function freshDatabase(): Promise<TestDatabase> {
  const database = await testDatabase();
  databases.push(database);
  return database;
}

function start(database: TestDatabase): CommandProcess {
  const environment = { DATABASE_URL: database.ownerUrl, ROC_CLE_MAITRE: key };
  return new CommandProcess(script, ['amc', 'charger', file, '--bloc', String(BLOCK)], environment);
}

async function load(database: TestDatabase): Promise<Ran> {
  const ran = await start(database).ended;
  if (ran.code !== 0) throw new Error(`${ran.code}: ${ran.out}${ran.err}`);
  return ran;
}

interface Committed {
  position: number;
  ligne: number;
  etat: string;
}

async function committed(database: TestDatabase): Promise<Committed | undefined> {
  const rows = await database.query<Committed>('SELECT position::int, ligne::int, etat FROM amc.versions');
  return rows[0];
}

/** Starts a load, ends it with SIGKILL once half of the lines are committed, and says where it stood. */
async function killAtHalf(database: TestDatabase): Promise<Committed> {
  await database.prepare();
  const watch = new pg.Client({ connectionString: database.ownerUrl });
  await watch.connect();
  const loading = start(database);
  const exited = once(loading.child, 'exit');
  for (;;) {
    const { rows } = await watch.query<{ ligne: number }>('SELECT ligne::int FROM amc.versions');
    if ((rows[0]?.ligne ?? 0) > PEOPLE / 2) break;
    if (loading.child.exitCode !== null) throw new Error(`ended before it could be killed: ${loading.err}`);
    await sleep(2);
  }
  loading.child.kill('SIGKILL');
  expect(await exited).toEqual([null, 'SIGKILL']);
  await watch.end();
  // The server ends the connection's session a moment later, with a commit that was under way.
  await sleep(300);
  const stood = await committed(database);
  if (stood === undefined) throw new Error('nothing committed');
  return stood;
}

const digest = (database: TestDatabase): Promise<string> => tableDigest((text) => database.query(text));

describe('a load killed with -9 at half', () => {
  it('shows nothing, and run again gives the same tables without reading what was committed', async () => {
    const [whole, cut] = [await freshDatabase(), await freshDatabase()];
    await load(whole);
    const stood = await killAtHalf(cut);
    expect(stood).toMatchObject({ etat: 'en-cours' });
    expect(stood.position).toBeLessThan(statSync(file).size);
    expect(await cut.query('SELECT 1 FROM amc.courantes')).toEqual([]);
    expect(await cut.query('SELECT 1 FROM amc.beneficiaires')).toEqual([]);
    const header = Buffer.from(`{"format":"roc-amc/1","beneficiaires":${PEOPLE}}\n`);
    const { size } = statSync(file);
    // What was committed is made unreadable, the header left: a load that read it again could not succeed.
    const handle = openSync(file, 'r+');
    writeSync(handle, Buffer.alloc(stood.position - header.length - 1, '#'), 0, null, header.length);
    closeSync(handle);
    utimesSync(file, 1_780_000_000, 1_780_000_000);
    expect(statSync(file).size).toBe(size);
    const ran = await load(cut);
    expect(ran.err).toContain(
      `Reprise après la ligne ${new Intl.NumberFormat('fr-FR').format(stood.ligne)}.`,
    );
    expect(ran.out).toContain('en service');
    expect(await digest(cut)).toBe(await digest(whole));
    writePeople(file, PEOPLE);
    utimesSync(file, 1_780_000_000, 1_780_000_000);
    expect((await load(cut)).out).toMatch(/^Déjà chargé : version \d+-[0-9a-f]{16}, rien à faire\.$/m);
    expect(await digest(cut)).toBe(await digest(whole));
  }, 120_000);

  it('begins anew where the file is no longer the same, and leaves nothing of the half', async () => {
    const [whole, cut] = [await freshDatabase(), await freshDatabase()];
    await killAtHalf(cut);
    writePeople(file, PEOPLE + 1);
    await load(whole);
    const ran = await load(cut);
    expect(ran.err).toContain('abandonné');
    expect(ran.err).not.toContain('Reprise');
    const rows = (database: TestDatabase): Promise<unknown[]> =>
      database.query('SELECT ligne, cle, adhesion, contrat, chiffre FROM amc.beneficiaires ORDER BY ligne');
    expect(await rows(cut)).toHaveLength(PEOPLE + 1);
    expect(await rows(cut)).toEqual(await rows(whole));
    expect(await cut.query('SELECT etat FROM amc.versions')).toEqual([{ etat: 'prete' }]);
  }, 120_000);
});
