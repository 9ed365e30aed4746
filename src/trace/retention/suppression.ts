import { instant } from '../../kernel/clock.js';
import { type LogEntry } from '../entry.js';
import { type JournalEvent, type JsonValue } from '../journal-event.js';
import { classOf, ENTRY_CLASSES, type EntryClass, monthOf } from './record-class.js';

/** What was deleted of one log: first and last rank of the class in that month, and how many. */
export interface DeletedRange {
  /** Null: entries of before the logs, which had no proof. */
  readonly origine: string | null;
  readonly de: number;
  readonly a: number;
  readonly nombre: number;
}

/** The deletion of a class of a month, as its entry says it. */
export interface MonthDeletion {
  readonly objet: 'mois';
  readonly classe: EntryClass;
  /** `AAAA-MM`, UTC. */
  readonly mois: string;
  /** The rule it was done by: kept for so many months after the month's end. */
  readonly regle: { readonly mois: number };
  readonly approbateur: string;
  readonly nombre: number;
  readonly journaux: readonly DeletedRange[];
}

/** The entry that announces a deletion; `id` is the request's, so that it is written once. */
export function suppressionEvent(id: string, detail: JsonValue, at: number): JournalEvent {
  if (typeof detail !== 'object' || detail === null || Array.isArray(detail))
    throw new TypeError('suppression: its detail is an object');
  return {
    ...{ v: 1, type: 'suppression', id, horodatage: instant(at) },
    detail: detail as JournalEvent['detail'],
  };
}

/** The deletion of a month that an event announces; undefined where it announces another, or not in due form. */
export function readMonthDeletion({
  type,
  detail,
}: Pick<JournalEvent, 'type' | 'detail'>): MonthDeletion | undefined {
  if (type !== 'suppression' || detail['objet'] !== 'mois') return undefined;
  const { classe, mois, regle, approbateur, nombre, journaux } = detail as Record<string, unknown>;
  const known = ENTRY_CLASSES.find((one) => one === classe);
  if (known === undefined || typeof mois !== 'string' || !/^\d{4}-(?:0[1-9]|1[0-2])$/.test(mois))
    return undefined;
  const months = (regle as { mois?: unknown } | null | undefined)?.mois;
  if (!isCount(months) || typeof approbateur !== 'string' || !isCount(nombre)) return undefined;
  if (!Array.isArray(journaux) || !journaux.every(isRange)) return undefined;
  return { objet: 'mois', classe: known, mois, regle: { mois: months }, approbateur, nombre, journaux };
}

/**
 * Whether a deletion accounts for an entry that is not opened any more: same log, rank within its range, and the entry (as
 * its receipt opens it) of that class and month. An entry written after the rule's time would not have been due.
 */
export function coversOpening(
  deletion: MonthDeletion,
  held: { readonly origin: string; readonly index: number; readonly entry: LogEntry },
): boolean {
  if (classOf(held.entry) !== deletion.classe || monthOf(held.entry) !== deletion.mois) return false;
  return rangeOver(deletion, held) !== undefined;
}

/** The range of a deletion that a place stands in, whatever the entry there was. */
export function rangeOver(
  { journaux }: MonthDeletion,
  { origin, index }: { readonly origin: string; readonly index: number },
): DeletedRange | undefined {
  return journaux.find(({ origine, de, a }) => origine === origin && de <= index && index <= a);
}

/** Whether the deletion was announced no sooner than its own rule allows. */
export function isDue({ mois, regle }: MonthDeletion, announcedAt: string): boolean {
  const [year = 0, month = 0] = mois.split('-').map(Number);
  return Date.parse(announcedAt) >= Date.UTC(year, month + regle.mois);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isRange(value: unknown): value is DeletedRange {
  if (typeof value !== 'object' || value === null) return false;
  const { origine, de, a, nombre } = value as Record<string, unknown>;
  if (origine !== null && typeof origine !== 'string') return false;
  return isCount(de) && isCount(a) && de <= a && isCount(nombre) && nombre >= 1 && nombre <= a - de + 1;
}
