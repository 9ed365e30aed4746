import { type Bareme, valueDue } from './bareme.js';
import { cents, money, percent } from './generate-cover.js';
import {
  bearParticipation,
  care,
  fee,
  flatByTariff,
  flatWhole,
  span,
  tariffCents,
} from './generate-lines.js';
import {
  type Acte,
  type Activite,
  date,
  day,
  type Demande,
  type Ligne,
  type Membre,
  type Situation,
} from './model.js';
import { type Rng } from './rng.js';

/** How a stay is paid by the scheme; it decides rates, flat fees and participation. */
export type Mode =
  | 'partage'
  | 'participation'
  | 'ald'
  | 'maternite'
  | 'at-mp'
  | 'prevention'
  | 'nouveau-ne'
  | 'local'
  | 'aspa'
  | 'personne'
  | 'mines'
  | 'sncf'
  | 'had';

const WEIGHTS: readonly [Mode, number][] = [
  ['partage', 32],
  ['participation', 24],
  ['ald', 12],
  ['maternite', 5],
  ['at-mp', 4],
  ['prevention', 2],
  ['nouveau-ne', 5],
  ['local', 8],
  ['aspa', 4],
  ['personne', 4],
  ['mines', 1],
  ['sncf', 2],
  ['had', 4],
];
const PEOPLE = [
  'INVALIDITE',
  'PENSION_MILITAIRE',
  'VICTIME_ATTENTAT',
  'MINEUR_VICTIME',
  'RISQUE_SANITAIRE',
  'DONNEUR',
  'RENTE_AT',
] as const;

export interface Stay {
  readonly mode: Mode;
  readonly entree: number;
  readonly sortie: number;
  readonly activite: Activite;
  readonly bareme: Bareme;
  readonly situation?: Situation;
  readonly type?: 'PUBLIC' | 'PNL' | 'PRIVE';
  readonly nature: Demande['natureAssurance'];
  readonly modeTraitement?: string;
  readonly periods: readonly Period[];
  /** The day of the heavy act, in the mode `participation`. */
  readonly actDay: number;
}

interface Period {
  readonly from: number;
  readonly to: number;
  readonly last: boolean;
}

export function weighted<T>(rng: Rng, weights: readonly (readonly [T, number])[]): T {
  let rest = rng.next() * weights.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [one, weight] of weights) if ((rest -= weight) < 0) return one;
  return rng.pick(weights)[0];
}

/** Entry and discharge: short and long, near the days where tariffs or the year change. */
export function stayDates(rng: Rng): { entree: number; sortie: number } {
  const nights = weighted(rng, [
    [0, 5],
    [rng.int(1, 6), 45],
    [rng.int(7, 20), 28],
    [rng.int(21, 40), 14],
    [rng.int(41, 80), 8],
  ]);
  const change = weighted(rng, [
    ['2026-03-01', 26],
    ['2026-04-22', 10],
    ['2026-01-01', 9],
    ['2027-01-01', 5],
    [undefined, 50],
  ]);
  const entree =
    change === undefined
      ? rng.int(day('2025-10-01'), day('2026-11-30'))
      : day(change) - rng.int(1, Math.max(1, nights));
  return { entree, sortie: entree + nights };
}

function cut(rng: Rng, entree: number, sortie: number): Period[] {
  const days = sortie - entree + 1;
  if (days < 5 || !rng.chance(days > 20 ? 0.45 : 0.25)) return [{ from: entree, to: sortie, last: true }];
  const first = rng.int(entree + 1, sortie - 3);
  const second =
    days > 12 && rng.chance(0.4) && first < sortie - 5 ? rng.int(first + 2, sortie - 3) : undefined;
  const starts = second === undefined ? [entree, first + 1] : [entree, first + 1, second + 1];
  return starts.map((from, index) => {
    const next = starts[index + 1];
    return { from, to: next === undefined ? sortie : next - 1, last: next === undefined };
  });
}

const NATURES: Partial<Record<Mode, Demande['natureAssurance']>> = {
  maternite: '30',
  'at-mp': '41',
  prevention: '90',
};

function situationOf(rng: Rng, mode: Mode): Situation {
  const regime = rng.pick(['01', '01', '02', '08', '91']);
  if (mode === 'ald') return { regime, ald: true };
  if (mode === 'local') return { regime, regimeLocal: true };
  if (mode === 'aspa') return { regime, aspa: true };
  if (mode === 'personne') return { regime, exemption: rng.pick(PEOPLE) };
  if (mode === 'mines') return { regime: '07' };
  return mode === 'sncf' ? { regime: '04' } : rng.chance(0.2) ? {} : { regime };
}

/** A stay of a person, who is made newborn or member of the local scheme where the mode says so. */
export function planStay(rng: Rng, bareme: Bareme, member: Membre, modes = WEIGHTS): Stay {
  const mode = weighted(rng, modes);
  const { entree, sortie } = stayDates(rng);
  const activite = weighted(rng, [
    ['MCOO', 60],
    ['SSR', 20],
    ['PSY', 20],
  ] as const);
  const periods = cut(rng, entree, sortie);
  if (mode === 'nouveau-ne') member.dateNaissance = date(entree - rng.int(0, 12)).replaceAll('-', '');
  const nature = NATURES[mode] ?? (mode === 'local' && rng.chance(0.5) ? '13' : '10');
  // The exemption of a newborn holds as long as the child is one; that of a heavy act once its participation is billed.
  const situation = mode !== 'nouveau-ne' && rng.chance(0.55) ? situationOf(rng, mode) : undefined;
  const known = situation !== undefined || nature === '13';
  if (mode === 'local' && (!known || rng.chance(0.5))) member.regimeLocal = true;
  const lastAct =
    situation !== undefined && periods[0] !== undefined && !periods[0].last ? periods[0].to : sortie - 1;
  const type = rng.chance(0.55) ? rng.pick(['PUBLIC', 'PNL', 'PRIVE'] as const) : undefined;
  return {
    mode,
    entree,
    sortie,
    activite,
    bareme,
    nature,
    periods,
    actDay: rng.int(entree, Math.max(entree, lastAct)),
    ...(situation === undefined ? {} : { situation }),
    ...(type === undefined ? {} : { type }),
    ...(mode === 'had' ? { modeTraitement: '19' } : rng.chance(0.4) ? { modeTraitement: '03' } : {}),
  };
}

const rateOf = (stay: Stay, code: string, on: number) => {
  const value = valueDue(stay.bareme, code, stay.activite, date(on));
  return Number(value.n) / Number(value.d);
};

export const lastSharedDay = (stay: Stay): number =>
  stay.entree + rateOf(stay, 'JOUR_EXONERATION', stay.entree) - 2;

/** Rate and exemption of care on a day of the stay. */
function paid(stay: Stay, on: number): { taux: number; exoneration: string } {
  const full = (exoneration: string) => ({ taux: 100, exoneration });
  if (stay.mode === 'participation') return full('C');
  if (stay.mode === 'ald') return full('4');
  if (stay.mode === 'nouveau-ne') return full('3');
  if (stay.mode === 'personne') return full('5');
  if (stay.mode === 'mines') return full('6');
  if (['partage', 'aspa', 'had'].includes(stay.mode)) {
    if (on > lastSharedDay(stay)) return full('3');
    const aspa = stay.mode === 'aspa';
    return { taux: rateOf(stay, aspa ? 'TAUX_ASPA' : 'TAUX_SEJOUR', on), exoneration: aspa ? '9' : '0' };
  }
  return full(['local', 'sncf'].includes(stay.mode) && on > lastSharedDay(stay) ? '3' : '0');
}

const sharesTicket = (stay: Stay) => ['partage', 'aspa', 'had'].includes(stay.mode);

/** The lines of one billing period of a stay. */
export function stayLines(rng: Rng, stay: Stay, period: Period): Ligne[] {
  const nights = span(period.from, period.last ? Math.max(period.from, period.to - 1) : period.to);
  const lines = [...careLines(rng, stay, nights), ...feeLines(rng, stay, nights)];
  const extra = [...flatLines(rng, stay, period), ...roomLines(rng, nights)];
  const pas = participationLine(rng, stay, period);
  if (pas === undefined) return rng.chance(0.3) ? rng.shuffled([...lines, ...extra]) : [...lines, ...extra];
  const amount = cents(pas.prixUnitaire ?? '0.00');
  const bearer = lines.findIndex((line) => cents(line.montantAMO) >= amount);
  const withPas = lines.map((line, index) => (index === bearer ? bearParticipation(line, amount) : line));
  return [...withPas, pas, ...extra];
}

function careLines(rng: Rng, stay: Stay, nights: readonly number[]): Ligne[] {
  const byStay =
    stay.activite === 'MCOO' && (stay.type === 'PRIVE' || (stay.type === undefined && rng.chance(0.2)));
  const code =
    stay.mode === 'had' ? 'GHT' : byStay ? 'GHS' : stay.mode === 'local' && rng.chance(0.2) ? 'PJL' : 'PJ';
  const daily = rng.int(15_000, 180_000);
  const daily2 = rng.chance(0.15) ? percent(daily, rng.int(85, 115)) : daily;
  const parts = [
    nights.filter((on) => on <= lastSharedDay(stay)),
    nights.filter((on) => on > lastSharedDay(stay)),
  ];
  const groups = sharesTicket(stay) ? parts.filter((one) => one.length > 0) : [nights];
  return groups.map((days) => {
    const [from = 0, to = from] = [days[0], days.at(-1)];
    const { taux, exoneration } = paid(stay, from);
    const unit = code === 'PJ' && daily2 === daily && rng.chance(0.4) ? { prixUnitaire: money(daily) } : {};
    const [base, baseAMC] = [daily * days.length, daily2 * days.length];
    const quantite = code === 'GHS' ? 1 : days.length;
    const acte: Acte | undefined = stay.situation === undefined ? undefined : { nature: 'SEJOUR' };
    return care({
      code,
      from,
      to,
      quantite,
      base,
      baseAMC,
      taux,
      exoneration,
      more: { ...(acte && { acte }), ...unit },
    });
  });
}

function feeLines(rng: Rng, stay: Stay, nights: readonly number[]): Ligne[] {
  const heavy = stay.mode === 'participation' && nights.includes(stay.actDay) && rng.chance(0.7);
  const count = rng.chance(stay.type === 'PRIVE' ? 0.75 : 0.3) ? rng.int(1, 3) : 0;
  const others = Array.from({ length: count }, () => feeLine(rng, stay, rng.pick(nights), false));
  return heavy ? [feeLine(rng, stay, stay.actDay, true), ...others] : others;
}

function feeLine(rng: Rng, stay: Stay, on: number, heavy: boolean): Ligne {
  const ngap = heavy && rng.chance(0.2);
  const base = heavy ? rng.int(12_000, 60_000) : rng.int(2_000, 40_000);
  const { taux, exoneration } = paid(stay, on);
  const overrun = rng.chance(0.6) ? rng.int(1, base * 3) : 0;
  const light: Acte = rng.chance(0.5) ? { natureExoneration: '0', montantSeuil: money(base) } : {};
  const heavyAct: Acte = ngap
    ? { coefficientNgap: rng.int(60, 150) }
    : { natureExoneration: rng.pick(['1', '2']), montantSeuil: money(base) };
  const acte: Acte = { nature: 'MEDICAL', ...(heavy ? heavyAct : light) };
  return care({
    code: ngap ? 'KC' : rng.pick(['ADC', 'ACO', 'ADE', 'ADI', 'ATM', 'CS']),
    from: on,
    base,
    taux,
    exoneration: ngap && exoneration === 'C' ? '1' : exoneration,
    overrun,
    more: {
      ...(rng.chance(0.85) ? { honoraires: true } : {}),
      ...(rng.chance(0.5) ? { optam: true } : rng.chance(0.5) ? { optam: false } : {}),
      ...(rng.chance(0.06) ? { exigence: true } : {}),
      ...(stay.situation !== undefined || heavy || rng.chance(0.4) ? { acte } : {}),
    },
  });
}

function participationLine(rng: Rng, stay: Stay, period: Period): Ligne | undefined {
  const local = stay.mode === 'local' && period.last && rng.chance(0.5);
  const ruledOut =
    ['maternite', 'at-mp', 'had', 'nouveau-ne'].includes(stay.mode) &&
    stay.situation === undefined &&
    period.from === stay.entree &&
    rng.chance(0.15);
  const due = stay.mode === 'participation' && period.from <= stay.actDay && stay.actDay <= period.to;
  if (!local && !ruledOut && !due) return undefined;
  const on = due ? stay.actDay : period.from;
  const price = tariffCents(stay, 'PAS', on);
  const participation = local
    ? rng.pick(['L', 'L', 'A'] as const)
    : weighted(rng, [
        ['A', 92],
        ['R', stay.periods.length > 1 ? 0 : 4],
        [undefined, stay.periods.length > 1 ? 0 : 4],
      ] as const);
  const byScheme = participation === 'L' || participation === 'R' ? { montantAMO: money(price) } : {};
  return fee('PAS', on, on, price, {
    prixUnitaire: money(price),
    ...(participation && { participation }),
    ...byScheme,
  });
}

function flatLines(rng: Rng, stay: Stay, period: Period): Ligne[] {
  const { from, to, last } = period;
  const ruledOut = stay.modeTraitement === '19' || ['maternite', 'at-mp'].includes(stay.mode);
  if (stay.entree === stay.sortie || (ruledOut && !rng.chance(0.25))) return [];
  if (sharesTicket(stay)) {
    const late = span(Math.max(from, lastSharedDay(stay) + 1), to);
    if (late.length > 0) return flatByTariff(stay, 'FJ', late);
    return last ? flatByTariff(stay, 'FJA', [to]) : [];
  }
  const whole = rng.chance(0.3)
    ? flatWhole(stay, 'FJ', span(from, to))
    : flatByTariff(stay, 'FJ', span(from, to));
  if (stay.mode !== 'local' || rng.chance(0.4)) return whole;
  return whole.map((line) => ({ ...line, participation: 'L' as const, montantAMO: line.montantFacture }));
}

function roomLines(rng: Rng, nights: readonly number[]): Ligne[] {
  if (!rng.chance(0.45)) return [];
  return Array.from({ length: rng.chance(0.12) ? 2 : 1 }, (_, index) => {
    const whole = index === 0 && rng.chance(0.6);
    const start = whole ? 0 : rng.int(0, nights.length - 1);
    const days = nights.slice(start, whole ? undefined : rng.int(start + 1, nights.length));
    const [from = 0, to = from] = [days[0], days.at(-1)];
    const price = rng.int(1_500, 14_000);
    const asked = rng.chance(0.88)
      ? { demandePatient: true }
      : rng.chance(0.5)
        ? { demandePatient: false }
        : {};
    if (rng.chance(0.75))
      return fee(index === 0 ? 'CPC' : 'SHO', from, to, price * days.length, {
        ...asked,
        prixUnitaire: money(price),
      });
    return fee(
      index === 0 ? 'CPC' : 'SHO',
      from,
      to,
      price * days.length + rng.int(0, days.length - 1),
      asked,
    );
  });
}
