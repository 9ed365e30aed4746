import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TraceEntry } from '../../src/trace/entry.js';
import { type JournalEvent } from '../../src/trace/journal-event.js';
import { type ProvenDeletion, type ProvenEntry } from '../../src/trace/prove-exchange.js';
import { Pseudonyms } from '../../src/trace/pseudonym.js';
import { QueryEntries } from '../../src/trace/query-entries.js';
import { coversOpening, readMonthDeletion } from '../../src/trace/retention/suppression.js';
import { verifyReceipt } from '../../src/trace/tree/receipt.js';
import { openTestConsole, type TestConsole } from '../support/console.js';
import { OLD, openRetentionWorld, type RetentionWorld } from '../support/retention-world.js';
import { EJ } from '../support/trace-entries.js';

const AUDITORS = {
  hopital: { participant: 'AUD-H', voit: { etablissements: [EJ], amc: [] } },
  autre: { participant: 'AUD-X', voit: { etablissements: ['750000010'], amc: [] } },
};

describe('what retention deleted, as auditors are told', () => {
  let world: RetentionWorld;
  let entries: QueryEntries;
  let console: TestConsole;
  let written: TraceEntry[];
  let origin: string;

  beforeAll(async () => {
    world = await openRetentionWorld();
    written = await world.write(OLD, 10);
    entries = QueryEntries.open(world.prepared.applicationUrl);
    const pseudonyms = new Pseudonyms(Buffer.alloc(32, 1));
    console = await openTestConsole({ auditors: AUDITORS, entries, store: world.store, pseudonyms });
    origin = world.store.signedState?.state.identity.origin ?? '';
    const id = await world.purge.request('droits', OLD, 'Mme Durand');
    await world.store.upkeep();
    await world.purge.execute(id);
  });
  afterAll(async () => {
    await console.application.close();
    await entries.close();
    await world.close();
  });

  const proof = (auditor: string, id: string, query: Record<string, string> = {}) =>
    console.ask(auditor, { url: `/traces/v1/entrees/${id}/preuve`, query });
  /** The rank an entry was written at: one after the other. */
  const at = (rang: number): Record<string, string> => ({ journal: origin, rang: String(rang) });
  const idOf = (rang: number): string => written[rang]?.idEchange ?? '';

  it('a receipt asked for again is refused by name, and the refusal proves the deletion that covers it', async () => {
    const response = await proof('hopital', idOf(0), at(0));
    expect(response.statusCode, response.body).toBe(410);
    const { suppressions, ...problem } = response.json<{ suppressions: ProvenDeletion[] }>();
    expect(problem).toMatchObject({ type: 'urn:roc:probleme:entree-supprimee', status: 410 });
    expect(suppressions).toEqual([
      expect.objectContaining({
        classe: 'droits',
        mois: OLD,
        recu: expect.stringContaining('tlog-proof') as string,
      }),
    ]);
    const proven = verifyReceipt(Buffer.from(suppressions[0]?.recu ?? ''), {
      log: world.journal.key.of(origin),
    });
    if (!proven.ok) throw new Error(proven.fault);
    const deletion = readMonthDeletion(JSON.parse(proven.value.opening.bytes.toString()) as JournalEvent);
    if (deletion === undefined) throw new Error('no deletion');
    const entry = written[0] as TraceEntry;
    expect(coversOpening(deletion, { origin, index: 0, entry })).toBe(true);
  });

  it('says it of who may not see the exchange as well: it is a fact about the log', async () => {
    expect((await proof('autre', idOf(0), at(0))).statusCode).toBe(410);
  });

  it('an entry that is there is proved, a place in no deletion is not excused, and without a place nothing is said', async () => {
    const kept = written.findIndex((one) => one.service === 'CLC');
    const there = await proof('hopital', idOf(kept), at(kept));
    expect(there.statusCode, there.body).toBe(200);
    expect(there.json<{ preuves: ProvenEntry[] }>().preuves).toHaveLength(1);
    expect((await proof('hopital', idOf(0), at(900))).statusCode).toBe(404);
    expect((await proof('hopital', idOf(0), { ...at(0), journal: 'autre/1/1' })).statusCode).toBe(404);
    const without = await proof('hopital', idOf(0));
    expect(without.statusCode).toBe(404);
    expect(without.json<{ detail: string }>().detail).toContain('journal et rang');
  });

  it.each([
    [{ journal: 'x' }],
    [{ rang: '1' }],
    [{ journal: 'x', rang: '-1' }],
    [{ journal: 'x', rang: '01' }],
    [{ journal: 'x y', rang: '1' }],
    [{ journal: 'x', rang: '255087512345686' }],
    [{ autre: 'x' }],
  ])('refuses %j', async (query) => {
    expect((await proof('hopital', idOf(0), query as Record<string, string>)).statusCode).toBe(400);
  });

  it('shows the deletion to every auditor', async () => {
    for (const auditor of ['hopital', 'autre']) {
      const response = await console.ask(auditor, {
        url: '/traces/v1/evenements',
        query: { type: 'suppression' },
      });
      const { entrees } = response.json<{ entrees: { entree: JournalEvent }[] }>();
      expect(entrees.map(({ entree }) => readMonthDeletion(entree)?.nombre)).toEqual([4]);
    }
  });
});
