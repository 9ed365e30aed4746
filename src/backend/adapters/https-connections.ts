import { connect, type ConnectionOptions, type TLSSocket } from 'node:tls';
import { Client } from 'undici';
import { type CallResult, failureOf, type OutgoingCall, post } from './https-call.js';

/** A platform as the directory describes it. */
export interface HttpsPlatform {
  readonly id: string;
  /** `https://host[:port][/prefix]`. */
  readonly url: string;
  /** Structure id its server certificate must carry in OU. */
  readonly structure: string;
  /** The platform promises to recognise a key it has seen and to answer as the first time. */
  readonly promesseIdempotence: boolean;
}

/**
 * TLS options for calling the platform of a structure; asked at every new connection, so that rotated keys and new
 * revocation lists count at once. `clientTlsOptions` of the pki room makes them: our certificate, the suites, and the
 * judgement of the server's certificate (name, chain, dates, usage, revocation, structure).
 */
export type ClientTls = (structureId: string) => ConnectionOptions;

export interface PoolLimits {
  /** Connections to one platform at once: it bounds the bulkhead, as every call under way has one of its own. */
  readonly connections: number;
  /** TCP and TLS handshake together, milliseconds. */
  readonly connectTimeoutMs: number;
  /** Idle connections are closed after this, milliseconds; keep it below the server's own, or the two race. */
  readonly keepAliveMs: number;
}

/** One undici client and its one connection, with the socket at hand from its first moment. */
interface Connection {
  readonly client: Client;
  socket: TLSSocket | undefined;
  /** The first error of that socket: undici reports the last one, which hides a TLS alert behind the close. */
  trouble: Error | undefined;
  /** Under which keys and anchors it was opened. */
  readonly generation: number;
}

/**
 * The kept-alive mutual TLS connections to one platform. A pool of our own over undici's clients, because undici's
 * answers an aborted request by opening a fresh connection for it, and leaves a handshake under way running: here a
 * call that ends badly takes its connection with it, whatever stage it is in, and nothing is opened in its place.
 * The number of connections is that of the calls under way, which the bulkhead bounds.
 */
export class HttpsConnections {
  private readonly idle: Connection[] = [];
  private closing = false;
  private generation = 0;

  constructor(
    private readonly platform: HttpsPlatform,
    private readonly tls: ClientTls,
    private readonly limits: PoolLimits,
  ) {}

  /** One call over a connection of its own. Never rejects. */
  async call(call: OutgoingCall): Promise<CallResult> {
    const connection = this.idle.pop() ?? this.open();
    const result = await post(connection.client, call);
    if (result.kind === 'failure' || this.closing || connection.generation !== this.generation)
      this.drop(connection);
    else this.idle.push(connection);
    const broken = result.kind === 'failure' && result.fault === 'coupure' ? connection.trouble : undefined;
    return broken === undefined ? result : failureOf(broken, true);
  }

  /** Keys or anchors changed: idle connections are closed now, those in use with their calls, the next ones are new. */
  renew(): void {
    this.generation += 1;
    for (const connection of this.idle.splice(0)) this.drop(connection);
  }

  /** Closes idle connections now, the others with their calls. */
  close(): void {
    this.closing = true;
    for (const connection of this.idle.splice(0)) this.drop(connection);
  }

  private open(): Connection {
    const connection: Connection = {
      client: new Client(new URL(this.platform.url).origin, {
        pipelining: 1,
        keepAliveTimeout: this.limits.keepAliveMs,
        keepAliveMaxTimeout: this.limits.keepAliveMs,
        connect: (target, callback) => {
          connection.trouble = undefined;
          connection.socket = this.connect(target.hostname, Number(target.port || 443), callback);
          connection.socket.on('error', (error: Error) => {
            connection.trouble ??= error;
          });
        },
      }),
      socket: undefined,
      trouble: undefined,
      generation: this.generation,
    };
    return connection;
  }

  private drop(connection: Connection): void {
    connection.client.destroy().catch(() => undefined);
    connection.socket?.destroy();
  }

  /** No session is given to resume: Node does not ask for the server's identity again on a resumed one. */
  private connect(host: string, port: number, callback: Connected): TLSSocket {
    const options = this.tls(this.platform.structure);
    const socket = connect({
      ...options,
      host: host.replace(/^\[|\]$/g, ''),
      port,
      rejectUnauthorized: true,
    });
    const timer = setTimeout(() => socket.destroy(new ConnectTimeout()), this.limits.connectTimeoutMs);
    const failed = (error: Error): void => callback(error, null);
    socket.once('error', failed).once('close', () => clearTimeout(timer));
    socket.once('secureConnect', () => {
      clearTimeout(timer);
      socket.off('error', failed);
      callback(null, socket);
    });
    return socket.setNoDelay(true);
  }
}

type Connected = (...result: [null, TLSSocket] | [Error, null]) => void;

class ConnectTimeout extends Error {
  readonly code = 'ROC_CONNEXION_DELAI';
}
