/** A monitor over published logs, with a state folder and a clock of its own. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CollectedPoint } from '../../src/trace/monitor/collected-points.js';
import { type Finding } from '../../src/trace/monitor/finding.js';
import { rehashBundles } from '../../src/trace/monitor/rehash-bundles.js';
import { StateFolder } from '../../src/trace/monitor/state-folder.js';
import { type DeeperLook, LogWatch, type WatchReport } from '../../src/trace/monitor/watch-logs.js';
import { type LogWorld, type PublishedFamily } from './log-world.js';
import { type PublishedLog } from './published-log.js';

export const HOUR = 3_600_000;
const SETTINGS = { silenceMs: 24 * HOUR, listAgeMs: 48 * HOUR, lagMs: 10_000 };
const folders: string[] = [];

/** Each look opens the state anew, as a process does. */
export class LogMonitor {
  readonly folder = mkdtempSync(join(tmpdir(), 'roc-etat-'));
  now = Date.now();
  /** Rehash the bundles too. */
  whole = false;
  /** Further looks, given the state. */
  deeper: (state: StateFolder) => DeeperLook[] = () => [];

  constructor(private readonly world: LogWorld) {
    folders.push(this.folder);
  }

  async look(
    published: readonly PublishedFamily[],
    points: readonly CollectedPoint[] = [],
  ): Promise<WatchReport> {
    const clock = { now: () => this.now };
    const state = await StateFolder.open(this.folder);
    const sources = published.map((one, at) => one.source(`https://passerelle-${at + 1}.invalid`));
    const deeper = [...this.deeper(state), ...(this.whole ? [rehashBundles({ state, clock })] : [])];
    const watch = new LogWatch({ sources, state, clock, settings: SETTINGS, deeper });
    return watch.look(this.world.trust(), from(points));
  }

  async names(
    published: readonly PublishedFamily[],
    points: readonly CollectedPoint[] = [],
  ): Promise<string[]> {
    const { findings } = await this.look(published, points);
    return findings.map(({ name }) => name);
  }

  /** What it remembers of a log. */
  async memoryOf({ origin }: PublishedLog) {
    return (await StateFolder.open(this.folder)).log(origin);
  }
}

async function* from(points: readonly CollectedPoint[]): AsyncGenerator<CollectedPoint, void, undefined> {
  yield* points;
}

export function forgetMonitors(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export function named(findings: readonly Finding[], name: string): Finding {
  const found = findings.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no ${name} among ${findings.map((one) => one.name).join(', ')}`);
  return found;
}

export function proofOf(one: Finding): Record<string, unknown> {
  return JSON.parse(readFileSync(one.proof as string, 'utf8')) as Record<string, unknown>;
}

/** The checkpoint of a log as somebody holds it. */
export function held(one: PublishedLog, where = 'hopital.ndjson:1'): CollectedPoint {
  return { where, note: Buffer.from(one.note()) };
}
