import { valueDue } from './bareme.js';
import {
  birthDay,
  date,
  day,
  daysOf,
  type Demande,
  type Engage,
  type Ligne,
  type World,
  yearOf,
} from './model.js';
import {
  add,
  decimal,
  isZero,
  less,
  max,
  min,
  mul,
  percentOf,
  positive,
  q,
  type Q,
  R,
  sub,
  sum,
  ZERO,
} from './rational.js';

/** A line as the calculation takes it. `facture` is what was charged, whatever a correction has made of the rest. */
export interface Shares {
  readonly parts: readonly Q[];
  readonly regles: readonly string[];
  readonly forfaitJournalier: readonly number[];
  readonly chambre: readonly number[];
}

interface Case {
  readonly bill: Demande;
  readonly world: World;
  /** What may still be paid on a line: charged - AMO - the first insurer's share. */
  readonly rest: readonly Q[];
  readonly covered: (on: number) => boolean;
  readonly local: boolean;
  readonly exemptStay: boolean;
  readonly newborn: (on: number) => boolean;
}

const NEVER = new Set(['PF', 'PFH', 'PFT', 'FRH', 'FRT']);
const SCHEME = new Set(['FPX', 'FPL', 'FPM', 'CFU']);
const DAILY = new Set(['FJ', 'FJA']);
const ROOM = new Set(['CPC', 'SHO']);
const EMERGENCY = new Set(['FPU', 'FPV']);

export function coveredDay({ membre }: World): (on: number) => boolean {
  const within = (span: readonly [string, string], on: number) => day(span[0]) <= on && on <= day(span[1]);
  return (on) => within(membre.droits, on) && !(membre.suspensions ?? []).some((span) => within(span, on));
}

export function isNewborn(bill: Demande, { bareme }: World): (on: number) => boolean {
  const born = birthDay(bill.beneficiaire.dateNaissance);
  if (Number.isNaN(born)) return () => false;
  return (on) =>
    on >= born && !less(valueDue(bareme, 'AGE_NOUVEAU_NE', bill.activite, date(on)), q(on - born));
}

/** The share of each line, in the order of the lines. `charged` are the amounts as sent. */
export function decide(bill: Demande, world: World, charged: readonly string[]): Shares {
  const it: Case = {
    bill,
    world,
    rest: bill.lignes.map((line, index) =>
      restOf(line, charged[index] ?? '0.00', bill.partsAnterieures?.[index] ?? '0.00'),
    ),
    covered: coveredDay(world),
    local:
      bill.natureAssurance === '13' ||
      world.membre.regimeLocal === true ||
      bill.situationAMO?.regimeLocal === true,
    exemptStay: ['30', '41'].includes(bill.natureAssurance) || bill.modeTraitement === '19',
    newborn: isNewborn(bill, world),
  };
  const flat = flatDays(it);
  const room = roomDays(it);
  const spent = new Map<number, Q>();
  // The order in which lines were written decides nothing: of two rooms on one day, the comfort room is paid first.
  const order = bill.lignes
    .map((line, index) => ({ line, index }))
    .toSorted((a, b) => (a.line.code < b.line.code ? -1 : 1));
  const decided: Decision[] = [];
  for (const { line, index } of order) {
    const { regle, part } = lineShare(it, line, { flat, room, spent });
    const rest = max(ZERO, it.rest[index] ?? ZERO);
    decided[index] = less(rest, part) ? { regle: 'R16', part: rest } : { regle, part };
  }
  return {
    parts: decided.map((one) => one.part),
    regles: decided.map((one) => one.regle),
    forfaitJournalier: [...flat].toSorted((a, b) => a - b),
    chambre: [...room].toSorted((a, b) => a - b),
  };
}

function restOf(line: Ligne, charged: string, former: string): Q {
  return sub(sub(decimal(charged), decimal(line.montantAMO)), decimal(former));
}

/** A line that others have paid whole takes nothing from a ceiling. */
const hasRest = (it: Case, line: Ligne): boolean => positive(it.rest[it.bill.lignes.indexOf(line)] ?? ZERO);

interface Granted {
  readonly flat: ReadonlySet<number>;
  readonly room: ReadonlySet<number>;
  /** What the room lines before this one took of the daily amount. */
  readonly spent: Map<number, Q>;
}

interface Decision {
  readonly regle: string;
  readonly part: Q;
}

const nothing = (regle: string): Decision => ({ regle, part: ZERO });

/** Steps 1 to 6 of the decision: who is ruled out before any amount is looked at. */
function ruledOut(it: Case, line: Ligne): Decision | undefined {
  const first = day(line.dateDebut);
  if (NEVER.has(line.code)) return nothing('R15');
  if (SCHEME.has(line.code)) return nothing('R07');
  if (line.participation === 'L' || line.participation === 'R') return nothing('R05');
  if (!daysOf(line).some(it.covered)) return nothing('R01');
  const flat = DAILY.has(line.code);
  if (flat || line.code === 'PAS') {
    const tooYoung = flat ? daysOf(line).filter(it.covered).every(it.newborn) : it.newborn(first);
    if (it.exemptStay || tooYoung) return nothing('R11');
  }
  if ((flat || line.code === 'PAS' || EMERGENCY.has(line.code)) && it.local) return nothing('R12');
  return undefined;
}

function lineShare(it: Case, line: Ligne, granted: Granted): Decision {
  const out = ruledOut(it, line);
  if (out !== undefined) return out;
  const { contrat } = it.world;
  const onDay = it.covered(day(line.dateDebut));
  const fee = (regle: string, guaranteed: boolean): Decision =>
    onDay ? { regle, part: guaranteed ? decimal(line.montantFacture) : ZERO } : nothing('R01');
  if (DAILY.has(line.code)) return flatFee(it, line, granted.flat);
  if (line.code === 'PAS')
    return line.participation === 'A'
      ? fee('R04', contrat.participationForfaitaireActeLourd)
      : nothing('R05');
  if (EMERGENCY.has(line.code)) return fee('R06', contrat.forfaitPatientUrgences);
  if (ROOM.has(line.code))
    return { regle: 'R13', part: hasRest(it, line) ? roomShare(it, line, granted) : ZERO };
  return careShare(it, line);
}

/** R08, R09, R10, R17: each day that the ceiling admits, at the tariff of that day. */
function flatFee({ bill, world }: Case, line: Ligne, granted: ReadonlySet<number>): Decision {
  const tariff = (on: number) => valueDue(world.bareme, 'FJ', bill.activite, date(on));
  const days = daysOf(line).filter((on) => granted.has(on));
  const ends = [tariff(day(bill.dateEntree)), tariff(day(bill.dateSortie))] as const;
  const moves = less(ends[0], ends[1]) || less(ends[1], ends[0]);
  const withPas = bill.lignes.some((one) => one.code === 'PAS');
  const regle = moves ? 'R17' : withPas ? 'R09' : line.code === 'FJA' ? 'R08' : 'R10';
  return { regle, part: sum(days.map(tariff)) };
}

/** R13: the price of each granted day, as far as the daily amount of the contract still reaches. */
function roomShare({ world }: Case, line: Ligne, { room, spent }: Granted): Q {
  const { chambre } = world.contrat;
  if (line.demandePatient !== true || chambre === null) return ZERO;
  const price = dailyPrice(line);
  let total = ZERO;
  for (const on of daysOf(line)) {
    if (!room.has(on)) continue;
    const taken = spent.get(on) ?? ZERO;
    const part = min(price, sub(decimal(chambre.parJour), taken));
    spent.set(on, add(taken, part));
    total = add(total, part);
  }
  return total;
}

function dailyPrice(line: Ligne): Q {
  return line.prixUnitaire === undefined
    ? R(mul(decimal(line.montantFacture), q(1, line.quantite)))
    : decimal(line.prixUnitaire);
}

/** Everything else: the patient's share that the scheme leaves, and the overrun of fees. */
function careShare(it: Case, line: Ligne): Decision {
  const { bill, world } = it;
  const days = daysOf(line);
  const pro = (amount: Q) => R(mul(amount, q(days.filter(it.covered).length, days.length)));
  const stay = bill.contexte === 'SEJOUR';
  const ticket = decimal(line.ticketModerateur);
  const exempt = it.exemptStay || it.newborn(day(line.dateDebut));
  const local = it.local && stay;
  const due = exempt || local ? ZERO : R(percentOf(ticket, q(world.contrat.ticketModerateur)));
  const usual = isZero(ticket) ? (stay ? 'R10' : 'R03') : stay ? 'R08' : 'R03';
  const regle = aboveBase(line) ? 'R14' : exempt ? 'R11' : local ? 'R12' : usual;
  return { regle, part: add(pro(due), pro(overrun(it, line))) };
}

const overrunOf = (line: Ligne): Q =>
  sub(sub(decimal(line.montantFacture), decimal(line.montantAMO)), decimal(line.ticketModerateur));

/** Whether R14 has a say on a line, were it only to pay nothing. */
const aboveBase = (line: Ligne): boolean => line.honoraires === true && positive(overrunOf(line));

/** R14: fees above base, as far as the contract goes, and less where the practitioner is outside OPTAM. */
function overrun({ bill, world }: Case, line: Ligne): Q {
  if (line.honoraires !== true || line.exigence === true) return ZERO;
  const { contrat, bareme } = world;
  const base = decimal(line.baseAMO);
  const above = (percent: Q) => max(ZERO, R(percentOf(base, percent)));
  const caps = [above(q((line.optam === true ? contrat.honorairesOptam : contrat.honorairesNonOptam) - 100))];
  if (line.optam !== true && contrat.responsable) {
    const rate = (code: string) => valueDue(bareme, code, bill.activite, line.dateDebut);
    caps.push(above(rate('RESPONSABLE_PLAFOND_BASE')));
    caps.push(above(sub(q(contrat.honorairesOptam - 100), rate('RESPONSABLE_ECART_OPTAM'))));
  }
  return min(max(ZERO, overrunOf(line)), ...caps);
}

/** All but the one that this bill takes the place of. */
function otherEngagements({ bill, world }: Case): readonly Engage[] {
  const { numeroDossier, periode, etablissement } = bill;
  const replaced = (one: Engage) =>
    one.ej === etablissement.finessJuridique &&
    one.dossier === numeroDossier &&
    one.periode === periode.numero;
  return world.engages.filter((one) => !replaced(one));
}

function flatDays(it: Case): Set<number> {
  const { forfaitJournalier: cover } = it.world.contrat;
  const asked = it.bill.lignes.flatMap((line) =>
    DAILY.has(line.code) && ruledOut(it, line) === undefined && hasRest(it, line)
      ? daysOf(line).filter((on) => it.covered(on) && !it.newborn(on))
      : [],
  );
  const others = otherEngagements(it).flatMap((one) => one.forfaitJournalier);
  return grant(asked, cover === 'illimite' ? Infinity : cover.joursMax, others);
}

function roomDays(it: Case): Set<number> {
  const { chambre } = it.world.contrat;
  if (chambre === null) return new Set();
  const asked = it.bill.lignes.flatMap((line) =>
    ROOM.has(line.code) &&
    line.demandePatient === true &&
    ruledOut(it, line) === undefined &&
    hasRest(it, line)
      ? daysOf(line).filter(it.covered)
      : [],
  );
  return grant(
    asked,
    chambre.joursMax,
    otherEngagements(it).flatMap((one) => one.chambre),
  );
}

/** The days a yearly ceiling admits, in date order; every day that another engagement was granted has taken one. */
function grant(asked: readonly number[], ceiling: number, others: readonly number[]): Set<number> {
  const used = new Map<number, number>();
  for (const on of others) used.set(yearOf(on), (used.get(yearOf(on)) ?? 0) + 1);
  const granted = new Set<number>();
  for (const on of [...new Set(asked)].toSorted((a, b) => a - b)) {
    const count = used.get(yearOf(on)) ?? 0;
    if (count >= ceiling) continue;
    used.set(yearOf(on), count + 1);
    granted.add(on);
  }
  return granted;
}

/** The rest of the bill once every payer has paid: what the patient is asked. */
export function patientRest(charged: readonly string[], bill: Demande, parts: readonly Q[]): Q {
  return sum(
    bill.lignes.map((line, index) =>
      sub(
        restOf(line, charged[index] ?? '0.00', bill.partsAnterieures?.[index] ?? '0.00'),
        parts[index] ?? ZERO,
      ),
    ),
  );
}
