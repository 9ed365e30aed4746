import { createHash } from 'node:crypto';
import { type CivilDate } from '../../../kernel/civil-date.js';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

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

/** Who asked, in which message: one message is one number, whichever process answers. */
export interface NumberedMessage {
  /** On 10 digits. */
  readonly amc: string;
  readonly finessJuridique: string;
  readonly idMessage: string;
}

/**
 * The number of an engagement (CLC) or proposition (SIM). It follows from AMC, legal entity and message id, so that one
 * id can never be engaged twice under two numbers; the date in it is the discharge, for people.
 */
export function engagementNumber(
  service: 'CLC' | 'SIM',
  message: NumberedMessage,
  discharge: CivilDate,
): string {
  return `${service}-${message.amc}-${discharge.replaceAll('-', '')}-${digestOf(service, message)}`;
}

/** Reference under which a hospital may compute outpatient shares by itself. */
export function localCalculationReference(message: NumberedMessage): string {
  return `IDB-${message.amc}-${digestOf('IDB', message)}`;
}

function digestOf(service: string, { amc, finessJuridique, idMessage }: NumberedMessage): string {
  return crockfordDigest(`${service}|${amc}|${finessJuridique}|${idMessage}`, 16);
}
