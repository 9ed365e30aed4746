/** `roc log surveiller`: follows the logs of gateways from outside, and says what they did that they may not do. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Clock, instant, systemClock } from '../../kernel/clock.js';
import { type OfflineTrust } from '../../signing/verify-answer.js';
import { HttpLogSource } from '../../trace/monitor/adapters/http-log-source.js';
import { type CollectedPoint, pointsIn } from '../../trace/monitor/collected-points.js';
import { exitCodeOf } from '../../trace/monitor/finding.js';
import { rehashBundles } from '../../trace/monitor/rehash-bundles.js';
import { HttpsOpeningSource } from '../../trace/monitor/adapters/https-opening-source.js';
import { checkOpenings, type HeldReceipt } from '../../trace/monitor/check-openings.js';
import { checkStamps } from '../../trace/monitor/check-stamps.js';
import { StateFolder, UnusableState } from '../../trace/monitor/state-folder.js';
import { type DeeperLook, LogWatch } from '../../trace/monitor/watch-logs.js';
import { TrustStore } from '../../pki/trust-store.js';
import { READER_FILES, stampAuthorities } from '../evidence/reader-trust.js';
import { FolderInUseError, lockFolder } from '../development/folder-lock.js';
import { watchInterruption } from '../interruption.js';
import { type CommandOutput } from '../verify.js';
import { readTrustFolder, UnusableTrustFolder } from '../verify-trust-folder.js';
import { readWatchArguments, WATCH_USAGE, type WatchArguments, WatchUsageError } from './watch-arguments.js';
import { WatchOutput, writeMetrics } from './watch-output.js';

const CANNOT_START = 2;

/** Runs the command. Returns the exit code; see {@link WATCH_USAGE}. */
export async function watchCommand(
  argv: readonly string[],
  output: CommandOutput,
  clock: Clock = systemClock,
): Promise<number> {
  let release: () => void = () => undefined;
  try {
    const args = readWatchArguments(argv);
    const trust = await readTrustFolder(args.trustFolder, clock);
    release = lockFolder(args.stateFolder);
    return await follow(args, { trust, state: await StateFolder.open(args.stateFolder), output, clock });
  } catch (error) {
    if (error instanceof WatchUsageError) output.err(`${error.message}\n\n${WATCH_USAGE}`);
    else if (cannotStart(error)) output.err(`roc log surveiller : ${error.message}`);
    else throw error;
    return CANNOT_START;
  } finally {
    release();
  }
}

function cannotStart(error: unknown): error is Error {
  return (
    error instanceof UnusableTrustFolder ||
    error instanceof UnusableState ||
    error instanceof FolderInUseError
  );
}

interface Following {
  readonly trust: OfflineTrust;
  readonly state: StateFolder;
  readonly output: CommandOutput;
  readonly clock: Clock;
}

async function follow(args: WatchArguments, { trust, state, output, clock }: Following): Promise<number> {
  const authorities = [...rootCertificates, ...trust.trust.authorities.map((one) => one.toPem())];
  const sources = args.urls.map((url) => new HttpLogSource({ url, authorities, timeoutMs: args.timeoutMs }));
  const deeper = await deeperLooks(args, { trust, state, output, clock });
  const said = new WatchOutput(output, args.json);
  const stop = args.once ? undefined : watchInterruption();
  const wait = (ms: number): Promise<void> => sleep(ms, undefined, { signal: stop }).catch(() => undefined);
  const openings = await openingsOf(args, authorities, output);
  if (openings !== undefined) deeper.push(openings.look);
  const watch = new LogWatch({ sources, state, clock, settings: args, deeper, wait });
  let alarmed = false;
  try {
    for (let present = trust; ;) {
      const report = await watch.look(present, pointsOf(args.points, output));
      said.say(report, instant(clock.now()), args.once);
      if (args.metrics !== undefined) await writeMetrics(args.metrics, report, state, clock.now());
      const code = exitCodeOf(report.findings);
      alarmed ||= code === 1;
      if (stop === undefined) return code;
      await wait(args.intervalMs);
      if (stop.aborted) return alarmed ? 1 : code;
      present = await newerTrust(args.trustFolder, present, { output, clock });
    }
  } finally {
    await Promise.all([...sources, ...(openings === undefined ? [] : [openings])].map((one) => one.close()));
  }
}

/** Time-stamps are judged where the trust folder says whose count. */
async function deeperLooks(args: WatchArguments, { trust, state, clock }: Following): Promise<DeeperLook[]> {
  const authorities = await stampAuthorities(join(args.trustFolder, READER_FILES.stamps));
  const bundles = args.whole ? [rehashBundles({ state, clock })] : [];
  if (authorities.length === 0 || args.stampAgeMs === 0) return bundles;
  const anchors = TrustStore.fromPem(authorities.map((one) => one.toPem()));
  const { revocation } = trust;
  return [checkStamps({ anchors, revocation, ageMs: args.stampAgeMs, state, clock }), ...bundles];
}

/** Receipts that one look asks the console for, of each log: it answers 600 readings a minute at most. */
const OPENINGS_A_LOOK = 300;

/** The look that asks a console for the entries of the receipts handed in; undefined where no console is named. */
async function openingsOf(
  { console: asked, points, timeoutMs }: WatchArguments,
  authorities: readonly string[],
  output: CommandOutput,
): Promise<{ readonly look: DeeperLook; readonly close: () => Promise<void> } | undefined> {
  if (asked === undefined) return undefined;
  const [certificate, key] = await Promise.all([readable(asked.certificate), readable(asked.key)]);
  const source = new HttpsOpeningSource({ url: asked.url, authorities, certificate, key, timeoutMs });
  const look: DeeperLook = async (log, proved) => {
    const held: HeldReceipt[] = [];
    for await (const point of pointsOf(points, output)) {
      if ('receipt' in point && point.receipt !== undefined)
        held.push({ where: point.where, receipt: point.receipt });
    }
    return checkOpenings({ source, held, most: OPENINGS_A_LOOK })(log, proved);
  };
  return { look, close: () => source.close() };
}

async function readable(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new WatchUsageError(`${path} ne peut pas être lu (${(error as NodeJS.ErrnoException).code ?? ''})`);
  }
}

/** The folder may have been renewed; one that is half replaced is looked at again the next time. */
async function newerTrust(
  folder: string,
  present: OfflineTrust,
  { output, clock }: Pick<Following, 'output' | 'clock'>,
): Promise<OfflineTrust> {
  try {
    return await readTrustFolder(folder, clock);
  } catch (error) {
    if (!(error instanceof UnusableTrustFolder)) throw error;
    output.err(`roc log surveiller : ${error.message} ; le précédent dossier de confiance sert encore`);
    return present;
  }
}

async function* pointsOf(
  paths: readonly string[],
  output: CommandOutput,
): AsyncGenerator<CollectedPoint, void, undefined> {
  for (const path of paths) {
    try {
      yield* pointsIn(path);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      output.err(`roc log surveiller : ${path} ne peut pas être lu (${code})`);
      yield { where: path, fault: `illisible (${code})` };
    }
  }
}
