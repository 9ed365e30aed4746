import { createHash } from 'node:crypto';
import { type CommandOutput } from '../verify.js';
import { withRegister } from './with-register.js';

const USAGE = 'Usage : roc amc conditions REFERENCE (urn:roc:conditions:…, son empreinte, ou un contrat)';
const DIGEST = /(?:^|:)([A-Za-z0-9_-]{43})$/;

/**
 * `roc amc conditions REFERENCE`: the contract and bareme that answers named by URI and digest. On standard output the
 * exact bytes of the digest (RFC 8785), nothing else, so that they can be hashed again; of a contract's reference, the
 * last ones kept. Exit code 1: unknown.
 */
export async function conditionsCommand(argv: readonly string[], output: CommandOutput): Promise<number> {
  const [reference, ...more] = argv;
  if (reference === undefined || more.length > 0 || reference.startsWith('--')) {
    output.err(USAGE);
    return 2;
  }
  const empreinte = DIGEST.exec(reference)?.[1];
  return withRegister(output, async (register) => {
    const kept = await register.conditions(empreinte === undefined ? { contrat: reference } : { empreinte });
    const [last] = kept;
    if (last === undefined) {
      output.err(`Aucunes conditions gardées sous ${reference} : aucune réponse ne les a nommées.`);
      return 1;
    }
    if (createHash('sha256').update(last.texte, 'utf8').digest('base64url') !== last.empreinte) {
      output.err(`Le document gardé n’a plus l’empreinte ${last.empreinte} : il a été modifié.`);
      return 1;
    }
    const others = kept.length > 1 ? `, ${kept.length - 1} plus anciennes` : '';
    output.err(`AMC ${last.amc}, contrat ${last.contrat}, empreinte ${last.empreinte}${others}`);
    output.out(last.texte);
    return 0;
  });
}
