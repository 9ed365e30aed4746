import { randomUUID } from 'node:crypto';
import { instant } from '../kernel/clock.js';
import { maskNir } from '../kernel/mask-nir.js';
import { type EntryFilter, type EntryScope } from './entry-filter.js';
import { type JournalEvent, type JsonValue } from './journal-event.js';

/**
 * What an auditor does. An export is two events: `export` before its first line leaves, when nobody knows yet how many
 * there are, and `export-fin` before its last one, with how many it was.
 */
export type ConsultationKind = 'page' | 'export' | 'export-fin' | 'preuve' | 'evenements';

export interface Consultation {
  readonly nature: ConsultationKind;
  readonly participant: string;
  /** x5t#S256 of the auditor's certificate. */
  readonly certificat: string | null;
  /** What this auditor may see at that moment. */
  readonly voit: EntryScope;
  /** A person stands in it by pseudonyms, never by a NIR. */
  readonly filtre: EntryFilter & { readonly types?: readonly string[] };
  /** Whether it goes on from a former page. */
  readonly suite: boolean;
  /** Entries that are about to leave; null where that is not known yet. */
  readonly entrees: number | null;
  /** Of an export's end: the event it began with, and whether it came to its end. */
  readonly export?: { readonly ouverture: string; readonly complet: boolean };
}

/** The consultation as an entry of the log, to be durable before what it is about leaves. */
export function consultationEvent(consultation: Consultation, at: number): JournalEvent {
  const { nature, participant, certificat, voit, filtre, suite, entrees } = consultation;
  const { du, au, ...rest } = filtre;
  return {
    v: 1,
    type: 'consultation',
    id: randomUUID(),
    horodatage: instant(at),
    detail: {
      nature,
      participant,
      certificat,
      voit: { etablissements: [...voit.etablissements], amc: [...voit.amc] },
      filtre: named(rest),
      periode: { du: du === undefined ? null : instant(du), au: au === undefined ? null : instant(au) },
      suite,
      entrees,
      ...(consultation.export === undefined ? {} : { export: { ...consultation.export } }),
    },
  };
}

/** The filter's members that limit. A NIR was refused long before; one that got here all the same is not written down. */
function named(filter: Readonly<Record<string, unknown>>): { [name: string]: JsonValue } {
  const limits = Object.entries(filter).filter(([, value]) => value !== undefined);
  return Object.fromEntries(limits.map(([name, value]) => [name, masked(value)]));
}

function masked(value: unknown): JsonValue {
  if (Array.isArray(value)) return value.map(masked);
  return typeof value === 'string' ? maskNir(value) : (value as JsonValue);
}
