/** What an auditor reads of a comparison. */
import { type Side } from '../../trace/common/line.js';
import { type FieldDifference, type GapNature } from './compare-records.js';
import {
  type Gap,
  type MatchSummary,
  type SeenLine,
  type SideCounts,
  type Sides,
  type UnreadableLine,
} from './match-report.js';

/** A side as it is spoken of. */
const NAMES: Readonly<Record<Side, string>> = {
  etablissement: 'l’établissement',
  passerelle: 'la passerelle',
  amc: 'l’AMC',
};

/** How each of the two files is spoken of. */
export interface SideNames {
  readonly premier: string;
  readonly second: string;
}

/** Names by who wrote the files; by their places where nobody knows. */
export function sideNames({ premier, second }: Sides<Pick<SideCounts, 'cote'>>): SideNames {
  return { premier: NAMES[premier.cote ?? 'etablissement'], second: NAMES[second.cote ?? 'passerelle'] };
}

const NATURES: Readonly<Record<GapNature, (names: SideNames) => string>> = {
  'absent-etablissement': ({ second }) => `chez ${second} seulement`,
  'absent-passerelle': ({ premier, second }) =>
    `chez ${second === NAMES.passerelle ? premier : second} seulement`,
  'absent-amc': ({ premier }) => `chez ${premier} seulement`,
  differe: () => 'diffère',
  retard: () => 'instants trop éloignés',
  'reponse-non-recue': ({ premier, second }) => `réponse tracée par ${second}, non reçue par ${premier}`,
  'issue-non-tracee': ({ premier, second }) => `réponse reçue par ${premier}, sans issue chez ${second}`,
  'id-repris': () => 'deux contenus sous un même id de ligne, le second est laissé de côté',
};

/** One difference, one line. */
export function gapLine(gap: Gap, names: SideNames): string {
  const { nature, service, ej, idMessage, idEchange, premier, second, champs, ecartMs } = gap;
  const who = `${service ?? 'service inconnu'} ${ej ?? 'EJ inconnue'} ${idMessage ?? `échange ${idEchange ?? 'inconnu'}`}`;
  const where = [place(names.premier, premier), place(names.second, second)]
    .filter((text) => text !== '')
    .join(', ');
  const when = (premier ?? second)?.instant ?? '';
  const late = ecartMs === null ? '' : ` : ${seconds(ecartMs)} chez ${names.premier}`;
  const fields = champs.length === 0 ? '' : ` : ${champs.map((one) => fieldWords(one, names)).join(' ; ')}`;
  return `✗ ${when} ${who} (${where}) ${NATURES[nature](names)}${late}${fields}`;
}

function place(name: string, line: SeenLine | null): string {
  return line === null ? '' : `${bare(name)} ligne ${line.ligne}`;
}

/** The name without its article. */
function bare(name: string): string {
  return name.replace(/^(?:l’|la )/, '');
}

function fieldWords({ champ, premier, second }: FieldDifference, names: SideNames): string {
  return `${champ} ${premier ?? 'absent'} chez ${names.premier}, ${second ?? 'absent'} chez ${names.second}`;
}

function seconds(milliseconds: number): string {
  const text = (milliseconds / 1000).toFixed(3).replace('.', ',');
  return `${milliseconds > 0 ? '+' : ''}${text} s`;
}

export function unreadableLine({ fichier, ligne, nom, champ, detail }: UnreadableLine): string {
  const file = fichier === 'premier' ? 'premier' : 'second';
  return `? ${file} fichier, ligne ${ligne} : ${nom}${champ === null || champ === '' ? '' : ` ${champ}`}, ${detail}`;
}

export function summaryLines(summary: MatchSummary): string[] {
  const { parNature, rapproches, rejeux, nonTransmis, ecarts, decalageMedianMs, toleranceMs } = summary;
  const names = sideNames(summary);
  const natures = (Object.keys(NATURES) as GapNature[])
    .filter((nature) => parNature[nature] > 0)
    .map((nature) => `  ${String(parNature[nature]).padStart(9)}  ${NATURES[nature](names)}`);
  return [
    '',
    sideLine(capital(bare(names.premier)), summary.premier),
    sideLine(capital(bare(names.second)), summary.second),
    `Rapprochés : ${rapproches} ; répétitions sans écart : ${rejeux} ; écarts : ${ecarts}`,
    ...(nonTransmis === 0
      ? []
      : [`Réponses de la passerelle seule, l’AMC n’étant pas interrogée : ${nonTransmis}`]),
    ...natures,
    ...clockLines(decalageMedianMs, toleranceMs, names),
    verdict(summary),
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function sideLine(name: string, { lues, illisibles, horsPerimetre, doublons }: SideCounts): string {
  const aside = [
    [illisibles, 'illisibles'],
    [horsPerimetre, 'hors du périmètre demandé'],
    [doublons, 'données deux fois'],
  ].filter(([count]) => count !== 0);
  return `${name} : ${lues} lignes${aside.map(([count, words]) => `, ${count} ${words}`).join('')}`;
}

/** A steady shift is the clocks', not the exchanges'. */
function clockLines(median: number | null, tolerance: number, { premier }: SideNames): string[] {
  if (median === null) return [];
  const line = `Décalage médian des instants : ${seconds(median)} chez ${premier}`;
  if (Math.abs(median) * 2 < tolerance) return [line];
  return [`${line}. Ce sont sans doute les horloges : les régler, ou élargir --tolerance.`];
}

function verdict({ premier, second, ecarts }: MatchSummary): string {
  const unread = premier.illisibles + second.illisibles;
  if (unread > 0) return 'ON NE PEUT PAS CONCLURE : une ligne illisible peut être celle qui manque.';
  if (premier.lues + second.lues === 0) return 'ON NE PEUT PAS CONCLURE : les deux fichiers sont vides.';
  return ecarts === 0 ? 'TOUT CONCORDE' : `${ecarts} ÉCARTS`;
}
