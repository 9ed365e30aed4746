import { type Cents, cents, percent } from '../kernel/money.js';
import { type DemandeSim } from '../messages/types.js';
import { type Bareme } from './bareme.js';
import { type Bill, type BillLine } from './bill.js';
import { allowedPairs, type ExemptionSearch, FULL_RATE } from './exemptions.js';
import { type Threshold } from './threshold.js';

/** The expected stay on its way to a bill. */
export interface StayDraft {
  readonly message: DemandeSim;
  readonly bareme: Bareme;
  /** The bill with the expected acts alone, by their place in the message. */
  readonly bill: Bill;
  /** The expected acts that reach the threshold, charged by themselves or held in the price of the stay. */
  readonly triggered: ReadonlyMap<number, Threshold>;
  /** The search of the exemption, over the acts that will be lines of the bill: those alone the discharge shows. */
  readonly search: ExemptionSearch;
  /** Last night: the day before the discharge, or the only day. */
  readonly derniereNuit: number;
  /** What the stay's own lines are reckoned on; absent where the message gives no price. */
  readonly base?: 'JOURNALIERE' | 'GHS';
  /** The act that makes the share for a heavy act due, and the amount of its day. */
  readonly heavy?: { readonly act: BillLine; readonly montant: Cents };
}

/** Exemption and AMO rate (hundredths of a percent) of a line. */
export interface ChosenPair {
  readonly exoneration: string;
  readonly taux: number;
}

/** A line on which nothing is charged or refunded yet; of no act, so its index is none of theirs. */
export function blankLine(code: string, debut: number, fin: number): BillLine {
  return {
    index: -1,
    code,
    debut,
    fin,
    quantite: 1,
    facture: 0,
    baseAMO: 0,
    tauxAMO: 0,
    amo: 0,
    baseAMC: 0,
    ticketModerateur: 0,
    demandePatient: false,
    honoraires: false,
    optam: false,
    exigence: false,
    anterieur: 0,
    exoneration: '0',
  };
}

/** The pair of a line of this draft: what the search of the exemption finds, chosen as a hospital would bill it. */
export function pairOf(line: BillLine, draft: StayDraft): ChosenPair {
  const { bill, search, heavy, triggered } = draft;
  const [found] = allowedPairs(line, search) ?? [];
  const anyOf = bill.natureAssurance === '90' ? '7' : '0';
  const { exoneration = anyOf, taux = FULL_RATE } = found ?? {};
  if (heavy !== undefined && taux < FULL_RATE) {
    return { exoneration: triggered.get(heavy.act.index) === 'NGAP' ? '1' : 'C', taux: FULL_RATE };
  }
  // The stay of a person with ALD is taken as care of the illness, unless another exemption came first.
  const ill = bill.situation?.ald === true && found?.exoneration !== undefined;
  return ill && '09C1'.includes(exoneration) ? { exoneration: '4', taux: FULL_RATE } : { exoneration, taux };
}

/** The pair of the stay's own lines on a day. */
export function stayPair(day: number, draft: StayDraft): ChosenPair {
  return pairOf(blankLine('PJ', day, day), draft);
}

/** A line's AMO part and ticket moderateur under a pair; an estimate knows one base for both payers. */
export function rated(line: BillLine, pair: ChosenPair): BillLine {
  const tauxAMO = pair.taux / 100;
  const amo = percent(line.baseAMO, tauxAMO);
  return { ...line, exoneration: pair.exoneration, tauxAMO, amo, ticketModerateur: line.baseAMC - amo };
}

/** Amounts have passed the contract: another text here is a defect of the caller, not a refusal. */
export function euros(text: string): Cents {
  const value = cents(text);
  if (value === undefined) throw new TypeError('amount outside the contract');
  return value;
}
