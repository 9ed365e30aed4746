import { amount } from '../../../kernel/money.js';
import { refusal } from '../../../kernel/refusal.js';
import { ok, refused, type Result } from '../../../kernel/result.js';
import { type DemandeSim, type LigneEstimee, type ReponseSim } from '../../../messages/types.js';
import { birthDay } from '../../../calculation/bill.js';
import { calculateShares, coverOf, type Shares } from '../../../calculation/calculate-shares.js';
import { type EstimatedStay, estimateStay } from '../../../calculation/estimate-stay.js';
import { rightsFault } from '../../../calculation/rights.js';
import { type Adhesion } from '../../base/amc-base.port.js';
import { type EngagedStay, priorsOfOtherStays } from '../engagements/engagement.js';
import { engagementNumber } from '../engagements/engagement-number.js';
import { replacePropositions } from '../engagements/replace-engagement.js';
import { validUntil } from '../engagements/validity.js';
import { identifyBeneficiary } from '../person/identify-beneficiary.js';
import { type Asked, type EngineOutcome, type EngineState } from '../question.js';
import { type Totals, totalsOf } from './answer-clc.js';
import { answerHead } from './answer-head.js';
import { simSentence } from './clerk-sentence.js';
import { conditionsNamed, conditionsOf } from './conditions.js';
import { periodRights } from './period-rights.js';

const MENTION =
  'Estimation sans garantie, établie sur le séjour prévu ; seul le calcul de sortie engage l’assureur.';

/** The stay expected, as lines of a bill, and the AMC's share of each. */
interface Estimate extends EstimatedStay {
  readonly shares: Shares;
}

/**
 * What the AMC would pay for a stay that is only expected: the same calculation as a CLC's over the lines that the stay
 * should have. It engages nobody; the register keeps it as a proposition. Refusals in the order of their groups.
 */
export function answerSim(question: Asked<'SIM'>, state: EngineState, now: number): Result<EngineOutcome> {
  const { message } = question;
  const adhesion = identifyBeneficiary(message.beneficiaire, state.adhesions);
  if (!adhesion.ok) return adhesion;
  const { sejour } = message;
  const { beneficiary, contract } = adhesion.value;
  const days = [{ dateDebut: sejour.dateEntree, dateFin: sejour.dateSortie }];
  const closed = rightsFault(days, sejour.activite, beneficiary, contract);
  if (closed !== undefined) return refused({ ...closed, champ: '/sejour' });
  const estimate = estimateOf(message, adhesion.value, state, now);
  return estimate.ok ? ok(proposed(question, adhesion.value, estimate.value, { state, now })) : estimate;
}

function estimateOf(
  message: DemandeSim,
  { beneficiary, contract }: Adhesion,
  { organisme, engagements }: EngineState,
  now: number,
): Result<Estimate> {
  const { bareme, nomenclature } = organisme;
  const unknown = (message.actes ?? []).findIndex(
    ({ code, regroupement }) => !nomenclature.has(regroupement ?? code),
  );
  if (unknown !== -1) {
    const champ = `/actes/${unknown}/code`;
    return refused(
      refusal('code-inconnu', 'ce code n’est pas de la nomenclature', { champ, ligne: unknown }),
    );
  }
  const naissance = birthDay(message.beneficiaire.dateNaissance);
  const person = { ...(naissance === undefined ? {} : { naissance }), regimeLocal: beneficiary.regimeLocal };
  const stay = estimateStay(message, bareme, person);
  if (!stay.ok) return stay;
  const prior = priorsOfOtherStays(engagements, now);
  const cover = coverOf(stay.value.bill, contract, beneficiary);
  return ok({ ...stay.value, shares: calculateShares(stay.value.bill, cover, bareme, prior) });
}

interface Context {
  readonly state: EngineState;
  readonly now: number;
}

function proposed(
  question: Asked<'SIM'>,
  { contract, beneficiary }: Adhesion,
  estimate: Estimate,
  { state, now }: Context,
): EngineOutcome {
  const { amc, bareme } = state.organisme;
  const { finessJuridique } = question.message.etablissement;
  const numbered = { amc: amc.numero, finessJuridique, idMessage: question.message.idMessage };
  const numero = engagementNumber('SIM', numbered, question.message.sejour.dateSortie);
  const conditions = conditionsOf(amc.numero, contract, bareme);
  const valableJusquAu = validUntil(bareme, 'VALIDITE_ESTIMATION', estimate.bill, now);
  const totals = totalsOf(estimate);
  const contenu: ReponseSim = {
    ...answerHead(question, amc, now),
    estimation: true,
    sansGarantie: true,
    mention: MENTION,
    valableJusquAu,
    droits: stayRights(question.message, beneficiary),
    hypotheses: [...estimate.hypotheses],
    lignes: estimatedLines(estimate),
    totaux: estimatedTotals(totals),
    proposition: { numero, etat: 'propose', conditions: conditionsNamed(conditions) },
    resumeGuichet: simSentence(amc.nom, totals),
  };
  const said = { numero, valableJusquAu, conditions: conditions.empreinte, totalAMC: totals.amc };
  const etats = replacePropositions(numero, state.engagements, now);
  const answer = { statut: 200, cty: 'roc-sim-reponse+json', contenu, engagement: numero } as const;
  return { answer, change: { nouveau: propositionOf(estimate, said), etats }, conditions };
}

/** Some day of the stay is covered, or it would have been refused. */
function stayRights({ sejour }: DemandeSim, beneficiary: Adhesion['beneficiary']): ReponseSim['droits'] {
  const { etat } = periodRights(sejour.dateEntree, sejour.dateSortie, beneficiary);
  const { debut, fin } = beneficiary.droits;
  return { etat: etat === 'ouverts' ? etat : 'partiels', debut, fin };
}

function estimatedTotals(totals: Totals): ReponseSim['totaux'] {
  return {
    totalEstime: amount(totals.facture),
    totalAMO: amount(totals.amo),
    totalAMC: amount(totals.amc),
    resteAPatient: amount(totals.reste),
    estimation: true,
  };
}

function estimatedLines({ bill, libelles, shares }: Estimate): LigneEstimee[] {
  return shares.lignes.map(({ ligne, code, part, regle, libelle, explications }) => {
    const line = bill.lignes[ligne];
    if (line === undefined) throw new TypeError('share of no line');
    return {
      ligne,
      code,
      libelle: libelles[ligne] ?? code,
      quantite: line.quantite,
      montantEstime: amount(line.facture),
      partAMO: amount(line.amo),
      partAMC: amount(part),
      resteAPatient: amount(line.facture - line.amo - part),
      estimation: true,
      raison: { regle, libelle },
      explications,
    };
  });
}

/** A proposition grants nobody a day and bears no share: nothing of it counts for another calculation. */
function propositionOf(
  { bill }: Estimate,
  said: Pick<EngagedStay, 'numero' | 'valableJusquAu' | 'conditions' | 'totalAMC'>,
): EngagedStay {
  return {
    ...said,
    periode: null,
    entree: bill.entree,
    debut: bill.entree,
    fin: bill.sortie,
    participations: 0,
    jours: { forfaitJournalier: [], chambre: [] },
  };
}
