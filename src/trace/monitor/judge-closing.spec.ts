import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { HOUR, LogMonitor, forgetMonitors, named } from '../../../test/support/log-monitor.js';
import { LogWorld, PublishedFamily } from '../../../test/support/log-world.js';
import { PublishedLog } from '../../../test/support/published-log.js';
import { exitCodeOf } from './finding.js';

let world: LogWorld;

beforeAll(async () => {
  world = await LogWorld.open('surveillance-judge-closing');
});
afterEach(forgetMonitors);
afterAll(() => world.close());

const log = (slot = 1, generation = 1): PublishedLog => new PublishedLog(world.key, slot, generation);
const publish = (...logs: PublishedLog[]): PublishedFamily => new PublishedFamily(world, ...logs);
const monitorOf = (): LogMonitor => new LogMonitor(world);

describe('a closed log', () => {
  it('is told once and stays as it was closed', async () => {
    const [monitor, one, two] = [monitorOf(), log(1, 1).grow(50), log(1, 2)];
    await monitor.look([publish(one)]);
    one.close();
    const { findings } = await monitor.look([publish(one, two)]);
    expect(findings.map(({ name }) => name)).toEqual(['journal-ferme']);
    expect(exitCodeOf(findings)).toBe(0);
    expect(await monitor.names([publish(one, two)])).toEqual([]);
  });

  it('may have lost what it says it lost', async () => {
    const [monitor, one] = [monitorOf(), log(1, 1).grow(50)];
    await monitor.look([publish(one)]);
    const restored = one.copyAt(30);
    restored.close({ head: one.head, kept: 30 });
    // A closed log shows the head it counts until; there are no tiles for it.
    restored.shown = one.head;
    monitor.now += HOUR;
    const { findings } = await monitor.look([publish(restored, log(1, 2).grow(1))]);
    expect(findings.map(({ name }) => name)).toEqual(['journal-ferme']);
    expect(named(findings, 'journal-ferme').detail).toMatch(/20 ne sont plus/);
  });

  it.each([
    ['grows', (one: PublishedLog) => void one.grow(1)],
    [
      'was closed before what it had signed',
      (one: PublishedLog) => void one.close({ head: one.copyAt(40).head }),
    ],
    [
      'was closed at another root',
      (one: PublishedLog) => void one.close({ head: one.copyAt(49).grow(1, 'b').head }),
    ],
  ])('%s', async (_how, change) => {
    const [monitor, one] = [monitorOf(), log(1, 1).grow(50)];
    await monitor.look([publish(one)]);
    one.close();
    change(one);
    expect(await monitor.names([publish(one, log(1, 2))])).toContain('fermeture-incoherente');
  });

  it('is opened again', async () => {
    const [monitor, one] = [monitorOf(), log(1, 1).grow(50)];
    one.close();
    await monitor.look([publish(one, log(1, 2))]);
    one.closing = undefined;
    expect(await monitor.names([publish(one, log(1, 2))])).toEqual(['fermeture-incoherente']);
  });

  it('has a statement that says something else, or that it did not sign', async () => {
    const one = log(1, 1).grow(50);
    one.close();
    for (const change of [
      { conserve: 12 },
      { declaration: one.note() },
      { declaration: 'rien' },
      { motif: 'tete-inconnue' },
    ]) {
      const gateway = publish(one, log(1, 2));
      gateway.list = () =>
        world.list(gateway.logs, { content: (content) => closedOtherwise(content, change) });
      expect(await monitorOf().names([gateway])).toEqual(['fermeture-incoherente', 'journal-ferme']);
    }
  });

  it('is closed in a list and open in a later one', async () => {
    const [one, closed] = [log(1, 1).grow(50), log(1, 1).grow(50)];
    closed.close();
    const [before, after] = [publish(closed), publish(one)];
    before.list = () => world.list([closed], { issuedAt: Date.now() - 60_000 });
    expect(await monitorOf().names([before, after])).toEqual(['liste-contradictoire']);
  });
});

function closedOtherwise(content: Record<string, unknown>, change: object): unknown {
  const [first, ...rest] = content.journaux as Record<string, unknown>[];
  return { ...content, journaux: [{ ...first, ferme: { ...(first?.ferme as object), ...change } }, ...rest] };
}
