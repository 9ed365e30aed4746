import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { forgetMonitors, HOUR, LogMonitor, named, proofOf } from '../../../test/support/log-monitor.js';
import { LogWorld, PublishedFamily } from '../../../test/support/log-world.js';
import { PublishedLog } from '../../../test/support/published-log.js';
import { loadedKeyOf } from '../../pki/key-store.js';
import { LocalTimestampAuthority } from '../../pki/timestamp/local-authority.js';
import { makeTimestampRequest } from '../../pki/timestamp/timestamp-request.js';
import { readTimestampResponse } from '../../pki/timestamp/timestamp-response.js';
import { TrustStore } from '../../pki/trust-store.js';
import { checkStamps } from './check-stamps.js';
import { forkProofFault } from './fork-proof.js';

let world: LogWorld;
let authority: LocalTimestampAuthority;
let monitor: LogMonitor;
let time = Date.now();

beforeAll(async () => {
  world = await LogWorld.open('horodatages');
  const leaf = await world.authority.issue({
    ...{ profile: 'horodatage', commonName: 'HORODATAGE', structureId: '2999100001', organisation: 'ESSAI' },
  });
  const key = loadedKeyOf('horodatage', leaf.keyPem, leaf.chainPem);
  authority = new LocalTimestampAuthority({ key, clock: { now: () => time } });
});
beforeEach(() => {
  time = Date.now();
  monitor = new LogMonitor(world);
  const anchors = TrustStore.fromPem(world.authority.caPems);
  monitor.deeper = (state) => [
    checkStamps({ anchors, ageMs: 6 * HOUR, state, clock: { now: () => monitor.now } }),
  ];
});
afterEach(forgetMonitors);
afterAll(() => world.close());

const log = (): PublishedLog => new PublishedLog(world.key, 1, 1);

function family(one: PublishedLog): PublishedFamily {
  const published = new PublishedFamily(world, one);
  published.list = () => world.list([one], { issuedAt: monitor.now });
  return published;
}

function tokenOver(text: string): Buffer {
  const imprint = createHash('sha256').update(text).digest();
  const response = readTimestampResponse(authority.respond(makeTimestampRequest(imprint).der));
  if (!response.ok) throw new Error(response.fault);
  return response.token;
}

/** A stamp over the log's present head. */
function stamp(one: PublishedLog) {
  const note = one.note();
  const jeton = tokenOver(`${note.slice(0, note.indexOf('\n\n'))}\n`).toString('base64');
  return { taille: one.size, note, jeton, le: new Date(time).toISOString() };
}

describe('the time-stamps of a log', () => {
  it('that are fresh and hold are nothing to speak of, and are asked for around the last entry', async () => {
    const one = log().grow(300);
    one.stamps = [stamp(one.copyAt(120)), stamp(one)];
    const published = family(one.grow(20));
    expect(await monitor.names([published])).toEqual([]);
    expect(published.asked).toContain(`${one.prefix}/horodatages?rang=319`);
  });

  it('are late where the log grew for longer than the bound since', async () => {
    const one = log().grow(300);
    one.stamps = [stamp(one)];
    one.grow(20);
    monitor.now += 5 * HOUR;
    expect(await monitor.names([family(one)])).toEqual([]);
    monitor.now += 2 * HOUR;
    const { findings } = await monitor.look([family(one)]);
    expect(findings.map(({ name }) => name)).toEqual(['horodatage-en-retard']);
    expect(findings[0]?.detail).toMatch(/taille 300.*320/);
  });

  it('are not late where the log did nothing but receive its token', async () => {
    const one = log().grow(300);
    one.stamps = [stamp(one)];
    one.grow(1);
    monitor.now += 20 * HOUR;
    expect(await monitor.names([family(one)])).toEqual([]);
  });

  it('are missed where there are none, once the log is old enough', async () => {
    const one = log().grow(300);
    one.stamps = [];
    expect(await monitor.names([family(one)])).toEqual(['horodatage-en-retard']);
    const young = new PublishedLog(world.key, 1, 1, new Date(monitor.now - HOUR).toISOString()).grow(3);
    young.stamps = [];
    expect(await new LogMonitor(world).names([family(young)])).toEqual([]);
  });

  it.each<[string, (one: PublishedLog) => unknown, RegExp]>([
    ['of another text', (one) => ({ ...stamp(one), jeton: tokenOver('autre').toString('base64') }), /refusé/],
    [
      'that was changed',
      (one) => ({ ...stamp(one), jeton: tokenOver('x').fill(7, 60, 70).toString('base64') }),
      /refusé/,
    ],
    [
      'over a note of another key',
      (one) => ({ ...stamp(one), note: one.note().replace('\n300\n', '\n301\n') }),
      /pas signé/,
    ],
    ['without its note', (one) => ({ jeton: stamp(one).jeton }), /sans note/],
    ['in another base64', (one) => ({ ...stamp(one), jeton: `${stamp(one).jeton}\n` }), /pas signé/],
  ])('are refused by name: one %s', async (_what, bad, why) => {
    const one = log().grow(300);
    one.stamps = [stamp(one), bad(one)];
    const { findings } = await monitor.look([family(one)]);
    expect(findings.map(({ name }) => name)).toEqual(['horodatage-en-retard']);
    expect(findings[0]?.detail).toMatch(why);
  });

  it('of an authority one does not trust do not count', async () => {
    const stranger = await LogWorld.open('horodatages-autres');
    const anchors = TrustStore.fromPem(stranger.authority.caPems);
    monitor.deeper = (state) => [
      checkStamps({ anchors, ageMs: HOUR, state, clock: { now: () => monitor.now } }),
    ];
    const one = log().grow(30);
    one.stamps = [stamp(one)];
    expect(new Set(await monitor.names([family(one)]))).toEqual(new Set(['horodatage-en-retard']));
    stranger.close();
  });

  it('over a head of another history prove a fork', async () => {
    const one = log().grow(300);
    one.stamps = [stamp(one.copyAt(200).grow(50, 'b')), stamp(one)];
    const { findings } = await monitor.look([family(one)]);
    expect(findings.map(({ name }) => name)).toEqual(['fourche']);
    expect(forkProofFault(proofOf(named(findings, 'fourche')), world.key.of(one.origin))).toBeUndefined();
  });

  it('that are no list are an obstacle', async () => {
    const one = log().grow(300);
    for (const stamps of [undefined, {}, 'x', Array(257).fill(stamp(one))]) {
      one.stamps = stamps;
      expect(await monitor.names([family(one)])).toEqual(['reponse-refusee']);
    }
  });
});
