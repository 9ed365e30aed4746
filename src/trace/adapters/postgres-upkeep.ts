import type pg from 'pg';
import { type Clock, instant } from '../../kernel/clock.js';
import { type TraceEntry } from '../entry.js';
import { traceRecord, type TraceWrite } from '../trace-record.js';
import { ORPHAN_CLOSING, withTryLock } from './postgres-slot-lease.js';

const PURGE_ROWS = 1_000;
const ORPHAN_ROWS = 200;

/** Removes claims whose replay window is over, answers included: at most a thousand a call. Gives their number. */
export async function purgeClaims(pool: pg.Pool, clock: Clock): Promise<number> {
  const { rowCount } = await pool.query(
    `DELETE FROM echange.messages WHERE ctid = ANY (ARRAY(
       SELECT ctid FROM echange.messages WHERE expire_le <= $1 AND etat <> 'en-cours' ORDER BY expire_le LIMIT $2))`,
    [new Date(clock.now()), PURGE_ROWS],
  );
  return rowCount ?? 0;
}

/** How many months stand ready, this one included. */
const MONTHS_AHEAD = 4;

/**
 * Makes the partitions of the coming months, by the one function that may (`trace.preparer_mois`). An entry of a month
 * that is missing would go into the default partition, which is never dropped. Gives how many were made.
 */
export async function prepareMonths(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ faits: number }>('SELECT trace.preparer_mois(now(), $1) AS faits', [
    MONTHS_AHEAD,
  ]);
  return rows[0]?.faits ?? 0;
}

interface OrphanRow {
  readonly ej: string;
  readonly id_message: string;
  readonly id_echange: string;
  readonly entree: string | null;
}

export interface OrphanCloser {
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly submit: (write: TraceWrite) => Promise<unknown>;
}

/**
 * Closes what holders that are gone left unfinished: each such message becomes `interrompu`, with an entry that says
 * so. One process at a time; a slot and epoch once closed is not looked at again.
 */
export async function closeOrphans(closer: OrphanCloser): Promise<number> {
  const client = await closer.pool.connect();
  let closed = 0;
  try {
    await withTryLock(client, ORPHAN_CLOSING, async () => {
      const { rows } = await client.query<{ numero: number; limite: string }>(
        `SELECT numero, limite FROM (SELECT numero, epoque_soldee,
           CASE WHEN expire_le <= clock_timestamp() THEN epoque ELSE epoque - 1 END AS limite FROM trace.creneaux) c
         WHERE epoque_soldee < limite ORDER BY numero`,
      );
      for (const { numero, limite } of rows) {
        closed += await closeSlot(client, closer, { numero, limite });
        await client.query(
          'UPDATE trace.creneaux SET epoque_soldee = $2 WHERE numero = $1 AND epoque_soldee < $2::bigint',
          [numero, limite],
        );
      }
    });
  } finally {
    client.release();
  }
  return closed;
}

async function closeSlot(
  client: pg.ClientBase,
  closer: OrphanCloser,
  slot: { readonly numero: number; readonly limite: string },
): Promise<number> {
  for (let closed = 0; ;) {
    const { rows } = await client.query<OrphanRow>(
      `SELECT m.ej, m.id_message, m.id_echange, e.entree FROM echange.messages m
       LEFT JOIN trace.entrees e ON e.id_message = m.id_message AND e.id_echange = m.id_echange AND e.type = 'recu'
       WHERE m.slot = $1 AND m.epoque <= $2 AND m.etat = 'en-cours' LIMIT $3`,
      [slot.numero, slot.limite, ORPHAN_ROWS],
    );
    await Promise.all(rows.map((row) => closer.submit(interruption(row, closer.clock))));
    closed += rows.length;
    if (rows.length < ORPHAN_ROWS) return closed;
  }
}

function interruption(row: OrphanRow, clock: Clock): TraceWrite {
  const conclusion = {
    ej: row.ej,
    idMessage: row.id_message,
    idEchange: row.id_echange,
    etat: 'interrompu' as const,
  };
  const entry: TraceEntry = {
    ...(row.entree === null ? bareEntry(row) : (JSON.parse(row.entree) as TraceEntry)),
    type: 'interrompu',
    horodatage: instant(clock.now()),
    issue: { statut: 503, code: 'echange-interrompu', groupe: 'technique', origine: 'passerelle' },
  };
  return { record: traceRecord(entry), conclusion: { conclusion, answer: null } };
}

/** A claim without its entry: it was taken over after the entry's own batch, and the entry bears another exchange. */
function bareEntry(row: OrphanRow): TraceEntry {
  return {
    ...{ v: 1, type: 'interrompu', idEchange: row.id_echange, horodatage: '', environnement: 'production' },
    ...{ service: null, idMessage: row.id_message, versionNorme: null, appelant: null },
    ...{
      etablissement: { ej: row.ej, eg: null },
      amc: null,
      plateforme: null,
      numeroDossier: null,
      agent: null,
    },
    ...{ beneficiaire: null, requete: null, issue: null, reponse: null, engagement: null, dureeMs: null },
  };
}
