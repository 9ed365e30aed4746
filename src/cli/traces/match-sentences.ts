/** What an auditor reads of a comparison. */
import { type FieldDifference, type GapNature } from './compare-records.js';
import {
  type Gap,
  type MatchSummary,
  type SeenLine,
  type SideCounts,
  type UnreadableLine,
} from './match-report.js';

const NATURES: Readonly<Record<GapNature, string>> = {
  'absent-amc': 'chez l’établissement seulement',
  'absent-etablissement': 'chez l’AMC seulement',
  differe: 'diffère',
  retard: 'instants trop éloignés',
  'reponse-non-recue': 'réponse tracée par l’AMC, non reçue par l’établissement',
  'issue-non-tracee': 'réponse reçue par l’établissement, sans issue chez l’AMC',
  'id-repris': 'deux contenus sous un même id de ligne, le second est laissé de côté',
};

/** One difference, one line. */
export function gapLine(gap: Gap): string {
  const { nature, service, ej, idMessage, idEchange, etablissement, amc, champs, ecartMs } = gap;
  const who = `${service ?? 'service inconnu'} ${ej ?? 'EJ inconnue'} ${idMessage ?? `échange ${idEchange ?? 'inconnu'}`}`;
  const where = [place('établissement', etablissement), place('AMC', amc)]
    .filter((text) => text !== '')
    .join(', ');
  const when = (etablissement ?? amc)?.instant ?? '';
  const late = ecartMs === null ? '' : ` : ${seconds(ecartMs)} chez l’établissement`;
  const fields = champs.length === 0 ? '' : ` : ${champs.map(fieldWords).join(' ; ')}`;
  return `✗ ${when} ${who} (${where}) ${NATURES[nature]}${late}${fields}`;
}

function place(name: string, line: SeenLine | null): string {
  return line === null ? '' : `${name} ligne ${line.ligne}`;
}

function fieldWords({ champ, etablissement, amc }: FieldDifference): string {
  return `${champ} ${etablissement ?? 'absent'} chez l’établissement, ${amc ?? 'absent'} chez l’AMC`;
}

function seconds(milliseconds: number): string {
  const text = (milliseconds / 1000).toFixed(3).replace('.', ',');
  return `${milliseconds > 0 ? '+' : ''}${text} s`;
}

export function unreadableLine({ fichier, ligne, nom, champ, detail }: UnreadableLine): string {
  const file = fichier === 'amc' ? 'AMC' : 'établissement';
  return `? ${file} ligne ${ligne} : ${nom}${champ === null || champ === '' ? '' : ` ${champ}`}, ${detail}`;
}

export function summaryLines(summary: MatchSummary): string[] {
  const { parNature, rapproches, rejeux, ecarts, decalageMedianMs, toleranceMs } = summary;
  const natures = (Object.keys(NATURES) as GapNature[])
    .filter((nature) => parNature[nature] > 0)
    .map((nature) => `  ${String(parNature[nature]).padStart(9)}  ${NATURES[nature]}`);
  return [
    '',
    sideLine('Établissement', summary.etablissement),
    sideLine('AMC', summary.amc),
    `Rapprochés : ${rapproches} ; répétitions sans écart : ${rejeux} ; écarts : ${ecarts}`,
    ...natures,
    ...clockLines(decalageMedianMs, toleranceMs),
    verdict(summary),
  ];
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
function clockLines(median: number | null, tolerance: number): string[] {
  if (median === null) return [];
  const line = `Décalage médian des instants : ${seconds(median)} chez l’établissement`;
  if (Math.abs(median) * 2 < tolerance) return [line];
  return [`${line}. Ce sont sans doute les horloges : les régler, ou élargir --tolerance.`];
}

function verdict({ etablissement, amc, ecarts }: MatchSummary): string {
  const unread = etablissement.illisibles + amc.illisibles;
  if (unread > 0) return 'ON NE PEUT PAS CONCLURE : une ligne illisible peut être celle qui manque.';
  if (etablissement.lues + amc.lues === 0) return 'ON NE PEUT PAS CONCLURE : les deux fichiers sont vides.';
  return ecarts === 0 ? 'TOUT CONCORDE' : `${ecarts} ÉCARTS`;
}
