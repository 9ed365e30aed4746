import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './transpile.js';

/** A file system of its own, small enough to be filled to the last byte. Where nobody lets us mount one there is none. */
export class SmallDisk {
  private constructor(readonly folder: string) {}

  /** Undefined where this process may not mount. `megabytes`: its size. */
  static mount(megabytes: number): SmallDisk | undefined {
    // Not named as the runs' other folders are: nothing but this class may take a mounted one away.
    unmountLeftovers();
    const folder = join(PROJECT, 'var', `disque-fautes-${process.pid}`);
    mkdirSync(folder, { recursive: true });
    try {
      const options = ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder];
      execFileSync('mount', options, { stdio: 'ignore' });
    } catch {
      rmSync(folder, { recursive: true, force: true });
      return undefined;
    }
    return new SmallDisk(folder);
  }

  /** Writes until there is no room for another byte. Gives the bytes that it took. */
  fill(): number {
    const file = openSync(this.#filler, 'a');
    let written = 0;
    try {
      for (const size of [1 << 20, 4_096, 1]) {
        const block = Buffer.alloc(size, 1);
        try {
          for (;;) written += writeSync(file, block);
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
        }
      }
    } finally {
      closeSync(file);
    }
    return written;
  }

  empty(): void {
    rmSync(this.#filler, { force: true });
  }

  unmount(): void {
    unmount(this.folder);
  }

  get #filler(): string {
    return join(this.folder, 'remplissage');
  }
}

function unmount(folder: string): void {
  // Lazily: a server that is still on its way out does not hold us up.
  execFileSync('umount', ['-l', folder], { stdio: 'ignore' });
  rmSync(folder, { recursive: true, force: true });
}

/** Of runs that were killed. */
function unmountLeftovers(): void {
  const mounts = readFileSync('/proc/mounts', { encoding: 'utf8', flag: 'r' });
  for (const [, folder = '', pid = ''] of mounts.matchAll(/ (\S+\/disque-fautes-(\d+)) /g)) {
    try {
      process.kill(Number(pid), 0);
    } catch {
      unmount(folder);
    }
  }
}
