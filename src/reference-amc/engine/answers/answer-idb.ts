import { type CivilDate, isCivilDate } from '../../../kernel/civil-date.js';
import { amount } from '../../../kernel/money.js';
import { refusal } from '../../../kernel/refusal.js';
import { ok, refused, type Result } from '../../../kernel/result.js';
import { type DemandeIdb, type Garanties, type Parametre, type ReponseIdb } from '../../../messages/types.js';
import { type Bareme, type ParameterCode, wireParameter } from '../../../calculation/bareme.js';
import { NATIONAL_NOMENCLATURE, type Nomenclature } from '../../../calculation/nomenclature.js';
import { type Contract } from '../../../calculation/guarantees.js';
import { type RightsState } from '../../../calculation/rights.js';
import { type Adhesion, type Organisme } from '../../base/amc-base.port.js';
import { localCalculationReference } from '../engagements/engagement-number.js';
import { identifyBeneficiary } from '../person/identify-beneficiary.js';
import { nameAgreement } from '../person/name-agreement.js';
import { type Asked, type EngineOutcome, type EngineState } from '../question.js';
import { answerHead } from './answer-head.js';
import { idbSentence } from './clerk-sentence.js';
import { conditionsNamed, conditionsOf } from './conditions.js';
import { periodRights } from './period-rights.js';

interface CarePeriod {
  readonly debut: CivilDate;
  readonly fin: CivilDate;
}

/** The rights found, with the first covered days in a row where there are any. */
interface Found {
  readonly etat: RightsState;
  readonly couverts?: { readonly du: CivilDate; readonly au: CivilDate };
  /** Some day of the period is within a suspension. */
  readonly suspendu: boolean;
}

/**
 * Rights of a person over a care period. Closed rights are an answer; an unknown person, and a contract suspended on
 * all the days that the rights cover, are refusals.
 */
export function answerIdb(question: Asked<'IDB'>, state: EngineState, now: number): Result<EngineOutcome> {
  const { message } = question;
  const adhesion = identifyBeneficiary(message.beneficiaire, state.adhesions);
  if (!adhesion.ok) return adhesion;
  const period = carePeriod(message);
  if (!period.ok) return period;
  const { debut, fin } = period.value;
  const { etat, couverts, suspendu } = periodRights(debut, fin, adhesion.value.beneficiary);
  if (etat === 'suspendu') {
    const detail = 'le contrat est suspendu tous les jours que les droits couvrent';
    return refused(refusal('contrat-suspendu', detail, { champ: '/soins' }));
  }
  const found: Found = { etat, suspendu, ...(couverts === undefined ? {} : { couverts }) };
  const { organisme } = state;
  const contenu = rightsAnswer(question, adhesion.value, found, { organisme, now });
  const answer = { statut: 200, cty: 'roc-idb-reponse+json', contenu } as const;
  if (contenu.conditions === undefined) return ok({ answer });
  const conditions = conditionsOf(organisme.amc.numero, adhesion.value.contract, organisme.bareme);
  return ok({ answer, conditions });
}

function carePeriod({ soins }: DemandeIdb): Result<CarePeriod> {
  const fin = soins.dateFin ?? soins.dateDebut;
  const real = isCivilDate(soins.dateDebut) && isCivilDate(fin);
  if (real && fin >= soins.dateDebut) return ok({ debut: soins.dateDebut, fin });
  const detail = 'la période de soins finit avant de commencer, ou n’est pas du calendrier';
  return refused(refusal('dates-incoherentes', detail, { champ: '/soins' }));
}

function rightsAnswer(
  question: Asked<'IDB'>,
  { beneficiary, contract }: Adhesion,
  { etat, couverts, suspendu }: Found,
  { organisme, now }: { readonly organisme: Organisme; readonly now: number },
): ReponseIdb {
  const { message } = question;
  const { droits, regimeLocal } = beneficiary;
  const { reference, responsable } = contract;
  return {
    ...answerHead(question, organisme.amc, now),
    droits: { ouverts: etat === 'ouverts', etat, debut: droits.debut, fin: droits.fin },
    identite: { nom: nameAgreement(message.idMessage, message.beneficiaire.empreinteNom, beneficiary) },
    contrat: { reference, responsable, regimeLocal },
    ...(couverts === undefined ? {} : openRights(message, contract, organisme, { etat, couverts, suspendu })),
    resumeGuichet: idbSentence(organisme.amc.nom, etat, droits),
  };
}

/** Only where some day is covered: all that a local calculation needs, and the days on which it binds the AMC. */
function openRights(
  { etablissement, idMessage, contexte }: DemandeIdb,
  contract: Contract,
  { amc, bareme, nomenclature }: Organisme,
  { couverts, suspendu }: Found & Required<Pick<Found, 'couverts'>>,
): Pick<ReponseIdb, 'garanties' | 'calculLocal' | 'conditions'> {
  const { finessJuridique } = etablissement;
  const own = ownCodes(nomenclature);
  const calculLocal = {
    reference: localCalculationReference({ amc: amc.numero, finessJuridique, idMessage }),
    ...couverts,
    ...(contexte === 'ACE' ? { tarifs: parametersOver(bareme, couverts) } : {}),
    ecarts: amc.ecarts,
    ...(own.length === 0 ? {} : { prestations: own }),
  };
  return {
    garanties: garanties(contract),
    // The answer has one period of rights and no suspension in it: with one, a local calculation would pay too much.
    ...(suspendu ? {} : { calculLocal }),
    conditions: conditionsNamed(conditionsOf(amc.numero, contract, bareme)),
  };
}

/** What the AMC adds to the common nomenclature. */
function ownCodes(nomenclature: Nomenclature): { readonly code: string; readonly libelle: string }[] {
  return [...nomenclature]
    .filter(([code]) => !NATIONAL_NOMENCLATURE.has(code))
    .map(([code, libelle]) => ({ code, libelle }));
}

/** What a calculation of outpatient care may look at: a local one is of outpatient shares, and answers are many. */
const OUTPATIENT: ReadonlySet<ParameterCode> = new Set<ParameterCode>([
  ...(['FPU', 'FPV', 'PAS', 'SEUIL_CCAM', 'SEUIL_NGAP', 'AGE_NOUVEAU_NE'] as const),
  ...(['TAUX_ACE', 'TAUX_FORFAIT_HOSPITALIER', 'TAUX_AUXILIAIRE', 'TAUX_LOCAL_ACE', 'TAUX_ASPA'] as const),
  ...(['RESPONSABLE_PLAFOND_BASE', 'RESPONSABLE_ECART_OPTAM'] as const),
]);

/** Their values over a period: of each code and activity the one in force on its first day, and those that begin within. */
function parametersOver(
  bareme: Bareme,
  { du, au }: { readonly du: CivilDate; readonly au: CivilDate },
): Parametre[] {
  const newest = new Map<string, CivilDate>();
  const series = (one: Bareme[number]): string => [one.code, ...(one.activites ?? [])].join(' ');
  const outpatient = bareme.filter(({ code }) => OUTPATIENT.has(code));
  for (const one of outpatient) {
    const known = newest.get(series(one));
    if (one.du <= du && (known === undefined || one.du > known)) newest.set(series(one), one.du);
  }
  return outpatient
    .filter((one) => one.du <= au && one.du >= (newest.get(series(one)) ?? du))
    .map(wireParameter);
}

function garanties(contract: Contract): Garanties {
  const days = contract.forfaitJournalier;
  return {
    ...(contract.activites === undefined ? {} : { activites: [...contract.activites] }),
    ticketModerateur: contract.ticketModerateur,
    forfaitJournalier: days === 'illimite' ? { illimite: true } : { illimite: false, joursMax: days },
    participationForfaitaireActeLourd: contract.participationForfaitaireActeLourd,
    forfaitPatientUrgences: contract.forfaitPatientUrgences,
    chambre:
      contract.chambre === null
        ? null
        : { parJour: amount(contract.chambre.parJour), joursMax: contract.chambre.joursMax },
    honorairesOptam: contract.honorairesOptam,
    honorairesNonOptam: contract.honorairesNonOptam,
  };
}
