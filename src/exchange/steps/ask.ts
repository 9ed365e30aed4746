import { type Service } from '../../kernel/vocabulary.js';
import { type Clock } from '../../kernel/clock.js';
import { type AmcBackend, type AmcQuestion } from '../../backend/amc-backend.port.js';
import { type Deadline, openDeadline } from '../../backend/deadline.js';
import { minimise } from '../../backend/minimise-request.js';
import { bindingOf } from '../binding.js';
import { deadlineOf, type DeadlinePolicy } from '../deadline.js';
import { type Facts } from '../facts.js';
import { defect, type Outcome, type RefusedOutcome } from '../outcome.js';
import { type Received, type Steps } from '../steps.js';

interface AskDependencies {
  /** The backend of a platform and AMC, behind its breaker. */
  readonly backendOf: (facts: Facts) => AmcBackend;
  readonly clock: Clock;
  readonly deadlines: DeadlinePolicy;
  /** Told of a defect of ours; the caller is told nothing of it. */
  readonly onDefect: (error: unknown, idEchange: string) => void;
}

/**
 * The call to the AMC under the exchange's deadline; its key is (EJ, message id), the same at every attempt. A defect of
 * ours is a refusal like any other: the id is claimed by now, and would stay so until this process ends.
 */
export function askStep(dependencies: AskDependencies): Steps['ask'] {
  const { backendOf, clock, deadlines } = dependencies;
  return async ({ facts, trace }: Received): Promise<Outcome> => {
    const deadline = openDeadline(deadlineOf(facts, deadlines), clock);
    let claim: RefusedOutcome['claim'] = 'held-nothing-sent';
    try {
      const backend = backendOf(facts);
      claim = 'held-maybe-sent';
      return await outcomeOf(backend, questionOf(facts, trace.recu), deadline, facts);
    } catch (error) {
      dependencies.onDefect(error, facts.arrival.idEchange);
      return { kind: 'refusal', facts, refusal: defect(), claim };
    } finally {
      deadline.close();
    }
  };
}

async function outcomeOf(
  backend: AmcBackend,
  question: AmcQuestion,
  deadline: Deadline,
  facts: Facts,
): Promise<Outcome> {
  const answer = await backend.ask(question, deadline, `${facts.ej}:${facts.idMessage}`);
  if (answer.kind === 'answer') return { kind: 'answer', facts, answer };
  const claim = answer.sent === 'not-sent' ? 'held-nothing-sent' : 'held-maybe-sent';
  return { kind: 'refusal', facts, refusal: answer.refusal, claim };
}

/** What leaves is the minimum; the answer must name it beside what was received. */
function questionOf(facts: Facts, recu: AmcQuestion['recu']): AmcQuestion {
  const { demande, arrival, amc10, digest, signature } = facts;
  if (demande === undefined || amc10 === undefined || digest === undefined)
    throw new TypeError('asking without a request');
  const { demande: least, transmis } = minimise(demande);
  return {
    service: arrival.service as Service,
    demande: least,
    requete: { ...bindingOf(facts), transmis },
    original: { empreinte: digest, signature: signature?.valeur ?? null },
    amc10,
    recu,
  };
}
