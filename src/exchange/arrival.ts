import { type Refusal } from '../kernel/refusal.js';
import { type Service } from '../kernel/vocabulary.js';
import { type PresentedCertificate } from '../identity/identify-caller.js';

/** What the services of the exchange listener are called in answers and traces. */
export type NamedService = Service | 'ANN' | 'MESSAGES' | null;

/** One HTTP request as the listener hands it over: bounded bytes and a certificate whose handshake was accepted. */
export interface Arrival {
  /** UUID version 4, ours; names the exchange in the seal and in both trace entries. */
  readonly idEchange: string;
  /** Milliseconds since the Unix epoch. */
  readonly receivedAt: number;
  readonly method: string;
  /** Path without query: what the answer is bound to. */
  readonly path: string;
  readonly service: NamedService;
  /** How message and answer are written; JSON where it is not said. */
  readonly binding?: 'soap';
  readonly contentType: string | undefined;
  readonly accept: string | undefined;
  /** `Roc-Signature`, where the body is plain. */
  readonly signature: string | undefined;
  readonly body: Buffer;
  readonly presented: PresentedCertificate;
  /** What the listener already holds against the request (too large, unknown route, draining...). */
  readonly fault?: Refusal;
}

/** A reply ready to be written: nothing is added to it afterwards. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Set where the certificate is no participant's: the listener answers only so many of these. */
  readonly stranger?: true;
}
