/** One word of `roc annuaire`: what it is called with, and how its answer is told. */
import { civilDateInFrance } from '../../kernel/civil-date.js';
import { type CommandOutput } from '../verify.js';
import { type Answer, type DirectoryClient } from './directory-client.js';
import { type Profile } from './profile.js';

export interface Call {
  readonly client: DirectoryClient;
  readonly profile: Profile;
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly output: CommandOutput;
}

/** Prints an answer, as text where `describe` gives one and `--json` does not ask otherwise; a refusal with every fault it names. */
export function told(
  { output, options }: Call,
  { status, body }: Answer,
  describe?: (body: Answer['body']) => readonly string[],
): number {
  if (status < 400) {
    const raw = describe === undefined || options['json'] === true;
    output.out(raw ? JSON.stringify(body, null, 2) : describe(body).join('\n'));
    return 0;
  }
  const text = (name: string): string => {
    const value = body[name];
    return typeof value === 'string' ? value : '';
  };
  output.err(`Refusé (${text('code')}) : ${text('title')}`);
  output.err(`  ${text('detail')}`);
  if (text('conseil') !== '') output.err(`  ${text('conseil')}`);
  const named = [...asList(body['fautes']), ...asList(body['candidats']).map((one) => `possible : ${one}`)];
  for (const fault of named) output.err(`  - ${fault}`);
  return 1;
}

function asList(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

export function today(): string {
  return civilDateInFrance(Date.now());
}

/** Throws where an option is missing and has no fallback. */
export function optionOf({ options }: Call, name: string, fallback?: string): string {
  const value = options[name];
  if (typeof value === 'string') return value;
  if (fallback !== undefined) return fallback;
  throw new Error(`--${name} attendu`);
}
