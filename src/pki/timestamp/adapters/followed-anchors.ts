import { type TrustStore } from '../../trust-store.js';
import { readAnchorsFolder } from '../../adapters/anchors-folder.js';

export interface FollowedAnchorsSettings {
  readonly folder: string;
  readonly intervalMs: number;
  /** Told once of a folder that cannot be used, with the reason; the former authorities stay. Must not throw. */
  readonly refused: (reason: string) => void;
}

/** The time-stamp authorities of a folder, read again at intervals: one that is replaced needs no restart. */
export class FollowedAnchors {
  #current: TrustStore;
  #refused = '';
  readonly #timer: NodeJS.Timeout;
  #reading: Promise<void> = Promise.resolve();

  private constructor(
    first: TrustStore,
    private readonly settings: FollowedAnchorsSettings,
  ) {
    this.#current = first;
    this.#timer = setInterval(() => {
      this.#reading = this.#read();
    }, settings.intervalMs).unref();
  }

  /** @throws Error where the folder cannot be used at the beginning */
  static async open(settings: FollowedAnchorsSettings): Promise<FollowedAnchors> {
    return new FollowedAnchors(await readAnchorsFolder(settings.folder), settings);
  }

  get current(): TrustStore {
    return this.#current;
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#reading;
  }

  async #read(): Promise<void> {
    try {
      this.#current = await readAnchorsFolder(this.settings.folder);
      this.#refused = '';
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (reason !== this.#refused) this.settings.refused(reason);
      this.#refused = reason;
    }
  }
}
