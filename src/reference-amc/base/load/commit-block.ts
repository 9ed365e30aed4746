import type pg from 'pg';
import { copyIn } from './copy-in.js';
import { type PreparedBlock } from './prepare-block.js';
import { inTransaction, partitionOf } from './transaction.js';

/** Writes one block and the place after it in one transaction: an interrupted load goes on from there. */
export async function commitBlock(client: pg.Client, version: number, block: PreparedBlock): Promise<void> {
  const { beneficiaires, after, fautes } = block;
  await inTransaction(client, async () => {
    await describe(client, version, block);
    if (beneficiaires.rows > 0) {
      const statement = `COPY ${partitionOf(version)} FROM STDIN (FORMAT binary)`;
      await copyIn(client, statement, beneficiaires.bytes());
    }
    await client.query(
      `UPDATE amc.versions SET position = $2, ligne = $3, empreinte = $4, beneficiaires = beneficiaires + $5,
       fautes = fautes + $6 WHERE version = $1`,
      [version, after.position, after.ligne, after.empreinte, beneficiaires.rows, fautes.length],
    );
  });
}

async function describe(client: pg.Client, version: number, block: PreparedBlock): Promise<void> {
  for (const amc of block.amc)
    await client.query('INSERT INTO amc.organismes (version, amc, description) VALUES ($1, $2, $3)', [
      ...[version, amc.numero, JSON.stringify(amc)],
    ]);
  const { contrats, codes } = block;
  if (contrats.length > 0)
    await client.query(
      `INSERT INTO amc.contrats (version, reference, garanties)
       SELECT $1, reference, garanties::jsonb FROM unnest($2::text[], $3::text[]) AS lus(reference, garanties)`,
      [version, contrats.map((one) => one.reference), contrats.map((one) => JSON.stringify(one))],
    );
  if (codes.length > 0)
    await client.query(
      `INSERT INTO amc.nomenclature (version, code, libelle)
       SELECT $1, code, libelle FROM unnest($2::text[], $3::text[]) AS lus(code, libelle)`,
      [version, codes.map(([code]) => code), codes.map(([, libelle]) => libelle)],
    );
  for (const { code, activites, du, valeur, unite, source, certitude } of block.tarifs)
    await client.query(
      `INSERT INTO amc.tarifs (version, code, activites, du, valeur, unite, source, certitude)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [version, code, activites ?? [], du, valeur, unite, source, certitude ?? null],
    );
}
