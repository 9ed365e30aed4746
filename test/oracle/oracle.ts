import { check } from './checks.js';
import { daysOf, type Demande, type Engage, type Refus, type World } from './model.js';
import { add, decimal, euros, sum, ZERO } from './rational.js';
import { coveredDay, decide, patientRest } from './shares.js';

/** What the insurer must answer, amounts as texts of two places. */
export interface Answered {
  readonly parts: readonly string[];
  readonly regles: readonly string[];
  readonly totaux: {
    totalFacture: string;
    totalAMO: string;
    totalAnterieur: string;
    totalAMC: string;
    resteAPatient: string;
  };
  /** Pointers that the policy `correction` put right. */
  readonly corriges: readonly string[];
  /** What a later bill of the same person will find engaged. */
  readonly engage: Engage;
}

export type Verdict = { readonly refus: Refus } | { readonly reponse: Answered };

/** Identity, rights, contract, bill: the first that says no; else the shares. */
export function judge(sent: Demande, world: World): Verdict {
  const refus = whoIsIt(sent, world) ?? rights(sent, world);
  if (refus !== undefined) return { refus };
  const checked = check(sent, world);
  return checked.refus === undefined
    ? { reponse: answer(sent, checked.bill, world, checked.corrected) }
    : { refus: checked.refus };
}

function whoIsIt({ beneficiaire }: Demande, { membre }: World): Refus | undefined {
  const { nir, dateNaissance, rang, numeroAdherent } = beneficiaire;
  if (nir !== membre.nir || dateNaissance !== membre.dateNaissance || rang !== membre.rang)
    return { code: 'beneficiaire-inconnu', champ: '/beneficiaire' };
  return numeroAdherent === undefined || numeroAdherent === membre.numeroAdherent
    ? undefined
    : { code: 'adherent-inconnu', champ: '/beneficiaire/numeroAdherent' };
}

function rights(sent: Demande, world: World): Refus | undefined {
  const days = sent.lignes.flatMap(daysOf);
  // A bill without a day is not judged by its days: its dates are at fault.
  if (days.length > 0 && !days.some(coveredDay({ ...world, membre: { ...world.membre, suspensions: [] } })))
    return { code: 'droits-fermes', champ: '/lignes' };
  if (days.length > 0 && !days.some(coveredDay(world))) return { code: 'contrat-suspendu', champ: '/lignes' };
  const { activites } = world.contrat;
  return activites === undefined || activites.includes(sent.activite)
    ? undefined
    : { code: 'garantie-non-souscrite', champ: '/activite' };
}

function answer(sent: Demande, bill: Demande, world: World, corriges: readonly string[]): Answered {
  const charged = sent.lignes.map((line) => line.montantFacture);
  const shares = decide(bill, world, charged);
  const total = (texts: readonly string[]) => euros(texts.map(decimal).reduce(add, ZERO));
  return {
    parts: shares.parts.map(euros),
    regles: shares.regles,
    corriges,
    totaux: {
      totalFacture: total(charged),
      totalAMO: total(sent.lignes.map((line) => line.montantAMO)),
      totalAnterieur: total(sent.partsAnterieures ?? []),
      totalAMC: euros(sum(shares.parts)),
      resteAPatient: euros(patientRest(charged, bill, shares.parts)),
    },
    engage: {
      ej: sent.etablissement.finessJuridique,
      dossier: sent.numeroDossier,
      periode: sent.periode.numero,
      entree: sent.dateEntree,
      debut: sent.periode.dateDebut ?? sent.dateEntree,
      fin: sent.dateSortie,
      participations: sent.lignes.filter((line) => line.code === 'PAS' && line.participation === 'A').length,
      forfaitJournalier: shares.forfaitJournalier,
      chambre: shares.chambre,
    },
  };
}

/** The engagements in force once `next` is engaged: it takes the place of the same period of the same stay. */
export function engage(before: readonly Engage[], next: Engage): Engage[] {
  const same = (one: Engage) =>
    one.ej === next.ej && one.dossier === next.dossier && one.periode === next.periode;
  return [...before.filter((one) => !same(one)), next];
}
