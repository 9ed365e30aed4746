import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../kernel/civil-date.js';
import { NATIONAL_BAREME } from '../../../calculation/national-bareme.js';
import { type EtatEngagement } from '../../../messages/types.js';
import { consumeEngagement } from './consume-engagement.js';
import {
  type Engagement,
  inForce,
  mayBecome,
  priorEngagements,
  priorsOfOtherStays,
  stateOn,
} from './engagement.js';
import { replaceEngagement, replacePropositions } from './replace-engagement.js';
import { validUntil } from './validity.js';
import { withdrawable } from './withdraw-engagement.js';

const NOW = Date.parse('2026-11-21T10:00:00Z');
const LATER = Date.parse('2027-03-01T10:00:00Z');
const STATES: readonly EtatEngagement[] = ['propose', 'engage', 'remplace', 'retire', 'consomme', 'expire'];
const CLC = 'CLC-0099100011-20261120-AAAAAAAAAAAAAAAA';
const OTHER = 'CLC-0099100011-20261120-BBBBBBBBBBBBBBBB';
const SIM = 'SIM-0099100011-20261120-CCCCCCCCCCCCCCCC';
const NEW = 'CLC-0099100011-20261120-DDDDDDDDDDDDDDDD';

function engagement(given: Partial<Engagement> = {}): Engagement {
  return {
    numero: CLC,
    periode: 1,
    etat: 'engage',
    entree: 20_770,
    debut: 20_770,
    fin: 20_777,
    participations: 1,
    jours: { forfaitJournalier: [20_770, 20_771], chambre: [20_770] },
    valableJusquAu: '2027-02-18',
    totalAMC: 10_000,
    conditions: 'A'.repeat(43),
    memeDossier: true,
    memePersonne: true,
    ...given,
  };
}

const proposition = (given: Partial<Engagement> = {}): Engagement =>
  engagement({ numero: SIM, periode: null, etat: 'propose', ...given });

describe('states', () => {
  it('pass from open to the others, and four are final', () => {
    const ways = STATES.flatMap((from) =>
      STATES.filter((to) => mayBecome(from, to)).map((to) => `${from}>${to}`),
    );
    expect(ways).toEqual([
      'propose>remplace',
      'propose>retire',
      'propose>expire',
      'engage>remplace',
      'engage>retire',
      'engage>consomme',
      'engage>expire',
    ]);
  });

  it('expire the day after the last one, by the civil date in France', () => {
    const last = { etat: 'engage', valableJusquAu: '2027-02-18' } as const;
    expect(stateOn(last, Date.parse('2027-02-18T22:59:00Z'))).toBe('engage');
    expect(stateOn(last, Date.parse('2027-02-18T23:01:00Z'))).toBe('expire');
    expect(stateOn({ ...last, etat: 'propose' }, LATER)).toBe('expire');
    expect(stateOn({ ...last, etat: 'consomme' }, LATER)).toBe('consomme');
  });

  it.each(STATES)('%s: in force or not', (etat) => {
    expect(inForce(engagement({ etat }), NOW)).toBe(etat === 'engage' || etat === 'consomme');
  });

  it('engaged, but past its validity, is in force no more', () => {
    expect(inForce(engagement(), LATER)).toBe(false);
    expect(inForce(engagement({ etat: 'consomme' }), LATER)).toBe(true);
  });
});

describe('validity', () => {
  const bill = (sortie: string) => ({ activite: 'MCOO' as const, sortie: dayNumber(sortie) ?? NaN });
  it.each([
    ['2026-11-01', '2027-02-19'],
    ['2026-11-21', '2027-02-19'],
    ['2026-12-24', '2027-03-24'],
  ])('discharge on %s: 90 days after the later of it and the answer, %s', (sortie, until) => {
    expect(validUntil(NATIONAL_BAREME, 'VALIDITE_ENGAGEMENT', bill(sortie), NOW)).toBe(until);
  });

  it('of an estimate runs from the answer', () => {
    expect(validUntil(NATIONAL_BAREME, 'VALIDITE_ESTIMATION', bill('2027-01-10'), NOW)).toBe('2026-12-21');
  });

  it('is the AMC’s own where its bareme says so', () => {
    const own = NATIONAL_BAREME.map((one) =>
      one.code === 'VALIDITE_ENGAGEMENT' ? { ...one, valeur: 10 } : one,
    );
    expect(validUntil(own, 'VALIDITE_ENGAGEMENT', bill('2026-11-01'), NOW)).toBe('2026-12-01');
  });
});

describe('replacement', () => {
  const bill = { numero: NEW, periode: 1 };
  const replaced = [{ numero: CLC, etat: 'remplace', par: NEW }];

  it('takes the place of the period’s engagement, named or not', () => {
    for (const engagementRemplace of [undefined, CLC])
      expect(replaceEngagement({ ...bill, engagementRemplace }, [engagement()], NOW)).toEqual({
        ok: true,
        value: { remplace: CLC, etats: replaced },
      });
  });

  it('touches neither another period nor another dossier', () => {
    const others = [engagement({ periode: 2 }), engagement({ numero: OTHER, memeDossier: false })];
    expect(replaceEngagement(bill, others, NOW)).toEqual({ ok: true, value: { etats: [] } });
  });

  it('ends the dossier’s propositions', () => {
    expect(replaceEngagement(bill, [proposition()], NOW)).toEqual({
      ok: true,
      value: { etats: [{ numero: SIM, etat: 'remplace', par: NEW }] },
    });
    const stale = proposition({ valableJusquAu: '2026-11-20' });
    expect(replaceEngagement(bill, [stale], NOW)).toEqual({
      ok: true,
      value: { etats: [{ numero: SIM, etat: 'expire' }] },
    });
  });

  it('makes room where the former one has expired, and says nothing of it', () => {
    expect(replaceEngagement(bill, [engagement()], LATER)).toEqual({
      ok: true,
      value: { etats: [{ numero: CLC, etat: 'expire' }] },
    });
  });

  it('of a consumed one is an undue payment', () => {
    const consumed = [engagement({ etat: 'consomme' })];
    for (const engagementRemplace of [undefined, CLC, OTHER])
      expect(replaceEngagement({ ...bill, engagementRemplace }, consumed, NOW)).toMatchObject({
        ok: false,
        refusal: { code: 'remplacement-indu' },
      });
    expect(replaceEngagement({ ...bill, periode: 2 }, consumed, NOW)).toMatchObject({ ok: true });
  });

  it('takes nothing from another person of the same dossier', () => {
    for (const etat of ['engage', 'consomme'] as const)
      expect(replaceEngagement(bill, [engagement({ etat, memePersonne: false })], NOW)).toMatchObject({
        ok: false,
        refusal: { code: 'dossier-autre-beneficiaire', champ: '/numeroDossier' },
      });
    const gone = [engagement({ etat: 'retire', memePersonne: false })];
    expect(replaceEngagement(bill, gone, NOW)).toEqual({ ok: true, value: { etats: [] } });
    const expired = replaceEngagement(bill, [engagement({ memePersonne: false })], LATER);
    expect(expired).toMatchObject({ ok: true, value: { etats: [{ etat: 'expire' }] } });
  });

  it.each([
    ['of nobody', [], 'engagement-inconnu'],
    ['of another period', [engagement({ periode: 2 })], 'engagement-inconnu'],
    ['of another dossier', [engagement({ memeDossier: false })], 'engagement-inconnu'],
    ['withdrawn', [engagement({ etat: 'retire' })], 'engagement-retire'],
    ['replaced', [engagement({ etat: 'remplace' }), engagement({ numero: OTHER })], 'engagement-retire'],
  ] as const)('naming one %s is refused', (_case, known, code) => {
    expect(replaceEngagement({ ...bill, engagementRemplace: CLC }, known, NOW)).toMatchObject({
      ok: false,
      refusal: { code, champ: '/engagementRemplace' },
    });
  });

  it('of an estimate by a newer one', () => {
    const known = [proposition(), engagement(), proposition({ numero: 'SIM-X', memeDossier: false })];
    expect(replacePropositions('SIM-Y', known, NOW)).toEqual([
      { numero: SIM, etat: 'remplace', par: 'SIM-Y' },
    ]);
  });
});

describe('withdrawal', () => {
  it('of an engagement or an estimate', () => {
    expect(withdrawable(CLC, [engagement()], NOW)).toMatchObject({ ok: true, value: { etat: 'engage' } });
    expect(withdrawable(SIM, [proposition()], NOW)).toMatchObject({ ok: true, value: { etat: 'propose' } });
  });

  it.each([
    ['unknown', [], NOW, 'engagement-inconnu'],
    ['of another dossier', [engagement({ memeDossier: false })], NOW, 'engagement-inconnu'],
    ['replaced', [engagement({ etat: 'remplace' })], NOW, 'engagement-retire'],
    ['withdrawn already', [engagement({ etat: 'retire' })], NOW, 'engagement-retire'],
    ['consumed', [engagement({ etat: 'consomme' })], NOW, 'engagement-consomme'],
    ['written as expired', [engagement({ etat: 'expire' })], NOW, 'annulation-tardive'],
    ['past its validity', [engagement()], LATER, 'annulation-tardive'],
  ] as const)('of one %s is refused', (_case, known, now, code) => {
    expect(withdrawable(CLC, known, now)).toMatchObject({
      ok: false,
      refusal: { code, champ: '/engagement' },
    });
  });
});

describe('consumption', () => {
  const consume = (known: Engagement | undefined, given: object = {}) =>
    consumeEngagement({ numero: CLC, facture: '123', recueLe: NOW, ...given }, known);

  it('closes an engagement with its bill', () => {
    expect(consume(engagement())).toEqual({
      ok: true,
      change: { etats: [{ numero: CLC, etat: 'consomme', facture: '123' }] },
    });
  });

  it('told again with the same bill is done already, with another one refused', () => {
    const consumed = engagement({ etat: 'consomme', facture: '123' });
    expect(consume(consumed)).toEqual({ ok: true });
    expect(consume(consumed, { facture: '124' })).toEqual({ ok: false, fault: 'deja-consomme' });
  });

  it.each([
    ['inconnu', undefined],
    ['proposition', proposition()],
    ['retire', engagement({ etat: 'retire' })],
    ['remplace', engagement({ etat: 'remplace' })],
    ['expire', engagement({ valableJusquAu: '2026-11-20' })],
  ] as const)('refused: %s', (fault, known) => {
    expect(consume(known)).toEqual({ ok: false, fault });
  });
});

describe('what a calculation knows of others', () => {
  const others = [
    engagement({ numero: 'this period' }),
    engagement({ numero: 'other period', periode: 2 }),
    engagement({ numero: 'elsewhere', memeDossier: false }),
    engagement({
      numero: 'paid elsewhere',
      memeDossier: false,
      etat: 'consomme',
      valableJusquAu: '2026-01-01',
    }),
    engagement({ numero: 'withdrawn', memeDossier: false, etat: 'retire' }),
    engagement({ numero: 'expired', memeDossier: false, valableJusquAu: '2026-11-20' }),
    engagement({ numero: 'another person', periode: 3, memePersonne: false }),
    proposition({ numero: 'estimate', memeDossier: false }),
  ];

  it('are the engagements in force but the one it replaces; days of another person count for nobody', () => {
    const prior = priorEngagements(others, 1, NOW);
    expect(
      prior.map(({ numero, dossier, jours }) => [numero, dossier, jours.forfaitJournalier.length]),
    ).toEqual([
      ['other period', true, 2],
      ['elsewhere', false, 2],
      ['paid elsewhere', false, 2],
      ['another person', true, 0],
    ]);
  });

  it('leave out the whole dossier for an estimate of it', () => {
    expect(priorsOfOtherStays(others, NOW).map(({ numero }) => numero)).toEqual([
      'elsewhere',
      'paid elsewhere',
    ]);
  });
});
