import { DER_TAG, DerError, DerReader, readSmallInteger, type DerElement } from '../der-reader.js';
import { type TimestampFault } from './timestamp-fault.js';

/** PKIFailureInfo (RFC 3161 section 2.4.2): the bit of each reason. */
export const FAILURE_BITS = {
  badAlg: 0,
  badRequest: 2,
  badDataFormat: 5,
  timeNotAvailable: 14,
  unacceptedPolicy: 15,
  unacceptedExtension: 16,
  addInfoNotAvailable: 17,
  systemFailure: 25,
} as const;
export type FailureName = keyof typeof FAILURE_BITS;

export type TimestampResponse =
  | {
      readonly ok: true;
      /** DER of the ContentInfo, not verified. */
      readonly token: Buffer;
    }
  | {
      readonly ok: false;
      readonly fault: Extract<TimestampFault, 'reponse-forme' | 'statut-refuse'>;
      /** Where the status is a refusal: its number and the reasons of PKIFailureInfo. */
      readonly status: number | null;
      readonly failures: readonly FailureName[];
    };

/** granted, grantedWithMods: only under these is there a token. */
const GRANTED: ReadonlySet<number> = new Set([0, 1]);
const MAX_STATUS = 5;
const MAX_RESPONSE = 256 * 1024;

/** Takes a TimeStampResp apart (DER, whole). The authority's own words are read over: they are nobody's to repeat. */
export function readTimestampResponse(der: Uint8Array): TimestampResponse {
  try {
    return readResponse(Buffer.from(der));
  } catch (error) {
    if (error instanceof DerError) return { ok: false, fault: 'reponse-forme', status: null, failures: [] };
    throw error;
  }
}

function readResponse(der: Buffer): TimestampResponse {
  if (der.length > MAX_RESPONSE) throw new DerError('too long');
  const outer = new DerReader(der, true);
  const fields = outer.enter(DER_TAG.sequence);
  outer.end();
  const { status, failures } = readStatus(fields.enter(DER_TAG.sequence));
  const token = fields.isAtEnd ? null : fields.next(DER_TAG.sequence).bytes;
  fields.end();
  // A token is there exactly where the status grants one (section 2.4.2).
  if (GRANTED.has(status) !== (token !== null)) throw new DerError('status and token');
  if (token) return { ok: true, token };
  return { ok: false, fault: 'statut-refuse', status, failures };
}

function readStatus(fields: DerReader): { status: number; failures: FailureName[] } {
  const status = readSmallInteger(fields.next(DER_TAG.integer));
  if (status > MAX_STATUS) throw new DerError('status');
  const texts = fields.optional(DER_TAG.sequence);
  if (texts) readTexts(fields.inside(texts));
  const bits = fields.optional(DER_TAG.bitString);
  fields.end();
  return { status, failures: bits ? readFailures(bits) : [] };
}

function readTexts(texts: DerReader): void {
  do texts.next(DER_TAG.utf8String);
  while (!texts.isAtEnd);
}

function readFailures({ content }: DerElement): FailureName[] {
  const [unused, ...bytes] = content;
  if (unused === undefined || unused > 7 || bytes.length > 8) throw new DerError('bit string');
  const names = Object.keys(FAILURE_BITS) as FailureName[];
  return names.filter((name) => {
    const bit = FAILURE_BITS[name];
    return ((bytes[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0;
  });
}
