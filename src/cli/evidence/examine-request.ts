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
import { filedEnvelope, type FiledEnvelope, type XmlSigned } from './filed-envelope.js';
import { type ChainMeans, type SignedBy, signedDocument, type SignedDocument } from './signed-document.js';
import { revocationCheck } from '../../signing/verify-answer.js';

/** A request as the file has it: signed, or the plain bytes. */
export interface FiledRequest {
  readonly bytes: Buffer;
  /** What is signed, or would be. */
  readonly payload: Buffer;
  readonly document?: SignedDocument;
  /** Of a request in SOAP: what it says. Its payload are its bytes. */
  readonly envelope?: FiledEnvelope;
}

/** What is known of how the gateway took the request. */
export interface TakenRequest {
  /** The digest that answer or entry name it by. */
  readonly named: unknown;
  /** The entry says that no signature was taken into account: one may be there that nothing binds. */
  readonly unsigned: boolean;
  /** It came to an address of the SOAP binding. */
  readonly soap: boolean;
}

/**
 * The request in its only spelling. Where answer or entry name the digest of the bytes as they came (a plain request, or one
 * refused before it was read) these stay; else the payload counts, with the signature where one was taken into account.
 * An envelope stays as it came: answer and entry name the digest of all of it. Undefined where it says it is a JWS and is none.
 */
export function filedRequest(
  bytes: Buffer,
  { named, unsigned, soap }: TakenRequest,
  means: ChainMeans,
): FiledRequest | undefined {
  if (soap) return { bytes, payload: bytes, envelope: filedEnvelope(bytes, unsigned, means) };
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
  if (request.envelope?.fault !== undefined) return [fails('demande-signature', request.envelope.fault)];
  const inXml = request.envelope?.signed;
  if (inXml !== undefined) return xmlSignatureChecks(inXml, request.envelope?.message, means);
  const signed = request.document?.signatures[0];
  if (signed === undefined) {
    const unread = request.envelope !== undefined && request.envelope.message === undefined;
    const why = unread ? 'l’enveloppe ne se lit pas comme une demande' : 'la demande n’est pas signée';
    return [unverified('demande-signature', why)];
  }
  const { header, signature, chain } = signed;
  if (header.kind !== 'demande')
    return [fails('demande-signature', 'ce n’est pas la signature d’une demande')];
  const expected = expectation(request.payload, header.cty);
  if (expected === undefined)
    return [fails('demande-signature', 'la demande signée n’est pas un message lisible')];
  const at = header.iat * 1000;
  const verified = verifierAt(at, means).verify(request.payload, signature, expected);
  if (!verified.ok)
    return [fails('demande-signature', `${verified.refusal.code} : ${verified.refusal.detail}`)];
  return [
    holds('demande-signature', `${header.alg}, signée pour ${header.aud}`),
    revocationCheck('demande', means.revocation?.stateOfChain(chain, at), at),
  ];
}

function verifierAt(at: number, { trust }: RequestMeans): RequestVerifier {
  return new RequestVerifier({
    trust,
    // Revocation is judged beside it, at the time of signing.
    revocation: new RevocationRegistry(),
    clock: { now: () => at },
    window: { past: 0, future: 0 },
  });
}

/** The same in XML: the signed document names service and AMC itself. */
function xmlSignatureChecks(
  { header, signature, chain }: XmlSigned,
  message: unknown,
  means: RequestMeans,
): Check[] {
  const ej = ejOf(isRecord(message) ? message : {});
  if (ej === undefined) return [fails('demande-signature', 'la demande signée n’est pas un message lisible')];
  const at = header.iat * 1000;
  const expected = { ejStructure: structureOfFiness(ej) };
  const verified = verifierAt(at, means).verifyXml(signature, expected);
  if (!verified.ok)
    return [fails('demande-signature', `${verified.refusal.code} : ${verified.refusal.detail}`)];
  return [
    holds('demande-signature', `${header.alg}, XML-DSig sur le document de la demande`),
    revocationCheck('demande', means.revocation?.stateOfChain(chain, at), at),
  ];
}

/** Who signed the request, and the signature's value (base64url); undefined where no signature was taken into account. */
export function requestSigner({
  document,
  envelope,
}: FiledRequest): (SignedBy & { readonly valeur: string }) | undefined {
  const [jws] = document?.signatures ?? [];
  if (jws !== undefined) return { ...jws, valeur: jws.signature.signature };
  const xml = envelope?.signed;
  return xml && { ...xml, valeur: Buffer.from(xml.signature.value, 'base64').toString('base64url') };
}

function ejOf({ etablissement }: Readonly<Record<string, unknown>>): string | undefined {
  const ej = isRecord(etablissement) ? etablissement['finessJuridique'] : undefined;
  return typeof ej === 'string' ? ej : undefined;
}

/** What the message says of itself: for which service and AMC, and of which hospital. */
function expectation(payload: Buffer, cty: string): RequestExpectation | undefined {
  const json = parseJson(payload, 64);
  const message = json.ok && isRecord(json.value) ? json.value : {};
  const [service, known] = Object.entries(REQUEST_CTY).find(([, one]) => one === cty) ?? [];
  const { amc } = message;
  const ej = ejOf(message);
  const numero = isRecord(amc) ? amc['numero'] : undefined;
  const amc10 = typeof numero === 'string' ? paddedAmcNumber(numero) : undefined;
  if (service === undefined || known === undefined || ej === undefined || amc10 === undefined)
    return undefined;
  return { service, cty: known, amc10, ejStructure: structureOfFiness(ej) };
}
