import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { writeVerifierKey } from '../../src/trace/tree/note.js';
import { forgetMonitors, LogMonitor, named, proofOf } from '../support/log-monitor.js';
import { LogWorld, PublishedFamily } from '../support/log-world.js';
import { PublishedLog } from '../support/published-log.js';

const CHECKER = join(import.meta.dirname, 'check_proof.py');

let world: LogWorld;

beforeAll(async () => {
  world = await LogWorld.open('fourches');
});
afterEach(forgetMonitors);
afterAll(() => world.close());

interface Proof {
  readonly points: readonly { readonly note: string }[];
  readonly noeuds: { readonly anciens: string[]; readonly suite: string[] } | null;
}

function python(proof: unknown, verifierKey: string): { status: number | null; said: string } {
  const file = join(world.folder, 'fourche.json');
  writeFileSync(file, JSON.stringify(proof));
  const run = spawnSync('python3', ['-B', CHECKER, '--fourche', file, verifierKey], { encoding: 'utf8' });
  if (run.error !== undefined) throw run.error;
  if (run.stderr !== '') throw new Error(run.stderr);
  return { status: run.status, said: run.stdout.trim() };
}

async function forkBetween(size: number, later: number, parting: number): Promise<Proof> {
  const one = new PublishedLog(world.key, 1, 1).grow(size);
  const other = one.copyAt(parting).grow(later - parting, 'b');
  const published = [one, other].map((log) => new PublishedFamily(world, log));
  const { findings } = await new LogMonitor(world).look(published);
  return proofOf(named(findings, 'fourche')) as unknown as Proof;
}

describe('the proof of a fork', () => {
  const log = (): PublishedLog => new PublishedLog(world.key, 1, 1);
  const key = (): string => writeVerifierKey(world.key.of(log().origin));

  it.each([
    [2, 1, 0],
    [7, 7, 6],
    [256, 257, 255],
    [300, 1_000, 12],
    [513, 70_000, 512],
    [70_000, 65_536, 65_535],
  ])(
    'between %i and %i entries that part at %i holds for a program that shares no code with ours',
    async (...sizes) => {
      expect(python(await forkBetween(...sizes), key())).toEqual({ status: 0, said: 'a fork' });
    },
  );

  it('does not where a note, a node or the key is another', async () => {
    const proof = await forkBetween(300, 1_000, 12);
    const anciens = proof.noeuds?.anciens ?? [];
    const suite = proof.noeuds?.suite ?? [];
    const flipped = (text: string): string => (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
    for (const at of [0, anciens.length - 1]) {
      const altered = anciens.map((one, place) => (place === at ? flipped(one) : one));
      expect(python({ ...proof, noeuds: { anciens: altered, suite } }, key()).status).toBe(1);
    }
    expect(python({ ...proof, noeuds: { anciens, suite: suite.map(flipped) } }, key()).status).toBe(1);
    expect(python({ ...proof, noeuds: { anciens, suite: [...suite, ...suite] } }, key()).status).toBe(1);
    const [first, second] = proof.points;
    expect(python({ ...proof, points: [second, second] }, key()).status).toBe(1);
    const honest = { note: log().grow(1_000).copyAt(300).note() };
    expect(
      python({ ...proof, points: [{ note: first?.note.replace('300', '301') }, second] }, key()).status,
    ).toBe(1);
    expect(python({ ...proof, points: [honest, second] }, key()).status).toBe(0);
    const other = new PublishedLog(world.key, 2, 1);
    expect(python(proof, writeVerifierKey(world.key.of(other.origin))).status).toBe(1);
  });
});
