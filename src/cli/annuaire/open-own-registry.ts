import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readMasterKey } from '../../config/configuration.js';
import { type DirectoryConfiguration } from '../../config/directory-configuration.js';
import { directorySecret } from '../../database/application-role.js';
import { prepareDirectoryDatabase } from '../../database/prepare-database.js';
import { systemClock } from '../../kernel/clock.js';
import { KeyStore } from '../../pki/key-store.js';
import { TrustStore } from '../../pki/trust-store.js';
import { PostgresRegistry } from '../../registry/adapters/postgres-registry.js';
import { DirectoryLog } from '../../registry/directory-log.js';
import { SnapshotPublisher } from '../../registry/publish-snapshot.js';
import { type SeedOptions } from '../../registry/seed-registry.js';
import { NodeSigner } from '../../signing/adapters/node-signer.js';
import { LogKey } from '../../trace/log/log-key.js';

const HOUR_MS = 3_600_000;

/** The registry of a directory service, opened by whoever runs it, under its configuration; to be closed. */
export async function openOwnRegistry(configuration: DirectoryConfiguration): Promise<SeedOptions> {
  const clock = systemClock;
  const { ROC_CLE_MAITRE: masterKey, ROC_AUTORITES: folder } = configuration;
  const names = (await readdir(folder)).filter((name) => name.endsWith('.pem'));
  const trust = TrustStore.fromPem(
    await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8'))),
  );
  const signer = await sealOf(configuration);
  const logKey = await readFile(configuration.ROC_JOURNAL_CLE, 'utf8');
  const secret = masterKey === '' ? {} : { secret: directorySecret(readMasterKey(masterKey)) };
  const { url } = await prepareDirectoryDatabase(configuration.DATABASE_URL, secret);
  const registry = new PostgresRegistry(
    url,
    clock,
    new DirectoryLog(LogKey.fromPem(configuration.ROC_JOURNAL_ORIGINE, logKey)),
  );
  const publisher = new SnapshotPublisher({
    registry,
    clock,
    environment: configuration.ROC_ENVIRONNEMENT,
    signer: () => signer,
    operateur: {
      nom: configuration.ROC_ANNUAIRE_NOM,
      structure: signer.certificate.structureId ?? '',
    },
    lifetimeMs: configuration.ROC_ANNUAIRE_VALIDITE_HEURES * HOUR_MS,
  });
  return { registry, publisher, trust, clock };
}

async function sealOf(configuration: DirectoryConfiguration): Promise<NodeSigner> {
  const { current } = await KeyStore.open({
    name: 'annuaire',
    certificateFile: configuration.ROC_ANNUAIRE_CACHET_CERTIFICAT,
    keyFile: configuration.ROC_ANNUAIRE_CACHET_CLE,
    groupMayRead: true,
  });
  return new NodeSigner({
    key: current.privateKey,
    certificate: current.certificate,
    intermediates: current.chain.slice(1),
  });
}
