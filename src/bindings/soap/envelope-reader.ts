import { refusal } from '../../kernel/refusal.js';
import { XmlSchema } from '../../signing/xml/open-xml.js';
import { SCHEMA } from './contract.generated.js';
import { type SoapService } from './names.js';
import { readEnvelope, type SoapReading } from './read-envelope.js';
import { ReaderThread, type ReadingAsked } from './reader-thread.js';

/** Up to here a reading takes a millisecond or two, less than it costs to hand it over: octets, and tags in them. */
const INLINE_BYTES = 16_384;
const INLINE_TAGS = 1_000;
const THREADS = 2;
/** A MiB takes a third of a second; ten of them waiting in line have each their own time. */
const LIMIT_MS = 10_000;

export interface ReaderOptions {
  /** The thread's program: the compiled `xml-worker`. */
  readonly script?: URL;
  /** How long one reading may take on its thread, milliseconds. */
  readonly limitMs?: number;
  /** Told of a thread that was lost, and why. */
  readonly onLost?: (why: string) => void;
}

/** Reads envelopes: small ones where it is called, large ones on threads that are started when the first one comes. */
export class EnvelopeReader {
  readonly #schema = new XmlSchema(SCHEMA);
  readonly #threads: (ReaderThread | undefined)[] = Array.from({ length: THREADS }, () => undefined);
  readonly #script: URL;
  readonly #limitMs: number;
  readonly #onLost: (why: string) => void;
  #next = 0;

  constructor(options: ReaderOptions = {}) {
    this.#script = options.script ?? new URL('./xml-worker.js', import.meta.url);
    this.#limitMs = options.limitMs ?? LIMIT_MS;
    this.#onLost = options.onLost ?? ((): void => undefined);
  }

  /**
   * Refusal `surcharge` where the thread that read it died or did not come back in time: nothing has left, and another
   * thread has its place. What waited behind it is read there.
   */
  read(bytes: Buffer, service: SoapService): SoapReading | Promise<SoapReading> {
    if (isSmall(bytes)) return readEnvelope(bytes, service, this.#schema);
    return new Promise((resolve) => this.#hand({ bytes, service, resolve }));
  }

  async close(): Promise<void> {
    for (const thread of this.#threads) await thread?.stop();
    this.#schema.dispose();
  }

  #hand(asked: ReadingAsked): void {
    const place = this.#next++ % THREADS;
    const thread = (this.#threads[place] ??= new ReaderThread(this.#script, this.#limitMs, (why, asked) =>
      this.#lost(place, why, asked),
    ));
    thread.read(asked);
  }

  #lost(place: number, why: string, [first, ...others]: readonly ReadingAsked[]): void {
    this.#threads[place] = undefined;
    this.#onLost(why);
    first?.resolve({
      ok: false,
      refusal: refusal('surcharge', 'la lecture de l’enveloppe n’a pas abouti', { retryAfter: 2 }),
    });
    for (const asked of others) this.#hand(asked);
  }
}

/** Tags, not octets, are what a reading costs: sixteen thousand octets may hold four thousand elements. */
function isSmall(bytes: Buffer): boolean {
  if (bytes.length > INLINE_BYTES) return false;
  let tags = 0;
  for (let at = bytes.indexOf('<'); at !== -1; at = bytes.indexOf('<', at + 1))
    if (++tags > INLINE_TAGS) return false;
  return true;
}
