import { type DossierResult } from './dossier-result.js';
import { type PlayedDossier } from './play-dossiers.js';
import { bold, cut, cyan, dim, euros, mark, red, say, WIDTH } from './report.js';

const TITLE_WIDTH = 67;

/** One dossier: what was asked, what it came to and how long it took; then what the clerk reads out. */
export function printDossier({ dossier, calls, result, good }: PlayedDossier): void {
  const id = dossier.id.padEnd(4);
  const times = calls
    .map((call) => `${call.service} ${String(Math.round(call.elapsedMs)).padStart(3)}`)
    .join(' · ');
  say(
    `${mark(good)} ${bold(id)} ${cut(dossier.titre ?? '(sans titre)', TITLE_WIDTH)} ${cyan(outcome(result))}  ${dim(`${times} ms`)}`,
  );
  const sentence = calls.at(-1)?.payload?.['resumeGuichet'];
  const lead = `  ${dossier.etablissement.padEnd(Math.max(10, id.length))} `;
  const text =
    typeof sentence === 'string' ? `« ${sentence} »` : '(réponse non vérifiée : rien n’en est cru)';
  say(lead + dim(cut(text, WIDTH - lead.length).trimEnd()));
  if (!good) printDifference(result);
}

/** Groups of refusals as they are written in French, where the wire's word lacks an accent. */
const GROUPS: Readonly<Record<string, string>> = {
  identite: 'identité',
  derivation: 'dérivation',
  securite: 'sécurité',
};

function outcome(result: DossierResult): string {
  if ('refus' in result) return `refus ${GROUPS[result.refus.groupe] ?? result.refus.groupe}`.padStart(11);
  return euros(result.totalAMC).padStart(11);
}

function printDifference(result: DossierResult): void {
  const { attendu, id: _id, ...obtained } = result;
  say(red(`     attendu ${JSON.stringify(attendu)}`));
  say(red(`     obtenu  ${JSON.stringify(obtained)}`));
}
