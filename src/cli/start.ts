import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { printKeep } from './demo/print-keep.js';
import { dim, red, say, title } from './demo/report.js';
import { checkPorts } from './development/check-ports.js';
import { lockFolder } from './development/folder-lock.js';
import { PROJECT, RunningInstallation } from './development/running-installation.js';
import { aborted, Interrupted, watchInterruption } from './interruption.js';

/** Variables of the gateway that the caller set: ports, delays, limits. What the installation holds it names itself. */
function gatewayVariables(): Record<string, string> {
  const given = Object.entries(process.env).filter(
    (one): one is [string, string] => one[0].startsWith('ROC_') && one[1] !== undefined,
  );
  return Object.fromEntries(given);
}

function folderOption(): string {
  const { values } = parseArgs({ options: { dossier: { type: 'string' } } });
  const { dossier } = values;
  return dossier === undefined
    ? join(PROJECT, 'var', 'start')
    : resolve(process.env['INIT_CWD'] ?? process.cwd(), dossier);
}

/** `npm start`: a complete installation on one machine, reopened at each start, until it is interrupted. */
async function start(signal: AbortSignal): Promise<number> {
  const folder = folderOption();
  const environment = gatewayVariables();
  const databaseUrl = process.env['DATABASE_URL'];
  const release = lockFolder(folder);
  try {
    await checkPorts(environment);
    title('Passerelle ROC');
    const running = await RunningInstallation.start({
      folder,
      referentielFile: join(PROJECT, 'test', 'fixtures', 'dossiers', 'referentiel.json'),
      ports: 'fixes',
      databaseUrl,
      environment,
      signal,
      ...(databaseUrl === undefined || databaseUrl === ''
        ? {}
        : { secretsFolder: join(PROJECT, 'var', 'secrets') }),
      onStep: (text) => say(dim(`  · ${text}`)),
      onLog: (line) => process.stderr.write(`${line}\n`),
    });
    try {
      printKeep(running);
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
