/**
 * Compares two files of traces, each in any order, in bounded memory: lines are spread over temporary files by message,
 * and the two sides of each file are compared by themselves; what found no like is compared once more by exchange.
 */
import { createReadStream } from 'node:fs';
import { type CommonTrace } from '../../trace/common/line.js';
import { readLine } from '../../trace/common/read-line.js';
import { type FileLine, linesOf } from '../../trace/common/split-lines.js';
import { AMC_NUMBER } from './compared-fields.js';
import { differencesOf, delayOf, outcomeGap } from './compare-records.js';
import { decodeRecord, encodeRecord, hasMessageKey, messageKey } from './match-record.js';
import { hasOutcome, type MatchRecord, recordText } from './match-record.js';
import { type FileSide, type GapSink, MatchReport, type MatchSummary } from './match-report.js';
import { collapse, isSettled, pair, type RecordPair } from './pair-records.js';
import { PartitionFiles } from './partition-files.js';

export interface MatchRequest {
  readonly etablissement: string;
  readonly amc: string;
  /** How far the instants of one event may lie apart. */
  readonly toleranceMs: number;
  /** Only these hospitals and AMCs, where any are named; lines that name none are kept. */
  readonly ej: readonly string[];
  readonly numerosAmc: readonly string[];
}

/** The comparison cannot be made; the message says why, in French. */
export class Unmatchable extends Error {}

interface Sides<T> {
  readonly etablissement: T;
  readonly amc: T;
}

const SIDES = ['etablissement', 'amc'] as const;
/** Larger chunks are no faster, and their memory is given back late. */
const READ_AT_ONCE = 131_072;
const FILES = 128;
/** What found no like by message: few, as a rule. */
const FILES_BY_EXCHANGE = 16;
const MORE_FILES = 16;
/** Octets of the two sides' files that are held in memory at once; in objects they take some four times as much. */
const HELD_AT_ONCE = 24 * 1_048_576;
/** Splits of a file that is too large; one message alone cannot be split. */
const DEEPEST = 3;
/** Lines of one side about one message: beyond it the file is no trace of exchanges. */
const MOST_OF_A_MESSAGE = 5_000;

/**
 * @throws Unmatchable where a file cannot be read, or where one message has more lines than any exchange makes.
 */
export async function matchFiles(request: MatchRequest, sink: GapSink): Promise<MatchSummary> {
  const report = new MatchReport(sink, request.toleranceMs);
  const open: PartitionFiles[] = [];
  const both = (count: number, depth: number): Sides<PartitionFiles> => {
    const pair = { etablissement: new PartitionFiles(count, depth), amc: new PartitionFiles(count, depth) };
    open.push(pair.etablissement, pair.amc);
    return pair;
  };
  try {
    const byMessage = both(FILES, 0);
    const byExchange = both(FILES_BY_EXCHANGE, 0);
    for (const side of SIDES) await spreadFile(side, request, { report, byMessage, byExchange });
    const leave = (side: FileSide, record: MatchRecord): void =>
      byExchange[side].add(exchangeKey(record), recordText(record));
    matchAll(byMessage, { report, unmatched: leave, toleranceMs: request.toleranceMs });
    const absent = (side: FileSide, record: MatchRecord): void => {
      if (isOutside(record, request)) report.sides[side].horsPerimetre++;
      else report.gap(side === 'amc' ? 'absent-etablissement' : 'absent-amc', { [side]: record });
    };
    matchAll(byExchange, { report, unmatched: absent, toleranceMs: request.toleranceMs });
    report.flush();
    return report.summary();
  } finally {
    for (const files of open) files.close();
  }
}

/** Lines of no known exchange have no like; each is a group of its own. */
function exchangeKey({ idEchange, id, number }: MatchRecord): string {
  return idEchange === '' ? `${id}|${number}` : idEchange;
}

interface Spreading {
  readonly report: MatchReport;
  readonly byMessage: Sides<PartitionFiles>;
  readonly byExchange: Sides<PartitionFiles>;
}

async function spreadFile(side: FileSide, request: MatchRequest, spreading: Spreading): Promise<void> {
  const source = createReadStream(request[side], { highWaterMark: READ_AT_ONCE });
  try {
    for await (const lines of linesOf(source as AsyncIterable<Buffer>))
      for (const line of lines) spreadLine(side, line, request, spreading);
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (code === undefined || path === undefined) throw error;
    throw new Unmatchable(`${request[side]} ne peut pas être lu (${code})`);
  }
}

function spreadLine(
  side: FileSide,
  { number, bytes }: FileLine,
  request: MatchRequest,
  { report, byMessage, byExchange }: Spreading,
): void {
  const counts = report.sides[side];
  counts.lues++;
  const read = readLine(bytes);
  if (!read.ok) return report.unreadable({ fichier: side, ligne: number, ...read.fault });
  const line = read.value;
  if ((line.cote === 'etablissement') !== (side === 'etablissement')) {
    const detail = `ligne du côté ${line.cote} dans le fichier ${SIDE_NAMES[side]}`;
    return report.unreadable({ fichier: side, ligne: number, nom: 'cote', champ: '/cote', detail });
  }
  if (!within(line, request)) {
    counts.horsPerimetre++;
    return;
  }
  const text = encodeRecord(line, number);
  const key = { ej: line.ej ?? '', idMessage: line.idMessage ?? '', service: line.service ?? '' };
  if (hasMessageKey(key)) byMessage[side].add(messageKey(key), text);
  else byExchange[side].add(line.idEchange ?? `${line.id}|${number}`, text);
}

const SIDE_NAMES = { etablissement: 'de l’établissement', amc: 'de l’AMC' } as const;

function within({ ej, amc }: CommonTrace, request: MatchRequest): boolean {
  const allows = (known: string | null, wanted: readonly string[]): boolean =>
    known === null || wanted.length === 0 || wanted.includes(known);
  return allows(ej, request.ej) && allows(amc, request.numerosAmc);
}

/** A line that names no hospital or no AMC, and found no like among those asked for, may be another's. */
function isOutside({ ej, values }: MatchRecord, request: MatchRequest): boolean {
  return (request.ej.length > 0 && ej === '') || (request.numerosAmc.length > 0 && values[AMC_NUMBER] === '');
}

interface Matching {
  readonly report: MatchReport;
  readonly unmatched: (side: FileSide, record: MatchRecord) => void;
  readonly toleranceMs: number;
}

function matchAll(files: Sides<PartitionFiles>, matching: Matching, depth = 0): void {
  for (let n = 0; n < files.amc.count; n++) {
    const size = files.etablissement.size(n) + files.amc.size(n);
    if (size <= HELD_AT_ONCE) matchOne(files, n, matching);
    else if (depth < DEEPEST) matchSplit(files, n, matching, depth + 1);
    else throw tooMany();
  }
}

function tooMany(): Unmatchable {
  return new Unmatchable('un même message a trop de lignes : ces fichiers ne sont pas des traces d’échanges');
}

/** A file that is too large is spread again, otherwise. */
function matchSplit(files: Sides<PartitionFiles>, n: number, matching: Matching, depth: number): void {
  const parts = {
    etablissement: new PartitionFiles(MORE_FILES, depth),
    amc: new PartitionFiles(MORE_FILES, depth),
  };
  try {
    for (const side of SIDES)
      for (const text of files[side].lines(n)) {
        const end = text.indexOf('\t');
        parts[side].add(text.slice(0, end), `${text.slice(end + 1)}\n`);
      }
    matchAll(parts, matching, depth);
  } finally {
    for (const side of SIDES) parts[side].close();
  }
}

/** Records stay text until their message's turn: a million objects that live for a while would cost more than they tell. */
function matchOne(files: Sides<PartitionFiles>, n: number, matching: Matching): void {
  const groups = new Map<string, { etablissement: string[]; amc: string[] }>();
  for (const side of SIDES) {
    for (const text of files[side].lines(n)) {
      const key = text.slice(0, text.indexOf('\t'));
      let group = groups.get(key);
      if (group === undefined) groups.set(key, (group = { etablissement: [], amc: [] }));
      if (group[side].push(text) > MOST_OF_A_MESSAGE) throw tooMany();
    }
  }
  for (const { etablissement, amc } of groups.values())
    matchGroup({ etablissement: etablissement.map(recordOf), amc: amc.map(recordOf) }, matching);
}

function recordOf(text: string): MatchRecord {
  return decodeRecord(text.slice(text.indexOf('\t') + 1));
}

function matchGroup(group: Sides<readonly MatchRecord[]>, matching: Matching): void {
  const { report, unmatched } = matching;
  const lines = { etablissement: once('etablissement', group, report), amc: once('amc', group, report) };
  const paired = pair(lines.etablissement, lines.amc);
  const settled: RecordPair[] = [];
  const open: RecordPair[] = [];
  for (const one of paired.pairs) (agrees(one) ? settled : open).push(one);
  for (const one of [...settled, ...open]) judge(one, settled, matching);
  for (const side of SIDES) {
    for (const record of paired[side]) {
      if (isSettled(record, settled)) report.rejeux++;
      else unmatched(side, record);
    }
  }
}

function once(
  side: FileSide,
  group: Sides<readonly MatchRecord[]>,
  report: MatchReport,
): readonly MatchRecord[] {
  const { lines, doublons, repris } = collapse(group[side]);
  report.sides[side].doublons += doublons;
  for (const { second } of repris) report.gap('id-repris', { [side]: second });
  return lines;
}

/** Both sides had the outcome, and the same. */
function agrees(one: RecordPair): boolean {
  return hasOutcome(one.etablissement) && hasOutcome(one.amc) && differencesOf(one).length === 0;
}

function judge(one: RecordPair, settled: readonly RecordPair[], { report, toleranceMs }: Matching): void {
  report.rapproches++;
  const gap = outcomeGap(one);
  if (gap !== undefined && isSettled(one.etablissement, settled) && isSettled(one.amc, settled)) {
    report.rejeux++;
    return;
  }
  if (gap !== undefined) report.gap(gap, { ...one });
  const champs = differencesOf(one);
  if (champs.length > 0) report.gap('differe', { ...one }, { champs });
  const delay = delayOf(one);
  if (delay === undefined) return;
  report.delays.add(delay);
  if (Math.abs(delay) > toleranceMs) report.gap('retard', { ...one }, { ecartMs: delay });
}
