/** A family of logs with its sealed list, and a trust folder to judge it by. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Extract } from '../../src/directory/extract.js';
import { Directory } from '../../src/directory/directory.js';
import { sealExtract } from '../../src/directory/seal-extract.js';
import { instant } from '../../src/kernel/clock.js';
import { type DevelopmentAuthority, openDevelopmentAuthority } from '../../src/pki/development-authority.js';
import { TrustStore } from '../../src/pki/trust-store.js';
import { NodeSigner } from '../../src/signing/adapters/node-signer.js';
import { generalJson } from '../../src/signing/serialize-answer.js';
import { CTY, signPlain } from '../../src/signing/sign-answer.js';
import { type Signer } from '../../src/signing/signer.port.js';
import { type OpenLogListMeans } from '../../src/trace/log/log-list.js';
import { LogKey } from '../../src/trace/log/log-key.js';
import { type Fetched, type LogSource, type Wanted } from '../../src/trace/monitor/log-source.port.js';
import { type PublishedLog, type Served } from './published-log.js';

const GATEWAY = '2732829320';
const OPERATOR = '2552100554';
export const FAMILY = 'passerelle.exemple.invalid/journal';

export interface ListOptions {
  /** Milliseconds; now where not given. */
  readonly issuedAt?: number;
  /** Changes the content before it is sealed. */
  readonly content?: (content: Record<string, unknown>) => unknown;
  readonly signer?: Signer;
}

export class LogWorld {
  readonly key: LogKey;

  private constructor(
    readonly folder: string,
    readonly authority: DevelopmentAuthority,
    private readonly signers: { readonly gateway: Signer; readonly operator: Signer },
    family: string,
  ) {
    this.key = new LogKey(family, generateKeyPairSync('ed25519').privateKey);
  }

  get gateway(): Signer {
    return this.signers.gateway;
  }

  get operator(): Signer {
    return this.signers.operator;
  }

  static async open(name: string, family = FAMILY): Promise<LogWorld> {
    const folder = join(process.cwd(), 'var', `test-journal-${name}-${process.pid}`);
    mkdirSync(folder, { recursive: true });
    const authority = await openDevelopmentAuthority(join(folder, 'pki'), { now: () => Date.now() });
    const gateway = await signerOf(authority, GATEWAY, 'Passerelle');
    const operator = await signerOf(authority, OPERATOR, 'Annuaire');
    return new LogWorld(folder, authority, { gateway, operator }, family);
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** A signer that the directory lists for nobody. */
  stranger(): Promise<Signer> {
    return signerOf(this.authority, GATEWAY, 'Inconnu');
  }

  extract(): Extract {
    const [du, au] = [instant(Date.now() - 400 * 86_400_000), instant(Date.now() + 30 * 86_400_000)];
    const { x5tS256, der } = this.gateway.certificate;
    const seal = { x5tS256, certificat: der.toString('base64'), du, au };
    const { family, thumbprint } = this.key;
    return {
      ...{ version: 1, environnement: 'test', emisLe: instant(Date.now()), expireLe: au },
      operateur: { nom: 'Annuaire', structure: OPERATOR },
      ...{ participants: [], amc: [], plateformes: [] },
      passerelles: [
        {
          nom: 'Passerelle',
          structure: GATEWAY,
          cachets: [seal],
          journal: { origine: family, cle: thumbprint },
        },
      ],
    };
  }

  trust(): OpenLogListMeans {
    return { trust: TrustStore.fromPem(this.authority.caPems), roles: new Directory(this.extract()) };
  }

  async writeTrustFolder(): Promise<string> {
    const folder = join(this.folder, 'confiance');
    mkdirSync(folder, { recursive: true });
    const iat = Math.floor(Date.now() / 1_000);
    writeFileSync(join(folder, 'racine.pem'), this.authority.root.toPem());
    writeFileSync(join(folder, 'ac-organisations.pem'), this.authority.organisations.toPem());
    writeFileSync(join(folder, 'annuaire.pem'), this.operator.certificate.toPem());
    writeFileSync(join(folder, 'annuaire.jose.json'), await sealExtract(this.extract(), this.operator, iat));
    return folder;
  }

  async list(logs: readonly PublishedLog[], options: ListOptions = {}): Promise<Buffer> {
    const { issuedAt = Date.now(), content = (same: unknown) => same, signer = this.gateway } = options;
    const { family, thumbprint } = this.key;
    const said = content({
      ...{ v: 1, famille: family, cle: thumbprint, emisLe: instant(issuedAt) },
      journaux: logs.map((log) => log.listed()),
    });
    const payload = Buffer.from(JSON.stringify(said));
    const iat = Math.floor(issuedAt / 1_000);
    return generalJson(payload, [await signPlain(payload, CTY.journaux, signer, iat)]);
  }
}

async function signerOf(
  authority: DevelopmentAuthority,
  structureId: string,
  commonName: string,
): Promise<Signer> {
  const issued = await authority.issue({
    profile: 'cachet',
    commonName,
    structureId,
    organisation: commonName,
  });
  return new NodeSigner({
    key: issued.privateKey,
    certificate: issued.certificate,
    intermediates: [authority.organisations],
  });
}

type Answer = Served | 'absente' | ((response: ServerResponse) => void);

/** What a gateway serves: the list and its logs. Reads the logs at each request. */
export class PublishedFamily {
  logs: PublishedLog[] = [];
  list: () => Promise<Buffer>;
  /** Answers instead, where it gives something. */
  instead: (path: string) => Answer | undefined = () => undefined;
  /** Paths asked for so far. */
  readonly asked: string[] = [];

  constructor(world: LogWorld, ...logs: PublishedLog[]) {
    this.logs = logs;
    this.list = () => world.list(this.logs);
  }

  async answer(path: string): Promise<Answer> {
    this.asked.push(path);
    const other = this.instead(path);
    if (other !== undefined) return other;
    if (path === '/journal/v1/journaux') return { type: 'application/jose+json', body: await this.list() };
    for (const log of this.logs) {
      const served = path.startsWith(`${log.prefix}/`) ? log.serve(path.slice(log.prefix.length)) : undefined;
      if (served !== undefined) return served;
    }
    return 'absente';
  }

  /** As a source of the same process, with the bounds of the real one. */
  source(url: string): LogSource {
    return {
      url,
      get: async ({ path, maxBytes, types }: Wanted): Promise<Fetched> => {
        const answer = await this.answer(path);
        if (answer === 'absente')
          return { ok: false, fault: 'statut', status: 404, detail: 'statut HTTP 404' };
        if (typeof answer === 'function') throw new Error('only over HTTP');
        if (!types.includes(answer.type.split(';', 1)[0] ?? ''))
          return { ok: false, fault: 'type', detail: answer.type };
        if (answer.body.length > maxBytes) return { ok: false, fault: 'taille', detail: 'trop long' };
        return { ok: true, bytes: answer.body };
      },
    };
  }

  /** Over HTTP on a free port of the loopback. */
  async serve(): Promise<{ readonly url: string; readonly server: Server; close(): Promise<void> }> {
    const server = createServer((request, response) => void this.#respond(request.url ?? '', response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const close = (): Promise<void> =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    return { url, server, close };
  }

  async #respond(path: string, response: ServerResponse): Promise<void> {
    const answer = await this.answer(path);
    if (typeof answer === 'function') return answer(response);
    if (answer === 'absente') response.writeHead(404, { 'content-type': 'text/plain' }).end();
    else response.writeHead(200, { 'content-type': answer.type }).end(answer.body);
  }
}
