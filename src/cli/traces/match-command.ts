/** `roc traces rapprocher`: ends with 0 (all matches), 1 (differences) or 2 (nothing can be concluded). */
import { type CommandOutput } from '../verify.js';
import { MATCH_USAGE, readMatchArguments } from './match-arguments.js';
import { matchFiles, type MatchRequest, Unmatchable } from './match-files.js';
import { type Gap, type MatchSummary, type UnreadableLine } from './match-report.js';
import { gapLine, sideNames, summaryLines, unreadableLine } from './match-sentences.js';

/** Unreadable lines that are shown; the others are counted. */
const SHOWN = 20;

/** Runs the command; never throws on what the files hold. Returns the exit code. */
export async function matchCommand(argv: readonly string[], output: CommandOutput): Promise<number> {
  const args = readMatchArguments(argv);
  if (args === undefined) {
    output.err(MATCH_USAGE);
    return 2;
  }
  try {
    return exitCode(await (args.json ? asJson : asText)(args, output));
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    output.err(`roc traces rapprocher : ${reason}`);
    return 2;
  }
}

/** An unread line may be the very one that is missing: nothing is concluded beside it. */
function exitCode({ premier, second, ecarts }: MatchSummary): number {
  if (premier.illisibles + second.illisibles > 0) return 2;
  if (premier.lues + second.lues === 0) return 2;
  return ecarts === 0 ? 0 : 1;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'plus de place pour les fichiers temporaires (TMPDIR en désigne le dossier)',
  EMFILE: 'trop de fichiers ouverts : augmenter la limite (ulimit -n)',
};

function reasonOf(error: unknown): string | undefined {
  if (error instanceof Unmatchable) return error.message;
  return REASONS[(error as NodeJS.ErrnoException).code ?? ''];
}

async function asText(request: MatchRequest, output: CommandOutput): Promise<MatchSummary> {
  let hidden = 0;
  let shown = 0;
  const summary = await matchFiles(request, {
    gap: (gap: Gap, sides) => output.out(gapLine(gap, sideNames(sides))),
    unreadable: (line: UnreadableLine) => {
      if (shown++ < SHOWN) output.out(unreadableLine(line));
      else hidden++;
    },
  });
  if (hidden > 0) output.out(`? … et ${hidden} autres lignes illisibles`);
  for (const line of summaryLines(summary)) output.out(line);
  return summary;
}

/** One JSON document, written as it comes: however many differences there are, none is held. */
async function asJson(request: MatchRequest, output: CommandOutput): Promise<MatchSummary> {
  const unreadable: UnreadableLine[] = [];
  let before = '{"ecarts":[';
  const summary = await matchFiles(request, {
    gap: (gap) => {
      output.out(before + JSON.stringify(gap));
      before = ',';
    },
    unreadable: (line) => {
      if (unreadable.length < SHOWN) unreadable.push(line);
    },
  });
  const opening = before === ',' ? '' : before;
  output.out(`${opening}],"illisibles":${JSON.stringify(unreadable)},"resume":${JSON.stringify(summary)}}`);
  return summary;
}
