import { refusal } from '../kernel/refusal.js';
import { ok, refused, type Result } from '../kernel/result.js';
import { isLocalScheme, isRuledOut } from './amo-situation.js';
import { valueOn } from './bareme.js';
import { type BillLine } from './bill.js';
import { blankLine, euros, rated, type StayDraft, stayPair } from './estimate-draft.js';
import { FULL_RATE } from './exemptions.js';
import { HEAVY_ACT } from './service-codes.js';

/** The longest quantity of a line (contract). */
const MAX_QUANTITY = 999;
/** Day and ambulatory treatment, outpatient: no night, no daily fee. */
const AMBULATORY: ReadonlySet<string> = new Set(['04', '07', '23']);

interface Run<T> {
  readonly debut: number;
  readonly fin: number;
  readonly value: T;
}

/** Neighbouring days of the same value together; days without one are left out. */
function runsOf<T>(debut: number, fin: number, valueAt: (day: number) => T | undefined): Run<T>[] {
  const runs: Run<T>[] = [];
  for (let day = debut; day <= fin; day++) {
    const value = valueAt(day);
    if (value === undefined) continue;
    const last = runs.at(-1);
    const same = last !== undefined && JSON.stringify(last.value) === JSON.stringify(value);
    if (same && last.fin === day - 1 && day - last.debut < MAX_QUANTITY)
      runs[runs.length - 1] = { ...last, fin: day };
    else runs.push({ debut: day, fin: day, value });
  }
  return runs;
}

/**
 * The stay's own lines: a daily price for each night, a line per exemption and rate; or one line for the group, under
 * the pair of the day of admission.
 */
export function stayLines(draft: StayDraft): readonly BillLine[] {
  const { base, message, bill, derniereNuit } = draft;
  const { tarifJournalier = '0.00', baseSejour = '0.00' } = message.sejour;
  if (base === undefined) return [];
  if (base === 'GHS') {
    const price = euros(baseSejour);
    const group = {
      ...blankLine('GHS', bill.entree, derniereNuit),
      facture: price,
      baseAMO: price,
      baseAMC: price,
    };
    return [rated(group, stayPair(bill.entree, draft))];
  }
  return runsOf(bill.entree, derniereNuit, (day) => stayPair(day, draft)).map(({ debut, fin, value }) => {
    const quantite = fin - debut + 1;
    const price = euros(tarifJournalier) * quantite;
    const days = { ...blankLine('PJ', debut, fin), quantite, facture: price, baseAMO: price, baseAMC: price };
    return rated({ ...days, prixUnitaire: euros(tarifJournalier) }, value);
  });
}

/** The flat share for a heavy act, on the day of the act. */
export function heavyShare({ heavy }: StayDraft): readonly BillLine[] {
  if (heavy === undefined) return [];
  const { act, montant } = heavy;
  const line = blankLine(HEAVY_ACT, act.debut, act.debut);
  return [{ ...line, facture: montant, prixUnitaire: montant, participation: 'A' }];
}

/**
 * The lines with the flat share taken off the one that bears it, net of it in charge and AMO part: the first of the
 * stay, or the first act, that AMO pays enough of.
 */
export function shareBorne(lines: readonly BillLine[], { heavy }: StayDraft): readonly BillLine[] {
  if (heavy === undefined) return lines;
  const { montant } = heavy;
  const bearer = lines.find((line) => line.amo >= montant && line.participation === undefined);
  return lines.map((line) => {
    if (line !== bearer) return line;
    const acte = line.acte === undefined ? {} : { acte: { ...line.acte, porteParticipation: true } };
    return { ...line, ...acte, facture: line.facture - montant, amo: line.amo - montant };
  });
}

/**
 * The daily fees, a line per tariff: every day with the discharge where AMO pays the whole stay, of the discharge day
 * alone (FJA) while a ticket moderateur is due, as the fee is set off against it. None in ambulatory care, within one
 * day, or where the situation rules it out. The local scheme pays its own. `tarif-incoherent` before the first tariff.
 */
export function dailyFees(draft: StayDraft): Result<readonly BillLine[]> {
  const { bill, bareme } = draft;
  if (!owesDailyFee(draft)) return ok([]);
  const runs = runsOf(bill.entree, bill.sortie, (day) => {
    const code = feeCode(day, draft);
    return code === undefined ? undefined : { code, tarif: valueOn(bareme, 'FJ', bill.activite, day) };
  });
  const lines: BillLine[] = [];
  for (const { debut, fin, value } of runs) {
    if (value.tarif === undefined) {
      const detail = 'aucun forfait journalier connu à cette date';
      return refused(refusal('tarif-incoherent', detail, { champ: '/sejour/dateEntree' }));
    }
    const quantite = fin - debut + 1;
    const facture = value.tarif * quantite;
    const line = { ...blankLine(value.code, debut, fin), quantite, facture, prixUnitaire: value.tarif };
    lines.push(isLocalScheme(bill) ? { ...line, amo: facture, participation: 'L' } : line);
  }
  return ok(lines);
}

/** False where no day of the stay has a daily fee, whatever its ticket moderateur. */
export function owesDailyFee({ bill, message }: StayDraft): boolean {
  const exemption = bill.situation?.exemption;
  if (AMBULATORY.has(message.sejour.modeTraitement) || bill.entree === bill.sortie) return false;
  return exemption !== 'PENSION_MILITAIRE' && exemption !== 'VICTIME_ATTENTAT';
}

function feeCode(day: number, draft: StayDraft): 'FJ' | 'FJA' | undefined {
  const { bill, bareme } = draft;
  if (isRuledOut(bill, day, bareme)) return undefined;
  if (stayPair(day, draft).taux === FULL_RATE) return 'FJ';
  return day === bill.sortie ? 'FJA' : undefined;
}

/** The single room, asked for in writing: the nights of the stay, or as many days as the message says. */
export function roomLines({ message, bill, derniereNuit }: StayDraft): readonly BillLine[] {
  const { chambre } = message.sejour;
  if (chambre === undefined) return [];
  const last = chambre.jours === undefined ? derniereNuit : bill.entree + chambre.jours - 1;
  const prixUnitaire = euros(chambre.prixParJour);
  return runsOf(bill.entree, last, () => prixUnitaire).map(({ debut, fin }) => {
    const quantite = fin - debut + 1;
    const line = { ...blankLine('CPC', debut, fin), quantite, prixUnitaire, demandePatient: true };
    return { ...line, facture: prixUnitaire * quantite };
  });
}
