import { ConfigurationError, readConfiguration } from './config/configuration.js';
import { DIRECTORY_ROLE, readDirectoryConfiguration } from './config/directory-configuration.js';
import { describeDefect } from './observability/logger.js';
import { startDirectory } from './start-directory.js';
import { startGateway, type RunningGateway } from './start-gateway.js';

/**
 * One process of the gateway or of the directory service, its roles and everything else by configuration. For a complete installation on one
 * machine (database, keys, directory, sample AMC) use `npm start`, which prepares all that and then starts this.
 */
async function main(): Promise<void> {
  const { configuration, gateway } = await startRole();
  process.stdout.write(`${JSON.stringify({ etat: 'pret', ports: gateway.ports })}\n`);
  stopOnSignal(gateway);
  if (configuration.ROC_AVEC_PARENT)
    process.stdin.resume().once('end', () => process.kill(process.pid, 'SIGTERM'));
}

/** The directory service is a process of its own: it holds other keys, under another role of the database. */
async function startRole() {
  if (process.env['ROC_ROLES']?.trim() === DIRECTORY_ROLE) {
    const configuration = readDirectoryConfiguration(process.env);
    return { configuration, gateway: await startDirectory(configuration) };
  }
  const configuration = readConfiguration(process.env);
  return { configuration, gateway: await startGateway(configuration) };
}

function stopOnSignal(gateway: Pick<RunningGateway, 'stop'>): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    gateway.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

main().catch((error: unknown) => {
  // Start-up errors are ours and name files and variables, never values; others are told by class and place.
  const text =
    error instanceof ConfigurationError
      ? error.message
      : `${error instanceof Error ? error.message : ''} (${describeDefect(error)})`;
  process.stderr.write(`Démarrage impossible : ${text}\n`);
  process.exit(1);
});
