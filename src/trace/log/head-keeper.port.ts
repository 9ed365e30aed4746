/** The highest head of a log that was ever signed, as it is known outside the database. */
export interface KeptHead {
  readonly size: number;
  /** 32 bytes. */
  readonly root: Buffer;
}

/**
 * What is known of a log outside the database: its highest head, or that this place does not know it. `seen` is then a head
 * that somebody else saw signed: heads may have been signed after it.
 */
export type KeptState =
  | { readonly kind: 'connue'; readonly head: KeptHead }
  | { readonly kind: 'inconnue'; readonly seen?: KeptHead };

/** The highest head that is known to have been signed; undefined where none is. */
export function highestOf(state: KeptState): KeptHead | undefined {
  return state.kind === 'connue' ? state.head : state.seen;
}

/**
 * A place outside the database for the highest head of each log. What a database restored from yesterday does not know
 * any more is known here, so that a log is never continued from a head behind one that somebody may hold.
 */
export interface HeadKeeper {
  /** Read before a log is continued. Rejects where the place cannot be read: then nothing may be continued. */
  read(origin: string): Promise<KeptState>;
  /**
   * Keeps a signed head before it leaves the process; a lower one than the kept one changes nothing. Synchronous: it
   * stands before a reply. It survives the end of this process, and in the background also the machine's.
   * @throws Error where it cannot be kept, or another root is kept for its size: then the checkpoint may not leave.
   */
  keep(origin: string, head: KeptHead): void;
  close(): Promise<void>;
}
