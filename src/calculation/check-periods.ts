import { type Refusal, refusal } from '../kernel/refusal.js';
import { type Bill } from './bill.js';
import { type BillRules, lineRefusal } from './bill-fault.js';
import { isCharged } from './check-forfaits.js';
import { type PriorEngagement } from './prior.js';

/** The dates of the stay and of the period within it. */
export function checkSpan({ entree, sortie, periode }: Bill): Refusal | undefined {
  if (sortie < entree)
    return refusal('dates-incoherentes', 'la sortie précède l’entrée', { champ: '/dateSortie' });
  if (periode.debut >= entree && periode.debut <= sortie) return undefined;
  const detail = 'la période commence hors du séjour';
  return refusal('periode-incoherente', detail, { champ: '/periode/dateDebut' });
}

/**
 * The periods of a stay that are already engaged: same admission, no day billed twice, numbers in the order of the
 * dates, and one share for a heavy act among them.
 */
export function checkOtherPeriods(bill: Bill, { prior }: BillRules): Refusal | undefined {
  const others = prior.filter((one) => one.dossier);
  for (const other of others) {
    const found = periodFault(bill, other);
    if (found !== undefined) return found;
  }
  const again = bill.contexte === 'SEJOUR' ? bill.lignes.find(isCharged) : undefined;
  if (again === undefined || others.every((one) => one.participations === 0)) return undefined;
  const detail = 'une autre période du séjour porte déjà la participation';
  return lineRefusal('participation-incoherente', again, 'participation', detail);
}

function periodFault({ entree, sortie, periode }: Bill, other: PriorEngagement): Refusal | undefined {
  const refuse = (champ: string, detail: string) => refusal('periode-incoherente', detail, { champ });
  if (other.entree !== entree)
    return refuse('/dateEntree', 'une période engagée du dossier a une autre entrée');
  if (periode.debut <= other.fin && other.debut <= sortie)
    return refuse('/periode/dateDebut', 'la période en recouvre une déjà engagée');
  const before = other.debut < periode.debut;
  if (before !== other.periode < periode.numero)
    return refuse('/periode/numero', 'les numéros des périodes ne suivent pas leurs dates');
  return undefined;
}
