/**
 * Is a head the beginning of another? Answered from tiles alone: what a server says is worth what it hashes to. Unlike a
 * consistency proof, what is read here tells the two ways of failing apart: tiles that do not lead to the signed root prove
 * nothing but their own worthlessness; tiles that do, and give the former size another root, prove that the log signed
 * two histories.
 */
import {
  foldSubtrees,
  type LeafRange,
  nodeHash,
  splitOf,
  type TreeHead,
  wholeSubtrees,
} from '../tree/merkle.js';
import { rangeHashes, type TileReader } from '../tree/tile-proof.js';

/**
 * Subtree hashes of a later tree: those the former size consists of (largest first), and those after it. With the two
 * signed heads they are a proof that anybody can check by hashing.
 */
export interface PrefixNodes {
  readonly former: readonly Buffer[];
  readonly rest: readonly Buffer[];
}

export type PrefixVerdict =
  | { readonly kind: 'coherente' }
  /** The nodes lead to the later root, and the former root is another than theirs. */
  | { readonly kind: 'fourche'; readonly nodes: PrefixNodes }
  /** What was read does not lead to the later root. */
  | { readonly kind: 'tuiles-fausses' };

/** The ranges after `former` in the tree of `size` leaves, as RFC 6962 splits it, from the left. */
export function rangesAfter(former: number, size: number): LeafRange[] {
  const ranges: LeafRange[] = [];
  let [start, end] = [0, size];
  while (former < end) {
    if (former === start) {
      ranges.unshift({ start, end });
      break;
    }
    const middle = start + splitOf(end - start);
    if (former <= middle) {
      ranges.unshift({ start: middle, end });
      end = middle;
    } else {
      start = middle;
    }
  }
  return ranges;
}

/**
 * Reads, in one question, what is needed to judge `former` (of whatever root) against the tree of `size` leaves.
 * `former` 0 asks only whether the tiles lead to a root.
 * @throws RangeError where a tile came shorter than asked for; what the reader rejects with.
 */
export async function readPrefixNodes(former: number, size: number, read: TileReader): Promise<PrefixNodes> {
  const peaks = wholeSubtrees({ start: 0, end: former }).map(({ height, index }) => ({
    start: index * 2 ** height,
    end: (index + 1) * 2 ** height,
  }));
  const hashes = await rangeHashes([...peaks, ...rangesAfter(former, size)], size, read);
  return { former: hashes.slice(0, peaks.length), rest: hashes.slice(peaks.length) };
}

/** The verdict that the nodes give, by hashing alone. @throws RangeError where they are not as many as the sizes demand. */
export function judgePrefix(former: TreeHead, later: TreeHead, nodes: PrefixNodes): PrefixVerdict {
  const peaks = wholeSubtrees({ start: 0, end: former.size });
  if (
    nodes.former.length !== peaks.length ||
    nodes.rest.length !== rangesAfter(former.size, later.size).length
  ) {
    throw new RangeError('prefix: another number of nodes than the sizes demand');
  }
  const now = rootOf({ start: 0, end: later.size }, former.size, nodes);
  if (!now.equals(later.root)) return { kind: 'tuiles-fausses' };
  const old = foldSubtrees(nodes.former);
  return former.size === 0 || old.equals(former.root) ? { kind: 'coherente' } : { kind: 'fourche', nodes };
}

/** The later tree's root, put together along the border between the former tree and the rest. */
function rootOf(whole: LeafRange, former: number, nodes: PrefixNodes): Buffer {
  const rest = [...nodes.rest];
  const left: Buffer[] = [...nodes.former];
  const hashOf = ({ start, end }: LeafRange): Buffer => {
    if (start >= former) return rest.shift() as Buffer;
    // Left of the border every part that the split makes is one whole subtree of the former tree, except where the border
    // is the end itself.
    if (end <= former) return foldSubtrees(left.splice(0, wholeSubtrees({ start, end }).length));
    const middle = start + splitOf(end - start);
    const first = hashOf({ start, end: middle });
    return nodeHash(first, hashOf({ start: middle, end }));
  };
  return whole.end === 0 ? foldSubtrees([]) : hashOf(whole);
}
