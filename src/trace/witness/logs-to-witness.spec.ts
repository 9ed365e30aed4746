import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { PublishedLog } from '../../../test/support/published-log.js';
import { LogKey } from '../log/log-key.js';
import { type ListedLog, type StoredLogs } from '../log/stored-logs.port.js';
import { LogsToWitness } from './logs-to-witness.js';
import { type LatestPoint } from './witnessed-points.port.js';

const family = new LogKey('passerelle.exemple.invalid/journal', generateKeyPairSync('ed25519').privateKey);
const NOW = 1_796_000_000_000;
const OWN = 1;
const [A, B] = ['a', 'b'];

function rowOf(log: PublishedLog, more: Partial<ListedLog> = {}): ListedLog {
  return {
    ...{ journal: log.slot, origine: log.origin, creneau: log.slot, generation: 1 },
    ...{ taille: String(log.size), racine: log.head.root, ouvert_le: new Date(0) },
    ...{ ferme_le: null, fermeture: null },
    ...more,
  };
}

/** Logs by slot; slot 1 is this process's own. */
function due(rows: readonly (readonly [PublishedLog, Partial<ListedLog>?])[], latest: LatestPoint[]) {
  const logs = rows.map(([log, more]) => [rowOf(log, more), log] as const);
  const of = (row: { readonly origine: string }): PublishedLog => {
    const found = logs.find(([{ origine }]) => origine === row.origine);
    if (found === undefined) throw new Error('no such log');
    return found[1];
  };
  const unsigned: string[] = [];
  const stored: Pick<StoredLogs, 'logs' | 'log' | 'checkpoint' | 'consistency'> = {
    logs: () => Promise.resolve(logs.map(([row]) => row)),
    log: (slot) => Promise.resolve(logs.find(([row]) => row.creneau === slot)?.[0]),
    checkpoint: (row) =>
      row.taille === '13' ? Promise.reject(new RangeError('rows')) : Promise.resolve(of(row).note()),
    consistency: (row, former) =>
      former === 4 ? Promise.reject(new RangeError('rows')) : of(row).consistency(former),
  };
  const source = new LogsToWitness({
    ...{ logs: stored as StoredLogs, points: { latest: () => Promise.resolve(latest) } },
    ...{ witnesses: [A, B], ownLog: () => OWN, clock: { now: () => NOW }, intervalMs: 1_000 },
    unsigned: (origin) => void unsigned.push(origin),
  });
  return { due: source.due(), unsigned };
}

const log = (slot: number, size: number): PublishedLog => new PublishedLog(family, slot, 1).grow(size);
const point = (of: PublishedLog, witness: string, size: number, at = NOW): LatestPoint => ({
  ...{ origin: of.origin, witness, size, at },
});

describe('the logs that witnesses are shown', () => {
  it('are the own one, whenever some witness has not cosigned its head', async () => {
    const one = log(1, 9);
    const [shown] = await due([[one]], [point(one, A, 9), point(one, B, 5)]).due;
    expect(shown).toMatchObject({ origin: one.origin, size: 9, note: one.note(), isClosed: false });
    expect([...(shown?.cosigned ?? [])]).toEqual([
      [A, 9],
      [B, 5],
    ]);
    expect(await shown?.prove(5)).toEqual(await one.consistency(5));
    expect(await shown?.present()).toBe(9);
    expect(await due([[one]], [point(one, A, 9), point(one, B, 9)]).due).toEqual([]);
  });

  it('are those of others where they were left alone for three intervals', async () => {
    const one = log(2, 9);
    const shown = async (...latest: LatestPoint[]) => (await due([[one]], latest).due).length;
    expect(await shown(point(one, A, 8), point(one, B, 8, NOW - 3_000))).toBe(0);
    expect(await shown(point(one, A, 8), point(one, B, 8, NOW - 3_001))).toBe(1);
    // Opened long ago, and never shown to one of the two.
    expect(await shown(point(one, A, 8))).toBe(1);
    expect((await due([[one, { ouvert_le: new Date(NOW - 2_000) }]], []).due).length).toBe(0);
  });

  it('are closed ones, once', async () => {
    const one = log(3, 9);
    const closed: Partial<ListedLog> = { fermeture: 'x', ferme_le: new Date(NOW) };
    const points = [point(one, A, 9), point(one, B, 9)];
    expect(await due([[one, closed]], []).due).toMatchObject([{ isClosed: true, size: 9 }]);
    expect(await due([[one, closed]], points).due).toEqual([]);
  });

  it('are not those whose rows do not give their head: it is told, and the others are shown', async () => {
    const [bad, good] = [log(1, 13), log(2, 9)];
    const asked = due([[bad], [good]], []);
    expect(await asked.due).toMatchObject([{ origin: good.origin }]);
    expect(asked.unsigned).toEqual([bad.origin]);
  });

  it('have no proof where rows are missing', async () => {
    const [shown] = await due([[log(1, 9)]], []).due;
    expect(await shown?.prove(4)).toBeUndefined();
  });
});
