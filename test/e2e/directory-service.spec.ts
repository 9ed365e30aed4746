import { generateKeyPairSync } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningChild, startChild } from '../../src/cli/development/child-process.js';
import { ORGANISATIONS } from '../../src/cli/development/organisations.js';
import { directorySecret } from '../../src/database/application-role.js';
import { prepareDirectoryDatabase } from '../../src/database/prepare-database.js';
import { type Extract } from '../../src/directory/extract.js';
import { systemClock } from '../../src/kernel/clock.js';
import { PostgresRegistry } from '../../src/registry/adapters/postgres-registry.js';
import { DirectoryLog } from '../../src/registry/directory-log.js';
import { operationsOfExtract } from '../../src/registry/exchange/operations-of-extract.js';
import { SnapshotPublisher } from '../../src/registry/publish-snapshot.js';
import { digest } from '../../src/signing/sign-answer.js';
import { LogKey } from '../../src/trace/log/log-key.js';
import { readMasterKey } from '../../src/config/configuration.js';
import { idb, signed } from '../support/dossier-messages.js';
import { GatewayWorld, type TestGateway, until } from '../support/gateway.js';
import { PROJECT } from '../support/transpile.js';

const AMC_P2 = { numero: '0099100037', typeConvention: 'RA', csr: 'TP2' };

interface LookedUp {
  readonly quotas: { readonly appelant?: { readonly requetes: number } };
  readonly resumeGuichet: string;
  readonly route: {
    readonly plateforme: {
      readonly etat: string;
      readonly depuis?: string;
      readonly ensemble?: { readonly etat: string; readonly depuis: string };
    };
  };
}

/** The directory service as a process, gateways that follow it, and what becomes of them without it. */
describe('the directory service', () => {
  let world: GatewayWorld;
  let service: RunningChild<{ ports: { annuaire: number } }>;
  let registry: PostgresRegistry;
  let publisher: SnapshotPublisher;
  const gateways: TestGateway[] = [];

  beforeAll(async () => {
    world = await GatewayWorld.open();
    const { authority } = world.installation;
    const environment = world.installation.environment(world.database.ownerUrl, 'libres');
    const of = (name: string, profile: 'ssl-serv' | 'auth-cli') =>
      authority.file(name, {
        profile,
        commonName: 'localhost',
        structureId: ORGANISATIONS.annuaire.structure,
        organisation: ORGANISATIONS.annuaire.nom,
      });
    const [server, client] = [
      await of('annuaire-serveur', 'ssl-serv'),
      await of('annuaire-client', 'auth-cli'),
    ];
    const keyFile = world.installation.path('annuaire-journal.key.pem');
    const { privateKey } = generateKeyPairSync('ed25519');
    await writeFile(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });

    const masterKey = environment['ROC_CLE_MAITRE'] ?? '';
    const secret = directorySecret(readMasterKey(masterKey));
    const prepared = await prepareDirectoryDatabase(world.database.ownerUrl, { secret });
    const log = new DirectoryLog(new LogKey('annuaire.exemple.invalid/journal', privateKey));
    registry = new PostgresRegistry(prepared.url, systemClock, log);
    const seal = await authority.obtain('annuaire-cachet', {
      profile: 'cachet',
      commonName: 'ANNUAIRE-CACHET',
      structureId: ORGANISATIONS.annuaire.structure,
      organisation: ORGANISATIONS.annuaire.nom,
      keyAlgorithm: 'P-256',
    });
    publisher = new SnapshotPublisher({
      registry,
      clock: systemClock,
      environment: 'test',
      signer: () => world.signer(seal),
      operateur: ORGANISATIONS.annuaire,
      lifetimeMs: 7 * 86_400_000,
    });
    const file = join(world.installation.anchors, 'annuaire.jose.json');
    const { payload } = JSON.parse(await readFile(file, 'utf8')) as { payload: string };
    const extract = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Extract;
    const gatewayOperator = {
      type: 'operateur',
      id: 'PASSERELLE',
      ...ORGANISATIONS.passerelle,
      autorites: [authority.organisations.x5tS256],
    } as const;
    const operations = operationsOfExtract({
      ...extract,
      participants: [...extract.participants, gatewayOperator],
    });
    const id = '00000000-0000-4000-8000-000000000001';
    await publisher.seed({ v: 1, id, participant: 'ANNUAIRE', motif: 'essai', operations }, digest(payload));

    service = await startChild({
      name: 'annuaire',
      script: join(PROJECT, 'dist', 'main.js'),
      environment: {
        ROC_ROLES: 'annuaire',
        ROC_AVEC_PARENT: 'oui',
        DATABASE_URL: world.database.ownerUrl,
        ROC_PORT_ANNUAIRE: '0',
        ROC_PORT_OPS: '0',
        ROC_TLS_CERTIFICAT: server.certificateFile,
        ROC_TLS_CLE: server.keyFile,
        ROC_CLIENT_CERTIFICAT: client.certificateFile,
        ROC_CLIENT_CLE: client.keyFile,
        ROC_ANNUAIRE_CACHET_CERTIFICAT: seal.certificateFile,
        ROC_ANNUAIRE_CACHET_CLE: seal.keyFile,
        ROC_AUTORITES: environment['ROC_AUTORITES'] ?? '',
        ROC_LISTES_REVOCATION: environment['ROC_LISTES_REVOCATION'] ?? '',
        ROC_CLE_MAITRE: masterKey,
        ROC_JOURNAL_CLE: keyFile,
      },
    });
    for (const name of ['un', 'deux']) gateways.push(await startGateway(name));
  });
  afterAll(async () => {
    await service.stop();
    await registry.close();
    await world.close();
  });

  const startGateway = (name: string): Promise<TestGateway> =>
    world.start({
      ROC_ANNUAIRE: '',
      ROC_DISJONCTEUR_VOLUME: '3',
      ROC_DISJONCTEUR_REPRISE_MS: '1000',
      ROC_ANNUAIRE_URL: `https://localhost:${service.ready.ports.annuaire}`,
      ROC_ANNUAIRE_DOSSIER: world.installation.path(`garde-${name}`),
    });

  const versionOf = (gateway: TestGateway) => world.metric(gateway, 'roc_annuaire_version');

  const exchange = async (gateway: TestGateway, dossier = 'D01', hospital = 'CH-A'): Promise<number> => {
    const connection = await world.connect(gateway, world.clientOf(hospital));
    try {
      return (await connection.ask(await signed(idb(dossier), world.sealOf(hospital)))).status;
    } finally {
      connection.close();
    }
  };

  it('gives its snapshot to gateways, which route by it', async () => {
    for (const gateway of gateways) expect(await exchange(gateway)).toBe(200);
  });

  it('is followed within five seconds by both, also by one whose listening session was just ended', async () => {
    // A gateway that has just started, or lost its session, listens again within a moment.
    await until('a listening session was ended', async () => {
      const ended = await world.database.query<{ pid: number }>(
        // Chosen first: in one WHERE the planner may end every session it looks at, our own too.
        `WITH listening AS MATERIALIZED (SELECT pid FROM pg_stat_activity
            WHERE application_name = 'roc-annuaire-ecoute' AND datname = current_database() LIMIT 1)
          SELECT pid FROM listening WHERE pg_terminate_backend(pid)`,
      );
      return ended.length > 0;
    });
    const since = Date.now();
    const version = await publisher.publishWhereDue(0);
    await until(
      'both have the new version',
      async () => (await Promise.all(gateways.map(versionOf))).every((one) => one === version),
      5_000,
    );
    expect(Date.now() - since).toBeLessThan(5_000);
  });

  it('tells every gateway what one of them meets: a platform cut here is shown there, with its return', async () => {
    const [one, two] = gateways;
    if (one === undefined || two === undefined) throw new Error('two gateways');
    const lookUp = async (gateway: TestGateway) => {
      const connection = await world.connect(gateway, world.clientOf('CH-A'));
      try {
        const query = `numeroAmc=${AMC_P2.numero}&typeConvention=${AMC_P2.typeConvention}&csr=${AMC_P2.csr}`;
        const reply = await connection.ask({ method: 'GET', path: `/annuaire/v1/routes?${query}` });
        return JSON.parse(reply.body.toString('utf8')) as LookedUp;
      } finally {
        connection.close();
      }
    };
    expect((await lookUp(two)).route.plateforme).toMatchObject({ id: 'P2', etat: 'inconnue' });
    world.amc.mode = 'cut-before';
    await until('the breaker opens here', async () => {
      await exchange(one, 'D12', 'CHU-C');
      return (await lookUp(one)).route.plateforme.etat === 'coupee';
    });
    const here = (await lookUp(one)).route.plateforme;
    expect(Date.parse(here.depuis ?? '')).toBeLessThanOrEqual(Date.now());
    await until('it is shown there', async () => {
      const { ensemble } = (await lookUp(two)).route.plateforme;
      return ensemble?.etat === 'fermee' && Date.parse(ensemble.depuis) <= Date.now();
    });
    const there = await lookUp(two);
    expect(there.resumeGuichet).toMatch(/ne répond pas en ce moment/);
    expect(there.quotas.appelant).toMatchObject({ fenetreSecondes: 60 });
    world.amc.mode = 'ok';
    await until('it is back', async () => {
      await exchange(one, 'D12', 'CHU-C');
      return (await lookUp(two)).route.plateforme.ensemble?.etat === 'ouverte';
    });
  });

  it('its tables are closed to the role of the gateway', async () => {
    const [rights] = await world.database.query<{ may: boolean }>(
      `SELECT bool_or(has_table_privilege(r.rolname, c.oid, 'SELECT')) AS may FROM pg_class c, pg_roles r
        WHERE c.relnamespace = 'annuaire'::regnamespace AND c.relkind = 'r'
          AND r.rolname IN ('roc_application_' || current_database(), 'roc_amc_' || current_database())`,
    );
    expect(rights?.may).toBe(false);
  });

  it('killed in the middle of a load, then a gateway restarted without it: no exchange fails, and readiness says so', async () => {
    const [gateway] = gateways;
    if (gateway === undefined) throw new Error('a gateway');
    const statuses: number[] = [];
    const load = (async () => {
      for (let count = 0; count < 20; count++) statuses.push(await exchange(gateway));
    })();
    await until('some were answered', () => statuses.length >= 5);
    service.process.kill('SIGKILL');
    await load;
    expect(statuses).toEqual(Array.from({ length: 20 }, () => 200));

    const again = await startGateway('un');
    expect(await exchange(again)).toBe(200);
    const ready = await fetch(`http://127.0.0.1:${again.ports.ops}/ready`);
    expect(ready.status).toBe(200);
    const { avertissements } = (await ready.json()) as { avertissements: string[] };
    expect(avertissements.join()).toMatch(/annuaire injoignable/);
  });
});
