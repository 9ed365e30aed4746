import { type Amc } from '../../../calculation/guarantees.js';
import { instant } from '../../../kernel/clock.js';
import { type Refusal } from '../../../kernel/refusal.js';
import { buildProblem } from '../../../messages/problem.js';
import { type EngineAnswer, type Question } from '../question.js';

/** A refusal in the catalogue's words, as the AMC's own document: the insurer speaks, whoever else may refuse so. */
export function refusalAnswer(refusal: Refusal, question: Question, amc: Amc, now: number): EngineAnswer {
  const { message, request, signataire } = question;
  const { numero, nom, contact } = amc;
  const contenu = buildProblem(refusal, {
    requete: request,
    emisLe: instant(now),
    versionNorme: message.versionNorme,
    environnement: message.environnement,
    amc: { numero, nom, contact },
    contact,
    signataire,
  });
  return { statut: contenu.status, cty: 'roc-refus+json', contenu: { ...contenu, origine: 'amc' } };
}
