/**
 * The fast reading of a line: in the spelling that `lineText` gives it (members in the schema's order, no white space, no
 * escapes), octet by octet, without a text or an object being made. A line that it takes holds by the schema; of any
 * other it says nothing, and `readLine` judges that one. Files of traces have millions of lines.
 */
import { type CommonTrace, type Side } from './line.js';
import { LINE_MEMBERS } from './line-members.generated.js';
import { type LineMember } from './line-member.js';
import { octetPattern, type OctetMatcher } from './octet-pattern.js';

const QUOTE = 0x22;
const NULL = Buffer.from('null');

/** A value, or the beginning or the end of an object. */
interface Step {
  /** The octets that must stand here. */
  readonly text: Buffer;
  readonly nul: boolean;
  readonly match?: OctetMatcher;
  readonly quoted?: boolean;
  /** Its place among the values; of an object, that of its first. */
  readonly value: number;
  /** Of the beginning of an object: the step after its end, and how many values it has. */
  readonly next?: number;
  readonly values?: number;
}

/** Paths of the values of a line, in the order they are written in. */
export const VALUE_PATHS: readonly string[] = pathsOf(LINE_MEMBERS, '');

function pathsOf(members: readonly LineMember[], before: string): string[] {
  return members.flatMap((one) =>
    'membres' in one ? pathsOf(one.membres, `${before}${one.nom}.`) : [`${before}${one.nom}`],
  );
}

/** The place of a value among {@link VALUE_PATHS}. @throws TypeError where no value has that path. */
export function valueAt(path: string): number {
  const place = VALUE_PATHS.indexOf(path);
  if (place === -1) throw new TypeError(`no value ${path} in a line`);
  return place;
}

function stepsOf(members: readonly LineMember[], steps: Step[] = [], values = { before: 0 }): Step[] {
  for (const [n, one] of members.entries()) {
    const text = Buffer.from(`${n === 0 ? '{' : ','}"${one.nom}":`);
    const { nul } = one;
    if ('membres' in one) {
      const value = values.before;
      const place = steps.push({ text, nul, value }) - 1;
      stepsOf(one.membres, steps, values);
      steps.push({ text: Buffer.from('}'), nul: false, value });
      steps[place] = { text, nul, value, next: steps.length, values: values.before - value };
    } else {
      steps.push({ text, nul, value: values.before++, match: matcherOf(one), quoted: !('minimum' in one) });
    }
  }
  return steps;
}

const STEPS: readonly Step[] = stepsOf(LINE_MEMBERS);

function matcherOf(one: LineMember): OctetMatcher {
  if ('motif' in one) return octetPattern(one.motif);
  if ('valeurs' in one) return oneOf(one.valeurs.map((text) => Buffer.from(text)));
  if ('minimum' in one) return integer(one.minimum, one.maximum);
  throw new TypeError('an object has no pattern');
}

function oneOf(texts: readonly Buffer[]): OctetMatcher {
  return (bytes, start) => {
    for (const text of texts)
      if (stands(text, bytes, start) && bytes[start + text.length] === QUOTE) return start + text.length;
    return -1;
  };
}

/** An integer as JSON.stringify writes it: no leading zero, no sign, no exponent. */
function integer(minimum: number, maximum: number): OctetMatcher {
  return (bytes, start) => {
    let value = 0;
    let at = start;
    for (let digit = bytes[at] as number; digit >= 0x30 && digit <= 0x39; digit = bytes[++at] as number)
      value = value * 10 + digit - 0x30;
    const canonical = at > start && (bytes[start] !== 0x30 || at === start + 1);
    return canonical && value >= minimum && value <= maximum ? at : -1;
  };
}

function stands(text: Buffer, bytes: Buffer, start: number): boolean {
  for (let n = 0; n < text.length; n++) if (bytes[start + n] !== text[n]) return false;
  return true;
}

const [COTE, DIRECTION, EVENEMENT] = ['cote', 'direction', 'evenement'].map(valueAt) as [
  number,
  number,
  number,
];
const [INSTANT, CODE, GROUPE] = ['instant', 'issue.code', 'issue.groupe'].map(valueAt) as [
  number,
  number,
  number,
];
/** A value of each object that is never null in it. */
const ISSUE = valueAt('issue.statut');
const REPONSE = STEPS.findIndex(({ text }) => text.equals(Buffer.from(',"reponse":')));

const LONG_MONTHS: ReadonlySet<number> = new Set([1, 3, 5, 7, 8, 10, 12]);

/** Reads one line at a time; what it found is overwritten by the next. */
export class LineScanner {
  #bytes: Buffer = Buffer.alloc(0);
  readonly #starts = new Int32Array(VALUE_PATHS.length);
  readonly #ends = new Int32Array(VALUE_PATHS.length);
  #answered = false;

  /** Whether these octets are a line of the format in our own spelling. */
  scan(bytes: Buffer): boolean {
    this.#bytes = bytes;
    this.#answered = false;
    let at = 0;
    for (let n = 0; n < STEPS.length; n++) {
      const step = STEPS[n] as Step;
      if (!stands(step.text, bytes, at)) return false;
      at += step.text.length;
      if (step.match !== undefined) at = this.#value(step, step.match, at);
      else if (step.next !== undefined && step.nul && stands(NULL, bytes, at)) {
        n = step.next - 1;
        at = this.#nothing(step, at);
      } else if (n === REPONSE) this.#answered = true;
      if (at === -1) return false;
    }
    return at === bytes.length - 1 && bytes[at] === 0x7d && this.#agrees() && this.#isDay();
  }

  /** The octets of a value, without quotes: from and to. Both are one where it is null. */
  start(value: number): number {
    return this.#starts[value] as number;
  }

  end(value: number): number {
    return this.#ends[value] as number;
  }

  /** A value as a text; empty where it is null. */
  text(value: number): string {
    return this.#bytes.toString('utf8', this.start(value), this.end(value));
  }

  /** Who wrote the line. */
  side(): Side {
    if (this.#begins(COTE, 'e')) return 'etablissement';
    return this.#begins(COTE, 'a') ? 'amc' : 'passerelle';
  }

  /** Milliseconds since the Unix epoch of the line's `instant`. */
  instant(): number {
    const from = this.start(INSTANT);
    const [year, month, day] = [this.#digits(from, 4), this.#digits(from + 5, 2), this.#digits(from + 8, 2)];
    const [hour, minute] = [this.#digits(from + 11, 2), this.#digits(from + 14, 2)];
    // Date.UTC takes the years 0 to 99 for those of the last century.
    if (year < 100) return Date.parse(this.text(INSTANT));
    const seconds = this.#digits(from + 17, 2);
    return Date.UTC(year, month - 1, day, hour, minute, seconds, this.#digits(from + 20, 3));
  }

  #value({ nul, quoted, value }: Step, match: OctetMatcher, start: number): number {
    const bytes = this.#bytes;
    if (nul && stands(NULL, bytes, start)) {
      this.#starts[value] = this.#ends[value] = start;
      return start + NULL.length;
    }
    if (quoted === true && bytes[start] !== QUOTE) return -1;
    const from = quoted === true ? start + 1 : start;
    const end = match(bytes, from);
    if (end === -1 || (quoted === true && bytes[end] !== QUOTE)) return -1;
    this.#starts[value] = from;
    this.#ends[value] = end;
    return quoted === true ? end + 1 : end;
  }

  /** A null in an object's place: all its values are. */
  #nothing({ value, values = 0 }: Step, start: number): number {
    this.#starts.fill(start, value, value + values);
    this.#ends.fill(start, value, value + values);
    return start + NULL.length;
  }

  #isNull(value: number): boolean {
    return this.#starts[value] === this.#ends[value];
  }

  /** The first octets of a word tell it from the other words of its list. */
  #begins(value: number, word: string): boolean {
    const from = this.start(value);
    for (let n = 0; n < word.length; n++) if (this.#bytes[from + n] !== word.charCodeAt(n)) return false;
    return true;
  }

  /** What one member asks of another: the `allOf` of the schema. */
  #agrees(): boolean {
    const [asks, silent] = [this.#begins(EVENEMENT, 'dem'), this.#begins(EVENEMENT, 'san')];
    const interrupted = this.#begins(EVENEMENT, 'int');
    if (this.#isNull(ISSUE) !== (asks || silent)) return false;
    if (this.#answered === (asks || silent || interrupted)) return false;
    const [code, groupe] = [!this.#isNull(CODE), !this.#isNull(GROUPE)];
    if (this.#begins(EVENEMENT, 'ref') && !(code && groupe)) return false;
    if (this.#begins(EVENEMENT, 'rep') && (code || groupe)) return false;
    const outgoing = this.#begins(DIRECTION, 'sor');
    if (this.#begins(COTE, 'eta')) return !interrupted && outgoing === (asks || silent);
    return !silent && outgoing === !(asks || interrupted);
  }

  /** The pattern judges all but the last days of a month. */
  #isDay(): boolean {
    const from = this.start(INSTANT);
    const day = this.#digits(from + 8, 2);
    if (day <= 28) return true;
    const [year, month] = [this.#digits(from, 4), this.#digits(from + 5, 2)];
    if (month === 2) return day === 29 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    return day <= 30 || LONG_MONTHS.has(month);
  }

  #digits(from: number, count: number): number {
    let value = 0;
    for (let at = from; at < from + count; at++) value = value * 10 + (this.#bytes[at] as number) - 0x30;
    return value;
  }
}

/** The line of another writer in our spelling. */
export function respell(line: CommonTrace): Buffer {
  return Buffer.from(JSON.stringify(ordered(line as unknown as Members, LINE_MEMBERS)));
}

type Members = Readonly<Record<string, unknown>>;

function ordered(from: Members, members: readonly LineMember[]): Members {
  return Object.fromEntries(
    members.map((one) => {
      const value = from[one.nom];
      return [one.nom, 'membres' in one && value !== null ? ordered(value as Members, one.membres) : value];
    }),
  );
}
