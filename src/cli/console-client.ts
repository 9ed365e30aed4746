/** The auditors' console, reached with an auditor's certificate. */
import { Agent } from 'undici';

export interface ConsoleAccess {
  /** https, with no path. */
  readonly url: string;
  /** PEM, leaf first. */
  readonly certificate: string;
  readonly key: string;
  /** PEM of those who may vouch for the server. */
  readonly authorities: readonly string[];
}

/** The console did not give what was asked for; the message says why, in French. */
export class ConsoleRefusal extends Error {
  constructor(
    message: string,
    /** The line broke: the same may be asked again. */
    readonly isTransient = false,
  ) {
    super(message);
  }
}

const TIMEOUT_MS = 30_000;
const MAX_ANSWER = 16 * 1024 * 1024;

/** Follows no redirect; answers are bounded, streams are the reader's to bound. */
export class ConsoleClient {
  readonly #origin: string;
  readonly #agent: Agent;

  constructor({ url, certificate: cert, key, authorities }: ConsoleAccess) {
    this.#origin = new URL(url).origin;
    const connect = { cert, key, ca: [...authorities], timeout: TIMEOUT_MS };
    this.#agent = new Agent({ connections: 1, headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS, connect });
  }

  /** The JSON of an answer. @throws ConsoleRefusal */
  async json(path: string): Promise<unknown> {
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of this.stream(path)) {
      length += chunk.length;
      if (length > MAX_ANSWER) throw new ConsoleRefusal('la console a répondu trop long');
      chunks.push(chunk);
    }
    return parsed(Buffer.concat(chunks).toString('utf8'));
  }

  /** The bytes of an answer as they come. Rejects with {@link ConsoleRefusal}, also in the middle. */
  async *stream(path: string): AsyncGenerator<Buffer, void, undefined> {
    const { statusCode, body } = await this.#request(path);
    if (statusCode !== 200) throw await refusalOf(statusCode, body as AsyncIterable<Buffer>);
    try {
      yield* body as AsyncIterable<Buffer>;
    } catch (error) {
      throw new ConsoleRefusal(`la réponse de la console s’est interrompue (${reason(error)})`, true);
    }
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  async #request(path: string) {
    try {
      return await this.#agent.request({ origin: this.#origin, path, method: 'GET' });
    } catch (error) {
      throw new ConsoleRefusal(`la console n’est pas joignable (${reason(error)})`, true);
    }
  }
}

/** An address of a console or of a listener: https, and nothing after the port. */
export function isListenerAddress(text: string): boolean {
  return /^https:\/\/[^/?#@\s]+\/?$/.test(text) && URL.canParse(text);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ConsoleRefusal('la console n’a pas répondu en JSON');
  }
}

/** What the problem document says, where it is one. */
async function refusalOf(status: number, body: AsyncIterable<Buffer>): Promise<ConsoleRefusal> {
  let text = '';
  for await (const chunk of body) if (text.length < 65_536) text += chunk.toString('utf8');
  let detail = '';
  try {
    const problem = JSON.parse(text) as { readonly detail?: unknown; readonly title?: unknown };
    detail = [problem.detail, problem.title].find((one) => typeof one === 'string') ?? '';
  } catch {
    // Not a problem document: the status says enough.
  }
  return new ConsoleRefusal(`la console a refusé (${status}) ${detail}`.trim());
}

function reason(error: unknown): string {
  const { code, name } = error as { readonly code?: unknown; readonly name: string };
  return typeof code === 'string' ? code : name;
}
