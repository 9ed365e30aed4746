import { isEvent, type LogEntry } from './entry.js';
import { type EntryScope } from './entry-filter.js';
import { type StoredLogs } from './log/stored-logs.port.js';
import { type PlacedOpening, type QueryEntries } from './query-entries.js';
import { parseCheckpoint } from './tree/checkpoint.js';
import { parseLogProof } from './tree/log-proof.js';
import { writeReceipt } from './tree/receipt.js';

/** One entry of an exchange and its receipt (C2SP tlog-proof with salt and entry); null where it stands in no log. */
export interface ProvenEntry {
  readonly type: LogEntry['type'];
  readonly horodatage: string;
  readonly feuille: string;
  readonly recu: string | null;
}

/** A place in a log, as a receipt names it. */
export interface HeldPlace {
  readonly origin: string;
  readonly index: number;
}

/** A deletion that accounts for a place, with the receipt of its own entry. */
export interface ProvenDeletion {
  readonly id: string;
  readonly classe: string;
  readonly mois: string;
  readonly recu: string;
}

/** The receipts of an exchange's entries, made anew against the present heads of their logs. */
export class ProveExchange {
  readonly #entries: QueryEntries;
  readonly #logs: Pick<StoredLogs, 'placement' | 'entryOf'> | undefined;

  /** @param logs undefined where no log is kept. */
  constructor(entries: QueryEntries, logs: Pick<StoredLogs, 'placement' | 'entryOf'> | undefined) {
    this.#entries = entries;
    this.#logs = logs;
  }

  /** Oldest first; empty where there is nothing that the scope may see. */
  async of(scope: EntryScope, idEchange: string): Promise<ProvenEntry[]> {
    const placed = await this.#entries.ofExchange(scope, idEchange);
    return Promise.all(placed.map((one) => this.#proven(one)));
  }

  /** The deletions that a place stands in, proved. Empty where the entry there was not deleted, or no log is kept. */
  async deletionsOver(place: HeldPlace): Promise<ProvenDeletion[]> {
    const logs = this.#logs;
    if (logs === undefined) return [];
    const done = await this.#entries.deletionsOver(place);
    const proven = await Promise.all(
      done.map(async ({ id, detail: { classe, mois } }) => {
        const entry = await logs.entryOf(id, ['suppression']);
        const placement = entry && (await logs.placement(entry.journal, entry.index));
        return placement && { id, classe, mois, recu: writeReceipt(entry.opening, placement) };
      }),
    );
    return proven.filter((one) => one !== undefined);
  }

  async #proven({ journal, index, salt, bytes, leaf }: PlacedOpening): Promise<ProvenEntry> {
    const entry = JSON.parse(bytes.toString('utf8')) as LogEntry;
    if (isEvent(entry)) throw new Error('an exchange without exchange entries');
    const { type, horodatage } = entry;
    const place = journal === 0 ? undefined : await this.#logs?.placement(journal, index);
    const recu = place === undefined ? null : writeReceipt({ salt, bytes }, place);
    return { type, horodatage, feuille: leaf.toString('base64url'), recu };
  }
}

/** Whether a receipt of ours is of the entry at a place. */
export function isAt({ recu }: ProvenEntry, { origin, index }: HeldPlace): boolean {
  const proof = parseLogProof(Buffer.from(recu ?? ''));
  if (!proof.ok || proof.value.index !== index) return false;
  const checkpoint = parseCheckpoint(proof.value.note.text);
  return checkpoint.ok && checkpoint.value.origin === origin;
}
