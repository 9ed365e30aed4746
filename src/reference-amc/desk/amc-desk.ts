import { type Clock } from '../../kernel/clock.js';
import { paddedAmcNumber } from '../../kernel/identifiers.js';
import { holdsNir } from '../../kernel/mask-nir.js';
import { type Adhesion, type AmcBase, type Identite, type Organisme } from '../base/amc-base.port.js';
import { answer, MisroutedQuestion, reusedMessage } from '../engine/answer-question.js';
import { type AppliedConditions } from '../engine/answers/conditions.js';
import { type EngineAnswer, type EngineOutcome, type Question } from '../engine/question.js';
import {
  type EngagementRegister,
  type RegisterKeys,
  RegisterUnavailable,
} from '../register/engagement-register.port.js';

export interface DeskParts {
  readonly base: AmcBase;
  readonly register: EngagementRegister;
  /** 32 bytes that stand for a person at an AMC. */
  readonly personOf: (amc: string, identite: Identite) => Buffer;
  readonly clock: Clock;
  /** Told of what an operator should know; it holds nothing of a person. */
  readonly onFailure?: (place: 'base' | 'registre' | 'conditions', error: unknown) => void;
}

/**
 * What comes of a question. `unavailable` with `nothing-written` is a proof that nothing was engaged; `unknown` means
 * that nobody can tell yet, and the same message will.
 */
export type DeskOutcome =
  | { readonly kind: 'answered'; readonly answer: EngineAnswer }
  | { readonly kind: 'unavailable'; readonly fate: 'nothing-written' | 'unknown' }
  /** The judge found fault with the answer: it is not given, and nothing was written for it. */
  | { readonly kind: 'unfit'; readonly fault: string };

/** Looks at an answer before anything is written for it: the fault that keeps it from being given, or undefined. */
export type AnswerJudge = (answer: EngineAnswer) => string | undefined;

class UnfitAnswer extends Error {
  constructor(readonly fault: string) {
    super('answer not fit to be given');
  }
}

class BaseUnavailable extends Error {}

/**
 * An AMC's desk: it looks up who is asked for, takes the decision over the register, and lets the answer go only once
 * what it changes is durable. An outage of base or register is an outcome like any other; a throw is a defect.
 */
export class AmcDesk {
  readonly #parts: DeskParts;
  readonly #keptConditions = new Set<string>();

  constructor(parts: DeskParts) {
    this.#parts = parts;
  }

  /** `until`: the instant (ms since the epoch) after which nobody waits any more. Throws {@link MisroutedQuestion}. */
  async ask(question: Question, until: number, judge?: AnswerJudge): Promise<DeskOutcome> {
    try {
      const organisme = await this.#organisme(question);
      const given =
        question.service === 'IDB'
          ? await this.#informed(question, organisme, judge)
          : await this.#decided(question, organisme, { until, judge });
      return { kind: 'answered', answer: given };
    } catch (error) {
      if (error instanceof UnfitAnswer) return { kind: 'unfit', fault: error.fault };
      if (error instanceof BaseUnavailable) return this.#failed('base', 'nothing-written', error.cause);
      if (error instanceof RegisterUnavailable)
        return this.#failed('registre', error.fate, error.cause ?? error);
      throw error;
    }
  }

  /** IDB engages nobody: the register is not asked. */
  async #informed(question: Question, organisme: Organisme, judge?: AnswerJudge): Promise<EngineAnswer> {
    const adhesions = await this.#adhesions(question, organisme);
    const outcome = answer(question, { organisme, adhesions, engagements: [] }, this.#parts.clock.now());
    await this.#keep(outcome.conditions);
    return fit(outcome.answer, judge);
  }

  async #decided(
    question: Question,
    organisme: Organisme,
    { until, judge }: { readonly until: number; readonly judge: AnswerJudge | undefined },
  ): Promise<EngineAnswer> {
    const { register, clock } = this.#parts;
    let adhesions: readonly Adhesion[] = [];
    const meanwhile = this.#adhesions(question, organisme).then((found) => (adhesions = found));
    // It may fail while something else has failed already and nobody waits for it any more.
    meanwhile.catch(() => undefined);
    let last: EngineOutcome | undefined;
    const { idMessage } = question.message;
    const message = { idMessage, empreinte: question.request.empreinte ?? '' };
    const keys = this.#keys(question, organisme);
    const request = { keys, message, ...namedIn(question), until, meanwhile };
    const decided = await register.decide<EngineAnswer>(request, (engagements) => {
      last = answer(question, { organisme, adhesions, engagements }, clock.now());
      // Before it is written: an answer that cannot be given must not engage anybody.
      fit(last.answer, judge);
      return last;
    });
    if (decided.kind === 'reused') return reusedMessage(question, { organisme }, clock.now());
    if (decided.kind === 'decided') await this.#keep(last?.conditions);
    return decided.kind === 'replayed' ? fit(decided.answer, judge) : decided.answer;
  }

  #keys({ message }: Question, { amc }: Organisme): RegisterKeys {
    const keys = {
      amc: amc.numero,
      ej: message.etablissement.finessJuridique,
      dossier: this.#dossier(amc.numero, message.numeroDossier),
    };
    if (!('beneficiaire' in message)) return keys;
    return { ...keys, personne: this.#parts.personOf(amc.numero, message.beneficiaire) };
  }

  /** The register holds no NIR, not even one that serves a hospital as file number: a key stands for it, always the same. */
  #dossier(amc: string, numeroDossier: string): string {
    if (!holdsNir(numeroDossier)) return numeroDossier;
    const key = this.#parts.personOf(amc, { nir: numeroDossier, dateNaissance: '', rang: 0 });
    return `nir-${key.toString('hex').slice(0, 32)}`;
  }

  async #organisme({ message }: Question): Promise<Organisme> {
    const numero = paddedAmcNumber(message.amc.numero) ?? '';
    const found = await this.#asked(() => this.#parts.base.organisme(numero));
    if (found === undefined) throw new MisroutedQuestion('AMC absente de la base');
    return found;
  }

  async #adhesions({ message }: Question, { amc, version }: Organisme): Promise<readonly Adhesion[]> {
    if (!('beneficiaire' in message)) return [];
    const { nir, dateNaissance, rang } = message.beneficiaire;
    return this.#asked(() => this.#parts.base.adhesions(amc.numero, { nir, dateNaissance, rang }, version));
  }

  async #asked<T>(look: () => Promise<T>): Promise<T> {
    try {
      return await look();
    } catch (error) {
      throw new BaseUnavailable('the base does not answer', { cause: error });
    }
  }

  /** Once per process and document. The engagement stands already: the next answer of the contract tries again. */
  async #keep(conditions: AppliedConditions | undefined): Promise<void> {
    if (conditions === undefined || this.#keptConditions.has(conditions.empreinte)) return;
    const { amc, contrat, empreinte, texte } = conditions;
    try {
      await this.#parts.register.keepConditions({ amc, contrat, empreinte, texte });
      this.#keptConditions.add(empreinte);
    } catch (error) {
      this.#failed('conditions', 'nothing-written', error);
    }
  }

  #failed(
    place: 'base' | 'registre' | 'conditions',
    fate: 'nothing-written' | 'unknown',
    error: unknown,
  ): DeskOutcome {
    this.#parts.onFailure?.(place, error);
    return { kind: 'unavailable', fate };
  }
}

/** The engagement that a message names: to be withdrawn, or to be replaced. */
function namedIn({ message }: Question): { readonly nomme?: string } {
  const nomme =
    'engagement' in message
      ? message.engagement
      : 'engagementRemplace' in message
        ? message.engagementRemplace
        : undefined;
  return nomme === undefined ? {} : { nomme };
}

/** The answer, where the judge finds nothing. @throws UnfitAnswer */
function fit(answer: EngineAnswer, judge: AnswerJudge | undefined): EngineAnswer {
  const fault = judge?.(answer);
  if (fault !== undefined) throw new UnfitAnswer(fault);
  return answer;
}
