/** `roc horodatage`: an authority for development, and the verification of a token by hand. */
import { asksForHelp, isHelpWord } from '../help.js';
import { type CommandOutput } from '../verify.js';
import { CHECK_TIMESTAMP_USAGE, checkTimestampCommand } from './check-command.js';
import { SERVE_USAGE, serveCommand } from './serve-command.js';

interface TimestampCommand {
  readonly run: (argv: readonly string[], output: CommandOutput) => Promise<number>;
  readonly usage: string;
}

const COMMANDS: Readonly<Record<string, TimestampCommand>> = {
  servir: { run: serveCommand, usage: SERVE_USAGE },
  verifier: { run: checkTimestampCommand, usage: CHECK_TIMESTAMP_USAGE },
};

/** Runs `servir` or `verifier`. Returns the exit code; 2 where the word is unknown. */
export async function timestampCommand(
  [name = '', ...argv]: readonly string[],
  output: CommandOutput,
): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    const asked = isHelpWord(name);
    for (const { usage } of Object.values(COMMANDS))
      if (asked) output.out(usage);
      else output.err(usage);
    return asked ? 0 : 2;
  }
  if (!asksForHelp(argv)) return command.run(argv, output);
  output.out(command.usage);
  return 0;
}
