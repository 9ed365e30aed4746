import { constants } from 'node:crypto';
import { isIP } from 'node:net';
import {
  type ConnectionOptions,
  type PeerCertificate,
  type SecureContextOptions,
  type TlsOptions,
} from 'node:tls';
import { type Clock } from '../kernel/clock.js';
import { Certificate } from './certificate.js';
import { type CertificateFault } from './certificate-fault.js';
import { faultOfOpenssl, judgeCertificate, presentedIntermediates } from './judge-peer.js';
import { type LoadedKey } from './key-store.js';
import { type RevocationRegistry } from './revocation.js';
import { type TrustStore } from './trust-store.js';

/** TLS 1.3 suites, then those of TLS 1.2 with an ephemeral key exchange and authenticated encryption (ANSSI guide). */
export const CIPHER_SUITES = [
  'TLS_AES_256_GCM_SHA384',
  'TLS_AES_128_GCM_SHA256',
  'TLS_CHACHA20_POLY1305_SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES128-GCM-SHA256',
  'ECDHE-RSA-CHACHA20-POLY1305',
] as const;
export const CURVES = ['X25519', 'P-256', 'P-384'] as const;
/** Nothing with SHA-1; P-521 is let in so that the refusal of such a certificate has a name. */
const SIGNATURE_ALGORITHMS = [
  'ecdsa_secp256r1_sha256',
  'ecdsa_secp384r1_sha384',
  'ecdsa_secp521r1_sha512',
  'rsa_pss_rsae_sha256',
  'rsa_pss_rsae_sha384',
  'rsa_pss_rsae_sha512',
  'rsa_pkcs1_sha256',
  'rsa_pkcs1_sha384',
  'rsa_pkcs1_sha512',
] as const;
/** How long a session may be resumed. */
const SESSION_LIFETIME_S = 300;

/** The trusted CAs as TLS options want them. */
function authoritiesPem(trustStore: TrustStore): string[] {
  return trustStore.authorities.map((authority) => authority.toPem());
}

function secureContext(key: LoadedKey, trustStore: TrustStore): SecureContextOptions {
  return {
    key: key.privateKey.export({ format: 'pem', type: 'pkcs8' }),
    cert: key.chainPem,
    ca: authoritiesPem(trustStore),
    minVersion: 'TLSv1.2',
    maxVersion: 'TLSv1.3',
    ciphers: CIPHER_SUITES.join(':'),
    ecdhCurve: CURVES.join(':'),
    sigalgs: SIGNATURE_ALGORITHMS.join(':'),
  };
}

/**
 * Options of a server that asks for a certificate and judges it itself: every handshake is let through, the listener
 * must call `judgePeer` in a prepended `secureConnection` listener and destroy whom it refuses. No CRL is given to
 * OpenSSL: revocation is the registry's. Also what `setSecureContext` takes when a key has been rotated.
 */
export function serverTlsOptions(key: LoadedKey, trustStore: TrustStore): TlsOptions {
  return {
    ...secureContext(key, trustStore),
    requestCert: true,
    rejectUnauthorized: false,
    honorCipherOrder: true,
    secureOptions: constants.SSL_OP_NO_RENEGOTIATION | constants.SSL_OP_NO_COMPRESSION,
    sessionTimeout: SESSION_LIFETIME_S,
    sessionIdContext: 'roc',
    ALPNProtocols: ['http/1.1'],
  };
}

/** The server we called is not whom we wanted; `code` is the fault. */
export class ServerRefused extends Error {
  readonly code: CertificateFault;

  constructor(readonly fault: CertificateFault) {
    super(`the server's certificate is refused: ${fault}`);
    this.name = 'ServerRefused';
    this.code = fault;
  }
}

export interface CalledServer {
  readonly trustStore: TrustStore;
  readonly revocation: RevocationRegistry;
  readonly clock: Clock;
  /** Struct_IdNat the directory gives for the platform; any where not given. */
  readonly structureId?: string;
}

/**
 * Options of a client that calls an AMC with our certificate and wants the AMC's in return: name, chain, dates, usage,
 * revocation and structure are judged at each full handshake. Node does not ask again on a resumed session: the pool
 * must not resume (undici `maxCachedSessions: 0`).
 */
export function clientTlsOptions(key: LoadedKey, server: CalledServer): ConnectionOptions {
  return {
    ...secureContext(key, server.trustStore),
    rejectUnauthorized: true,
    checkServerIdentity: (host, presented) => judgeServer(host, presented, server),
    ALPNProtocols: ['http/1.1'],
  };
}

/** Our name for the failure of a TLS call to a server, or null where the certificate was not the reason. */
export function faultOfTlsError(error: unknown): CertificateFault | null {
  if (error instanceof ServerRefused) return error.fault;
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return null;
  const fault = faultOfOpenssl(code);
  return fault === 'refuse-par-openssl' ? null : fault;
}

function judgeServer(host: string, presented: PeerCertificate, server: CalledServer): Error | undefined {
  const certificate = Certificate.tryFromDer(presented.raw);
  if (!certificate) return new ServerRefused('illisible');
  const judgement = { ...server, at: server.clock.now() };
  const verdict = judgeCertificate(certificate, 'server-tls', judgement, presentedIntermediates(presented));
  if (!verdict.ok) return new ServerRefused(verdict.fault);
  const named = isIP(host)
    ? certificate.x509.checkIP(host)
    : certificate.x509.checkHost(host, { subject: 'never' });
  if (named === undefined) return new ServerRefused('nom-different');
  if (server.structureId !== undefined && certificate.structureId !== server.structureId) {
    return new ServerRefused('nom-different');
  }
  return undefined;
}
