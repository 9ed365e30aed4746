/**
 * `roc traces verifier`: the check that a file of traces goes through before anybody works with it, line by line. There is
 * no import beyond it: `rapprocher` reads files, and another side's lines have no place among our own.
 * 0: every line holds, 1: some do not, 2: nothing to judge.
 */
import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { type CommonTrace } from '../../trace/common/line.js';
import { type LineFault, readLine } from '../../trace/common/read-line.js';
import { LineScanner, valueAt } from '../../trace/common/scan-line.js';
import { type FileLine, linesOf } from '../../trace/common/split-lines.js';
import { type CommandOutput } from '../verify.js';

export const CHECK_USAGE = `Usage : roc traces verifier FICHIER [--json]

FICHIER  traces au format commun v1, NDJSON

Code de sortie : 0 toutes les lignes tiennent, 1 il y en a de mauvaises, 2 on ne peut pas juger (illisible, vide).
`;

export interface CheckSummary {
  lignes: number;
  mauvaises: number;
  readonly parFaute: Partial<Record<LineFault['nom'], number>>;
  readonly parCote: Partial<Record<CommonTrace['cote'], number>>;
  readonly parEvenement: Partial<Record<CommonTrace['evenement'], number>>;
  readonly environnements: CommonTrace['environnement'][];
  du: string | null;
  au: string | null;
}

/** Bad lines that are shown in full; the others are counted. */
const SHOWN = 50;
const READ_AT_ONCE = 1_048_576;

/** Runs the command; never throws on what the file holds. Returns the exit code. */
export async function checkCommand(argv: readonly string[], output: CommandOutput): Promise<number> {
  const args = readArguments(argv);
  if (args === undefined) {
    output.err(CHECK_USAGE);
    return 2;
  }
  const bad: { ligne: number; fault: LineFault }[] = [];
  try {
    const summary = await checkFile(args.file, (ligne, fault) => {
      if (bad.length < SHOWN) bad.push({ ligne, fault });
    });
    if (args.json) output.out(JSON.stringify({ ...summary, fautes: bad.map(flat) }, null, 2));
    else for (const text of sentences(summary, bad)) output.out(text);
    if (summary.lignes === 0) return 2;
    return summary.mauvaises === 0 ? 0 : 1;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    output.err(`roc traces verifier : ${args.file} ne peut pas être lu (${code})`);
    return 2;
  }
}

function flat({ ligne, fault }: { ligne: number; fault: LineFault }): object {
  return { ligne, ...fault };
}

async function checkFile(
  file: string,
  onBad: (ligne: number, fault: LineFault) => void,
): Promise<CheckSummary> {
  const summary: CheckSummary = {
    ...{ lignes: 0, mauvaises: 0, parFaute: {}, parCote: {}, parEvenement: {} },
    ...{ environnements: [], du: null, au: null },
  };
  const source = createReadStream(file, { highWaterMark: READ_AT_ONCE });
  for await (const lines of linesOf(source as AsyncIterable<Buffer>))
    for (const line of lines) checkLine(line, summary, onBad);
  return summary;
}

function checkLine(
  { number, bytes }: FileLine,
  summary: CheckSummary,
  onBad: (ligne: number, fault: LineFault) => void,
): void {
  summary.lignes++;
  if (bytes !== null && SCANNER.scan(bytes)) return count(scanned(), summary);
  const read = readLine(bytes);
  if (read.ok) return count(read.value, summary);
  summary.mauvaises++;
  add(summary.parFaute, read.fault.nom);
  onBad(number, read.fault);
}

type Counted = Pick<CommonTrace, 'cote' | 'evenement' | 'environnement' | 'instant'>;

const SCANNER = new LineScanner();
const [EVENEMENT, ENVIRONNEMENT, INSTANT] = ['evenement', 'environnement', 'instant'].map(valueAt) as [
  number,
  number,
  number,
];

/** What is counted of the line that was just scanned: the scanner has judged its words. */
function scanned(): Counted {
  return {
    cote: SCANNER.side(),
    evenement: SCANNER.text(EVENEMENT) as Counted['evenement'],
    environnement: SCANNER.text(ENVIRONNEMENT) as Counted['environnement'],
    instant: SCANNER.text(INSTANT),
  };
}

function count({ cote, evenement, environnement, instant }: Counted, summary: CheckSummary): void {
  add(summary.parCote, cote);
  add(summary.parEvenement, evenement);
  if (!summary.environnements.includes(environnement)) summary.environnements.push(environnement);
  if (summary.du === null || instant < summary.du) summary.du = instant;
  if (summary.au === null || instant > summary.au) summary.au = instant;
}

function add<K extends string>(counts: Partial<Record<K, number>>, key: K): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

function sentences(
  summary: CheckSummary,
  bad: readonly { readonly ligne: number; readonly fault: LineFault }[],
): string[] {
  const { lignes, mauvaises, parCote, parEvenement, parFaute, environnements, du, au } = summary;
  const hidden = mauvaises - bad.length;
  const words = (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .map(([name, times]) => `${name} ${times}`)
      .join(', ');
  return [
    ...bad.map(
      ({ ligne, fault: { nom, champ, detail } }) =>
        `✗ ligne ${ligne} : ${nom}${champ === null || champ === '' ? '' : ` ${champ}`}, ${detail}`,
    ),
    ...(hidden > 0 ? [`✗ … et ${hidden} autres`] : []),
    `${lignes} lignes, ${mauvaises} mauvaises${mauvaises > 0 ? ` (${words(parFaute)})` : ''}`,
    ...(du === null ? [] : [`Du ${du} au ${au ?? ''} ; ${environnements.join(', ')}`]),
    ...(du === null ? [] : [`Côtés : ${words(parCote)}`, `Événements : ${words(parEvenement)}`]),
    lignes === 0 ? 'RIEN À JUGER' : mauvaises === 0 ? 'LE FICHIER TIENT' : 'LE FICHIER NE TIENT PAS',
  ];
}

function readArguments(argv: readonly string[]): { file: string; json: boolean } | undefined {
  try {
    const options = { json: { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ args: [...argv], allowPositionals: true, options });
    const [file, ...more] = positionals;
    return file === undefined || more.length > 0 ? undefined : { file, json: values.json };
  } catch {
    return undefined;
  }
}
