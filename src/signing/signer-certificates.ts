/**
 * Certificates of signers: chain and profile are verified once and remembered (bounded), dates and revocation are
 * judged again at every use.
 */
import { Certificate } from '../pki/certificate.js';
import { type CertificateFault, FAULT_SENTENCES } from '../pki/certificate-fault.js';
import { type RevocationRegistry, type RevocationState } from '../pki/revocation.js';
import { type TrustStore } from '../pki/trust-store.js';

export type SignerCertificate =
  | {
      readonly ok: true;
      readonly certificate: Certificate;
      readonly issuer: Certificate;
      /** undefined where there is no registry to ask. */
      readonly revocation: RevocationState | undefined;
    }
  | { readonly ok: false; readonly fault: CertificateFault | 'absente' | 'autre-certificat' };

interface Known {
  readonly leaf: string;
  readonly certificate: Certificate;
  /** Leaf first, down to the anchor. */
  readonly chain: readonly Certificate[];
  readonly issuer: Certificate;
}

/** base64 DER to a certificate, or undefined. */
export function certificateOf(base64Der: string): Certificate | undefined {
  return Certificate.tryFromDer(Buffer.from(base64Der, 'base64')) ?? undefined;
}

export class SignerCertificates {
  readonly #known = new Map<string, Known>();
  #generation = 0;

  constructor(
    private readonly trust: TrustStore,
    private readonly revocation: RevocationRegistry | undefined,
    private readonly capacity = 1024,
  ) {}

  /**
   * Judges the signer's certificate at `at` (milliseconds): the chain's first certificate must be the one the
   * protected `x5t#S256` names, have the seal profile and lead to an anchor.
   */
  judge(x5c: readonly string[] | undefined, x5tS256: string, at: number): SignerCertificate {
    const leaf = x5c?.[0];
    if (x5c === undefined || leaf === undefined) return { ok: false, fault: 'absente' };
    if (this.#generation !== this.trust.generation) this.#known.clear();
    this.#generation = this.trust.generation;
    const remembered = this.#known.get(x5tS256);
    if (remembered !== undefined && remembered.leaf === leaf) {
      // Most recently used last: the first of the map is the one to forget.
      this.#known.delete(x5tS256);
      const dates = this.#datesFault(remembered.chain, at);
      if (dates !== undefined) return { ok: false, fault: dates };
      this.#known.set(x5tS256, remembered);
      return this.#withRevocation(remembered, at);
    }
    const found = this.#verify(x5c, x5tS256, at);
    if ('fault' in found) return { ok: false, fault: found.fault };
    if (this.#known.size >= this.capacity) this.#forgetOldest();
    this.#known.set(x5tS256, found);
    return this.#withRevocation(found, at);
  }

  #verify(
    x5c: readonly string[],
    x5tS256: string,
    at: number,
  ): Known | { fault: CertificateFault | 'autre-certificat' } {
    const certificates = x5c.map(certificateOf);
    const [certificate, ...intermediates] = certificates;
    if (certificate === undefined || certificates.includes(undefined)) return { fault: 'illisible' };
    if (certificate.x5tS256 !== x5tS256) return { fault: 'autre-certificat' };
    const verified = this.trust.verifyChain(certificate, {
      intermediates: intermediates.filter((one) => one !== undefined),
      at,
      purpose: 'cachet',
    });
    if (!verified.ok) return { fault: verified.fault };
    return { leaf: x5c[0] ?? '', certificate, chain: verified.chain, issuer: verified.issuer };
  }

  #datesFault(chain: readonly Certificate[], at: number): CertificateFault | undefined {
    const [leaf, ...authorities] = chain;
    if (leaf === undefined || at < leaf.notBefore) return 'pas-encore-valide';
    if (at > leaf.notAfter) return 'expire';
    return authorities.every((one) => one.isValidAt(at)) ? undefined : 'autorite-expiree';
  }

  #withRevocation(known: Known, at: number): SignerCertificate {
    const { certificate, chain, issuer } = known;
    const revocation = this.revocation?.stateOfChain(chain, at);
    return { ok: true, certificate, issuer, revocation };
  }

  #forgetOldest(): void {
    const oldest = this.#known.keys().next().value;
    if (oldest !== undefined) this.#known.delete(oldest);
  }
}

/** What is known where no revocation list was asked. */
export const UNKNOWN_REVOCATION: RevocationState = Object.freeze({
  etat: 'inconnue',
  thisUpdate: null,
  nextUpdate: null,
  revokedAt: null,
});

/** Why the certificate cannot carry a signature, in a sentence that names the check; undefined where it can. */
export function certificateFault(signer: SignerCertificate): string | undefined {
  if (signer.ok) return undefined;
  if (signer.fault === 'absente') return 'chaine : « x5c » attendu, certificat de signature en tête';
  if (signer.fault === 'autre-certificat')
    return 'chaine : « x5t#S256 » ne désigne pas le premier certificat de « x5c »';
  return `${signer.fault} : ${FAULT_SENTENCES[signer.fault]}`;
}

/** The same for a certificate revoked at any time: a live exchange takes none. */
export function revokedFault(signer: SignerCertificate): string | undefined {
  return signer.ok && signer.revocation?.etat === 'revoquee'
    ? `revoque : ${FAULT_SENTENCES.revoque}`
    : undefined;
}
