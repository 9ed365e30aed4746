/** The entries that an auditor may see, from the console's stream: a page at a time, resumed where it breaks. */
import { isRecord } from '../../signing/jws.js';
import { parseJson } from '../../signing/scan-json.js';
import { linesOf } from '../../trace/common/split-lines.js';
import { type ConsoleClient, ConsoleRefusal } from '../console-client.js';

export interface WantedEntries {
  /** RFC 3339; the console bounds the period. */
  readonly du?: string | undefined;
  readonly au?: string | undefined;
  /** The mark of a former export. */
  readonly suivant?: string | undefined;
}

/** A page of 500 entries has about a megabyte; a line is one entry. */
const LONGEST = 1_048_576;
const PAGE_LINES = 1_000;
/** Attempts without a page in between. */
const ATTEMPTS = 4;
const END = Buffer.from('\n');

export class ConsoleEntries {
  /** The mark to resume by: what was given out stands before it. Null at the beginning and at the end. */
  suivant: string | null;
  readonly #client: Pick<ConsoleClient, 'stream'>;
  readonly #wanted: WantedEntries;

  constructor(client: Pick<ConsoleClient, 'stream'>, wanted: WantedEntries) {
    this.#client = client;
    this.#wanted = wanted;
    this.suivant = wanted.suivant ?? null;
  }

  /**
   * Lines of items, a page at a time; lines about the stream itself are read and left out. Where it breaks it goes on
   * from the last whole page, so that no entry comes twice.
   * @throws ConsoleRefusal where the console refuses, or breaks off again and again
   */
  async *pages(): AsyncGenerator<Buffer, void, undefined> {
    for (let attempt = 1; ;) {
      const from = this.suivant;
      try {
        yield* this.#stream();
        if (this.suivant === null) return;
      } catch (error) {
        if (!(error instanceof ConsoleRefusal) || !error.isTransient) throw error;
        attempt = this.suivant === from ? attempt + 1 : 1;
        if (attempt > ATTEMPTS) throw error;
      }
    }
  }

  /** Ends after the line `fin`; `suivant` is then null where nothing follows. */
  async *#stream(): AsyncGenerator<Buffer, void, undefined> {
    let page: Buffer[] = [];
    for await (const lines of linesOf(this.#client.stream(this.#path()), LONGEST)) {
      for (const { bytes } of lines) {
        if (bytes === null || page.length > PAGE_LINES)
          throw new ConsoleRefusal('la console a envoyé une ligne ou une page trop longue');
        const mark = markIn(bytes);
        if (mark === undefined) {
          page.push(bytes, END);
          continue;
        }
        if (mark.kind === 'erreur') throw new ConsoleRefusal(`la console s’est arrêtée : ${mark.detail}`);
        if (mark.kind === 'progression') {
          const whole = Buffer.concat(page);
          page = [];
          // Before it is given out: a reader that stops there does not get it again.
          this.suivant = mark.suivant;
          if (whole.length > 0) yield whole;
          continue;
        }
        this.suivant = mark.suivant;
        return;
      }
    }
    throw new ConsoleRefusal('la console s’est interrompue avant la ligne « fin »', true);
  }

  #path(): string {
    const { du, au } = this.#wanted;
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries({ du, au, suivant: this.suivant }))
      if (value !== undefined && value !== null) query.set(name, value);
    return `/traces/v1/entrees.ndjson${query.size > 0 ? `?${query.toString()}` : ''}`;
  }
}

type Mark =
  | { readonly kind: 'progression' | 'fin'; readonly suivant: string | null }
  | { readonly kind: 'erreur'; readonly detail: string };

/** What a line says of the stream; undefined where it is an item. */
function markIn(line: Buffer): Mark | undefined {
  const kind = /^\{"(progression|fin|erreur)":/.exec(line.subarray(0, 32).toString('latin1'))?.[1];
  if (kind === undefined) return undefined;
  const parsed = parseJson(line, 4);
  const told = parsed.ok && isRecord(parsed.value) ? parsed.value[kind] : undefined;
  if (!isRecord(told)) throw new ConsoleRefusal('la console a envoyé une ligne illisible');
  const { suivant, code, detail } = told;
  if (kind === 'erreur') return { kind, detail: `${String(code)} ${String(detail)}` };
  if (suivant !== null && typeof suivant !== 'string')
    throw new ConsoleRefusal('la console a envoyé une ligne illisible');
  return { kind: kind === 'fin' ? 'fin' : 'progression', suivant };
}
