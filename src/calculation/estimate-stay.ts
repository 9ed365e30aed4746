import { dayNumber } from '../kernel/civil-date.js';
import { type Refusal, refusal } from '../kernel/refusal.js';
import { ok, refused, type Result } from '../kernel/result.js';
import { type DemandeSim, type SituationAmo } from '../messages/types.js';
import { type Bareme, valueOn } from './bareme.js';
import { type Bill, type BillLine } from './bill.js';
import { searchOf } from './exemptions.js';
import { actLine, expectedActs, withoutFee } from './estimate-acts.js';
import { type StayDraft } from './estimate-draft.js';
import { dailyFees, heavyShare, roomLines, shareBorne, stayLines } from './estimate-lines.js';
import { assumptions, lineLabel } from './estimate-sentences.js';
import { stayBase } from './hospital-base.js';
import { HEAVY_ACT } from './service-codes.js';
import { bearingActs, triggeringActs } from './threshold.js';

/** What the AMC knows of the person beside the message. */
export interface ExpectedPerson {
  /** Birth day as a day number; absent where it is no date of the calendar. */
  readonly naissance?: number;
  /** Alsace-Moselle, by the membership. */
  readonly regimeLocal: boolean;
}

/** The bill that the expected stay would give, a label per line, and what was assumed, for the patient to read. */
export interface EstimatedStay {
  readonly bill: Bill;
  readonly libelles: readonly string[];
  readonly hypotheses: readonly string[];
}

/** Largest amount of the contract (`Montant`), in cents. */
const MAX_AMOUNT = 99_999_999_999;

/**
 * The bill lines of an expected stay, fit for the same calculation as a discharge. An expectation
 * that contradicts itself is refused with the field of the SIM message at fault: dates, days, base of the type of
 * hospital, a day before the first known tariff.
 */
export function estimateStay(
  message: DemandeSim,
  bareme: Bareme,
  person: ExpectedPerson,
): Result<EstimatedStay> {
  const drafted = draftStay(message, bareme, person);
  if (!drafted.ok) return drafted;
  const draft = drafted.value;
  const fees = dailyFees(draft);
  if (!fees.ok) return fees;
  const billed = [
    ...stayLines(draft),
    ...heavyShare(draft),
    ...fees.value,
    ...actLines(draft),
    ...roomLines(draft),
  ];
  const absurd = billed.find((line) => line.facture > MAX_AMOUNT);
  if (absurd !== undefined) return refused(tooLarge(absurd));
  if (billed.length === 0) return refused(noBase('rien n’est à estimer : ni tarif ni acte'));
  const lignes = shareBorne(billed, draft).map((line, index) => ({ ...line, index }));
  const bill = { ...draft.bill, lignes };
  return ok({
    bill,
    libelles: lignes.map((line) => lineLabel(line)),
    hypotheses: assumptions(draft, bill),
  });
}

function actLines(draft: StayDraft): readonly BillLine[] {
  return draft.search.bill.lignes.map((line) => actLine(line, draft));
}

function draftStay(message: DemandeSim, bareme: Bareme, person: ExpectedPerson): Result<StayDraft> {
  const dated = expectedBill(message, person);
  if (!dated.ok) return dated;
  const acts = expectedActs(message, dated.value);
  if (!acts.ok) return acts;
  const bill = { ...dated.value, lignes: acts.value };
  const fault = daysFault(message, bill) ?? baseFault(message, bill, bareme) ?? rateFault(bill, bareme);
  if (fault !== undefined) return refused(fault);
  const [act] = bearingActs(bill, bareme).toSorted((a, b) => a.debut - b.debut);
  const montant = act === undefined ? undefined : valueOn(bareme, HEAVY_ACT, bill.activite, act.debut);
  if (act !== undefined && montant === undefined) {
    const champ =
      message.actes?.[act.index]?.date === undefined ? '/sejour/dateEntree' : `/actes/${act.index}/date`;
    return refused(
      refusal('tarif-incoherent', 'aucun montant de participation connu à cette date', { champ }),
    );
  }
  const base = baseOf(message, bill, bareme);
  const billed = { ...bill, lignes: bill.lignes.filter((line) => !withoutFee(line, { bill, ...base })) };
  return ok({
    message,
    bareme,
    bill,
    triggered: triggeringActs(bill, bareme),
    search: { ...searchOf(judgeable(billed), bareme, []), heavyStay: act !== undefined },
    derniereNuit: Math.max(bill.entree, bill.sortie - 1),
    ...base,
    ...(act === undefined || montant === undefined ? {} : { heavy: { act, montant } }),
  });
}

/** The bill as the search can judge it: the SNCF scheme, which has a sub-table of its own, is taken as the general one. */
function judgeable(bill: Bill): Bill {
  if (bill.situation?.regime !== '04') return bill;
  const { regime: _regime, ...situation } = bill.situation;
  return { ...bill, situation };
}

/** The stay without a line; dates of the calendar and in order. */
function expectedBill({ sejour, situationAMO }: DemandeSim, person: ExpectedPerson): Result<Bill> {
  const entree = dayNumber(sejour.dateEntree);
  const sortie = dayNumber(sejour.dateSortie);
  if (entree === undefined) return refused(badDate('/sejour/dateEntree'));
  if (sortie === undefined) return refused(badDate('/sejour/dateSortie'));
  if (sortie < entree) {
    const detail = 'la sortie précède l’entrée';
    return refused(refusal('dates-incoherentes', detail, { champ: '/sejour/dateSortie' }));
  }
  const { activite, natureAssurance, typeEtablissement, modeTraitement } = sejour;
  const { naissance, regimeLocal } = person;
  const situation: SituationAmo | undefined = regimeLocal ? { ...situationAMO, regimeLocal } : situationAMO;
  return ok({
    contexte: 'SEJOUR',
    activite,
    natureAssurance,
    modeTraitement,
    ...(typeEtablissement === undefined ? {} : { typeEtablissement }),
    ...(situation === undefined ? {} : { situation }),
    ...(naissance === undefined ? {} : { naissance }),
    entree,
    sortie,
    periode: { numero: 1, derniere: true, debut: entree },
    lignes: [],
    partsAnterieures: false,
  });
}

function daysFault({ sejour }: DemandeSim, { entree, sortie }: Bill): Refusal | undefined {
  const days = sortie - entree + 1;
  if ((sejour.chambre?.jours ?? 0) <= days) return undefined;
  const detail = `la chambre est prévue plus de jours que le séjour (${days})`;
  return refusal('quantite-incoherente', detail, { champ: '/sejour/chambre/jours' });
}

/** Without a rate on the day of admission nothing can be shared out. */
function rateFault({ activite, situation, entree }: Bill, bareme: Bareme): Refusal | undefined {
  const code = situation?.aspa === true ? 'TAUX_ASPA' : 'TAUX_SEJOUR';
  if (valueOn(bareme, code, activite, entree) !== undefined) return undefined;
  const detail = `aucun ${code} connu à cette date`;
  return refusal('tarif-incoherent', detail, { champ: '/sejour/dateEntree' });
}

/** A price on the base that this type of hospital does not have, and none on the one it has. */
function baseFault({ sejour }: DemandeSim, bill: Bill, bareme: Bareme): Refusal | undefined {
  const { tarifJournalier, baseSejour } = sejour;
  const expected = stayBase(bill, bill.entree, bareme);
  if (expected === 'GHS' && baseSejour === undefined && tarifJournalier !== undefined) {
    return noBase(
      'ce type d’établissement a un GHS pour assiette : baseSejour est attendu',
      'tarifJournalier',
    );
  }
  if (expected === 'JOURNALIERE' && tarifJournalier === undefined && baseSejour !== undefined) {
    return noBase(
      'ce type d’établissement a une assiette journalière : tarifJournalier est attendu',
      'baseSejour',
    );
  }
  return undefined;
}

function baseOf({ sejour }: DemandeSim, bill: Bill, bareme: Bareme): Pick<StayDraft, 'base'> {
  const { tarifJournalier, baseSejour } = sejour;
  const expected = stayBase(bill, bill.entree, bareme);
  if (expected !== 'GHS' && tarifJournalier !== undefined) return { base: 'JOURNALIERE' };
  return baseSejour === undefined ? {} : { base: 'GHS' };
}

function tooLarge({ code }: BillLine): Refusal {
  const fields: Readonly<Record<string, string>> = {
    PJ: '/sejour/tarifJournalier',
    CPC: '/sejour/chambre/prixParJour',
  };
  return refusal('montant-incoherent', 'le montant estimé dépasse ce qu’un montant peut dire', {
    champ: fields[code] ?? '/actes',
  });
}

function noBase(detail: string, field?: string): Refusal {
  return refusal('base-incoherente', detail, { champ: field === undefined ? '/sejour' : `/sejour/${field}` });
}

function badDate(champ: string): Refusal {
  return refusal('dates-incoherentes', 'ce n’est pas une date du calendrier', { champ });
}
