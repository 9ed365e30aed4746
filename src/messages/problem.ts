import { type Refusal } from '../kernel/refusal.js';
import { type Environment, NORM_VERSION } from '../kernel/vocabulary.js';
import { CATALOGUE } from './refusal-catalogue.js';
import {
  type AmcRepondante,
  type Contact,
  type Probleme,
  type RequeteLiee,
  type Signataire,
} from './types.js';

/** What surrounds a refusal: the request it answers, the moment, and who speaks. */
export interface ProblemContext {
  readonly requete: RequeteLiee;
  /** RFC 3339 instant. */
  readonly emisLe: string;
  readonly versionNorme?: string;
  readonly environnement?: Environment;
  /** The AMC that refuses, where it is the one. */
  readonly amc?: AmcRepondante;
  /** Whom the clerk may call. */
  readonly contact?: Contact;
  readonly signataire?: Signataire;
}

/** Bounds of the contract for what a refusal carries from elsewhere. */
const MAX = { detail: 500, champ: 200, candidats: 50, candidat: 20 };

/**
 * The problem document (RFC 9457) of a refusal: the catalogue's texts, the refusal's own facts, the request it is
 * bound to. Holds no personal data: a refusal's `detail` never does, and nothing else of the request is copied.
 */
export function buildProblem(refusal: Refusal, context: ProblemContext): Probleme {
  const { code } = refusal;
  const spec = CATALOGUE[code];
  const { guichet, exploitant, developpeur } = spec;
  const { requete, emisLe, versionNorme = NORM_VERSION, ...speaker } = context;
  return {
    type: `urn:roc:refus:${code}`,
    title: spec.title,
    status: spec.status,
    detail: plain(refusal.detail, MAX.detail),
    code,
    groupe: spec.groupe,
    // Only who signs as the AMC speaks for it: what the gateway finds by itself is under its seal alone.
    origine: context.signataire === undefined ? 'passerelle' : spec.origine,
    reessayable: spec.reessayable,
    repli: spec.repli,
    textes: { guichet, exploitant, developpeur },
    resumeGuichet: guichet,
    ...factsOf(refusal),
    ...speaker,
    versionNorme,
    requete,
    emisLe,
  };
}

function factsOf({ champ, ligne, candidats, quota, retryAfter }: Refusal): Partial<Probleme> {
  return {
    ...(champ === undefined ? {} : { champ: champ.slice(0, MAX.champ) }),
    ...(ligne === undefined ? {} : { ligne }),
    ...(candidats === undefined
      ? {}
      : { candidats: candidats.slice(0, MAX.candidats).map((text) => text.slice(0, MAX.candidat)) }),
    ...(quota === undefined ? {} : { quota: { ...quota } }),
    ...(retryAfter === undefined ? {} : { reessayerApres: retryAfter }),
  };
}

/** One bounded line without control characters or angle brackets: it lands on screens (schema TexteSimple). */
function plain(text: string, max: number): string {
  // Cut first: a cut may leave half a surrogate pair, which \p{C} then takes away.
  return text.slice(0, max).replace(/[\p{C}<>]+/gu, ' ');
}
