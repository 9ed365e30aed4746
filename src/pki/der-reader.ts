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
  oid: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  context0: 0xa0,
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
 */
export class DerReader {
  #at = 0;

  constructor(private readonly bytes: Buffer) {}

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
    return new DerReader(this.next(tag).content);
  }

  #length(at: number): { length: number; size: number } {
    const first = this.bytes[at];
    if (first === undefined) throw new DerError('no length');
    if (first < 0x80) return { length: first, size: 1 };
    const count = first & 0x7f;
    if (count === 0 || count > 4 || at + count >= this.bytes.length)
      throw new DerError('length out of bounds');
    return { length: this.bytes.readUIntBE(at + 1, count), size: 1 + count };
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
