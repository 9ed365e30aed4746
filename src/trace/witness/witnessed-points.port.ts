/** A checkpoint with the cosignature of one witness. */
export interface WitnessedPoint {
  readonly origin: string;
  readonly size: number;
  /** The witness's name. */
  readonly witness: string;
  /** The log's signature, then the witness's. */
  readonly note: string;
  /** Milliseconds since the Unix epoch, by the witness's clock. */
  readonly at: number;
}

/** The largest head of a log that a witness cosigned. */
export type LatestPoint = Pick<WitnessedPoint, 'origin' | 'size' | 'witness' | 'at'>;

/** Where cosigned checkpoints are kept: what a receipt's level *temoigne* rests on. */
export interface WitnessedPoints {
  /** Keeps a point; one that is there already changes nothing. */
  keep(point: WitnessedPoint): Promise<void>;
  /** Of every log, for each of these witnesses that cosigned it. */
  latest(witnesses: readonly string[]): Promise<readonly LatestPoint[]>;
  /** Per witness, the largest cosigned head of this log. */
  newest(origin: string): Promise<readonly WitnessedPoint[]>;
  /** Per witness, the smallest cosigned head that holds the entry at `index` of this log. */
  over(origin: string, index: number): Promise<readonly WitnessedPoint[]>;
}
