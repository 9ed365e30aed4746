/** The hospital's signature over its request, judged at the time it was made. */
import { paddedAmcNumber, structureOfFiness } from '../../kernel/identifiers.js';
import { RevocationRegistry } from '../../pki/revocation.js';
import { type TrustStore } from '../../pki/trust-store.js';
import { looksLikeJws } from '../../signing/answer-evidence.js';
import { type Check, fails, holds, unverified } from '../../signing/judgement.js';
import { isRecord } from '../../signing/jws.js';
import { parseJson } from '../../signing/scan-json.js';
import { digest, REQUEST_CTY } from '../../signing/sign-answer.js';
import { type RequestExpectation, RequestVerifier } from '../../signing/verify-request.js';
import {
  type ChainMeans,
  type ChainedSignature,
  signedDocument,
  type SignedDocument,
} from './signed-document.js';
import { revocationCheck } from '../../signing/verify-answer.js';

/** A request as the file has it: signed, or the plain bytes. */
export interface FiledRequest {
  readonly bytes: Buffer;
  /** What is signed, or would be. */
  readonly payload: Buffer;
  readonly document?: SignedDocument;
}

/** What is known of how the gateway took the request. */
export interface TakenRequest {
  /** The digest that answer or entry name it by. */
  readonly named: unknown;
  /** The entry says that no signature was taken into account: one may be there that nothing binds. */
  readonly unsigned: boolean;
}

/**
 * The request in its only spelling. Where answer or entry name the digest of the bytes as they came (a plain request, or one
 * refused before it was read) these stay; else the payload counts, with the signature where one was taken into account.
 * Undefined where it says it is a JWS and is none.
 */
export function filedRequest(
  bytes: Buffer,
  { named, unsigned }: TakenRequest,
  means: ChainMeans,
): FiledRequest | undefined {
  if (named === digest(bytes) || !looksLikeJws(bytes)) return { bytes, payload: bytes };
  const document = signedDocument(bytes, means);
  if (!document.ok) return undefined;
  const { value } = document;
  if (unsigned) return { bytes: value.payload, payload: value.payload };
  return { bytes: value.bytes, payload: value.payload, document: value };
}

export interface RequestMeans {
  readonly trust: TrustStore;
  readonly revocation: RevocationRegistry | undefined;
}

/** Whose request it is, by its signature: none, or checked against what the message says of itself. */
export function requestSignatureChecks(request: FiledRequest, means: RequestMeans): Check[] {
  const signed = signatureOf(request);
  if (signed === undefined) return [unverified('demande-signature', 'la demande n’est pas signée')];
  const { header, signature, chain } = signed;
  if (header.kind !== 'demande')
    return [fails('demande-signature', 'ce n’est pas la signature d’une demande')];
  const expected = expectation(request.payload, header.cty);
  if (expected === undefined)
    return [fails('demande-signature', 'la demande signée n’est pas un message lisible')];
  const at = header.iat * 1000;
  const verifier = new RequestVerifier({
    trust: means.trust,
    // Revocation is judged below, at the time of signing.
    revocation: new RevocationRegistry(),
    clock: { now: () => at },
    window: { past: 0, future: 0 },
  });
  const verified = verifier.verify(request.payload, signature, expected);
  if (!verified.ok)
    return [fails('demande-signature', `${verified.refusal.code} : ${verified.refusal.detail}`)];
  return [
    holds('demande-signature', `${header.alg}, signée pour ${header.aud}`),
    revocationCheck('demande', means.revocation?.stateOfChain(chain, at), at),
  ];
}

export function signatureOf(request: FiledRequest): ChainedSignature | undefined {
  return request.document?.signatures[0];
}

/** What the message says of itself: for which service and AMC, and of which hospital. */
function expectation(payload: Buffer, cty: string): RequestExpectation | undefined {
  const json = parseJson(payload, 64);
  const message = json.ok && isRecord(json.value) ? json.value : {};
  const [service, known] = Object.entries(REQUEST_CTY).find(([, one]) => one === cty) ?? [];
  const { etablissement, amc } = message;
  const ej = isRecord(etablissement) ? etablissement['finessJuridique'] : undefined;
  const numero = isRecord(amc) ? amc['numero'] : undefined;
  const amc10 = typeof numero === 'string' ? paddedAmcNumber(numero) : undefined;
  if (service === undefined || known === undefined || typeof ej !== 'string' || amc10 === undefined)
    return undefined;
  return { service, cty: known, amc10, ejStructure: structureOfFiness(ej) };
}
