import { civilDate } from '../../../kernel/civil-date.js';
import { amount, type Cents } from '../../../kernel/money.js';
import { ok, refused, type Result } from '../../../kernel/result.js';
import { type LigneReponse, type ReponseClc } from '../../../messages/types.js';
import { type Bill, readBill } from '../../../calculation/bill.js';
import {
  calculateShares,
  coverOf,
  type LineShare,
  type Shares,
} from '../../../calculation/calculate-shares.js';
import { checkBill, type CheckedBill } from '../../../calculation/check-bill.js';
import { isCharged } from '../../../calculation/check-forfaits.js';
import { rightsFault } from '../../../calculation/rights.js';
import { type Adhesion } from '../../base/amc-base.port.js';
import { type EngagedStay, priorEngagements } from '../engagements/engagement.js';
import { engagementNumber } from '../engagements/engagement-number.js';
import { replaceEngagement, type Replacement } from '../engagements/replace-engagement.js';
import { validUntil } from '../engagements/validity.js';
import { identifyBeneficiary } from '../person/identify-beneficiary.js';
import { type Asked, type EngineOutcome, type EngineState } from '../question.js';
import { answerHead } from './answer-head.js';
import { clcSentence } from './clerk-sentence.js';
import { conditionsNamed, conditionsOf } from './conditions.js';

/** A bill that passed, its shares, and what engaging it does to others. */
interface Calculation extends CheckedBill {
  readonly shares: Shares;
  readonly replacement: Replacement;
  readonly numero: string;
}

/**
 * The AMC's share and its engagement. Refusals are looked for in the order of their groups: identite, droits, contrat,
 * calcul, engagement (derivation and routage come before this call).
 */
export function answerClc(question: Asked<'CLC'>, state: EngineState, now: number): Result<EngineOutcome> {
  const { message } = question;
  const adhesion = identifyBeneficiary(message.beneficiaire, state.adhesions);
  if (!adhesion.ok) return adhesion;
  const { beneficiary, contract } = adhesion.value;
  const closed = rightsFault(message.lignes, message.activite, beneficiary, contract);
  if (closed !== undefined) return refused(closed);
  const calculation = calculate(question, adhesion.value, state, now);
  return calculation.ok
    ? ok(engaged(question, adhesion.value, calculation.value, { state, now }))
    : calculation;
}

function calculate(
  { message }: Asked<'CLC'>,
  { contract, beneficiary }: Adhesion,
  { organisme, engagements }: EngineState,
  now: number,
): Result<Calculation> {
  const { amc, bareme, nomenclature } = organisme;
  const read = readBill(message);
  if (!read.ok) return read;
  const periode = read.value.periode.numero;
  const prior = priorEngagements(engagements, periode, now);
  const checked = checkBill(read.value, { bareme, nomenclature, prior, ecarts: amc.ecarts });
  if (!checked.ok) return checked;
  const { finessJuridique } = message.etablissement;
  const numbered = { amc: amc.numero, finessJuridique, idMessage: message.idMessage };
  const numero = engagementNumber('CLC', numbered, message.dateSortie);
  const { engagementRemplace } = message;
  const replacement = replaceEngagement({ numero, periode, engagementRemplace }, engagements, now);
  if (!replacement.ok) return replacement;
  const { bill } = checked.value;
  const shares = calculateShares(bill, coverOf(bill, contract, beneficiary), bareme, prior);
  return ok({ ...checked.value, shares, replacement: replacement.value, numero });
}

interface Context {
  readonly state: EngineState;
  readonly now: number;
}

function engaged(
  question: Asked<'CLC'>,
  { beneficiary, contract }: Adhesion,
  calculation: Calculation,
  { state, now }: Context,
): EngineOutcome {
  const { amc, bareme } = state.organisme;
  const { numero, replacement, shares } = calculation;
  const totals = totalsOf(calculation);
  const conditions = conditionsOf(amc.numero, contract, bareme);
  const said = { totalAMC: totals.amc, conditions: conditions.empreinte };
  const stay = engagedStay(calculation, said, question.message.periode.dateDebut !== undefined, {
    state,
    now,
  });
  const contenu: ReponseClc = {
    ...answerHead(question, amc, now),
    lignes: shares.lignes.map((line) => answeredLine(line, calculation)),
    totaux: {
      totalFacture: amount(totals.facture),
      totalAMO: amount(totals.amo),
      ...(calculation.bill.partsAnterieures ? { totalAnterieur: amount(totals.anterieur) } : {}),
      totalAMC: amount(totals.amc),
      resteAPatient: amount(totals.reste),
    },
    engagement: {
      numero,
      valableJusquAu: stay.valableJusquAu,
      etat: 'engage',
      ...(replacement.remplace === undefined ? {} : { remplace: replacement.remplace }),
      conditions: conditionsNamed(conditions),
    },
    resumeGuichet: clcSentence(amc.nom, totals, uncoveredEnd(calculation.bill, beneficiary.droits.fin)),
  };
  const answer = { statut: 200, cty: 'roc-clc-reponse+json', contenu, engagement: numero } as const;
  return { answer, change: { nouveau: stay, etats: replacement.etats }, conditions };
}

/** Its first day is the one the message states; where it states none, the first one billed. */
function engagedStay(
  { bill, shares, replacement, numero }: Calculation,
  said: Pick<EngagedStay, 'totalAMC' | 'conditions'>,
  debutStated: boolean,
  { state, now }: Context,
): EngagedStay {
  return {
    ...said,
    numero,
    periode: bill.periode.numero,
    entree: bill.entree,
    debut: debutStated ? bill.periode.debut : Math.min(...bill.lignes.map((line) => line.debut)),
    fin: bill.sortie,
    participations: bill.lignes.filter(isCharged).reduce((count, line) => count + line.quantite, 0),
    jours: shares.jours,
    valableJusquAu: validUntil(state.organisme.bareme, 'VALIDITE_ENGAGEMENT', bill, now),
    ...(replacement.remplace === undefined ? {} : { remplace: replacement.remplace }),
  };
}

/** The last day of the rights, where the bill goes beyond it: the clerk has to know why the rest is the patient's. */
function uncoveredEnd(bill: Bill, fin: string): string | undefined {
  return bill.lignes.some((line) => civilDate(line.fin) > fin) ? fin : undefined;
}

function answeredLine(share: LineShare, { corrections }: Calculation): LigneReponse {
  const { ligne, code, part, regle, libelle, explications } = share;
  const own = corrections.filter((one) => one.ligne === ligne).map((one) => one.correction);
  return {
    ligne,
    code,
    partAMC: amount(part),
    raison: { regle, libelle },
    explications,
    ...(own.length === 0 ? {} : { corrections: own }),
  };
}

export interface Totals {
  readonly facture: Cents;
  readonly amo: Cents;
  readonly anterieur: Cents;
  readonly amc: Cents;
  readonly reste: Cents;
}

/** The sums of a bill and its shares, in cents; `reste` is the patient's. */
export function totalsOf({ bill, shares }: { readonly bill: Bill; readonly shares: Shares }): Totals {
  const sum = (values: readonly Cents[]): Cents => values.reduce((total, value) => total + value, 0);
  const facture = sum(bill.lignes.map((line) => line.facture));
  const amo = sum(bill.lignes.map((line) => line.amo));
  const anterieur = sum(bill.lignes.map((line) => line.anterieur));
  const amc = sum(shares.lignes.map((line) => line.part));
  return { facture, amo, anterieur, amc, reste: facture - amo - anterieur - amc };
}
