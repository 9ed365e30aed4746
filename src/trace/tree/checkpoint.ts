/**
 * Checkpoints (C2SP tlog-checkpoint): the head of a log as a signed note. Origin, size, root, nothing else: extension
 * lines are read in others' checkpoints and never written in ours, no monitor could judge them.
 */
import { type KeyObject } from 'node:crypto';
import { fromDecimal, hashFromBase64, toBase64 } from './base64.js';
import { EMPTY_ROOT, HASH_LENGTH, type TreeHead } from './merkle.js';
import { type Note, type NoteKey, parseNote, signNote, verifyNote } from './note.js';
import { accepted, faulty, type Judged } from './tree-fault.js';

export interface Checkpoint extends TreeHead {
  /** Names the log for ever: a log that is closed is followed by one with another origin. */
  readonly origin: string;
  readonly root: Buffer;
  readonly extensions: readonly string[];
}

/** The text that is signed. @throws TypeError where origin or root are none. */
export function writeCheckpoint(origin: string, head: TreeHead): string {
  if (!/^[^\n]+$/.test(origin)) throw new TypeError('checkpoint: an origin is one line');
  if (head.root.length !== HASH_LENGTH) throw new TypeError('checkpoint: a root has 32 bytes');
  return `${origin}\n${head.size}\n${toBase64(head.root)}\n`;
}

/** A checkpoint signed by the log's key, whose name is the origin. */
export function signCheckpoint(head: TreeHead, key: NoteKey, privateKey: KeyObject): string {
  return signNote(writeCheckpoint(key.name, head), key, privateKey);
}

/** Reads the text of a checkpoint. The caller has verified who signed it. */
export function parseCheckpoint(text: string): Judged<Checkpoint> {
  const [origin = '', size = '', root = '', ...rest] = text.split('\n');
  const end = rest.pop();
  const decimal = fromDecimal(size);
  if (end !== '' || origin === '' || decimal === undefined || rest.includes('')) {
    return faulty('point-de-controle-forme');
  }
  const hash = hashFromBase64(root);
  if (hash === undefined) return faulty('base64-non-canonique');
  if (decimal === 0 && !hash.equals(EMPTY_ROOT)) return faulty('racine-differente');
  return accepted({ origin, size: decimal, root: hash, extensions: rest });
}

/** The checkpoint of a note, where it is this log's: signed by its key, under its name. */
export function openCheckpoint(note: Note, log: NoteKey): Judged<Checkpoint> {
  const text = verifyNote(note, log);
  if (!text.ok) return text;
  const checkpoint = parseCheckpoint(text.value);
  if (!checkpoint.ok) return checkpoint;
  return checkpoint.value.origin === log.name ? checkpoint : faulty('origine-differente');
}

/** {@link parseNote}, then {@link openCheckpoint}. */
export function readCheckpoint(bytes: Uint8Array, log: NoteKey): Judged<Checkpoint> {
  const note = parseNote(bytes);
  return note.ok ? openCheckpoint(note.value, log) : note;
}
