import { createHash } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { retentionOf } from './config/configuration.js';
import { roleSecret } from './database/application-role.js';
import { prepareDatabase } from './database/prepare-database.js';
import { type Foundations } from './assemble-gateway.js';
import { PostgresBodies } from './trace/adapters/postgres-bodies.js';
import { FolderHeadKeeper } from './trace/adapters/folder-head-keeper.js';
import { PostgresTraceStore, type StoreLog } from './trace/adapters/postgres-trace-store.js';
import { type ExchangeBodies } from './trace/bodies/body-store.port.js';
import { BodyKeeper } from './trace/bodies/keep-bodies.js';
import { CLOSING_SENTENCES } from './trace/log/closing.js';
import { type HeadKeeper } from './trace/log/head-keeper.port.js';
import { PublishedLogs } from './trace/log/publish-logs.js';
import { describeDefect } from './observability/logger.js';
import { PublishedStamps } from './trace/time/published-stamps.js';
import { PublishedPoints } from './trace/witness/published-points.js';
import { openTimestamps } from './open-timestamps.js';
import { openWitnesses, type OpenWitnesses } from './open-witnesses.js';
import { QueryEntries } from './trace/query-entries.js';

export interface OpenTrace {
  readonly store: PostgresTraceStore;
  readonly entries: QueryEntries;
  /** What the journal listener serves; undefined where the tree is off. */
  readonly published: PublishedLogs | undefined;
  /** The logs' time-stamps, for the same listener; undefined likewise. */
  readonly publishedStamps: PublishedStamps | undefined;
  /** What witnesses cosigned, for the same listener; undefined likewise. */
  readonly publishedPoints: PublishedPoints | undefined;
  /** Takes what policy keeps of an exchange; undefined where no body is kept. */
  readonly keepBodies: ((bodies: ExchangeBodies) => void) | undefined;
  /** The URL of the application's role. */
  readonly applicationUrl: string;
  /** The URL of the AMC of this installation, on the same database. */
  readonly amcUrl: string;
  close(): Promise<void>;
}

/** Migrates under the owner, then opens the store under the application's role; readiness follows both. */
export async function openTrace(base: Foundations): Promise<OpenTrace> {
  const { configuration, clock, logger, masterKey, readiness } = base;
  const prepared = await prepareDatabase(configuration.DATABASE_URL, {
    secret: roleSecret(masterKey),
    retention: retentionOf(configuration),
  });
  readiness.add(() => prepared.faults);
  const witnesses = await openWitnesses(base);
  const keeper = witnesses.over(new FolderHeadKeeper(configuration.ROC_JOURNAL_TETES));
  const store = await PostgresTraceStore.open({
    applicationUrl: prepared.applicationUrl,
    answerKeys: [derivedFrom(masterKey, 'reponses-conservees')],
    holder: `${hostname()}:${process.pid}`,
    clock,
    replayWindowMs: configuration.ROC_RELECTURE_HEURES * 3_600_000,
    log: (text) => logger.warn(text),
    ...(configuration.ROC_JOURNAL_ARBRE ? { journal: storeLog(base, keeper) } : {}),
  });
  readiness.add(() => faultsOf(store));
  const entries = QueryEntries.open(prepared.applicationUrl);
  const { stop, ...reads } = await openReads(base, store, witnesses);
  const bodies = configuration.ROC_CORPS_CONSERVES ? openBodies(base, prepared.applicationUrl) : undefined;
  return {
    ...{ store, entries },
    ...reads,
    keepBodies: bodies?.keep,
    applicationUrl: prepared.applicationUrl,
    amcUrl: prepared.amcUrl,
    close: async () => {
      await bodies?.close();
      await stop();
      await entries.close();
      await store.close();
      await keeper.close();
    },
  };
}

function faultsOf(store: PostgresTraceStore): Promise<string[]> {
  return store.health().then(
    () => [],
    () => ['base de traces indisponible'],
  );
}

/** Where bodies go, behind the exchange: what could not be kept is counted and said, by its exchange. */
function openBodies({ masterKey, metrics, logger }: Foundations, applicationUrl: string) {
  const store = new PostgresBodies(applicationUrl, masterKey);
  const keeper = new BodyKeeper({
    store,
    onKept: () => metrics.bodies.inc({ issue: 'gardes' }),
    onLost: (idEchange, reason) => {
      metrics.bodies.inc({ issue: 'perdus' });
      logger.warn('demande et réponse non gardées', { idEchange, erreur: reason });
    },
  });
  return {
    keep: (bodies: ExchangeBodies): void => keeper.keep(bodies),
    close: async (): Promise<void> => {
      await keeper.close();
      await store.close();
    },
  };
}

/** What is published of the logs, their time-stamps, and the witnesses; nothing where the tree is off. */
async function openReads(base: Foundations, store: PostgresTraceStore, witnesses: OpenWitnesses) {
  const { logs: reader, stamps: ledger, points } = store;
  if (reader === undefined || ledger === undefined || points === undefined)
    return {
      ...{ published: undefined, publishedStamps: undefined, publishedPoints: undefined },
      stop: () => witnesses.stop(),
    };
  const { keys, clock } = base;
  const published = new PublishedLogs({ reader, key: keys.log, seal: () => keys.seal, clock });
  const ownLog = (): number | undefined => store.signedState?.state.identity.journal;
  const timestamps = await openTimestamps(base, { ledger, store, ownLog });
  const publication = publishList(base, published);
  witnesses.start(store);
  return {
    published,
    publishedStamps: new PublishedStamps(reader, ledger),
    publishedPoints: new PublishedPoints(reader, points),
    stop: async () => {
      clearInterval(publication);
      await timestamps.stop();
      await witnesses.stop();
    },
  };
}

function derivedFrom(masterKey: Buffer, purpose: string): Buffer {
  return createHash('sha256').update(masterKey).update(`roc-gateway/${purpose}`).digest();
}

const PUBLICATION_MS = 5_000;

/** Writes the sealed list of logs into the configured folder, at once and whenever it changed; its place is beside the anchors. */
function publishList(
  { configuration, logger }: Foundations,
  published: PublishedLogs,
): NodeJS.Timeout | undefined {
  const folder = configuration.ROC_JOURNAL_PUBLICATION;
  if (folder === '') return undefined;
  const write = async (): Promise<void> => {
    const draft = join(folder, `journaux.jose.json.${process.pid}`);
    await writeFile(draft, (await published.list()).body);
    await rename(draft, join(folder, 'journaux.jose.json'));
  };
  const attempt = (): void => {
    write().catch((error: unknown) =>
      logger.warn('liste des journaux non publiée', { erreur: describeDefect(error) }),
    );
  };
  attempt();
  return setInterval(attempt, PUBLICATION_MS).unref();
}

function storeLog({ keys, metrics, logger }: Foundations, keeper: HeadKeeper): StoreLog {
  return {
    key: keys.log,
    keeper,
    onClosed: ({ origin, motive, head, kept, next }) => {
      metrics.closedLogs.inc({ motif: motive });
      const facts = { nature: motive, origine: origin, taille: head.size, conserve: kept, suivant: next };
      logger.error(`journal fermé : ${CLOSING_SENTENCES[motive]}`, facts);
    },
    onDecided: (issue) => metrics.unknownOutcomes.inc({ issue }),
  };
}
