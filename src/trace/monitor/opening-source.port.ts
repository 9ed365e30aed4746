import { type Fetched } from './log-source.port.js';

/** What is asked for: the receipts of an exchange, at the place that a receipt held by the auditor names. */
export interface HeldOpening {
  readonly idEchange: string;
  readonly origin: string;
  readonly index: number;
}

/** What the console said. Nothing of it is believed before it is verified. */
export type OpeningAnswer =
  | { readonly kind: 'ouvertures' | 'supprimee'; readonly receipts: readonly Buffer[] }
  | { readonly kind: 'absente'; readonly detail: string }
  | { readonly kind: 'echec'; readonly failure: Fetched & { readonly ok: false } };

/** The console of a gateway, as an auditor reads it. */
export interface OpeningSource {
  readonly url: string;
  /** Never rejects: a failure is an outcome with a name. */
  ask(held: HeldOpening): Promise<OpeningAnswer>;
}
