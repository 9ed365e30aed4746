import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { type Clock, instant } from '../../kernel/clock.js';
import { type Closing, CLOSING_SENTENCES, closingNote, type ClosingMotive } from '../log/closing.js';
import { type HeadKeeper, type KeptHead } from '../log/head-keeper.port.js';
import { type LogKey, originOf } from '../log/log-key.js';
import { type LogIdentity, LogState } from '../log/log-state.js';
import { type JournalEvent } from '../journal-event.js';
import { traceRecord } from '../trace-record.js';
import { EMPTY_ROOT } from '../tree/merkle.js';
import { rootFromTiles } from '../tree/tile-proof.js';
import { type LogRow, readState, storedReader } from './postgres-log-rows.js';
import { type Slot } from './postgres-slot-lease.js';

/** What a connection writes under: a log at its head, and the epoch its swaps must match. */
export interface HeldLog {
  readonly state: LogState;
  /** bigint as text; only ever compared. */
  readonly epoch: string;
}

/** What became of a batch whose outcome was unknown, by the head alone; `autre` says nothing of it. */
export type HeadVerdict = 'a-nous' | 'ancienne' | 'autre';

export interface LogHeadWiring {
  readonly key: LogKey;
  readonly keeper: HeadKeeper;
  readonly clock: Clock;
  /** Told of each log that is closed: an alarm. */
  readonly onClosed: (closing: Closing) => void;
}

type Queryable = Pick<pg.ClientBase, 'query'>;

const HEAD = `SELECT journal, origine, creneau, generation, taille, racine FROM trace.journaux
  WHERE creneau = $1 AND ferme_le IS NULL ORDER BY generation DESC LIMIT 1 FOR UPDATE`;
const RAISE =
  'UPDATE trace.journaux SET epoque = epoque + 1 WHERE journal = $1 RETURNING epoque::text AS epoque';

/**
 * The head of a slot's log, as its holder takes it on a new connection. The row is locked, which waits for a batch that
 * is still on its way, and the epoch is raised, after which that batch can only lose its swap.
 */
export class PostgresLogHead {
  readonly #wiring: LogHeadWiring;

  constructor(wiring: LogHeadWiring) {
    this.#wiring = wiring;
  }

  /**
   * Takes the slot's log over. `before` and `after` are what this process knows: its last durable state and the one that
   * an unanswered batch would give. A head that is neither is another's, and is only continued from where the place
   * outside the database says that nothing was lost; else the log is closed and its successor opened.
   */
  async take(
    client: Queryable,
    slot: Slot,
    known: { readonly before?: LogState | undefined; readonly after?: LogState | undefined },
  ): Promise<HeldLog & { readonly verdict: HeadVerdict }> {
    await client.query('BEGIN');
    try {
      const held = await this.#taken(client, slot, known);
      await client.query('COMMIT');
      return held;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }

  async #taken(
    client: Queryable,
    slot: Slot,
    { before, after }: { readonly before?: LogState | undefined; readonly after?: LogState | undefined },
  ): Promise<HeldLog & { readonly verdict: HeadVerdict }> {
    const { rows } = await client.query<LogRow>(HEAD, [slot.numero]);
    const [row] = rows;
    if (row === undefined) return { ...(await this.#open(client, slot.numero, 1)), verdict: 'autre' };
    const ours = (state: LogState | undefined): state is LogState =>
      state?.identity.journal === row.journal && state.isAt(headOf(row));
    if (ours(after)) return { state: after, epoch: await raised(client, row), verdict: 'a-nous' };
    if (ours(before)) return { state: before, epoch: await raised(client, row), verdict: 'ancienne' };
    const checked = await this.#checked(client, row);
    if (checked.ok) return { state: checked.state, epoch: await raised(client, row), verdict: 'autre' };
    return { ...(await this.#succeed(client, row, checked)), verdict: 'autre' };
  }

  /** Whether a log may be continued: what was signed is a beginning of what is stored, and the rows give the head. */
  async #checked(
    client: Queryable,
    row: LogRow,
  ): Promise<
    | { readonly ok: true; readonly state: LogState }
    | { readonly ok: false; readonly motive: ClosingMotive; readonly head: KeptHead }
  > {
    const stored = headOf(row);
    const kept = await this.#wiring.keeper.read(row.origine);
    if (kept.kind === 'inconnue' && stored.size > 0)
      return { ok: false, motive: 'tete-inconnue', head: stored };
    const highest = kept.kind === 'connue' ? kept.head : { size: 0, root: EMPTY_ROOT };
    if (highest.size > stored.size) return { ok: false, motive: 'base-en-retard', head: highest };
    try {
      const state = await readState(client, row);
      if (!state.isAt(stored)) return { ok: false, motive: 'base-alteree', head: stored };
      const root = await rootFromTiles(highest.size, storedReader(client, state));
      if (!root.equals(highest.root)) return { ok: false, motive: 'base-divergente', head: highest };
      return { ok: true, state };
    } catch (error) {
      // Rows or tiles that are not there; a query that failed is no finding about them.
      if (error instanceof RangeError) return { ok: false, motive: 'base-alteree', head: stored };
      throw error;
    }
  }

  /** Closes a log by a signed statement and opens its successor, whose first entry names it. */
  async #succeed(
    client: Queryable,
    row: LogRow,
    { motive, head }: { readonly motive: ClosingMotive; readonly head: KeptHead },
  ): Promise<HeldLog> {
    const { key, clock, onClosed } = this.#wiring;
    const generation = row.generation + 1;
    const closing: Closing = {
      origin: row.origine,
      motive,
      head,
      kept: Number(row.taille),
      at: clock.now(),
      next: originOf(key.family, row.creneau, generation),
    };
    await client.query(
      'UPDATE trace.journaux SET epoque = epoque + 1, ferme_le = $2, fermeture = $3 WHERE journal = $1',
      [row.journal, new Date(closing.at), closingNote(closing, key)],
    );
    const held = await this.#open(client, row.creneau, generation, openingOf(closing));
    onClosed(closing);
    return held;
  }

  async #open(client: Queryable, slot: number, generation: number, opening?: JournalEvent): Promise<HeldLog> {
    const { key, clock } = this.#wiring;
    const origin = originOf(key.family, slot, generation);
    const record = opening === undefined ? undefined : traceRecord(opening);
    const { rows } = await client.query<{ journal: number; epoque: string }>(
      `INSERT INTO trace.journaux (origine, creneau, generation, racine, ouvert_le) VALUES ($1, $2, $3, $4, $5)
       RETURNING journal, epoque::text AS epoque`,
      [origin, slot, generation, EMPTY_ROOT, new Date(clock.now())],
    );
    const [row] = rows;
    if (row === undefined) throw new Error(`log ${origin} was not opened`);
    const identity: LogIdentity = { journal: row.journal, origin };
    const empty = LogState.empty(identity);
    if (record === undefined) return { state: empty, epoch: row.epoque };
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

function headOf(row: LogRow): KeptHead {
  return { size: Number(row.taille), root: row.racine };
}

async function raised(client: Queryable, { journal }: LogRow): Promise<string> {
  const { rows } = await client.query<{ epoque: string }>(RAISE, [journal]);
  const [row] = rows;
  if (row === undefined) throw new Error('the log is gone');
  return row.epoque;
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
