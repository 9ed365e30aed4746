import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type LogLedger } from './log-ledger.js';
import { PROJECT } from './transpile.js';

export interface WriterSettings {
  readonly applicationUrl: string;
  readonly holder: string;
  readonly family: string;
  readonly keyPem: string;
  /** Where heads are kept. */
  readonly folder: string;
  /** Exchanges at once. */
  readonly lanes: number;
  /** Between two exchanges of a lane. */
  readonly pauseMs?: number;
  readonly reopenMs?: number;
  /** Writes to this slot without holding its lease. */
  readonly slot?: { readonly numero: number; readonly epoque: string };
}

type Told =
  | { readonly kind: 'parti' | 'recu' | 'rejet'; readonly id: string; readonly recu?: string }
  | { readonly kind: 'decide'; readonly issue: string }
  | { readonly kind: 'mort'; readonly erreur: string }
  | { readonly kind: 'journal'; readonly text: string }
  | { readonly kind: 'pret' | 'fini' | 'ferme' };

/** A writing process, seen by its clients: what they asked for, what they were promised, what was refused to them. */
export class FaultWriter {
  /** What was asked for and has no answer yet. */
  readonly inFlight = new Set<string>();
  readonly outcomes = new Map<string, number>();
  /** What it logged, for who has to understand a failure. */
  readonly log: string[] = [];
  promised = 0;
  refused = 0;
  #death: Error | undefined;
  #ready = false;
  readonly #ended: Promise<void>;

  private constructor(
    readonly child: ChildProcess,
    ledger: LogLedger,
  ) {
    child.on('message', (told: Told) => this.#told(told, ledger));
    this.#ended = new Promise((resolve) => child.once('exit', () => resolve()));
  }

  /** Resolves once its lanes run. */
  static async start(settings: WriterSettings, ledger: LogLedger): Promise<FaultWriter> {
    const child = fork(join(PROJECT, 'test', 'support', 'fault-writer.mjs'), {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // Its own group: it is ended by its channel, also where we are killed.
      execArgv: [],
    });
    const writer = new FaultWriter(child, ledger);
    child.send({ kind: 'depart', ...settings });
    await writer.until(() => writer.#ready, 30_000);
    return writer;
  }

  #told(told: Told, ledger: LogLedger): void {
    if (told.kind === 'parti') this.inFlight.add(told.id);
    else if (told.kind === 'recu' || told.kind === 'rejet') {
      this.inFlight.delete(told.id);
      if (told.kind === 'rejet') this.refused++;
      else {
        this.promised++;
        try {
          if (told.recu === undefined) throw new Error(`a promise without its receipt: ${told.id}`);
          ledger.hold(told.recu);
        } catch (error) {
          this.#death ??= error as Error;
        }
      }
    } else if (told.kind === 'decide')
      this.outcomes.set(told.issue, (this.outcomes.get(told.issue) ?? 0) + 1);
    else if (told.kind === 'mort') this.#death ??= new Error(told.erreur);
    else if (told.kind === 'pret') this.#ready = true;
    else if (told.kind === 'journal') this.log.push(told.text);
  }

  /** Waits until `reached`. @throws Error where it does not come to that, or the process says that it failed. */
  async until(reached: () => boolean, limitMs = 20_000): Promise<void> {
    const limit = Date.now() + limitMs;
    while (!reached()) {
      if (this.#death !== undefined) throw this.#death;
      if (Date.now() > limit)
        throw new Error(`waited in vain; the writer said:\n${this.log.slice(-10).join('\n')}`);
      await sleep(5);
    }
    if (this.#death !== undefined) throw this.#death;
  }

  /** Waits for `count` more promises: it works. */
  async promises(count: number, limitMs = 30_000): Promise<void> {
    const goal = this.promised + count;
    await this.until(() => this.promised >= goal, limitMs);
  }

  setClock(ms: number): void {
    this.child.send({ kind: 'horloge', ms });
  }

  /** Lets it end in order. */
  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    if (this.child.connected) this.child.send({ kind: 'halte' });
    const last = setTimeout(() => this.child.kill('SIGKILL'), 15_000);
    await this.#ended;
    clearTimeout(last);
    if (this.#death !== undefined) throw this.#death;
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.#ended;
  }
}
