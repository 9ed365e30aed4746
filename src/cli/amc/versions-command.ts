import { paddedAmcNumber } from '../../kernel/identifiers.js';
import { listVersions, withdrawAmc } from '../../reference-amc/base/load/list-versions.js';
import { dropVersion } from '../../reference-amc/base/load/version-store.js';
import { type CommandOutput } from '../verify.js';
import { asOwner, ownerUrlFrom } from './environment.js';

const FOREIGN_KEY_VIOLATION = '23503';

/** `roc amc versions`: what the base holds. */
export async function versionsCommand(argv: readonly string[], output: CommandOutput): Promise<number> {
  const json = argv.length === 1 && argv[0] === '--json';
  if (argv.length > 0 && !json) {
    output.err('Usage : roc amc versions [--json]');
    return 2;
  }
  const versions = await asOwner(ownerUrlFrom(process.env), listVersions);
  if (json) output.out(JSON.stringify(versions));
  else if (versions.length === 0) output.out('Aucune version : rien n’a été chargé.');
  for (const { nom, etat, amc, beneficiaires, ligne, preteLe } of json ? [] : versions) {
    const state =
      etat === 'en-cours'
        ? `chargement interrompu après la ligne ${ligne}`
        : amc.length === 0
          ? 'remplacée'
          : `en service pour ${amc.join(', ')}`;
    const since = preteLe === null ? '' : `, prête le ${preteLe.toISOString()}`;
    output.out(`${nom}  ${beneficiaires} bénéficiaires, ${state}${since}`);
  }
  return 0;
}

/** `roc amc supprimer VERSION`: a version that no AMC answers from, by number or name. */
export async function dropCommand(argv: readonly string[], output: CommandOutput): Promise<number> {
  const asked = argv.length === 1 ? argv[0] : undefined;
  if (asked === undefined) {
    output.err('Usage : roc amc supprimer VERSION');
    return 2;
  }
  return asOwner(ownerUrlFrom(process.env), async (client) => {
    const found = (await listVersions(client)).find(
      ({ nom, numero }) => nom === asked || String(numero) === asked,
    );
    if (found === undefined) {
      output.out(`Version ${asked} inconnue.`);
      return 1;
    }
    try {
      await dropVersion(client, found.numero);
    } catch (error) {
      if ((error as { code?: string }).code !== FOREIGN_KEY_VIOLATION) throw error;
      output.out(`Version ${found.nom} en service pour ${found.amc.join(', ')} : non supprimée.`);
      return 1;
    }
    output.out(`Version ${found.nom} supprimée.`);
    return 0;
  });
}

/** `roc amc retirer NUMERO`: the AMC answers no more. */
export async function withdrawCommand(argv: readonly string[], output: CommandOutput): Promise<number> {
  const amc = argv.length === 1 ? paddedAmcNumber(argv[0] ?? '') : undefined;
  if (amc === undefined) {
    output.err('Usage : roc amc retirer NUMERO-AMC (8 à 10 chiffres)');
    return 2;
  }
  const done = await asOwner(ownerUrlFrom(process.env), (client) => withdrawAmc(client, amc));
  output.out(done ? `L’AMC ${amc} ne répond plus.` : `L’AMC ${amc} ne répondait pas.`);
  return done ? 0 : 1;
}
