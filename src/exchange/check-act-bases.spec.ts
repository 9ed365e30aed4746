import { describe, expect, it } from 'vitest';
import { billOf } from '../../test/support/faults-load.js';
import { type LigneClc } from '../messages/types.js';
import { checkActBases } from './check-act-bases.js';

type Decompte = NonNullable<NonNullable<LigneClc['acte']>['decompte']>;

/** The verdict on a bill whose second line has these bases and this account. */
function judged(bases: { baseAMO: string; baseAMC: string }, decompte: Decompte, quantite = 1): object {
  const { message } = billOf('D01');
  const [first] = message.lignes;
  if (first === undefined) throw new Error('a bill without lines');
  const act = { ...first, ...bases, quantite, code: 'ADC', acte: { decompte } };
  const result = checkActBases({ ...message, lignes: [first, act] });
  return result.ok ? {} : result.refusal;
}

const BOTH = (base: string) => ({ baseAMO: base, baseAMC: base });
const FAULT = { code: 'base-incoherente', ligne: 1 } as const;

describe('the bases of an act', () => {
  it('are those its own account gives', () => {
    expect(judged(BOTH('100.00'), { prixUnitaire: '100.00' })).toEqual({});
    // Coefficients add up by their excess over one: 1.3 and 1.5 make 1.8.
    expect(judged(BOTH('180.00'), { prixUnitaire: '100.00', modificateurs: [1.3, 1.5] })).toEqual({});
    expect(judged(BOTH('50.00'), { prixUnitaire: '100.00', association: 0.5 })).toEqual({});
    expect(judged(BOTH('200.00'), { prixUnitaire: '100.00' }, 2)).toEqual({});
  });

  it('differ for the two payers where the coefficient T does', () => {
    const decompte = { prixUnitaire: '100.00', coefficientT: 1.05 };
    expect(judged({ baseAMO: '105.00', baseAMC: '100.00' }, decompte)).toEqual({});
    expect(judged(BOTH('105.00'), decompte)).toMatchObject({ ...FAULT, champ: '/lignes/1/baseAMC' });
  });

  it('wrong by a cent are refused, with line and field', () => {
    const decompte = { prixUnitaire: '100.00' };
    expect(judged(BOTH('100.01'), decompte)).toMatchObject({ ...FAULT, champ: '/lignes/1/baseAMO' });
    expect(judged({ baseAMO: '100.00', baseAMC: '99.99' }, decompte)).toMatchObject({
      ...FAULT,
      champ: '/lignes/1/baseAMC',
    });
  });

  it('are taken as sent where there is no account', () => {
    expect(checkActBases(billOf('D01').message)).toEqual({ ok: true, value: undefined });
  });
});
