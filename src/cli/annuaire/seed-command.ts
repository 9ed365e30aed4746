import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readDirectoryConfiguration } from '../../config/directory-configuration.js';
import { RegistryRefusal } from '../../registry/registry-refusal.js';
import { readSeed, seedRegistry } from '../../registry/seed-registry.js';
import { type CommandOutput } from '../verify.js';
import { openOwnRegistry } from './open-own-registry.js';
import { refusalLines } from './refusal-lines.js';

/**
 * `roc annuaire amorcer FICHIER [--essai]`: the first content of an empty registry, on the service's own machine and
 * under its variables. Exit codes: 0 done, 1 refused, 2 not possible.
 */
export async function seedCommand(argv: readonly string[], output: CommandOutput): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: { essai: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (file === undefined) throw new Error('FICHIER.json attendu : le premier contenu de l’annuaire');
  const bytes = await readFile(file);
  const { ROC_PROFIL: _profile, ...environment } = process.env;
  const own = await openOwnRegistry(readDirectoryConfiguration(environment));
  try {
    if (values.essai === true) {
      const { change, empreinte } = readSeed(bytes, own);
      output.out(JSON.stringify({ operations: change.operations.length, empreinte, essai: true }, null, 2));
      return 0;
    }
    const { change, empreinte, version } = await seedRegistry(bytes, own);
    output.out(JSON.stringify({ operations: change.operations.length, empreinte, version }, null, 2));
    return 0;
  } catch (error) {
    if (!(error instanceof RegistryRefusal)) throw error;
    for (const line of refusalLines(error)) output.err(line);
    return 1;
  } finally {
    await own.registry.close();
  }
}
