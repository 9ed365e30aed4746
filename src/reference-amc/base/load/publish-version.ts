import type pg from 'pg';
import { inTransaction, partitionOf } from './transaction.js';
import { dropVersion } from './version-store.js';

/** A line that describes a membership described before. */
export interface DoubledLine {
  readonly ligne: number;
  readonly premiere: number;
}

const UNIQUE_VIOLATION = '23505';

/**
 * Makes the index that people are found by. It also finds who is described twice: the lines, in order, as many as
 * asked for; empty where the index stands.
 */
export async function indexVersion(client: pg.Client, version: number, most: number): Promise<DoubledLine[]> {
  const table = partitionOf(version);
  try {
    await client.query(
      `CREATE UNIQUE INDEX IF NOT EXISTS beneficiaires_v${version}_cle ON ${table} (version, cle, adhesion)`,
    );
    await client.query(`ANALYZE ${table}`);
    return [];
  } catch (error) {
    if ((error as { code?: string }).code !== UNIQUE_VIOLATION) throw error;
    return doubledLines(client, version, most);
  }
}

/** The lines that describe a membership again, whatever else is wrong with the file. */
export async function doubledLines(client: pg.Client, version: number, most: number): Promise<DoubledLine[]> {
  const { rows } = await client.query<DoubledLine>(
    `SELECT ligne, premiere FROM (
       SELECT ligne, min(ligne) OVER (PARTITION BY cle, adhesion) AS premiere FROM ${partitionOf(version)}
     ) AS lues WHERE ligne > premiere ORDER BY ligne LIMIT $1`,
    [most],
  );
  return rows;
}

/** From one instant on, every AMC of the version answers from it. What it replaces stays until it is dropped. */
export async function publishVersion(client: pg.Client, version: number): Promise<void> {
  await inTransaction(client, async () => {
    const { rowCount } = await client.query(
      "UPDATE amc.versions SET etat = 'prete', prete_le = now() WHERE version = $1 AND etat = 'en-cours'",
      [version],
    );
    if (rowCount === 1)
      await client.query(
        `ALTER TABLE amc.beneficiaires ATTACH PARTITION ${partitionOf(version)} FOR VALUES IN (${version})`,
      );
    await client.query(
      `INSERT INTO amc.courantes (amc, version) SELECT amc, version FROM amc.organismes WHERE version = $1
       ON CONFLICT (amc) DO UPDATE SET version = excluded.version, depuis = now()
       WHERE amc.courantes.version <> excluded.version`,
      [version],
    );
  });
}

/** Does every AMC of the version answer from it? */
export async function isCurrent(client: pg.Client, version: number): Promise<boolean> {
  const { rows } = await client.query<{ current: boolean }>(
    `SELECT bool_and(c.version IS NOT DISTINCT FROM o.version) AS current
     FROM amc.organismes o LEFT JOIN amc.courantes c USING (amc) WHERE o.version = $1`,
    [version],
  );
  return rows[0]?.current === true;
}

/** Drops whole versions that no AMC answers from, the newest `keep` of them left. Gives their numbers. */
export async function dropReplaced(client: pg.Client, keep: number): Promise<number[]> {
  const { rows } = await client.query<{ version: number }>(
    `SELECT version FROM amc.versions WHERE etat = 'prete'
     AND version NOT IN (SELECT version FROM amc.courantes) ORDER BY version DESC OFFSET $1`,
    [keep],
  );
  for (const { version } of rows) await dropVersion(client, version);
  return rows.map((row) => row.version);
}
