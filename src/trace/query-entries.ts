import pg from 'pg';
import { type TraceEntry } from './entry.js';
import { type EntryFilter, type EntryScope } from './entry-filter.js';
import { type JournalEvent } from './journal-event.js';
import { afterMark, markOf } from './page-mark.js';
import { type MonthDeletion } from './retention/suppression.js';
import {
  deletionsStatement,
  eventsStatement,
  type EventReader,
  exchangeStatement,
  searchStatement,
  type Statement,
} from './search-statement.js';

/** An entry as auditors get it, with what its commitment can be recomputed from. */
export interface OpenedEntry<Entry = TraceEntry> {
  /** The commitment, base64url; `SHA-256(sel || canonical entry)`. */
  readonly feuille: string;
  readonly sel: string;
  readonly entree: Entry;
}

export interface EntryPage<Entry = TraceEntry> {
  readonly entrees: readonly OpenedEntry<Entry>[];
  /** The mark of the next page, or null at the end. */
  readonly suivant: string | null;
}

/** An entry with its place in its log, as a receipt needs it. `journal` 0: it was written before there was a log. */
export interface PlacedOpening {
  readonly journal: number;
  readonly index: number;
  readonly salt: Buffer;
  /** Canonical bytes. */
  readonly bytes: Buffer;
  readonly leaf: Buffer;
}

/** How much, and from where. `suivant` is a former page's mark. */
export interface EntryWindow {
  readonly limite: number;
  readonly suivant?: string | undefined;
}

export const LARGEST_PAGE = 500;
/** Entries of one exchange that proofs are given for; it has two, and seldom a few more. */
const MOST_OF_EXCHANGE = 20;

/** Deletions that one place may stand in: one a class of its month and of those beside it. */
const MOST_DELETIONS = 20;

/** A search that takes longer is given up: it must name a shorter period. Milliseconds. */
const SEARCH_LIMIT_MS = 5_000;

/**
 * Every search goes by an index, also where the tables are new and nothing is known of them yet; compiling a plan takes
 * longer than a look-up.
 */
const READING = ['default_transaction_read_only=on', 'jit=off', 'enable_seqscan=off', 'enable_hashjoin=off']
  .concat('enable_mergejoin=off')
  .map((setting) => `-c ${setting}`)
  .join(' ');

/** The search took too long. */
export class SearchTooWide extends Error {
  override readonly message = 'the search is too wide';
}

/** A deletion that was done, under its event's id. */
export interface DoneDeletion {
  readonly id: string;
  readonly detail: MonthDeletion;
}

interface EntryRow {
  readonly journal: number;
  /** bigint as text. */
  readonly rang: string;
  readonly horodatage: Date;
  readonly entree: string;
  readonly sel: Buffer;
  readonly empreinte: Buffer;
}

/** The auditors' way into the trace: keyset pages in order of time, on a read-only pool of its own. */
export class QueryEntries {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /** @param limitMs after which a search is given up. */
  static open(applicationUrl: string, { limitMs = SEARCH_LIMIT_MS } = {}): QueryEntries {
    const pool = new pg.Pool({
      ...{ connectionString: applicationUrl, application_name: 'roc-trace-lecture', max: 3 },
      ...{ connectionTimeoutMillis: 2_000, allowExitOnIdle: true, statement_timeout: limitMs },
      options: READING,
    });
    pool.on('error', () => undefined);
    return new QueryEntries(pool);
  }

  /**
   * Entries of exchanges within the scope, whatever the filter asks for.
   * @throws UnknownMark where `suivant` was not made here.
   * @throws SearchTooWide where the search was given up.
   */
  async page(scope: EntryScope, filter: EntryFilter, window: EntryWindow): Promise<EntryPage> {
    return this.#page<TraceEntry>(window, (bounds) => searchStatement(scope, filter, bounds));
  }

  /** Events of the log itself that the reader may see; throws as {@link page} does. */
  async events(
    reader: EventReader,
    filter: Pick<EntryFilter, 'du' | 'au'> & { readonly types: readonly string[] },
    window: EntryWindow,
  ): Promise<EntryPage<JournalEvent>> {
    return this.#page<JournalEvent>(window, (bounds) => eventsStatement(reader, filter, bounds));
  }

  /** The entries of one exchange that the scope may see, oldest first, each with its place. */
  async ofExchange(scope: EntryScope, idEchange: string): Promise<PlacedOpening[]> {
    const rows = await this.#search(exchangeStatement(scope, idEchange, MOST_OF_EXCHANGE));
    return rows.map(({ journal, rang, sel, entree, empreinte }) => ({
      ...{ journal, index: Number(rang), salt: sel, leaf: empreinte },
      bytes: Buffer.from(entree, 'utf8'),
    }));
  }

  /** The deletions whose ranges hold a place in a log. */
  async deletionsOver(place: { readonly origin: string; readonly index: number }): Promise<DoneDeletion[]> {
    const { text, values } = deletionsStatement(place, MOST_DELETIONS);
    return (await this.#pool.query<DoneDeletion>(text, values)).rows;
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  async #page<Entry>(
    window: EntryWindow,
    statement: (bounds: Parameters<typeof searchStatement>[2]) => Statement,
  ): Promise<EntryPage<Entry>> {
    const limit = Math.min(Math.max(Math.trunc(window.limite), 1), LARGEST_PAGE);
    const after = window.suivant === undefined ? undefined : afterMark(window.suivant);
    const rows = await this.#search(statement({ limit: limit + 1, after }));
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      entrees: page.map((row) => ({
        feuille: row.empreinte.toString('base64url'),
        sel: row.sel.toString('base64url'),
        entree: JSON.parse(row.entree) as Entry,
      })),
      suivant:
        rows.length > limit && last !== undefined
          ? markOf({ time: last.horodatage.getTime(), journal: last.journal, rank: last.rang })
          : null,
    };
  }

  async #search({ text, values }: Statement): Promise<EntryRow[]> {
    try {
      return (await this.#pool.query<EntryRow>(text, values)).rows;
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.code === '57014') throw new SearchTooWide();
      throw error;
    }
  }
}
