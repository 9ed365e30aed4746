/** The body of `POST add-checkpoint` (C2SP tlog-witness), read and written. */
import { fromDecimal, hashFromBase64, toBase64 } from '../tree/base64.js';

export interface AddCheckpoint {
  /** The size the client believes the witness cosigned last. */
  readonly old: number;
  /** Consistency proof from `old` to the checkpoint. */
  readonly proof: readonly Buffer[];
  /** The checkpoint's note, verbatim. */
  readonly note: Buffer;
}

/** The specification's bound. */
export const MAX_PROOF_LINES = 63;

/** Reads a body in its only spelling; undefined where it has another shape. The note is not looked into. */
export function parseAddCheckpoint(body: Buffer): AddCheckpoint | undefined {
  const cut = body.indexOf('\n\n');
  if (cut < 0) return undefined;
  const [first = '', ...lines] = body.subarray(0, cut).toString('latin1').split('\n');
  const old = first.startsWith('old ') ? fromDecimal(first.slice(4)) : undefined;
  if (old === undefined || lines.length > MAX_PROOF_LINES) return undefined;
  const proof = lines.map(hashFromBase64);
  if (proof.includes(undefined)) return undefined;
  return { old, proof: proof as Buffer[], note: body.subarray(cut + 2) };
}

export function writeAddCheckpoint({ old, proof, note }: AddCheckpoint): Buffer {
  const lines = [`old ${old}`, ...proof.map(toBase64), '', ''].join('\n');
  return Buffer.concat([Buffer.from(lines), note]);
}
