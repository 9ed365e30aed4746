import { type Service } from '../../kernel/vocabulary.js';

/** Whose dossier bodies belong to. The number may hold anything a hospital types, a NIR included: it is never stored. */
export interface DossierName {
  readonly ej: string;
  /** AMC number, padded to 10. */
  readonly amc: string;
  readonly numeroDossier: string;
}

/** Request and answer of an exchange, as evidence takes them. */
export interface ExchangeBodies {
  readonly idEchange: string;
  readonly service: Extract<Service, 'CLC' | 'DEL'>;
  readonly dossier: DossierName;
  /** RFC 3339, of the entry that says what came of it: the bodies go with that entry's month. */
  readonly horodatage: string;
  /** `json`: JWS General JSON, or the body alone where the request was unsigned. `soap`: envelopes. */
  readonly forme: 'json' | 'soap';
  readonly demande: Buffer;
  readonly reponse: Buffer;
}

/** What a reading of kept bodies comes to; `illisible`: altered, or another master key's. */
export type KeptBodies =
  | ({ readonly etat: 'lus' } & Pick<ExchangeBodies, 'service' | 'forme' | 'demande' | 'reponse'>)
  | { readonly etat: 'corps-non-conserve' }
  | { readonly etat: 'dossier-efface'; readonly effaceLe: string }
  | { readonly etat: 'corps-illisible' };

export interface BodyStore {
  /** Durable when it resolves; repeating it is harmless. */
  write(bodies: ExchangeBodies): Promise<void>;
  read(idEchange: string): Promise<KeptBodies>;
}
