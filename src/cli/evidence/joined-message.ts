/**
 * A plain body and the headers it came with, put together as the JWS they stand for; and the certificates that such
 * signatures, which carry none, were made with.
 */
import { type Certificate } from '../../pki/certificate.js';
import { certificateOf } from '../../signing/signer-certificates.js';
import { isRecord, parseDetached, type Parsed } from '../../signing/jws.js';
import { generalJson } from '../../signing/serialize-answer.js';

/**
 * Header fields of a file: as `curl -D` writes them (of several blocks the last counts), or lines `Name: value`. Names in
 * lower case.
 */
export function headerFields(text: string): ReadonlyMap<string, string> {
  const blocks = text.split(/\r?\n\r?\n/).filter((block) => block.trim() !== '');
  const fields = new Map<string, string>();
  for (const line of (blocks.at(-1) ?? '').split(/\r?\n/)) {
    const [, name, value] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) fields.set(name.toLowerCase(), value);
  }
  return fields;
}

/** An answer as `application/jose+json` would have brought it: seal, issuer's signature, receipt. */
export function joinedAnswer(body: Buffer, fields: ReadonlyMap<string, string>): Parsed<Buffer> {
  const [seal, issuer, receipt] = ['roc-cachet', 'roc-signature', 'roc-recu'].map((one) => fields.get(one));
  if (seal === undefined) return { ok: false, fault: 'pas d’en-tête Roc-Cachet' };
  const outside =
    receipt === undefined
      ? ''
      : `,"recu":${JSON.stringify(Buffer.from(receipt, 'base64url').toString('utf8'))}`;
  return joined(body, issuer === undefined ? [seal] : [issuer, seal], outside);
}

/** A request as one JWS; the body alone where there is no signature. */
export function joinedRequest(body: Buffer, fields: ReadonlyMap<string, string>): Parsed<Buffer> {
  const signature = fields.get('roc-signature');
  return signature === undefined ? { ok: true, value: body } : joined(body, [signature]);
}

function joined(body: Buffer, texts: readonly string[], outside = ''): Parsed<Buffer> {
  const signatures = [];
  for (const text of texts) {
    const one = parseDetached(text);
    if (!one.ok) return one;
    signatures.push(one.value);
  }
  return { ok: true, value: generalJson(body, signatures, outside) };
}

/**
 * Every certificate that a directory extract names. Nothing is believed here: a chain is verified for each that a signature
 * asks for.
 */
export function certificatesNamed(extract: Buffer): readonly Certificate[] {
  const found: Certificate[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(walk);
    if (!isRecord(value)) return;
    const { certificat } = value;
    const one = typeof certificat === 'string' ? certificateOf(certificat) : undefined;
    if (one !== undefined) found.push(one);
    Object.values(value).forEach(walk);
  };
  try {
    const { payload } = JSON.parse(extract.toString('utf8')) as { readonly payload: string };
    walk(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
  } catch {
    // No extract: its own check says so.
  }
  return found;
}
