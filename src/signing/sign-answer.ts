/**
 * Signing on the exchange's way: node:crypto, headers written by hand around what varies. An answer is signed by
 * its issuer, then sealed; the seal's protected header covers the issuer's signature by its digest.
 */
import { hash } from 'node:crypto';
import { type Service } from '../kernel/vocabulary.js';
import { type DetachedSignature, signingInput } from './jws.js';
import { type IssuerMode, type LogName } from './protected-header.js';
import { type Signer } from './signer.port.js';

/** Content types of the profile, one per service and direction. */
export const CTY = {
  demandeIdb: 'roc-idb-demande+json',
  demandeSim: 'roc-sim-demande+json',
  demandeClc: 'roc-clc-demande+json',
  demandeDel: 'roc-del-demande+json',
  reponseIdb: 'roc-idb-reponse+json',
  reponseSim: 'roc-sim-reponse+json',
  reponseClc: 'roc-clc-reponse+json',
  reponseDel: 'roc-del-reponse+json',
  refus: 'roc-refus+json',
  annuaire: 'roc-annuaire+json',
  extrait: 'roc-annuaire-extrait+json',
  changement: 'roc-annuaire-changement+json',
  decision: 'roc-annuaire-decision+json',
  etats: 'roc-annuaire-etats+json',
  ping: 'roc-ping+json',
  message: 'roc-message+json',
  journaux: 'roc-journaux+json',
} as const;
export type Cty = (typeof CTY)[keyof typeof CTY];

/** The content type of each service's request. */
export const REQUEST_CTY = {
  IDB: CTY.demandeIdb,
  SIM: CTY.demandeSim,
  CLC: CTY.demandeClc,
  DEL: CTY.demandeDel,
} as const satisfies Readonly<Record<Service, Cty>>;

/** The content type of each service's answer. */
export const ANSWER_CTY = {
  IDB: CTY.reponseIdb,
  SIM: CTY.reponseSim,
  CLC: CTY.reponseClc,
  DEL: CTY.reponseDel,
} as const satisfies Readonly<Record<Service, Cty>>;

export interface IssuerStatement {
  /** Seconds since the Unix epoch. */
  readonly iat: number;
  readonly mode: IssuerMode;
  readonly mandat?: string;
}

/** Facts of the exchange that only the gateway states; instants in RFC 3339. */
export interface ExchangeFacts {
  readonly idEchange: string;
  readonly recuLe: string;
  readonly emisLe: string;
  readonly journal: LogName;
}

export interface UnsealedAnswer {
  readonly payload: Buffer;
  readonly cty: Cty;
  /** HTTP status of the reply it is for. */
  readonly statut?: number;
  readonly issuer?: DetachedSignature;
  readonly facts: ExchangeFacts;
}

/** An answer as it is sent and kept: exact bytes, the issuer's signature where there is one, our seal. */
export interface SealedAnswer {
  readonly payload: Buffer;
  readonly cty: Cty;
  readonly statut?: number;
  readonly issuer?: DetachedSignature;
  readonly seal: DetachedSignature;
  /** The signatures of its XML form, where one was made. */
  readonly xml?: XmlSignatures;
}

/** `ds:Signature` elements of an answer's XML form: the issuer's, where its key is here, and the seal's. */
export interface XmlSignatures {
  readonly issuer?: string;
  readonly seal: string;
}

/** SHA-256, base64url. */
export function digest(content: Buffer | string): string {
  return hash('sha256', content, 'base64url');
}

/** Digest of `<protected>.<signature>`: what a seal covers and what the trace keeps of a signature. */
export function signatureDigest(signature: DetachedSignature): string {
  return digest(`${signature.protected}.${signature.signature}`);
}

const openings = new WeakMap<Signer, string>();

/** The part of a header that is the same for every signature of one key. */
function opening(signer: Signer): string {
  let text = openings.get(signer);
  if (text === undefined) {
    text = `{"alg":"${signer.alg}","x5t#S256":"${signer.certificate.x5tS256}","cty":`;
    openings.set(signer, text);
  }
  return text;
}

function header(signer: Signer, cty: string, iat: number): string {
  if (!Number.isSafeInteger(iat)) throw new RangeError('iat is a whole number of seconds');
  return `${opening(signer)}${JSON.stringify(cty)},"iat":${iat}`;
}

async function finish(signer: Signer, headerText: string, payload: Buffer): Promise<DetachedSignature> {
  const protectedHeader = Buffer.from(headerText).toString('base64url');
  const made = signer.sign(signingInput(protectedHeader, payload.toString('base64url')));
  const signature = Buffer.isBuffer(made) ? made : await made;
  return { protected: protectedHeader, signature: signature.toString('base64url'), x5c: signer.x5c };
}

/** The issuer's signature over the exact bytes of the answer. Rejects where the signer fails: then nothing is sent. */
export function signAsIssuer(
  payload: Buffer,
  cty: Cty,
  signer: Signer,
  statement: IssuerStatement,
): Promise<DetachedSignature> {
  const mandate = statement.mandat === undefined ? '' : `,"mandat":${JSON.stringify(statement.mandat)}`;
  const text = `${header(signer, cty, statement.iat)},"signataire":"${statement.mode}"${mandate}}`;
  return finish(signer, text, payload);
}

/** Seals an answer or a refusal, over its bytes and over the issuer's signature where there is one. */
export async function seal(answer: UnsealedAnswer, signer: Signer, iat: number): Promise<SealedAnswer> {
  const { payload, cty, statut, issuer, facts } = answer;
  const covered = issuer === undefined ? '' : `"signature":"${signatureDigest(issuer)}",`;
  const text =
    `${header(signer, cty, iat)},"cachet":{"idEchange":${JSON.stringify(facts.idEchange)},` +
    `"recuLe":${JSON.stringify(facts.recuLe)},"emisLe":${JSON.stringify(facts.emisLe)},${covered}` +
    `"journal":{"origine":${JSON.stringify(facts.journal.origine)},"cle":${JSON.stringify(facts.journal.cle)}}}}`;
  return {
    payload,
    cty,
    ...(statut === undefined ? {} : { statut }),
    ...(issuer === undefined ? {} : { issuer }),
    seal: await finish(signer, text, payload),
  };
}

export interface RequestStatement {
  readonly cty: Cty;
  /** See {@link audience}. */
  readonly aud: string;
  /** Seconds since the Unix epoch. */
  readonly iat: number;
}

/** The audience of a request: one AMC (number padded to 10) and one service. */
export function audience(amc10: string, service: string): string {
  return `urn:roc:amc:${amc10}:${service}`;
}

/** A caller's signature over a request, as our own client tools make it; the chain stands unprotected. */
export function signRequest(
  payload: Buffer,
  signer: Signer,
  statement: RequestStatement,
): Promise<DetachedSignature> {
  const text = `${header(signer, statement.cty, statement.iat)},"aud":${JSON.stringify(statement.aud)}}`;
  return finish(signer, text, payload);
}

/** A signature without a role of its own (the directory extract). */
export function signPlain(
  payload: Buffer,
  cty: Cty,
  signer: Signer,
  iat: number,
): Promise<DetachedSignature> {
  return finish(signer, `${header(signer, cty, iat)}}`, payload);
}

/** Digests the trace keeps of an answer, base64url SHA-256. */
export interface AnswerDigests {
  readonly empreinte: string;
  readonly emetteur: string | null;
  readonly cachet: string;
}

export function answerDigests(answer: SealedAnswer): AnswerDigests {
  return {
    empreinte: digest(answer.payload),
    emetteur: answer.issuer === undefined ? null : signatureDigest(answer.issuer),
    cachet: signatureDigest(answer.seal),
  };
}
