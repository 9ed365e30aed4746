import { type Refusal, refusal } from '../kernel/refusal.js';
import { type Bareme, valueOn } from './bareme.js';
import { type Bill, type BillLine } from './bill.js';

/** What the ticket moderateur of a stay is reckoned on: the daily price, or the price of the group (GHS). */
export type StayBase = 'JOURNALIERE' | 'GHS';

/**
 * The base of a stay by the type of hospital, or undefined where any will do: not a stay in
 * medicine, surgery or obstetrics, or the type is not said. Private: the group; public and non-profit: the daily price,
 * until the parameter ASSIETTE_GHS_PUBLIC is set on that day.
 */
export function stayBase(
  bill: Pick<Bill, 'contexte' | 'activite' | 'typeEtablissement'>,
  day: number,
  bareme: Bareme,
): StayBase | undefined {
  const { contexte, activite, typeEtablissement } = bill;
  if (contexte !== 'SEJOUR' || activite !== 'MCOO' || typeEtablissement === undefined) return undefined;
  if (typeEtablissement === 'PRIVE') return 'GHS';
  return (valueOn(bareme, 'ASSIETTE_GHS_PUBLIC', activite, day) ?? 0) > 0 ? 'GHS' : 'JOURNALIERE';
}

/** A ticket moderateur on the base that is not the hospital's is `base-incoherente`; the line's first day decides. */
export function hospitalBaseFault(bill: Bill, bareme: Bareme): Refusal | undefined {
  for (const line of bill.lignes) {
    const base = baseOfCode(line.code);
    if (base === undefined || line.ticketModerateur === 0) continue;
    const expected = stayBase(bill, line.debut, bareme);
    if (expected === undefined || expected === base) continue;
    return refusal('base-incoherente', DETAIL[expected], at(line));
  }
  return undefined;
}

const DETAIL: Readonly<Record<StayBase, string>> = {
  GHS: 'le ticket modérateur de ce type d’établissement porte sur le GHS, pas sur un prix de journée',
  JOURNALIERE: 'le ticket modérateur de ce type d’établissement porte sur le prix de journée, pas sur un GHS',
};

function baseOfCode(code: string): StayBase | undefined {
  if (code === 'PJ' || code === 'PJL') return 'JOURNALIERE';
  return code === 'GHS' || code === 'EXH' ? 'GHS' : undefined;
}

function at({ index }: BillLine): { champ: string; ligne: number } {
  return { champ: `/lignes/${index}/baseAMC`, ligne: index };
}
