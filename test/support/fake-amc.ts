import { createServer, type Server } from 'node:https';
import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, type Socket } from 'node:net';
import { type TLSSocket } from 'node:tls';
import { type RefusalCode } from '../../src/kernel/refusal.js';
import { generalJson } from '../../src/signing/serialize-answer.js';
import { ANSWER_CTY, CTY, type Cty, signAsIssuer } from '../../src/signing/sign-answer.js';
import { type Signer } from '../../src/signing/signer.port.js';
import { fakeAnswer, type FakeQuestion, fakeRefusal, type MutableDocument } from './fake-answers.js';

export { type FakeQuestion } from './fake-answers.js';

/**
 * How the fake AMC behaves. `slow` never answers; `cut-before` drops the connection once the request is read, `cut`
 * in the middle of its answer, `cut-once` the first time a key is seen; `late` answers after `lateMs`; `drip` sends
 * one byte every 20 ms.
 */
export type FakeMode =
  | 'ok'
  | 'refusal'
  | 'slow'
  | 'cut'
  | 'cut-before'
  | 'cut-once'
  | 'late'
  | 'drip'
  | '500'
  | '429'
  | 'garbage'
  | 'redirect'
  | 'wrong-type'
  | 'encoded'
  | 'no-statut'
  | 'oversize'
  | 'oversize-streamed'
  | 'not-http'
  | 'two-signatures'
  | 'wrong-signer'
  | 'altered';

export interface FakeAmcOptions {
  readonly tls: { readonly cert: string; readonly key: string; readonly ca: readonly string[] };
  readonly signer: Signer;
  /** Signs where the mode says `wrong-signer`. */
  readonly strangerSigner?: Signer;
  /** Keep-alive of idle connections, milliseconds. */
  readonly keepAliveMs?: number;
}

/** An AMC over real mutual TLS that really signs, misbehaves on demand and counts what happens to it. */
export class FakeAmc {
  mode: FakeMode = 'ok';
  lateMs = 200;
  /** The code it refuses with, in the mode `refusal`. */
  refuses: RefusalCode = 'beneficiaire-inconnu';
  /** Changes the document before it is signed. */
  edit: (document: MutableDocument) => void = () => undefined;
  /** TLS connections whose handshake completed. */
  connections = 0;
  /** TCP connections accepted. */
  sockets = 0;
  requests = 0;
  /** Questions really computed; the same key is computed once. */
  executed = 0;
  /** Instants (ms) at which a connection was closed. */
  readonly closedAt: number[] = [];
  readonly keys: string[] = [];
  readonly headers: IncomingMessage['headers'][] = [];
  lastQuestion: FakeQuestion | undefined;
  /** All that it was sent: request lines, headers and bodies, as they came. */
  readonly recorded: Buffer[] = [];
  private readonly known = new Map<
    string,
    { readonly payload: Buffer; readonly cty: Cty; readonly statut: number }
  >();
  private readonly open = new Set<Socket>();
  private readonly server: Server;

  private signer: Signer;

  constructor(private readonly options: FakeAmcOptions) {
    this.signer = options.signer;
    const { cert, key, ca } = options.tls;
    this.server = createServer({ cert, key, ca: [...ca], requestCert: true, rejectUnauthorized: true });
    this.server.keepAliveTimeout = options.keepAliveMs ?? 5_000;
    this.server.on('connection', (socket: Socket) => {
      this.sockets += 1;
      this.open.add(socket);
      socket.on('close', () => {
        this.open.delete(socket);
        this.closedAt.push(Date.now());
      });
      socket.on('error', () => undefined);
    });
    this.server.on('secureConnection', (socket: TLSSocket) => {
      this.connections += 1;
      socket.on('error', () => undefined);
    });
    this.server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      void this.serve(request, response).catch(() => response.destroy());
    });
  }

  /** A renewed certificate and key, and whom it trusts from now on; open connections go on. */
  renew(tls: FakeAmcOptions['tls'], signer: Signer): void {
    this.signer = signer;
    this.server.setSecureContext({ cert: tls.cert, key: tls.key, ca: [...tls.ca] });
  }

  /** Starts on a free port (or on `port`) and gives the URL. */
  async start(port = 0): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(port, '127.0.0.1', resolve));
    return `https://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    if (!this.server.listening) return;
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    this.server.closeAllConnections();
    for (const socket of this.open) socket.destroy();
    await closed;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    this.recorded.push(
      Buffer.from(`${request.method} ${request.url}\n${request.rawHeaders.join('\n')}\n`),
      body,
    );
    const question = JSON.parse(body.toString('utf8')) as FakeQuestion;
    this.requests += 1;
    this.lastQuestion = question;
    this.headers.push(request.headers);
    const repeated = this.keys.includes(question.cle);
    this.keys.push(question.cle);
    if (this.mode === 'slow') return;
    if (this.mode === 'cut-before' || (this.mode === 'cut-once' && !repeated)) {
      this.compute(question);
      request.socket.destroy();
      return;
    }
    const misanswer = MISANSWERS[this.mode];
    if (misanswer !== undefined) {
      misanswer(response, request);
      return;
    }
    const { payload, cty, statut } = this.compute(question);
    await this.send(response, await this.sign(payload, cty), statut);
  }

  private async sign(payload: Buffer, cty: Cty): Promise<Buffer> {
    const statement = { iat: Math.floor(Date.now() / 1000), mode: 'propre' } as const;
    const signer = this.mode === 'wrong-signer' ? (this.options.strangerSigner ?? this.signer) : this.signer;
    const signature = await signAsIssuer(payload, cty, signer, statement);
    const signatures = this.mode === 'two-signatures' ? [signature, signature] : [signature];
    return generalJson(
      this.mode === 'altered' ? Buffer.concat([payload, Buffer.from(' ')]) : payload,
      signatures,
    );
  }

  private async send(response: ServerResponse, body: Buffer, statut: number): Promise<void> {
    const headers: Record<string, string> = {
      'content-type': 'application/jose+json',
      'roc-statut': String(statut),
    };
    if (this.mode === 'wrong-type') headers['content-type'] = 'application/json';
    if (this.mode === 'encoded') headers['content-encoding'] = 'gzip';
    if (this.mode === 'no-statut') delete headers['roc-statut'];
    if (this.mode === 'late') await delay(this.lateMs);
    response.writeHead(200, headers);
    if (this.mode === 'cut') {
      response.write(body.subarray(0, body.length / 2), () => response.socket?.destroy());
    } else if (this.mode === 'drip') {
      for (const byte of body) {
        if (response.destroyed) return;
        response.write(Buffer.of(byte));
        await delay(20);
      }
      response.end();
    } else response.end(body);
  }

  /** Same key, same document: what a platform that promises idempotence does. */
  private compute(question: FakeQuestion): {
    readonly payload: Buffer;
    readonly cty: Cty;
    readonly statut: number;
  } {
    const known = this.known.get(question.cle);
    if (known !== undefined) return known;
    this.executed += 1;
    const refused = this.mode === 'refusal';
    const document = refused ? fakeRefusal(question, this.refuses) : fakeAnswer(question);
    this.edit(document);
    const cty = refused ? CTY.refus : ANSWER_CTY[question.service];
    const made = {
      payload: Buffer.from(JSON.stringify(document)),
      cty,
      statut: refused ? Number(document['status']) : 200,
    };
    this.known.set(question.cle, made);
    return made;
  }
}

type Misanswer = (response: ServerResponse, request: IncomingMessage) => void;

const JOSE = { 'content-type': 'application/jose+json', 'roc-statut': '200' };
const TOO_MUCH = Buffer.alloc(2 * 1024 * 1024, 0x20);

/** Answers that no signature is needed for. */
const MISANSWERS: Partial<Record<FakeMode, Misanswer>> = {
  '500': (response) => response.writeHead(500, { 'content-type': 'text/plain' }).end('boom'),
  '429': (response) => response.writeHead(429).end(),
  redirect: (response) => response.writeHead(307, { location: '/ailleurs' }).end(),
  garbage: (response) => response.writeHead(200, JOSE).end('<html>maintenance</html>'),
  oversize: (response) =>
    response.writeHead(200, { ...JOSE, 'content-length': String(TOO_MUCH.length) }).end(TOO_MUCH),
  'oversize-streamed': (response) => {
    response.writeHead(200, JOSE).write(TOO_MUCH);
    response.end(TOO_MUCH);
  },
  'not-http': (_response, request) => request.socket.end('SSH-2.0-OpenSSH_9.2\r\n\r\n'),
};

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
