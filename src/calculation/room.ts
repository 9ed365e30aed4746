import { type RoomCover } from './guarantees.js';
import { type BillLine, lineDays } from './bill.js';
import { daysInYear, type RoomDay, yearOf } from './day-ceilings.js';
import { type Contribution, type Decision, excluded, guarantee } from './explain.js';
import { days, euros } from './french-text.js';
import { coveredDays } from './rights.js';
import { type Situation } from './situation.js';
import { given, least, type Reckoned, sum, times } from './terms.js';

/** R13: CPC and SHO, the price of each day up to the contract's daily amount, for the days that its ceiling admits. */
export function room(line: BillLine, situation: Situation): Decision {
  const { contract, droits } = situation;
  if (!line.demandePatient) return excluded('R13', 'Chambre particulière sans demande écrite du patient.');
  const cover = contract.chambre;
  if (cover === null) return excluded('R13', 'Chambre particulière non garantie par le contrat.');
  const paid = situation.rooms.get(line.index) ?? [];
  const outside = coveredDays(line, droits) < lineDays(line) ? ', jours hors des droits exclus' : '';
  const libelle = `Chambre particulière : ${days(paid.length)} sur ${line.quantite}, dans la limite du contrat${outside}.`;
  const [first, last] = [yearOf(line.debut), yearOf(line.fin)];
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return { regle: 'R13', libelle, contributions: years.map((year) => ofYear(line, situation, cover, year)) };
}

function ofYear(
  line: BillLine,
  { contract, rooms, granted }: Situation,
  cover: RoomCover,
  annee: number,
): Contribution {
  const paid = (rooms.get(line.index) ?? []).filter(({ day }) => yearOf(day) === annee);
  const groups = byPrice(paid);
  const montant = groups.length === 0 ? given('Chambre particulière', 0) : sum(groups);
  const maximum = cover.joursMax;
  const dejaPris = daysInYear(granted.rooms, annee);
  return {
    regle: 'R13',
    poste: 'chambre',
    montant,
    phrase: `Chambre particulière en ${annee} : ${days(paid.length)}, au plus ${euros(cover.parJour)} par jour et ${days(maximum)} par an, soit ${euros(montant.valeur)}.`,
    garantie: guarantee(
      contract,
      'chambre',
      `${euros(cover.parJour)} par jour, ${days(maximum)} par année civile`,
    ),
    plafond: { nom: 'Jours de chambre particulière', annee, maximum, dejaPris, accordes: paid.length },
    joursCouverts: paid.length,
    jours: line.quantite,
  };
}

/** Days of one price and one rest of the daily amount, taken together. */
function byPrice(paid: readonly RoomDay[]): Reckoned[] {
  const groups = new Map<string, { readonly one: RoomDay; count: number }>();
  for (const one of paid) {
    const key = `${one.prix} ${one.reste}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { one, count: 1 });
    else group.count++;
  }
  return [...groups.values()].map(({ one, count }) =>
    times(
      count,
      least([given('Prix par jour', one.prix), given('Reste du montant garanti par jour', one.reste)]),
    ),
  );
}
