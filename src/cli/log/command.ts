/** `roc log`: the logs of a gateway, followed from outside. */
import { asksForHelp, isHelpWord } from '../help.js';
import { type CommandOutput } from '../verify.js';
import { WATCH_USAGE } from './watch-arguments.js';
import { watchCommand } from './watch-command.js';
import { WITNESS_USAGE } from './witness-arguments.js';
import { witnessCommand } from './witness-command.js';

interface LogCommand {
  readonly run: (argv: string[], output: CommandOutput) => Promise<number>;
  readonly usage: string;
}

const COMMANDS: Readonly<Record<string, LogCommand>> = {
  temoin: { run: witnessCommand, usage: WITNESS_USAGE },
  surveiller: { run: watchCommand, usage: WATCH_USAGE },
};

/** Runs a word of `roc log`. Returns its exit code; 2 where the word is unknown. */
export async function logCommand([name = '', ...argv]: string[], output: CommandOutput): Promise<number> {
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
