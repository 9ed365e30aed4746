import { type Clock } from '../../kernel/clock.js';
import { refusal } from '../../kernel/refusal.js';
import { type Signataire } from '../../messages/types.js';
import { type AmcDesk, type AnswerJudge, type DeskOutcome } from '../../reference-amc/desk/amc-desk.js';
import { type EngineAnswer, type Question } from '../../reference-amc/engine/question.js';
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
 * The platform built into the gateway: the AMC's desk in process, signed with the key its AMC delegated. The same key
 * gives the same engagement, because the register keeps what it answered to an EJ's message. Answers pass the checks
 * of anyone's, except for the signature, which is made here.
 */
export class EngineBackend implements AmcBackend {
  /** `issuerOf` an AMC (number padded to 10), as the directory in use lists it. */
  constructor(
    private readonly desk: AmcDesk,
    private readonly issuerOf: (amc10: string) => DelegatedIssuer | undefined,
    private readonly clock: Clock,
  ) {}

  async ask(question: AmcQuestion, deadline: Deadline, _key: string): Promise<AmcOutcome> {
    if (deadline.remaining(this.clock.now()) === 0) {
      return notAnswered(refusal('amc-delai-depasse', 'délai passé avant le calcul'), 'not-sent', true);
    }
    const issuer = this.issuerOf(question.amc10);
    if (issuer === undefined) {
      return notAnswered(refusal('amc-injoignable', 'aucune clé déléguée pour cette AMC'), 'not-sent');
    }
    const { signer: _signer, ...statement } = issuer;
    const judge: AnswerJudge = ({ statut, cty, contenu }) =>
      valueFault(contenu, { content: { cty, statut, ...statement }, question, now: this.clock.now() });
    const outcome = await this.desk.ask(engineQuestion(question, statement), deadline.at, judge);
    if (outcome.kind === 'unavailable') return this.#unavailable(outcome, deadline);
    if (outcome.kind === 'unfit')
      return notAnswered(refusal('amc-reponse-invalide', outcome.fault), 'maybe-sent');
    return this.#signed(outcome.answer, issuer);
  }

  /** Nothing engaged: the same message may come again as if for the first time. Otherwise nobody can tell yet. */
  #unavailable({ fate }: Extract<DeskOutcome, { kind: 'unavailable' }>, deadline: Deadline): AmcOutcome {
    if (fate === 'unknown') {
      const detail = 'la base de l’assureur a été perdue pendant l’écriture';
      return notAnswered(refusal('sort-inconnu', detail), 'maybe-sent');
    }
    if (deadline.remaining(this.clock.now()) === 0) {
      return notAnswered(
        refusal('amc-delai-depasse', 'la base de l’assureur tarde, rien n’est engagé'),
        'not-sent',
        true,
      );
    }
    return notAnswered(
      refusal('amc-injoignable', 'la base de l’assureur ne répond pas, rien n’est engagé'),
      'not-sent',
    );
  }

  async #signed(answered: EngineAnswer, issuer: DelegatedIssuer): Promise<AmcOutcome> {
    const now = this.clock.now();
    const { signer, ...statement } = issuer;
    const { statut, cty, contenu } = answered;
    const payload = Buffer.from(JSON.stringify(contenu));
    const signature = await signAsIssuer(payload, cty, signer, { iat: Math.floor(now / 1000), ...statement });
    return { kind: 'answer', payload, cty, statut, issuer: signature, ...engagementOf(answered) };
  }
}
