import { createServer, type Server as HttpServer } from 'node:http';
import { Server as HttpsServer } from 'node:https';
import { type AddressInfo, type Server as NetServer } from 'node:net';
import { type TLSSocket } from 'node:tls';
import { type Clock } from '../kernel/clock.js';
import { judgeAgain, judgePeer, peerOf, type PeerVerdict } from '../pki/judge-peer.js';
import { type LoadedKey } from '../pki/key-store.js';
import { type RevocationRegistry } from '../pki/revocation.js';
import { serverTlsOptions } from '../pki/tls-context.js';
import { type TrustStore } from '../pki/trust-store.js';
import { ConnectionLimits, type ConnectionBounds } from './connection-limits.js';
import { type ListenerName, tagRequest } from './listener.js';
import { type Route } from './listener-route.js';
import { RequestsInProgress } from './requests-in-progress.js';
import { type SecurityEvents } from './security-events.js';
import { createTlsListener, type HttpTimeouts } from './tls-listener.js';

export interface ListenersWiring<Name extends ListenerName = ListenerName> {
  readonly host: string;
  readonly opsHost: string;
  /** Which doors are opened, each on its port. */
  readonly ports: Readonly<Record<Name, number>>;
  /** Asked at each {@link OpenListeners.renew}. */
  readonly serverKey: () => LoadedKey;
  readonly trustStore: TrustStore;
  readonly revocation: RevocationRegistry;
  readonly clock: Clock;
  readonly bounds: ConnectionBounds;
  readonly timeouts: HttpTimeouts;
  readonly events: SecurityEvents;
  readonly route: Route;
}

export interface OpenListeners<Name extends ListenerName = ListenerName> {
  readonly ports: Readonly<Record<Name, number>>;
  /** Takes the server key and the anchors as they are now for handshakes to come. */
  renew(): void;
  /** Stops accepting; resolves when the connections in use have ended, or after `limitMs` at the latest. */
  drain(limitMs: number): Promise<void>;
}

/** How often connections that have become idle are closed during the drain. */
const SWEEP_MS = 100;

interface OpenPeers {
  readonly sockets: Set<TLSSocket>;
  readonly inProgress: RequestsInProgress;
}

/** Doors that demand a good certificate; the others let in whoever comes, or have no TLS. */
const REQUIRED: ReadonlySet<ListenerName> = new Set<ListenerName>(['exchange', 'console', 'annuaire']);

/** Opens the doors asked for. A new revocation list closes the connections whose certificate it names. */
export async function openListeners<Name extends ListenerName>(
  wiring: ListenersWiring<Name>,
): Promise<OpenListeners<Name>> {
  const open: OpenPeers = { sockets: new Set(), inProgress: new RequestsInProgress() };
  const names = Object.keys(wiring.ports) as Name[];
  const doors = names.map((name) => ({
    name,
    // Who reads the logs or asks whoami needs no name: they hold commitments only, and nothing of anybody's.
    server: name === 'ops' ? opsDoor(wiring) : tlsDoor(wiring, name, REQUIRED.has(name), open),
  }));
  const renew = (): void => {
    const options = serverTlsOptions(wiring.serverKey(), wiring.trustStore);
    for (const { server } of doors) if (server instanceof HttpsServer) server.setSecureContext(options);
  };
  const unwatch = wiring.revocation.onChange(() => closeRevoked(wiring, open));
  const untrust = wiring.trustStore.onChange(() => {
    renew();
    closeUntrusted(wiring, open);
  });
  await Promise.all(
    doors.map(({ name, server }) =>
      listen(server, name === 'ops' ? wiring.opsHost : wiring.host, wiring.ports[name]),
    ),
  );
  const ports = Object.fromEntries(
    doors.map(({ name, server }) => [name, (server.address() as AddressInfo).port]),
  ) as Record<Name, number>;
  return {
    ports,
    renew,
    drain: async (limitMs) => {
      unwatch();
      untrust();
      await Promise.all(doors.map(({ server }) => closeDoor(server, limitMs)));
    },
  };
}

function tlsDoor(
  wiring: Omit<ListenersWiring, 'ports'>,
  name: ListenerName,
  required: boolean,
  { sockets, inProgress }: OpenPeers,
): HttpsServer {
  const { trustStore, revocation, clock } = wiring;
  const judge = (socket: TLSSocket): PeerVerdict => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    return judgePeer(socket, { trustStore, revocation, at: clock.now() });
  };
  return createTlsListener({
    name,
    required,
    judge,
    tls: serverTlsOptions(wiring.serverKey(), trustStore),
    timeouts: wiring.timeouts,
    limits: new ConnectionLimits(wiring.bounds),
    events: wiring.events,
    route: wiring.route,
    inProgress,
  });
}

function opsDoor({ route, timeouts }: Pick<ListenersWiring, 'route' | 'timeouts'>): HttpServer {
  return createServer(
    { headersTimeout: timeouts.headersMs, requestTimeout: timeouts.requestMs },
    (request, response) => {
      tagRequest(request, 'ops');
      route(request, response);
    },
  );
}

function closeRevoked(
  { revocation, clock, events }: Pick<ListenersWiring, 'revocation' | 'clock' | 'events'>,
  { sockets, inProgress }: OpenPeers,
): void {
  for (const socket of sockets) {
    const peer = peerOf(socket);
    if (peer === undefined || !peer.ok || judgeAgain(peer, revocation, clock.now()).fault !== 'revoque')
      continue;
    events.handshakeRefused('exchange', 'revoque-en-cours');
    inProgress.close(socket);
  }
}

/** A connection whose certificate no anchor vouches for any more ends with the request it carries. */
function closeUntrusted(
  { trustStore, clock, events }: Pick<ListenersWiring, 'trustStore' | 'clock' | 'events'>,
  { sockets, inProgress }: OpenPeers,
): void {
  for (const socket of sockets) {
    const peer = peerOf(socket);
    if (peer?.ok !== true) continue;
    const request = { at: clock.now(), purpose: 'client-tls', intermediates: peer.chain.slice(1) } as const;
    if (trustStore.verifyChain(peer.certificate, request).ok) continue;
    events.handshakeRefused('exchange', 'autorite-retiree');
    inProgress.close(socket);
  }
}

function listen(server: NetServer, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function closeDoor(server: HttpServer | HttpsServer, limitMs: number): Promise<void> {
  return new Promise((resolve) => {
    const last = setTimeout(() => {
      server.closeAllConnections();
      // What is no HTTP connection yet (a handshake that does not go on) is not waited for.
      ended();
    }, limitMs);
    // A connection that was in use becomes idle with its reply, and would keep us for as long as it may be kept alive.
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
    const ended = (): void => {
      clearTimeout(last);
      clearInterval(sweep);
      resolve();
    };
    server.close(ended);
    server.closeIdleConnections();
  });
}
