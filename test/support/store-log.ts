import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { FolderHeadKeeper } from '../../src/trace/adapters/folder-head-keeper.js';
import { type StoreLog } from '../../src/trace/adapters/postgres-trace-store.js';
import { LogKey } from '../../src/trace/log/log-key.js';
import { PROJECT } from './transpile.js';

export const FAMILY = 'essai.invalid/journal';

export interface TestStoreLog extends StoreLog {
  readonly keeper: FolderHeadKeeper;
  readonly folder: string;
}

/** What a store needs to keep a log: a key, and a folder of kept heads under `var`, swept with the run's. */
export function storeLog(more: Partial<StoreLog> & { readonly folder?: string } = {}): TestStoreLog {
  const folder = more.folder ?? join(PROJECT, 'var', `test-tetes_${randomUUID().slice(0, 8)}-${process.pid}`);
  const { privateKey } = generateKeyPairSync('ed25519');
  return { key: new LogKey(FAMILY, privateKey), ...more, folder, keeper: new FolderHeadKeeper(folder) };
}
