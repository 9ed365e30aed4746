import { isEvent, type LogEntry } from './entry.js';
import { type EntryScope } from './entry-filter.js';
import { type StoredLogs } from './log/stored-logs.port.js';
import { type PlacedOpening, type QueryEntries } from './query-entries.js';
import { writeReceipt } from './tree/receipt.js';

/** One entry of an exchange and its receipt (C2SP tlog-proof with salt and entry); null where it stands in no log. */
export interface ProvenEntry {
  readonly type: LogEntry['type'];
  readonly horodatage: string;
  readonly feuille: string;
  readonly recu: string | null;
}

/** The receipts of an exchange's entries, made anew against the present heads of their logs. */
export class ProveExchange {
  readonly #entries: QueryEntries;
  readonly #logs: Pick<StoredLogs, 'placement'> | undefined;

  /** @param logs undefined where no log is kept. */
  constructor(entries: QueryEntries, logs: Pick<StoredLogs, 'placement'> | undefined) {
    this.#entries = entries;
    this.#logs = logs;
  }

  /** Oldest first; empty where there is nothing that the scope may see. */
  async of(scope: EntryScope, idEchange: string): Promise<ProvenEntry[]> {
    const placed = await this.#entries.ofExchange(scope, idEchange);
    return Promise.all(placed.map((one) => this.#proven(one)));
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
