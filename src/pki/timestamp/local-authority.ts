import { randomBytes } from 'node:crypto';
import { type Clock } from '../../kernel/clock.js';
import { DER_TAG, DerError } from '../der-reader.js';
import { type LoadedKey } from '../key-store.js';
import { der, integer, sequence } from './der-writer.js';
import { requireTimestampingOnly } from './signer-certificate.js';
import { TimestampRefused } from './timestamp-fault.js';
import { readTimestampRequest, type ReadRequest } from './timestamp-request.js';
import { FAILURE_BITS, type FailureName } from './timestamp-response.js';
import { writeToken } from './write-token.js';

export interface LocalAuthoritySettings {
  /** Signs; its certificate must be fit for time-stamps and nothing else. */
  readonly key: LoadedKey;
  readonly clock: Clock;
  /** Dotted object identifier; {@link DEVELOPMENT_POLICY} where not given. */
  readonly policy?: string;
  /** How far from the truth the clock may be, as tokens say it; whole milliseconds, a second where not given. */
  readonly accuracyMs?: number;
}

/** An example arc of ITU-T X.660: a token under it says of itself that nobody vouches for its time. */
export const DEVELOPMENT_POLICY = '2.999.2.1';

const DEFAULT_ACCURACY_MS = 1000;
const SERIAL_BYTES = 16;

/**
 * A time-stamp authority for development and tests (RFC 3161): real tokens, real refusals, and the clock of this machine,
 * which proves nothing to anybody. Not for production: there an authority must be somebody else's.
 */
export class LocalTimestampAuthority {
  readonly policy: string;
  readonly #settings: LocalAuthoritySettings;

  /** @throws TimestampRefused `jeton-usage` where the certificate is not a time-stamp authority's */
  constructor(settings: LocalAuthoritySettings) {
    requireTimestampingOnly(settings.key.certificate);
    this.#settings = settings;
    this.policy = settings.policy ?? DEVELOPMENT_POLICY;
  }

  /** The TimeStampResp to any bytes: a token, or a refusal that says why. Never throws on what was sent. */
  respond(bytes: Uint8Array): Buffer {
    const request = readRequest(bytes);
    if (typeof request === 'string') return refusal(request);
    const { certificate } = this.#settings.key;
    const genTime = this.#settings.clock.now();
    if (request.hasExtensions) return refusal('unacceptedExtension');
    if (request.policy !== null && request.policy !== this.policy) return refusal('unacceptedPolicy');
    if (!certificate.isValidAt(genTime)) return refusal('timeNotAvailable');
    return sequence(sequence(integer(0)), this.#token(request, genTime));
  }

  #token({ imprint, nonce, certReq }: ReadRequest, genTime: number): Buffer {
    const { key, accuracyMs = DEFAULT_ACCURACY_MS } = this.#settings;
    const { policy } = this;
    // The root is left out: whoever verifies must have it from elsewhere.
    const certificates = certReq ? key.chain.filter((one) => one.subject !== one.issuerName) : [];
    return writeToken(
      { policy, imprint, serial: newSerial(), genTime, accuracyMs, nonce, certificates },
      key,
    );
  }
}

function readRequest(bytes: Uint8Array): ReadRequest | FailureName {
  try {
    return readTimestampRequest(Buffer.from(bytes));
  } catch (error) {
    if (error instanceof TimestampRefused) return 'badAlg';
    if (error instanceof DerError) return 'badDataFormat';
    throw error;
  }
}

/** A TimeStampResp with status rejection and one reason. */
function refusal(reason: FailureName): Buffer {
  const bit = FAILURE_BITS[reason];
  const bytes = Buffer.alloc((bit >> 3) + 1);
  bytes[bit >> 3] = 0x80 >> (bit & 7);
  // A named bit list ends at its last one (X.690 section 11.2.2).
  const failInfo = der(DER_TAG.bitString, Buffer.of(7 - (bit & 7)), bytes);
  return sequence(sequence(integer(2), failInfo));
}

/** Random, positive and in its shortest form: two tokens never share a number, whatever restarts lie between them. */
function newSerial(): Buffer {
  const bytes = randomBytes(SERIAL_BYTES);
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes;
}
