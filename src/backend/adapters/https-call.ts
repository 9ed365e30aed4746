import { type IncomingHttpHeaders } from 'node:http';
import { type Dispatcher } from 'undici';
import { faultOfTlsError, ServerRefused } from '../../pki/tls-context.js';

export interface OutgoingCall {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Answers longer than this are cut off while they are read, bytes. */
  readonly maxBytes: number;
  /** Ends the wait for the call; whoever owns the connection then destroys it. */
  readonly signal: AbortSignal;
  /** Milliseconds left: bounds the wait for headers and between body chunks too. */
  readonly timeoutMs: number;
}

/**
 * Why there is no response.
 * connexion: no connection; identite: the peer is not who it should be, or refused us; delai: aborted at the deadline;
 * coupure: the connection broke; protocole: not HTTP as we accept it; taille: longer than allowed.
 */
export type CallFault = 'connexion' | 'identite' | 'delai' | 'coupure' | 'protocole' | 'taille';

export interface CallResponse {
  readonly kind: 'response';
  readonly statut: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface CallFailure {
  readonly kind: 'failure';
  readonly fault: CallFault;
  /** False is a proof: no byte of the request was handed to a connection the peer's application reads. */
  readonly sent: boolean;
  /** Error code of Node, OpenSSL or undici; for the log only. */
  readonly code: string;
}

export type CallResult = CallResponse | CallFailure;

/**
 * A fatal alert about our certificate: under TLS 1.3 it arrives after the client thinks it is connected and has
 * written its request, but the server's handshake never completed, so its application never saw a byte.
 */
const REFUSED_BY_PEER =
  /^ERR_SSL_(?:TLSV1|TLSV13|SSLV3)_ALERT_(?:CERTIFICATE_\w+|BAD_CERTIFICATE\w*|UNSUPPORTED_CERTIFICATE|UNKNOWN_CA|HANDSHAKE_FAILURE|ACCESS_DENIED)$/;

const PROTOCOL_FAULT = /^(?:HTTPParserError$|HPE_|UND_ERR_HEADERS_OVERFLOW|UND_ERR_RES)/;

/** What an error says, given whether the request had been handed to its socket. */
export function failureOf(error: Error, started: boolean): CallFailure {
  const code = (error as NodeJS.ErrnoException).code ?? error.name;
  if (REFUSED_BY_PEER.test(code)) return { kind: 'failure', fault: 'identite', sent: false, code };
  if (!started) {
    const certificate = error instanceof ServerRefused || faultOfTlsError(error) !== null;
    return { kind: 'failure', fault: certificate ? 'identite' : 'connexion', sent: false, code };
  }
  if (/TIMEOUT/.test(code)) return { kind: 'failure', fault: 'delai', sent: true, code };
  return { kind: 'failure', fault: PROTOCOL_FAULT.test(code) ? 'protocole' : 'coupure', sent: true, code };
}

/**
 * One POST, by undici's dispatch interface: it alone tells when a request is handed to its socket (`onRequestStart`),
 * which is what "provably not sent" rests on. Never rejects, follows no redirect, decodes nothing. After a failure the
 * connection is not fit for another call.
 */
export function post(client: Dispatcher, call: OutgoingCall): Promise<CallResult> {
  return new Promise((resolve) => {
    const exchange = new CallExchange(call, resolve);
    const { path, headers, body, timeoutMs } = call;
    const options = {
      path,
      method: 'POST',
      headers,
      body,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
    } as const;
    try {
      client.dispatch(options, exchange);
    } catch (error) {
      exchange.onResponseError(undefined, error as Error);
    }
  });
}

class CallExchange implements Dispatcher.DispatchHandler {
  private started = false;
  private statut = 0;
  private headers: IncomingHttpHeaders = {};
  private readonly chunks: Buffer[] = [];
  private length = 0;
  private done = false;
  private readonly onAbort = (): void => this.abort('delai');

  constructor(
    private readonly call: OutgoingCall,
    private readonly resolve: (result: CallResult) => void,
  ) {
    if (call.signal.aborted) this.abort('delai');
    else call.signal.addEventListener('abort', this.onAbort, { once: true });
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    // Given up while it waited for a connection: aborting here is before the first byte is written.
    if (this.done) controller.abort(new Error('abandoned before it was sent'));
    else this.started = true;
  }

  onResponseStart(_controller: unknown, statut: number, headers: IncomingHttpHeaders): void {
    if (statut < 200) return;
    this.statut = statut;
    this.headers = headers;
    if (Number(headers['content-length'] ?? 0) > this.call.maxBytes) this.abort('taille');
  }

  onResponseData(_controller: unknown, chunk: Buffer): void {
    if (this.done) return;
    this.length += chunk.length;
    if (this.length > this.call.maxBytes) this.abort('taille');
    else this.chunks.push(chunk);
  }

  onResponseEnd(): void {
    const { statut, headers } = this;
    this.finish({ kind: 'response', statut, headers, body: Buffer.concat(this.chunks) });
  }

  onResponseError(_controller: unknown, error: Error): void {
    this.finish(failureOf(error, this.started));
  }

  private abort(fault: 'delai' | 'taille'): void {
    this.finish({ kind: 'failure', fault, sent: this.started, code: fault });
  }

  private finish(result: CallResult): void {
    if (this.done) return;
    this.done = true;
    this.call.signal.removeEventListener('abort', this.onAbort);
    this.resolve(result);
  }
}
