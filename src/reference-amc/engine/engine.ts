/**
 * The engine's public entry, exported by the package as `roc-gateway/moteur`: all that a separate AMC process needs.
 * A pure room: no clock, no file, no network; the same question at the same instant has the same answer.
 */
import { type RequeteLiee } from '../../messages/types.js';
import { answerClc } from './answer-clc.js';
import { answerIdb } from './answer-idb.js';
import { findAmc } from './identify-beneficiary.js';
import { type EngineAnswer, type Question } from './question.js';
import { type Referentiel } from './referentiel.js';
import { refusalAnswer } from './refuse.js';

export {
  type Contact,
  type Demande,
  type DemandeClc,
  type DemandeIdb,
  type LigneClc,
} from '../../messages/types.js';
export { type Probleme, type ReponseClc, type ReponseIdb, type Signataire } from '../../messages/types.js';
export { type RequeteLiee } from '../../messages/types.js';
export {
  type Activity,
  type Amc,
  type Beneficiary,
  type Contract,
  type Rights,
  type Tariff,
} from '../../calculation/guarantees.js';
export { type ClcQuestion, type EngineAnswer, type IdbQuestion, type Question } from './question.js';
export { parseReferentiel, type Referentiel, ReferentielError } from './referentiel.js';
export { NATIONAL_TARIFFS } from '../../calculation/tariffs.js';

/**
 * A question that must not have come here: an AMC this referentiel does not hold, a payer outside the circuit, a
 * binding that is not the message's. No AMC has anything to say to it; the caller has a defect.
 */
export class MisroutedQuestion extends Error {
  override readonly name = 'MisroutedQuestion';
}

/**
 * What the AMC answers to a message valid under the contract: an answer (200) or a refusal of its own with the
 * catalogue's status. `now` in milliseconds since the epoch. Throws a {@link MisroutedQuestion}.
 */
export function answer(question: Question, referentiel: Referentiel, now: number): EngineAnswer {
  const amc = findAmc(question.message, referentiel);
  if (amc === undefined) throw new MisroutedQuestion('AMC absente de ce référentiel');
  if (question.message.couvertureParticuliere !== undefined) {
    throw new MisroutedQuestion('payeur hors du circuit : aucune AMC n’est à appeler');
  }
  if (!boundTo(question, question.request)) throw new MisroutedQuestion('liaison d’un autre message');
  const outcome =
    question.service === 'IDB'
      ? answerIdb(question, amc, referentiel, now)
      : answerClc(question, amc, referentiel, now);
  return outcome.ok ? outcome.value : refusalAnswer(outcome.refusal, question, amc, now);
}

function boundTo({ service, message }: Question, request: RequeteLiee): boolean {
  const { finessJuridique } = message.etablissement;
  return (
    request.service === service &&
    request.idMessage === message.idMessage &&
    request.finessJuridique === finessJuridique
  );
}
