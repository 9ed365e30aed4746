import { type DetailedPeerCertificate, type PeerCertificate, type TLSSocket } from 'node:tls';
import { Certificate } from './certificate.js';
import { type CertificateFault } from './certificate-fault.js';
import { type CertificatePurpose } from './certificate-profiles.js';
import { type RevocationRegistry, type RevocationState } from './revocation.js';
import { type TrustStore } from './trust-store.js';

/** A peer whose certificate is good: who it is remains the directory's word. */
export interface TrustedPeer {
  readonly ok: true;
  readonly certificate: Certificate;
  /** The CA that signed the certificate: the directory says which it accepts for whom. */
  readonly issuer: Certificate;
  /** Leaf first, root last. */
  readonly chain: readonly Certificate[];
  readonly chainX5t: readonly string[];
  readonly revocation: RevocationState;
  /** When all certificates of the chain are valid, both included; milliseconds since the Unix epoch. */
  readonly validFrom: number;
  readonly validUntil: number;
}

export interface RefusedPeer {
  readonly ok: false;
  readonly fault: CertificateFault;
  /** What was presented, where it could be read: for `whoami` and security events, never for identity. */
  readonly certificate?: Certificate;
}

export type PeerVerdict = TrustedPeer | RefusedPeer;

/** What a verdict is made with; `at` in milliseconds since the Unix epoch. */
export interface PeerJudgement {
  readonly trustStore: TrustStore;
  readonly revocation: RevocationRegistry;
  readonly at: number;
}

const verdicts = new WeakMap<TLSSocket, PeerVerdict>();
const MAX_PRESENTED = 4;

/** OpenSSL's verification results that have a name of ours; any other is `refuse-par-openssl`. */
const OPENSSL_FAULTS: Readonly<Record<string, CertificateFault>> = {
  CERT_HAS_EXPIRED: 'expire',
  CERT_NOT_YET_VALID: 'pas-encore-valide',
  CERT_REVOKED: 'revoque',
  CERT_REJECTED: 'usage-interdit',
  INVALID_PURPOSE: 'usage-interdit',
  INVALID_CA: 'autorite-inconnue',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'auto-signe',
  SELF_SIGNED_CERT_IN_CHAIN: 'autorite-inconnue',
  UNABLE_TO_GET_ISSUER_CERT: 'autorite-inconnue',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'autorite-inconnue',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'autorite-inconnue',
  CERT_UNTRUSTED: 'autorite-inconnue',
  CERT_SIGNATURE_FAILURE: 'signature-invalide',
  CERT_CHAIN_TOO_LONG: 'chaine-trop-longue',
  PATH_LENGTH_EXCEEDED: 'chaine-trop-longue',
  ERR_TLS_CERT_ALTNAME_INVALID: 'nom-different',
};

/**
 * Judges the client of a server-side socket that asked for a certificate and let every handshake through
 * (`requestCert: true, rejectUnauthorized: false`). OpenSSL's verdict must be good, and so must ours: OpenSSL's is that
 * of the first handshake where a session is resumed. The verdict is kept with the socket, see {@link peerOf}.
 */
export function judgePeer(socket: TLSSocket, judgement: PeerJudgement): PeerVerdict {
  const verdict = judgeSocket(socket, judgement);
  verdicts.set(socket, verdict);
  return verdict;
}

/** The verdict {@link judgePeer} gave on this socket; undefined where it was never asked. */
export function peerOf(socket: TLSSocket): PeerVerdict | undefined {
  return verdicts.get(socket);
}

/**
 * What holds of a trusted peer now: connections are kept alive, so dates and revocation are looked at for each request.
 * `fault` is `expire`, `pas-encore-valide`, `revoque` or null; a stale or missing list is the caller's to weigh.
 */
export function judgeAgain(
  peer: TrustedPeer,
  revocation: RevocationRegistry,
  at: number,
): { readonly fault: CertificateFault | null; readonly revocation: RevocationState } {
  const state = revocation.stateOfChain(peer.chain, at);
  if (at > peer.validUntil) return { fault: 'expire', revocation: state };
  if (at < peer.validFrom) return { fault: 'pas-encore-valide', revocation: state };
  return { fault: state.etat === 'revoquee' ? 'revoque' : null, revocation: state };
}

/** Judges a certificate and what came with it, for any purpose: chain, dates, usages, then revocation. */
export function judgeCertificate(
  certificate: Certificate,
  purpose: CertificatePurpose,
  judgement: PeerJudgement,
  intermediates: readonly Certificate[] = [],
): PeerVerdict {
  const { trustStore, at } = judgement;
  const verdict = trustStore.verifyChain(certificate, { intermediates, at, purpose });
  if (!verdict.ok) return { ok: false, fault: verdict.fault, certificate };
  const { chain, issuer } = verdict;
  const revocation = judgement.revocation.stateOfChain(chain, at);
  if (revocation.etat === 'revoquee') return { ok: false, fault: 'revoque', certificate };
  return {
    ok: true,
    certificate,
    issuer,
    chain,
    chainX5t: chain.map(({ x5tS256 }) => x5tS256),
    revocation,
    validFrom: Math.max(...chain.map(({ notBefore }) => notBefore)),
    validUntil: Math.min(...chain.map(({ notAfter }) => notAfter)),
  };
}

/** The name of ours for what OpenSSL or node says of a certificate (`authorizationError`, or an error's `code`). */
export function faultOfOpenssl(code: string): CertificateFault {
  return OPENSSL_FAULTS[code] ?? 'refuse-par-openssl';
}

/** The certificates a peer presented after its leaf, as far as node still knows them. */
export function presentedIntermediates(leaf: PeerCertificate): Certificate[] {
  const found: Certificate[] = [];
  let current = (leaf as Partial<DetailedPeerCertificate>).issuerCertificate;
  for (let count = 0; current?.raw && count < MAX_PRESENTED; count += 1) {
    const certificate = Certificate.tryFromDer(current.raw);
    if (!certificate || found.includes(certificate)) break;
    found.push(certificate);
    current = current.issuerCertificate;
  }
  return found;
}

function judgeSocket(socket: TLSSocket, judgement: PeerJudgement): PeerVerdict {
  const presented = socket.getPeerCertificate(true);
  // Without a certificate node gives an empty object, or nothing at all.
  const der = (presented as Partial<PeerCertificate> | undefined)?.raw;
  if (!der) return { ok: false, fault: 'absent' };
  const certificate = Certificate.tryFromDer(der);
  if (!certificate) return { ok: false, fault: 'illisible' };
  const verdict = judgeCertificate(certificate, 'client-tls', judgement, presentedIntermediates(presented));
  if (!verdict.ok || socket.authorized) return verdict;
  return { ok: false, fault: faultOfOpenssl(String(socket.authorizationError)), certificate };
}
