/** `roc traces`: the common trace format, written, checked and compared. */
import { type CommandOutput } from '../verify.js';
import { CHECK_USAGE, checkCommand } from './check-command.js';
import { EXPORT_USAGE, exportCommand } from './export-command.js';
import { MATCH_USAGE } from './match-arguments.js';
import { matchCommand } from './match-command.js';

const COMMANDS: Readonly<Record<string, (argv: string[], output: CommandOutput) => Promise<number>>> = {
  exporter: exportCommand,
  verifier: checkCommand,
  rapprocher: matchCommand,
};

/** Runs `exporter`, `verifier` or `rapprocher`. Returns the exit code; 2 where the word is unknown. */
export async function tracesCommand([name = '', ...argv]: string[], output: CommandOutput): Promise<number> {
  const command = COMMANDS[name];
  if (command !== undefined) return command(argv, output);
  for (const usage of [EXPORT_USAGE, CHECK_USAGE, MATCH_USAGE]) output.err(usage);
  return 2;
}
