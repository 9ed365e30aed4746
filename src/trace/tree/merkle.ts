/**
 * The Merkle tree of RFC 6962 section 2.1 (RFC 9162 section 2.1 defines the same one) with SHA-256: hashing, the ranges
 * a proof is made of, and the verification of both proofs. Pure: no tree is held here. `frontier.ts` grows one,
 * `tile-proof.ts` proves from stored tiles.
 *
 * The input of a leaf is an entry's 32-byte commitment, never the entry: publishing the tree tells nobody anything.
 * Sizes and indexes are numbers up to 2^53 - 1; bitwise operators stop at 2^31, hence the divisions.
 */
import { hash } from 'node:crypto';
import { type TreeFault } from './tree-fault.js';

export const HASH_LENGTH = 32;
/** Root of the tree without leaves: SHA-256 of nothing. */
export const EMPTY_ROOT: Buffer = hash('sha256', Buffer.alloc(0), 'buffer');

const LEAF_PREFIX = 0x00;
const NODE_PREFIX = 0x01;
const nodeInput = Buffer.alloc(1 + 2 * HASH_LENGTH, NODE_PREFIX);
const commitmentInput = Buffer.alloc(1 + HASH_LENGTH, LEAF_PREFIX);

/** SHA-256(0x00 || input), RFC 6962 section 2.1. */
export function leafHash(input: Uint8Array): Buffer {
  return hash('sha256', Buffer.concat([Buffer.of(LEAF_PREFIX), input]), 'buffer');
}

/**
 * Writes the leaf hash of a 32-byte commitment at `to`. A digest as a latin1 text written in place costs a third of a
 * digest as a buffer of its own (Node 20), and this is done for every entry.
 */
export function writeLeafHash(commitment: Uint8Array, target: Buffer, to: number): void {
  commitmentInput.set(commitment, 1);
  target.write(hash('sha256', commitmentInput, 'binary'), to, HASH_LENGTH, 'latin1');
}

/** SHA-256(0x01 || left || right), RFC 6962 section 2.1. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  nodeInput.set(left, 1);
  nodeInput.set(right, 1 + HASH_LENGTH);
  return Buffer.from(hash('sha256', nodeInput, 'binary'), 'latin1');
}

/** Writes at `to` the node above two hashes that stand one after the other at `from`. */
export function writeNodeHash(source: Buffer, from: number, target: Buffer, to: number): void {
  source.copy(nodeInput, 1, from, from + 2 * HASH_LENGTH);
  target.write(hash('sha256', nodeInput, 'binary'), to, HASH_LENGTH, 'latin1');
}

/** Leaves [start, end): a subtree of RFC 6962, whole or cut off by the end of the tree. */
export interface LeafRange {
  readonly start: number;
  readonly end: number;
}

/** A whole subtree of 2^height leaves: those from index x 2^height. */
export interface NodeCoordinates {
  readonly height: number;
  readonly index: number;
}

/** Bits needed to write a number below 2^53. */
export function bitLength(value: number): number {
  return value < 2 ** 32 ? 32 - Math.clz32(value) : 64 - Math.clz32(Math.floor(value / 2 ** 32));
}

/** The largest power of two smaller than `width`, which is at least 2: where RFC 6962 splits a tree. */
export function splitOf(width: number): number {
  return 2 ** (bitLength(width - 1) - 1);
}

/**
 * The ranges whose hashes are the inclusion proof of leaf `index` in a tree of `size` leaves, from the leaf's sibling to
 * the root's child (RFC 6962 section 2.1.1).
 * @throws RangeError where the index is not in the tree.
 */
export function inclusionRanges(index: number, size: number): LeafRange[] {
  if (!isIndexOf(index, size)) throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  const ranges: LeafRange[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    if (index < middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  return ranges.reverse();
}

/**
 * The ranges whose hashes prove that the tree of `former` leaves is the beginning of the one of `size` leaves
 * (RFC 6962 section 2.1.2), in the order of the proof.
 * @throws RangeError unless 0 < former <= size: nothing can be proved about the empty tree.
 */
export function consistencyRanges(former: number, size: number): LeafRange[] {
  if (!isIndexOf(former - 1, size)) throw new RangeError(`no proof from ${former} to ${size} leaves`);
  const ranges: LeafRange[] = [];
  let [start, end] = [0, size];
  while (former < end) {
    const middle = start + splitOf(end - start);
    if (former <= middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  // The former tree itself, where it is no subtree of its own: the verifier has its root only.
  if (start > 0) ranges.push({ start, end });
  return ranges.reverse();
}

/** The whole subtrees a range consists of, largest (leftmost) first. */
export function wholeSubtrees({ start, end }: LeafRange): NodeCoordinates[] {
  const nodes: NodeCoordinates[] = [];
  let from = start;
  while (from < end) {
    const height = bitLength(end - from) - 1;
    nodes.push({ height, index: from / 2 ** height });
    from += 2 ** height;
  }
  return nodes;
}

/** The hash of a range from those of its whole subtrees, largest first. */
export function foldSubtrees(hashes: readonly Buffer[]): Buffer {
  const last = hashes.at(-1);
  if (last === undefined) return EMPTY_ROOT;
  return hashes.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last);
}

function isIndexOf(index: number, size: number): boolean {
  return Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size;
}

function hashesSound(hashes: readonly Uint8Array[]): boolean {
  return hashes.every((one) => one.length === HASH_LENGTH);
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

/**
 * What is wrong with the proof that the tree of `size` leaves with this root has `leaf` at `index`, or undefined
 * (RFC 9162 section 2.1.3.2). `leaf` is a leaf hash, {@link leafHash} of what was logged.
 */
export function inclusionFault(
  place: { readonly index: number; readonly size: number },
  leaf: Uint8Array,
  proof: readonly Uint8Array[],
  root: Uint8Array,
): TreeFault | undefined {
  const { index, size } = place;
  if (!isIndexOf(index, size)) return 'index-hors-arbre';
  if (!hashesSound([leaf, root, ...proof])) return 'empreinte-longueur';
  const ranges = inclusionRanges(index, size);
  if (proof.length !== ranges.length) return 'preuve-longueur';
  let reached: Uint8Array = leaf;
  for (const [at, sibling] of proof.entries()) {
    const left = (ranges[at] as LeafRange).start < index;
    reached = left ? nodeHash(sibling, reached) : nodeHash(reached, sibling);
  }
  return same(reached, root) ? undefined : 'racine-differente';
}

/** A tree of which only size and root are known. */
export interface TreeHead {
  readonly size: number;
  readonly root: Uint8Array;
}

/**
 * What is wrong with the proof that `former` is the beginning of `later`, or undefined (RFC 9162 section 2.1.4.2).
 * From the empty tree there is nothing to prove: size 0 is refused, a caller that knows nothing yet asks for no proof.
 */
export function consistencyFault(
  former: TreeHead,
  later: TreeHead,
  proof: readonly Uint8Array[],
): TreeFault | undefined {
  if (!isIndexOf(former.size - 1, later.size)) return 'tailles-incoherentes';
  if (!hashesSound([former.root, later.root, ...proof])) return 'empreinte-longueur';
  const ranges = consistencyRanges(former.size, later.size);
  if (proof.length !== ranges.length) return 'preuve-longueur';
  let [old, now, rest] = [former.root, former.root, proof.entries()];
  if (ranges[0] !== undefined && ranges[0].start < former.size) {
    // The proof begins inside the former tree, with the subtree both trees end alike in.
    [old, now, rest] = [proof[0] as Uint8Array, proof[0] as Uint8Array, proof.entries()];
    rest.next();
  }
  for (const [at, sibling] of rest) {
    const left = (ranges[at] as LeafRange).start < former.size;
    if (left) old = nodeHash(sibling, old);
    now = left ? nodeHash(sibling, now) : nodeHash(now, sibling);
  }
  return same(old, former.root) && same(now, later.root) ? undefined : 'racine-differente';
}
