import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  act,
  askClc,
  clc,
  type ContractTerms,
  flat,
  type MemberTerms,
  referentielWith,
} from '../../../test/fixtures/dossiers/bills.js';
import { amount, cents, percent } from '../../kernel/money.js';
import { type LigneClc, type ReponseClc } from './engine.js';

const FIRST = Date.parse('2026-06-01');
const date = (day: number) => new Date(FIRST + day * 86_400_000).toISOString().slice(0, 10);

/** Act lines of any base, rate, charge and span within June; coherent in themselves. */
const acts: fc.Arbitrary<LigneClc> = fc
  .record({
    base: fc.integer({ min: 0, max: 500_000 }),
    baseAMC: fc.integer({ min: 0, max: 500_000 }),
    rate: fc.constantFrom(0, 55, 60, 70, 80, 90, 100),
    over: fc.integer({ min: 0, max: 200_000 }),
    start: fc.integer({ min: 0, max: 20 }),
    length: fc.integer({ min: 0, max: 8 }),
    flags: fc.record({ honoraires: fc.boolean(), optam: fc.boolean(), exigence: fc.boolean() }),
  })
  .map(({ base, baseAMC, rate, over, start, length, flags }) =>
    act({
      code: 'ADC',
      baseAMO: amount(base),
      baseAMC: amount(baseAMC),
      tauxAMO: rate,
      montantFacture: amount(percent(base, rate) + over),
      dateDebut: date(start),
      dateFin: date(start + length),
      ...flags,
    }),
  );

const rooms: fc.Arbitrary<LigneClc> = fc
  .tuple(
    fc.constantFrom('CPC', 'SHO'),
    fc.integer({ min: 0, max: 20 }),
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 100, max: 20_000 }),
  )
  .map(([code, start, days, price]) =>
    flat(code, date(start), amount(price), days, { demandePatient: true }),
  );

/** At most one daily fee of each kind, on days of their own. */
const fees: fc.Arbitrary<LigneClc[]> = fc
  .tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 9 }), fc.boolean())
  .map(([start, days, discharge]) => [
    flat('FJ', date(start), '23.00', days),
    ...(discharge ? [flat('FJA', date(start + days), '23.00')] : []),
  ]);

const bills: fc.Arbitrary<LigneClc[]> = fc
  .tuple(fc.array(acts, { minLength: 1, maxLength: 6 }), fc.array(rooms, { maxLength: 4 }), fees)
  .map(([a, r, f]) => [...a, ...r, ...f]);

const contracts = fc.record({
  responsable: fc.boolean(),
  ticketModerateur: fc.integer({ min: 0, max: 100 }),
  forfaitJournalier: fc.record({ joursMax: fc.integer({ min: 0, max: 12 }) }),
  chambre: fc.record({
    parJour: fc.integer({ min: 0, max: 15_000 }).map(amount),
    joursMax: fc.integer({ min: 0, max: 12 }),
  }),
  honorairesOptam: fc.integer({ min: 0, max: 400 }),
  honorairesNonOptam: fc.integer({ min: 0, max: 400 }),
}) satisfies fc.Arbitrary<ContractTerms>;

const members: fc.Arbitrary<MemberTerms> = fc
  .tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 25 }), fc.boolean())
  .map(([start, days, regimeLocal]) => ({ droits: [date(start), date(start + days)], regimeLocal }));

function answered(lines: LigneClc[], contract: ContractTerms, member: MemberTerms): ReponseClc | undefined {
  const { contenu, cty } = askClc(clc(lines), referentielWith(contract, member));
  // A bill without any covered day is refused; nothing else is.
  if (cty === 'roc-clc-reponse+json') return contenu as ReponseClc;
  expect(contenu).toMatchObject({ code: 'droits-fermes' });
  return undefined;
}

const value = (text: string | undefined) => cents(text ?? '') ?? Number.NaN;

describe('whatever the bill, the contract and the rights', () => {
  it('AMO, AMC and the patient’s rest make up what is charged; no share is negative or above what is left', () => {
    fc.assert(
      fc.property(bills, contracts, members, (lines, contract, member) => {
        const answer = answered(lines, contract, member);
        if (answer === undefined) return;
        const { totalFacture, totalAMO, totalAMC, resteAPatient } = answer.totaux;
        expect(value(totalAMO) + value(totalAMC) + value(resteAPatient)).toBe(value(totalFacture));
        for (const { ligne, partAMC } of answer.lignes) {
          const line = lines[ligne];
          expect(value(partAMC)).toBeGreaterThanOrEqual(0);
          expect(value(partAMC)).toBeLessThanOrEqual(value(line?.montantFacture) - value(line?.montantAMO));
        }
      }),
    );
  });

  it('the order of the lines changes nothing', () => {
    const shuffled = bills.chain((lines) =>
      fc.tuple(fc.constant(lines), fc.shuffledSubarray([...lines.keys()], { minLength: lines.length })),
    );
    fc.assert(
      fc.property(shuffled, contracts, members, ([lines, order], contract, member) => {
        const before = answered(lines, contract, member);
        const permuted = order.flatMap((i) => lines[i] ?? []);
        const after = answered(permuted, contract, member);
        expect(after?.totaux).toEqual(before?.totaux);
        expect(sharesByContent(permuted, after)).toEqual(sharesByContent(lines, before));
      }),
    );
  });

  it('more cover never pays less', () => {
    fc.assert(
      fc.property(bills, contracts, contracts, members, (lines, one, other, member) => {
        const more = {
          responsable: one.responsable,
          ticketModerateur: Math.max(one.ticketModerateur, other.ticketModerateur),
          forfaitJournalier: {
            joursMax: Math.max(one.forfaitJournalier.joursMax, other.forfaitJournalier.joursMax),
          },
          chambre: {
            parJour: amount(Math.max(value(one.chambre.parJour), value(other.chambre.parJour))),
            joursMax: Math.max(one.chambre.joursMax, other.chambre.joursMax),
          },
          honorairesOptam: Math.max(one.honorairesOptam, other.honorairesOptam),
          honorairesNonOptam: Math.max(one.honorairesNonOptam, other.honorairesNonOptam),
        };
        const [less, greater] = [answered(lines, one, member), answered(lines, more, member)];
        expect(value(greater?.totaux.totalAMC ?? '0.00')).toBeGreaterThanOrEqual(
          value(less?.totaux.totalAMC ?? '0.00'),
        );
      }),
    );
  });
});

/** Each line's content with its share: lines of equal content may change places. */
function sharesByContent(lines: LigneClc[], answer: ReponseClc | undefined): string[] {
  return (answer?.lignes ?? []).map((one) => `${JSON.stringify(lines[one.ligne])} ${one.partAMC}`).toSorted();
}
