/** `roc verify`: judges answers offline, says why, and ends with 0 (holds), 1 (does not) or 2 (cannot judge). */
import { readFile } from 'node:fs/promises';
import { type Clock, systemClock } from '../kernel/clock.js';
import { looksLikeXml, openXmlAnswer } from '../bindings/soap/open-answer.js';
import { looksLikeJws, readAnswer, receiptBeside } from '../signing/answer-evidence.js';
import { type Check, type Verdict } from '../signing/judgement.js';
import { fromBase64url } from '../signing/jws.js';
import { type AnswerEvidence, judgeAnswer } from '../signing/verify-answer.js';
import { judgeReceipt, type Level } from '../trace/log/judge-receipt.js';
import {
  readArguments,
  requestBeside,
  trustFolderBeside,
  VERIFY_USAGE,
  type VerifyArguments,
} from './verify-arguments.js';
import { readRequest } from './xml-request.js';
import { transmittedCheck } from './verify-transmitted.js';
import { readTrustFolder, type TrustFolder, UnusableTrustFolder } from './verify-trust-folder.js';

/** Where a command writes: whole lines, without their end. */
export interface CommandOutput {
  out(line: string): void;
  err(line: string): void;
}

interface FileJudgement {
  readonly fichier: string;
  readonly requete: string | null;
  readonly confiance: string | null;
  readonly verdict: 'tient' | 'ne tient pas' | 'impossible';
  readonly pourquoi?: string;
  /** How far the answer is proved; null where it does not hold. */
  readonly niveau: Level | null;
  readonly controles: readonly Check[];
}

const EXIT = { tient: 0, 'ne tient pas': 1, impossible: 2 } as const;

/** Runs the command; never throws on what the files hold. Returns the exit code. */
export async function verifyCommand(
  argv: readonly string[],
  output: CommandOutput,
  clock: Clock = systemClock,
): Promise<number> {
  const args = readArguments(argv);
  if (args === undefined) {
    output.err(VERIFY_USAGE);
    return EXIT.impossible;
  }
  const judgements: FileJudgement[] = [];
  for (const file of args.files) judgements.push(await judgeFile(file, args, clock));
  if (args.json) output.out(JSON.stringify(judgements, null, 2));
  else for (const judgement of judgements) printJudgement(judgement, output);
  return Math.max(...judgements.map((judgement) => EXIT[judgement.verdict]));
}

async function judgeFile(file: string, args: VerifyArguments, clock: Clock): Promise<FileJudgement> {
  const request = args.request ?? (await requestBeside(file));
  const folder = args.trustFolder ?? (await trustFolderBeside(file));
  const base = { fichier: file, requete: request ?? null, confiance: folder ?? null };
  const impossible = (pourquoi: string): FileJudgement => ({
    ...base,
    verdict: 'impossible',
    pourquoi,
    niveau: null,
    controles: [],
  });
  if (folder === undefined) return impossible('aucun dossier de confiance : préciser --confiance');
  const evidence = await readEvidence(file, request, args);
  if (typeof evidence === 'string') return impossible(evidence);
  try {
    return { ...base, ...judged(evidence, await readTrustFolder(folder, clock), receiptOf(evidence, args)) };
  } catch (error) {
    if (error instanceof UnusableTrustFolder) return impossible(error.message);
    throw error;
  }
}

/** Signatures, request, what was passed on, receipt; and the level that all of it reaches. */
function judged(
  evidence: FileEvidence,
  trust: TrustFolder,
  receipt: string | undefined,
): Pick<FileJudgement, 'verdict' | 'niveau' | 'controles'> {
  const { controles } = judgeAnswer(evidence, trust);
  const inXml = evidence.xml ?? [];
  const transmitted = transmittedCheck(evidence);
  const read = readAnswer(evidence.answer);
  const { checks, proven } = read.ok
    ? judgeReceipt(read.value, receipt, trust.logs)
    : { checks: [], proven: undefined };
  const all = [...controles, ...inXml, ...(transmitted === undefined ? [] : [transmitted]), ...checks];
  if (all.some((one) => one.verdict === 'ne tient pas'))
    return { verdict: 'ne tient pas', niveau: null, controles: all };
  return { verdict: 'tient', niveau: proven === undefined ? 'signe' : 'inclus', controles: all };
}

/** The receipt beside the answer: a member of the full form, or the value of `Roc-Recu`. */
function receiptOf({ answer }: AnswerEvidence, { rocRecu }: VerifyArguments): string | undefined {
  if (Buffer.isBuffer(answer)) return receiptBeside(answer);
  // What is not canonical is no receipt, and is judged as what it is.
  return rocRecu === undefined ? undefined : (fromBase64url(rocRecu)?.toString('utf8') ?? rocRecu);
}

/** An answer to judge, with what its XML form, if it has one, was found to be. */
type FileEvidence = AnswerEvidence & { readonly xml?: readonly Check[] };

/** The files' bytes, or why they cannot be judged. */
async function readEvidence(
  file: string,
  request: string | undefined,
  args: VerifyArguments,
): Promise<FileEvidence | string> {
  const [body, requestBytes] = await Promise.all([bytesOf(file), request && bytesOf(request)]);
  if (body === undefined) return `${file} ne peut pas être lu`;
  if (request !== undefined && !Buffer.isBuffer(requestBytes)) return `${request} ne peut pas être lu`;
  const more = Buffer.isBuffer(requestBytes) ? { request: readRequest(requestBytes) } : {};
  const { rocCachet, rocSignature } = args;
  if (rocCachet !== undefined) {
    const plain = { corps: body, rocCachet, ...(rocSignature === undefined ? {} : { rocSignature }) };
    return { answer: plain, ...more };
  }
  if (looksLikeXml(body)) {
    const opened = openXmlAnswer(body);
    if (!opened.ok) return `${file} : ${opened.fault}`;
    return { answer: opened.value.jws, xml: opened.value.controles, ...more };
  }
  if (!looksLikeJws(body)) return "ce fichier n'est pas un JWS en JSON (corps simple : ajouter --cachet)";
  return { answer: body, ...more };
}

async function bytesOf(file: string): Promise<Buffer | undefined> {
  return readFile(file).catch(() => undefined);
}

const MARK: Readonly<Record<Verdict, string>> = { tient: '✓', 'ne tient pas': '✗', 'non verifie': '–' };
const SENTENCE = {
  tient: 'TIENT',
  'ne tient pas': 'NE TIENT PAS',
  impossible: 'IMPOSSIBLE À JUGER',
} as const;
const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  signe: 'signé',
  inclus: 'inclus',
  horodate: 'horodaté',
  temoigne: 'témoigné',
};
const NAME_WIDTH = 21;

/** A judged file, whatever kind it is of. */
type Printed = Pick<FileJudgement, 'fichier' | 'verdict' | 'pourquoi' | 'niveau' | 'controles'>;

/** The verdict on a line, then a line a check. */
export function printJudgement(judgement: Printed, output: CommandOutput): void {
  const why = judgement.pourquoi === undefined ? '' : ` : ${judgement.pourquoi}`;
  const level = judgement.niveau === null ? '' : ` (niveau ${LEVEL_WORDS[judgement.niveau]})`;
  output.out(`${judgement.fichier} : ${SENTENCE[judgement.verdict]}${level}${why}`);
  for (const one of judgement.controles) {
    const reason = one.verdict === 'non verifie' ? `non vérifié : ${one.pourquoi}` : one.pourquoi;
    output.out(`  ${MARK[one.verdict]} ${one.nom.padEnd(NAME_WIDTH)} ${printable(reason)}`);
  }
}

/** Reasons quote the file under judgement: no control character of it reaches the terminal. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, '?').slice(0, 300);
}
