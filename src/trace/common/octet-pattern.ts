/**
 * A pattern of the schema, matched on octets: the strings of a line are short and plain, and to make texts of all of them
 * costs more than everything else that is done with a line. What it accepts, the pattern accepts; of what it does not, it
 * says nothing.
 */

/** One class of characters, so many times. */
interface Run {
  /** 1 at each ASCII octet of the class. */
  readonly ascii: Uint8Array;
  /** Whether À to ÿ belong to it: octets C3 80 to C3 BF. */
  readonly latin: boolean;
  readonly min: number;
  readonly max: number;
}

/** Alternatives of one and the same length: whichever fits, the next part begins at the same place. */
type Part = readonly (readonly Run[])[];

/** Where the value that begins at an octet ends, or -1 where it is none of the pattern. */
export type OctetMatcher = (bytes: Buffer, start: number) => number;

const LEAD = 0xc3;
const RUN = /^(\[[^\]]+\]|\\[d.]|[\w:.-])(?:\{(\d+)(?:,(\d+))?\})?/;
const GROUP = /^\(\?:([^()]*)\)/;

/** @throws TypeError where the pattern is of another kind than those of the format. */
export function octetPattern(pattern: string): OctetMatcher {
  const parts = parse(pattern);
  const [only] = parts;
  if (parts.length === 1 && only?.length === 1) {
    const runs = only[0] as readonly Run[];
    return (bytes, start) => sequence(runs, bytes, start);
  }
  return (bytes, start) => {
    let at = start;
    for (const part of parts) {
      at = oneOf(part, bytes, at);
      if (at === -1) return -1;
    }
    return at;
  };
}

function oneOf(part: Part, bytes: Buffer, start: number): number {
  for (const runs of part) {
    const end = sequence(runs, bytes, start);
    if (end !== -1) return end;
  }
  return -1;
}

function sequence(runs: readonly Run[], bytes: Buffer, start: number): number {
  let at = start;
  for (let n = 0; n < runs.length && at !== -1; n++) {
    const run = runs[n] as Run;
    at = run.latin ? latinEnd(run, bytes, at) : runEnd(run, bytes, at);
  }
  return at;
}

/** As many as there are, at most `max`: nothing is given back, so that a text may be missed but none is let through. */
function runEnd({ ascii, min, max }: Run, bytes: Buffer, start: number): number {
  const most = start + max;
  let at = start;
  while (at < most && ascii[bytes[at] as number] === 1) at++;
  return at - start < min ? -1 : at;
}

function latinEnd({ ascii, min, max }: Run, bytes: Buffer, start: number): number {
  let at = start;
  let count = 0;
  for (; count < max; count++) {
    const octet = bytes[at] as number;
    if (ascii[octet] === 1) at++;
    else if (octet === LEAD && ((bytes[at + 1] as number) & 0xc0) === 0x80) at += 2;
    else break;
  }
  return count < min ? -1 : at;
}

function parse(pattern: string): Part[] {
  if (!pattern.startsWith('^') || !pattern.endsWith('$')) throw unknown(pattern);
  const parts: Part[] = [];
  for (let rest = pattern.slice(1, -1); rest !== '';) {
    const [group, inner] = GROUP.exec(rest) ?? [];
    const before =
      group === undefined ? rest.slice(0, (rest.indexOf('(?:') + 1 || rest.length + 1) - 1) : group;
    if (before === '') throw unknown(pattern);
    const alternatives = (inner?.split('|') ?? [before]).map((text) => runsOf(text, pattern));
    if (alternatives.length > 1 && !ofOneLength(alternatives)) throw unknown(pattern);
    parts.push(alternatives);
    rest = rest.slice(before.length);
  }
  return parts;
}

function unknown(pattern: string): TypeError {
  return new TypeError(`no reading of octets for the pattern ${pattern}`);
}

function runsOf(text: string, pattern: string): Run[] {
  const runs: Run[] = [];
  for (let rest = text; rest !== '';) {
    const found = RUN.exec(rest);
    if (found === null) throw unknown(pattern);
    const [whole, of = '', min = '1', max = min] = found;
    runs.push(runOf(of, Number(min), Number(max)));
    rest = rest.slice(whole.length);
  }
  return runs;
}

function ofOneLength(alternatives: readonly (readonly Run[])[]): boolean {
  const lengths = alternatives.map((runs) => runs.reduce((sum, { max }) => sum + max, 0));
  const fixed = alternatives.flat().every(({ min, max, latin }) => min === max && !latin);
  return fixed && new Set(lengths).size === 1;
}

function runOf(of: string, min: number, max: number): Run {
  const one = new RegExp(`^${of}$`);
  const belongs = (code: number): boolean => one.test(String.fromCharCode(code));
  const ascii = Uint8Array.from({ length: 256 }, (_, code) => (code < 0x80 && belongs(code) ? 1 : 0));
  const latin = Array.from({ length: 0x40 }, (_, n) => belongs(0xc0 + n));
  if (latin.includes(true) && latin.includes(false)) throw unknown(of);
  return { ascii, latin: latin.includes(true), min, max };
}
