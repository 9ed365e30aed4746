import { dayNumber } from '../kernel/civil-date.js';
import { type Cents } from '../kernel/money.js';
import { refusal } from '../kernel/refusal.js';
import { ok, refused, type Result } from '../kernel/result.js';
import { type ActePrevu, type DemandeSim } from '../messages/types.js';
import { type Bill, type BillAct, type BillLine } from './bill.js';
import { blankLine, euros, pairOf, rated, type StayDraft } from './estimate-draft.js';

/**
 * The expected acts as fee lines without their rate yet, by their place in the message; an act without a date is taken
 * on the day of admission. One outside the stay is `ligne-hors-sejour`.
 */
export function expectedActs({ actes }: DemandeSim, stay: Bill): Result<readonly BillLine[]> {
  const lines: BillLine[] = [];
  for (const [index, acte] of (actes ?? []).entries()) {
    const champ = `/actes/${index}/date`;
    const day = acte.date === undefined ? stay.entree : dayNumber(acte.date);
    if (day === undefined) {
      return refused(refusal('dates-incoherentes', 'ce n’est pas une date du calendrier', { champ }));
    }
    if (day < stay.entree || day > stay.sortie) {
      return refused(refusal('ligne-hors-sejour', 'l’acte est prévu hors du séjour', { champ }));
    }
    lines.push({ ...feeOf(acte, day), index });
  }
  return ok(lines);
}

function feeOf(acte: ActePrevu, day: number): BillLine {
  const base = euros(acte.base);
  const stated = statedAct(acte, base);
  return {
    ...blankLine(acte.regroupement ?? acte.code, day, day),
    facture: base + euros(acte.depassement ?? '0.00'),
    baseAMO: base,
    baseAMC: base,
    honoraires: true,
    optam: acte.optam ?? false,
    exigence: acte.exigence ?? false,
    ...(stated === undefined ? {} : { acte: stated }),
  };
}

/** What the act says of its nature, as a discharge would. */
function statedAct(acte: ActePrevu, base: Cents): BillAct | undefined {
  const { natureExoneration, coefficientNgap, sansParticipation } = acte;
  if (natureExoneration === undefined && coefficientNgap === undefined && sansParticipation === undefined) {
    return undefined;
  }
  return {
    ...(natureExoneration === undefined ? {} : { natureExoneration, montantSeuil: base }),
    ...(coefficientNgap === undefined ? {} : { coefficientNgap: Math.round(coefficientNgap * 100) }),
    dentaire: false,
    sansParticipation: sansParticipation ?? false,
    porteParticipation: false,
  };
}

/**
 * True for an act that a public or non-profit hospital does not charge by itself: the price of the stay holds it, unless
 * an overrun says that it is private practice.
 */
export function withoutFee(line: BillLine, { bill, base }: Pick<StayDraft, 'bill' | 'base'>): boolean {
  const publicStay = bill.typeEtablissement === 'PUBLIC' || bill.typeEtablissement === 'PNL';
  return publicStay && base !== undefined && line.facture === line.baseAMO;
}

/** The act with the exemption and the rate of its day. */
export function actLine(line: BillLine, draft: StayDraft): BillLine {
  return rated(line, pairOf(line, draft));
}
