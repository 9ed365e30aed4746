/** An answer file that a hospital's own tool reads: judged where there is something to judge it by, and said so where not. */
import { readFile } from 'node:fs/promises';
import { type Clock } from '../kernel/clock.js';
import { type Validation } from '../messages/validate.js';
import { looksLikeJws, readAnswer } from '../signing/answer-evidence.js';
import { parseJson } from '../signing/scan-json.js';
import { judgeAnswer } from '../signing/verify-answer.js';
import { trustFolderBeside } from './verify-arguments.js';
import { readTrustFolder, UnusableTrustFolder } from './verify-trust-folder.js';

/** The file cannot be used; the message says why, in French, without its content. */
export class UnusableAnswerFile extends Error {}

export interface AnswerFile<T> {
  readonly content: T;
  /** Null where seal, signature, roles and binding hold; otherwise why they could not be judged. */
  readonly nonVerifiee: string | null;
}

export interface AnswerReading<T> {
  readonly file: string;
  /** The `confiance` folder; absent, the one beside the file where there is one. */
  readonly trustFolder?: string | undefined;
  readonly validate: (value: unknown) => Validation<T>;
  /** What the file should hold, for the message: « une réponse IDB ». */
  readonly expected: string;
  readonly clock: Clock;
}

/**
 * Reads a sealed answer (JWS General JSON) or its plain body. A seal or a signature that does not hold is never read on.
 * @throws UnusableAnswerFile
 */
export async function readAnswerFile<T>(reading: AnswerReading<T>): Promise<AnswerFile<T>> {
  const { file, expected } = reading;
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined) throw new UnusableAnswerFile(`${file} ne peut pas être lu`);
  const sealed = looksLikeJws(bytes);
  const nonVerifiee = sealed ? await judge(bytes, reading) : 'corps simple, sans son cachet ni sa signature';
  const value = sealed ? sealedContent(bytes, file) : plainContent(bytes, file);
  const valid = reading.validate(value);
  if (!valid.ok) throw new UnusableAnswerFile(`${file} n’est pas ${expected} : ${valid.detail}`);
  return { content: valid.value, nonVerifiee };
}

async function judge<T>(
  answer: Buffer,
  { file, trustFolder, clock }: AnswerReading<T>,
): Promise<string | null> {
  const folder = trustFolder ?? (await trustFolderBeside(file));
  if (folder === undefined) return 'aucun dossier de confiance : préciser --confiance';
  try {
    const { verdict, controles } = judgeAnswer({ answer }, await readTrustFolder(folder, clock));
    if (verdict === 'tient') return null;
    const fault = controles.find((one) => one.verdict === 'ne tient pas');
    throw new UnusableAnswerFile(
      `${file} ne tient pas (${fault?.nom ?? 'forme'} : ${fault?.pourquoi ?? ''})`,
    );
  } catch (error) {
    if (error instanceof UnusableTrustFolder) throw new UnusableAnswerFile(error.message);
    throw error;
  }
}

function sealedContent(bytes: Buffer, file: string): unknown {
  const read = readAnswer(bytes);
  if (!read.ok) throw new UnusableAnswerFile(`${file} : ${read.fault}`);
  return read.value.content;
}

function plainContent(bytes: Buffer, file: string): unknown {
  const parsed = parseJson(bytes);
  if (!parsed.ok) throw new UnusableAnswerFile(`${file} : JSON refusé (${parsed.fault})`);
  return parsed.value;
}
