/** Starts the directory service of an installation, and has it know the platform's address of this start. */
import { civilDateInFrance } from '../../kernel/civil-date.js';
import { annuaireCommand } from '../annuaire/command.js';
import { DirectoryClient } from '../annuaire/directory-client.js';
import { readProfile } from '../annuaire/profile.js';
import { type CommandOutput } from '../verify.js';
import { type RunningChild, startChild } from './child-process.js';
import { type DevelopmentDirectory } from './directory-service.js';

export interface DirectoryReady {
  readonly ports: { readonly annuaire: number; readonly ops: number };
}

export interface DirectoryStart {
  readonly script: string;
  readonly databaseUrl: string;
  readonly p2Url: string;
  /** Further variables of the service. */
  readonly environment: Readonly<Record<string, string>>;
  readonly onLog?: ((line: string) => void) | undefined;
}

/** Undefined where the database holds the registry of another installation: its keys are not ours. */
export async function startDevelopmentDirectory(
  directory: DevelopmentDirectory,
  { script, databaseUrl, p2Url, environment, onLog }: DirectoryStart,
): Promise<RunningChild<DirectoryReady> | undefined> {
  if ((await directory.seed(databaseUrl)) === 'une-autre') return undefined;
  const running = await startChild<DirectoryReady>({
    name: 'service d’annuaire',
    script,
    environment: directory.environment(databaseUrl, environment),
    ...(onLog === undefined ? {} : { onLog: (line) => onLog(`annuaire : ${line}`) }),
  });
  try {
    // The gateway is not up yet: its address follows once it is.
    await directory.writeProfiles(`https://127.0.0.1:${running.ready.ports.annuaire}`);
    await moveP2(directory, p2Url);
    return running;
  } catch (error) {
    await running.stop();
    throw error;
  }
}

/** Where P2 has another port than the registry says, its two persons announce it, as an operator would. */
async function moveP2(directory: DevelopmentDirectory, url: string): Promise<void> {
  const today = civilDateInFrance(Date.now());
  const client = new DirectoryClient(readProfile(directory.profileOf('anne')));
  const { body } = await client.get(`/annuaire/v1/objets?type=plateforme&cle=P2&date=${today}`);
  const [fact] = (body['objets'] ?? []) as { contenu: { acces?: { url: string }[] } }[];
  const known = fact?.contenu.acces?.[0]?.url;
  if (known === undefined || new URL(known).port === new URL(url).port) return;
  const motif = ['--motif', 'P2 a changé de port'];
  const announced = await say(['acces', 'P2', '--url', url, '--du', today, ...motif, ...as('anne')]);
  const { id } = JSON.parse(announced) as { id: string };
  await say(['approuver', id, ...as('bruno')]);

  function as(person: 'anne' | 'bruno'): string[] {
    return ['--json', '--profil', directory.profileOf(person)];
  }
}

async function say(argv: readonly string[]): Promise<string> {
  const [out, err]: [string[], string[]] = [[], []];
  const output: CommandOutput = { out: (line) => void out.push(line), err: (line) => void err.push(line) };
  if ((await annuaireCommand(argv, output)) !== 0)
    throw new Error(`roc annuaire ${argv[0] ?? ''} : ${err.join(' ')}`);
  return out.join('\n');
}
