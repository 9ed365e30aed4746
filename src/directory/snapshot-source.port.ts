/** Where a gateway gets directory snapshots from: a file that is put in place, or the directory service. */
export interface SnapshotSource {
  /** For logs, metrics and readiness. */
  readonly name: string;
  /**
   * The bytes of the snapshot, or undefined where it is still the one read last. Rejects where the source cannot be
   * reached. The bytes are not believed: whoever reads them judges the seal.
   */
  read(): Promise<Buffer | undefined>;
  /** Reads whole again next time: what was read last was not taken. */
  forget(): void;
  close(): void;
}
