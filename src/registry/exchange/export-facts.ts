import { type Fact } from '../fact.js';
import { type ObjectType } from '../objects.js';
import { contentToRow, FORMULA } from './csv-columns.js';

/** Objects as CSV (RFC 4180): `cle`, `du`, `au`, then every path that one of them has, in alphabetical order. */
export function exportCsv(
  _type: ObjectType,
  facts: readonly Pick<Fact, 'cle' | 'du' | 'au' | 'contenu'>[],
): string {
  const rows = facts.map(({ cle, du, au, contenu }) => ({
    head: [cle, du, au ?? ''],
    row: contentToRow(contenu as unknown as Record<string, unknown>),
  }));
  const columns = [...new Set(rows.flatMap(({ row }) => Object.keys(row)))].sort();
  const lines = rows.map(({ head, row }) => [...head, ...columns.map((name) => row[name] ?? '')]);
  return [['cle', 'du', 'au', ...columns], ...lines].map((cells) => cells.map(quoted).join(',')).join('\n');
}

/** Quoted where RFC 4180 wants it; what a spreadsheet would take for a formula stands behind an apostrophe. */
function quoted(text: string): string {
  const cell = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
