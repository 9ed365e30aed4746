import { Agent, request } from 'node:https';
import { type IncomingMessage } from 'node:http';
import { type ConnectionOptions } from 'node:tls';
import { z } from 'zod';
import { type JoinedPlatform, type ReportedPlatform, type StateService } from '../shared-states.js';

export const STATES_PATH = '/annuaire/v1/etats';
/** 5 000 states of some 200 bytes, and room. */
const MAX_BYTES = 4 * 1024 * 1024;

const joined = z.object({
  plateforme: z.string().min(1).max(64),
  amc: z.string().regex(/^\d{10}$/),
  etat: z.enum(['ouverte', 'degradee', 'fermee']),
  depuis: z.iso.datetime({ offset: false }),
  retourPrevu: z.iso.datetime({ offset: false }).nullable(),
  passerelles: z.int().min(1).max(10_000),
});
const list = z.object({ etats: z.array(joined).max(20_000) });

export interface HttpsStateServiceOptions {
  /** `https://host[:port]` of the directory service. */
  readonly url: string;
  /** Which of the gateway's processes speaks: each has breakers of its own. */
  readonly instance: string;
  /** TLS of the calls, asked at each: our certificate, and the judgement of the service's. */
  readonly credentials: () => ConnectionOptions;
  /** The whole answer, milliseconds. */
  readonly timeoutMs: number;
}

/** The states at the directory service, over mutual TLS. What comes is checked against its shape: it is shown to callers. */
export class HttpsStateService implements StateService {
  // A resumed session would not be judged again.
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1, maxCachedSessions: 0 });

  constructor(private readonly options: HttpsStateServiceOptions) {}

  async report(etats: readonly ReportedPlatform[]): Promise<void> {
    await this.call('PUT', JSON.stringify({ instance: this.options.instance, etats }));
  }

  async list(): Promise<readonly JoinedPlatform[]> {
    return list.parse(JSON.parse(await this.call('GET'))).etats;
  }

  close(): void {
    this.agent.destroy();
  }

  private async call(method: string, body?: string): Promise<string> {
    const { url, credentials, timeoutMs } = this.options;
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const sent = request(new URL(STATES_PATH, url), {
        ...credentials(),
        ...{ method, agent: this.agent, signal: AbortSignal.timeout(timeoutMs) },
        headers:
          body === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      });
      sent.once('response', resolve).once('error', reject).end(body);
    });
    const text = await read(response);
    if (response.statusCode !== 200) throw new Error(`directory service answered ${response.statusCode}`);
    return text;
  }
}

async function read(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_BYTES) throw new Error('directory service answered too much');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length).toString('utf8');
}
