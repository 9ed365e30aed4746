import { checkServerIdentity } from 'node:tls';
import { Certificate } from '../../pki/certificate.js';
import { type ClientTls } from './https-connections.js';

/** What we present to AMC and whom we believe, as PEM. Knows no revocation: prefer `clientTlsOptions`. */
export interface PemCredentials {
  readonly certificate: string | Buffer;
  readonly key: string | Buffer;
  readonly authorities: readonly (string | Buffer)[];
}

/** TLS options from PEM: chain and name by OpenSSL, the structure by the certificate's OU. */
export function tlsOfPem({ certificate, key, authorities }: PemCredentials): ClientTls {
  return (structureId) => ({
    cert: certificate,
    key,
    ca: [...authorities],
    minVersion: 'TLSv1.2',
    ALPNProtocols: ['http/1.1'],
    checkServerIdentity: (host, peer) => {
      const misnamed = checkServerIdentity(host, peer);
      if (misnamed !== undefined) return misnamed;
      const found = Certificate.tryFromDer(peer.raw)?.structureId;
      return found === structureId ? undefined : new Error('the server is of another structure');
    },
  });
}
