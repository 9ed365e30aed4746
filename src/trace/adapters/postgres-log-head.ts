import type pg from 'pg';
import { highestOf, type KeptHead, type KeptState } from '../log/head-keeper.port.js';
import { originOf } from '../log/log-key.js';
import { type LogState } from '../log/log-state.js';
import { type LogRow } from '../log/stored-logs.port.js';
import { EMPTY_ROOT } from '../tree/merkle.js';
import { rootFromTiles } from '../tree/tile-proof.js';
import { readState, storedReader } from './postgres-log-rows.js';
import {
  type Finding,
  type HeldLog,
  type LogWiring,
  PostgresLogSuccession,
} from './postgres-log-succession.js';
import { type Slot } from './postgres-slot-lease.js';

/** What became of a batch whose outcome was unknown, by the head alone; `autre` says nothing of it. */
export type HeadVerdict = 'a-nous' | 'ancienne' | 'autre';

/** What this process knows of the log it wrote. */
interface Known {
  /** Its last durable state. */
  readonly before?: LogState | undefined;
  /** The one that an unanswered batch would give. */
  readonly after?: LogState | undefined;
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
  readonly #wiring: LogWiring;
  readonly #succession: PostgresLogSuccession;

  constructor(wiring: LogWiring) {
    this.#wiring = wiring;
    this.#succession = new PostgresLogSuccession(wiring);
  }

  /**
   * Takes the slot's log over. A head that is neither of those this process knows is another's, and is only continued from
   * where the place outside the database says that nothing was lost; else the log is closed and its successor opened. So
   * is, without a successor, every other log that is behind what was signed of it.
   */
  async take(
    client: Queryable,
    slot: Slot,
    known: Known,
  ): Promise<HeldLog & { readonly verdict: HeadVerdict }> {
    const held = await inTransaction(client, () => this.#taken(client, slot, known));
    await inTransaction(client, () => this.#succession.closeLost(client));
    return held;
  }

  async #taken(
    client: Queryable,
    slot: Slot,
    { before, after }: Known,
  ): Promise<HeldLog & { readonly verdict: HeadVerdict }> {
    const { rows } = await client.query<LogRow>(HEAD, [slot.numero]);
    const [row] = rows;
    if (row === undefined) return { ...(await this.#succession.open(client, slot.numero)), verdict: 'autre' };
    const kept = await this.#wiring.keeper.read(row.origine);
    // Our own head is nothing to go by where others wrote after us and a restore took that away.
    const whole = (highestOf(kept)?.size ?? 0) <= Number(row.taille);
    const ours = (state: LogState | undefined): state is LogState =>
      whole && state?.identity.journal === row.journal && state.isAt(headOf(row));
    if (ours(after)) return { state: after, epoch: await raised(client, row), verdict: 'a-nous' };
    if (ours(before)) return { state: before, epoch: await raised(client, row), verdict: 'ancienne' };
    const checked = await this.#checked(client, row, kept);
    if (checked.ok) return { state: checked.state, epoch: await raised(client, row), verdict: 'autre' };
    return { ...(await this.#succession.succeed(client, row, checked)), verdict: 'autre' };
  }

  /** Whether a log may be continued: what was signed is a beginning of what is stored, and the rows give the head. */
  async #checked(
    client: Queryable,
    row: LogRow,
    kept: KeptState,
  ): Promise<{ readonly ok: true; readonly state: LogState } | ({ readonly ok: false } & Finding)> {
    const stored = headOf(row);
    const highest = highestOf(kept) ?? { size: 0, root: EMPTY_ROOT };
    if (highest.size > stored.size) return { ok: false, motive: 'base-en-retard', head: highest };
    if (kept.kind === 'inconnue' && stored.size > 0)
      return { ok: false, motive: 'tete-inconnue', head: stored };
    if (await this.#hasSuccessor(row)) return { ok: false, motive: 'base-en-retard', head: stored };
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

  /** A log that another was signed after was closed, whatever a database from before that says. */
  async #hasSuccessor({ creneau, generation }: LogRow): Promise<boolean> {
    const { key, keeper } = this.#wiring;
    const next = await keeper.read(originOf(key.family, creneau, generation + 1));
    return (highestOf(next)?.size ?? 0) > 0;
  }
}

async function inTransaction<T>(client: Queryable, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN');
  try {
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
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
