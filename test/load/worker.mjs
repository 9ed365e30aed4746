/** A child process of the benchmark that answers calls over IPC and ends when we do. */
import { fork } from 'node:child_process';

export class Worker {
  #calls = new Map();
  #next = 1;

  constructor(script) {
    this.child = fork(script, {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { PATH: process.env.PATH },
    });
    this.child.on('message', ({ id, result, error }) => {
      const call = this.#calls.get(id);
      this.#calls.delete(id);
      if (error === undefined) call?.resolve(result);
      else call?.reject(new Error(error));
    });
    this.child.on('exit', (code) => {
      for (const { reject } of this.#calls.values()) reject(new Error(`${script} ended (${code})`));
    });
  }

  get pid() {
    return this.child.pid;
  }

  call(operation, input = {}) {
    return new Promise((resolve, reject) => {
      const id = this.#next++;
      this.#calls.set(id, { resolve, reject });
      this.child.send({ id, operation, ...input });
    });
  }

  /** Ends the child: on its own where it can, by force after two seconds. */
  async end(operation) {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    if (operation !== undefined) await this.call(operation).catch(() => undefined);
    if (this.child.connected) this.child.disconnect();
    const force = setTimeout(() => this.child.kill('SIGKILL'), 2_000);
    await gone;
    clearTimeout(force);
  }
}
