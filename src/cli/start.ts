import { join } from 'node:path';
import { printKeep } from './demo/print-keep.js';
import { dim, red, say } from './demo/report.js';
import { PROJECT, RunningInstallation } from './development/running-installation.js';

/** `npm start`: a complete installation on one machine, on embedded defaults, until it is interrupted. */
async function start(): Promise<void> {
  const running = await RunningInstallation.start({
    folder: join(PROJECT, 'var', 'start'),
    referentielFile: join(PROJECT, 'test', 'fixtures', 'dossiers', 'referentiel.json'),
    ports: 'fixes',
    databaseUrl: process.env['DATABASE_URL'],
    onStep: (text) => say(dim(`  · ${text}`)),
    onLog: (line) => process.stderr.write(`${line}\n`),
  });
  printKeep(running);
  const ended = new Promise<void>((resolve) => running.gateway.process.once('exit', () => resolve()));
  const asked = new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await Promise.race([ended, asked]);
  await running.stop();
}

start().catch((error: unknown) => {
  process.stderr.write(`${red('Démarrage impossible :')} ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
