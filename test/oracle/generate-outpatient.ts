import { type Bareme, valueDue } from './bareme.js';
import { money, percent } from './generate-cover.js';
import { bearParticipation, care, fee, tariffCents } from './generate-lines.js';
import { type Acte, date, type Demande, type Ligne, type Membre, type Situation } from './model.js';
import { type Rng } from './rng.js';
import { stayDates, weighted } from './generate-stay.js';

/** Outpatient bills (ACE): consultations, acts, biology, hospital forfaits, heavy acts, emergency passages. */

export interface Outpatient {
  readonly entree: number;
  readonly sortie: number;
  readonly nature: Demande['natureAssurance'];
  readonly situation?: Situation;
  readonly lines: Ligne[];
  readonly mode: string;
}

type Nature = NonNullable<Acte['nature']>;

interface Prices {
  readonly rng: Rng;
  readonly bareme: Bareme;
  readonly activite: 'MCOO';
  readonly mode: string;
}

const MODES: readonly (readonly [string, number])[] = [
  ['partage', 40],
  ['lourd', 14],
  ['urgences', 16],
  ['ald', 8],
  ['maternite', 4],
  ['at-mp', 3],
  ['prevention', 3],
  ['local', 6],
  ['aspa', 3],
  ['personne', 3],
  ['mines', 1],
  ['sncf', 1],
  ['nouveau-ne', 3],
];
const KINDS: readonly (readonly [Nature, readonly string[]])[] = [
  ['MEDICAL', ['CS', 'C', 'G', 'GS', 'ADE', 'ADI', 'ATM', 'ADC']],
  ['MEDICAL', ['CS', 'C', 'G']],
  ['AUXILIAIRE', ['AMI', 'AMK', 'AMO']],
  ['BIOLOGIE', ['B']],
  ['FORFAIT_HOSPITALIER', ['ATU', 'FFM', 'SE1', 'APE']],
];
const NATURES: Record<string, Demande['natureAssurance']> = {
  maternite: '30',
  'at-mp': '41',
  prevention: '90',
};
const EXEMPT = [
  'INVALIDITE',
  'PENSION_MILITAIRE',
  'VICTIME_ATTENTAT',
  'MINEUR_VICTIME',
  'RISQUE_SANITAIRE',
  'DONNEUR',
  'RENTE_AT',
] as const;

export function outpatient(rng: Rng, bareme: Bareme, member: Membre): Outpatient {
  const mode = weighted(rng, MODES);
  const { entree } = stayDates(rng);
  const sortie = rng.chance(0.75) ? entree : entree + rng.int(1, 6);
  const prices: Prices = { rng, bareme, activite: 'MCOO', mode };
  if (mode === 'nouveau-ne') member.dateNaissance = date(entree - rng.int(0, 3)).replaceAll('-', '');
  if (mode === 'urgences') return { entree, sortie, mode, ...emergency(prices, entree, member) };
  const nature = NATURES[mode] ?? (mode === 'local' && rng.chance(0.4) ? '13' : '10');
  if (mode === 'local' && (nature === '10' || rng.chance(0.5))) member.regimeLocal = true;
  const judged = rng.chance(0.55);
  const lines = mode === 'lourd' ? heavy(prices, entree) : ordinary(prices, entree, sortie, judged);
  return { entree, sortie, mode, nature, lines, ...(judged ? { situation: situationOf(rng, mode) } : {}) };
}

function situationOf(rng: Rng, mode: string): Situation {
  const regime = rng.pick(['01', '02', '08']);
  if (mode === 'ald') return { regime, ald: true };
  if (mode === 'local') return { regime, regimeLocal: true };
  if (mode === 'aspa') return { regime, aspa: true };
  if (mode === 'personne') return { regime, exemption: rng.pick(EXEMPT) };
  if (mode === 'mines') return { regime: '07' };
  return mode === 'sncf' ? { regime: '04' } : { regime };
}

function paid({ bareme, mode }: Prices, nature: Nature, on: number): { taux: number; exoneration: string } {
  const rate = (code: string) => {
    const value = valueDue(bareme, code, 'MCOO', date(on));
    return Number(value.n) / Number(value.d);
  };
  const full: Record<string, string> = {
    ald: '4',
    personne: '5',
    mines: '6',
    'nouveau-ne': '3',
    maternite: '0',
    'at-mp': '0',
    prevention: '7',
  };
  const exoneration = full[mode];
  if (exoneration !== undefined) return { taux: 100, exoneration };
  if (mode === 'aspa') return { taux: rate('TAUX_ASPA'), exoneration: '9' };
  if (mode === 'local')
    return { taux: nature === 'FORFAIT_HOSPITALIER' ? 100 : rate('TAUX_LOCAL_ACE'), exoneration: '0' };
  const byNature = {
    MEDICAL: 'TAUX_ACE',
    AUXILIAIRE: 'TAUX_AUXILIAIRE',
    BIOLOGIE: 'TAUX_AUXILIAIRE',
  } as Record<string, string>;
  return { taux: rate(byNature[nature] ?? 'TAUX_FORFAIT_HOSPITALIER'), exoneration: '0' };
}

function ordinary(prices: Prices, entree: number, sortie: number, judged: boolean): Ligne[] {
  const { rng } = prices;
  const lines = Array.from({ length: rng.int(1, 5) }, () =>
    ordinaryLine(prices, rng.int(entree, sortie), judged),
  );
  const [code, charge] = rng.pick([
    ['PF', 200],
    ['PFH', 200],
    ['FRH', 100],
    ['FRT', 400],
  ] as const);
  return rng.chance(0.1) ? [...lines, fee(code, entree, entree, charge)] : lines;
}

function ordinaryLine(prices: Prices, on: number, judged: boolean): Ligne {
  const { rng } = prices;
  const [nature, codes] = rng.pick(KINDS);
  const code = rng.pick(codes);
  const unit = rng.int(800, 20_000);
  const quantite = nature === 'AUXILIAIRE' ? rng.int(1, 5) : 1;
  const base = unit * quantite;
  const forfait = nature === 'FORFAIT_HOSPITALIER';
  const baseAMC = forfait || rng.chance(0.08) ? percent(base, rng.int(9_500, 10_800) / 100) : base;
  const prevention = prices.mode === 'partage' && nature === 'MEDICAL' && judged && rng.chance(0.12);
  const { taux, exoneration } = prevention ? { taux: 100, exoneration: '7' } : paid(prices, nature, on);
  const overrun =
    nature === 'MEDICAL' && rng.chance(0.45)
      ? rng.int(1, base * 3)
      : forfait
        ? Math.max(0, rng.int(-50, 200))
        : 0;
  const acte: Acte = { nature, ...(prevention ? { natureExoneration: '7' } : {}) };
  return care({
    code,
    from: on,
    quantite,
    base,
    baseAMC,
    taux,
    exoneration,
    overrun,
    more: {
      ...(nature === 'MEDICAL' && rng.chance(0.9) ? { honoraires: true } : {}),
      ...(rng.chance(0.5) ? { optam: true } : {}),
      ...(rng.chance(0.05) ? { exigence: true } : {}),
      ...(judged ? { acte } : {}),
      ...(overrun === 0 && quantite > 1 ? { prixUnitaire: money(unit) } : {}),
    },
  });
}

/** Acts above the threshold, alone or by their sum on one day; one participation per specialty that may bear one. */
function heavy(prices: Prices, on: number): Ligne[] {
  const { rng } = prices;
  const kind = rng.pick(['seul', 'seul', 'somme', 'ngap', 'dentaire'] as const);
  const count = kind === 'seul' ? rng.int(1, 2) : rng.int(2, 3);
  const acts = Array.from({ length: count }, (_, index) => {
    const base = kind === 'somme' ? rng.int(6_000, 11_000) : rng.int(12_000, 40_000);
    const specialite = rng.pick(['04', '10', '15', '41']);
    const common: Acte = { nature: 'MEDICAL', specialite };
    const acte: Acte =
      kind === 'ngap'
        ? { ...common, coefficientNgap: rng.int(30, 70) }
        : {
            ...common,
            natureExoneration: kind === 'somme' ? '1' : rng.pick(['1', '2']),
            montantSeuil: money(base),
          };
    if (index > 0 && rng.chance(0.3)) acte.sansParticipation = true;
    if (kind === 'dentaire') acte.dentaire = true;
    const overrun = rng.chance(0.5) ? rng.int(1, base) : 0;
    return care({
      code: kind === 'ngap' ? 'KC' : rng.pick(['ADC', 'ADE', 'ATM']),
      from: on,
      base,
      taux: 100,
      exoneration: kind === 'ngap' ? '1' : 'C',
      overrun,
      more: { acte, honoraires: true, ...(rng.chance(0.5) ? { optam: true } : {}) },
    });
  });
  return kind === 'dentaire' ? acts : withParticipations(prices, acts, on);
}

function withParticipations(prices: Prices, acts: readonly Ligne[], on: number): Ligne[] {
  const price = tariffCents(prices, 'PAS', on);
  const seen = new Set<string>();
  const lines = acts.map((line) => {
    const { specialite = '', sansParticipation } = line.acte ?? {};
    if (sansParticipation === true || seen.has(specialite)) return line;
    seen.add(specialite);
    const bearing = bearParticipation(line, price);
    return { ...bearing, acte: { ...line.acte, porteParticipation: true } };
  });
  const fees = [...seen].map(() =>
    fee('PAS', on, on, price, { prixUnitaire: money(price), participation: 'A' }),
  );
  return [...lines, ...fees];
}

/** A passage at the emergency department: one of the six cases, with or without the situation that decides it. */
function emergency(
  prices: Prices,
  on: number,
  member: Membre,
): Pick<Outpatient, 'lines' | 'nature' | 'situation'> {
  const { rng } = prices;
  const [full, reduced] = [tariffCents(prices, 'FPU', on), tariffCents(prices, 'FPV', on)];
  const place = weighted(rng, [
    ['tous', 45],
    ['ald', 15],
    ['at-mp', 8],
    ['local', 14],
    ['exonere', 18],
  ] as const);
  const local = place === 'local' || (place === 'ald' && rng.chance(0.2));
  if (local && rng.chance(0.5)) member.regimeLocal = true;
  const light = place === 'ald' || place === 'at-mp';
  const exempt = place === 'exonere' ? rng.pick([...EXEMPT, 'mines', 'maternite'] as const) : undefined;
  const code = exempt !== undefined ? 'FPX' : local ? (light ? 'FPM' : 'FPL') : light ? 'FPV' : 'FPU';
  const price = light ? reduced : full;
  const unit = rng.chance(0.8) ? { prixUnitaire: money(price) } : {};
  const scheme = code === 'FPX' || local;
  const first = scheme
    ? care({
        code,
        from: on,
        base: price,
        taux: 100,
        more: unit,
        exoneration: exempt === 'mines' ? '6' : exempt && exempt !== 'maternite' ? '5' : light ? '4' : '0',
      })
    : fee(code, on, on, price, unit);
  const rest = full - reduced;
  const second = care({
    code: 'CFU',
    from: on,
    base: rest,
    taux: 100,
    exoneration: place === 'ald' ? '4' : '0',
  });
  const nature = exempt === 'maternite' ? '30' : place === 'at-mp' ? '41' : '10';
  const situation: Situation = {
    regime: exempt === 'mines' ? '07' : '01',
    ...(place === 'ald' ? { ald: true } : {}),
    ...(local ? { regimeLocal: true } : {}),
    ...(exempt !== undefined && exempt !== 'mines' && exempt !== 'maternite' ? { exemption: exempt } : {}),
  };
  const lines = light ? [first, second] : [first];
  return { nature, lines, ...(rng.chance(0.6) ? { situation } : {}) };
}
