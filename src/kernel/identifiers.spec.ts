import { describe, expect, it } from 'vitest';
import {
  isBirthDate,
  isFiness,
  isNir,
  isRpps,
  isSiren,
  isUuidV4,
  paddedAmcNumber,
  structureOfFiness,
} from './identifiers.js';

/** The text with its last character replaced by each other digit. */
function otherKeys(text: string, keyLength: 1 | 2): string[] {
  const stem = text.slice(0, -keyLength);
  const keys = Array.from({ length: 10 ** keyLength }, (_, key) => String(key).padStart(keyLength, '0'));
  return keys.map((key) => stem + key).filter((other) => other !== text);
}

describe('FINESS', () => {
  // Public directory entries: AP-HP, its hospital Pitié-Salpêtrière, CHU de Rennes, CH d'Ajaccio, CH de Bastia.
  it.each(['750712184', '750100125', '350005179', '2A0000014', '2B0000020'])('%s has its key', (text) => {
    expect(isFiness(text)).toBe(true);
  });

  it.each(['750712184', '2A0000014'])('%s has no other key', (text) => {
    expect(otherKeys(text, 1).filter(isFiness)).toEqual([]);
  });

  it.each(['', '75071218', '7507121844', '2C0000014', '2a0000014', ' 750712184', '750712184\n'])(
    '%j is none',
    (text) => {
      expect(isFiness(text)).toBe(false);
    },
  );

  it('of a legal entity makes its structure id', () => {
    expect(structureOfFiness('750712184')).toBe('1750712184');
  });
});

describe('NIR', () => {
  // The example of the French encyclopaedias: 2 55 08 14 168 025, key 38.
  it.each(['255081416802538'])('%s has its key', (text) => {
    expect(isNir(text)).toBe(true);
    expect(otherKeys(text, 2).filter(isNir)).toEqual([]);
  });

  it.each([
    ['2A', '19'],
    ['2B', '18'],
  ])('born in %s has the key of %s', (department, number) => {
    const rest = (text: string): string => `18412${text}004012`;
    const key = String(97n - (BigInt(rest(number)) % 97n)).padStart(2, '0');
    expect(isNir(rest(department) + key)).toBe(true);
    expect(otherKeys(rest(department) + key, 2).filter(isNir)).toEqual([]);
  });

  it.each([
    '',
    '25508141680253',
    '955081416802538',
    '2550814168025 38',
    '2C5081416802538',
    '255081416802500',
  ])('%j is none', (text) => {
    expect(isNir(text)).toBe(false);
  });
});

describe('birth date', () => {
  it.each(['19551231', '19550431', '19555000', '18500101'])('%s is one: lunar dates exist', (text) => {
    expect(isBirthDate(text)).toBe(true);
  });
  it.each(['', '1955-12-31', '551231', '18491231', '22000101', '1955123x'])('%j is none', (text) => {
    expect(isBirthDate(text)).toBe(false);
  });
});

describe('Luhn numbers', () => {
  it('SIREN: the examples of the registry', () => {
    expect(['732829320', '552100554'].every(isSiren)).toBe(true);
    expect(otherKeys('732829320', 1).filter(isSiren)).toEqual([]);
    expect(['', '73282932', '7328293200', '73282932A'].some(isSiren)).toBe(false);
  });

  it('RPPS: eleven digits; the example of Luhn’s own patent has as many', () => {
    expect(isRpps('79927398713')).toBe(true);
    expect(otherKeys('79927398713', 1).filter(isRpps)).toEqual([]);
    expect(['', '7992739871', '799273987130'].some(isRpps)).toBe(false);
  });
});

describe('AMC number', () => {
  it.each([
    ['99100011', '0099100011'],
    ['099100011', '0099100011'],
    ['0099100011', '0099100011'],
  ])('%s is compared as %s', (text, padded) => {
    expect(paddedAmcNumber(text)).toBe(padded);
  });
  it.each(['', '9910001', '00099100011', '9910001A', ' 99100011'])('%j is none', (text) => {
    expect(paddedAmcNumber(text)).toBeUndefined();
  });
});

describe('UUID version 4', () => {
  it('is the example of RFC 9562 appendix A.3, in lower case only', () => {
    expect(isUuidV4('919108f7-52d1-4320-9bac-f847db4148a8')).toBe(true);
    expect(isUuidV4('919108F7-52D1-4320-9BAC-F847DB4148A8')).toBe(false);
  });
  it.each([
    'c232ab00-9414-11ec-b3c8-9f6bdeced846',
    '017f22e2-79b0-7cc3-98c4-dc0c0c07398f',
    '919108f7-52d1-4320-cbac-f847db4148a8',
    '919108f752d143209bacf847db4148a8',
    '{919108f7-52d1-4320-9bac-f847db4148a8}',
    '',
  ])('%j is none: another version or form', (text) => {
    expect(isUuidV4(text)).toBe(false);
  });
});
