import { valueDue } from './bareme.js';
import { day, daysOf, type Demande, type Ligne, type Refus, type World } from './model.js';
import { decimal, less, positive, q, type Q, same, sum, times } from './rational.js';
import { isNewborn } from './shares.js';

/** What the insured person's situation, the acts and the hospital say of a bill that carries them. */
interface Context {
  readonly bill: Demande;
  readonly world: World;
  readonly local: boolean;
  readonly newborn: (on: number) => boolean;
  readonly triggering: ReadonlySet<Ligne>;
  /** A participation in the bill, or one that a former period may have borne, here or at another insurer. */
  readonly pasInStay: boolean;
}

type Pair = readonly [exoneration: string, rate: Q];

const FULL = q(100);
/** They have a table of their own, which says who pays them and how much. */
const EMERGENCY_FEES = new Set(['FPU', 'FPV', 'FPX', 'FPL', 'FPM', 'CFU']);
const FULL_FOR_PERSON = new Set([
  'INVALIDITE',
  'PENSION_MILITAIRE',
  'VICTIME_ATTENTAT',
  'MINEUR_VICTIME',
  'RISQUE_SANITAIRE',
  'DONNEUR',
]);
const FULL_FOR_CARE = new Set(['MINEUR_VICTIME', 'RISQUE_SANITAIRE', 'DONNEUR']);

export function contextOf(bill: Demande, world: World): Context {
  return {
    bill,
    world,
    local: bill.natureAssurance === '13' || bill.situationAMO?.regimeLocal === true,
    newborn: isNewborn(bill, world),
    triggering: new Set(triggeringLines(bill, world)),
    pasInStay:
      bill.lignes.some((line) => line.code === 'PAS') ||
      bill.periode.numero > 1 ||
      sameStay(bill, world).some((one) => one.participations > 0),
  };
}

const parameter = ({ bill, world }: Pick<Context, 'bill' | 'world'>, code: string, on: string): Q =>
  valueDue(world.bareme, code, bill.activite, on);

/** The lines whose act, alone or with those of the same day, reaches the threshold of heavy acts. */
function triggeringLines(bill: Demande, world: World): Ligne[] {
  const at = (line: Ligne, code: string) => parameter({ bill, world }, code, line.dateDebut);
  const amount = (line: Ligne) => decimal(line.acte?.montantSeuil ?? line.baseAMO);
  const sameDay = (line: Ligne, wanted: (other: Ligne) => boolean) =>
    bill.lignes.filter((other) => other.dateDebut === line.dateDebut && wanted(other));
  const nature = (line: Ligne) => line.acte?.natureExoneration;
  return bill.lignes.filter((line) => {
    const single = !less(amount(line), at(line, 'SEUIL_CCAM'));
    if (['1', '2'].includes(nature(line) ?? '') && single) return true;
    const all = sum(
      sameDay(line, (other) => nature(other) === '1').map((one) => times(amount(one), one.quantite)),
    );
    if (nature(line) === '1' && !less(all, at(line, 'SEUIL_CCAM'))) return true;
    if (line.acte?.coefficientNgap === undefined) return false;
    const letters = sameDay(line, (other) => other.acte?.coefficientNgap !== undefined);
    const total = sum(
      letters.map((one) => times(decimal(String(one.acte?.coefficientNgap ?? 0)), one.quantite)),
    );
    return !less(total, at(line, 'SEUIL_NGAP'));
  });
}

/** The first day without ticket moderateur: the entry is day 1. */
export function exemptFrom(bill: Demande, world: World): number {
  const rank = parameter({ bill, world }, 'JOUR_EXONERATION', bill.dateEntree);
  return day(bill.dateEntree) + Number(rank.n / rank.d) - 1;
}

export function exemptionFault(context: Context, line: Ligne, index: number): Refus | undefined {
  const { bill } = context;
  if (bill.situationAMO === undefined || !positive(decimal(line.baseAMO))) return undefined;
  if (line.participation === 'R' || line.participation === 'L' || EMERGENCY_FEES.has(line.code))
    return undefined;
  const rate = decimal(String(line.tauxAMO));
  const wrongRate: Refus = { code: 'taux-incoherent', champ: `/lignes/${index}/tauxAMO`, ligne: index };
  if (['30', '41', '90'].includes(bill.natureAssurance)) return same(rate, FULL) ? undefined : wrongRate;
  const allowed = allowedPairs(context, line);
  if (allowed === undefined) return undefined;
  if (allowed.some(([exoneration, one]) => exoneration === line.exoneration && same(one, rate)))
    return undefined;
  if (allowed.some(([exoneration]) => exoneration === line.exoneration)) return wrongRate;
  return { code: 'exoneration-incoherente', champ: `/lignes/${index}/exoneration`, ligne: index };
}

/** The pairs of exemption and rate that the search order leaves; undefined where the rules do not judge. */
function allowedPairs(context: Context, line: Ligne): Pair[] | undefined {
  const own = ownPairs(context, line);
  if (own === undefined || context.bill.contexte !== 'SEJOUR' || !context.pasInStay) return own;
  return [...own, ...['0', 'C', '1', '3'].map((one) => [one, FULL] as const)];
}

function ownPairs(context: Context, line: Ligne): Pair[] | undefined {
  const { regime, exemption, ald } = context.bill.situationAMO ?? {};
  if (regime === '07') return [['6', FULL], ...(ald === true ? [['4', FULL] as const] : [])];
  if (exemption !== undefined && FULL_FOR_PERSON.has(exemption)) {
    const more: Pair[] = ald === true ? [['4', FULL]] : [];
    return [['5', FULL], ...(FULL_FOR_CARE.has(exemption) ? [['3', FULL] as const] : []), ...more];
  }
  if (regime === '04') return undefined;
  const first = firstHit(context, line);
  return [...first, ...(ald === true ? [['4', FULL] as const] : [])];
}

function firstHit(context: Context, line: Ligne): Pair[] {
  const { bill, world } = context;
  const { acte, dateDebut } = line;
  const { exemption, aspa } = bill.situationAMO ?? {};
  const stay = bill.contexte === 'SEJOUR';
  if (acte?.natureExoneration === '3') return [['C', FULL]];
  if (acte?.natureExoneration === '7') return [['7', FULL]];
  if (context.triggering.has(line))
    return [[['1', '2'].includes(acte?.natureExoneration ?? '') ? 'C' : '1', FULL]];
  if (context.newborn(day(dateDebut))) return [['3', FULL]];
  if (exemption === 'RENTE_AT') return [['5', FULL]];
  const late = stay && daysOf(line).every((on) => on >= exemptFrom(bill, world));
  if (late) return [['3', FULL], ...(context.local ? [['0', FULL] as const] : [])];
  if (context.local)
    return stay
      ? [['0', FULL]]
      : [
          ['0', parameter(context, 'TAUX_LOCAL_ACE', dateDebut)],
          ['0', FULL],
        ];
  if (aspa === true) return [['9', parameter(context, 'TAUX_ASPA', dateDebut)]];
  const rates = baseRates(line, stay).map((code) => parameter(context, code, dateDebut));
  // Home hospitalisation leaves no ticket moderateur to a complementary insurer: the scheme may as well say all is paid.
  return [...rates, ...(bill.modeTraitement === '19' ? [FULL] : [])].map((rate) => ['0', rate]);
}

/** An act that does not say what it is may have the rate of any that it could be. */
function baseRates({ acte }: Ligne, stay: boolean): string[] {
  if (acte?.nature === 'FORFAIT_HOSPITALIER') return ['TAUX_FORFAIT_HOSPITALIER'];
  if (stay || acte?.nature === 'SEJOUR') return ['TAUX_SEJOUR'];
  if (acte?.nature === undefined) return ['TAUX_ACE', 'TAUX_AUXILIAIRE', 'TAUX_FORFAIT_HOSPITALIER'];
  return [acte.nature === 'MEDICAL' ? 'TAUX_ACE' : 'TAUX_AUXILIAIRE'];
}

/** Whoever owes no participation for a heavy act, whatever the act. */
function owesNone({ bill, local, newborn }: Context, on: number): boolean {
  const { ald, exemption, regime, aspa } = bill.situationAMO ?? {};
  return (
    ['30', '41', '90'].includes(bill.natureAssurance) ||
    bill.modeTraitement === '19' ||
    newborn(on) ||
    (ald === true && bill.contexte === 'SEJOUR') ||
    exemption !== undefined ||
    regime === '07' ||
    aspa === true ||
    local
  );
}

function ruledOut({ bill, newborn }: Context): boolean {
  return (
    ['30', '41'].includes(bill.natureAssurance) ||
    bill.modeTraitement === '19' ||
    newborn(day(bill.dateEntree))
  );
}

export function participationFault(context: Context): Refus | undefined {
  const { bill, world, triggering, pasInStay } = context;
  const fault: Refus = { code: 'participation-incoherente', champ: '/lignes' };
  const told = ({ acte }: Ligne) => (acte?.natureExoneration ?? acte?.coefficientNgap) !== undefined;
  if (!bill.lignes.some(told)) return undefined;
  // An act of a long-term illness, or of an exempt person, is exempt by itself; anaesthesia and some imaging bear no participation.
  const bearing = [...triggering].filter(
    (line) =>
      line.acte?.sansParticipation !== true &&
      !['4', '5', '6', '7'].includes(line.exoneration) &&
      !owesNone(context, day(line.dateDebut)),
  );
  if (bill.contexte === 'SEJOUR') {
    const late = (on: number) => on >= exemptFrom(bill, world);
    const due = bearing.some((line) => !late(day(line.dateDebut)));
    return due && !pasInStay ? fault : undefined;
  }
  // Where R11 and R12 pay nothing of a participation, one that is sent harms nobody.
  if (context.local || ruledOut(context)) return undefined;
  const dental = bill.lignes.some((line) => line.acte?.dentaire === true);
  const due = dental ? 0 : new Set(bearing.map((line) => line.acte?.specialite ?? '')).size;
  // What is due may be met by a participation of any payer; only one too many asked of this circuit is a fault.
  const sent = bill.lignes.filter((line) => line.code === 'PAS');
  const asked = bill.lignes.flatMap((line, index) =>
    line.code === 'PAS' && line.participation === 'A' ? [index] : [],
  );
  const surplus = asked[due];
  if (surplus !== undefined) return { ...fault, champ: `/lignes/${surplus}/code`, ligne: surplus };
  return sent.length < due ? fault : undefined;
}

/** Engagements of the other periods of the same stay. */
export function sameStay(bill: Demande, world: World) {
  return world.engages.filter(
    (one) =>
      one.ej === bill.etablissement.finessJuridique &&
      one.dossier === bill.numeroDossier &&
      one.periode !== bill.periode.numero,
  );
}

const EXEMPT_FROM_EMERGENCY_FEE = new Set([...FULL_FOR_PERSON, 'RENTE_AT']);

export function emergencyFault(context: Context): Refus | undefined {
  const { bill } = context;
  if (bill.situationAMO === undefined || bill.contexte !== 'ACE') return undefined;
  for (const [index, line] of bill.lignes.entries()) {
    // A donor is exempt for the donation alone, which no field tells: either fee may be right.
    const donor = bill.situationAMO.exemption === 'DONNEUR' && line.code === 'FPU';
    if (
      donor ||
      !EMERGENCY_FEES.has(line.code) ||
      line.code === 'CFU' ||
      line.code === emergencyCode(context, day(line.dateDebut))
    )
      continue;
    return { code: 'forfait-urgences-incoherent', champ: `/lignes/${index}/code`, ligne: index };
  }
  return undefined;
}

function emergencyCode({ bill, local, newborn }: Context, on: number): string {
  const { exemption, regime, ald } = bill.situationAMO ?? {};
  const exempt = exemption !== undefined && EXEMPT_FROM_EMERGENCY_FEE.has(exemption);
  if (bill.natureAssurance === '30' || newborn(on) || exempt || regime === '07') return 'FPX';
  if (ald === true || bill.natureAssurance === '41') return local ? 'FPM' : 'FPV';
  return local ? 'FPL' : 'FPU';
}

export function hospitalBaseFault({ bill, world }: Context, line: Ligne, index: number): Refus | undefined {
  if (bill.typeEtablissement === undefined || bill.contexte !== 'SEJOUR' || bill.activite !== 'MCOO')
    return undefined;
  if (!positive(decimal(line.ticketModerateur))) return undefined;
  const byGhs = positive(valueDue(world.bareme, 'ASSIETTE_GHS_PUBLIC', bill.activite, line.dateDebut));
  const private_ = bill.typeEtablissement === 'PRIVE';
  const wrong = private_ ? ['PJ', 'PJL'] : byGhs ? ['PJ'] : ['GHS', 'EXH'];
  if (!wrong.includes(line.code)) return undefined;
  return { code: 'base-incoherente', champ: `/lignes/${index}/baseAMC`, ligne: index };
}
