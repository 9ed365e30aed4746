/**
 * What no parser is asked to read, found before it runs: a document type (and with it every entity bomb and external
 * entity), processing instructions, another encoding, and sizes that would cost more than they are worth. Iterative, one
 * pass over the text; whether the document is well formed is the parser's word.
 */
import { isUtf8 } from 'node:buffer';

export interface XmlLimits {
  readonly depth: number;
  readonly elements: number;
  /** Attributes and namespace declarations of one element. */
  readonly attributes: number;
}

/** A request of the contract has some nine thousand elements at most, nine levels deep, with the envelope. */
export const REQUEST_LIMITS: XmlLimits = { depth: 24, elements: 20_000, attributes: 24 };
/** An answer may hold the explanations of two hundred lines. */
export const ANSWER_LIMITS: XmlLimits = { depth: 64, elements: 400_000, attributes: 24 };

export type ScanFault = 'utf8' | 'codage' | 'type-de-document' | 'instruction' | 'taille' | 'invalide';

export type ScannedXml =
  { readonly ok: true; readonly comments: boolean } | { readonly ok: false; readonly fault: ScanFault };

const DECLARATION =
  /^<\?xml\s+version\s*=\s*(?:"1\.0"|'1\.0')(?:\s+encoding\s*=\s*(?:"([^"]*)"|'([^']*)'))?(?:\s+standalone\s*=\s*(?:"[a-z]*"|'[a-z]*'))?\s*\?>/;

function no(fault: ScanFault): ScannedXml {
  return { ok: false, fault };
}

/** Scans the bytes of one document. */
export function scanXml(bytes: Buffer, limits: XmlLimits): ScannedXml {
  if (!isUtf8(bytes)) return no('utf8');
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  // UTF-16 of plain text is valid UTF-8 full of NUL, which no XML document has.
  if (text.includes('\0')) return no('codage');
  let at = 0;
  if (/^<\?xml\s/.test(text)) {
    const declaration = DECLARATION.exec(text);
    if (declaration === null) return no('invalide');
    const encoding = declaration[1] ?? declaration[2];
    if (encoding !== undefined && !/^utf-?8$/i.test(encoding)) return no('codage');
    at = declaration[0].length;
  }
  return scanContent(text, at, limits);
}

function scanContent(text: string, start: number, limits: XmlLimits): ScannedXml {
  let [depth, elements, comments] = [0, 0, false];
  for (let at = text.indexOf('<', start); at !== -1; at = text.indexOf('<', at)) {
    const marked = markedSection(text, at);
    if (typeof marked === 'string') return no(marked);
    if (marked !== undefined) {
      comments ||= text.startsWith('<!--', at);
      at = marked;
    } else if (text[at + 1] === '/') {
      depth--;
      at += 2;
    } else {
      const tag = startTag(text, at + 1);
      if (tag === undefined) return no('invalide');
      elements++;
      if (!tag.empty) depth++;
      if (depth > limits.depth || elements > limits.elements || tag.attributes > limits.attributes)
        return no('taille');
      at = tag.end;
    }
  }
  return { ok: true, comments };
}

/** Where a comment or a CDATA section ends; a fault for anything else that is no tag; undefined for a tag. */
function markedSection(text: string, at: number): number | ScanFault | undefined {
  const next = text[at + 1];
  if (next === '?') return 'instruction';
  if (next !== '!') return undefined;
  const isComment = text.startsWith('<!--', at);
  if (!isComment && !text.startsWith('<![CDATA[', at)) return 'type-de-document';
  const end = isComment ? text.indexOf('-->', at + 4) : text.indexOf(']]>', at + 9);
  return end === -1 ? 'invalide' : end + 3;
}

/** End of a start tag, how many attributes it has, whether it is an empty element's. */
function startTag(
  text: string,
  start: number,
): { end: number; attributes: number; empty: boolean } | undefined {
  let attributes = 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3e) return { end: at + 1, attributes, empty: text.charCodeAt(at - 1) === 0x2f };
    if (code === 0x22 || code === 0x27) {
      attributes++;
      at = text.indexOf(code === 0x22 ? '"' : "'", at + 1);
      if (at === -1) return undefined;
    } else if (code === 0x3c) return undefined;
  }
  return undefined;
}
