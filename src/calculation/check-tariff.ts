import { civilDate } from '../kernel/civil-date.js';
import { amount, type Cents } from '../kernel/money.js';
import { valueOn } from './bareme.js';
import { type Bill, type BillLine } from './bill.js';
import { type BillRules, fault, type LineFault, lineRefusal } from './bill-fault.js';
import { isDailyFee, isEmergencyShareOfOthers, isRoom, tariffParts } from './service-codes.js';

/**
 * Flat fees at the tariff of their date (R17: each day at its own). A daily fee is judged day by day, the others by
 * their first day. With a unit price, every tariff must be that price; without one, the charge must be what they add up
 * to. Fees of other payers are judged only where they carry a price.
 */
export function checkTariff(line: BillLine, bill: Bill, { bareme }: BillRules): LineFault | undefined {
  const parts = tariffParts(line.code);
  if (parts === undefined) return undefined;
  if (isEmergencyShareOfOthers(line.code) && line.prixUnitaire === undefined && line.facture === 0)
    return undefined;
  const field = line.prixUnitaire === undefined ? 'montantFacture' : 'prixUnitaire';
  const tariffs: Cents[] = [];
  for (let day = line.debut; day <= lastPriced(line); day++) {
    const [full, ...off] = parts.map((code) => valueOn(bareme, code, bill.activite, day));
    if (full === undefined || off.includes(undefined)) {
      const detail = `aucun tarif connu de ${line.code} le ${civilDate(day)}`;
      return fault('tarif-incoherent', line, field, detail);
    }
    tariffs.push(off.reduce<number>((rest, one) => rest - (one ?? 0), full));
  }
  return priceAgrees(line, tariffs) ? undefined : wrongTariff(line, field, tariffs);
}

function lastPriced(line: BillLine): number {
  return isDailyFee(line.code) ? line.fin : line.debut;
}

function priceAgrees(line: BillLine, tariffs: readonly Cents[]): boolean {
  if (line.prixUnitaire !== undefined) return tariffs.every((tariff) => tariff === line.prixUnitaire);
  return line.facture === expectedCharge(line, tariffs);
}

/** What the charge of the line is at those tariffs. */
function expectedCharge(line: BillLine, tariffs: readonly Cents[]): Cents {
  const sum = tariffs.reduce((total, tariff) => total + tariff, 0);
  return isDailyFee(line.code) ? sum : sum * line.quantite;
}

/**
 * The charge itself stays what it is, for it is what the patient was asked: under a correction the share follows the
 * tariff, whatever the line says.
 */
function wrongTariff(
  line: BillLine,
  field: 'montantFacture' | 'prixUnitaire',
  tariffs: readonly Cents[],
): LineFault {
  const detail = `le prix n’est pas le tarif de ${line.code} à sa date`;
  const unit = line.prixUnitaire !== undefined;
  const retenu = unit
    ? [...new Set(tariffs)].map(amount).join(' puis ')
    : amount(expectedCharge(line, tariffs));
  return {
    refusal: lineRefusal('tarif-incoherent', line, field, detail),
    retained: {
      line,
      correction: {
        champ: `/lignes/${line.index}/${field}`,
        recu: amount(line.prixUnitaire ?? line.facture),
        retenu: retenu.slice(0, 40),
        motif: 'Le tarif retenu est celui en vigueur à la date de chaque jour.',
      },
    },
  };
}

/** Where a priced line says its unit price, it is what the quantity multiplies. */
export function checkPrice(line: BillLine): LineFault | undefined {
  const priced = tariffParts(line.code) !== undefined || isRoom(line.code);
  if (!priced || line.prixUnitaire === undefined) return undefined;
  if (line.facture === line.quantite * line.prixUnitaire) return undefined;
  return fault('montant-incoherent', line, 'montantFacture', 'le montant n’est pas quantité × prix unitaire');
}
