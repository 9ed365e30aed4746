import type pg from 'pg';

const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const END = Buffer.from([0xff, 0xff]);

/** Rows of PostgreSQL's binary COPY format, gathered in one growing buffer. */
export class CopyRows {
  #bytes = Buffer.allocUnsafe(1 << 18);
  #length = SIGNATURE.copy(this.#bytes);
  rows = 0;

  /** One row; a number is an int4, a string a text, a buffer a bytea. */
  add(...fields: readonly (number | string | Buffer)[]): void {
    this.#reserve(2);
    this.#length = this.#bytes.writeInt16BE(fields.length, this.#length);
    for (const field of fields) {
      if (typeof field === 'number') this.#addInteger(field);
      else this.#addBytes(typeof field === 'string' ? Buffer.from(field, 'utf8') : field);
    }
    this.rows++;
  }

  /** Everything added so far, ended as the format wants it. */
  bytes(): Buffer {
    return Buffer.concat([this.#bytes.subarray(0, this.#length), END]);
  }

  #addInteger(value: number): void {
    this.#reserve(8);
    this.#length = this.#bytes.writeInt32BE(4, this.#length);
    this.#length = this.#bytes.writeInt32BE(value, this.#length);
  }

  #addBytes(value: Buffer): void {
    this.#reserve(4 + value.length);
    this.#length = this.#bytes.writeInt32BE(value.length, this.#length);
    this.#length += value.copy(this.#bytes, this.#length);
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + more));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}

const PIECE_BYTES = 1 << 16;

/** `COPY … FROM STDIN` of bytes that are all there. The driver speaks the protocol but has no call for it. */
export function copyIn(client: pg.Client, statement: string, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    client.query(new CopyIn(statement, bytes, { resolve, reject }));
  });
}

interface Settled {
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** What the driver asks of a query that answers for itself. */
class CopyIn implements pg.Submittable {
  #failure: Error | undefined;

  constructor(
    private readonly statement: string,
    private readonly bytes: Buffer,
    private readonly settled: Settled,
  ) {}

  submit(connection: pg.Connection): void {
    connection.query(this.statement);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    for (let at = 0; at < this.bytes.length; at += PIECE_BYTES)
      connection.sendCopyFromChunk(this.bytes.subarray(at, at + PIECE_BYTES));
    connection.endCopyFrom();
  }

  handleCommandComplete(): void {
    // The count is known; readiness follows.
  }

  handleError(error: Error): void {
    this.#failure = error;
    this.settled.reject(error);
  }

  handleReadyForQuery(): void {
    if (this.#failure === undefined) this.settled.resolve();
  }
}

interface CopyConnection {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}
