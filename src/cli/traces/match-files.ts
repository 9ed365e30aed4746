/**
 * Compares two files of traces, each in any order, in bounded memory: lines are spread over temporary files by message,
 * and the two sides of each file are compared by themselves; what found no like is compared once more by exchange.
 */
import { createReadStream } from 'node:fs';
import { type FileLine, linesOf } from '../../trace/common/split-lines.js';
import { isOfGateway } from './compare-records.js';
import { AMC_NUMBER, EJ } from './compared-fields.js';
import { matchGroup, type Matching } from './match-group.js';
import { decodeRecord, exchangeKey, type MatchRecord, recordText } from './match-record.js';
import { type FileSide, type GapSink, MatchReport, type MatchSummary, type Sides } from './match-report.js';
import { PartitionFiles } from './partition-files.js';
import { Spreader } from './spread-lines.js';

export interface MatchRequest {
  /** A hospital's file, or a gateway's where the second is an AMC's. */
  readonly premier: string;
  /** A gateway's or an AMC's. */
  readonly second: string;
  /** How far the instants of one event may lie apart. */
  readonly toleranceMs: number;
  /** Only these hospitals and AMCs, where any are named; lines that name none are kept. */
  readonly ej: readonly string[];
  readonly numerosAmc: readonly string[];
}

/** The comparison cannot be made; the message says why, in French. */
export class Unmatchable extends Error {}

const SIDES = ['premier', 'second'] as const;
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
    const pair = { premier: new PartitionFiles(count, depth), second: new PartitionFiles(count, depth) };
    open.push(pair.premier, pair.second);
    return pair;
  };
  try {
    const byMessage = both(FILES, 0);
    const byExchange = both(FILES_BY_EXCHANGE, 0);
    const spreader = new Spreader({ request, report, byMessage, byExchange });
    for (const side of SIDES) await readFile(request[side], (line) => spreader.spread(side, line));
    const leave = (side: FileSide, record: MatchRecord): void =>
      byExchange[side].addText(exchangeKey(record), recordText(record));
    matchAll(byMessage, { report, unmatched: leave });
    const absent = (side: FileSide, record: MatchRecord): void => alone(side, record, request, report);
    matchAll(byExchange, { report, unmatched: absent });
    report.flush();
    return report.summary();
  } finally {
    for (const files of open) files.close();
  }
}

async function readFile(file: string, take: (line: FileLine) => void): Promise<void> {
  const source = createReadStream(file, { highWaterMark: READ_AT_ONCE });
  try {
    for await (const lines of linesOf(source as AsyncIterable<Buffer>)) for (const line of lines) take(line);
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (code === undefined || path === undefined) throw error;
    throw new Unmatchable(`${file} ne peut pas être lu (${code})`);
  }
}

/** A line that has no like on the other side, and whether that is a difference. */
function alone(side: FileSide, record: MatchRecord, request: MatchRequest, report: MatchReport): void {
  if (isOutside(record, request)) report.sides[side].horsPerimetre++;
  else if (side === 'premier' && report.sides.second.cote === 'amc' && isOfGateway(record))
    report.nonTransmis++;
  else report.gap(`absent-${report.coteOf(side === 'premier' ? 'second' : 'premier')}`, { [side]: record });
}

/** A line that names no hospital or no AMC, and found no like among those asked for, may be another's. */
function isOutside({ values }: MatchRecord, request: MatchRequest): boolean {
  return (
    (request.ej.length > 0 && values[EJ] === '') ||
    (request.numerosAmc.length > 0 && values[AMC_NUMBER] === '')
  );
}

function matchAll(files: Sides<PartitionFiles>, matching: Matching, depth = 0): void {
  for (let n = 0; n < files.second.count; n++) {
    const size = files.premier.size(n) + files.second.size(n);
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
    premier: new PartitionFiles(MORE_FILES, depth),
    second: new PartitionFiles(MORE_FILES, depth),
  };
  try {
    for (const side of SIDES)
      for (const lines of files[side].lines(n)) for (const line of lines) parts[side].addText(...keyed(line));
    matchAll(parts, matching, depth);
  } finally {
    for (const side of SIDES) parts[side].close();
  }
}

function keyed(line: string): [key: string, record: string] {
  const end = line.indexOf('\t');
  return [line.slice(0, end), line.slice(end + 1)];
}

/** Lines of one side about one message; a single one, as nearly all are, by itself. */
type Lines = string | string[];

/** Records stay text until their message's turn: a million objects that live for a while would cost more than they tell. */
function matchOne(files: Sides<PartitionFiles>, n: number, matching: Matching): void {
  const groups = { premier: groupsOf(files.premier, n), second: groupsOf(files.second, n) };
  for (const [key, premier] of groups.premier) {
    const second = groups.second.get(key);
    if (second !== undefined) groups.second.delete(key);
    matchGroup({ premier: recordsOf(premier), second: recordsOf(second) }, matching);
  }
  for (const second of groups.second.values())
    matchGroup({ premier: [], second: recordsOf(second) }, matching);
}

function groupsOf(files: PartitionFiles, n: number): Map<string, Lines> {
  const groups = new Map<string, Lines>();
  for (const lines of files.lines(n)) {
    for (const line of lines) {
      const [key, record] = keyed(line);
      const known = groups.get(key);
      if (known === undefined) groups.set(key, record);
      else if (typeof known === 'string') groups.set(key, [known, record]);
      else if (known.push(record) > MOST_OF_A_MESSAGE) throw tooMany();
    }
  }
  return groups;
}

function recordsOf(lines: Lines | undefined): MatchRecord[] {
  if (lines === undefined) return [];
  return typeof lines === 'string' ? [decodeRecord(lines)] : lines.map(decodeRecord);
}
