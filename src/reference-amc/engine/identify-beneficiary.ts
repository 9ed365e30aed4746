import { paddedAmcNumber } from '../../kernel/identifiers.js';
import { refusal } from '../../kernel/refusal.js';
import { ok, refused, type Result } from '../../kernel/result.js';
import { type Demande } from '../../messages/types.js';
import { type Amc, type Beneficiary, type Contract } from '../../calculation/guarantees.js';
import { beneficiaryKey, type Referentiel } from './referentiel.js';

/** The AMC asked, the person it covers and the contract. */
export interface Membership {
  readonly amc: Amc;
  readonly beneficiary: Beneficiary;
  readonly contract: Contract;
}

/** The AMC asked, where this referentiel holds it. */
export function findAmc(message: Demande, referentiel: Referentiel): Amc | undefined {
  const numero = paddedAmcNumber(message.amc.numero);
  return numero === undefined ? undefined : referentiel.amc.get(numero);
}

/**
 * The person by NIR, birth date and rank within the AMC; then the member number, which may be left out where one
 * membership only is known. Refusals `beneficiaire-inconnu`, `adherent-inconnu`.
 */
export function identifyBeneficiary(
  message: Demande,
  amc: Amc,
  referentiel: Referentiel,
): Result<Membership> {
  const { nir, dateNaissance, rang, numeroAdherent } = message.beneficiaire;
  const known = referentiel.beneficiaires.get(beneficiaryKey(amc.numero, nir, dateNaissance, rang)) ?? [];
  if (known.length === 0) {
    const detail = 'NIR, date de naissance et rang ne désignent personne chez cette AMC';
    return refused(refusal('beneficiaire-inconnu', detail, { champ: '/beneficiaire' }));
  }
  const champ = '/beneficiaire/numeroAdherent';
  if (numeroAdherent === undefined && known.length > 1) {
    const detail = 'plusieurs adhésions connues : le numéro d’adhérent est nécessaire';
    return refused(refusal('adherent-inconnu', detail, { champ }));
  }
  const found =
    numeroAdherent === undefined ? known[0] : known.find((one) => one.numeroAdherent === numeroAdherent);
  if (found === undefined) {
    return refused(
      refusal('adherent-inconnu', 'ce numéro d’adhérent n’est pas celui du bénéficiaire', { champ }),
    );
  }
  const contract = referentiel.contrats.get(found.contrat);
  if (contract === undefined) throw new Error('referentiel without the contract of a beneficiary');
  return ok({ amc, beneficiary: found, contract });
}

export type NameAgreement = 'concordant' | 'discordant' | 'non-fourni' | 'non-verifie';

/** Whether the names sent agree with those known, without telling either: case, accents and hyphens do not count. */
export function nameAgreement(
  sent: { readonly nom?: string | undefined; readonly prenom?: string | undefined },
  known: Pick<Beneficiary, 'nom' | 'prenom'>,
): NameAgreement {
  const given = [sent.nom, sent.prenom].some((name) => name !== undefined);
  if (!given) return 'non-fourni';
  const pairs = [
    [sent.nom, known.nom],
    [sent.prenom, known.prenom],
  ].filter(([asked, held]) => asked !== undefined && held !== undefined);
  if (pairs.length === 0) return 'non-verifie';
  return pairs.every(([asked, held]) => bareName(asked ?? '') === bareName(held ?? ''))
    ? 'concordant'
    : 'discordant';
}

function bareName(name: string): string {
  return name
    .normalize('NFKD')
    .toUpperCase()
    .replaceAll('Œ', 'OE')
    .replaceAll('Æ', 'AE')
    .replace(/[^\p{L}]/gu, '');
}
