/**
 * The file in which a hospital's or an AMC's software keeps its own traces (NDJSON, common format v1): lines are added
 * at the end and never changed, in the order they were given in, and each is on the disk when its promise resolves.
 * One process writes a file. Where it is killed or the machine stops, at most a last line that was promised to nobody is
 * cut short: the next one to open the file takes it off.
 */
import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type CommonTrace, lineText, LONGEST_LINE } from './line.js';
import { checkTrace, readLine } from './read-line.js';

/** The file cannot be trusted with a line; the message says why, in French. */
export class TraceFileFault extends Error {
  override readonly name = 'TraceFileFault';
}

interface Waiting {
  readonly text: string;
  readonly resolve: () => void;
  readonly reject: (why: Error) => void;
}

const NEW_LINE = 0x0a;
/** How every line begins, so that no other file is taken for one of traces. */
const BEGINNING = Buffer.from('{"format":"traces-commun/');

export class TraceFile {
  #waiting: Waiting[] = [];
  #writing: Promise<void> | undefined;
  #fault: TraceFileFault | undefined;

  private constructor(
    readonly path: string,
    private readonly handle: FileHandle,
    /** Octets of whole lines, all of them on the disk. */
    private size: number,
    /** Octets of a line that a crash had cut short, taken off at opening. */
    readonly cut: number,
  ) {}

  /**
   * Opens a file to go on with it, or makes it (mode 0600).
   * @throws TraceFileFault where it is not one of traces in this format.
   */
  static async open(path: string): Promise<TraceFile> {
    const handle = await open(path, 'a+', 0o600);
    try {
      const { size } = await handle.stat();
      const whole = size - (await cutLine(handle, size, path));
      if (whole < size) await handle.truncate(whole);
      await handle.sync();
      await syncFolder(dirname(path));
      return new TraceFile(path, handle, whole, size - whole);
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /**
   * Adds a line; resolves once it is on the disk. Lines given while others are on their way share the next write.
   * @throws TypeError (rejects) where the line is not one of the format: nothing is written of it.
   * @throws TraceFileFault (rejects) where it could not be written: then nor can any later one, until the file is opened anew.
   */
  append(line: CommonTrace): Promise<void> {
    const read = checkTrace(line);
    if (!read.ok)
      return Promise.reject(new TypeError(`trace : ${read.fault.champ ?? ''} ${read.fault.detail}`));
    if (this.#fault !== undefined) return Promise.reject(this.#fault);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ text: `${lineText(line)}\n`, resolve, reject });
      this.#writing ??= this.#writeAll();
    });
  }

  /** Waits for what is on its way, and closes. */
  async close(): Promise<void> {
    await this.#writing;
    this.#fault ??= new TraceFileFault(`${this.path} est fermé`);
    await this.handle.close();
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0);
      try {
        await this.#write(Buffer.from(batch.map(({ text }) => text).join('')));
        for (const { resolve } of batch) resolve();
      } catch (error) {
        // What stands at the end of the file is unknown from here on, and a disk that failed once is not asked again.
        this.#fault = faultOf(error, this.path);
        for (const { reject } of [...batch, ...this.#waiting.splice(0)]) reject(this.#fault);
      }
    }
    this.#writing = undefined;
  }

  async #write(bytes: Buffer): Promise<void> {
    const { size } = await this.handle.stat();
    if (size !== this.size)
      throw new TraceFileFault(`${this.path} a changé sans nous : un seul processus écrit un fichier`);
    for (let rest = bytes; rest.length > 0;) {
      const { bytesWritten } = await this.handle.write(rest);
      rest = rest.subarray(bytesWritten);
    }
    await this.handle.datasync();
    this.size += bytes.length;
  }
}

function faultOf(error: unknown, path: string): TraceFileFault {
  if (error instanceof TraceFileFault) return error;
  const { code = 'erreur' } = error as NodeJS.ErrnoException;
  return new TraceFileFault(`${path} ne peut pas être écrit (${code})`, { cause: error });
}

/** Octets of a last line without its end. The line before must be one of the format, or the file is another's. */
async function cutLine(handle: FileHandle, size: number, path: string): Promise<number> {
  const tail = Buffer.alloc(Math.min(size, 2 * LONGEST_LINE + 2));
  await handle.read(tail, 0, tail.length, size - tail.length);
  const end = tail.lastIndexOf(NEW_LINE);
  const cut = tail.subarray(end + 1);
  const foreign = new TraceFileFault(`${path} n’est pas un fichier de traces au format commun v1`);
  if (cut.length > LONGEST_LINE || !begins(cut)) throw foreign;
  if (end === -1) return cut.length;
  const last = tail.subarray(tail.subarray(0, end).lastIndexOf(NEW_LINE) + 1, end);
  if (!readLine(last).ok) throw foreign;
  return cut.length;
}

/** Whether octets begin as a line does, or are all that there is of its beginning. */
function begins(cut: Buffer): boolean {
  const length = Math.min(cut.length, BEGINNING.length);
  return cut.subarray(0, length).equals(BEGINNING.subarray(0, length));
}

/** A file that was just made is in its folder for good. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
