import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A command of ours in a process of its own; what it has said so far can be read while it runs. */
export class CommandProcess {
  out = '';
  err = '';
  readonly ended: Promise<Ran>;
  readonly child: ChildProcess;

  constructor(script: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
    // As in a newcomer's terminal: nothing of the suite's own variables.
    const inherited = Object.entries(process.env).filter(
      ([name]) => !/^(DATABASE_URL$|ROC_|npm_)/.test(name),
    );
    const env = { ...Object.fromEntries(inherited), ...environment };
    this.child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env });
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.out += text));
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.err += text));
    this.ended = new Promise((resolve) => {
      this.child.once('close', (code) => resolve({ code, out: this.out, err: this.err }));
    });
  }

  /** Resolves once the standard output holds `text`; rejects where the command ends before. */
  async says(text: string | RegExp): Promise<void> {
    let over = false;
    void this.ended.then(() => (over = true));
    for (;;) {
      if (typeof text === 'string' ? this.out.includes(text) : text.test(this.out)) return;
      if (over) throw new Error(`ended before saying ${String(text)}:\n${this.out}\n${this.err}`);
      await sleep(25);
    }
  }
}

/** Processes, zombies left aside, whose command line or variables name the folder (Linux). */
export function processesOf(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => concerns(pid, folder))
    .map(Number);
}

function concerns(pid: string, folder: string): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    if (stat.split(') ').at(-1)?.startsWith('Z') === true) return false;
    const said = `${readFileSync(`/proc/${pid}/cmdline`, 'utf8')}\0${environment(pid)}`;
    return said.includes(folder);
  } catch {
    return false;
  }
}

/** The gateway is known by the files that its variables name. */
function environment(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8');
  } catch {
    return '';
  }
}

/** Waits until no process of the folder is left; the ones that are, after `limitMs`. */
export async function lastOf(folder: string, limitMs: number): Promise<number[]> {
  const until = Date.now() + limitMs;
  for (;;) {
    const left = processesOf(folder);
    if (left.length === 0 || Date.now() > until) return left;
    await sleep(100);
  }
}
