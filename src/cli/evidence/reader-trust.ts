/** What the reader of an evidence file trusts: the `confiance` folder, and in it authorities of time-stamps and witnesses. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Clock } from '../../kernel/clock.js';
import { Certificate } from '../../pki/certificate.js';
import { readTrustFolder, UnusableTrustFolder } from '../verify-trust-folder.js';
import { type ReaderTrust } from './confront-evidence.js';
import { witnessKeys } from './examine-time.js';

/** Folder of the authorities whose time-stamps count (`*.pem`), and file of the witnesses' verifier keys, a line each. */
export const READER_FILES = { stamps: 'horodatage', witnesses: 'temoins.txt' } as const;

/** @throws UnusableTrustFolder */
export async function readReaderTrust(folder: string, clock: Clock): Promise<ReaderTrust> {
  const trust = await readTrustFolder(folder, clock);
  return {
    ...trust,
    stampAuthorities: await stampAuthorities(join(folder, READER_FILES.stamps)),
    witnesses: await witnesses(join(folder, READER_FILES.witnesses)),
  };
}

export async function stampAuthorities(folder: string): Promise<readonly Certificate[]> {
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder)).filter((name) => name.endsWith('.pem')).sort();
  try {
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
    return texts.flatMap((text) => Certificate.listFromPem(text));
  } catch (error) {
    throw new UnusableTrustFolder(
      `${folder} : autorités d’horodatage illisibles (${(error as Error).message})`,
    );
  }
}

/** The witnesses that count, of a file of verifier keys; none where there is none. @throws UnusableTrustFolder */
export async function witnesses(file: string): Promise<ReaderTrust['witnesses']> {
  if (!existsSync(file)) return [];
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const keys = witnessKeys(Buffer.from(`${[...new Set(lines)].sort().join('\n')}\n`));
  if (keys === undefined) throw new UnusableTrustFolder(`${file} : clés de témoins illisibles`);
  return keys;
}
