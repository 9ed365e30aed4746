import { ConfigurationError, readConfiguration } from './config/configuration.js';
import { describeDefect } from './observability/logger.js';
import { startGateway, type RunningGateway } from './start-gateway.js';

/**
 * One process of the gateway, its roles and everything else by configuration. For a complete installation on one
 * machine (database, keys, directory, sample AMC) use `npm start`, which prepares all that and then starts this.
 */
async function main(): Promise<void> {
  const configuration = readConfiguration(process.env);
  const gateway = await startGateway(configuration);
  process.stdout.write(`${JSON.stringify({ etat: 'pret', ports: gateway.ports })}\n`);
  stopOnSignal(gateway);
  if (configuration.ROC_AVEC_PARENT)
    process.stdin.resume().once('end', () => process.kill(process.pid, 'SIGTERM'));
}

function stopOnSignal(gateway: RunningGateway): void {
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
