import { type Engagement, type EngagementChange, stateOn } from './engagement.js';

/** Why the AMC's own side may not mark an engagement as paid. */
export type ConsumptionFault = 'inconnu' | 'proposition' | 'retire' | 'remplace' | 'expire' | 'deja-consomme';

export interface Consumption {
  readonly numero: string;
  /** Number of the bill that was paid. */
  readonly facture?: string;
  /** When the bill came in (ms): an engagement answers for bills that came before its end. */
  readonly recueLe: number;
}

export type ConsumptionOutcome =
  | { readonly ok: true; readonly change?: EngagementChange }
  | { readonly ok: false; readonly fault: ConsumptionFault };

/**
 * The bill of an engagement is paid: nothing can be withdrawn or replaced any more. Told twice with the same bill it is
 * done already; with another one it is refused.
 */
export function consumeEngagement(
  { numero, facture, recueLe }: Consumption,
  engagement: Engagement | undefined,
): ConsumptionOutcome {
  if (engagement === undefined) return { ok: false, fault: 'inconnu' };
  if (engagement.periode === null) return { ok: false, fault: 'proposition' };
  const state = stateOn(engagement, recueLe);
  if (state === 'consomme')
    return engagement.facture === facture ? { ok: true } : { ok: false, fault: 'deja-consomme' };
  if (state === 'engage') {
    const bill = facture === undefined ? {} : { facture };
    return { ok: true, change: { etats: [{ numero, etat: 'consomme', ...bill }] } };
  }
  return { ok: false, fault: state === 'propose' ? 'proposition' : state };
}
