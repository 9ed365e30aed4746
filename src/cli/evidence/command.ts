/** `roc preuve`: evidence files, made and judged. */
import { asksForHelp, isHelpWord } from '../help.js';
import { type Clock, systemClock } from '../../kernel/clock.js';
import { type CommandOutput } from '../verify.js';
import { CHECK_EVIDENCE_USAGE, checkEvidenceCommand } from './check-command.js';
import { EXPORT_EVIDENCE_USAGE, exportEvidenceCommand } from './export-command.js';

interface EvidenceCommand {
  readonly run: (argv: readonly string[], output: CommandOutput, clock: Clock) => Promise<number>;
  readonly usage: string;
}

const COMMANDS: Readonly<Record<string, EvidenceCommand>> = {
  exporter: { run: exportEvidenceCommand, usage: EXPORT_EVIDENCE_USAGE },
  verifier: { run: checkEvidenceCommand, usage: CHECK_EVIDENCE_USAGE },
};

/** Runs `exporter` or `verifier`. Returns the exit code; 2 where the word is unknown. */
export async function evidenceCommand(
  [name = '', ...argv]: readonly string[],
  output: CommandOutput,
  clock: Clock = systemClock,
): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    const asked = isHelpWord(name);
    for (const { usage } of Object.values(COMMANDS))
      if (asked) output.out(usage);
      else output.err(usage);
    return asked ? 0 : 2;
  }
  if (!asksForHelp(argv)) return command.run(argv, output, clock);
  output.out(command.usage);
  return 0;
}
