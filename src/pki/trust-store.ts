import { Certificate } from './certificate.js';
import { type CertificateFault } from './certificate-fault.js';
import { PURPOSE_RULES, type CertificatePurpose } from './certificate-profiles.js';

export interface ChainRequest {
  /** What the peer sent besides its leaf: used to build the path, never trusted by itself. */
  readonly intermediates?: readonly Certificate[];
  /** The moment all certificates of the path must be valid at; milliseconds since the Unix epoch. */
  readonly at: number;
  readonly purpose: CertificatePurpose;
}

export type ChainVerdict =
  /** Leaf first, root last; `issuer` is the CA that signed the leaf. */
  | { readonly ok: true; readonly chain: readonly Certificate[]; readonly issuer: Certificate }
  | { readonly ok: false; readonly fault: CertificateFault };

/** Leaf, two intermediates and a root. */
const MAX_CHAIN_LENGTH = 4;
const MAX_INTERMEDIATES = 4;
const MAX_SIGNATURE_CHECKS = 12;
const MAX_REMEMBERED_PATHS = 2048;
const ACCEPTED_HASHES = new Set(['SHA-256', 'SHA-384', 'SHA-512']);

/**
 * The roots we trust and the intermediates we know; they change only whole, when {@link adopt} takes those of another
 * store. Judges a chain as RFC 5280 section 6 does, for the profiles we accept: shape, dates, purpose, then signatures up to a root. Revocation is the
 * registry's. Paths once verified are remembered, as signatures do not age; dates and purposes are judged anew.
 */
export class TrustStore {
  #roots: readonly Certificate[];
  #intermediates: readonly Certificate[];
  #generation = 0;
  readonly #listeners = new Set<() => void>();
  readonly #verifiedPaths = new Map<string, readonly Certificate[]>();

  private constructor(authorities: readonly Certificate[]) {
    this.#roots = authorities.filter(isRoot);
    this.#intermediates = authorities.filter((authority) => !isRoot(authority));
  }

  /**
   * Self-signed CAs become roots, other CAs known intermediates that must still lead to one of the roots.
   * @throws Error where a certificate is no CA, is too weak, or no root is given
   */
  static fromPem(pems: readonly string[]): TrustStore {
    const authorities = pems.flatMap((pem) => Certificate.listFromPem(pem));
    for (const authority of authorities) {
      const fault = authorityFault(authority);
      if (fault) throw new Error(`not usable as a certification authority (${fault}): ${authority.subject}`);
    }
    const store = new TrustStore(authorities);
    if (store.#roots.length === 0) throw new Error('no root certificate among the trusted authorities');
    return store;
  }

  /** Every CA of the store, roots first. */
  get authorities(): readonly Certificate[] {
    return [...this.#roots, ...this.#intermediates];
  }

  /** Grows with each change: what was judged under a smaller one is judged again. */
  get generation(): number {
    return this.#generation;
  }

  /** Takes the authorities of another store in the place of its own, at once, and forgets every path verified before. */
  adopt(other: TrustStore): void {
    this.#roots = other.#roots;
    this.#intermediates = other.#intermediates;
    this.#verifiedPaths.clear();
    this.#generation += 1;
    for (const listener of this.#listeners) listener();
  }

  /** Calls `listener` after each change. Returns what ends that. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  verifyChain(leaf: Certificate, request: ChainRequest): ChainVerdict {
    const fault = shapeFault(leaf) ?? dateFault(leaf, request.at) ?? purposeFault(leaf, request.purpose);
    if (fault) return { ok: false, fault };
    const path = this.#pathOf(leaf, request.intermediates ?? []);
    if (typeof path === 'string') return { ok: false, fault: path };
    const issuer = path[1];
    if (!issuer) return { ok: false, fault: 'autorite-inconnue' };
    const above = path.slice(1);
    if (!above.every((authority) => authority.isValidAt(request.at)))
      return { ok: false, fault: 'autorite-expiree' };
    if (!above.every((authority) => allows(authority, request.purpose)))
      return { ok: false, fault: 'usage-interdit' };
    return { ok: true, chain: path, issuer };
  }

  #pathOf(leaf: Certificate, offered: readonly Certificate[]): readonly Certificate[] | CertificateFault {
    const known = this.#verifiedPaths.get(leaf.x5tS256);
    if (known) return known;
    const usable = offered.slice(0, MAX_INTERMEDIATES).filter((certificate) => !authorityFault(certificate));
    const search = new PathSearch(this.#roots, [...this.#intermediates, ...usable]);
    const path = search.from(leaf);
    if (typeof path === 'string') return path;
    if (this.#verifiedPaths.size >= MAX_REMEMBERED_PATHS) this.#verifiedPaths.clear();
    this.#verifiedPaths.set(leaf.x5tS256, path);
    return path;
  }
}

/** A depth-first search for one path to a root, bounded in length and in signature checks. */
class PathSearch {
  #checksLeft = MAX_SIGNATURE_CHECKS;
  #fault: CertificateFault = 'autorite-inconnue';

  constructor(
    private readonly roots: readonly Certificate[],
    private readonly intermediates: readonly Certificate[],
  ) {}

  from(leaf: Certificate): readonly Certificate[] | CertificateFault {
    return this.#extend([leaf]) ?? this.#fault;
  }

  #extend(path: readonly Certificate[]): readonly Certificate[] | null {
    const last = path[path.length - 1];
    if (!last) return null;
    for (const root of this.roots) {
      if (this.#issued(root, last, path.length)) return [...path, root];
    }
    for (const authority of this.intermediates) {
      if (path.includes(authority) || !this.#issued(authority, last, path.length)) continue;
      if (path.length + 2 > MAX_CHAIN_LENGTH) {
        this.#fault = 'chaine-trop-longue';
        continue;
      }
      const found = this.#extend([...path, authority]);
      if (found) return found;
    }
    return null;
  }

  /** `below` counts the certificates under the authority, the leaf included. */
  #issued(authority: Certificate, subject: Certificate, below: number): boolean {
    // Names, key identifiers and keyCertSign agree: only then is a signature worth its cost.
    if (!subject.x509.checkIssued(authority.x509)) return false;
    if (authority.pathLength !== null && below - 1 > authority.pathLength) {
      this.#fault = 'chaine-trop-longue';
      return false;
    }
    if (this.#checksLeft-- <= 0) return false;
    if (subject.x509.verify(authority.publicKey)) return true;
    this.#fault = 'signature-invalide';
    return false;
  }
}

function shapeFault(leaf: Certificate): CertificateFault | null {
  if (isWeak(leaf)) return 'cle-faible';
  if (leaf.unknownCriticalExtensions.length > 0) return 'extension-inconnue';
  if (isSelfIssued(leaf)) return 'auto-signe';
  return leaf.isCa ? 'usage-interdit' : null;
}

/** The dates of one certificate; `at` in milliseconds. */
export function dateFault(certificate: Certificate, at: number): CertificateFault | null {
  if (at < certificate.notBefore) return 'pas-encore-valide';
  return at > certificate.notAfter ? 'expire' : null;
}

function purposeFault(leaf: Certificate, purpose: CertificatePurpose): CertificateFault | null {
  const rule = PURPOSE_RULES[purpose];
  const fits =
    rule.keyUsages.some((usage) => leaf.keyUsages.has(usage)) &&
    leaf.extendedKeyUsages.has(rule.required) &&
    !rule.forbidden.some((usage) => leaf.extendedKeyUsages.has(usage));
  return fits ? null : 'usage-interdit';
}

/** A CA that lists extended usages issues for these only. */
function allows(authority: Certificate, purpose: CertificatePurpose): boolean {
  return (
    authority.extendedKeyUsages.size === 0 || authority.extendedKeyUsages.has(PURPOSE_RULES[purpose].required)
  );
}

/** Why a certificate can not be an authority of a trust store; null where it can. */
export function authorityFault(certificate: Certificate): CertificateFault | null {
  if (!certificate.isCa || !certificate.keyUsages.has('keyCertSign')) return 'usage-interdit';
  if (isWeak(certificate)) return 'cle-faible';
  return certificate.unknownCriticalExtensions.length > 0 ? 'extension-inconnue' : null;
}

function isWeak(certificate: Certificate): boolean {
  if (certificate.signatureHash === null || !ACCEPTED_HASHES.has(certificate.signatureHash)) return true;
  switch (certificate.keyAlgorithm) {
    case 'ES256':
    case 'ES384':
      return false;
    case 'RSA':
      return certificate.keyBits < 2048 || certificate.keyBits > 8192 || !isUsualExponent(certificate);
    case 'autre':
      return true;
  }
}

/**
 * At least 2^16 + 1 (ANSSI), at most 32 bits: one check against a 3072-bit exponent costs 15 to 40 ms of our one thread,
 * and who makes the keys of a made-up chain may choose their exponents before anybody knows him.
 */
function isUsualExponent({ publicKey }: Certificate): boolean {
  const exponent = publicKey.asymmetricKeyDetails?.publicExponent ?? 0n;
  return exponent >= 65_537n && exponent <= 0xffff_ffffn;
}

/** Its own issuer, by name and by signature. */
export function isRoot(authority: Certificate): boolean {
  return isSelfIssued(authority) && authority.x509.verify(authority.publicKey);
}

/** Subject and issuer are one: a root, or a certificate nobody vouches for. */
function isSelfIssued(certificate: Certificate): boolean {
  return certificate.subject === certificate.issuerName;
}
