import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbeddedServer } from '../../database/embedded-server.js';
import { NodeSigner } from '../../signing/adapters/node-signer.js';
import { HospitalClient } from '../hospital-client.js';
import { startChild, type RunningChild } from './child-process.js';
import { DevelopmentInstallation, readLeaf } from './installation.js';
import { DEVELOPMENT_HOSPITAL, ORGANISATIONS } from './organisations.js';

export const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

export interface GatewayPorts {
  readonly exchange: number;
  readonly diagnostic: number;
  readonly console: number;
  readonly ops: number;
}

export interface RunOptions {
  readonly folder: string;
  readonly referentielFile: string;
  readonly ports: 'libres' | 'fixes';
  /** A real server in the embedded one's place; the owner's URL. */
  readonly databaseUrl?: string | undefined;
  /** Further variables of the gateway. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly onStep?: (text: string) => void;
  readonly onLog?: (line: string) => void;
}

interface P2Ready {
  readonly port: number;
  readonly portCompteurs: number;
}

/** Everything of a development installation, up: database, platform P2, gateway. */
export class RunningInstallation {
  private constructor(
    readonly installation: DevelopmentInstallation,
    readonly databaseUrl: string,
    readonly p2: RunningChild<P2Ready>,
    readonly gateway: RunningChild<{ readonly ports: GatewayPorts }>,
    private readonly stopDatabase: () => Promise<void>,
  ) {}

  static async start(options: RunOptions): Promise<RunningInstallation> {
    const say = options.onStep ?? (() => undefined);
    say('Autorité de certification, clés et certificats');
    const installation = await DevelopmentInstallation.open(options);
    say(options.databaseUrl === undefined ? 'PostgreSQL embarqué' : 'PostgreSQL de DATABASE_URL');
    const database = options.databaseUrl === undefined ? await startEmbeddedServer({ folder: installation.path('postgres') }) : undefined;
    const databaseUrl = options.databaseUrl ?? database?.url ?? '';
    const stopDatabase = async (): Promise<void> => database?.stop();
    try {
      say('Plateforme AMC P2, processus séparé : sa clé reste chez elle, seule sa demande de certificat en sort');
      const p2 = await startP2(installation, options.onLog);
      await installation.writeDirectory(`https://127.0.0.1:${p2.ready.port}`, await readLeaf(installation.path('p2', 'cachet.pem')));
      say('Passerelle');
      const gateway = await startChild<{ ports: GatewayPorts }>({
        name: 'passerelle',
        script: join(PROJECT, 'dist', 'main.js'),
        environment: { ...installation.environment(databaseUrl, options.ports), ROC_AVEC_PARENT: 'oui', ...options.environment },
        ...(options.onLog === undefined ? {} : { onLog: options.onLog }),
      });
      return new RunningInstallation(installation, databaseUrl, p2, gateway, stopDatabase);
    } catch (error) {
      await stopDatabase();
      throw error;
    }
  }

  get origin(): string {
    return `https://127.0.0.1:${this.gateway.ready.ports.exchange}`;
  }

  /** A client with a hospital's certificate and, unless it is the unsigned development one, its seal. */
  clientOf(hospital: string): HospitalClient {
    const keys = this.installation.hospitals.get(hospital);
    if (keys === undefined) throw new Error(`établissement absent du référentiel : ${hospital}`);
    const { authority } = this.installation;
    const signer = new NodeSigner({ key: keys.seal.privateKey, certificate: keys.seal.certificate, intermediates: [authority.organisations] });
    return new HospitalClient(this.origin, {
      certificatePem: keys.client.chainPem,
      keyPem: keys.client.keyPem,
      authoritiesPem: authority.caPems,
      ...(hospital === DEVELOPMENT_HOSPITAL.id ? {} : { signer }),
    });
  }

  /** Stops the gateway first, so that what is in flight still has its AMC and its store. */
  async stop(): Promise<void> {
    await this.gateway.stop();
    await this.p2.stop();
    await this.stopDatabase();
  }
}

/** P2's folder: what its operator would hold. Both its keys are its own; we see its certification requests only. */
async function startP2(installation: DevelopmentInstallation, onLog?: (line: string) => void): Promise<RunningChild<P2Ready>> {
  const folder = installation.path('p2');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const configuration = {
    ...ORGANISATIONS.plateformeP2,
    passerelle: ORGANISATIONS.passerelle.structure,
    dossier: '.',
    autorites: ['../autorites/racine.pem', '../autorites/ac-organisations.pem'],
    referentiel: installation.referentielFile,
    plateforme: 'P2',
  };
  const file = join(folder, 'p2.json');
  await writeFile(file, JSON.stringify(configuration, null, 2), { mode: 0o600 });
  const starting = startChild<P2Ready>({
    name: 'plateforme P2',
    script: join(PROJECT, 'examples', 'operateur-p2', 'serveur.mjs'),
    arguments: [file, '--avec-parent'],
    ...(onLog === undefined ? {} : { onLog }),
  });
  await enrolP2(installation, folder, starting);
  return starting;
}

const P2_PROFILES = { cachet: 'cachet', tls: 'ssl-serv' } as const;

/** Signs P2's certification requests as they appear, until both are answered or the process has ended. */
async function enrolP2(installation: DevelopmentInstallation, folder: string, starting: Promise<unknown>): Promise<void> {
  const { nom, structure } = ORGANISATIONS.plateformeP2;
  const ended = { yet: false };
  starting.catch(() => undefined).finally(() => (ended.yet = true)).catch(() => undefined);
  for (const [usage, profile] of Object.entries(P2_PROFILES)) {
    const [request, certificate] = [join(folder, `${usage}.csr.pem`), join(folder, `${usage}.pem`)];
    if (existsSync(certificate)) continue;
    while (!existsSync(request) && !ended.yet) await new Promise((resolve) => setTimeout(resolve, 25));
    if (!existsSync(request)) return;
    const leaf = { profile, commonName: `P2-${usage.toUpperCase()}`, structureId: structure, organisation: nom };
    const signed = await installation.authority.signRequest(await readFile(request, 'utf8'), leaf);
    await writeFile(`${certificate}.partiel`, signed.chainPem);
    await rename(`${certificate}.partiel`, certificate);
  }
}
