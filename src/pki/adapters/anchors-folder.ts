import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Certificate } from '../certificate.js';
import { TrustStore } from '../trust-store.js';

/**
 * The authorities one trusts, of organisations or of time-stamps: the CA certificates (`*.pem`) of a folder, roots and
 * intermediates.
 * @throws Error where the folder cannot be read, holds none, a file has no certificate, or one of them is no CA
 */
export async function readAnchorsFolder(folder: string): Promise<TrustStore> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.pem')).sort();
  const pems = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const empty = names.find((_name, index) => Certificate.listFromPem(pems[index] ?? '').length === 0);
  if (empty !== undefined) throw new Error(`${empty} : aucun certificat`);
  return TrustStore.fromPem(pems);
}
