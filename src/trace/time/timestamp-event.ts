import { randomUUID } from 'node:crypto';
import { instant } from '../../kernel/clock.js';
import { type Timestamp } from '../../pki/timestamp/verify-timestamp.js';
import { type JournalEvent } from '../journal-event.js';
import { toBase64 } from '../tree/base64.js';
import { type Checkpoint, parseCheckpoint } from '../tree/checkpoint.js';
import { parseNote } from '../tree/note.js';

/** A checkpoint and the token over it. */
export interface StampedCheckpoint {
  /** The signed note. */
  readonly note: string;
  readonly checkpoint: Checkpoint;
  /** DER. */
  readonly token: Buffer;
  /** The token's time; milliseconds since the Unix epoch. */
  readonly at: number;
}

/**
 * The entry that holds a token: what follows it in its log is later than the token's time, as what the checkpoint counts
 * is earlier.
 */
export function timestampEvent(
  note: string,
  { origin, size, root }: Checkpoint,
  stamp: { readonly token: Buffer; readonly timestamp: Timestamp },
  now: number,
): JournalEvent {
  const { genTime, signer, policy } = stamp.timestamp;
  return {
    v: 1,
    type: 'horodatage',
    id: randomUUID(),
    horodatage: instant(now),
    detail: {
      origine: origin,
      taille: size,
      racine: toBase64(root),
      note,
      jeton: stamp.token.toString('base64'),
      le: instant(genTime),
      autorite: signer.commonName,
      politique: policy,
    },
  };
}

/**
 * Reads the detail of a `horodatage` entry; the token is not verified.
 * @returns undefined where it is none, or says otherwise than its note
 */
export function readTimestampDetail(detail: unknown): StampedCheckpoint | undefined {
  if (typeof detail !== 'object' || detail === null) return undefined;
  const { origine, taille, racine, note, jeton, le } = detail as Readonly<Record<string, unknown>>;
  if (typeof note !== 'string' || typeof jeton !== 'string' || typeof le !== 'string') return undefined;
  const parsed = parseNote(Buffer.from(note));
  const checkpoint = parsed.ok ? parseCheckpoint(parsed.value.text) : parsed;
  if (!checkpoint.ok) return undefined;
  const { origin, size, root } = checkpoint.value;
  if (origin !== origine || size !== taille || toBase64(root) !== racine) return undefined;
  const [token, at] = [Buffer.from(jeton, 'base64'), Date.parse(le)];
  if (token.toString('base64') !== jeton || Number.isNaN(at)) return undefined;
  return { note, checkpoint: checkpoint.value, token, at };
}
