import { type Beneficiary } from '../../../calculation/guarantees.js';
import { nameDigest } from '../../../kernel/name-digest.js';

export type NameAgreement = 'concordant' | 'discordant' | 'non-fourni' | 'non-verifie';

/**
 * Whether the name sent is the one known, told by the digest that travels in its place: neither side's name crosses.
 * The hospital may have sent family name, first name, or both. A digest of a name that the AMC does not hold whole
 * proves nothing against it.
 */
export function nameAgreement(
  idMessage: string,
  digest: string | undefined,
  known: Pick<Beneficiary, 'nom' | 'prenom'>,
): NameAgreement {
  if (digest === undefined) return 'non-fourni';
  const { nom, prenom } = known;
  if (nom === undefined && prenom === undefined) return 'non-verifie';
  const forms = [
    [nom, prenom],
    [nom, undefined],
    [undefined, prenom],
  ].filter((names) => names.some((name) => name !== undefined));
  if (forms.some(([family, first]) => nameDigest(idMessage, family, first) === digest)) return 'concordant';
  return nom === undefined || prenom === undefined ? 'non-verifie' : 'discordant';
}
