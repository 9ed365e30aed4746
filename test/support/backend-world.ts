import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join } from 'node:path';
import { systemClock } from '../../src/kernel/clock.js';
import { type Service } from '../../src/kernel/vocabulary.js';
import { type AmcQuestion } from '../../src/backend/amc-backend.port.js';
import { type ClientTls } from '../../src/backend/adapters/https-connections.js';
import { minimise } from '../../src/backend/minimise-request.js';
import { AnswerValidator } from '../../src/backend/validate-answer.js';
import {
  type Dossier,
  type DossierReferentiel,
  mapDossier,
  mapWithdrawal,
} from '../../src/cli/map-dossier.js';
import { type Demande } from '../../src/messages/types.js';
import { type DevelopmentAuthority, openDevelopmentAuthority } from '../../src/pki/development-authority.js';
import { Certificate } from '../../src/pki/certificate.js';
import { RevocationRegistry } from '../../src/pki/revocation.js';
import { clientTlsOptions } from '../../src/pki/tls-context.js';
import { TrustStore } from '../../src/pki/trust-store.js';
import { NodeSigner } from '../../src/signing/adapters/node-signer.js';
import { type IssuerMode } from '../../src/signing/protected-header.js';
import { digest } from '../../src/signing/sign-answer.js';
import { SignerCertificates } from '../../src/signing/signer-certificates.js';
import { type IssuerRole } from '../../src/signing/signing-roles.port.js';
import { BackendAnswerVerifier } from '../../src/signing/verify-backend-answer.js';
import { PROJECT } from './transpile.js';

export const AMC_STRUCTURE = '2130000015';
export const GATEWAY_STRUCTURE = '2130000023';

/** Keys, certificates and validator around a backend under test. */
export interface BackendWorld {
  readonly folder: string;
  readonly authority: DevelopmentAuthority;
  readonly tls: ClientTls;
  readonly validator: AnswerValidator;
  signer(name: string): Promise<NodeSigner>;
  /** Lists a signer's certificate for an AMC in the directory the validator reads. */
  list(amc10: string, signer: { readonly certificate: Certificate }, mode: IssuerMode, mandat?: string): void;
  /** A server identity for the AMC's TLS listener. */
  server(overrides?: Partial<ServerIdentity>): Promise<{ cert: string; key: string; ca: readonly string[] }>;
  /** Revokes a certificate and takes the new lists at once. */
  revoke(certificatePem: string): Promise<void>;
  close(): Promise<void>;
}

interface ServerIdentity {
  readonly structureId: string;
  readonly profile: 'ssl-serv' | 'auth-cli' | 'cachet';
  readonly dnsNames: readonly string[];
  readonly ipAddresses: readonly string[];
}

export async function openBackendWorld(): Promise<BackendWorld> {
  const folder = join(PROJECT, 'var', `test-backend_${randomUUID().slice(0, 8)}-${process.pid}`);
  await mkdir(folder, { recursive: true });
  const authority = await openDevelopmentAuthority(folder, systemClock);
  const roles = new Map<string, IssuerRole[]>();
  const client = await authority.issue({
    profile: 'auth-cli',
    commonName: 'passerelle',
    structureId: GATEWAY_STRUCTURE,
    organisation: 'Passerelle',
  });
  const trustStore = TrustStore.fromPem(authority.caPems);
  const revocation = new RevocationRegistry();
  const reload = async (): Promise<void> => {
    await revocation.load(await authority.writeRevocationLists(), trustStore, Date.now());
  };
  await reload();
  const chain = Certificate.listFromPem(client.chainPem);
  const key = {
    privateKey: client.privateKey,
    certificate: client.certificate,
    chain,
    chainPem: client.chainPem,
  };
  const signers = new SignerCertificates(trustStore, undefined);
  const window = { past: 86_700, future: 300 };
  const verifier = new BackendAnswerVerifier({ signers, clock: systemClock, window });
  const directory = { issuersOf: (amc10: string) => roles.get(amc10) ?? [], seals: () => [] };
  return {
    folder,
    authority,
    tls: (structureId) => clientTlsOptions(key, { trustStore, revocation, clock: systemClock, structureId }),
    revoke: async (pem) => {
      const [certificate] = Certificate.listFromPem(pem);
      await authority.revoke(certificate?.serialHex ?? '');
      await reload();
    },
    validator: new AnswerValidator(verifier, () => directory, systemClock),
    signer: async (commonName) => {
      const leaf = await authority.issue({
        profile: 'cachet',
        commonName,
        structureId: AMC_STRUCTURE,
        organisation: commonName,
      });
      return new NodeSigner({
        key: leaf.privateKey,
        certificate: leaf.certificate,
        intermediates: [authority.organisations],
      });
    },
    list: (amc10, signer, mode, mandat) => {
      const { x5tS256, der } = signer.certificate;
      const role = {
        x5tS256,
        certificat: der.toString('base64'),
        mode,
        ...(mandat === undefined ? {} : { mandat }),
      };
      roles.set(amc10, [...(roles.get(amc10) ?? []), role]);
    },
    server: async (overrides = {}) => {
      const identity = { profile: 'ssl-serv', commonName: 'localhost', structureId: AMC_STRUCTURE } as const;
      const leaf = await authority.issue({ ...identity, organisation: 'Opérateur', ...overrides });
      return { cert: leaf.chainPem, key: leaf.keyPem, ca: authority.caPems };
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

const FIXTURES = join(PROJECT, 'test', 'fixtures', 'dossiers');

export async function readReferentielFixture(): Promise<DossierReferentiel> {
  return JSON.parse(await readFile(join(FIXTURES, 'referentiel.json'), 'utf8')) as DossierReferentiel;
}

export async function readDossier(id: string): Promise<Dossier> {
  const dossiers = JSON.parse(await readFile(join(FIXTURES, 'dossiers.json'), 'utf8')) as Dossier[];
  const dossier = dossiers.find((one) => one.id === id);
  if (dossier === undefined) throw new Error(`no dossier ${id}`);
  return dossier;
}

/** The question of a dossier, as the exchange would put it to the AMC. A fresh message id each time. */
export async function questionOf(
  id: string,
  service: Service,
  change: (demande: Demande) => void = () => undefined,
): Promise<AmcQuestion> {
  const demande = await demandeOf(id, service);
  change(demande);
  const { demande: least, transmis } = minimise(demande);
  const empreinte = digest(JSON.stringify(demande));
  const amc10 = demande.amc.numero.padStart(10, '0');
  return {
    service,
    demande: least,
    amc10,
    original: { empreinte, signature: null },
    requete: {
      algorithme: 'S256',
      empreinte,
      methode: 'POST',
      chemin: `/roc/v1/${service.toLowerCase()}`,
      service,
      idMessage: demande.idMessage,
      finessJuridique: demande.etablissement.finessJuridique,
      numeroAmc: amc10,
      transmis,
    },
  };
}

/** The request of a dossier for a service; a DEL withdraws an engagement of a number that is well formed. */
export async function demandeOf(id: string, service: Service): Promise<Demande> {
  const [dossier, referentiel] = [await readDossier(id), await readReferentielFixture()];
  const made = { idMessage: randomUUID(), environnement: 'test' } as const;
  if (service !== 'DEL') return structuredClone(mapDossier(dossier, referentiel, { ...made, service }));
  const amc10 = referentiel.beneficiaires[dossier.beneficiaire]?.amc.padStart(10, '0') ?? '';
  const engagement = `CLC-${amc10}-20260612-0123456789`;
  return mapWithdrawal(dossier, referentiel, { ...made, service, engagement, motif: 'SEJOUR_ANNULE' });
}

/** The key of a question, as the exchange makes it. */
export function keyOf({ demande }: AmcQuestion): string {
  return `${demande.etablissement.finessJuridique}:${demande.idMessage}`;
}

/**
 * A TLS server that is not ours (openssl s_server): it asks for a client certificate of an authority that did not
 * issue the gateway's, and refuses it with an alert, as servers do that verify within the handshake.
 */
export async function startStrictServer(
  world: BackendWorld,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const other = await openDevelopmentAuthority(join(world.folder, 'autre'), systemClock, { prefix: 'AUTRE' });
  const { cert, key } = await world.server();
  const files = {
    cert: join(world.folder, 's.pem'),
    key: join(world.folder, 's.key'),
    ca: join(world.folder, 's-ca.pem'),
  };
  await writeFile(files.cert, cert);
  await writeFile(files.key, key, { mode: 0o600 });
  await writeFile(files.ca, other.caPems.join(''));
  const port = await freePort();
  const verify = ['-Verify', '2', '-verify_return_error', '-CAfile', files.ca, '-quiet'];
  const identity = ['-cert', files.cert, '-cert_chain', files.cert, '-key', files.key];
  const server = spawn('openssl', ['s_server', '-accept', `127.0.0.1:${port}`, ...identity, ...verify], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const ended = new Promise<void>((resolve, reject) =>
    server.once('exit', () => resolve()).once('error', reject),
  );
  ended.catch(() => undefined);
  const kill = (): void => void server.kill();
  process.once('exit', kill);
  await listening(port);
  const stop = async (): Promise<void> => {
    process.off('exit', kill);
    kill();
    await ended;
  };
  return { url: `https://127.0.0.1:${port}`, stop };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function listening(port: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const reached = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (reached) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('openssl s_server did not start: is openssl installed?');
}
