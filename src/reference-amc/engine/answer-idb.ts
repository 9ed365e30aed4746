import { type CivilDate, isCivilDate } from '../../kernel/civil-date.js';
import { instant } from '../../kernel/clock.js';
import { amount } from '../../kernel/money.js';
import { refusal } from '../../kernel/refusal.js';
import { ok, refused, type Result } from '../../kernel/result.js';
import { type DemandeIdb, type Garanties, type ReponseIdb } from '../../messages/types.js';
import { idbSentence } from './clerk-sentence.js';
import { localCalculationReference } from './engagement.js';
import { type Amc, type Contract, type Rights } from '../../calculation/guarantees.js';
import { identifyBeneficiary, type Membership, nameAgreement } from './identify-beneficiary.js';
import { type EngineAnswer, type IdbQuestion } from './question.js';
import { type Referentiel } from './referentiel.js';
import { rightsState } from '../../calculation/rights.js';

interface CarePeriod {
  readonly debut: CivilDate;
  readonly fin: CivilDate;
}

/** Rights of a person over a care period. Closed rights are an answer; an unknown person is a refusal. */
export function answerIdb(
  question: IdbQuestion,
  amc: Amc,
  referentiel: Referentiel,
  now: number,
): Result<EngineAnswer> {
  const membership = identifyBeneficiary(question.message, amc, referentiel);
  if (!membership.ok) return membership;
  const period = carePeriod(question.message);
  if (!period.ok) return period;
  const contenu = rightsAnswer(question, membership.value, period.value, now);
  return ok({ statut: 200, cty: 'roc-idb-reponse+json', contenu });
}

function carePeriod({ soins }: DemandeIdb): Result<CarePeriod> {
  const fin = soins.dateFin ?? soins.dateDebut;
  const real = isCivilDate(soins.dateDebut) && isCivilDate(fin);
  if (real && fin >= soins.dateDebut) return ok({ debut: soins.dateDebut, fin });
  const detail = 'la période de soins finit avant de commencer, ou n’est pas du calendrier';
  return refused(refusal('dates-incoherentes', detail, { champ: '/soins' }));
}

function rightsAnswer(
  question: IdbQuestion,
  membership: Membership,
  period: CarePeriod,
  now: number,
): ReponseIdb {
  const { message, request, signataire } = question;
  const { amc, beneficiary, contract } = membership;
  const { droits } = beneficiary;
  const etat = rightsState(period.debut, period.fin, droits);
  const { numero, nom, contact } = amc;
  return {
    versionNorme: message.versionNorme,
    service: 'IDB',
    environnement: message.environnement,
    requete: request,
    emisLe: instant(now),
    amc: { numero, nom, contact },
    signataire,
    droits: { ouverts: etat === 'ouverts', etat, debut: droits.debut, fin: droits.fin },
    identite: { nom: nameAgreement(message.beneficiaire, beneficiary) },
    contrat: {
      reference: contract.reference,
      responsable: contract.responsable,
      regimeLocal: beneficiary.regimeLocal,
    },
    ...(etat === 'ouverts' || etat === 'partiels' ? openRights(message, membership, period) : {}),
    resumeGuichet: idbSentence(amc.nom, etat, droits),
  };
}

/** Only where some day is covered: what is covered, and the days on which the hospital's own calculation binds. */
function openRights(
  message: DemandeIdb,
  { amc, contract, beneficiary }: Membership,
  period: CarePeriod,
): Required<Pick<ReponseIdb, 'garanties' | 'calculLocal'>> {
  const reference = localCalculationReference(
    amc.numero,
    message.etablissement.finessJuridique,
    message.idMessage,
  );
  return {
    garanties: garanties(contract),
    calculLocal: { reference, ...coveredPeriod(period, beneficiary.droits) },
  };
}

function coveredPeriod(period: CarePeriod, droits: Rights): { du: CivilDate; au: CivilDate } {
  return {
    du: period.debut > droits.debut ? period.debut : droits.debut,
    au: period.fin < droits.fin ? period.fin : droits.fin,
  };
}

function garanties(contract: Contract): Garanties {
  const days = contract.forfaitJournalier;
  return {
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
