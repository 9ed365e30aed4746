import { type components } from './schema.generated.js';

/**
 * One event of an exchange in the common trace format, the same for hospitals, AMCs and gateways; generated from
 * `openapi/traces-commun-v1.schema.json`, described in docs/format-commun.md. It holds no name, no NIR, no amount.
 */
export type CommonTrace = components['schemas']['LigneTrace'];

export type Side = CommonTrace['cote'];
export type TimeSource = CommonTrace['sourceTemps'];
export type TracedCertificate = CommonTrace['certificats']['appelant'];

/** Name and version of the format, as every line bears it. */
export const FORMAT = 'traces-commun/1' as const;

export const TIME_SOURCES = ['horloge-systeme', 'ntp', 'ptp', 'rfc3161'] as const satisfies TimeSource[];

/** Octets of a line without its end. The longest valid line has under 3,000. */
export const LONGEST_LINE = 8_192;

/** The line as it is written, without its end. Members stand in the order in which they were made: the schema's. */
export function lineText(line: CommonTrace): string {
  return JSON.stringify(line);
}
