import { type Configuration } from './config/configuration.js';
import { type Clock } from './kernel/clock.js';
import { FileSnapshotSource } from './directory/adapters/file-snapshot-source.js';
import { HttpsSnapshotSource } from './directory/adapters/https-snapshot-source.js';
import { openExtractAside } from './directory/adapters/thread-opener.js';
import { KeptSnapshot } from './directory/adapters/kept-snapshot.js';
import { DirectoryKeeper, type KeeperReport } from './directory/directory-keeper.js';
import { type SnapshotSource } from './directory/snapshot-source.port.js';
import { describeDefect, type Logger } from './observability/logger.js';
import { type Metrics } from './observability/metrics.js';
import { type Readiness } from './ops/readiness.js';
import { type Certificate } from './pki/certificate.js';
import { type LoadedKey } from './pki/key-store.js';
import { type RevocationRegistry } from './pki/revocation.js';
import { clientTlsOptions } from './pki/tls-context.js';
import { type TrustStore } from './pki/trust-store.js';

/** What the directory rests on, of the gateway's foundations. */
interface Given {
  readonly configuration: Configuration;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly readiness: Readiness;
  readonly trustStore: TrustStore;
  readonly revocation: RevocationRegistry;
  readonly keys: { readonly client: LoadedKey };
  readonly operators: () => readonly Certificate[];
}

/** The whole answer of the directory service, some 4 MB at national size. Milliseconds. */
const FETCH_LIMIT_MS = 10_000;

/**
 * The gateway's directory: the newest snapshot of its sources, kept on disk. A gateway that reaches none goes on with
 * what it has until its end, and says so. Rejects where there is nothing at all to start from.
 */
export async function openDirectory(given: Given): Promise<DirectoryKeeper> {
  const { configuration, trustStore, revocation, clock, operators } = given;
  const keeper = new DirectoryKeeper({
    sources: sourcesOf(given),
    kept:
      configuration.ROC_ANNUAIRE_DOSSIER === ''
        ? undefined
        : new KeptSnapshot(configuration.ROC_ANNUAIRE_DOSSIER),
    trust: trustStore,
    operators,
    revocation,
    clock,
    environment: configuration.ROC_ENVIRONNEMENT,
    intervalMs: configuration.ROC_ANNUAIRE_INTERVALLE_MS,
    report: reportOf(given),
    open: openExtractAside,
  });
  await keeper.start(configuration.ROC_ANNUAIRE_ATTENTE_MS);
  watch(given, keeper);
  return keeper;
}

function sourcesOf({
  configuration,
  keys,
  trustStore,
  revocation,
  clock,
  operators,
}: Given): SnapshotSource[] {
  const { ROC_ANNUAIRE: file, ROC_ANNUAIRE_URL: url } = configuration;
  const server = () => {
    const structureId = operators()[0]?.structureId ?? undefined;
    return { trustStore, revocation, clock, ...(structureId === undefined ? {} : { structureId }) };
  };
  return [
    ...(url === ''
      ? []
      : [
          new HttpsSnapshotSource({
            url,
            credentials: () => clientTlsOptions(keys.client, server()),
            timeoutMs: FETCH_LIMIT_MS,
          }),
        ]),
    ...(file === '' ? [] : [new FileSnapshotSource(file)]),
  ];
}

function reportOf({ logger, metrics }: Given): KeeperReport {
  return {
    refused: (source, fault, detail) => {
      metrics.directoryRefusals.inc({ source, motif: fault });
      logger.error('instantané d’annuaire refusé', { nature: source, code: fault, raison: detail });
    },
    swapped: (directory, source) => {
      metrics.directoryVersion.set(directory.version);
      metrics.directoryExpiry.set(directory.expiresAt / 1000);
      logger.info('instantané d’annuaire en service', { nature: source, version: directory.version });
    },
    lost: (source, error) => {
      metrics.directoryReached.set({ source }, 0);
      logger.warn('annuaire injoignable : la passerelle continue sur l’instantané gardé', {
        nature: source,
        erreur: describeDefect(error),
      });
    },
    found: (source) => {
      metrics.directoryReached.set({ source }, 1);
      logger.info('annuaire de nouveau joignable', { nature: source });
    },
    notKept: (error) => {
      metrics.directoryNotKept.inc();
      logger.error('instantané d’annuaire non gardé sur disque', { erreur: describeDefect(error) });
    },
  };
}

/** Past its end the gateway serves nobody; without its service it serves, and says for how long. */
function watch({ readiness, clock }: Given, keeper: DirectoryKeeper): void {
  readiness.add(() => (clock.now() < keeper.current.expiresAt ? [] : ['instantané d’annuaire périmé']));
  readiness.warn(() => {
    const { absent, expireLe, refus } = keeper.state;
    return [
      ...absent.map(
        (source) => `annuaire injoignable (${source}) : instantané gardé, valable jusqu’au ${expireLe}`,
      ),
      ...(refus === null ? [] : [`instantané d’annuaire refusé (${refus.motif}) le ${refus.le}`]),
    ];
  });
}
