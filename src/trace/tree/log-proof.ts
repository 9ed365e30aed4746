/**
 * Proofs that stand alone (C2SP tlog-proof): index, inclusion proof and signed checkpoint in one text, and in `extra`
 * what the reader needs to compute the leaf. Verified offline with the log's key and, where wanted, witnesses' keys.
 */
import { fromBase64, fromDecimal, hashFromBase64, toBase64 } from './base64.js';
import { type Checkpoint, openCheckpoint } from './checkpoint.js';
import { type Cosignature, verifyCosignatures } from './cosignature.js';
import { inclusionFault } from './merkle.js';
import { type Note, type NoteKey, parseNote, utf8 } from './note.js';
import { accepted, faulty, type Judged } from './tree-fault.js';

const HEADER = 'c2sp.org/tlog-proof@v1';
const MAX_PROOF = 512 * 1024;
/** A tree of 2^53 leaves needs no more. */
const MAX_HASHES = 53;

export interface LogProof {
  /** Opaque and covered by nothing: worth only what it hashes to. */
  readonly extra?: Buffer;
  readonly index: number;
  readonly hashes: readonly Buffer[];
  /** The checkpoint's note as it was read. */
  readonly note: Note;
}

/** The text of a proof; `checkpoint` is the whole note, verbatim. */
export function writeLogProof(
  proof: Pick<LogProof, 'extra' | 'index' | 'hashes'> & { readonly checkpoint: string },
): string {
  const extra = proof.extra?.length ? `extra ${toBase64(proof.extra)}\n` : '';
  const hashes = proof.hashes.map((hash) => `${toBase64(hash)}\n`).join('');
  return `${HEADER}\n${extra}index ${proof.index}\n${hashes}\n${proof.checkpoint}`;
}

/** Reads a proof in its only spelling. Nothing in it may be used before {@link verifyLogProof}. */
export function parseLogProof(bytes: Uint8Array): Judged<LogProof> {
  if (bytes.length > MAX_PROOF) return faulty('trop-long');
  const text = utf8(bytes);
  if (text === undefined) return faulty('caractere-interdit');
  const cut = text.indexOf('\n\n');
  if (cut < 0) return faulty('preuve-forme');
  const note = parseNote(Buffer.from(text.slice(cut + 2)));
  if (!note.ok) return note;
  const [header, ...lines] = text.slice(0, cut).split('\n');
  const extra = lines[0]?.startsWith('extra ') === true ? fromBase64(lines.shift()?.slice(6) ?? '') : null;
  if (extra === undefined) return faulty('base64-non-canonique');
  const [, decimal = ''] = /^index (.*)$/.exec(lines.shift() ?? '') ?? [];
  const index = fromDecimal(decimal);
  if (header !== HEADER || index === undefined || lines.length > MAX_HASHES || extra?.length === 0)
    return faulty('preuve-forme');
  const hashes = lines.map(hashFromBase64);
  if (hashes.includes(undefined)) return faulty('base64-non-canonique');
  const read = { index, hashes: hashes as Buffer[], note: note.value };
  return accepted(extra === null ? read : { ...read, extra });
}

/** Whom a verifier believes. */
export interface ProofPolicy {
  /** Its name is the origin the checkpoint must have. */
  readonly log: NoteKey;
  readonly witnesses?: readonly NoteKey[];
  /** How many different witnesses must have seen the checkpoint; 0 where it is not said. */
  readonly quorum?: number;
}

export interface ProvenInclusion {
  readonly checkpoint: Checkpoint;
  readonly index: number;
  readonly cosignatures: readonly Cosignature[];
}

/**
 * Verifies that the log has this leaf hash at the proof's index (C2SP tlog-proof, Verifying). The leaf hash comes from
 * what the verifier itself holds, or from `extra` by a rule of the application (`receipt.ts`).
 */
export function verifyLogProof(
  proof: LogProof,
  leaf: Uint8Array,
  policy: ProofPolicy,
): Judged<ProvenInclusion> {
  const checkpoint = openCheckpoint(proof.note, policy.log);
  if (!checkpoint.ok) return checkpoint;
  const cosignatures = verifyCosignatures(proof.note, policy.witnesses ?? []);
  if (!cosignatures.ok) return cosignatures;
  if (cosignatures.value.length < (policy.quorum ?? 0)) return faulty('temoins-insuffisants');
  const { size, root } = checkpoint.value;
  const fault = inclusionFault({ index: proof.index, size }, leaf, proof.hashes, root);
  if (fault !== undefined) return faulty(fault);
  return accepted({ checkpoint: checkpoint.value, index: proof.index, cosignatures: cosignatures.value });
}
