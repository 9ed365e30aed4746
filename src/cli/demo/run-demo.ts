import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT, RunningInstallation } from '../development/running-installation.js';
import { lockFolder } from '../development/folder-lock.js';
import { aborted, Interrupted, watchInterruption } from '../interruption.js';
import { type DossierReferentiel } from '../map-dossier.js';
import { TraceFile } from '../../trace/common/trace-file.js';
import { freshDemoFolder } from './demo-folder.js';
import {
  DEFAULT_FOLDER,
  DEMO_USAGE,
  type DemoOptions,
  FIXTURES,
  readDemoOptions,
  UsageError,
} from './demo-options.js';
import { HOSPITAL_TRACES } from './match-sides.js';
import { printKeep } from './print-keep.js';
import { readDossiers } from './read-dossiers.js';
import { dim, red, say, title, wrapped } from './report.js';
import { Stage } from './stage.js';
import { tellStory } from './tell-story.js';

const REFERENTIEL = join(FIXTURES, 'referentiel.json');

/** `npm run demo`: the story told on the dossiers, and a report. Resolves with the exit code. */
async function demo(options: DemoOptions, signal: AbortSignal): Promise<number> {
  const referentiel = JSON.parse(await readFile(REFERENTIEL, 'utf8')) as DossierReferentiel;
  const dossiers = await readDossiers(options.dossiersFile, referentiel);
  const release = lockFolder(options.folder);
  try {
    await freshDemoFolder(options.folder, options.folder === DEFAULT_FOLDER);
    printOpening();
    const running = await RunningInstallation.start(startOptions(options, signal));
    const traces = await TraceFile.open(join(options.folder, HOSPITAL_TRACES));
    const { folder, soap } = options;
    const stage = new Stage(running, { folder, referentiel, signal, soap, traces });
    try {
      if (options.withoutP2) await running.p2.stop();
      const good = await tellStory(stage, dossiers);
      if (options.keep) await keepUp(running, signal);
      return good ? 0 : 1;
    } catch (error) {
      throw signal.aborted ? signal.reason : explained(error, running);
    } finally {
      await stage.close();
      await running.stop();
    }
  } finally {
    release();
  }
}

function startOptions(
  { folder }: DemoOptions,
  signal: AbortSignal,
): Parameters<typeof RunningInstallation.start>[0] {
  const databaseUrl = process.env['DATABASE_URL'];
  return {
    folder,
    referentielFile: REFERENTIEL,
    ports: 'libres',
    signal,
    databaseUrl,
    // On a server that outlives us, what hangs on the master key must still be readable by who comes next.
    ...(databaseUrl === undefined || databaseUrl === ''
      ? {}
      : { secretsFolder: join(PROJECT, 'var', 'secrets') }),
    onStep: (text) => say(dim(`  · ${text}`)),
  };
}

function printOpening(): void {
  title('Passerelle ROC — démonstration');
  wrapped(
    '',
    'Quatre hôpitaux interrogent trois assureurs complémentaires (AMC). Chaque demande part signée, en TLS mutuel ; chaque réponse revient signée par l’AMC, scellée par la passerelle, et durable dans la trace avant de partir.',
  );
  say();
}

/** `--keep`: stays up until the terminal interrupts, or the gateway ends. */
async function keepUp(running: RunningInstallation, signal: AbortSignal): Promise<void> {
  printKeep(running);
  const ended = new Promise<void>((resolve) => running.gateway.process.once('exit', () => resolve()));
  await Promise.race([ended, aborted(signal)]);
}

/** A call that failed because the gateway is gone: its last words say why. */
function explained(error: unknown, { gateway }: RunningInstallation): unknown {
  const { exitCode, signalCode } = gateway.process;
  if (exitCode === null && signalCode === null) return error;
  return new Error(
    `la passerelle s’est arrêtée (${String(signalCode ?? exitCode)})\n${gateway.lastWords()}`,
    { cause: error },
  );
}

async function main(): Promise<number> {
  try {
    const options = readDemoOptions(process.argv.slice(2));
    if (options === undefined) {
      say(DEMO_USAGE);
      return 0;
    }
    return await demo(options, watchInterruption());
  } catch (error) {
    if (error instanceof Interrupted) {
      process.stderr.write('\nInterrompue : tout est arrêté.\n');
      return error.exitCode;
    }
    const text = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      error instanceof UsageError ? text : `\n${red('La démonstration s’est arrêtée :')} ${text}\n`,
    );
    return error instanceof UsageError ? 2 : 1;
  }
}

process.exitCode = await main();
