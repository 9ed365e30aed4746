import pg from 'pg';
import { type CivilDate } from '../../kernel/civil-date.js';
import { type Clock, instant } from '../../kernel/clock.js';
import { WAKE_CHANNEL } from '../../directory/adapters/postgres-wake.js';
import { type DirectoryLog, type LoggedEvent } from '../directory-log.js';
import { type Fact, Facts, objectKey } from '../fact.js';
import { type ObjectType } from '../objects.js';
import { type ChangeState, type Snapshot, type StoredChange } from '../stored-change.js';
import { changeOf, factOf, isoOf, readChangeRow, type Row } from './registry-rows.js';
import { TransactionWriting, type Writing } from './registry-writing.js';

/** One writer of the directory at a time, in whatever process. */
const REGISTRY_LOCK = 0x524f4303;

export interface HistoryQuery {
  readonly type?: ObjectType | undefined;
  readonly cle?: string | undefined;
  /** What holds on that day; without it, every period. */
  readonly date?: CivilDate | undefined;
  /** What was known at that instant (RFC 3339); without it, what is known now. */
  readonly connuLe?: string | undefined;
  readonly limite: number;
}

export interface HistoryRow extends Fact {
  readonly connuDu: string;
  readonly connuAu: string | null;
  readonly changement: string;
}

/** The registry on PostgreSQL, under the directory service's own role. */
export class PostgresRegistry {
  readonly #pool: pg.Pool;
  #facts: { readonly mark: string; readonly facts: Facts } | undefined;

  constructor(
    url: string,
    private readonly clock: Clock,
    readonly journal: DirectoryLog,
  ) {
    this.#pool = new pg.Pool({ connectionString: url, max: 6, application_name: 'roc-annuaire' });
    // An idle connection that breaks is replaced at the next use.
    this.#pool.on('error', () => undefined);
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  async health(): Promise<void> {
    await this.#pool.query('SELECT 1');
  }

  /** Every fact known now; read again only where something was published or applied since. */
  async facts(): Promise<Facts> {
    const client = await this.#pool.connect();
    try {
      return await this.#read(client);
    } finally {
      client.release();
    }
  }

  /** Runs `work` alone, in one transaction; what it throws undoes it. Receipts of its acts, in their order. */
  async write<T>(
    work: (writing: Writing) => Promise<T>,
  ): Promise<{ readonly value: T; readonly recus: readonly string[] }> {
    const client = await this.#pool.connect();
    const logged: LoggedEvent[] = [];
    try {
      await client.query('BEGIN');
      await client.query('SELECT pg_advisory_xact_lock($1)', [REGISTRY_LOCK]);
      const writing = new TransactionWriting(client, await this.#read(client), this.clock, logged);
      const value = await work(writing);
      if (writing.published) await client.query(`NOTIFY ${WAKE_CHANNEL}`);
      await client.query('COMMIT');
      client.release();
      return { value, recus: await this.#receipts(logged) };
    } catch (error) {
      await client.query('ROLLBACK').then(
        () => client.release(),
        (lost: Error) => client.release(lost),
      );
      throw error;
    }
  }

  async #receipts(logged: readonly LoggedEvent[]): Promise<string[]> {
    if (logged.length === 0) return [];
    await this.followLog();
    return logged.map((event) => this.journal.receipt(event));
  }

  /** Takes what was logged since, by whatever process. */
  async followLog(): Promise<void> {
    const { rows } = await this.#pool.query<{ engagement: Buffer; rang: string }>(
      'SELECT rang, engagement FROM annuaire.journal WHERE rang >= $1 ORDER BY rang',
      [this.journal.size],
    );
    // Between the query and here another call may have taken the first of them.
    const held = this.journal.size;
    this.journal.extend(rows.filter(({ rang }) => Number(rang) >= held).map(({ engagement }) => engagement));
  }

  async changes(etat: ChangeState | undefined, limit: number): Promise<StoredChange[]> {
    const { rows } = await this.#pool.query<Row>(
      `SELECT * FROM annuaire.changements WHERE $1::text IS NULL OR etat = $1 ORDER BY propose_le DESC LIMIT $2`,
      [etat ?? null, limit],
    );
    return rows.map(changeOf);
  }

  async change(id: string): Promise<StoredChange | undefined> {
    return readChangeRow(this.#pool, id);
  }

  /** Who signed the change that first enrolled a person; undefined where it came with the first content. */
  async enrolledBy(personne: string): Promise<readonly string[] | undefined> {
    const { rows } = await this.#pool.query<{ propose_par: string; decide_par: string | null }>(
      `SELECT c.propose_par, c.decide_par FROM annuaire.faits f JOIN annuaire.changements c ON c.id = f.changement
        WHERE f.type = 'personne' AND f.cle = $1 AND f.id = (
          SELECT min(id) FROM annuaire.faits WHERE type = 'personne' AND cle = $1)`,
      [personne],
    );
    const [row] = rows;
    return row === undefined
      ? undefined
      : [row.propose_par, row.decide_par ?? ''].filter((one) => one !== '');
  }

  /** The newest snapshot; undefined where none was published yet. */
  async snapshot(above = 0): Promise<Snapshot | undefined> {
    const { rows } = await this.#pool.query<Row>(
      `SELECT * FROM annuaire.instantanes WHERE version > $1 ORDER BY version DESC LIMIT 1`,
      [above],
    );
    const [row] = rows;
    if (row?.['contenu'] == null) return undefined;
    return {
      version: Number(row['version']),
      emisLe: isoOf(row['emis_le']),
      expireLe: isoOf(row['expire_le']),
      empreinte: String(row['empreinte']),
      contenu: row['contenu'] as Buffer,
    };
  }

  /** Contents of snapshots that nobody can be using any more are given up; their digests stay. */
  async forgetSnapshots(before: number): Promise<void> {
    await this.#pool.query(
      `UPDATE annuaire.instantanes SET contenu = NULL WHERE contenu IS NOT NULL AND expire_le < $1
         AND version < (SELECT max(version) FROM annuaire.instantanes)`,
      [instant(before)],
    );
  }

  /** What the directory said of a date, and what was known at an instant. */
  async history({ type, cle, date, connuLe, limite }: HistoryQuery): Promise<HistoryRow[]> {
    const { rows } = await this.#pool.query<Row>(
      `SELECT type, cle, version, du::text, au::text, contenu, connu_du, connu_au, changement FROM annuaire.faits
        WHERE ($1::text IS NULL OR type = $1) AND ($2::text IS NULL OR cle = $2)
          AND ($3::date IS NULL OR (du <= $3 AND (au IS NULL OR au >= $3)))
          AND CASE WHEN $4::timestamptz IS NULL THEN connu_au IS NULL
                   ELSE connu_du <= $4 AND (connu_au IS NULL OR connu_au > $4) END
        ORDER BY type, cle, du LIMIT $5`,
      [type ?? null, cle ?? null, date ?? null, connuLe ?? null, limite],
    );
    return rows.map((row) => ({
      ...factOf(row),
      connuDu: isoOf(row['connu_du']),
      connuAu: row['connu_au'] === null ? null : isoOf(row['connu_au']),
      changement: String(row['changement']),
    }));
  }

  /** The log's entries about a change, or the last ones. */
  async logged(changement: string | undefined, limit: number): Promise<LoggedEvent[]> {
    const { rows } = await this.#pool.query<Row>(
      `SELECT rang, entree, sel FROM annuaire.journal WHERE $1::uuid IS NULL OR changement = $1 ORDER BY rang DESC LIMIT $2`,
      [changement ?? null, limit],
    );
    return rows
      .map((row) => ({
        rang: Number(row['rang']),
        entree: row['entree'] as Buffer,
        sel: row['sel'] as Buffer,
      }))
      .reverse();
  }

  get pool(): pg.Pool {
    return this.#pool;
  }

  /** The facts, from memory where the versions of all objects are those of the last reading. */
  async #read(client: pg.PoolClient): Promise<Facts> {
    const { rows } = await client.query<{ mark: string | null }>(
      'SELECT count(*) || $1 || coalesce(sum(version), 0) AS mark FROM annuaire.objets',
      ['/'],
    );
    const mark = rows[0]?.mark ?? '';
    if (this.#facts?.mark === mark) return this.#facts.facts;
    const facts = await client.query<Row>(
      'SELECT type, cle, version, du::text, au::text, contenu FROM annuaire.faits WHERE connu_au IS NULL',
    );
    const objects = await client.query<{ type: ObjectType; cle: string; version: number }>(
      'SELECT type, cle, version FROM annuaire.objets',
    );
    const versions = new Map(objects.rows.map(({ type, cle, version }) => [objectKey(type, cle), version]));
    const read = Facts.of(facts.rows.map(factOf), versions);
    this.#facts = { mark, facts: read };
    return read;
  }
}
