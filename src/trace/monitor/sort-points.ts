/** Points handed in, verified and sorted by log. */
import { readCheckpoint } from '../tree/checkpoint.js';
import { parseNote } from '../tree/note.js';
import { TREE_FAULT_SENTENCES } from '../tree/tree-fault.js';
import { type CollectedPoint } from './collected-points.js';
import { finding, type Finding } from './finding.js';
import { type KnownFamily } from './known-families.js';
import { headName, type SeenHead } from './seen-head.js';

/** Distinct heads held at once; a note has some 300 bytes. */
export const MAX_POINTS = 200_000;
/** Refused points told one by one; the rest is counted. */
const TOLD = 20;

/** A point that the family's key signed for a log that no list names. */
export interface UnlistedPoint {
  readonly family: KnownFamily;
  readonly origin: string;
  readonly head: SeenHead;
}

export interface SortedPoints {
  /** Distinct heads by origin, for listed logs. */
  readonly byLog: ReadonlyMap<string, readonly SeenHead[]>;
  /** The largest of each unlisted log. */
  readonly unlisted: readonly UnlistedPoint[];
  readonly findings: readonly Finding[];
  /** Points read, doubles and refused ones included. */
  readonly count: number;
}

type Judgement =
  | { readonly head: SeenHead; readonly origin: string; readonly family: KnownFamily }
  | { readonly fault: string };

/** Reads all points; `seenAt` (RFC 3339) is when they were handed in. */
export async function sortPoints(
  points: AsyncIterable<CollectedPoint>,
  families: readonly KnownFamily[],
  seenAt: string,
): Promise<SortedPoints> {
  const heads = new Map<string, Map<string, SeenHead>>();
  const unlisted = new Map<string, UnlistedPoint>();
  const findings: Finding[] = [];
  let [count, refused, held] = [0, 0, 0];
  const refuse = (where: string, fault: string): void => {
    if (++refused <= TOLD) findings.push(finding('point-refuse', fault, { where }));
  };
  for await (const point of points) {
    count++;
    const judged = 'fault' in point ? point : judge(point.note, point.where, families, seenAt);
    if ('fault' in judged) {
      refuse(point.where, judged.fault);
    } else if (!judged.family.lists(judged.origin)) {
      const former = unlisted.get(judged.origin);
      if (former === undefined || former.head.size < judged.head.size) unlisted.set(judged.origin, judged);
    } else if (held < MAX_POINTS) {
      const known = heads.get(judged.origin) ?? new Map<string, SeenHead>();
      const name = headName(judged.head);
      if (!known.has(name)) held++;
      heads.set(judged.origin, known.set(name, known.get(name) ?? judged.head));
    } else {
      refuse(point.where, `plus de ${MAX_POINTS} points distincts : les remettre en plusieurs fois`);
    }
  }
  if (refused > TOLD) findings.push(finding('point-refuse', `et ${refused - TOLD} autres points refusés`));
  const byLog = new Map([...heads].map(([origin, known]) => [origin, [...known.values()]]));
  return { byLog, unlisted: [...unlisted.values()], findings, count };
}

function judge(bytes: Buffer, where: string, families: readonly KnownFamily[], seenAt: string): Judgement {
  const note = parseNote(bytes);
  if (!note.ok) return { fault: TREE_FAULT_SENTENCES[note.fault] };
  const origin = note.value.text.split('\n', 1)[0] ?? '';
  const family = families.find((one) => one.owns(origin));
  if (family === undefined) return { fault: `origine d’une autre famille : ${origin}` };
  // A name that cannot be a key's is no log of ours.
  const key = /^[^\s+]+$/u.test(origin) ? family.keyOf(origin) : undefined;
  if (key === undefined) return { fault: 'la clé de cette famille n’est pas connue' };
  const read = readCheckpoint(bytes, key);
  if (!read.ok) return { fault: TREE_FAULT_SENTENCES[read.fault] };
  const { size, root } = read.value;
  return { origin, family, head: { size, root, note: bytes.toString('utf8'), where, seenAt } };
}
