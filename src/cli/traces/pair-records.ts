/** Which line of the one side answers to which of the other, within one message. */
import { ANSWER_DIGEST, BODY_DIGEST, COMPARED, MESSAGE_ID, REQUEST_DIGEST } from './compared-fields.js';
import { hasOutcome, type MatchRecord } from './match-record.js';

export interface RecordPair {
  readonly premier: MatchRecord;
  readonly second: MatchRecord;
}

/** One side's lines about one message, once each. */
export interface Collapsed {
  readonly lines: readonly MatchRecord[];
  /** The same line, given twice. */
  readonly doublons: number;
  /** One id for two contents: the second, which is not looked at further. */
  readonly repris: readonly RecordTwice[];
}

export interface RecordTwice {
  readonly first: MatchRecord;
  readonly second: MatchRecord;
}

export interface Pairing {
  readonly pairs: readonly RecordPair[];
  readonly premier: readonly MatchRecord[];
  readonly second: readonly MatchRecord[];
}

/** A request's line is dropped where the same exchange has a later one: what came of it says all that it says. */
export function collapse(records: readonly MatchRecord[]): Collapsed {
  if (records.length === 1) return { lines: records, doublons: 0, repris: [] };
  const byId = new Map<string, MatchRecord>();
  const repris: RecordTwice[] = [];
  let doublons = 0;
  for (const record of records) {
    const first = byId.get(record.id);
    if (first === undefined) byId.set(record.id, record);
    else if (sameLine(first, record)) doublons++;
    else repris.push({ first, second: record });
  }
  return { lines: withoutSuperseded([...byId.values()].sort(inOrder)), doublons, repris };
}

function sameLine(one: MatchRecord, other: MatchRecord): boolean {
  return (
    one.at === other.at &&
    one.evenement === other.evenement &&
    one.idEchange === other.idEchange &&
    COMPARED.every((_, n) => one.values[n] === other.values[n])
  );
}

/** Answers before their replays, each in order of time. */
function inOrder(one: MatchRecord, other: MatchRecord): number {
  return (
    Number(one.evenement === 'rejeu') - Number(other.evenement === 'rejeu') ||
    one.at - other.at ||
    one.number - other.number
  );
}

function withoutSuperseded(lines: readonly MatchRecord[]): MatchRecord[] {
  const last = new Set<MatchRecord>(lines.filter((line) => line.evenement !== 'demande'));
  const kept = lines.filter((line) => {
    if (line.evenement === 'interruption') return !take(last, (other) => concludes(other, line));
    if (line.evenement !== 'demande') return true;
    return !take(last, (other) => follows(other, line));
  });
  return kept;
}

/** Takes one that fits out of the set: a conclusion stands for one request, no more. */
function take(from: Set<MatchRecord>, fits: (one: MatchRecord) => boolean): boolean {
  for (const one of from) {
    if (!fits(one)) continue;
    from.delete(one);
    return true;
  }
  return false;
}

/** An exchange presumed dead may have been concluded all the same. */
function concludes(other: MatchRecord, interruption: MatchRecord): boolean {
  return hasOutcome(other) && other.idEchange === interruption.idEchange && other.evenement !== 'rejeu';
}

/** A hospital does not know the exchange's id when it sends: then the request's digest tells. */
function follows(other: MatchRecord, demande: MatchRecord): boolean {
  if (demande.idEchange !== '') return other.idEchange === demande.idEchange;
  return other.values[REQUEST_DIGEST] === demande.values[REQUEST_DIGEST];
}

/**
 * Pairs by exchange id, then replays with replays, then by the request's digest, then what is left in order of time: it
 * has the message in common and differs in its request. A replay bears the first exchange's id, under its seal.
 */
export function pair(premier: readonly MatchRecord[], second: readonly MatchRecord[]): Pairing {
  const pairs: RecordPair[] = [];
  const right = [...second];
  let left = [...premier];
  for (const fits of [sameExchange, bothReplays, sameRequest, () => true]) {
    const unpaired: MatchRecord[] = [];
    for (const one of left) {
      const at = right.findIndex((two) => fits(one, two));
      const [two] = at === -1 ? [] : right.splice(at, 1);
      if (two === undefined) unpaired.push(one);
      else pairs.push({ premier: one, second: two });
    }
    left = unpaired;
  }
  return { pairs, premier: left, second: right };
}

function isReplay({ evenement }: MatchRecord): boolean {
  return evenement === 'rejeu';
}

function sameExchange(one: MatchRecord, two: MatchRecord): boolean {
  return one.idEchange !== '' && one.idEchange === two.idEchange && !isReplay(one) && !isReplay(two);
}

function bothReplays(one: MatchRecord, two: MatchRecord): boolean {
  return isReplay(one) && isReplay(two) && sameRequest(one, two);
}

/**
 * Whether two lines speak of the same request. One side that could not read the payload names the body as it came, which
 * the other side knows too.
 */
export function sameRequest(one: MatchRecord, two: MatchRecord): boolean {
  const [mine, body] = [one.values[REQUEST_DIGEST], one.values[BODY_DIGEST]];
  const [theirs, theirBody] = [two.values[REQUEST_DIGEST], two.values[BODY_DIGEST]];
  if (mine === theirs) return true;
  return (
    (two.values[MESSAGE_ID] === '' && body !== '' && body === theirs) ||
    (one.values[MESSAGE_ID] === '' && theirBody !== '' && theirBody === mine)
  );
}

/**
 * Whether a line that found no like, or one without outcome, is but a repetition of what another pair of the message has
 * settled: the same request, and no other answer.
 */
export function isSettled(line: MatchRecord, settled: readonly RecordPair[]): boolean {
  return settled.some(
    ({ premier }) =>
      premier.values[REQUEST_DIGEST] === line.values[REQUEST_DIGEST] &&
      (!hasOutcome(line) || premier.values[ANSWER_DIGEST] === line.values[ANSWER_DIGEST]),
  );
}
