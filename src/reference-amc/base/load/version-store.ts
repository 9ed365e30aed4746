import type pg from 'pg';
import { type FileStamp } from './base-file.js';
import { type Place } from './read-blocks.js';
import { inTransaction, partitionOf } from './transaction.js';

/** A version as a load finds it. */
export interface StoredVersion {
  readonly version: number;
  /** Lines of one block: decides, with the file, where blocks end. */
  readonly bloc: number;
  readonly place: Place;
  readonly beneficiaires: number;
}

interface VersionRow {
  version: number;
  bloc: number;
  position: string;
  ligne: string;
  empreinte: Buffer;
  beneficiaires: string;
}

const COLUMNS = 'version, bloc, position, ligne, empreinte, beneficiaires';
/** The same number for every process: one load of a database at a time. */
const LOAD_LOCK = 0x524f4302;

/** Holds other loads of this database off until the connection ends; tells where it has to wait for one. */
export async function lockLoads(client: pg.Client, waiting: () => void): Promise<void> {
  const { rows } = await client.query<{ free: boolean }>('SELECT pg_try_advisory_lock($1) AS free', [
    LOAD_LOCK,
  ]);
  if (rows[0]?.free === true) return;
  waiting();
  await client.query('SELECT pg_advisory_lock($1)', [LOAD_LOCK]);
}

/** Whole versions that may be of this file (same size, first line and master key), newest first. */
export async function wholeVersions(
  client: pg.Client,
  { taille, entete }: FileStamp,
  witness: Buffer,
): Promise<StoredVersion[]> {
  const { rows } = await client.query<VersionRow>(
    `SELECT ${COLUMNS} FROM amc.versions
     WHERE etat = 'prete' AND taille = $1 AND entete = $2 AND temoin_cle = $3 ORDER BY version DESC`,
    [taille, entete, witness],
  );
  return rows.map(stored);
}

/** The interrupted load of this very file, unless it had met a fault. */
export async function interruptedVersion(
  client: pg.Client,
  { taille, modifieUs, entete }: FileStamp,
  witness: Buffer,
): Promise<StoredVersion | undefined> {
  const { rows } = await client.query<VersionRow>(
    `SELECT ${COLUMNS} FROM amc.versions WHERE etat = 'en-cours' AND fautes = 0
     AND taille = $1 AND modifie_us = $2 AND entete = $3 AND temoin_cle = $4 ORDER BY version DESC LIMIT 1`,
    [taille, modifieUs.toString(), entete, witness],
  );
  return rows[0] === undefined ? undefined : stored(rows[0]);
}

/** Drops the loads begun and never ended, save one. Gives their number. */
export async function dropInterrupted(client: pg.Client, except?: number): Promise<number> {
  const { rows } = await client.query<{ version: number }>(
    "SELECT version FROM amc.versions WHERE etat = 'en-cours' AND version IS DISTINCT FROM $1",
    [except ?? null],
  );
  for (const { version } of rows) await dropVersion(client, version);
  return rows.length;
}

/** Drops a version whole. Fails (23503) where an AMC answers from it. */
export async function dropVersion(client: pg.Client, version: number): Promise<void> {
  await inTransaction(client, async () => {
    await client.query('DELETE FROM amc.versions WHERE version = $1', [version]);
    await client.query(`DROP TABLE IF EXISTS ${partitionOf(version)}`);
  });
}

export interface Beginning {
  readonly stamp: FileStamp;
  readonly witness: Buffer;
  readonly bloc: number;
  readonly attendus: number | undefined;
  readonly start: Place;
}

/** A new version, empty and seen by nobody. */
export async function beginVersion(client: pg.Client, beginning: Beginning): Promise<StoredVersion> {
  const { stamp, witness, bloc, attendus, start } = beginning;
  return inTransaction(client, async () => {
    const { rows } = await client.query<VersionRow>(
      `INSERT INTO amc.versions (temoin_cle, entete, taille, modifie_us, bloc, attendus, position, ligne, empreinte)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING ${COLUMNS}`,
      [
        ...[witness, stamp.entete, stamp.taille, stamp.modifieUs.toString(), bloc, attendus ?? null],
        ...[start.position, start.ligne, start.empreinte],
      ],
    );
    const row = rows[0];
    if (row === undefined) throw new Error('version not inserted');
    // The constraint lets the table be attached later without a scan.
    await client.query(
      `CREATE TABLE ${partitionOf(row.version)}
       (LIKE amc.beneficiaires INCLUDING STORAGE, CHECK (version = ${row.version}))`,
    );
    return stored(row);
  });
}

function stored({ version, bloc, position, ligne, empreinte, beneficiaires }: VersionRow): StoredVersion {
  const place = { position: Number(position), ligne: Number(ligne), empreinte };
  return { version, bloc, place, beneficiaires: Number(beneficiaires) };
}
