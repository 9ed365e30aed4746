import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { HOUR, LogMonitor, forgetMonitors, held, named, proofOf } from '../../../test/support/log-monitor.js';
import { LogWorld, PublishedFamily } from '../../../test/support/log-world.js';
import { PublishedLog } from '../../../test/support/published-log.js';
import { exitCodeOf } from './finding.js';

let world: LogWorld;

beforeAll(async () => {
  world = await LogWorld.open('surveillance-watch-logs');
});
afterEach(forgetMonitors);
afterAll(() => world.close());

const log = (slot = 1, generation = 1): PublishedLog => new PublishedLog(world.key, slot, generation);
const publish = (...logs: PublishedLog[]): PublishedFamily => new PublishedFamily(world, ...logs);
const monitorOf = (): LogMonitor => new LogMonitor(world);

describe('a log that grows', () => {
  it('is followed in silence, by tiles and nothing else', async () => {
    const [monitor, one] = [monitorOf(), log().grow(3)];
    const gateway = publish(one);
    for (const count of [0, 1, 252, 1, 300, 0, 66_000]) {
      one.grow(count);
      expect(await monitor.look([gateway])).toMatchObject({ findings: [], logs: 1 });
    }
    const kept = await monitor.memoryOf(one);
    expect(kept?.plusHaut).toMatchObject({ taille: 66_557, note: one.note() });
    expect(
      gateway.asked.filter((path) => !/\/(journaux|checkpoint|tile\/\d\/[x0-9/]+(\.p\/\d+)?)$/.test(path)),
    ).toEqual([]);
  });

  it('may be empty, and begin', async () => {
    const [monitor, one] = [monitorOf(), log()];
    expect(await monitor.names([publish(one)])).toEqual([]);
    expect(await monitor.names([publish(one.grow(5))])).toEqual([]);
  });

  it('serves the full tile where the partial one is gone', async () => {
    const [monitor, one] = [monitorOf(), log().grow(100)];
    await monitor.look([publish(one)]);
    one.grow(200);
    one.shown = one.copyAt(250).head;
    one.spoil = (path, body) => (path === '/tile/0/000.p/250' ? undefined : body);
    expect(await monitor.names([publish(one)])).toEqual([]);
  });
});

describe('a rollback', () => {
  it('is a head smaller than the one that was seen', async () => {
    const [monitor, one] = [monitorOf(), log().grow(500)];
    await monitor.look([publish(one)]);
    monitor.now += 60_000;
    const { findings } = await monitor.look([publish(one.copyAt(400))]);
    expect(findings.map(({ name }) => name)).toEqual(['recul']);
    expect(named(findings, 'recul').detail).toMatch(/400.*500/);
    expect((await monitor.memoryOf(one))?.plusHaut?.taille).toBe(500);
  });

  it('is not the small delay of a mirror', async () => {
    const [monitor, one] = [monitorOf(), log().grow(500)];
    const mirror = publish(one.copyAt(498));
    expect(await monitor.names([publish(one), mirror])).toEqual([]);
    monitor.now += 5_000;
    expect(await monitor.names([mirror])).toEqual([]);
    monitor.now += 60_000;
    expect(await monitor.names([publish(one), mirror])).toEqual(['recul']);
  });

  it('is a receipt beyond the head that is shown', async () => {
    const one = log().grow(500);
    expect(await monitorOf().names([publish(one.copyAt(400))], [held(one)])).toEqual(['recul']);
  });
});

describe('a hidden log', () => {
  it('was in a list, and is in a later one no more', async () => {
    const [monitor, one, two] = [monitorOf(), log(1).grow(5), log(2).grow(5)];
    const gateway = publish(one, two);
    gateway.list = () => world.list(gateway.logs, { issuedAt: monitor.now });
    await monitor.look([gateway]);
    gateway.logs = [one];
    monitor.now += 120_000;
    const { findings } = await monitor.look([gateway]);
    expect(findings.map(({ name, origin }) => [name, origin])).toEqual([['journal-cache', two.origin]]);
    const { liste, ancienne } = proofOf(named(findings, 'journal-cache'));
    expect(Buffer.from(liste as string, 'base64').toString()).toContain('payload');
    expect(ancienne).not.toEqual(liste);
    // The list that hides does not take the place of the one that did not.
    expect(await monitor.names([gateway])).toEqual(['journal-cache']);
    gateway.logs = [one, two];
    expect(await monitor.names([gateway])).toEqual([]);
  });

  it('is not one that an older list could not know', async () => {
    const [monitor, one, two] = [monitorOf(), log(1).grow(5), log(2).grow(5)];
    const [newer, older] = [publish(one, two), publish(one)];
    const issuedAt = Date.now() - HOUR;
    older.list = () => world.list([one], { issuedAt });
    expect(await monitor.names([newer, older])).toEqual([]);
    expect(await monitor.names([older])).toEqual([]);
    // Nor one that was opened while both were being sealed, by clocks of their own.
    older.list = () => world.list([one], { issuedAt: Date.now() + 60_000 });
    expect(await monitor.names([newer, older])).toEqual([]);
  });

  it('is none that was opened after the list was read: the list is asked for again', async () => {
    const [monitor, one, opened] = [monitorOf(), log(1).grow(5), log(7).grow(9)];
    const gateway = publish(one);
    let asked = 0;
    gateway.list = () => {
      if (++asked > 1) gateway.logs = [one, opened];
      return world.list(gateway.logs, { issuedAt: monitor.now });
    };
    expect(await monitor.names([gateway], [held(opened)])).toEqual([]);
    expect(asked).toBe(2);
  });

  it('shows itself by a receipt that the family signed', async () => {
    const [monitor, one, secret] = [monitorOf(), log(1).grow(5), log(7).grow(9)];
    const { findings } = await monitor.look([publish(one)], [held(secret)]);
    expect(findings.map(({ name, origin }) => [name, origin])).toEqual([['journal-cache', secret.origin]]);
    expect(proofOf(named(findings, 'journal-cache'))).toMatchObject({ note: secret.note() });
  });

  it('is not made up from a receipt that somebody else signed', async () => {
    const other = await LogWorld.open('faussaire');
    const forged = new PublishedLog(other.key, 7, 1).grow(4);
    other.close();
    const elsewhere = { where: 'b', note: Buffer.from(forged.note().replaceAll('passerelle', 'autre')) };
    const { findings } = await monitorOf().look(
      [publish(log().grow(5))],
      [
        held(forged),
        elsewhere,
        { where: 'c', note: Buffer.from('n’importe quoi') },
        { where: 'd', fault: 'illisible' },
      ],
    );
    expect(findings.map(({ name }) => name)).toEqual(Array(4).fill('point-refuse'));
    expect(exitCodeOf(findings)).toBe(3);
  });
});

describe('a silent log', () => {
  it('does not grow for longer than the bound', async () => {
    const [monitor, one] = [monitorOf(), log().grow(5)];
    const gateway = publish(one);
    gateway.list = () => world.list(gateway.logs, { issuedAt: monitor.now });
    await monitor.look([gateway]);
    monitor.now += 23 * HOUR;
    expect(await monitor.names([gateway])).toEqual([]);
    monitor.now += 2 * HOUR;
    expect(await monitor.names([gateway])).toEqual(['journal-muet']);
    one.grow(1);
    expect(await monitor.names([gateway])).toEqual([]);
  });

  it('gives no checkpoint: first an obstacle, then an alarm', async () => {
    const [monitor, one] = [monitorOf(), log().grow(5)];
    const gateway = publish(one);
    gateway.list = () => world.list(gateway.logs, { issuedAt: monitor.now });
    await monitor.look([gateway]);
    one.spoil = () => undefined;
    const { findings } = await monitor.look([gateway]);
    expect(findings.map(({ name }) => name)).toEqual(['reponse-refusee']);
    expect(exitCodeOf(findings)).toBe(3);
    monitor.now += 25 * HOUR;
    expect(await monitor.names([gateway])).toEqual(['reponse-refusee', 'journal-muet']);
  });

  it('is one whose list is not renewed, or gone', async () => {
    const [monitor, one] = [monitorOf(), log().grow(5)];
    const gateway = publish(one);
    const issuedAt = Date.now();
    gateway.list = () => world.list(gateway.logs, { issuedAt });
    await monitor.look([gateway]);
    monitor.now += 49 * HOUR;
    one.grow(1);
    expect(await monitor.names([gateway])).toEqual(['journal-muet']);
    gateway.instead = () => 'absente';
    expect(await monitor.names([gateway])).toEqual(['reponse-refusee', 'journal-muet']);
  });
});
