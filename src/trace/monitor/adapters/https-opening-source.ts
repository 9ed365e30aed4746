import { Agent } from 'undici';
import { type Fetched } from '../log-source.port.js';
import { type HeldOpening, type OpeningAnswer, type OpeningSource } from '../opening-source.port.js';

export interface HttpsOpeningSettings {
  /** https: the console's address. */
  readonly url: string;
  readonly authorities: readonly string[];
  /** PEM of the auditor's chain and key. */
  readonly certificate: string;
  readonly key: string;
  readonly timeoutMs: number;
}

/** Twenty receipts at most, each bounded by the contract. */
const MOST_BYTES = 2 * 1024 * 1024;

/** The console, read with an auditor's certificate. Follows no redirect. */
export class HttpsOpeningSource implements OpeningSource {
  readonly url: string;
  readonly #base: URL;
  readonly #agent: Agent;
  readonly #timeoutMs: number;

  /** @throws TypeError where the address is not https, or holds more than host, port and path. */
  constructor(settings: HttpsOpeningSettings) {
    const { url, authorities, certificate, key, timeoutMs } = settings;
    this.url = url;
    this.#base = new URL(url);
    if (this.#base.protocol !== 'https:' || this.#base.username !== '' || this.#base.search !== '')
      throw new TypeError('https://hôte[:port] attendu');
    this.#timeoutMs = timeoutMs;
    this.#agent = new Agent({
      ...{ connections: 1, headersTimeout: timeoutMs, bodyTimeout: timeoutMs, maxResponseSize: MOST_BYTES },
      connect: { timeout: timeoutMs, ca: [...authorities], cert: certificate, key },
    });
  }

  async ask({ idEchange, origin, index }: HeldOpening): Promise<OpeningAnswer> {
    const query = new URLSearchParams({ journal: origin, rang: String(index) });
    const path = `/traces/v1/entrees/${encodeURIComponent(idEchange)}/preuve?${query.toString()}`;
    try {
      const { statusCode, body } = await this.#agent.request({
        ...{
          origin: this.#base.origin,
          path: `${this.#base.pathname.replace(/\/$/, '')}${path}`,
          method: 'GET',
        },
        signal: AbortSignal.timeout(this.#timeoutMs),
      });
      return answerOf(statusCode, await body.json());
    } catch (error) {
      const { code, name } = error as NodeJS.ErrnoException;
      const detail = `pas de réponse de la console (${code ?? name})`;
      return failed({ ok: false, fault: error instanceof SyntaxError ? 'protocole' : 'connexion', detail });
    }
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }
}

function failed(failure: Fetched & { readonly ok: false }): OpeningAnswer {
  return { kind: 'echec', failure };
}

function answerOf(status: number, body: unknown): OpeningAnswer {
  const { preuves, suppressions, detail } = (body ?? {}) as Readonly<Record<string, unknown>>;
  if (status === 200) return { kind: 'ouvertures', receipts: receiptsOf(preuves) };
  if (status === 410) return { kind: 'supprimee', receipts: receiptsOf(suppressions) };
  if (status === 404) return { kind: 'absente', detail: typeof detail === 'string' ? detail : 'inconnue' };
  return failed({ ok: false, fault: 'statut', status, detail: `statut HTTP ${status}` });
}

function receiptsOf(list: unknown): Buffer[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((one: unknown) => {
    const { recu } = (one ?? {}) as { recu?: unknown };
    return typeof recu === 'string' ? [Buffer.from(recu)] : [];
  });
}
