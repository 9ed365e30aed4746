import { asksForHelp, isHelpWord } from '../help.js';
import { type CommandOutput } from '../verify.js';
import { conditionsCommand } from './conditions-command.js';
import { consumeCommand } from './consume-command.js';
import { databaseSentence } from './database-sentence.js';
import { engagementsCommand } from './engagements-command.js';
import { loadCommand } from './load-command.js';
import { dropCommand, versionsCommand, withdrawCommand } from './versions-command.js';

/** One word of `roc amc`. Exit code: 0 done, 1 refused, 2 not possible (arguments, database, file). */
export interface AmcCommand {
  readonly run: (argv: readonly string[], output: CommandOutput) => Promise<number>;
  /** What follows the word, and what it does: one line each of the usage text, in French. */
  readonly usage: string;
  readonly about: string;
}

/** The words of `roc amc`, in the order of the usage text. To add one: a line here, a file beside this one. */
const AMC_COMMANDS: Readonly<Record<string, AmcCommand>> = {
  charger: {
    run: loadCommand,
    usage: 'FICHIER [--garder N] [--bloc LIGNES] [--json]',
    about: 'charge contrats, tarifs et bénéficiaires ; interrompu, reprend là où il en était',
  },
  versions: {
    run: versionsCommand,
    usage: '[--json]',
    about: 'versions de la base, et AMC qui répondent depuis chacune',
  },
  supprimer: { run: dropCommand, usage: 'VERSION', about: 'supprime une version dont aucune AMC ne répond' },
  retirer: {
    run: withdrawCommand,
    usage: 'NUMERO-AMC',
    about: 'cette AMC ne répond plus ; ses versions restent, à supprimer ensuite',
  },
  engagements: {
    run: engagementsCommand,
    usage: '--dossier NUMERO [--ej FINESS] [--amc NUMERO] [--json]',
    about: 'engagements et estimations d’un dossier, avec leur état',
  },
  consommer: {
    run: consumeCommand,
    usage: 'NUMERO [--facture N] [--recue AAAA-MM-JJ]',
    about: 'la facture de cet engagement est payée : il ne se retire ni ne se remplace plus',
  },
  conditions: {
    run: conditionsCommand,
    usage: 'REFERENCE',
    about: 'contrat et barème que des réponses ont nommés, tels que leur empreinte les couvre',
  },
};

/** `roc amc <mot>`: the AMC operator's tools on its own base. */
export async function amcCommand(argv: readonly string[], output: CommandOutput): Promise<number> {
  const [word = '', ...rest] = argv;
  const command = Object.hasOwn(AMC_COMMANDS, word) ? AMC_COMMANDS[word] : undefined;
  if (command === undefined) {
    const asked = isHelpWord(word);
    if (asked) output.out(amcUsage());
    else output.err(amcUsage());
    return asked ? 0 : 2;
  }
  if (asksForHelp(rest)) {
    output.out(`Usage : roc amc ${word} ${command.usage}\n\n${command.about}\n\n${SETTINGS}`);
    return 0;
  }
  try {
    return await command.run(rest, output);
  } catch (error) {
    const said = databaseSentence(error);
    if (said === undefined) throw error;
    output.err(`roc amc ${word} : ${said}`);
    return 2;
  }
}

const SETTINGS = `Variables : DATABASE_URL, l’URL du propriétaire de la base ; ROC_CLE_MAITRE, le fichier de la clé maîtresse,
la même que celle de la passerelle. Code de sortie : 0 fait, 1 refusé, 2 impossible.`;

function amcUsage(): string {
  const lines = Object.entries(AMC_COMMANDS).map(
    ([word, { usage, about }]) => `  roc amc ${word} ${usage}\n      ${about}`,
  );
  return `Usage : roc amc <commande>

${lines.join('\n')}

${SETTINGS}`;
}
