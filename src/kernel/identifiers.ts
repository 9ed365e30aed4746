/**
 * National identifiers with their keys. Each function judges text and returns a boolean;
 * none of them keeps or prints the value.
 */

/** Luhn's mod 10 over a string of digits, the last one being the key. */
function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    let digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    if (i % 2 === 1) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
    sum += digit;
  }
  return sum % 10 === 0;
}

const FINESS = /^(?:\d{2}|2[AB])\d{7}$/;

/** FINESS (EJ or EG): 9 characters, Luhn over all nine; in Corsica A counts as 1 and B as 2. */
export function isFiness(text: string): boolean {
  return FINESS.test(text) && luhn(text.replace('A', '1').replace('B', '2'));
}

const NIR = /^[1-8]\d{4}(?:\d{2}|2[AB])\d{6}\d{2}$/;

/** NIR or NIA with its key, 15 characters: key = 97 - (N mod 97), 2A read as 19 and 2B as 18. */
export function isNir(text: string): boolean {
  if (!NIR.test(text)) return false;
  const number = Number(text.slice(0, 13).replace('2A', '19').replace('2B', '18'));
  return 97 - (number % 97) === Number(text.slice(13));
}

const LUNAR_BIRTH_DATE = /^\d{8}$/;

/** Birth date as text AAAAMMJJ. Lunar dates exist (31 April, month 50): only the form and the century are judged. */
export function isBirthDate(text: string): boolean {
  if (!LUNAR_BIRTH_DATE.test(text)) return false;
  const year = Number(text.slice(0, 4));
  return year >= 1850 && year <= 2199;
}

/** RPPS: 11 digits, Luhn. */
export function isRpps(text: string): boolean {
  return /^\d{11}$/.test(text) && luhn(text);
}

/** SIREN: 9 digits, Luhn. */
export function isSiren(text: string): boolean {
  return /^\d{9}$/.test(text) && luhn(text);
}

/** AMC number as compared: 8 to 10 digits, right-aligned on 10 with zeros. Undefined where the text is none. */
export function paddedAmcNumber(text: string): string | undefined {
  return /^\d{8,10}$/.test(text) ? text.padStart(10, '0') : undefined;
}

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** UUID version 4 in lower case (RFC 9562): one text form only, so that one id is one key. */
export function isUuidV4(text: string): boolean {
  return UUID_V4.test(text);
}

/** Struct_IdNat: a kind digit then the number; 1 FINESS EJ, 2 SIREN, 3 SIRET. */
export function structureOfFiness(finess: string): string {
  return `1${finess}`;
}

/** The EJ that a Struct_IdNat names; undefined where it is of another kind. */
export function finessOfStructure(structure: string): string | undefined {
  const finess = structure.slice(1);
  return structure.startsWith('1') && isFiness(finess) ? finess : undefined;
}

/** The OIDs an INS may carry, with the environment each belongs to. */
export const INS_OIDS: Readonly<Record<string, 'production' | 'test'>> = {
  '1.2.250.1.213.1.4.8': 'production',
  '1.2.250.1.213.1.4.9': 'production',
  '1.2.250.1.213.1.4.10': 'test',
  '1.2.250.1.213.1.4.11': 'test',
};
