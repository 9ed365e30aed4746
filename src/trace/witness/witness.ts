/**
 * A witness (C2SP tlog-witness): it cosigns a log's checkpoint where it is consistent with the last one it cosigned, and
 * remembers the new one before it says so. Whoever sees its cosignature knows that no other history of this size was
 * shown to it.
 */
import { type KeyObject } from 'node:crypto';
import { type Clock } from '../../kernel/clock.js';
import { toBase64 } from '../tree/base64.js';
import { type Checkpoint, parseCheckpoint } from '../tree/checkpoint.js';
import { cosign, verifyCosignatures } from '../tree/cosignature.js';
import { consistencyFault, EMPTY_ROOT } from '../tree/merkle.js';
import {
  assembleNote,
  type Note,
  type NoteKey,
  parseNote,
  signatureLine,
  signaturesOf,
  verifyNote,
} from '../tree/note.js';
import { parseAddCheckpoint } from './add-checkpoint.js';
import { type WitnessedLogs } from './witnessed-logs.js';
import { WitnessState } from './witness-state.js';

/** An HTTP answer. `reason` is for the operator's log, a closed set. */
export interface WitnessAnswer {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422;
  readonly type: string;
  readonly body: string;
  readonly reason: string;
  readonly origin?: string;
  readonly size?: number;
}

export interface WitnessMeans {
  /** Of type `cosignature`. */
  readonly key: NoteKey;
  readonly privateKey: KeyObject;
  /** Asked at each request: the logs may be read anew while the witness runs. */
  readonly logs: () => WitnessedLogs;
  readonly state: WitnessState;
  readonly clock: Clock;
}

const PLAIN = 'text/plain; charset=utf-8';

/** The state of a log is not what this witness wrote; the message says which, in French. */
export class WitnessStateFault extends Error {
  constructor(hash: string) {
    super(`la note gardée ${hash} n’est pas celle que ce témoin avait cosignée`);
  }
}

export class Witness {
  readonly #means: WitnessMeans;
  /** By origin hash, the last request of this log: comparing the old size and keeping the new one must be one step. */
  readonly #turns = new Map<string, Promise<void>>();

  constructor(means: WitnessMeans) {
    this.#means = means;
  }

  /**
   * Reads all it remembers once. Gives the number of logs.
   * @throws WitnessStateFault where a note is not its own: it then does not know what it may sign.
   */
  async check(): Promise<number> {
    const hashes = await this.#means.state.hashes();
    for (const hash of hashes) await this.#last(hash);
    return hashes.length;
  }

  /** The note cosigned last of the log whose origin has this SHA-256 (hexadecimal), with our cosignature. */
  async checkpoint(originHash: string): Promise<Buffer | undefined> {
    return /^[0-9a-f]{64}$/.test(originHash) ? this.#means.state.read(originHash) : undefined;
  }

  /**
   * `POST add-checkpoint`. Rejects where the state cannot be read or written: nothing is then cosigned, and the next
   * request reads again what the disk holds.
   */
  async add(body: Buffer): Promise<WitnessAnswer> {
    const request = parseAddCheckpoint(body);
    const note = request === undefined ? undefined : parseNote(request.note);
    if (request === undefined || note?.ok !== true) return refusal(400, 'forme', 'forme inattendue');
    const origin = note.value.text.split('\n', 1)[0] ?? '';
    const log = this.#means.logs().keyOf(origin);
    if (log === undefined) return refusal(404, 'origine-inconnue', 'ce témoin ne connaît pas ce journal');
    const signed = verifyNote(note.value, log);
    if (!signed.ok) {
      return { ...refusal(403, signed.fault, 'pas signé par la clé connue de ce journal'), origin };
    }
    const checkpoint = parseCheckpoint(signed.value);
    if (!checkpoint.ok) {
      // A size of zero with another root than the empty tree's is a well-formed lie.
      const status = checkpoint.fault === 'racine-differente' ? 422 : 400;
      return { ...refusal(status, checkpoint.fault, 'point de contrôle refusé'), origin };
    }
    const { old, proof } = request;
    const asked = { old, proof, note: note.value, log, checkpoint: checkpoint.value };
    const answer = await this.#inTurn(WitnessState.hashOf(origin), (hash) => this.#judge(asked, hash));
    return { ...answer, origin, size: checkpoint.value.size };
  }

  async #judge(asked: Asked, hash: string): Promise<WitnessAnswer> {
    const { old, proof, checkpoint } = asked;
    if (old > checkpoint.size) return refusal(400, 'tailles-incoherentes', 'old dépasse la taille');
    const last = await this.#last(hash);
    const size = last?.checkpoint.size ?? 0;
    const rewritten =
      last !== undefined && checkpoint.size === size && !checkpoint.root.equals(last.checkpoint.root);
    if (old !== size) {
      // Another root at the size we cosigned is a fork, whatever size was asked from.
      if (rewritten) await this.#keepEvidence(asked, last.note);
      return { status: 409, type: 'text/x.tlog.size', body: `${size}\n`, reason: 'autre-taille' };
    }
    const former = { size, root: last?.checkpoint.root ?? EMPTY_ROOT };
    const fault = size === 0 ? fromNothing(proof) : consistencyFault(former, checkpoint, proof);
    if (fault !== undefined) {
      if (last !== undefined) await this.#keepEvidence(asked, last.note);
      return refusal(422, fault, 'ne continue pas le point cosigné');
    }
    return { status: 200, type: PLAIN, body: await this.#cosigned(asked, hash), reason: 'cosigne' };
  }

  /** Cosigns and remembers; the cosignature leaves only once it is durable. */
  async #cosigned(asked: Asked, hash: string): Promise<string> {
    const { key, privateKey, state, clock } = this.#means;
    const line = cosign(asked.note.text, Math.floor(clock.now() / 1_000), key, privateKey);
    await state.keep(hash, assembleNote(asked.note.text, [...ownSignatures(asked), line]));
    return line;
  }

  async #keepEvidence(asked: Asked, cosigned: Buffer): Promise<void> {
    const submitted = assembleNote(asked.note.text, ownSignatures(asked));
    const proof = asked.proof.map((one) => `${toBase64(one)}\n`).join('');
    const parts = [cosigned.toString('utf8'), `old ${asked.old}\n${proof}`, submitted];
    await this.#means.state.keepEvidence(asked.note.text, parts.join('\n\n'));
  }

  /** What was cosigned last. @throws WitnessStateFault where the note that is kept is not ours. */
  async #last(hash: string): Promise<{ readonly checkpoint: Checkpoint; readonly note: Buffer } | undefined> {
    const bytes = await this.#means.state.read(hash);
    if (bytes === undefined) return undefined;
    const note = parseNote(bytes);
    const seen = note.ok ? verifyCosignatures(note.value, [this.#means.key]) : note;
    const checkpoint = note.ok ? parseCheckpoint(note.value.text) : note;
    const ours = seen.ok && seen.value.length > 0 && checkpoint.ok;
    if (!ours || WitnessState.hashOf(checkpoint.value.origin) !== hash) throw new WitnessStateFault(hash);
    return { checkpoint: checkpoint.value, note: bytes };
  }

  #inTurn<T>(hash: string, work: (hash: string) => Promise<T>): Promise<T> {
    const before = this.#turns.get(hash) ?? Promise.resolve();
    const mine = before.then(() => work(hash));
    const done: Promise<void> = mine.then(nothing, nothing).then(() => {
      if (this.#turns.get(hash) === done) this.#turns.delete(hash);
    });
    this.#turns.set(hash, done);
    return mine;
  }
}

interface Asked {
  readonly old: number;
  readonly proof: readonly Buffer[];
  readonly note: Note;
  readonly log: NoteKey;
  readonly checkpoint: Checkpoint;
}

function nothing(): void {}

/** Of a note's signatures those of the log: what strangers added is not ours to keep or to pass on. */
function ownSignatures({ note, log }: Asked): string[] {
  return signaturesOf(note, log).map(({ signature }) => signatureLine(log, signature));
}

/** The empty tree is the beginning of any tree, and nothing is there to be proved. */
function fromNothing(proof: readonly Buffer[]): string | undefined {
  return proof.length > 0 ? 'preuve-longueur' : undefined;
}

function refusal(status: 400 | 403 | 404 | 422, reason: string, sentence: string): WitnessAnswer {
  return { status, type: PLAIN, body: `${reason} : ${sentence}\n`, reason };
}
