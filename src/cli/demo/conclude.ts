import { relative } from 'node:path';
import { type PlayedCall, type PlayedDossier } from './play-dossiers.js';
import { bold, cyan, dim, mark, milliseconds, say, title } from './report.js';
import { readTrace, traced } from './read-trace.js';
import { type Stage } from './stage.js';

/** What all of it has proven, `more` being the calls of no dossier. True where every dossier is as expected, every answer holds and is in the trace. */
export async function conclude(
  stage: Stage,
  played: readonly PlayedDossier[],
  more: readonly PlayedCall[],
): Promise<boolean> {
  title('9 · Ce qui est prouvé');
  const calls = [...played.flatMap((one) => one.calls), ...more];
  const verified = calls.filter((call) => call.payload !== undefined).length;
  const inTrace = await countTraced(stage, calls);
  const expected = played.filter((one) => one.result.attendu !== null);
  const good = expected.filter((one) => one.good).length;
  const ratio = (part: number, whole: number, text: string): void =>
    say(`  ${mark(part === whole)} ${bold(`${part}/${whole}`.padStart(5))} ${text}`);
  ratio(
    verified,
    calls.length,
    'réponses vérifiées hors ligne : signatures, rôles à l’annuaire, révocation, lien à la demande',
  );
  ratio(
    inTrace,
    calls.length,
    'retrouvées dans la trace par l’auditeur : même empreinte, engagement salé recalculé',
  );
  ratio(good, expected.length, 'dossiers comme attendu, ligne par ligne, au centime');
  const unexpecting = played.length - expected.length;
  if (unexpecting > 0) say(dim(`          ${unexpecting} dossier(s) sans attendu, joués tels quels`));
  printTimes(calls);
  printFiles(stage);
  return verified === calls.length && inTrace === calls.length && played.every((one) => one.good);
}

async function countTraced(stage: Stage, calls: readonly PlayedCall[]): Promise<number> {
  const auditor = stage.running.auditor();
  let count = 0;
  try {
    for (const call of calls) if (traced(call, await readTrace(auditor, call.idMessage))) count++;
  } finally {
    auditor.close();
  }
  return count;
}

function printTimes(calls: readonly PlayedCall[]): void {
  const times = calls.map((call) => call.elapsedMs).sort((a, b) => a - b);
  const [median, longest] = [times[Math.floor(times.length / 2)], times.at(-1)];
  if (median === undefined || longest === undefined) return;
  say(
    dim(
      `          ${calls.length} échanges, vus de l’hôpital : médiane ${milliseconds(median)}, le plus long ${milliseconds(longest)}`,
    ),
  );
}

function printFiles({ folder, soap }: Stage): void {
  const here = relative(process.cwd(), folder) || '.';
  say(
    `  Demandes, réponses et resultats.json : ${bold(here)} ; ancres de confiance : ${bold(`${here}/confiance`)}`,
  );
  say(
    `  À vous : ${cyan(`npx roc verify ${here}/*.reponse.${soap ? 'xml' : 'jose.json'}`)} ; pour appeler avec curl : ${cyan('npm run demo -- --keep')}`,
  );
}
