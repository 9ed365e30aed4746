import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimated, sim, wireBill } from '../../test/fixtures/calculation/expected-stays.js';
import { civilDate, dayNumber } from '../kernel/civil-date.js';
import { amount } from '../kernel/money.js';
import { type ActePrevu, type DemandeSim, type SituationAmo } from '../messages/types.js';
import { readBill } from './bill.js';
import { calculateShares } from './calculate-shares.js';
import { checkBill } from './check-bill.js';
import { type Contract } from './guarantees.js';
import { NATIONAL_BAREME } from './national-bareme.js';
import { NATIONAL_NOMENCLATURE } from './nomenclature.js';
import { coverOf } from './shares.js';

const CONTRACT: Contract = {
  reference: 'ESSAI',
  responsable: true,
  ticketModerateur: 100,
  forfaitJournalier: 'illimite',
  participationForfaitaireActeLourd: true,
  forfaitPatientUrgences: true,
  chambre: { parJour: 4500, joursMax: 10 },
  honorairesOptam: 200,
  honorairesNonOptam: 150,
};

/** True once in so many. */
const rarely = (times: number) => fc.integer({ min: 1, max: times }).map((one) => one === 1);
const price = fc.integer({ min: 0, max: 300_000 }).map(amount);
const actes: fc.Arbitrary<ActePrevu> = fc
  .record({
    at: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
    base: fc.integer({ min: 0, max: 40_000 }).map(amount),
    over: fc.option(price, { nil: undefined }),
    nature: fc.constantFrom(undefined, '0', '1', '1', '1', '2', '2', '3', '7'),
    ngap: fc.option(fc.integer({ min: 1, max: 90 }), { nil: undefined }),
    flags: fc.record({ optam: fc.boolean(), exigence: fc.boolean(), sansParticipation: rarely(4) }),
  })
  .map(({ at, base, over, nature, ngap, flags }) => ({
    code: 'ADC',
    base,
    ...(at === undefined ? {} : { date: String(at) }),
    ...(over === undefined ? {} : { depassement: over }),
    ...(nature === undefined ? {} : { natureExoneration: nature }),
    ...(ngap === undefined ? {} : { coefficientNgap: ngap }),
    ...flags,
  }));

const situations: fc.Arbitrary<SituationAmo> = fc
  .record({
    regime: fc.constantFrom(undefined, '01', '01', '04', '07'),
    exemption: fc.constantFrom(
      undefined,
      undefined,
      undefined,
      'INVALIDITE',
      'PENSION_MILITAIRE',
      'RENTE_AT',
      'DONNEUR',
    ),
    regimeLocal: rarely(6),
    ald: rarely(4),
    aspa: rarely(6),
  })
  .map(({ regime, exemption, ...flags }) => ({
    ...flags,
    ...(regime === undefined ? {} : { regime }),
    ...(exemption === undefined ? {} : { exemption: exemption as 'INVALIDITE' }),
  }));

const stays: fc.Arbitrary<{ message: DemandeSim; local: boolean }> = fc
  .record({
    from: fc.integer({ min: 0, max: 400 }),
    length: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 45 })),
    born: fc.constantFrom('19850512', '19850512', '20260101', '20260301', '20260230'),
    type: fc.constantFrom(undefined, 'PUBLIC', 'PNL', 'PRIVE'),
    activite: fc.constantFrom('MCOO', 'SSR', 'PSY'),
    natureAssurance: fc.constantFrom('10', '10', '10', '10', '10', '10', '13', '30', '41', '90'),
    modeTraitement: fc.constantFrom('03', '03', '03', '03', '03', '04', '19', '23'),
    prices: fc.tuple(price, price),
    room: fc.option(price, { nil: undefined }),
    acts: fc.array(actes, { maxLength: 4 }),
    situation: fc.option(situations, { nil: undefined }),
    local: rarely(6),
  })
  .map(({ from, length, born, type, prices, room, acts, situation, local, ...sejour }) => {
    const first = (dayNumber('2026-01-01') ?? NaN) + from;
    const message = sim(
      {
        ...(sejour as Partial<DemandeSim['sejour']>),
        ...(type === undefined ? {} : { typeEtablissement: type as 'PUBLIC' }),
        dateEntree: civilDate(first),
        dateSortie: civilDate(first + length),
        tarifJournalier: prices[0],
        baseSejour: prices[1],
        ...(room === undefined ? {} : { chambre: { prixParJour: room } }),
      },
      {
        actes: acts.map(({ date, ...acte }) =>
          date === undefined ? acte : { ...acte, date: civilDate(first + (Number(date) % (length + 1))) },
        ),
        ...(situation === undefined ? {} : { situationAMO: situation }),
      },
    );
    return { message: { ...message, beneficiaire: { ...message.beneficiaire, dateNaissance: born } }, local };
  });

/** The estimate of a message, and the same lines read back from the wire and checked as a discharge. */
function roundTrip({ message, local }: { message: DemandeSim; local: boolean }) {
  const naissance = dayNumber(message.beneficiaire.dateNaissance.replace(/(....)(..)(..)/, '$1-$2-$3'));
  const person = { regimeLocal: local, ...(naissance === undefined ? {} : { naissance }) };
  const { bill, ...texts } = estimated(message, person);
  const read = readBill(wireBill(bill, message));
  if (!read.ok) throw new Error(read.refusal.code);
  const rules = {
    bareme: NATIONAL_BAREME,
    nomenclature: NATIONAL_NOMENCLATURE,
    prior: [],
    ecarts: 'refus',
  } as const;
  const cover = coverOf(bill, CONTRACT, {
    droits: { debut: '2000-01-01', fin: '2099-12-31' },
    regimeLocal: local,
  });
  return { bill, read: read.value, checked: checkBill(read.value, rules), cover, ...texts };
}

describe('whatever the expected stay', () => {
  it('the bill of an estimate passes the checks of a discharge and has the same shares', () => {
    fc.assert(
      fc.property(stays, (stay) => {
        const { bill, read, checked, cover } = roundTrip(stay);
        expect(checked).toMatchObject({ ok: true });
        expect(read).toEqual(bill);
        const shares = calculateShares(bill, cover, NATIONAL_BAREME, []);
        expect(calculateShares(read, cover, NATIONAL_BAREME, [])).toEqual(shares);
        for (const { ligne, part } of shares.lignes) {
          const line = bill.lignes[ligne];
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual((line?.facture ?? 0) - (line?.amo ?? 0));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('the stays that are tried are of every kind', () => {
    const codes = new Map<string, number>();
    const count = (code: string) => codes.set(code, (codes.get(code) ?? 0) + 1);
    for (const stay of fc.sample(stays, { seed: 20_260_610, numRuns: 500 })) {
      const { bill } = roundTrip(stay);
      new Set(bill.lignes.map((line) => line.code)).forEach(count);
      if (bill.lignes.some((line) => line.participation === 'L')) count('régime local');
      if (bill.lignes.some((line) => line.exoneration === '3')) count('exonération 3');
    }
    for (const kind of ['PJ', 'GHS', 'PAS', 'FJ', 'FJA', 'ADC', 'CPC', 'régime local', 'exonération 3']) {
      expect([kind, (codes.get(kind) ?? 0) >= 20]).toEqual([kind, true]);
    }
  });

  it('its texts fit the contract', () => {
    fc.assert(
      fc.property(stays, (stay) => {
        const { bill, libelles, hypotheses } = roundTrip(stay);
        expect(libelles).toHaveLength(bill.lignes.length);
        expect(libelles.every((one) => one.length <= 120 && !/[<>\p{C}]/u.test(one))).toBe(true);
        expect(hypotheses.length).toBeLessThanOrEqual(20);
        expect(hypotheses.every((one) => one.length <= 300 && !/[<>\p{C}]/u.test(one))).toBe(true);
        expect(new Set(hypotheses).size).toBe(hypotheses.length);
      }),
      { numRuns: 300 },
    );
  });
});
