import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A process of the installation that tells, by one JSON line, when it is ready. */
export interface RunningChild<Ready> {
  readonly ready: Ready;
  readonly process: ChildProcess;
  /** The last lines of its standard error. */
  lastWords(): string;
  /** SIGTERM, then waits for its end; SIGKILL after ten seconds. */
  stop(): Promise<void>;
}

export interface ChildOptions {
  readonly name: string;
  readonly script: string;
  readonly arguments?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly onLog?: (line: string) => void;
}

const START_LIMIT_MS = 60_000;

/**
 * Starts a Node script whose standard input is a pipe we hold: it ends when the pipe closes, so it never outlives us,
 * not even after kill -9. Resolves with the first JSON line it prints, which says that it is ready.
 */
export async function startChild<Ready>(options: ChildOptions): Promise<RunningChild<Ready>> {
  const child = spawn(process.execPath, [options.script, ...(options.arguments ?? [])], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // Its own process group: Ctrl-C in the terminal reaches us alone, and we stop everything in order.
    detached: true,
    env: { PATH: process.env['PATH'] ?? '', ...options.environment },
  });
  const told: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => {
    told.push(line);
    if (told.length > 50) told.shift();
    options.onLog?.(line);
  });
  const ready = await new Promise<Ready>((resolve, reject) => {
    const fail = (why: string): void => {
      clearTimeout(timer);
      reject(new Error([`${options.name} : ${why}`, ...told].join('\n')));
    };
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      fail('pas prêt à temps');
    }, START_LIMIT_MS);
    child.once('error', (error) => fail(error.message));
    // `close`, not `exit`: by then its last words have been read.
    child.once('close', (code) => fail(`terminé au démarrage (code ${String(code)})`));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const ready = line.startsWith('{') ? (JSON.parse(line) as Ready) : undefined;
      if (ready === undefined) return;
      clearTimeout(timer);
      child.removeAllListeners('close');
      resolve(ready);
    });
  });
  return { ready, process: child, lastWords: () => told.slice(-5).join('\n'), stop: () => stopChild(child) };
}

function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const last = setTimeout(() => child.kill('SIGKILL'), 10_000);
    child.once('exit', () => {
      clearTimeout(last);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
