/** `roc traces purger`: what retention lets go, and its deletion through the log. */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import {
  type DueDeletion,
  type PendingDeletion,
  PostgresPurge,
  type PurgeFault,
  PurgeRefused,
} from '../../trace/adapters/postgres-purge.js';
import { type DeletedRange } from '../../trace/retention/suppression.js';
import { type CommandOutput } from '../verify.js';
import { ConfigurationError } from '../../config/configuration.js';
import { MissingSetting } from '../amc/environment.js';
import { databaseSentence } from '../amc/database-sentence.js';
import { PURGE_USAGE, type PurgeArguments, readPurgeArguments } from './purge-arguments.js';
import { MissingPurgeSetting, purgeUrlFrom } from './purge-role.js';

export const PURGE_SENTENCES: Readonly<Record<PurgeFault, string>> = {
  'mois-invalide': 'ce n’est pas un mois.',
  'mois-trop-recent': 'la durée de conservation de cette classe n’est pas passée pour ce mois.',
  'classe-sans-regle': 'cette classe n’a pas de règle de conservation : rien ne s’en supprime.',
  'approbateur-invalide': 'approbateur : de 2 à 120 caractères, sans numéro (ni NIR, ni FINESS).',
  'deja-demandee': 'cette suppression est déjà demandée : relancez pour la terminer.',
  'rien-a-supprimer': 'rien de cette classe ne se trouve dans la partition de ce mois.',
  'suppression-inconnue': 'cette suppression n’est pas demandée.',
  'suppression-non-inscrite':
    'la passerelle n’a pas encore inscrit la suppression au journal : rien n’est effacé. Vérifiez qu’une passerelle tourne, puis relancez.',
  'trace-occupee': 'une longue lecture occupe la trace : rien n’est effacé. Relancez.',
  'isolation-refusee': 'isolation de transaction refusée.',
  'dossier-inconnu': 'rien n’est gardé de ce dossier, ou tout en est déjà effacé.',
  'motif-invalide': 'motif : de 2 à 200 caractères, sans numéro (ni NIR, ni FINESS).',
};

export const TO_BE_RUN_AGAIN: readonly PurgeFault[] = [
  'suppression-non-inscrite',
  'trace-occupee',
  'deja-demandee',
];
export const POLL_MS = 500;

/** Runs the command. Returns the exit code; see {@link PURGE_USAGE}. */
export async function purgeCommand(argv: readonly string[], output: CommandOutput): Promise<number> {
  const args = readPurgeArguments(argv);
  if (args === undefined) {
    output.err(PURGE_USAGE);
    return 2;
  }
  try {
    const url = await purgeUrlFrom(process.env);
    if (args.url) {
      output.out(url);
      return 0;
    }
    const purge = await PostgresPurge.open(url);
    try {
      return args.execute ? await deleteAll(purge, args, output) : await list(purge, args, output);
    } finally {
      await purge.close();
    }
  } catch (error) {
    const said = sentenceOf(error);
    if (said === undefined) throw error;
    output.err(`roc traces purger : ${said}`);
    return 2;
  }
}

/** Why the command is not possible, for the operator; undefined where it is a defect. */
export function sentenceOf(error: unknown): string | undefined {
  if (error instanceof MissingPurgeSetting || error instanceof MissingSetting) return error.message;
  if (error instanceof ConfigurationError) return error.message;
  if (error instanceof pg.DatabaseError) {
    if (error.code === '42P01' || error.code === '3F000' || error.code === '42883')
      return 'la base n’est pas à jour : démarrez d’abord une passerelle de cette version';
    if (error.code === '28P01' || error.code === '28000')
      return 'le rôle de purge est refusé par le serveur : démarrez d’abord une passerelle, et vérifiez ROC_CLE_MAITRE';
    return `la base refuse (${error.code ?? ''}) : ${error.message}`;
  }
  return databaseSentence(error);
}

const concerns = (
  { classe, month }: PurgeArguments,
  one: { readonly classe: string; readonly mois: string },
): boolean => (classe ?? one.classe) === one.classe && (month ?? one.mois) === one.mois;

async function list(purge: PostgresPurge, args: PurgeArguments, output: CommandOutput): Promise<number> {
  const pending = (await purge.pending()).filter(({ detail }) => concerns(args, detail));
  const due = (await purge.due()).filter((one) => concerns(args, one));
  for (const { id, detail } of pending) say(output, args, { etat: 'demandee', id, ...detail });
  for (const { regle, ...one } of due) say(output, args, { etat: 'echue', ...one, regle: { mois: regle } });
  if (args.json) return 0;
  if (pending.length + due.length === 0) output.out('Rien dont la durée de conservation soit passée.');
  else output.out('Rien n’est supprimé : ajoutez --executer --approbateur NOM.');
  return 0;
}

async function deleteAll(purge: PostgresPurge, args: PurgeArguments, output: CommandOutput): Promise<number> {
  let worst = 0;
  for (const one of await purge.pending()) {
    if (concerns(args, one.detail)) worst = worse(worst, await finish(purge, one, args, output));
  }
  const due = (await purge.due()).filter((one) => concerns(args, one));
  if (due.length === 0 && args.month !== undefined && args.classe !== undefined && worst === 0)
    return named(purge, { classe: args.classe, mois: args.month }, args, output);
  for (const one of due) worst = worse(worst, await named(purge, one, args, output));
  if (due.length === 0 && worst === 0 && !args.json)
    output.out('Rien d’autre dont la durée de conservation soit passée.');
  return worst;
}

/** Asks for one deletion and sees it through. */
async function named(
  purge: PostgresPurge,
  one: Pick<DueDeletion, 'classe' | 'mois'>,
  args: PurgeArguments,
  output: CommandOutput,
): Promise<number> {
  try {
    const id = await purge.request(one.classe, one.mois, args.approver);
    const asked = (await purge.pending()).find((each) => each.id === id);
    return asked === undefined ? 0 : await finish(purge, asked, args, output);
  } catch (error) {
    return refused(error, one, output);
  }
}

/** Waits for the entry, then deletes. */
async function finish(
  purge: PostgresPurge,
  { id, detail }: PendingDeletion,
  args: PurgeArguments,
  output: CommandOutput,
): Promise<number> {
  const until = performance.now() + args.waitMs;
  for (;;) {
    try {
      const etat = await purge.execute(id);
      say(output, args, { etat, id, ...detail });
      return etat === 'executee' ? 0 : 1;
    } catch (error) {
      const waiting = error instanceof PurgeRefused && error.fault === 'suppression-non-inscrite';
      if (!waiting || performance.now() >= until) return refused(error, detail, output);
      await sleep(POLL_MS);
    }
  }
}

function refused(
  error: unknown,
  { classe, mois }: { readonly classe: string; readonly mois: string },
  output: CommandOutput,
): number {
  if (!(error instanceof PurgeRefused)) throw error;
  output.err(`${mois}, ${classe} : ${PURGE_SENTENCES[error.fault]} (${error.fault})`);
  return TO_BE_RUN_AGAIN.includes(error.fault) ? 3 : 1;
}

/** A refusal outweighs what only has to be run again. */
function worse(a: number, b: number): number {
  return a === 1 || b === 1 ? 1 : Math.max(a, b);
}

interface Said {
  readonly etat: 'demandee' | 'echue' | 'executee' | 'caduque';
  readonly id?: string;
  readonly classe: string;
  readonly mois: string;
  readonly regle: { readonly mois: number };
  readonly nombre: number;
  readonly journaux: readonly DeletedRange[];
}

const STATES: Readonly<Record<Said['etat'], string>> = {
  demandee: 'demandée, à terminer',
  echue: 'durée passée',
  executee: 'supprimées, l’entrée du journal le dit',
  caduque:
    'rien de supprimé : ce qui s’y trouve n’est plus ce qui était annoncé ; relancez pour l’annoncer à nouveau',
};

function say(output: CommandOutput, { json }: PurgeArguments, said: Said): void {
  if (json) {
    output.out(JSON.stringify(said));
    return;
  }
  const { etat, classe, mois, regle, nombre, journaux } = said;
  output.out(
    `${mois}  ${classe.padEnd(11)}  ${nombre} entrées, gardées ${regle.mois} mois : ${STATES[etat]}`,
  );
  for (const { origine, de, a, nombre: count } of journaux)
    output.out(
      `         ${origine ?? 'entrées d’avant les journaux'} : rangs ${de} à ${a}, ${count} entrées`,
    );
}
