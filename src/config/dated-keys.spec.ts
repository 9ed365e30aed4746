import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ConfigurationError } from './configuration.js';
import { keyInForce, readDatedKeys } from './dated-keys.js';

const folder = mkdtempSync(join(tmpdir(), 'roc-cles-'));
const first = Buffer.alloc(32, 1);
const [second, third] = ['22'.repeat(32), '3c'.repeat(32)];

function read(text: string): ReturnType<typeof readDatedKeys> {
  const path = join(folder, 'cles');
  writeFileSync(path, text);
  return readDatedKeys('ROC_ESSAI', path, first);
}

describe('keys that follow each other', () => {
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are each in force from their date on, the first one before', () => {
    const keys = read(
      `# changement annuel\n\n2027-01-01 ${second}\n2028-06-30T22:00:00Z\t${third.toUpperCase()}\r\n`,
    );
    const at = (instant: string): string => keyInForce(keys, Date.parse(instant)).toString('hex');
    expect(at('1990-01-01T00:00:00Z')).toBe(first.toString('hex'));
    expect(at('2026-12-31T23:59:59.999Z')).toBe(first.toString('hex'));
    expect(at('2027-01-01T00:00:00Z')).toBe(second);
    expect(at('2028-06-30T21:59:59Z')).toBe(second);
    expect(at('2040-01-01T00:00:00Z')).toBe(third);
  });

  it('are the first alone without a file', () => {
    expect(readDatedKeys('ROC_ESSAI', '', first)).toEqual([{ since: -Infinity, key: first }]);
  });

  it.each([
    ['no key', '2027-01-01\n', 1],
    ['a short key', `2027-01-01 ${second.slice(2)}\n`, 1],
    ['no date', `\n${second}\n`, 2],
    ['a day that is none', `2027-13-01 ${second}\n`, 1],
    ['an order that goes back', `2028-01-01 ${second}\n2027-01-01 ${third}\n`, 2],
    ['a date twice', `2028-01-01 ${second}\n2028-01-01 ${third}\n`, 2],
    ['a key twice', `2028-01-01 ${second}\n2029-01-01 ${second}\n`, 2],
    ['the first key again', `2028-01-01 ${first.toString('hex')}\n`, 1],
  ])('are refused with %s, by the line, without the key', (_name, text, line) => {
    expect(() => read(text)).toThrow(ConfigurationError);
    expect(() => read(text)).toThrow(new RegExp(`^ROC_ESSAI : ligne ${line} : [^0-9]*(64 [^0-9]*)?$`));
  });
});
