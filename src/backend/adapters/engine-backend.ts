import { type Clock } from '../../kernel/clock.js';
import { refusal } from '../../kernel/refusal.js';
import { type IssuerMode } from '../../signing/protected-header.js';
import { type Cty, signAsIssuer } from '../../signing/sign-answer.js';
import { type Signer } from '../../signing/signer.port.js';
import { type AmcBackend, type AmcOutcome, type AmcQuestion, notAnswered } from '../amc-backend.port.js';
import { type Deadline } from '../deadline.js';
import { contentFault } from '../validate-answer.js';

/** The key an AMC delegated to this process, and the mandate it did it under. */
export interface DelegatedIssuer {
  readonly signer: Signer;
  readonly mode: IssuerMode;
  readonly mandat?: string;
}

/** What the engine says: the document and how it is relayed. */
export interface EngineAnswer {
  readonly payload: Buffer;
  readonly cty: Cty;
  readonly statut: number;
}

/**
 * The computation, given what the answer must say of its signer. Pure and synchronous; `now` in milliseconds. The
 * same key gives the same engagement: engagement numbers are derived from the question.
 */
export type Engine = (
  question: AmcQuestion,
  issuer: Omit<DelegatedIssuer, 'signer'>,
  now: number,
) => EngineAnswer;

/**
 * The platform built into the gateway: the engine in process, signed with the key its AMC delegated. Its answers pass
 * the same checks as anyone's, except for the signature made here.
 */
export class EngineBackend implements AmcBackend {
  constructor(
    private readonly engine: Engine,
    /** By AMC number padded to 10. */
    private readonly issuers: ReadonlyMap<string, DelegatedIssuer>,
    private readonly clock: Clock,
  ) {}

  async ask(question: AmcQuestion, deadline: Deadline, _key: string): Promise<AmcOutcome> {
    const now = this.clock.now();
    if (deadline.signal.aborted || deadline.remaining(now) === 0) {
      return notAnswered(
        refusal('amc-delai-depasse', 'Le délai était passé avant le calcul.'),
        'not-sent',
        true,
      );
    }
    const issuer = this.issuers.get(question.amc10);
    if (issuer === undefined) {
      return notAnswered(refusal('amc-injoignable', 'Aucune clé déléguée pour cette AMC.'), 'not-sent');
    }
    const { signer, ...statement } = issuer;
    const answer = this.engine(question, statement, now);
    const fault = contentFault({ ...answer, ...statement }, question, now);
    if (fault !== undefined) return notAnswered(refusal('amc-reponse-invalide', fault), 'maybe-sent');
    const iat = Math.floor(now / 1000);
    const signature = await signAsIssuer(answer.payload, answer.cty, signer, { iat, ...statement });
    return { kind: 'answer', ...answer, issuer: signature };
  }
}
