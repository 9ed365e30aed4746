import { readFileSync } from 'node:fs';

/** Work was given up because who started it asked so, or is gone. */
export class Interrupted extends Error {
  constructor(readonly exitCode: number) {
    super('interrompu');
    this.name = 'Interrupted';
  }
}

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
const ANCESTOR_POLL_MS = 1_000;

/**
 * A signal that aborts at Ctrl-C, SIGTERM, SIGHUP, or when the `npm run` above us is killed: what was started is then
 * stopped in order. A second Ctrl-C ends this process at once; its children end with it all the same.
 */
export function watchInterruption(): AbortSignal {
  const controller = new AbortController();
  for (const [name, code] of Object.entries(EXIT_CODES)) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(code);
      controller.abort(new Interrupted(code));
    });
  }
  watchAncestors(() => controller.abort(new Interrupted(EXIT_CODES.SIGTERM)));
  return controller.signal;
}

/** Resolves when the signal aborts. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Under `npm run`, our parent is its shell and npm the shell's parent: kill -9 of either must not leave us behind. */
function watchAncestors(gone: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const shell = process.ppid;
  const ancestors = [shell, parentOf(shell)].filter((pid): pid is number => pid !== undefined && pid > 1);
  const timer = setInterval(() => {
    if (ancestors.every(isRunning)) return;
    clearInterval(timer);
    gone();
  }, ANCESTOR_POLL_MS);
  timer.unref();
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return statOf(pid)?.[0] !== 'Z';
}

function parentOf(pid: number): number | undefined {
  const parent = Number(statOf(pid)?.[1]);
  return Number.isInteger(parent) ? parent : undefined;
}

/** Fields of /proc/PID/stat from the state on; undefined where the system has none. */
function statOf(pid: number): string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
  } catch {
    return undefined;
  }
}
