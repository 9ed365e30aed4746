/** What a witness answered to a checkpoint (C2SP tlog-witness), before anything of it is believed. */
export type WitnessReply =
  /** 200: signature lines. */
  | { readonly kind: 'cosigne'; readonly lines: Buffer }
  /** 409: the size it cosigned last. */
  | { readonly kind: 'autre-taille'; readonly size: number }
  /** 422: what was submitted does not continue what it cosigned. */
  | { readonly kind: 'incoherent' }
  /** Any other answer. */
  | { readonly kind: 'refuse'; readonly status: number }
  /** No answer that can be read, in time. */
  | { readonly kind: 'injoignable'; readonly why: string };

/** The note a witness cosigned last of a log. */
export type WitnessMemory =
  | { readonly kind: 'note'; readonly note: Buffer }
  | { readonly kind: 'aucune' }
  | { readonly kind: 'injoignable'; readonly why: string };

/** A witness, reached over the network. Neither call rejects. */
export interface WitnessPeer {
  /** `POST add-checkpoint`. */
  submit(body: Buffer): Promise<WitnessReply>;
  /** `GET <origin hash>/checkpoint`. */
  remembered(originHash: string): Promise<WitnessMemory>;
  close(): Promise<void>;
}
