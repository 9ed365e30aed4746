/**
 * A JWS as an evidence file writes it: General JSON, the issuer's signature before the seal, each with its chain from the
 * signer up to, and without, the root. Payload, protected headers and signature values are those received; only what
 * nobody signs is written anew, so that a document has one spelling.
 */
import { type Certificate } from '../../pki/certificate.js';
import { type TrustStore } from '../../pki/trust-store.js';
import { type DetachedSignature, fromBase64url, type Parsed, parseJsonJws } from '../../signing/jws.js';
import { parseProtectedHeader, type ProtectedHeader } from '../../signing/protected-header.js';
import { generalJson } from '../../signing/serialize-answer.js';
import { certificateOf } from '../../signing/signer-certificates.js';

/** Who signed, when and how, in a JWS or in XML. */
export interface SignedBy {
  readonly header: Pick<ProtectedHeader, 'alg' | 'iat' | 'x5tS256'>;
  /** Signer first, root last, valid at the signature's `iat`; empty where there is none. */
  readonly chain: readonly Certificate[];
}

export interface ChainedSignature extends SignedBy {
  /** With `x5c` as the file has it; without, where the protected header holds the chain. */
  readonly signature: DetachedSignature;
  readonly header: ProtectedHeader;
}

export interface SignedDocument {
  readonly bytes: Buffer;
  readonly payload: Buffer;
  readonly signatures: readonly ChainedSignature[];
}

export interface ChainMeans {
  readonly trust: TrustStore;
  /** The certificate of a thumbprint, for signatures that came without one. */
  readonly certificateOf?: (x5tS256: string) => Certificate | undefined;
}

const ORDER: Readonly<Record<ProtectedHeader['kind'], number>> = {
  emetteur: 0,
  cachet: 1,
  demande: 2,
  simple: 3,
};

/** Reads a JWS in either JSON form; other top-level members are left out. Nothing in it is verified yet. */
export function signedDocument(bytes: Buffer, means: ChainMeans): Parsed<SignedDocument> {
  const jws = parseJsonJws(bytes, 'admis');
  if (!jws.ok) return jws;
  const payload = fromBase64url(jws.value.payload);
  if (payload === undefined) return { ok: false, fault: 'base64url non canonique' };
  const signatures: ChainedSignature[] = [];
  for (const signature of jws.value.signatures) {
    const header = parseProtectedHeader(signature.protected);
    if (!header.ok) return { ok: false, fault: header.fault };
    signatures.push(chained(signature, header.value, means));
  }
  signatures.sort((one, other) => ORDER[one.header.kind] - ORDER[other.header.kind]);
  const written = generalJson(
    payload,
    signatures.map(({ signature }) => signature),
  );
  return { ok: true, value: { bytes: written, payload, signatures } };
}

function chained(given: DetachedSignature, header: ProtectedHeader, means: ChainMeans): ChainedSignature {
  const inHeader = header.kind === 'demande' ? header.x5c : undefined;
  const x5c = inHeader ?? given.x5c;
  const chain = chainOf(x5c, header, means);
  const bare = { protected: given.protected, signature: given.signature };
  // Beside a chain in the protected header a second one would be refused.
  if (inHeader !== undefined) return { signature: bare, header, chain };
  const own = chain.length === 0 ? x5c : withoutRoot(chain).map((one) => one.der.toString('base64'));
  return { signature: own === undefined ? bare : { ...bare, x5c: own }, header, chain };
}

/** The chain as signatures carry it: whoever verifies has the root from elsewhere. */
export function withoutRoot(chain: readonly Certificate[]): readonly Certificate[] {
  return chain.slice(0, -1);
}

/** The chain of a signature at its `iat`, signer first, root last; empty where there is none. */
export function chainOf(
  x5c: readonly string[] | undefined,
  { x5tS256, iat }: SignedBy['header'],
  means: ChainMeans,
): readonly Certificate[] {
  const given = x5c?.map(certificateOf) ?? [means.certificateOf?.(x5tS256)];
  const [leaf, ...intermediates] = given;
  if (leaf === undefined || leaf.x5tS256 !== x5tS256) return [];
  const verdict = means.trust.verifyChain(leaf, {
    intermediates: intermediates.filter((one) => one !== undefined),
    at: iat * 1000,
    purpose: 'cachet',
  });
  return verdict.ok ? verdict.chain : [];
}
