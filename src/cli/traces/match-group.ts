/** The two sides' lines about one message, brought together and judged. */
import { differencesOf, delayOf, type FieldDifference, outcomeGap } from './compare-records.js';
import { hasOutcome, type MatchRecord } from './match-record.js';
import { type FileSide, type MatchReport } from './match-report.js';
import { collapse, isSettled, pair, type RecordPair } from './pair-records.js';

export interface Matching {
  readonly report: MatchReport;
  /** What found no like in its group. */
  readonly unmatched: (side: FileSide, record: MatchRecord) => void;
}

type Group = Readonly<Record<FileSide, readonly MatchRecord[]>>;

/** A pair with what differs in it, which is asked for more than once. */
interface Compared {
  readonly pair: RecordPair;
  readonly champs: readonly FieldDifference[];
}

export function matchGroup(group: Group, matching: Matching): void {
  const { report, unmatched } = matching;
  const [first, second] = [group.premier[0], group.second[0]];
  // Nearly all messages: a line here, a line there.
  if (first !== undefined && second !== undefined && group.premier.length === 1 && group.second.length === 1)
    return judge(comparedOf({ premier: first, second }, report), [], report);
  const lines = { premier: once('premier', group, report), second: once('second', group, report) };
  const paired = pair(lines.premier, lines.second);
  const settled: Compared[] = [];
  const open: Compared[] = [];
  for (const one of paired.pairs.map((pair) => comparedOf(pair, report)))
    (agrees(one) ? settled : open).push(one);
  const pairs = settled.map((one) => one.pair);
  for (const one of [...settled, ...open]) judge(one, pairs, report);
  for (const side of ['premier', 'second'] as const) {
    for (const record of paired[side]) {
      if (isSettled(record, pairs)) report.rejeux++;
      else unmatched(side, record);
    }
  }
}

function comparedOf(pair: RecordPair, report: MatchReport): Compared {
  return { pair, champs: differencesOf(pair, report.coteOf('second')) };
}

function once(side: FileSide, group: Group, report: MatchReport): readonly MatchRecord[] {
  const { lines, doublons, repris } = collapse(group[side]);
  report.sides[side].doublons += doublons;
  for (const { second } of repris) report.gap('id-repris', { [side]: second });
  return lines;
}

/** Both sides had the outcome, and the same. */
function agrees({ pair: { premier, second }, champs }: Compared): boolean {
  return hasOutcome(premier) && hasOutcome(second) && champs.length === 0;
}

function judge({ pair, champs }: Compared, settled: readonly RecordPair[], report: MatchReport): void {
  report.rapproches++;
  const gap = outcomeGap(pair, report.coteOf('second'));
  if (gap !== undefined && isSettled(pair.premier, settled) && isSettled(pair.second, settled)) {
    report.rejeux++;
    return;
  }
  if (gap !== undefined) report.gap(gap, { ...pair });
  if (champs.length > 0) report.gap('differe', { ...pair }, { champs });
  const delay = delayOf(pair);
  if (delay === undefined) return;
  report.delays.add(delay);
  if (Math.abs(delay) > report.toleranceMs) report.gap('retard', { ...pair }, { ecartMs: delay });
}
