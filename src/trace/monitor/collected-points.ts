/**
 * Signed heads that the parties hold: receipts, checkpoints, answers with their receipt. What a log showed to a hospital
 * is compared with what it shows to the monitor; that is what a split view cannot survive.
 */
import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { linesOf } from '../common/split-lines.js';

/** A note somebody holds, not verified, or why there is none at this place (French). */
export type CollectedPoint =
  | {
      readonly where: string;
      readonly note: Buffer;
      /** The whole receipt that the note was taken from, where it was one. */
      readonly receipt?: Buffer;
    }
  | { readonly where: string; readonly fault: string };

const PROOF_HEADER = 'c2sp.org/tlog-proof@v1\n';
/** One document: an answer with its receipt, a receipt, a note. */
const MAX_DOCUMENT = 4 * 1024 * 1024;
/** Members of a JSON document that hold a receipt or a note. */
const MEMBERS = ['recu', 'point', 'note'] as const;

/**
 * The points of a file, or of the files of a folder (not of folders in it). A file is a receipt (C2SP tlog-proof), a
 * checkpoint's note, a JSON document with `recu`, `point` or `note`, or lines of such documents (NDJSON). Never throws on
 * what a file holds. @throws Error of the file system where the path itself cannot be read.
 */
export async function* pointsIn(path: string): AsyncGenerator<CollectedPoint, void, undefined> {
  if (!(await stat(path)).isDirectory()) return yield* pointsOfFile(path);
  for (const name of (await readdir(path)).sort()) {
    const file = join(path, name);
    const kind = await stat(file).catch(() => undefined);
    if (kind?.isFile() === true) yield* pointsOfFile(file);
  }
}

async function* pointsOfFile(path: string): AsyncGenerator<CollectedPoint, void, undefined> {
  const document = await shortFile(path);
  if (document === undefined) return yield* pointsOfLines(path);
  const text = document.toString('utf8').trimStart();
  if (!text.startsWith('{')) return yield textPoint(path, document);
  const whole = jsonOf(document);
  if (whole === undefined) return yield* pointsOfLines(path);
  yield jsonPoint(path, whole);
}

async function* pointsOfLines(path: string): AsyncGenerator<CollectedPoint, void, undefined> {
  for await (const lines of linesOf(createReadStream(path) as AsyncIterable<Buffer>, MAX_DOCUMENT)) {
    for (const { number, bytes } of lines) {
      const where = `${path}:${number}`;
      if (bytes === null) yield { where, fault: 'ligne trop longue' };
      else if (bytes.length > 0) yield jsonPoint(where, jsonOf(bytes));
    }
  }
}

/** The file where it is short enough to be one document. */
async function shortFile(path: string): Promise<Buffer | undefined> {
  const file = await open(path, 'r');
  try {
    if ((await file.stat()).size > MAX_DOCUMENT) return undefined;
    return await file.readFile();
  } finally {
    await file.close();
  }
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

function jsonPoint(where: string, value: unknown): CollectedPoint {
  if (typeof value !== 'object' || value === null)
    return { where, fault: 'ni reçu, ni point, ni JSON qui en porte un' };
  for (const name of MEMBERS) {
    const member = (value as Readonly<Record<string, unknown>>)[name];
    if (typeof member === 'string') return textPoint(where, Buffer.from(member));
  }
  return { where, fault: `aucun membre ${MEMBERS.join(', ')}` };
}

/** The note of a receipt stands after its first empty line, verbatim. */
function textPoint(where: string, bytes: Buffer): CollectedPoint {
  if (bytes.subarray(0, PROOF_HEADER.length).toString('latin1') !== PROOF_HEADER)
    return { where, note: bytes };
  const cut = bytes.indexOf('\n\n');
  return cut < 0
    ? { where, fault: 'reçu sans point de contrôle' }
    : { where, note: bytes.subarray(cut + 2), receipt: bytes };
}
