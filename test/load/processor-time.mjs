/** CPU time and placement of processes, from /proc. Linux only; elsewhere times are null and nothing is pinned. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** Microseconds per clock tick of /proc/PID/stat. */
const TICK_US = 1_000_000 / ticksPerSecond();

function ticksPerSecond() {
  try {
    return Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' })) || 100;
  } catch {
    return 100;
  }
}

/** Fields of /proc/PID/stat after the command name, which may hold blanks. */
function statOf(pid) {
  const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [ppid, utime, stime, cutime, cstime] = [1, 11, 12, 13, 14].map((index) => Number(fields[index]));
  return { ppid, own: utime + stime, ended: cutime + cstime };
}

/** utime + stime of one process with all its threads, in microseconds. */
export function processTime(pid) {
  try {
    return statOf(pid).own * TICK_US;
  } catch {
    return null;
  }
}

function tree(root) {
  const parents = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      parents.set(Number(name), statOf(name).ppid);
    } catch {
      // Ended while we looked.
    }
  }
  const found = [root];
  for (const pid of found) for (const [child, parent] of parents) if (parent === pid) found.push(child);
  return found;
}

/** CPU time of a process and its descendants, also those that ended, in microseconds. */
export function treeTime(root) {
  if (root === null) return null;
  let ticks = 0;
  for (const pid of tree(root)) {
    try {
      const { own, ended } = statOf(pid);
      ticks += own + ended;
    } catch {
      // Ended while we looked: its parent counts it at the next look.
    }
  }
  return ticks * TICK_US;
}

/** The postmaster of a database connection, or null where the server runs on another machine. */
export async function postmasterOf(client) {
  const { rows } = await client.query('SELECT pg_backend_pid() AS pid');
  try {
    const { ppid } = statOf(rows[0].pid);
    return /postgres/.test(readFileSync(`/proc/${ppid}/cmdline`, 'latin1')) ? ppid : null;
  } catch {
    return null;
  }
}

/** Before anything is pinned, ourselves included. */
export const CORES = availableParallelism();
export const CAN_PIN = CORES >= 2 && hasTaskset();

function hasTaskset() {
  try {
    execFileSync('taskset', ['-p', String(process.pid)], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Pins a process with all its threads (and, with `descendants`, its tree) to one core. */
export function pin(pid, core, descendants = false) {
  place(pid, String(core), descendants);
}

/** Lets a process run anywhere again, with all its threads. */
export function unpin(pid) {
  place(pid, `0-${CORES - 1}`, false);
}

function place(pid, cores, descendants) {
  if (!CAN_PIN || pid === null) return;
  for (const one of descendants ? tree(pid) : [pid]) {
    try {
      execFileSync('taskset', ['-a', '-p', '-c', cores, String(one)], { stdio: 'ignore' });
    } catch {
      // Another user's process may not be ours to place: then it stays where the system puts it.
    }
  }
}
