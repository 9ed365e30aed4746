import { refusal } from '../../kernel/refusal.js';
import { type Result } from '../../kernel/result.js';
import { type RequeteLiee } from '../../messages/types.js';
import { answerClc } from './answers/answer-clc.js';
import { answerDel } from './answers/answer-del.js';
import { answerIdb } from './answers/answer-idb.js';
import { answerSim } from './answers/answer-sim.js';
import { refusalAnswer } from './answers/refuse.js';
import { type EngineAnswer, type EngineOutcome, type EngineState, type Question } from './question.js';

/**
 * A question that must not have come here: an AMC this process does not hold, a payer outside the circuit, a binding
 * that is not the message's. No AMC has anything to say to it; the caller has a defect.
 */
export class MisroutedQuestion extends Error {
  override readonly name = 'MisroutedQuestion';
}

/**
 * What the AMC answers to a message valid under the contract: an answer (200) or a refusal of its own with the
 * catalogue's status, and what it changes in the register. `state` is that of the AMC asked; `now` in milliseconds
 * since the epoch. Throws a {@link MisroutedQuestion}.
 */
export function answer(question: Question, state: EngineState, now: number): EngineOutcome {
  if (question.message.couvertureParticuliere !== undefined) {
    throw new MisroutedQuestion('payeur hors du circuit : aucune AMC n’est à appeler');
  }
  if (!boundTo(question, question.request)) throw new MisroutedQuestion('liaison d’un autre message');
  const outcome = answerOf(question, state, now);
  if (outcome.ok) return outcome.value;
  return { answer: refusalAnswer(outcome.refusal, question, state.organisme.amc, now) };
}

/** The refusal of a message whose id this AMC has answered before, for another content. */
export function reusedMessage(
  question: Question,
  state: Pick<EngineState, 'organisme'>,
  now: number,
): EngineAnswer {
  const detail = 'l’assureur a déjà répondu à cet idMessage pour un autre contenu';
  const found = refusal('message-id-reutilise', detail, { champ: '/idMessage' });
  return refusalAnswer(found, question, state.organisme.amc, now);
}

function answerOf(question: Question, state: EngineState, now: number): Result<EngineOutcome> {
  switch (question.service) {
    case 'IDB':
      return answerIdb(question, state, now);
    case 'SIM':
      return answerSim(question, state, now);
    case 'CLC':
      return answerClc(question, state, now);
    case 'DEL':
      return answerDel(question, state, now);
  }
}

function boundTo({ service, message }: Question, request: RequeteLiee): boolean {
  const { finessJuridique } = message.etablissement;
  return (
    request.service === service &&
    request.idMessage === message.idMessage &&
    request.finessJuridique === finessJuridique
  );
}
