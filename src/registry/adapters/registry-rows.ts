import type pg from 'pg';
import { type Fact } from '../fact.js';
import { type ObjectType } from '../objects.js';
import { type ChangeState, type StoredChange } from '../stored-change.js';

/** A row as the driver gives it. */
export type Row = Record<string, unknown>;

export async function readChangeRow(
  client: Pick<pg.ClientBase, 'query'>,
  id: string,
): Promise<StoredChange | undefined> {
  const { rows } = await client.query<Row>('SELECT * FROM annuaire.changements WHERE id = $1', [id]);
  return rows[0] === undefined ? undefined : changeOf(rows[0]);
}

export function changeOf(row: Row): StoredChange {
  return {
    id: String(row['id']),
    participant: String(row['participant']),
    motif: String(row['motif']),
    etat: row['etat'] as ChangeState,
    proposePar: String(row['propose_par']),
    proposeLe: isoOf(row['propose_le']),
    proposition: row['proposition'] as Buffer,
    empreinte: String(row['empreinte']),
    decidePar: row['decide_par'] as string | null,
    decideLe: row['decide_le'] === null ? null : isoOf(row['decide_le']),
    decision: row['decision'] as Buffer | null,
    sonde: row['sonde'],
    refus: row['refus'],
    instantane: row['instantane'] === null ? null : Number(row['instantane']),
  };
}

export function factOf(row: Row): Fact {
  return {
    type: row['type'] as ObjectType,
    cle: String(row['cle']),
    version: Number(row['version']),
    du: String(row['du']),
    au: row['au'] as string | null,
    contenu: row['contenu'] as Fact['contenu'],
  };
}

export function isoOf(value: unknown): string {
  return (value as Date).toISOString();
}

export function jsonOf(value: unknown): string | null {
  return value == null ? null : JSON.stringify(value);
}
