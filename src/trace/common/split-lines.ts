import { LONGEST_LINE } from './line.js';

/** A line of a file: its number from 1, its octets without the end, or null where it is too long to be kept. */
export interface FileLine {
  readonly number: number;
  readonly bytes: Buffer | null;
}

const NEW_LINE = 0x0a;
const RETURN = 0x0d;

/**
 * Cuts a stream of octets into lines (LF, or CR LF), a chunk's lines at a time: awaiting each line would cost more than
 * reading it. Holds one chunk and at most the longest line besides, however long a line is.
 */
export class LineSplitter {
  #number = 0;
  #rest: Buffer = Buffer.alloc(0);
  /** Inside a line that is already too long. */
  #skipping = false;

  /** @param longest octets of a line without its end. */
  constructor(private readonly longest = LONGEST_LINE) {}

  /** The lines that end in this chunk. They share the chunk's memory. */
  push(chunk: Buffer): FileLine[] {
    const lines: FileLine[] = [];
    let start = 0;
    for (let end = chunk.indexOf(NEW_LINE); end !== -1; end = chunk.indexOf(NEW_LINE, start)) {
      lines.push(this.#close(chunk.subarray(start, end)));
      start = end + 1;
    }
    this.#keep(chunk.subarray(start));
    return lines;
  }

  /** Bytes kept of a line that has not ended: never more than the longest line. */
  get held(): number {
    return this.#rest.length;
  }

  /** The last line, where the file does not end with one's end. */
  end(): FileLine[] {
    return this.#skipping || this.#rest.length > 0 ? [this.#close(Buffer.alloc(0))] : [];
  }

  #close(tail: Buffer): FileLine {
    const whole = this.#rest.length === 0 ? tail : Buffer.concat([this.#rest, tail]);
    const tooLong = this.#skipping || whole.length > this.longest + 1;
    this.#rest = Buffer.alloc(0);
    this.#skipping = false;
    this.#number++;
    if (tooLong) return { number: this.#number, bytes: null };
    const bytes = whole.at(-1) === RETURN ? whole.subarray(0, -1) : whole;
    return { number: this.#number, bytes };
  }

  #keep(tail: Buffer): void {
    if (this.#skipping || tail.length === 0) return;
    if (this.#rest.length + tail.length > this.longest + 1) {
      this.#skipping = true;
      this.#rest = Buffer.alloc(0);
    } else {
      // A copy: the chunk's memory is the stream's to use again.
      this.#rest = Buffer.concat([this.#rest, tail]);
    }
  }
}

/** The lines of a stream, a chunk's at a time. */
export async function* linesOf(
  source: AsyncIterable<Buffer>,
  longest = LONGEST_LINE,
): AsyncGenerator<FileLine[], void, undefined> {
  const splitter = new LineSplitter(longest);
  for await (const chunk of source) yield splitter.push(chunk);
  yield splitter.end();
}
