import { request } from 'node:https';
import { generalJson } from '../../signing/serialize-answer.js';
import { type CTY, signPlain } from '../../signing/sign-answer.js';
import { type Profile } from './profile.js';

/** What the directory service, or a gateway, answered: parsed, and whether it is a refusal. */
export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

const LIMIT_MS = 90_000;

/** Calls the directory service under a profile: mutual TLS with the operator's certificate, documents signed by the person. */
export class DirectoryClient {
  constructor(readonly profile: Profile) {}

  get(path: string, origin = this.profile.adresse): Promise<Answer> {
    return this.send(origin, 'GET', path);
  }

  /** Signs with the person's key and posts. Throws where the profile has none. */
  async post(
    path: string,
    document: unknown,
    cty: typeof CTY.changement | typeof CTY.decision,
  ): Promise<Answer> {
    const { signer, adresse } = this.profile;
    if (signer === undefined) throw new Error('ce profil ne porte pas de personne : il ne peut rien signer');
    const payload = Buffer.from(JSON.stringify(document));
    const body = generalJson(payload, [await signPlain(payload, cty, signer, Math.floor(Date.now() / 1000))]);
    return this.send(adresse, 'POST', path, body);
  }

  /** The bytes as they came, whatever they are. */
  fetch(path: string): Promise<{ readonly status: number; readonly bytes: Buffer }> {
    return this.exchange(this.profile.adresse, 'GET', path);
  }

  private async send(origin: string, method: string, path: string, body?: Buffer): Promise<Answer> {
    const { status, bytes } = await this.exchange(origin, method, path, body);
    try {
      return { status, body: JSON.parse(bytes.toString('utf8')) as Record<string, unknown> };
    } catch {
      throw new Error(`${origin} a répondu ${status}, ce n’est pas du JSON`);
    }
  }

  private exchange(
    origin: string,
    method: string,
    path: string,
    body?: Buffer,
  ): Promise<{ readonly status: number; readonly bytes: Buffer }> {
    const { tls } = this.profile;
    const headers =
      body === undefined ? {} : { 'content-type': 'application/jose+json', 'content-length': body.length };
    return new Promise((resolve, reject) => {
      const call = request(new URL(path, origin), {
        method,
        headers,
        ...tls,
        signal: AbortSignal.timeout(LIMIT_MS),
      });
      call.once('error', (error) => reject(new Error(`${origin} injoignable (${codeOf(error)})`)));
      call.once('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('error', reject);
        response.once('end', () =>
          resolve({ status: response.statusCode ?? 0, bytes: Buffer.concat(chunks) }),
        );
      });
      call.end(body);
    });
  }
}

function codeOf(error: Error): string {
  return (error as NodeJS.ErrnoException).code ?? error.name;
}
