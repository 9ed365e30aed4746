/**
 * The slip of an evidence file: which exchange it is about, under which rules its page was written, and why a piece is
 * not there. Nothing in it is evidence: all of it is either compared with what is, or one of a few words.
 */
import { canonicalJson } from '../../kernel/canonical-json.js';
import { isRecord } from '../../signing/jws.js';
import { parseJson } from '../../signing/scan-json.js';

/** Pieces that a file may lack. */
export const PIECES = [
  'reponse',
  'demande',
  'recu',
  'arrivee',
  'horodatage',
  'anteriorite',
  'temoins',
  'revocation',
] as const;
export type Piece = (typeof PIECES)[number];

/**
 * Why a piece is missing. `non-fournie`: nobody gave it. `non-conservee`: the gateway keeps it no longer. `non-faite`: at
 * the time of the export it did not exist (no time-stamp yet, no witness). `inaccessible`: where it should be did not
 * answer. `sans-objet`: this exchange has none.
 */
export const ABSENCE_REASONS = [
  'non-fournie',
  'non-conservee',
  'non-faite',
  'inaccessible',
  'sans-objet',
] as const;
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

export interface Slip {
  readonly idEchange: string;
  /** Version of the page's text; a later release still writes this one. */
  readonly page: number;
  readonly absents: Readonly<Partial<Record<Piece, AbsenceReason>>>;
}

const SLIP_VERSION = 1;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** RFC 8785, and a line end for those who look into it. */
export function writeSlip({ idEchange, page, absents }: Slip): Buffer {
  return Buffer.from(`${canonicalJson({ v: SLIP_VERSION, idEchange, page, absents })}\n`);
}

/** The slip, or undefined where it is none of this version or not in its only spelling. */
export function readSlip(bytes: Buffer): Slip | undefined {
  const json = parseJson(bytes, 3);
  if (!json.ok || !isRecord(json.value)) return undefined;
  const { idEchange, page, absents } = json.value;
  if (typeof idEchange !== 'string' || !UUID.test(idEchange)) return undefined;
  if (typeof page !== 'number' || !isRecord(absents) || !Object.entries(absents).every(isAbsence))
    return undefined;
  const slip: Slip = { idEchange, page, absents };
  return writeSlip(slip).equals(bytes) ? slip : undefined;
}

function isAbsence([piece, reason]: [string, unknown]): boolean {
  return (
    (PIECES as readonly string[]).includes(piece) && (ABSENCE_REASONS as readonly unknown[]).includes(reason)
  );
}
