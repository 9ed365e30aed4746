import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyLine, plainLine } from '../../../test/support/trace-lines.js';
import { cellText, COLUMNS, csvCell, csvHeader, csvRow } from './write-csv.js';

/** RFC 4180 as a reader has it: quotes off, doubled quotes single. */
function parseRow(row: string, separator: string): string[] {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    let cell = '';
    if (row[at] === '"') {
      for (at++; row[at] !== '"' || row[at + 1] === '"'; at++) {
        if (row[at] === undefined) throw new Error('open quote');
        if (row[at] === '"') at++;
        cell += row[at] ?? '';
      }
      at++;
    } else {
      while (row[at] !== undefined && row[at] !== separator) {
        if (row[at] === '"' || row[at] === '\n' || row[at] === '\r') throw new Error('bare quote or end');
        cell += row[at++] ?? '';
      }
    }
    cells.push(cell);
    if (row[at] === undefined) return cells;
    if (row[at] !== separator) throw new Error('no separator');
    at++;
  }
}

const separators = fc.constantFrom(';', ',', '\t', '|');
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[\s\u00a0]*[=+\-@＝＋－＠'";,\t\r\n][A-Za-z0-9!'"()|;,]*$/),
);

describe('a cell', () => {
  it('comes back whole, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 5 }), separators, (texts, separator) => {
        const row = texts.map((text) => csvCell(text, separator)).join(separator);
        expect(parseRow(row, separator).map(cellText)).toEqual(texts);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never begins a formula, behind white space neither', () => {
    fc.assert(
      fc.property(anyText, separators, (text, separator) => {
        const [cell = ''] = parseRow(csvCell(text, separator), separator);
        expect(cell).not.toMatch(/^[\s\u00a0]*[=+\-@＝＋－＠]/);
        expect(cell).not.toMatch(/^[\t\r\n]/);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['=HYPERLINK("http://x";"y")', `"'=HYPERLINK(""http://x"";""y"")"`],
    ["@SUM(1+1)*cmd|' /C calc'!A0", `'@SUM(1+1)*cmd|' /C calc'!A0`],
    ['-2+3', `'-2+3`],
    ["'déjà", `''déjà`],
    ['Agent', 'Agent'],
    ['', ''],
  ])('%s', (text, cell) => {
    expect(csvCell(text, ';')).toBe(cell);
  });

  it('of a number or of nothing is bare', () => {
    expect([csvCell(200, ';'), csvCell(null, ';')]).toEqual(['200', '']);
  });
});

describe('a row', () => {
  it('holds every value of the line under its path', () => {
    fc.assert(
      fc.property(anyLine, separators, (line, separator) => {
        const cells = parseRow(csvRow(line, separator), separator).map(cellText);
        const names = parseRow(csvHeader(separator), separator);
        expect(cells).toHaveLength(names.length);
        for (const [n, name] of names.entries()) {
          const value = name
            .split('.')
            .reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key] ?? null, line);
          expect(cells[n], name).toBe(value === null ? '' : String(value as string | number));
        }
      }),
    );
  });

  it('has a column for every member of the line', () => {
    const paths = (value: object, before = ''): string[] =>
      Object.entries(value).flatMap(([name, one]) =>
        one !== null && typeof one === 'object'
          ? paths(one as object, `${before}${name}.`)
          : [`${before}${name}`],
      );
    const full = { empreinte: 'x', revocation: 'bonne' };
    const line = {
      ...plainLine,
      certificats: { appelant: full, requete: full, emetteur: full, cachet: full },
    };
    expect(COLUMNS.map(([name]) => name)).toEqual(paths(line));
  });
});
