/**
 * Protected headers, JAdES baseline-B profile (ETSI TS 119 182-1): a closed list of members per kind of signature.
 * `crit`, `jwk`, `jku`, `x5u`, `x5t`, `b64`, `kid` and whatever else is unknown is refused, not ignored.
 */
import { type Alg, isAlg } from './algorithms.js';
import { chainOf, fromBase64url, isRecord, type Parsed } from './jws.js';
import { parseJson } from './scan-json.js';

export type IssuerMode = 'propre' | 'delegue';

interface CommonHeader {
  readonly alg: Alg;
  /** Seconds since the Unix epoch. */
  readonly iat: number;
  readonly x5tS256: string;
  readonly cty: string;
}

export interface RequestHeader extends CommonHeader {
  readonly kind: 'demande';
  readonly aud: string;
  readonly x5c?: readonly string[];
}

export interface IssuerHeader extends CommonHeader {
  readonly kind: 'emetteur';
  readonly signataire: IssuerMode;
  readonly mandat?: string;
}

/** What the gateway states under its seal: facts of the exchange, the issuer's signature it covers, its log. */
export interface SealFacts {
  readonly idEchange: string;
  /** RFC 3339 instants. */
  readonly recuLe: string;
  readonly emisLe: string;
  readonly signature?: string;
  readonly journal: LogName;
}

export interface LogName {
  readonly origine: string;
  readonly cle: string;
}

export interface SealHeader extends CommonHeader {
  readonly kind: 'cachet';
  readonly cachet: SealFacts;
}

/** Header of a document with no role of its own (the directory extract). */
export interface PlainHeader extends CommonHeader {
  readonly kind: 'simple';
}

export type ProtectedHeader = RequestHeader | IssuerHeader | SealHeader | PlainHeader;

/** `algorithme` where `alg` is none, HMAC or unknown, so that the refusal can say so. */
export type HeaderFault = { readonly ok: false; readonly fault: string; readonly algorithme?: true };

const COMMON = ['alg', 'iat', 'x5t#S256', 'cty'];
const THUMBPRINT = /^[A-Za-z0-9_-]{43}$/;
const CTY = /^roc-[a-z-]{2,40}\+json$/;
const MAX_TEXT = 256;

function bad(fault: string): HeaderFault {
  return { ok: false, fault };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= MAX_TEXT;
}

export function isThumbprint(value: unknown): value is string {
  return typeof value === 'string' && THUMBPRINT.test(value) && fromBase64url(value) !== undefined;
}

function closed(value: Record<string, unknown>, more: readonly string[]): string | undefined {
  return Object.keys(value).find((name) => !COMMON.includes(name) && !more.includes(name));
}

function common(value: Record<string, unknown>): Parsed<CommonHeader> | HeaderFault {
  const { alg, iat, cty } = value;
  const x5tS256 = value['x5t#S256'];
  if (!isAlg(alg)) return { ok: false, fault: 'algorithme hors liste', algorithme: true };
  if (typeof iat !== 'number' || !Number.isSafeInteger(iat) || iat < 0) return bad('« iat » entier attendu');
  if (!isThumbprint(x5tS256)) return bad('« x5t#S256 » attendu');
  if (typeof cty !== 'string' || !CTY.test(cty)) return bad('« cty » attendu');
  return { ok: true, value: { alg, iat, x5tS256, cty } };
}

function sealFacts(value: unknown): SealFacts | undefined {
  if (!isRecord(value) || !isRecord(value.journal)) return undefined;
  const { idEchange, recuLe, emisLe, signature, journal } = value;
  const members = ['idEchange', 'recuLe', 'emisLe', 'signature', 'journal'];
  if (Object.keys(value).some((name) => !members.includes(name))) return undefined;
  if (!isText(idEchange) || !isText(recuLe) || !isText(emisLe)) return undefined;
  if (!isText(journal.origine) || !isText(journal.cle) || Object.keys(journal).length !== 2) return undefined;
  const facts = { idEchange, recuLe, emisLe, journal: { origine: journal.origine, cle: journal.cle } };
  if (signature === undefined) return facts;
  return isThumbprint(signature) ? { ...facts, signature } : undefined;
}

function requestHeader(value: Record<string, unknown>, base: CommonHeader): Parsed<ProtectedHeader> {
  if (!isText(value.aud)) return bad('« aud » attendu');
  const header: RequestHeader = { kind: 'demande', ...base, aud: value.aud };
  if (value.x5c === undefined) return { ok: true, value: header };
  const x5c = chainOf(value.x5c);
  return x5c === undefined ? bad('« x5c » de forme inattendue') : { ok: true, value: { ...header, x5c } };
}

function issuerHeader(value: Record<string, unknown>, base: CommonHeader): Parsed<ProtectedHeader> {
  const { signataire, mandat } = value;
  if (signataire !== 'propre' && signataire !== 'delegue') return bad('« signataire » attendu');
  if (mandat !== undefined && !isText(mandat)) return bad('« mandat » de forme inattendue');
  const header: IssuerHeader = { kind: 'emetteur', ...base, signataire };
  return { ok: true, value: mandat === undefined ? header : { ...header, mandat } };
}

function sealHeader(value: Record<string, unknown>, base: CommonHeader): Parsed<ProtectedHeader> {
  const cachet = sealFacts(value.cachet);
  return cachet === undefined
    ? bad('« cachet » de forme inattendue')
    : { ok: true, value: { kind: 'cachet', ...base, cachet } };
}

const KINDS = [
  { member: 'aud', more: ['aud', 'x5c'], read: requestHeader },
  { member: 'signataire', more: ['signataire', 'mandat'], read: issuerHeader },
  { member: 'cachet', more: ['cachet'], read: sealHeader },
] as const;

/** Reads a protected header; the member that only one kind has (`aud`, `signataire`, `cachet`) tells which it is. */
export function parseProtectedHeader(text: string): Parsed<ProtectedHeader> | HeaderFault {
  const bytes = fromBase64url(text);
  if (bytes === undefined) return bad('base64url non canonique');
  const json = parseJson(bytes, 4);
  if (!json.ok || !isRecord(json.value)) return bad('en-tête protégé illisible');
  const value = json.value;
  const base = common(value);
  if (!base.ok) return base;
  const kind = KINDS.find((candidate) => value[candidate.member] !== undefined);
  const stranger = closed(value, kind?.more ?? []);
  if (stranger !== undefined) return bad(`membre non admis : ${JSON.stringify(stranger.slice(0, 32))}`);
  return kind === undefined
    ? { ok: true, value: { kind: 'simple', ...base.value } }
    : kind.read(value, base.value);
}
