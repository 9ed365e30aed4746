/** `roc preuve verifier`: judges evidence files offline, says why, and ends as `roc verify` does. */
import { stat, readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Clock, systemClock } from '../../kernel/clock.js';
import { LIMITS } from '../../trace/evidence/zip-layout.js';
import { trustFolderBeside } from '../verify-arguments.js';
import { UnusableTrustFolder } from '../verify-trust-folder.js';
import { type CommandOutput, printJudgement } from '../verify.js';
import { type EvidenceJudgement, judgeEvidence } from './judge-evidence.js';
import { readReaderTrust } from './reader-trust.js';

export const CHECK_EVIDENCE_USAGE = `Usage : roc preuve verifier FICHIER... [--confiance DOSSIER] [--json]

FICHIER      fichier de preuve (ASiC-E, .asice)
--confiance  racine.pem, ac-organisations.pem, annuaire.pem, annuaire.jose.json, obtenus d’ailleurs que du fichier ; de plus,
             s’il y en a, *.crl, horodatage/*.pem (autorités d’horodatage admises) et temoins.txt (clés de témoins, une par
             ligne) ; par défaut ./confiance ou ../confiance à côté du fichier

Rien n’est demandé au réseau. Code de sortie : 0 la preuve tient, 1 elle ne tient pas, 2 on ne peut pas juger.
`;

interface FileJudgement extends Omit<EvidenceJudgement, 'verdict'> {
  readonly fichier: string;
  readonly confiance: string | null;
  readonly verdict: EvidenceJudgement['verdict'] | 'impossible';
  readonly pourquoi?: string;
}

const EXIT = { tient: 0, 'ne tient pas': 1, impossible: 2 } as const;
const NOTHING = { signe: false, inclus: false, horodate: false, temoigne: false } as const;

/** Runs the command; never throws on what the files hold. Returns the exit code. */
export async function checkEvidenceCommand(
  argv: readonly string[],
  output: CommandOutput,
  clock: Clock = systemClock,
): Promise<number> {
  const args = readArguments(argv);
  if (args === undefined) {
    output.err(CHECK_EVIDENCE_USAGE);
    return EXIT.impossible;
  }
  const judgements: FileJudgement[] = [];
  for (const file of args.files) judgements.push(await judgeFile(file, args.trustFolder, clock));
  if (args.json) output.out(JSON.stringify(judgements, null, 2));
  else for (const judgement of judgements) printJudgement(judgement, output);
  return Math.max(...judgements.map(({ verdict }) => EXIT[verdict]));
}

async function judgeFile(file: string, given: string | undefined, clock: Clock): Promise<FileJudgement> {
  const folder = given ?? (await trustFolderBeside(file));
  const base = { fichier: file, confiance: folder ?? null };
  const impossible = (pourquoi: string): FileJudgement => ({
    ...base,
    ...{ verdict: 'impossible', pourquoi, idEchange: null, niveau: null, niveaux: NOTHING, controles: [] },
  });
  if (folder === undefined) return impossible('aucun dossier de confiance : préciser --confiance');
  const bytes = await readBounded(file);
  if (bytes === undefined) return impossible('ce fichier ne peut pas être lu, ou dépasse 64 Mio');
  try {
    return { ...base, ...(await judgeEvidence(bytes, await readReaderTrust(folder, clock), clock)) };
  } catch (error) {
    if (error instanceof UnusableTrustFolder) return impossible(error.message);
    throw error;
  }
}

/** No more of a file is taken into memory than a container may have. */
async function readBounded(file: string): Promise<Buffer | undefined> {
  try {
    const { size } = await stat(file);
    return size > LIMITS.container ? undefined : await readFile(file);
  } catch {
    return undefined;
  }
}

function readArguments(
  argv: readonly string[],
):
  | { readonly files: readonly string[]; readonly trustFolder: string | undefined; readonly json: boolean }
  | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { confiance: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    if (positionals.length === 0) return undefined;
    return { files: positionals, trustFolder: values.confiance, json: values.json };
  } catch {
    return undefined;
  }
}
