import { dayNumber } from '../kernel/civil-date.js';
import { type Cents, cents } from '../kernel/money.js';
import { refusal } from '../kernel/refusal.js';
import { ok, refused, type Result } from '../kernel/result.js';
import { type DemandeClc, type LigneClc } from '../messages/types.js';
import { type Activity } from './guarantees.js';

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
}

export interface Bill {
  readonly contexte: 'ACE' | 'SEJOUR';
  readonly activite: Activity;
  readonly natureAssurance: string;
  readonly entree: number;
  readonly sortie: number;
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
  if (entree === undefined) return noDate('/dateEntree');
  if (sortie === undefined) return noDate('/dateSortie');
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
  const { contexte, activite, natureAssurance } = message;
  return ok({
    contexte,
    activite,
    natureAssurance,
    entree,
    sortie,
    lignes,
    partsAnterieures: prior !== undefined,
  });
}

function readLine(ligne: LigneClc, index: number, prior: string | undefined): Result<BillLine> {
  const debut = dayNumber(ligne.dateDebut);
  const fin = dayNumber(ligne.dateFin);
  if (debut === undefined) return noDate(`/lignes/${index}/dateDebut`, index);
  if (fin === undefined) return noDate(`/lignes/${index}/dateFin`, index);
  return ok({
    index,
    code: ligne.code,
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
  });
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
