import { instant } from '../../../kernel/clock.js';
import { ok, type Result } from '../../../kernel/result.js';
import { type ReponseDel } from '../../../messages/types.js';
import { withdrawable } from '../engagements/withdraw-engagement.js';
import { type Asked, type EngineOutcome, type EngineState } from '../question.js';
import { answerHead } from './answer-head.js';
import { delSentence } from './clerk-sentence.js';

/** The withdrawal of an engagement or proposition of this EJ and dossier, or why it is not withdrawn. */
export function answerDel(question: Asked<'DEL'>, state: EngineState, now: number): Result<EngineOutcome> {
  const numero = question.message.engagement;
  const found = withdrawable(numero, state.engagements, now);
  if (!found.ok) return found;
  const { amc } = state.organisme;
  const contenu: ReponseDel = {
    ...answerHead(question, amc, now),
    engagement: { numero, etat: 'retire', etatPrecedent: found.value.etat, retireLe: instant(now) },
    resumeGuichet: delSentence(amc.nom, found.value.etat === 'propose'),
  };
  const answer = { statut: 200, cty: 'roc-del-reponse+json', contenu, engagement: numero } as const;
  return ok({ answer, change: { etats: [{ numero, etat: 'retire' }] } });
}
