/** `roc traces corps`: request and answer of an exchange, as kept. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PostgresBodies } from '../../trace/adapters/postgres-bodies.js';
import { type KeptBodies } from '../../trace/bodies/body-store.port.js';
import { masterKeyFrom, ownerUrlFrom } from '../amc/environment.js';
import { type CommandOutput } from '../verify.js';
import { BODY_USAGE, readBodyArguments } from './dossier-arguments.js';
import { sentenceOf } from './purge-command.js';

/** Runs the command. Returns the exit code; see {@link BODY_USAGE}. */
export async function bodyCommand(argv: readonly string[], output: CommandOutput): Promise<number> {
  const args = readBodyArguments(argv);
  if (args === undefined) {
    output.err(BODY_USAGE);
    return 2;
  }
  try {
    const store = new PostgresBodies(ownerUrlFrom(process.env), masterKeyFrom(process.env));
    try {
      const found = await store.read(args.idEchange);
      if (found.etat !== 'lus') {
        output.err(`${refusalOf(found)} (${found.etat})`);
        return 1;
      }
      await write(args, found, output);
      return 0;
    } finally {
      await store.close();
    }
  } catch (error) {
    const said = sentenceOf(error);
    if (said === undefined) throw error;
    output.err(`roc traces corps : ${said}`);
    return 2;
  }
}

function refusalOf(found: Exclude<KeptBodies, { etat: 'lus' }>): string {
  switch (found.etat) {
    case 'corps-non-conserve':
      return 'aucune demande ni réponse n’est gardée sous cet identifiant d’échange.';
    case 'dossier-efface':
      return `les demandes et réponses de ce dossier ont été effacées le ${found.effaceLe}.`;
    case 'corps-illisible':
      return 'ce qui est gardé ne s’ouvre pas : altéré, ou chiffré sous une autre clé maîtresse.';
  }
}

/** Readable by their owner alone; nothing that is there already is written over. */
async function write(
  { idEchange, folder }: { readonly idEchange: string; readonly folder: string },
  { forme, demande, reponse }: Extract<KeptBodies, { etat: 'lus' }>,
  output: CommandOutput,
): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const [kind, bytes] of [['demande', demande] as const, ['reponse', reponse] as const]) {
    const path = join(folder, `${idEchange}.${kind}.${forme === 'soap' ? 'xml' : 'jose.json'}`);
    await writeFile(path, bytes, { mode: 0o600, flag: 'wx' });
    output.out(path);
  }
}
