import { dayNumber } from '../kernel/civil-date.js';
import { type Cents, cents } from '../kernel/money.js';
import { refusal } from '../kernel/refusal.js';
import { ok, refused, type Result } from '../kernel/result.js';
import { type DemandeClc, type LigneClc, type SituationAmo } from '../messages/types.js';
import { type Activity } from './guarantees.js';

/** What the threshold rule and the search of the exemption ask of an act. */
export interface BillAct {
  /** Field 25 of the CCAM. */
  readonly natureExoneration?: '0' | '1' | '2' | '3' | '7';
  /** Base that is compared with the threshold, in cents. */
  readonly montantSeuil?: Cents;
  /** NGAP coefficient, in hundredths. */
  readonly coefficientNgap?: number;
  /** Specialty of who performs it. */
  readonly specialite?: string;
  readonly dentaire: boolean;
  /** Anaesthesia, imaging: may not bear the share for a heavy act. */
  readonly sansParticipation: boolean;
  /** The bill's share for a heavy act is deducted from this line. */
  readonly porteParticipation: boolean;
  /** Decides the base rate. */
  readonly nature?: 'MEDICAL' | 'AUXILIAIRE' | 'BIOLOGIE' | 'FORFAIT_HOSPITALIER' | 'SEJOUR';
}

/** A line of the bill: amounts in cents, first and last day as day numbers (both included). */
export interface BillLine {
  /** Its place in the message, from 0. */
  readonly index: number;
  readonly code: string;
  readonly debut: number;
  readonly fin: number;
  readonly quantite: number;
  readonly facture: Cents;
  readonly baseAMO: Cents;
  readonly tauxAMO: number;
  readonly amo: Cents;
  readonly baseAMC: Cents;
  readonly ticketModerateur: Cents;
  readonly prixUnitaire?: Cents;
  readonly participation?: 'A' | 'R' | 'L';
  readonly demandePatient: boolean;
  readonly honoraires: boolean;
  readonly optam: boolean;
  readonly exigence: boolean;
  /** Share of another insurer that pays first. */
  readonly anterieur: Cents;
  /** Justificatif d'exonération du ticket modérateur, one character. */
  readonly exoneration: string;
  readonly acte?: BillAct;
}

/** The billing period: `debut` is its first day, the admission where the message leaves it out. */
export interface BillPeriod {
  readonly numero: number;
  readonly derniere: boolean;
  readonly debut: number;
}

export interface Bill {
  readonly contexte: 'ACE' | 'SEJOUR';
  readonly activite: Activity;
  readonly natureAssurance: string;
  readonly typeEtablissement?: 'PUBLIC' | 'PNL' | 'PRIVE';
  /** Two digits: 03 full stay, 19 hospital at home... */
  readonly modeTraitement?: string;
  /** What the AMO rights say of the person; absent, exemption and rate are not judged. */
  readonly situation?: SituationAmo;
  /** Birth day as a day number; absent where it is no date of the calendar (lunar dates exist). */
  readonly naissance?: number;
  readonly entree: number;
  /** Last day billed: the discharge for the last period, the end of the period for the others. */
  readonly sortie: number;
  readonly periode: BillPeriod;
  readonly lignes: readonly BillLine[];
  /** True where the message names another insurer's shares, even if all are zero. */
  readonly partsAnterieures: boolean;
}

/** What stands on a line once AMO and the first insurer have paid: no share exceeds it. */
export function remainder(line: BillLine): Cents {
  return line.facture - line.amo - line.anterieur;
}

/** Civil days of a line, both ends included. */
export function lineDays(line: BillLine): number {
  return line.fin - line.debut + 1;
}

/** The message in cents and day numbers, or `dates-incoherentes` / `montant-incoherent` with the field at fault. */
export function readBill(message: DemandeClc): Result<Bill> {
  const entree = dayNumber(message.dateEntree);
  const sortie = dayNumber(message.dateSortie);
  const debut = message.periode.dateDebut === undefined ? entree : dayNumber(message.periode.dateDebut);
  if (entree === undefined) return noDate('/dateEntree');
  if (sortie === undefined) return noDate('/dateSortie');
  if (debut === undefined) return noDate('/periode/dateDebut');
  const prior = message.partsAnterieures;
  if (prior !== undefined && prior.length > message.lignes.length) {
    const detail = 'plus de parts antérieures que de lignes';
    return refused(refusal('montant-incoherent', detail, { champ: '/partsAnterieures' }));
  }
  const lignes: BillLine[] = [];
  for (const [index, ligne] of message.lignes.entries()) {
    const line = readLine(ligne, index, prior?.[index]);
    if (!line.ok) return line;
    lignes.push(line.value);
  }
  const { numero, derniere } = message.periode;
  return ok({
    ...stated(message),
    entree,
    sortie,
    periode: { numero, derniere, debut },
    lignes,
    partsAnterieures: prior !== undefined,
  });
}

type Stated = Pick<
  Bill,
  | 'contexte'
  | 'activite'
  | 'natureAssurance'
  | 'typeEtablissement'
  | 'modeTraitement'
  | 'situation'
  | 'naissance'
>;

/** What the message states of person and stay, beside dates and lines. */
function stated(message: DemandeClc): Stated {
  const { contexte, activite, natureAssurance, typeEtablissement, modeTraitement, situationAMO } = message;
  const naissance = birthDay(message.beneficiaire.dateNaissance);
  return {
    contexte,
    activite,
    natureAssurance,
    ...(typeEtablissement === undefined ? {} : { typeEtablissement }),
    ...(modeTraitement === undefined ? {} : { modeTraitement }),
    ...(situationAMO === undefined ? {} : { situation: situationAMO }),
    ...(naissance === undefined ? {} : { naissance }),
  };
}

/** The day number of a birth date AAAAMMJJ; undefined where it is lunar. */
export function birthDay(dateNaissance: string): number | undefined {
  return dayNumber(`${dateNaissance.slice(0, 4)}-${dateNaissance.slice(4, 6)}-${dateNaissance.slice(6)}`);
}

function readLine(ligne: LigneClc, index: number, prior: string | undefined): Result<BillLine> {
  const debut = dayNumber(ligne.dateDebut);
  const fin = dayNumber(ligne.dateFin);
  if (debut === undefined) return noDate(`/lignes/${index}/dateDebut`, index);
  if (fin === undefined) return noDate(`/lignes/${index}/dateFin`, index);
  return ok({
    index,
    code: billedCode(ligne),
    debut,
    fin,
    quantite: ligne.quantite,
    facture: euros(ligne.montantFacture),
    baseAMO: euros(ligne.baseAMO),
    tauxAMO: ligne.tauxAMO,
    amo: euros(ligne.montantAMO),
    baseAMC: euros(ligne.baseAMC),
    ticketModerateur: euros(ligne.ticketModerateur),
    ...(ligne.prixUnitaire === undefined ? {} : { prixUnitaire: euros(ligne.prixUnitaire) }),
    ...(ligne.participation === undefined ? {} : { participation: ligne.participation }),
    demandePatient: ligne.demandePatient ?? false,
    honoraires: ligne.honoraires ?? false,
    optam: ligne.optam ?? false,
    exigence: ligne.exigence ?? false,
    anterieur: prior === undefined ? 0 : euros(prior),
    exoneration: ligne.exoneration,
    ...(ligne.acte === undefined ? {} : { acte: readAct(ligne.acte) }),
  });
}

const CCAM = /^[A-Z]{4}\d{3}$/;

/** A CCAM act is judged under its grouping code; whoever sends lines to an AMC has folded it already. */
function billedCode({ code, regroupement }: LigneClc): string {
  return regroupement !== undefined && CCAM.test(code) ? regroupement : code;
}

function readAct(acte: NonNullable<LigneClc['acte']>): BillAct {
  const { natureExoneration, montantSeuil, coefficientNgap, specialite, nature } = acte;
  return {
    ...(natureExoneration === undefined ? {} : { natureExoneration }),
    ...(montantSeuil === undefined ? {} : { montantSeuil: euros(montantSeuil) }),
    ...(coefficientNgap === undefined ? {} : { coefficientNgap: Math.round(coefficientNgap * 100) }),
    ...(specialite === undefined ? {} : { specialite }),
    ...(nature === undefined ? {} : { nature }),
    dentaire: acte.dentaire ?? false,
    sansParticipation: acte.sansParticipation ?? false,
    porteParticipation: acte.porteParticipation ?? false,
  };
}

/** Amounts have passed the contract: another text here is a defect of the caller, not a refusal. */
function euros(text: string): Cents {
  const value = cents(text);
  if (value === undefined) throw new TypeError('amount outside the contract');
  return value;
}

function noDate(champ: string, ligne?: number): Result<never> {
  const more = ligne === undefined ? { champ } : { champ, ligne };
  return refused(refusal('dates-incoherentes', 'ce n’est pas une date du calendrier', more));
}
