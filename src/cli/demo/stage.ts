import { type TraceFile } from '../../trace/common/trace-file.js';
import { type RunningInstallation } from '../development/running-installation.js';
import { type HospitalClient } from '../hospital-client.js';
import { type DossierReferentiel } from '../map-dossier.js';
import { verifyCommand } from '../verify.js';
import { type Keeping, type Verify } from './play-dossiers.js';

export interface StageOptions {
  readonly folder: string;
  readonly referentiel: DossierReferentiel;
  readonly signal: AbortSignal;
  /** Whether hospitals call in SOAP. */
  readonly soap?: boolean;
  /** The hospitals' own traces: written by the same process here, each hospital's by its own elsewhere. */
  readonly traces: TraceFile;
}

/** What every chapter of the demonstration stands on. */
export class Stage implements Keeping {
  readonly folder: string;
  readonly referentiel: DossierReferentiel;
  readonly verify: Verify;
  readonly soap: boolean;
  readonly traces: TraceFile;
  readonly #signal: AbortSignal;
  readonly #clients = new Map<string, HospitalClient>();

  constructor(
    readonly running: RunningInstallation,
    options: StageOptions,
  ) {
    this.folder = options.folder;
    this.referentiel = options.referentiel;
    this.traces = options.traces;
    this.#signal = options.signal;
    this.soap = options.soap === true;
    this.verify = async (file) => (await this.judge(file)).holds;
  }

  /** What `npx roc verify` says of a file, line by line. */
  async judge(file: string): Promise<{ readonly holds: boolean; readonly lines: readonly string[] }> {
    const lines: string[] = [];
    const output = {
      out: (line: string) => void lines.push(line),
      err: (line: string) => void lines.push(line),
    };
    const code = await verifyCommand([file, '--confiance', this.running.installation.anchors], output);
    return { holds: code === 0, lines };
  }

  /** A hospital's client, the same at each call. @throws Interrupted */
  clientOf(hospital: string): HospitalClient {
    this.#signal.throwIfAborted();
    const client = this.#clients.get(hospital) ?? this.running.clientOf(hospital, this.traces);
    this.#clients.set(hospital, client);
    return client;
  }

  async close(): Promise<void> {
    for (const client of this.#clients.values()) client.close();
    await this.traces.close();
  }
}
