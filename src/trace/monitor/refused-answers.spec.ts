import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LogMonitor, forgetMonitors } from '../../../test/support/log-monitor.js';
import { LogWorld, PublishedFamily } from '../../../test/support/log-world.js';
import { PublishedLog } from '../../../test/support/published-log.js';

let world: LogWorld;

beforeAll(async () => {
  world = await LogWorld.open('surveillance-refused-answers');
});
afterEach(forgetMonitors);
afterAll(() => world.close());

const log = (slot = 1, generation = 1): PublishedLog => new PublishedLog(world.key, slot, generation);
const publish = (...logs: PublishedLog[]): PublishedFamily => new PublishedFamily(world, ...logs);
const monitorOf = (): LogMonitor => new LogMonitor(world);

describe('what a server says', () => {
  it.each([
    [
      'a checkpoint of another key',
      (one: PublishedLog) =>
        Buffer.from(one.note().replace(/ [A-Za-z0-9+/=]{40,}\n$/, ` ${'A'.repeat(96)}\n`)),
    ],
    ['a checkpoint of another log', () => Buffer.from(log(3).grow(2).note())],
    ['bytes without sense', () => Buffer.from([0xff, 0, 1, 2])],
    ['nothing', () => Buffer.alloc(0)],
    ['too much', () => Buffer.alloc(70_000, 0x41)],
  ])('is refused by name: %s', async (_what, body) => {
    const [monitor, one] = [monitorOf(), log().grow(5)];
    one.spoil = (path, right) => (path === '/checkpoint' ? body(one) : right);
    const { findings } = await monitor.look([publish(one)]);
    expect(findings.map(({ name }) => name)).toEqual(['reponse-refusee']);
    expect((await monitor.memoryOf(one))?.plusHaut).toBeNull();
  });

  it.each([
    ['sealed by a stranger', async () => world.list([log()], { signer: await world.stranger() }), /cachet/],
    [
      'of another family',
      () => world.list([log()], { content: (one) => ({ ...one, famille: 'x/y', journaux: [] }) }),
      /famille/,
    ],
    [
      'with an origin outside its family',
      () => world.list([log()], { content: (one) => inLog(one, { origine: 'x/1/1' }) }),
      /contenu/,
    ],
    [
      'with a way out in a path',
      () => world.list([log()], { content: (one) => inLog(one, { prefixe: '/journal/../x' }) }),
      /contenu/,
    ],
    [
      'with a path to another host',
      () => world.list([log()], { content: (one) => inLog(one, { prefixe: '//autre.invalid' }) }),
      /contenu/,
    ],
    ['that names a log twice', () => world.list([log(), log()]), /contenu/],
    ['of another version', () => world.list([log()], { content: (one) => ({ ...one, v: 2 }) }), /contenu/],
    ['of tomorrow', () => world.list([log()], { issuedAt: Date.now() + 86_400_000 }), /futur/],
    ['without sense', () => Promise.resolve(Buffer.from('{"payload":')), /illisible/],
  ])('is refused by name: a list %s', async (_what, list, fault) => {
    const gateway = publish(log().grow(5));
    gateway.list = list;
    const { findings, logs } = await monitorOf().look([gateway]);
    expect(findings.map(({ name }) => name)).toEqual(['liste-refusee']);
    expect(findings[0]?.detail).toMatch(fault);
    expect(logs).toBe(0);
  });

  it('cannot reach a terminal with control characters', async () => {
    const points = [{ where: 'a', note: Buffer.from('x\u202e/journal/1\n1\nAAAA\n\n— x AAAAAAAA\n') }];
    const { findings } = await monitorOf().look([publish(log().grow(1))], points);
    expect(findings[0]?.detail).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});

function inLog(content: Record<string, unknown>, change: object): unknown {
  const [first, ...rest] = content.journaux as object[];
  return { ...content, journaux: [{ ...first, ...change }, ...rest] };
}
