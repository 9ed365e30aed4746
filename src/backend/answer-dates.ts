import { addDays, civilDateInFrance } from '../kernel/civil-date.js';
import { type DemandeClc, type DemandeDel, type DemandeIdb, type DemandeSim } from '../messages/types.js';
import { type ReponseClc, type ReponseDel, type ReponseIdb, type ReponseSim } from '../messages/types.js';

/** How far the AMC's clock may be from ours. Milliseconds. */
export const CLOCK_SKEW_MS = 5 * 60_000;
/** An AMC that recognises a key answers as it did the first time, at most this long ago. Milliseconds. */
const OLDEST_ANSWER_MS = 24 * 3_600_000;
/** No engagement and no binding reference runs longer than this after what it is about. */
const LONGEST_VALIDITY_DAYS = 5 * 366;

/** Whether the document says it was made in the time of this exchange (or of its first try). `now` in milliseconds. */
export function issueDateFault(emisLe: string, now: number): string | undefined {
  const issued = Date.parse(emisLe);
  if (Number.isNaN(issued)) return 'emisLe illisible';
  if (issued > now + CLOCK_SKEW_MS) return 'emisLe dans le futur';
  return issued < now - OLDEST_ANSWER_MS - CLOCK_SKEW_MS ? 'emisLe trop ancien' : undefined;
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

/** Civil dates compare as text. */
export function engagementFault(demande: DemandeClc, reponse: ReponseClc, amc10: string): string | undefined {
  const { numero, valableJusquAu, remplace } = reponse.engagement;
  if (!numero.startsWith(`CLC-${amc10}-`)) return 'numéro d’engagement d’une autre AMC';
  if (remplace !== undefined && !isOf(amc10, remplace)) return 'engagement remplacé d’une autre AMC';
  if (remplace === numero) return 'engagement qui se remplace lui-même';
  if (demande.engagementRemplace !== undefined && remplace !== demande.engagementRemplace)
    return 'engagement remplacé autre que celui de la demande';
  if (valableJusquAu < demande.dateSortie) return 'engagement qui finit avant la sortie';
  const from = later(demande.dateSortie, civilDateInFrance(Date.parse(reponse.emisLe)));
  return valableJusquAu > addDays(from, LONGEST_VALIDITY_DAYS)
    ? 'validité de l’engagement démesurée'
    : undefined;
}

function isOf(amc10: string, engagement: string): boolean {
  return engagement.startsWith(`CLC-${amc10}-`) || engagement.startsWith(`SIM-${amc10}-`);
}

/** A proposition of this AMC, valid for a bounded time from now on, under rights that meet the expected stay. */
export function proposalFault(
  { sejour }: DemandeSim,
  { proposition, valableJusquAu, droits, emisLe }: ReponseSim,
  amc10: string,
): string | undefined {
  if (!proposition.numero.startsWith(`SIM-${amc10}-`)) return 'numéro de proposition d’une autre AMC';
  const issued = civilDateInFrance(Date.parse(emisLe));
  if (valableJusquAu < issued) return 'estimation qui finit avant d’être donnée';
  if (valableJusquAu > addDays(later(sejour.dateSortie, issued), LONGEST_VALIDITY_DAYS))
    return 'validité de l’estimation démesurée';
  if (droits.debut > droits.fin) return 'droits qui finissent avant de commencer';
  const covered = droits.debut <= sejour.dateEntree && sejour.dateSortie <= droits.fin;
  if (droits.etat === 'ouverts' && !covered) return 'droits dits ouverts hors de leurs dates';
  const met = droits.debut <= sejour.dateSortie && sejour.dateEntree <= droits.fin;
  return met ? undefined : 'estimation pour un séjour hors des droits';
}

/** The engagement asked, and no other, withdrawn from the state that its kind has while it is in force. */
export function withdrawalFault(demande: DemandeDel, { engagement, emisLe }: ReponseDel): string | undefined {
  if (engagement.numero !== demande.engagement) return 'un autre engagement que celui demandé';
  const inForce = engagement.numero.startsWith('SIM-') ? 'propose' : 'engage';
  if (engagement.etatPrecedent !== inForce) return 'état précédent qui ne se retire pas';
  const withdrawn = Date.parse(engagement.retireLe);
  if (Number.isNaN(withdrawn)) return 'retireLe illisible';
  return withdrawn > Date.parse(emisLe) + CLOCK_SKEW_MS ? 'retrait postérieur à la réponse' : undefined;
}

/** Rights said open must cover the days asked; what is valid must not end before it begins. */
export function rightsFault(demande: DemandeIdb, { droits, calculLocal }: ReponseIdb): string | undefined {
  const from = demande.soins.dateDebut;
  const to = demande.soins.dateFin ?? from;
  if (droits.debut > droits.fin) return 'droits qui finissent avant de commencer';
  if (droits.ouverts !== (droits.etat === 'ouverts')) return 'droits ouverts et état contradictoires';
  const covered = droits.debut <= from && to <= droits.fin;
  if (droits.ouverts && !covered) return 'droits dits ouverts hors de leurs dates';
  if (calculLocal === undefined) return undefined;
  if (calculLocal.du > calculLocal.au) return 'référence de calcul local qui finit avant de commencer';
  const longest = addDays(later(to, calculLocal.du), LONGEST_VALIDITY_DAYS);
  return calculLocal.au > longest ? 'validité du calcul local démesurée' : undefined;
}
