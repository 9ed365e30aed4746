import { type Clock } from '../kernel/clock.js';
import { refusal } from '../kernel/refusal.js';
import { ok, refused, type Result } from '../kernel/result.js';
import {
  type DemandeClc,
  type DemandeDel,
  type DemandeIdb,
  type DemandeSim,
  type Probleme,
  type Reponse,
  type ReponseClc,
  type ReponseDel,
  type ReponseIdb,
  type ReponseSim,
  type RequeteLiee,
} from '../messages/types.js';
import {
  validateProbleme,
  validateReponseClc,
  validateReponseDel,
  validateReponseIdb,
  validateReponseSim,
  type Validation,
} from '../messages/validate.js';
import { type IssuerMode } from '../signing/protected-header.js';
import { parseJson } from '../signing/scan-json.js';
import { ANSWER_CTY, CTY, type Cty } from '../signing/sign-answer.js';
import { type SigningRoles } from '../signing/signing-roles.port.js';
import { type BackendAnswerVerifier } from '../signing/verify-backend-answer.js';
import { type AmcAnswer, type AmcQuestion } from './amc-backend.port.js';
import {
  engagementFault,
  issueDateFault,
  proposalFault,
  rightsFault,
  withdrawalFault,
} from './answer-dates.js';
import { estimateFault, figuresFault } from './answer-figures.js';
import { amcRefusalFault } from './amc-refusal.js';
import { textFault } from './plain-text.js';

/** An answer whose signature is verified and whose content is not yet read. */
export interface SignedContent {
  readonly payload: Buffer;
  readonly cty: Cty;
  /** HTTP status the AMC gives it. */
  readonly statut: number;
  /** What the protected header says of the signer. */
  readonly mode: IssuerMode;
  readonly mandat?: string;
}

/** An explanation's terms hold one another; the deepest the rules make are half of this. */
const MAX_DEPTH = 32;

/**
 * The judge of what AMC send: nothing is relayed that it has not passed, because it lands on hospital screens.
 * The only refusal is amc-reponse-invalide; its detail names the check that failed and never repeats a value.
 */
export class AnswerValidator {
  constructor(
    private readonly verifier: Pick<BackendAnswerVerifier, 'verify'>,
    private readonly roles: () => SigningRoles,
    private readonly clock: Clock,
  ) {}

  /** Bytes of a JWS -> the AMC's answer, its payload byte-equal to what was signed. */
  validate(jws: Buffer, statut: number, question: AmcQuestion): Result<AmcAnswer> {
    const { amc10, service } = question;
    const verified = this.verifier.verify(jws, {
      amc10,
      ctys: [ANSWER_CTY[service], CTY.refus],
      roles: this.roles(),
    });
    if (!verified.ok) return verified;
    const { payload, cty, issuer } = verified.value;
    const fault = contentFault({ ...verified.value, statut }, question, this.clock.now());
    if (fault !== undefined) return refused(refusal('amc-reponse-invalide', fault));
    return ok({ kind: 'answer', payload, cty, statut, issuer });
  }
}

/** The first fault of an answer's content, or undefined. `now` in milliseconds. */
export function contentFault(content: SignedContent, question: AmcQuestion, now: number): string | undefined {
  const parsed = parseJson(content.payload, MAX_DEPTH);
  if (!parsed.ok) return `contenu : JSON refusé (${parsed.fault})`;
  return valueFault(parsed.value, { content, question, now });
}

/** {@link contentFault} for a document that this process made itself: `value` is what its payload was written from. */
export function valueFault(value: unknown, context: AnswerContext): string | undefined {
  const { content, question } = context;
  const text = textFault(value);
  if (text !== undefined) return `texte : ${text}`;
  if (content.cty === CTY.refus) return documentFault(validateProbleme(value), refusalRules, context);
  if (content.cty !== ANSWER_CTY[question.service]) return 'en-tête : « cty » d’un autre service';
  if (content.statut !== 200) return 'statut : 200 attendu pour une réponse';
  switch (question.service) {
    case 'IDB':
      return documentFault(validateReponseIdb(value), idbRules, context);
    case 'SIM':
      return documentFault(validateReponseSim(value), simRules, context);
    case 'CLC':
      return documentFault(validateReponseClc(value), clcRules, context);
    case 'DEL':
      return documentFault(validateReponseDel(value), delRules, context);
  }
}

/** What a document is judged against; `now` in milliseconds. */
export interface AnswerContext {
  readonly content: Omit<SignedContent, 'payload'>;
  readonly question: AmcQuestion;
  readonly now: number;
}

type Rules<T> = (document: T, context: AnswerContext) => string | undefined;

function documentFault<T extends Probleme | Reponse>(
  validation: Validation<T>,
  rules: Rules<T>,
  context: AnswerContext,
): string | undefined {
  if (!validation.ok) return `contrat : ${validation.champ === '' ? 'document' : validation.champ}`;
  return commonFault(validation.value, context) ?? rules(validation.value, context);
}

/** What every document of an AMC must say of itself. A refusal may leave out AMC, signer and environment. */
function commonFault(document: Probleme | Reponse, context: AnswerContext): string | undefined {
  const { content, question, now } = context;
  const { demande, amc10 } = question;
  const binding = bindingFault(document.requete, question.requete);
  if (binding !== undefined) return `liaison : ${binding}`;
  if ((document.amc?.numero ?? amc10) !== amc10) return 'amc : un autre numéro que celui demandé';
  if ((document.environnement ?? demande.environnement) !== demande.environnement)
    return 'environnement : un autre';
  if ((document.versionNorme ?? demande.versionNorme) !== demande.versionNorme)
    return 'versionNorme : une autre';
  const signer = document.signataire ?? content;
  if (signer.mode !== content.mode) return 'signataire : le contenu dit un autre mode que la signature';
  if (signer.mandat !== content.mandat) return 'signataire : le contenu dit un autre mandat que la signature';
  const issued = issueDateFault(document.emisLe, now);
  return issued === undefined ? undefined : `date : ${issued}`;
}

const BINDING_FIELDS = [
  'algorithme',
  'empreinte',
  'methode',
  'chemin',
  'service',
  'idMessage',
  'finessJuridique',
  'numeroAmc',
] as const satisfies readonly (keyof RequeteLiee)[];

function bindingFault(answered: RequeteLiee, asked: RequeteLiee): string | undefined {
  const field = BINDING_FIELDS.find((name) => answered[name] !== asked[name]);
  if (field !== undefined) return `${field} différent de la demande`;
  const { transmis } = asked;
  const same =
    answered.transmis?.empreinte === transmis?.empreinte &&
    answered.transmis?.correspondance === transmis?.correspondance;
  if (!same) return 'transmis différent de la demande';
  const expected = BINDING_FIELDS.length + (transmis === undefined ? 0 : 1);
  return Object.keys(answered).length === expected ? undefined : 'champ inattendu';
}

function named(check: string, fault: string | undefined): string | undefined {
  return fault === undefined ? undefined : `${check} : ${fault}`;
}

function idbRules(document: ReponseIdb, { question }: AnswerContext): string | undefined {
  return named('date', rightsFault(question.demande as DemandeIdb, document));
}

function clcRules(document: ReponseClc, { question }: AnswerContext): string | undefined {
  const demande = question.demande as DemandeClc;
  const figures = figuresFault(demande, document);
  return named('montants', figures) ?? named('date', engagementFault(demande, document, question.amc10));
}

function simRules(document: ReponseSim, { question }: AnswerContext): string | undefined {
  const demande = question.demande as DemandeSim;
  return (
    named('montants', estimateFault(document)) ??
    named('date', proposalFault(demande, document, question.amc10))
  );
}

function delRules(document: ReponseDel, { question }: AnswerContext): string | undefined {
  return named('engagement', withdrawalFault(question.demande as DemandeDel, document));
}

function refusalRules(document: Probleme, { content, question }: AnswerContext): string | undefined {
  return named('refus', amcRefusalFault(document, content.statut, question));
}
