/**
 * The receipt of a trace entry: a tlog-proof whose `extra` is the opening of the entry's commitment, salt and canonical
 * bytes one after the other. It goes to the parties of the exchange only: the published log holds commitments.
 */
import { commitment } from '../entry.js';
import { leafHash } from './merkle.js';
import {
  parseLogProof,
  type ProofPolicy,
  type ProvenInclusion,
  verifyLogProof,
  writeLogProof,
} from './log-proof.js';
import { accepted, faulty, type Judged } from './tree-fault.js';

const SALT_LENGTH = 32;

export interface Opening {
  readonly salt: Buffer;
  /** The entry's canonical bytes (RFC 8785). */
  readonly bytes: Buffer;
}

/** Where an entry stands, and the signed head that says so. */
export interface Placement {
  readonly index: number;
  readonly hashes: readonly Buffer[];
  /** The checkpoint's note. */
  readonly checkpoint: string;
}

export function writeReceipt({ salt, bytes }: Opening, placement: Placement): string {
  if (salt.length !== SALT_LENGTH) throw new TypeError('receipt: a salt has 32 bytes');
  return writeLogProof({ ...placement, extra: Buffer.concat([salt, bytes]) });
}

/** Salt and entry of a proof's `extra`; undefined where there is no room for both. */
export function openingOf(extra: Buffer): Opening | undefined {
  if (extra.length <= SALT_LENGTH) return undefined;
  return { salt: extra.subarray(0, SALT_LENGTH), bytes: extra.subarray(SALT_LENGTH) };
}

export interface ProvenEntry extends ProvenInclusion {
  readonly opening: Opening;
}

/** Verifies a receipt: the entry it opens is in the log. What the entry says is for the caller to compare. */
export function verifyReceipt(receipt: Uint8Array, policy: ProofPolicy): Judged<ProvenEntry> {
  const proof = parseLogProof(receipt);
  if (!proof.ok) return proof;
  const { extra } = proof.value;
  const opening = extra === undefined ? undefined : openingOf(extra);
  if (opening === undefined) return faulty('ouverture-forme');
  const proven = verifyLogProof(proof.value, leafHash(commitment(opening.salt, opening.bytes)), policy);
  return proven.ok ? accepted({ ...proven.value, opening }) : proven;
}
