/** What the registry keeps of changes, snapshots and acts. */
import { type JsonValue } from '../trace/journal-event.js';

export type ChangeState = 'propose' | 'en-vigueur' | 'rejete' | 'refuse';

export interface StoredChange {
  readonly id: string;
  readonly participant: string;
  readonly motif: string;
  readonly etat: ChangeState;
  readonly proposePar: string;
  readonly proposeLe: string;
  readonly proposition: Buffer;
  readonly empreinte: string;
  readonly decidePar: string | null;
  readonly decideLe: string | null;
  readonly decision: Buffer | null;
  readonly sonde: unknown;
  readonly refus: unknown;
  readonly instantane: number | null;
}

export interface Snapshot {
  readonly version: number;
  readonly emisLe: string;
  readonly expireLe: string;
  readonly empreinte: string;
  readonly contenu: Buffer;
}

/** An act of the directory service, for its log. Nothing personal beyond identifiers of enrolled persons. */
export interface Act {
  readonly acte: string;
  readonly changement?: string | undefined;
  readonly detail: Readonly<Record<string, JsonValue>>;
}
