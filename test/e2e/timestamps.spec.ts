import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/kernel/clock.js';
import { loadedKeyOf } from '../../src/pki/key-store.js';
import { LoopbackAuthorityServer } from '../../src/pki/timestamp/adapters/loopback-authority-server.js';
import { LocalTimestampAuthority } from '../../src/pki/timestamp/local-authority.js';
import { verifyTimestampToken } from '../../src/pki/timestamp/verify-timestamp.js';
import { TrustStore } from '../../src/pki/trust-store.js';
import { checkpointImprint } from '../../src/trace/time/checkpoint-imprint.js';
import { type PublishedStamp } from '../../src/trace/time/published-stamps.js';
import { parseNote } from '../../src/trace/tree/note.js';
import { type RawReply } from '../support/caller.js';
import { idb, signed } from '../support/dossier-messages.js';
import { GatewayWorld, type TestGateway, until } from '../support/gateway.js';

/** A whole gateway and an authority: what it publishes verifies with the published anchors, and an outage is told. */
describe('time-stamps of a running gateway', () => {
  let world: GatewayWorld;
  let gateway: TestGateway;
  let authority: LocalTimestampAuthority;
  let server: LoopbackAuthorityServer;
  let url: string;

  beforeAll(async () => {
    world = await GatewayWorld.open();
    const { timestamp } = world.installation;
    const key = loadedKeyOf('horodatage', timestamp.keyPem, timestamp.chainPem);
    authority = new LocalTimestampAuthority({ key, clock: systemClock });
    server = new LoopbackAuthorityServer(authority);
    url = await server.listen(0);
    gateway = await world.start({
      ROC_HORODATAGE_URL: url,
      ROC_HORODATAGE_INTERVALLE_S: '1',
      ROC_HORODATAGE_ALARME_S: '1',
      ROC_HORODATAGE_DELAI_MS: '1000',
    });
  }, 60_000);
  afterAll(async () => {
    await world.close();
    await server.close();
  });

  async function read(path: string): Promise<RawReply> {
    const connection = await world.connect(gateway, undefined, 'journal');
    try {
      return await connection.ask({ method: 'GET', path, headers: {} });
    } finally {
      connection.close();
    }
  }

  async function stamps(query = ''): Promise<PublishedStamp[]> {
    const reply = await read(`/journal/v1/1/1/horodatages${query}`);
    expect(reply.status).toBe(200);
    return JSON.parse(reply.body.toString()) as PublishedStamp[];
  }

  async function exchange(): Promise<void> {
    const connection = await world.connect(gateway, world.clientOf('CH-A'));
    const reply = await connection.ask(await signed(idb('D01'), world.sealOf('CH-A')));
    connection.close();
    expect(reply.status).toBe(200);
  }

  it('are published, over what the log holds, and verify with the anchors of the trust folder', async () => {
    expect(await stamps()).toEqual([]);
    await exchange();
    await until('a token', async () => (await stamps()).length > 0);
    const [stamp] = await stamps('?rang=0');
    if (!stamp) throw new Error('no stamp');
    const note = parseNote(Buffer.from(stamp.note));
    if (!note.ok) throw new Error(note.fault);
    const anchors = readFileSync(join(world.installation.anchors, 'horodatage', 'horodatage.pem'), 'utf8');
    const verdict = verifyTimestampToken(Buffer.from(stamp.jeton, 'base64'), {
      imprint: checkpointImprint(note.value.text),
      ...{ anchors: TrustStore.fromPem([anchors]), at: Date.now(), surplus: 'refuse' },
    });
    expect(verdict).toMatchObject({ ok: true });
    expect(await world.metric(gateway, 'roc_horodatage_retard')).toBe(0);
    expect(await world.metric(gateway, 'roc_horodatage_essais_total{issue="fait"}')).toBeGreaterThan(0);
    for (const wrong of ['?apres=-1', '?rang=x', '?rang=1&apres=1', '?apres=01'])
      expect((await read(`/journal/v1/1/1/horodatages${wrong}`)).status).toBe(404);
  });

  it('an authority that is gone stops no exchange; it is told, and made up for', async () => {
    await server.close();
    const before = (await stamps()).length;
    await exchange();
    await until('an alarm', async () => (await world.metric(gateway, 'roc_horodatage_retard')) === 1);
    await exchange();
    const ready = await fetch(`http://127.0.0.1:${gateway.ports.ops}/ready`);
    expect(ready.status).toBe(200);
    expect(await ready.text()).toContain('horodatage en retard');
    // The line is written by the next attempt.
    await until('a line', () => gateway.log.some((line) => line.includes('horodatage en retard')));
    expect((await stamps()).length).toBe(before);
    server = new LoopbackAuthorityServer(authority);
    await server.listen(Number(new URL(url).port));
    await until('a token again', async () => (await stamps()).length > before);
    await until('no alarm', async () => (await world.metric(gateway, 'roc_horodatage_retard')) === 0);
  });
});
