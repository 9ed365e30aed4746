import { type Service } from '../kernel/vocabulary.js';
import {
  type Beneficiaire,
  type Demande,
  type DemandeClc,
  type DemandeDel,
  type DemandeIdb,
  type DemandeSim,
} from './types.js';

/* What a request is and says, told from its members: the contract gives each service members no other one has. */

export function isIdb(demande: Demande): demande is DemandeIdb {
  return 'soins' in demande;
}

export function isSim(demande: Demande): demande is DemandeSim {
  return 'sejour' in demande;
}

export function isClc(demande: Demande): demande is DemandeClc {
  return 'lignes' in demande;
}

export function isDel(demande: Demande): demande is DemandeDel {
  return 'motif' in demande;
}

/** The service a request belongs to. Expects a document that the contract has accepted. */
export function serviceOf(demande: Demande): Service {
  if (isClc(demande)) return 'CLC';
  if (isSim(demande)) return 'SIM';
  return isDel(demande) ? 'DEL' : 'IDB';
}

/** The person a request is about; a DEL names none, the number of the engagement is enough. */
export function beneficiaryOf(demande: Demande): Beneficiaire | undefined {
  return isDel(demande) ? undefined : demande.beneficiaire;
}

/** The civil date that decides the route: the first day of care, or the day of entry. */
export function careDateOf(demande: Demande): string {
  if (isIdb(demande)) return demande.soins.dateDebut;
  return isSim(demande) ? demande.sejour.dateEntree : demande.dateEntree;
}
