import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ReportedPlatform } from '../../src/directory/shared-states.js';
import { instant } from '../../src/kernel/clock.js';
import { PlatformStates } from '../../src/registry/adapters/platform-states.js';
import { type Operation } from '../../src/registry/fact.js';
import { RegistryDesk } from '../../src/registry/registry-desk.js';
import {
  AMC,
  BEGIN,
  codeOf,
  platform,
  RegistryWorld,
  route,
  structureOf,
} from '../support/registry-world.js';

/** What gateways report of the platforms, joined by the directory service. */
describe('the platforms’ present states', () => {
  let world: RegistryWorld;
  let desk: RegistryDesk;
  beforeAll(async () => {
    world = await RegistryWorld.open();
    await world.seed([
      platform('PF2', 'https://pf2.exemple.fr'),
      route(AMC.first, 'PF2'),
      gateway('G2', 'P2'),
      gateway('G3', 'P3'),
    ]);
    const clock = { now: () => world.clockNow };
    const states = new PlatformStates(world.registry.pool, clock);
    desk = new RegistryDesk({ registry: world.registry, service: world.service, states, clock });
  });
  afterAll(() => world.close());
  beforeEach(() => world.pass(200_000));

  function gateway(cle: string, participant: string): Operation {
    const { x5tS256, der, notBefore, notAfter } = world.pki.gatewaySeal.certificate;
    const cachet = {
      x5tS256,
      certificat: der.toString('base64'),
      du: instant(notBefore),
      au: instant(notAfter),
    };
    return {
      ...{ type: 'passerelle', cle, ...BEGIN },
      contenu: {
        ...{ nom: cle, structure: structureOf(participant), cachets: [cachet] },
        journal: { origine: `${cle}.exemple.invalid/journal`, cle: 'x'.repeat(43) },
      },
    };
  }

  const seen = (etat: ReportedPlatform['etat'], more: Partial<ReportedPlatform> = {}): ReportedPlatform => ({
    plateforme: 'PF2',
    amc: AMC.first,
    etat,
    depuis: instant(world.clockNow - 60_000),
    retourPrevu: etat === 'fermee' ? instant(world.clockNow + 5_000) : null,
    ...more,
  });
  const report = async (participant: string, instance: string, ...etats: ReportedPlatform[]) =>
    desk.report(await world.caller(participant), Buffer.from(JSON.stringify({ instance, etats })));
  const joined = async () => (await desk.states()).etats;

  it('are closed where every gateway says so, degraded in between', async () => {
    await report('P2', 'un', seen('fermee'));
    await report('P3', 'un', seen('ouverte'));
    expect(await joined()).toMatchObject([{ etat: 'degradee', passerelles: 2 }]);
    const since = instant(world.clockNow - 1_000);
    await report('P3', 'un', seen('fermee', { depuis: since }));
    expect(await joined()).toMatchObject([{ etat: 'fermee', depuis: since, passerelles: 2 }]);
  });

  it('are each process’s own: a replica does not speak for another', async () => {
    await report('P2', 'un', seen('fermee'));
    await report('P2', 'deux', seen('ouverte'));
    expect(await joined()).toMatchObject([{ etat: 'degradee', passerelles: 1 }]);
  });

  it('of a gateway not heard of for two minutes say nothing any more', async () => {
    await report('P2', 'un', seen('fermee'));
    world.pass(119_000);
    expect(await joined()).toHaveLength(1);
    world.pass(2_000);
    expect(await joined()).toEqual([]);
  });

  it('come from gateways that are registered, and of platforms that are', async () => {
    expect(await codeOf(report('ANNUAIRE', 'un', seen('fermee')))).toBe('objet-reserve');
    const made = await report('P2', 'un', seen('fermee', { plateforme: 'INVENTEE' }), seen('ouverte'));
    expect(made).toEqual({ recus: 1, ignores: 1 });
    expect(await joined()).toMatchObject([{ plateforme: 'PF2', etat: 'ouverte' }]);
  });

  it('of a gateway that lies close no platform that another reaches, and name no day to come', async () => {
    const far = { depuis: '2099-01-01T00:00:00.000Z', retourPrevu: '2099-01-02T00:00:00.000Z' };
    await report('P3', 'un', seen('fermee', far));
    await report('P2', 'un', seen('ouverte'));
    const [only] = await joined();
    expect(only?.etat).toBe('degradee');
    expect(Date.parse(only?.depuis ?? '')).toBeLessThanOrEqual(world.clockNow);
    expect(Date.parse(only?.retourPrevu ?? '')).toBeLessThanOrEqual(world.clockNow + 86_400_000);
  });

  it('do not fill the table of one gateway under ever new names', async () => {
    for (let number = 0; number < 64; number++) await report('P2', `i${number}`, seen('ouverte'));
    expect(await codeOf(report('P2', 'de-trop', seen('ouverte')))).toBe('parametre-invalide');
    expect(await report('P2', 'i3', seen('ouverte'))).toMatchObject({ recus: 1 });
  });
});
