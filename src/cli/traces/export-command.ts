/** `roc traces exporter`: the gateway's entries in the common format, as NDJSON or as a table. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { lineText, TIME_SOURCES, type TimeSource } from '../../trace/common/line.js';
import { toCommonTrace } from '../../trace/common/map-entry.js';
import { checkTrace, type ReadLine } from '../../trace/common/read-line.js';
import { csvHeader, csvRow } from '../../trace/common/write-csv.js';
import { ConsoleClient, ConsoleRefusal, isListenerAddress } from '../console-client.js';
import { type CommandOutput } from '../verify.js';
import { ConsoleEntries, type WantedEntries } from './console-entries.js';
import { entriesOf, type EntryBatch, type ReadEntry } from './read-entries.js';

export const EXPORT_USAGE = `Usage : roc traces exporter [FICHIER] [--csv [--separateur CARACTERE]] [--source-temps SOURCE]
       roc traces exporter --depuis-console URL --certificat FICHIER --cle FICHIER --autorites FICHIER
                           [--du INSTANT] [--au INSTANT] [--reprise MARQUE] [--csv ...]

FICHIER         réponses de GET /traces/v1/entrees (pages JSON, une par ligne, ou une entrée par ligne) ;
                sans lui, l’entrée standard
--depuis-console  console de la passerelle (https://hôte:8445), lue en un flux avec le certificat d’un auditeur
                (--certificat, --cle) ; une coupure est reprise à la dernière page entière
--autorites     certificats PEM de qui certifie le serveur de la console
--du, --au      période (RFC 3339, ...Z) ; par défaut, ce que la console donne
--reprise       marque d’un export interrompu, que la commande avait donnée
--csv           un tableau pour tableur (UTF-8, une ligne par événement) ; sinon, du NDJSON
--separateur    « ; » par défaut
--source-temps  ce qui règle l’horloge de la passerelle : ${TIME_SOURCES.join(', ')}

Code de sortie : 0 tout est exporté, 1 des entrées sont refusées ou des pages manquent, 2 rien n’a pu être lu.
`;

interface ConsoleArguments {
  readonly url: string;
  readonly certificate: string;
  readonly key: string;
  readonly authorities: string;
  readonly wanted: WantedEntries;
}

interface ExportArguments {
  readonly file?: string | undefined;
  readonly console?: ConsoleArguments | undefined;
  readonly csv: boolean;
  readonly separator: string;
  readonly sourceTemps: TimeSource;
}

/** Spreadsheets take a file without it for Windows-1252. */
const BYTE_ORDER_MARK = '\ufeff';

/** Runs the command on a file or on `input`. Returns the exit code; never throws on what it reads. */
export async function exportCommand(
  argv: readonly string[],
  output: CommandOutput,
  input: AsyncIterable<Buffer> = process.stdin,
): Promise<number> {
  const args = readArguments(argv);
  if (args === undefined) {
    output.err(EXPORT_USAGE);
    return 2;
  }
  try {
    if (args.console !== undefined) return await exportConsole(args.console, args, output);
    const source = args.file === undefined ? input : (createReadStream(args.file) as AsyncIterable<Buffer>);
    return await writeAll(source, args, output);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    output.err(`roc traces exporter : ${args.file ?? 'l’entrée standard'} ne peut pas être lu (${code})`);
    return 2;
  }
}

/** What was written before a break stays; the mark says where to go on. */
async function exportConsole(
  { url, wanted, ...files }: ConsoleArguments,
  args: ExportArguments,
  output: CommandOutput,
): Promise<number> {
  const [certificate, key, authorities] = await Promise.all(
    [files.certificate, files.key, files.authorities].map((name) => readFile(name, 'latin1')),
  );
  if (certificate === undefined || key === undefined || authorities === undefined) return 2;
  const client = new ConsoleClient({ url, certificate, key, authorities: [authorities] });
  const entries = new ConsoleEntries(client, wanted);
  const from = entries.suivant;
  try {
    return await writeAll(entries.pages(), args, output);
  } catch (error) {
    if (!(error instanceof ConsoleRefusal)) throw error;
    output.err(`roc traces exporter : ${error.message}`);
    if (entries.suivant === null || entries.suivant === from) return 2;
    output.err(`Pour reprendre après ce qui est exporté : --reprise ${entries.suivant}`);
    return 1;
  } finally {
    await client.close();
  }
}

async function writeAll(
  source: AsyncIterable<Buffer>,
  args: ExportArguments,
  output: CommandOutput,
): Promise<number> {
  const counts = { written: 0, refused: 0 };
  let more = false;
  if (args.csv) output.out(`${BYTE_ORDER_MARK}${csvHeader(args.separator)}\r`);
  for await (const batch of entriesOf(source)) {
    // Each page but the last announces one; what follows it is that one.
    more = batch.suivant;
    writeBatch(batch, args, { output, counts });
  }
  if (more) output.err('La dernière page en annonce une suivante : il manque des entrées à cet export.');
  if (counts.refused > 0) output.err(`${counts.refused} entrées refusées, ${counts.written} exportées.`);
  if (counts.written === 0) {
    output.err('Rien n’a été exporté.');
    return 2;
  }
  return more || counts.refused > 0 ? 1 : 0;
}

interface Writing {
  readonly output: CommandOutput;
  readonly counts: { written: number; refused: number };
}

function writeBatch(batch: EntryBatch, args: ExportArguments, { output, counts }: Writing): void {
  for (const entry of batch.entries) {
    const line = entry.ok ? mapped(entry, args) : undefined;
    if (line?.ok === true) {
      counts.written++;
      output.out(args.csv ? `${csvRow(line.value, args.separator)}\r` : lineText(line.value));
    } else {
      counts.refused++;
      output.err(`ligne ${batch.ligne} : ${faultOf(entry, line)}`);
    }
  }
}

/** The entry's line, or why there is none: what is written has passed what a reader will ask of it. */
function mapped(entry: ReadEntry & { ok: true }, { sourceTemps }: ExportArguments): ReadLine {
  try {
    return checkTrace(toCommonTrace(entry.entree, { feuille: entry.feuille, sourceTemps }));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { ok: false, fault: { nom: 'schema', champ: null, detail: error.message } };
  }
}

function faultOf(entry: ReadEntry, line: ReadLine | undefined): string {
  if (!entry.ok) return entry.fault;
  if (line === undefined || line.ok) return 'entrée refusée';
  return `échange ${entry.entree.idEchange}, ${line.fault.champ ?? ''} ${line.fault.detail}`;
}

function readArguments(argv: readonly string[]): ExportArguments | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        csv: { type: 'boolean', default: false },
        separateur: { type: 'string' },
        'source-temps': { type: 'string', default: 'horloge-systeme' },
        'depuis-console': { type: 'string' },
        certificat: { type: 'string' },
        cle: { type: 'string' },
        autorites: { type: 'string' },
        du: { type: 'string' },
        au: { type: 'string' },
        reprise: { type: 'string' },
      },
    });
    const [file, ...more] = positionals;
    const sourceTemps = TIME_SOURCES.find((one) => one === values['source-temps']);
    const separator = values.separateur ?? ';';
    if (more.length > 0 || sourceTemps === undefined || !/^[;,\t|]$/.test(separator)) return undefined;
    if (values.separateur !== undefined && !values.csv) return undefined;
    const console = consoleOf(values);
    if (console === null || (console !== undefined && file !== undefined)) return undefined;
    return { file, console, csv: values.csv, separator, sourceTemps };
  } catch {
    return undefined;
  }
}

type Given = Readonly<
  Partial<
    Record<
      'depuis-console' | 'certificat' | 'cle' | 'autorites' | 'du' | 'au' | 'reprise',
      string | undefined
    >
  >
>;

/** Undefined where no console is asked; null where what goes with it is missing, or stands there without it. */
function consoleOf(given: Given): ConsoleArguments | null | undefined {
  const { 'depuis-console': url, certificat, cle, autorites, du, au, reprise } = given;
  if (url === undefined)
    return [certificat, cle, autorites, du, au, reprise].every((one) => one === undefined) ? undefined : null;
  if (certificat === undefined || cle === undefined || autorites === undefined) return null;
  if (!isListenerAddress(url)) return null;
  const wanted = { du, au, suivant: reprise };
  return { url, certificate: certificat, key: cle, authorities: autorites, wanted };
}
