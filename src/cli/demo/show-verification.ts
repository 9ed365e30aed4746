import { relative } from 'node:path';
import { type PlayedDossier } from './play-dossiers.js';
import { cyan, say, title, wrapped } from './report.js';
import { type Stage } from './stage.js';

/** An answer judged offline, check by check, exactly as anybody can. True where it holds. */
export async function showVerification(stage: Stage, played: readonly PlayedDossier[]): Promise<boolean> {
  const shown = played.find(({ calls }) => calls.length === 2 && calls[1]?.payload !== undefined)?.calls[1];
  if (shown === undefined) return true;
  title('7 · Hors ligne, contrôle par contrôle');
  const file = relative(process.cwd(), shown.file) || shown.file;
  say(cyan(`  $ npx roc verify ${file}`));
  const { holds, lines } = await stage.judge(shown.file);
  for (const line of lines.slice(1)) wrapped('  ', line.trim());
  return holds;
}
