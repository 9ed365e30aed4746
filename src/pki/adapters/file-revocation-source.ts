import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Clock } from '../../kernel/clock.js';
import { type RevocationListFault, type RevocationRegistry } from '../revocation.js';
import { type TrustStore } from '../trust-store.js';

export interface FileRevocationSettings {
  /** Its `*.crl` files, PEM or DER, one list each. */
  readonly folder: string;
  readonly intervalMs: number;
  readonly registry: RevocationRegistry;
  /** Asked at each reading, as the store may be swapped. */
  readonly trustStore: () => TrustStore;
  readonly clock: Clock;
  /** Called when a list was taken or the refusals changed; a place for a log line and a metric. Must not throw. */
  readonly report: (reading: RevocationReading) => void;
}

export interface RevocationReading {
  readonly taken: readonly string[];
  readonly refused: readonly {
    readonly file: string;
    readonly fault: RevocationListFault | 'fichier-illisible';
  }[];
}

const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** Feeds the registry from a folder by looking at it now and then: works on every kind of mounted volume. */
export class FileRevocationSource {
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #seen = '';
  #reported = '[]';
  #stopped = false;

  constructor(private readonly settings: FileRevocationSettings) {}

  /** Reads the folder once, then at each interval. Rejects only where the folder cannot be read at all. */
  async start(): Promise<void> {
    await this.refresh();
    if (this.#stopped) return;
    this.#timer = setInterval(() => {
      this.refresh().catch(() => {
        this.settings.report({ taken: [], refused: [{ file: '', fault: 'fichier-illisible' }] });
      });
    }, this.settings.intervalMs);
    this.#timer.unref();
  }

  /** Reads the folder now where it changed since; one reading at a time. */
  async refresh(): Promise<void> {
    const reading = this.#running.then(() => this.#read());
    this.#running = reading.catch(() => undefined);
    return reading;
  }

  /** No reading is under way, and none starts, once this resolves. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#running;
  }

  async #read(): Promise<void> {
    if (this.#stopped) return;
    const { folder, registry, trustStore, clock, report } = this.settings;
    const names = (await readdir(folder)).filter((name) => name.endsWith('.crl')).sort();
    const marks = await Promise.all(names.map((name) => markOf(join(folder, name))));
    const seen = JSON.stringify(names.map((name, index) => [name, marks[index]]));
    if (seen === this.#seen) return;
    const read = await Promise.all(names.map((name) => readList(join(folder, name))));
    const lists = names.flatMap((file, index) => {
      const content = read[index];
      return content ? [{ file, content }] : [];
    });
    const unreadable = names.filter((_name, index) => !read[index]);
    const loaded = await registry.load(
      lists.map(({ content }) => content),
      trustStore(),
      clock.now(),
    );
    const refused = [
      ...unreadable.map((file) => ({ file, fault: 'fichier-illisible' as const })),
      ...loaded.refused.map(({ position, fault }) => ({ file: lists[position]?.file ?? '', fault })),
    ];
    // What was refused is tried again: its CA may be added, its date may come.
    this.#seen = refused.length === 0 ? seen : '';
    const said = JSON.stringify(refused);
    if (loaded.taken.length > 0 || said !== this.#reported) report({ taken: loaded.taken, refused });
    this.#reported = said;
  }
}

async function markOf(path: string): Promise<string> {
  try {
    const { mtimeMs, size, ino } = await stat(path);
    return `${mtimeMs}/${size}/${ino}`;
  } catch {
    return 'absent';
  }
}

async function readList(path: string): Promise<string | Buffer | null> {
  try {
    if ((await stat(path)).size > MAX_FILE_BYTES) return null;
    const bytes = await readFile(path);
    return bytes.subarray(0, 5).toString('latin1') === '-----' ? bytes.toString('latin1') : bytes;
  } catch {
    return null;
  }
}
