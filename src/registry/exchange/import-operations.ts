/** From a file of objects to the operations of one change: every line judged, every bad one named. */
import { canonicalJson } from '../../kernel/canonical-json.js';
import { type CivilDate } from '../../kernel/civil-date.js';
import { type Operation, type Period } from '../fact.js';
import { contentFault, type ObjectType } from '../objects.js';
import { isColumn, parseCsv, rowToContent } from './csv-columns.js';

export interface ImportOptions {
  readonly format: 'csv' | 'json';
  readonly type: ObjectType;
  /** First day of what the file says, where a line gives none. */
  readonly du: CivilDate;
  /** The version of an object, by its key; 0 for one that was never there. */
  readonly versionOf: (cle: string) => number;
  /** What is registered, by key: a line that says the same for its whole period is left out. */
  readonly known?: ReadonlyMap<string, readonly Registered[]>;
}

export interface Registered extends Period {
  readonly contenu: unknown;
}

export interface Imported {
  readonly operations: readonly Operation[];
  /** `ligne` counts from 1, the header of a CSV included. */
  readonly fautes: readonly { readonly ligne: number; readonly faute: string }[];
  readonly inchanges: number;
}

interface Line {
  readonly ligne: number;
  readonly cle: string;
  readonly du: CivilDate;
  readonly au: CivilDate | null;
  readonly contenu: unknown;
}

/** Reads nothing but its arguments; never throws on the text. */
export function importOperations(text: string, options: ImportOptions): Imported {
  const operations: Operation[] = [];
  const fautes: { ligne: number; faute: string }[] = [];
  const seen = new Map<string, number>();
  let inchanges = 0;
  for (const read of linesOf(text, options)) {
    if ('faute' in read) {
      fautes.push(read);
      continue;
    }
    const fault = faultOf(read, options.type, seen);
    seen.set(read.cle, read.ligne);
    if (fault !== undefined) fautes.push({ ligne: read.ligne, faute: fault });
    else if (isSaid(read, options.known?.get(read.cle) ?? [])) inchanges += 1;
    else operations.push(operationOf(read, options));
  }
  return { operations, fautes, inchanges };
}

function isSaid({ du, au, contenu }: Line, registered: readonly Registered[]): boolean {
  const said = canonicalJson(contenu);
  return registered.some(
    (one) =>
      one.du <= du &&
      (one.au === null || (au !== null && au <= one.au)) &&
      canonicalJson(one.contenu) === said,
  );
}

function operationOf({ cle, du, au, contenu }: Line, { type, versionOf }: ImportOptions): Operation {
  return { type, cle, version: versionOf(cle), du, au, contenu: contenu as Operation['contenu'] };
}

function faultOf(
  { cle, du, au, contenu }: Line,
  type: ObjectType,
  seen: ReadonlyMap<string, number>,
): string | undefined {
  const former = seen.get(cle);
  if (former !== undefined) return `${cle} : déjà à la ligne ${former}`;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(du)) return `${cle} : du, AAAA-MM-JJ attendu`;
  if (au !== null && (!/^\d{4}-\d{2}-\d{2}$/.test(au) || au < du))
    return `${cle} : au, date impossible ou avant du`;
  const fault = contentFault(type, cle, contenu);
  return fault === undefined ? undefined : `${cle.slice(0, 80)} : ${fault}`;
}

type ReadLine = Line | { readonly ligne: number; readonly faute: string };

function linesOf(text: string, { format, type, du }: ImportOptions): ReadLine[] {
  if (format === 'csv') return csvLines(text, type, du);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [{ ligne: 1, faute: 'ce n’est pas du JSON' }];
  }
  if (!Array.isArray(value)) return [{ ligne: 1, faute: 'une liste d’objets {cle, contenu} est attendue' }];
  return value.map((one: unknown, index): ReadLine => {
    const ligne = index + 1;
    if (typeof one !== 'object' || one === null) return { ligne, faute: 'objet attendu' };
    const { cle, contenu, du: from, au } = one as Record<string, unknown>;
    if (typeof cle !== 'string') return { ligne, faute: 'cle absente' };
    return {
      ligne,
      cle,
      du: typeof from === 'string' ? from : du,
      au: typeof au === 'string' ? au : null,
      contenu,
    };
  });
}

function csvLines(text: string, type: ObjectType, du: CivilDate): ReadLine[] {
  const [header, ...rows] = parseCsv(text);
  if (header === undefined) return [{ ligne: 1, faute: 'fichier vide' }];
  const strange = header.cellules.find((name) => !isColumn(name));
  if (strange !== undefined)
    return [{ ligne: header.ligne, faute: `colonne « ${strange.slice(0, 80)} » impossible` }];
  return rows.map(({ ligne, cellules }): ReadLine => {
    if (cellules.length !== header.cellules.length)
      return { ligne, faute: `${cellules.length} colonnes, ${header.cellules.length} attendues` };
    const row = Object.fromEntries(header.cellules.map((name, index) => [name, cellules[index] ?? '']));
    const { cle = '', du: from = '', au = '' } = row;
    if (cle === '') return { ligne, faute: 'cle absente' };
    return {
      ligne,
      cle,
      du: from === '' ? du : from,
      au: au === '' ? null : au,
      contenu: rowToContent(type, row),
    };
  });
}
