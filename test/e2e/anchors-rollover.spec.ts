import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORGANISATIONS } from '../../src/cli/development/organisations.js';
import { type Extract, type ListedCertificate } from '../../src/directory/extract.js';
import { sealExtract } from '../../src/directory/seal-extract.js';
import { instant, systemClock } from '../../src/kernel/clock.js';
import {
  type DevelopmentAuthority,
  type FiledLeaf,
  type IssueRequest,
  openDevelopmentAuthority,
} from '../../src/pki/development-authority.js';
import { NodeSigner } from '../../src/signing/adapters/node-signer.js';
import { RawConnection, type RawReply } from '../support/caller.js';
import { idb, signed } from '../support/dossier-messages.js';
import { GatewayWorld, type TestGateway, until } from '../support/gateway.js';

type Keys = Readonly<Record<'client' | 'seal', FiledLeaf>>;

const AMC_P2 = '0099100037';
const HOSPITALS = { 'CH-A': 'D01', 'CHU-C': 'D12' } as const;
type Hospital = keyof typeof HOSPITALS;

/** The drill of docs/ancres.md, step by step, under exchanges that never stop. */
describe('a roll-over of the trust anchors', () => {
  let world: GatewayWorld;
  let gateway: TestGateway;
  let second: DevelopmentAuthority;
  let files: Record<string, string>;
  /** What each hospital calls with at this moment. */
  const using = new Map<Hospital, Keys>();
  const statuses: number[] = [];
  const broken: string[] = [];
  let loading = true;
  let load: Promise<unknown>;
  let version = 0;

  beforeAll(async () => {
    world = await GatewayWorld.open();
    const { installation } = world;
    second = await openDevelopmentAuthority(installation.path('pki-b'), systemClock, { prefix: 'ROC DEV B' });
    files = await ownKeyFiles();
    gateway = await world.start(files);
    for (const name of Object.keys(HOSPITALS) as Hospital[])
      using.set(name, {
        client: world.clientOf(name),
        seal: installation.hospitals.get(name)?.seal as FiledLeaf,
      });
    load = Promise.all(
      (Object.keys(HOSPITALS) as Hospital[]).flatMap((name) => [exchanges(name), exchanges(name)]),
    );
    await until('the load runs', () => statuses.length >= 8);
  });
  afterAll(async () => {
    loading = false;
    await load;
    await world.close();
  });

  /** The gateway's key files, copied where the drill may replace them. */
  async function ownKeyFiles(): Promise<Record<string, string>> {
    const { installation, database } = world;
    const environment = installation.environment(database.ownerUrl, 'libres');
    const folder = installation.path('cles');
    await mkdir(folder, { mode: 0o700 });
    const own: Record<string, string> = {};
    for (const role of ['TLS', 'CLIENT', 'CACHET', 'ANNUAIRE_CACHET'])
      for (const half of ['CERTIFICAT', 'CLE']) {
        const name = `ROC_${role}_${half}`;
        own[name] = join(folder, `${role}.${half}.pem`);
        await copyFile(environment[name] ?? '', own[name]);
      }
    return { ...own, ROC_AMC_CONNEXIONS: '4' };
  }

  const signerOf = (leaf: FiledLeaf, authority = second): NodeSigner =>
    new NodeSigner({
      key: leaf.privateKey,
      certificate: leaf.certificate,
      intermediates: [authority.organisations],
    });
  const bothAnchors = (): string[] => [...world.installation.authority.caPems, ...second.caPems];
  const connect = (keys: Keys, listener: 'exchange' | 'diagnostic' = 'exchange'): Promise<RawConnection> =>
    RawConnection.open(gateway.ports[listener], bothAnchors(), keys.client);

  const ask = async (connection: RawConnection, name: Hospital, { seal }: Keys): Promise<RawReply> => {
    const authority = seal.certificate.issuerName.includes('DEV B') ? second : world.installation.authority;
    return connection.ask(await signed(idb(HOSPITALS[name]), signerOf(seal, authority)));
  };

  /** A hospital that calls without end, on a connection it keeps until its keys are renewed. */
  async function exchanges(name: Hospital): Promise<void> {
    while (loading) {
      const keys = using.get(name) as Keys;
      const connection = await connect(keys);
      try {
        while (loading && using.get(name) === keys) statuses.push((await ask(connection, name, keys)).status);
      } catch (error) {
        broken.push(`${name} ${String(error)}`);
      } finally {
        connection.close();
      }
    }
  }

  const listed = ({ certificate }: FiledLeaf): ListedCertificate => ({
    x5tS256: certificate.x5tS256,
    certificat: certificate.der.toString('base64'),
    du: instant(certificate.notBefore),
    au: instant(certificate.notAfter),
  });

  const written = async (path: string, content: string | Buffer, mode = 0o600): Promise<void> => {
    await writeFile(`${path}.partiel`, content, { mode });
    await rename(`${path}.partiel`, path);
  };

  async function publish(change: (extract: Extract) => Extract, seal?: FiledLeaf): Promise<void> {
    const file = join(world.installation.anchors, 'annuaire.jose.json');
    const { payload } = JSON.parse(await readFile(file, 'utf8')) as { payload: string };
    const former = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Extract;
    version = former.version + 1;
    const next = change({ ...former, version });
    const bytes =
      seal === undefined
        ? await world.sealed(() => next)
        : await sealExtract(next, signerOf(seal), Math.floor(Date.now() / 1000));
    await written(file, bytes);
    await until(
      'the snapshot is in use',
      async () => (await world.metric(gateway, 'roc_annuaire_version')) === version,
    );
  }

  /** Thumbprints of the signatures under an answer. */
  const signersOf = ({ body }: RawReply): string[] =>
    (JSON.parse(body.toString()) as { signatures: { protected: string }[] }).signatures.map(
      (one) =>
        (JSON.parse(Buffer.from(one.protected, 'base64url').toString()) as Record<string, string>)[
          'x5t#S256'
        ] ?? '',
    );

  it('adds B, renews everything, removes A: no exchange fails, then a leaf of A is refused by name', async () => {
    const { installation, amc } = world;
    const of = (name: string, profile: IssueRequest['profile'], structureId: string): Promise<FiledLeaf> =>
      second.file(name, {
        profile,
        commonName: name === 'serveur' ? 'localhost' : name,
        structureId,
        organisation: name,
      });
    const { passerelle, annuaire, plateformeP2 } = ORGANISATIONS;
    const former = new Map(using);

    // 1. B beside A: its lists, its anchors, and the directory accepts what B issues.
    for (const name of (await readdir(second.crlFolder)).filter((one) => one.endsWith('.crl')))
      await copyFile(join(second.crlFolder, name), join(installation.authority.crlFolder, `b-${name}`));
    const anchors = installation.path('autorites');
    await written(join(anchors, 'b-racine.pem'), second.root.toPem());
    await written(join(anchors, 'b-organisations.pem'), second.organisations.toPem());
    const accepted = [installation.authority.organisations.x5tS256, second.organisations.x5tS256];
    await publish((extract) => ({
      ...extract,
      participants: extract.participants.map((one) => ({ ...one, autorites: accepted })),
    }));
    const hospitals = new Map<Hospital, Keys>();
    for (const name of Object.keys(HOSPITALS) as Hospital[]) {
      const { structureId } = world.clientOf(name).certificate;
      const [client, seal] = [
        await of(`${name}-client`, 'auth-cli', structureId ?? ''),
        await of(`${name}-cachet`, 'cachet', structureId ?? ''),
      ];
      hospitals.set(name, { client, seal });
    }
    const renewedKeys = hospitals.get('CH-A') as Keys;
    await until('a leaf of B is let in', async () => {
      const connection = await connect(renewedKeys);
      return ask(connection, 'CH-A', renewedKeys)
        .then(
          ({ status }) => status === 200,
          () => false,
        )
        .finally(() => connection.close());
    });

    // 2. Everybody's leaves: announced in the directory first, then put in place.
    const leaves = {
      TLS: await of('serveur', 'ssl-serv', passerelle.structure),
      CLIENT: await of('client', 'auth-cli', passerelle.structure),
      CACHET: await of('cachet', 'cachet', passerelle.structure),
      ANNUAIRE_CACHET: await of('annuaire', 'cachet', annuaire.structure),
    };
    const p2 = {
      server: await second.file('p2', {
        ...{ profile: 'ssl-serv', commonName: 'localhost', organisation: 'P2' },
        structureId: plateformeP2.structure,
      }),
      seal: await of('p2-cachet', 'cachet', plateformeP2.structure),
    };
    const emetteurs = installation.path('emetteurs');
    const delegated = new Map<string, FiledLeaf>();
    for (const name of await readdir(emetteurs)) {
      const [, amc10] = /^(\d{10})\.pem$/.exec(name) ?? [];
      if (amc10 !== undefined)
        delegated.set(amc10, await of(`emetteur-${amc10}`, 'cachet', passerelle.structure));
    }
    const issuerOf = (amc10: string): FiledLeaf | undefined =>
      delegated.get(amc10) ?? (amc10 === AMC_P2 ? p2.seal : undefined);
    await publish((extract) => ({
      ...extract,
      passerelles: extract.passerelles.map((one) => ({
        ...one,
        cachets: [...one.cachets, listed(leaves.CACHET)],
      })),
      amc: extract.amc.map((one) => {
        const leaf = issuerOf(one.numero);
        const [issuer] = one.emetteurs;
        return leaf === undefined || issuer === undefined
          ? one
          : { ...one, emetteurs: [...one.emetteurs, { ...issuer, ...listed(leaf) }] };
      }),
    }));
    const pins = join(installation.anchors, 'annuaire.pem');
    await written(pins, `${await readFile(pins, 'utf8')}${leaves.ANNUAIRE_CACHET.certificatePem}`);
    for (const [role, leaf] of Object.entries(leaves)) {
      await written(files[`ROC_${role}_CLE`] ?? '', leaf.keyPem);
      await written(files[`ROC_${role}_CERTIFICAT`] ?? '', leaf.chainPem);
    }
    for (const [amc10, leaf] of delegated) {
      await written(join(emetteurs, `${amc10}.key.pem`), leaf.keyPem);
      await written(join(emetteurs, `${amc10}.pem`), leaf.chainPem);
    }
    amc.renew({ cert: p2.server.chainPem, key: p2.server.keyPem, ca: bothAnchors() }, signerOf(p2.seal));
    for (const [name, keys] of hospitals) using.set(name, keys);
    await until('the gateway signs with the keys of B', async () => {
      const connection = await connect(renewedKeys);
      try {
        const server = connection.socket.getPeerX509Certificate()?.fingerprint256;
        const signers = signersOf(await ask(connection, 'CH-A', renewedKeys));
        return (
          server === leaves.TLS.certificate.x509.fingerprint256 && signers.includes(leaves.CACHET.x5tS256)
        );
      } finally {
        connection.close();
      }
    });

    // 3. The directory names nothing of A any more, and is sealed under B.
    await publish(
      (extract) => ({
        ...extract,
        participants: extract.participants.map((one) => ({
          ...one,
          autorites: [second.organisations.x5tS256],
        })),
        passerelles: extract.passerelles.map((one) => ({ ...one, cachets: [listed(leaves.CACHET)] })),
        amc: extract.amc.map((one) => ({ ...one, emetteurs: one.emetteurs.slice(1) })),
      }),
      leaves.ANNUAIRE_CACHET,
    );
    await written(pins, leaves.ANNUAIRE_CACHET.certificatePem);

    // 4. A goes: who still holds a connection under it loses it.
    const late = await connect(former.get('CH-A') as Keys);
    amc.renew({ cert: p2.server.chainPem, key: p2.server.keyPem, ca: second.caPems }, signerOf(p2.seal));
    for (const name of await readdir(anchors))
      if (!basename(name).startsWith('b-')) await rm(join(anchors, name));
    const refusals = (raison: string) =>
      world.metric(gateway, `roc_tls_refus_total{listener="exchange",raison="${raison}"}`);
    await until('its connection is closed', async () => (await refusals('autorite-retiree')) > 0);
    expect(await late.remains()).toBe('');

    const before = statuses.length;
    await until('exchanges go on', () => statuses.length >= before + 20);
    loading = false;
    await load;
    expect(broken).toEqual([]);
    expect(statuses.filter((status) => status !== 200)).toEqual([]);

    const refused = await connect(former.get('CH-A') as Keys);
    expect(await refused.remains()).toBe('');
    expect(await refusals('autorite-inconnue')).toBeGreaterThan(0);
    const asked = await connect(former.get('CH-A') as Keys, 'diagnostic');
    const { body } = await asked.ask({ method: 'GET', path: '/diagnostic/v1/whoami' });
    asked.close();
    expect(JSON.parse(body.toString())).toMatchObject({ premierEchec: 'certificat:autorite-inconnue' });
  });
});
