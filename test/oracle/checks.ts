import { valueOn } from './bareme.js';
import { date, day, daysOf, type Demande, type Ligne, type Refus, type World } from './model.js';
import {
  add,
  decimal,
  euros,
  isZero,
  less,
  mul,
  percentOf,
  positive,
  q,
  type Q,
  R,
  same,
  sub,
  sum,
  times,
} from './rational.js';
import {
  contextOf,
  emergencyFault,
  exemptFrom,
  exemptionFault,
  hospitalBaseFault,
  participationFault,
  sameStay,
} from './situation.js';

/** The bill as the rules want it, and what was put right; or the first fault. */
export interface Checked {
  readonly refus?: Refus;
  readonly bill: Demande;
  /** Pointers of what was corrected, in the order they were found. */
  readonly corrected: readonly string[];
}

const KNOWN = new Set(
  (
    'GHS EXH GHT PJ PJL FJ FJA FJC CPC SHO ATU FFM SE1 SE2 SE3 SE4 SE5 SE6 SE7 SE8 APE PH8 D09 TJC PAS PAE PAL PAH PAJ PF PFH PFT ' +
    'FRH FRT FU0 FU1 FU2 FU3 FU4 SUM SU2 SU3 SIM SIC SUB SB2 SB3 SUN SUF SSN SSF SAS PE1 PE2 FPU FPV FPL FPM FPX CFU ' +
    'C CS G GS V VS K KC Z B AMI AMK AMP AMO AMY SF ADC ACO ADI ADE ATM'
  ).split(' '),
);
const BY_DAY = new Set(['FJ', 'FJA', 'CPC', 'SHO', 'PJ', 'PJL']);
const FLAT = new Set(['FJ', 'FJA', 'PAS', 'FPU', 'FPV', 'FPX', 'FPL', 'FPM', 'CFU', 'CPC', 'SHO']);
const SCHEME_FEES = new Set(['FPX', 'FPL', 'FPM', 'CFU']);

/** One step looks at every line before the next begins; a step may put a line right where the policy is to correct. */
interface Desk {
  readonly sent: Demande;
  readonly world: World;
  readonly lines: Ligne[];
  readonly corrected: string[];
}

type Step = (desk: Desk) => Refus | undefined;

export function check(sent: Demande, world: World): Checked {
  const desk: Desk = { sent, world, lines: sent.lignes.map((line) => ({ ...line })), corrected: [] };
  for (const step of STEPS) {
    const refus = step(desk);
    if (refus !== undefined) return { refus, bill: sent, corrected: [] };
  }
  return { bill: { ...sent, lignes: desk.lines }, corrected: desk.corrected };
}

type OnLine = (line: Ligne, index: number, desk: Desk) => Refus | undefined;

function eachLine(judge: OnLine): Step {
  return (desk) => {
    for (const [index, line] of desk.lines.entries()) {
      const refus = judge(line, index, desk);
      if (refus !== undefined) return refus;
    }
    return undefined;
  };
}

const at = (code: string, index: number, field: string): Refus => ({
  code,
  champ: `/lignes/${index}/${field}`,
  ligne: index,
});

const stayDates: Step = ({ sent }) =>
  day(sent.dateSortie) < day(sent.dateEntree)
    ? { code: 'dates-incoherentes', champ: '/dateSortie' }
    : undefined;

const periodDates: Step = ({ sent }) => {
  const from = day(sent.periode.dateDebut ?? sent.dateEntree);
  const within = day(sent.dateEntree) <= from && from <= day(sent.dateSortie);
  return within ? undefined : { code: 'periode-incoherente', champ: '/periode/dateDebut' };
};

const lineDates: OnLine = (line, index) =>
  day(line.dateFin) < day(line.dateDebut) ? at('dates-incoherentes', index, 'dateFin') : undefined;

const withinPeriod: OnLine = (line, index, { sent }) => {
  if (day(line.dateDebut) < day(sent.periode.dateDebut ?? sent.dateEntree))
    return at('ligne-hors-sejour', index, 'dateDebut');
  return day(line.dateFin) > day(sent.dateSortie) ? at('ligne-hors-sejour', index, 'dateFin') : undefined;
};

const knownCode: OnLine = (line, index) =>
  KNOWN.has(line.code) ? undefined : at('code-inconnu', index, 'code');

const quantity: OnLine = (line, index) =>
  BY_DAY.has(line.code) && line.quantite !== daysOf(line).length
    ? at('quantite-incoherente', index, 'quantite')
    : undefined;

const oneFeeADay: Step = ({ lines }) => {
  const seen = new Set<number>();
  for (const [index, line] of lines.entries()) {
    if (line.code !== 'FJ' && line.code !== 'FJA') continue;
    if (daysOf(line).some((on) => seen.has(on))) return at('quantite-incoherente', index, 'dateDebut');
    for (const on of daysOf(line)) seen.add(on);
  }
  return undefined;
};

/** The tariff of a flat fee on a day, undefined where the code has none, `null` where none is in force. */
function tariffOf(line: Ligne, on: string, { sent, world }: Desk): Q | null | undefined {
  const value = (code: string) => valueOn(world.bareme, code, sent.activite, on) ?? null;
  if (line.code === 'FJ' || line.code === 'FJA') return value('FJ');
  if (line.code === 'PAS') return value('PAS');
  if (SCHEME_FEES.has(line.code) && line.prixUnitaire === undefined && isZero(decimal(line.montantFacture)))
    return undefined;
  if (['FPU', 'FPX', 'FPL'].includes(line.code)) return value('FPU');
  if (['FPV', 'FPM'].includes(line.code)) return value('FPV');
  if (line.code !== 'CFU') return undefined;
  const [full, reduced] = [value('FPU'), value('FPV')];
  return full === null || reduced === null ? null : sub(full, reduced);
}

const tariff: OnLine = (line, index, desk) => {
  const days = line.code === 'FJ' || line.code === 'FJA' ? daysOf(line).map(date) : [line.dateDebut];
  const each = days.map((on) => tariffOf(line, on, desk));
  if (each.includes(undefined)) return undefined;
  const known = each.filter((one): one is Q => one !== null && one !== undefined);
  const unit = line.prixUnitaire;
  const field = unit === undefined ? 'montantFacture' : 'prixUnitaire';
  if (known.length < each.length) return at('tarif-incoherent', index, field);
  const byDay = days.length === 1 && line.quantite > 1 ? times(known[0] ?? q(0), line.quantite) : sum(known);
  const right =
    unit === undefined
      ? same(decimal(line.montantFacture), byDay)
      : known.every((one) => same(one, decimal(unit)));
  if (right) return undefined;
  if (desk.world.ecarts !== 'correction') return at('tarif-incoherent', index, field);
  desk.corrected.push(`/lignes/${index}/${field}`);
  line.montantFacture = euros(byDay);
  delete line.prixUnitaire;
  return undefined;
};

/** Of flat fees and rooms: on other lines the charge may stand above or, net of a participation, below the price. */
const product: OnLine = (line, index, { sent }) => {
  if (!FLAT.has(line.code)) return undefined;
  const unit = sent.lignes[index]?.prixUnitaire;
  const charged = sent.lignes[index]?.montantFacture ?? line.montantFacture;
  if (unit === undefined || same(times(decimal(unit), line.quantite), decimal(charged))) return undefined;
  return at('montant-incoherent', index, 'montantFacture');
};

const ticket: OnLine = (line, index, desk) => {
  const base = decimal(line.baseAMC);
  const right = sub(base, R(percentOf(base, decimal(String(line.tauxAMO)))));
  if (same(right, decimal(line.ticketModerateur))) return undefined;
  if (desk.world.ecarts !== 'correction') return at('montant-incoherent', index, 'ticketModerateur');
  desk.corrected.push(`/lignes/${index}/ticketModerateur`);
  line.ticketModerateur = euros(right);
  return undefined;
};

/**
 * What is missing of a line is a participation that it bears, or several; what all lines miss is no more than the bill's
 * participations. Where lines say that they bear one, no other does.
 */
const schemeShare: Step = ({ lines }) => {
  const prices = lines.filter((one) => one.code === 'PAS').map((one) => decimal(one.montantFacture));
  const told = lines.some((line) => line.acte?.porteParticipation === true);
  let left = sum(prices);
  for (const [index, line] of lines.entries()) {
    if (line.participation === 'L' || line.participation === 'R') continue;
    const due = R(percentOf(decimal(line.baseAMO), decimal(String(line.tauxAMO))));
    const missing = sub(due, decimal(line.montantAMO));
    if (isZero(missing)) continue;
    const bears =
      (!told || line.acte?.porteParticipation === true) &&
      subsetSums(prices).some((one) => same(one, missing));
    if (!bears || less(left, missing)) return at('montant-incoherent', index, 'montantAMO');
    left = sub(left, missing);
  }
  return undefined;
};

function subsetSums(prices: readonly Q[]): Q[] {
  const sums = prices.reduce((all, one) => [...all, ...all.map((before) => add(before, one))], [q(0)]);
  return sums.slice(1);
}

const fullRate: OnLine = (line, index) => {
  const free = !['0', '9'].includes(line.exoneration) && positive(decimal(line.baseAMO));
  return free && line.tauxAMO !== 100 ? at('taux-incoherent', index, 'tauxAMO') : undefined;
};

const dayThirtyOne: OnLine = (line, index, desk) => {
  if (desk.sent.contexte !== 'SEJOUR' || !['PJ', 'PJL', 'EXH'].includes(line.code)) return undefined;
  const days = daysOf(line);
  const before = days.filter((on) => on < exemptFrom(desk.sent, desk.world)).length;
  if (before === days.length || isZero(decimal(line.ticketModerateur))) return undefined;
  if (desk.world.ecarts !== 'correction') return at('exoneration-incoherente', index, 'exoneration');
  desk.corrected.push(`/lignes/${index}/ticketModerateur`);
  line.ticketModerateur = euros(R(mul(decimal(line.ticketModerateur), q(before, days.length))));
  return undefined;
};

const remainder: OnLine = (line, index, { sent }) => {
  const charged = decimal(sent.lignes[index]?.montantFacture ?? '0.00');
  if (less(charged, decimal(line.montantAMO))) return at('montant-incoherent', index, 'montantAMO');
  const former = sent.partsAnterieures?.[index];
  if (former === undefined || !less(charged, add(decimal(line.montantAMO), decimal(former))))
    return undefined;
  return { code: 'montant-incoherent', champ: `/partsAnterieures/${index}`, ligne: index };
};

const emergencyFees: Step = ({ lines }) => {
  const taken = new Set<string>();
  const reduced = new Set(
    lines.filter((one) => one.code === 'FPV' || one.code === 'FPM').map((one) => one.dateDebut),
  );
  for (const [index, { code, dateDebut }] of lines.entries()) {
    const kind =
      code === 'CFU' ? 'CFU' : ['FPU', 'FPV', 'FPX', 'FPL', 'FPM'].includes(code) ? 'fee' : undefined;
    if (kind === undefined) continue;
    const many = (lines[index]?.quantite ?? 1) > 1;
    const alone = kind === 'CFU' && !reduced.has(dateDebut);
    if (many || alone || taken.has(`${kind} ${dateDebut}`))
      return at('forfait-urgences-incoherent', index, 'code');
    taken.add(`${kind} ${dateDebut}`);
  }
  return undefined;
};

const participations = (lines: readonly Ligne[]) =>
  lines.flatMap((line, index) => (line.code === 'PAS' && line.participation === 'A' ? [index] : []));

const oneParticipation: Step = ({ sent, lines }) => {
  const second = participations(lines)[1];
  return sent.contexte !== 'SEJOUR' || second === undefined
    ? undefined
    : at('participation-incoherente', second, 'participation');
};

const situation: Step = ({ sent, world, lines }) => {
  const bill = { ...sent, lignes: lines };
  const context = contextOf(bill, world);
  for (const judge of [
    () => firstOf(lines, (line, index) => exemptionFault(context, line, index)),
    () => participationFault(context),
    () => emergencyFault(context),
    () => firstOf(lines, (line, index) => hospitalBaseFault(context, line, index)),
  ]) {
    const refus = judge();
    if (refus !== undefined) return refus;
  }
  return undefined;
};

function firstOf(
  lines: readonly Ligne[],
  judge: (line: Ligne, index: number) => Refus | undefined,
): Refus | undefined {
  for (const [index, line] of lines.entries()) {
    const refus = judge(line, index);
    if (refus !== undefined) return refus;
  }
  return undefined;
}

/** Against the other periods of the same stay that are engaged. */
const otherPeriods: Step = ({ sent, world, lines }) => {
  const [from, to] = [day(sent.periode.dateDebut ?? sent.dateEntree), day(sent.dateSortie)];
  const others = sameStay(sent, world);
  const fault = (champ: string): Refus => ({ code: 'periode-incoherente', champ });
  for (const other of others) {
    if (other.entree !== sent.dateEntree) return fault('/dateEntree');
    if (from <= day(other.fin) && day(other.debut) <= to) return fault('/periode/dateDebut');
    if (day(other.debut) < from !== other.periode < sent.periode.numero) return fault('/periode/numero');
  }
  const again = participations(lines)[0];
  if (again === undefined || !others.some((one) => one.participations > 0)) return undefined;
  return sent.contexte === 'SEJOUR' ? at('participation-incoherente', again, 'participation') : undefined;
};

const STEPS: readonly Step[] = [
  stayDates,
  periodDates,
  eachLine(lineDates),
  eachLine(withinPeriod),
  eachLine(knownCode),
  eachLine(quantity),
  oneFeeADay,
  eachLine(tariff),
  eachLine(product),
  eachLine(ticket),
  schemeShare,
  eachLine(fullRate),
  eachLine(dayThirtyOne),
  eachLine(remainder),
  emergencyFees,
  oneParticipation,
  situation,
  otherPeriods,
];
