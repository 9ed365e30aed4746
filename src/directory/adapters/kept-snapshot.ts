import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** The highest version ever taken here, and which content had it (base64url SHA-256 of the payload). */
export interface SeenVersion {
  readonly version: number;
  readonly digest: string;
}

const SEEN = /^vu-(\d{16})-([A-Za-z0-9_-]{43})$/;
const COPY = 'annuaire.jose.json';

/**
 * What a gateway keeps of the directory on its disk: a copy of the snapshot in use, and the highest version it ever
 * took. The version is a file's name, so that it can only grow: whoever writes one never touches another that is
 * higher, and the highest name is the memory, also where two processes share the folder.
 */
export class KeptSnapshot {
  constructor(private readonly folder: string) {}

  /** The copy; undefined where none was kept. */
  async copy(): Promise<Buffer | undefined> {
    return readFile(join(this.folder, COPY)).catch(absent);
  }

  async seen(): Promise<SeenVersion | undefined> {
    const names = (await readdir(this.folder).catch(absent)) ?? [];
    const versions = names.flatMap((name) => {
      const [, version, digest] = SEEN.exec(name) ?? [];
      return version === undefined || digest === undefined ? [] : [{ version: Number(version), digest }];
    });
    return versions.reduce<SeenVersion | undefined>(
      (highest, one) => (highest === undefined || one.version > highest.version ? one : highest),
      undefined,
    );
  }

  /** Remembers the version for good, before the snapshot is used; then keeps the copy. Durable when it resolves. */
  async keep(bytes: Buffer, { version, digest }: SeenVersion): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const name = `vu-${String(version).padStart(16, '0')}-${digest}`;
    await writeDurably(join(this.folder, name), Buffer.alloc(0));
    const draft = join(this.folder, `${COPY}.${process.pid}`);
    await writeDurably(draft, bytes);
    await rename(draft, join(this.folder, COPY));
    await syncFolder(this.folder);
    await this.removeBelow(version);
  }

  private async removeBelow(version: number): Promise<void> {
    for (const name of await readdir(this.folder)) {
      if (Number(SEEN.exec(name)?.[1] ?? Infinity) < version)
        await rm(join(this.folder, name), { force: true });
    }
  }
}

async function writeDurably(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(file, 'w', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

function absent(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
  throw error;
}
