/**
 * A line as the matching keeps it: one line of octets, short enough to be written to a temporary file and read again.
 * Values stay octets (a text of it is latin1) until a difference is told: all that is asked of them is whether they are
 * the same.
 */
import { type CommonTrace, LONGEST_LINE } from '../../trace/common/line.js';
import { type LineScanner, valueAt } from '../../trace/common/scan-line.js';
import { COMPARED, EJ, MESSAGE_ID, SERVICE } from './compared-fields.js';

export interface MatchRecord {
  /** Of the line in its file, from 1. */
  readonly number: number;
  /** Milliseconds since the Unix epoch. */
  readonly at: number;
  readonly evenement: CommonTrace['evenement'];
  readonly id: string;
  /** Empty where unknown, as every value here. */
  readonly idEchange: string;
  /** In the order of {@link COMPARED}; what stands behind them are the members above. */
  readonly values: readonly string[];
}

const TAB = 0x09;
const LINE_END = 0x0a;
const BAR = 0x7c;
const MORE_VALUES = ['evenement', 'id', 'idEchange'].map(valueAt);
const RECORD_VALUES = [...COMPARED.map(({ value }) => value), ...MORE_VALUES];
const [ID, EXCHANGE_ID] = ['id', 'idEchange'].map(valueAt) as [number, number];
const KEY_VALUES = [EJ, MESSAGE_ID, SERVICE].map((n) => COMPARED[n]?.value as number);

/** Makes records of scanned lines, one at a time in the same octets. */
export class RecordMaker {
  /** `<key> TAB <record> LF`. */
  readonly bytes = Buffer.allocUnsafeSlow(3 * LONGEST_LINE);
  length = 0;
  keyLength = 0;

  /**
   * Under the message's key, or under the exchange's where the line names no message: hospital, message id and service.
   * The request's digest is compared within, so that one that differs is told as a difference and not as two absences.
   * @returns whether it is the message's.
   */
  make(line: LineScanner, source: Buffer, number: number): boolean {
    this.length = 0;
    const [ej, idMessage] = KEY_VALUES as [number, number];
    const named = !isEmpty(line, ej) && !isEmpty(line, idMessage);
    if (named) for (const value of KEY_VALUES) this.#value(line, source, value, BAR);
    else this.#exchangeKey(line, source, number);
    this.keyLength = this.length;
    this.#octet(TAB);
    for (const value of RECORD_VALUES) this.#value(line, source, value, TAB);
    this.#number(number, TAB);
    this.#number(line.instant(), LINE_END);
    return named;
  }

  /** A line of no known exchange has no like; it is a group of its own. */
  #exchangeKey(line: LineScanner, source: Buffer, number: number): void {
    if (!isEmpty(line, EXCHANGE_ID)) return this.#value(line, source, EXCHANGE_ID, BAR);
    this.#value(line, source, ID, BAR);
    this.#number(number, BAR);
  }

  #value(line: LineScanner, source: Buffer, value: number, after: number): void {
    const end = line.end(value);
    // Short ones, nearly all: a loop is cheaper than a call of copy.
    for (let at = line.start(value); at < end; at++) this.bytes[this.length++] = source[at] as number;
    this.#octet(after);
  }

  #number(value: number, after: number): void {
    this.length += this.bytes.write(String(value), this.length, 'latin1');
    this.#octet(after);
  }

  #octet(octet: number): void {
    this.bytes[this.length++] = octet;
  }
}

function isEmpty(line: LineScanner, value: number): boolean {
  return line.start(value) === line.end(value);
}

/** The same text again, of a record that is moved to another file, without its end. */
export function recordText({ values }: MatchRecord): string {
  return values.join('\t');
}

/** The key of what is compared by exchange, as {@link RecordMaker} makes it. */
export function exchangeKey({ idEchange, id, number }: MatchRecord): string {
  return idEchange === '' ? `${id}|${number}|` : `${idEchange}|`;
}

/** Reads the text of a record, without its key and its end. */
export function decodeRecord(text: string): MatchRecord {
  const values = text.split('\t');
  const more = COMPARED.length;
  return {
    number: Number(values[more + 3]),
    at: Number(values[more + 4]),
    evenement: values[more] as MatchRecord['evenement'],
    id: values[more + 1] ?? '',
    idEchange: values[more + 2] ?? '',
    values,
  };
}

/** A value as it is told: its octets are UTF-8. */
export function readable(value: string): string {
  return Buffer.from(value, 'latin1').toString('utf8');
}

/** An outcome that was given: an interrupted or unanswered exchange has none. */
export function hasOutcome({ evenement }: MatchRecord): boolean {
  return evenement === 'reponse' || evenement === 'refus' || evenement === 'rejeu';
}
