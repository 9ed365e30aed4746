import { refusal, type Refusal, type RefusalCode } from '../../kernel/refusal.js';
import { ok, refused, type Result } from '../../kernel/result.js';
import { parseDetached, jsonJws, fromBase64url, type DetachedSignature } from '../../signing/jws.js';
import { parseJson, type JsonFault } from '../../signing/scan-json.js';

/** What the JSON binding makes of the bytes: the signed payload, its value, and the signature that came with it. */
export interface ReadBody {
  /** The exact bytes the signature covers and the digest is taken of. */
  readonly payload: Buffer;
  readonly value: unknown;
  readonly signature: DetachedSignature | null;
}

const FAULT_CODES: Readonly<Record<JsonFault, RefusalCode>> = {
  utf8: 'utf8-invalide',
  json: 'json-invalide',
  'cle-doublee': 'json-cle-doublee',
  'trop-profond': 'json-trop-profond',
};

const FAULT_DETAILS: Readonly<Record<JsonFault, string>> = {
  utf8: 'le contenu n’est pas de l’UTF-8 valide (RFC 8259, section 8.1)',
  json: 'le contenu n’est pas du JSON',
  'cle-doublee': 'un objet nomme deux fois le même membre (RFC 8259, section 4)',
  'trop-profond': 'le contenu dépasse la profondeur admise',
};

function jsonFault(fault: JsonFault): Refusal {
  return refusal(FAULT_CODES[fault], FAULT_DETAILS[fault]);
}

/**
 * Bytes -> payload, value and signature, for the two JSON forms: a plain body with `Roc-Signature`
 * (RFC 7515 appendix F), or a JWS (`application/jose+json`). Shape only; nothing is trusted yet.
 */
export function readBody(
  contentType: string | undefined,
  body: Buffer,
  detached: string | undefined,
): Result<ReadBody> {
  const type = contentType?.split(';')[0]?.trim().toLowerCase();
  if (type === 'application/jose+json') return readJose(body);
  if (type !== 'application/json') {
    return refused(refusal('type-contenu-refuse', 'types admis : application/json, application/jose+json'));
  }
  const parsed = parseJson(body);
  if (!parsed.ok) return refused(jsonFault(parsed.fault));
  if (detached === undefined) return ok({ payload: body, value: parsed.value, signature: null });
  const signature = parseDetached(detached);
  if (!signature.ok)
    return refused(refusal('signature-illisible', `en-tête Roc-Signature : ${signature.fault}`));
  return ok({ payload: body, value: parsed.value, signature: signature.value });
}

function readJose(body: Buffer): Result<ReadBody> {
  const envelope = parseJson(body);
  if (!envelope.ok) return refused(jsonFault(envelope.fault));
  const jws = jsonJws(envelope.value, 'refuses');
  if (!jws.ok) return refused(refusal('signature-illisible', `JWS : ${jws.fault}`));
  const [signature, ...others] = jws.value.signatures;
  if (signature === undefined || others.length > 0) {
    return refused(refusal('signature-illisible', 'JWS : une demande porte exactement une signature'));
  }
  const payload = fromBase64url(jws.value.payload);
  if (payload === undefined)
    return refused(refusal('signature-illisible', 'JWS : payload en base64url non canonique'));
  const parsed = parseJson(payload);
  return parsed.ok ? ok({ payload, value: parsed.value, signature }) : refused(jsonFault(parsed.fault));
}
