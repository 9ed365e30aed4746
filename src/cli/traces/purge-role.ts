import pg from 'pg';
import { readMasterKey } from '../../config/configuration.js';
import { applicationPassword, purgeRoleName, roleSecret } from '../../database/application-role.js';

/** What the command cannot work without is missing; the text is for the operator. */
export class MissingPurgeSetting extends Error {
  override readonly name = 'MissingPurgeSetting';
}

/**
 * The purge's URL: DATABASE_URL where it names that role already, else the role's own on the same database, its password
 * derived as the gateway derives it. @throws MissingPurgeSetting, ConfigurationError, errors of the file system
 */
export async function purgeUrlFrom(environment: NodeJS.ProcessEnv): Promise<string> {
  const given = environment['DATABASE_URL'];
  if (given === undefined || given === '')
    throw new MissingPurgeSetting(
      'DATABASE_URL : l’URL de la base est attendue (rôle de purge, ou propriétaire)',
    );
  const url = new URL(given);
  if (decodeURIComponent(url.username).startsWith('roc_purge_')) return given;
  const path = environment['ROC_CLE_MAITRE'];
  if (path === undefined || path === '')
    throw new MissingPurgeSetting(
      'ROC_CLE_MAITRE : attendu avec l’URL du propriétaire, pour agir sous le rôle de purge et non sous le sien',
    );
  const role = purgeRoleName(await databaseOf(given));
  url.username = role;
  url.password = applicationPassword(roleSecret(readMasterKey(path)), role);
  return url.href;
}

async function databaseOf(ownerUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'roc-purge' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
    return rows[0]?.name ?? '';
  } finally {
    await client.end();
  }
}
