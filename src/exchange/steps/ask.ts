import { type Service } from '../../kernel/vocabulary.js';
import { type Clock } from '../../kernel/clock.js';
import { type AmcBackend, type AmcQuestion } from '../../backend/amc-backend.port.js';
import { openDeadline } from '../../backend/deadline.js';
import { bindingOf } from '../binding.js';
import { deadlineOf, type DeadlinePolicy } from '../deadline.js';
import { type Facts } from '../facts.js';
import { type Outcome } from '../outcome.js';
import { type Received, type Steps } from '../steps.js';

interface AskDependencies {
  /** The backend of a platform and AMC, behind its breaker. */
  readonly backendOf: (facts: Facts) => AmcBackend;
  readonly clock: Clock;
  readonly deadlines: DeadlinePolicy;
}

/** The call to the AMC under the exchange's deadline; its key is (EJ, message id), the same at every attempt. */
export function askStep({ backendOf, clock, deadlines }: AskDependencies): Steps['ask'] {
  return async ({ facts }: Received): Promise<Outcome> => {
    const deadline = openDeadline(deadlineOf(facts, deadlines), clock);
    try {
      const answer = await backendOf(facts).ask(questionOf(facts), deadline, `${facts.ej}:${facts.idMessage}`);
      if (answer.kind === 'answer') return { kind: 'answer', facts, answer };
      const claim = answer.sent === 'not-sent' ? 'held-nothing-sent' : 'held-maybe-sent';
      return { kind: 'refusal', facts, refusal: answer.refusal, claim };
    } finally {
      deadline.close();
    }
  };
}

function questionOf(facts: Facts): AmcQuestion {
  const { demande, arrival, amc10, digest, signature } = facts;
  if (demande === undefined || amc10 === undefined || digest === undefined) throw new TypeError('asking without a request');
  return {
    service: arrival.service as Service,
    demande,
    requete: bindingOf(facts),
    original: { empreinte: digest, signature: signature?.valeur ?? null },
    amc10,
  };
}
