/** `roc log temoin`: a witness that an AMC or a hospital runs for the logs of a gateway. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type Clock, systemClock } from '../../kernel/clock.js';
import { createLogger, describeDefect, type Logger } from '../../observability/logger.js';
import { writeVerifierKey } from '../../trace/tree/note.js';
import { createWitnessServer } from '../../trace/witness/adapters/http-witness-server.js';
import { Witness, type WitnessAnswer, WitnessStateFault } from '../../trace/witness/witness.js';
import { WitnessState } from '../../trace/witness/witness-state.js';
import { type WitnessedLogs, WitnessedLogsFault } from '../../trace/witness/witnessed-logs.js';
import { FolderInUseError, lockFolder } from '../development/folder-lock.js';
import { aborted, watchInterruption } from '../interruption.js';
import { type CommandOutput } from '../verify.js';
import {
  readWitnessArguments,
  WITNESS_USAGE,
  type WitnessArguments,
  WitnessUsageError,
} from './witness-arguments.js';
import { makeWitnessKey, readWitnessKey, WitnessKeyFault } from './witness-key.js';
import { readWitnessLogs } from './witness-log-files.js';

type Serving = WitnessArguments & { readonly kind: 'servir' };

const REREAD_MS = 60_000;

/** Runs the command. Returns the exit code; see {@link WITNESS_USAGE}. */
export async function witnessCommand(
  argv: readonly string[],
  output: CommandOutput,
  clock: Clock = systemClock,
): Promise<number> {
  let release: () => void = () => undefined;
  try {
    const args = readWitnessArguments(argv);
    if (args.kind === 'creer') {
      output.out(await makeWitnessKey(args.keyFile, args.name));
      return 0;
    }
    release = lockFolder(args.stateFolder);
    await serve(args, output, clock);
    return 0;
  } catch (error) {
    if (error instanceof WitnessUsageError) output.err(`${error.message}\n\n${WITNESS_USAGE}`);
    else if (error instanceof WitnessStateFault) output.err(`roc log temoin : ${error.message}`);
    else output.err(`roc log temoin : ${startFault(error)}`);
    return error instanceof WitnessStateFault ? 1 : 2;
  } finally {
    release();
  }
}

/** Why a witness cannot begin. What is no fault of who starts it is a defect, and thrown on. */
function startFault(error: unknown): string {
  const told = [WitnessKeyFault, WitnessedLogsFault, FolderInUseError].some((kind) => error instanceof kind);
  const { code, message } = error as NodeJS.ErrnoException;
  if (!told && code === undefined) throw error;
  return message;
}

async function serve(args: Serving, output: CommandOutput, clock: Clock): Promise<void> {
  const logger = createLogger('info');
  const { key, privateKey } = await readWitnessKey(args.keyFile);
  const state = await WitnessState.open(args.stateFolder);
  let logs = await readWitnessLogs(args, clock);
  const witness = new Witness({ key, privateKey, logs: () => logs, state, clock });
  const known = await witness.check();
  const stop = watchInterruption();
  const said = new WitnessLog(logger);
  const server = createWitnessServer({
    witness,
    ...(args.tls === undefined ? {} : { tls: await tlsFiles(args.tls) }),
    answered: (answer) => said.answered(answer),
    failed: (error) => logger.error('état du témoin indisponible', { erreur: describeDefect(error) }),
  });
  const port = await listen(server, args);
  const scheme = args.tls === undefined ? 'http' : 'https';
  output.out(`clé      ${writeVerifierKey(key)}`);
  output.out(`adresse  ${scheme}://${args.host}:${port}`);
  output.out(`journaux ${logs.description} ; ${known} déjà cosignés`);
  const timer = setInterval(() => {
    said.tell();
    void reread(args, clock, logger).then((read) => (logs = read ?? logs));
  }, REREAD_MS);
  await aborted(stop);
  clearInterval(timer);
  said.tell();
  server.close();
  server.closeIdleConnections();
  await once(server, 'close');
}

async function tlsFiles({
  certificate,
  key,
}: NonNullable<Serving['tls']>): Promise<{ cert: string; key: string }> {
  return { cert: await readFile(certificate, 'utf8'), key: await readFile(key, 'utf8') };
}

async function listen(server: Server, { host, port }: Serving): Promise<number> {
  server.listen(port, host);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** Files that are half replaced are read again the next time. */
async function reread(args: Serving, clock: Clock, logger: Logger): Promise<WitnessedLogs | undefined> {
  try {
    return await readWitnessLogs(args, clock);
  } catch (error) {
    logger.warn('journaux non relus', {
      erreur: error instanceof WitnessedLogsFault ? error.message : describeDefect(error),
    });
    return undefined;
  }
}

/** One line for what concerns a known log; what anybody can send is counted and told once a minute. */
class WitnessLog {
  readonly #refused = new Map<string, number>();

  constructor(private readonly logger: Logger) {}

  answered({ status, reason, origin, size }: WitnessAnswer): void {
    const fields = { statut: status, raison: reason, origine: origin ?? null, taille: size ?? null };
    if (status === 200) this.logger.info('cosigné', fields);
    else if (status === 422) this.logger.error('point refusé : il ne continue pas le point cosigné', fields);
    else if (status === 409) this.logger.info('autre taille que la nôtre', fields);
    else this.#refused.set(reason, (this.#refused.get(reason) ?? 0) + 1);
  }

  tell(): void {
    for (const [raison, compte] of this.#refused) this.logger.warn('demandes refusées', { raison, compte });
    this.#refused.clear();
  }
}
