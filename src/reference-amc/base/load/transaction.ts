import type pg from 'pg';

/** Runs the work in one transaction: all of it, or nothing. */
export async function inTransaction<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN');
  try {
    const done = await work();
    await client.query('COMMIT');
    return done;
  } catch (error) {
    // The first error is the one to tell, also where the connection is gone.
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** The table that holds a version's beneficiaries. */
export function partitionOf(version: number): string {
  return `amc.beneficiaires_v${version}`;
}
