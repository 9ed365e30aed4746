/**
 * Objects as rows: each value of the content under its path (`contact/libelle`), lists joined by a blank, and whatever
 * has no flat form as JSON. The types of values are those the schema wants, not those a spreadsheet guesses.
 */
import { type ObjectType } from '../objects.js';

export interface CsvLine {
  /** From 1; a quoted cell may span several. */
  readonly ligne: number;
  readonly cellules: readonly string[];
}

/** RFC 4180, with comma or semicolon as the first line uses them; blank lines are left out. */
export function parseCsv(text: string): CsvLine[] {
  const clean = text.replace(/^\uFEFF/, '');
  const separator = (clean.split('\n', 1)[0] ?? '').includes(';') ? ';' : ',';
  const lines: CsvLine[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let start = 1;
  const endLine = (): void => {
    cells.push(cell);
    if (cells.some((one) => one !== '')) lines.push({ ligne: start, cellules: cells });
    cells = [];
    cell = '';
    start = line;
  };
  for (let index = 0; index < clean.length; index++) {
    const character = clean[index] ?? '';
    if (character === '\n') line += 1;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (clean[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === separator) {
      cells.push(cell);
      cell = '';
    } else if (character === '\n') endLine();
    else if (character !== '\r') cell += character;
  }
  endLine();
  return lines;
}

const LISTS: ReadonlySet<string> = new Set([
  'etablissements',
  'autorites',
  'services',
  'champs',
  'enrolePar',
]);
const NUMBERS: ReadonlySet<string> = new Set(['requetes', 'fenetreSecondes']);

/** Whether a header names a place in a content: what every object inherits (`constructor`...) is none. */
export function isColumn(name: string): boolean {
  return name.split('/').every((one) => /^[A-Za-z][A-Za-z0-9]*$/.test(one) && !(one in {}));
}

/** A spreadsheet takes such a cell for a formula; behind an apostrophe it is text, and the import takes that off. */
export const FORMULA = /^[=+\-@\t]/;

/** The content of a row: empty cells are absent, `oui` and `non` are booleans, JSON stands where a cell begins like it. */
export function rowToContent(_type: ObjectType, row: Readonly<Record<string, string>>): unknown {
  const content: Record<string, unknown> = {};
  for (const [path, cell] of Object.entries(row)) {
    if (['cle', 'du', 'au'].includes(path) || cell === '') continue;
    const names = path.split('/');
    const last = names.pop() ?? '';
    let place = content;
    for (const name of names) place = (place[name] ??= {}) as Record<string, unknown>;
    place[last] = valueOf(last, cell);
  }
  return content;
}

function valueOf(name: string, written: string): unknown {
  const cell = written.startsWith("'") && FORMULA.test(written.slice(1)) ? written.slice(1) : written;
  if (/^[[{]/.test(cell)) {
    try {
      return JSON.parse(cell) as unknown;
    } catch {
      return cell;
    }
  }
  if (cell === 'null') return null;
  if (LISTS.has(name)) return cell.split(' ').filter((one) => one !== '');
  if (NUMBERS.has(name)) return Number(cell);
  if (cell === 'oui' || cell === 'non') return cell === 'oui';
  return cell;
}

/** The row of a content; the inverse of {@link rowToContent}. */
export function contentToRow(
  content: Readonly<Record<string, unknown>>,
  prefix = '',
): Record<string, string> {
  const row: Record<string, string> = {};
  for (const [name, value] of Object.entries(content)) {
    const path = prefix === '' ? name : `${prefix}/${name}`;
    if (Array.isArray(value))
      row[path] =
        LISTS.has(name) && value.every((one) => typeof one === 'string')
          ? value.join(' ')
          : JSON.stringify(value);
    else if (typeof value === 'object' && value !== null)
      Object.assign(row, contentToRow(value as Record<string, unknown>, path));
    else if (typeof value === 'boolean') row[path] = value ? 'oui' : 'non';
    else row[path] = String(value);
  }
  return row;
}
