import { connect, type ConnectionOptions, type TLSSocket } from 'node:tls';
import { once } from 'node:events';

/** Certificate and key of a TLS client; none for a caller who presents nothing. */
export interface CallerKeys {
  readonly chainPem: string;
  readonly keyPem: string;
}

/** A reply as it came over the socket; header names in lower case. */
export interface RawReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly headerBytes: number;
  readonly body: Buffer;
}

export interface RawRequest {
  readonly method?: string;
  readonly path: string;
  /** `undefined` leaves one of ours out (`host`, `content-length`). */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: Buffer | string;
}

/** The bytes of a request, with nothing corrected: callers of the tests may be wrong on purpose. */
export function requestBytes({ method = 'POST', path, headers = {}, body = '' }: RawRequest): Buffer {
  const content = Buffer.from(body as Buffer);
  const own = {
    host: '127.0.0.1',
    ...(content.length > 0 ? { 'content-length': String(content.length) } : {}),
  };
  const lines = Object.entries({ ...own, ...headers }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}\r\n`],
  );
  return Buffer.concat([Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`), content]);
}

/** A TLS connection that can say anything, and reads one HTTP reply at a time. */
export class RawConnection {
  readonly socket: TLSSocket;
  private received = Buffer.alloc(0);
  private ended = false;
  private wake: () => void = () => undefined;

  private constructor(socket: TLSSocket) {
    this.socket = socket;
    const stop = (): void => {
      this.ended = true;
      this.wake();
    };
    socket.on('data', (chunk: Buffer) => {
      this.received = Buffer.concat([this.received, chunk]);
      this.wake();
    });
    socket.on('error', stop).on('end', stop).on('close', stop);
  }

  /** Resolves once the handshake is done on our side; in TLS 1.3 the server may still refuse the certificate. */
  static async open(
    port: number,
    ca: readonly string[],
    keys?: CallerKeys,
    more: ConnectionOptions = {},
  ): Promise<RawConnection> {
    const client = keys === undefined ? {} : { cert: keys.chainPem, key: keys.keyPem };
    const socket = connect({
      port,
      host: '127.0.0.1',
      servername: 'localhost',
      ca: [...ca],
      ...client,
      ...more,
    });
    await once(socket, 'secureConnect');
    return new RawConnection(socket);
  }

  write(bytes: Buffer | string): void {
    this.socket.write(bytes);
  }

  async ask(request: RawRequest): Promise<RawReply> {
    this.write(requestBytes(request));
    return this.reply();
  }

  /** The next reply. Rejects where the connection ends first. */
  async reply(): Promise<RawReply> {
    for (;;) {
      const reply = this.take();
      if (reply !== undefined) return reply;
      if (this.ended) throw new Error('connection ended without a reply');
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  /** Everything received once the other side has closed. */
  async remains(): Promise<string> {
    while (!this.ended) await new Promise<void>((resolve) => (this.wake = resolve));
    return this.received.toString('latin1');
  }

  close(): void {
    this.socket.destroy();
  }

  private take(): RawReply | undefined {
    const end = this.received.indexOf('\r\n\r\n');
    if (end < 0) return undefined;
    const [first = '', ...lines] = this.received.subarray(0, end).toString('latin1').split('\r\n');
    const headers = Object.fromEntries(
      lines.map((line) => [
        line.slice(0, line.indexOf(':')).toLowerCase(),
        line.slice(line.indexOf(':') + 1).trim(),
      ]),
    );
    const status = Number(first.split(' ')[1]);
    const length = Number(headers['content-length'] ?? 0);
    const start = end + 4;
    if (status === 100) {
      this.received = this.received.subarray(start);
      return this.take();
    }
    if (this.received.length < start + length) return undefined;
    const body = this.received.subarray(start, start + length);
    this.received = this.received.subarray(start + length);
    return { status, headers, headerBytes: start, body };
  }
}
