import pg from 'pg';
import { type EntryType, type TraceEntry, type TracedService } from './entry.js';

/** Whose entries may be seen: those of these hospitals (EJ) and of these AMC (padded numbers), no other. */
export interface EntryScope {
  readonly etablissements: readonly string[];
  readonly amc: readonly string[];
}

export interface EntryFilter {
  /** Milliseconds since the Unix epoch; from `du` included to `au` excluded. */
  readonly du?: number | undefined;
  readonly au?: number | undefined;
  readonly ej?: string | undefined;
  readonly amc?: string | undefined;
  readonly service?: TracedService | undefined;
  readonly type?: EntryType | undefined;
  readonly code?: string | undefined;
  readonly idMessage?: string | undefined;
  readonly idEchange?: string | undefined;
  readonly numeroDossier?: string | undefined;
}

export interface EntryPage {
  readonly entrees: readonly {
    /** The commitment, base64url; `SHA-256(sel || canonical entry)`. */
    readonly feuille: string;
    readonly sel: string;
    readonly entree: TraceEntry;
  }[];
  /** The mark of the next page, or null at the end. */
  readonly suivant: string | null;
}

/** How much, and from where. `suivant` is a former page's mark. */
export interface EntryWindow {
  readonly limite: number;
  readonly suivant?: string | undefined;
}

export const LARGEST_PAGE = 500;

/** A search that takes longer is given up: it must name a shorter period. Milliseconds. */
const SEARCH_LIMIT_MS = 5_000;

/** The mark is not one of ours. */
export class UnknownMark extends Error {}

/** The search took too long. */
export class SearchTooWide extends Error {}

interface EntryRow {
  readonly journal: number;
  /** bigint as text. */
  readonly rang: string;
  readonly horodatage: Date;
  readonly entree: string;
  readonly sel: Buffer;
  readonly empreinte: Buffer;
}

const COLUMNS = 'horodatage, journal, rang, entree, sel, empreinte';
const ORDER = 'horodatage, journal, rang';

/** The auditors' way into the trace: keyset pages in order of time, on a read-only pool of its own. */
export class QueryEntries {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  static open(applicationUrl: string): QueryEntries {
    const pool = new pg.Pool({
      ...{ connectionString: applicationUrl, application_name: 'roc-trace-lecture', max: 3 },
      ...{ connectionTimeoutMillis: 2_000, allowExitOnIdle: true, statement_timeout: SEARCH_LIMIT_MS },
      options: '-c default_transaction_read_only=on',
    });
    pool.on('error', () => undefined);
    return new QueryEntries(pool);
  }

  /**
   * @throws UnknownMark where `suivant` was not made here.
   * @throws SearchTooWide where the search was given up.
   */
  async page(scope: EntryScope, filter: EntryFilter, window: EntryWindow): Promise<EntryPage> {
    const limit = Math.min(Math.max(Math.trunc(window.limite), 1), LARGEST_PAGE);
    const { text, values } = searchStatement(scope, filter, {
      limit: limit + 1,
      after: afterMark(window.suivant),
    });
    const { rows } = await this.#search(text, values);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      entrees: page.map((row) => ({
        feuille: row.empreinte.toString('base64url'),
        sel: row.sel.toString('base64url'),
        entree: JSON.parse(row.entree) as TraceEntry,
      })),
      suivant: rows.length > limit && last !== undefined ? markOf(last) : null,
    };
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  async #search(text: string, values: unknown[]): Promise<pg.QueryResult<EntryRow>> {
    try {
      return await this.#pool.query<EntryRow>(text, values);
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.code === '57014') throw new SearchTooWide();
      throw error;
    }
  }
}

interface Position {
  readonly time: number;
  readonly journal: number;
  readonly rank: string;
}

/**
 * One ordered index walk per hospital and per AMC of the scope, merged: never a walk over what others see. An entry
 * that concerns both a hospital and an AMC of the scope comes once.
 */
function searchStatement(
  scope: EntryScope,
  filter: EntryFilter,
  window: { readonly limit: number; readonly after: Position | undefined },
): { text: string; values: unknown[] } {
  const values: unknown[] = [];
  const bound = (value: unknown, type: string): string => `$${values.push(value)}::${type}`;
  const conditions = conditionsOf(filter, bound);
  if (window.after !== undefined) {
    const { time, journal, rank } = window.after;
    const place = [bound(new Date(time), 'timestamptz'), bound(journal, 'int'), bound(rank, 'bigint')];
    conditions.push(`(${ORDER}) > (${place.join(', ')})`);
  }
  const limit = bound(window.limit, 'int');
  const walk = (column: 'ej' | 'amc', keys: readonly string[]): string => `
    SELECT e.* FROM unnest(${bound([...new Set(keys)], 'text[]')}) AS cle CROSS JOIN LATERAL (
      SELECT ${COLUMNS} FROM trace.entrees WHERE ${[`${column} = cle`, ...conditions].join(' AND ')}
      ORDER BY ${ORDER} LIMIT ${limit}) AS e`;
  const { ej, amc } = filter;
  const hospitals = scope.etablissements.filter((one) => ej === undefined || one === ej);
  const insurers = scope.amc.filter((one) => amc === undefined || one === amc);
  const text = `SELECT DISTINCT ON (${ORDER}) ${COLUMNS} FROM (${walk('ej', hospitals)}
    UNION ALL ${walk('amc', insurers)}) AS vues ORDER BY ${ORDER} LIMIT ${limit}`;
  return { text, values };
}

function conditionsOf(filter: EntryFilter, bound: (value: unknown, type: string) => string): string[] {
  const conditions: string[] = [];
  if (filter.du !== undefined) conditions.push(`horodatage >= ${bound(new Date(filter.du), 'timestamptz')}`);
  if (filter.au !== undefined) conditions.push(`horodatage < ${bound(new Date(filter.au), 'timestamptz')}`);
  const equal = [
    ...[['ej', filter.ej, 'text'] as const, ['amc', filter.amc, 'text'] as const],
    ...[['service', filter.service, 'text'] as const, ['type', filter.type, 'text'] as const],
    ...[['code', filter.code, 'text'] as const, ['numero_dossier', filter.numeroDossier, 'text'] as const],
    ...[['id_message', filter.idMessage, 'uuid'] as const, ['id_echange', filter.idEchange, 'uuid'] as const],
  ];
  for (const [column, value, type] of equal) {
    if (value !== undefined) conditions.push(`${column} = ${bound(value, type)}`);
  }
  return conditions;
}

function markOf(row: EntryRow): string {
  return Buffer.from(`${row.horodatage.getTime()}.${row.journal}.${row.rang}`).toString('base64url');
}

function afterMark(mark: string | undefined): Position | undefined {
  if (mark === undefined) return undefined;
  const match = /^(\d{1,15})\.(\d{1,9})\.(\d{1,18})$/.exec(Buffer.from(mark, 'base64url').toString('latin1'));
  if (match === null) throw new UnknownMark();
  return { time: Number(match[1]), journal: Number(match[2]), rank: match[3] ?? '' };
}
