import { open, stat } from 'node:fs/promises';
import { type SnapshotSource } from '../snapshot-source.port.js';

/** A national directory is some 4 MB; nothing sensible is ten times that. */
export const MAX_SNAPSHOT_BYTES = 64 * 1024 * 1024;

/** A snapshot put in place as a file (by a person, a mount, a deployment); read again where the file has changed. */
export class FileSnapshotSource implements SnapshotSource {
  readonly name = 'fichier';
  private last = '';

  constructor(private readonly file: string) {}

  async read(): Promise<Buffer | undefined> {
    const mark = markOf(await stat(this.file));
    if (mark === this.last) return undefined;
    const handle = await open(this.file, 'r');
    try {
      const found = await handle.stat();
      if (found.size > MAX_SNAPSHOT_BYTES) throw new Error('snapshot file too large');
      const bytes = await handle.readFile();
      this.last = markOf(found);
      return bytes;
    } finally {
      await handle.close();
    }
  }

  forget(): void {
    this.last = '';
  }

  close(): void {
    // Nothing is held open.
  }
}

function markOf({ ino, mtimeMs, size }: { ino: number; mtimeMs: number; size: number }): string {
  return `${ino}/${mtimeMs}/${size}`;
}
