import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:https';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type RunningChild, startChild } from '../../src/cli/development/child-process.js';
import { DevelopmentDirectory } from '../../src/cli/development/directory-service.js';
import { DevelopmentInstallation } from '../../src/cli/development/installation.js';
import { ORGANISATIONS } from '../../src/cli/development/organisations.js';
import { readProfile } from '../../src/cli/annuaire/profile.js';
import { civilDateInFrance } from '../../src/kernel/civil-date.js';
import { type FiledLeaf } from '../../src/pki/development-authority.js';
import { type Operation } from '../../src/registry/fact.js';
import { NodeSigner } from '../../src/signing/adapters/node-signer.js';
import { generalJson } from '../../src/signing/serialize-answer.js';
import { CTY, signAsIssuer, signPlain } from '../../src/signing/sign-answer.js';
import { answerFault, contractFault } from './directory-contract.js';
import { REFERENTIEL_FILE } from './gateway.js';
import { testDatabase, type TestDatabase } from './postgres.js';
import { PROJECT } from './transpile.js';

export const JOSE = 'application/jose+json';
export type Person = 'anne' | 'bruno' | 'claire' | 'david' | 'edith' | 'farid';
/** How P2 answers the ping. */
export type PingMode = 'bonne' | 'autre-amc' | 'ordures' | 'silence' | 'redirection';

export interface HttpAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: Record<string, unknown>;
}

interface TlsKeys {
  readonly cert: string;
  readonly key: string;
  readonly ca: string[];
}

interface Parts {
  readonly installation: DevelopmentInstallation;
  readonly directory: DevelopmentDirectory;
  readonly database: TestDatabase;
  readonly services: RunningChild<{ ports: { annuaire: number } }>[];
  readonly p2: { readonly port: number; readonly seal: FiledLeaf; readonly close: () => void };
}

/** The directory service as a process, over its own listener, with a platform P2 that the test commands. */
export class DirectoryWorld {
  private constructor(
    private readonly parts: Parts,
    readonly ping: { mode: PingMode; redirectTo: string },
  ) {}

  static async open(): Promise<DirectoryWorld> {
    const folder = join(PROJECT, 'var', `test-annuaire_${randomUUID().slice(0, 8)}-${process.pid}`);
    await mkdir(folder, { recursive: true });
    const installation = await DevelopmentInstallation.open({ folder, referentielFile: REFERENTIEL_FILE });
    const owner = { structureId: ORGANISATIONS.plateformeP2.structure, organisation: 'P2' };
    const { authority } = installation;
    const seal = await authority.file('p2-cachet', { profile: 'cachet', commonName: 'P2', ...owner });
    const tls = await authority.file('p2-tls', { profile: 'ssl-serv', commonName: 'localhost', ...owner });
    const ping = { mode: 'bonne' as PingMode, redirectTo: '' };
    const server = pingServer(installation, tls, seal, ping);
    const port = await listen(server);
    await installation.writeDirectory(`https://127.0.0.1:${port}`, seal.certificate);
    const directory = await DevelopmentDirectory.open(installation);
    const database = await testDatabase();
    await directory.seed(database.ownerUrl);
    const close = (): void => {
      server.closeAllConnections();
      server.close();
    };
    const world = new DirectoryWorld(
      { installation, directory, database, services: [], p2: { port, seal, close } },
      ping,
    );
    await world.start();
    return world;
  }

  /** Another process of the service on the same registry; the first one's address is in the profiles. */
  async start(environment: Record<string, string> = {}): Promise<string> {
    const { directory, database, services } = this.parts;
    const service = await startChild<{ ports: { annuaire: number } }>({
      name: 'annuaire',
      script: join(PROJECT, 'dist', 'main.js'),
      environment: directory.environment(database.ownerUrl, {
        ROC_PORT_ANNUAIRE: '0',
        ROC_ANNUAIRE_SONDE_MS: '1500',
        ...environment,
      }),
    });
    services.push(service);
    const address = `https://127.0.0.1:${service.ready.ports.annuaire}`;
    if (services.length === 1) await directory.writeProfiles(address);
    return address;
  }

  get today(): string {
    return civilDateInFrance(Date.now());
  }

  get installation(): DevelopmentInstallation {
    return this.parts.installation;
  }

  get directory(): DevelopmentDirectory {
    return this.parts.directory;
  }

  get database(): TestDatabase {
    return this.parts.database;
  }

  get p2Port(): number {
    return this.parts.p2.port;
  }

  get p2Seal(): FiledLeaf {
    return this.parts.p2.seal;
  }

  /** Another listener of P2, under a TLS certificate of the test's own. */
  async serveP2(tls: FiledLeaf): Promise<{ readonly port: number; readonly close: () => void }> {
    const server = pingServer(this.installation, tls, this.p2Seal, this.ping);
    const port = await listen(server);
    return {
      port,
      close: () => {
        server.closeAllConnections();
        server.close();
      },
    };
  }

  change(operations: readonly Operation[], participant = 'P2', id: string = randomUUID()) {
    return { v: 1, id, participant, motif: 'essai', operations };
  }

  async signed(
    person: Person | NodeSigner,
    document: unknown,
    cty: Parameters<typeof signPlain>[1] = CTY.changement,
    at = Date.now(),
  ): Promise<Buffer> {
    const signer = typeof person === 'string' ? this.signerOf(person) : person;
    const payload = Buffer.from(JSON.stringify(document));
    return generalJson(payload, [await signPlain(payload, cty, signer, Math.floor(at / 1000))]);
  }

  signerOf(person: Person): NodeSigner {
    const { signer } = readProfile(this.directory.profileOf(person));
    if (signer === undefined) throw new Error(`${person} signs nothing`);
    return signer;
  }

  /** Proposes as a person, by its own participant's certificate. */
  async propose(person: Person, operations: readonly Operation[], at?: string): Promise<HttpAnswer> {
    const participant = person === 'edith' || person === 'farid' ? 'ANNUAIRE' : 'P2';
    const body = await this.signed(person, this.change(operations, participant));
    return this.send(person, 'POST', '/annuaire/v1/changements', { body, at });
  }

  async decide(
    person: Person | NodeSigner,
    proposed: HttpAnswer,
    more: { readonly at?: string | undefined; readonly as?: Person; readonly document?: object } = {},
  ): Promise<HttpAnswer> {
    const { id, empreinte, empreinteDifference } = proposed.body as Record<string, string>;
    const document = {
      ...{ v: 1, changement: id, empreinte, difference: empreinteDifference, decision: 'approuve' },
      ...more.document,
    };
    const body = await this.signed(person, document, CTY.decision);
    const as = more.as ?? (typeof person === 'string' ? person : 'bruno');
    return this.send(as, 'POST', `/annuaire/v1/changements/${id ?? ''}/decision`, { body, at: more.at });
  }

  /** A request over mutual TLS, under a person's profile or other keys. */
  send(
    keys: Person | TlsKeys,
    method: string,
    path: string,
    {
      body,
      type = JOSE,
      at,
    }: { readonly body?: Buffer; readonly type?: string; readonly at?: string | undefined } = {},
  ): Promise<HttpAnswer> {
    const profile = readProfile(this.directory.profileOf(typeof keys === 'string' ? keys : 'anne'));
    const tls = typeof keys === 'string' ? profile.tls : keys;
    const headers = body === undefined ? {} : { 'content-type': type, 'content-length': body.length };
    return new Promise((resolve, reject) => {
      const call = request(new URL(path, at ?? profile.adresse), { method, headers, agent: false, ...tls });
      call.once('error', reject);
      call.once('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          const type = response.headers['content-type'] ?? '';
          const json = type.includes('json') ? (JSON.parse(text) as Record<string, unknown>) : { text };
          const answer = { status: response.statusCode ?? 0, type, body: json };
          const fault = answerFault(method, path, answer) ?? acceptedFault(path, answer.status, body);
          if (fault === null) resolve(answer);
          else reject(new Error(`not by the contract: ${fault}`));
        });
      });
      call.end(body);
    });
  }

  tlsOf(leaf: FiledLeaf): TlsKeys {
    return { cert: leaf.chainPem, key: leaf.keyPem, ca: [...this.installation.authority.caPems] };
  }

  /** Codes of the refusals in the directory's log, in their order. */
  async refusals(): Promise<{ readonly code: string; readonly changement: string | null }[]> {
    const rows = await this.database.query<{ entree: Buffer; changement: string | null }>(
      "SELECT entree, changement FROM annuaire.journal WHERE acte = 'refus' ORDER BY rang",
    );
    return rows.map(({ entree, changement }) => {
      const { detail } = JSON.parse(entree.toString()) as { detail: { code: string } };
      return { code: detail.code, changement };
    });
  }

  async firstContent(): Promise<Buffer> {
    return readFile(this.directory.path('amorcage.json'));
  }

  async close(): Promise<void> {
    for (const service of this.parts.services) await service.stop();
    this.parts.p2.close();
    await this.database.drop();
    await rm(this.installation.folder, { recursive: true, force: true });
  }
}

/** A document that the service has taken is one that the contract knows. */
function acceptedFault(path: string, status: number, body: Buffer | undefined): string | null {
  if (body === undefined || status >= 300) return null;
  const { payload } = JSON.parse(body.toString()) as { payload: string };
  const document: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
  return contractFault(path.endsWith('/decision') ? 'Decision' : 'Changement', document);
}

function pingServer(
  { authority }: DevelopmentInstallation,
  tls: FiledLeaf,
  seal: FiledLeaf,
  ping: { readonly mode: PingMode; readonly redirectTo: string },
): Server {
  const signer = new NodeSigner({
    key: seal.privateKey,
    certificate: seal.certificate,
    intermediates: [authority.organisations],
  });
  const answer = async (body: string): Promise<Buffer> => {
    if (ping.mode === 'ordures') return Buffer.from('pas du JWS');
    const { defi, amc } = JSON.parse(body) as { defi: string; amc: string };
    const content = { v: 1, defi, amc: ping.mode === 'autre-amc' ? '0099100011' : amc };
    const payload = Buffer.from(JSON.stringify({ ...content, emisLe: new Date().toISOString() }));
    const statement = { iat: Math.floor(Date.now() / 1000), mode: 'propre' } as const;
    return generalJson(payload, [await signAsIssuer(payload, CTY.ping, signer, statement)]);
  };
  const options = {
    cert: tls.chainPem,
    key: tls.keyPem,
    ca: [...authority.caPems],
    requestCert: true,
    rejectUnauthorized: true,
  };
  return createServer(options, (incoming, response) => {
    let body = '';
    incoming.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    incoming.on('end', () => {
      if (ping.mode === 'silence') return;
      if (ping.mode === 'redirection') response.writeHead(302, { location: ping.redirectTo }).end();
      else void answer(body).then((bytes) => response.writeHead(200, { 'content-type': JOSE }).end(bytes));
    });
  });
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}
