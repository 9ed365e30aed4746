import { type CivilDate, civilDateInFrance } from '../../../kernel/civil-date.js';
import { type Cents } from '../../../kernel/money.js';
import { type EtatEngagement } from '../../../messages/types.js';
import { type GrantedDays, type PriorEngagement } from '../../../calculation/prior.js';

/** What an answer engages, or proposes, and what later calculations have to know of it. Days are day numbers. */
export interface EngagedStay {
  readonly numero: string;
  /** Number of the billing period; null for a proposition, which is of the whole stay expected. */
  readonly periode: number | null;
  readonly entree: number;
  readonly debut: number;
  readonly fin: number;
  /** Shares for a heavy act (PAS with participation A) in the bill. */
  readonly participations: number;
  /** The days granted under the contract's yearly ceilings. */
  readonly jours: GrantedDays;
  readonly valableJusquAu: CivilDate;
  /** The AMC's share, all lines together. */
  readonly totalAMC: Cents;
  /** Digest of the conditions applied. */
  readonly conditions: string;
  /** The engagement that this one takes the place of. */
  readonly remplace?: string;
}

/** An engagement or proposition as the register shows it to a question. */
export interface Engagement extends EngagedStay {
  /** As written; an engagement whose validity is over may still be written `engage`: see {@link stateOn}. */
  readonly etat: EtatEngagement;
  /** Of the EJ and dossier of the question. */
  readonly memeDossier: boolean;
  /** Of the person of the question. */
  readonly memePersonne: boolean;
  /** The bill that consumed it, where the AMC named one. */
  readonly facture?: string;
}

/** A change of state, with what brought it about. */
export interface StateChange {
  readonly numero: string;
  readonly etat: EtatEngagement;
  /** The number that takes its place, where `etat` is `remplace`. */
  readonly par?: string;
  /** The bill that consumed it, where `etat` is `consomme` and the AMC gave it. */
  readonly facture?: string;
}

/** What an answer changes in the register: all of it, or nothing. */
export interface EngagementChange {
  readonly nouveau?: EngagedStay;
  readonly etats: readonly StateChange[];
}

const NEXT: Readonly<Record<EtatEngagement, readonly EtatEngagement[]>> = {
  propose: ['remplace', 'retire', 'expire'],
  engage: ['remplace', 'retire', 'consomme', 'expire'],
  remplace: [],
  retire: [],
  consomme: [],
  expire: [],
};

/** Whether an engagement may pass from one state to another: four of the six are final. */
export function mayBecome(from: EtatEngagement, to: EtatEngagement): boolean {
  return NEXT[from].includes(to);
}

/** The state at an instant (ms): what is still open after its last day, by the civil date in France, has expired. */
export function stateOn(
  { etat, valableJusquAu }: Pick<Engagement, 'etat' | 'valableJusquAu'>,
  now: number,
): EtatEngagement {
  const open = etat === 'engage' || etat === 'propose';
  return open && valableJusquAu < civilDateInFrance(now) ? 'expire' : etat;
}

/** Whether the AMC owes, or has paid, what it engaged. */
export function inForce(engagement: Engagement, now: number): boolean {
  const state = stateOn(engagement, now);
  return state === 'engage' || state === 'consomme';
}

/**
 * What the calculation of a bill has to know of others: the engagements in force, without the dossier's own of the
 * billing period at hand (it is replaced, or refused). The days of another person's count for nobody else's ceiling.
 */
export function priorEngagements(
  engagements: readonly Engagement[],
  periode: number,
  now: number,
): PriorEngagement[] {
  return engagements
    .filter((one) => inForce(one, now) && !(one.memeDossier && one.periode === periode))
    .map(priorOf);
}

/** {@link priorEngagements} for an estimate: the whole dossier is what is being estimated. */
export function priorsOfOtherStays(engagements: readonly Engagement[], now: number): PriorEngagement[] {
  return engagements.filter((one) => inForce(one, now) && !one.memeDossier).map(priorOf);
}

function priorOf(one: Engagement): PriorEngagement {
  const { numero, memeDossier, memePersonne, periode, debut, fin, entree, participations, jours } = one;
  return {
    numero,
    dossier: memeDossier,
    periode: periode ?? 0,
    debut,
    fin,
    entree,
    participations,
    jours: memePersonne ? jours : { forfaitJournalier: [], chambre: [] },
  };
}
