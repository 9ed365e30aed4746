/** One witness as a log's writer sees it: what it cosigned last, and what came of the last checkpoint shown to it. */
import { verifyCosignatures } from '../tree/cosignature.js';
import { type NoteKey, parseNote, signatureLine, signaturesOf } from '../tree/note.js';
import { writeAddCheckpoint } from './add-checkpoint.js';
import { type WitnessPeer } from './witness-peer.port.js';

/** A log at a signed head, and a source of proofs to it. */
export interface SubmittedLog {
  readonly origin: string;
  readonly size: number;
  /** The checkpoint's note. */
  readonly note: string;
  /** The proof from a former size, at least 1, to this one; undefined where what is stored does not give one. */
  prove(former: number): Promise<readonly Buffer[] | undefined>;
}

export type Submission =
  /** The note with the witness's verified cosignature, and its time (seconds). */
  | { readonly kind: 'cosigne'; readonly note: string; readonly time: number }
  /** It cosigned a larger head than ours: we are behind what was signed. Alarm. */
  | { readonly kind: 'en-avance'; readonly size: number }
  /** Our head does not continue what it cosigned: two histories were signed. Alarm. */
  | { readonly kind: 'fourche'; readonly size: number }
  /** What is stored does not prove this head from the one it cosigned last. */
  | { readonly kind: 'sans-preuve'; readonly size: number }
  /** It said that it cosigned, and did not. */
  | { readonly kind: 'menteur' }
  | { readonly kind: 'refuse'; readonly status: number }
  | { readonly kind: 'injoignable'; readonly why: string };

/** A size may change between the answer that tells it and the next request; not for ever. */
const ATTEMPTS = 3;

export class WitnessClient {
  readonly key: NoteKey;
  readonly #peer: WitnessPeer;
  readonly #sizes = new Map<string, number>();

  constructor(key: NoteKey, peer: WitnessPeer) {
    this.key = key;
    this.#peer = peer;
  }

  /** Shows a checkpoint to the witness. Rejects only where the store cannot be read. */
  async submit(log: SubmittedLog): Promise<Submission> {
    let old = this.#sizes.get(log.origin) ?? 0;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      if (old > log.size) {
        // Believed for this once: it is asked again the next time.
        this.#sizes.delete(log.origin);
        return { kind: 'en-avance', size: old };
      }
      const proof = old === 0 || old === log.size ? [] : await log.prove(old);
      if (proof === undefined) return { kind: 'sans-preuve', size: old };
      const reply = await this.#peer.submit(writeAddCheckpoint({ old, proof, note: Buffer.from(log.note) }));
      switch (reply.kind) {
        case 'cosigne':
          return this.#cosigned(log, reply.lines);
        case 'incoherent':
          return { kind: 'fourche', size: old };
        case 'autre-taille':
          old = reply.size;
          this.#sizes.set(log.origin, old);
          break;
        case 'refuse':
        case 'injoignable':
          return reply;
      }
    }
    return { kind: 'refuse', status: 409 };
  }

  /** Of what came back only a cosignature of this witness over this checkpoint counts. */
  #cosigned(log: SubmittedLog, lines: Buffer): Submission {
    const note = parseNote(Buffer.concat([Buffer.from(log.note), lines]));
    const seen = note.ok ? verifyCosignatures(note.value, [this.key]) : note;
    const [cosignature] = seen.ok ? seen.value : [];
    if (!note.ok || cosignature === undefined) return { kind: 'menteur' };
    this.#sizes.set(log.origin, log.size);
    const [own] = signaturesOf(note.value, this.key);
    const line = own === undefined ? '' : signatureLine(this.key, own.signature);
    return { kind: 'cosigne', note: `${log.note}${line}`, time: cosignature.time };
  }
}
