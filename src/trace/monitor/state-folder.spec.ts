import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LogMonitor, forgetMonitors } from '../../../test/support/log-monitor.js';
import { LogWorld, PublishedFamily } from '../../../test/support/log-world.js';
import { PublishedLog } from '../../../test/support/published-log.js';
import { type LogMemory, StateFolder, UnusableState } from './state-folder.js';

let world: LogWorld;

beforeAll(async () => {
  world = await LogWorld.open('surveillance-state-folder');
});
afterEach(forgetMonitors);
afterAll(() => world.close());

const log = (slot = 1, generation = 1): PublishedLog => new PublishedLog(world.key, slot, generation);
const publish = (...logs: PublishedLog[]): PublishedFamily => new PublishedFamily(world, ...logs);
const monitorOf = (): LogMonitor => new LogMonitor(world);

describe('the memory', () => {
  it('never starts anew by itself', async () => {
    const [monitor, one] = [monitorOf(), log().grow(5)];
    await monitor.look([publish(one)]);
    const state = await StateFolder.open(monitor.folder);
    await state.keepLog({ ...(state.log(one.origin) as LogMemory), crueLe: 'x' });
    const [path] = readdirSync(join(monitor.folder, 'journaux'));
    const file = join(monitor.folder, 'journaux', path as string);
    const whole = readFileSync(file, 'utf8');
    for (const bad of ['', whole.slice(0, -20), whole.replace('"taille":5', '"taille":6'), '[]', '{"v":1}']) {
      writeFileSync(file, bad);
      await expect(StateFolder.open(monitor.folder)).rejects.toThrow(UnusableState);
    }
  });

  it('cannot be a file, nor lie where nothing can be written', async () => {
    const file = join(world.folder, 'pas-un-dossier');
    writeFileSync(file, '');
    await expect(StateFolder.open(file)).rejects.toThrow(UnusableState);
  });
});
