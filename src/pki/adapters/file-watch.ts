import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface FileWatchSettings {
  /** Files, and folders whose `*.pem` files are meant. Read again at each round, so that what is mounted may change. */
  readonly paths: readonly string[];
  readonly intervalMs: number;
  /** Takes what the files hold now. False where it is to be tried again; a rejection is told, and tried again. */
  readonly apply: () => Promise<boolean>;
  /** Told once per failure that is new. */
  readonly failed: (error: unknown) => void;
}

/**
 * Looks at files now and then, which works on every kind of mounted volume, and has them taken once they have changed
 * and stayed the same for a round: nobody reads a folder in the middle of its being written.
 */
export class FileWatch {
  #taken: string;
  #last: string;
  #told = '';
  #timer: NodeJS.Timeout;
  #running: Promise<void> = Promise.resolve();
  #stopped = false;

  private constructor(
    private readonly settings: FileWatchSettings,
    mark: string,
  ) {
    this.#taken = mark;
    this.#last = mark;
    this.#timer = setInterval(() => void this.look(), settings.intervalMs);
    this.#timer.unref();
  }

  /** What the files hold now counts as taken. */
  static async start(settings: FileWatchSettings): Promise<FileWatch> {
    return new FileWatch(settings, await markOf(settings.paths));
  }

  /** One round; never rejects, one at a time. */
  look(): Promise<void> {
    this.#running = this.#running.then(() => this.#round());
    return this.#running;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#running;
  }

  async #round(): Promise<void> {
    if (this.#stopped) return;
    const mark = await markOf(this.settings.paths);
    const settled = mark === this.#last;
    this.#last = mark;
    if (mark === this.#taken || !settled) return;
    try {
      if (await this.settings.apply()) this.#taken = mark;
      this.#told = '';
    } catch (error) {
      const text = String(error);
      if (text !== this.#told) this.settings.failed(error);
      this.#told = text;
    }
  }
}

async function markOf(paths: readonly string[]): Promise<string> {
  const marks = await Promise.all(paths.map(markOfPath));
  return marks.join('\n');
}

async function markOfPath(path: string): Promise<string> {
  try {
    const found = await stat(path);
    if (!found.isDirectory()) return `${path} ${found.ino}/${found.mtimeMs}/${found.size}`;
    const names = (await readdir(path)).filter((name) => name.endsWith('.pem')).sort();
    const inner = await Promise.all(names.map((name) => markOfPath(join(path, name))));
    return inner.join('\n');
  } catch {
    return `${path} absent`;
  }
}
