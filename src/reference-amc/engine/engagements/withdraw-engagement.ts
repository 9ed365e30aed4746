import { refusal, type RefusalCode } from '../../../kernel/refusal.js';
import { ok, refused, type Result } from '../../../kernel/result.js';
import { type EtatEngagement } from '../../../messages/types.js';
import { type Engagement, stateOn } from './engagement.js';

const REFUSALS: Readonly<Partial<Record<EtatEngagement, readonly [RefusalCode, string]>>> = {
  remplace: ['engagement-retire', 'l’engagement a été remplacé par un autre'],
  retire: ['engagement-retire', 'l’engagement a déjà été retiré'],
  consomme: ['engagement-consomme', 'l’engagement a été consommé par sa facture'],
  expire: ['annulation-tardive', 'la validité de l’engagement est passée'],
};

/** The engagement or proposition that a DEL names, where it may be withdrawn. */
export function withdrawable(
  numero: string,
  engagements: readonly Engagement[],
  now: number,
): Result<Engagement> {
  const champ = { champ: '/engagement' };
  const found = engagements.find((one) => one.memeDossier && one.numero === numero);
  if (found === undefined) {
    const detail = 'aucun engagement de ce numéro pour cet établissement et ce dossier';
    return refused(refusal('engagement-inconnu', detail, champ));
  }
  const fault = REFUSALS[stateOn(found, now)];
  return fault === undefined ? ok(found) : refused(refusal(fault[0], fault[1], champ));
}
