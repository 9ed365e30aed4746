import { Worker } from 'node:worker_threads';
import { XmlSchema } from '../../signing/xml/open-xml.js';
import { SCHEMA } from './contract.generated.js';
import { type SoapService } from './names.js';
import { readEnvelope, type SoapReading } from './read-envelope.js';
import { type ReadingDone, type ReadingTask } from './xml-worker.js';

/** Up to here a reading takes a millisecond or two, less than it costs to hand it over. */
const INLINE_BYTES = 16_384;
const THREADS = 2;

interface Pending {
  readonly resolve: (reading: SoapReading) => void;
  readonly reject: (error: Error) => void;
}

/** Reads envelopes: small ones where it is called, large ones on threads that are started when the first one comes. */
export class EnvelopeReader {
  readonly #schema = new XmlSchema(SCHEMA);
  readonly #threads: (ReaderThread | undefined)[] = Array.from({ length: THREADS }, () => undefined);
  #next = 0;

  /** Rejects only where the reading itself broke: a defect. */
  read(bytes: Buffer, service: SoapService): SoapReading | Promise<SoapReading> {
    if (bytes.length <= INLINE_BYTES) return readEnvelope(bytes, service, this.#schema);
    const place = this.#next++ % THREADS;
    const thread = this.#threads[place] ?? new ReaderThread(() => (this.#threads[place] = undefined));
    this.#threads[place] = thread;
    return thread.read(bytes, service);
  }

  async close(): Promise<void> {
    for (const thread of this.#threads) await thread?.stop();
    this.#schema.dispose();
  }
}

class ReaderThread {
  readonly #worker = new Worker(new URL('./xml-worker.js', import.meta.url));
  readonly #pending = new Map<number, Pending>();
  #number = 0;

  constructor(ended: () => void) {
    this.#worker.unref();
    this.#worker.on('message', ({ number, reading }: ReadingDone) => {
      this.#pending.get(number)?.resolve(reading);
      this.#pending.delete(number);
    });
    const end = (): void => {
      ended();
      for (const { reject } of this.#pending.values()) reject(new Error('a reading thread ended'));
      this.#pending.clear();
    };
    this.#worker.once('error', end).once('exit', end);
  }

  read(bytes: Buffer, service: SoapService): Promise<SoapReading> {
    const number = this.#number++;
    // Its own memory, so that it can be handed over instead of being copied twice.
    const own = new Uint8Array(bytes);
    const task: ReadingTask = { number, bytes: own, service };
    return new Promise((resolve, reject) => {
      this.#pending.set(number, { resolve, reject });
      this.#worker.postMessage(task, [own.buffer]);
    });
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}
