import { instant, type Clock } from '../../kernel/clock.js';
import { type Environment, NORM_VERSION } from '../../kernel/vocabulary.js';
import { type Directory } from '../../directory/directory.js';
import { buildProblem } from '../../messages/problem.js';
import { type Contact } from '../../messages/types.js';
import { type LogName } from '../../signing/protected-header.js';
import { fromStored } from '../../signing/serialize-answer.js';
import { CTY, seal, type UnsealedAnswer } from '../../signing/sign-answer.js';
import { type Signer } from '../../signing/signer.port.js';
import { bindingOf } from '../binding.js';
import { type Outcome, type RefusedOutcome } from '../outcome.js';
import { prove, type Sealed, type Steps } from '../steps.js';

interface SealDependencies {
  readonly signer: () => Signer;
  readonly journal: LogName;
  readonly directory: () => Directory;
  readonly environment: Environment;
  readonly clock: Clock;
}

/**
 * The seal over the exact bytes: the AMC's, untouched, or a refusal of ours. A replay keeps the seal it had.
 */
export function sealStep(dependencies: SealDependencies): Steps['seal'] {
  return async (outcome: Outcome): Promise<Sealed> => {
    const { facts } = outcome;
    if (outcome.kind === 'replay') {
      const answer = fromStored(outcome.stored.sealedAnswer);
      return prove<Sealed>({ facts, outcome, answer, statut: answer.statut ?? 200 });
    }
    const { clock, journal, signer } = dependencies;
    const now = clock.now();
    const exchange = {
      idEchange: facts.arrival.idEchange,
      recuLe: instant(facts.arrival.receivedAt),
      emisLe: instant(now),
      journal,
    };
    const unsealed: UnsealedAnswer = { ...contentOf(outcome, dependencies, now), facts: exchange };
    const answer = await seal(unsealed, signer(), Math.floor(now / 1000));
    return prove<Sealed>({ facts, outcome, answer, statut: unsealed.statut ?? 200 });
  };
}

function contentOf(
  outcome: Exclude<Outcome, { kind: 'replay' }>,
  dependencies: SealDependencies,
  now: number,
): Omit<UnsealedAnswer, 'facts'> {
  switch (outcome.kind) {
    case 'answer': {
      const { payload, cty, statut, issuer } = outcome.answer;
      return { payload, cty, statut, issuer };
    }
    case 'statement':
      return { payload: outcome.payload, cty: outcome.cty, statut: 200 };
    case 'refusal':
      return { ...problemOf(outcome, dependencies, now), cty: CTY.refus };
  }
}

function problemOf(
  { facts, refusal }: RefusedOutcome,
  { directory, environment }: SealDependencies,
  now: number,
) {
  const contact = facts.amc10 === undefined ? undefined : directory().contactOf(facts.amc10)?.contact;
  const problem = buildProblem(refusal, {
    requete: bindingOf(facts),
    emisLe: instant(now),
    versionNorme: NORM_VERSION,
    environnement: environment,
    ...(contact === undefined ? {} : { contact: contact as Contact }),
  });
  return { payload: Buffer.from(JSON.stringify(problem)), statut: problem.status };
}
