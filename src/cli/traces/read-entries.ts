/** The gateway's entries as the auditor's API gives them: whole pages, or one entry a line. */
import { isRecord } from '../../signing/jws.js';
import { parseJson } from '../../signing/scan-json.js';
import { canonicalBytes, commitment, type TraceEntry } from '../../trace/entry.js';
import { type FileLine, linesOf } from '../../trace/common/split-lines.js';
import { validateEntreesTrace } from '../../messages/validate.js';

export type ReadEntry =
  | { readonly ok: true; readonly entree: TraceEntry; readonly feuille: string | null }
  | { readonly ok: false; readonly fault: string };

/** A batch of what was read, with the line it came from; `suivant` where a page says that another one follows. */
export interface EntryBatch {
  readonly ligne: number;
  readonly entries: readonly ReadEntry[];
  readonly suivant: boolean;
}

/** A page of 500 entries has about a megabyte. */
const LONGEST = 16 * 1_048_576;
const DEPTH = 6;

/** What was read line by line; a document printed over several lines is read as one. */
export async function* entriesOf(source: AsyncIterable<Buffer>): AsyncGenerator<EntryBatch, void, undefined> {
  let printed: Buffer[] | undefined;
  let held = 0;
  for await (const lines of linesOf(source, LONGEST)) {
    for (const line of lines) {
      // A lone brace opens a document that is printed over several lines.
      if (printed === undefined && line.number === 1 && isOpening(line)) printed = [];
      if (printed === undefined) yield batchOf(line);
      else if ((held += line.bytes?.length ?? LONGEST) <= LONGEST)
        printed.push(line.bytes ?? Buffer.alloc(0));
    }
  }
  if (printed !== undefined)
    yield batchOf({
      number: 1,
      bytes: held > LONGEST ? null : Buffer.concat(printed.flatMap((one) => [one, END])),
    });
}

const END = Buffer.from('\n');

function isOpening({ bytes }: FileLine): boolean {
  return bytes?.toString('latin1').trim() === '{';
}

function batchOf({ number, bytes }: FileLine): EntryBatch {
  const failed = (fault: string): EntryBatch => ({
    ligne: number,
    entries: [{ ok: false, fault }],
    suivant: false,
  });
  if (bytes === null) return failed('document trop long');
  if (bytes.length === 0) return failed('ligne vide');
  const parsed = parseJson(bytes, DEPTH);
  if (!parsed.ok) return failed(`JSON refusé (${parsed.fault})`);
  const page = asPage(parsed.value);
  if (page === undefined) return failed('page ou entrée attendue');
  return { ligne: number, entries: page.entrees.map(readEntry), suivant: page.suivant !== null };
}

interface EntryItem {
  readonly feuille: string;
  readonly sel: string;
  readonly entree: TraceEntry;
}

/** A page, one of its items, or a bare entry: each as a page, whose items are not judged yet. */
function asPage(value: unknown): { entrees: unknown[]; suivant: unknown } | undefined {
  if (!isRecord(value)) return undefined;
  const { entrees, suivant } = value;
  if (Array.isArray(entrees)) return { entrees, suivant: suivant ?? null };
  const item = 'entree' in value ? value : { feuille: UNKNOWN, sel: UNKNOWN, entree: value };
  return { entrees: [item], suivant: null };
}

/** Stands for leaf and salt where an entry comes without them. */
const UNKNOWN = 'A'.repeat(43);

/** Item by item: one that is out of the contract does not take its page with it. */
function readEntry(item: unknown): ReadEntry {
  const valid = validateEntreesTrace({ entrees: [item], suivant: null });
  if (!valid.ok) return { ok: false, fault: `entrée hors du contrat : ${valid.detail}` };
  const { feuille, sel, entree } = item as EntryItem;
  if (feuille === UNKNOWN && sel === UNKNOWN) return { ok: true, entree, feuille: null };
  return isCommitted(entree, sel, feuille)
    ? { ok: true, entree, feuille }
    : { ok: false, fault: `échange ${entree.idEchange} : l’entrée n’est pas celle de sa feuille` };
}

/** Whether the leaf is what salt and entry come to: an entry altered after it was read is not passed on. */
function isCommitted(entree: TraceEntry, sel: string, feuille: string): boolean {
  try {
    return (
      commitment(Buffer.from(sel, 'base64url'), canonicalBytes(entree)).toString('base64url') === feuille
    );
  } catch {
    return false;
  }
}
