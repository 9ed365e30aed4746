import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LogMonitor, forgetMonitors, held, named, proofOf } from '../../../test/support/log-monitor.js';
import { LogWorld, PublishedFamily } from '../../../test/support/log-world.js';
import { PublishedLog } from '../../../test/support/published-log.js';
import { exitCodeOf } from './finding.js';
import { forkProofFault } from './fork-proof.js';

let world: LogWorld;

beforeAll(async () => {
  world = await LogWorld.open('surveillance-fork-proof');
});
afterEach(forgetMonitors);
afterAll(() => world.close());

const log = (slot = 1, generation = 1): PublishedLog => new PublishedLog(world.key, slot, generation);
const publish = (...logs: PublishedLog[]): PublishedFamily => new PublishedFamily(world, ...logs);
const monitorOf = (): LogMonitor => new LogMonitor(world);

describe('a fork', () => {
  it.each([
    [500, 700],
    [500, 500],
    [512, 700],
    [256, 257],
    [1, 2],
  ])('between heads of %i and %i entries is proved by what anybody can hash', async (size, later) => {
    const [monitor, one] = [monitorOf(), log().grow(size)];
    await monitor.look([publish(one)]);
    const other = one.copyAt(size - 1).grow(later - size + 1, 'b');
    const { findings } = await monitor.look([publish(other)]);
    expect(findings.map(({ name }) => name)).toEqual(['fourche']);
    expect(exitCodeOf(findings)).toBe(1);
    const proof = proofOf(named(findings, 'fourche'));
    expect(proof).toMatchObject({
      origine: one.origin,
      points: [{ note: one.note() }, { note: other.note() }],
    });
    expect(forkProofFault(proof, world.key.of(one.origin))).toBeUndefined();
  });

  it('between two gateways is seen at the first look', async () => {
    const common = log().grow(300);
    const [a, b] = [common.copyAt(300).grow(40), common.copyAt(300).grow(90, 'b')];
    const { findings } = await monitorOf().look([publish(a), publish(b)]);
    expect(findings.map(({ name }) => name)).toEqual(['fourche']);
    expect(forkProofFault(proofOf(named(findings, 'fourche')), world.key.of(a.origin))).toBeUndefined();
  });

  it('does not take the place of the history that was seen first, and is told until its proof is taken away', async () => {
    const [monitor, one] = [monitorOf(), log().grow(500)];
    await monitor.look([publish(one)]);
    await monitor.look([publish(one.copyAt(400).grow(300, 'b'))]);
    const { findings } = await monitor.look([publish(one.grow(10))]);
    expect(findings.map(({ name }) => name)).toEqual(['fourche']);
    expect((await monitor.memoryOf(one))?.plusHaut?.taille).toBe(510);
    rmSync(named(findings, 'fourche').proof ?? '');
    expect(await monitor.names([publish(one)])).toEqual([]);
  });

  it('with a head that a hospital holds is one too', async () => {
    const [monitor, one] = [monitorOf(), log().grow(1_000)];
    const shown = one.copyAt(600).grow(17, 'b');
    expect(await monitor.names([publish(one)], [held(shown)])).toEqual(['fourche']);
    expect(await monitorOf().names([publish(one)], [held(one.copyAt(617)), held(one.copyAt(1))])).toEqual([]);
  });

  it('is not claimed on tiles that prove nothing', async () => {
    const [monitor, one] = [monitorOf(), log().grow(500)];
    await monitor.look([publish(one)]);
    one.grow(300);
    one.spoil = (path, body) =>
      path.includes('/tile/0/001') ? Buffer.concat([body.subarray(32), body.subarray(0, 32)]) : body;
    const { findings } = await monitor.look([publish(one)]);
    expect(findings.map(({ name }) => name)).toEqual(['tuiles-fausses']);
    expect((await monitor.memoryOf(one))?.plusHaut?.taille).toBe(500);
  });

  it('is not proved by a document that somebody made up', () => {
    const one = log().grow(10);
    const key = world.key.of(one.origin);
    const points = (...logs: PublishedLog[]) => logs.map((each) => ({ note: each.note() }));
    const other = one.copyAt(8).grow(2, 'b');
    expect(forkProofFault({ points: points(one, other) }, key)).toBeUndefined();
    expect(forkProofFault({ points: points(one, one) }, key)).toMatch(/le même/);
    expect(forkProofFault({ points: points(one, one.copyAt(8)) }, key)).toMatch(/nœuds/);
    expect(forkProofFault({ points: points(one) }, key)).toMatch(/deux points/);
    expect(forkProofFault({ points: [{ note: 'x' }, { note: one.note() }] }, key)).toMatch(/signé/);
    expect(forkProofFault(null, key)).toMatch(/deux points/);
    const zeros = { anciens: [Buffer.alloc(32).toString('base64')], suite: [] };
    expect(forkProofFault({ points: points(one.copyAt(8), one), noeuds: zeros }, key)).toMatch(/nombre/);
    const empty = { anciens: zeros.anciens, suite: zeros.anciens };
    expect(forkProofFault({ points: points(one.copyAt(8), one), noeuds: empty }, key)).toMatch(/racine/);
  });
});
