import { type Foundations, type GatewayKeys, openKeys, readOperators } from './assemble-gateway.js';
import { type Configuration } from './config/configuration.js';
import { describeDefect, type Logger } from './observability/logger.js';
import { readAnchorsFolder } from './pki/adapters/anchors-folder.js';
import { type FileRevocationSource } from './pki/adapters/file-revocation-source.js';
import { FileWatch } from './pki/adapters/file-watch.js';
import { type TrustStore } from './pki/trust-store.js';
import { type Signer } from './signing/signer.port.js';

interface AnchorsGiven {
  readonly configuration: Pick<Configuration, 'ROC_AUTORITES' | 'ROC_LISTES_INTERVALLE_MS'>;
  readonly logger: Logger;
  readonly trustStore: TrustStore;
  readonly lists: FileRevocationSource;
}

/** Anchors of a folder, taken anew when it changes. A folder that cannot be used changes nothing, and is told. */
export function followAnchors({
  configuration,
  logger,
  trustStore,
  lists,
}: AnchorsGiven): Promise<FileWatch> {
  const { ROC_AUTORITES: folder, ROC_LISTES_INTERVALLE_MS: intervalMs } = configuration;
  return FileWatch.start({
    paths: [folder],
    intervalMs,
    apply: async () => {
      trustStore.adopt(await readAnchorsFolder(folder));
      logger.info('autorités de confiance relues', { compte: trustStore.authorities.length });
      // Lists of an authority that has just come were refused before.
      await lists.refresh();
      return true;
    },
    failed: (error) =>
      logger.error('autorités de confiance refusées, les précédentes restent en vigueur', {
        erreur: describeDefect(error),
      }),
  });
}

/**
 * What a gateway renews without a restart: anchors, the pinned operator of the directory, and its keys. `renewed` is
 * called where a TLS key changed; handshakes under changed anchors are the trust store's to tell.
 */
export async function followPki(base: Foundations, renewed: () => void): Promise<readonly FileWatch[]> {
  const { configuration, logger, trustStore, revocationSource, pinned, keeper } = base;
  const intervalMs = configuration.ROC_LISTES_INTERVALLE_MS;
  tellExpiries(base);
  return Promise.all([
    followAnchors({ configuration, logger, trustStore, lists: revocationSource }),
    FileWatch.start({
      paths: [configuration.ROC_ANNUAIRE_OPERATEUR],
      intervalMs,
      apply: async () => {
        pinned.operators = await readOperators(configuration);
        logger.info('certificats épinglés de l’opérateur d’annuaire relus', {
          compte: pinned.operators.length,
        });
        keeper.wake();
        return true;
      },
      failed: (error) =>
        logger.error('certificat épinglé de l’opérateur d’annuaire refusé, le précédent reste en vigueur', {
          erreur: describeDefect(error),
        }),
    }),
    FileWatch.start({
      paths: keyPaths(configuration),
      intervalMs,
      apply: () => renewKeys(base, renewed),
      failed: (error) =>
        logger.error('clés renouvelées refusées, les précédentes restent en usage', {
          erreur: describeDefect(error),
        }),
    }),
  ]);
}

function keyPaths(configuration: Configuration): string[] {
  const { ROC_TLS_CERTIFICAT, ROC_TLS_CLE, ROC_CLIENT_CERTIFICAT, ROC_CLIENT_CLE } = configuration;
  const { ROC_CACHET_CERTIFICAT, ROC_CACHET_CLE, ROC_EMETTEURS } = configuration;
  const { ROC_ANNUAIRE_CACHET_CERTIFICAT, ROC_ANNUAIRE_CACHET_CLE } = configuration;
  return [
    ...[ROC_TLS_CERTIFICAT, ROC_TLS_CLE, ROC_CLIENT_CERTIFICAT, ROC_CLIENT_CLE],
    ...[ROC_CACHET_CERTIFICAT, ROC_CACHET_CLE, ROC_ANNUAIRE_CACHET_CERTIFICAT, ROC_ANNUAIRE_CACHET_CLE],
    ROC_EMETTEURS,
  ].filter((path) => path !== '');
}

/** TLS keys at once; a key that signs once others can know it: listed in the snapshot in force, or pinned. */
async function renewKeys(base: Foundations, renewed: () => void): Promise<boolean> {
  const { configuration, keys, logger, metrics, directory, clock, operators } = base;
  const read = await openKeys(configuration);
  const now = clock.now();
  const changed = (name: 'server' | 'client'): boolean =>
    read[name].certificate.x5tS256 !== keys[name].certificate.x5tS256;
  const tls = changed('server') || changed('client');
  const former = waitingKeys(read, keys);
  [keys.server, keys.client] = [read.server, read.client];
  if (tls) renewed();
  const seals = new Set(
    directory()
      .seals(now)
      .map((one) => one.x5tS256),
  );
  const pins = new Set(operators().map((one) => one.x5tS256));
  keys.seal = known(read.seal, seals) ?? keys.seal;
  keys.directorySeal =
    read.directorySeal === undefined ? undefined : (known(read.directorySeal, pins) ?? keys.directorySeal);
  keys.issuers = new Map(
    [...read.issuers].flatMap(([amc10, signer]) => {
      const listed = new Set(
        directory()
          .issuersOf(amc10, now)
          .map((one) => one.x5tS256),
      );
      const kept = known(signer, listed) ?? keys.issuers.get(amc10);
      return kept === undefined ? [] : [[amc10, kept] as const];
    }),
  );
  const waiting = waitingKeys(read, keys);
  // Asked again at each round while the directory does not list a key: told once.
  if (tls || waiting < former) logger.info('clés renouvelées en usage', { compte: waiting });
  metrics.keysWaiting.set(waiting);
  tellExpiries(base);
  return waiting === 0;
}

/** Each role by its name; of several issuers the first to end. */
function tellExpiries({ keys, metrics }: Pick<Foundations, 'keys' | 'metrics'>): void {
  const set = (role: string, ends: readonly number[]): void => {
    if (ends.length > 0) metrics.keyExpiry.set({ role }, Math.min(...ends) / 1000);
  };
  set('serveur', [keys.server.certificate.notAfter]);
  set('client', [keys.client.certificate.notAfter]);
  set('cachet', [keys.seal.certificate.notAfter]);
  set('annuaire', keys.directorySeal === undefined ? [] : [keys.directorySeal.certificate.notAfter]);
  set(
    'emetteur',
    [...keys.issuers.values()].map(({ certificate }) => certificate.notAfter),
  );
}

function known(signer: Signer, thumbprints: ReadonlySet<string>): Signer | undefined {
  return thumbprints.has(signer.certificate.x5tS256) ? signer : undefined;
}

/** How many renewed keys wait for the directory to know them. */
function waitingKeys(read: GatewayKeys, used: GatewayKeys): number {
  const same = (one: Signer | undefined, other: Signer | undefined): boolean =>
    one?.certificate.x5tS256 === other?.certificate.x5tS256;
  return [
    same(read.seal, used.seal),
    same(read.directorySeal, used.directorySeal),
    ...[...read.issuers].map(([amc10, signer]) => same(signer, used.issuers.get(amc10))),
  ].filter((one) => !one).length;
}
