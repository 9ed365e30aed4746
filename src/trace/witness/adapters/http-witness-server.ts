import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type Witness, type WitnessAnswer } from '../witness.js';

export interface WitnessServerWiring {
  readonly witness: Witness;
  /** PEM; plain HTTP where not given, for a loopback behind a proxy. */
  readonly tls?: { readonly cert: string; readonly key: string };
  /** Told of each answer of add-checkpoint. Must not throw. */
  readonly answered: (answer: WitnessAnswer) => void;
  /** Told of a request that could not be judged: the state could not be read or written. Must not throw. */
  readonly failed: (error: unknown) => void;
}

/** 63 lines of proof, and a note with its 32 signatures. */
const MAX_BODY = 300_000;
const MAX_CONNECTIONS = 512;
const HEADERS_MS = 5_000;
const REQUEST_MS = 10_000;
const IDLE_MS = 65_000;
const PLAIN = 'text/plain; charset=utf-8';

/**
 * The witness over HTTP (C2SP tlog-witness): `POST /add-checkpoint`, `GET /<origin hash>/checkpoint`. Nobody is asked who
 * they are: what counts is signed. Slow and oversized senders are cut off.
 */
export function createWitnessServer(wiring: WitnessServerWiring): Server {
  const options = {
    headersTimeout: HEADERS_MS,
    requestTimeout: REQUEST_MS,
    keepAliveTimeout: IDLE_MS,
    connectionsCheckingInterval: 1_000,
    maxHeaderSize: 8_192,
  };
  const { tls, failed } = wiring;
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    respond(wiring, request, response).catch((error: unknown) => {
      failed(error);
      send(response, 500, 'etat-indisponible : rien n’a été cosigné\n');
    });
  };
  const server =
    tls === undefined ? createServer(options, handle) : createTlsServer({ ...options, ...tls }, handle);
  server.maxConnections = MAX_CONNECTIONS;
  return server;
}

async function respond(
  { witness, answered }: WitnessServerWiring,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = request.url ?? '';
  const hash = /^\/([0-9a-f]{64})\/checkpoint$/.exec(path)?.[1];
  if (path === '/add-checkpoint') {
    if (request.method !== 'POST') return send(response.setHeader('allow', 'POST'), 405, 'POST attendu\n');
    const body = await readBody(request);
    if (body === undefined) return refuseBody(response);
    const answer = await witness.add(body);
    answered(answer);
    return send(response, answer.status, answer.body, answer.type);
  }
  if (hash === undefined) return send(response, 404, 'aucune ressource à cette adresse\n');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return send(response.setHeader('allow', 'GET, HEAD'), 405, 'GET attendu\n');
  }
  const note = await witness.checkpoint(hash);
  if (note === undefined) return send(response, 404, 'aucun point cosigné de ce journal\n');
  send(response, 200, note);
}

/** The body, or undefined where it is longer than it may be. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY) return undefined;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_BODY) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What was not read cannot be followed by another request. */
function refuseBody(response: ServerResponse): void {
  response.setHeader('connection', 'close');
  send(response, 413, `plus de ${MAX_BODY} octets\n`);
}

function send(response: ServerResponse, status: number, body: string | Buffer, type = PLAIN): void {
  if (response.destroyed || response.headersSent) return;
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-cache',
  });
  response.end(body);
}
