const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Standard base64 (RFC 4648 section 4) with padding. */
export function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}

/**
 * Bytes of canonical base64 (RFC 4648 sections 3.5 and 4), or undefined: padding is due, white space, the URL alphabet
 * and non-zero trailing bits are not let through. One value has one spelling, or one proof would have two digests.
 */
export function fromBase64(text: string): Buffer | undefined {
  if (!BASE64.test(text)) return undefined;
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}

/** A 32-byte hash in canonical base64, or undefined. */
export function hashFromBase64(text: string): Buffer | undefined {
  if (text.length !== 44) return undefined;
  const bytes = fromBase64(text);
  return bytes?.length === 32 ? bytes : undefined;
}

const DECIMAL = /^(?:0|[1-9][0-9]{0,15})$/;

/** An ASCII decimal without sign or leading zero, at most 2^53 - 1 (a log of ours ends long before), or undefined. */
export function fromDecimal(text: string): number | undefined {
  if (!DECIMAL.test(text)) return undefined;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : undefined;
}
