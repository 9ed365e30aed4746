/**
 * Everything there is to verify in an evidence file, under its own anchors and at its own time: what it establishes, and
 * the members that follow from it. Whether its anchors are the reader's, and what the reader knows since, is
 * `confront-evidence.ts`.
 */
import { type Certificate } from '../../pki/certificate.js';
import { type RevocationRegistry } from '../../pki/revocation.js';
import { readAnswer, type ReadRequest, type SealedReading } from '../../signing/answer-evidence.js';
import { type Check, check, fails, holds, unverified } from '../../signing/judgement.js';
import { isRecord } from '../../signing/jws.js';
import { judgeAnswer, revocationCheck } from '../../signing/verify-answer.js';
import { judgeReceipt } from '../../trace/log/judge-receipt.js';
import { type LogList } from '../../trace/log/log-list.js';
import { transmittedCheck } from '../verify-transmitted.js';
import { type AnswerFacts, type EvidenceFacts, type LogFacts, type SignerFacts } from './evidence-facts.js';
import { type EvidenceParts, optional } from './evidence-parts.js';
import { type Piece, PIECES, type Slip } from './evidence-slip.js';
import { entryClockCheck, sealClockCheck } from './examine-clock.js';
import { directoryJudgement, directoryPeriodCheck, type FiledDirectory } from './examine-directory.js';
import { entryContentCheck, entryRequestCheck } from './examine-entry.js';
import { type EntryJudgement, entryJudgement, outsiderJudgement } from './examine-log.js';
import {
  type FiledRequest,
  filedRequest,
  requestSignatureChecks,
  requestSigner,
  type TakenRequest,
} from './examine-request.js';
import { isSoapPath } from './filed-envelope.js';
import { filedLists, unique } from './filed-lists.js';
import { type FiledProof } from './filed-proof.js';
import {
  type ChainedSignature,
  type SignedBy,
  signedDocument,
  type SignedDocument,
} from './signed-document.js';

export interface Examination {
  readonly controles: readonly Check[];
  /** Only where nothing failed. */
  readonly facts?: EvidenceFacts;
  readonly lists: readonly Buffer[];
}

/** What a file holds, in its only spelling. */
interface Filed {
  readonly directory: FiledDirectory;
  readonly answer?: { readonly document: SignedDocument; readonly reading: SealedReading };
  readonly request?: FiledRequest;
  readonly entry: EntryJudgement;
}

/** Examines the parts. Never throws on what they hold. */
export async function examineEvidence(parts: EvidenceParts): Promise<Examination> {
  const directory = directoryJudgement(parts);
  if (!directory.ok) return { controles: [directory.check], lists: [] };
  const filed = readDocuments(parts, directory.filed);
  if ('nom' in filed) return { controles: [directory.check, filed], lists: [] };
  const signed = signaturesOf(filed);
  const chains = [
    ...signed.map(({ chain }) => chain),
    ...parts.stampAuthorities.filter(({ isCa }) => isCa).map((one) => [one, one]),
  ];
  const { lists, registry } = await filedLists(parts.lists, chains);
  const entry = filed.entry.facts;
  const outside = entry === undefined ? undefined : outsiderJudgement(parts, entry, registry);
  const log = entry === undefined || outside === undefined ? undefined : { ...entry, ...outside.facts };
  const controles = [
    directory.check,
    ...officeRevocationChecks(filed, registry),
    ...answerChecks(filed, registry, parts.slip),
    ...requestChecks(filed, registry),
    ...filed.entry.checks,
    ...bindingChecks(filed),
    ...(outside?.checks ?? []),
    ...timeChecks(filed, log),
    absencesCheck(parts),
  ];
  if (controles.some(({ verdict }) => verdict === 'ne tient pas')) return { controles, lists };
  return { controles, lists, facts: factsOf(parts, { filed, registry, ...optional('log', log) }) };
}

function readDocuments(parts: EvidenceParts, directory: FiledDirectory): Filed | Check {
  const { means } = directory;
  const logs = parts.logs === undefined ? undefined : signedDocument(parts.logs, means);
  if (logs?.ok === false) return fails('journaux', logs.fault);
  const entry = entryJudgement(parts, logs?.value, directory);
  const answer = readFiledAnswer(parts, directory);
  if (answer !== undefined && 'nom' in answer) return answer;
  const request =
    parts.request === undefined
      ? undefined
      : filedRequest(parts.request, takenRequest(answer?.reading, entry), means);
  if (parts.request !== undefined && request === undefined)
    return fails('demande-signature', 'JWS illisible');
  return { directory, entry, ...optional('answer', answer), ...optional('request', request) };
}

function readFiledAnswer({ answer }: EvidenceParts, { means }: FiledDirectory): Filed['answer'] | Check {
  if (answer === undefined) return undefined;
  const document = signedDocument(answer, means);
  if (!document.ok) return fails('forme', document.fault);
  const reading = readAnswer(document.value.bytes);
  if (!reading.ok) return fails('forme', reading.fault);
  if (reading.value.kind === 'annuaire')
    return fails('forme', 'une réponse d’annuaire n’est pas inscrite au journal');
  return { document: document.value, reading: reading.value };
}

function takenRequest(answer: SealedReading | undefined, { facts }: EntryJudgement): TakenRequest {
  const traced = facts?.receipt.entry['requete'];
  const bound = answer?.content['requete'];
  return {
    named: isRecord(bound) ? bound['empreinte'] : isRecord(traced) ? traced['empreinte'] : undefined,
    unsigned: isRecord(traced) && traced['signature'] === 'non signee',
    soap: isSoapPath(isRecord(bound) ? bound['chemin'] : isRecord(traced) ? traced['chemin'] : undefined),
  };
}

/** The signatures of a file's documents; requests are last. */
function signaturesOf({ directory, answer, request, entry }: Filed): readonly SignedBy[] {
  return [
    ...directory.document.signatures,
    ...(answer?.document.signatures ?? []),
    ...(entry.facts?.document.signatures ?? []),
    ...(request === undefined ? [] : requestSignatures(request)),
  ];
}

function requestSignatures(request: FiledRequest): readonly SignedBy[] {
  const signer = requestSigner(request);
  return signer === undefined ? [] : [signer];
}

function answerChecks(
  { answer, request, directory }: Filed,
  registry: RevocationRegistry | undefined,
  slip: Slip,
): Check[] {
  if (answer === undefined) return [unverified('reponse', 'la réponse n’est pas jointe')];
  const evidence = { answer: answer.document.bytes, ...optional('request', request && asRead(request)) };
  const judgement = judgeAnswer(evidence, {
    trust: directory.means.trust,
    roles: directory.directory,
    ...optional('revocation', registry),
  });
  const transmitted = transmittedCheck(evidence);
  return [
    ...judgement.controles,
    ...(transmitted === undefined ? [] : [{ ...transmitted, nom: 'demande-transmise' }]),
    ...chainsCheck('reponse', answer.document),
    exchangeCheck(answer.reading, slip),
    directoryPeriodCheck(directory, answer.reading.seal.header.iat * 1000),
    sealClockCheck(answer.reading),
  ];
}

/** The request as the judgement of an answer takes it. */
function asRead({ bytes, envelope }: FiledRequest): Buffer | ReadRequest {
  return envelope === undefined ? bytes : { recu: bytes, message: envelope.message };
}

function exchangeCheck({ seal }: SealedReading, { idEchange }: Slip): Check {
  const same = seal.header.cachet.idEchange === idEchange;
  return check(
    'echange',
    same ? undefined : 'la réponse est celle d’un autre échange',
    `échange ${idEchange}`,
  );
}

function requestChecks({ request, directory }: Filed, registry: RevocationRegistry | undefined): Check[] {
  if (request === undefined) return [];
  return [
    ...requestSignatureChecks(request, { trust: directory.means.trust, revocation: registry }),
    ...chainsCheck('demande', { signatures: requestSignatures(request) }),
  ];
}

/** Revocation of those who sealed the directory and the list of logs, when they did. */
function officeRevocationChecks(
  { directory, entry }: Filed,
  registry: RevocationRegistry | undefined,
): Check[] {
  const documents = [
    ['annuaire', directory.document] as const,
    ...(entry.facts === undefined ? [] : [['journaux', entry.facts.document] as const]),
  ];
  return documents.flatMap(([nom, { signatures }]) =>
    signatures.map(({ chain, header }) => {
      const at = header.iat * 1000;
      return revocationCheck(nom, registry?.stateOfChain(chain, at), at);
    }),
  );
}

/** Where a chain was not found, what is carried in its place is nobody's word. */
function chainsCheck(nom: string, { signatures }: { readonly signatures: readonly SignedBy[] }): Check[] {
  return signatures.some(({ chain }) => chain.length === 0)
    ? [fails(`${nom}-chaines`, 'une signature n’a pas de chaîne jusqu’aux ancres')]
    : [];
}

/** Answer, request and seal against the entry of the log. */
function bindingChecks({ answer, request, entry }: Filed): Check[] {
  const { facts } = entry;
  if (facts === undefined) return [];
  const { receipt, list } = facts;
  return [
    ...(answer === undefined ? [provedCheck(receipt)] : answerBindingChecks(answer.reading, receipt, list)),
    ...(request === undefined ? [] : [entryRequestCheck(receipt, request)]),
  ];
}

/** The receipt beside its answer, as `roc verify` judges it, and what both say of the exchange. */
function answerBindingChecks(answer: SealedReading, receipt: FiledProof, list: LogList): Check[] {
  const { checks } = judgeReceipt(answer, receipt.bytes.toString('utf8'), list);
  return [...checks, entryContentCheck(receipt, answer)];
}

function provedCheck({ proven }: FiledProof): Check {
  const { index, checkpoint } = proven;
  return holds(
    'recu-preuve',
    `entrée de rang ${index} dans un journal de ${checkpoint.size} entrées, tête signée`,
  );
}

function timeChecks({ answer, directory }: Filed, log: LogFacts | undefined): Check[] {
  if (log === undefined) return [];
  const clock = entryClockCheck(answer?.reading.seal, log);
  const traced = Date.parse(String(log.receipt.entry['horodatage']));
  return answer === undefined ? [clock, directoryPeriodCheck(directory, traced)] : [clock];
}

interface Established {
  readonly filed: Filed;
  readonly registry: RevocationRegistry | undefined;
  readonly log?: LogFacts;
}

function factsOf(parts: EvidenceParts, { filed, registry, log }: Established): EvidenceFacts {
  const { directory, answer, request } = filed;
  const signer = <S extends SignedBy>(signed: S): SignerFacts<S> => ({
    signed,
    revocation: registry?.stateOfChain(signed.chain, signed.header.iat * 1000),
  });
  const requestSigned = request && requestSigner(request);
  return {
    slip: parts.slip,
    extract: directory.extract,
    directory: directory.document,
    operator: directory.operator,
    roots: rootsOf(signaturesOf(filed)),
    ...optional('answer', answer === undefined ? undefined : answerFacts(answer, signer)),
    ...optional(
      'request',
      request === undefined
        ? undefined
        : {
            filed: request,
            ...optional('signer', requestSigned === undefined ? undefined : signer(requestSigned)),
          },
    ),
    ...optional('log', log),
  };
}

function answerFacts(
  { document, reading }: NonNullable<Filed['answer']>,
  signer: (signed: ChainedSignature) => SignerFacts,
): AnswerFacts {
  const issuer = document.signatures.find(({ header }) => header.kind === 'emetteur');
  const seal = document.signatures.find(({ header }) => header.kind === 'cachet');
  if (seal === undefined) throw new TypeError('a sealed reading has a seal');
  return {
    document,
    reading,
    seal: signer(seal),
    ...optional('issuer', issuer === undefined ? undefined : signer(issuer)),
  };
}

/** The anchors that a file's chains end in, once each, in the order of their thumbprints. */
export function rootsOf(signatures: readonly SignedBy[]): readonly Certificate[] {
  const roots = unique(signatures.flatMap(({ chain }) => chain.slice(-1)));
  return [...roots].sort((one, other) => (one.x5tS256 < other.x5tS256 ? -1 : 1));
}

/** The slip gives a reason for each piece that is not there, and for none that is. */
function absencesCheck(parts: EvidenceParts): Check {
  const there: Readonly<Record<Piece, boolean>> = {
    reponse: parts.answer !== undefined,
    demande: parts.request !== undefined,
    recu: parts.receipt !== undefined,
    arrivee: parts.arrival !== undefined,
    horodatage: parts.stamped !== undefined,
    anteriorite: parts.stampBefore !== undefined,
    temoins: parts.witnessed !== undefined,
    revocation: parts.lists.length > 0,
  };
  const wrong = PIECES.filter((piece) => there[piece] === piece in parts.slip.absents);
  const fault =
    wrong.length === 0 ? undefined : `le bordereau et le fichier ne s’accordent pas : ${wrong.join(', ')}`;
  return check('bordereau', fault, wordsOf(parts.slip));
}

function wordsOf({ absents }: Slip): string {
  const missing = Object.entries(absents).map(([piece, reason]) => `${piece} (${reason})`);
  return missing.length === 0 ? 'toutes les pièces sont là' : `manquent : ${missing.join(', ')}`;
}
