import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Configuration, ConfigurationError, readMasterKey } from './config/configuration.js';
import { readDatedKeys } from './config/dated-keys.js';
import { systemClock, type Clock } from './kernel/clock.js';
import { createLogger, type Logger } from './observability/logger.js';
import { Metrics } from './observability/metrics.js';
import { Certificate } from './pki/certificate.js';
import { FileRevocationSource } from './pki/adapters/file-revocation-source.js';
import { KeyStore, type LoadedKey } from './pki/key-store.js';
import { RevocationRegistry } from './pki/revocation.js';
import { type TrustStore } from './pki/trust-store.js';
import { readAnchorsFolder } from './pki/adapters/anchors-folder.js';
import { NodeSigner } from './signing/adapters/node-signer.js';
import { type Signer } from './signing/signer.port.js';
import { type Directory } from './directory/directory.js';
import { type DirectoryKeeper } from './directory/directory-keeper.js';
import { openDirectory } from './open-directory.js';
import { Readiness } from './ops/readiness.js';
import { LogKey } from './trace/log/log-key.js';
import { Pseudonyms } from './trace/pseudonym.js';

/** Everything an exchange rests on, loaded from the files and checked, before any socket opens. */
export interface Foundations {
  readonly configuration: Configuration;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly readiness: Readiness;
  readonly trustStore: TrustStore;
  readonly revocation: RevocationRegistry;
  readonly revocationSource: FileRevocationSource;
  readonly keys: GatewayKeys;
  readonly masterKey: Buffer;
  readonly pseudonyms: Pseudonyms;
  readonly keeper: DirectoryKeeper;
  /** Pinned seals of the directory's operator: the one in use and, while it changes, the next. */
  readonly operators: () => readonly Certificate[];
  /** What {@link operators} gives: swapped whole where the file changed. */
  readonly pinned: { operators: readonly Certificate[] };
  /** The snapshot in use: held once, it stays the same; asked again, it may be a newer one. */
  readonly directory: () => Directory;
}

/** Each is asked for at every use: a renewed key takes the place of the former without a restart. */
export interface GatewayKeys {
  server: LoadedKey;
  client: LoadedKey;
  seal: Signer;
  /** Keys delegated by the AMC of the built-in platform, by AMC number. */
  issuers: ReadonlyMap<string, Signer>;
  /** The directory operator's seal, where this process answers look-ups. */
  directorySeal: Signer | undefined;
  /** Signs the logs' checkpoints; its own, apart from the seal. */
  readonly log: LogKey;
}

/** Loads keys, authorities, revocation lists and the directory. Throws with a clear text on whatever is not in order. */
export async function layFoundations(
  configuration: Configuration,
  clock: Clock = systemClock,
): Promise<Foundations> {
  if (configuration.ROC_ENVIRONNEMENT === 'production' && !configuration.ROC_JOURNAL_ARBRE)
    throw new ConfigurationError('ROC_JOURNAL_ARBRE : « non » est refusé en production');
  const logger = createLogger(configuration.ROC_JOURNAL_NIVEAU);
  const trustStore = await readAnchorsFolder(configuration.ROC_AUTORITES);
  const revocation = new RevocationRegistry();
  const revocationSource = listsOf({ configuration, clock, logger, trustStore, revocation });
  await revocationSource.start();
  const masterKey = readMasterKey(configuration.ROC_CLE_MAITRE);
  const { ROC_PSEUDONYMES_CLES } = configuration;
  const dated = readDatedKeys('ROC_PSEUDONYMES_CLES', ROC_PSEUDONYMES_CLES, masterKey);
  const pseudonyms = new Pseudonyms(dated, clock);
  const metrics = new Metrics();
  const readiness = new Readiness();
  const keys = await openKeys(configuration);
  const pinned = { operators: await readOperators(configuration) };
  const operators = (): readonly Certificate[] => pinned.operators;
  const given = { configuration, clock, logger, metrics, readiness, trustStore, revocation, keys, operators };
  const keeper = await openDirectory(given);
  return {
    ...given,
    revocationSource,
    masterKey,
    pseudonyms,
    keeper,
    pinned,
    directory: () => keeper.current,
  };
}

/** The pinned certificates of the directory's operator, as their file is now. Throws where it holds none. */
export async function readOperators({ ROC_ANNUAIRE_OPERATEUR: file }: Configuration): Promise<Certificate[]> {
  const operators = Certificate.listFromPem(await readFile(file, 'utf8'));
  if (operators.length === 0) throw new Error('aucun certificat d’opérateur d’annuaire');
  return operators;
}

interface ListsGiven extends Pick<Foundations, 'clock' | 'logger' | 'trustStore' | 'revocation'> {
  readonly configuration: Pick<Configuration, 'ROC_LISTES_REVOCATION' | 'ROC_LISTES_INTERVALLE_MS'>;
}

/** The revocation lists of a process, gateway or directory service; one that is refused is told by name. */
export function listsOf({
  configuration,
  clock,
  logger,
  trustStore,
  revocation,
}: ListsGiven): FileRevocationSource {
  return new FileRevocationSource({
    folder: configuration.ROC_LISTES_REVOCATION,
    intervalMs: configuration.ROC_LISTES_INTERVALLE_MS,
    registry: revocation,
    trustStore: () => trustStore,
    clock,
    report: ({ refused }) => {
      for (const { file, fault } of refused)
        logger.warn('liste de révocation refusée', { fichier: file, raison: fault });
    },
  });
}

/** The keys as their files are now. */
export async function openKeys(configuration: Configuration): Promise<GatewayKeys> {
  const load = async (name: string, certificateFile: string, keyFile: string): Promise<LoadedKey> =>
    (await KeyStore.open({ name, certificateFile, keyFile, groupMayRead: true })).current;
  const { ROC_ANNUAIRE_CACHET_CERTIFICAT, ROC_ANNUAIRE_CACHET_CLE } = configuration;
  const { ROC_JOURNAL_ORIGINE, ROC_JOURNAL_CLE } = configuration;
  return {
    log: LogKey.fromPem(ROC_JOURNAL_ORIGINE, await readFile(ROC_JOURNAL_CLE, 'utf8')),
    server: await load('serveur', configuration.ROC_TLS_CERTIFICAT, configuration.ROC_TLS_CLE),
    client: await load('client', configuration.ROC_CLIENT_CERTIFICAT, configuration.ROC_CLIENT_CLE),
    seal: signerOf(await load('cachet', configuration.ROC_CACHET_CERTIFICAT, configuration.ROC_CACHET_CLE)),
    issuers: await openIssuers(configuration.ROC_EMETTEURS, load),
    directorySeal:
      ROC_ANNUAIRE_CACHET_CERTIFICAT === ''
        ? undefined
        : signerOf(await load('annuaire', ROC_ANNUAIRE_CACHET_CERTIFICAT, ROC_ANNUAIRE_CACHET_CLE)),
  };
}

async function openIssuers(
  folder: string,
  load: (name: string, certificateFile: string, keyFile: string) => Promise<LoadedKey>,
): Promise<ReadonlyMap<string, Signer>> {
  const issuers = new Map<string, Signer>();
  if (folder === '') return issuers;
  for (const name of await readdir(folder)) {
    const amc10 = /^(\d{10})\.pem$/.exec(name)?.[1];
    if (amc10 === undefined) continue;
    issuers.set(
      amc10,
      signerOf(await load(`émetteur ${amc10}`, join(folder, name), join(folder, `${amc10}.key.pem`))),
    );
  }
  return issuers;
}

function signerOf({ privateKey, certificate, chain }: LoadedKey): Signer {
  return new NodeSigner({ key: privateKey, certificate, intermediates: chain.slice(1) });
}
