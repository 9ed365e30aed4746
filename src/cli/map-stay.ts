import { amount, cents, share } from '../kernel/money.js';
import { type ActePrevu, type DemandeSim, type LigneClc, type SejourPrevu } from '../messages/types.js';
import { type Dossier } from './dossier.js';

/** Full hospitalisation, where a case does not say how the stay is conducted. */
const FULL_HOSPITALISATION = '03';
const PER_DAY = new Set(['PJ', 'PJL']);
const PER_STAY = new Set(['GHS', 'EXH']);
const ROOM = new Set(['CPC', 'SHO']);
/** Lines that follow from the stay and its acts: the AMC works them out itself. */
const DERIVED = new Set(['FJ', 'FJA', 'PAS', 'FPU', 'FPV', 'FPX', 'FPL', 'FPM', 'CFU', 'PF', 'FRH']);

/** What a hospital expects of a stay before it begins, from the case that tells how it went. */
export function expectedStay(dossier: Dossier): Pick<DemandeSim, 'sejour'> & Partial<DemandeSim> {
  const { situationAMO, diagnosticPrincipal } = dossier;
  const actes = dossier.lignes.filter(isAct).map(act);
  return {
    sejour: stay(dossier),
    ...(actes.length === 0 ? {} : { actes }),
    ...(situationAMO === undefined ? {} : { situationAMO }),
    ...(diagnosticPrincipal === undefined ? {} : { diagnosticPrincipal }),
  };
}

function stay(dossier: Dossier): SejourPrevu {
  const { typeEtablissement, disciplineMedicoTarifaire } = dossier;
  const perDay = dossier.lignes.find(({ code }) => PER_DAY.has(code));
  const perStay = dossier.lignes.find(({ code }) => PER_STAY.has(code));
  const room = dossier.lignes.find(({ code, demandePatient }) => ROOM.has(code) && demandePatient === true);
  return {
    activite: dossier.activite,
    natureAssurance: dossier.natureAssurance,
    modeTraitement: dossier.modeTraitement ?? FULL_HOSPITALISATION,
    dateEntree: dossier.dateEntree,
    dateSortie: dossier.dateSortie,
    ...(typeEtablissement === undefined ? {} : { typeEtablissement }),
    ...(disciplineMedicoTarifaire === undefined ? {} : { disciplineMedicoTarifaire }),
    ...(perDay === undefined ? {} : { tarifJournalier: each(perDay.baseAMO, perDay.quantite) }),
    ...(perStay === undefined ? {} : { baseSejour: perStay.baseAMO }),
    ...(room === undefined
      ? {}
      : { chambre: { prixParJour: each(room.montantFacture, room.quantite), jours: room.quantite } }),
  };
}

function isAct({ code }: LigneClc): boolean {
  return !PER_DAY.has(code) && !PER_STAY.has(code) && !ROOM.has(code) && !DERIVED.has(code);
}

function act(line: LigneClc): ActePrevu {
  const { acte, regroupement, optam, exigence } = line;
  return {
    code: line.code,
    ...(regroupement === undefined ? {} : { regroupement }),
    date: line.dateDebut,
    base: line.baseAMO,
    ...(line.honoraires === true ? { depassement: overrun(line) } : {}),
    ...(optam === undefined ? {} : { optam }),
    ...(exigence === undefined ? {} : { exigence }),
    ...(acte?.natureExoneration === undefined ? {} : { natureExoneration: acte.natureExoneration }),
    ...(acte?.coefficientNgap === undefined ? {} : { coefficientNgap: acte.coefficientNgap }),
    ...(acte?.sansParticipation === undefined ? {} : { sansParticipation: acte.sansParticipation }),
  };
}

/** What is charged over the base: neither AMO's nor ticket modérateur. */
function overrun({ montantFacture, montantAMO, ticketModerateur }: LigneClc): string {
  return amount(Math.max(0, inCents(montantFacture) - inCents(montantAMO) - inCents(ticketModerateur)));
}

/** The price of one of `count`, half up to the cent. */
function each(total: string, count: number): string {
  return amount(share(inCents(total), 1, count));
}

function inCents(text: string): number {
  const value = cents(text);
  if (value === undefined) throw new RangeError('montant de ligne illisible');
  return value;
}
