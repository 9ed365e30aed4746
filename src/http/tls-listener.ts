import { createServer, type Server, type ServerOptions } from 'node:https';
import { type Route } from './listener-route.js';
import { type Socket } from 'node:net';
import { type TLSSocket } from 'node:tls';
import { type PeerVerdict } from '../pki/judge-peer.js';
import { type ConnectionLimits } from './connection-limits.js';
import { type ListenerName, tagRequest } from './listener.js';
import { type RequestsInProgress } from './requests-in-progress.js';
import { type SecurityEvents } from './security-events.js';

export interface HttpTimeouts {
  readonly handshakeMs: number;
  readonly headersMs: number;
  readonly requestMs: number;
  readonly idleMs: number;
}

export interface TlsListenerWiring {
  readonly name: ListenerName;
  readonly tls: ServerOptions;
  readonly timeouts: HttpTimeouts;
  readonly limits: ConnectionLimits;
  readonly events: SecurityEvents;
  /** Judges the peer after the handshake; `required` false lets a bad or missing certificate in (whoami). */
  readonly judge: (socket: TLSSocket) => PeerVerdict;
  readonly required: boolean;
  readonly route: Route;
  readonly inProgress: RequestsInProgress;
}

const MAX_HEADER_BYTES = 32_768;

/**
 * A TLS server whose handshake verdict is ours: OpenSSL judges, we name the reason, record it, and close the socket
 * before a byte of HTTP is read. Slow or malformed senders are cut and counted.
 */
export function createTlsListener(wiring: TlsListenerWiring): Server {
  const { name, timeouts, events, route, inProgress } = wiring;
  const server = createServer({
    ...wiring.tls,
    requestCert: true,
    // Our own verdict follows in secureConnection: with true, Node hides which certificate was refused.
    rejectUnauthorized: false,
    handshakeTimeout: timeouts.handshakeMs,
    headersTimeout: timeouts.headersMs,
    requestTimeout: timeouts.requestMs,
    keepAliveTimeout: timeouts.idleMs,
    connectionsCheckingInterval: Math.min(1_000, timeouts.headersMs),
    maxHeaderSize: MAX_HEADER_BYTES,
    // A missing Host is answered by the page, sealed, not by Node's bare 400.
    requireHostHeader: false,
  });
  const secured = new WeakSet<Socket>();
  server.prependListener('secureConnection', (socket: TLSSocket) => {
    secured.add(socket);
    admitPeer(wiring, socket);
  });
  server.on('connection', (socket: Socket) => boundConnection(wiring, socket));
  server.on('tlsClientError', (error: NodeJS.ErrnoException) =>
    events.handshakeRefused(name, handshakeFault(error)),
  );
  const enter: Route = (request, response) => {
    tagRequest(request, name);
    inProgress.enter(request, response);
    route(request, response);
  };
  server.on('request', enter);
  // Any Expect but 100-continue: routed all the same, so that a known caller gets a sealed refusal.
  server.on('checkExpectation', enter);
  server.on('connect', (_request, socket) => {
    events.unparsed(name, 'connect');
    socket.destroy();
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    // Node also sends faults of the handshake here: nothing can be said on such a socket, and nothing else closes it.
    if (secured.has(socket)) refuseUnparsed(wiring, error, socket);
    else socket.destroy();
  });
  return server;
}

function boundConnection({ name, limits, events }: TlsListenerWiring, socket: Socket): void {
  const broken = limits.open(socket);
  if (broken === undefined) return;
  events.unparsed(name, broken);
  socket.destroy();
}

function admitPeer({ name, judge, required, limits, events }: TlsListenerWiring, socket: TLSSocket): void {
  const verdict = judge(socket);
  if (!verdict.ok) {
    if (!required) return;
    events.handshakeRefused(name, verdict.fault);
    socket.destroy();
    return;
  }
  const broken = limits.openFor(verdict.certificate.x5tS256, socket);
  if (broken === undefined) return;
  events.unparsed(name, broken);
  socket.destroy();
}

/** Reasons of a handshake that never completed, as a closed set: error codes come from the peer's behaviour. */
const HANDSHAKE_FAULTS: Readonly<Record<string, string>> = {
  ERR_TLS_HANDSHAKE_TIMEOUT: 'poignee-trop-lente',
  ERR_SSL_UNSUPPORTED_PROTOCOL: 'version-tls',
  ERR_SSL_VERSION_TOO_LOW: 'version-tls',
  ERR_SSL_NO_SHARED_CIPHER: 'suite-tls',
  ERR_SSL_HTTP_REQUEST: 'http-en-clair',
  ECONNRESET: 'coupure',
  EPIPE: 'coupure',
};

function handshakeFault({ code = '' }: NodeJS.ErrnoException): string {
  return HANDSHAKE_FAULTS[code] ?? 'poignee-invalide';
}

const UNPARSED: Readonly<Record<string, readonly [nature: string, status: string]>> = {
  HPE_HEADER_OVERFLOW: ['entetes-trop-grands', '431 Request Header Fields Too Large'],
  ERR_HTTP_REQUEST_TIMEOUT: ['demande-trop-lente', '408 Request Timeout'],
};

function refuseUnparsed(
  { name, events }: TlsListenerWiring,
  error: NodeJS.ErrnoException,
  socket: Socket,
): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [nature, status] = UNPARSED[error.code ?? ''] ?? ['http-malforme', '400 Bad Request'];
  events.unparsed(name, nature);
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`, () => socket.destroy());
}
