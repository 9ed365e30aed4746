/** Which logs a witness knows: read from trust folders and files, and read again while it runs. */
import { readFile } from 'node:fs/promises';
import { type Clock } from '../../kernel/clock.js';
import {
  parseWitnessedLogs,
  type WitnessedFamily,
  WitnessedLogs,
  WitnessedLogsFault,
} from '../../trace/witness/witnessed-logs.js';
import { readTrustFolder, UnusableTrustFolder } from '../verify-trust-folder.js';

export interface WitnessLogSettings {
  readonly trustFolders: readonly string[];
  readonly logFiles: readonly string[];
}

/** @throws WitnessedLogsFault */
export async function readWitnessLogs(
  { trustFolders, logFiles }: WitnessLogSettings,
  clock: Clock,
): Promise<WitnessedLogs> {
  const files = await Promise.all(logFiles.map(fileLogs));
  const families = await Promise.all(trustFolders.map((folder) => familyOf(folder, clock)));
  return WitnessedLogs.union([...files, new WitnessedLogs([], families)]);
}

async function fileLogs(file: string): Promise<WitnessedLogs> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new WitnessedLogsFault(`${file} ne peut pas être lu (${(error as NodeJS.ErrnoException).code})`);
  });
  try {
    return parseWitnessedLogs(text);
  } catch (error) {
    if (error instanceof WitnessedLogsFault) throw new WitnessedLogsFault(`${file}, ${error.message}`);
    throw error;
  }
}

/** The family of a trust folder's sealed list; its key is any log's. */
async function familyOf(folder: string, clock: Clock): Promise<WitnessedFamily> {
  try {
    const { logs } = await readTrustFolder(folder, clock);
    if (typeof logs === 'string') throw new WitnessedLogsFault(`${folder} : ${logs}`);
    for (const { key } of logs.logs.values()) return { family: logs.family, publicKey: key.publicKey };
    throw new WitnessedLogsFault(`${folder} : la liste ne nomme encore aucun journal`);
  } catch (error) {
    if (error instanceof UnusableTrustFolder) throw new WitnessedLogsFault(`${folder} : ${error.message}`);
    throw error;
  }
}
