import { instant, type Clock } from '../../kernel/clock.js';
import { type Environment, NORM_VERSION } from '../../kernel/vocabulary.js';
import { type Directory } from '../../directory/directory.js';
import { buildProblem } from '../../messages/problem.js';
import { type Contact } from '../../messages/types.js';
import { type LogName } from '../../signing/protected-header.js';
import { fromStored } from '../../signing/serialize-answer.js';
import {
  CTY,
  seal,
  type SealedAnswer,
  type UnsealedAnswer,
  type XmlSignatures,
} from '../../signing/sign-answer.js';
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
  /** Signs the XML form of an answer that leaves in SOAP; `at` in seconds. */
  readonly xml: { sign(answer: SealedAnswer, at: number): Promise<XmlSignatures> };
}

/**
 * The seal over the exact bytes: the AMC's, untouched, or a refusal of ours. A replay keeps the seal it had. Where the
 * answer leaves in SOAP its XML form is signed too, over the same content and the same seal: one evidence in two forms.
 */
export function sealStep(dependencies: SealDependencies): Steps['seal'] {
  const { clock, xml } = dependencies;
  return async (outcome: Outcome): Promise<Sealed> => {
    const sealed = await sealOf(outcome, dependencies);
    if (outcome.facts.arrival.binding !== 'soap' || sealed.answer.xml !== undefined)
      return prove<Sealed>(sealed);
    const signatures = await xml.sign(sealed.answer, Math.floor(clock.now() / 1000));
    return prove<Sealed>({ ...sealed, answer: { ...sealed.answer, xml: signatures } });
  };
}

type Unproven = Pick<Sealed, 'facts' | 'outcome' | 'answer' | 'statut'>;

async function sealOf(outcome: Outcome, dependencies: SealDependencies): Promise<Unproven> {
  const { facts } = outcome;
  if (outcome.kind === 'replay') {
    const answer = fromStored(outcome.stored.sealedAnswer);
    return { facts, outcome, answer, statut: answer.statut ?? 200 };
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
  return { facts, outcome, answer, statut: unsealed.statut ?? 200 };
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
