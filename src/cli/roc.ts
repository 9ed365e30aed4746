#!/usr/bin/env node
import { CALL_USAGE } from './call-arguments.js';
import { callCommand } from './call-command.js';
import { ESTIMATE_USAGE, estimateCommand } from './estimate/estimate-command.js';
import { evidenceCommand } from './evidence/command.js';
import { asksForHelp, isHelpWord } from './help.js';
import { LOCAL_USAGE, localCommand } from './local/local-command.js';
import { tracesCommand } from './traces/command.js';
import { verifyCommand } from './verify.js';
import { VERIFY_USAGE } from './verify-arguments.js';

// A reader that closes its end (`| head`) changes nothing of the verdict, which is the exit code.
process.stdout.on('error', () => undefined);

const terminal = {
  out: (line: string) => void process.stdout.write(`${line}\n`),
  err: (line: string) => void process.stderr.write(`${line}\n`),
};

interface Command {
  readonly run: (argv: string[]) => Promise<number>;
  readonly about: string;
  /** Absent where the tool has words of its own, each with its text. */
  readonly usage?: string;
}

/** The `roc` command: one word a tool. Exit codes are each tool's own; 2 where the word is unknown. */
const COMMANDS: Readonly<Record<string, Command>> = {
  amc: {
    // Loaded when asked for: it brings the database's drivers, which no other word needs.
    run: async (argv) => (await import('./amc/command.js')).amcCommand(argv, terminal),
    about: 'base d’une AMC, pour son opérateur : roc amc charger FICHIER, roc amc versions...',
  },
  annuaire: {
    run: async (argv) => (await import('./annuaire/command.js')).annuaireCommand(argv, terminal),
    about: 'annuaire inter-AMC, pour ses opérateurs : roc annuaire proposer, approuver, chercher...',
  },
  verify: {
    run: (argv) => verifyCommand(argv, terminal),
    usage: VERIFY_USAGE,
    about:
      'vérifie hors ligne une réponse scellée : roc verify FICHIER... [--requete FICHIER] [--confiance DOSSIER] [--json]',
  },
  appeler: {
    run: (argv) => callCommand(argv, terminal),
    usage: CALL_USAGE,
    about: 'appelle un service à la main, en JSON ou en SOAP : roc appeler idb MESSAGE.json [--soap] ...',
  },
  'calculer-localement': {
    run: (argv) => localCommand(argv, terminal),
    usage: LOCAL_USAGE,
    about: 'calcule les parts externes d’après une réponse IDB : roc calculer-localement IDB LIGNES',
  },
  devis: {
    run: (argv) => estimateCommand(argv, terminal),
    usage: ESTIMATE_USAGE,
    about: 'imprime le devis d’une réponse SIM : roc devis REPONSE [--sortie devis.html]',
  },
  horodatage: {
    run: async (argv) => (await import('./timestamp/command.js')).timestampCommand(argv, terminal),
    about: 'vérifie un jeton RFC 3161, sert une autorité de développement : roc horodatage verifier|servir',
  },
  log: {
    run: async (argv) => (await import('./log/command.js')).logCommand(argv, terminal),
    about: 'journaux d’une passerelle, vus de l’extérieur : roc log surveiller|temoin',
  },
  preuve: {
    run: (argv) => evidenceCommand(argv, terminal),
    about: 'fait et vérifie hors ligne un fichier de preuve : roc preuve exporter|verifier',
  },
  traces: {
    run: (argv) => tracesCommand(argv, terminal),
    about:
      'exporte, vérifie, rapproche les traces ; supprime ce qui est échu : roc traces exporter|verifier|rapprocher|purger',
  },
};

async function main([name = '', ...argv]: string[]): Promise<number> {
  const command = COMMANDS[name];
  if (command?.usage !== undefined && asksForHelp(argv)) {
    terminal.out(command.usage);
    return 0;
  }
  if (command !== undefined) return command.run(argv);
  const lines = Object.entries(COMMANDS).map(([word, { about }]) => `  ${word.padEnd(20)} ${about}`);
  const asked = isHelpWord(name);
  (asked ? terminal.out : terminal.err)(
    `Usage : roc <commande>\n\n${lines.join('\n')}\n\nroc <commande> --help en dit plus.`,
  );
  return asked ? 0 : 2;
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`roc : ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
