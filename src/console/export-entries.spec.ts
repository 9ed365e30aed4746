import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { type JournalEvent } from '../trace/journal-event.js';
import { Pseudonyms } from '../trace/pseudonym.js';
import { type EntryPage, SearchTooWide } from '../trace/query-entries.js';
import { type Auditor } from './auditor.js';
import { ConsultationBudget } from './consultation-budget.js';
import { readEntriesQuery } from './entries-request.js';
import { type ExportOptions, openExport } from './export-entries.js';
import { ReadTraces } from './read-traces.js';

const NOW = Date.parse('2026-06-10T00:00:00Z');
const auditor: Auditor = { participant: 'A', certificat: 'x', voit: { etablissements: [], amc: [] } };

/** Pages of three entries, one an hour; the mark is the number of the entry that follows. */
function world(total: number, fail: (from: number) => Error | undefined = () => undefined) {
  const asked: number[] = [];
  const events: JournalEvent[] = [];
  const state = { append: (): Promise<unknown> => Promise.resolve() };
  const page = async (
    _scope: unknown,
    _filter: unknown,
    window: { suivant?: string },
  ): Promise<EntryPage> => {
    const from =
      window.suivant === undefined
        ? 0
        : Number(Buffer.from(window.suivant, 'base64url').toString().split('.')[2]);
    asked.push(from);
    const error = fail(from);
    if (error !== undefined) throw error;
    const to = Math.min(from + 3, total);
    const entrees = Array.from({ length: to - from }, (_, n) => ({
      ...{ feuille: 'f', sel: 's' },
      entree: {
        idEchange: String(from + n),
        horodatage: new Date(NOW - 3_600_000 * (total - from - n)).toISOString(),
      },
    }));
    return {
      entrees: entrees as never,
      suivant: to < total ? Buffer.from(`1.1.${to}`).toString('base64url') : null,
    };
  };
  const traces = new ReadTraces({
    entries: { page } as never,
    proofs: {} as never,
    pseudonyms: new Pseudonyms(Buffer.alloc(32)),
    append: async (event) => {
      await state.append();
      events.push(event);
    },
    budget: new ConsultationBudget({ now: () => NOW }, { exports: 1 }),
    clock: { now: () => NOW },
  });
  const open = (options: Partial<ExportOptions> = {}, query: Record<string, string> = {}) => {
    const read = readEntriesQuery(query);
    if ('fault' in read) throw new Error(read.fault);
    return openExport(traces, auditor, read.value, { stillAllowed: () => true, ...options });
  };
  return { asked, events, state, open };
}

async function all(lines: AsyncIterable<string>): Promise<Record<string, Record<string, unknown>>[]> {
  let text = '';
  for await (const chunk of lines) text += chunk;
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, Record<string, unknown>>);
}
const entriesIn = (lines: Record<string, Record<string, unknown>>[]): unknown[] =>
  lines.filter((line) => 'entree' in line).map(({ entree }) => entree?.['idEchange']);

describe('an export', () => {
  it('is read as it is taken: one page ahead of its reader at most', async () => {
    const { open, asked } = world(300);
    const stream = Readable.from(await open(), { objectMode: false, highWaterMark: 1 });
    stream.once('readable', () => undefined);
    await new Promise((done) => setTimeout(done, 50));
    expect(asked.length).toBeLessThanOrEqual(2);
    stream.destroy();
  });

  it('tells how far it is, and stops at its longest, with the mark to go on by', async () => {
    const { open, events } = world(7);
    const lines = await all(await open({ longest: 4 }, { du: '2026-06-09T17:00:00Z' }));
    expect(entriesIn(lines)).toEqual(['0', '1', '2', '3', '4', '5']);
    expect(lines.flatMap(({ progression }) => progression?.['pourcent'] ?? [])).toEqual([28, 71]);
    const { fin } = lines.at(-1) ?? {};
    expect(fin).toMatchObject({ entrees: 6, suivant: Buffer.from('1.1.6').toString('base64url') });
    expect(events.at(-1)?.detail['export']).toMatchObject({ complet: false });
    const rest = await all(await open({}, { suivant: String(fin?.['suivant']) }));
    expect(entriesIn(rest)).toEqual(['6']);
  });

  it('says so where it fails on the way, with the mark to resume by', async () => {
    const { open, events } = world(9, (from) => (from === 6 ? new SearchTooWide() : undefined));
    const lines = await all(await open());
    expect(entriesIn(lines)).toHaveLength(6);
    expect(lines.at(-1)).toMatchObject({
      erreur: {
        code: 'recherche-trop-large',
        entrees: 6,
        suivant: Buffer.from('1.1.6').toString('base64url'),
      },
    });
    expect(events.at(-1)?.detail).toMatchObject({
      nature: 'export-fin',
      entrees: 6,
      export: { complet: false },
    });
  });

  it('ends where access is withdrawn', async () => {
    let pages = 0;
    const { open } = world(9);
    const lines = await all(await open({ stillAllowed: () => ++pages < 2 }));
    expect(entriesIn(lines)).toHaveLength(3);
    expect(lines.at(-1)).toMatchObject({ erreur: { code: 'acces-retire' } });
  });

  it('does not say that it is whole where that cannot be written down', async () => {
    const { open, state } = world(3);
    const lines = await open();
    state.append = () => Promise.reject(new Error('gone'));
    expect((await all(lines)).at(-1)).toMatchObject({ erreur: { code: 'trace-indisponible', entrees: 3 } });
  });

  it('counts what left for a reader who went away, and gives its place back', async () => {
    const { open, events } = world(300);
    const lines = await open();
    await expect(open()).rejects.toMatchObject({ status: 429 });
    await lines.next();
    await lines.return(undefined);
    expect(events.at(-1)?.detail).toMatchObject({
      nature: 'export-fin',
      entrees: 3,
      export: { complet: false },
    });
    expect(await open()).toBeDefined();
  });

  it('gives its place back where it could not be written down', async () => {
    const { open, state } = world(3);
    state.append = () => Promise.reject(new Error('gone'));
    await expect(open()).rejects.toThrow('gone');
    state.append = () => Promise.resolve();
    expect(await open()).toBeDefined();
  });
});
