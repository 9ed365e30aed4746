import { instant } from '../../kernel/clock.js';
import { type PublishedResource } from '../log/publish-logs.js';
import { type StoredLogs } from '../log/stored-logs.port.js';
import { type EnteredStamp, type EnteredStamps } from './stamp-ledger.port.js';

/** A time-stamped checkpoint as it is published. Instants RFC 3339, the token in standard base64. */
export interface PublishedStamp {
  readonly taille: number;
  readonly note: string;
  readonly jeton: string;
  readonly le: string;
  /** Where the token stands as an entry: what follows it there is later than `le`. */
  readonly entree: { readonly origine: string; readonly rang: number };
}

/** Which of a log's time-stamps are asked for. */
export type StampQuery =
  /** Those over heads larger than this one, in their order. */
  | { readonly after: number }
  /** Those that bound the time of the entry at this place: the last token before it, the first over a head that counts it. */
  | { readonly around: number };

/** At most so many at once; who wants more asks again after the last. */
export const STAMPS_AT_ONCE = 256;

/** `<prefix>/horodatages`: the time-stamped checkpoints of a log, for auditors and monitors. */
export class PublishedStamps {
  constructor(
    private readonly reader: Pick<StoredLogs, 'log'>,
    private readonly ledger: EnteredStamps,
  ) {}

  /** A JSON list; undefined where there is no such log. */
  async list(slot: number, generation: number, query: StampQuery): Promise<PublishedResource | undefined> {
    const log = await this.reader.log(slot, generation);
    if (log === undefined) return undefined;
    const stamps =
      'after' in query
        ? await this.ledger.stampsAfter(log.journal, query.after, STAMPS_AT_ONCE)
        : await this.#around(log.journal, query.around);
    const body = Buffer.from(JSON.stringify(stamps.map(published)));
    return { body, type: 'application/json', immutable: false };
  }

  async #around(journal: number, index: number): Promise<readonly EnteredStamp[]> {
    const before = await this.ledger.stampBefore(journal, index);
    const [after] = await this.ledger.stampsAfter(journal, index, 1);
    return [before, after].filter((one) => one !== undefined);
  }
}

function published({ size, note, token, at, entry }: EnteredStamp): PublishedStamp {
  const entree = { origine: entry.origin, rang: entry.index };
  return { taille: size, note, jeton: token.toString('base64'), le: instant(at), entree };
}
