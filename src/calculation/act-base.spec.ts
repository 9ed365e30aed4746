import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actBases,
  actShares,
  addedExcesses,
  coefficientMco,
  type DecompteActe,
  ngapBases,
  outsideCarePath,
} from './act-base.js';

describe('the bases of a CCAM act', () => {
  it.each<[string, DecompteActe, [amo: number, amc: number]]>([
    ['price alone', { prixUnitaire: '100.30' }, [10_030, 10_030]],
    [
      'the golden amount: modifier and association',
      { prixUnitaire: '100.30', modificateurs: [1.255], association: 0.955 },
      [12_021, 12_021],
    ],
    [
      'the golden amount with a modifier of 20.50 euros',
      { prixUnitaire: '100.30', modificateurs: [1.255], association: 0.955, forfaits: ['20.50'] },
      [14_071, 14_071],
    ],
    ['1.3 and 1.5 make 1.8', { prixUnitaire: '100.00', modificateurs: [1.3, 1.5] }, [18_000, 18_000]],
    ['modifiers in euros add up', { prixUnitaire: '10.00', forfaits: ['1.10', '2.20'] }, [1330, 1330]],
    ['a supplement', { prixUnitaire: '10.00', supplement: '5.05' }, [1505, 1505]],
    [
      'coefficient T for AMO alone',
      { prixUnitaire: '100.00', supplement: '1.11', coefficientT: 1.115 },
      // 101.11 x 1.115 = 112.73765
      [11_274, 10_111],
    ],
    ['half a cent goes up', { prixUnitaire: '0.01', association: 0.5 }, [1, 1]],
    ['below half a cent goes down', { prixUnitaire: '0.01', association: 0.4999 }, [0, 0]],
    [
      'each step is rounded before the next',
      // R(0.01 x 0.5) = 0.01, R(0.01 x 0.5) = 0.01; unrounded it would be 0.0025
      { prixUnitaire: '0.01', association: 0.5, coefficientT: 0.5 },
      [1, 1],
    ],
    ['no price', { prixUnitaire: '0.00', modificateurs: [9] }, [0, 0]],
    [
      'an amount whose product no double holds',
      // 999999998.00 x 1.105 x 0.5 = 552499998.895; in doubles it falls below the half
      { prixUnitaire: '999999998.00', modificateurs: [1.105], association: 0.5 },
      [55_249_999_890, 55_249_999_890],
    ],
  ])('%s', (_name, decompte, [amo, amc]) => {
    expect(actBases(decompte)).toEqual({ amo, amc });
  });

  it('keeps the first four modifiers', () => {
    const decompte = { prixUnitaire: '100.00', modificateurs: [1.1, 1.1, 1.1, 1.1, 5] };
    expect(actBases(decompte).amc).toBe(14_000);
    // Three coefficients leave room for one in euros.
    const mixed = { prixUnitaire: '100.00', modificateurs: [1.1, 1.1, 1.1], forfaits: ['2.00', '9.00'] };
    expect(actBases(mixed).amc).toBe(13_200);
    const inEuros = { prixUnitaire: '1.00', forfaits: ['1.00', '1.00', '1.00', '1.00', '9.00'] };
    expect(actBases(inEuros).amc).toBe(500);
  });

  it('takes any coefficient of four decimals as the integer it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (units) => {
        const { amc } = actBases({ prixUnitaire: '10000.00', modificateurs: [units / 10_000] });
        expect(amc).toBe(units * 100);
      }),
    );
  });

  it('refuses to compute on an amount outside the contract', () => {
    expect(() => actBases({ prixUnitaire: '1' })).toThrow(TypeError);
  });
});

describe('modifiers', () => {
  it.each([
    [[], 10_000],
    [[13_000], 13_000],
    [[13_000, 15_000], 18_000],
    [[9_000, 8_000], 7_000],
    [[0, 0, 0], 0],
  ])('%j add their excesses to %i', (coefficients, sum) => {
    expect(addedExcesses(coefficients)).toBe(sum);
  });
});

describe('the bases of an NGAP act', () => {
  const neutral = { amo: 10_000, amc: 10_000 };

  it.each([
    [
      'letter key by coefficient',
      { prixUnitaire: 192, quantite: 1, coefficient: 155_000 },
      neutral,
      [2976, 2976],
    ],
    ['quantity', { prixUnitaire: 2500, quantite: 3, coefficient: 10_000 }, neutral, [7500, 7500]],
    [
      'the surcharge after the first rounding',
      // R(2.15 x 1.55) = R(3.3325) = 3.33, + 4.57 = 7.90
      { prixUnitaire: 215, quantite: 1, coefficient: 15_500, majoration: 457 },
      neutral,
      [790, 790],
    ],
    [
      'each payer its own coefficient',
      { prixUnitaire: 2500, quantite: 1, coefficient: 10_000 },
      { amo: 10_113, amc: 10_520 },
      // 25.2825 and 26.30
      [2528, 2630],
    ],
  ])('%s', (_name, act, mco, [amo, amc]) => {
    expect(ngapBases(act, mco)).toEqual({ amo, amc });
  });
});

describe('coefMCO', () => {
  it.each([
    ['nothing', {}, 10_000],
    ['the surcharge of a region', { cg: 1130 }, 11_130],
    ['the prudential reserve is taken off', { cp: 70 }, 9_930],
    // 1.0700 x 0.9930 x 1.0234 = 1.08737...
    ['all of them, rounded to four places', { cg: 700, cp: 70, csegur: 234 }, 10_874],
    // 1.0001 x 1.4999 = 1.50004999 -> 1.5000; 1.0001 x 1.5 = 1.50015 -> 1.5002
    ['just below half goes down', { cg: 1, cfisc: 4999 }, 15_000],
    ['half goes up', { cg: 1, cfisc: 5000 }, 15_002],
  ])('%s', (_name, montants, expected) => {
    expect(coefficientMco(montants)).toBe(expected);
  });
});

describe('the shares of an act', () => {
  it('golden amounts of the C2S dental act: 139.75 at 70 %', () => {
    expect(actShares({ amo: 13_975, amc: 13_975 }, 70)).toEqual({ mro: 9783, mrc: 4192 });
  });

  it('takes each payer’s part from its own base', () => {
    expect(actShares({ amo: 2528, amc: 2630 }, 80)).toEqual({ mro: 2022, mrc: 526 });
  });

  it('leaves nothing of a free act and all of one that is not refundable', () => {
    expect(actShares({ amo: 1000, amc: 1000 }, 70, 'G')).toEqual({ mro: 0, mrc: 0 });
    expect(actShares({ amo: 0, amc: 1000 }, 0, 'N')).toEqual({ mro: 0, mrc: 1000 });
  });
});

describe('outside the care path with C2S', () => {
  const terms = { taux: 40, plafond: 1060 };

  it.each([
    // base, expected surcharge: 40 % of the base, at most 10.60
    [2000, 800],
    [2649, 1060],
    [2650, 1060],
    [2651, 1060],
    [10_000, 1060],
    // 40 % of 0.04 = 0.016 -> 0.02
    [4, 2],
  ])('base of %i cents passes %i cents on', (base, surcharge) => {
    const shares = actShares({ amo: base, amc: base }, 70);
    const moved = outsideCarePath(shares, base, terms);
    expect(shares.mro - moved.mro).toBe(surcharge);
    expect(moved.mrc - shares.mrc).toBe(surcharge);
  });

  it('never takes more than AMO pays', () => {
    expect(outsideCarePath({ mro: 100, mrc: 900 }, 1000, terms)).toEqual({ mro: 0, mrc: 1000 });
  });

  it('follows the rate and the cap it is given', () => {
    const shares = { mro: 7000, mrc: 3000 };
    expect(outsideCarePath(shares, 10_000, { taux: 50, plafond: 6000 })).toEqual({ mro: 2000, mrc: 8000 });
  });
});
