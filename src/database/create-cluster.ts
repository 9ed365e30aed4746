import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedServerError } from './embedded-server-error.js';
import { type ServerIdentity } from './server-identity.js';

/** The embedded server's owner role. */
export const OWNER_ROLE = 'roc';

/** Inside the cluster, so that cluster and password can only appear together. */
const PASSWORD_FILE = 'roc-mot-de-passe';

export interface ClusterPlace {
  readonly folder: string;
  readonly cluster: string;
  readonly initdb: string;
  readonly identity: ServerIdentity;
}

/**
 * Makes the cluster where it is missing, and gives the owner's password. It is made beside its place and renamed:
 * an interrupted first start leaves no half of one, and of two at once one wins.
 * @throws EmbeddedServerError where initdb fails.
 */
export async function ensureCluster(place: ClusterPlace): Promise<string> {
  if (!existsSync(join(place.cluster, 'PG_VERSION'))) await createCluster(place);
  return readFileSync(join(place.cluster, PASSWORD_FILE), 'utf8').trim();
}

async function createCluster({ folder, cluster, initdb, identity }: ClusterPlace): Promise<void> {
  const suffix = randomBytes(6).toString('hex');
  const draft = join(folder, `neuf-${suffix}`);
  const secret = join(folder, `secret-${suffix}`);
  writeFileSync(secret, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (identity.owner !== undefined) chownSync(secret, identity.owner.uid, identity.owner.gid);
  try {
    await runInitdb(initdb, identity, folder, [
      ...['-D', draft, '--username', OWNER_ROLE, '--auth=scram-sha-256', `--pwfile=${secret}`],
      ...['--encoding=UTF8', '--locale=C', '--no-instructions'],
    ]);
    renameSync(secret, join(draft, PASSWORD_FILE));
    chmodSync(draft, 0o700);
    renameSync(draft, cluster);
  } catch (error) {
    // Renaming onto a cluster that another process has just made fails: that one is as good as ours.
    if (!existsSync(join(cluster, 'PG_VERSION'))) throw error;
  } finally {
    rmSync(secret, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

function runInitdb(
  initdb: string,
  identity: ServerIdentity,
  cwd: string,
  args: readonly string[],
): Promise<void> {
  const [program = initdb, ...rest] = [...identity.prefix, initdb, ...args];
  return new Promise((done, fail) => {
    const child = spawn(program, rest, {
      ...identity.spawn,
      cwd,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    });
    let text = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    child.once('error', (error) =>
      fail(new EmbeddedServerError(`initdb : ${error.message}`, { cause: error })),
    );
    child.once('close', (code) =>
      code === 0 ? done() : fail(new EmbeddedServerError(`initdb a échoué (${text.trim().slice(-400)})`)),
    );
  });
}
