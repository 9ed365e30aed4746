import type pg from 'pg';
import { versionName } from '../version-name.js';

/** A version as an operator sees it. */
export interface ListedVersion {
  readonly numero: number;
  readonly nom: string;
  readonly etat: 'en-cours' | 'prete';
  /** The AMC that answer from it; empty for a replaced or unfinished one. */
  readonly amc: readonly string[];
  readonly beneficiaires: number;
  readonly ligne: number;
  readonly commenceLe: Date;
  readonly preteLe: Date | null;
}

interface Row {
  version: number;
  etat: 'en-cours' | 'prete';
  empreinte: Buffer;
  amc: string[];
  beneficiaires: string;
  ligne: string;
  commence_le: Date;
  prete_le: Date | null;
}

/** Every version of the base, newest first. */
export async function listVersions(client: Pick<pg.ClientBase, 'query'>): Promise<ListedVersion[]> {
  const { rows } = await client.query<Row>(
    `SELECT v.version, v.etat, v.empreinte, v.beneficiaires, v.ligne, v.commence_le, v.prete_le,
       ARRAY(SELECT c.amc FROM amc.courantes c WHERE c.version = v.version ORDER BY 1) AS amc
     FROM amc.versions v ORDER BY v.version DESC`,
  );
  return rows.map((row) => ({
    numero: row.version,
    nom: versionName(row.version, row.empreinte),
    etat: row.etat,
    amc: row.amc,
    beneficiaires: Number(row.beneficiaires),
    ligne: Number(row.ligne),
    commenceLe: row.commence_le,
    preteLe: row.prete_le,
  }));
}

/** The AMC answers no more; its versions stay until they are dropped. False where it did not answer. */
export async function withdrawAmc(client: Pick<pg.ClientBase, 'query'>, amc: string): Promise<boolean> {
  const { rowCount } = await client.query('DELETE FROM amc.courantes WHERE amc = $1', [amc]);
  return rowCount === 1;
}
