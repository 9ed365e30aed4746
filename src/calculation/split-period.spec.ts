import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type Calculated,
  calculated,
  granting,
  type Setting,
} from '../../test/fixtures/calculation/calculated.js';
import { date } from '../../test/fixtures/dossiers/arbitrary-bills.js';
import { act, flat } from '../../test/fixtures/dossiers/bills.js';
import { dayNumber } from '../kernel/civil-date.js';
import { amount } from '../kernel/money.js';
import { type LigneClc } from '../messages/types.js';

const DAYS = 40;

interface Stay {
  /** Price of a day in cents, and the rate before the 31st day. */
  readonly price: number;
  readonly rate: number;
  readonly room: number;
  /** Fees of single days: the day and the overrun in cents. */
  readonly fees: readonly (readonly [day: number, over: number])[];
}

/** The lines of the stay from one day to another, both counted from the admission: what a bill of these days holds. */
function lines({ price, rate, room, fees }: Stay, from: number, to: number): LigneClc[] {
  const priced = (first: number, last: number, taux: number): LigneClc[] => {
    const [a, b] = [Math.max(first, from), Math.min(last, to)];
    if (a > b) return [];
    const span = { dateDebut: date(a), dateFin: date(b), quantite: b - a + 1 };
    const exoneration = taux === 100 ? '3' : '0';
    return [act({ code: 'PJ', baseAMO: amount(price * (b - a + 1)), tauxAMO: taux, exoneration, ...span })];
  };
  const count = to - from + 1;
  return [
    ...priced(0, 29, rate),
    ...priced(30, DAYS - 1, 100),
    flat('FJ', date(from), '23.00', count),
    flat('CPC', date(from), amount(room), count, { demandePatient: true }),
    ...fees
      .filter(([day]) => from <= day && day <= to)
      .map(([day, over]) =>
        act({
          code: 'ADC',
          dateDebut: date(day),
          tauxAMO: 80,
          montantFacture: amount(10_000 + over),
          honoraires: true,
          optam: true,
        }),
      ),
  ];
}

function asked(stay: Stay, setting: Setting, from: number, to: number): Calculated {
  const given = {
    dateEntree: date(0),
    dateSortie: date(to),
    periode: { numero: from === 0 ? 1 : 2, derniere: to === DAYS - 1, dateDebut: date(from) },
  };
  const found = calculated(lines(stay, from, to), { ...setting, given });
  if (!('lignes' in found)) throw new Error(`${found.code} ${found.champ}`);
  return found;
}

const total = (found: Calculated, code: string) =>
  found.lignes.filter((one) => one.code === code).reduce((sum, one) => sum + one.part, 0);

const stays: fc.Arbitrary<Stay> = fc.record({
  price: fc.integer({ min: 1, max: 150_000 }),
  rate: fc.constantFrom(55, 80, 90),
  room: fc.integer({ min: 100, max: 15_000 }),
  fees: fc.array(fc.tuple(fc.nat(DAYS - 1), fc.nat(50_000)), { maxLength: 4 }),
});

const settings: fc.Arbitrary<Setting> = fc.record({
  contract: fc.record({
    responsable: fc.constant(false),
    ticketModerateur: fc.integer({ min: 0, max: 100 }),
    forfaitJournalier: fc.record({ joursMax: fc.nat(50) }),
    chambre: fc.record({ parJour: fc.nat(10_000).map(amount), joursMax: fc.nat(50) }),
    honorairesOptam: fc.integer({ min: 100, max: 300 }),
  }),
  member: fc.record({ droits: fc.nat(39).map((day): [string, string] => [date(0), date(day)]) }),
});

/** Base times rate, times the percent of the contract, times the covered days: each rounded on either side of the cut. */
const ROUNDINGS = 3;

it('a stay billed in two periods pays what it pays in one, but for the rounding of the line that is cut', () => {
  const cuts = fc.nat(DAYS - 2);
  fc.assert(
    fc.property(stays, settings, cuts, (stay, setting, cut) => {
      const whole = asked(stay, setting, 0, DAYS - 1);
      // The second half has no covered day where the rights end before it.
      const ends = setting.member?.droits?.[1] ?? '';
      const first = asked(stay, setting, 0, cut);
      const prior = granting(first.jours.forfaitJournalier, first.jours.chambre, {
        dossier: true,
        debut: dayNumber(date(0)) ?? NaN,
        fin: dayNumber(date(cut)) ?? NaN,
        entree: dayNumber(date(0)) ?? NaN,
      });
      const halves =
        ends <= date(cut) ? [first] : [first, asked(stay, { ...setting, prior: [prior] }, cut + 1, DAYS - 1)];
      const both = (code: string) => halves.reduce((sum, half) => sum + total(half, code), 0);
      for (const code of ['FJ', 'CPC', 'ADC']) expect(both(code)).toBe(total(whole, code));
      expect(Math.abs(both('PJ') - total(whole, 'PJ'))).toBeLessThanOrEqual(ROUNDINGS);
    }),
  );
});
