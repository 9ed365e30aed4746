import { isEvent, type LogEntry } from '../entry.js';

/**
 * Classes of entries, each with its own time of keeping. `droits`: IDB, SIM and all that is neither of the others.
 * `engagements`: CLC and DEL. `refus`: what was refused, whatever the service. `evenements`: time-stamps and consultations.
 */
export const ENTRY_CLASSES = ['droits', 'engagements', 'refus', 'evenements'] as const;
export type EntryClass = (typeof ENTRY_CLASSES)[number];

/**
 * The class of an entry; `permanente`: openings and deletions, which other absences are judged by, are never deleted.
 * As the function `trace.classe_de` of the database has it, word for word.
 */
export function classOf(entry: LogEntry): EntryClass | 'permanente' {
  if (isEvent(entry))
    return entry.type === 'horodatage' || entry.type === 'consultation' ? 'evenements' : 'permanente';
  if (entry.type === 'refuse') return 'refus';
  return entry.service === 'CLC' || entry.service === 'DEL' ? 'engagements' : 'droits';
}

/** The month (UTC) an entry is deleted with: `AAAA-MM`. */
export function monthOf({ horodatage }: Pick<LogEntry, 'horodatage'>): string {
  return new Date(horodatage).toISOString().slice(0, 7);
}
