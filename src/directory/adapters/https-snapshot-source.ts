import { Agent, get, type RequestOptions } from 'node:https';
import { type IncomingMessage } from 'node:http';
import { type ConnectionOptions } from 'node:tls';
import { type SnapshotSource } from '../snapshot-source.port.js';
import { MAX_SNAPSHOT_BYTES } from './file-snapshot-source.js';

export interface HttpsSnapshotOptions {
  /** `https://host[:port]` of the directory service. */
  readonly url: string;
  /** TLS of the calls, asked at each: our certificate, and the judgement of the service's (name, chain, structure). */
  readonly credentials: () => ConnectionOptions;
  /** The whole answer, milliseconds. */
  readonly timeoutMs: number;
}

export const SNAPSHOT_PATH = '/annuaire/v1/instantane';

/** The directory service over mutual TLS: a conditional GET on a kept-alive connection (RFC 9110, section 13.1.2). */
export class HttpsSnapshotSource implements SnapshotSource {
  readonly name = 'service';
  private etag: string | undefined;
  // A resumed session would not be judged again.
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1, maxCachedSessions: 0 });

  constructor(private readonly options: HttpsSnapshotOptions) {}

  async read(): Promise<Buffer | undefined> {
    const { status, etag, body } = await this.get();
    if (status === 304) return undefined;
    if (status !== 200) throw new Error(`directory service answered ${status}`);
    this.etag = etag;
    return body;
  }

  forget(): void {
    this.etag = undefined;
  }

  close(): void {
    this.agent.destroy();
  }

  private get(): Promise<{ status: number; etag: string | undefined; body: Buffer }> {
    const { url, credentials, timeoutMs } = this.options;
    const options: RequestOptions = {
      ...credentials(),
      agent: this.agent,
      headers: {
        accept: 'application/jose+json',
        ...(this.etag === undefined ? {} : { 'if-none-match': this.etag }),
      },
      signal: AbortSignal.timeout(timeoutMs),
    };
    return new Promise((resolve, reject) => {
      const request = get(new URL(SNAPSHOT_PATH, url), options, (response) => {
        read(response).then(
          (body) => resolve({ status: response.statusCode ?? 0, etag: response.headers.etag, body }),
          reject,
        );
      });
      request.once('error', reject);
    });
  }
}

async function read(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_SNAPSHOT_BYTES) throw new Error('directory service answered too much');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
