/**
 * The heads kept outside the database, checked against what witnesses saw. A folder that was restored together with the
 * database knows nothing of what was lost; a witness on somebody else's machine does.
 */
import { type Clock } from '../../kernel/clock.js';
import { type HeadKeeper, highestOf, type KeptHead, type KeptState } from '../log/head-keeper.port.js';
import { openCheckpoint } from '../tree/checkpoint.js';
import { verifyCosignatures } from '../tree/cosignature.js';
import { type NoteKey, parseNote } from '../tree/note.js';
import { type WitnessPeer } from './witness-peer.port.js';
import { WitnessState } from './witness-state.js';

export interface AskedWitness {
  readonly key: NoteKey;
  readonly peer: WitnessPeer;
}

export interface WitnessHeadKeeperMeans {
  /** Every signed head is kept here; witnesses see one now and then. */
  readonly folder: HeadKeeper;
  readonly witnesses: readonly AskedWitness[];
  readonly keyOf: (origin: string) => NoteKey;
  readonly clock: Clock;
  /** Told of a witness that could not be asked, or whose note does not hold. Must not throw. */
  readonly notAsked: (witness: string, why: string) => void;
}

/** How long a witness that could not be reached is not asked again; milliseconds. */
const REST_MS = 30_000;

export class WitnessHeadKeeper implements HeadKeeper {
  readonly #means: WitnessHeadKeeperMeans;
  /** By name, until when. */
  readonly #resting = new Map<string, number>();

  constructor(means: WitnessHeadKeeperMeans) {
    this.#means = means;
  }

  /**
   * The highest head of folder and witnesses. A witness that is out of reach is told of, passed over, and not asked again
   * for a while: witnesses never stand in the way of care. Where the folder knows nothing, what a witness saw is not enough
   * to go on from: heads were signed after it, and receipts of them given out; the log is then closed, which is always safe.
   */
  async read(origin: string): Promise<KeptState> {
    const [kept, ...seen] = await Promise.all([
      this.#means.folder.read(origin),
      ...this.#means.witnesses.map((one) => this.#seenBy(one, origin)),
    ]);
    const head = [highestOf(kept), ...seen].reduce(higher, undefined);
    if (head === undefined) return kept;
    return kept.kind === 'connue' ? { kind: 'connue', head } : { kind: 'inconnue', seen: head };
  }

  keep(origin: string, head: KeptHead): void {
    this.#means.folder.keep(origin, head);
  }

  async close(): Promise<void> {
    await this.#means.folder.close();
  }

  async #seenBy({ key, peer }: AskedWitness, origin: string): Promise<KeptHead | undefined> {
    const { clock } = this.#means;
    // A takeover reads many logs, one after the other: a witness that hangs makes it wait once.
    if ((this.#resting.get(key.name) ?? 0) > clock.now()) return undefined;
    const memory = await peer.remembered(WitnessState.hashOf(origin));
    if (memory.kind === 'aucune') return undefined;
    if (memory.kind === 'injoignable') {
      this.#resting.set(key.name, clock.now() + REST_MS);
      this.#means.notAsked(key.name, memory.why);
      return undefined;
    }
    const note = parseNote(memory.note);
    const cosigned = note.ok ? verifyCosignatures(note.value, [key]) : note;
    const checkpoint = note.ok ? openCheckpoint(note.value, this.#means.keyOf(origin)) : note;
    if (!checkpoint.ok || !cosigned.ok || cosigned.value.length === 0) {
      this.#means.notAsked(key.name, 'note-refusee');
      return undefined;
    }
    const { size, root } = checkpoint.value;
    return { size, root };
  }
}

/** At one size, another root is what a fork looks like: given back, it agrees with no honest database. */
function higher(known: KeptHead | undefined, one: KeptHead | undefined): KeptHead | undefined {
  if (known === undefined || one === undefined) return known ?? one;
  const other = one.size === known.size && !one.root.equals(known.root);
  return one.size > known.size || other ? one : known;
}
