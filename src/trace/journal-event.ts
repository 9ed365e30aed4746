import { canonicalJson } from '../kernel/canonical-json.js';

/** What a log holds besides exchanges: facts about the log itself and about who read it. */
export const EVENT_TYPES = ['ouverture', 'horodatage', 'consultation', 'suppression', 'annuaire'] as const;
/** Those of the trace's own logs; `annuaire` stands in the directory service's. */
export const TRACE_EVENT_TYPES = ['ouverture', 'horodatage', 'consultation', 'suppression'] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [name: string]: JsonValue };

/**
 * An entry that is not of an exchange. `ouverture`: the first entry of a log that follows a closed one. `horodatage`: a
 * time-stamp token over a checkpoint. `consultation`: an auditor's reading. `suppression`: what retention removed.
 * `annuaire`: an act of the directory service, in its own log.
 * It holds no name, no NIR, no amount, as exchange entries do not.
 */
export interface JournalEvent {
  readonly v: 1;
  readonly type: EventType;
  /** UUID, ours; stands where an exchange entry has its exchange. */
  readonly id: string;
  /** RFC 3339, UTC, milliseconds. */
  readonly horodatage: string;
  readonly detail: { readonly [name: string]: JsonValue };
}

/**
 * The exact text an event is committed to (RFC 8785).
 * @throws TypeError where the detail has no canonical form.
 */
export function canonicalEvent({ v, type, id, horodatage, detail }: JournalEvent): string {
  return canonicalJson({ v, type, id, horodatage, detail });
}
