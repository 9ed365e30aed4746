import { type Clock } from '../../kernel/clock.js';
import { refusal } from '../../kernel/refusal.js';
import {
  answer,
  type EngineAnswer,
  MisroutedQuestion,
  type Question,
  type Referentiel,
  type Signataire,
  stateOf,
} from '../../reference-amc/engine/engine.js';
import { type IssuerMode } from '../../signing/protected-header.js';
import { signAsIssuer } from '../../signing/sign-answer.js';
import { type Signer } from '../../signing/signer.port.js';
import {
  type AmcAnswer,
  type AmcBackend,
  type AmcOutcome,
  type AmcQuestion,
  notAnswered,
} from '../amc-backend.port.js';
import { type Deadline } from '../deadline.js';
import { valueFault } from '../validate-answer.js';

/** The key an AMC delegated to this process, and the mandate it did it under. */
export interface DelegatedIssuer {
  readonly signer: Signer;
  readonly mode: IssuerMode;
  readonly mandat?: string;
}

/** The contract has checked that the document is of its service. */
function engineQuestion({ service, demande, requete }: AmcQuestion, signataire: Signataire): Question {
  return { service, message: demande, request: requete, signataire } as Question;
}

function engagementOf({ engagement }: EngineAnswer): Pick<AmcAnswer, 'engagement'> {
  return engagement === undefined ? {} : { engagement };
}

/**
 * The platform built into the gateway: the engine in process, signed with the key its AMC delegated. The same key
 * gives the same engagement, because the engine derives its number from EJ and message id. Answers pass the checks of
 * anyone's, except for the signature, which is made here.
 */
export class EngineBackend implements AmcBackend {
  /** `issuers` by AMC number padded to 10. */
  constructor(
    private readonly referentiel: Referentiel,
    private readonly issuers: ReadonlyMap<string, DelegatedIssuer>,
    private readonly clock: Clock,
  ) {}

  async ask(question: AmcQuestion, deadline: Deadline, _key: string): Promise<AmcOutcome> {
    const now = this.clock.now();
    if (deadline.remaining(now) === 0) {
      return notAnswered(refusal('amc-delai-depasse', 'délai passé avant le calcul'), 'not-sent', true);
    }
    const issuer = this.issuers.get(question.amc10);
    if (issuer === undefined) {
      return notAnswered(refusal('amc-injoignable', 'aucune clé déléguée pour cette AMC'), 'not-sent');
    }
    const { signer, ...statement } = issuer;
    const state = stateOf(this.referentiel, question.demande);
    if (state === undefined) throw new MisroutedQuestion('AMC absente du référentiel');
    const { answer: answered } = answer(engineQuestion(question, statement), state, now);
    const { statut, cty, contenu } = answered;
    const payload = Buffer.from(JSON.stringify(contenu));
    const fault = valueFault(contenu, { content: { cty, statut, ...statement }, question, now });
    if (fault !== undefined) return notAnswered(refusal('amc-reponse-invalide', fault), 'maybe-sent');
    const signature = await signAsIssuer(payload, cty, signer, { iat: Math.floor(now / 1000), ...statement });
    return { kind: 'answer', payload, cty, statut, issuer: signature, ...engagementOf(answered) };
  }
}
