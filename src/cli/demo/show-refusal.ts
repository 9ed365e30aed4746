import { type Probleme } from '../../messages/types.js';
import { type PlayedDossier } from './play-dossiers.js';
import { bold, cyan, title, wrapped } from './report.js';

/** One refusal in full, an insurer's own if there is one: who says no, why, and what each reader can do. */
export function showRefusal(played: readonly PlayedDossier[]): void {
  const refused = played.filter(
    ({ result, calls }) => 'refus' in result && calls.at(-1)?.payload !== undefined,
  );
  const shown = refused.find((one) => problemOf(one).origine === 'amc') ?? refused[0];
  if (shown === undefined) return;
  const problem = problemOf(shown);
  title(`4 · Un refus en entier, scellé et tracé comme une réponse : ${shown.dossier.id}`);
  wrapped(
    '  code         ',
    `${problem.code} (groupe ${problem.groupe}, HTTP ${problem.status}) : ${problem.title}`,
    bold,
  );
  wrapped('  qui refuse   ', speaker(problem));
  wrapped(
    '  que faire    ',
    `${problem.repli}${problem.reessayable ? ', puis réessayer' : ', inutile de réessayer tel quel'}${contact(problem)}`,
  );
  wrapped('  guichet      ', `« ${problem.textes.guichet} »`, cyan);
  wrapped('  exploitant   ', `« ${problem.textes.exploitant} »`);
  wrapped('  développeur  ', `« ${problem.textes.developpeur} »`);
}

function problemOf({ calls }: PlayedDossier): Probleme {
  return calls.at(-1)?.payload as unknown as Probleme;
}

function speaker({ origine, amc }: Probleme): string {
  if (origine !== 'amc') return 'la passerelle, sous son cachet';
  return `l’assureur${amc === undefined ? '' : ` ${amc.nom}`} : sa signature, puis le cachet de la passerelle`;
}

function contact({ contact: whom }: Probleme): string {
  if (whom === undefined) return '';
  const ways = [whom.libelle, whom.telephone, whom.courriel].filter((way) => way !== undefined);
  return ` ; ${ways.join(', ')}`;
}
