import type pg from 'pg';
import { readClosing } from '../log/closing.js';
import { type HeadKeeper } from '../log/head-keeper.port.js';
import { type LogKey } from '../log/log-key.js';
import {
  type EnteredStamp,
  type EnteredStamps,
  type LogToStamp,
  type StampLedger,
} from '../time/stamp-ledger.port.js';
import { readTimestampDetail, type StampedCheckpoint } from '../time/timestamp-event.js';
import { type TreeHead } from '../tree/merkle.js';
import { parseNote } from '../tree/note.js';

/** Entries that hold a token and have no row yet, of every log. */
const NEW_ENTRIES = `
SELECT e.journal, e.rang, e.entree FROM trace.journaux j CROSS JOIN LATERAL (
  SELECT e.journal, e.rang, e.entree FROM trace.entrees e
  WHERE e.type = 'horodatage' AND e.journal = j.journal
    AND e.rang > coalesce((SELECT max(h.entree_rang) FROM trace.horodatages h WHERE h.entree_journal = j.journal), -1)
  ORDER BY e.rang LIMIT 500
) e`;

const ENTER = `
INSERT INTO trace.horodatages (entree_journal, entree_rang, journal, taille, racine, note, jeton, le)
SELECT $1, $2, j.journal, $4, $5, $6, $7, $8 FROM trace.journaux j WHERE j.origine = $3
ON CONFLICT (entree_journal, entree_rang) DO NOTHING`;

/** Each log with its highest stamped head, and the first entry after it that is not itself a time-stamp. */
const LOGS = `
SELECT j.journal, j.origine, j.taille, j.racine, j.fermeture, h.taille AS datee, h.le, e.horodatage AS attend
FROM trace.journaux j
LEFT JOIN LATERAL (
  SELECT h.taille, h.le FROM trace.horodatages h WHERE h.journal = j.journal ORDER BY h.taille DESC, h.le LIMIT 1
) h ON true
LEFT JOIN LATERAL (
  SELECT e.horodatage FROM trace.entrees e
  WHERE e.journal = j.journal AND e.rang >= coalesce(h.taille, 0) AND e.type <> 'horodatage' ORDER BY e.rang LIMIT 1
) e ON true
ORDER BY j.journal`;

const STAMPS = `
SELECT h.taille, h.note, h.jeton, h.le, h.entree_rang, p.origine FROM trace.horodatages h
JOIN trace.journaux p ON p.journal = h.entree_journal`;

interface LogRow {
  readonly journal: number;
  readonly origine: string;
  readonly taille: string;
  readonly racine: Buffer;
  readonly fermeture: string | null;
  readonly datee: string | null;
  readonly le: Date | null;
  readonly attend: Date | null;
}

interface StampRow {
  readonly taille: string;
  readonly note: string;
  readonly jeton: Buffer;
  readonly le: Date;
  readonly entree_rang: string;
  readonly origine: string;
}

/** The time-stamps of the logs, on PostgreSQL. The tokens are log entries first: the table finds them again. */
export class PostgresStampLedger implements StampLedger, EnteredStamps {
  readonly #pool: pg.Pool;
  readonly #key: LogKey;
  readonly #keeper: HeadKeeper;

  constructor(pool: pg.Pool, key: LogKey, keeper: HeadKeeper) {
    this.#pool = pool;
    this.#key = key;
    this.#keeper = keeper;
  }

  async record(): Promise<void> {
    const { rows } = await this.#pool.query<{ journal: number; rang: string; entree: string }>(NEW_ENTRIES);
    for (const { journal, rang, entree } of rows) {
      const { detail } = JSON.parse(entree) as { detail?: unknown };
      const stamped = readTimestampDetail(detail);
      if (stamped !== undefined) await this.#enter(journal, rang, stamped);
    }
  }

  async #enter(
    journal: number,
    rang: string,
    { note, checkpoint, token, at }: StampedCheckpoint,
  ): Promise<void> {
    const { origin, size, root } = checkpoint;
    await this.#pool.query(ENTER, [journal, rang, origin, size, root, note, token, new Date(at)]);
  }

  async logs(): Promise<readonly LogToStamp[]> {
    const { rows } = await this.#pool.query<LogRow>(LOGS);
    return rows.map((row) => this.#toStamp(row));
  }

  #toStamp({ journal, origine, taille, racine, fermeture, datee, le, attend }: LogRow): LogToStamp {
    const stored = { size: Number(taille), root: racine };
    const head = fermeture === null ? stored : closingHead(fermeture);
    return {
      journal,
      origin: origine,
      head,
      isClosed: fermeture !== null,
      stamped: datee === null || le === null ? null : { size: Number(datee), at: le.getTime() },
      waitingSince: attend === null ? null : attend.getTime(),
      note: () => this.#signed(origine, head),
    };
  }

  #signed(origin: string, head: TreeHead & { readonly root: Buffer }): string {
    const note = this.#key.checkpoint(origin, head);
    this.#keeper.keep(origin, head);
    return note;
  }

  async stampsAfter(journal: number, after: number, limit: number): Promise<readonly EnteredStamp[]> {
    const text = `${STAMPS} WHERE h.journal = $1 AND h.taille > $2 ORDER BY h.taille, h.le LIMIT $3`;
    const { rows } = await this.#pool.query<StampRow>(text, [journal, after, limit]);
    return rows.map(enteredStamp);
  }

  async stampBefore(journal: number, index: number): Promise<EnteredStamp | undefined> {
    const text = `${STAMPS} WHERE h.entree_journal = $1 AND h.entree_rang < $2 ORDER BY h.entree_rang DESC LIMIT 1`;
    const { rows } = await this.#pool.query<StampRow>(text, [journal, index]);
    return rows.map(enteredStamp)[0];
  }

  /** The longest time between two successive tokens of a log, milliseconds; 0 where there are fewer than two. */
  async largestGap(journal: number): Promise<number> {
    const { rows } = await this.#pool.query<{ ecart: number | null }>(
      `SELECT max(extract(epoch FROM le - avant) * 1000)::float8 AS ecart FROM (
         SELECT le, lag(le) OVER (ORDER BY taille, le) AS avant FROM trace.horodatages WHERE journal = $1) s`,
      [journal],
    );
    return Math.round(rows[0]?.ecart ?? 0);
  }
}

function enteredStamp({ taille, note, jeton, le, entree_rang, origine }: StampRow): EnteredStamp {
  const entry = { origin: origine, index: Number(entree_rang) };
  return { size: Number(taille), note, token: jeton, at: le.getTime(), entry };
}

/** The head a closed log counts until: it was signed before, and what its rows hold may be another one. */
function closingHead(statement: string): TreeHead & { readonly root: Buffer } {
  const note = parseNote(Buffer.from(statement));
  const closing = note.ok ? readClosing(note.value.text) : undefined;
  if (closing === undefined) throw new Error('a stored closing statement cannot be read');
  return closing.head;
}
