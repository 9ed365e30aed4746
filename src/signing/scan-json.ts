/**
 * What `JSON.parse` lets pass in silence, found before it runs: invalid UTF-8, a member named twice in one object
 * (also written with escapes), and nesting that would overflow recursive code. Iterative, one pass over the text.
 */
import { isUtf8 } from 'node:buffer';

export type JsonFault = 'utf8' | 'json' | 'cle-doublee' | 'trop-profond';

export type ParsedJson =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly fault: JsonFault };

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;

/** Index of the closing quote of the string that opens at `start`, or -1 where it never closes. */
function closingQuote(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at !== -1) {
    let escapes = 0;
    while (text.charCodeAt(at - 1 - escapes) === BACKSLASH) escapes++;
    if (escapes % 2 === 0) return at;
    at = text.indexOf('"', at + 1);
  }
  return -1;
}

function isMemberName(text: string, afterQuote: number): boolean {
  let at = afterQuote;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === COLON) return true;
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return false;
    at++;
  }
}

/** The member's name with its escapes read, or undefined where they are malformed. */
function memberName(raw: string): string | undefined {
  if (!raw.includes('\\')) return raw;
  try {
    return JSON.parse(`"${raw}"`) as string;
  } catch {
    return undefined;
  }
}

/** The first fault a parser would not report, or undefined. Syntax itself is left to `JSON.parse`. */
export function scanJson(text: string, maxDepth: number): JsonFault | undefined {
  const names: (Set<string> | undefined)[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = closingQuote(text, at);
      if (end === -1) return 'json';
      if (isMemberName(text, end + 1)) {
        const name = memberName(text.slice(at + 1, end));
        const seen = names[names.length - 1];
        if (name === undefined || seen === undefined) return 'json';
        if (seen.has(name)) return 'cle-doublee';
        seen.add(name);
      }
      at = end;
    } else if (code === 0x7b || code === 0x5b) {
      if (names.length === maxDepth) return 'trop-profond';
      names.push(code === 0x7b ? new Set() : undefined);
    } else if (code === 0x7d || code === 0x5d) {
      names.pop();
    }
  }
  return undefined;
}

/** Strict reading of JSON bytes: UTF-8, no member twice, at most `maxDepth` levels. */
export function parseJson(bytes: Buffer, maxDepth = 16): ParsedJson {
  if (!isUtf8(bytes)) return { ok: false, fault: 'utf8' };
  const text = bytes.toString('utf8');
  const fault = scanJson(text, maxDepth);
  if (fault !== undefined) return { ok: false, fault };
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return { ok: false, fault: 'json' };
  }
}
