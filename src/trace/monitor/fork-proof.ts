/**
 * The proof of a fork: two checkpoints that one key signed for one log, and, where their sizes differ, the subtree hashes
 * of the larger tree that show the smaller one is not its beginning. Whoever has the log's key checks it by hashing,
 * without the log, without us.
 */
import { hashFromBase64 } from '../tree/base64.js';
import { readCheckpoint } from '../tree/checkpoint.js';
import { type NoteKey, writeVerifierKey } from '../tree/note.js';
import { judgePrefix, type PrefixNodes } from './prove-prefix.js';
import { keptPoint, type SeenHead } from './seen-head.js';
import { type KeptPoint, type KeptProof } from './state-folder.js';

export interface ForkProof extends KeptProof {
  readonly nom: 'fourche';
  /** C2SP verifier key of the log; to be compared with one that is trusted. */
  readonly cle: string;
  /** Smaller first. */
  readonly points: readonly [KeptPoint, KeptPoint];
  /** base64; null where the sizes are equal. */
  readonly noeuds: { readonly anciens: readonly string[]; readonly suite: readonly string[] } | null;
}

/** Two signed heads that cannot both be true. */
export interface Fork {
  readonly former: SeenHead;
  readonly later: SeenHead;
  /** Absent where both have the same size. */
  readonly nodes?: PrefixNodes;
}

export function forkSentence({ former, later }: Fork): string {
  const place = ({ size, where, seenAt }: SeenHead): string => `taille ${size} vue à ${where} le ${seenAt}`;
  return `${place(former)} ; ${place(later)}`;
}

export function forkProof(fork: Fork, key: NoteKey, at: string): ForkProof {
  const { former, later, nodes } = fork;
  const base64 = (hashes: readonly Buffer[]): string[] => hashes.map((hash) => hash.toString('base64'));
  return {
    v: 1,
    nom: 'fourche',
    origine: key.name,
    cle: writeVerifierKey(key),
    constateLe: at,
    detail: forkSentence(fork),
    points: [keptPoint(former), keptPoint(later)],
    noeuds: nodes === undefined ? null : { anciens: base64(nodes.former), suite: base64(nodes.rest) },
  };
}

/**
 * Whether a document proves that the log of this key signed two histories; else why not, in French. Takes anything.
 */
export function forkProofFault(document: unknown, log: NoteKey): string | undefined {
  const { points, noeuds } = (document ?? {}) as Partial<ForkProof>;
  if (!Array.isArray(points) || points.length !== 2) return 'deux points de contrôle attendus';
  const [a, b] = (points as readonly Partial<KeptPoint>[]).map(({ note }) =>
    readCheckpoint(Buffer.from(String(note)), log),
  );
  if (a?.ok !== true || b?.ok !== true) return 'un point n’est pas signé par la clé du journal';
  const [former, later] = a.value.size <= b.value.size ? [a.value, b.value] : [b.value, a.value];
  if (former.size === later.size)
    return former.root.equals(later.root) ? 'les deux points sont le même' : undefined;
  const nodes = nodesOf(noeuds);
  if (nodes === undefined) return 'les nœuds manquent ou ne sont pas des empreintes';
  try {
    const { kind } = judgePrefix(former, later, nodes);
    if (kind === 'tuiles-fausses') return 'les nœuds ne mènent pas à la racine du plus grand point';
    return kind === 'coherente' ? 'le plus petit point est le début du plus grand' : undefined;
  } catch (error) {
    if (error instanceof RangeError) return 'les nœuds ne sont pas en nombre voulu';
    throw error;
  }
}

function nodesOf(value: unknown): PrefixNodes | undefined {
  const { anciens, suite } = (value ?? {}) as { anciens?: unknown; suite?: unknown };
  const [former, rest] = [hashesOf(anciens), hashesOf(suite)];
  return former === undefined || rest === undefined ? undefined : { former, rest };
}

function hashesOf(value: unknown): Buffer[] | undefined {
  if (!Array.isArray(value) || value.length > 128) return undefined;
  const hashes = value.map((one) => hashFromBase64(String(one)));
  return hashes.every((one) => one !== undefined) ? hashes : undefined;
}
