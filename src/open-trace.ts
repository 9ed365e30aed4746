import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { prepareDatabase } from './database/prepare-database.js';
import { type Foundations } from './assemble-gateway.js';
import { FolderHeadKeeper } from './trace/adapters/folder-head-keeper.js';
import { PostgresTraceStore, type StoreLog } from './trace/adapters/postgres-trace-store.js';
import { CLOSING_SENTENCES } from './trace/log/closing.js';
import { type HeadKeeper } from './trace/log/head-keeper.port.js';
import { QueryEntries } from './trace/query-entries.js';

export interface OpenTrace {
  readonly store: PostgresTraceStore;
  readonly entries: QueryEntries;
  /** The URL of the application's role. */
  readonly applicationUrl: string;
  /** The URL of the AMC of this installation, on the same database. */
  readonly amcUrl: string;
  close(): Promise<void>;
}

/** Migrates under the owner, then opens the store under the application's role; readiness follows both. */
export async function openTrace(base: Foundations): Promise<OpenTrace> {
  const { configuration, clock, logger, masterKey, readiness } = base;
  const derived = (purpose: string): Buffer =>
    createHash('sha256').update(masterKey).update(`roc-gateway/${purpose}`).digest();
  const prepared = await prepareDatabase(configuration.DATABASE_URL, {
    secret: derived('role-applicatif').toString('hex'),
  });
  readiness.add(() => prepared.faults);
  const keeper = new FolderHeadKeeper(configuration.ROC_JOURNAL_TETES);
  const store = await PostgresTraceStore.open({
    applicationUrl: prepared.applicationUrl,
    answerKeys: [derived('reponses-conservees')],
    holder: `${hostname()}:${process.pid}`,
    clock,
    replayWindowMs: configuration.ROC_RELECTURE_HEURES * 3_600_000,
    log: (text) => logger.warn(text),
    ...(configuration.ROC_JOURNAL_ARBRE ? { journal: storeLog(base, keeper) } : {}),
  });
  readiness.add(() =>
    store.health().then(
      () => [],
      () => ['base de traces indisponible'],
    ),
  );
  const entries = QueryEntries.open(prepared.applicationUrl);
  return {
    store,
    entries,
    applicationUrl: prepared.applicationUrl,
    amcUrl: prepared.amcUrl,
    close: async () => {
      await entries.close();
      await store.close();
      await keeper.close();
    },
  };
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
