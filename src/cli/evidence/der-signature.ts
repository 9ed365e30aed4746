/** An ECDSA signature as CMS, X.509 and openssl write it: a SEQUENCE of two INTEGERs (RFC 3279 section 2.2.3). */

/** @param raw the two numbers, each half of it, as RFC 7518 section 3.4 writes them. */
export function derSignature(raw: Buffer): Buffer {
  const half = raw.length / 2;
  const body = Buffer.concat([integer(raw.subarray(0, half)), integer(raw.subarray(half))]);
  return Buffer.concat([head(0x30, body.length), body]);
}

/** Shortest form, never negative (X.690 section 8.3). */
function integer(bytes: Buffer): Buffer {
  let from = 0;
  while (from < bytes.length - 1 && bytes[from] === 0) from++;
  const shortest = bytes.subarray(from);
  const sign = (shortest[0] ?? 0) >= 0x80 ? Buffer.alloc(1) : Buffer.alloc(0);
  const content = Buffer.concat([sign, shortest]);
  return Buffer.concat([head(0x02, content.length), content]);
}

/** P-384 needs no more than one byte of length. */
function head(tag: number, length: number): Buffer {
  return length < 0x80 ? Buffer.of(tag, length) : Buffer.of(tag, 0x81, length);
}
