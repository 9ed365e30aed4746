import { type PublishedResource } from '../log/publish-logs.js';
import { type StoredLogs } from '../log/stored-logs.port.js';
import { assembleNote, type Note, parseNote, signatureLine } from '../tree/note.js';
import { type WitnessedPoint, type WitnessedPoints } from './witnessed-points.port.js';

/** `<prefix>/temoins/checkpoint`: checkpoints of a log with the cosignatures of its witnesses (C2SP tlog-checkpoint). */
export class PublishedPoints {
  constructor(
    private readonly logs: Pick<StoredLogs, 'log'>,
    private readonly points: Pick<WitnessedPoints, 'newest' | 'over'>,
  ) {}

  /**
   * One note: of the heads the witnesses cosigned last, or, where a place is given, first over the entry there, the one
   * that most of them cosigned. Undefined where there is no such log or none of its heads is cosigned.
   */
  async checkpoint(slot: number, generation: number, index?: number): Promise<PublishedResource | undefined> {
    const log = await this.logs.log(slot, generation);
    if (log === undefined) return undefined;
    const { origine } = log;
    const points = await (index === undefined
      ? this.points.newest(origine)
      : this.points.over(origine, index));
    const chosen = mostCosigned(points, index === undefined);
    if (chosen === undefined) return undefined;
    return { body: Buffer.from(joined(chosen)), type: 'text/plain; charset=utf-8', immutable: false };
  }
}

/** The points of the size that most witnesses cosigned; of several the largest or the smallest. */
function mostCosigned(
  points: readonly WitnessedPoint[],
  preferLarge: boolean,
): readonly WitnessedPoint[] | undefined {
  const bySize = new Map<number, WitnessedPoint[]>();
  for (const point of points) bySize.set(point.size, [...(bySize.get(point.size) ?? []), point]);
  const sizes = [...bySize].sort(
    ([a, ofA], [b, ofB]) => ofB.length - ofA.length || (preferLarge ? b - a : a - b),
  );
  return sizes[0]?.[1];
}

/** The one text with the log's signature and those of all witnesses. */
function joined(points: readonly WitnessedPoint[]): string {
  const notes = points.map(({ note }) => parsed(note));
  const [first] = notes;
  if (first === undefined || notes.some(({ text }) => text !== first.text))
    throw new Error('cosigned checkpoints of one size differ');
  const lines = notes.flatMap(({ signatures }) => signatures.map((one) => signatureLine(one, one.signature)));
  return assembleNote(first.text, [...new Set(lines)]);
}

function parsed(note: string): Note {
  const read = parseNote(Buffer.from(note));
  if (!read.ok) throw new Error(`a stored checkpoint cannot be read: ${read.fault}`);
  return read.value;
}
