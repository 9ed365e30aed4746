import { type EntryType, type TracedService } from './entry.js';

/** Whose entries may be seen: those of these hospitals (EJ) and of these AMC (padded numbers), no other. */
export interface EntryScope {
  readonly etablissements: readonly string[];
  readonly amc: readonly string[];
}

/** What is searched. A member that is absent does not limit. */
export interface EntryFilter {
  /** Milliseconds since the Unix epoch; from `du` included to `au` excluded. */
  readonly du?: number | undefined;
  readonly au?: number | undefined;
  readonly ej?: string | undefined;
  readonly amc?: string | undefined;
  readonly service?: TracedService | undefined;
  readonly type?: EntryType | undefined;
  readonly statut?: number | undefined;
  /** Refusal codes, any of them. */
  readonly codes?: readonly string[] | undefined;
  readonly idMessage?: string | undefined;
  readonly idEchange?: string | undefined;
  readonly numeroDossier?: string | undefined;
  /** The agent's identifier alone, as the hospital gave it. */
  readonly agent?: string | undefined;
  readonly engagement?: string | undefined;
  /** Pseudonyms of one person, any of them. */
  readonly beneficiaires?: readonly string[] | undefined;
}

/** Longest period of a search that names nothing which is found by itself; milliseconds (400 days). */
export const LONGEST_PERIOD_MS = 400 * 86_400_000;

/**
 * Whether the filter names what an index finds wherever it stands: then no period is due. Anything else is walked in
 * order of time, month by month, and needs one so that only the partitions of that period are touched.
 */
export function isIdentified({ idMessage, idEchange, engagement, beneficiaires }: EntryFilter): boolean {
  return [idMessage, idEchange, engagement, beneficiaires].some((one) => one !== undefined);
}

/** The period is longer than a walk may be, or ends before it begins. */
export class PeriodRefused extends Error {}

/**
 * The filter with its period: an unidentified search without one is of the 400 days before `now`, or before its end.
 * @throws PeriodRefused
 */
export function withPeriod(filter: EntryFilter, now: number): EntryFilter {
  const { du, au } = filter;
  if (du !== undefined && au !== undefined && au <= du) throw new PeriodRefused();
  if (isIdentified(filter)) return filter;
  const end = au ?? Math.max(now, du === undefined ? now : du + 1);
  const start = du ?? end - LONGEST_PERIOD_MS;
  if (end - start > LONGEST_PERIOD_MS) throw new PeriodRefused();
  return { ...filter, du: start, au: end };
}
