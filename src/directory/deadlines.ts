/** What ends soon for one participant, as the snapshot in force tells it: for `whoami`. */
import { addDays, type CivilDate, civilDateInFrance, dayNumber } from '../kernel/civil-date.js';
import { type Directory } from './directory.js';
import { type ListedCertificate, type Participant } from './extract.js';

/** Days before an end at which it is told again. */
export const HORIZONS = [7, 30, 60] as const;
export type Horizon = (typeof HORIZONS)[number];

export interface Ending {
  readonly nature: 'certificat' | 'mandat' | 'adhesion' | 'participation';
  /** Which one: `client`, an AMC, a hospital, a gateway. */
  readonly objet: string;
  /** The last day on which it holds. */
  readonly fin: CivilDate;
  /** Days left, today not counted; below zero: over already. */
  readonly jours: number;
  readonly palier: Horizon;
}

/** An end within sixty days; nothing where it is further away, or unknown. */
export function ending(
  what: Pick<Ending, 'nature' | 'objet'>,
  fin: CivilDate | null | undefined,
  today: CivilDate,
): Ending[] {
  if (fin == null || fin > addDays(today, HORIZONS[2])) return [];
  const jours = (dayNumber(fin) ?? 0) - (dayNumber(today) ?? 0);
  return [{ ...what, fin, jours, palier: HORIZONS.find((one) => jours <= one) ?? HORIZONS[2] }];
}

/** Ends of what the directory holds of a participant, the nearest first. `now` in milliseconds. */
export function endingsOf(directory: Directory, participant: Participant, now: number): Ending[] {
  const today = civilDateInFrance(now);
  const { id, structure, au, adhesion } = participant;
  const mandates = participant.type === 'logiciel' ? participant.mandants : [];
  const found = [
    ...ending({ nature: 'participation', objet: id }, au, today),
    ...ending({ nature: 'adhesion', objet: id }, adhesion?.au, today),
    // What ended long ago is history, not foresight.
    ...mandates
      .filter((one) => one.au === null || one.au >= today)
      .flatMap((one) => ending({ nature: 'mandat', objet: one.finessJuridique }, one.au, today)),
    ...directory.amcNumbers.flatMap((numero) => {
      const amc = directory.amc(numero);
      if (amc?.operateur !== structure) return [];
      return ending({ nature: 'certificat', objet: `emetteur ${numero}` }, lastDay(amc.emetteurs), today);
    }),
    ...directory.gateways
      .filter((one) => one.structure === structure)
      .flatMap((one) =>
        ending({ nature: 'certificat', objet: `cachet ${one.nom}` }, lastDay(one.cachets), today),
      ),
  ];
  return found.sort((a, b) => a.jours - b.jours);
}

/** Of several certificates the one that lasts counts: the other is being replaced. */
function lastDay(listed: readonly ListedCertificate[]): CivilDate | null {
  const last = Math.max(...listed.map(({ au }) => Date.parse(au)));
  return Number.isFinite(last) ? civilDateInFrance(last - 1) : null;
}
