/**
 * What a witness remembers: per log, the note it cosigned last. Durable before its cosignature leaves. One file a log,
 * named by the SHA-256 of the origin, which is also where a monitor asks for it.
 */
import { createHash } from 'node:crypto';
import { access, mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from '../durable-file.js';

/** Whoever holds a log's key can lie without end: it fills no disk. */
const MAX_EVIDENCE = 1_000;
const MAX_NOTE = 512 * 1024;

export class WitnessState {
  readonly #folder: string;
  #evidence: number;

  private constructor(folder: string, evidence: number) {
    this.#folder = folder;
    this.#evidence = evidence;
  }

  /** Makes the folder where it is missing. Rejects where it cannot be used. */
  static async open(folder: string): Promise<WitnessState> {
    for (const name of ['journaux', 'preuves']) {
      await mkdir(join(folder, name), { recursive: true, mode: 0o700 });
    }
    return new WitnessState(folder, (await readdir(join(folder, 'preuves'))).length);
  }

  static hashOf(text: string): string {
    return createHash('sha256').update(text).digest('hex');
  }

  /** The note of the log with this hash, or undefined where none was ever cosigned. Rejects where it cannot be read. */
  async read(hash: string): Promise<Buffer | undefined> {
    const path = this.#path(hash);
    try {
      if ((await stat(path)).size > MAX_NOTE) throw new Error(`${path} est trop long`);
      return await readFile(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** Hashes of all logs that were ever cosigned for. */
  async hashes(): Promise<string[]> {
    const names = await readdir(join(this.#folder, 'journaux'));
    return names.flatMap((name) => /^([0-9a-f]{64})\.note$/.exec(name)?.[1] ?? []);
  }

  /** Resolves once a power cut would leave the new note. */
  async keep(hash: string, note: string): Promise<void> {
    await writeDurably(this.#path(hash), note);
  }

  /** Keeps what a log signed and may not have; `text` is what it signed, kept once. */
  async keepEvidence(text: string, evidence: string): Promise<void> {
    const path = join(this.#folder, 'preuves', `${WitnessState.hashOf(text)}.txt`);
    const known = await access(path).then(
      () => true,
      () => false,
    );
    if (known || this.#evidence >= MAX_EVIDENCE) return;
    this.#evidence++;
    await writeDurably(path, evidence);
  }

  #path(hash: string): string {
    return join(this.#folder, 'journaux', `${hash}.note`);
  }
}
