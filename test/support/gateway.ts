import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startChild, type RunningChild } from '../../src/cli/development/child-process.js';
import { DevelopmentInstallation } from '../../src/cli/development/installation.js';
import { ORGANISATIONS } from '../../src/cli/development/organisations.js';
import { type GatewayPorts } from '../../src/cli/development/running-installation.js';
import { type Extract } from '../../src/directory/extract.js';
import { sealExtract } from '../../src/directory/seal-extract.js';
import { type FiledLeaf, type IssuedLeaf } from '../../src/pki/development-authority.js';
import { NodeSigner } from '../../src/signing/adapters/node-signer.js';
import { type CallerKeys, RawConnection } from './caller.js';
import { FakeAmc } from './fake-amc.js';
import { testDatabase, type TestDatabase } from './postgres.js';
import { PROJECT } from './transpile.js';

export const REFERENTIEL_FILE = join(PROJECT, 'test', 'fixtures', 'dossiers', 'referentiel.json');

type KeyAlgorithm = 'P-256' | 'RSA-2048' | 'RSA-3072';
export type Listener = keyof GatewayPorts;

/** One running process of the gateway. */
export interface TestGateway extends RunningChild<{ readonly ports: GatewayPorts }> {
  readonly ports: GatewayPorts;
  /** Lines of its technical log so far. */
  readonly log: readonly string[];
}

export interface WorldOptions {
  /** Changes the directory before it is sealed. */
  readonly extract?: (extract: Extract) => Extract;
  readonly keyAlgorithm?: KeyAlgorithm;
  /** A database of the test's own; a fresh one on the run's server if not given. */
  readonly database?: TestDatabase;
  /** Another base for the built-in AMC. */
  readonly referentielFile?: string;
}

/**
 * Everything around gateways under test: keys, a directory, a database of their own, and a fake AMC in the place of
 * platform P2. Gateways started here share it all, as replicas do.
 */
export class GatewayWorld {
  readonly gateways: TestGateway[] = [];

  private constructor(
    readonly installation: DevelopmentInstallation,
    readonly database: TestDatabase,
    readonly amc: FakeAmc,
    private readonly keyAlgorithm: KeyAlgorithm,
  ) {}

  static async open(options: WorldOptions = {}): Promise<GatewayWorld> {
    const folder = join(PROJECT, 'var', `test-e2e_${randomUUID().slice(0, 8)}-${process.pid}`);
    await mkdir(folder, { recursive: true });
    const { keyAlgorithm = 'P-256' } = options;
    const installation = await DevelopmentInstallation.open({
      folder,
      referentielFile: options.referentielFile ?? REFERENTIEL_FILE,
      keyAlgorithm,
    });
    const { authority } = installation;
    const owner = { structureId: ORGANISATIONS.plateformeP2.structure, organisation: 'P2' };
    const server = await authority.issue({ profile: 'ssl-serv', commonName: 'localhost', ...owner });
    const cachet = await authority.issue({ profile: 'cachet', commonName: 'P2-CACHET', ...owner });
    const amc = new FakeAmc({
      tls: { cert: server.chainPem, key: server.keyPem, ca: authority.caPems },
      signer: signerOf(installation, cachet),
    });
    const url = await amc.start();
    await installation.writeDirectory(url, cachet.certificate);
    const database = options.database ?? (await testDatabase());
    const world = new GatewayWorld(installation, database, amc, keyAlgorithm);
    if (options.extract !== undefined) await world.publish(options.extract);
    return world;
  }

  /** Seals the directory again with changes; gateways read it when they see it. */
  async publish(change: (extract: Extract) => Extract): Promise<void> {
    await writeFile(this.directoryFile, await this.sealed(change));
  }

  /** The next version of the directory, sealed and not published. */
  async sealed(change: (extract: Extract) => Extract): Promise<Buffer> {
    const file = this.directoryFile;
    const { payload } = JSON.parse(await readFile(file, 'utf8')) as { payload: string };
    const former = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Extract;
    const extract = change({ ...former, version: former.version + 1 });
    const { nom, structure } = ORGANISATIONS.annuaire;
    const request = {
      profile: 'cachet',
      commonName: 'ANNUAIRE-CACHET',
      structureId: structure,
      organisation: nom,
    } as const;
    const leaf = await this.installation.authority.obtain('annuaire-cachet', {
      ...request,
      keyAlgorithm: this.keyAlgorithm,
    });
    return sealExtract(extract, signerOf(this.installation, leaf), Math.floor(Date.now() / 1000));
  }

  private get directoryFile(): string {
    return join(this.installation.anchors, 'annuaire.jose.json');
  }

  /** Starts a gateway of this world; `environment` goes over the installation's own. `build`: another than `dist`. */
  async start(
    environment: Readonly<Record<string, string>> = {},
    build = join(PROJECT, 'dist'),
  ): Promise<TestGateway> {
    const log: string[] = [];
    const running = await startChild<{ ports: GatewayPorts }>({
      name: 'passerelle',
      script: join(build, 'main.js'),
      environment: {
        ...this.installation.environment(this.database.ownerUrl, 'libres'),
        ROC_AVEC_PARENT: 'oui',
        ROC_LISTES_INTERVALLE_MS: '200',
        ...environment,
      },
      onLog: (line) => log.push(line),
    });
    const gateway = { ...running, ports: running.ready.ports, log };
    this.gateways.push(gateway);
    return gateway;
  }

  /** A new connection with these keys, to one of the gateway's doors. */
  connect(gateway: TestGateway, keys?: CallerKeys, listener: Listener = 'exchange'): Promise<RawConnection> {
    return RawConnection.open(gateway.ports[listener], this.installation.authority.caPems, keys);
  }

  clientOf(hospital: string): FiledLeaf {
    return this.hospital(hospital).client;
  }

  sealOf(hospital: string): NodeSigner {
    return signerOf(this.installation, this.hospital(hospital).seal);
  }

  signer(leaf: Pick<IssuedLeaf, 'privateKey' | 'certificate'>): NodeSigner {
    return signerOf(this.installation, leaf);
  }

  async metrics(gateway: TestGateway): Promise<string> {
    const response = await fetch(`http://127.0.0.1:${gateway.ports.ops}/metrics`);
    return response.text();
  }

  /** The value of one series, 0 where it was never counted. Labels in the order they are declared. */
  async metric(gateway: TestGateway, series: string): Promise<number> {
    const line = (await this.metrics(gateway)).split('\n').find((one) => one.startsWith(`${series} `));
    return line === undefined ? 0 : Number(line.slice(series.length + 1));
  }

  async close(): Promise<void> {
    await Promise.all(this.gateways.map((gateway) => gateway.stop()));
    await this.amc.stop();
    await this.database.drop();
    await rm(this.installation.folder, { recursive: true, force: true });
  }

  private hospital(name: string) {
    const keys = this.installation.hospitals.get(name);
    if (keys === undefined) throw new Error(`no hospital ${name}`);
    return keys;
  }
}

function signerOf(
  { authority }: DevelopmentInstallation,
  leaf: Pick<IssuedLeaf, 'privateKey' | 'certificate'>,
): NodeSigner {
  return new NodeSigner({
    key: leaf.privateKey,
    certificate: leaf.certificate,
    intermediates: [authority.organisations],
  });
}

/**
 * Waits until `probe` gives something true; fails with `what` after `limitMs`: long enough for two rounds of a gateway's
 * upkeep (15 s), since the first may come before a killed holder's lease has ended.
 */
export async function until(
  what: string,
  probe: () => Promise<boolean> | boolean,
  limitMs = 60_000,
): Promise<void> {
  const end = Date.now() + limitMs;
  while (!(await probe())) {
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
