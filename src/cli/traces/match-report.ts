/** What a comparison of two files came to. Counts are kept, differences are handed on in batches in order of time. */
import { type Side } from '../../trace/common/line.js';
import { EJ, MESSAGE_ID, SERVICE } from './compared-fields.js';
import { type FieldDifference, type GapNature } from './compare-records.js';
import { DelayHistogram } from './delay-histogram.js';
import { type MatchRecord } from './match-record.js';

/** The first file that was named, or the second. */
export type FileSide = 'premier' | 'second';

export type Sides<T> = Readonly<Record<FileSide, T>>;

export interface SeenLine {
  readonly ligne: number;
  readonly id: string;
  readonly evenement: MatchRecord['evenement'];
  readonly instant: string;
}

export interface Gap {
  readonly nature: GapNature;
  readonly service: string | null;
  readonly ej: string | null;
  readonly idMessage: string | null;
  readonly idEchange: string | null;
  readonly premier: SeenLine | null;
  readonly second: SeenLine | null;
  readonly champs: readonly FieldDifference[];
  /** How much later the first side's instant is, milliseconds; null where that is not the matter. */
  readonly ecartMs: number | null;
}

export interface UnreadableLine {
  readonly fichier: FileSide;
  readonly ligne: number;
  readonly nom: string;
  readonly champ: string | null;
  readonly detail: string;
}

export interface SideCounts {
  /** Who wrote the file; null before the first line that could be read. */
  cote: Side | null;
  lues: number;
  illisibles: number;
  horsPerimetre: number;
  doublons: number;
}

export interface MatchSummary {
  readonly premier: SideCounts;
  readonly second: SideCounts;
  readonly rapproches: number;
  /** Lines that only repeat what a pair of the same message has settled. */
  readonly rejeux: number;
  /** What the gateway answered by itself, where the other file is an AMC's: it was never asked. */
  readonly nonTransmis: number;
  readonly ecarts: number;
  readonly parNature: Readonly<Record<GapNature, number>>;
  readonly decalageMedianMs: number | null;
  readonly toleranceMs: number;
}

/** Where differences go as they are found. */
export interface GapSink {
  /** `sides`: who wrote which file. */
  gap(gap: Gap, sides: Sides<SideCounts>): void;
  unreadable(line: UnreadableLine): void;
}

/** Differences held to be put in order of time; more of them are in order within each batch. */
const BATCH = 10_000;

/** Whose file may stand first, and whose second. */
const COTES: Readonly<Record<FileSide, readonly Side[]>> = {
  premier: ['etablissement', 'passerelle'],
  second: ['passerelle', 'amc'],
};

export class MatchReport {
  readonly sides: Sides<SideCounts> = {
    premier: { cote: null, lues: 0, illisibles: 0, horsPerimetre: 0, doublons: 0 },
    second: { cote: null, lues: 0, illisibles: 0, horsPerimetre: 0, doublons: 0 },
  };
  rapproches = 0;
  rejeux = 0;
  nonTransmis = 0;
  readonly delays = new DelayHistogram();
  readonly #natures: Record<GapNature, number> = {
    'absent-etablissement': 0,
    'absent-passerelle': 0,
    'absent-amc': 0,
    differe: 0,
    retard: 0,
    'reponse-non-recue': 0,
    'issue-non-tracee': 0,
    'id-repris': 0,
  };
  #held: Gap[] = [];

  constructor(
    private readonly sink: GapSink,
    /** How far the instants of one event may lie apart. */
    readonly toleranceMs: number,
  ) {}

  /** Who wrote a file; by its place, where no line of it could be read. */
  coteOf(side: FileSide): Side {
    return this.sides[side].cote ?? (side === 'premier' ? 'etablissement' : 'passerelle');
  }

  /** Whether a line's side is not the one its file is of (`autre`), or can be in no file there (`place`). */
  coteFault(side: FileSide, cote: Side): 'autre' | 'place' | undefined {
    const counts = this.sides[side];
    if (counts.cote === cote) return undefined;
    if (counts.cote !== null) return 'autre';
    if (!COTES[side].includes(cote) || (side === 'second' && cote === this.sides.premier.cote))
      return 'place';
    counts.cote = cote;
    return undefined;
  }

  gap(nature: GapNature, lines: Partial<Record<FileSide, MatchRecord>>, more: Partial<Gap> = {}): void {
    const { premier, second } = lines;
    const one = premier ?? second;
    if (one === undefined) throw new TypeError('a difference is about a line');
    const known = (n: number): string | null => premier?.values[n] || second?.values[n] || null;
    this.#natures[nature]++;
    const gap: Gap = {
      nature,
      ...{ service: known(SERVICE), ej: known(EJ), idMessage: known(MESSAGE_ID) },
      idEchange: premier?.idEchange || second?.idEchange || null,
      ...{ premier: seen(premier), second: seen(second) },
      champs: more.champs ?? [],
      ecartMs: more.ecartMs ?? null,
    };
    // A copy: each text of a record keeps the whole piece of file that it was cut from.
    this.#held.push(JSON.parse(JSON.stringify(gap)) as Gap);
    if (this.#held.length >= BATCH) this.flush();
  }

  unreadable(line: UnreadableLine): void {
    this.sides[line.fichier].illisibles++;
    this.sink.unreadable(line);
  }

  flush(): void {
    const batch = this.#held.sort((one, other) => (timeOf(one) < timeOf(other) ? -1 : 1));
    this.#held = [];
    for (const gap of batch) this.sink.gap(gap, this.sides);
  }

  summary(): MatchSummary {
    return {
      ...this.sides,
      rapproches: this.rapproches,
      rejeux: this.rejeux,
      nonTransmis: this.nonTransmis,
      ecarts: Object.values(this.#natures).reduce((sum, count) => sum + count, 0),
      parNature: this.#natures,
      decalageMedianMs: this.delays.median(),
      toleranceMs: this.toleranceMs,
    };
  }
}

function seen(record: MatchRecord | undefined): SeenLine | null {
  if (record === undefined) return null;
  const { number, id, evenement, at } = record;
  return { ligne: number, id, evenement, instant: new Date(at).toISOString() };
}

function timeOf({ premier, second }: Gap): string {
  return (premier ?? second)?.instant ?? '';
}
