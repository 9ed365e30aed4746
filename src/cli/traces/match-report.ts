/** What a comparison of two files came to. Counts are kept, differences are handed on in batches in order of time. */
import { type FieldDifference, type GapNature } from './compare-records.js';
import { DelayHistogram } from './delay-histogram.js';
import { type MatchRecord } from './match-record.js';

export type FileSide = 'etablissement' | 'amc';

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
  readonly etablissement: SeenLine | null;
  readonly amc: SeenLine | null;
  readonly champs: readonly FieldDifference[];
  /** How much later the hospital's instant is, milliseconds; null where that is not the matter. */
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
  lues: number;
  illisibles: number;
  horsPerimetre: number;
  doublons: number;
}

export interface MatchSummary {
  readonly etablissement: SideCounts;
  readonly amc: SideCounts;
  readonly rapproches: number;
  /** Lines that only repeat what a pair of the same message has settled. */
  readonly rejeux: number;
  readonly ecarts: number;
  readonly parNature: Readonly<Record<GapNature, number>>;
  readonly decalageMedianMs: number | null;
  readonly toleranceMs: number;
}

/** Where differences go as they are found. */
export interface GapSink {
  gap(gap: Gap): void;
  unreadable(line: UnreadableLine): void;
}

/** Differences held to be put in order of time; more of them are in order within each batch. */
const BATCH = 10_000;

export class MatchReport {
  readonly sides: Readonly<Record<FileSide, SideCounts>> = {
    etablissement: { lues: 0, illisibles: 0, horsPerimetre: 0, doublons: 0 },
    amc: { lues: 0, illisibles: 0, horsPerimetre: 0, doublons: 0 },
  };
  rapproches = 0;
  rejeux = 0;
  readonly delays = new DelayHistogram();
  readonly #natures: Record<GapNature, number> = {
    'absent-amc': 0,
    'absent-etablissement': 0,
    differe: 0,
    retard: 0,
    'reponse-non-recue': 0,
    'issue-non-tracee': 0,
    'id-repris': 0,
  };
  #held: Gap[] = [];

  constructor(
    private readonly sink: GapSink,
    private readonly toleranceMs: number,
  ) {}

  gap(nature: GapNature, lines: Partial<Record<FileSide, MatchRecord>>, more: Partial<Gap> = {}): void {
    const one = lines.etablissement ?? lines.amc;
    const known = (name: 'service' | 'ej' | 'idMessage' | 'idEchange'): string | null =>
      lines.etablissement?.[name] || lines.amc?.[name] || null;
    if (one === undefined) throw new TypeError('a difference is about a line');
    this.#natures[nature]++;
    const gap: Gap = {
      nature,
      ...{ service: known('service'), ej: known('ej') },
      ...{ idMessage: known('idMessage'), idEchange: known('idEchange') },
      etablissement: seen(lines.etablissement),
      amc: seen(lines.amc),
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
    for (const gap of batch) this.sink.gap(gap);
  }

  summary(): MatchSummary {
    return {
      ...this.sides,
      rapproches: this.rapproches,
      rejeux: this.rejeux,
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

function timeOf({ etablissement, amc }: Gap): string {
  return etablissement?.instant ?? amc?.instant ?? '';
}
