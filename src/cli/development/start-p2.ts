/** The AMC platform P2 of a development installation: a process of its own, with keys that never leave its folder. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isFree } from './check-ports.js';
import { type RunningChild, startChild } from './child-process.js';
import { type DevelopmentInstallation } from './installation.js';
import { ORGANISATIONS } from './organisations.js';

const SERVER = fileURLToPath(new URL('../../../examples/operateur-p2/serveur.mjs', import.meta.url));

export interface P2Ready {
  readonly port: number;
  readonly portCompteurs: number;
}

/** P2's own traces, in its folder. */
export const P2_TRACES = 'traces-amc.ndjson';

/** P2's folder: what its operator would hold. Both its keys are its own; we see its certification requests only. */
export async function startP2(
  installation: DevelopmentInstallation,
  { p2Port = 0, onLog }: { readonly p2Port?: number; readonly onLog?: (line: string) => void },
): Promise<RunningChild<P2Ready>> {
  const folder = installation.path('p2');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const configuration = {
    ...ORGANISATIONS.plateformeP2,
    passerelle: ORGANISATIONS.passerelle.structure,
    annuaire: ORGANISATIONS.annuaire.structure,
    dossier: '.',
    autorites: ['../autorites/racine.pem', '../autorites/ac-organisations.pem'],
    referentiel: installation.referentielFile,
    plateforme: 'P2',
    traces: P2_TRACES,
    port: await portOf(installation, p2Port),
  };
  const file = join(folder, 'p2.json');
  await writeFile(file, JSON.stringify(configuration, null, 2), { mode: 0o600 });
  const starting = startChild<P2Ready>({
    name: 'plateforme P2',
    script: SERVER,
    arguments: [file, '--avec-parent'],
    ...(onLog === undefined ? {} : { onLog: (line) => onLog(`P2 : ${line}`) }),
  });
  await enrolP2(installation, folder, starting);
  const running = await starting;
  await writeFile(installation.path('p2', P2_PORT_FILE), String(running.ready.port));
  return running;
}

const P2_PORT_FILE = 'port';

/** Any free port stays the same from one start to the next where it still can: it is in the directory. */
async function portOf(installation: DevelopmentInstallation, asked: number): Promise<number> {
  if (asked !== 0) return asked;
  const former = Number(await readFile(installation.path('p2', P2_PORT_FILE), 'utf8').catch(() => '0'));
  return Number.isInteger(former) && former > 0 && former < 65_536 && (await isFree(former)) ? former : 0;
}

const P2_PROFILES = { cachet: 'cachet', tls: 'ssl-serv' } as const;

/** Signs P2's certification requests as they appear, until both are answered or the process has ended. */
async function enrolP2(
  installation: DevelopmentInstallation,
  folder: string,
  starting: Promise<unknown>,
): Promise<void> {
  const { nom, structure } = ORGANISATIONS.plateformeP2;
  const ended = { yet: false };
  starting
    .catch(() => undefined)
    .finally(() => (ended.yet = true))
    .catch(() => undefined);
  for (const [usage, profile] of Object.entries(P2_PROFILES)) {
    const [request, certificate] = [join(folder, `${usage}.csr.pem`), join(folder, `${usage}.pem`)];
    if (existsSync(certificate)) continue;
    while (!existsSync(request) && !ended.yet) await new Promise((resolve) => setTimeout(resolve, 25));
    if (!existsSync(request)) return;
    const leaf = {
      profile,
      commonName: `P2-${usage.toUpperCase()}`,
      structureId: structure,
      organisation: nom,
    };
    const signed = await installation.authority.signRequest(await readFile(request, 'utf8'), leaf);
    await writeFile(`${certificate}.partiel`, signed.chainPem);
    await rename(`${certificate}.partiel`, certificate);
  }
}
