import { isNewborn } from './amo-situation.js';
import { type Explication } from '../messages/types.js';
import { type Parameter, parameterOn } from './bareme.js';
import { type BillLine } from './bill.js';
import { daysInYear, yearOf } from './day-ceilings.js';
import { type Contribution, type Decision, exclusion, guarantee } from './explain.js';
import { dateText, days, euros } from './french-text.js';
import { coveredDays } from './rights.js';
import { type Rule } from './rules.js';
import { type Situation } from './situation.js';
import { given, type Reckoned, sum, times } from './terms.js';

/** FJ and FJA: the days that the ceiling admits, each at the tariff of its own day (R08, R09, R10, R17). */
export function dailyFee(line: BillLine, situation: Situation): Decision {
  const regle = line.code === 'FJA' && situation.feeRule === 'R10' ? 'R08' : situation.feeRule;
  const newborn = newbornDays(line, situation);
  const covered = coveredDays(line, situation.droits);
  const paid = situation.fees.get(line.index) ?? [];
  const contributions = yearsOf(line, situation).map((year) => ofYear(line, situation, { year, regle }));
  if (newborn > 0) contributions.push(exclusion('R11', `${days(newborn)} de nouveau-né : forfait non dû.`));
  return { regle, libelle: sentence(line, situation, paid.length, covered - newborn), contributions };
}

/** The covered days of a line on which the person is a newborn. */
export function newbornDays(line: BillLine, { bill, bareme, droits }: Situation): number {
  if (bill.naissance === undefined) return 0;
  let count = 0;
  for (let day = line.debut; day <= line.fin; day++) {
    if (isNewborn(bill, day, bareme)) count += coveredDays({ debut: day, fin: day }, droits);
  }
  return count;
}

/** The calendar years of the line where the contract counts days by year; one entry in all where it does not. */
function yearsOf(line: BillLine, { contract }: Situation): (number | undefined)[] {
  if (contract.forfaitJournalier === 'illimite') return [undefined];
  const [first, last] = [yearOf(line.debut), yearOf(line.fin)];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

interface FeeYear {
  readonly year: number | undefined;
  readonly regle: Rule;
}

function ofYear(line: BillLine, situation: Situation, { year, regle }: FeeYear): Contribution {
  const { contract, granted } = situation;
  const limit = contract.forfaitJournalier;
  const all = situation.fees.get(line.index) ?? [];
  const paid = year === undefined ? all : all.filter((day) => yearOf(day) === year);
  const groups = byTariff(paid, situation);
  const montant = sum(groups.map(({ parameter, jours }) => times(jours, tariffTerm(parameter))));
  const valeur = limit === 'illimite' ? 'sans limite de durée' : `${days(limit)} par année civile`;
  return {
    regle,
    poste: 'forfait-journalier',
    montant: groups.length === 0 ? given('Forfait journalier', 0) : montant,
    phrase: yearSentence(groups, year, euros(montant.valeur)),
    garantie: guarantee(contract, 'forfaitJournalier', valeur),
    tarifs: groups.map(({ parameter }) => parameter),
    ...(year === undefined || limit === 'illimite'
      ? {}
      : { plafond: ceiling(year, limit, daysInYear(granted.fees, year), paid.length) }),
    joursCouverts: paid.length,
    jours: line.quantite,
  };
}

function ceiling(
  annee: number,
  maximum: number,
  dejaPris: number,
  accordes: number,
): NonNullable<Explication['plafond']> {
  return { nom: 'Jours de forfait journalier', annee, maximum, dejaPris, accordes };
}

interface TariffDays {
  readonly parameter: Parameter;
  readonly jours: number;
}

/** The paid days by the tariff in force on each: the bill has been checked, so every day has one. */
function byTariff(paid: readonly number[], { bill, bareme }: Situation): TariffDays[] {
  const counts = new Map<Parameter, number>();
  for (const day of paid) {
    const parameter = parameterOn(bareme, 'FJ', bill.activite, day);
    if (parameter === undefined) throw new Error('a day without a daily fee in a checked bill');
    counts.set(parameter, (counts.get(parameter) ?? 0) + 1);
  }
  return [...counts].map(([parameter, jours]) => ({ parameter, jours }));
}

function tariffTerm(parameter: Parameter): Reckoned {
  return given(`Forfait journalier depuis le ${dateText(parameter.du)}`, parameter.valeur);
}

function yearSentence(groups: readonly TariffDays[], year: number | undefined, total: string): string {
  const of = year === undefined ? '' : ` en ${year}`;
  if (groups.length === 0) return `Forfait journalier : aucun jour pris en charge${of}.`;
  const terms = groups.map(({ parameter, jours }) => `${days(jours)} à ${euros(parameter.valeur)}`);
  return `Forfait journalier${of} : ${terms.join(' et ')}, soit ${total}.`;
}

function sentence(line: BillLine, { contract }: Situation, paid: number, due: number): string {
  const said = `Forfait journalier : ${days(paid)} sur ${line.quantite}`;
  if (paid < due && contract.forfaitJournalier !== 'illimite')
    return `${said}, plafond de ${contract.forfaitJournalier} jours par an atteint.`;
  return `${said}${due < line.quantite ? ', les autres ne sont pas couverts' : ''}.`;
}
