import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Says that a folder is a demonstration's own, which the next one may empty. */
const MARK = '.roc-demo';

/**
 * Makes the folder of a demonstration, emptied of the former one's files. A folder that holds something else is left
 * as it is, unless `ours` says that the folder is the demonstration's by its place.
 * @throws Error (French, for who typed the command)
 */
export async function freshDemoFolder(folder: string, ours: boolean): Promise<void> {
  const held = existsSync(folder) ? await readdir(folder) : [];
  if (!ours && held.length > 0 && !held.includes(MARK)) {
    throw new Error(
      `${folder} contient autre chose qu'une démonstration : videz-le, ou donnez --dossier-sortie`,
    );
  }
  try {
    // A former demonstration that was killed may still be closing its database.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, MARK), '');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EACCES' && code !== 'EPERM') throw error;
    throw new Error(`${folder} appartient à un autre utilisateur : effacez-le, ou donnez --dossier-sortie`, {
      cause: error,
    });
  }
}
