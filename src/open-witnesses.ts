import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Foundations } from './assemble-gateway.js';
import { type Configuration, ConfigurationError } from './config/configuration.js';
import { describeDefect } from './observability/logger.js';
import { type PostgresTraceStore } from './trace/adapters/postgres-trace-store.js';
import { type HeadKeeper } from './trace/log/head-keeper.port.js';
import { HttpWitnessPeer } from './trace/witness/adapters/http-witness-peer.js';
import {
  type ConfiguredWitness,
  parseWitnesses,
  WitnessFileFault,
} from './trace/witness/configured-witnesses.js';
import { LogsToWitness } from './trace/witness/logs-to-witness.js';
import { type Submission, WitnessClient } from './trace/witness/submit-checkpoint.js';
import { CheckpointWitnessing, type WitnessStanding } from './trace/witness/witness-checkpoints.js';
import { WitnessHeadKeeper } from './trace/witness/witness-head-keeper.js';

/** A takeover waits for it: reading back is worth a moment, not an outage. */
const READ_MS = 1_000;

/** The witnesses of the configuration, reachable. */
export interface OpenWitnesses {
  /** The place of kept heads, read together with what the witnesses saw. */
  over(folder: HeadKeeper): HeadKeeper;
  /** Begins to show them the logs, in the background. */
  start(store: PostgresTraceStore): void;
  stop(): Promise<void>;
}

/**
 * Reads who the witnesses are; nothing is asked of them yet.
 * @throws ConfigurationError where what is configured cannot be used
 */
export async function openWitnesses(base: Foundations): Promise<OpenWitnesses> {
  const { configuration, logger } = base;
  const witnesses = await witnessesOf(configuration);
  if (witnesses.length === 0) {
    logger.warn('aucun témoin : personne d’autre ne saurait que ce journal a deux histoires');
    return { over: (folder) => folder, start: () => undefined, stop: async () => undefined };
  }
  const authorities = await authoritiesOf(configuration);
  const reach = (timeoutMs: number) =>
    witnesses.map(({ key, url }) => ({
      key,
      peer: new HttpWitnessPeer(url, { timeoutMs, ...(authorities && { authorities }) }),
    }));
  const { ROC_JOURNAL_TEMOINS_DELAI_MS: timeoutMs } = configuration;
  const [shown, read] = [reach(timeoutMs), reach(Math.min(READ_MS, timeoutMs))];
  let witnessing: CheckpointWitnessing | undefined;
  return {
    over: (folder) => readBack(base, folder, read),
    start: (store) => {
      const clients = shown.map(({ key, peer }) => new WitnessClient(key, peer));
      witnessing = witnessingOf(base, store, clients);
      witnessing?.start();
    },
    stop: async () => {
      const stopped = witnessing?.stop();
      // What is on its way to a witness that hangs is not waited for.
      await Promise.all([...shown, ...read].map(({ peer }) => peer.close()));
      await stopped;
    },
  };
}

/**
 * The witnesses that are configured. In production they are reached over TLS, unless they are on this machine.
 * @throws ConfigurationError
 */
export async function witnessesOf({
  ROC_ENVIRONNEMENT,
  ROC_JOURNAL_TEMOINS: file,
}: Pick<Configuration, 'ROC_ENVIRONNEMENT' | 'ROC_JOURNAL_TEMOINS'>): Promise<readonly ConfiguredWitness[]> {
  if (file === '') return [];
  try {
    const witnesses = parseWitnesses(await readFile(file, 'utf8'));
    const open = witnesses.find(({ url }) => ROC_ENVIRONNEMENT === 'production' && !isProtected(url));
    if (open !== undefined)
      throw new WitnessFileFault(`${open.key.name} : https est exigé en production, sauf sur cette machine`);
    return witnesses;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!(error instanceof WitnessFileFault) && code === undefined) throw error;
    throw new ConfigurationError(`ROC_JOURNAL_TEMOINS : ${code ?? message}`);
  }
}

function isProtected({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
}

async function authoritiesOf({
  ROC_JOURNAL_TEMOINS_AUTORITES: folder,
}: Configuration): Promise<readonly string[] | undefined> {
  if (folder === '') return undefined;
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.pem')).sort();
    if (names.length === 0) throw new ConfigurationError('ROC_JOURNAL_TEMOINS_AUTORITES : aucun *.pem');
    return await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new ConfigurationError(`ROC_JOURNAL_TEMOINS_AUTORITES : illisible (${code})`);
  }
}

function readBack(
  { keys, clock, logger }: Foundations,
  folder: HeadKeeper,
  witnesses: ConstructorParameters<typeof WitnessHeadKeeper>[0]['witnesses'],
): HeadKeeper {
  return new WitnessHeadKeeper({
    ...{ folder, witnesses, clock },
    keyOf: (origin) => keys.log.of(origin),
    notAsked: (temoin, raison) =>
      logger.warn('témoin non consulté à la reprise d’un journal : la tête gardée ici fait foi', {
        ...{ temoin, raison },
      }),
  });
}

function witnessingOf(
  base: Foundations,
  store: PostgresTraceStore,
  witnesses: readonly WitnessClient[],
): CheckpointWitnessing | undefined {
  const { configuration, clock, logger, metrics, readiness } = base;
  const { logs: reader, points } = store;
  if (reader === undefined || points === undefined) return undefined;
  const intervalMs = configuration.ROC_JOURNAL_TEMOINS_INTERVALLE_S * 1_000;
  const told = new Outcomes(base);
  const logs = new LogsToWitness({
    ...{ logs: reader, points, clock, intervalMs },
    witnesses: witnesses.map(({ key }) => key.name),
    ownLog: () => store.signedState?.state.identity.journal,
    unsigned: (origine, error) =>
      logger.error('journal non présenté aux témoins : sa tête ne peut pas être signée', {
        ...{ origine, erreur: describeDefect(error) },
      }),
  });
  const witnessing = new CheckpointWitnessing({
    ...{ witnesses, points, clock, intervalMs },
    alarmMs: configuration.ROC_JOURNAL_TEMOINS_ALARME_S * 1_000,
    logs: () => logs.due(),
    outcome: (witness, origin, outcome) => told.tell(witness, origin, outcome),
    failed: (error) => logger.warn('tour des témoins en échec', { erreur: describeDefect(error) }),
  });
  for (const { key } of witnesses) metrics.witnessLast.set({ temoin: key.name }, 0);
  watch(witnessing, metrics);
  readiness.warn(() => witnessing.standings().flatMap(cautionOf));
  return witnessing;
}

/** Waiting and alarm are read when they are asked for: they grow between two rounds. */
function watch(witnessing: CheckpointWitnessing, metrics: Foundations['metrics']): void {
  const read = (
    gauge: { collect?: () => void; set(labels: { temoin: string }, value: number): void },
    of: (standing: WitnessStanding) => number,
  ) => {
    gauge.collect = () => {
      for (const one of witnessing.standings()) gauge.set({ temoin: one.witness }, of(one));
    };
  };
  read(metrics.witnessLast, ({ lastAt }) => (lastAt ?? 0) / 1_000);
  read(metrics.witnessWaiting, ({ lateMs }) => lateMs / 1_000);
  read(metrics.witnessLate, ({ isLate }) => (isLate ? 1 : 0));
}

const SENTENCES: Readonly<Record<Exclude<Submission['kind'], 'cosigne'>, string>> = {
  'en-avance':
    'le témoin a cosigné une tête plus grande que la nôtre : la base est en retard sur ce qui a été signé',
  fourche: 'le témoin a cosigné une autre histoire que celle de la base',
  'sans-preuve': 'la base ne prouve plus cette tête depuis celle que le témoin a cosignée',
  menteur: 'la réponse du témoin n’est pas sa cosignature de notre point',
  refuse: 'le témoin refuse nos points : il ne connaît pas ce journal ou sa clé',
  injoignable: 'le témoin n’est pas joignable',
};

/** What `/ready` tells beside its verdict: witnesses stop no exchange. */
function cautionOf({ witness, isLate, lateMs, fault }: WitnessStanding): string[] {
  const alarm = fault === 'fourche' || fault === 'en-avance';
  if (!isLate && !alarm) return [];
  const since = isLate ? `cosignature attendue depuis ${Math.floor(lateMs / 60_000)} min` : 'alarme';
  return [`témoin ${witness} : ${since}${fault === null ? '' : ` ; ${SENTENCES[fault]}`}`];
}

/** Counts each outcome, and says it when it changes. */
class Outcomes {
  readonly #last = new Map<string, Submission['kind']>();

  constructor(private readonly base: Pick<Foundations, 'logger' | 'metrics'>) {}

  tell(temoin: string, origine: string, outcome: Submission): void {
    const { logger, metrics } = this.base;
    const { kind } = outcome;
    metrics.witnessSubmissions.inc({ temoin, issue: kind });
    const name = `${temoin} ${origine}`;
    const former = this.#last.get(name);
    this.#last.set(name, kind);
    if (former === kind) return;
    const facts = { temoin, origine, ...reasonOf(outcome) };
    if (kind === 'cosigne') {
      if (former !== undefined) logger.info('témoin : le journal est de nouveau cosigné', facts);
    } else if (kind === 'injoignable' || kind === 'refuse') {
      logger.warn(`témoin : ${SENTENCES[kind]}`, facts);
    } else {
      logger.error(`témoin : ${SENTENCES[kind]}`, facts);
    }
  }
}

function reasonOf(outcome: Submission): { raison?: string; statut?: number; taille?: number } {
  if (outcome.kind === 'injoignable') return { raison: outcome.why };
  if (outcome.kind === 'refuse') return { statut: outcome.status };
  return 'size' in outcome ? { taille: outcome.size } : {};
}
