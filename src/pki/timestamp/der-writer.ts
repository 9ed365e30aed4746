import { DER_TAG } from '../der-reader.js';

/** One DER element: tag, length in its shortest form, content (X.690 section 10.1). */
export function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const length = content.reduce((sum, part) => sum + part.length, 0);
  const digits: number[] = [];
  for (let left = length; left > 0; left = Math.floor(left / 256)) digits.unshift(left % 256);
  const head = length < 0x80 ? [tag, length] : [tag, 0x80 | digits.length, ...digits];
  return Buffer.concat([Buffer.from(head), ...content]);
}

export function sequence(...parts: readonly Uint8Array[]): Buffer {
  return der(DER_TAG.sequence, ...parts);
}

/** A SET OF: its elements in the order of their bytes (section 11.6). */
export function setOf(parts: readonly Uint8Array[], tag: number = DER_TAG.set): Buffer {
  return der(tag, ...[...parts].sort((one, other) => Buffer.compare(one, other)));
}

export function octets(content: Uint8Array): Buffer {
  return der(DER_TAG.octetString, content);
}

/** An INTEGER from 0 to 2^53 - 1. */
export function integer(value: number, tag: number = DER_TAG.integer): Buffer {
  const bytes: number[] = [];
  for (let left = value; left > 0; left = Math.floor(left / 256)) bytes.unshift(left % 256);
  const [first = 0x80] = bytes;
  return der(tag, Buffer.from(first >= 0x80 ? [0, ...bytes] : bytes));
}

/** @throws TypeError where the text is no dotted object identifier */
export function oid(dotted: string): Buffer {
  if (!/^[012](?:\.(?:0|[1-9]\d{0,14}))+$/.test(dotted)) throw new TypeError('not an object identifier');
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return der(DER_TAG.oid, Buffer.from([first * 40 + second, ...rest].flatMap(base128)));
}

function base128(arc: number): number[] {
  const digits = [arc % 128];
  for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
    digits.unshift((left % 128) | 0x80);
  return digits;
}
