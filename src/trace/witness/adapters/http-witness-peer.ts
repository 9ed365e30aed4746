import { Agent } from 'undici';
import { fromDecimal } from '../../tree/base64.js';
import { type WitnessMemory, type WitnessPeer, type WitnessReply } from '../witness-peer.port.js';

const MAX_ANSWER = 256 * 1024;

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
}

/** A witness over HTTP: bounded in time and size, no redirect followed. */
export class HttpWitnessPeer implements WitnessPeer {
  readonly #base: URL;
  readonly #agent: Agent;
  readonly #timeoutMs: number;

  constructor(url: URL, settings: { readonly timeoutMs: number; readonly authorities?: readonly string[] }) {
    this.#base = url;
    this.#timeoutMs = settings.timeoutMs;
    const { timeoutMs, authorities } = settings;
    const connect = { timeout: timeoutMs, ...(authorities === undefined ? {} : { ca: [...authorities] }) };
    this.#agent = new Agent({ connections: 2, headersTimeout: timeoutMs, bodyTimeout: timeoutMs, connect });
  }

  async submit(body: Buffer): Promise<WitnessReply> {
    const answer = await this.#ask('POST', '/add-checkpoint', body);
    if (typeof answer === 'string') return { kind: 'injoignable', why: answer };
    if (answer.status === 200) return { kind: 'cosigne', lines: answer.body };
    if (answer.status === 422) return { kind: 'incoherent' };
    if (answer.status !== 409) return { kind: 'refuse', status: answer.status };
    const size = fromDecimal(/^([0-9]{1,16})\n$/.exec(answer.body.toString('latin1'))?.[1] ?? '');
    if (size === undefined || answer.type !== 'text/x.tlog.size') return { kind: 'refuse', status: 409 };
    return { kind: 'autre-taille', size };
  }

  async remembered(originHash: string): Promise<WitnessMemory> {
    const answer = await this.#ask('GET', `/${originHash}/checkpoint`);
    if (typeof answer === 'string') return { kind: 'injoignable', why: answer };
    if (answer.status === 200) return { kind: 'note', note: answer.body };
    if (answer.status === 404) return { kind: 'aucune' };
    return { kind: 'injoignable', why: `statut ${answer.status}` };
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  async #ask(method: 'GET' | 'POST', path: string, body?: Buffer): Promise<Answer | string> {
    try {
      const response = await this.#agent.request({
        origin: this.#base.origin,
        path: `${this.#base.pathname.replace(/\/$/, '')}${path}`,
        method,
        signal: AbortSignal.timeout(this.#timeoutMs),
        ...(body === undefined ? {} : { body, headers: { 'content-type': 'application/octet-stream' } }),
      });
      const chunks: Buffer[] = [];
      let length = 0;
      for await (const chunk of response.body as AsyncIterable<Buffer>) {
        length += chunk.length;
        if (length > MAX_ANSWER) return 'taille';
        chunks.push(chunk);
      }
      const type = String(response.headers['content-type'] ?? '').split(';', 1)[0] ?? '';
      return { status: response.statusCode, type: type.trim().toLowerCase(), body: Buffer.concat(chunks) };
    } catch (error) {
      // A DOMException, as an abort is, has a number there.
      const { code, name } = error as { readonly code?: unknown; readonly name: string };
      return typeof code === 'string' ? code : name;
    }
  }
}
