import { cents } from '../kernel/money.js';
import { refusal } from '../kernel/refusal.js';
import { ok, refused, type Result } from '../kernel/result.js';
import { actBases } from '../calculation/act-base.js';
import { isClc } from '../messages/read-demande.js';
import { type Demande, type LigneClc } from '../messages/types.js';

/**
 * Whether the bases of each act are those its own account (`decompte`) gives, per act of the line. Judged here because
 * that account never leaves for an AMC. Refusal base-incoherente, with line and field.
 */
export function checkActBases(demande: Demande): Result<void> {
  if (!isClc(demande)) return ok(undefined);
  for (const [ligne, line] of demande.lignes.entries()) {
    const champ = wrongBase(line);
    if (champ === undefined) continue;
    const detail = 'la base n’est pas celle que le décompte de l’acte donne';
    return refused(refusal('base-incoherente', detail, { champ: `/lignes/${ligne}/${champ}`, ligne }));
  }
  return ok(undefined);
}

function wrongBase({ acte, quantite, baseAMO, baseAMC }: LigneClc): 'baseAMO' | 'baseAMC' | undefined {
  if (acte?.decompte === undefined) return undefined;
  const { amo, amc } = actBases(acte.decompte);
  if (cents(baseAMO) !== amo * quantite) return 'baseAMO';
  return cents(baseAMC) === amc * quantite ? undefined : 'baseAMC';
}
