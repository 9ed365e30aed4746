import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { configurationSchema } from '../config/configuration.js';
import { directoryConfigurationSchema } from '../config/directory-configuration.js';
import { printKeep } from './demo/print-keep.js';
import { dim, red, say, title } from './demo/report.js';
import { checkPorts, FIXED_PORTS } from './development/check-ports.js';
import { lockFolder } from './development/folder-lock.js';
import { PROJECT, RunningInstallation } from './development/running-installation.js';
import { aborted, Interrupted, watchInterruption } from './interruption.js';

/** Variables that the caller set: ports, delays, limits. What the installation holds it names itself. */
function givenVariables(): Record<string, string> {
  const given = Object.entries(process.env).filter(
    (one): one is [string, string] =>
      one[0].startsWith('ROC_') && one[0] !== 'ROC_PROFIL' && one[1] !== undefined,
  );
  return Object.fromEntries(given);
}

/** What only the directory service knows is the service's; P2's port is ours; the rest is the gateway's. */
function shared(given: Readonly<Record<string, string>>) {
  const { ROC_PORT_P2 = String(FIXED_PORTS.p2), ...others } = given;
  const ofService = (name: string): boolean =>
    name in directoryConfigurationSchema.shape && !(name in configurationSchema.shape);
  const entries = Object.entries(others);
  return {
    p2Port: Number(ROC_PORT_P2),
    directoryService: Object.fromEntries(entries.filter(([name]) => ofService(name))),
    environment: Object.fromEntries(entries.filter(([name]) => !ofService(name))),
  };
}

function folderOption(): string {
  const { values } = parseArgs({ options: { dossier: { type: 'string' } } });
  const { dossier } = values;
  return dossier === undefined
    ? join(PROJECT, 'var', 'start')
    : resolve(process.env['INIT_CWD'] ?? process.cwd(), dossier);
}

/** The gateway lives without its directory for days: its end is told, and stops nothing. */
function tellOfDirectory({ directory }: RunningInstallation): void {
  directory?.running.process.once('exit', (code, signal) => {
    if (signal === 'SIGTERM' || code === 0) return;
    process.stderr.write(`${red('Le service d’annuaire s’est arrêté')} : la passerelle continue sans lui.\n`);
  });
}

/** `npm start`: a complete installation on one machine, reopened at each start, until it is interrupted. */
async function start(signal: AbortSignal): Promise<number> {
  const folder = folderOption();
  const given = givenVariables();
  const databaseUrl = process.env['DATABASE_URL'];
  const release = lockFolder(folder);
  try {
    await checkPorts(given);
    title('Passerelle ROC');
    const running = await RunningInstallation.start({
      folder,
      referentielFile: join(PROJECT, 'test', 'fixtures', 'dossiers', 'referentiel.json'),
      ports: 'fixes',
      databaseUrl,
      ...shared(given),
      signal,
      ...(databaseUrl === undefined || databaseUrl === ''
        ? {}
        : { secretsFolder: join(PROJECT, 'var', 'secrets') }),
      onStep: (text) => say(dim(`  · ${text}`)),
      onLog: (line) => process.stderr.write(`${line}\n`),
    });
    try {
      printKeep(running);
      tellOfDirectory(running);
      const ended = new Promise<'ended'>((done) => running.gateway.process.once('exit', () => done('ended')));
      const how = await Promise.race([ended, aborted(signal)]);
      if (how === 'ended') process.stderr.write(`${red('La passerelle s’est arrêtée d’elle-même.')}\n`);
      return how === 'ended' ? 1 : 0;
    } finally {
      await running.stop();
    }
  } finally {
    release();
  }
}

start(watchInterruption()).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    if (error instanceof Interrupted) return (process.exitCode = error.exitCode);
    process.stderr.write(
      `${red('Démarrage impossible :')} ${error instanceof Error ? error.message : String(error)}\n`,
    );
    return (process.exitCode = 1);
  },
);
