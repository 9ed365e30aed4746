/**
 * `node test/load/make-amc-file.mjs N [FILE]`: a file of the AMC's base (format roc-amc/1) with N fictional
 * beneficiaries, on standard output or in FILE. Always the same for the same N. The NIR are made up, their keys valid;
 * one in five belongs to a second AMC, one in twenty has a suspension.
 */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const AMC = [
  {
    type: 'amc',
    numero: '0099100011',
    nom: 'Mutuelle des Trois Rivières',
    typeConvention: 'RM',
    csr: '01',
    plateforme: 'P1',
  },
  {
    type: 'amc',
    numero: '0099100029',
    nom: 'Prévoyance du Littoral',
    typeConvention: 'RM',
    csr: '',
    plateforme: 'P1',
  },
];

const contract = (reference, overrun, room) => ({
  type: 'contrat',
  reference,
  responsable: true,
  ticketModerateur: 100,
  forfaitJournalier: 'illimite',
  participationForfaitaireActeLourd: true,
  forfaitPatientUrgences: true,
  chambre: room,
  honorairesOptam: overrun,
  honorairesNonOptam: Math.min(overrun, 130),
});
const CONTRACTS = [
  contract('ESSENTIEL', 100, null),
  contract('CONFORT', 150, { parJour: '50.00', joursMax: 30 }),
  contract('PREMIUM', 300, { parJour: '90.00', joursMax: 60 }),
];

const two = (n) => String(n).padStart(2, '0');

/** No two alike below 210 million: 420 of sex, year and month, then the order number, department and commune. */
export function fictionalNir(n) {
  const [sex, year, month, department] = [
    1 + (n % 2),
    30 + (n % 70),
    1 + (n % 12),
    91 + (Math.floor(n / 420_000) % 5),
  ];
  const order = Math.floor(n / 420) % 1000;
  const body = `${sex}${two(year)}${two(month)}${two(department)}${two(Math.floor(n / 420_000 / 5) % 100)}9${String(order).padStart(3, '0')}`;
  return `${body}${two(97 - (Number(body) % 97))}`;
}

const NAMES = ['MARTIN', 'BERNARD', 'LEFÈVRE', 'ÇELIK', 'N’GUYEN', 'DUPONT-AIGRE'];
const FIRST_NAMES = ['Zoé', 'Jean-Marc', 'Élise', 'Noël', 'Inès', 'Paul'];

export function person(n) {
  const nir = fictionalNir(n);
  return {
    type: 'beneficiaire',
    nir,
    dateNaissance: `19${nir.slice(1, 5)}${two(1 + (n % 28))}`,
    rang: 1,
    numeroAdherent: `TR${String(n).padStart(8, '0')}`,
    amc: AMC[n % 5 === 0 ? 1 : 0].numero,
    contrat: CONTRACTS[n % CONTRACTS.length].reference,
    droits: ['2024-01-01', '2026-12-31'],
    ...(n % 20 === 0 ? { suspensions: [['2025-03-01', '2025-04-30']] } : {}),
    nom: NAMES[n % NAMES.length],
    prenom: FIRST_NAMES[Math.floor(n / 7) % FIRST_NAMES.length],
  };
}

/** Writes the file; resolves once all of it is with the system. */
export async function writeAmcFile(stream, count) {
  const lines = [{ format: 'roc-amc/1', emetteur: 'jeu fictif', beneficiaires: count }, ...AMC, ...CONTRACTS];
  lines.push({ type: 'tarif', code: 'PAS', du: '2019-01-01', montant: '24.00', source: 'jeu fictif' });
  lines.push({ type: 'tarif', code: 'PAS', du: '2026-04-22', montant: '32.00', source: 'jeu fictif' });
  let text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  for (let n = 0; n < count; n++) {
    text += `${JSON.stringify(person(n))}\n`;
    if (text.length < 1 << 20) continue;
    if (!stream.write(text)) await once(stream, 'drain');
    text = '';
  }
  stream.write(text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const count = Number(process.argv[2]);
  if (!Number.isInteger(count) || count < 0 || count > 100_000_000) {
    process.stderr.write('usage: node test/load/make-amc-file.mjs N [FILE]\n');
    process.exit(2);
  }
  const file = process.argv[3];
  const stream = file === undefined ? process.stdout : createWriteStream(file);
  await writeAmcFile(stream, count);
  if (file !== undefined) {
    stream.end();
    await once(stream, 'close');
  }
}
