import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Agent, type Dispatcher } from 'undici';
import { type Fetched, type LogSource, type SourceFault, type Wanted } from '../log-source.port.js';

export interface HttpLogSourceSettings {
  /** http or https, with a path where the files stand under one. */
  readonly url: string;
  /** PEM of the authorities that may vouch for the server; those of the system where not given. */
  readonly authorities?: readonly string[];
  /** One answer, from the connection to its last byte, milliseconds. */
  readonly timeoutMs: number;
  readonly connections?: number;
}

const unzip = promisify(gunzip);

/** OpenSSL's and Node's words for a certificate that is not believed. */
const TLS_FAULT = /CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|HOSTNAME/;
const NO_CONNECTION =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;
const BROKEN = /^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_ABORTED)$/;
const LATE = /TIMEOUT|^TimeoutError$|^AbortError$/;

class TooLong extends Error {}

/**
 * Logs over HTTP. Follows no redirect, sends no credential, reads at most what was asked for. Who the server is matters
 * little (all that counts is signed), but its certificate is judged where there is one: a stranger could be silent.
 */
export class HttpLogSource implements LogSource {
  readonly url: string;
  readonly #base: URL;
  readonly #agent: Agent;
  readonly #timeoutMs: number;

  /** @throws TypeError where the address is none of http or https: the caller has checked it. */
  constructor(settings: HttpLogSourceSettings) {
    this.url = settings.url;
    this.#base = sourceAddress(settings.url);
    this.#timeoutMs = settings.timeoutMs;
    const { timeoutMs, authorities, connections = 4 } = settings;
    this.#agent = new Agent({
      connections,
      pipelining: 1,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      connect: { timeout: timeoutMs, ...(authorities === undefined ? {} : { ca: [...authorities] }) },
    });
  }

  async get(wanted: Wanted): Promise<Fetched> {
    const signal = AbortSignal.timeout(this.#timeoutMs);
    try {
      const response = await this.#agent.request({
        origin: this.#base.origin,
        path: `${this.#base.pathname.replace(/\/$/, '')}${wanted.path}`,
        method: 'GET',
        headers: {
          accept: wanted.types.join(', '),
          'accept-encoding': 'gzip, identity',
          'cache-control': 'no-cache',
        },
        signal,
      });
      const fault = headFault(response, wanted);
      if (fault !== undefined) {
        // The rest is not read; an answer that was not wanted may have no end.
        response.body.on('error', () => undefined).destroy();
        return fault;
      }
      return await decoded(response, await readBody(response.body, wanted.maxBytes), wanted.maxBytes);
    } catch (error) {
      return failureOf(error as NodeJS.ErrnoException, signal);
    }
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }
}

/** The address of a source. @throws TypeError where it is not http(s), or carries what an address of files does not. */
export function sourceAddress(text: string): URL {
  const url = new URL(text);
  const plain = url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (!/^https?:$/.test(url.protocol) || !plain)
    throw new TypeError('http(s)://hôte[:port][/chemin] attendu');
  return url;
}

type Response = Dispatcher.ResponseData;

function bad(fault: SourceFault, detail: string, status?: number): Fetched & { readonly ok: false } {
  return { ok: false, fault, detail, ...(status === undefined ? {} : { status }) };
}

function headFault({ statusCode, headers }: Response, { types, maxBytes }: Wanted): Fetched | undefined {
  if (statusCode >= 300 && statusCode < 400) {
    return bad('redirection', `redirection (${statusCode}) non suivie`, statusCode);
  }
  if (statusCode !== 200) return bad('statut', `statut HTTP ${statusCode}`, statusCode);
  const type = String(headers['content-type'] ?? '')
    .split(';', 1)[0]
    ?.trim()
    .toLowerCase();
  if (!types.includes(type ?? ''))
    return bad('type', `type ${type || 'absent'}, ${types.join(' ou ')} attendu`);
  if (Number(headers['content-length'] ?? 0) > maxBytes)
    return bad('taille', `plus de ${maxBytes} octets annoncés`);
  return undefined;
}

async function readBody(body: Response['body'], maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length;
    // Leaving the loop destroys the body and with it the connection.
    if (length > maxBytes) throw new TooLong();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** C2SP tlog-tiles lets logs compress bundles without being asked. */
async function decoded({ headers }: Response, body: Buffer, maxBytes: number): Promise<Fetched> {
  const coding = String(headers['content-encoding'] ?? 'identity').toLowerCase();
  if (coding === 'identity') return { ok: true, bytes: body };
  if (coding !== 'gzip') return bad('codage', `codage ${coding} non admis`);
  try {
    return { ok: true, bytes: await unzip(body, { maxOutputLength: maxBytes }) };
  } catch (error) {
    const long = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    return long ? bad('taille', `plus de ${maxBytes} octets`) : bad('codage', 'gzip illisible');
  }
}

function failureOf(error: NodeJS.ErrnoException, signal: AbortSignal): Fetched {
  if (error instanceof TooLong) return bad('taille', 'réponse plus longue qu’il n’est admis');
  const code = error.code ?? error.name;
  if (signal.aborted || LATE.test(code)) return bad('delai', 'pas de réponse entière dans le délai');
  if (NO_CONNECTION.test(code)) return bad('connexion', `connexion impossible (${code})`);
  if (BROKEN.test(code)) return bad('coupure', `connexion rompue (${code})`);
  if (TLS_FAULT.test(code)) return bad('tls', `certificat ou TLS refusé (${code})`);
  return bad('protocole', `pas du HTTP admis (${code})`);
}
