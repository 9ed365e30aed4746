import { type QuotaState } from '../kernel/refusal.js';
import { type Caller } from '../identity/identify-caller.js';
import { type Destination } from '../directory/directory.js';
import { type Demande } from '../messages/types.js';
import { type Arrival } from './arrival.js';

/** How the request was authenticated beyond the connection. */
export interface RequestSignature {
  readonly valeur: string;
  readonly certificat: string;
}

/**
 * What is known of an exchange at the step it reached. Each proof carries its facts, so a refusal at any step
 * is bound, traced and explained with all that was established, and with nothing that was not.
 */
export interface Facts {
  readonly arrival: Arrival;
  readonly caller?: Caller;
  readonly quota?: QuotaState;
  /** base64url SHA-256 of what was received: of the payload in JSON, of the whole body in SOAP. */
  readonly digest?: string;
  /** base64url SHA-256 of the message itself (RFC 8785), the same whatever it came in: what a used id is compared by. */
  readonly contentDigest?: string;
  /** `wsa:MessageID` of a request in SOAP: what its answer relates to. */
  readonly messageId?: string;
  readonly signature?: RequestSignature | null;
  readonly idMessage?: string;
  readonly ej?: string;
  readonly amc10?: string;
  readonly demande?: Demande;
  readonly destination?: Destination;
}
