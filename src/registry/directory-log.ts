/**
 * The directory's own log, in the form of the evidence: commitments of canonical entries in a Merkle tree, checkpoints
 * as signed notes, receipts as C2SP tlog-proofs. It grows by a few entries a day: its leaves are held in memory, and the
 * hashes of whole subtrees once they have been asked for.
 */
import { type JournalEvent, canonicalEvent } from '../trace/journal-event.js';
import { commitment } from '../trace/entry.js';
import { type LogKey, originOf } from '../trace/log/log-key.js';
import { EMPTY_ROOT, inclusionRanges, leafHash, nodeHash, splitOf } from '../trace/tree/merkle.js';
import { writeVerifierKey } from '../trace/tree/note.js';
import { writeReceipt } from '../trace/tree/receipt.js';

/** An entry as the database keeps it. */
export interface LoggedEvent {
  readonly rang: number;
  readonly entree: Buffer;
  readonly sel: Buffer;
}

/** The entry and its commitment, before it has a place. */
export function openEvent(
  event: JournalEvent,
  salt: Buffer,
): { entree: Buffer; sel: Buffer; engagement: Buffer } {
  const entree = Buffer.from(canonicalEvent(event));
  return { entree, sel: salt, engagement: commitment(salt, entree) };
}

export class DirectoryLog {
  readonly origin: string;
  readonly #leaves: Buffer[] = [];
  readonly #whole = new Map<string, Buffer>();

  constructor(private readonly key: LogKey) {
    this.origin = originOf(key.family, 1, 1);
  }

  get size(): number {
    return this.#leaves.length;
  }

  /** The key that verifies its checkpoints (C2SP signed-note verifier key). */
  get verifierKey(): string {
    return writeVerifierKey(this.key.of(this.origin));
  }

  /** The commitments that follow those held already, in the order of their ranks. */
  extend(commitments: readonly Uint8Array[]): void {
    for (const one of commitments) this.#leaves.push(leafHash(one));
  }

  /** Only what is durable may have been given to {@link extend}. */
  checkpoint(): string {
    return this.key.checkpoint(this.origin, { size: this.size, root: this.#root() });
  }

  receipt({ rang, entree, sel }: LoggedEvent): string {
    const hashes = inclusionRanges(rang, this.size).map(({ start, end }) => this.#hash(start, end));
    return writeReceipt({ salt: sel, bytes: entree }, { index: rang, hashes, checkpoint: this.checkpoint() });
  }

  #root(): Buffer {
    return this.size === 0 ? EMPTY_ROOT : this.#hash(0, this.size);
  }

  /** RFC 6962, section 2.1, over the leaves [start, end). */
  #hash(start: number, end: number): Buffer {
    const width = end - start;
    if (width === 1) {
      const leaf = this.#leaves[start];
      if (leaf === undefined) throw new RangeError(`no leaf ${start}`);
      return leaf;
    }
    const name = `${start}/${width}`;
    const known = this.#whole.get(name);
    if (known !== undefined) return known;
    const middle = start + splitOf(width);
    const made = nodeHash(this.#hash(start, middle), this.#hash(middle, end));
    // A whole subtree never changes again.
    if ((width & (width - 1)) === 0) this.#whole.set(name, made);
    return made;
  }
}
