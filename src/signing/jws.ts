/**
 * The JWS forms of the house (RFC 7515): General and Flattened JSON, and the detached compact form of appendix F.
 * Shapes are closed and sizes bounded; one value has one spelling (base64url without padding or stray bits).
 */
import { parseJson } from './scan-json.js';

/** A signature apart from its payload. `x5c` is the chain, leaf first, base64 DER; it travels unprotected. */
export interface DetachedSignature {
  readonly protected: string;
  readonly signature: string;
  readonly x5c?: readonly string[];
}

/** A JWS with its payload, whichever of the two JSON forms it came in. */
export interface JsonJws {
  /** base64url, as received. */
  readonly payload: string;
  readonly signatures: readonly DetachedSignature[];
  /** Top-level members outside the proof, e.g. `rejeu`. */
  readonly others: Readonly<Record<string, unknown>>;
}

export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: string };

const MAX_PROTECTED = 16_384;
/** RSA-8192. */
const MAX_SIGNATURE = 1_366;
const MAX_CHAIN = 4;
const MAX_CERTIFICATE = 8_192;
const MAX_SIGNATURES = 4;

const BASE64URL = /^[A-Za-z0-9_-]*$/;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

function fault(text: string): { readonly ok: false; readonly fault: string } {
  return { ok: false, fault: text };
}

/** Bytes of canonical base64url (RFC 7515 section 2): no padding, no white space, no non-zero trailing bits. */
export function fromBase64url(text: string): Buffer | undefined {
  if (text.length % 4 === 1 || !BASE64URL.test(text)) return undefined;
  const bytes = Buffer.from(text, 'base64url');
  // Two spellings of one value would be two digests of one signature; only the tail can hide stray bits.
  const tail = text.length % 4;
  if (tail !== 0) {
    const last = bytes.subarray(bytes.length - (tail - 1)).toString('base64url');
    if (last !== text.slice(-tail)) return undefined;
  }
  return bytes;
}

/** The bytes that are signed: ASCII(protected '.' payload), RFC 7515 section 5.1. */
export function signingInput(protectedHeader: string, payload: string): Buffer {
  return Buffer.from(`${protectedHeader}.${payload}`, 'latin1');
}

/** Reads `<protected>..<signature>`, the form of the headers `Roc-Signature` and `Roc-Cachet`. */
export function parseDetached(text: string): Parsed<DetachedSignature> {
  const parts = text.split('.', 4);
  const [header = '', payload = '', signature = ''] = parts;
  if (parts.length !== 3 || payload !== '') return fault('forme détachée attendue : <en-tête>..<signature>');
  return checkSignature({ protected: header, signature });
}

function checkSignature(signature: DetachedSignature): Parsed<DetachedSignature> {
  if (signature.protected.length === 0 || signature.protected.length > MAX_PROTECTED) {
    return fault('en-tête protégé absent ou trop long');
  }
  if (signature.signature.length === 0 || signature.signature.length > MAX_SIGNATURE) {
    return fault('valeur de signature absente ou trop longue');
  }
  if (fromBase64url(signature.protected) === undefined || fromBase64url(signature.signature) === undefined) {
    return fault('base64url non canonique');
  }
  return { ok: true, value: signature };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A chain as RFC 7515 section 4.1.6 writes it, or undefined. */
export function chainOf(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value) || value.length === 0 || value.length > MAX_CHAIN) return undefined;
  const good = value.every(
    (item) => typeof item === 'string' && item.length <= MAX_CERTIFICATE && BASE64.test(item),
  );
  return good ? (value as string[]) : undefined;
}

function onlyMembers(value: Record<string, unknown>, allowed: readonly string[]): boolean {
  return Object.keys(value).every((name) => allowed.includes(name));
}

function parseEntry(entry: unknown): Parsed<DetachedSignature> {
  if (!isRecord(entry) || !onlyMembers(entry, ['protected', 'header', 'signature'])) {
    return fault('signature de forme inattendue');
  }
  if (typeof entry.protected !== 'string' || typeof entry.signature !== 'string') {
    return fault('« protected » et « signature » doivent être des textes');
  }
  const bare = { protected: entry.protected, signature: entry.signature };
  if (entry.header === undefined) return checkSignature(bare);
  if (!isRecord(entry.header) || !onlyMembers(entry.header, ['x5c'])) {
    return fault('en-tête non protégé : seul « x5c » y est admis');
  }
  const x5c = chainOf(entry.header.x5c);
  return x5c === undefined ? fault('« x5c » de forme inattendue') : checkSignature({ ...bare, x5c });
}

/**
 * Reads a JWS in General or Flattened JSON form from parsed JSON. `others` says whether further top-level members
 * are let through (answers carry some outside the proof) or refused (requests are closed).
 */
export function jsonJws(value: unknown, others: 'admis' | 'refuses'): Parsed<JsonJws> {
  if (!isRecord(value) || typeof value.payload !== 'string') return fault('JWS JSON attendu');
  if (!BASE64URL.test(value.payload) || fromBase64url(value.payload) === undefined) {
    return fault('« payload » : base64url non canonique');
  }
  const { payload, signatures, protected: header, header: unprotected, signature, ...rest } = value;
  if (others === 'refuses' && Object.keys(rest).length > 0) return fault('membre inattendu dans le JWS');
  const flattened = header !== undefined || unprotected !== undefined || signature !== undefined;
  if (flattened === (signatures !== undefined))
    return fault('JWS General ou Flattened attendu, pas les deux');
  const entries: unknown = flattened ? [withoutUndefined(header, unprotected, signature)] : signatures;
  if (!Array.isArray(entries) || entries.length === 0 || entries.length > MAX_SIGNATURES) {
    return fault('nombre de signatures inattendu');
  }
  const parsed: DetachedSignature[] = [];
  for (const entry of entries as unknown[]) {
    const one = parseEntry(entry);
    if (!one.ok) return one;
    parsed.push(one.value);
  }
  return { ok: true, value: { payload, signatures: parsed, others: rest } };
}

function withoutUndefined(
  header: unknown,
  unprotected: unknown,
  signature: unknown,
): Record<string, unknown> {
  const entry: Record<string, unknown> = { protected: header, signature };
  if (unprotected !== undefined) entry.header = unprotected;
  return entry;
}

/** Reads a JWS from bytes: UTF-8, no duplicate member, then {@link jsonJws}. */
export function parseJsonJws(bytes: Buffer, others: 'admis' | 'refuses'): Parsed<JsonJws> {
  const json = parseJson(bytes);
  return json.ok ? jsonJws(json.value, others) : fault(`JSON refusé : ${json.fault}`);
}
