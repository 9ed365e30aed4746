import { addDays, civilDateInFrance } from '../kernel/civil-date.js';
import { type DemandeClc, type DemandeIdb, type ReponseClc, type ReponseIdb } from '../messages/types.js';

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
  const { numero, valableJusquAu } = reponse.engagement;
  if (!numero.startsWith(`CLC-${amc10}-`)) return 'numéro d’engagement d’une autre AMC';
  if (valableJusquAu < demande.dateSortie) return 'engagement qui finit avant la sortie';
  const from = later(demande.dateSortie, civilDateInFrance(Date.parse(reponse.emisLe)));
  return valableJusquAu > addDays(from, LONGEST_VALIDITY_DAYS)
    ? 'validité de l’engagement démesurée'
    : undefined;
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
