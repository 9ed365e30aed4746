import { type Refusal, refusal } from '../kernel/refusal.js';
import { type SituationAmo } from '../messages/types.js';
import {
  HOME_STAY,
  isExemptByNature,
  isLocalScheme,
  isNewborn,
  isPastExemptionDay,
} from './amo-situation.js';
import { type Bareme, type ParameterCode, valueOn } from './bareme.js';
import { type Bill, type BillLine } from './bill.js';
import { type PriorEngagement } from './prior.js';
import { HEAVY_ACT, isEmergencyShare, isEmergencyShareOfOthers } from './service-codes.js';
import { isShareCarrier, type Threshold, triggeringActs } from './threshold.js';

/** An exemption with the AMO rate that goes with it, the rate in hundredths of a percent. */
export interface AllowedPair {
  /** Justificatif d'exonération; absent where any will do. */
  readonly exoneration?: string;
  readonly taux: number;
}

/** What the search looks at beside the line. */
export interface ExemptionSearch {
  readonly bill: Bill;
  readonly bareme: Bareme;
  readonly triggered: ReadonlyMap<number, Threshold>;
  /**
   * A share for a heavy act stands in this bill, was borne by another period of the stay, or may have been: from the
   * second period on, an AMC need not have engaged the one that bore it.
   */
  readonly heavyStay: boolean;
}

/** 100 %, in hundredths of a percent: what an exemption means. */
export const FULL_RATE = 10_000;

/** The search over a bill; {@link allowedPairs} asks it line by line. */
export function searchOf(bill: Bill, bareme: Bareme, prior: readonly PriorEngagement[]): ExemptionSearch {
  const shares = bill.lignes.some((line) => line.code === HEAVY_ACT);
  const borne = prior.some((one) => one.dossier && one.participations > 0);
  return {
    bill,
    bareme,
    triggered: triggeringActs(bill, bareme),
    heavyStay: bill.contexte === 'SEJOUR' && (shares || borne || bill.periode.numero > 1),
  };
}

/**
 * Does each line carry the exemption and the rate that the order of the search gives? Judged only
 * where the bill says the person's AMO situation, on lines with an AMO base that no scheme pays whole. A wrong
 * exemption is `exoneration-incoherente`, a wrong rate under a right one `taux-incoherent`.
 */
export function exemptionFault(
  bill: Bill,
  bareme: Bareme,
  prior: readonly PriorEngagement[],
): Refusal | undefined {
  if (bill.situation === undefined) return undefined;
  const search = searchOf(bill, bareme, prior);
  for (const line of bill.lignes.filter(isJudged)) {
    const found = lineFault(line, allowedPairs(line, search));
    if (found !== undefined) return found;
  }
  return undefined;
}

function isJudged({ baseAMO, participation, code }: BillLine): boolean {
  // Emergency shares have a table of their own.
  if (isEmergencyShare(code) || isEmergencyShareOfOthers(code)) return false;
  return baseAMO > 0 && participation !== 'R' && participation !== 'L';
}

function lineFault(line: BillLine, allowed: readonly AllowedPair[] | undefined): Refusal | undefined {
  if (allowed === undefined) return undefined;
  const named = allowed.filter(({ exoneration }) => (exoneration ?? line.exoneration) === line.exoneration);
  if (named.some(({ taux }) => taux === Math.round(line.tauxAMO * 100))) return undefined;
  const at = (field: string) => ({ champ: `/lignes/${line.index}/${field}`, ligne: line.index });
  if (named.length === 0) {
    const expected = [...new Set(allowed.map(({ exoneration }) => exoneration))].join(', ');
    const detail = `exonération attendue selon la situation : ${expected}`;
    return refusal('exoneration-incoherente', detail, at('exoneration'));
  }
  const rates = [...new Set(named.map(({ taux }) => taux / 100))].join(' ou ');
  const detail = `taux attendu selon la situation et l’exonération : ${rates}`;
  return refusal('taux-incoherent', detail, at('tauxAMO'));
}

/**
 * The pairs a line may carry, the one the search finds first; undefined where it cannot judge (the sub-table of the
 * SNCF scheme is not known, or no rate is in force on that day). ALD allows its own exemption on any line, as a line
 * may or may not be care of the illness; a stay with a share for a heavy act has no ticket moderateur on any line.
 */
export function allowedPairs(line: BillLine, search: ExemptionSearch): readonly AllowedPair[] | undefined {
  const { bill, heavyStay } = search;
  const found = wholeBill(bill) ?? actPairs(line, search);
  if (found === undefined) return undefined;
  const more: AllowedPair[] = bill.situation?.ald === true ? [exempt('4')] : [];
  if (heavyStay) more.push(exempt('0'), exempt('C'), exempt('1'), exempt('3'));
  if (accompaniesThreshold(line, search)) more.push(exempt('3'), exempt('C'));
  return [...found, ...more];
}

/** Outpatient, the flat fees that go with an act at the threshold are exempt with it (safety fee, second SE). */
function accompaniesThreshold({ code, acte }: BillLine, { bill, triggered }: ExemptionSearch): boolean {
  if (bill.contexte !== 'ACE' || triggered.size === 0) return false;
  return code === 'FSD' || isShareCarrier(code) || acte?.nature === 'FORFAIT_HOSPITALIER';
}

/** What exempts the bill as a whole: nature of the insurance, scheme of the mines, exempt person. */
function wholeBill(bill: Bill): readonly AllowedPair[] | undefined {
  if (isExemptByNature(bill)) return [{ taux: FULL_RATE }];
  if (bill.situation?.regime === '07') return [exempt('6')];
  return exemptPerson(bill.situation?.exemption);
}

function exemptPerson(exemption: SituationAmo['exemption']): readonly AllowedPair[] | undefined {
  switch (exemption) {
    case 'INVALIDITE':
    case 'PENSION_MILITAIRE':
    case 'VICTIME_ATTENTAT':
      return [exempt('5')];
    case 'MINEUR_VICTIME':
    case 'RISQUE_SANITAIRE':
    case 'DONNEUR':
      return [exempt('5'), exempt('3')];
    // Comes after the threshold rule, line by line.
    case 'RENTE_AT':
    case undefined:
      return undefined;
  }
}

/** The first that speaks for the line. */
function actPairs(line: BillLine, search: ExemptionSearch): readonly AllowedPair[] | undefined {
  const { bill, bareme, triggered } = search;
  if (bill.situation?.regime === '04') return undefined;
  const nature = line.acte?.natureExoneration;
  if (nature === '3') return [exempt('C')];
  if (nature === '7') return [exempt('7')];
  const threshold = triggered.get(line.index);
  if (threshold !== undefined) return [exempt(threshold === 'CCAM' ? 'C' : '1')];
  if (isNewborn(bill, line.debut, bareme)) return [exempt('3')];
  if (bill.situation?.exemption === 'RENTE_AT') return [exempt('5')];
  if (isPastExemptionDay(bill, line.debut, bareme)) {
    // The local scheme pays the whole stay in any case.
    return isLocalScheme(bill) ? [exempt('3'), exempt('0')] : [exempt('3')];
  }
  return rated(line, search);
}

/** What is left where nothing exempts the line: a scheme's own rate, or the base rate. */
function rated(line: BillLine, { bill, bareme }: ExemptionSearch): readonly AllowedPair[] | undefined {
  const { situation, contexte, modeTraitement } = bill;
  const rates = (codes: readonly ParameterCode[], exoneration: string): readonly AllowedPair[] =>
    codes.flatMap((code) => {
      const taux = valueOn(bareme, code, bill.activite, line.debut);
      return taux === undefined ? [] : [{ exoneration, taux }];
    });
  if (isLocalScheme(bill)) {
    return contexte === 'SEJOUR' ? [exempt('0')] : [...rates(['TAUX_LOCAL_ACE'], '0'), exempt('0')];
  }
  const base = situation?.aspa === true ? rates(['TAUX_ASPA'], '9') : rates(baseRates(line, contexte), '0');
  if (base.length === 0) return undefined;
  return modeTraitement === HOME_STAY ? [exempt('0'), ...base] : base;
}

/** The base rates a line may have; several where it does not say what it is. */
function baseRates({ acte }: BillLine, contexte: Bill['contexte']): readonly ParameterCode[] {
  if (acte?.nature === 'FORFAIT_HOSPITALIER') return ['TAUX_FORFAIT_HOSPITALIER'];
  if (acte?.nature === 'SEJOUR' || contexte === 'SEJOUR') return ['TAUX_SEJOUR'];
  if (acte?.nature === 'MEDICAL') return ['TAUX_ACE'];
  if (acte?.nature === 'AUXILIAIRE' || acte?.nature === 'BIOLOGIE') return ['TAUX_AUXILIAIRE'];
  return ['TAUX_ACE', 'TAUX_FORFAIT_HOSPITALIER', 'TAUX_AUXILIAIRE'];
}

function exempt(exoneration: string): AllowedPair {
  return { exoneration, taux: FULL_RATE };
}
