import type pg from 'pg';
import { type Clock } from '../../kernel/clock.js';
import { type JsonValue } from '../journal-event.js';
import { suppressionEvent } from '../retention/suppression.js';
import { traceRecord, type TraceWrite } from '../trace-record.js';
import { SUPPRESSION_ENTRY, withTryLock } from './postgres-slot-lease.js';

/** Requests that no log tells of yet. What one process enters, the next finds by the request's id. */
const UNWRITTEN = `
SELECT s.id::text AS id, s.detail FROM trace.suppressions s
WHERE s.executee_le IS NULL AND s.caduque_le IS NULL AND NOT EXISTS (
  SELECT FROM trace.entrees e WHERE e.id_echange = s.id AND e.type = 'suppression')
ORDER BY s.demandee_le LIMIT 50`;

/**
 * Enters the deletions that were asked for into the log: only a process that writes one can, so that who deletes cannot
 * write the entry, and who writes it cannot delete. One process at a time. Gives how many were entered.
 */
export async function enterSuppressions(of: {
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly submit: (write: TraceWrite) => Promise<unknown>;
}): Promise<number> {
  const client = await of.pool.connect();
  let entered = 0;
  try {
    await withTryLock(client, SUPPRESSION_ENTRY, async () => {
      const { rows } = await client.query<{ id: string; detail: JsonValue }>(UNWRITTEN);
      for (const { id, detail } of rows) {
        await of.submit({ record: traceRecord(suppressionEvent(id, detail, of.clock.now())) });
        entered++;
      }
    });
  } finally {
    client.release();
  }
  return entered;
}
