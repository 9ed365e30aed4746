/** `roc devis`: the printable estimate of a SIM answer. */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Clock, systemClock } from '../../kernel/clock.js';
import { validateReponseSim } from '../../messages/validate.js';
import { readAnswerFile, UnusableAnswerFile } from '../sealed-answer-file.js';
import { type CommandOutput } from '../verify.js';
import { renderEstimate } from './render-estimate.js';

export const ESTIMATE_USAGE = `Usage : roc devis REPONSE [--confiance DOSSIER] [--sortie FICHIER]

REPONSE      réponse SIM, en JWS (application/jose+json) ou son seul corps
--confiance  dossier de confiance, comme pour roc verify ; sans lui, le devis dit qu’il n’est pas vérifié
--sortie     fichier HTML à écrire ; sinon, sur la sortie standard

Code de sortie : 0 le devis est fait, 1 la réponse ne tient pas ou n’est pas un SIM, 2 la commande est mal formée.
`;

/** Runs the command. Returns the exit code; never throws on what the files hold. */
export async function estimateCommand(
  argv: readonly string[],
  output: CommandOutput,
  clock: Clock = systemClock,
): Promise<number> {
  const args = readArguments(argv);
  if (args === undefined) {
    output.err(ESTIMATE_USAGE);
    return 2;
  }
  try {
    const { content, nonVerifiee } = await readAnswerFile({
      file: args.file,
      trustFolder: args.trustFolder,
      validate: validateReponseSim,
      expected: 'une réponse SIM',
      clock,
    });
    const page = renderEstimate({ reponse: content, nonVerifiee });
    if (args.target === undefined) output.out(page);
    else await writeFile(args.target, page, 'utf8');
    if (nonVerifiee !== null) output.err(`Signatures non vérifiées : ${nonVerifiee}.`);
    return 0;
  } catch (error) {
    if (!(error instanceof UnusableAnswerFile)) throw error;
    output.err(`roc devis : ${error.message}`);
    return 1;
  }
}

interface EstimateArguments {
  readonly file: string;
  readonly trustFolder?: string | undefined;
  readonly target?: string | undefined;
}

function readArguments(argv: readonly string[]): EstimateArguments | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { confiance: { type: 'string' }, sortie: { type: 'string' } },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return undefined;
    return { file, trustFolder: values.confiance, target: values.sortie };
  } catch {
    return undefined;
  }
}
