import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { conclude } from './conclude.js';
import { lookUp } from './look-up.js';
import { matchSides } from './match-sides.js';
import { playDossier, type PlayedDossier } from './play-dossiers.js';
import { printDossier } from './print-dossier.js';
import { type NamedDossier } from './read-dossiers.js';
import { title } from './report.js';
import { showOverload } from './show-overload.js';
import { showRefusal } from './show-refusal.js';
import { showStay } from './show-stay.js';
import { showUnsigned } from './show-unsigned.js';
import { showVerification } from './show-verification.js';
import { type Stage } from './stage.js';

/** The demonstration, chapter by chapter. True where everything came to what it should. */
export async function tellStory(stage: Stage, dossiers: readonly NamedDossier[]): Promise<boolean> {
  const lookedUp = await lookUp(stage);
  const played = await playAll(stage, dossiers);
  const stay = await showStay(stage);
  showRefusal(played);
  const unsigned = await showUnsigned(stage);
  const overloaded = await showOverload(stage);
  const verified = await showVerification(stage, played);
  const matched = await matchSides(stage);
  const proven = await conclude(stage, played, stay.calls);
  return stay.good && lookedUp && unsigned && overloaded && verified && matched && proven;
}

async function playAll(stage: Stage, dossiers: readonly NamedDossier[]): Promise<PlayedDossier[]> {
  title(`2 · ${dossiers.length} dossiers : IDB à l’admission, CLC à la sortie (part AMC, durées)`);
  const played: PlayedDossier[] = [];
  for (const one of dossiers) {
    const { referentiel, folder, verify, soap } = stage;
    const context = { referentiel, folder, verify, soap };
    played.push(await playDossier(stage.clientOf(one.dossier.etablissement), one, context));
    printDossier(played.at(-1) as PlayedDossier);
  }
  const results = played.map((one) => one.result);
  await writeFile(join(stage.folder, 'resultats.json'), `${JSON.stringify(results, null, 1)}\n`);
  return played;
}
