import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsync, mkdirSync, openSync, readSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { HASH_LENGTH } from '../tree/merkle.js';
import { type HeadKeeper, type KeptHead, type KeptState } from '../log/head-keeper.port.js';

/** A record: size (8), root (32), SHA-256 of both (32). Two take turns, so that one torn by a power cut leaves the other. */
const RECORD = 8 + HASH_LENGTH + 32;
const PLACES = [0, 4096] as const;
const FLUSH_MS = 1_000;

interface OpenFile {
  readonly descriptor: number;
  dirty: boolean;
}

/**
 * One small file a log in a folder, which all processes of the installation share. A head is written in place without
 * waiting for the disk (it survives the process and the database's restore) and flushed every second. The space is taken
 * when the file is made, so that a full file system does not stop it.
 */
export class FolderHeadKeeper implements HeadKeeper {
  readonly #folder: string;
  readonly #files = new Map<string, OpenFile>();
  readonly #timer: NodeJS.Timeout;

  /** @throws Error where the folder cannot be made or written. */
  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#timer = setInterval(() => this.#flush(), FLUSH_MS).unref();
  }

  async read(origin: string): Promise<KeptState> {
    // Another process may have written it since we did: a log is read when it is taken over.
    const path = this.#path(origin);
    if (!existsSync(path)) return { kind: 'inconnue' };
    const [head] = headsIn(this.#file(origin).descriptor);
    return head === undefined ? { kind: 'inconnue' } : { kind: 'connue', head };
  }

  keep(origin: string, head: KeptHead): void {
    const file = this.#file(origin);
    // Looked at each time: the log may have been taken over meanwhile, and its new writer is ahead of us.
    const [highest] = headsIn(file.descriptor);
    if (highest !== undefined && highest.size >= head.size) {
      if (highest.size === head.size && !highest.root.equals(head.root))
        throw new Error(`${origin}: another root was kept for size ${head.size}`);
      return;
    }
    const place = highest === undefined || highest.place === PLACES[1] ? PLACES[0] : PLACES[1];
    writeSync(file.descriptor, recordOf(head), 0, RECORD, place);
    file.dirty = true;
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    for (const { descriptor } of this.#files.values()) closeSync(descriptor);
    this.#files.clear();
  }

  #path(origin: string): string {
    // The name is for people; the digest keeps two origins apart whatever characters they hold.
    const digest = createHash('sha256').update(origin).digest('hex').slice(0, 16);
    return join(this.#folder, `${origin.replace(/[^A-Za-z0-9.-]+/g, '_').slice(-80)}-${digest}.tete`);
  }

  #file(origin: string): OpenFile {
    let file = this.#files.get(origin);
    if (file === undefined) {
      const path = this.#path(origin);
      if (!existsSync(path)) makeFile(path);
      file = { descriptor: openSync(path, 'r+'), dirty: false };
      this.#files.set(origin, file);
    }
    return file;
  }

  #flush(): void {
    for (const file of this.#files.values()) {
      if (!file.dirty) continue;
      file.dirty = false;
      // A failed flush is tried again with the next head; what a reader sees is in the page cache meanwhile.
      fsync(file.descriptor, (error) => {
        if (error !== null) file.dirty = true;
      });
    }
  }
}

function makeFile(path: string): void {
  const draft = `${path}.${process.pid}`;
  const descriptor = openSync(draft, 'w', 0o600);
  writeSync(descriptor, Buffer.alloc(PLACES[1] + RECORD));
  closeSync(descriptor);
  renameSync(draft, path);
}

function recordOf({ size, root }: KeptHead): Buffer {
  const record = Buffer.alloc(RECORD);
  record.writeBigUInt64BE(BigInt(size), 0);
  record.set(root, 8);
  record.set(checksum(record), 8 + HASH_LENGTH);
  return record;
}

function checksum(record: Buffer): Buffer {
  return createHash('sha256')
    .update(record.subarray(0, 8 + HASH_LENGTH))
    .digest();
}

/** The heads a file holds, the highest first. */
function headsIn(descriptor: number): (KeptHead & { readonly place: number })[] {
  const heads = PLACES.flatMap((place) => headAt(descriptor, place) ?? []);
  return heads.sort((a, b) => b.size - a.size);
}

function headAt(descriptor: number, place: number): (KeptHead & { readonly place: number }) | undefined {
  const record = Buffer.alloc(RECORD);
  if (readSync(descriptor, record, 0, RECORD, place) !== RECORD) return undefined;
  if (!checksum(record).equals(record.subarray(8 + HASH_LENGTH))) return undefined;
  return { place, size: Number(record.readBigUInt64BE(0)), root: record.subarray(8, 8 + HASH_LENGTH) };
}
