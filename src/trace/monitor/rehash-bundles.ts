/**
 * Rehashes what the log published: every bundle of commitments, appended to a tree of our own whose root must be the one
 * that was signed. Where the last rehearsal ended is remembered with its right edge, so that a log of any size is read
 * once and then only its growth.
 */
import { type Clock, instant } from '../../kernel/clock.js';
import { fromBase64, toBase64 } from '../tree/base64.js';
import { Frontier } from '../tree/frontier.js';
import { TILE_WIDTH, tileWidth } from '../tree/tile-path.js';
import { finding, type Finding } from './finding.js';
import { type LogReader, SourceFailure } from './log-reader.js';
import { keptPoint, type SeenHead } from './seen-head.js';
import { sourceFinding } from './source-finding.js';
import { type LogMemory, type StateFolder } from './state-folder.js';
import { type DeeperLook } from './watch-logs.js';

const BUNDLES_AT_ONCE = 8;
/** A look that is cut off goes on from the last multiple of this, entries: some 9 MB of bundles. */
const REMEMBERED_EVERY = 1_024 * TILE_WIDTH;

export interface RehashMeans {
  readonly state: StateFolder;
  readonly clock: Clock;
  /** Told after each group of bundles, for whoever waits. */
  readonly progress?: (origin: string, done: number, size: number) => void;
}

/** The deeper look that rebuilds each proved head from the bundles. */
export function rehashBundles(means: RehashMeans): DeeperLook {
  return async ({ listed }, { head, reader }) => {
    const { origin } = listed;
    const memory = means.state.log(origin);
    if (memory === undefined || memory.verifie?.taille === head.size) return [];
    const from = restored(memory, head.size);
    try {
      const edge = await grown(from, head.size, { reader, memory, means });
      if (!edge.root.equals(head.root)) return [await falseBundles(memory, head, means)];
      await remember(edge, memory, means);
      return [];
    } catch (error) {
      if (!(error instanceof SourceFailure)) throw error;
      return [sourceFinding(error.failure, error.path, { origin, where: head.where })];
    }
  };
}

/** The tree rehashed so far; from nothing where there is none, or where it does not fit. */
function restored({ verifie }: LogMemory, size: number): Frontier {
  if (verifie === null || verifie.taille > size) return Frontier.empty();
  const rows = verifie.rangees.map(fromBase64);
  if (rows.includes(undefined)) return Frontier.empty();
  try {
    return Frontier.restore(verifie.taille, rows as Buffer[]);
  } catch {
    return Frontier.empty();
  }
}

interface Reading {
  readonly reader: LogReader;
  readonly memory: LogMemory;
  readonly means: RehashMeans;
}

async function grown(from: Frontier, size: number, { reader, memory, means }: Reading): Promise<Frontier> {
  let edge = from;
  while (edge.size < size) {
    const first = Math.floor(edge.size / TILE_WIDTH);
    const last = Math.min(first + BUNDLES_AT_ONCE, Math.ceil(size / TILE_WIDTH));
    const bundles = await Promise.all(
      Array.from({ length: last - first }, (_, at) =>
        reader.bundle(first + at, tileWidth(0, first + at, size)),
      ),
    );
    // The first bundle may be one whose beginning is in the tree already.
    edge = edge.grow(bundles.flat().slice(edge.size % TILE_WIDTH)).frontier;
    means.progress?.(memory.origine, edge.size, size);
    if (edge.size % REMEMBERED_EVERY === 0 && edge.size < size) await remember(edge, memory, means);
  }
  return edge;
}

/** Not believed when it is read again: the root it leads to is compared with the signed one all the same. */
async function remember(edge: Frontier, memory: LogMemory, { state }: RehashMeans): Promise<void> {
  await state.keepLog({ ...memory, verifie: { taille: edge.size, rangees: edge.rows.map(toBase64) } });
}

async function falseBundles(
  memory: LogMemory,
  head: SeenHead,
  { state, clock }: RehashMeans,
): Promise<Finding> {
  const { origine } = memory;
  const detail = `les ${head.size} engagements lus donnent une autre racine que celle signée`;
  const proof = await state.keepProof(`${origine}\n${head.note}`, {
    ...{ v: 1, nom: 'lots-faux', origine, constateLe: instant(clock.now()), detail },
    point: keptPoint(head),
  });
  // What was rehashed before may be what is false: the next look begins anew.
  await state.keepLog({ ...memory, verifie: null });
  return finding('lots-faux', detail, { origin: origine, where: head.where, proof });
}
