import { Agent, request } from 'undici';
import { type Clock } from '../../../kernel/clock.js';
import { type RevocationRegistry } from '../../revocation.js';
import { type TrustStore } from '../../trust-store.js';
import { type StampFault, type StampOutcome, type TimestampAuthority } from '../timestamp-authority.port.js';
import { makeTimestampRequest } from '../timestamp-request.js';
import { readTimestampResponse } from '../timestamp-response.js';
import { verifyTimestampToken } from '../verify-timestamp.js';
import { mediaType, QUERY_TYPE, REPLY_TYPE } from './loopback-authority-server.js';

export interface HttpAuthoritySettings {
  readonly url: string;
  /** For the whole call, milliseconds. */
  readonly timeoutMs: number;
  /** The authorities whose tokens count; asked for at each call. */
  readonly anchors: TrustStore;
  readonly clock: Clock;
  readonly revocation?: RevocationRegistry;
  /** Dotted object identifier; asked for and demanded. */
  readonly policy?: string;
  /** Value of the `Authorization` header, a secret. */
  readonly authorization?: string;
}

/** Tokens with long chains have some 8 kB. */
const MAX_REPLY = 128 * 1024;

/** An authority behind an address (RFC 3161 section 3.4). Follows no redirect; whatever comes back is verified first. */
export class HttpTimestampAuthority implements TimestampAuthority {
  readonly name: string;
  readonly #settings: HttpAuthoritySettings;
  readonly #agent: Agent;

  constructor(settings: HttpAuthoritySettings) {
    this.#settings = settings;
    this.name = new URL(settings.url).host;
    const { timeoutMs } = settings;
    this.#agent = new Agent({
      connections: 1,
      connect: { timeout: timeoutMs },
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      maxResponseSize: MAX_REPLY,
    });
  }

  async stamp(sha256: Uint8Array): Promise<StampOutcome> {
    const { anchors, clock, policy, revocation } = this.#settings;
    const asked = makeTimestampRequest(sha256, policy);
    const reply = await this.#post(asked.der);
    if ('fault' in reply) return { ok: false, ...reply };
    const response = readTimestampResponse(reply);
    if (!response.ok) {
      const { fault, status, failures } = response;
      return {
        ok: false,
        fault,
        detail: status === null ? '' : `status ${status} ${failures.join(' ')}`.trim(),
      };
    }
    const { token } = response;
    const { imprint, nonce } = asked;
    const verdict = verifyTimestampToken(token, {
      ...{ imprint, nonce, anchors, at: clock.now() },
      ...(policy !== undefined && { policy }),
      ...(revocation && { revocation }),
    });
    return verdict.ok ? { ok: true, token, timestamp: verdict.timestamp } : verdict;
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  async #post(body: Buffer): Promise<Buffer | { fault: StampFault; detail: string }> {
    const { url, timeoutMs, authorization } = this.#settings;
    try {
      const {
        statusCode,
        headers,
        body: answer,
      } = await request(url, {
        method: 'POST',
        headers: {
          'content-type': QUERY_TYPE,
          accept: REPLY_TYPE,
          ...(authorization !== undefined && { authorization }),
        },
        body,
        dispatcher: this.#agent,
        signal: AbortSignal.timeout(timeoutMs),
      });
      const type = mediaType(String(headers['content-type'] ?? ''));
      if (statusCode !== 200 || type !== REPLY_TYPE) {
        await answer.dump({ limit: MAX_REPLY });
        return statusCode === 200
          ? { fault: 'reponse-media', detail: 'another media type' }
          : { fault: 'reponse-http', detail: `status ${statusCode}` };
      }
      return Buffer.from(await answer.arrayBuffer());
    } catch (error) {
      return failureOf(error);
    }
  }
}

/** By the error's code: its message may quote the address or what the other side sent. */
function failureOf(error: unknown): { fault: StampFault; detail: string } {
  const { code, name } = error as NodeJS.ErrnoException;
  const detail = code === undefined || typeof code !== 'string' ? String(name) : code;
  if (detail === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return { fault: 'reponse-taille', detail };
  if (name === 'TimeoutError' || /TIMEOUT/.test(detail)) return { fault: 'autorite-delai', detail };
  return { fault: 'autorite-injoignable', detail };
}
