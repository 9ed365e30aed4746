import type pg from 'pg';

/** A numbered log slot under the epoch of its present holder. */
export interface Slot {
  readonly numero: number;
  /** bigint as text; only ever compared. */
  readonly epoque: string;
}

export interface SlotLeaseOptions {
  /** Who holds it: a name of the process, for operators. */
  readonly holder: string;
  readonly heartbeatMs?: number;
  readonly expiryMs?: number;
  readonly log?: (text: string) => void;
}

type Queryable = Pick<pg.ClientBase, 'query'>;

/** First key of our advisory locks; the second is a slot's number, or one of these. */
const LOCK_CLASS = 0x524f43;
const ACQUISITION = 0;
export const ORPHAN_CLOSING = -1;
/** -2 is taken by the functions of retention, in the database. */
export const SUPPRESSION_ENTRY = -3;

/**
 * The lease of the lowest free log slot. Two things together make the holder: the row of `trace.creneaux` (epoch and
 * expiry, renewed by heartbeat) and a session's advisory lock on the slot, held by the writing connection. An adopter
 * ends the session that still has the lock, so no statement of a former holder can commit once the slot is adopted.
 */
export class SlotLease {
  readonly #pool: Queryable;
  readonly #options: Required<SlotLeaseOptions>;
  readonly #onLost: () => void;
  #slot: Slot | undefined;
  #renewedAt = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(pool: Queryable, options: SlotLeaseOptions, onLost: () => void) {
    this.#pool = pool;
    this.#options = { heartbeatMs: 2_000, expiryMs: 10_000, log: () => undefined, ...options };
    this.#onLost = onLost;
  }

  /** The slot this process holds, or undefined where it lost it. */
  get slot(): Slot | undefined {
    return this.#slot;
  }

  /**
   * Renews the lease, or acquires the lowest free or expired slot, and takes its lock for `session`. The write it does
   * is also the probe of a store that was gone.
   */
  async hold(session: Queryable): Promise<{ slot: Slot; acquired: boolean }> {
    const renewed = await this.#renew(session);
    const slot = renewed ?? (await this.#acquire(session));
    this.#slot = slot;
    await takeSlotLock(session, slot);
    this.#renewedAt = performance.now();
    this.#timer ??= setInterval(() => void this.#beat(), this.#options.heartbeatMs).unref();
    return { slot, acquired: renewed === undefined };
  }

  /** Gives the slot back at once. */
  async release(): Promise<void> {
    clearInterval(this.#timer);
    this.#timer = undefined;
    const slot = this.#slot;
    this.#slot = undefined;
    if (slot === undefined) return;
    await this.#pool.query(
      'UPDATE trace.creneaux SET expire_le = clock_timestamp() WHERE numero = $1 AND epoque = $2',
      [slot.numero, slot.epoque],
    );
  }

  async #renew(session: Queryable): Promise<Slot | undefined> {
    const slot = this.#slot;
    if (slot === undefined) return undefined;
    const { rowCount } = await session.query(
      `UPDATE trace.creneaux SET expire_le = clock_timestamp() + $3 * interval '1 millisecond'
       WHERE numero = $1 AND epoque = $2 AND expire_le > clock_timestamp()`,
      [slot.numero, slot.epoque, this.#options.expiryMs],
    );
    return rowCount === 1 ? slot : undefined;
  }

  async #acquire(session: Queryable): Promise<Slot> {
    await session.query('BEGIN');
    try {
      await session.query('SELECT pg_advisory_xact_lock($1, $2)', [LOCK_CLASS, ACQUISITION]);
      const { rows } = await session.query<Slot>(
        `INSERT INTO trace.creneaux AS c (numero, epoque, titulaire, expire_le)
         SELECT coalesce(min(numero) FILTER (WHERE expire_le <= clock_timestamp()), coalesce(max(numero), 0) + 1),
                1, $1, clock_timestamp() + $2 * interval '1 millisecond' FROM trace.creneaux
         ON CONFLICT (numero) DO UPDATE
           SET epoque = c.epoque + 1, titulaire = excluded.titulaire, expire_le = excluded.expire_le
         RETURNING numero, epoque`,
        [this.#options.holder, this.#options.expiryMs],
      );
      await session.query('COMMIT');
      const [slot] = rows;
      if (slot === undefined) throw new Error('no slot');
      this.#options.log(`slot ${slot.numero} acquired, epoch ${slot.epoque}`);
      return slot;
    } catch (error) {
      await session.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }

  async #beat(): Promise<void> {
    try {
      if ((await this.#renew(this.#pool)) !== undefined) {
        this.#renewedAt = performance.now();
        return;
      }
    } catch {
      // The database is away. The lease holds until it expires.
      if (performance.now() - this.#renewedAt < this.#options.expiryMs) return;
    }
    if (this.#slot === undefined) return;
    this.#options.log(`slot ${this.#slot.numero} lost`);
    this.#slot = undefined;
    this.#onLost();
  }
}

/** @throws Error where the slot was adopted by another meanwhile, or its lock cannot be had. */
async function takeSlotLock(session: Queryable, slot: Slot): Promise<void> {
  const keys = [LOCK_CLASS, slot.numero];
  const tried = await session.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS taken', keys);
  if (tried.rows[0]?.taken !== true) {
    await session.query(
      `SELECT pg_terminate_backend(l.pid) FROM pg_locks l JOIN trace.creneaux c ON c.numero = $2 AND c.epoque = $3
       WHERE l.locktype = 'advisory' AND l.classid::bigint = $1 AND l.objid::bigint = $2 AND l.objsubid = 2
         AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
         AND l.granted AND l.pid <> pg_backend_pid()`,
      [...keys, slot.epoque],
    );
    await session.query('SELECT pg_advisory_lock($1, $2)', keys);
  }
  const { rowCount } = await session.query('SELECT FROM trace.creneaux WHERE numero = $1 AND epoque = $2', [
    slot.numero,
    slot.epoque,
  ]);
  if (rowCount !== 1) throw new Error(`slot ${slot.numero} was adopted by another process`);
}

/** Runs `work` unless another process is at the same; both keys are ours. */
export async function withTryLock(session: Queryable, key: number, work: () => Promise<void>): Promise<void> {
  const tried = await session.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS taken', [
    LOCK_CLASS,
    key,
  ]);
  if (tried.rows[0]?.taken !== true) return;
  try {
    await work();
  } finally {
    await session.query('SELECT pg_advisory_unlock($1, $2)', [LOCK_CLASS, key]);
  }
}
