import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type LocalTimestampAuthority } from '../local-authority.js';

/** RFC 3161 section 3.4. */
export const QUERY_TYPE = 'application/timestamp-query';
export const REPLY_TYPE = 'application/timestamp-reply';

/** A request over a SHA-512 with a long policy and nonce has some 150 bytes. */
const MAX_QUERY = 4096;
const TIMEOUT_MS = 5000;

/**
 * Serves a local authority over HTTP, on this machine only: `POST /` with a DER request answers a DER reply. What is no
 * such request is an HTTP error without a body; what is one but cannot be granted is a reply that refuses.
 */
export class LoopbackAuthorityServer {
  readonly #server: Server;

  constructor(authority: LocalTimestampAuthority) {
    this.#server = createServer(
      { requestTimeout: TIMEOUT_MS, headersTimeout: TIMEOUT_MS },
      (request, response) => {
        void serve(authority, request, response);
      },
    );
  }

  /** @param port 0 takes a free one. @returns the address to post to */
  async listen(port: number): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen({ host: '127.0.0.1', port }, resolve);
    });
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeAllConnections();
    await closed;
  }
}

async function serve(
  authority: LocalTimestampAuthority,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { status, reply } = await answer(authority, request);
  // What is left of a body that is too long is not read: the connection ends with the answer.
  if (!request.complete) response.setHeader('connection', 'close');
  if (reply)
    response.writeHead(status, { 'content-type': REPLY_TYPE, 'content-length': reply.length }).end(reply);
  else response.writeHead(status, status === 405 ? { allow: 'POST' } : {}).end();
}

async function answer(
  authority: LocalTimestampAuthority,
  request: IncomingMessage,
): Promise<{ status: number; reply?: Buffer }> {
  if (request.url !== '/') return { status: 404 };
  if (request.method !== 'POST') return { status: 405 };
  if (mediaType(request.headers['content-type']) !== QUERY_TYPE) return { status: 415 };
  const query = await readAtMost(request, MAX_QUERY);
  if (query === 'too long') return { status: 413 };
  return query === 'broken off' ? { status: 400 } : { status: 200, reply: authority.respond(query) };
}

async function readAtMost(
  request: IncomingMessage,
  limit: number,
): Promise<Buffer | 'too long' | 'broken off'> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of request as AsyncIterable<Buffer>) {
      length += part.length;
      if (length > limit) return 'too long';
      parts.push(part);
    }
  } catch {
    return 'broken off';
  }
  return Buffer.concat(parts);
}

/** The type without its parameters, in lower case. */
export function mediaType(header: string | undefined): string {
  return (header?.split(';')[0] ?? '').trim().toLowerCase();
}
