import { type Clock, instant } from '../../kernel/clock.js';
import { generalJson } from '../../signing/serialize-answer.js';
import { CTY, signPlain } from '../../signing/sign-answer.js';
import { type Signer } from '../../signing/signer.port.js';
import { toBase64 } from '../tree/base64.js';
import { writeVerifierKey } from '../tree/note.js';
import { parseTilePath } from '../tree/tile-path.js';
import { type Closing, openClosing } from './closing.js';
import { type ListedLogDocument, type LogListDocument } from './log-list.js';
import { type LogKey } from './log-key.js';
import { type ListedLog, type StoredLogs } from './stored-logs.port.js';

/** Where checkpoint and tiles of a log are served. */
export function prefixOf({ creneau, generation }: Pick<ListedLog, 'creneau' | 'generation'>): string {
  return `/journal/v1/${creneau}/${generation}`;
}

/** How old a sealed list may be when it is served again; milliseconds. */
const LIST_MS = 5_000;

export interface PublishLogsWiring {
  readonly reader: StoredLogs;
  readonly key: LogKey;
  /** The seal of the legal person that runs the gateway. */
  readonly seal: () => Signer;
  readonly clock: Clock;
}

/** A resource of the read interface; `immutable`: it never changes, whoever caches it. */
export interface PublishedResource {
  readonly body: Buffer;
  readonly type: string;
  readonly immutable: boolean;
}

/**
 * What the journal listener serves: the sealed list of logs; of each log its checkpoint, tiles and bundles of
 * commitments (C2SP tlog-tiles). It tells nobody which hospital asked which insurer.
 */
export class PublishedLogs {
  readonly #wiring: PublishLogsWiring;
  #list: { readonly body: Buffer; readonly at: number; readonly of: string } | undefined;

  constructor(wiring: PublishLogsWiring) {
    this.#wiring = wiring;
  }

  /** `journaux.jose.json`: the list of all logs, sealed now or a moment ago. */
  async list(): Promise<PublishedResource> {
    const { clock } = this.#wiring;
    const known = this.#list;
    // Read each time: a list that lacks a log whose receipts are out already would look like one that hides it.
    const logs = await this.#wiring.reader.logs();
    const of = logs.map(({ origine, ferme_le }) => `${origine} ${ferme_le?.getTime() ?? ''}`).join('\n');
    const now = clock.now();
    // A clock that was set back must not keep an old list alive.
    const fresh = known?.of === of && Math.abs(now - known.at) < LIST_MS;
    const body = fresh ? known.body : await this.#sealedList(logs, now);
    if (!fresh) this.#list = { body, at: now, of };
    return { body, type: 'application/jose+json', immutable: false };
  }

  async #sealedList(logs: readonly ListedLog[], now: number): Promise<Buffer> {
    const { key, seal } = this.#wiring;
    const document: LogListDocument = {
      v: 1,
      famille: key.family,
      cle: key.thumbprint,
      emisLe: instant(now),
      journaux: logs.map((log) => describe(log, key)),
    };
    const payload = Buffer.from(JSON.stringify(document));
    return generalJson(payload, [await signPlain(payload, CTY.journaux, seal(), Math.floor(now / 1000))]);
  }

  /** The signed head of a log (C2SP tlog-checkpoint); undefined where there is no such log. */
  async checkpoint(slot: number, generation: number): Promise<PublishedResource | undefined> {
    const log = await this.#wiring.reader.log(slot, generation);
    if (log === undefined) return undefined;
    const body = Buffer.from(await this.#wiring.reader.checkpoint(log));
    return { body, type: 'text/plain; charset=utf-8', immutable: false };
  }

  /** A tile or a bundle by its path below the prefix; undefined where it has no such spelling or is not there yet. */
  async tile(slot: number, generation: number, path: string): Promise<PublishedResource | undefined> {
    const request = parseTilePath(path);
    if (!request.ok) return undefined;
    const log = await this.#wiring.reader.log(slot, generation);
    const body = log && (await this.#wiring.reader.tile(log, request.value));
    return body && { body, type: 'application/octet-stream', immutable: true };
  }

  /**
   * The consistency proof between two sizes of a log as base64 lines, for who does not read tiles; undefined where the
   * log is not that large, or nothing can be proved (from size 0).
   */
  async consistency(
    [slot, generation]: readonly [number, number],
    former: number,
    size: number,
  ): Promise<PublishedResource | undefined> {
    const log = await this.#wiring.reader.log(slot, generation);
    if (log === undefined || former < 1 || former > size || size > Number(log.taille)) return undefined;
    const hashes = await this.#wiring.reader.consistency(log, former, size);
    const body = Buffer.from(hashes.map((hash) => `${toBase64(hash)}\n`).join(''));
    return { body, type: 'text/plain; charset=utf-8', immutable: true };
  }
}

function describe(log: ListedLog, key: LogKey): ListedLogDocument {
  return {
    origine: log.origine,
    cle: writeVerifierKey(key.of(log.origine)),
    creneau: log.creneau,
    generation: log.generation,
    prefixe: prefixOf(log),
    ouvertLe: log.ouvert_le.toISOString(),
    ferme:
      log.fermeture === null
        ? null
        : describeClosing(openClosing(log.fermeture, key.of(log.origine)), log.fermeture),
  };
}

function describeClosing(
  { head, motive, kept, at, next }: Closing,
  statement: string,
): ListedLogDocument['ferme'] {
  return {
    ...{ le: instant(at), taille: head.size, racine: toBase64(head.root) },
    ...{ motif: motive, conserve: kept, suivant: next, declaration: statement },
  };
}
