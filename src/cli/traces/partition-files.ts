/**
 * Records spread over temporary files by their key, so that what belongs together is in one file and no file is larger
 * than memory allows. The files have no name: they are removed as soon as they are open, and end with the process.
 */
import { closeSync, fstatSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Octets held per file before they are written. */
const HELD = 32_768;
/** Octets read at once. */
const CHUNK = 131_072;

/** FNV-1a over the key's octets; `depth` gives another spread to what one spread left together. */
function spread(bytes: Buffer, keyLength: number, depth: number): number {
  let hash = 0x811c9dc5 ^ Math.imul(depth + 1, 0x9e3779b1);
  for (let at = 0; at < keyLength; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  // The low bits of FNV alone are weak.
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x85ebca6b) >>> 16;
}

export class PartitionFiles {
  readonly #files: number[];
  /** Octets, not strings: a string that grows is a tree of parts, and the collector walks all of them. */
  readonly #held: Buffer[];
  readonly #used: Uint32Array;

  /** @throws where the temporary folder cannot be written. */
  constructor(
    readonly count: number,
    private readonly depth: number,
  ) {
    const folder = mkdtempSync(join(tmpdir(), 'roc-traces-'));
    this.#files = [];
    this.#held = Array.from({ length: count }, () => Buffer.alloc(0));
    this.#used = new Uint32Array(count);
    try {
      for (let n = 0; n < count; n++) this.#files.push(openSync(join(folder, String(n)), 'wx+', 0o600));
    } finally {
      // Open files outlive their names: whatever ends this process, nothing of them stays.
      rmSync(folder, { recursive: true, force: true });
    }
  }

  /**
   * Adds the first octets of a buffer, a line `<key> TAB <record> LF`.
   * @throws where the disk is full.
   */
  add(line: Buffer, keyLength: number, length: number): void {
    const n = spread(line, keyLength, this.depth) % this.count;
    if (this.#heldOf(n).length - this.#usedOf(n) < length) this.#write(n, length);
    line.copy(this.#heldOf(n), this.#usedOf(n), 0, length);
    this.#used[n] = this.#usedOf(n) + length;
  }

  /** Adds a line from its texts (latin1, as {@link lines} gives them). */
  addText(key: string, record: string): void {
    const line = Buffer.from(`${key}\t${record}\n`, 'latin1');
    this.add(line, key.length, line.length);
  }

  /** Octets of one file. */
  size(n: number): number {
    this.#write(n, 0);
    return fstatSync(this.#file(n)).size;
  }

  /** The lines of one file, without their ends, as latin1 texts (an octet, a unit), some at a time. */
  *lines(n: number): Generator<readonly string[], void, undefined> {
    const size = this.size(n);
    const chunk = Buffer.allocUnsafe(Math.min(size, CHUNK));
    let rest: Buffer = Buffer.alloc(0);
    for (let from = 0; from < size;) {
      const read = readSync(this.#file(n), chunk, 0, chunk.length, from);
      if (read === 0) throw new Error('fichier temporaire tronqué');
      from += read;
      const seen =
        rest.length === 0 ? chunk.subarray(0, read) : Buffer.concat([rest, chunk.subarray(0, read)]);
      const end = seen.lastIndexOf(0x0a);
      if (end > 0) yield seen.toString('latin1', 0, end).split('\n');
      rest = Buffer.from(seen.subarray(end + 1));
    }
  }

  close(): void {
    for (const file of this.#files.splice(0)) closeSync(file);
  }

  #file(n: number): number {
    const file = this.#files[n];
    if (file === undefined) throw new RangeError('no such partition');
    return file;
  }

  #heldOf(n: number): Buffer {
    return this.#held[n] ?? Buffer.alloc(0);
  }

  #usedOf(n: number): number {
    return this.#used[n] ?? 0;
  }

  /** Writes what is held, and makes room for as many octets as are asked for. */
  #write(n: number, room: number): void {
    for (let bytes = this.#heldOf(n).subarray(0, this.#usedOf(n)); bytes.length > 0;)
      bytes = bytes.subarray(writeSync(this.#file(n), bytes));
    this.#used[n] = 0;
    if (this.#heldOf(n).length < room) this.#held[n] = Buffer.allocUnsafeSlow(Math.max(HELD, room));
  }
}
