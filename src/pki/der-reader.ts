/** The bytes are not the DER that was expected. */
export class DerError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'DerError';
  }
}

export const DER_TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8String: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  context0: 0xa0,
  context1: 0xa1,
} as const;

/** One element: its tag, its content, and all its bytes. */
export interface DerElement {
  readonly tag: number;
  readonly content: Buffer;
  readonly bytes: Buffer;
}

/**
 * Walks DER (X.690) element by element without building a tree: revocation lists have as many entries as a country has
 * lost certificates, and general ASN.1 readers stop at some ten thousands. Definite lengths and one-byte tags only.
 * A strict one also refuses lengths that are written longer than need be (section 10.1): where bytes are evidence, no two
 * spellings may say the same.
 */
export class DerReader {
  #at = 0;

  constructor(
    private readonly bytes: Buffer,
    private readonly strict = false,
  ) {}

  get isAtEnd(): boolean {
    return this.#at >= this.bytes.length;
  }

  /** The tag of what comes next; undefined at the end. */
  get nextTag(): number | undefined {
    return this.bytes[this.#at];
  }

  /** @throws DerError where the element is cut off, or has another tag than `expected` */
  next(expected?: number): DerElement {
    const start = this.#at;
    const tag = this.bytes[start];
    if (tag === undefined || (expected !== undefined && tag !== expected))
      throw new DerError('unexpected element');
    const { length, size } = this.#length(start + 1);
    const from = start + 1 + size;
    if (from + length > this.bytes.length) throw new DerError('element is cut off');
    this.#at = from + length;
    return { tag, content: this.bytes.subarray(from, this.#at), bytes: this.bytes.subarray(start, this.#at) };
  }

  /** The next element where it has this tag; undefined, and no step, where it has not. */
  optional(tag: number): DerElement | undefined {
    return this.nextTag === tag ? this.next(tag) : undefined;
  }

  /** A reader of the next element's content, which must have this tag. */
  enter(tag: number): DerReader {
    return this.inside(this.next(tag));
  }

  /** A reader of an element's content, as strict as this one. */
  inside(element: DerElement): DerReader {
    return new DerReader(element.content, this.strict);
  }

  /** @throws DerError where something is left */
  end(): void {
    if (!this.isAtEnd) throw new DerError('trailing bytes');
  }

  #length(at: number): { length: number; size: number } {
    const first = this.bytes[at];
    if (first === undefined) throw new DerError('no length');
    if (first < 0x80) return { length: first, size: 1 };
    const count = first & 0x7f;
    if (count === 0 || count > 4 || at + count >= this.bytes.length)
      throw new DerError('length out of bounds');
    const length = this.bytes.readUIntBE(at + 1, count);
    if (this.strict && length < (count === 1 ? 0x80 : 2 ** (8 * (count - 1))))
      throw new DerError('long length');
    return { length, size: 1 + count };
  }
}

/** UTCTime or GeneralizedTime as RFC 5280 section 4.1.2.5 writes them; milliseconds since the Unix epoch. */
export function readTime(element: DerElement): number {
  const text = element.content.toString('latin1');
  const utc = element.tag === DER_TAG.utcTime;
  if (!utc && element.tag !== DER_TAG.generalizedTime) throw new DerError('no time');
  const century = utc ? (Number(text.slice(0, 2)) >= 50 ? '19' : '20') : '';
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(century + text);
  if (!match) throw new DerError('no time');
  const [, year, month, day, hour, minute, second] = match;
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(at)) throw new DerError('no time');
  return at;
}

/**
 * The dotted text of an object identifier (X.690 section 8.19).
 * @throws DerError where it is none, or an arc is written longer than need be or passes 2^48
 */
export function readOid(element: DerElement): string {
  const { content } = element;
  if (element.tag !== DER_TAG.oid || content.length === 0) throw new DerError('no object identifier');
  const arcs: number[] = [];
  let arc = 0;
  let isInside = false;
  for (const byte of content) {
    if (!isInside && byte === 0x80) throw new DerError('object identifier written long');
    arc = arc * 128 + (byte & 0x7f);
    if (arc > 2 ** 48) throw new DerError('object identifier out of bounds');
    isInside = byte >= 0x80;
    if (isInside) continue;
    if (arcs.length === 0)
      arcs.push(Math.min(2, Math.floor(arc / 40)), arc - 40 * Math.min(2, Math.floor(arc / 40)));
    else arcs.push(arc);
    arc = 0;
  }
  if (isInside) throw new DerError('object identifier is cut off');
  return arcs.join('.');
}

/**
 * The bytes of an INTEGER as it stands, two's complement, in its one shortest form (X.690 section 8.3).
 * @throws DerError where it is empty, longer than `maxBytes`, or written longer than need be
 */
export function readIntegerBytes(element: DerElement, maxBytes: number): Buffer {
  const { content } = element;
  const [first, second] = content;
  if (element.tag !== DER_TAG.integer || first === undefined || content.length > maxBytes)
    throw new DerError('no integer');
  if (second !== undefined && ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80)))
    throw new DerError('integer written long');
  return content;
}

/** An INTEGER from 0 to 2^31 - 1. @throws DerError */
export function readSmallInteger(element: DerElement): number {
  const content = readIntegerBytes(element, 4);
  if ((content[0] ?? 0) >= 0x80) throw new DerError('negative integer');
  return content.readUIntBE(0, content.length);
}

/** BOOLEAN as DER has it: 00 or FF. @throws DerError */
export function readBoolean(element: DerElement): boolean {
  const [value] = element.content;
  if (element.tag !== DER_TAG.boolean || element.content.length !== 1 || (value !== 0 && value !== 0xff))
    throw new DerError('no boolean');
  return value === 0xff;
}
