import { Agent, request as httpsRequest } from 'node:https';
import { CTY, audience, signRequest } from '../signing/sign-answer.js';
import { generalJson } from '../signing/serialize-answer.js';
import { type Signer } from '../signing/signer.port.js';

export interface HospitalIdentity {
  readonly certificatePem: string;
  readonly keyPem: string;
  readonly authoritiesPem: readonly string[];
  /** The hospital's seal; absent for a participant whose unsigned requests are accepted. */
  readonly signer?: Signer;
}

export interface ClientAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  /** Milliseconds from the first byte written to the last one read. */
  readonly elapsedMs: number;
  /** The bytes that were sent. */
  readonly sent: Buffer;
}

export type ServicePath = 'idb' | 'clc';

/** Longer than any deadline of the gateway's: beyond it nobody answers. */
const ANSWER_LIMIT_MS = 60_000;

/** A hospital's billing software in small: mutual TLS kept alive, signed requests, full (JWS) answers. */
export class HospitalClient {
  private readonly agent: Agent;

  constructor(
    private readonly origin: string,
    private readonly identity: HospitalIdentity,
  ) {
    const { certificatePem: cert, keyPem: key, authoritiesPem } = identity;
    this.agent = new Agent({ cert, key, ca: [...authoritiesPem], keepAlive: true, maxSockets: 8 });
  }

  /** Whether its requests are signed. */
  get signs(): boolean {
    return this.identity.signer !== undefined;
  }

  /** Sends a message to its service, signed where this hospital has a seal. */
  async ask(service: ServicePath, message: object, amc10: string): Promise<ClientAnswer> {
    const payload = Buffer.from(JSON.stringify(message));
    const { signer } = this.identity;
    if (signer === undefined) return this.send('POST', `/roc/v1/${service}`, payload, 'application/json');
    const signature = await signRequest(payload, signer, {
      cty: service === 'idb' ? CTY.demandeIdb : CTY.demandeClc,
      aud: audience(amc10, service.toUpperCase()),
      iat: Math.floor(Date.now() / 1000),
    });
    return this.send('POST', `/roc/v1/${service}`, generalJson(payload, [signature]), 'application/jose+json');
  }

  get(path: string): Promise<ClientAnswer> {
    return this.send('GET', path, Buffer.alloc(0), undefined);
  }

  close(): void {
    this.agent.destroy();
  }

  private send(method: string, path: string, sent: Buffer, type: string | undefined): Promise<ClientAnswer> {
    const headers = { accept: 'application/jose+json', ...(type === undefined ? {} : { 'content-type': type, 'content-length': sent.length }) };
    const since = performance.now();
    return new Promise((resolve, reject) => {
      const request = httpsRequest(new URL(path, this.origin), { method, headers, agent: this.agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('error', reject);
        response.once('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks), elapsedMs: performance.now() - since, sent }),
        );
      });
      request.once('error', reject);
      request.setTimeout(ANSWER_LIMIT_MS, () => request.destroy(new Error(`${path} : pas de réponse en ${ANSWER_LIMIT_MS / 1000} s`)));
      request.end(sent);
    });
  }
}
