import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TrustStore } from '../../trust-store.js';

/**
 * The time-stamp authorities one trusts: the CA certificates (`*.pem`) of a folder, roots and intermediates.
 * @throws Error where the folder cannot be read, holds none, or one of them is no CA
 */
export async function readAnchorsFolder(folder: string): Promise<TrustStore> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.pem')).sort();
  return TrustStore.fromPem(await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8'))));
}
