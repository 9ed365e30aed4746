import { instant } from '../kernel/clock.js';
import { type EntryFilter } from '../trace/entry-filter.js';
import { afterMark } from '../trace/page-mark.js';
import { LARGEST_PAGE } from '../trace/query-entries.js';
import { type Auditor } from './auditor.js';
import { type EntriesRequest } from './entries-request.js';
import { type ReadTraces } from './read-traces.js';
import { ReadingRefused, refusalOf } from './reading-refused.js';

/** Entries of one export; the next one goes on from the mark it ends with. */
export const LONGEST_EXPORT = 1_000_000;

/**
 * An entry becomes durable within seconds of its own time, and gateways' clocks differ. An export ends this long before
 * now, so that nothing is added behind it; milliseconds.
 */
const SETTLED_MS = 60_000;

export interface ExportOptions {
  /** Whether the auditor may still read: asked before each page. */
  readonly stillAllowed: () => boolean;
  readonly longest?: number;
}

/**
 * An export as NDJSON, a chunk of lines at a time: items as pages have them, after each page a line `progression`, last
 * a line `fin` or `erreur`. Both carry `suivant`, the mark to resume by. One page is in memory, and the next is read when
 * the former was taken. The consultation is durable before the first line, and again, counted, before the last.
 *
 * Resolves with the lines once the export is allowed and written down. @throws as {@link ReadTraces} does.
 */
export async function openExport(
  traces: ReadTraces,
  auditor: Auditor,
  asked: EntriesRequest,
  options: ExportOptions,
): Promise<AsyncGenerator<string, void, undefined>> {
  traces.take(auditor);
  if (asked.suivant !== undefined) afterMark(asked.suivant);
  const settled = traces.now() - SETTLED_MS;
  const wanted = traces.filterOf(auditor, asked);
  const filtre = { ...wanted, au: Math.min(wanted.au ?? settled, settled) };
  const end = traces.beginExport(auditor);
  try {
    const suite = asked.suivant !== undefined;
    const ouverture = await traces.record(auditor, { nature: 'export', filtre, suite, entrees: null });
    return lines({ traces, auditor, filtre, ouverture, suivant: asked.suivant ?? null, end, options });
  } catch (error) {
    end();
    throw error;
  }
}

interface Export {
  readonly traces: ReadTraces;
  readonly auditor: Auditor;
  readonly filtre: EntryFilter;
  readonly ouverture: string;
  readonly suivant: string | null;
  readonly end: () => void;
  readonly options: ExportOptions;
}

interface Progress {
  entrees: number;
  suivant: string | null;
  /** No page follows. */
  complet: boolean;
  /** The end stands in the log. */
  written: boolean;
}

async function* lines(running: Export): AsyncGenerator<string, void, undefined> {
  const at: Progress = { entrees: 0, suivant: running.suivant, complet: false, written: false };
  try {
    yield* pages(running, at);
    // Counted in the log before the line that says so.
    await closed(running, at);
    yield `${JSON.stringify({ fin: told(running, at) })}\n`;
  } catch (error) {
    const { code, detail } = refusalOf(error);
    if (code === 'trace-indisponible') running.traces.defect(error);
    yield `${JSON.stringify({ erreur: { code, detail, ...told(running, at) } })}\n`;
  } finally {
    running.end();
    // The reader went away, or something failed: what left is counted all the same, where it can be.
    if (!at.written) await closed(running, at).catch((error: unknown) => running.traces.defect(error));
  }
}

async function* pages({ traces, auditor, filtre, options }: Export, at: Progress): AsyncGenerator<string> {
  const longest = options.longest ?? LONGEST_EXPORT;
  while (at.entrees < longest) {
    if (!options.stillAllowed())
      throw new ReadingRefused(403, 'acces-retire', 'Accès retiré pendant l’export : il s’arrête ici.');
    const limite = Math.min(LARGEST_PAGE, longest - at.entrees);
    const page = await traces.pageOf(auditor, filtre, { limite, suivant: at.suivant ?? undefined });
    at.entrees += page.entrees.length;
    at.suivant = page.suivant;
    at.complet = page.suivant === null;
    const last = page.entrees.at(-1)?.entree.horodatage;
    const progression = { entrees: at.entrees, pourcent: share(filtre, last), suivant: at.suivant };
    const items = page.entrees.map((item) => `${JSON.stringify(item)}\n`).join('');
    yield `${items}${JSON.stringify({ progression })}\n`;
    if (at.complet) return;
  }
}

/** How far the period is through, in per cent; null where the search has no beginning. */
function share({ du, au }: EntryFilter, last: string | undefined): number | null {
  if (du === undefined || au === undefined || last === undefined) return du === undefined ? null : 100;
  return Math.min(100, Math.max(0, Math.floor(((Date.parse(last) - du) / Math.max(1, au - du)) * 100)));
}

async function closed({ traces, auditor, filtre, ouverture, suivant }: Export, at: Progress): Promise<void> {
  const [suite, complet] = [suivant !== null, at.complet];
  const what = { filtre, suite, entrees: at.entrees, export: { ouverture, complet } };
  await traces.record(auditor, { nature: 'export-fin', ...what });
  at.written = true;
}

/** Until when the export goes, whatever was asked for, and the mark to resume by; null: nothing follows. */
function told({ filtre }: Export, { entrees, suivant }: Progress) {
  return { entrees, au: filtre.au === undefined ? null : instant(filtre.au), suivant };
}
