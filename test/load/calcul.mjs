/**
 * `node test/load/calcul.mjs [ROUNDS]`: processor time of the pure calculation (reading, checks, shares with their
 * explanations) of one CLC of 60 lines over a stay of 40 days that crosses a change of tariff and the 31st day, with
 * ceilings of days and twenty days granted elsewhere. Uses the built program (`npm run build`). Aim: under 1 ms.
 */
import { pathToFileURL } from 'node:url';

const BUILT = new URL(process.env.ROC_DIST ?? '../../dist/', import.meta.url);
const WARM_UP = 300;
const FIRST = Date.parse('2026-02-10');

const date = (day) => new Date(FIRST + day * 86_400_000).toISOString().slice(0, 10);
const euros = (cents) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;

function line(code, from, days, more) {
  const zero = { baseAMO: '0.00', tauxAMO: 0, montantAMO: '0.00', baseAMC: '0.00', ticketModerateur: '0.00' };
  const dates = { dateDebut: date(from), dateFin: date(from + days - 1) };
  return { code, ...dates, quantite: days, exoneration: '0', ...zero, ...more };
}

function rated(code, from, days, { base, rate, over = 0, ...more }) {
  const amo = Math.round((base * rate) / 100);
  return line(code, from, days, {
    montantFacture: euros(base + over),
    baseAMO: euros(base),
    tauxAMO: rate,
    montantAMO: euros(amo),
    baseAMC: euros(base),
    ticketModerateur: euros(base - amo),
    ...more,
  });
}

function daily(code, from, days, cents, more = {}) {
  return line(code, from, days, { montantFacture: euros(days * cents), prixUnitaire: euros(cents), ...more });
}

function lines() {
  const acts = Array.from({ length: 55 }, (_, i) => {
    const fee = { base: 10_000 + 700 * i, rate: 80, over: 2_500, honoraires: true, optam: i % 2 === 0 };
    return rated(i % 3 === 0 ? 'CS' : 'ADC', i % 40, 1, { ...fee, quantite: 1 });
  });
  return [
    rated('PJ', 0, 30, { base: 2_400_000, rate: 80 }),
    rated('PJ', 30, 10, { base: 800_000, rate: 100, exoneration: '3' }),
    daily('FJ', 0, 19, 2_000),
    daily('FJ', 19, 21, 2_300),
    daily('CPC', 0, 40, 7_000, { demandePatient: true }),
    ...acts,
  ];
}

function message() {
  const stay = { contexte: 'SEJOUR', activite: 'MCOO', natureAssurance: '10' };
  const beneficiaire = { nir: '185052809305623', dateNaissance: '19850512', rang: 1 };
  const dates = { dateEntree: date(0), dateSortie: date(39), periode: { numero: 1, derniere: true } };
  return { ...stay, ...dates, beneficiaire, lignes: lines() };
}

const contract = {
  reference: 'BANC',
  responsable: false,
  ticketModerateur: 100,
  forfaitJournalier: 45,
  participationForfaitaireActeLourd: true,
  forfaitPatientUrgences: true,
  chambre: { parJour: 5_000, joursMax: 30 },
  honorairesOptam: 200,
  honorairesNonOptam: 150,
};
const membership = { droits: { debut: '2020-01-01', fin: '2030-12-31' }, regimeLocal: false };

async function calculation() {
  const load = (name) => import(new URL(`calculation/${name}.js`, BUILT).href);
  const [{ readBill }, { checkBill }, { calculateShares, coverOf }] = await Promise.all(
    ['bill', 'check-bill', 'calculate-shares'].map(load),
  );
  const [{ NATIONAL_BAREME: bareme }, { NATIONAL_NOMENCLATURE: nomenclature }] = await Promise.all(
    ['national-bareme', 'nomenclature'].map(load),
  );
  const jours = { forfaitJournalier: Array.from({ length: 20 }, (_, i) => 20_454 + i), chambre: [] };
  const prior = [
    {
      numero: 'CLC',
      dossier: false,
      periode: 1,
      debut: 20_454,
      fin: 20_473,
      entree: 20_454,
      participations: 0,
      jours,
    },
  ];
  const asked = message();
  return () => {
    const bill = readBill(asked);
    if (!bill.ok) throw new Error(bill.refusal.code);
    const checked = checkBill(bill.value, { bareme, nomenclature, prior, ecarts: 'refus' });
    if (!checked.ok) throw new Error(`${checked.refusal.code} ${checked.refusal.champ}`);
    return calculateShares(checked.value.bill, coverOf(bill.value, contract, membership), bareme, prior);
  };
}

/** Processor time of one calculation in microseconds, and how many lines it answers. */
export async function measureCalculation(rounds = 2_000) {
  const calculate = await calculation();
  for (let i = 0; i < WARM_UP; i++) calculate();
  const since = process.cpuUsage();
  let answered = 0;
  for (let i = 0; i < rounds; i++) answered += calculate().lignes.length;
  const { user, system } = process.cpuUsage(since);
  return { microsecondes: Math.round((user + system) / rounds), lignes: answered / rounds, tours: rounds };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const rounds = Number(process.argv[2] ?? 2_000);
  process.stdout.write(`${JSON.stringify(await measureCalculation(rounds))}\n`);
}
