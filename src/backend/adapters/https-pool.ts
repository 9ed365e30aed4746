import { checkServerIdentity, type PeerCertificate } from 'node:tls';
import { Pool } from 'undici';
import { Certificate } from '../../pki/certificate.js';
import { WrongServerIdentity } from './https-call.js';

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

/** What we present to AMC and whom we believe; PEM. */
export interface ClientCredentials {
  readonly certificate: string | Buffer;
  readonly key: string | Buffer;
  readonly authorities: readonly (string | Buffer)[];
  /**
   * A further judgement of the server's certificate (profile, revocation), asked at every new connection: the name of
   * the fault, or null.
   */
  readonly judge?: (certificate: Certificate) => string | null;
}

export interface PoolLimits {
  readonly connections: number;
  readonly connectTimeoutMs: number;
  /** Idle connections are closed after this, milliseconds; below the server's own, or the two race. */
  readonly keepAliveMs: number;
}

function faultOfServer(
  platform: HttpsPlatform,
  credentials: ClientCredentials,
  peer: PeerCertificate,
): Error | undefined {
  const misnamed = checkServerIdentity(new URL(platform.url).hostname.replace(/^\[|\]$/g, ''), peer);
  if (misnamed !== undefined) return misnamed;
  const certificate = Certificate.tryFromDer(peer.raw);
  if (certificate === null) return new WrongServerIdentity('unreadable certificate');
  if (certificate.structureId !== platform.structure) return new WrongServerIdentity('another structure');
  const fault = credentials.judge?.(certificate) ?? null;
  return fault === null ? undefined : new WrongServerIdentity(fault);
}

/**
 * A pool of mutual TLS connections to one platform. Sessions are not resumed: Node does not ask for the server's
 * identity again on a resumed session, and keep-alive already saves the handshakes.
 */
export function platformPool(
  platform: HttpsPlatform,
  credentials: ClientCredentials,
  limits: PoolLimits,
): Pool {
  return new Pool(new URL(platform.url).origin, {
    connections: limits.connections,
    pipelining: 1,
    keepAliveTimeout: limits.keepAliveMs,
    keepAliveMaxTimeout: limits.keepAliveMs,
    connect: {
      cert: credentials.certificate,
      key: credentials.key,
      ca: [...credentials.authorities],
      rejectUnauthorized: true,
      minVersion: 'TLSv1.2',
      maxCachedSessions: 0,
      timeout: limits.connectTimeoutMs,
      checkServerIdentity: (_host: string, peer: PeerCertificate) =>
        faultOfServer(platform, credentials, peer),
    },
  });
}
