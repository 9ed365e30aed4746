import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { type Clock, instant } from '../../kernel/clock.js';
import { type JournalEvent } from '../journal-event.js';
import {
  type Closing,
  CLOSING_SENTENCES,
  closingNote,
  type ClosingMotive,
  openClosing,
} from '../log/closing.js';
import { type HeadKeeper, highestOf, type KeptHead } from '../log/head-keeper.port.js';
import { type LogKey, originOf } from '../log/log-key.js';
import { type LogIdentity, LogState } from '../log/log-state.js';
import { traceRecord } from '../trace-record.js';
import { EMPTY_ROOT } from '../tree/merkle.js';
import { type LogRow } from '../log/stored-logs.port.js';

/** What a connection writes under: a log at its head, and the epoch its swaps must match. */
export interface HeldLog {
  readonly state: LogState;
  /** bigint as text; only ever compared. */
  readonly epoch: string;
}

export interface LogWiring {
  readonly key: LogKey;
  readonly keeper: HeadKeeper;
  readonly clock: Clock;
  /** Told of each log that is closed: an alarm. */
  readonly onClosed: (closing: Closing) => void;
}

/** Why a log is not continued, and the highest head that was signed of it, as far as it is known. */
export interface Finding {
  readonly motive: ClosingMotive;
  readonly head: KeptHead;
}

type Queryable = Pick<pg.ClientBase, 'query'>;

const CLOSE = `UPDATE trace.journaux SET epoque = epoque + 1, ferme_le = $2, fermeture = $3
  WHERE journal = $1 AND ferme_le IS NULL AND taille = $4`;
/** A log that the database lost whole: closed as soon as it is heard of again. */
const CLOSE_LOST = `INSERT INTO trace.journaux (origine, creneau, generation, racine, ouvert_le, ferme_le, fermeture)
  VALUES ($1, $2, $3, $4, $5, $5, $6) ON CONFLICT (creneau, generation) DO NOTHING`;
const OPEN_LOGS = `SELECT journal, origine, creneau, generation, taille, racine FROM trace.journaux
  WHERE ferme_le IS NULL ORDER BY journal`;

/** The logs of a slot follow one another: opens them, closes what may not be continued, finds what was lost. */
export class PostgresLogSuccession {
  readonly #wiring: LogWiring;

  constructor(wiring: LogWiring) {
    this.#wiring = wiring;
  }

  /** Opens the log of a slot that has no open one: its first, or the one after a log that was closed. */
  async open(client: Queryable, slot: number): Promise<HeldLog> {
    const { rows } = await client.query<{ origine: string; generation: number; fermeture: string | null }>(
      'SELECT origine, generation, fermeture FROM trace.journaux WHERE creneau = $1 ORDER BY generation DESC LIMIT 1',
      [slot],
    );
    const [last] = rows;
    const statement = last?.fermeture ?? null;
    const former = last && statement ? openClosing(statement, this.#wiring.key.of(last.origine)) : undefined;
    return this.#openNext(client, slot, (last?.generation ?? 0) + 1, former);
  }

  /** Closes a log by a signed statement and opens its successor, whose first entry names it. */
  async succeed(client: Queryable, row: LogRow, finding: Finding): Promise<HeldLog> {
    const closing = await this.#close(client, row, finding);
    return this.#openNext(client, row.creneau, row.generation + 1, closing);
  }

  /**
   * Looks for logs, of whatever slot, that are behind what was signed of them or not there at all, and closes them: a
   * restored database may hold many that nobody takes over for days, and a reader must be told at once. A log of which
   * heads are signed meanwhile is never behind: a head is durable before it is kept, and the row is compared again.
   */
  async closeLost(client: Queryable): Promise<void> {
    const kept = new Map<string, KeptHead | undefined>();
    for (const { origine } of (await client.query<LogRow>(OPEN_LOGS)).rows)
      kept.set(origine, highestOf(await this.#wiring.keeper.read(origine)));
    // Rows after heads.
    for (const row of (await client.query<LogRow>(OPEN_LOGS)).rows) {
      const known = kept.get(row.origine);
      if (known !== undefined && known.size > Number(row.taille))
        await this.#close(client, row, { motive: 'base-en-retard', head: known });
    }
    await this.#closeLostWhole(client);
  }

  async #closeLostWhole(client: Queryable): Promise<void> {
    const { rows } = await client.query<{ creneau: number; generation: number }>(
      'SELECT creneau, max(generation) AS generation FROM trace.journaux GROUP BY creneau',
    );
    const latest = new Map(rows.map(({ creneau, generation }) => [creneau, generation]));
    // Slots are numbered without gaps: the first one that nobody knows is the end.
    for (let slot = 1, known = true; known; slot++) {
      const from = (latest.get(slot) ?? 0) + 1;
      let generation = from;
      while ((await this.#closeUnheard(client, slot, generation)) !== undefined) generation++;
      known = latest.has(slot) || generation > from;
    }
  }

  /**
   * A generation that the place outside the database knows was signed already: where a backup is put back a second time,
   * the log that followed the first time is lost whole. Its name is never used again.
   */
  async #openNext(
    client: Queryable,
    slot: number,
    generation: number,
    former: Closing | undefined,
  ): Promise<HeldLog> {
    const lost = await this.#closeUnheard(client, slot, generation);
    if (lost !== undefined) return this.#openNext(client, slot, generation + 1, lost);
    return this.#open(client, slot, generation, former && openingOf(former));
  }

  /** Undefined where nothing was ever signed under this name. */
  async #closeUnheard(client: Queryable, slot: number, generation: number): Promise<Closing | undefined> {
    const { key, keeper, clock, onClosed } = this.#wiring;
    const origin = originOf(key.family, slot, generation);
    const head = highestOf(await keeper.read(origin));
    if (head === undefined || head.size === 0) return undefined;
    const closing: Closing = {
      ...{ origin, motive: 'base-en-retard', head, kept: 0, at: clock.now() },
      next: originOf(key.family, slot, generation + 1),
    };
    const { rowCount } = await client.query(CLOSE_LOST, [
      ...[origin, slot, generation, EMPTY_ROOT, new Date(closing.at)],
      closingNote(closing, key),
    ]);
    if (rowCount === 1) onClosed(closing);
    return closing;
  }

  async #close(client: Queryable, row: LogRow, { motive, head }: Finding): Promise<Closing> {
    const { key, clock, onClosed } = this.#wiring;
    const closing: Closing = {
      ...{ origin: row.origine, motive, head, kept: Number(row.taille), at: clock.now() },
      next: originOf(key.family, row.creneau, row.generation + 1),
    };
    const note = closingNote(closing, key);
    const { rowCount } = await client.query(CLOSE, [row.journal, new Date(closing.at), note, row.taille]);
    // Told before it is durable: an alarm twice is better than none.
    if (rowCount === 1) onClosed(closing);
    return closing;
  }

  async #open(client: Queryable, slot: number, generation: number, opening?: JournalEvent): Promise<HeldLog> {
    const { key, keeper, clock } = this.#wiring;
    const origin = originOf(key.family, slot, generation);
    // From now on the place outside knows it: who takes it over before anything was signed sees that nothing is missing.
    keeper.keep(origin, { size: 0, root: EMPTY_ROOT });
    const { rows } = await client.query<{ journal: number; epoque: string }>(
      `INSERT INTO trace.journaux (origine, creneau, generation, racine, ouvert_le) VALUES ($1, $2, $3, $4, $5)
       RETURNING journal, epoque::text AS epoque`,
      [origin, slot, generation, EMPTY_ROOT, new Date(clock.now())],
    );
    const [row] = rows;
    if (row === undefined) throw new Error(`log ${origin} was not opened`);
    const identity: LogIdentity = { journal: row.journal, origin };
    const empty = LogState.empty(identity);
    if (opening === undefined) return { state: empty, epoch: row.epoque };
    const record = traceRecord(opening);
    const { after } = empty.grow([record.commitment]);
    await client.query(
      `INSERT INTO trace.entrees (journal, rang, slot, epoque, horodatage, type, id_echange, entree, sel, empreinte)
       VALUES ($1, 0, $2, 0, $3, 'ouverture', $4, $5, $6, $7)`,
      [
        ...[row.journal, slot, new Date(record.time), record.id],
        ...[record.bytes.toString('utf8'), record.salt, record.commitment],
      ],
    );
    await client.query('UPDATE trace.journaux SET taille = 1, racine = $2 WHERE journal = $1', [
      row.journal,
      after.head.root,
    ]);
    return { state: after, epoch: row.epoque };
  }
}

/** The first entry of a log that follows another: until which head that one counts, and why it ended. */
function openingOf({ origin, motive, head, kept, at }: Closing): JournalEvent {
  return {
    v: 1,
    type: 'ouverture',
    id: randomUUID(),
    horodatage: instant(at),
    detail: {
      precedent: {
        origine: origin,
        taille: head.size,
        racine: head.root.toString('base64'),
        conserve: kept,
        motif: motive,
        explication: CLOSING_SENTENCES[motive],
      },
    },
  };
}
