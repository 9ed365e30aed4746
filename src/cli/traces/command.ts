/** `roc traces`: the common trace format, written, checked and compared; the trace's retention. */
import { asksForHelp, isHelpWord } from '../help.js';
import { type CommandOutput } from '../verify.js';
import { CHECK_USAGE, checkCommand } from './check-command.js';
import { EXPORT_USAGE, exportCommand } from './export-command.js';
import { MATCH_USAGE } from './match-arguments.js';
import { matchCommand } from './match-command.js';
import { BODY_USAGE, ERASURE_USAGE } from './dossier-arguments.js';
import { PURGE_USAGE } from './purge-arguments.js';

interface TracesCommand {
  readonly run: (argv: string[], output: CommandOutput) => Promise<number>;
  readonly usage: string;
}

const COMMANDS: Readonly<Record<string, TracesCommand>> = {
  exporter: { run: exportCommand, usage: EXPORT_USAGE },
  verifier: { run: checkCommand, usage: CHECK_USAGE },
  // Loaded when asked for: it brings the database's driver, which no other word needs.
  purger: {
    run: async (argv, output) => (await import('./purge-command.js')).purgeCommand(argv, output),
    usage: PURGE_USAGE,
  },
  'effacer-dossier': {
    run: async (argv, output) =>
      (await import('./erase-dossier-command.js')).eraseDossierCommand(argv, output),
    usage: ERASURE_USAGE,
  },
  corps: {
    run: async (argv, output) => (await import('./body-command.js')).bodyCommand(argv, output),
    usage: BODY_USAGE,
  },
  rapprocher: { run: matchCommand, usage: MATCH_USAGE },
};

/** Runs the word's command. Returns the exit code; 2 where the word is unknown. */
export async function tracesCommand([name = '', ...argv]: string[], output: CommandOutput): Promise<number> {
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
