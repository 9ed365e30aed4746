import { type TimestampFault } from './timestamp-fault.js';
import { type Timestamp } from './verify-timestamp.js';

/**
 * Why no token came. Beside what can be wrong with a response: nobody answers; not in time; an HTTP status other than 200
 * (`reponse-http`); another media type; longer than allowed.
 */
export type StampFault =
  | TimestampFault
  | 'autorite-injoignable'
  | 'autorite-delai'
  | 'reponse-http'
  | 'reponse-media'
  | 'reponse-taille';

export type StampOutcome =
  | {
      readonly ok: true;
      /** DER of the token, verified. */
      readonly token: Buffer;
      readonly timestamp: Timestamp;
    }
  | {
      readonly ok: false;
      readonly fault: StampFault;
      /** Technical, for the log. */
      readonly detail: string;
    };

/** Whoever gives time-stamps: an authority of somebody else's, reached over HTTP. */
export interface TimestampAuthority {
  /**
   * A token over a SHA-256 (32 bytes), verified: what was asked, of an authority that is trusted, of now. Never rejects, and
   * settles within its own time limit.
   */
  stamp(sha256: Uint8Array): Promise<StampOutcome>;
  /** Whom it asks, for people: host and port, nothing secret. */
  readonly name: string;
  close(): Promise<void>;
}
