/** Strict reading of one line of the common trace format: every fault has a name, and no value is ever repeated. */
import { parseJson, type JsonFault } from '../../signing/scan-json.js';
import { type CompiledError } from './compiled-validator.js';
import { type CommonTrace, FORMAT, LONGEST_LINE } from './line.js';
import { compiledLigneTrace } from './validator.generated.js';

export const LINE_FAULTS = [
  'encodage',
  'ligne-vide',
  'ligne-trop-longue',
  'json',
  'cle-doublee',
  'version',
  'schema',
] as const;

export interface LineFault {
  readonly nom: (typeof LINE_FAULTS)[number];
  /** JSON pointer of the member at fault, where the fault has one. */
  readonly champ: string | null;
  /** A French sentence for the auditor. */
  readonly detail: string;
}

export type ReadLine =
  { readonly ok: true; readonly value: CommonTrace } | { readonly ok: false; readonly fault: LineFault };

/** A line has two levels: the object, and the objects in it. */
const DEPTH = 3;

function bad(nom: LineFault['nom'], detail: string, champ: string | null = null): ReadLine {
  return { ok: false, fault: { nom, champ, detail } };
}

/** Reads a line without its end; `null` stands for one that was too long to be kept. */
export function readLine(bytes: Buffer | null): ReadLine {
  if (bytes === null || bytes.length > LONGEST_LINE)
    return bad('ligne-trop-longue', `plus de ${LONGEST_LINE} octets`);
  if (bytes.length === 0) return bad('ligne-vide', 'ligne vide');
  // What a line begins with: cheaper than to judge the encoding of every good one.
  if (bytes[0] !== 0x7b) return notAnObject(bytes);
  const parsed = parseJson(bytes, DEPTH);
  if (!parsed.ok) return unreadable(parsed.fault, bytes);
  return checkTrace(parsed.value);
}

/** Judges parsed JSON: the version first, so that a later format is told from a damaged line. */
export function checkTrace(value: unknown): ReadLine {
  const format = (value as { format?: unknown } | null)?.format;
  if (format !== FORMAT) return bad('version', `${versionWords(format)}, ${FORMAT} attendu`, '/format');
  if (!compiledLigneTrace(value)) return schemaFault(compiledLigneTrace.errors?.[0]);
  const line = value as CommonTrace;
  return isCalendarDay(line.instant)
    ? { ok: true, value: line }
    : bad('schema', 'ce jour n’existe pas', '/instant');
}

/** Versions are short words; anything else is not repeated. */
const VERSION = /^[a-z-]{1,20}\/\d{1,3}$/;

function versionWords(format: unknown): string {
  if (format === undefined) return 'aucune version';
  return typeof format === 'string' && VERSION.test(format) ? `version ${format}` : 'version inconnue';
}

function notAnObject(bytes: Buffer): ReadLine {
  const encoding = encodingFault(bytes);
  if (encoding !== undefined) return bad('encodage', encoding);
  const blank = bytes.toString('latin1').trim() === '';
  return blank ? bad('ligne-vide', 'ligne vide') : bad('json', 'un objet JSON est attendu');
}

/** Why bytes are not the UTF-8 that is due, in words that help; undefined where nothing tells. */
function encodingFault(bytes: Buffer): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'marque d’ordre des octets (BOM) à retirer';
  if (first === 0x1f && second === 0x8b) return 'fichier compressé (gzip)';
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return 'UTF-16, UTF-8 attendu';
  if (bytes.includes(0)) return 'octets nuls : UTF-16 ou fichier abîmé, UTF-8 attendu';
  return undefined;
}

function unreadable(fault: JsonFault, bytes: Buffer): ReadLine {
  const encoding = encodingFault(bytes);
  if (encoding !== undefined) return bad('encodage', encoding);
  if (fault === 'utf8') return bad('encodage', 'pas de l’UTF-8 (Windows-1252 ou ISO 8859-1 ?)');
  if (fault === 'cle-doublee') return bad('cle-doublee', 'un membre y est nommé deux fois');
  if (fault === 'trop-profond') return bad('schema', 'trop d’objets emboîtés');
  return bad('json', 'JSON illisible ou ligne coupée');
}

/** A member's name that the writer made up is repeated only where it cannot be anything but a name. */
const NAME = /^[A-Za-z]{1,40}$/;

function schemaFault(error: CompiledError | undefined): ReadLine {
  if (error === undefined) return bad('schema', 'hors du schéma');
  const { instancePath, keyword, params } = error;
  const { missingProperty, additionalProperty } = params;
  if (typeof missingProperty === 'string')
    return bad('schema', 'membre absent', `${instancePath}/${missingProperty}`);
  if (typeof additionalProperty === 'string') {
    const name = NAME.test(additionalProperty) ? `/${additionalProperty}` : '';
    return bad('schema', 'membre inconnu', `${instancePath}${name}`);
  }
  return bad('schema', SENTENCES[keyword] ?? 'hors du schéma', instancePath);
}

const SENTENCES: Readonly<Record<string, string>> = {
  type: 'type inattendu, ici ou pour cet événement',
  pattern: 'forme inattendue',
  enum: 'valeur hors de la liste',
  const: 'valeur inattendue pour ce côté',
  minimum: 'nombre hors bornes',
  maximum: 'nombre hors bornes',
};

/** The schema judges the form; only a day past the 28th may not exist. */
function isCalendarDay(instant: string): boolean {
  if (instant.slice(8, 10) <= '28') return true;
  const at = new Date(instant);
  return !Number.isNaN(at.getTime()) && at.toISOString() === instant;
}
