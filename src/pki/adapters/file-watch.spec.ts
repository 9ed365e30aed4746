import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FileWatch } from './file-watch.js';

let folder: string;
let watch: FileWatch;
let taken: number;
let outcome: () => Promise<boolean>;
const failures: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'veille-'));
  await writeFile(join(folder, 'a.pem'), 'A');
  [taken, failures.length] = [0, 0];
  outcome = async () => true;
  watch = await FileWatch.start({
    paths: [folder],
    intervalMs: 3_600_000,
    apply: () => {
      taken += 1;
      return outcome();
    },
    failed: (error) => failures.push(String(error)),
  });
});
afterEach(async () => {
  await watch.stop();
  await rm(folder, { recursive: true });
});

const look = async (times: number): Promise<void> => {
  for (let count = 0; count < times; count++) await watch.look();
};

it('what was there at the start is taken already', async () => {
  await look(3);
  expect(taken).toBe(0);
});

it('a change is taken once it has stayed the same for a round', async () => {
  await writeFile(join(folder, 'b.pem'), 'B');
  await look(1);
  await writeFile(join(folder, 'b.pem'), 'B, and more of it');
  await look(1);
  expect(taken).toBe(0);
  await look(3);
  expect(taken).toBe(1);
});

it('what cannot be taken is told once, and tried again until it can', async () => {
  outcome = () => Promise.reject(new Error('illisible'));
  await rm(join(folder, 'a.pem'));
  await look(4);
  expect(failures).toEqual(['Error: illisible']);
  outcome = async () => taken > 4;
  await look(4);
  const settled = taken;
  await look(2);
  expect(taken).toBe(settled);
});
