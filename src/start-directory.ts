import { readFile } from 'node:fs/promises';
import { type FastifyRequest } from 'fastify';
import { type TLSSocket } from 'node:tls';
import { AppModule } from './app.module.js';
import { listsOf } from './assemble-gateway.js';
import { readMasterKey } from './config/configuration.js';
import { type DirectoryConfiguration } from './config/directory-configuration.js';
import { directorySecret } from './database/application-role.js';
import { prepareDirectoryDatabase } from './database/prepare-database.js';
import { type OpenListeners, openListeners } from './http/open-listeners.js';
import { registryPlugin } from './http/registry-plugin.js';
import { SecurityEvents } from './http/security-events.js';
import { createWebApplication } from './http/web-application.js';
import { type Clock, systemClock } from './kernel/clock.js';
import { createLogger, describeDefect, type Logger } from './observability/logger.js';
import { Metrics } from './observability/metrics.js';
import { Readiness } from './ops/readiness.js';
import { type FileRevocationSource } from './pki/adapters/file-revocation-source.js';
import { judgeAgain, peerOf } from './pki/judge-peer.js';
import { KeyStore, type LoadedKey } from './pki/key-store.js';
import { RevocationRegistry } from './pki/revocation.js';
import { clientTlsOptions } from './pki/tls-context.js';
import { type TrustStore } from './pki/trust-store.js';
import { readAnchorsFolder } from './pki/adapters/anchors-folder.js';
import { type FileWatch } from './pki/adapters/file-watch.js';
import { followAnchors } from './follow-pki.js';
import { PlatformStates } from './registry/adapters/platform-states.js';
import { PostgresRegistry } from './registry/adapters/postgres-registry.js';
import { DirectoryLog } from './registry/directory-log.js';
import { HORIZONS } from './directory/deadlines.js';
import { deadlinesOf } from './registry/foresight.js';
import { PersonJudge } from './registry/judge-person.js';
import { PingJudge } from './registry/probe/judge-ping.js';
import { EndpointProbe } from './registry/probe/probe-change.js';
import { SnapshotPublisher } from './registry/publish-snapshot.js';
import { RegistryDesk } from './registry/registry-desk.js';
import { RegistryService } from './registry/registry-service.js';
import { NodeSigner } from './signing/adapters/node-signer.js';
import { type Signer } from './signing/signer.port.js';
import { LogKey } from './trace/log/log-key.js';

type DirectoryDoor = 'annuaire' | 'ops';

export interface RunningDirectory {
  readonly ports: OpenListeners<DirectoryDoor>['ports'];
  stop(): Promise<void>;
}

interface Base {
  readonly configuration: DirectoryConfiguration;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly readiness: Readiness;
  readonly trustStore: TrustStore;
  readonly revocation: RevocationRegistry;
  readonly revocationSource: FileRevocationSource;
  readonly anchors: FileWatch;
  readonly keys: { readonly server: LoadedKey; readonly client: LoadedKey; readonly seal: Signer };
}

const HOUR_MS = 3_600_000;
/** How old a person's signature may be, how far ahead its clock; seconds. */
const SIGNATURE_WINDOW = { past: 300, future: 60 };
const UPKEEP_MS = 15_000;

/** Starts the directory service: its own database role, its own listener, its own log. */
export async function startDirectory(configuration: DirectoryConfiguration): Promise<RunningDirectory> {
  const base = await layBase(configuration);
  const registry = await openRegistry(base);
  const publisher = publisherOf(base, registry);
  const service = assembleService(base, registry, publisher);
  const states = new PlatformStates(registry.pool, base.clock);
  const desk = new RegistryDesk({ registry, service, states, clock: base.clock });
  const upkeep = await keepUp(base, registry, publisher);
  const web = await openWeb(base, desk);
  const events = new SecurityEvents(base.metrics, base.logger, {
    countSecurityEvents: async () => undefined,
  });
  const listeners = await openDoors(base, events, web.route);
  return {
    ports: listeners.ports,
    stop: async () => {
      clearInterval(upkeep);
      await listeners.drain(configuration.ROC_VIDANGE_MS);
      await base.anchors.stop();
      await base.revocationSource.stop();
      await events.close();
      await web.application.close();
      await registry.close();
    },
  };
}

async function layBase(configuration: DirectoryConfiguration): Promise<Base> {
  const clock = systemClock;
  const logger = createLogger(configuration.ROC_JOURNAL_NIVEAU);
  const trustStore = await readAnchorsFolder(configuration.ROC_AUTORITES);
  const revocation = new RevocationRegistry();
  const revocationSource = listsOf({ configuration, clock, logger, trustStore, revocation });
  await revocationSource.start();
  const anchors = await followAnchors({ configuration, logger, trustStore, lists: revocationSource });
  const [metrics, readiness] = [new Metrics(), new Readiness()];
  const keys = await openKeys(configuration);
  return {
    ...{ configuration, clock, logger, metrics, readiness, trustStore },
    ...{ revocation, revocationSource, anchors, keys },
  };
}

async function openKeys(configuration: DirectoryConfiguration): Promise<Base['keys']> {
  const load = async (name: string, certificateFile: string, keyFile: string): Promise<LoadedKey> =>
    (await KeyStore.open({ name, certificateFile, keyFile, groupMayRead: true })).current;
  const { ROC_ANNUAIRE_CACHET_CERTIFICAT, ROC_ANNUAIRE_CACHET_CLE } = configuration;
  const seal = await load('annuaire', ROC_ANNUAIRE_CACHET_CERTIFICAT, ROC_ANNUAIRE_CACHET_CLE);
  return {
    server: await load('serveur', configuration.ROC_TLS_CERTIFICAT, configuration.ROC_TLS_CLE),
    client: await load('client', configuration.ROC_CLIENT_CERTIFICAT, configuration.ROC_CLIENT_CLE),
    seal: new NodeSigner({
      key: seal.privateKey,
      certificate: seal.certificate,
      intermediates: seal.chain.slice(1),
    }),
  };
}

async function openRegistry({ configuration, clock, readiness }: Base): Promise<PostgresRegistry> {
  const { ROC_CLE_MAITRE, ROC_JOURNAL_ORIGINE, ROC_JOURNAL_CLE } = configuration;
  const secret = ROC_CLE_MAITRE === '' ? {} : { secret: directorySecret(readMasterKey(ROC_CLE_MAITRE)) };
  const prepared = await prepareDirectoryDatabase(configuration.DATABASE_URL, secret);
  const journal = new DirectoryLog(
    LogKey.fromPem(ROC_JOURNAL_ORIGINE, await readFile(ROC_JOURNAL_CLE, 'utf8')),
  );
  const registry = new PostgresRegistry(prepared.url, clock, journal);
  await registry.followLog();
  readiness.add(() => prepared.faults);
  readiness.add(() =>
    registry.health().then(
      () => [],
      () => ['base de l’annuaire indisponible'],
    ),
  );
  return registry;
}

function assembleService(
  base: Base,
  registry: PostgresRegistry,
  publisher: SnapshotPublisher,
): RegistryService {
  const { configuration, clock, trustStore: trust, revocation, keys } = base;
  const probe = new EndpointProbe(
    {
      profile: configuration.ROC_ANNUAIRE_SONDE,
      timeoutMs: configuration.ROC_ANNUAIRE_SONDE_MS,
      credentials: (structureId) =>
        clientTlsOptions(keys.client, { trustStore: trust, revocation, clock, structureId }),
    },
    new PingJudge({ trust, revocation, clock }),
    clock,
  );
  return new RegistryService({
    registry,
    publisher,
    persons: new PersonJudge({ trust, revocation, clock, window: SIGNATURE_WINDOW }),
    probe,
    trust,
    clock,
  });
}

function publisherOf({ configuration, clock, keys }: Base, registry: PostgresRegistry): SnapshotPublisher {
  return new SnapshotPublisher({
    registry,
    clock,
    environment: configuration.ROC_ENVIRONNEMENT,
    signer: () => keys.seal,
    operateur: {
      nom: configuration.ROC_ANNUAIRE_NOM,
      structure: keys.seal.certificate.structureId ?? '',
    },
    lifetimeMs: configuration.ROC_ANNUAIRE_VALIDITE_HEURES * HOUR_MS,
  });
}

/** Publishes anew where it is due, forgets old snapshots, counts what ends soon: at start, then at intervals. */
async function keepUp(
  base: Base,
  registry: PostgresRegistry,
  publisher: SnapshotPublisher,
): Promise<NodeJS.Timeout> {
  const { configuration, clock, metrics, logger } = base;
  const round = async (): Promise<void> => {
    const facts = await registry.facts();
    // An empty registry has nothing to publish: it waits for its first content.
    if (facts.all('participant').length > 0)
      await publisher.publishWhereDue(configuration.ROC_ANNUAIRE_REEMISSION_HEURES * HOUR_MS);
    await registry.forgetSnapshots(clock.now());
    metrics.deadlines.reset();
    const deadlines = deadlinesOf(facts, clock.now());
    for (const nature of ['certificat', 'mandat', 'adhesion'] as const)
      for (const palier of HORIZONS)
        metrics.deadlines.set(
          { nature, palier: `${palier}` },
          deadlines.filter((one) => one.nature === nature && one.palier === palier).length,
        );
    const last = await registry.snapshot();
    if (last !== undefined) {
      metrics.directoryVersion.set(last.version);
      metrics.directoryExpiry.set(Date.parse(last.expireLe) / 1000);
    }
  };
  await round();
  const timer = setInterval(() => {
    round().catch((error: unknown) =>
      logger.error('entretien de l’annuaire en échec', { erreur: describeDefect(error) }),
    );
  }, UPKEEP_MS);
  timer.unref();
  return timer;
}

function openWeb({ metrics, readiness, logger, revocation, clock }: Base, desk: RegistryDesk) {
  const plugin = registryPlugin({
    desk,
    // Connections are kept alive: what the handshake said is judged again at each request.
    peer: (request: FastifyRequest) => {
      const peer = peerOf(request.raw.socket as TLSSocket);
      return peer?.ok === true && judgeAgain(peer, revocation, clock.now()).fault !== null ? undefined : peer;
    },
    defect: (error) => logger.error('défaut de l’annuaire', { erreur: describeDefect(error) }),
  });
  return createWebApplication({
    module: AppModule.with({ metrics, readiness }),
    plugins: [plugin],
    frameworkFault: () => undefined,
  });
}

function openDoors(
  { configuration, keys, trustStore, revocation, clock }: Base,
  events: SecurityEvents,
  route: Parameters<typeof openListeners>[0]['route'],
): Promise<OpenListeners<DirectoryDoor>> {
  return openListeners<DirectoryDoor>({
    host: configuration.ROC_HOTE,
    opsHost: configuration.ROC_OPS_HOTE,
    ports: { annuaire: configuration.ROC_PORT_ANNUAIRE, ops: configuration.ROC_PORT_OPS },
    serverKey: () => keys.server,
    trustStore,
    revocation,
    clock,
    bounds: {
      total: configuration.ROC_CONNEXIONS_MAX,
      perAddress: configuration.ROC_CONNEXIONS_PAR_ADRESSE,
      perCaller: configuration.ROC_CONNEXIONS_PAR_APPELANT,
    },
    timeouts: {
      handshakeMs: configuration.ROC_POIGNEE_MS,
      headersMs: configuration.ROC_ENTETES_MS,
      requestMs: configuration.ROC_REQUETE_MS,
      idleMs: configuration.ROC_INACTIVITE_MS,
    },
    events,
    route,
  });
}
