import { spawnSync } from 'node:child_process';
import { chownSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedServerError } from './embedded-server-error.js';
import { type PostgresBinaries } from './postgres-binaries.js';

/** How the server's processes are started: PostgreSQL refuses to run as root. */
export interface ServerIdentity {
  readonly name: 'utilisateur' | 'uid' | 'setpriv' | 'unshare';
  /** Words put before the command. */
  readonly prefix: readonly string[];
  /** Node's own switch of user, where it is enough. */
  readonly spawn: { readonly uid?: number; readonly gid?: number };
  /** Who must own the data folder, where it is not simply us. */
  readonly owner?: { readonly uid: number; readonly gid: number };
}

/** `nobody` by number: no user of the operating system is created. */
const NOBODY = { uid: 65534, gid: 65534 };

const PLAIN: ServerIdentity = { name: 'utilisateur', prefix: [], spawn: {} };

const AS_ROOT: readonly ServerIdentity[] = [
  { name: 'uid', prefix: [], spawn: NOBODY, owner: NOBODY },
  {
    // Under a folder only root may enter, nobody cannot traverse the way to the programs. The capability must be
    // ambient, and the fix-up switched off: access(2) judges by the real user and would drop it.
    name: 'setpriv',
    prefix: [
      'setpriv',
      ...['--reuid', '65534', '--regid', '65534', '--clear-groups', '--securebits', '+no_setuid_fixup'],
      ...['--inh-caps', '+dac_override', '--ambient-caps', '+dac_override'],
    ],
    spawn: {},
    owner: NOBODY,
  },
  {
    name: 'unshare',
    prefix: ['unshare', '--user', '--map-user=1000', '--map-group=1000'],
    spawn: {},
    owner: { uid: 0, gid: 0 },
  },
];

/** Enters the folder, writes in it, and runs the program: what the server will have to do. */
const PROBE = 'cd "$1" && : > .sonde && rm -f .sonde && exec "$2" --version';

/**
 * The first identity under which the server can run in `folder`, which is then owned by it.
 * @throws EmbeddedServerError where none works.
 */
export function chooseIdentity(folder: string, binaries: PostgresBinaries): ServerIdentity {
  const root = process.getuid?.() === 0;
  const reasons: string[] = [];
  for (const identity of root ? AS_ROOT : [PLAIN]) {
    if (identity.owner !== undefined) giveFolder(folder, identity.owner);
    const reason = probe(identity, folder, binaries);
    if (reason === undefined) return identity;
    reasons.push(`${identity.name} : ${reason}`);
  }
  throw new EmbeddedServerError(
    `${root ? 'lancé par root, il' : 'il'} ne peut pas tourner dans ${folder} (${reasons.join(' ; ')})`,
  );
}

function probe(identity: ServerIdentity, folder: string, binaries: PostgresBinaries): string | undefined {
  const [command = 'sh', ...args] = [...identity.prefix, 'sh', '-c', PROBE, 'sh', folder, binaries.postgres];
  const run = spawnSync(command, args, { ...identity.spawn, cwd: folder, encoding: 'utf8', timeout: 20_000 });
  if (run.error !== undefined) return run.error.message;
  return run.status === 0 ? undefined : run.stderr.trim().slice(0, 200) || `code ${String(run.status)}`;
}

/** Changes the owner of the folder and what is in it; nothing is done where it is right already. */
function giveFolder(folder: string, owner: { uid: number; gid: number }): void {
  const { uid, gid } = lstatSync(folder);
  if (uid === owner.uid && gid === owner.gid) return;
  const give = (path: string): void => {
    if (lstatSync(path).isDirectory()) for (const name of readdirSync(path)) give(join(path, name));
    chownSync(path, owner.uid, owner.gid);
  };
  give(folder);
}
