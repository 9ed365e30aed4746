import { createHash } from 'node:crypto';
import { addDays, type CivilDate, civilDateInFrance } from '../../kernel/civil-date.js';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Days for which an engagement holds after the later of discharge and answer. */
const VALIDITY_DAYS = 90;

/** The first `length` characters (5 bits each) of a SHA-256 in Crockford's base 32: no I, L, O, U to misread. */
export function crockfordDigest(text: string, length: number): string {
  const digest = createHash('sha256').update(text, 'utf8').digest();
  let bits = 0;
  let held = 0;
  let out = '';
  for (const byte of digest) {
    bits = (bits << 8) | byte;
    held += 8;
    while (held >= 5 && out.length < length) {
      held -= 5;
      out += CROCKFORD.charAt((bits >> held) & 31);
    }
    bits &= (1 << held) - 1;
  }
  return out;
}

/**
 * The engagement's number follows from AMC, legal entity and message id alone: one id can never be engaged twice
 * under two numbers, whichever process answers.
 */
export function engagementNumber(
  amc: string,
  finessJuridique: string,
  idMessage: string,
  discharge: CivilDate,
): string {
  const digest = crockfordDigest(`CLC|${amc}|${finessJuridique}|${idMessage}`, 16);
  return `CLC-${amc}-${discharge.replaceAll('-', '')}-${digest}`;
}

/** Reference under which a hospital may compute outpatient shares by itself. */
export function localCalculationReference(amc: string, finessJuridique: string, idMessage: string): string {
  return `IDB-${amc}-${crockfordDigest(`IDB|${amc}|${finessJuridique}|${idMessage}`, 16)}`;
}

/** Last day of the guarantee of payment: our own proposal, no published figure exists. */
export function validUntil(discharge: CivilDate, now: number): CivilDate {
  const today = civilDateInFrance(now);
  return addDays(today > discharge ? today : discharge, VALIDITY_DAYS);
}
