/** `roc traces effacer-dossier`: the kept bodies of a dossier, erased through the log. */
import { setTimeout as sleep } from 'node:timers/promises';
import { PostgresPurge, PurgeRefused } from '../../trace/adapters/postgres-purge.js';
import { BodyCipher } from '../../trace/bodies/body-cipher.js';
import { masterKeyFrom } from '../amc/environment.js';
import { type CommandOutput } from '../verify.js';
import { ERASURE_USAGE, type ErasureArguments, readErasureArguments } from './dossier-arguments.js';
import { POLL_MS, PURGE_SENTENCES, sentenceOf, TO_BE_RUN_AGAIN } from './purge-command.js';
import { purgeUrlFrom } from './purge-role.js';

/** Runs the command. Returns the exit code; see {@link ERASURE_USAGE}. */
export async function eraseDossierCommand(argv: readonly string[], output: CommandOutput): Promise<number> {
  const args = readErasureArguments(argv);
  if (args === undefined) {
    output.err(ERASURE_USAGE);
    return 2;
  }
  try {
    const empreinte = new BodyCipher(masterKeyFrom(process.env)).digestOf(args.dossier);
    const purge = await PostgresPurge.open(await purgeUrlFrom(process.env));
    try {
      return await (args.execute ? erase : tell)(purge, empreinte, args, output);
    } catch (error) {
      if (!(error instanceof PurgeRefused)) throw error;
      output.err(`${PURGE_SENTENCES[error.fault]} (${error.fault})`);
      return TO_BE_RUN_AGAIN.includes(error.fault) ? 3 : 1;
    } finally {
      await purge.close();
    }
  } catch (error) {
    const said = sentenceOf(error);
    if (said === undefined) throw error;
    output.err(`roc traces effacer-dossier : ${said}`);
    return 2;
  }
}

async function tell(
  purge: PostgresPurge,
  empreinte: Buffer,
  { json }: ErasureArguments,
  output: CommandOutput,
): Promise<number> {
  const state = await purge.dossier(empreinte);
  if (state === undefined) throw new PurgeRefused('dossier-inconnu');
  if (json) output.out(JSON.stringify({ etat: state.demande === null ? 'garde' : 'demande', ...state }));
  else {
    output.out(`${state.nombre} échanges gardés sous la clé ${state.cle}.`);
    if (state.demande !== null) output.out('Un effacement est demandé et reste à terminer.');
    output.out('Rien n’est effacé : ajoutez --executer --motif MOTIF --approbateur NOM.');
  }
  return 0;
}

/** Asks, or takes up what was asked; waits for the entry; then destroys the key. */
async function erase(
  purge: PostgresPurge,
  empreinte: Buffer,
  { motive, approver, waitMs, json }: ErasureArguments,
  output: CommandOutput,
): Promise<number> {
  const state = await purge.dossier(empreinte);
  if (state === undefined) throw new PurgeRefused('dossier-inconnu');
  const id = state.demande ?? (await purge.requestErasure(empreinte, motive, approver));
  const until = performance.now() + waitMs;
  for (;;) {
    try {
      await purge.erase(id);
      break;
    } catch (error) {
      const waiting = error instanceof PurgeRefused && error.fault === 'suppression-non-inscrite';
      if (!waiting || performance.now() >= until) throw error;
      await sleep(POLL_MS);
    }
  }
  const { cle, nombre } = state;
  if (json) output.out(JSON.stringify({ etat: 'efface', id, cle, nombre }));
  else
    output.out(
      `Effacé : la clé ${cle} de ${nombre} échanges est détruite, l’entrée ${id} du journal le dit.`,
    );
  return 0;
}
