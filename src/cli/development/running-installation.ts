import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfiguration } from '../../config/configuration.js';
import { startEmbeddedServer } from '../../database/embedded-server.js';
import { systemClock } from '../../kernel/clock.js';
import { loadedKeyOf } from '../../pki/key-store.js';
import { LoopbackAuthorityServer } from '../../pki/timestamp/adapters/loopback-authority-server.js';
import { LocalTimestampAuthority } from '../../pki/timestamp/local-authority.js';
import { NodeSigner } from '../../signing/adapters/node-signer.js';
import { type Certificate } from '../../pki/certificate.js';
import { type TraceFile } from '../../trace/common/trace-file.js';
import { HospitalClient } from '../hospital-client.js';
import { HospitalRecorder } from '../traces/hospital-recorder.js';
import { judgeOffline } from '../traces/judge-offline.js';
import { checkDatabase } from './check-database.js';
import { startChild, type RunningChild } from './child-process.js';
import { DevelopmentDirectory } from './directory-service.js';
import { type DirectoryReady, startDevelopmentDirectory } from './follow-directory.js';
import { DevelopmentInstallation, readLeaf } from './installation.js';
import { DEVELOPMENT_HOSPITAL } from './organisations.js';
import { type P2Ready, startP2 } from './start-p2.js';

export const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

export interface GatewayPorts {
  readonly exchange: number;
  readonly diagnostic: number;
  readonly console: number;
  readonly ops: number;
  readonly journal: number;
}

export interface RunOptions {
  readonly folder: string;
  readonly referentielFile: string;
  readonly ports: 'libres' | 'fixes';
  /** A real server in the embedded one's place; the owner's URL. */
  readonly databaseUrl?: string | undefined;
  /** Further variables of the gateway. */
  readonly environment?: Readonly<Record<string, string>>;
  /** How often revocation lists are issued anew while it is up; daily if not given. Milliseconds. */
  readonly revocationListsEveryMs?: number;
  readonly secretsFolder?: string;
  /** Also the directory service, which the gateway then follows in the sealed file's place; its own variables. */
  readonly directoryService?: Readonly<Record<string, string>>;
  /** Where P2 listens; any free port if not given, or 0. */
  readonly p2Port?: number;
  /** Gives the start up between two steps. */
  readonly signal?: AbortSignal;
  readonly onStep?: (text: string) => void;
  readonly onLog?: (line: string) => void;
}

interface GatewayReady {
  readonly ports: GatewayPorts;
}

interface Parts {
  readonly installation: DevelopmentInstallation;
  readonly databaseUrl: string;
  readonly p2: RunningChild<P2Ready>;
  readonly gateway: RunningChild<GatewayReady>;
  /** The directory service, where it was asked for and the database's registry is this installation's. */
  readonly directory?: {
    readonly keys: DevelopmentDirectory;
    readonly running: RunningChild<DirectoryReady>;
  };
}

/** What to stop, in the order it was started. */
type Undo = (() => Promise<void>)[];

/** Everything of a development installation, up: database, platform P2, directory service where asked for, gateway. */
export class RunningInstallation {
  readonly installation: DevelopmentInstallation;
  readonly databaseUrl: string;
  readonly p2: RunningChild<P2Ready>;
  readonly gateway: RunningChild<GatewayReady>;
  readonly directory: NonNullable<Parts['directory']> | undefined;

  private constructor(
    parts: Parts,
    private readonly undo: Undo,
  ) {
    this.installation = parts.installation;
    this.databaseUrl = parts.databaseUrl;
    this.p2 = parts.p2;
    this.gateway = parts.gateway;
    this.directory = parts.directory;
  }

  /** Starts everything, in order; where a step fails or is interrupted, what was started is stopped again. */
  static async start(options: RunOptions): Promise<RunningInstallation> {
    const undo: Undo = [];
    try {
      return new RunningInstallation(await bringUp(options, undo), undo);
    } catch (error) {
      await stopAll(undo);
      throw error;
    }
  }

  get origin(): string {
    return `https://127.0.0.1:${this.gateway.ready.ports.exchange}`;
  }

  /**
   * A client with a hospital's certificate and, unless it is the unsigned development one, its seal; its calls are traced
   * where a file is given.
   */
  clientOf(hospital: string, traces?: TraceFile): HospitalClient {
    const keys = this.installation.hospitals.get(hospital);
    if (keys === undefined) throw new Error(`établissement absent du référentiel : ${hospital}`);
    const { authority } = this.installation;
    const signer = new NodeSigner({
      key: keys.seal.privateKey,
      certificate: keys.seal.certificate,
      intermediates: [authority.organisations],
    });
    return new HospitalClient(this.origin, {
      certificatePem: keys.client.chainPem,
      keyPem: keys.client.keyPem,
      authoritiesPem: authority.caPems,
      ...(hospital === DEVELOPMENT_HOSPITAL.id ? {} : { signer }),
      ...(traces === undefined ? {} : { traces: this.recorder(keys.client.certificate, traces) }),
    });
  }

  private recorder({ x5tS256: certificat, structureId }: Certificate, file: TraceFile): HospitalRecorder {
    const own = {
      ...{ certificat, ...(structureId === null ? {} : { structure: structureId }) },
      // A hospital keeps its key; the file of a development installation is read with nobody's.
      clePseudonyme: randomBytes(32),
    };
    return new HospitalRecorder(file, own, judgeOffline(this.installation.anchors));
  }

  /** The development auditor, at the console. */
  auditor(): HospitalClient {
    const { authority, auditor } = this.installation;
    return new HospitalClient(`https://127.0.0.1:${this.gateway.ready.ports.console}`, {
      certificatePem: auditor.chainPem,
      keyPem: auditor.keyPem,
      authoritiesPem: authority.caPems,
    });
  }

  /** Stops the gateway first, so that what is in flight still has its AMC and its store. */
  async stop(): Promise<void> {
    await stopAll(this.undo);
  }
}

async function stopAll(undo: Undo): Promise<void> {
  for (let stop = undo.pop(); stop !== undefined; stop = undo.pop()) await stop();
}

async function bringUp(options: RunOptions, undo: Undo): Promise<Parts> {
  const step = (text: string): void => {
    options.signal?.throwIfAborted();
    options.onStep?.(text);
  };
  step('autorité de certification, clés et certificats de chacun');
  const installation = await DevelopmentInstallation.open(options);
  const timestampUrl = await serveTimestamps(installation, undo);
  const variables = (url: string): Record<string, string> => ({
    ...installation.environment(url, options.ports),
    ROC_HORODATAGE_URL: timestampUrl,
    ROC_AVEC_PARENT: 'oui',
    ...options.environment,
  });
  // A variable at fault is told now, not after everything else has been started.
  readConfiguration(variables('postgresql://plus-tard'));
  const databaseUrl = await openDatabase(options, installation, { step, undo });
  step('plateforme AMC P2, processus séparé : seule sa demande de certificat en sort, jamais sa clé');
  const p2 = await startP2(installation, options);
  undo.push(() => p2.stop());
  const p2Url = `https://127.0.0.1:${p2.ready.port}`;
  await installation.writeDirectory(p2Url, await readLeaf(installation.path('p2', 'cachet.pem')));
  const directory = await openDirectory(options, { installation, databaseUrl, p2Url }, { step, undo });
  step('passerelle');
  const gateway = await startChild<GatewayReady>({
    name: 'passerelle',
    script: join(PROJECT, 'dist', 'main.js'),
    environment: { ...variables(databaseUrl), ...directory?.followed },
    ...(options.onLog === undefined ? {} : { onLog: options.onLog }),
  });
  undo.push(
    () => gateway.stop(),
    async () => clearInterval(renewal),
  );
  const renewal = renewRegularly(installation, options);
  const origin = `https://127.0.0.1:${gateway.ready.ports.exchange}`;
  await directory?.keys.writeProfiles(directory.followed.ROC_ANNUAIRE_URL, origin);
  options.signal?.throwIfAborted();
  return { installation, databaseUrl, p2, gateway, ...(directory === undefined ? {} : { directory }) };
}

interface Opening {
  readonly installation: DevelopmentInstallation;
  readonly databaseUrl: string;
  readonly p2Url: string;
}

/** The directory service as a process of its own, with the variables by which a gateway follows it. */
async function openDirectory(
  { directoryService, onLog }: RunOptions,
  { installation, databaseUrl, p2Url }: Opening,
  { step, undo }: Progress,
) {
  if (directoryService === undefined) return undefined;
  step('service d’annuaire, processus séparé, amorcé s’il est vide');
  const keys = await DevelopmentDirectory.open(installation);
  const running = await startDevelopmentDirectory(keys, {
    ...{ script: join(PROJECT, 'dist', 'main.js'), databaseUrl, p2Url, onLog },
    environment: directoryService,
  });
  if (running === undefined) {
    step('  la base porte l’annuaire d’un autre dossier : sans service, la passerelle lit le fichier scellé');
    return undefined;
  }
  undo.push(() => running.stop());
  const url = `https://127.0.0.1:${running.ready.ports.annuaire}`;
  return { keys, running, followed: { ROC_ANNUAIRE: '', ROC_ANNUAIRE_URL: url } };
}

/** The local time-stamp authority, in this process: real tokens, of a clock nobody vouches for. */
async function serveTimestamps({ timestamp }: DevelopmentInstallation, undo: Undo): Promise<string> {
  const key = loadedKeyOf('horodatage', timestamp.keyPem, timestamp.chainPem);
  const server = new LoopbackAuthorityServer(new LocalTimestampAuthority({ key, clock: systemClock }));
  undo.push(() => server.close());
  return server.listen(0);
}

interface Progress {
  readonly step: (text: string) => void;
  readonly undo: Undo;
}

/** The owner's URL, of the embedded server or of the one that `DATABASE_URL` names. */
async function openDatabase(
  { databaseUrl }: RunOptions,
  installation: DevelopmentInstallation,
  { step, undo }: Progress,
): Promise<string> {
  if (databaseUrl !== undefined && databaseUrl !== '') {
    step('PostgreSQL de DATABASE_URL');
    await checkDatabase(databaseUrl);
    return databaseUrl;
  }
  step('PostgreSQL embarqué');
  const database = await startEmbeddedServer({ folder: installation.path('postgres') });
  undo.push(() => database.stop());
  return database.url;
}

const DAY_MS = 86_400_000;

/** Development revocation lists hold for seven days; an installation that stays up renews them daily. */
function renewRegularly(
  installation: DevelopmentInstallation,
  { revocationListsEveryMs = DAY_MS, onLog }: RunOptions,
): NodeJS.Timeout {
  const renew = (): void => {
    installation
      .renewRevocationLists()
      .catch((error: unknown) => onLog?.(`listes de révocation non renouvelées : ${String(error)}`));
  };
  const timer = setInterval(renew, revocationListsEveryMs);
  timer.unref();
  return timer;
}
