import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyLine, plainLine } from '../../../test/support/trace-lines.js';
import { type CommonTrace, lineText } from './line.js';
import { LINE_MEMBERS } from './line-members.generated.js';
import { octetPattern } from './octet-pattern.js';
import { readLine } from './read-line.js';
import { LineScanner, respell, VALUE_PATHS, valueAt } from './scan-line.js';

const scanner = new LineScanner();
const scans = (text: string | Buffer): boolean => scanner.scan(Buffer.from(text as string));

/** The values of a line as the slow reading has them, under their paths; empty where they are null. */
function valuesOf(line: CommonTrace): Record<string, string> {
  const at = (path: string): unknown =>
    path.split('.').reduce<unknown>((from, name) => (from as Record<string, unknown> | null)?.[name], line);
  return Object.fromEntries(VALUE_PATHS.map((path) => [path, `${(at(path) ?? '') as string | number}`]));
}

const scanned = (): Record<string, string> =>
  Object.fromEntries(VALUE_PATHS.map((path, value) => [path, scanner.text(value)]));

describe('the fast reading of a line', () => {
  it('takes every line as it is written here, and finds in it what the slow one does', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        expect(scans(lineText(line))).toBe(true);
        expect(scanned()).toEqual(valuesOf(line));
        expect(scanner.instant()).toBe(Date.parse(line.instant));
        expect(scanner.side()).toBe(line.cote);
      }),
      { numRuns: 500 },
    );
  });

  it('takes no line that the slow one refuses: octets altered, dropped, doubled and put in', () => {
    const good = [
      plainLine,
      { ...plainLine, agent: null, certificats: { ...plainLine.certificats, requete: null } },
    ];
    const edit = fc.record({
      line: fc.constantFrom(...good.map(lineText)),
      at: fc.nat(1_400),
      drop: fc.nat(3),
      put: fc.oneof(
        fc.constantFrom(
          '',
          '"',
          '\\',
          ',',
          ':',
          '{',
          '}',
          'null',
          '0',
          '-',
          '_',
          ' ',
          'é',
          '×',
          '\u0100',
          'A',
          'refus',
        ),
        fc.constantFrom(...VALUE_PATHS.flatMap((path) => [`"${path}":null,`, `"${path}":"x"`])),
      ),
    });
    let taken = 0;
    fc.assert(
      fc.property(edit, ({ line, at, drop, put }) => {
        const text = line.slice(0, at) + put + line.slice(at + drop);
        if (!scans(text)) return;
        taken++;
        const read = readLine(Buffer.from(text));
        expect(read.ok).toBe(true);
        expect(scanned()).toEqual(read.ok && valuesOf(read.value));
      }),
      { numRuns: 20_000 },
    );
    expect(taken).toBeGreaterThan(200);
  });

  it('asks of event, side and outcome together what the schema asks', () => {
    const sides = ['etablissement', 'amc', 'passerelle'] as const;
    const events = ['demande', 'reponse', 'refus', 'rejeu', 'sans-reponse', 'interruption'] as const;
    const outcome = (code: string | null, groupe: 'technique' | null) =>
      ({ statut: 503, code, groupe, origine: 'amc' }) as const;
    const issues = [
      null,
      ...[null, 'x'].flatMap((code) => [outcome(code, null), outcome(code, 'technique')]),
    ];
    const seen = { oui: 0, non: 0 };
    for (const cote of sides)
      for (const evenement of events)
        for (const direction of ['entrant', 'sortant'] as const)
          for (const issue of issues)
            for (const reponse of [null, plainLine.reponse]) {
              const text = lineText({ ...plainLine, cote, evenement, direction, issue, reponse });
              const judged = readLine(Buffer.from(text)).ok;
              expect(scans(text), text).toBe(judged);
              seen[judged ? 'oui' : 'non']++;
            }
    expect(seen).toEqual({ oui: 30, non: 330 });
  });

  it('knows the days that are', () => {
    for (const day of ['2024-02-29', '2000-02-29', '2026-04-30', '2026-12-31', '0050-01-31']) {
      const line = { ...plainLine, instant: `${day}T00:00:00.000Z` };
      expect(scans(lineText(line)), day).toBe(true);
      expect(scanner.instant()).toBe(Date.parse(line.instant));
    }
    for (const day of ['2026-02-29', '1900-02-29', '2026-02-30', '2026-04-31', '2026-11-31'])
      expect(scans(lineText({ ...plainLine, instant: `${day}T00:00:00.000Z` })), day).toBe(false);
  });

  it('leaves other spellings to the slow one, whose line it then takes in ours', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const turned = Object.fromEntries(Object.entries(line).reverse()) as unknown as CommonTrace;
        expect(scans(lineText(turned))).toBe(false);
        expect(respell(turned).toString()).toBe(lineText(line));
      }),
    );
    expect(scans(` ${lineText(plainLine)}`)).toBe(false);
    expect(scans(`${lineText(plainLine)} `)).toBe(false);
    expect(scans(lineText(plainLine).replace('é', '\\u00e9'))).toBe(false);
    expect(scans(Buffer.from(lineText(plainLine), 'latin1'))).toBe(false);
    const half = Buffer.from(lineText(plainLine));
    half[half.indexOf(0xc3) + 1] = 0x41;
    expect(scans(half)).toBe(false);
    expect(scans('')).toBe(false);
  });
});

describe('a pattern on octets', () => {
  const patterns = [...JSON.stringify(LINE_MEMBERS).matchAll(/"motif":("(?:[^"\\]|\\.)*")/g)].map(
    ([, text]) => JSON.parse(text as string) as string,
  );

  it.each([...new Set(patterns)])('%s takes what the expression takes, as long as it goes', (pattern) => {
    const match = octetPattern(pattern);
    const expression = new RegExp(pattern);
    const alphabet = fc.constantFrom(...'0129aZ-_.:@ éÿ×2AB'.split(''));
    fc.assert(
      fc.property(
        fc.oneof(fc.stringMatching(expression), fc.string({ unit: alphabet, maxLength: 50 })),
        (text) => {
          const bytes = Buffer.from(`"${text}"`);
          const whole = match(bytes, 1) === bytes.length - 1;
          expect(whole).toBe(expression.test(text));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is refused at the start where it is of another kind', () => {
    for (const pattern of ['a', '^(?:a|bc)$', '^a*$', '^(a)$', '^a|b$', '^\\w$', '^[À-é]$', '^(?:a|b){2}$'])
      expect(() => octetPattern(pattern), pattern).toThrow('no reading of octets');
    expect(() => valueAt('ailleurs')).toThrow('no value ailleurs');
  });
});
