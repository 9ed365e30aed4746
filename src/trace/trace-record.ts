import { committed, isEvent, type LogEntry } from './entry.js';
import { type Claim, type Conclusion } from './trace-store.port.js';

/** An entry as it is committed to: canonical bytes, salt and commitment. */
export interface TraceRecord {
  readonly entry: LogEntry;
  /** The exchange's id, or the event's. */
  readonly id: string;
  /** Milliseconds since the Unix epoch, the entry's `horodatage`. */
  readonly time: number;
  readonly bytes: Buffer;
  readonly salt: Buffer;
  readonly commitment: Buffer;
}

/** @throws TypeError where the entry has no canonical form or its time is no instant: a defect of the caller. */
export function traceRecord(entry: LogEntry): TraceRecord {
  const time = Date.parse(entry.horodatage);
  if (Number.isNaN(time)) throw new TypeError('entry: horodatage is no instant');
  return { entry, id: isEvent(entry) ? entry.id : entry.idEchange, time, ...committed(entry) };
}

/** A claim to be made in the batch. `as` is set where the message is refused before anything left us. */
export interface ClaimWrite {
  readonly claim: Claim;
  readonly as: { readonly etat: string; readonly answer: Buffer | null } | null;
}

/** A conclusion with its answer already encrypted. */
export interface ConclusionWrite {
  readonly conclusion: Omit<Conclusion, 'sealedAnswer'>;
  readonly answer: Buffer | null;
}

/** What one call of the store writes: always an entry, with a claim or a conclusion or neither. */
export interface TraceWrite {
  readonly record: TraceRecord;
  readonly claim?: ClaimWrite;
  readonly conclusion?: ConclusionWrite;
}
