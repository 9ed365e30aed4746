/**
 * Lines as a table for a spreadsheet: RFC 4180 quoting, one column a value. Nothing in a cell may become a formula, and
 * nothing may be lost either: the mark that keeps a cell a text is taken off again by {@link cellText}.
 */
import { type CommonTrace } from './line.js';

/** What spreadsheets take for the beginning of a formula, after the white space that they skip. */
const FORMULA = /^[\s\u00a0]*[=+\-@\t\r\n＝＋－＠]/;
const MARK = "'";

/** A cell, quoted where it needs to be. A text that a spreadsheet might compute, or that begins with the mark, gets it. */
export function csvCell(value: string | number | null, separator: string): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) || value.startsWith(MARK) ? MARK + value : value;
  const quoted = text.includes('"') || text.includes(separator) || /[\r\n]|^\s|\s$/.test(text);
  return quoted ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The text that {@link csvCell} wrote into a cell, once the quotes are off. */
export function cellText(cell: string): string {
  return cell.startsWith(MARK) ? cell.slice(MARK.length) : cell;
}

type Column = readonly [name: string, of: (line: CommonTrace) => string | number | null];

const certificateColumns = (['appelant', 'requete', 'emetteur', 'cachet'] as const).flatMap(
  (who): Column[] => [
    [`certificats.${who}.empreinte`, ({ certificats }) => certificats[who]?.empreinte ?? null],
    [`certificats.${who}.revocation`, ({ certificats }) => certificats[who]?.revocation ?? null],
  ],
);

/** Every value of a line, in the order of the schema, under its path. */
export const COLUMNS: readonly Column[] = [
  ...(
    ['format', 'id', 'instant', 'sourceTemps', 'cote', 'direction', 'evenement', 'environnement'] as const
  ).map((name): Column => [name, (line) => line[name]]),
  ...(['service', 'idMessage', 'idEchange', 'versionNorme', 'ej', 'eg', 'amc', 'operateur'] as const).map(
    (name): Column => [name, (line) => line[name]],
  ),
  ['structureAppelante', (line) => line.structureAppelante],
  ...(['id', 'role', 'modeAuthentification'] as const).map((name): Column => [
    `agent.${name}`,
    ({ agent }) => agent?.[name] ?? null,
  ]),
  ['beneficiaire', (line) => line.beneficiaire],
  ...(['empreinte', 'empreinteCorps', 'empreinteTransmise', 'signature', 'empreinteSignature'] as const).map(
    (name): Column => [`requete.${name}`, ({ requete }) => requete?.[name] ?? null],
  ),
  ...(['empreinte', 'emetteur', 'cachet', 'verification'] as const).map((name): Column => [
    `reponse.${name}`,
    ({ reponse }) => reponse?.[name] ?? null,
  ]),
  ...certificateColumns,
  ...(['statut', 'code', 'groupe', 'origine'] as const).map((name): Column => [
    `issue.${name}`,
    ({ issue }) => issue?.[name] ?? null,
  ]),
  ...(['engagement', 'latenceMs', 'feuille'] as const).map((name): Column => [name, (line) => line[name]]),
];

/** The first row: names are paths of the schema, none of which can be a formula. */
export function csvHeader(separator: string): string {
  return COLUMNS.map(([name]) => name).join(separator);
}

/** One row, without its end. */
export function csvRow(line: CommonTrace, separator: string): string {
  return COLUMNS.map(([, of]) => csvCell(of(line), separator)).join(separator);
}
