import { refusal } from '../../../kernel/refusal.js';
import { ok, refused, type Result } from '../../../kernel/result.js';
import { type Beneficiaire } from '../../../messages/types.js';
import { type Adhesion } from '../../base/amc-base.port.js';

/**
 * The membership that a question is about, among those of the person (NIR, birth date and rank) at this AMC. The member
 * number may be left out where one membership only is known. Refusals `beneficiaire-inconnu`, `adherent-inconnu`.
 */
export function identifyBeneficiary(
  { numeroAdherent }: Pick<Beneficiaire, 'numeroAdherent'>,
  adhesions: readonly Adhesion[],
): Result<Adhesion> {
  if (adhesions.length === 0) {
    const detail = 'NIR, date de naissance et rang ne désignent personne chez cette AMC';
    return refused(refusal('beneficiaire-inconnu', detail, { champ: '/beneficiaire' }));
  }
  const champ = '/beneficiaire/numeroAdherent';
  if (numeroAdherent === undefined && adhesions.length > 1) {
    const detail = 'plusieurs adhésions connues : le numéro d’adhérent est nécessaire';
    return refused(refusal('adherent-inconnu', detail, { champ }));
  }
  const found =
    numeroAdherent === undefined
      ? adhesions[0]
      : adhesions.find(({ beneficiary }) => beneficiary.numeroAdherent === numeroAdherent);
  if (found !== undefined) return ok(found);
  return refused(
    refusal('adherent-inconnu', 'ce numéro d’adhérent n’est pas celui du bénéficiaire', { champ }),
  );
}
