/** Why a source gave nothing that can be looked at. The first four: it did not answer; the others: not as it should. */
export const SOURCE_FAULTS = [
  'connexion',
  'tls',
  'delai',
  'coupure',
  'statut',
  'redirection',
  'taille',
  'type',
  'codage',
  'protocole',
] as const;
export type SourceFault = (typeof SOURCE_FAULTS)[number];

export type Fetched =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly fault: SourceFault; readonly status?: number; readonly detail: string };

export interface Wanted {
  /** Below the source's address, beginning with a slash. */
  readonly path: string;
  /** Longer answers are cut off while they are read. */
  readonly maxBytes: number;
  /** Media types let through, without parameters. */
  readonly types: readonly string[];
}

/** A server of logs, ours or a mirror of its files. Nothing it says is believed before it is verified. */
export interface LogSource {
  /** As it was given on the command line; names the source in findings. */
  readonly url: string;
  /** Never rejects: a failure is an outcome with a name. */
  get(wanted: Wanted): Promise<Fetched>;
}
