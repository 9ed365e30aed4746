import { type ParameterCode, parameterOn } from './bareme.js';
import { type BillLine } from './bill.js';
import { type Contribution, type Decision, excluded, guarantee } from './explain.js';
import { euros } from './french-text.js';
import { isCovered } from './rights.js';
import { isNewborn, type Situation } from './situation.js';
import { given } from './terms.js';

/** R04: the share for a heavy act, by its own date and only with participation A. */
export function heavyActShare(line: BillLine, situation: Situation): Decision {
  if (isNewborn(situation.bill, situation.bareme, line.debut))
    return excluded('R11', 'Participation pour acte lourd non due pour un nouveau-né.');
  if (line.participation !== 'A')
    return excluded('R05', 'Participation pour acte lourd sans code A : non facturée à l’AMC.');
  if (!isCovered(line.debut, situation.droits)) return excluded('R01', 'L’acte lourd est hors des droits.');
  if (!situation.contract.participationForfaitaireActeLourd)
    return excluded('R04', 'Participation non garantie par le contrat.');
  const libelle = 'Participation forfaitaire pour acte lourd, prise en charge.';
  const paid = {
    regle: 'R04',
    poste: 'participation',
    phrase: `Participation forfaitaire pour acte lourd : ${euros(line.facture)}.`,
    montant: given('Participation pour acte lourd', line.facture),
    garantie: guarantee(situation.contract, 'participationForfaitaireActeLourd', 'prise en charge'),
    tarifs: tariffs('PAS', line, situation),
  } as const;
  return { regle: 'R04', libelle, contributions: [paid] };
}

/** R06: the patient's share of an emergency passage, full or reduced, by its own date. */
export function emergencyShare(line: BillLine, situation: Situation): Decision {
  if (!isCovered(line.debut, situation.droits))
    return excluded('R01', 'Le passage aux urgences est hors des droits.');
  if (!situation.contract.forfaitPatientUrgences)
    return excluded('R06', 'Forfait patient urgences non garanti par le contrat.');
  const libelle = 'Forfait patient urgences, pris en charge.';
  const paid = {
    regle: 'R06',
    poste: 'forfait-urgences',
    phrase: `Forfait patient urgences : ${euros(line.facture)}.`,
    montant: given('Forfait patient urgences', line.facture),
    garantie: guarantee(situation.contract, 'forfaitPatientUrgences', 'pris en charge'),
    tarifs: tariffs(line.code === 'FPU' ? 'FPU' : 'FPV', line, situation),
  } as const;
  return { regle: 'R06', libelle, contributions: [paid] };
}

function tariffs(
  code: ParameterCode,
  line: BillLine,
  { bill, bareme }: Situation,
): NonNullable<Contribution['tarifs']> {
  const parameter = parameterOn(bareme, code, bill.activite, line.debut);
  return parameter === undefined ? [] : [parameter];
}
