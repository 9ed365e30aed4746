import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNir } from './identifiers.js';
import { holdsNir, maskNir } from './mask-nir.js';

const NIR = '185052809305623';
const CORSICAN = '1850528A09305' + '00';

/** Any NIR with its key. */
const anyNir = fc
  .tuple(fc.constantFrom(1, 2, 3, 4, 7, 8), fc.integer({ min: 1_010_101, max: 9_912_989 }), fc.nat(99_999))
  .map(([sex, middle, order]) => {
    const digits = `${sex}${String(middle).padStart(7, '0')}${String(order).padStart(5, '0')}`;
    return digits + String(97 - (Number(digits) % 97)).padStart(2, '0');
  });

describe('a text in which a NIR was typed', () => {
  it.each([
    [NIR, 'NIR-MASQUE'],
    [`D${NIR}`, 'DNIR-MASQUE'],
    [`00${NIR}7`, '00NIR-MASQUE7'],
    [`agent ${NIR}, puis ${NIR}`, 'agent NIR-MASQUE, puis NIR-MASQUE'],
    ['1 85 05 28 093 056 23', 'NIR-MASQUE'],
    ['1-85-05-28-093-056-23', 'NIR-MASQUE'],
    ['1850528093056.23', 'NIR-MASQUE'],
    ['1850528093056', 'NIR-MASQUE'],
    ['bureau_1850528093056', 'bureau_NIR-MASQUE'],
    ['1 85 05 2A 093 056', 'NIR-MASQUE'],
  ])('%s is masked as %s', (text, masked) => {
    expect(maskNir(text)).toBe(masked);
    expect(holdsNir(text)).toBe(true);
  });

  it.each([
    '',
    'accueil.14',
    'D-0001',
    '185052809305624',
    '1851328093056',
    '9850528093056',
    '1764450000000',
    CORSICAN,
  ])('%s stays', (text) => {
    expect(maskNir(text)).toBe(text);
    expect(holdsNir(text)).toBe(false);
  });

  it('holds it no longer, whatever stands around it', () => {
    const around = fc.string({ unit: fc.constantFrom(...'0179AZaz ._:@-'.split('')), maxLength: 12 });
    fc.assert(
      fc.property(around, anyNir, around, (before, nir, after) => {
        expect(isNir(nir)).toBe(true);
        const masked = maskNir(before + nir + after);
        expect(masked).not.toContain(nir);
        expect(maskNir(masked)).toBe(masked);
      }),
    );
  });
});
