/** The logs that are due to be shown to witnesses, at their durable heads. */
import { type Clock } from '../../kernel/clock.js';
import { type ListedLog, type StoredLogs } from '../log/stored-logs.port.js';
import { parseCheckpoint } from '../tree/checkpoint.js';
import { parseNote } from '../tree/note.js';
import { type SubmittedLog } from './submit-checkpoint.js';
import { type WitnessedPoints } from './witnessed-points.port.js';

export interface LogToWitness extends SubmittedLog {
  /** By witness, the size of the largest head it cosigned. */
  readonly cosigned: ReadonlyMap<string, number>;
  readonly isClosed: boolean;
  /** Its durable size now: another process may have shown a larger head meanwhile. */
  present(): Promise<number>;
}

export interface LogsToWitnessMeans {
  readonly logs: StoredLogs;
  readonly points: Pick<WitnessedPoints, 'latest'>;
  /** Names of the configured witnesses. */
  readonly witnesses: readonly string[];
  /** The log this process writes; undefined where it writes none at the moment. */
  readonly ownLog: () => number | undefined;
  readonly clock: Clock;
  readonly intervalMs: number;
  /** Told of a log whose head cannot be signed. Must not throw. */
  readonly unsigned: (origin: string, error: unknown) => void;
}

/** After so many intervals a log is shown by whoever sees it: its writer is gone, or cannot. */
const FOREIGN_ROUNDS = 3;

/** Own log, closed ones at the head they count until, and those of writers that are silent. */
export class LogsToWitness {
  readonly #means: LogsToWitnessMeans;

  constructor(means: LogsToWitnessMeans) {
    this.#means = means;
  }

  /** Those that some witness has not cosigned. Rejects where the store cannot be read. */
  async due(): Promise<readonly LogToWitness[]> {
    const { logs, points, witnesses, ownLog, unsigned } = this.#means;
    const latest = await points.latest(witnesses);
    const own = ownLog();
    const due: LogToWitness[] = [];
    for (const row of await logs.logs()) {
      const cosigned = latest.filter(({ origin }) => origin === row.origine);
      if (row.journal !== own && row.fermeture === null && !this.#isLeftAlone(row, cosigned)) continue;
      try {
        const note = await logs.checkpoint(row);
        const size = sizeOf(note);
        const sizes = new Map(cosigned.map((point) => [point.witness, point.size]));
        if (witnesses.every((witness) => (sizes.get(witness) ?? 0) >= size)) continue;
        due.push(this.#shown(row, { note, size, cosigned: sizes }));
      } catch (error) {
        unsigned(row.origine, error);
      }
    }
    return due;
  }

  #isLeftAlone({ ouvert_le }: ListedLog, cosigned: readonly { readonly at: number }[]): boolean {
    const { clock, intervalMs, witnesses } = this.#means;
    const times = witnesses.length > cosigned.length ? [ouvert_le.getTime()] : [];
    const oldest = Math.min(...times, ...cosigned.map(({ at }) => at));
    return clock.now() - oldest > FOREIGN_ROUNDS * intervalMs;
  }

  #shown(row: ListedLog, head: Pick<LogToWitness, 'note' | 'size' | 'cosigned'>): LogToWitness {
    const { logs } = this.#means;
    const fresh = async (): Promise<ListedLog> => {
      const found = await logs.log(row.creneau, row.generation);
      if (found === undefined) throw new Error(`log ${row.origine} is gone`);
      return found;
    };
    return {
      ...head,
      origin: row.origine,
      isClosed: row.fermeture !== null,
      present: async () => Number((await fresh()).taille),
      prove: async (former) => {
        try {
          return await logs.consistency(await fresh(), former, head.size);
        } catch (error) {
          // Rows or tiles that are not there, as in a log that was closed because the database lost them.
          if (error instanceof RangeError) return undefined;
          throw error;
        }
      },
    };
  }
}

function sizeOf(note: string): number {
  const parsed = parseNote(Buffer.from(note));
  const checkpoint = parsed.ok ? parseCheckpoint(parsed.value.text) : parsed;
  if (!checkpoint.ok) throw new Error(`a checkpoint of ours cannot be read: ${checkpoint.fault}`);
  return checkpoint.value.size;
}
