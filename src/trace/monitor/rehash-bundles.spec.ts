import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LogMonitor, forgetMonitors } from '../../../test/support/log-monitor.js';
import { LogWorld, PublishedFamily } from '../../../test/support/log-world.js';
import { PublishedLog } from '../../../test/support/published-log.js';

let world: LogWorld;

beforeAll(async () => {
  world = await LogWorld.open('surveillance-rehash-bundles');
});
afterEach(forgetMonitors);
afterAll(() => world.close());

const log = (slot = 1, generation = 1): PublishedLog => new PublishedLog(world.key, slot, generation);
const publish = (...logs: PublishedLog[]): PublishedFamily => new PublishedFamily(world, ...logs);
const monitorOf = (): LogMonitor => new LogMonitor(world);

describe('the bundles', () => {
  it('lead to the signed root, and are read once', async () => {
    const [monitor, one] = [monitorOf(), log().grow(3_000)];
    monitor.whole = true;
    expect(await monitor.names([publish(one)])).toEqual([]);
    const gateway = publish(one.grow(100));
    expect(await monitor.names([gateway])).toEqual([]);
    const read = gateway.asked.filter((path) => path.includes('/entries/'));
    expect(read).toEqual([`${one.prefix}/tile/entries/011`, `${one.prefix}/tile/entries/012.p/28`]);
  });

  it('do not where one commitment was changed', async () => {
    const [monitor, one] = [monitorOf(), log().grow(700)];
    monitor.whole = true;
    one.spoil = (path, body) => {
      if (path !== '/tile/entries/001') return body;
      const changed = Buffer.from(body);
      changed[40] = (changed[40] as number) ^ 1;
      return changed;
    };
    expect(await monitor.names([publish(one)])).toEqual(['lots-faux']);
    one.spoil = (_path, body) => body;
    expect(await monitor.names([publish(one)])).toEqual([]);
  });

  it('that are missing are an obstacle', async () => {
    const [monitor, one] = [monitorOf(), log().grow(700)];
    monitor.whole = true;
    one.spoil = (path, body) => (path === '/tile/entries/001' ? undefined : body);
    expect(await monitor.names([publish(one)])).toEqual(['reponse-refusee']);
    one.spoil = (path, body) => (path === '/tile/entries/001' ? body.subarray(1) : body);
    expect(await monitor.names([publish(one)])).toEqual(['reponse-refusee']);
  });
});
