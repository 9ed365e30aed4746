import { refusal } from '../../../kernel/refusal.js';
import { ok, refused, type Result } from '../../../kernel/result.js';
import { type Engagement, type StateChange, stateOn } from './engagement.js';

/** What a new engagement of a dossier's billing period does to those before it. */
export interface Replacement {
  /** The engagement in force that is replaced, where there is one. */
  readonly remplace?: string;
  readonly etats: readonly StateChange[];
}

/** The billing period that a CLC engages, and the engagement it says it replaces. */
export interface ReplacingBill {
  readonly numero: string;
  readonly periode: number;
  readonly engagementRemplace?: string | undefined;
}

const CHAMP = { champ: '/engagementRemplace' };

/**
 * The engagement of the same dossier and period is replaced, whether the message names it or not, and so are the
 * dossier's propositions. Refused: replacing what is consumed (`remplacement-indu`, an undue payment would follow),
 * naming one that is no more (`engagement-retire`) or is not of this dossier and period (`engagement-inconnu`), and one
 * that another person has in this dossier (`dossier-autre-beneficiaire`): nobody's guarantee goes by a slip of a number.
 */
export function replaceEngagement(
  bill: ReplacingBill,
  engagements: readonly Engagement[],
  now: number,
): Result<Replacement> {
  const dossier = engagements.filter((one) => one.memeDossier);
  const period = dossier.filter((one) => one.periode === bill.periode);
  if (period.some((one) => !one.memePersonne && isInForce(one, now))) {
    const detail = 'ce dossier et cette période sont engagés pour une autre personne';
    return refused(refusal('dossier-autre-beneficiaire', detail, { champ: '/numeroDossier' }));
  }
  if (period.some((one) => one.etat === 'consomme')) {
    const detail =
      'l’engagement de ce dossier et de cette période est consommé : le remplacer serait un indu';
    return refused(refusal('remplacement-indu', detail, bill.engagementRemplace === undefined ? {} : CHAMP));
  }
  const current = period.find((one) => stateOn(one, now) === 'engage');
  const named = nameFault(bill, period, current);
  if (named !== undefined) return named;
  return ok({
    ...(current === undefined ? {} : { remplace: current.numero }),
    etats: dossier.flatMap((one) => changeOf(one, current, bill, now)),
  });
}

function isInForce(one: Engagement, now: number): boolean {
  return one.etat === 'consomme' || stateOn(one, now) === 'engage';
}

function nameFault(
  { engagementRemplace: named }: ReplacingBill,
  period: readonly Engagement[],
  current: Engagement | undefined,
): Result<never> | undefined {
  if (named === undefined || named === current?.numero) return undefined;
  const known = period.find((one) => one.numero === named);
  if (known === undefined) {
    const detail = 'aucun engagement de ce numéro pour ce dossier et cette période';
    return refused(refusal('engagement-inconnu', detail, CHAMP));
  }
  return refused(refusal('engagement-retire', 'l’engagement nommé n’est plus en cours', CHAMP));
}

/** What is open in the dossier makes room: the period's engagement, expired or not, and every proposition. */
function changeOf(
  one: Engagement,
  current: Engagement | undefined,
  { numero, periode }: ReplacingBill,
  now: number,
): StateChange[] {
  if (one.etat !== 'engage' && one.etat !== 'propose') return [];
  if (one.etat === 'engage' && one.periode !== periode) return [];
  if (stateOn(one, now) === 'expire') return [{ numero: one.numero, etat: 'expire' }];
  return one === current || one.etat === 'propose'
    ? [{ numero: one.numero, etat: 'remplace', par: numero }]
    : [];
}

/** A newer estimate takes the place of the dossier's former propositions. */
export function replacePropositions(
  numero: string,
  engagements: readonly Engagement[],
  now: number,
): StateChange[] {
  return engagements
    .filter((one) => one.memeDossier && one.etat === 'propose')
    .map((one) =>
      stateOn(one, now) === 'expire'
        ? { numero: one.numero, etat: 'expire' }
        : { numero: one.numero, etat: 'remplace', par: numero },
    );
}
