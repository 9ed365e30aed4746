import { type CivilDate } from '../../../kernel/civil-date.js';
import { type Cents } from '../../../kernel/money.js';
import { euros } from '../../../calculation/french-text.js';
import { type Rights } from '../../../calculation/guarantees.js';
import { type RightsState } from '../../../calculation/rights.js';

/** What a clerk reads out is at most this long (contract: ResumeGuichet). */
export const CLERK_SENTENCE_MAX = 160;

const NAME_MAX = 56;

/** `09/06/2026`. */
export function frenchDate(date: CivilDate): string {
  return date.split('-').reverse().join('/');
}

function shortName(nom: string): string {
  const letters = [...nom];
  return letters.length <= NAME_MAX
    ? nom
    : `${letters
        .slice(0, NAME_MAX - 1)
        .join('')
        .trimEnd()}…`;
}

/** `fin` is the last day of the rights, where the bill goes beyond it. */
export function clcSentence(
  nom: string,
  { amc, reste }: { readonly amc: Cents; readonly reste: Cents },
  fin?: string,
): string {
  const pays = amc === 0 ? 'ne prend rien en charge ici' : `prend en charge ${euros(amc)}`;
  const rest = reste === 0 ? 'Le patient n’a rien à payer.' : `Le patient doit ${euros(reste)}.`;
  const ended = fin === undefined ? '' : ` Droits finis le ${frenchDate(fin)}.`;
  return `${shortName(nom)} ${pays}. ${rest}${ended}`;
}

export function simSentence(
  nom: string,
  { amc, reste }: { readonly amc: Cents; readonly reste: Cents },
): string {
  const rest = reste === 0 ? 'il ne resterait rien au patient' : `il resterait ${euros(reste)} au patient`;
  return `Estimation sans garantie. ${shortName(nom)} prendrait ${euros(amc)}, ${rest}.`;
}

/** `estimate`: what is withdrawn engaged nobody. */
export function delSentence(nom: string, estimate: boolean): string {
  if (estimate) return `L’estimation est retirée chez ${shortName(nom)} ; elle n’engageait personne.`;
  return `L’engagement est retiré : ${shortName(nom)} ne paiera pas ce dossier.`;
}

export function idbSentence(nom: string, etat: RightsState, droits: Rights): string {
  const name = shortName(nom);
  switch (etat) {
    case 'ouverts':
      return `${name} : droits ouverts aux dates des soins, jusqu’au ${frenchDate(droits.fin)}.`;
    case 'partiels': {
      const period = `du ${frenchDate(droits.debut)} au ${frenchDate(droits.fin)}`;
      return `${name} : droits ouverts une partie des soins seulement, ${period}.`;
    }
    case 'fermes':
      return `${name} : droits finis le ${frenchDate(droits.fin)}. Demandez une attestation à jour.`;
    case 'pas-encore-ouverts':
      return `${name} : droits pas encore ouverts, ils commencent le ${frenchDate(droits.debut)}.`;
  }
}
