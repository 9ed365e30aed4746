import { type Bareme, merge, NATIONAL, type Parametre } from './bareme.js';
import { type Contrat, date, day, type Membre } from './model.js';
import { type Rng } from './rng.js';

export const EJ = '280009010';
export const EG = '280009028';
export const AMC = '0099100011';
/** A valid key: the bills are about amounts, not about whose NIR it is. */
const NIR = '185052809305623';

export const money = (cents: number): string =>
  `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
export const cents = (text: string): number => Number(text.replace('.', ''));
/** Half up, in whole cents; the rate may have two decimals. */
export const percent = (amount: number, rate: number): number =>
  Math.floor((amount * Math.round(rate * 100) + 5_000) / 10_000);

export function contract(rng: Rng): Contrat {
  const responsable = rng.chance(0.75);
  const optam = rng.pick([100, 120, 125, 133, 150, 200, 300, 400]);
  return {
    responsable,
    ticketModerateur: responsable || rng.chance(0.5) ? 100 : rng.pick([0, 33, 50, 65, 80, 90]),
    forfaitJournalier:
      responsable || rng.chance(0.3) ? 'illimite' : { joursMax: rng.pick([0, 1, 5, 8, 10, 20, 30, 45]) },
    participationForfaitaireActeLourd: rng.chance(0.9),
    forfaitPatientUrgences: rng.chance(0.9),
    chambre: rng.chance(0.3)
      ? null
      : {
          parJour: money(rng.pick([3000, 4550, 5000, 7000, 9000, 12_000])),
          joursMax: rng.pick([0, 1, 3, 8, 15, 30, 60, 90]),
        },
    honorairesOptam: optam,
    honorairesNonOptam: rng.pick([100, 110, 130, optam, optam, Math.max(100, optam - 20), 250]),
  };
}

/** A contract that covers at least as much, in one of its terms. Weaker caps are more cover too. */
export function moreCover(rng: Rng, one: Contrat): Contrat {
  const more: (() => Partial<Contrat>)[] = [
    () => ({ ticketModerateur: Math.min(100, one.ticketModerateur + rng.int(1, 50)) }),
    () => ({ forfaitJournalier: 'illimite' }),
    () =>
      one.forfaitJournalier === 'illimite'
        ? {}
        : { forfaitJournalier: { joursMax: one.forfaitJournalier.joursMax + rng.int(1, 9) } },
    () => ({ participationForfaitaireActeLourd: true, forfaitPatientUrgences: true }),
    () =>
      one.chambre === null
        ? { chambre: { parJour: '60.00', joursMax: 20 } }
        : { chambre: { ...one.chambre, parJour: money(cents(one.chambre.parJour) + rng.int(1, 5000)) } },
    () =>
      one.chambre === null
        ? {}
        : { chambre: { ...one.chambre, joursMax: one.chambre.joursMax + rng.int(1, 30) } },
    () => ({ honorairesOptam: one.honorairesOptam + rng.int(1, 100) }),
    () => ({ honorairesNonOptam: one.honorairesNonOptam + rng.int(1, 100) }),
    () => ({ responsable: false }),
  ];
  return { ...one, ...rng.pick(more)() };
}

/** Rights open over the whole stay, over a part of it, or suspended for some days of it. */
export function member(rng: Rng, entree: number, sortie: number): Membre {
  const lunar = rng.chance(0.05);
  const wide: [string, string] = ['2023-01-01', '2028-12-31'];
  const cut = rng.int(entree, Math.max(entree, sortie - 1));
  const partly = rng.chance(0.12) && sortie > entree;
  const droits: [string, string] = partly
    ? rng.chance(0.7)
      ? [wide[0], date(cut)]
      : [date(cut + 1), wide[1]]
    : wide;
  const suspended = !partly && sortie > entree && rng.chance(0.07);
  const from = rng.int(entree + 1, Math.max(entree + 1, sortie));
  return {
    nir: NIR,
    dateNaissance: lunar ? '19480431' : `19${rng.int(30, 99)}0${rng.int(1, 9)}1${rng.int(0, 9)}`,
    rang: 1,
    numeroAdherent: 'A1',
    droits,
    ...(suspended ? { suspensions: [[date(from), date(Math.min(sortie, from + rng.int(0, 6)))]] } : {}),
  };
}

/** Values of an insurer's own, which replace the national ones code by code: other amounts, other days. */
export function ownTariffs(rng: Rng): Parametre[] {
  const since = '2001-01-01';
  const own = (code: string, unite: Parametre['unite'], ...values: [string, string][]): Parametre[] =>
    values.map(([du, valeur]) => ({ code, du, valeur, unite, source: 'convention' }));
  const moved = () => date(day('2026-03-01') + rng.int(-60, 200));
  const families: Parametre[][] = [
    own('FJ', 'euros', [since, money(rng.int(1500, 2100))], [moved(), money(rng.int(2101, 2900))]),
    own('PAS', 'euros', [since, money(rng.int(1800, 2500))], [moved(), money(rng.int(2501, 4000))]),
    own('SEUIL_CCAM', 'euros', [since, '115.00']),
    own('JOUR_EXONERATION', 'jours', [since, String(rng.int(20, 40))]),
    own('RESPONSABLE_ECART_OPTAM', 'pourcent', [since, String(rng.int(0, 45))]),
    own('RESPONSABLE_PLAFOND_BASE', 'pourcent', [since, String(rng.int(40, 120))]),
    own('AGE_NOUVEAU_NE', 'jours', [since, String(rng.int(10, 50))]),
    [
      ...own('FPU', 'euros', [since, '18.40'], [moved(), '25.10']),
      ...own('FPV', 'euros', [since, '7.77'], [moved(), '9.99']),
    ],
    [...own('TAUX_ACE', 'pourcent', [since, '65']), ...own('TAUX_SEJOUR', 'pourcent', [since, '82.5'])],
  ];
  return rng.shuffled(families).slice(0, rng.int(1, 3)).flat();
}

export function bareme(own: readonly Parametre[]): Bareme {
  return own.length === 0 ? NATIONAL : merge(NATIONAL, own);
}
