import { Worker } from 'node:worker_threads';
import { type SoapService } from './names.js';
import { type SoapReading } from './read-envelope.js';
import { type ReadingDone, type ReadingTask } from './xml-worker.js';

/** A reading that waits for its thread. */
export interface ReadingAsked {
  readonly bytes: Buffer;
  readonly service: SoapService;
  readonly resolve: (reading: SoapReading) => void;
}

/** One thread that reads envelopes, in their order, each within its time. */
export class ReaderThread {
  readonly #worker: Worker;
  readonly #pending = new Map<number, ReadingAsked>();
  /** Came back from the thread. A fresh MiB costs the loop milliseconds of page faults, a copy into a kept one next to none. */
  #spare: ArrayBuffer | undefined;
  #number = 0;
  #ended = false;
  #timer: NodeJS.Timeout | undefined;

  /** `lost` is told once why the thread ended, and what it had not read, the one it was at first. */
  constructor(
    script: URL,
    private readonly limitMs: number,
    private readonly lost: (why: string, pending: readonly ReadingAsked[]) => void,
  ) {
    this.#worker = new Worker(script);
    this.#worker.unref();
    this.#worker
      .on('message', (done: ReadingDone) => this.#done(done))
      .once('error', (error) => this.#end(error.name))
      .once('exit', () => this.#end('ended'));
  }

  read(asked: ReadingAsked): void {
    const number = this.#number++;
    // Its own memory, so that it can be handed over instead of being copied twice.
    const own = this.#take(asked.bytes.length);
    own.set(asked.bytes);
    const task: ReadingTask = { number, bytes: own, service: asked.service };
    this.#pending.set(number, asked);
    if (this.#pending.size === 1) this.#watch();
    this.#worker.postMessage(task, [own.buffer]);
  }

  async stop(): Promise<void> {
    this.#ended = true;
    clearTimeout(this.#timer);
    await this.#worker.terminate();
  }

  #take(length: number): Uint8Array<ArrayBuffer> {
    const spare = this.#spare;
    this.#spare = undefined;
    const memory =
      spare !== undefined && spare.byteLength >= length ? spare : new ArrayBuffer(roomFor(length));
    return new Uint8Array(memory, 0, length);
  }

  #done({ number, reading, memory }: ReadingDone): void {
    if (memory.byteLength > (this.#spare?.byteLength ?? 0)) this.#spare = memory;
    const asked = this.#pending.get(number);
    this.#pending.delete(number);
    clearTimeout(this.#timer);
    if (this.#pending.size > 0) this.#watch();
    asked?.resolve(reading);
  }

  /** The time of the reading that is first in line starts now. */
  #watch(): void {
    this.#timer = setTimeout(() => this.#end('time limit'), this.limitMs);
  }

  #end(why: string): void {
    if (this.#ended) return;
    this.#ended = true;
    clearTimeout(this.#timer);
    this.lost(why, [...this.#pending.values()]);
    this.#pending.clear();
    void this.#worker.terminate();
  }
}

/** The next power of two: what one message needed serves the next. */
function roomFor(length: number): number {
  return 2 ** Math.ceil(Math.log2(length));
}
