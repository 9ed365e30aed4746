import { type Cents } from '../kernel/money.js';
import { type Bareme, type Parameter, parameterOn } from './bareme.js';
import { type BillLine } from './bill.js';
import { type Activity, type Contract } from './guarantees.js';
import { given, least, less, ratio, type Reckoned } from './terms.js';

/** What the practitioner charges above the AMO base: charged - AMO - ticket moderateur; zero where not a fee. */
export function overrunOf(line: BillLine): Cents {
  return line.honoraires ? Math.max(0, line.facture - line.amo - line.ticketModerateur) : 0;
}

/** What a contract pays of an overrun, and the dated values that capped it. */
export interface CoveredOverrun {
  readonly montant: Reckoned;
  readonly tarifs: readonly Parameter[];
}

/**
 * What a contract pays of an overrun (R14). Covered up to (percent - 100) of the AMO base; outside OPTAM a responsible
 * contract has a double cap (CSS R871-2): a percent of the base, and its OPTAM cover less a percent of the base, both
 * of them dated values. An overrun by the patient's own demand is not asked here: it is never covered.
 */
export function coveredOverrun(
  line: BillLine,
  contract: Contract,
  bareme: Bareme,
  activity: Activity,
): CoveredOverrun {
  const base = given('Base du régime obligatoire', line.baseAMO);
  const charged = less(
    given('Montant facturé', line.facture),
    [given('Part du régime obligatoire', line.amo), given('Ticket modérateur', line.ticketModerateur)],
    'Dépassement',
  );
  const above = (total: number): Reckoned =>
    ratio(Math.max(0, total - 100), base, 'Garantie au-delà de la base');
  if (line.optam) return { montant: least([charged, above(contract.honorairesOptam)]), tarifs: [] };
  const caps = [charged, above(contract.honorairesNonOptam)];
  if (!contract.responsable) return { montant: least(caps), tarifs: [] };
  const limit = parameterOn(bareme, 'RESPONSABLE_PLAFOND_BASE', activity, line.debut);
  const gap = parameterOn(bareme, 'RESPONSABLE_ECART_OPTAM', activity, line.debut);
  if (limit !== undefined) caps.push(ratio(limit.valeur / 100, base, 'Plafond des contrats responsables'));
  if (gap !== undefined) caps.push(above((contract.honorairesOptam * 100 - gap.valeur) / 100));
  return { montant: least(caps), tarifs: [limit, gap].filter((one) => one !== undefined) };
}
