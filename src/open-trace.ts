import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { prepareDatabase } from './database/prepare-database.js';
import { type Foundations } from './assemble-gateway.js';
import { PostgresTraceStore } from './trace/adapters/postgres-trace-store.js';
import { QueryEntries } from './trace/query-entries.js';
import { type TraceStore } from './trace/trace-store.port.js';

export interface OpenTrace {
  readonly store: TraceStore;
  readonly entries: QueryEntries;
  /** The URL of the application's role. */
  readonly applicationUrl: string;
  /** The URL of the AMC of this installation, on the same database. */
  readonly amcUrl: string;
  close(): Promise<void>;
}

/** Migrates under the owner, then opens the store under the application's role; readiness follows both. */
export async function openTrace({
  configuration,
  clock,
  logger,
  masterKey,
  readiness,
}: Foundations): Promise<OpenTrace> {
  const derived = (purpose: string): Buffer =>
    createHash('sha256').update(masterKey).update(`roc-gateway/${purpose}`).digest();
  const prepared = await prepareDatabase(configuration.DATABASE_URL, {
    secret: derived('role-applicatif').toString('hex'),
  });
  readiness.add(() => prepared.faults);
  const store = await PostgresTraceStore.open({
    applicationUrl: prepared.applicationUrl,
    answerKeys: [derived('reponses-conservees')],
    holder: `${hostname()}:${process.pid}`,
    clock,
    replayWindowMs: configuration.ROC_RELECTURE_HEURES * 3_600_000,
    log: (text) => logger.warn(text),
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
    },
  };
}
