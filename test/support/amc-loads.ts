import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type LoadOptions,
  type LoadOutcome,
  loadReferentielFile,
} from '../../src/reference-amc/base/load/load-referentiel-file.js';
import { testDatabase, type TestDatabase } from './postgres.js';

/** A database, a folder and a master key for loads of the AMC's base. */
export class LoadBench {
  readonly masterKey = randomBytes(32);
  readonly folder = mkdtempSync(join(tmpdir(), 'roc-amc-'));

  private constructor(readonly database: TestDatabase) {}

  static async open(): Promise<LoadBench> {
    const database = await testDatabase();
    await database.prepare();
    return new LoadBench(database);
  }

  /** Loads a file of this content. */
  load(content: string | Buffer, options: Partial<LoadOptions> = {}): Promise<LoadOutcome> {
    const file = join(this.folder, 'base.ndjson');
    writeFileSync(file, content);
    return this.loadFile(file, options);
  }

  loadFile(file: string, options: Partial<LoadOptions> = {}): Promise<LoadOutcome> {
    const { ownerUrl } = this.database;
    return loadReferentielFile({ ownerUrl, masterKey: this.masterKey, file, ...options });
  }

  /** How many versions, tables of beneficiaries and answering AMC there are. */
  async tables(): Promise<{ versions: number; partitions: number; current: number }> {
    const [row] = await this.database.query<{ versions: number; partitions: number; current: number }>(
      `SELECT (SELECT count(*)::int FROM amc.versions) AS versions,
        (SELECT count(*)::int FROM amc.courantes) AS current,
        (SELECT count(*)::int FROM pg_class WHERE relnamespace = 'amc'::regnamespace
          AND relname ~ '^beneficiaires_v[0-9]+$') AS partitions`,
    );
    if (row === undefined) throw new Error('no row');
    return row;
  }

  /** Back to a base that nothing was loaded into. */
  async empty(): Promise<void> {
    await this.database.query('TRUNCATE amc.courantes, amc.versions CASCADE');
    const left = await this.database.query<{ name: string }>(
      "SELECT oid::regclass::text AS name FROM pg_class WHERE relnamespace = 'amc'::regnamespace AND relname ~ '_v[0-9]+$'",
    );
    for (const { name } of left) await this.database.query(`DROP TABLE ${name}`);
  }

  async close(): Promise<void> {
    rmSync(this.folder, { recursive: true, force: true });
    await this.database.drop();
  }
}
