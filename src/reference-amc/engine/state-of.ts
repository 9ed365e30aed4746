import { paddedAmcNumber } from '../../kernel/identifiers.js';
import { type Demande } from '../../messages/types.js';
import { type Engagement } from './engagements/engagement.js';
import { type EngineState } from './question.js';
import { beneficiaryKey, type Referentiel } from './referentiel.js';

/**
 * The state of a question over a referentiel held in memory and the engagements given: what a small AMC that keeps its
 * rights in one file works with. Undefined where the referentiel does not hold the AMC asked.
 */
export function stateOf(
  referentiel: Referentiel,
  message: Demande,
  engagements: readonly Engagement[] = [],
): EngineState | undefined {
  const numero = paddedAmcNumber(message.amc.numero);
  const amc = numero === undefined ? undefined : referentiel.amc.get(numero);
  if (amc === undefined) return undefined;
  const { tarifs: bareme, nomenclature } = referentiel;
  return {
    organisme: { amc, bareme, nomenclature, version: 'fichier' },
    adhesions: 'beneficiaire' in message ? adhesionsOf(referentiel, amc.numero, message.beneficiaire) : [],
    engagements,
  };
}

function adhesionsOf(
  { beneficiaires, contrats }: Referentiel,
  amc: string,
  {
    nir,
    dateNaissance,
    rang,
  }: { readonly nir: string; readonly dateNaissance: string; readonly rang: number },
): EngineState['adhesions'] {
  const known = beneficiaires.get(beneficiaryKey(amc, nir, dateNaissance, rang)) ?? [];
  return known.map((beneficiary) => {
    const contract = contrats.get(beneficiary.contrat);
    if (contract === undefined) throw new Error('referentiel without the contract of a beneficiary');
    return { beneficiary, contract };
  });
}
