import { type Parameter, parameterOn } from './bareme.js';
import { type BillLine } from './bill.js';
import { type Decision, excluded, guarantee } from './explain.js';
import { dateText, euros } from './french-text.js';
import { isCovered } from './rights.js';
import { type Situation } from './situation.js';
import { given, type Reckoned, times } from './terms.js';

/** R04: the share for a heavy act, by its own date and only with participation A. */
export function heavyActShare(line: BillLine, situation: Situation): Decision {
  if (line.participation !== 'A')
    return excluded('R05', 'Participation pour acte lourd sans code A : non facturée à l’AMC.');
  if (!isCovered(line.debut, situation.droits)) return excluded('R01', 'L’acte lourd est hors des droits.');
  if (!situation.contract.participationForfaitaireActeLourd)
    return excluded('R04', 'Participation non garantie par le contrat.');
  const { montant, tarifs } = priced(line, 'PAS', situation);
  const libelle = 'Participation forfaitaire pour acte lourd, prise en charge.';
  const paid = {
    regle: 'R04',
    poste: 'participation',
    phrase: `Participation forfaitaire pour acte lourd : ${euros(montant.valeur)}.`,
    montant,
    garantie: guarantee(situation.contract, 'participationForfaitaireActeLourd', 'prise en charge'),
    tarifs,
  } as const;
  return { regle: 'R04', libelle, contributions: [paid] };
}

/** R06: the patient's share of an emergency passage, full or reduced, by its own date. */
export function emergencyShare(line: BillLine, situation: Situation): Decision {
  if (!isCovered(line.debut, situation.droits))
    return excluded('R01', 'Le passage aux urgences est hors des droits.');
  if (!situation.contract.forfaitPatientUrgences)
    return excluded('R06', 'Forfait patient urgences non garanti par le contrat.');
  const { montant, tarifs } = priced(line, line.code === 'FPU' ? 'FPU' : 'FPV', situation);
  const libelle = 'Forfait patient urgences, pris en charge.';
  const paid = {
    regle: 'R06',
    poste: 'forfait-urgences',
    phrase: `Forfait patient urgences : ${euros(montant.valeur)}.`,
    montant,
    garantie: guarantee(situation.contract, 'forfaitPatientUrgences', 'pris en charge'),
    tarifs,
  } as const;
  return { regle: 'R06', libelle, contributions: [paid] };
}

interface Priced {
  readonly montant: Reckoned;
  readonly tarifs: readonly Parameter[];
}

/** The fee at the tariff of its first day: the bill has been checked, so there is one. */
function priced(line: BillLine, code: 'PAS' | 'FPU' | 'FPV', { bill, bareme }: Situation): Priced {
  const parameter = parameterOn(bareme, code, bill.activite, line.debut);
  if (parameter === undefined) throw new Error('a flat fee without a tariff in a checked bill');
  const tariff = given(`Tarif depuis le ${dateText(parameter.du)}`, parameter.valeur);
  return { montant: line.quantite === 1 ? tariff : times(line.quantite, tariff), tarifs: [parameter] };
}
