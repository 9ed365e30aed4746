/**
 * Numbers that belong to nobody and must be found nowhere, and the search for them: as digits, in the codings that data
 * travels in, and hashed.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type TestDatabase } from './postgres.js';

/** So many NIR with their keys, of people born abroad in a country that has no code (99 999). */
export function canaryNirs(count: number): string[] {
  return Array.from({ length: count }, (_, n) => {
    const body = `${1 + (n % 2)}${String(40 + n).padStart(2, '0')}${String(1 + (n % 12)).padStart(2, '0')}99999${String(101 + n * 37).padStart(3, '0')}`;
    return body + String(97 - (Number(body) % 97)).padStart(2, '0');
  });
}

export interface Sighting {
  readonly place: string;
  /** Of the canary, from 0. */
  readonly canary: number;
  readonly form: string;
}

interface Needle {
  readonly canary: number;
  readonly form: string;
  readonly bytes: Buffer;
}

/** What is looked for of one number. Its first thirteen digits are in all of it, so that one search finds both lengths. */
export function formsOf(nir: string): readonly (readonly [form: string, bytes: Buffer])[] {
  const number = nir.slice(0, 13);
  const ascii = Buffer.from(number);
  const texts: [string, string][] = [
    ['digits', number],
    ['groups', `${nir[0]} ${nir.slice(1, 3)} ${nir.slice(3, 5)} ${nir.slice(5, 7)} ${nir.slice(7, 10)}`],
    ['percent', [...number].map((digit) => `%3${digit}`).join('')],
    ['hex', ascii.toString('hex')],
    ...[0, 1, 2].map((before): [string, string] => [`base64+${before}`, aligned(ascii, before)]),
  ];
  for (const [name, of] of [
    ['13', number],
    ['15', nir],
  ] as const) {
    for (const algorithm of ['sha256', 'sha1', 'md5', 'sha512']) {
      const hash = createHash(algorithm).update(of).digest();
      texts.push([`${algorithm}(${name}) hex`, hash.toString('hex')]);
      texts.push([`${algorithm}(${name}) HEX`, hash.toString('hex').toUpperCase()]);
      texts.push([`${algorithm}(${name}) base64`, hash.toString('base64').replace(/=+$/, '')]);
      texts.push([`${algorithm}(${name}) base64url`, hash.toString('base64url')]);
    }
  }
  return [
    ...texts.map(([form, text]) => [form, Buffer.from(text)] as const),
    ['utf-16', Buffer.from(number, 'utf16le')],
    ['sha256(13)', createHash('sha256').update(number).digest()],
    ['sha256(15)', createHash('sha256').update(nir).digest()],
  ];
}

/** The letters of a base64 text that depend on nothing but these octets, `before` octets after a multiple of three. */
function aligned(octets: Buffer, before: number): string {
  const text = Buffer.concat([Buffer.alloc(before), octets, Buffer.alloc(2)]).toString('base64');
  return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + octets.length) * 8) / 6));
}

export class CanarySearch {
  readonly sightings: Sighting[] = [];
  /** Octets that were looked through. */
  searched = 0;
  readonly #needles: readonly Needle[];

  constructor(nirs: readonly string[]) {
    this.#needles = nirs.flatMap((nir, canary) =>
      formsOf(nir).map(([form, bytes]) => ({ canary, form, bytes })),
    );
  }

  look(place: string, content: Buffer | string): void {
    const bytes = Buffer.from(content as Buffer);
    this.searched += bytes.length;
    for (const { canary, form, bytes: needle } of this.#needles)
      if (bytes.includes(needle)) this.sightings.push({ place, canary, form });
  }

  /** Every column of every table of every schema, as the owner sees them. */
  async lookInTables(database: TestDatabase): Promise<number> {
    const columns = await database.query<{ table: string; column: string; type: string }>(TABLES);
    for (const { table, column, type } of columns) {
      const rows = await database.query<{ value: Buffer | string | null }>(
        `SELECT ${type === 'bytea' ? column : `${column}::text`} AS value FROM ${table}`,
      );
      const values = rows.flatMap(({ value }) =>
        value === null ? [] : [Buffer.from(value as Buffer), LINE],
      );
      this.look(`${table}.${column}`, Buffer.concat(values));
    }
    return columns.length;
  }

  lookInFolder(folder: string): number {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    for (const { parentPath, name } of files)
      this.look(`file ${relative(folder, join(parentPath, name))}`, readFileSync(join(parentPath, name)));
    return files.length;
  }

  /** Where each was seen, each place once. */
  places(canary?: number): string[] {
    const seen = this.sightings.filter((one) => canary === undefined || one.canary === canary);
    return [...new Set(seen.map(({ place }) => place))].sort();
  }
}

const LINE = Buffer.from('\n');

const TABLES = `
  SELECT format('%I.%I', n.nspname, c.relname) AS table, quote_ident(a.attname) AS column,
    format_type(a.atttypid, NULL) AS type
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
  WHERE c.relkind IN ('r', 'm') AND a.attnum > 0 AND NOT a.attisdropped
    AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg_toast%'
  ORDER BY 1, a.attnum`;
