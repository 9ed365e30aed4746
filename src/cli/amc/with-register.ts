import { createHash } from 'node:crypto';
import { systemClock } from '../../kernel/clock.js';
import { PostgresEngagementRegister } from '../../reference-amc/register/adapters/postgres-engagement-register.js';
import { RegisterUnavailable } from '../../reference-amc/register/engagement-register.port.js';
import { AnswerCipher } from '../../trace/answer-cipher.js';
import { type CommandOutput } from '../verify.js';
import { databaseSentence } from './database-sentence.js';
import { masterKeyFrom, ownerUrlFrom } from './environment.js';

/** Works on the register of the AMC and closes it. Exit code 2, told in one line, where the database does not answer. */
export async function withRegister(
  output: CommandOutput,
  work: (register: PostgresEngagementRegister) => Promise<number>,
): Promise<number> {
  const cipher = new AnswerCipher([answerKey(masterKeyFrom(process.env))]);
  const amcUrl = ownerUrlFrom(process.env);
  const register = new PostgresEngagementRegister({ amcUrl, cipher, clock: systemClock, connections: 1 });
  try {
    return await work(register);
  } catch (error) {
    if (!(error instanceof RegisterUnavailable)) throw error;
    const said = databaseSentence(error.cause);
    const cause = said ?? (error.cause instanceof Error ? error.cause.message : undefined);
    output.err(
      `Le registre des engagements ne répond pas${cause === undefined ? '' : ` (${cause})`}. ${FATES[error.fate]}`,
    );
    return 2;
  } finally {
    await register.close();
  }
}

const FATES = {
  'nothing-written': 'Rien n’a été écrit.',
  unknown: 'Le résultat de l’écriture est inconnu : relisez l’état avec roc amc engagements.',
} as const;

/** The key of stored answers, derived as the gateway derives it. */
function answerKey(masterKey: Buffer): Buffer {
  return createHash('sha256').update(masterKey).update('roc-gateway/amc-reponses').digest();
}
