import { instant } from '../../kernel/clock.js';
import { amount, type Cents } from '../../kernel/money.js';
import { refusal } from '../../kernel/refusal.js';
import { ok, refused, type Result } from '../../kernel/result.js';
import { type DemandeClc, type LigneReponse, type ReponseClc } from '../../messages/types.js';
import { type Bill, readBill } from '../../calculation/bill.js';
import { calculateShares, type LineShare } from '../../calculation/calculate-shares.js';
import { checkBill } from '../../calculation/check-bill.js';
import { clcSentence } from './clerk-sentence.js';
import { engagementNumber, validUntil } from './engagement.js';
import { type Amc } from '../../calculation/guarantees.js';
import { identifyBeneficiary, type Membership } from './identify-beneficiary.js';
import { type ClcQuestion, type EngineAnswer } from './question.js';
import { type Referentiel } from './referentiel.js';
import { coveredSpan, noCoveredDay } from '../../calculation/rights.js';

/**
 * The AMC's share and its engagement. Refusals are looked for in the order of their groups: identite, droits, calcul,
 * engagement (derivation and routage come before this call).
 */
export function answerClc(
  question: ClcQuestion,
  amc: Amc,
  referentiel: Referentiel,
  now: number,
): Result<EngineAnswer> {
  const { message } = question;
  const membership = identifyBeneficiary(message, amc, referentiel);
  if (!membership.ok) return membership;
  const { beneficiary, contract } = membership.value;
  if (noCoveredDay(message.lignes, beneficiary.droits)) {
    return refused(
      refusal('droits-fermes', 'aucun jour d’aucune ligne n’est dans les droits', { champ: '/lignes' }),
    );
  }
  const bill = readCheckedBill(message, referentiel);
  if (!bill.ok) return bill;
  // This version keeps no register of engagements: it cannot withdraw the one to be replaced, so it says so.
  if (message.engagementRemplace !== undefined) {
    const detail = 'cette version ne tient pas de registre des engagements';
    return refused(refusal('remplacement-non-gere', detail, { champ: '/engagementRemplace' }));
  }
  const regimeLocal = message.natureAssurance === '13' || beneficiary.regimeLocal;
  const cover = { contract, droits: coveredSpan(beneficiary.droits), regimeLocal };
  const shares = calculateShares(bill.value, cover, referentiel.tarifs);
  const contenu = sharesAnswer(question, membership.value, { bill: bill.value, shares }, now);
  return ok({ statut: 200, cty: 'roc-clc-reponse+json', contenu, engagement: contenu.engagement.numero });
}

function readCheckedBill(message: DemandeClc, referentiel: Referentiel): Result<Bill> {
  const bill = readBill(message);
  if (!bill.ok) return bill;
  const incoherence = checkBill(bill.value, referentiel.tarifs);
  return incoherence === undefined ? bill : refused(incoherence);
}

interface Calculation {
  readonly bill: Bill;
  readonly shares: readonly LineShare[];
}

function sharesAnswer(
  question: ClcQuestion,
  membership: Membership,
  calculation: Calculation,
  now: number,
): ReponseClc {
  const { message, request, signataire } = question;
  const { numero, nom, contact } = membership.amc;
  const totals = totalsOf(calculation);
  const { finessJuridique } = message.etablissement;
  return {
    versionNorme: message.versionNorme,
    service: 'CLC',
    environnement: message.environnement,
    requete: request,
    emisLe: instant(now),
    amc: { numero, nom, contact },
    signataire,
    lignes: calculation.shares.map(answeredLine),
    totaux: {
      totalFacture: amount(totals.facture),
      totalAMO: amount(totals.amo),
      ...(calculation.bill.partsAnterieures ? { totalAnterieur: amount(totals.anterieur) } : {}),
      totalAMC: amount(totals.amc),
      resteAPatient: amount(totals.reste),
    },
    engagement: {
      numero: engagementNumber(numero, finessJuridique, message.idMessage, message.dateSortie),
      valableJusquAu: validUntil(message.dateSortie, now),
    },
    resumeGuichet: clcSentence(nom, totals.amc, totals.reste),
  };
}

function answeredLine({ ligne, code, part, regle, libelle }: LineShare): LigneReponse {
  return { ligne, code, partAMC: amount(part), raison: { regle, libelle } };
}

interface Totals {
  readonly facture: Cents;
  readonly amo: Cents;
  readonly anterieur: Cents;
  readonly amc: Cents;
  readonly reste: Cents;
}

function totalsOf({ bill, shares }: Calculation): Totals {
  const sum = (values: readonly Cents[]): Cents => values.reduce((total, value) => total + value, 0);
  const facture = sum(bill.lignes.map((line) => line.facture));
  const amo = sum(bill.lignes.map((line) => line.amo));
  const anterieur = sum(bill.lignes.map((line) => line.anterieur));
  const amc = sum(shares.map((line) => line.part));
  return { facture, amo, anterieur, amc, reste: facture - amo - anterieur - amc };
}
