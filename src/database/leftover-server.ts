import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedServerError } from './embedded-server-error.js';

/** A server whose parent was just killed may still say `ready` for a moment, then needs time for its fast shutdown. */
const PATIENCE_MS = { ready: 2_000, stopping: 30_000 };

/**
 * Judges a `postmaster.pid` found in the cluster. One of a dead process, or of a process number since given to
 * another program, is removed (PostgreSQL itself stumbles over the latter); one of a server that is just stopping is waited for.
 * @throws EmbeddedServerError where a live server holds the cluster.
 */
export async function clearLeftover(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  const start = Date.now();
  for (;;) {
    const { pid, stopping } = readPidFile(file);
    if (pid === undefined) return;
    if (!isPostgres(pid)) {
      rmSync(file, { force: true });
      return;
    }
    if (Date.now() - start >= (stopping ? PATIENCE_MS.stopping : PATIENCE_MS.ready)) {
      throw new EmbeddedServerError(
        `le dossier ${cluster} sert déjà à un serveur en marche (processus ${pid})`,
      );
    }
    await sleep(50);
  }
}

/** First line: the process; eighth: its state. */
function readPidFile(file: string): { pid: number | undefined; stopping: boolean } {
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    const pid = Number(lines[0]);
    return {
      pid: Number.isInteger(pid) && pid > 1 ? pid : undefined,
      stopping: lines[7]?.trim() === 'stopping',
    };
  } catch {
    return { pid: undefined, stopping: false };
  }
}

function isPostgres(pid: number): boolean {
  try {
    const state = execFileSync('ps', ['-o', 'stat=,args=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return !state.startsWith('Z') && state.includes('postgres');
  } catch {
    return readProcess(pid);
  }
}

/** Where there is no `ps`: Linux tells by /proc. */
function readProcess(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('postgres');
  } catch {
    return false;
  }
}
