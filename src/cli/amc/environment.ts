import pg from 'pg';
import { readMasterKey } from '../../config/configuration.js';

/** What a command of `roc amc` cannot work without is missing; the text is for the operator. */
export class MissingSetting extends Error {
  override readonly name = 'MissingSetting';
}

/** The owner's URL. @throws MissingSetting */
export function ownerUrlFrom(environment: NodeJS.ProcessEnv): string {
  const url = environment['DATABASE_URL'];
  if (url === undefined || url === '')
    throw new MissingSetting('DATABASE_URL : l’URL du propriétaire de la base est attendue');
  return url;
}

/** The master key, read as the gateway reads it. @throws MissingSetting, ConfigurationError, errors of the file system */
export function masterKeyFrom(environment: NodeJS.ProcessEnv): Buffer {
  const path = environment['ROC_CLE_MAITRE'];
  if (path === undefined || path === '')
    throw new MissingSetting('ROC_CLE_MAITRE : le fichier de la clé maîtresse de la passerelle est attendu');
  return readMasterKey(path);
}

/** Works on one connection of the owner's and closes it. */
export async function asOwner<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'roc-amc' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
