import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT } from '../development/running-installation.js';

export const FIXTURES = join(PROJECT, 'test', 'fixtures', 'dossiers');

export const DEMO_USAGE = `Usage : npm run demo -- [options]

  --keep                 reste ouverte ensuite, et imprime adresses, certificats et une ligne curl
  --dossiers FICHIER     joue d'autres dossiers, de même forme, sur le même référentiel
  --sans-p2              arrête la plateforme P2 avant de jouer : ses dossiers sont des refus techniques
  --soap                 joue les dossiers en SOAP : demandes et réponses en XML, résultats égaux à ceux du JSON
  --dossier-sortie DIR   écrit ailleurs que dans var/demo (un dossier neuf, vide, ou d'une démonstration)

DATABASE_URL met un vrai serveur PostgreSQL à la place de l'embarqué. NO_COLOR ôte les couleurs.
Code de sortie : 0 si tout est comme attendu, 1 sinon.
`;

export const DEFAULT_FOLDER = join(PROJECT, 'var', 'demo');

export interface DemoOptions {
  readonly keep: boolean;
  readonly dossiersFile: string;
  readonly withoutP2: boolean;
  readonly soap: boolean;
  /** Where everything is written. */
  readonly folder: string;
}

/** The command line is not one of ours; the text is for who typed it. */
export class UsageError extends Error {}

/**
 * Reads the command line; undefined where only help was asked for. Paths are relative to where npm was called from.
 * @throws UsageError
 */
export function readDemoOptions(argv: readonly string[]): DemoOptions | undefined {
  const from = process.env['INIT_CWD'] ?? process.cwd();
  const values = parse(argv);
  if (values.help === true) return undefined;
  return {
    keep: values.keep === true,
    dossiersFile:
      values.dossiers === undefined ? join(FIXTURES, 'dossiers.json') : resolve(from, values.dossiers),
    withoutP2: values['sans-p2'] === true,
    soap: values.soap === true,
    folder: values['dossier-sortie'] === undefined ? DEFAULT_FOLDER : resolve(from, values['dossier-sortie']),
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        keep: { type: 'boolean' },
        dossiers: { type: 'string' },
        'sans-p2': { type: 'boolean' },
        soap: { type: 'boolean' },
        'dossier-sortie': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${DEMO_USAGE}`);
  }
}
