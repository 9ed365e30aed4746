import { createHash } from 'node:crypto';
import { isUtf8 } from 'node:buffer';
import { type FileHandle } from 'node:fs/promises';
import { type FileFault, UnreadableFile } from './base-fault.js';

/** A line as parsed, or why it is none. Blank lines are left out. */
export interface SourceLine {
  readonly ligne: number;
  readonly value?: unknown;
  readonly fault?: FileFault;
}

/** How far a file has been read: the next byte, the lines before it, and the chained digest of the blocks before it. */
export interface Place {
  readonly position: number;
  readonly ligne: number;
  readonly empreinte: Buffer;
}

/** Whole lines of a file, in order, and the place after them. */
export interface Block {
  readonly lines: readonly SourceLine[];
  readonly after: Place;
}

const CHUNK_BYTES = 1 << 20;
/** A block also ends after so many bytes: memory is bounded whatever the lines' length. */
const BLOCK_BYTES = 8 << 20;
export const LINE_BYTES = 1 << 16;
const NEW_LINE = 10;

/**
 * The blocks of `perBlock` lines from a place on; what stands before it is not read. Where blocks end depends on the file
 * and `perBlock` alone, so the chained digest after the last one names the file.
 * @throws UnreadableFile at a line of more than {@link LINE_BYTES}.
 */
export async function* readBlocks(
  handle: FileHandle,
  size: number,
  from: Place,
  perBlock: number,
): AsyncGenerator<Block> {
  let place = from;
  for await (const bytes of rawBlocks(handle, size, from, perBlock)) {
    const block = parseBlock(bytes, place);
    yield block;
    place = block.after;
  }
}

/** The chained digest of the rest of a file, without parsing it. */
export async function digestFrom(
  handle: FileHandle,
  size: number,
  from: Place,
  perBlock: number,
): Promise<Buffer> {
  let { empreinte } = from;
  for await (const bytes of rawBlocks(handle, size, from, perBlock)) empreinte = chain(empreinte, bytes);
  return empreinte;
}

/** A block's digest holds that of the blocks before it. */
export function chain(before: Buffer, bytes: Buffer): Buffer {
  return createHash('sha256').update(before).update(createHash('sha256').update(bytes).digest()).digest();
}

/** Counts the lines of what has been read until a block is full. */
class Cutter {
  pending: Buffer = Buffer.alloc(0);
  #scanned = 0;
  #lines = 0;

  constructor(
    private readonly perBlock: number,
    private ligne: number,
  ) {}

  /** The bytes of the next full block, if all of it is there. */
  cut(): Buffer | undefined {
    for (;;) {
      const end = this.pending.indexOf(NEW_LINE, this.#scanned);
      if ((end < 0 ? this.pending.length : end) - this.#scanned > LINE_BYTES) this.#tooLong();
      if (end < 0) return undefined;
      this.#scanned = end + 1;
      this.#lines++;
      if (this.#lines >= this.perBlock || this.#scanned >= BLOCK_BYTES) return this.take(this.#scanned);
    }
  }

  take(bytes: number): Buffer {
    const block = this.pending.subarray(0, bytes);
    this.pending = this.pending.subarray(bytes);
    this.ligne += this.#lines;
    this.#scanned = this.#lines = 0;
    return block;
  }

  #tooLong(): never {
    const detail = `ligne de plus de ${LINE_BYTES} octets`;
    throw new UnreadableFile('ligne-trop-longue', detail, this.ligne + this.#lines + 1);
  }
}

async function* rawBlocks(
  handle: FileHandle,
  size: number,
  from: Place,
  perBlock: number,
): AsyncGenerator<Buffer> {
  const cutter = new Cutter(perBlock, from.ligne);
  for (let position = from.position; position < size;) {
    const chunk = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, size - position));
    const { bytesRead } = await handle.read(chunk, 0, chunk.length, position);
    if (bytesRead === 0)
      throw new UnreadableFile('fichier-modifie', 'le fichier a raccourci pendant la lecture');
    position += bytesRead;
    const read = chunk.subarray(0, bytesRead);
    cutter.pending = cutter.pending.length === 0 ? read : Buffer.concat([cutter.pending, read]);
    for (let block = cutter.cut(); block !== undefined; block = cutter.cut()) yield block;
  }
  if (cutter.pending.length > 0) yield cutter.take(cutter.pending.length);
}

function parseBlock(bytes: Buffer, before: Place): Block {
  const lines: SourceLine[] = [];
  const clean = isUtf8(bytes);
  let { ligne } = before;
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(NEW_LINE, start);
    const end = found < 0 ? bytes.length : found;
    ligne++;
    const line = parseLine(bytes, start, end, clean);
    if (line !== undefined) lines.push({ ligne, ...line });
    start = end + 1;
  }
  const after = {
    position: before.position + bytes.length,
    ligne,
    empreinte: chain(before.empreinte, bytes),
  };
  return { lines, after };
}

function parseLine(
  bytes: Buffer,
  start: number,
  end: number,
  clean: boolean,
): Omit<SourceLine, 'ligne'> | undefined {
  if (!clean && !isUtf8(bytes.subarray(start, end))) return { fault: 'utf8-invalide' };
  const text = bytes.toString('utf8', start, end);
  if (text.trim() === '') return undefined;
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { fault: 'json-invalide' };
  }
}
