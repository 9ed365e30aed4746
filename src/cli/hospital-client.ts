import { Agent, request as httpsRequest } from 'node:https';
import { SOAP_TYPE } from '../bindings/soap/names.js';
import { type Agent as HospitalAgent } from '../identity/agent-assertion.js';
import { type Service } from '../kernel/vocabulary.js';
import { type Demande } from '../messages/types.js';
import { audience, REQUEST_CTY, type RequestStatement, signRequest } from '../signing/sign-answer.js';
import { generalJson } from '../signing/serialize-answer.js';
import { type Signer } from '../signing/signer.port.js';
import { Certificate } from '../pki/certificate.js';
import { signDetached } from './sign-detached.js';
import { soapRequest } from './soap-request.js';
import { type HospitalRecorder } from './traces/hospital-recorder.js';

export interface HospitalIdentity {
  readonly certificatePem: string;
  readonly keyPem: string;
  readonly authoritiesPem: readonly string[];
  /** The hospital's seal; absent for a participant whose unsigned requests are accepted. */
  readonly signer?: Signer;
  /** Where its calls are traced; without, they are not. */
  readonly traces?: HospitalRecorder;
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

export type ServicePath = Lowercase<Service>;

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

  /** Sends a message to its service, signed where this hospital has a seal, as one JWS in JSON form. */
  async ask(service: ServicePath, message: object, amc10: string): Promise<ClientAnswer> {
    const payload = Buffer.from(JSON.stringify(message));
    const { signer } = this.identity;
    if (signer === undefined)
      return this.call(service, message, payload, { 'content-type': 'application/json' });
    const signature = await signRequest(payload, signer, statementFor(service, amc10));
    return this.call(service, message, generalJson(payload, [signature]), {
      'content-type': 'application/jose+json',
    });
  }

  /** The other signed form: the body is the message itself, its signature stands in the header Roc-Signature. */
  async askDetached(service: ServicePath, message: object, amc10: string): Promise<ClientAnswer> {
    const payload = Buffer.from(JSON.stringify(message));
    const { signer } = this.identity;
    const signed =
      signer === undefined
        ? {}
        : { 'roc-signature': await signDetached(payload, signer, statementFor(service, amc10)) };
    return this.call(service, message, payload, { 'content-type': 'application/json', ...signed });
  }

  /** The same message by SOAP, signed in XML where this hospital has a seal, its agent in an assertion (VIHF) beside. */
  async askSoap(service: ServicePath, message: object): Promise<ClientAnswer> {
    const { signer, certificatePem } = this.identity;
    const [client] = Certificate.listFromPem(certificatePem);
    const { agent } = message as { agent?: HospitalAgent };
    const envelope = await soapRequest({
      service: service.toUpperCase() as Service,
      message,
      signer,
      ...(agent === undefined || client === undefined || signer === undefined
        ? {}
        : { vihf: { agent, client } }),
    });
    return this.send('POST', `/roc/v1/soap/${service}`, envelope, {
      accept: SOAP_TYPE,
      'content-type': `${SOAP_TYPE}; charset=utf-8`,
    });
  }

  get(path: string): Promise<ClientAnswer> {
    return this.send('GET', path, Buffer.alloc(0), {});
  }

  close(): void {
    this.agent.destroy();
  }

  /** One message, between its two lines where this hospital traces. */
  private async call(
    service: ServicePath,
    message: object,
    sent: Buffer,
    headers: Readonly<Record<string, string>>,
  ): Promise<ClientAnswer> {
    const send = (): Promise<ClientAnswer> => this.send('POST', `/roc/v1/${service}`, sent, headers);
    const { traces } = this.identity;
    if (traces === undefined) return send();
    const rocSignature = headers['roc-signature'];
    const request = {
      ...{ service: service.toUpperCase() as Service, demande: message as Demande, sent },
      ...(rocSignature === undefined ? {} : { rocSignature }),
    };
    const { answer } = await traces.call(request, async () => {
      const answer = await send();
      return { statut: answer.status, body: answer.body, answer };
    });
    return answer;
  }

  private send(
    method: string,
    path: string,
    sent: Buffer,
    own: Readonly<Record<string, string>>,
  ): Promise<ClientAnswer> {
    const headers = {
      accept: 'application/jose+json',
      ...own,
      ...(method === 'POST' ? { 'content-length': sent.length } : {}),
    };
    const since = performance.now();
    return new Promise((resolve, reject) => {
      const request = httpsRequest(
        new URL(path, this.origin),
        { method, headers, agent: this.agent },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.once('error', reject);
          response.once('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(chunks),
              elapsedMs: performance.now() - since,
              sent,
            }),
          );
        },
      );
      request.once('error', reject);
      request.setTimeout(ANSWER_LIMIT_MS, () =>
        request.destroy(new Error(`${path} : pas de réponse en ${ANSWER_LIMIT_MS / 1000} s`)),
      );
      request.end(sent);
    });
  }
}

function statementFor(service: ServicePath, amc10: string): RequestStatement {
  const named = service.toUpperCase() as Service;
  return {
    cty: REQUEST_CTY[named],
    aud: audience(amc10, named),
    iat: Math.floor(Date.now() / 1000),
  };
}
