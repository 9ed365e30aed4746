import { cents, money, percent } from './generate-cover.js';
import { tariffCents } from './generate-lines.js';
import { messageId, type Scenario, scenarioOf } from './generate.js';
import { date, day, daysOf, type Demande, type Ligne } from './model.js';
import { Rng } from './rng.js';

/** Puts one fault into one bill of a scenario; false where this bill has no place for it. */
type Fault = (bill: Demande, rng: Rng, scenario: Scenario) => boolean;

function onLine(
  place: (line: Ligne, bill: Demande) => boolean,
  spoil: (line: Ligne, bill: Demande, rng: Rng) => void,
): Fault {
  return (bill, rng) => {
    const places = bill.lignes.flatMap((line, index) => (place(line, bill) ? [index] : []));
    if (places.length === 0) return false;
    const line = bill.lignes[rng.pick(places)];
    if (line !== undefined) spoil(line, bill, rng);
    return true;
  };
}

const isFlat = ({ code }: Ligne) => code === 'FJ' || code === 'FJA';
const isRoom = ({ code }: Ligne) => code === 'CPC' || code === 'SHO';
const priced = ({ prixUnitaire }: Ligne) => prixUnitaire !== undefined;
const paidByScheme = ({ baseAMO, participation }: Ligne) => cents(baseAMO) > 0 && participation === undefined;
const whole = (line: Ligne) => cents(line.montantAMO) === percent(cents(line.baseAMO), line.tauxAMO);
const hasPas = (bill: Demande) => bill.lignes.some((line) => line.code === 'PAS');
const shift = (text: string, days: number) => date(day(text) + days);

/** Whether a day comes before any day from which a stay is exempt. */
const early = (line: Ligne, bill: Demande) => day(line.dateFin) - day(bill.dateEntree) < 19;

/** Another rate, every amount that hangs on it made anew: the line agrees with itself. */
function rate(line: Ligne, taux: number, exoneration: string): void {
  const [base, baseAMC] = [cents(line.baseAMO), cents(line.baseAMC)];
  line.tauxAMO = taux;
  line.exoneration = exoneration;
  line.montantAMO = money(percent(base, taux));
  line.ticketModerateur = money(baseAMC - percent(baseAMC, taux));
}

/** Drops the participations and gives the lines that bore them their amounts back. */
function withoutParticipation(bill: Demande): void {
  const price = cents(bill.lignes.find((line) => line.code === 'PAS')?.montantFacture ?? '0.00');
  const former = bill.partsAnterieures;
  if (former !== undefined)
    bill.partsAnterieures = former.filter((_, index) => bill.lignes[index]?.code !== 'PAS');
  bill.lignes = bill.lignes.filter((line) => line.code !== 'PAS');
  for (const line of bill.lignes) {
    if (!paidByScheme(line) || whole(line)) continue;
    line.montantAMO = money(cents(line.montantAMO) + price);
    line.montantFacture = money(cents(line.montantFacture) + price);
  }
}

function again(bill: Demande, line: Ligne): void {
  bill.lignes.push(structuredClone(line));
  bill.partsAnterieures?.push('0.00');
}

const duplicate = (place: (line: Ligne, bill: Demande) => boolean): Fault =>
  onLine(place, (line, bill) => again(bill, line));
const atPrice = (move: number) => (line: Ligne) => {
  const price = cents(line.prixUnitaire ?? '0.00') + move;
  line.prixUnitaire = money(price);
  line.montantFacture = money(price * line.quantite);
};
const TARIFFED = new Set(['FJ', 'FJA', 'FPU', 'FPV', 'FPX', 'FPL', 'FPM']);
const light = (line: Ligne, bill: Demande) =>
  paidByScheme(line) && whole(line) && bill.situationAMO !== undefined && line.acte?.nature !== undefined;
const plain = ({ natureAssurance, situationAMO }: Demande) =>
  natureAssurance === '10' &&
  situationAMO !== undefined &&
  Object.keys(situationAMO).every((key) => key === 'regime') &&
  !['04', '07'].includes(situationAMO.regime ?? '');

/** Faults of one bill by itself, under the code of their refusal and a word that tells them apart. */
const OF_A_BILL: Record<string, Fault> = {
  'dates-incoherentes sortie': (bill) => ((bill.dateSortie = shift(bill.dateEntree, -1)), true),
  'dates-incoherentes ligne': onLine(
    (_, bill) => bill.lignes.length > 1,
    (line) => (line.dateFin = shift(line.dateDebut, -1)),
  ),
  'periode-incoherente début': (bill, rng) => (
    (bill.periode.dateDebut = rng.chance(0.5) ? shift(bill.dateEntree, -1) : shift(bill.dateSortie, 1)),
    true
  ),
  'ligne-hors-sejour après': onLine(
    () => true,
    (line, bill) => (line.dateFin = shift(bill.dateSortie, 1)),
  ),
  'ligne-hors-sejour avant': onLine(
    (line, bill) =>
      bill.periode.dateDebut === undefined && bill.lignes.length > 1 && line.dateDebut >= bill.dateEntree,
    (line, bill) => (line.dateDebut = shift(bill.dateEntree, -1)),
  ),
  'code-inconnu': onLine(
    () => true,
    (line, _, rng) => (line.code = rng.pick(['ZZ9', 'QXW', 'XQ'])),
  ),
  'quantite-incoherente': onLine(
    ({ code }) => ['FJ', 'FJA', 'CPC', 'SHO', 'PJ'].includes(code),
    (line, _, rng) => (line.quantite += rng.int(1, 3)),
  ),
  'quantite-incoherente double': duplicate(isFlat),
  'tarif-incoherent prix': onLine(
    (line) => TARIFFED.has(line.code) && priced(line) && line.montantAMO === '0.00',
    (line, _, rng) => atPrice(rng.pick([-100, -1, 1, 250]))(line),
  ),
  'tarif-incoherent participation': onLine(
    (line) => line.code === 'PAS' && priced(line),
    (line, _, rng) => atPrice(rng.pick([-100, -1, 1, 250]))(line),
  ),
  'tarif-incoherent somme': onLine(
    (line) => isFlat(line) && !priced(line),
    (line, _, rng) =>
      (line.montantFacture = money(cents(line.montantFacture) + rng.pick([-300, -1, 1, 300]))),
  ),
  'montant-incoherent produit': onLine(
    (line) => priced(line) && (TARIFFED.has(line.code) || isRoom(line)),
    (line) => (line.montantFacture = money(cents(line.montantFacture) + 1)),
  ),
  'montant-incoherent ticket': onLine(
    paidByScheme,
    (line) => (line.ticketModerateur = money(cents(line.ticketModerateur) + 1)),
  ),
  'montant-incoherent amo': onLine(
    (line) => paidByScheme(line) && whole(line) && cents(line.montantAMO) > 0,
    (line) => (line.montantAMO = money(cents(line.montantAMO) - 1)),
  ),
  'montant-incoherent facture': onLine(
    (line) => cents(line.montantAMO) > 100 && !priced(line) && !TARIFFED.has(line.code),
    (line) => (line.montantFacture = money(cents(line.montantAMO) - 1)),
  ),
  'montant-incoherent antérieur': (bill, rng) => {
    const former = bill.partsAnterieures ?? bill.lignes.map(() => '0.00');
    const index = rng.int(0, bill.lignes.length - 1);
    const line = bill.lignes[index];
    if (line === undefined || cents(line.montantFacture) < cents(line.montantAMO)) return false;
    former[index] = money(cents(line.montantFacture) - cents(line.montantAMO) + 1);
    bill.partsAnterieures = former;
    return true;
  },
  'taux-incoherent exonération': onLine(
    (line) => paidByScheme(line) && whole(line) && !['0', '9'].includes(line.exoneration),
    (line) => rate(line, 80, line.exoneration),
  ),
  'exoneration-incoherente 31e jour': onLine(
    (line, bill) =>
      line.code === 'PJ' &&
      whole(line) &&
      bill.situationAMO === undefined &&
      day(line.dateDebut) - day(bill.dateEntree) >= 40,
    (line) => rate(line, 80, '0'),
  ),
  'exoneration-incoherente 31e jour, ligne entière': (bill) => {
    const index = bill.lignes.findIndex(
      (line) => line.code === 'PJ' && line.exoneration === '0' && cents(line.ticketModerateur) > 0,
    );
    const shared = bill.lignes[index];
    const free = bill.lignes.findIndex((line) => line.code === 'PJ' && line.exoneration === '3');
    const late = bill.lignes[free];
    if (shared === undefined || late === undefined || bill.contexte !== 'SEJOUR') return false;
    shared.dateFin = late.dateFin;
    shared.quantite = daysOf(shared).length;
    for (const field of ['montantFacture', 'baseAMO', 'baseAMC'] as const)
      shared[field] = money(cents(shared[field]) + cents(late[field]));
    delete shared.prixUnitaire;
    rate(shared, shared.tauxAMO, '0');
    bill.lignes.splice(free, 1);
    bill.partsAnterieures?.splice(free, 1);
    return true;
  },
  'forfait-urgences-incoherent double': duplicate(({ code }) =>
    ['FPU', 'FPV', 'FPX', 'FPL', 'FPM', 'CFU'].includes(code),
  ),
  'forfait-urgences-incoherent complément': onLine(
    ({ code }, bill) => (code === 'FPV' || code === 'FPM') && bill.situationAMO === undefined,
    (line, bill) => bill.lignes.splice(bill.lignes.indexOf(line), 1) && bill.partsAnterieures?.splice(0, 1),
  ),
  'participation-incoherente double': duplicate(
    (line, bill) => bill.contexte === 'SEJOUR' && line.code === 'PAS' && line.participation === 'A',
  ),
  'exoneration-incoherente situation': onLine(
    (line, bill) => light(line, bill) && plain(bill) && !hasPas(bill) && line.acte?.natureExoneration !== '7',
    (line) => rate(line, 100, '4'),
  ),
  'taux-incoherent situation': onLine(
    (line, bill) => light(line, bill) && plain(bill) && !hasPas(bill) && line.exoneration === '0',
    (line) => rate(line, 55, '0'),
  ),
  'taux-incoherent nature': onLine(
    (line, bill) =>
      light(line, bill) &&
      ['30', '41', '90'].includes(bill.natureAssurance) &&
      early(line, bill) &&
      line.exoneration === '0',
    (line) => rate(line, 80, '0'),
  ),
  'participation-incoherente absente': (bill) => {
    const heavy = bill.lignes.some(
      (line) =>
        early(line, bill) &&
        bill.periode.numero === 1 &&
        line.acte?.sansParticipation !== true &&
        !['4', '5', '6', '7'].includes(line.exoneration) &&
        (['1', '2'].includes(line.acte?.natureExoneration ?? '') || line.acte?.coefficientNgap !== undefined),
    );
    if (
      !hasPas(bill) ||
      !heavy ||
      bill.situationAMO !== undefined ||
      ['30', '41', '90'].includes(bill.natureAssurance)
    )
      return false;
    withoutParticipation(bill);
    return true;
  },
  'participation-incoherente de trop': (bill) => {
    const pas = bill.lignes.find((line) => line.code === 'PAS' && line.participation === 'A');
    if (bill.contexte !== 'ACE' || pas === undefined) return false;
    again(bill, pas);
    return true;
  },
  'forfait-urgences-incoherent situation': onLine(
    ({ code }, bill) => ['FPU', 'FPV', 'FPL'].includes(code) && bill.natureAssurance === '10',
    ({ code }, bill) => (bill.situationAMO = code === 'FPU' ? { regime: '01', ald: true } : { regime: '01' }),
  ),
  'base-incoherente': onLine(
    (line, bill) =>
      ['PJ', 'GHS'].includes(line.code) &&
      bill.activite === 'MCOO' &&
      bill.contexte === 'SEJOUR' &&
      cents(line.ticketModerateur) > 0,
    (line, bill, rng) => {
      bill.typeEtablissement = line.code === 'PJ' ? 'PRIVE' : rng.pick(['PUBLIC', 'PNL'] as const);
    },
  ),
  'beneficiaire-inconnu': (bill) => ((bill.beneficiaire.rang = 2), true),
  'adherent-inconnu': (bill) => ((bill.beneficiaire.numeroAdherent = 'A2'), true),
  'droits-fermes': (_, __, { membre }) => ((membre.droits = ['2020-01-01', '2021-12-31']), true),
  'contrat-suspendu': (bill, _, { membre }) => (
    (membre.suspensions = [[shift(bill.dateEntree, -40), '2028-12-31']]),
    true
  ),
  'garantie-non-souscrite': (bill, _, { contrat }) => (
    (contrat.activites = (['MCOO', 'SSR', 'PSY'] as const).filter((one) => one !== bill.activite)),
    true
  ),
};

/** Faults of a later period of a stay against the one engaged before it. */
const OF_A_PERIOD: Record<string, Fault> = {
  'periode-incoherente chevauche': (bill) => (
    (bill.periode.dateDebut = shift(bill.periode.dateDebut ?? bill.dateEntree, -1)),
    true
  ),
  'periode-incoherente entrée': (bill) => ((bill.dateEntree = shift(bill.dateEntree, 1)), true),
  'periode-incoherente numéro': (bill, _, { messages }) => {
    const [first] = messages;
    if (first === undefined || messages.length < 2) return false;
    first.periode.numero = bill.periode.numero + 1;
    return true;
  },
  'participation-incoherente reprise': (bill, _, { messages, bareme }) => {
    const pas = messages
      .flatMap((one) => one.lignes)
      .find((line) => line.code === 'PAS' && line.participation === 'A');
    if (pas === undefined || hasPas(bill)) return false;
    const price = money(tariffCents({ bareme, activite: bill.activite }, 'PAS', day(bill.dateSortie)));
    again(bill, {
      ...pas,
      dateDebut: bill.dateSortie,
      dateFin: bill.dateSortie,
      montantFacture: price,
      prixUnitaire: price,
    });
    return true;
  },
};

export const FAULTS = { ...OF_A_BILL, ...OF_A_PERIOD };

/** Of the person or the contract: every bill of the scenario would have them. */
const OF_THE_PERSON = new Set(['droits-fermes', 'contrat-suspendu', 'garantie-non-souscrite']);

/** A scenario whose last bill has one fault, of a kind that goes round with the seed. */
export function faultyScenario(seed: number): Scenario {
  const names = Object.keys(FAULTS);
  const name = names[Math.floor(seed / 8) % names.length] ?? 'code-inconnu';
  const rng = new Rng(seed ^ 0x5eed);
  for (let attempt = 0; attempt < 4_000; attempt++) {
    const scenario = scenarioOf(seed * 4_099 + attempt);
    scenario.membre.droits = ['2020-01-01', '2029-12-31'];
    delete scenario.membre.suspensions;
    const later = name in OF_A_PERIOD;
    const last = OF_THE_PERSON.has(name) ? 0 : scenario.messages.length - 1;
    const index = later ? scenario.messages.findIndex((one) => one.periode.numero === 2) : rng.int(0, last);
    const bill = structuredClone(scenario.messages[index]);
    if (bill === undefined || (later && index !== 1)) continue;
    // Another rate leaves less for a first insurer than it was said to have paid: that would be a second fault.
    if (/^(taux|tarif|exoneration|participation)/.test(name)) delete bill.partsAnterieures;
    scenario.messages.splice(index, scenario.messages.length, { ...bill, idMessage: messageId(rng) });
    // What a line is net of follows the participation: a corrected one would leave the line that bears it as it was sent.
    const ecarts = name !== 'tarif-incoherent participation' && rng.chance(0.4) ? 'correction' : 'refus';
    if (FAULTS[name]?.(scenario.messages[index] ?? bill, rng, scenario) === true)
      return { ...scenario, seed, faute: name, ecarts };
  }
  throw new Error(`no bill has a place for ${name}`);
}

/** One scenario in eight has a fault. */
export function generate(seed: number): Scenario {
  return seed % 8 === 0 ? faultyScenario(seed) : scenarioOf(seed);
}
