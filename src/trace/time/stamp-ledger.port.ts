import { type TreeHead } from '../tree/merkle.js';

/** A log as far as its time-stamps go. Times are milliseconds since the Unix epoch. */
export interface LogToStamp {
  readonly journal: number;
  readonly origin: string;
  /** Its durable head; of a closed log, the one it counts until. */
  readonly head: TreeHead;
  readonly isClosed: boolean;
  /** The highest head that has a token, and the token's time. */
  readonly stamped: { readonly size: number; readonly at: number } | null;
  /** When the first entry was written that no token covers yet, other tokens' entries left aside; null where there is none. */
  readonly waitingSince: number | null;
  /** The head's signed note. @throws Error where the head cannot be kept outside the database: then it may not leave. */
  readonly note: () => string;
}

/** What is known of logs and their time-stamps. */
export interface StampLedger {
  /** Enters the tokens of log entries that are not entered yet: those of this process, and those a crash left behind. */
  record(): Promise<void>;
  /** Every log of the family, whoever writes it. */
  logs(): Promise<readonly LogToStamp[]>;
}

/** A token that is entered: what it is over, and where its own entry stands. */
export interface EnteredStamp {
  readonly size: number;
  readonly note: string;
  /** DER. */
  readonly token: Buffer;
  /** The token's time; milliseconds since the Unix epoch. */
  readonly at: number;
  /** The log that holds the token as an entry, and its place there. */
  readonly entry: { readonly origin: string; readonly index: number };
}

/** Tokens as they are found again. */
export interface EnteredStamps {
  /** The stamps of a log over heads larger than `after`, in the order of their heads; at most `limit`. */
  stampsAfter(journal: number, after: number, limit: number): Promise<readonly EnteredStamp[]>;
  /** The last token that stands in a log before a place: what stands there is later than the token's time. */
  stampBefore(journal: number, index: number): Promise<EnteredStamp | undefined>;
}
