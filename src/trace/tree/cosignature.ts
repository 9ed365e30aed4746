/**
 * Cosignatures of witnesses (C2SP tlog-cosignature, the Ed25519 form): "as of this time, this is the largest consistent
 * head of this log I saw". The ML-DSA-44 form is passed over as an unknown key's until the platform has that algorithm.
 */
import { type KeyObject } from 'node:crypto';
import {
  type Note,
  type NoteKey,
  type NoteSignature,
  signaturesOf,
  signatureLine,
  signEd25519,
  verifyEd25519,
} from './note.js';
import { accepted, faulty, type Judged } from './tree-fault.js';

const TIME_LENGTH = 8;

export interface Cosignature {
  readonly witness: string;
  /** Seconds since the Unix epoch, by the witness's clock. */
  readonly time: number;
}

function cosigned(text: string, time: number | bigint): string {
  return `cosignature/v1\ntime ${time}\n${text}`;
}

/**
 * A witness's signature line for a checkpoint's text. Whoever calls it has verified the log's signature and the
 * consistency with the largest head it saw before, and has made the new one durable.
 */
export function cosign(text: string, time: number, witness: NoteKey, privateKey: KeyObject): string {
  if (witness.type !== 'cosignature') throw new TypeError('a witness signs with a witness key');
  if (!Number.isSafeInteger(time) || time < 0) throw new RangeError('a time in seconds');
  const stamp = Buffer.alloc(TIME_LENGTH);
  stamp.writeBigUInt64BE(BigInt(time));
  return signatureLine(witness, Buffer.concat([stamp, signEd25519(privateKey, cosigned(text, time))]));
}

/**
 * The cosignatures of known witnesses, each witness once, with its latest time. One of a known witness that does not
 * hold spoils the note: a known name that lies must be looked at, not passed over.
 */
export function verifyCosignatures(
  note: Note,
  witnesses: readonly NoteKey[],
): Judged<readonly Cosignature[]> {
  const seen: Cosignature[] = [];
  for (const witness of witnesses) {
    if (witness.type !== 'cosignature') return faulty('cle-type');
    const times = signaturesOf(note, witness).map((one) => cosignatureTime(note.text, one, witness));
    if (times.includes(undefined)) return faulty('signature-invalide');
    if (times.length > 0) seen.push({ witness: witness.name, time: Math.max(...(times as number[])) });
  }
  return accepted(seen);
}

function cosignatureTime(text: string, { signature }: NoteSignature, witness: NoteKey): number | undefined {
  if (signature.length <= TIME_LENGTH) return undefined;
  const time = signature.readBigUInt64BE(0);
  if (time > BigInt(Number.MAX_SAFE_INTEGER)) return undefined;
  const held = verifyEd25519(witness, cosigned(text, time), signature.subarray(TIME_LENGTH));
  return held ? Number(time) : undefined;
}
