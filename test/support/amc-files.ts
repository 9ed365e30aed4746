import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';

/** A fictional NIR with its key: the year, month and department are plain, the rest counts. */
export function fictionalNir(n: number): string {
  const body = `${1 + (n % 2)}${String(40 + (n % 60)).padStart(2, '0')}${String(1 + (n % 12)).padStart(2, '0')}99${String(n % 1_000_000).padStart(6, '0')}`;
  return `${body}${String(97 - (Number(body) % 97)).padStart(2, '0')}`;
}

export const AMC_LINE = {
  type: 'amc',
  numero: '0099100011',
  nom: 'Mutuelle des Trois Rivières',
  typeConvention: 'RM',
  csr: '01',
  plateforme: 'P1',
};

export const CONTRACT_LINE = {
  type: 'contrat',
  reference: 'CONFORT',
  responsable: true,
  ticketModerateur: 100,
  forfaitJournalier: 'illimite',
  participationForfaitaireActeLourd: true,
  forfaitPatientUrgences: true,
  chambre: { parJour: '50.00', joursMax: 30 },
  honorairesOptam: 150,
  honorairesNonOptam: 130,
};

/** A beneficiary line that is right in itself; `n` decides who it is. */
export function personLine(n: number): Record<string, unknown> {
  const nir = fictionalNir(n);
  return {
    type: 'beneficiaire',
    nir,
    dateNaissance: `19${nir.slice(1, 3)}${nir.slice(3, 5)}12`,
    rang: 1,
    numeroAdherent: `AD${n}`,
    amc: '0099100011',
    contrat: 'CONFORT',
    droits: ['2024-01-01', '2026-12-31'],
    nom: `PATRONYME${n}`,
    prenom: `PRENOM${n}`,
  };
}

/** Lines as a file of the format `roc-amc/1`; objects are serialised, texts written as they are. */
export function fileText(lines: readonly (object | string)[], header: object = {}): string {
  const people = lines.filter(
    (line) => typeof line === 'object' && Reflect.get(line, 'type') === 'beneficiaire',
  );
  const first = { format: 'roc-amc/1', beneficiaires: people.length, ...header };
  return (
    [first, ...lines].map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n') +
    '\n'
  );
}

/** A file of so many beneficiaries, right in every line. */
export function writePeople(path: string, count: number): void {
  const people = Array.from({ length: count }, (_, n) => personLine(n));
  writeFileSync(path, fileText([AMC_LINE, CONTRACT_LINE, ...people]));
}

type Query = (text: string) => Promise<{ content: string }[]>;

/** Everything the tables of a schema hold, as text: what a dump of the database would show. */
export async function dumpOf(query: Query, schema: string, tables: readonly string[]): Promise<string> {
  const parts: string[] = [];
  for (const table of tables) {
    const rows = await query(`SELECT t::text AS content FROM ${schema}.${table} AS t ORDER BY 1`);
    parts.push(`-- ${table}`, ...rows.map((row) => row.content));
  }
  return parts.join('\n');
}

/** What a load has made of a file, whenever and in however many runs: SHA-256 over every table of the base. */
export async function tableDigest(query: Query): Promise<string> {
  const tables = ['organismes', 'contrats', 'tarifs', 'nomenclature', 'beneficiaires'];
  const versions = await query(
    'SELECT (version, etat, entete, taille, bloc, position, ligne, empreinte, beneficiaires)::text AS content FROM amc.versions ORDER BY 1',
  );
  const current = await query('SELECT (amc, version)::text AS content FROM amc.courantes ORDER BY 1');
  const dump = await dumpOf(query, 'amc', tables);
  return createHash('sha256')
    .update(JSON.stringify([versions, current]))
    .update(dump)
    .digest('hex');
}
