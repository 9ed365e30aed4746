import { readFileSync } from 'node:fs';
import { ConfigurationError } from './configuration.js';

/** A key and the instant from which it is the one to use. */
export interface DatedKey {
  /** Milliseconds since the Unix epoch; the first key has always been in force (`-Infinity`). */
  readonly since: number;
  /** 32 bytes. */
  readonly key: Buffer;
}

const LINE = /^(\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}Z)?)\s+([0-9a-fA-F]{64})$/;

/**
 * Keys that follow each other: `first` until the earliest date of the file, then each line's key from its date on. A
 * line is a date (`AAAA-MM-JJ`, or an instant in UTC) and 64 hexadecimal digits; empty lines and `#` are passed over.
 * An empty path: `first` alone.
 * @throws ConfigurationError naming file and line, never a key.
 */
export function readDatedKeys(variable: string, path: string, first: Buffer): readonly DatedKey[] {
  const keys: DatedKey[] = [{ since: -Infinity, key: first }];
  if (path === '') return keys;
  for (const [index, raw] of readFileSync(path, 'utf8').split('\n').entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const [, date = '', hex = ''] = LINE.exec(line) ?? [];
    const since = Date.parse(date);
    const fault = (why: string): ConfigurationError =>
      new ConfigurationError(`${variable} : ligne ${index + 1} : ${why}`);
    if (Number.isNaN(since)) throw fault('une date et 64 chiffres hexadécimaux sont attendus');
    if (since <= (keys.at(-1)?.since ?? 0)) throw fault('les dates doivent se suivre');
    const key = Buffer.from(hex, 'hex');
    if (keys.some((one) => one.key.equals(key))) throw fault('une clé ne sert qu’une fois');
    keys.push({ since, key });
  }
  return keys;
}

/** The key in force at an instant, milliseconds. */
export function keyInForce(keys: readonly DatedKey[], at: number): Buffer {
  const found = keys.findLast(({ since }) => since <= at);
  if (found === undefined) throw new RangeError('no key in force: the first one has no date');
  return found.key;
}
